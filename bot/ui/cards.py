"""Cards: answers laid out as text blocks and rows of buttons (Components V2)."""

from collections.abc import Sequence
from typing import Any

import discord
from discord.ui import ActionRow, Container, Item, LayoutView, Section, Separator, TextDisplay

MOST_CHARACTERS = 4000
"""What Discord takes in all text blocks of one message together."""
_MOST_BUTTONS_IN_A_ROW = 5

Buttons = Sequence[Item[Any]]
Part = str | Buttons | Section[Any] | None


def card(*parts: Part, colour: discord.Colour | None = None) -> LayoutView:
    """A card of text blocks and rows of buttons, in that order; None and what is empty is left out.

    It listens for nothing, since every button finds its own way (see `bot.ui.buttons`), so nothing of it stays in
    memory.
    """
    container: Container[LayoutView] = Container(accent_colour=colour)
    room = MOST_CHARACTERS
    for part in parts:
        if part is None or (not isinstance(part, Section) and len(part) == 0):
            continue
        if isinstance(part, str):
            text = _cut(part, room)
            room -= len(text)
            container.add_item(TextDisplay(text))
        elif isinstance(part, Section):
            container.add_item(part)
        else:
            for start in range(0, len(part), _MOST_BUTTONS_IN_A_ROW):
                container.add_item(ActionRow(*part[start : start + _MOST_BUTTONS_IN_A_ROW]))
    view = LayoutView(timeout=None)
    view.add_item(container)
    view.stop()
    return view


def line() -> Separator[Any]:
    return Separator()


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: max(room - 1, 0)]}…"
