"""/settings: the time zone."""

from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import Cog

from bot.actions import settling
from bot.coach import Coach
from bot.texts import common
from bot.texts import settings as texts
from bot.ui.answers import answer
from bot.ui.cards import card
from bot.ui.zone_cards import ZONE, ZONE_FORM, ChooseZone, SetZone, zone_typed


class SettingsCog(Cog):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(SetZone, ChooseZone)
        coach.forms[ZONE] = ZONE_FORM

    @app_commands.command()
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.describe(zone="A city, “CET”, “UTC+2”, or what time it is for you now: “21:40”")
    async def settings(self, interaction: Interaction[Coach], zone: str | None = None) -> None:
        """Your time zone"""
        if zone is not None:
            await zone_typed(interaction, zone)
            return
        local = await settling.here(self.coach.resources, interaction.user.id)
        label = texts.CHANGE_ZONE if local.zone else common.SET_ZONE
        await answer(interaction, card(texts.TITLE, texts.zone_now(local), texts.PRIVATE, [SetZone("", label)]))

    @settings.autocomplete("zone")
    async def _zones(self, interaction: Interaction[Coach], typed: str) -> list[Choice[str]]:
        suggested = settling.zones_suggested(self.coach.resources, typed)
        return [Choice(name=choice.label[:100], value=choice.name) for choice in suggested]


async def setup(coach: Coach) -> None:
    await coach.add_cog(SettingsCog(coach))
