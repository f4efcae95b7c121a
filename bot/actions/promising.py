"""Keeping promises: they are claimed, prepared and finished, each in one transaction, together with others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from bot.actions.duties import Duty, Settled, SingleDuty
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.failures import Failure, pause_after
from bot.rules.own_day import quiet_end
from bot.rules.promises import Hush, Kind, Occasion, Outcome, Promise, Turn, turn_of
from bot.stores import addressees, deliveries, learners, promises
from bot.stores.addressees import Claimed

LATE = Kind("late")
"""One message that tells of everything that was missed."""
_MOST_URGENT = 200
_LOOKS_BACK = timedelta(days=14)
"""Of what was missed over a longer time, the first and the last ones are named."""

View = TypeVar("View")


class LateDuty(SingleDuty[Occasion]):
    """Tells of what was missed, where no other message has told of it before."""

    kind = LATE

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Occasion | None:
        return due.occasion if due.occasion.missed else None

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        """At once, but under another identity, where more was missed while it was being said."""
        untold = await deliveries.to_tell(tx, promise.whom, "")
        return resources.clock() + timedelta(seconds=1) if untold else None


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
        rest = await promises.claim(tx, holder, now, now + lease, most, urgent=False)
    return urgent + sorted(rest, key=lambda promise: promise.kind == LATE.name)  # it tells of what the others find


async def begun_in(resources: Resources, duty: Duty[Any], promise: Promise) -> int | None:
    """The channel in which it may stand already, since it was begun before; None where it cannot, or must wait.

    It has to be looked for before anything else is made of it: what stands there came neither late nor never.
    """
    if not promise.begun or duty.kind.repeatable:
        return None
    async with resources.database.transaction() as tx:
        claimed = (await addressees.of_claimed(tx, [promise], resources.database.holder, resources.clock())).get(
            promise
        )
    if claimed is None or duty.kind.to_channel:
        return promise.whom if claimed else None
    addressee = claimed.addressee
    return addressee.dm_channel_id if addressee and addressee.unreachable_since is None else None


async def prepare(
    resources: Resources, duty: Duty[View], claimed: Sequence[Promise]
) -> Sequence[Prepared[View] | None]:
    """What to say for each that was claimed; None where it was moved, or has to wait, or came too late."""
    async with resources.database.transaction() as tx:
        found = await addressees.of_claimed(tx, claimed, resources.database.holder, resources.clock())
        dues = [_due(resources, promise, found[promise]) for promise in claimed if promise in found]
        turns = [(due, await _turn(tx, duty, due, found[due.promise])) for due in dues]
        its_turn = [due for due, turn in turns if turn is Turn.SAY]
        telling = [await _with_missed(tx, due) if found[due.promise].may_have_missed else due for due in its_turn]
        views = await duty.look(tx, resources, telling)
        said = [Prepared(due, view) for due, view in zip(telling, views, strict=True) if view is not None]
        for each in said:
            if each.due.occasion.missed:
                await deliveries.tell_in(tx, each.due.promise.whom, each.due.promise.identity)
        prepared = {each.due.promise: each for each in said}
        if not duty.kind.repeatable:
            await promises.begin(tx, prepared)
        unsaid = [due.promise for due in telling if due.promise not in prepared]
        unsaid += [due.promise for due, turn in turns if turn is Turn.DROPPED]
        for promise in unsaid:
            await deliveries.take_back(tx, promise)
        await _go_on(tx, resources, duty, unsaid)
    for due, turn in turns:
        if turn is Turn.MISSED:  # that may take many days' rows, so that others are let in between
            await _miss(resources, duty, due.promise)
    return [prepared.get(promise) for promise in claimed]


async def finish(
    resources: Resources, duty: Duty[View], said: Sequence[tuple[Prepared[View], int]]
) -> Sequence[datetime | None]:
    """Each was said, in the message with that id: write that down, and owe it again when it is due again, if ever.

    What can be repeated without harm is not written down, and nothing is of people who were erased meanwhile.

    Everybody's rows are changed in the same order, so that no two processes wait for each other.
    """
    in_order = sorted(said, key=lambda each: each[0].due.promise.whom)
    async with resources.database.transaction() as tx:
        if not duty.kind.to_channel:
            known = await learners.hold(tx, {prepared.due.promise.whom for prepared, _ in in_order})
            in_order = [each for each in in_order if each[0].due.promise.whom in known]
        noted = [(prepared.due.promise, message_id) for prepared, message_id in in_order]
        if not duty.kind.repeatable:
            await _note(tx, noted, Outcome.SAID, resources.clock())
        await duty.settled(tx, resources, [Settled(each.due, each.view, message_id) for each, message_id in in_order])
        due_again = await _go_on(tx, resources, duty, [promise for promise, _ in noted])
    return [due_again.get(prepared.due.promise) for prepared, _ in said]


async def found(resources: Resources, duty: Duty[Any], promise: Promise, message_id: int) -> None:
    """It had been said before, by a process that could not write that down: do so now."""
    async with resources.database.transaction() as tx:
        claimed = (await addressees.of_claimed(tx, [promise], resources.database.holder, resources.clock())).get(
            promise
        )
        if claimed is None:
            return
        due = _due(resources, promise, claimed)
        await deliveries.note(tx, promise, Outcome.SAID, due.occasion.now, message_id)
        [view] = await duty.look(tx, resources, [due])
        await duty.settled(tx, resources, [Settled(due, view, message_id)])
        await _go_on(tx, resources, duty, [promise])


async def try_later(resources: Resources, promise: Promise, at_least: timedelta = timedelta(0)) -> None:
    """It could not be said for now: try it again after a pause that grows."""
    await try_at(resources, promise, max(pause_after(promise.tries), at_least))


async def try_at(resources: Resources, promise: Promise, after: timedelta) -> None:
    """Try it again after so long."""
    async with resources.database.transaction() as tx:
        await promises.wait(tx, promise, resources.clock() + after)


async def person_lost(resources: Resources, promise: Promise) -> None:
    """They cannot be written to: keep what is owed, try nothing until they can."""
    async with resources.database.transaction() as tx:
        if not await learners.hold(tx, [promise.whom]):
            return
        await _note(tx, [(promise, None)], Outcome.UNREACHABLE, resources.clock())
        await deliveries.take_back(tx, promise)
        await addressees.cannot_be_reached(tx, promise.whom, resources.clock())
        await promises.hold(tx, promise.whom)


async def channel_lost(resources: Resources, duty: Duty[Any], promise: Promise, failure: Failure) -> None:
    """A channel cannot be written to: keep what is owed, and let its feature tell somebody who can mend it."""
    async with resources.database.transaction() as tx:
        if not duty.kind.repeatable:
            await _note(tx, [(promise, None)], Outcome.UNREACHABLE, resources.clock())
        await promises.hold(tx, promise.whom)
        await duty.lost(tx, resources, promise, failure)


async def message_lost(resources: Resources, duty: Duty[Any], promise: Promise) -> None:
    """The message that it was about was deleted: owe it no longer, and let its feature make what it will of that."""
    async with resources.database.transaction() as tx:
        await promises.finish(tx, [promise])
        await duty.lost(tx, resources, promise, Failure.MESSAGE_GONE)


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


async def _note(tx: Transaction, noted: Sequence[tuple[Promise, int | None]], outcome: Outcome, now: datetime) -> None:
    """Write down what became of each; but not of those that named somebody who was erased meanwhile."""
    kept = [each for each in noted if not each[0].subject or await promises.still_owed(tx, each[0])]
    await deliveries.note_all(tx, kept, outcome, now)


def _due(resources: Resources, promise: Promise, claimed: Claimed) -> Due:
    return Due(promise, Occasion(promise.due_at, resources.clock()), claimed.addressee)


async def _with_missed(tx: Transaction, due: Due) -> Due:
    """With what was missed before it, and nobody told of."""
    missed = await deliveries.to_tell(tx, due.promise.whom, due.promise.identity)
    return replace(due, occasion=replace(due.occasion, missed=missed))


async def _turn(tx: Transaction, duty: Duty[Any], due: Due, claimed: Claimed) -> Turn:
    """What becomes of it now; where it has to wait, see to that."""
    if duty.kind.to_channel:
        return Turn.SAY
    if due.addressee is None:  # they were erased while this was planned by somebody else
        await promises.finish(tx, [due.promise])
        return Turn.WAIT
    if due.addressee.unreachable_since is not None:
        await promises.hold(tx, due.promise.whom)
        return Turn.WAIT
    hush = Hush(_quiet_end(due), claimed.silent_until, claimed.busy_until)
    turn = turn_of(duty.kind, due.promise.due_at, due.occasion.now, hush)
    if turn is Turn.WAIT:
        await promises.wait(tx, due.promise, hush.until)
    return turn


def _quiet_end(due: Due) -> datetime | None:
    return quiet_end(due.occasion.now, due.addressee.tzinfo, due.addressee.own_day) if due.addressee else None


async def _miss(resources: Resources, duty: Duty[Any], promise: Promise) -> None:
    """Write down what was missed, go on with what can still be said, and owe a word about it."""
    async with resources.database.transaction() as tx:
        claimed = (await addressees.of_claimed(tx, [promise], resources.database.holder, resources.clock())).get(
            promise
        )
        if claimed is None:
            return
        await deliveries.take_back(tx, promise)
        due = _due(resources, promise, claimed)
        quiet = _quiet_end(due)
        due_at = await _first_in_time(tx, resources, duty, due, quiet)
        if due_at is None:
            await promises.finish(tx, [promise])
        else:
            await promises.move(tx, [(promise, due_at)])
        if not await promises.of_kind(tx, promise.whom, LATE):  # one that is owed keeps its identity and what it tells
            await promises.plan(tx, promise.whom, LATE, "", quiet or due.occasion.now)


async def _first_in_time(
    tx: Transaction, resources: Resources, duty: Duty[Any], due: Due, quiet: datetime | None
) -> datetime | None:
    """When it is due next and can still be said, with what was missed before then written down."""
    now, missed = due.occasion.now, due.promise
    while True:
        await deliveries.note(tx, missed, Outcome.MISSED, now)
        await duty.settled(tx, resources, [Settled(replace(due, promise=missed), None, None)])
        missed = replace(missed, due_at=max(missed.due_at, now - _LOOKS_BACK))
        [due_at] = await duty.following(tx, resources, [missed])
        if due_at is None or turn_of(duty.kind, due_at, now, Hush(quiet)) is not Turn.MISSED:
            return due_at
        missed = replace(missed, due_at=due_at)


async def _go_on(
    tx: Transaction, resources: Resources, duty: Duty[Any], done: Sequence[Promise]
) -> dict[Promise, datetime | None]:
    """Owe each again when it is due again, if ever; when that is."""
    if not done:
        return {}
    due_again = dict(zip(done, await duty.following(tx, resources, done), strict=True))
    await promises.move(tx, [(promise, due_at) for promise, due_at in due_again.items() if due_at])
    await promises.finish(tx, [promise for promise, due_at in due_again.items() if due_at is None])
    return due_again
