"""/plan: a study plan laid out over the days up to an exam."""

from datetime import timedelta

from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import GroupCog

from bot.coach import Coach
from bot.rules.partners import Shared
from bot.ui.choices import exam_choices
from bot.ui.plan_buttons import PLAN, PLAN_BUTTONS, PLAN_FORM, open_form, show_today, show_week
from bot.ui.plan_calendar import send_calendar
from bot.ui.plan_exhibit import plan_exhibit

_WITHOUT_IT = "Without it, the one that your plan leads to"
_ALARMS = [
    Choice(name="none", value=0),
    Choice(name="10 minutes before", value=10),
    Choice(name="30 minutes before", value=30),
    Choice(name="1 hour before", value=60),
]


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class StudyPlan(GroupCog, group_name="plan", group_description="Your study plan: made for your weak domains and days"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*PLAN_BUTTONS)
        coach.forms[PLAN] = PLAN_FORM
        coach.exhibits[Shared.PLAN] = plan_exhibit

    @app_commands.command()
    @app_commands.describe(exam="Without it, the one that your plan leads to, or your last one")
    @app_commands.autocomplete(exam=exam_choices)
    async def make(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """Make a plan, or change it: hours a week, days, exam day"""
        await open_form(interaction, exam)

    @app_commands.command()
    @app_commands.describe(exam=_WITHOUT_IT)
    @app_commands.autocomplete(exam=exam_choices)
    async def today(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """What your plan has for today: done, part or not today in one tap"""
        await show_today(interaction, exam)

    @app_commands.command()
    @app_commands.describe(exam=_WITHOUT_IT)
    @app_commands.autocomplete(exam=exam_choices)
    async def week(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """Seven days: what is done, what moved, what is ahead"""
        await show_week(interaction, exam)

    @app_commands.command()
    @app_commands.describe(exam=_WITHOUT_IT, alarm="When your calendar reminds you; without it, never")
    @app_commands.autocomplete(exam=exam_choices)
    @app_commands.choices(alarm=_ALARMS)
    async def calendar(self, interaction: Interaction[Coach], exam: str | None = None, alarm: int = 0) -> None:
        """Your plan as a file for your calendar; importing it again updates it"""
        await send_calendar(interaction, exam, timedelta(minutes=alarm) if alarm else None)


async def setup(coach: Coach) -> None:
    await coach.add_cog(StudyPlan(coach))
