"""Reads messages and forms as a person would: their words and their controls."""

from collections.abc import Iterator

from tests.wire.codes import ComponentKind, Json
from tests.wire.components import walk


def text_of(message: Json) -> str:
    """Everything that can be read in a message, from top to bottom; controls are left out."""
    embeds = (embed.get(key) for embed in message.get("embeds") or () for key in ("title", "description"))
    texts = (part["content"] for _, part in walk(message.get("components") or ()) if part["type"] == ComponentKind.TEXT)
    return "\n".join(text for text in (message.get("content"), *embeds, *texts) if text)


def controls_of(message: Json) -> Iterator[Json]:
    """The buttons, menus and fields of a message or a form."""
    return (part for _, part in walk(message.get("components") or ()) if "custom_id" in part)


def control(message: Json, key: str) -> Json:
    """The one control whose custom id or words are `key`. Raises LookupError."""
    everything = list(controls_of(message))
    labels = {
        part["component"]["custom_id"]: part["label"]
        for _, part in walk(message.get("components") or ())
        if part["type"] == ComponentKind.LABEL and "custom_id" in part["component"]
    }
    names = [{part["custom_id"], part.get("label"), labels.get(part["custom_id"])} for part in everything]
    found = [part for part, known in zip(everything, names, strict=True) if key in known]
    if len(found) != 1:
        raise LookupError(f"{len(found)} controls are called {key!r} among {names}")
    return found[0]
