"""Not today: the button under a failed attempt, and the message on the day after."""

from typing import Any

from discord import Interaction

from bot.actions import resting
from bot.actions.resting import Gentle
from bot.texts import attempts as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.nudge_cards import SetNudge
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken


class NotToday(CoachButton, kind="rest", label=texts.NOT_TODAY):
    """Asks for one gentle message tomorrow; its subject is the attempt's id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        at = await resting.rest(resources_of(interaction), interaction.user.id, int(self.subject))
        told = reach_parts(await reach_if_new(interaction))
        await answer(interaction, card(texts.resting(at), *told, [RatherNot(self.subject)]))


class RatherNot(CoachButton, kind="rest-not", label=texts.RATHER_NOT):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        called_off = await resting.rather_not(resources_of(interaction), interaction.user.id, int(self.subject))
        await answer(interaction, card(texts.not_resting(called_off)))


def spoken_gentle(gentle: Gentle) -> Spoken:
    """The message on the day after."""
    return Spoken(texts.gentle(gentle.attempt, gentle.version), [[SetNudge.offer("")]])
