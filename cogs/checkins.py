"""/checkin: my own check-ins in my study groups, and the rounds that they belong to."""

from datetime import datetime

from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import GroupCog

from bot.actions import gathering
from bot.actions.round_duties import (
    RoundAgainDuty,
    RoundCloseDuty,
    RoundDuty,
    RoundEditDuty,
    RoundSummaryDuty,
    RoundThreadDuty,
)
from bot.coach import Coach
from bot.delivery.presence import Presence
from bot.errors import NothingToldYet
from bot.rules.rounds import round_named
from bot.texts import rounds as texts
from bot.ui.answers import answer
from bot.ui.cards import card
from bot.ui.checkin_form import CHECKIN, CHECKIN_BUTTONS, CHECKIN_FORM, show_checkin_form
from bot.ui.group_choice import autocomplete_group, group_meant
from bot.ui.round_messages import AllAnswers, edited_round, round_thread, spoken_round, spoken_summary

_LATEST = 10
_MOST_CHOICES = 25


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Checkins(GroupCog, group_name="checkin", group_description="Your check-ins in your study groups"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*CHECKIN_BUTTONS, AllAnswers)
        coach.forms[CHECKIN] = CHECKIN_FORM
        delivery = coach.delivery
        delivery.register(RoundDuty(), spoken_round)
        delivery.register(RoundEditDuty(), edited_round)
        delivery.register(RoundThreadDuty(), round_thread)
        delivery.register(RoundAgainDuty(), spoken_round)
        delivery.register(RoundSummaryDuty(), spoken_summary)
        delivery.register(RoundCloseDuty(), edited_round, before=Presence(delivery, coach.resources).before_closing)

    @app_commands.command()
    @app_commands.describe(
        group="Which of your groups; without it, the one of this channel, or your only one",
        early="For the round that opens next, not for the one that is open now",
    )
    @app_commands.autocomplete(group=autocomplete_group)
    async def now(self, interaction: Interaction[Coach], group: str | None = None, early: bool = False) -> None:
        """Tell your group how it goes; two minutes"""
        meant = await group_meant(interaction, group, mine=True)
        await show_checkin_form(interaction, meant.group_id, coming=early)

    @app_commands.command()
    @app_commands.describe(checkin="Which one; without it, your last one")
    async def edit(self, interaction: Interaction[Coach], checkin: str | None = None) -> None:
        """Change what you told, or who sees it"""
        try:
            group_id, opens_at = round_named(checkin) if checkin else await self._last(interaction)
        except ValueError as error:
            raise NothingToldYet from error
        await show_checkin_form(interaction, group_id, opens_at)

    @edit.autocomplete("checkin")
    async def _told(self, interaction: Interaction[Coach], typed: str) -> list[Choice[str]]:
        told = await gathering.history(self.coach.resources, interaction.user.id, _MOST_CHOICES)
        named = [(texts.round_choice(each), each.round.subject) for each in told]
        return [Choice(name=name, value=subject) for name, subject in named if typed.casefold() in name.casefold()]

    @app_commands.command()
    async def history(self, interaction: Interaction[Coach]) -> None:
        """What you told so far, and who sees it"""
        told = await gathering.history(self.coach.resources, interaction.user.id, _LATEST)
        await answer(interaction, card(texts.history(told) if told else texts.NO_HISTORY))

    async def _last(self, interaction: Interaction[Coach]) -> tuple[int, datetime]:
        told = await gathering.history(self.coach.resources, interaction.user.id, 1)
        if not told:
            raise NothingToldYet
        return told[0].round.group_id, told[0].round.opens_at


async def setup(coach: Coach) -> None:
    await coach.add_cog(Checkins(coach))
