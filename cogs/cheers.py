"""Cheers and offers of help in study groups: they have no commands, but buttons and messages."""

from discord.ext.commands import Cog

from bot.actions.cheer_duties import CheerDuty, CheerEditDuty, CheerToldDuty
from bot.actions.helping import HelpOfferDuty
from bot.coach import Coach
from bot.delivery.presence import Presence
from bot.ui.cheer_cards import CHEER_BUTTONS, edited_cheer, spoken_cheer
from bot.ui.help_offers import HELP_BUTTONS, spoken_offer


class Cheers(Cog):
    def __init__(self, coach: Coach) -> None:
        presence = Presence(coach.delivery, coach.resources)
        coach.add_buttons(*CHEER_BUTTONS, *HELP_BUTTONS)
        coach.delivery.register(CheerDuty(), spoken_cheer, before=presence.before_telling)
        coach.delivery.register(CheerToldDuty(), spoken_cheer, before=presence.before_telling)
        coach.delivery.register(CheerEditDuty(), edited_cheer)
        coach.delivery.register(HelpOfferDuty(), spoken_offer, before=presence.before_writing)


async def setup(coach: Coach) -> None:
    await coach.add_cog(Cheers(coach))
