"""All settings in one card, and the answer to one or several typed at once."""

from collections.abc import Awaitable, Callable
from typing import Any

from discord import Interaction
from discord.ui import LayoutView

from bot.actions import settling
from bot.actions.resources import LocalTime
from bot.actions.settling import Sharing
from bot.errors import Refusal
from bot.texts import common, refusals
from bot.texts import settings as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.looking_back_cards import StopLookBack, WantLookBack
from bot.ui.own_day_cards import (
    ChangeQuiet,
    ChangeStart,
    quiet_parts,
    quiet_typed,
    start_parts,
    start_typed,
    zone_missing,
)
from bot.ui.sharing import OwnShown
from bot.ui.story_cards import OwnStories
from bot.ui.zone_cards import SetZone, zone_typed

_Setter = Callable[[Interaction[Any], str], Awaitable[list[Part]]]


def settings_card(local: LocalTime, sharing: Sharing, *, looks_back: bool = False) -> LayoutView:
    """What is set, what it does, and the ways to change it."""
    return card(
        texts.TITLE,
        texts.zone_now(local),
        texts.start_now(local.own_day),
        texts.quiet_now(local.own_day),
        texts.shared(sharing),
        texts.looks_back(looks_back),
        [SetZone("", texts.CHANGE_ZONE if local.zone else common.SET_ZONE), ChangeStart(""), ChangeQuiet("")],
        [
            *([OwnStories("")] if sharing.stories else []),
            *([OwnShown("")] if sharing.shown else []),
            StopLookBack("") if looks_back else WantLookBack(""),
        ],
    )


async def settings_typed(
    interaction: Interaction[Any], zone: str | None, day_starts: str | None, quiet_hours: str | None
) -> None:
    """Set all of these that can be read; each of the others is named, and stays as it was."""
    settings: tuple[tuple[str | None, _Setter, CoachButton], ...] = (
        (zone, zone_typed, SetZone("")),
        (day_starts, _start_typed, ChangeStart("")),
        (quiet_hours, _quiet_typed, ChangeQuiet("")),
    )
    asked = [(typed, set_to, again) for typed, set_to, again in settings if typed is not None]
    parts: list[Part] = []
    refused = 0
    for typed, set_to, again in asked:
        try:
            parts += await set_to(interaction, typed)
        except Refusal as refusal:
            refused += 1
            parts += [refusals.sentence(refusal), [again]]
    if 0 < refused < len(asked):
        parts.append(texts.NOT_READ_STAYS)
    if zone is None and refused < len(asked):
        parts += zone_missing(await settling.here(resources_of(interaction), interaction.user.id))
    await answer(interaction, card(*parts))


async def _start_typed(interaction: Interaction[Any], typed: str) -> list[Part]:
    return start_parts(await start_typed(interaction, typed))


async def _quiet_typed(interaction: Interaction[Any], typed: str) -> list[Part]:
    return quiet_parts(await quiet_typed(interaction, typed))
