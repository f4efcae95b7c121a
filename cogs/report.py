"""/report: a score report by domain, and what got in the way."""

from typing import Any

from discord import Interaction, app_commands
from discord.ext.commands import Cog

import bot.texts.report_refusals  # noqa: F401 - gives the refusals of reports their sentences
from bot.coach import Coach
from bot.rules.attempt_form import form_fields
from bot.score_files import ScoreFiles
from bot.ui.choices import exam_choices
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.report_cards import REPORT_BUTTONS
from bot.ui.report_form import REPORT, TOPICS, open_report_form, reopen_topics_form, show_report_form
from bot.ui.report_submitted import report_submitted, topics_submitted


class Report(Cog):
    def __init__(self, coach: Coach) -> None:
        self.files = ScoreFiles()
        coach.add_buttons(*REPORT_BUTTONS)
        coach.forms[REPORT] = FormKind(self._open, self._submitted)
        coach.forms[TOPICS] = FormKind(reopen_topics_form, topics_submitted)

    @app_commands.command()
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.describe(exam="Without it, the one you failed last")
    @app_commands.autocomplete(exam=exam_choices)
    async def report(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """Your score report by domain: what to repair first, and what got in the way"""
        await open_report_form(interaction, exam)

    async def _open(self, interaction: Interaction[Any], subject: str, typed: Typed) -> None:
        await show_report_form(interaction, subject, form_fields(typed))

    async def _submitted(self, interaction: Interaction[Any], submission: Submission) -> None:
        await report_submitted(interaction, submission, self.files)


async def setup(coach: Coach) -> None:
    await coach.add_cog(Report(coach))
