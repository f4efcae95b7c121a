"""What daily nudges, and snoozed ones, do when they are due."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.actions.duties import Duty
from bot.actions.resources import Resources
from bot.actions.study_views import nudge_for, steadiness_of
from bot.database import Transaction
from bot.rules.addressees import Addressee
from bot.rules.days import local_day
from bot.rules.nudging import NUDGE, SNOOZE, Nudge, next_nudge
from bot.rules.promises import Occasion, Promise
from bot.stores import addressees, learners, nudges, study_days


class NudgeDuty(Duty[Nudge]):
    """The daily nudge. Its day is the person's own day at its due time."""

    kind = NUDGE

    async def look(self, tx: Transaction, resources: Resources, promise: Promise, occasion: Occasion) -> Nudge | None:
        addressee = await addressees.one(tx, promise.whom)
        if addressee is None:
            return None
        nudge = await nudge_for(tx, resources, addressee, _own_day(addressee, promise.due_at))
        return nudge if nudge.is_open else None

    async def following(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        zone, _ = await learners.time_of(tx, promise.whom)
        if zone is None:
            return None
        return next_nudge(await nudges.of_learner(tx, promise.whom), promise.due_at, ZoneInfo(zone))

    async def settled(self, tx: Transaction, resources: Resources, promise: Promise, *, said: bool) -> None:
        addressee = await addressees.one(tx, promise.whom)
        if addressee is None:
            return
        await nudges.nudged(tx, promise.whom, promise.due_at.astimezone(addressee.tzinfo).date())
        if said:
            day = _own_day(addressee, promise.due_at)
            asks = (await steadiness_of(tx, promise.whom, day)).asks_what_to_change
            await study_days.asked(tx, promise.whom, day, resources.clock(), questioned=asks)


class SnoozeDuty(Duty[Nudge]):
    """A nudge again, as its person asked; its subject is the day that it is for."""

    kind = SNOOZE

    async def look(self, tx: Transaction, resources: Resources, promise: Promise, occasion: Occasion) -> Nudge | None:
        addressee = await addressees.one(tx, promise.whom)
        if addressee is None:
            return None
        nudge = await nudge_for(tx, resources, addressee, date.fromisoformat(promise.subject), again=True)
        return nudge if nudge.is_open else None


def _own_day(addressee: Addressee, at: datetime) -> date:
    return local_day(at.astimezone(UTC), addressee.tzinfo, addressee.own_day.starts)
