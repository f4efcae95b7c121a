"""What daily nudges, and snoozed ones, do when they are due."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.actions.duties import Duty, Settled
from bot.actions.resources import Resources
from bot.actions.study_views import nudges_for
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.days import promised_on
from bot.rules.nudging import NUDGE, SNOOZE, Nudge, next_nudge
from bot.rules.promises import Promise
from bot.stores import nudges, plans, study_days


class NudgeDuty(Duty[Nudge]):
    """The daily nudge. Its day is the person's own day at its due time."""

    kind = NUDGE

    async def look(self, tx: Transaction, resources: Resources, dues: Sequence[Due]) -> Sequence[Nudge | None]:
        return await _open(tx, resources, [(due, due.own_day) for due in dues])

    async def following(
        self, tx: Transaction, resources: Resources, promises: Sequence[Promise]
    ) -> Sequence[datetime | None]:
        asked_for = await nudges.of_learners(tx, [promise.whom for promise in promises])
        following: list[datetime | None] = []
        for promise in promises:
            nudging = asked_for.get(promise.whom)
            zone = ZoneInfo(nudging.zone) if nudging and nudging.zone else None
            following.append(next_nudge(nudging, promise.due_at, zone) if nudging and zone else None)
        return following

    async def settled(self, tx: Transaction, resources: Resources, settled: Sequence[Settled[Nudge]]) -> None:
        dues = [each.due for each in settled]
        known = [(due.promise, due.addressee.tzinfo) for due in dues if due.addressee]
        said = [each.view for each in settled if each.view is not None]
        await nudges.nudged(tx, [(promise.whom, promised_on(promise.due_at, zone)) for promise, zone in known])
        asked = [
            (nudge.learner_id, nudge.day, nudge.steadiness.asks_what_to_change) for nudge in said if not nudge.is_free
        ]
        await study_days.asked(tx, asked, resources.clock())
        news = [(nudge.learner_id, nudge.planned.exam) for nudge in said if nudge.planned and nudge.planned.moved]
        await plans.told(tx, news)


class SnoozeDuty(Duty[Nudge]):
    """A nudge again, as its person asked; its subject is the day that it is for."""

    kind = SNOOZE

    async def look(self, tx: Transaction, resources: Resources, dues: Sequence[Due]) -> Sequence[Nudge | None]:
        asked = [(due, date.fromisoformat(due.promise.subject)) for due in dues]
        return await _open(tx, resources, asked, again=True)


async def _open(
    tx: Transaction, resources: Resources, asked: Sequence[tuple[Due, date]], *, again: bool = False
) -> Sequence[Nudge | None]:
    """The nudge for each of these days, if there is anything to ask for, and its person is still known."""
    known = [(due.addressee, day) for due, day in asked if due.addressee]
    nudges = iter(await nudges_for(tx, resources, known, again=again))
    found = [next(nudges) if due.addressee else None for due, _ in asked]
    return [nudge if nudge and nudge.is_due else None for nudge in found]
