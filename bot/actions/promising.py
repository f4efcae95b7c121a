"""Keeping promises: they are claimed, prepared and finished, each in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from bot.actions.duties import Duty
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.failures import Failure, pause_after
from bot.rules.own_day import quiet_end
from bot.rules.promises import Kind, Occasion, Outcome, Promise, Turn, turn_of
from bot.stores import addressees, deliveries, promises

LATE = Kind("late")
"""One message that tells of everything that was missed."""
_MOST_URGENT = 200
_LOOKS_BACK = timedelta(days=14)
"""Of what was missed over a longer time, the first and the last ones are named."""

View = TypeVar("View")


class LateDuty(Duty[Occasion]):
    """Tells of what was missed, where no other message has told of it before."""

    kind = LATE

    async def look(
        self, tx: Transaction, resources: Resources, promise: Promise, occasion: Occasion
    ) -> Occasion | None:
        return occasion if occasion.missed else None


@dataclass(frozen=True, slots=True)
class Prepared(Generic[View]):
    """What is to be said now, and where; `channel_id` is None where a person's direct messages are not open yet."""

    view: View
    occasion: Occasion
    channel_id: int | None


async def claim(resources: Resources, most: int, lease: timedelta) -> list[Promise]:
    """Take on what is timed to the second and due, and of the rest at most so many, the longest due."""
    holder, now = resources.database.holder, resources.clock()
    async with resources.database.transaction() as tx:
        urgent = await promises.claim(tx, holder, now, now + lease, _MOST_URGENT, urgent=True)
        return urgent + await promises.claim(tx, holder, now, now + lease, most, urgent=False)


async def prepare(resources: Resources, duty: Duty[View], promise: Promise) -> Prepared[View] | None:
    """What to say for a promise that was claimed; None where it was moved, or has to wait, or came too late."""
    async with resources.database.transaction() as tx:
        if not await promises.is_claimed(tx, promise, resources.database.holder):
            return None
        occasion = Occasion(promise.due_at, resources.clock())
        channel_id: int | None = promise.whom
        if not duty.kind.to_channel:
            addressee = await addressees.one(tx, promise.whom)
            if addressee is None or addressee.unreachable_since is not None:
                await promises.hold(tx, promise.whom)
                return None
            quiet = quiet_end(occasion.now, addressee.tzinfo, addressee.own_day)
            if not await _is_its_turn(tx, resources, duty, promise, quiet):
                return None
            missed = await deliveries.to_tell(tx, promise.whom, promise.identity)
            occasion, channel_id = replace(occasion, missed=missed), addressee.dm_channel_id
        view = await duty.look(tx, resources, promise, occasion)
        if view is None:
            await _go_on(tx, resources, duty, promise)
            return None
        if occasion.missed:
            await deliveries.tell_in(tx, promise.whom, promise.identity)
        return Prepared(view, occasion, channel_id)


async def finish(resources: Resources, duty: Duty[Any], promise: Promise, message_id: int) -> None:
    """It was said: write that down, and owe it again when it is due again."""
    async with resources.database.transaction() as tx:
        await deliveries.note(tx, promise, Outcome.SAID, resources.clock(), message_id)
        await duty.settled(tx, resources, promise, said=True)
        await _go_on(tx, resources, duty, promise)


async def try_later(resources: Resources, promise: Promise, at_least: timedelta = timedelta(0)) -> None:
    """It could not be said for now: try it again after a pause that grows."""
    async with resources.database.transaction() as tx:
        await promises.wait(tx, promise, resources.clock() + max(pause_after(promise.tries), at_least))


async def person_lost(resources: Resources, promise: Promise) -> None:
    """They cannot be written to: keep what is owed, try nothing until they can."""
    async with resources.database.transaction() as tx:
        await deliveries.note(tx, promise, Outcome.UNREACHABLE, resources.clock())
        await addressees.cannot_be_reached(tx, promise.whom, resources.clock())
        await promises.hold(tx, promise.whom)


async def channel_lost(resources: Resources, duty: Duty[Any], promise: Promise, failure: Failure) -> None:
    """A channel cannot be written to: keep what is owed, and let its feature tell somebody who can mend it."""
    async with resources.database.transaction() as tx:
        await deliveries.note(tx, promise, Outcome.UNREACHABLE, resources.clock())
        await promises.hold(tx, promise.whom)
        await duty.lost(tx, resources, promise, failure)


async def take_over(resources: Resources) -> int:
    """Free what predecessors had claimed when they died; how many promises those were."""
    async with resources.database.transaction() as tx:
        return await promises.take_over(tx, resources.database.holder, resources.clock())


async def let_go(resources: Resources) -> int:
    """Give back what was claimed and not begun; how many promises those were."""
    async with resources.database.transaction() as tx:
        return await promises.let_go(tx, resources.database.holder, resources.clock())


async def next_try(resources: Resources) -> datetime | None:
    """When the next of all promises is to be tried."""
    async with resources.database.transaction() as tx:
        return await promises.next_try(tx)


async def _is_its_turn(
    tx: Transaction, resources: Resources, duty: Duty[Any], promise: Promise, quiet: datetime | None
) -> bool:
    """Whether to say it now; if not, see to what becomes of it."""
    turn = turn_of(duty.kind, promise.due_at, resources.clock(), quiet)
    if turn is Turn.WAIT:
        await promises.wait(tx, promise, quiet)
    elif turn is Turn.MISSED:
        await _miss(tx, resources, duty, promise, quiet)
    return turn is Turn.SAY


async def _miss(
    tx: Transaction, resources: Resources, duty: Duty[Any], promise: Promise, quiet: datetime | None
) -> None:
    """Write down what was missed, go on with what can still be said, and owe a word about it."""
    now = resources.clock()
    missed = promise
    while True:
        await deliveries.note(tx, missed, Outcome.MISSED, now)
        await duty.settled(tx, resources, missed, said=False)
        missed = replace(missed, due_at=max(missed.due_at, now - _LOOKS_BACK))
        due_at = await duty.following(tx, resources, missed)
        if due_at is None or turn_of(duty.kind, due_at, now, quiet) is not Turn.MISSED:
            break
        missed = replace(missed, due_at=due_at)
    if due_at is None:
        await promises.finish(tx, promise)
    else:
        await promises.move(tx, promise, due_at)
    await promises.plan(tx, promise.whom, LATE, "", quiet or now)


async def _go_on(tx: Transaction, resources: Resources, duty: Duty[Any], promise: Promise) -> None:
    due_at = await duty.following(tx, resources, promise)
    if due_at is None:
        await promises.finish(tx, promise)
    else:
        await promises.move(tx, promise, due_at)
