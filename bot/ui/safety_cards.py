"""Meets writing that suggests that somebody is in danger, before anything else is done with it."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any

import discord
from discord import AppCommandOptionType, Interaction
from discord.ui import Button, LayoutView

from bot.rules.safety import is_crisis
from bot.texts import safety
from bot.ui.answers import answer
from bot.ui.cards import card

log = logging.getLogger(__name__)


def crisis_card() -> LayoutView:
    """Where to find people who help, now and privately."""
    help_lines: Button[LayoutView] = Button(label=safety.FIND_HELP, url=safety.HELP_LINES)
    words = (safety.IN_DANGER, safety.LINES, safety.SOMEBODY_NEAR, safety.NOT_KEPT)
    return card(safety.MATTERS, "\n\n".join(words), [help_lines], safety.MISREAD)


async def met(interaction: Interaction[Any], texts: Iterable[str]) -> bool:
    """Whether any of `texts` is a crisis; then this has answered, and nothing else may be done with them."""
    if not any(map(is_crisis, texts)):
        return False
    try:
        await answer(interaction, crisis_card())
    except discord.HTTPException as failed:
        log.warning("an answer could not be delivered: HTTP %s, code %s", failed.status, failed.code)
    return True


def typed_options(interaction: Interaction[Any]) -> Iterator[str]:
    """The text options of a command, however deep its subcommands lie."""
    data: Any = interaction.data
    return _texts(data.get("options", ()))


def _texts(options: Iterable[Any]) -> Iterator[str]:
    for option in options:
        if option["type"] == AppCommandOptionType.string.value:
            yield option["value"]
        yield from _texts(option.get("options", ()))
