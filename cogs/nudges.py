"""/nudge: daily study nudges."""

from discord import Interaction, app_commands
from discord.ext.commands import GroupCog

from bot.actions import nudging
from bot.actions.nudge_duties import NudgeDuty, SnoozeDuty
from bot.actions.promising import LateDuty
from bot.coach import Coach
from bot.rules.promises import Occasion
from bot.texts import sending
from bot.ui.answers import answer
from bot.ui.nudge_buttons import DAY_BUTTONS, spoken_nudge
from bot.ui.nudge_cards import (
    NUDGE,
    NUDGE_FORM,
    EndPause,
    PauseFor,
    SetNudge,
    TurnOff,
    UndoWeek,
    UsualStep,
    WhatWasSent,
    changed_card,
    open_nudge_form,
    pause_card,
    resumed_card,
    sent_card,
    set_typed,
)
from bot.ui.nudge_list import list_card
from bot.ui.plan_news import answer_with_news
from bot.ui.reaching import TryAgain, WhatIsThis, reach_if_new
from bot.ui.spoken import Spoken


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Nudges(GroupCog, group_name="nudge", group_description="Daily study nudges, at your own hour"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(SetNudge, UndoWeek, TurnOff, PauseFor, EndPause, UsualStep, WhatWasSent, *DAY_BUTTONS)
        coach.add_buttons(TryAgain, WhatIsThis)
        coach.forms[NUDGE] = NUDGE_FORM
        coach.delivery.register(NudgeDuty(), spoken_nudge)
        coach.delivery.register(SnoozeDuty(), spoken_nudge)
        coach.delivery.register(LateDuty(), _spoken_late)

    @app_commands.command(name="set")
    @app_commands.describe(
        time="Your own clock: “7:30”, “19:45”, “9 pm”; without it, a form asks",
        days="“weekdays”, “mon, wed, fri”, “every day except sunday”; without it, every day",
    )
    async def set_(self, interaction: Interaction[Coach], time: str | None = None, days: str | None = None) -> None:
        """A daily nudge at a time of your choice"""
        if time is None:
            await open_nudge_form(interaction, days)
        else:
            await set_typed(interaction, time, days)

    @app_commands.command(name="list")
    async def list_(self, interaction: Interaction[Coach]) -> None:
        """Your nudges, how it goes, and when the next one comes"""
        standing = await nudging.standing(self.coach.resources, interaction.user.id)
        await answer(interaction, list_card(interaction.user.id, standing))

    @app_commands.command()
    @app_commands.describe(until="The first day with nudges again: “in 2 weeks”, “5 January”; without it, in a week")
    async def pause(self, interaction: Interaction[Coach], until: str | None = None) -> None:
        """No nudges for a while; nothing is lost"""
        resources, learner_id = self.coach.resources, interaction.user.id
        if until is None:
            standing = await nudging.pause_for(resources, learner_id, nudging.PAUSED_FOR)
        else:
            standing = await nudging.pause(resources, learner_id, until)
        await answer_with_news(interaction, pause_card(standing))

    @app_commands.command()
    async def resume(self, interaction: Interaction[Coach]) -> None:
        """Nudges again, from the next time on"""
        standing = await nudging.resume(self.coach.resources, interaction.user.id)
        reach = None if standing.nudging.week.is_empty else await reach_if_new(interaction)
        await answer_with_news(interaction, resumed_card(standing, reach))

    @app_commands.command()
    @app_commands.describe(days="Only on these days; without it, all nudges end")
    async def off(self, interaction: Interaction[Coach], days: str | None = None) -> None:
        """No nudges any more; what you did stays counted"""
        await answer(interaction, changed_card(await nudging.turn_off(self.coach.resources, interaction.user.id, days)))

    @app_commands.command()
    async def why(self, interaction: Interaction[Coach]) -> None:
        """What was sent to you, when, and what comes next"""
        await answer(interaction, sent_card(*await nudging.latest(self.coach.resources, interaction.user.id)))


def _spoken_late(_: Occasion) -> Spoken:
    return Spoken(sending.MISSED, [[WhatWasSent.offer("")]])


async def setup(coach: Coach) -> None:
    await coach.add_cog(Nudges(coach))
