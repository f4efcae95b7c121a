"""Forms that are opened with what was written in a direct message."""

from typing import Any, Self

from discord import ButtonStyle, Interaction

from bot.actions import conversing
from bot.rules.attempt_form import AttemptForm, prefilled_domains
from bot.rules.attempts import Result
from bot.rules.days import stored_days
from bot.rules.exam_day_form import ExamDayForm
from bot.rules.moments import Moment
from bot.rules.words.reading import Reading, reading_as_text, reading_from_text
from bot.texts import common
from bot.texts import exam_week as exam_week_texts
from bot.texts import words as texts
from bot.ui.answers import resources_of
from bot.ui.attempt_form import show_log_form
from bot.ui.buttons import CoachButton
from bot.ui.exam_week_cards import show_form
from bot.ui.nudge_cards import show_nudge_form


class AnotherDay(CoachButton, kind="say-form", label=texts.ANOTHER_DAY):
    """Opens the form; its subject is what was written, read."""

    @classmethod
    def of(cls, reading: Reading, label: str | None = None) -> Self:
        return cls(reading_as_text(reading), label)

    @classmethod
    def to_correct(cls, reading: Reading) -> Self:
        """The same for what could not be logged as it was written."""
        return cls.of(reading, common.OPEN_AGAIN)

    async def pressed(self, interaction: Interaction[Any]) -> None:
        parts = reading_from_text(self.subject).parts
        resources = resources_of(interaction)
        await conversing.no_longer_ask(resources, interaction.user.id)  # what is written next answers nothing any more
        exam = resources.exam(parts.exam or "")
        domains = prefilled_domains(exam.version(resources.clock().date()))
        form = attempt_form(parts.taken_at, parts.score, domains)
        await show_log_form(interaction, exam.code, parts.result or Result.FAILED, form)


class NudgeAtAnotherTime(CoachButton, kind="say-nudge", label=texts.ANOTHER_TIME):
    """Opens the form for a nudge, for whoever may have named its days."""

    @classmethod
    def of(cls, reading: Reading) -> Self:
        return cls(reading_as_text(reading))

    async def pressed(self, interaction: Interaction[Any]) -> None:
        days = reading_from_text(self.subject).parts.days
        await conversing.no_longer_ask(resources_of(interaction), interaction.user.id)
        await show_nudge_form(interaction, "", {"days": stored_days(days) if days else ""})


class ExamWeekAtThatTime(CoachButton, kind="say-examday", label=exam_week_texts.PLAN, style=ButtonStyle.primary):
    """Opens the form for the exam week, for whoever has named the time of the exam with its day."""

    @classmethod
    def of(cls, reading: Reading) -> Self:
        return cls(reading_as_text(reading))

    async def pressed(self, interaction: Interaction[Any]) -> None:
        parts = reading_from_text(self.subject).parts
        clock = f"{parts.clock:%H:%M}" if parts.clock else ""
        await show_form(interaction, parts.exam or "", ExamDayForm(f"{parts.target_on}", clock, venue=""))


def attempt_form(taken_at: Moment | None, score: float | None, domains: str = "") -> AttemptForm:
    """What was written, as the form has it."""
    when = "" if taken_at is None else str(taken_at)
    return AttemptForm(when=when, score="" if score is None else f"{score:g}", domains=domains)
