"""What the bot says by itself: plain text, whose first line is what a phone shows, and classic buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from discord.ui import View

from bot.ui.buttons import CoachButton


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message to send. It has at least one button, as buttons carry the identity that it is found again by."""

    content: str
    buttons: Sequence[CoachButton]


def buttons_of(spoken: Spoken, identity: str) -> View:
    """The buttons below a message with that identity. The view listens for nothing, so that it stays nowhere in memory.

    Raises ValueError for a message without buttons.
    """
    if not spoken.buttons:
        raise ValueError("a message without a button cannot be found again")
    view = View(timeout=None)
    for button in spoken.buttons:
        view.add_item(button.below(identity))
    view.stop()
    return view


def carries(components: Sequence[Any], identity: str) -> bool:
    """Whether a message with these components is the one with that identity."""
    for component in components:
        if carries(getattr(component, "children", ()), identity):
            return True
        if (getattr(component, "custom_id", None) or "").endswith(f"~{identity}"):
            return True
    return False
