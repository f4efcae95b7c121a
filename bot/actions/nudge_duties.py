"""What daily nudges, and snoozed ones, do when they are due."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.actions.duties import Duty
from bot.actions.resources import Resources
from bot.actions.study_views import nudge_for
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.nudging import NUDGE, SNOOZE, Nudge, next_nudge
from bot.rules.promises import Promise
from bot.stores import nudges, study_days


class NudgeDuty(Duty[Nudge]):
    """The daily nudge. Its day is the person's own day at its due time."""

    kind = NUDGE

    async def look(self, tx: Transaction, resources: Resources, due: Due) -> Nudge | None:
        return await _open(tx, resources, due, due.own_day)

    async def following(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        nudging = await nudges.of_learner(tx, promise.whom)
        return next_nudge(nudging, promise.due_at, ZoneInfo(nudging.zone)) if nudging.zone else None

    async def settled(self, tx: Transaction, resources: Resources, due: Due, view: Nudge | None) -> None:
        if due.addressee is None:
            return
        whom = due.promise.whom
        await nudges.nudged(tx, whom, due.promise.due_at.astimezone(due.addressee.tzinfo).date())
        if view is not None:
            asks = view.steadiness.asks_what_to_change
            await study_days.asked(tx, whom, view.day, resources.clock(), questioned=asks)


class SnoozeDuty(Duty[Nudge]):
    """A nudge again, as its person asked; its subject is the day that it is for."""

    kind = SNOOZE

    async def look(self, tx: Transaction, resources: Resources, due: Due) -> Nudge | None:
        return await _open(tx, resources, due, date.fromisoformat(due.promise.subject), again=True)


async def _open(tx: Transaction, resources: Resources, due: Due, day: date, *, again: bool = False) -> Nudge | None:
    """The nudge for that day, if nothing was said of it yet."""
    if due.addressee is None:
        return None
    nudge = await nudge_for(tx, resources, due.addressee, day, again=again)
    return nudge if nudge.is_open else None
