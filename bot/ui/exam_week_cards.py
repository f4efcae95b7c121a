"""The exam day as a card, and what can be done from it: set, change, cancel, the way there."""

from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import Label, LayoutView

from bot.actions import exam_week
from bot.actions.exam_week_views import ExamWeekView, Known
from bot.actions.resources import Resources
from bot.rules.addressees import Reach
from bot.rules.exam_day_form import ExamDayForm, form_fields
from bot.rules.exam_week import ExamDay, Venue, exam_day_as_text
from bot.texts import common
from bot.texts import exam_week as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.breathing_cards import Breathe
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import choice, line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.plan_news import answer_with_news
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.zone_cards import SetZone

EXAM_DAY = "examday"
TRAVEL = "examday-way"
_LONGEST_SUBJECT = 84
"""Of a button's 100 characters, what its kind leaves."""


class PlanExamWeek(CoachButton, kind="examday", label=texts.PLAN, style=ButtonStyle.primary):
    """Shows the exam week, or opens the form that plans it; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        known = await exam_week.look(resources_of(interaction), interaction.user.id, self.subject)
        if known.view and not known.view.is_over:
            await answer(interaction, week_card(known.view))
        else:
            await show_known(interaction, known)


class ShowExamWeek(PlanExamWeek, kind="examday-show", label=texts.SHOW):
    """The same, where it is planned already."""


class ChangeExamDay(CoachButton, kind="examday-edit", label=texts.CHANGE):
    """Opens the form with what is set; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_known(
            interaction, await exam_week.look(resources_of(interaction), interaction.user.id, self.subject)
        )


class CancelExamDay(CoachButton, kind="examday-off", label=texts.CANCEL):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        was = await exam_week.cancel(resources, interaction.user.id, self.subject)
        await answer_with_news(interaction, cancelled_card(resources, was))


class PutBackExamDay(CoachButton, kind="examday-back", label=texts.PUT_BACK):
    """Sets an exam day again as it was; its subject is all of it."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(
            interaction,
            week_card(await exam_week.put_back(resources_of(interaction), interaction.user.id, self.subject)),
        )


class ChangeTravel(CoachButton, kind="examday-way", label=texts.TRAVEL):
    """Opens the form for the way to the test centre; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        known = await exam_week.look(resources_of(interaction), interaction.user.id, self.subject)
        await show_travel_form(interaction, self.subject, {"travel": known.form.travel})


class UseOwnZone(CoachButton, kind="examday-zone", label=texts.OWN_ZONE):
    """Reads the exam's time on the clock where its person is now."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await exam_week.use_own_zone(resources_of(interaction), interaction.user.id, self.subject)
        await answer(interaction, week_card(view))


EXAM_DAY_BUTTONS: tuple[type[CoachButton], ...] = (
    PlanExamWeek, ShowExamWeek, ChangeExamDay, CancelExamDay, PutBackExamDay, ChangeTravel, UseOwnZone,
)  # fmt: skip


def week_card(view: ExamWeekView, reach: Reach | None = None) -> LayoutView:
    """The exam day, what comes around it, what would have come by now, and the ways to change it."""
    parts: list[Part] = [
        f"{texts.title(view.exam, view.exam_day)}\n{texts.when_and_where(view)}",
        texts.changed(view),
        texts.too_early(view),
        texts.already(view),
        texts.coming(view),
        [SetZone("")] if view.exam_day.zone is None else None,
        texts.changes(view),
        *reach_parts(reach),
        _buttons(view),
    ]
    return card(*parts)


def _buttons(view: ExamWeekView) -> list[CoachButton]:
    exam = view.exam_day.exam
    buttons: list[CoachButton] = [Breathe(""), ChangeExamDay(exam)]
    if view.exam_day.venue is Venue.CENTRE:
        buttons.append(ChangeTravel(exam))
    if view.local.zone is not None and view.exam_day.zone != view.local.zone:
        buttons.append(UseOwnZone(exam))
    if texts.changed(view) and view.before is not None:
        buttons.append(_put_back(view.before, common.UNDO))
    return [*buttons, CancelExamDay(exam)]


def cancelled_card(resources: Resources, was: ExamDay) -> LayoutView:
    """That nothing of it comes any more, and the way back."""
    return card(texts.cancelled(resources.exam(was.exam), was), [_put_back(was), PlanExamWeek(was.exam)])


def _put_back(was: ExamDay, label: str = texts.PUT_BACK) -> PutBackExamDay:
    return PutBackExamDay(exam_day_as_text(was, _LONGEST_SUBJECT), label)


def exam_week_button(exam: str, *, is_planned: bool) -> CoachButton:
    """The way to the exam week from other cards."""
    return ShowExamWeek(exam) if is_planned else PlanExamWeek(exam)


async def show_known(interaction: Interaction[Any], known: Known) -> None:
    """Open the form, filled with what is known."""
    await show_form(interaction, known.exam.code if known.exam else "", known.form)


async def show_form(interaction: Interaction[Any], exam: str, form: ExamDayForm) -> None:
    """Open the form for the exam day; it asks for the exam where `exam` is empty."""
    venues = [(each.value, label) for each, label in texts.VENUES.items()]
    labels: list[Label[Any]] = [] if exam else [line("exam", texts.EXAM_QUESTION, texts.EXAM_HINT, form.exam)]
    labels += [
        line("day", texts.DAY_QUESTION, texts.DAY_HINT, form.day),
        line("time", texts.TIME_QUESTION, texts.TIME_HINT, form.clock),
        choice("delivery", texts.DELIVERY_QUESTION, venues, form.venue),
        line("travel", texts.TRAVEL_QUESTION, texts.TRAVEL_HINT, form.travel, required=False),
    ]
    await forms.show(interaction, EXAM_DAY, exam, texts.FORM_TITLE, *labels)


async def show_travel_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for the way to the test centre."""
    travel = line("travel", texts.TRAVEL_QUESTION, texts.TRAVEL_HINT, typed.get("travel", ""), required=False)
    await forms.show(interaction, TRAVEL, subject, texts.TRAVEL_TITLE, travel)


async def set_as_typed(interaction: Interaction[Any], exam: str, form: ExamDayForm) -> None:
    """Set the exam day, and find out whether what comes will arrive. Raises what `exam_week.set_day` raises."""
    view = await exam_week.set_day(resources_of(interaction), interaction.user.id, exam or None, form)
    await answer_with_news(interaction, week_card(view, await reach_if_new(interaction)))


async def _open_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    await show_form(interaction, subject, form_fields(typed))


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    await set_as_typed(interaction, submission.subject, form_fields(submission.typed))


async def _travel_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    typed = str(submission.typed.get("travel", ""))
    view = await exam_week.set_travel(resources_of(interaction), interaction.user.id, submission.subject, typed)
    await answer(interaction, week_card(view))


EXAM_DAY_FORM = FormKind(_open_form, _submitted)
TRAVEL_FORM = FormKind(show_travel_form, _travel_submitted)
