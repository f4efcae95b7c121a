"""What Discord checks in the components of a message or a form."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from tests.wire.codes import ComponentKind as Kind
from tests.wire.codes import Json
from tests.wire.errors import Faults, Path

_SELECTS: Final = frozenset(
    {Kind.STRING_SELECT, Kind.USER_SELECT, Kind.ROLE_SELECT, Kind.MENTIONABLE_SELECT, Kind.CHANNEL_SELECT}
)
_FIELDS: Final = _SELECTS | {
    Kind.TEXT_INPUT,
    Kind.FILE_UPLOAD,
    Kind.RADIO_GROUP,
    Kind.CHECKBOX_GROUP,
    Kind.CHECKBOX,
}
_IN_CONTAINER: Final = frozenset({Kind.ROW, Kind.SECTION, Kind.TEXT, Kind.GALLERY, Kind.FILE, Kind.SEPARATOR})
CLASSIC: Final = frozenset({Kind.ROW})
LAYOUT: Final = _IN_CONTAINER | {Kind.CONTAINER}
FORM: Final = frozenset({Kind.ROW, Kind.TEXT, Kind.LABEL})
_WITHOUT_CUSTOM_ID: Final = frozenset({5, 6})  # the styles of links and of purchases

_TEXTS: Final[dict[int, dict[str, tuple[int, int]]]] = {
    Kind.BUTTON: {"label": (0, 80)},
    Kind.TEXT_INPUT: {"label": (0, 45), "placeholder": (0, 100), "value": (0, 4000)},
    Kind.TEXT: {"content": (1, 4000)},
    Kind.LABEL: {"label": (1, 45), "description": (0, 100)},
    Kind.THUMBNAIL: {"description": (0, 1024)},
    **{select: {"placeholder": (0, 150)} for select in _SELECTS},
}
"""The least and most characters of each text, by kind of component."""

_LISTS: Final[dict[int, tuple[str, int, int]]] = {
    Kind.ROW: ("components", 1, 5),
    Kind.SECTION: ("components", 1, 3),
    Kind.CONTAINER: ("components", 1, 40),
    Kind.GALLERY: ("items", 1, 10),
    Kind.STRING_SELECT: ("options", 1, 25),
    Kind.RADIO_GROUP: ("options", 2, 10),
    Kind.CHECKBOX_GROUP: ("options", 1, 10),
}

_CHILDREN: Final[dict[int, frozenset[Kind]]] = {
    Kind.SECTION: frozenset({Kind.TEXT}),
    Kind.CONTAINER: _IN_CONTAINER,
}


def walk(components: Sequence[Json], path: Path = ("components",)) -> Iterator[tuple[Path, Json]]:
    """Every component with its place, parents before children."""
    for index, component in enumerate(components):
        yield from _walk(component, (*path, index))


def _walk(component: Json, path: Path) -> Iterator[tuple[Path, Json]]:
    yield path, component
    yield from walk(component.get("components") or (), (*path, "components"))
    for key in ("accessory", "component"):
        if component.get(key):
            yield from _walk(component[key], (*path, key))


def media_of(component: Json) -> Iterator[Json]:
    """The pictures and files that a component shows."""
    if component["type"] == Kind.GALLERY:
        yield from (item["media"] for item in component["items"])
    elif component["type"] == Kind.THUMBNAIL:
        yield component["media"]
    elif component["type"] == Kind.FILE:
        yield component["file"]


def number(components: Sequence[Json]) -> None:
    """Give every component without an id the next free one, as Discord does."""
    everything = [component for _, component in walk(components)]
    taken = {component["id"] for component in everything if component.get("id")}
    free = (candidate for candidate in range(1, 10_000) if candidate not in taken)
    for component in everything:
        if not component.get("id"):
            component["id"] = next(free)


def check_components(components: Sequence[Json], allowed: frozenset[Kind], faults: Faults) -> None:
    """Note what is wrong with these components; `allowed` are the kinds for the top level."""
    seen: set[str] = set()
    _check_kinds(components, allowed, ("components",), faults)
    fields = frozenset({Kind.TEXT_INPUT}) if allowed is FORM else _SELECTS | {Kind.BUTTON}
    for path, component in walk(components):
        _check_one(component, path, faults)
        _check_children(component, path, fields, faults)
        custom_id = component.get("custom_id")
        if custom_id in seen:
            faults.add(
                (*path, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"
            )
        if custom_id is not None:
            seen.add(custom_id)


def _check_one(component: Json, path: Path, faults: Faults) -> None:
    kind = component["type"]
    for name, (least, most) in _TEXTS.get(kind, {}).items():
        faults.length(component.get(name), (*path, name), most, least)
    if kind in _LISTS:
        name, least, most = _LISTS[kind]
        faults.length(component.get(name), (*path, name), most, least)
    if kind in _FIELDS or (kind == Kind.BUTTON and component["style"] not in _WITHOUT_CUSTOM_ID):
        faults.length(component.get("custom_id"), (*path, "custom_id"), 100, 1)
    if kind == Kind.BUTTON and not component.get("label") and not component.get("emoji"):
        faults.add(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji.")
    for index, item in enumerate(component.get("items") or ()):
        faults.length(item.get("description"), (*path, "items", index, "description"), 1024)
    _check_options(component.get("options") or [], (*path, "options"), faults)


def _check_options(options: list[Json], path: Path, faults: Faults) -> None:
    for index, option in enumerate(options):
        faults.length(option.get("label"), (*path, index, "label"), 100, 1)
        faults.length(option.get("value"), (*path, index, "value"), 100, 1)
        faults.length(option.get("description"), (*path, index, "description"), 100)
    values = [option.get("value") for option in options]
    if len(set(values)) != len(values):
        faults.add(path, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")


def _check_children(component: Json, path: Path, fields: frozenset[Kind], faults: Faults) -> None:
    kind, children = component["type"], component.get("components") or []
    below = (*path, "components")
    if kind == Kind.ROW:
        _check_kinds(children, fields, below, faults)
        if len(children) > 1 and any(child["type"] != Kind.BUTTON for child in children):
            faults.add(below, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The components do not fit in one row.")
    elif kind in _CHILDREN:
        _check_kinds(children, _CHILDREN[kind], below, faults)
    if kind == Kind.SECTION:
        _check_kinds([component.get("accessory") or {}], frozenset({Kind.BUTTON, Kind.THUMBNAIL}), path, faults)
    if kind == Kind.LABEL:
        _check_kinds([component.get("component") or {}], _FIELDS, path, faults)


def _check_kinds(components: Sequence[Json], allowed: frozenset[Kind], path: Path, faults: Faults) -> None:
    for index, component in enumerate(components):
        kind: Any = component.get("type")
        if kind not in allowed:
            choices = ", ".join(str(int(choice)) for choice in sorted(allowed))
            faults.add(
                (*path, index, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({choices}).'
            )
