"""The look back once a month, for whoever asked for it."""

from datetime import date, datetime, timedelta

from bot.actions.duties import SingleDuty
from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.days import local_day
from bot.rules.looking_back import LOOK_BACK, Known, LookBack, look_back, next_look_back
from bot.rules.plan.records import SlotOutcome
from bot.rules.promises import Promise
from bot.stores import attempts, calm_sessions, learners, plans, practices, promises, study_days

_MOST_RATINGS = 300
_LOOKS_BACK = timedelta(days=70)
"""More than two months."""


class LookBackDuty(SingleDuty[LookBack]):
    """Tells what was a month ago and what is now, where there is anything to tell."""

    kind = LOOK_BACK

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> LookBack | None:
        whom = due.promise.whom
        if await learners.looks_back_on(tx, whom) is None:
            return None
        local = await local_time(tx, resources, whom)
        seen = look_back(await _known(tx, whom, local), local.today)
        return None if seen.is_empty else seen

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        asked_on = await learners.looks_back_on(tx, promise.whom)
        if asked_on is None:
            return None
        return _next(asked_on, max(promise.due_at, resources.clock()), await local_time(tx, resources, promise.whom))


async def wanted(resources: Resources, learner_id: int) -> bool:
    """Whether they look back once a month."""
    async with resources.database.transaction() as tx:
        return await learners.looks_back_on(tx, learner_id) is not None


async def want(resources: Resources, learner_id: int) -> datetime:
    """Look back once a month from now on; when that is for the first time. Asked for again, the day stays."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        if await learners.looks_back_on(tx, learner_id) is None:
            await learners.look_back_on(tx, learner_id, local.today)
        await plan_look_back(tx, resources, learner_id)
        due_at = await promises.due_of(tx, learner_id, LOOK_BACK, "")
        return due_at or local.now


async def stop(resources: Resources, learner_id: int) -> None:
    """Look back no more."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await learners.look_back_on(tx, learner_id, None)
        await plan_look_back(tx, resources, learner_id)


async def plan_look_back(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan it anew, after anything that it hangs on was changed; one that is due already is being said."""
    asked_on = await learners.looks_back_on(tx, learner_id)
    if asked_on is None:
        await promises.call_off(tx, learner_id, LOOK_BACK, "")
        return
    now = resources.clock()
    owed = await promises.due_of(tx, learner_id, LOOK_BACK, "")
    if owed is None or owed > now:
        due_at = _next(asked_on, now, await local_time(tx, resources, learner_id))
        await promises.plan(tx, learner_id, LOOK_BACK, "", due_at)


def _next(asked_on: date, after: datetime, local: LocalTime) -> datetime:
    return next_look_back(asked_on, after, local.own_day, local.tzinfo)


async def _known(tx: Transaction, learner_id: int, local: LocalTime) -> Known:
    days = [
        each.day for each in await study_days.since(tx, learner_id, local.today - _LOOKS_BACK) if each.outcome.counts
    ]
    rated = await calm_sessions.rated(tx, learner_id, _MOST_RATINGS)
    zone = local.tzinfo
    tension = [
        (local_day(each.began_at, zone, local.own_day.starts), each.tension_before)
        for each in rated
        if each.tension_before is not None
    ]
    planned = [
        kept.slot.on
        for plan in await plans.of_learner(tx, learner_id)
        for kept in await plans.slots(tx, learner_id, plan.exam)
        if kept.slot.outcome in (SlotOutcome.DONE, SlotOutcome.PART)
    ]
    return Known(
        await attempts.of_learner(tx, learner_id),
        await practices.of_learner(tx, learner_id),
        days,
        tension,
        planned,
    )
