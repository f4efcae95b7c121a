"""What the bot says around an exam by itself, the buttons that tell how it went, and the way to all of it."""

from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import debriefing, exam_week
from bot.actions.debriefing import asked_about
from bot.actions.exam_week_duties import ExamMorning, ExamWeekMessage
from bot.actions.exam_week_views import ExamWeekView
from bot.errors import FormRefused, NoExamDay
from bot.rules.attempts import Result
from bot.rules.breathing import Pattern
from bot.rules.exam_day_form import ExamDayForm
from bot.rules.exam_week import ExamDay, Step, exam_day_from_text
from bot.texts import exam_week as texts
from bot.ui.answers import answer, explain, resources_of
from bot.ui.attempt_cards import logged_card
from bot.ui.attempt_form import show_log_form
from bot.ui.breathing_cards import Breathe
from bot.ui.buttons import CoachButton, Offer
from bot.ui.cards import card
from bot.ui.exam_week_cards import (
    EXAM_DAY,
    CancelExamDay,
    ChangeExamDay,
    ShowExamWeek,
    set_as_typed,
    show_form,
    week_card,
)
from bot.ui.forms import OpenAgain, Submission, Typed, keep_draft
from bot.ui.spoken import Spoken
from bot.ui.story_cards import ways_with_stories


class IPassedIt(CoachButton, kind="sat-passed", label=texts.I_PASSED, style=ButtonStyle.success):
    """Logs the pass at once; its subject is the exam day that it is asked about."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        logged = await debriefing.passed(resources, learner_id, interaction.id, self.subject)
        words = [] if logged.groups else [WordsToShare(self.subject)]
        stories = await ways_with_stories(interaction, logged.attempt)
        await answer(interaction, logged_card(logged, more=words, stories=stories))


class NotThisTime(CoachButton, kind="sat-failed", label=texts.NOT_THIS_TIME):
    """Opens the form for the attempt with all that is known."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        exam, form = await debriefing.not_this_time(resources, interaction.user.id, self.subject)
        await show_log_form(interaction, exam, Result.FAILED, form)


class NotSat(CoachButton, kind="sat-not", label=texts.NO_EXAM):
    """Asks whether it was moved; nothing is logged."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        exam_day = await debriefing.not_sat(resources_of(interaction), interaction.user.id, self.subject)
        ways = [ChangeExamDay(exam_day.exam, texts.MOVE), CancelExamDay(exam_day.exam)]
        await answer(interaction, card(texts.MOVED_OR_NOT, ways))


class WordsToShare(CoachButton, kind="sat-words", label=texts.WORDS):
    """Gives a line to copy; shares nothing."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        exam_day = exam_day_from_text(self.subject)
        if exam_day is None:
            raise NoExamDay
        exam = resources_of(interaction).exam(exam_day.exam)
        await answer(interaction, card(texts.words_to_share(exam, exam_day)))


DEBRIEF_BUTTONS: tuple[type[CoachButton], ...] = (IPassedIt, NotThisTime, NotSat, WordsToShare)


def _ways(exam_day: ExamDay) -> list[Offer]:
    subject = asked_about(exam_day)
    return [IPassedIt.offer(subject), NotThisTime.offer(subject), NotSat.offer(subject)]


def spoken_step(of: ExamWeekMessage) -> Spoken:
    """One message of the week."""
    show = ShowExamWeek.offer(of.view.exam_day.exam)
    asleep = [Breathe.offer(Pattern.FOUR_SEVEN_EIGHT.value)] if of.step is Step.EVENING else []
    return Spoken(texts.step_message(of), [[*asleep, show]])


def spoken_morning(of: ExamMorning) -> Spoken:
    """The message before leaving, with the breathing that its person has chosen."""
    return Spoken(texts.morning(of), [[Breathe.offer("")]])


def spoken_debrief(of: ExamWeekView) -> Spoken:
    """The question how it went."""
    return Spoken(texts.debrief(of), [_ways(of.exam_day)])


def debrief_card(view: ExamWeekView) -> LayoutView:
    """The same on a card, for whoever asks for their exam day when it is over."""
    return card(texts.debrief(view), [offer.button() for offer in _ways(view.exam_day)])


async def show_exam_day(interaction: Interaction[Any], typed_exam: str | None, typed: ExamDayForm) -> None:
    """What is set; or set what was typed; or, where anything is missing for that, open the form."""
    known = await exam_week.look(resources_of(interaction), interaction.user.id, typed_exam)
    if known.view and typed == ExamDayForm("", "", ""):
        await answer(interaction, debrief_card(known.view) if known.view.is_over else week_card(known.view))
        return
    exam = known.exam.code if known.exam else ""
    form = _over(known.form, typed)
    if not (exam and form.day and form.clock and form.venue) or typed == ExamDayForm("", "", ""):
        await show_form(interaction, exam, form)
        return
    try:
        await set_as_typed(interaction, exam, form)
    except FormRefused as refused:
        await keep_draft(interaction, Submission(EXAM_DAY, exam, _fields(form)))
        await explain(interaction, refused, [OpenAgain(interaction.id)])


def _over(known: ExamDayForm, typed: ExamDayForm) -> ExamDayForm:
    """What was typed, over what was known."""
    return ExamDayForm(
        typed.day or known.day, typed.clock or known.clock, typed.venue or known.venue, typed.travel or known.travel
    )


def _fields(form: ExamDayForm) -> Typed:
    return {"day": form.day, "time": form.clock, "delivery": form.venue, "travel": form.travel}
