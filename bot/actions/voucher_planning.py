"""Planning the warnings before vouchers lapse."""

from datetime import datetime

from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import of_the_same_exam
from bot.database import Transaction
from bot.rules.attempts import Result
from bot.rules.goals import Goal
from bot.rules.promises import Promise
from bot.rules.voucher import VOUCHER, is_to_be_warned, is_warning, next_warning
from bot.stores import attempts, goals, promises


async def plan_vouchers(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan these warnings anew, after anything that they hang on was changed."""
    owed = await promises.of_kind(tx, learner_id, VOUCHER)
    with_voucher = [goal for goal in await goals.of_learner(tx, learner_id) if goal.voucher_ends_on is not None]
    if not owed and not with_voucher:
        return
    local = await local_time(tx, resources, learner_id)
    wanted = {goal.exam: goal for goal in with_voucher if await is_wanted(tx, resources, learner_id, goal, local)}
    for promise in owed:
        if promise.subject not in wanted:
            await promises.call_off(tx, learner_id, VOUCHER, promise.subject)
    for exam, goal in wanted.items():
        if not any(promise.subject == exam and _is_being_said(promise, goal, local) for promise in owed):
            await _plan(tx, learner_id, goal, local)


async def is_wanted(
    tx: Transaction, resources: Resources, learner_id: int, goal: Goal, local: LocalTime | None = None
) -> bool:
    """Whether a warning still has something to warn of."""
    local = local or await local_time(tx, resources, learner_id)
    if not is_to_be_warned(goal, local.now.date()):
        return False
    sat = of_the_same_exam(resources, resources.exam(goal.exam), await attempts.of_learner(tx, learner_id))
    last = next(iter(sat), None)
    return last is None or last.result is Result.FAILED


def _is_being_said(promise: Promise, goal: Goal, local: LocalTime) -> bool:
    """Whether it is due already, and for the voucher as it is: then delivery says it, and owes the next one."""
    if promise.due_at > local.now or goal.voucher_ends_on is None:
        return False
    return is_warning(promise.due_at, goal.voucher_ends_on, local.tzinfo)


def warned_next(goal: Goal, after: datetime, local: LocalTime) -> datetime | None:
    """The first warning after that moment; None where none is left."""
    if goal.voucher_ends_on is None:
        return None
    return next_warning(goal.voucher_ends_on, after, local.own_day, local.tzinfo)


async def _plan(tx: Transaction, learner_id: int, goal: Goal, local: LocalTime) -> None:
    due_at = warned_next(goal, local.now, local)
    if due_at is None:
        await promises.call_off(tx, learner_id, VOUCHER, goal.exam)
    else:
        await promises.plan(tx, learner_id, VOUCHER, goal.exam, due_at)
