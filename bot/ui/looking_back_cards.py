"""The look back once a month: wanted by one tap, stopped by another, and the message itself."""

from typing import Any

from discord import Interaction

from bot.actions import looking_back
from bot.rules.looking_back import LookBack
from bot.texts import looking_back as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken


class WantLookBack(CoachButton, kind="look-back", label=texts.WANT):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        at = await looking_back.want(resources_of(interaction), interaction.user.id)
        told = reach_parts(await reach_if_new(interaction))
        await answer(interaction, card(texts.comes(at), *told, [StopLookBack("")]))


class StopLookBack(CoachButton, kind="look-back-stop", label=texts.STOP):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await looking_back.stop(resources_of(interaction), interaction.user.id)
        await answer(interaction, card(texts.STOPPED, [WantLookBack("")]))


LOOK_BACK_BUTTONS: tuple[type[CoachButton], ...] = (WantLookBack, StopLookBack)


def spoken_look_back(of: LookBack) -> Spoken:
    return Spoken(texts.message(of), [[StopLookBack.offer("")]])
