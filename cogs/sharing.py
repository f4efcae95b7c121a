"""Sharing a chart, a plan or a verdict from its card."""

from discord.ext.commands import Cog

from bot.actions.showing import TakenDownDuty
from bot.coach import Coach
from bot.ui.sharing import SHARE_BUTTONS, edited_away


class Sharing(Cog):
    def __init__(self, coach: Coach) -> None:
        coach.add_buttons(*SHARE_BUTTONS)
        coach.delivery.register(TakenDownDuty(), edited_away)


async def setup(coach: Coach) -> None:
    await coach.add_cog(Sharing(coach))
