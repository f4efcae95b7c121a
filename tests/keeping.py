"""Living with what the bot owes, without Discord: a clock that a test sets, and what would be said."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.actions import promising
from bot.actions.duties import Duty
from bot.actions.nudge_duties import NudgeDuty, SnoozeDuty
from bot.actions.opening import OpeningDuty
from bot.actions.promising import LateDuty, Prepared
from bot.actions.resources import Resources
from bot.actions.resting import GentleDuty
from bot.rules.promises import Delivery, Outcome, Promise
from bot.stores import deliveries, promises
from tests.time_travel import utc

LEASE = timedelta(minutes=1)
DUTIES: dict[str, Duty[Any]] = {
    duty.kind.name: duty for duty in (NudgeDuty(), SnoozeDuty(), OpeningDuty(), GentleDuty(), LateDuty())
}


SUNDAY = utc("2026-11-22 12:00")
"""When the lives of the tests begin."""


def shown(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M}"


@dataclass(frozen=True, slots=True)
class Said:
    """One message: what it was, when it came (UTC), and of what that was missed it told."""

    kind: str
    at: str
    told: tuple[str, ...] = ()
    is_late: bool = False


@dataclass
class Life:
    """One person's life with the bot; `said` is all that they were told."""

    resources: Resources
    whom: int
    now: datetime = SUNDAY
    said: list[Said] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.resources = replace(self.resources, clock=lambda: self.now)

    async def claim(self) -> list[Promise]:
        return await promising.claim(self.resources, 100, LEASE)

    async def prepare(self, promise: Promise) -> Prepared[Any] | None:
        return (await promising.prepare(self.resources, DUTIES[promise.kind], [promise]))[0]

    async def finish(self, promise: Promise, prepared: Prepared[Any]) -> None:
        """It has been said."""
        await promising.finish(self.resources, DUTIES[promise.kind], [(prepared, 1)])
        occasion = prepared.due.occasion
        told = tuple(shown(missed.due_at) for missed in occasion.missed)
        self.said.append(Said(promise.kind, shown(self.now), told, occasion.is_late))

    async def keep_due(self) -> None:
        """Keep everything that is due now, as the worker does."""
        for _ in range(20):
            claimed = await self.claim()
            if not claimed:
                return
            for promise in claimed:
                if (prepared := await self.prepare(promise)) is not None:
                    await self.finish(promise, prepared)
        raise AssertionError("the same is due again and again")

    async def until(self, moment: str) -> None:
        """Live on until then, in UTC, with everything kept that comes due on the way."""
        target = utc(moment)
        while (due := await promising.next_try(self.resources)) is not None and due <= target:
            self.now = max(self.now, due)
            await self.keep_due()
        self.now = target

    async def asleep_until(self, moment: str) -> None:
        """The bot sleeps until then, wakes up, and keeps what is due."""
        self.now = utc(moment)
        await self.keep_due()

    async def begin(self) -> tuple[Promise, Prepared[Any]]:
        """The one promise that is due is about to be said."""
        [promise] = await self.claim()
        prepared = await self.prepare(promise)
        assert prepared is not None
        return promise, prepared

    async def owed(self) -> dict[str, str]:
        """By kind, when it is due."""
        async with self.resources.database.transaction() as tx:
            found = [each for duty in DUTIES.values() for each in await promises.of_kind(tx, self.whom, duty.kind)]
        return {promise.kind: shown(promise.due_at) for promise in found}

    async def missed(self) -> list[Delivery]:
        async with self.resources.database.transaction() as tx:
            latest = await deliveries.latest(tx, self.whom, 1_000)
        return [delivery for delivery in latest if delivery.outcome is Outcome.MISSED]
