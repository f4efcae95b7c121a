"""Cards: answers laid out as text blocks, pictures, files and rows of buttons (Components V2)."""

from collections.abc import Sequence
from typing import Any

import discord
from discord.ui import ActionRow, Container, File, Item, LayoutView, MediaGallery, Section, Separator, TextDisplay

MOST_CHARACTERS = 3980
"""Discord takes 4000 in all text blocks of one message together; the rest is for what tells that more was cut."""
_MOST_BUTTONS_IN_A_ROW = 5

Buttons = Sequence[Item[Any]]
Part = str | Buttons | Section[Any] | MediaGallery[Any] | File[Any] | None


def card(*parts: Part, colour: discord.Colour | None = None) -> LayoutView:
    """A card of text blocks, pictures, files and rows of buttons, in that order; None and what is empty is left out.

    A text that begins with a small heading gets a line above it; what does not fit any more is cut off at the end.
    The card listens for nothing, since every button finds its own way (see `bot.ui.buttons`), so that nothing of it
    stays in memory.
    """
    container: Container[LayoutView] = Container(accent_colour=colour)
    room = MOST_CHARACTERS
    for part in parts:
        if part is None or (not isinstance(part, Section | MediaGallery | File) and len(part) == 0):
            continue
        if isinstance(part, str):
            text = part if len(part) <= room else f"{part[: room - 1]}…"
            room = max(room - len(text), 1)
            if text.startswith("### "):
                container.add_item(Separator())
            container.add_item(TextDisplay(text))
        elif isinstance(part, Section | MediaGallery | File):
            container.add_item(part)
        else:
            for start in range(0, len(part), _MOST_BUTTONS_IN_A_ROW):
                container.add_item(ActionRow(*part[start : start + _MOST_BUTTONS_IN_A_ROW]))
    view = LayoutView(timeout=None)
    view.add_item(container)
    view.stop()
    return view
