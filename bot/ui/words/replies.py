"""A reply to a message: a card, what goes with it, and the readings that it offers as buttons."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord
from discord.ui import ActionRow, LayoutView, TextDisplay

from bot.actions.resources import Resources
from bot.rules.words.reading import Reading
from bot.ui.buttons import CoachButton
from bot.ui.pictures.kept import Pictures

_MOST_CHARACTERS = 4000
_IN_A_ROW = 5


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something, and the id of the message or press by which they do, which names what comes of it."""

    resources: Resources
    pictures: Pictures
    learner_id: int
    said_id: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A button that takes what was said as `reading`; `sure`: also where score and result contradict each other."""

    label: str
    reading: Reading
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """`choices` and `others` are offered below the card."""

    view: LayoutView
    files: Sequence[discord.File] = ()
    choices: tuple[Choice, ...] = ()
    others: tuple[CoachButton, ...] = ()


def laid_out(view: LayoutView, above: str | None, below: Sequence[CoachButton]) -> LayoutView:
    """The same card with a line above it, as far as Discord takes so much, and with buttons below it."""
    whole = LayoutView(timeout=None)
    if above and view.content_length() + len(above) <= _MOST_CHARACTERS:
        whole.add_item(TextDisplay(above))
    for item in view.children:
        whole.add_item(item)
    for start in range(0, len(below), _IN_A_ROW):
        whole.add_item(ActionRow(*below[start : start + _IN_A_ROW]))
    whole.stop()
    return whole
