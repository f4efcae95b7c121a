"""The button that leads to the form of a score report from anywhere."""

from typing import Any

from discord import Interaction

from bot.texts import report as texts
from bot.ui.buttons import CoachButton
from bot.ui.report_form import open_report_form


class ShowReport(CoachButton, kind="report", label=texts.ADD_REPORT):
    """Opens the form of `/report`; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await open_report_form(interaction, self.subject)
