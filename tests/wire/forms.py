"""Fills in a form as a person would, with Discord's own refusals."""

from collections.abc import Mapping
from typing import Any

from tests.wire.codes import ComponentKind as Kind
from tests.wire.codes import Json
from tests.wire.commands import CannotBeDone
from tests.wire.messages import MessageBook
from tests.wire.reading import control
from tests.wire.recording import Upload
from tests.wire.world import Channel


def filled_in(form: Json, values: Mapping[str, Any], at: Channel, messages: MessageBook) -> Json:
    """The `data` of a submission; `values` by custom id or by the words above the field.

    What is not named keeps what the form suggests. Raises CannotBeDone where Discord's client would not send it.
    """
    given: dict[str, Any] = {}
    for key, value in values.items():
        try:
            given[control(form, key)["custom_id"]] = value
        except LookupError as error:
            raise CannotBeDone(str(error)) from None
    resolved: Json = {}
    components = [_submitted(component, given, at, messages, resolved) for component in form["components"]]
    data: Json = {"custom_id": form["custom_id"], "components": components}
    return data | {"resolved": resolved} if resolved else data


def _submitted(component: Json, given: Mapping[str, Any], at: Channel, messages: MessageBook, resolved: Json) -> Json:
    base: Json = {"type": component["type"], "id": component["id"]}
    match component["type"]:
        case Kind.ROW:
            children = [_submitted(child, given, at, messages, resolved) for child in component["components"]]
            return base | {"components": children}
        case Kind.LABEL:
            return base | {"component": _submitted(component["component"], given, at, messages, resolved)}
        case Kind.TEXT:
            return base
    value = given.get(component["custom_id"], _suggested(component))
    if component["type"] == Kind.FILE_UPLOAD:
        value = [_uploaded(upload, at, messages, resolved) for upload in value]
    _check(component, value)
    single = component["type"] in {Kind.TEXT_INPUT, Kind.RADIO_GROUP, Kind.CHECKBOX}
    return base | {"custom_id": component["custom_id"], ("value" if single else "values"): value}


def _suggested(component: Json) -> Any:
    """What a field holds before anyone touches it."""
    chosen = [option["value"] for option in component.get("options") or () if option.get("default")]
    match component["type"]:
        case Kind.TEXT_INPUT:
            return component.get("value") or ""
        case Kind.RADIO_GROUP:
            return chosen[0] if chosen else None
        case Kind.CHECKBOX:
            return bool(component.get("default"))
        case _:
            return chosen


def _uploaded(upload: Upload, at: Channel, messages: MessageBook, resolved: Json) -> str:
    attachment = messages.store(at, upload)
    resolved.setdefault("attachments", {})[attachment["id"]] = attachment
    return str(attachment["id"])


def _check(component: Json, value: Any) -> None:
    kind, name = component["type"], component["custom_id"]
    if kind == Kind.CHECKBOX:
        return
    if not value:
        if component.get("required", True):
            raise CannotBeDone(f"the field {name} is required")
        return
    least, most = _bounds(component)
    size = 1 if kind == Kind.RADIO_GROUP else len(value)
    if not least <= size <= most:
        raise CannotBeDone(f"the field {name} takes {least} to {most}, not {size}")
    known = {option["value"] for option in component.get("options") or ()}
    chosen = {value} if kind == Kind.RADIO_GROUP else set(value)
    if known and not chosen <= known:
        raise CannotBeDone(f"the field {name} offers {sorted(known)}, not {sorted(chosen - known)}")


def _bounds(component: Json) -> tuple[int, int]:
    """The least and most of a field that is not empty: characters of a text, entries of a list."""
    if component["type"] == Kind.TEXT_INPUT:
        return component.get("min_length") or 0, component.get("max_length") or 4000
    if component["type"] == Kind.CHECKBOX_GROUP:
        return component.get("min_values") or 0, component.get("max_values") or len(component["options"])
    return component.get("min_values") or 0, component.get("max_values") or 1
