"""Plans of study: made, put back as they were, and marked item by item."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.actions.booking import keep_goal
from bot.actions.plan_days import items_of, outcome_of, say
from bot.actions.plan_grounds import Grounds, grounds_of
from bot.actions.plan_reflow import PlanView, as_kept, up_to_date
from bot.actions.planning_views import PlanLook, look_within, mark_seen
from bot.actions.resources import Resources, local_time
from bot.actions.studying import Marked, keep_day
from bot.clock import from_epoch, to_epoch
from bot.database import Transaction
from bot.errors import Expired, Field, Refusal, TooFarBack
from bot.rules.form_reading import all_of, tried
from bot.rules.grace import BACKDATING, DayOutcome, can_be_marked
from bot.rules.kept_plans import Inputs, KeptPlan, KeptSlot, is_made_again, laid_over, slot_key
from bot.rules.moments import read_future_day
from bot.rules.plan.records import SlotOutcome, Windows
from bot.rules.plan.target import check_exam_day, sensible_exam_day
from bot.rules.plan.windows import read_windows
from bot.rules.plan_form import PlanForm
from bot.rules.plan_refusals import NoPlan, PlanWithoutDays
from bot.stores import goals, learners, nudges, plans, study_days


@dataclass(frozen=True, slots=True)
class Made:
    """A plan that was made just now. `version` names it for undoing, where that is possible."""

    view: PlanView
    has_nudges: bool
    version: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of an item, how its day goes since, and the plan as it is now."""

    item: KeptSlot
    marked: Marked
    look: PlanLook


async def make(resources: Resources, learner_id: int, exam: str, form: PlanForm) -> Made:
    """Make a plan for the exam that is stored under `exam`, in place of the one that is there; its day is aimed for.

    Raises FormRefused with all that is wrong; PlanWithoutDays.
    """
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        grounds = await grounds_of(tx, resources, learner_id, resources.exam(exam))
        windows, exam_on = _read(form, grounds)
        there = await plans.one(tx, learner_id, grounds.exam.code)
        if there is not None and is_made_again(there, windows, exam_on, now):
            return await _made(tx, await up_to_date(tx, resources, there), to_epoch(there.made_at))
        before = await _before(tx, resources, there, grounds)
        if grounds.goal.target_on != exam_on:
            booked_on = exam_on if grounds.goal.booked_on == exam_on else None
            goal = replace(grounds.goal, target_on=exam_on, booked_on=booked_on)
            await keep_goal(tx, resources, learner_id, goal)
        known = await plans.one(tx, learner_id, grounds.exam.code)
        slots = await plans.slots(tx, learner_id, grounds.exam.code)
        marked = [each for each in slots if not each.is_open]
        plan = KeptPlan(
            learner_id=learner_id,
            exam=grounds.exam.code,
            windows=windows,
            from_on=grounds.first_free_day(marked, windows),
            exam_on=exam_on,
            made_at=_made_at(now, known),
            sequence=known.sequence + 1 if known else 0,
            before=before,
        )
        await plans.keep(tx, plan)
        view = await up_to_date(tx, resources, plan, anyway=True, is_new=True)
        if view.laid is None or not view.laid.slots:
            raise PlanWithoutDays(exam_on)
        return await _made(tx, view, to_epoch(plan.made_at))


async def undo(resources: Resources, learner_id: int, exam: str, version: int) -> Made | None:
    """Put the plan that was made as `version` back to what it was before; None: there was none.

    Raises Expired where it was made anew since.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        plan = await plans.one(tx, learner_id, resources.exam(exam).code)
        if plan is not None and plan.withdrawn_at is not None:
            return None  # pressed twice
        if plan is None or plan.made_at != from_epoch(version):
            raise Expired
        goal = await goals.of_exam(tx, learner_id, plan.exam)
        was, exam_on = plan.before, plan.exam_on
        plan = replace(plan, made_at=_made_at(resources.clock(), plan), before=Inputs(), sequence=plan.sequence + 1)
        if was.windows is None:
            await _withdraw(tx, resources, plan)
        else:
            plan = replace(plan, windows=was.windows, exam_on=was.exam_on or plan.exam_on, made_from="")
            await plans.keep(tx, plan)
        goal_before = replace(goal, target_on=was.target_on, booked_on=was.booked_on)
        if goal != goal_before and goal.target_on == exam_on:  # else it was set anew since
            await keep_goal(tx, resources, learner_id, goal_before)
        plan = await plans.one(tx, learner_id, plan.exam)
        if plan is None or plan.withdrawn_at is not None:
            return None
        return await _made(tx, await up_to_date(tx, resources, plan, anyway=True, is_new=True), None)


async def mark(resources: Resources, learner_id: int, day: date, key: str, outcome: SlotOutcome | None) -> Told:
    """Say of an item of that day how it went; None: it is open again. Raises TooFarBack, Expired."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        today = (await local_time(tx, resources, learner_id)).today
        if not can_be_marked(day, today):
            raise TooFarBack(day, today - BACKDATING)
        meant = [
            (plan, each)
            for plan, each in await items_of(tx, learner_id, day)
            if slot_key(plan.exam, each.slot.name) == key
        ]
        if not meant:
            raise Expired
        await say(tx, resources, day, meant, outcome)
        [(plan, item)] = meant
        of_day = await outcome_of(tx, learner_id, day)
        marked = await keep_day(tx, resources, learner_id, day, today, of_day)
        if of_day is DayOutcome.ASKED and (await nudges.of_learner(tx, learner_id)).nudged_on != day:
            await study_days.forget(tx, learner_id, day)  # nobody asked, so that it cannot be missed
        look = await look_within(tx, resources, learner_id, plan.exam)
        standing = look.view.slots if look.view else ()
        now = next((each for each in standing if each.slot.name == item.slot.name), item)
        return Told(now, marked, look)


async def plan_of(resources: Resources, learner_id: int, typed_exam: str | None) -> PlanLook:
    """The plan as calendar programs are told of it: one that was undone too, so that they drop it. Raises NoPlan."""
    async with resources.database.transaction() as tx:
        await learners.hold(tx, [learner_id])
        look = await look_within(tx, resources, learner_id, typed_exam)
        if look.view is not None or look.exam is None:
            return look
        plan = await plans.one(tx, learner_id, look.exam.code)
        if plan is None:
            raise NoPlan
        return replace(look, view=await as_kept(tx, resources, plan))


def _read(form: PlanForm, grounds: Grounds) -> tuple[Windows, date]:
    problems: list[Refusal] = []
    windows = tried(lambda: read_windows(form.hours, form.times), problems)
    typed = tried(lambda: _day(form.day, grounds), problems) if form.day.strip() else None
    if problems or windows is None:
        raise all_of(problems)
    today = grounds.local.today
    return windows, typed or sensible_exam_day(grounds.gaps, windows, today, grounds.legal_on, grounds.exam_minutes)


def _day(typed: str, grounds: Grounds) -> date:
    """The exam day that was typed. Raises what `read_future_day` and `check_exam_day` raise."""
    day = read_future_day(typed, grounds.local.now, Field.TARGET)
    check_exam_day(day, grounds.local.today, grounds.legal_on)
    return day


def _made_at(now: datetime, known: KeptPlan | None) -> datetime:
    """When a version of a plan was made, by which it is undone: no two have the same."""
    return max(now, known.made_at + timedelta(seconds=1)) if known else now


async def _before(tx: Transaction, resources: Resources, plan: KeptPlan | None, grounds: Grounds) -> Inputs:
    """What there is to go back to; a plan that has ended, or led to its day, is not."""
    days = grounds.goal.target_on, grounds.goal.booked_on
    if plan is None:
        return Inputs(None, None, *days)
    view = await as_kept(tx, resources, plan)
    if view.is_ended or view.is_over:
        return Inputs(None, None, *days)
    return Inputs(plan.windows, plan.exam_on, *days)


async def _withdraw(tx: Transaction, resources: Resources, plan: KeptPlan) -> None:
    now = resources.clock()
    slots = await plans.slots(tx, plan.learner_id, plan.exam)
    await plans.keep(tx, replace(plan, withdrawn_at=now))
    dropped = laid_over(slots, (), (), plan.from_on, now)
    await plans.keep_slots(tx, plan.learner_id, plan.exam, dropped)


async def _made(tx: Transaction, view: PlanView, version: int | None) -> Made:
    nudging = await nudges.of_learner(tx, view.plan.learner_id)
    await mark_seen(tx, view)
    return Made(view, not nudging.week.is_empty, version)
