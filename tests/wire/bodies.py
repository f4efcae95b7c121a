"""What Discord checks in messages, forms, commands and suggestions."""

import re
from collections.abc import Collection, Sequence
from typing import Final

from tests.wire.codes import ComponentKind, Json, MessageFlag
from tests.wire.components import CLASSIC, FORM, LAYOUT, check_components, media_of, walk
from tests.wire.errors import DiscordError, Faults, Path

_COMMAND_NAME: Final = re.compile(r"[-_'\w]{1,32}")
_EMBED_TEXTS: Final = {"title": 256, "description": 4096}


def check_message(body: Json, files: Collection[str], *start: str | int) -> None:
    """Refuse a message that Discord would not show; `files` are the names that `attachment://` may use.

    `start` is where the message stands in the request, for the places of the faults.
    """
    faults = Faults(*start)
    components: list[Json] = body.get("components") or []
    layout = bool((body.get("flags") or 0) & MessageFlag.COMPONENTS_V2)
    faults.length(body.get("content"), ("content",), 2000)
    faults.length(body.get("nonce"), ("nonce",), 25)
    faults.length(body.get("embeds"), ("embeds",), 10)
    for index, embed in enumerate(body.get("embeds") or ()):
        _check_embed(embed, ("embeds", index), faults)
    check_components(components, LAYOUT if layout else CLASSIC, faults)
    _check_media(components, files, faults)
    if layout:
        _check_layout(body, components, faults)
    else:
        faults.length(components, ("components",), 5)
    faults.raise_if_any()
    if not (body.get("content") or body.get("embeds") or components or files):
        raise DiscordError(400, 50006, "Cannot send an empty message")


def _check_layout(body: Json, components: Sequence[Json], faults: Faults) -> None:
    for legacy in ("content", "embeds", "sticker_ids", "poll"):
        if body.get(legacy):
            faults.add(
                (legacy,),
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                f"The '{legacy}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )
    everything = [component for _, component in walk(components)]
    if len(everything) > 40:
        faults.add(
            ("components",), "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components is over 40"
        )
    if sum(len(part.get("content") or "") for part in everything if part["type"] == ComponentKind.TEXT) > 4000:
        faults.add(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The text is over 4000 characters")


def _check_media(components: Sequence[Json], files: Collection[str], faults: Faults) -> None:
    for path, component in walk(components):
        for media in media_of(component):
            url = media["url"]
            if url.startswith("attachment://") and url.removeprefix("attachment://") not in files:
                faults.add(
                    (*path, "media", "url"), "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", f"No file {url}"
                )


def _check_embed(embed: Json, path: Path, faults: Faults) -> None:
    for name, most in _EMBED_TEXTS.items():
        faults.length(embed.get(name), (*path, name), most)
    faults.length(embed.get("fields"), (*path, "fields"), 25)
    for index, field in enumerate(embed.get("fields") or ()):
        faults.length(field.get("name"), (*path, "fields", index, "name"), 256, 1)
        faults.length(field.get("value"), (*path, "fields", index, "value"), 1024, 1)
    faults.length((embed.get("footer") or {}).get("text"), (*path, "footer", "text"), 2048)


def check_form(body: Json) -> None:
    """Refuse a modal that Discord would not open."""
    faults = Faults("data")
    components: list[Json] = body.get("components") or []
    faults.length(body.get("title"), ("title",), 45, 1)
    faults.length(body.get("custom_id"), ("custom_id",), 100, 1)
    faults.length(components, ("components",), 5, 1)
    check_components(components, FORM, faults)
    faults.raise_if_any()


def check_suggestions(body: Json) -> None:
    """Refuse autocomplete choices that Discord would not show."""
    faults = Faults("data")
    _check_choices(body.get("choices") or [], ("choices",), faults)
    faults.raise_if_any()


def check_commands(commands: Sequence[Json]) -> None:
    """Refuse commands that Discord would not register."""
    faults = Faults()
    faults.length(list(commands), (), 100)
    names = [(command["name"], command.get("type", 1)) for command in commands]
    for index, command in enumerate(commands):
        if command.get("type", 1) == 1:
            _check_option(command, (index,), faults)
        if names.index(names[index]) != index:
            faults.add(
                (index, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"
            )
        for name, known in (("contexts", {0, 1, 2}), ("integration_types", {0, 1})):
            if not set(command.get(name) or ()) <= known:
                faults.add((index, name), "BASE_TYPE_CHOICES", f"Value must be one of {sorted(known)}.")
    faults.raise_if_any()


def _check_option(option: Json, path: Path, faults: Faults) -> None:
    """A command, or one of its options or subcommands: they are named and described alike."""
    for name in (option["name"], *(option.get("name_localizations") or {}).values()):
        if not _COMMAND_NAME.fullmatch(name) or name != name.lower():
            faults.add((*path, "name"), "APPLICATION_COMMAND_INVALID_NAME", f"Command name is invalid: {name}")
    for text in (option.get("description"), *(option.get("description_localizations") or {}).values()):
        faults.length(text, (*path, "description"), 100, 1)
    options: list[Json] = option.get("options") or []
    faults.length(options, (*path, "options"), 25)
    for index, child in enumerate(options):
        _check_option(child, (*path, "options", index), faults)
    required = [bool(child.get("required")) for child in options]
    if required != sorted(required, reverse=True):
        message = "Required options must be placed before non-required options"
        faults.add((*path, "options"), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
    _check_choices(option.get("choices") or [], (*path, "choices"), faults)


def _check_choices(choices: list[Json], path: Path, faults: Faults) -> None:
    faults.length(choices, path, 25)
    for index, choice in enumerate(choices):
        faults.length(choice.get("name"), (*path, index, "name"), 100, 1)
        if isinstance(choice.get("value"), str):
            faults.length(choice["value"], (*path, index, "value"), 100, 1)
