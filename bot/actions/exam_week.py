"""The exam day: set, looked at, moved and cancelled; and what is promised around it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from zoneinfo import ZoneInfo

from bot.actions import cheering
from bot.actions.calm_reminding import plan_calm_reminders
from bot.actions.exam_week_views import ExamWeekView, Known, answered, known, standing, view_of, week_of
from bot.actions.plan_reflow import reflow
from bot.actions.recalling import plan_recalls
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.voucher_planning import plan_vouchers
from bot.database import Transaction
from bot.errors import DuplicateAttempt, NoExamDay, PassedAlready
from bot.rules.attempts import Attempt, Result
from bot.rules.exam_day_form import ExamDayForm, read_exam_day_form, read_travel
from bot.rules.exam_week import (
    DEBRIEF,
    EXAM_MORNING,
    EXAM_WEEK,
    ExamDay,
    ExamWeek,
    Step,
    exam_day_from_text,
)
from bot.rules.goals import Goal
from bot.rules.promises import Promise
from bot.stores import attempts, exam_days, goals, learners, promises

_KINDS = {kind.name: kind for kind in (EXAM_WEEK, EXAM_MORNING, DEBRIEF)}


async def look(resources: Resources, learner_id: int, typed_exam: str | None) -> Known:
    """What is known of the exam that was typed, or of the one that is probably meant."""
    async with resources.database.transaction() as tx:
        return await known(tx, resources, learner_id, typed_exam)


async def set_day(resources: Resources, learner_id: int, exam: str | None, form: ExamDayForm) -> ExamWeekView:
    """Set the day of `exam` as stored, or, for None, of the one that the form names; its target is that day then.

    What was set before on another clock than the person's own stays on that clock. Raises FormRefused;
    PassedAlready, DuplicateAttempt where an attempt says already how it went.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        code = resources.exam(exam).code if exam else resources.exam_meant(form.exam).code
        sat = await attempts.of_learner(tx, learner_id)
        before = await standing(tx, resources, learner_id, code, sat)
        zone = before.zone if before and before.zone else local.zone
        now = local.now.astimezone(ZoneInfo(zone) if zone else UTC)
        answers = read_exam_day_form(form, now, exam_is_known=exam is not None, zone_is_set=zone is not None)
        exam_day = ExamDay(code, answers.sits_on, answers.clock, zone, answers.venue, answers.travel_minutes)
        _refuse_answered(resources, exam_day, await attempts.of_learner(tx, learner_id))
        await _keep(tx, resources, learner_id, exam_day)
        return await view_of(tx, resources, learner_id, exam_day, before=before)


async def set_travel(resources: Resources, learner_id: int, exam: str, typed: str) -> ExamWeekView:
    """Set the way to the test centre. Raises NotReadable, NoExamDay."""
    minutes = read_travel(typed)
    return await _change(resources, learner_id, exam, lambda each, _: replace(each, travel_minutes=minutes))


async def use_own_zone(resources: Resources, learner_id: int, exam: str) -> ExamWeekView:
    """Read the exam's time on the clock where its person is now. Raises NoExamDay."""
    return await _change(resources, learner_id, exam, lambda each, local: replace(each, zone=local.zone))


async def put_back(resources: Resources, learner_id: int, text: str) -> ExamWeekView:
    """Set an exam day again as it was, from `exam_day_as_text`. Raises NoExamDay for anything else."""
    exam_day = exam_day_from_text(text)
    if exam_day is None or (exam_day.zone is not None and exam_day.zone not in resources.zones.clocks):
        raise NoExamDay
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        exam_day = replace(exam_day, exam=resources.exam(exam_day.exam).code, zone=exam_day.zone or local.zone)
        _refuse_answered(resources, exam_day, await attempts.of_learner(tx, learner_id))
        before = await exam_days.one(tx, learner_id, exam_day.exam)
        await _keep(tx, resources, learner_id, exam_day)
        return await view_of(tx, resources, learner_id, exam_day, before=before)


async def cancel(resources: Resources, learner_id: int, exam: str) -> ExamDay:
    """Forget the exam day, its target, and all that was promised around it; as it was. Raises NoExamDay."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        exam_day = await exam_days.one(tx, learner_id, exam)
        if exam_day is None:
            raise NoExamDay
        await _forget(tx, learner_id, exam)
        goal = await goals.of_exam(tx, learner_id, exam)
        if goal.target_on == exam_day.sits_on:
            await goals.keep(tx, learner_id, replace(goal, target_on=None, booked_on=None))
        await plan_vouchers(tx, resources, learner_id)
        await plan_calm_reminders(tx, resources, learner_id)
        await plan_recalls(tx, resources, learner_id)
        await reflow(tx, resources, learner_id)
        return exam_day


async def follow_target(tx: Transaction, resources: Resources, learner_id: int, goal: Goal) -> ExamDay | None:
    """Move the exam day to where its target was moved, at the same time of day, or cancel it.

    What is set for that day then. One that is over stays until it is known how it went.
    """
    exam_day = await standing(tx, resources, learner_id, goal.exam, await attempts.of_learner(tx, learner_id))
    local = await local_time(tx, resources, learner_id)
    if exam_day is None or _is_over(resources, exam_day, local):
        return None
    if goal.target_on == exam_day.sits_on:
        return exam_day
    if goal.target_on is None or goal.target_on < local.now.date():
        await _forget(tx, learner_id, goal.exam)
        return None
    moved = replace(exam_day, sits_on=goal.target_on)
    await _keep(tx, resources, learner_id, moved)
    return moved


async def plan_exam_weeks(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan anew what comes around each exam day, and the silence, after anything that they hang on was changed."""
    booked = await exam_days.of_learner(tx, learner_id)
    if not booked:
        return
    local = await local_time(tx, resources, learner_id)
    sat = await attempts.of_learner(tx, learner_id)
    for exam_day in booked:
        owed = await _owed(tx, learner_id, exam_day.exam)
        if answered(resources, exam_day, sat):
            if owed:  # else it was asked before, and is not asked again where the attempt is taken back
                await _call_off(tx, learner_id, owed)
                await exam_days.keep_silent(tx, learner_id, exam_day.exam, None, None)
        elif not _is_settled(exam_day, local):
            await _plan(tx, resources, learner_id, week_of(resources, exam_day, local), owed)


def _is_settled(exam_day: ExamDay, local: LocalTime) -> bool:
    """Whether its debrief was promised and came due: it is on its way, or was said."""
    return exam_day.silent_until is not None and exam_day.silent_until <= local.now


def _is_over(resources: Resources, exam_day: ExamDay, local: LocalTime) -> bool:
    week = week_of(resources, exam_day, local)
    return week.silent_until <= local.now if week else exam_day.sits_on < local.now.date()


async def _plan(
    tx: Transaction, resources: Resources, learner_id: int, week: ExamWeek | None, owed: list[Promise]
) -> None:
    """Owe what is ahead, and nothing else but what is due already and being said."""
    if week is None:
        await _call_off(tx, learner_id, owed)
        return
    now, exam = resources.clock(), week.exam_day.exam
    due = {(each.kind, each.subject): each.due_at for each in owed}
    wanted = {_named(planned.step, exam): planned.due_at for planned in week.steps}
    debrief = _named(Step.DEBRIEF, exam)
    if wanted[debrief] <= now and debrief not in due:  # it is known only now on which clock the exam was
        wanted[debrief] = now
    gone = [each for each in owed if each.due_at != wanted.get((each.kind, each.subject))]
    await _call_off(tx, learner_id, gone)
    for (kind, subject), due_at in wanted.items():
        if due_at > now or ((kind, subject) == debrief and debrief not in due):
            await promises.plan(tx, learner_id, _KINDS[kind], subject, due_at)
    await exam_days.keep_silent(tx, learner_id, exam, week.silent_from, week.silent_until)


def _named(step: Step, exam: str) -> tuple[str, str]:
    """The kind of that step's promise, and its subject."""
    kinds = {Step.MORNING: EXAM_MORNING, Step.DEBRIEF: DEBRIEF}
    return (kinds[step].name, exam) if step in kinds else (EXAM_WEEK.name, f"{step.value}:{exam}")


async def _owed(tx: Transaction, learner_id: int, exam: str) -> list[Promise]:
    subjects = {_named(step, exam) for step in Step}
    owed = [each for kind in _KINDS.values() for each in await promises.of_kind(tx, learner_id, kind)]
    return [each for each in owed if (each.kind, each.subject) in subjects]


async def _call_off(tx: Transaction, learner_id: int, owed: list[Promise]) -> None:
    for each in owed:
        await promises.call_off(tx, learner_id, _KINDS[each.kind], each.subject)


async def _keep(tx: Transaction, resources: Resources, learner_id: int, exam_day: ExamDay) -> None:
    """Write it down, aim for that day, which is a booked one, and plan its week."""
    before = await exam_days.one(tx, learner_id, exam_day.exam)
    await exam_days.keep(tx, learner_id, exam_day)
    if before is None or before.sits_on != exam_day.sits_on:
        await cheering.booked(tx, resources, learner_id, exam_day.exam)
    goal = await goals.of_exam(tx, learner_id, exam_day.exam)
    booked = replace(goal, target_on=exam_day.sits_on, booked_on=exam_day.sits_on)
    if goal != booked:
        await goals.keep(tx, learner_id, booked)
    await plan_vouchers(tx, resources, learner_id)
    await plan_exam_weeks(tx, resources, learner_id)
    await plan_calm_reminders(tx, resources, learner_id)
    await plan_recalls(tx, resources, learner_id)
    await reflow(tx, resources, learner_id)


async def _forget(tx: Transaction, learner_id: int, exam: str) -> None:
    await exam_days.forget(tx, learner_id, exam)
    await _call_off(tx, learner_id, await _owed(tx, learner_id, exam))


async def _change(
    resources: Resources, learner_id: int, exam: str, change: Callable[[ExamDay, LocalTime], ExamDay]
) -> ExamWeekView:
    """Change an exam day that is set. Raises NoExamDay."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        before = await standing(tx, resources, learner_id, exam, await attempts.of_learner(tx, learner_id))
        if before is None:
            raise NoExamDay
        changed = replace(change(before, local), silent_until=None)
        if changed != replace(before, silent_until=None):
            await _keep(tx, resources, learner_id, changed)
        return await view_of(tx, resources, learner_id, changed, before=before)


def _refuse_answered(resources: Resources, exam_day: ExamDay, sat: list[Attempt]) -> None:
    """Raise PassedAlready, DuplicateAttempt where an attempt says how it went."""
    answer = answered(resources, exam_day, sat)
    if answer is None:
        return
    if answer.result is Result.PASSED:
        raise PassedAlready(answer.exam, answer.taken_on)
    raise DuplicateAttempt(answer.exam, answer.taken_on)
