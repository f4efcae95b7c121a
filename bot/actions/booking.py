"""The day aimed for: whether it is booked, how long a voucher lasts, and the warnings before that lapses."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.actions.calm_reminding import plan_calm_reminders
from bot.actions.duties import SingleDuty
from bot.actions.exam_week import follow_target
from bot.actions.plan_reflow import reflow
from bot.actions.readiness_views import readiness_of
from bot.actions.recalling import plan_recalls
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import RetakeView, meant_by, view
from bot.actions.voucher_planning import is_wanted, plan_vouchers, warned_next
from bot.database import Transaction
from bot.errors import NoExamNamed
from bot.rules.addressees import Due
from bot.rules.booking import Aim, read_aim
from bot.rules.booking_refusals import NoVoucher
from bot.rules.goals import Goal
from bot.rules.identity import IdentifiedExam
from bot.rules.partners import Role
from bot.rules.promises import Promise
from bot.rules.readiness import Verdict
from bot.rules.voucher import VOUCHER, sensible_booking_day
from bot.stores import commitments, goals, learners, pacts


@dataclass(frozen=True, slots=True)
class Aimed:
    """A goal as it is now, in `view`, and as it was.

    `offers_promise`: this is the moment to promise a partner that it will be booked; `pact_id`: the pact that it would
    be part of, if there is one.
    """

    view: RetakeView
    before: Goal
    offers_promise: bool = False
    pact_id: int | None = None


@dataclass(frozen=True, slots=True)
class Warned:
    """A voucher that lapses, for an exam that is not booked, and whether practice says that it is time."""

    exam: IdentifiedExam
    goal: Goal
    local: LocalTime
    opens_on: date | None
    verdict: Verdict

    @property
    def days_left(self) -> int:
        ends_on = self.goal.voucher_ends_on or self.local.now.date()
        return (ends_on - self.local.now.date()).days


class VoucherDuty(SingleDuty[Warned]):
    """Says that a voucher lapses soon, if that still matters."""

    kind = VOUCHER

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Warned | None:
        learner_id, exam = due.promise.whom, resources.exam(due.promise.subject)
        if not await is_wanted(tx, resources, learner_id, await goals.of_exam(tx, learner_id, exam.code)):
            return None
        ready = await readiness_of(tx, resources, learner_id, exam)
        seen = ready.retake
        return Warned(exam, seen.goal, seen.local, seen.clock.answer.opens_on, ready.verdict)

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        """The first that is still ahead: of several that were missed in one go only the last is worth a word."""
        goal = await goals.of_exam(tx, promise.whom, promise.subject)
        local = await local_time(tx, resources, promise.whom)
        if not await is_wanted(tx, resources, promise.whom, goal, local):
            return None
        return warned_next(goal, max(promise.due_at, resources.clock()), local)


async def look(resources: Resources, learner_id: int, exam: str) -> tuple[Goal, date]:
    """The goal for the exam that is stored under `exam`, and today where its person is."""
    async with resources.database.transaction() as tx:
        goal = await goals.of_exam(tx, learner_id, resources.exam(exam).code)
        return goal, (await local_time(tx, resources, learner_id)).now.date()


async def aim(resources: Resources, learner_id: int, typed_exam: str | None, typed: Aim) -> Aimed:
    """Set what was typed of the day aimed for. Raises NoExamNamed; what `read_aim` raises."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        exam = await meant_by(tx, resources, learner_id, typed_exam)
        if exam is None:
            raise NoExamNamed
        before = await goals.of_exam(tx, learner_id, exam.code)
        goal = read_aim(typed, before, local.now)
        week_planned = await keep_goal(tx, resources, learner_id, goal)
        seen = replace(await view(tx, resources, learner_id, exam), week_planned=week_planned)
        return await _aimed(tx, learner_id, seen, before)


async def restore(resources: Resources, learner_id: int, exam: str, change: Callable[[Goal], Goal]) -> None:
    """Put the days of a goal back to what they were, which `change` knows."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        goal = await goals.of_exam(tx, learner_id, exam)
        restored = change(goal)
        if restored != goal:
            await keep_goal(tx, resources, learner_id, restored)


async def want_warnings(resources: Resources, learner_id: int, exam: str, *, wanted: bool) -> Goal:
    """Be warned before a voucher lapses, or not. Raises NoVoucher."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        goal = await goals.of_exam(tx, learner_id, resources.exam(exam).code)
        if goal.voucher_ends_on is None:
            raise NoVoucher
        goal = replace(goal, voucher_quiet=not wanted)
        await goals.keep(tx, learner_id, goal)
        await plan_vouchers(tx, resources, learner_id)
        return goal


async def booking_day(resources: Resources, learner_id: int, exam: str) -> date:
    """By when it would be sensible to have booked that exam."""
    goal, today = await look(resources, learner_id, exam)
    return sensible_booking_day(goal, today)


async def keep_goal(tx: Transaction, resources: Resources, learner_id: int, goal: Goal) -> bool:
    """Write it down, with what hangs on it; whether an exam day is set for the day aimed for."""
    await goals.keep(tx, learner_id, goal)
    exam_day = await follow_target(tx, resources, learner_id, goal)
    await plan_calm_reminders(tx, resources, learner_id)
    await plan_vouchers(tx, resources, learner_id)
    await plan_recalls(tx, resources, learner_id)
    await reflow(tx, resources, learner_id)
    return exam_day is not None


async def _aimed(tx: Transaction, learner_id: int, seen: RetakeView, before: Goal) -> Aimed:
    """With the offer to promise it to somebody: once, when there is a target for the first time and no booking."""
    goal = seen.goal
    if goal.target_on is None or before.target_on is not None or goal.booked_on is not None:
        return Aimed(seen, before)
    partners = [pact for pact in await pacts.of_learner(tx, learner_id) if pact.own.role is Role.PARTNER]
    for pact in partners:
        promised = await commitments.of_side(tx, pact.own.pact_id, learner_id)
        if not any(each.is_open for each in promised):
            return Aimed(seen, before, offers_promise=True, pact_id=pact.own.pact_id)
    return Aimed(seen, before, offers_promise=not partners)
