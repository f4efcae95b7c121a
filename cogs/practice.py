"""/practice: results of practice, missed questions, what comes back, and how it goes over time."""

from typing import Any

from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import GroupCog

import bot.texts.practice_refusals  # noqa: F401 - gives the refusals of practice their sentences
from bot.actions import practising, recalling
from bot.actions.recalling import RecallDuty
from bot.coach import Coach
from bot.rules.partners import Shared
from bot.rules.practice import PracticeKind
from bot.ui import miss_cards, miss_form, practice_cards, practice_form
from bot.ui.answers import answer
from bot.ui.choices import exam_choices
from bot.ui.forms import FormKind
from bot.ui.miss_cards import MISS_BUTTONS
from bot.ui.practice_buttons import LogPractice
from bot.ui.practice_chart import ShowChart, practice_exhibit, show_chart
from bot.ui.practice_list import LIST_BUTTONS
from bot.ui.recall_cards import RECALL_BUTTONS, due_card, show_wish, spoken_recalls

_MOST_CHOICES = 25


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class PracticeCog(GroupCog, group_name="practice", group_description="Practice results, and what you missed"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(LogPractice, ShowChart, *LIST_BUTTONS, *MISS_BUTTONS, *RECALL_BUTTONS)
        coach.forms[practice_form.LOG] = FormKind(practice_form.open_log, practice_cards.submitted)
        coach.forms[practice_form.EDIT] = FormKind(practice_form.open_edit, practice_cards.submitted)
        coach.forms[miss_form.NOTE] = FormKind(miss_form.open_note, miss_cards.submitted)
        coach.forms[miss_form.CORRECT] = FormKind(miss_form.open_correction, miss_cards.submitted)
        coach.delivery.register(RecallDuty(), spoken_recalls)
        coach.exhibits[Shared.CHART] = practice_exhibit

    @app_commands.command()
    @app_commands.describe(
        exam="Without it, your last one", kind="One domain, several, or as long as the exam; without it, several"
    )
    @app_commands.autocomplete(exam=exam_choices)
    async def log(
        self, interaction: Interaction[Coach], exam: str | None = None, kind: PracticeKind = PracticeKind.MIXED
    ) -> None:
        """Log how a set of questions went"""
        await practice_form.show_empty_form(interaction, exam, kind)

    @app_commands.command()
    @app_commands.describe(exam="Without it, your last one")
    @app_commands.autocomplete(exam=exam_choices)
    async def miss(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """Note a question that you missed, in your own words"""
        await miss_form.show_empty_form(interaction, exam)

    @app_commands.command()
    @app_commands.describe(at="When to send them: “on” (with your nudge), a time such as “18:00”, or “off”")
    async def recall(self, interaction: Interaction[Coach], at: str | None = None) -> None:
        """Call to mind what you missed, as far as it is due"""
        if at is None:
            await answer(interaction, due_card(await recalling.look(self.coach.resources, interaction.user.id)))
        else:
            await show_wish(interaction, at)

    @app_commands.command()
    @app_commands.describe(exam="Without it, your last one", domain="Only this one, drawn large")
    @app_commands.autocomplete(exam=exam_choices)
    async def chart(self, interaction: Interaction[Coach], exam: str | None = None, domain: str | None = None) -> None:
        """See how your practice goes, against the pass mark"""
        await show_chart(interaction, exam, domain)

    @chart.autocomplete("domain")
    async def _domains(self, interaction: Interaction[Coach], typed: str) -> list[Choice[str]]:
        exam: Any = interaction.namespace.exam
        names = await practising.domains_of(self.coach.resources, interaction.user.id, exam or None)
        fitting = [name for name in names if typed.strip().casefold() in name.casefold()]
        return [Choice(name=name[:100], value=name[:100]) for name in fitting[:_MOST_CHOICES]]


async def setup(coach: Coach) -> None:
    await coach.add_cog(PracticeCog(coach))
