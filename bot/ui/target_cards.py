"""The day aimed for as a card: set, booked, covered by a voucher or not; its form, and the ways on."""

from datetime import date
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

import bot.texts.booking_refusals  # noqa: F401 - gives the refusals of vouchers and stories their sentences
from bot.actions import booking, partnering_commitments, retaking
from bot.actions.booking import Aimed, Warned
from bot.errors import Expired, Field
from bot.rules.booking import NO, YES, Aim, as_typed, form_fields, goal_as_text, goal_from_text
from bot.rules.commitments import SHARED
from bot.rules.exam_day_form import ExamDayForm
from bot.rules.retake import Status
from bot.rules.voucher import misfits
from bot.texts import booking as texts
from bot.texts import common
from bot.texts import retake as retake_texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.booking_buttons import BOOKED, BookExam, show_booked_form
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.exam_week_cards import exam_week_button, set_as_typed
from bot.ui.fields import choice, line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.partner_commitments import show_form as show_promise_form
from bot.ui.plan_news import answer_with_news
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken
from bot.ui.zone_cards import SetZone

TARGET = "target"


class SetTarget(CoachButton, kind="target", label=retake_texts.SET_TARGET, style=ButtonStyle.primary):
    """Opens the form for the target, filled with what is set; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await open_target_form(interaction, self.subject)


class UndoTarget(CoachButton, kind="target-undo", label=common.UNDO):
    """Puts the target back to what it was: its subject is the days of the goal as it was, and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        before, _, exam = self.subject.partition(":")
        resources, learner_id = resources_of(interaction), interaction.user.id
        try:
            if "," in before:
                await booking.restore(resources, learner_id, exam, lambda goal: goal_from_text(goal, before))
            else:  # from before there was more to a target than its day
                target_on = date.fromisoformat(before) if before else None
                await retaking.restore_target(resources, learner_id, exam, target_on)
        except ValueError as unreadable:
            raise Expired from unreadable
        await answer(interaction, card(retake_texts.target_cleared()))


class StopWarnings(CoachButton, kind="voucher-stop", label=texts.STOP_WARNINGS):
    """Wants no warnings before the voucher lapses; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await booking.want_warnings(resources_of(interaction), interaction.user.id, self.subject, wanted=False)
        await answer(interaction, card(texts.NO_MORE_WARNINGS, [WarnAgain(self.subject)]))


class WarnAgain(CoachButton, kind="voucher-warn", label=texts.WARN_AGAIN):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await booking.want_warnings(resources_of(interaction), interaction.user.id, self.subject, wanted=True)
        told = reach_parts(await reach_if_new(interaction))
        await answer(interaction, card(texts.warnings_wanted(), *told, [StopWarnings(self.subject)]))


class PromiseBooking(CoachButton, kind="book-promise", label=texts.PROMISE):
    """Opens the form of what is set out to be done, filled; its subject is the pact and the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        pact_id, _, exam = self.subject.partition(":")
        if not pact_id.isdecimal():
            raise Expired
        resources, learner_id = resources_of(interaction), interaction.user.id
        await partnering_commitments.partner_of(resources, learner_id, int(pact_id))
        by_on = await booking.booking_day(resources, learner_id, exam)
        typed: Typed = {Field.WHAT.value: texts.to_book(exam), Field.BY.value: f"{by_on}", "boxes": (SHARED,)}
        await show_promise_form(interaction, pact_id, typed)


TARGET_BUTTONS: tuple[type[CoachButton], ...] = (
    SetTarget,
    UndoTarget,
    BookExam,
    StopWarnings,
    WarnAgain,
    PromiseBooking,
)


def target_card(aimed: Aimed, plan_week: CoachButton | None = None, told: list[Part] | None = None) -> LayoutView:
    """That a target is set, what it means, and how to undo it. `plan_week`: the way to the exam week, where unusual."""
    view, goal, exam = aimed.view, aimed.view.goal, aimed.view.clock.exam.code
    today = view.clock.now.date()
    undo = UndoTarget(f"{goal_as_text(aimed.before)}:{exam}")
    ways: list[CoachButton] = [plan_week or exam_week_button(exam, is_planned=view.week_planned)]
    ways += [] if goal.booked_on else [BookExam(exam)]
    opens = view.clock.answer.opens_on
    misfit = texts.misfit(tuple(misfits(goal, opens)), goal, opens)
    parts: list[Part] = [
        retake_texts.title(view.clock),
        retake_texts.goal(view.clock, goal)
        or (retake_texts.target_set(goal.target_on) if goal.target_on else texts.NO_TARGET),
        texts.booked(goal, today),
        texts.booking_fell(goal, aimed.before),
        texts.voucher(goal, today),
        misfit,
        *_warnings(aimed, today),
        retake_texts.headline(view.clock),
        retake_texts.receipts(view.clock.exam.ruling),
        texts.promise_offered(aimed),
        *(told or []),
    ]
    ways += [SetTarget(exam)] if misfit or goal.target_on is None else []
    ways += [PromiseBooking(f"{aimed.pact_id}:{exam}")] if aimed.offers_promise and aimed.pact_id is not None else []
    return card(*parts, [*ways, undo, *([SetZone("")] if view.local.zone is None else [])])


def _warnings(aimed: Aimed, today: date) -> list[Part]:
    """That warnings come, and how to stop them, while there is something to warn of."""
    goal = aimed.view.goal
    covered = goal.booked_on is not None and goal.voucher_ends_on is not None and goal.booked_on <= goal.voucher_ends_on
    passed = aimed.view.clock.answer.status is Status.PASSED
    if goal.voucher_ends_on is None or goal.voucher_ends_on < today or covered or passed:
        return []
    button = WarnAgain if goal.voucher_quiet else StopWarnings
    return [texts.warnings_come(goal, today), [button(goal.exam)]]


def spoken_warning(of: Warned) -> Spoken:
    """A voucher lapses soon."""
    exam = of.exam.code
    ways = [BookExam.offer(exam), SetTarget.offer(exam, texts.SET_THE_DAY), StopWarnings.offer(exam)]
    return Spoken(texts.warning(of), [ways])


async def open_target_form(interaction: Interaction[Any], exam: str) -> None:
    """Open the form with what is set for that exam."""
    goal, today = await booking.look(resources_of(interaction), interaction.user.id, exam)
    await show_target_form(interaction, exam, as_typed(goal, today))


async def show_target_form(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """Open the form for the target, filled with `typed`."""
    booked = ((YES, texts.BOOKED_YES), (NO, texts.BOOKED_NO))
    await forms.show(
        interaction,
        TARGET,
        exam,
        retake_texts.SET_TARGET,
        line("day", retake_texts.TARGET_QUESTION, retake_texts.TARGET_HINT, typed.get("day", ""), required=False),
        choice("booked", texts.IS_IT_BOOKED, booked, typed.get("booked"), required=False),
        line("voucher", texts.VOUCHER_QUESTION, texts.VOUCHER_HINT, typed.get("voucher", ""), required=False),
    )


async def set_target(interaction: Interaction[Any], exam: str | None, aim: Aim) -> None:
    """Set what was typed, and find out whether warnings would arrive. Raises what `booking.aim` raises."""
    aimed = await booking.aim(resources_of(interaction), interaction.user.id, exam, aim)
    is_new = aimed.view.goal.voucher_ends_on not in (None, aimed.before.voucher_ends_on)
    told = reach_parts(await reach_if_new(interaction)) if is_new else []
    await answer_with_news(interaction, target_card(aimed, told=told))


async def _target_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    await set_target(interaction, submission.subject, form_fields(submission.typed))


async def _booked_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    """With a time of day it is an exam day, and its week is planned."""
    day, clock, venue = (str(submission.typed.get(name) or "") for name in ("day", "time", "delivery"))
    if clock.strip():
        await set_as_typed(interaction, submission.subject, ExamDayForm(day, clock, venue))
    else:
        await set_target(interaction, submission.subject, Aim(booked=day))


TARGET_FORMS = {
    TARGET: FormKind(show_target_form, _target_submitted),
    BOOKED: FormKind(show_booked_form, _booked_submitted),
}
