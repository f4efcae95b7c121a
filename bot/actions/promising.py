"""Keeping promises: they are claimed, prepared and finished, each in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from bot.actions.duties import Duty
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.addressees import Due
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

    async def look(self, tx: Transaction, resources: Resources, due: Due) -> Occasion | None:
        return due.occasion if due.occasion.missed else None


@dataclass(frozen=True, slots=True)
class Prepared(Generic[View]):
    """What is to be said now."""

    due: Due
    view: View

    @property
    def channel_id(self) -> int | None:
        """Where to; None where a person's direct messages are not open yet."""
        return self.due.addressee.dm_channel_id if self.due.addressee else self.due.promise.whom


async def claim(resources: Resources, most: int, lease: timedelta) -> list[Promise]:
    """Take on what is timed to the second and due, and of the rest at most so many, the longest due."""
    holder, now = resources.database.holder, resources.clock()
    async with resources.database.transaction() as tx:
        urgent = await promises.claim(tx, holder, now, now + lease, _MOST_URGENT, urgent=True)
        return urgent + await promises.claim(tx, holder, now, now + lease, most, urgent=False)


async def begun_in(resources: Resources, duty: Duty[Any], promise: Promise) -> int | None:
    """The channel in which it may stand already, since it was begun before; None where it cannot, or must wait.

    It has to be looked for before anything else is made of it: what stands there came neither late nor never.
    """
    if promise.tries <= 1:
        return None
    async with resources.database.transaction() as tx:
        claimed = await addressees.of_claimed(tx, promise, resources.database.holder)
    if claimed is None or duty.kind.to_channel:
        return promise.whom if claimed else None
    addressee = claimed.addressee
    return addressee.dm_channel_id if addressee and addressee.unreachable_since is None else None


async def prepare(resources: Resources, duty: Duty[View], promise: Promise) -> Prepared[View] | None:
    """What to say for a promise that was claimed; None where it was moved, or has to wait, or came too late."""
    async with resources.database.transaction() as tx:
        claimed = await addressees.of_claimed(tx, promise, resources.database.holder)
        if claimed is None:
            return None
        due = Due(promise, Occasion(promise.due_at, resources.clock()), claimed.addressee)
        if not duty.kind.to_channel:
            if due.addressee is None or due.addressee.unreachable_since is not None:
                await promises.hold(tx, promise.whom)
                return None
            if not await _is_its_turn(tx, resources, duty, due):
                return None
            if claimed.has_missed:
                missed = await deliveries.to_tell(tx, promise.whom, promise.identity)
                due = replace(due, occasion=replace(due.occasion, missed=missed))
        view = await duty.look(tx, resources, due)
        if view is None:
            await _go_on(tx, resources, duty, promise)
            return None
        if due.occasion.missed:
            await deliveries.tell_in(tx, promise.whom, promise.identity)
        return Prepared(due, view)


async def finish(resources: Resources, duty: Duty[View], prepared: Prepared[View], message_id: int) -> None:
    """It was said: write that down, and owe it again when it is due again."""
    promise = prepared.due.promise
    async with resources.database.transaction() as tx:
        await deliveries.note(tx, promise, Outcome.SAID, resources.clock(), message_id)
        await duty.settled(tx, resources, prepared.due, prepared.view)
        await _go_on(tx, resources, duty, promise)


async def found(resources: Resources, duty: Duty[Any], promise: Promise, message_id: int) -> None:
    """It had been said before, by a process that could not write that down: do so now."""
    async with resources.database.transaction() as tx:
        claimed = await addressees.of_claimed(tx, promise, resources.database.holder)
        if claimed is None:
            return
        due = Due(promise, Occasion(promise.due_at, resources.clock()), claimed.addressee)
        await deliveries.note(tx, promise, Outcome.SAID, due.occasion.now, message_id)
        await duty.settled(tx, resources, due, await duty.look(tx, resources, due))
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


async def _is_its_turn(tx: Transaction, resources: Resources, duty: Duty[Any], due: Due) -> bool:
    """Whether to say it now; if not, see to what becomes of it."""
    quiet = quiet_end(due.occasion.now, due.addressee.tzinfo, due.addressee.own_day) if due.addressee else None
    turn = turn_of(duty.kind, due.promise.due_at, due.occasion.now, quiet)
    if turn is Turn.WAIT:
        await promises.wait(tx, due.promise, quiet)
    elif turn is Turn.MISSED:
        await _miss(tx, resources, duty, due, quiet)
    return turn is Turn.SAY


async def _miss(tx: Transaction, resources: Resources, duty: Duty[Any], due: Due, quiet: datetime | None) -> None:
    """Write down what was missed, go on with what can still be said, and owe a word about it."""
    now, missed = due.occasion.now, due.promise
    while True:
        await deliveries.note(tx, missed, Outcome.MISSED, now)
        await duty.settled(tx, resources, replace(due, promise=missed), None)
        missed = replace(missed, due_at=max(missed.due_at, now - _LOOKS_BACK))
        due_at = await duty.following(tx, resources, missed)
        if due_at is None or turn_of(duty.kind, due_at, now, quiet) is not Turn.MISSED:
            break
        missed = replace(missed, due_at=due_at)
    if due_at is None:
        await promises.finish(tx, due.promise)
    else:
        await promises.move(tx, due.promise, due_at)
    await promises.plan(tx, due.promise.whom, LATE, "", quiet or now)


async def _go_on(tx: Transaction, resources: Resources, duty: Duty[Any], promise: Promise) -> None:
    due_at = await duty.following(tx, resources, promise)
    if due_at is None:
        await promises.finish(tx, promise)
    else:
        await promises.move(tx, promise, due_at)
