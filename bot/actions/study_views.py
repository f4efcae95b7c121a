"""Where somebody stands with what they study, put together from what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actions.resources import LocalTime, Resources
from bot.actions.retake_views import answer_of, of_the_same_exam
from bot.database import Transaction
from bot.rules.addressees import Addressee
from bot.rules.attempts import Attempt, Result, latest
from bot.rules.goals import Goal
from bot.rules.grace import Steadiness, StudyDay, steadiness
from bot.rules.identity import IdentifiedExam
from bot.rules.kept_plans import KeptPlan, KeptSlot, is_ended
from bot.rules.nudging import Nudge, PlannedDay
from bot.rules.weak_domains import WeakDomain, weakest
from bot.stores import attempts, goals, plans, study_days

_LOOKS_BACK = timedelta(days=400)


async def steadiness_of(tx: Transaction, learner_id: int, today: date) -> Steadiness:
    return steadiness(await study_days.since(tx, learner_id, today - _LOOKS_BACK), today)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is stored of one person; attempts the latest first."""

    days: Sequence[StudyDay]
    attempts: Sequence[Attempt]
    goals: Sequence[Goal]
    plans: Sequence[KeptPlan]
    items: Sequence[tuple[str, KeptSlot]]


async def nudges_for(
    tx: Transaction, resources: Resources, asked: Sequence[tuple[Addressee, date]], *, again: bool = False
) -> list[Nudge]:
    """For each of these people, what a nudge for that day can tell now."""
    if not asked:
        return []
    local = [_local(resources, addressee) for addressee, _ in asked]
    learner_ids = [addressee.learner_id for addressee, _ in asked]
    days = await study_days.since_by_learner(tx, learner_ids, min(each.today for each in local) - _LOOKS_BACK)
    sat = await attempts.by_learner(tx, learner_ids)
    wanted = await goals.by_learner(tx, learner_ids)
    planned = await plans.by_learner(tx, learner_ids)
    asked_for = [day for _, day in asked]
    items = await plans.open_by_learner(tx, list(planned), min(asked_for), max(asked_for))
    kept = [_Kept(days[whom], sat[whom], wanted[whom], planned[whom], items[whom]) for whom in learner_ids]
    return [
        _nudge(resources, addressee, day, where, what, again=again)
        for (addressee, day), where, what in zip(asked, local, kept, strict=True)
    ]


def _local(resources: Resources, addressee: Addressee) -> LocalTime:
    return LocalTime(resources.clock().astimezone(addressee.tzinfo), addressee.zone, addressee.own_day)


def _nudge(
    resources: Resources, addressee: Addressee, day: date, local: LocalTime, kept: _Kept, *, again: bool
) -> Nudge:
    today = local.today
    goal = _goal_of(kept, today)
    exam = resources.exam(goal.exam) if goal else None
    days = [each for each in kept.days if each.day >= today - _LOOKS_BACK]
    return Nudge(
        learner_id=addressee.learner_id,
        day=day,
        today=today,
        clock=answer_of(resources, exam, goal, kept.attempts, local) if exam and goal else None,
        target_on=goal.target_on if goal else None,
        focus=_focus(resources, exam, kept.attempts, day) if exam else None,
        mark=next((each for each in reversed(days) if each.day == day), None),
        last=next((each for each in reversed(days) if each.outcome.counts and each.day < day), None),
        steadiness=steadiness(days, today),
        small_steps=addressee.small_steps,
        again=again,
        planned=_planned(resources, kept, day),
        sits_on=today if any(each.target_on == today for each in kept.goals) else goal.target_on if goal else None,
    )


def _planned(resources: Resources, kept: _Kept, day: date) -> PlannedDay | None:
    """What the plans have for that day: of several, the one whose exam comes first and that has something."""
    found = [
        _planned_by(plan, [each for exam, each in kept.items if exam == plan.exam], day)
        for plan in kept.plans
        if plan.from_on <= day < plan.exam_on
        and not is_ended(plan, of_the_same_exam(resources, resources.exam(plan.exam), kept.attempts))
    ]
    return next((planned for planned in found if planned.first), next(iter(found), None))


def _planned_by(plan: KeptPlan, items: Sequence[KeptSlot], day: date) -> PlannedDay:
    own = [each.slot for each in items if each.slot.on == day]
    return PlannedDay(plan.exam, next(iter(own), None), max(len(own) - 1, 0), plan.moved, plan.shown_on)


def _focus(resources: Resources, exam: IdentifiedExam, sat: Sequence[Attempt], day: date) -> WeakDomain | None:
    """The weak domain whose turn it is on that day, by the last report of a failure."""
    failed = latest(of_the_same_exam(resources, exam, sat), Result.FAILED)
    weak = weakest(failed.domains, exam.version(failed.taken_on)) if failed and failed.domains else ()
    return weak[day.toordinal() % len(weak)] if weak else None


def _goal_of(kept: _Kept, today: date) -> Goal | None:
    """What is worked towards: the next target that is not passed yet, else the exam that was failed last."""
    passed = {attempt.exam for attempt in kept.attempts if attempt.result is Result.PASSED}
    ahead = [goal for goal in kept.goals if goal.target_on and goal.target_on >= today and goal.exam not in passed]
    if ahead:
        return min(ahead, key=lambda goal: goal.target_on or today)
    failed = latest(kept.attempts, Result.FAILED)
    if failed is None or failed.exam in passed:
        return None
    return next((goal for goal in kept.goals if goal.exam == failed.exam), Goal(failed.exam))
