"""Where somebody stands with what they study, put together from what is stored."""

from datetime import date, timedelta

from bot.actions.resources import LocalTime, Resources
from bot.actions.retake_views import view_of
from bot.database import Transaction
from bot.rules.addressees import Addressee
from bot.rules.attempts import Result
from bot.rules.goals import Goal
from bot.rules.grace import Steadiness, steadiness
from bot.rules.nudging import Nudge
from bot.rules.weak_domains import weakest
from bot.stores import attempts, goals, study_days

_LOOKS_BACK = timedelta(days=400)


async def steadiness_of(tx: Transaction, learner_id: int, today: date) -> Steadiness:
    return steadiness(await study_days.since(tx, learner_id, today - _LOOKS_BACK), today)


async def nudge_for(
    tx: Transaction, resources: Resources, addressee: Addressee, day: date, *, again: bool = False
) -> Nudge:
    """What a nudge for that day can tell that person now."""
    local = LocalTime(resources.clock().astimezone(addressee.tzinfo), addressee.zone, addressee.own_day)
    days = await study_days.since(tx, addressee.learner_id, local.today - _LOOKS_BACK)
    sat = await attempts.of_learner(tx, addressee.learner_id)
    goal = _goal_of(
        {attempt.exam for attempt in sat if attempt.result is Result.PASSED},
        await goals.of_learner(tx, addressee.learner_id),
        local.today,
        next((attempt.exam for attempt in sat if attempt.result is Result.FAILED), None),
    )
    clock = focus = None
    if goal is not None:
        seen = view_of(resources, resources.exam(goal.exam), goal, sat, local)
        clock = seen.clock
        failed = next((attempt for attempt in seen.attempts if attempt.result is Result.FAILED), None)
        weak = weakest(failed.domains, clock.exam.version(failed.taken_on)) if failed else ()
        focus = weak[day.toordinal() % len(weak)] if weak else None
    return Nudge(
        learner_id=addressee.learner_id,
        day=day,
        today=local.today,
        clock=clock,
        target_on=goal.target_on if goal else None,
        focus=focus,
        mark=next((each for each in days if each.day == day), None),
        last=next((each for each in reversed(days) if each.outcome.counts and each.day < day), None),
        steadiness=steadiness(days, local.today),
        small_steps=addressee.small_steps,
        again=again,
    )


def _goal_of(passed: set[str], wanted: list[Goal], today: date, failed: str | None) -> Goal | None:
    """What is worked towards: the next target that is not passed yet, else the exam that was failed last."""
    ahead = [goal for goal in wanted if goal.target_on and goal.target_on >= today and goal.exam not in passed]
    if ahead:
        return min(ahead, key=lambda goal: goal.target_on or today)
    if failed is None or failed in passed:
        return None
    return next((goal for goal in wanted if goal.exam == failed), Goal(failed))
