"""What people say of a day: done, part of it, skipped, later; each can be undone."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.actions.plan_days import follow_day
from bot.actions.resources import Resources, local_time
from bot.actions.study_views import nudges_for, steadiness_of
from bot.database import Transaction
from bot.errors import TooFarBack
from bot.rules.grace import BACKDATING, DayOutcome, Steadiness, can_be_marked
from bot.rules.nudging import NUDGE, SNOOZE, Nudge, Snooze, snoozed_until
from bot.stores import addressees, learners, promises, study_days


@dataclass(frozen=True, slots=True)
class Marked:
    """What is written down for `day` now, and how it goes since."""

    day: date
    today: date
    outcome: DayOutcome
    steadiness: Steadiness


@dataclass(frozen=True, slots=True)
class Snoozed:
    """When a nudge comes again; `as_usual`: by itself, as that day has its own."""

    until: datetime
    as_usual: bool = False


async def mark(resources: Resources, learner_id: int, day: date, outcome: DayOutcome) -> Marked:
    """Write down how that day went. A snoozed nudge for it is called off, unless the day is open again.

    Raises TooFarBack.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        today = (await local_time(tx, resources, learner_id)).today
        if not can_be_marked(day, today):
            raise TooFarBack(day, today - BACKDATING)
        await follow_day(tx, resources, learner_id, day, outcome)
        return await keep_day(tx, resources, learner_id, day, today, outcome)


async def mark_today(resources: Resources, learner_id: int, outcome: DayOutcome) -> Marked:
    """The same for the person's own today."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        today = (await local_time(tx, resources, learner_id)).today
        await follow_day(tx, resources, learner_id, today, outcome)
        return await keep_day(tx, resources, learner_id, today, today, outcome)


async def snooze_until(resources: Resources, learner_id: int, until: datetime) -> tuple[date, Snoozed]:
    """Nudge for today again at that time; the day that it is for."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        today = (await local_time(tx, resources, learner_id)).today
        await promises.plan(tx, learner_id, SNOOZE, today.isoformat(), until)
        return today, Snoozed(until)


async def call_off_snooze(resources: Resources, learner_id: int, day: date) -> bool:
    """Do not nudge for that day again; whether that was planned."""
    async with resources.database.transaction() as tx:
        return await promises.call_off(tx, learner_id, SNOOZE, day.isoformat())


async def nudge_now(resources: Resources, learner_id: int) -> Nudge | None:
    """What a nudge would tell right now; None for somebody whom nobody knows."""
    async with resources.database.transaction() as tx:
        addressee = await addressees.one(tx, learner_id)
        if addressee is None:
            return None
        today = (await local_time(tx, resources, learner_id)).today
        [nudge] = await nudges_for(tx, resources, [(addressee, today)])
        return nudge


async def snooze(resources: Resources, learner_id: int, day: date, how: Snooze) -> Snoozed:
    """Nudge for that day again, later; the daily one stays as it is. Tomorrow's own nudge is enough for tomorrow.

    Raises TooFarBack.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        if not can_be_marked(day, local.today):
            raise TooFarBack(day, local.today - BACKDATING)
        until = snoozed_until(how, local.now, local.tzinfo)
        own = await promises.of_kind(tx, learner_id, NUDGE)
        if how is Snooze.TOMORROW and own and own[0].due_at.astimezone(until.tzinfo).date() == until.date():
            await promises.call_off(tx, learner_id, SNOOZE, day.isoformat())
            return Snoozed(own[0].due_at, as_usual=True)
        await promises.plan(tx, learner_id, SNOOZE, day.isoformat(), until)
        return Snoozed(until)


async def keep_day(
    tx: Transaction, resources: Resources, learner_id: int, day: date, today: date, outcome: DayOutcome
) -> Marked:
    """Write down how that day went, and nothing else, within the caller's transaction."""
    await study_days.mark(tx, learner_id, day, outcome, resources.clock())
    if outcome is not DayOutcome.ASKED:
        await promises.call_off(tx, learner_id, SNOOZE, day.isoformat())
    return Marked(day, today, outcome, await steadiness_of(tx, learner_id, today))
