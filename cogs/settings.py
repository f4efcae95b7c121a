"""/settings: the time zone, the start of day, the quiet hours, and what is shared."""

from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import Cog

from bot.actions import looking_back, settling
from bot.actions.looking_back import LookBackDuty
from bot.coach import Coach
from bot.ui.answers import answer
from bot.ui.looking_back_cards import LOOK_BACK_BUTTONS, spoken_look_back
from bot.ui.own_day_cards import QUIET, QUIET_FORM, START, START_FORM, ChangeQuiet, ChangeStart, UndoQuiet, UndoStart
from bot.ui.settings_cards import settings_card, settings_typed
from bot.ui.zone_cards import ZONE, ZONE_FORM, ChooseZone, SetZone


class SettingsCog(Cog):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(SetZone, ChooseZone, ChangeStart, UndoStart, ChangeQuiet, UndoQuiet)
        coach.add_buttons(*LOOK_BACK_BUTTONS)
        coach.delivery.register(LookBackDuty(), spoken_look_back)
        coach.forms |= {ZONE: ZONE_FORM, START: START_FORM, QUIET: QUIET_FORM}

    @app_commands.command()
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.describe(
        zone="A city, “CET”, “UTC+2”, or what time it is for you now: “21:40”",
        day_starts="When your day starts, from 00:00 to 12:00: “04:00”, “5am”",
        quiet_hours="When I hold back what can wait: “22-7”, “10pm to 6am”, or “none”",
    )
    async def settings(
        self,
        interaction: Interaction[Coach],
        zone: str | None = None,
        day_starts: str | None = None,
        quiet_hours: str | None = None,
    ) -> None:
        """Your time zone, the start of your day, your quiet hours, and what is shared"""
        if zone is day_starts is quiet_hours is None:
            resources, learner_id = self.coach.resources, interaction.user.id
            local, sharing = await settling.here(resources, learner_id), await settling.sharing(resources, learner_id)
            looks_back = await looking_back.wanted(resources, learner_id)
            await answer(interaction, settings_card(local, sharing, looks_back=looks_back))
        else:
            await settings_typed(interaction, zone, day_starts, quiet_hours)

    @settings.autocomplete("zone")
    async def _zones(self, interaction: Interaction[Coach], typed: str) -> list[Choice[str]]:
        suggested = settling.zones_suggested(self.coach.resources, typed)
        return [Choice(name=choice.label[:100], value=choice.name) for choice in suggested]


async def setup(coach: Coach) -> None:
    await coach.add_cog(SettingsCog(coach))
