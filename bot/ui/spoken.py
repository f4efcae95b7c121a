"""What the bot says by itself: plain text, whose first line is what a phone shows, and classic buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from discord import ComponentType
from discord.ui import View

from bot.ui.buttons import Offer


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message to send, with rows of buttons: at least one, as buttons carry the identity that it is found by.

    `role_id`: the one role that is pinged by it, when it is new.
    """

    content: str
    rows: Sequence[Sequence[Offer]]
    role_id: int | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """What is to stand in a message that was sent before; it may have no buttons, and pings nobody."""

    message_id: int
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class Threaded:
    """A thread below a message that was sent before."""

    message_id: int
    name: str


Utterance = Spoken | Edited | Threaded
"""What becomes of a promise in Discord."""


class _Below(View):
    """Buttons as Discord is told of them. It listens for nothing, so that it stays nowhere in memory."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        super().__init__(timeout=None)
        self._rows = rows
        self.stop()

    def to_components(self) -> list[dict[str, Any]]:
        return self._rows


def buttons_of(spoken: Spoken, identity: str) -> View:
    """The buttons below a message with that identity. Raises ValueError for a message without buttons."""
    return _Below(rows_of(spoken, identity))


def rows_of(spoken: Spoken, identity: str) -> list[dict[str, Any]]:
    """The same as Discord is told of them."""
    rows = _rows(spoken, identity)
    if not rows:
        raise ValueError("a message without a button cannot be found again")
    return rows


def edited_rows_of(spoken: Spoken) -> list[dict[str, Any]]:
    """The buttons below a message that is changed, which carry no identity.

    Only a message of which nobody remembered the id is looked for by its identity, and such a one is never changed:
    whoever changes it has to know that id.
    """
    return _rows(spoken, None)


def _rows(spoken: Spoken, identity: str | None) -> list[dict[str, Any]]:
    rows = [[offer.below(identity) for offer in row] for row in spoken.rows if row]
    return [{"type": ComponentType.action_row.value, "components": row} for row in rows]


def carries(components: Sequence[Any], identity: str) -> bool:
    """Whether a message with these components is the one with that identity."""
    for component in components:
        if carries(getattr(component, "children", ()), identity):
            return True
        if (getattr(component, "custom_id", None) or "").endswith(f"~{identity}"):
            return True
    return False
