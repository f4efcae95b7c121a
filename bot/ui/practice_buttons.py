"""The button that leads to the practice form from anywhere."""

from typing import Any

from discord import Interaction

from bot.texts import practice as texts
from bot.ui.buttons import CoachButton
from bot.ui.practice_form import kind_and_exam, show_empty_form


class LogPractice(CoachButton, kind="practice-log", label=texts.LOG):
    """Opens the form of `/practice log`; its subject is the kind of practice and the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        kind, exam = kind_and_exam(self.subject)
        await show_empty_form(interaction, exam, kind)
