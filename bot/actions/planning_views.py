"""Somebody's plan as they look at it: today, a week, what moved, and what its form opens with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actions.plan_grounds import Grounds, grounds_of
from bot.actions.plan_reflow import PlanView, up_to_date
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import meant_by, of_the_same_exam
from bot.database import Transaction
from bot.rules.identity import IdentifiedExam
from bot.rules.kept_plans import KeptPlan, KeptSlot, is_ended, seen, standing
from bot.rules.plan.changes import Changes, changes
from bot.rules.plan.target import sensible_exam_day
from bot.rules.plan.windows import read_windows
from bot.rules.plan_form import PlanForm, nudge_prefilled, prefilled
from bot.stores import attempts, learners, nudges, plans


@dataclass(frozen=True, slots=True)
class News:
    """What moved since its person last looked, on the day `since`."""

    changes: Changes
    since: date
    today: date


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before anything is asked: the exam (None: not even that), and the form as it opens."""

    exam: IdentifiedExam | None
    form: PlanForm


@dataclass(frozen=True, slots=True)
class PlanLook:
    """A plan as it is looked at; `view` is None where there is none that stands, `exam` where none is meant.

    `news`: what moved, said once. `is_passed`: there was a plan, which a pass has ended.
    """

    exam: IdentifiedExam | None
    view: PlanView | None
    local: LocalTime
    news: News | None = None
    is_passed: bool = False

    def of_day(self, day: date) -> list[KeptSlot]:
        """What that day has, or had before it was moved on."""
        slots: Sequence[KeptSlot] = self.view.slots if self.view else ()
        return [each for each in slots if each.dropped_at is None and each.belongs_to(day)]

    @property
    def weeks_ahead(self) -> int:
        """How many weeks ahead the first one is with anything in it: this one, or else the next."""
        monday = self.local.today - timedelta(days=self.local.today.weekday())
        days = (monday + timedelta(days=number) for number in range(7))
        return 0 if self.view is None or any(self.of_day(day) for day in days) else 1

    @property
    def next_on(self) -> date | None:
        """The first day after today with something to do."""
        ahead = (each.slot.on for each in (self.view.slots if self.view else ()) if each.is_open)
        return min((day for day in ahead if day > self.local.today), default=None)


async def exam_meant(
    tx: Transaction, resources: Resources, learner_id: int, typed: str | None
) -> IdentifiedExam | None:
    """The exam that was typed; else the one that a plan leads to next; else the one last sat."""
    if not typed:
        standing_plans = await _standing(tx, resources, learner_id)
        if standing_plans:
            return resources.exam(standing_plans[0].exam)
    return await meant_by(tx, resources, learner_id, typed or None)


async def known(resources: Resources, learner_id: int, typed_exam: str | None) -> Known:
    """What the form of a plan opens with."""
    async with resources.database.transaction() as tx:
        exam = await exam_meant(tx, resources, learner_id, typed_exam)
        if exam is None:
            return Known(None, PlanForm())
        grounds = await grounds_of(tx, resources, learner_id, exam)
        plan = await plans.one(tx, learner_id, exam.code)
        hours, times = prefilled(plan.windows if plan else None, (await nudges.of_learner(tx, learner_id)).week)
        return Known(exam, PlanForm(hours, times, _day(grounds, plan, hours, times).isoformat()))


def _day(grounds: Grounds, plan: KeptPlan | None, hours: str, times: str) -> date:
    """The day aimed for, or that the plan leads to, where it is ahead and legal; else the first that makes sense."""
    today, legal_on = grounds.local.today, grounds.legal_on
    for day in (grounds.goal.target_on, plan.exam_on if plan else None):
        if day is not None and day > today and (legal_on is None or day >= legal_on):
            return day
    return sensible_exam_day(grounds.gaps, read_windows(hours, times), today, legal_on, grounds.exam_minutes)


async def look(resources: Resources, learner_id: int, typed_exam: str | None) -> PlanLook:
    """The plan for the exam that is meant, up to date; what moved in it is seen by that."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        return await look_within(tx, resources, learner_id, typed_exam)


async def look_within(tx: Transaction, resources: Resources, learner_id: int, typed_exam: str | None) -> PlanLook:
    """The same within the caller's transaction."""
    local = await local_time(tx, resources, learner_id)
    exam = await exam_meant(tx, resources, learner_id, typed_exam)
    plan = await plans.one(tx, learner_id, exam.code) if exam else None
    if plan is None or plan.withdrawn_at is not None:
        return PlanLook(exam, None, local)
    view = await up_to_date(tx, resources, plan)
    if view.is_ended:
        return PlanLook(exam, None, local, is_passed=True)
    return PlanLook(exam, view, local, await _seen(tx, view))


async def plan_today(tx: Transaction, resources: Resources, learner_id: int) -> PlanLook:
    """The plan that leads to its exam next, as it stands now."""
    return await look_within(tx, resources, learner_id, None)


async def news_of(resources: Resources, learner_id: int) -> News | None:
    """What moved in the plan that leads to its exam next, to be said on the card of what was done; said once."""
    async with resources.database.transaction() as tx:
        await learners.hold(tx, [learner_id])
        first = next(iter(await _standing(tx, resources, learner_id)), None)
        return await _seen(tx, await up_to_date(tx, resources, first)) if first else None


async def nudge_wish(resources: Resources, learner_id: int) -> tuple[str, str]:
    """What the form of a nudge opens with: a time and days; empty where there is nothing to take them from."""
    async with resources.database.transaction() as tx:
        first = next(iter(await _standing(tx, resources, learner_id)), None)
        week = (await nudges.of_learner(tx, learner_id)).week
        return nudge_prefilled(week, first.windows if first else None)


async def _standing(tx: Transaction, resources: Resources, learner_id: int) -> list[KeptPlan]:
    """Those that neither have ended nor led to their day, the first day first; then those that have led there."""
    found = await plans.of_learner(tx, learner_id)
    if not found:
        return []
    sat = await attempts.of_learner(tx, learner_id)
    today = (await local_time(tx, resources, learner_id)).today
    lasting = [
        plan for plan in found if not is_ended(plan, of_the_same_exam(resources, resources.exam(plan.exam), sat))
    ]
    return sorted(lasting, key=lambda plan: (plan.exam_on < today, plan.exam_on))


async def _seen(tx: Transaction, view: PlanView) -> News | None:
    """What its person has not seen yet; they have, from now on."""
    plan = view.plan
    moved = changes(seen(view.slots), standing(view.slots))
    await mark_seen(tx, view)
    return News(moved, plan.shown_on, view.today) if plan.shown_on and (moved.moved or moved.fallen_away) else None


async def mark_seen(tx: Transaction, view: PlanView) -> None:
    """Its person knows where everything stands."""
    plan = view.plan
    await plans.shown(tx, plan.learner_id, plan.exam, view.today)
    await plans.slots_seen(tx, plan.learner_id, plan.exam)
