"""What rounds do when they are due: they open, close, and have their messages show what is known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.actions import cheering, own_reminders, still_in, troubles
from bot.actions.duties import Settled, SingleDuty
from bot.actions.resources import Resources
from bot.actions.round_edits import plan_edit
from bot.actions.rounds import RoundView, view_of
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.checkins import Candidate, is_missing
from bot.rules.failures import Failure
from bot.rules.groups import Group
from bot.rules.promises import Promise
from bot.rules.rounds import (
    ROUND,
    ROUND_AGAIN,
    ROUND_CLOSE,
    ROUND_EDIT,
    ROUND_SUMMARY,
    ROUND_THREAD,
    Round,
    RoundState,
    closing,
    next_opening,
    next_to_open,
    round_named,
    was_changed_since_shown,
)
from bot.stores import checkins, groups, members, promises, rounds

_CLOSED_IN_TIME = timedelta(minutes=15)
"""Who closes a round later than that was away, and so perhaps kept people from checking in."""


class RoundDuty(SingleDuty[RoundView]):
    """Opens a round. One that could not open while its time lasted is summed up, if it is the last of them."""

    kind = ROUND

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RoundView | None:
        group = await _running(tx, due.promise)
        if group is None:
            return None
        opens_at, now = due.promise.due_at, due.occasion.now
        of = await rounds.touch(tx, group.group_id, opens_at, closing(group.schedule, opens_at))
        if of.state is RoundState.COMING:
            of = replace(of, state=RoundState.SKIPPED if now >= of.closes_at else RoundState.OPEN)
            await _begin(tx, resources, group, of)
        if of.state is RoundState.SKIPPED and next_opening(group.schedule, opens_at) <= now:
            return None
        await rounds.shown(tx, of, now)
        view = await view_of(tx, resources, group, of)
        is_over = of.state is RoundState.CLOSED  # it could not be posted for so long
        return None if is_over and view.counts.checked_in == 0 else view

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        group = await _running(tx, promise)
        return next_to_open(group.schedule, promise.due_at, resources.clock()) if group else None

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[RoundView]) -> None:
        promise = settled.due.promise
        if settled.message_id is not None:
            await _posted(tx, resources, promise, int(promise.subject), promise.due_at, settled.message_id)

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        await troubles.note_channel(tx, resources, promise.whom, failure)


class _OfRound(SingleDuty[RoundView]):
    """About a round that its subject names."""

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RoundView | None:
        group_id, opens_at = round_named(due.promise.subject)
        group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
        return await view_of(tx, resources, group, of) if group and of else None

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        group_id, opens_at = round_named(promise.subject)
        group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
        if of and failure in (Failure.MESSAGE_GONE, Failure.CHANNEL_GONE):
            await rounds.posted(tx, of, promise.whom, None)
        if failure is not Failure.MESSAGE_GONE:
            await troubles.note_channel(tx, resources, promise.whom, failure)
        elif group and of and group.channel_id == promise.whom and of.state is RoundState.OPEN:
            await troubles.note(tx, resources, group_id, failure)


class RoundEditDuty(_OfRound):
    """Has a round's message show what is known by now."""

    kind = ROUND_EDIT

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RoundView | None:
        group_id, opens_at = round_named(due.promise.subject)
        of = await rounds.one(tx, group_id, opens_at)
        if of is None or of.message_id is None or of.channel_id != due.promise.whom:
            return None
        await rounds.shown(tx, of, due.occasion.now)
        return await super().look_at(tx, resources, due)


class RoundThreadDuty(_OfRound):
    """Opens the thread below a round's message."""

    kind = ROUND_THREAD

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RoundView | None:
        view = await super().look_at(tx, resources, due)
        return view if view and view.round.message_id else None

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        """Where no thread may be opened, rounds go on without."""
        if failure is not Failure.NO_PERMISSION:
            await super().lost(tx, resources, promise, failure)
            return
        await promises.call_off(tx, promise.whom, ROUND_THREAD, promise.subject)
        await promises.take_up(tx, promise.whom)
        await troubles.note_no_threads(tx, resources, round_named(promise.subject)[0])


class RoundAgainDuty(_OfRound):
    """Posts a round's message anew, where the first one was deleted."""

    kind = ROUND_AGAIN

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RoundView | None:
        group_id, opens_at = round_named(due.promise.subject)
        of = await rounds.one(tx, group_id, opens_at)
        if of is None:
            return None
        await rounds.shown(tx, of, due.occasion.now)
        return await super().look_at(tx, resources, due)

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[RoundView]) -> None:
        promise = settled.due.promise
        if settled.message_id is not None:
            await _posted(tx, resources, promise, *round_named(promise.subject), settled.message_id)


class RoundSummaryDuty(_OfRound):
    """Says in a new message how a round went."""

    kind = ROUND_SUMMARY


class RoundCloseDuty(SingleDuty[RoundView]):
    """Closes a round: counts who is missing, and has its message say how it went. Nothing is sent by itself."""

    kind = ROUND_CLOSE

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RoundView | None:
        group = await groups.one(tx, due.promise.whom)
        _, opens_at = round_named(f"{due.promise.whom}:{due.promise.subject}")
        of = await rounds.one(tx, due.promise.whom, opens_at)
        if group and of and of.state is RoundState.OPEN:
            of = await rounds.touch(tx, of.group_id, of.opens_at, of.closes_at)
            await _close(tx, resources, group, of)
        return None


async def _running(tx: Transaction, promise: Promise) -> Group | None:
    """The group that is to open a round in the channel that it is owed to."""
    group = await groups.one(tx, int(promise.subject))
    return group if group and group.is_running and group.channel_id == promise.whom else None


async def _begin(tx: Transaction, resources: Resources, group: Group, of: Round) -> None:
    """Begin a round, and end the one before, if its group's times were changed while it was open."""
    for still_open in await rounds.of_state(tx, group.group_id, RoundState.OPEN):
        await promises.plan(tx, group.group_id, ROUND_CLOSE, _opening(still_open), resources.clock())
    await rounds.put_in_state(tx, of, of.state)
    if of.state is RoundState.OPEN:
        await promises.plan(tx, group.group_id, ROUND_CLOSE, _opening(of), of.closes_at)
        await own_reminders.plan_for_round(tx, resources, group, of)


async def _posted(
    tx: Transaction, resources: Resources, promise: Promise, group_id: int, opens_at: datetime, message_id: int
) -> None:
    """A round's message stands there: show in it what was told meanwhile, and have a thread below it.

    What was begun before may have been sent then, and shows what was known then.
    """
    group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
    if group is None or of is None:
        return
    await rounds.posted(tx, of, promise.whom, message_id)
    of = await rounds.touch(tx, of.group_id, of.opens_at, of.closes_at)
    if promise.begun or was_changed_since_shown(of):
        await plan_edit(tx, resources, of)
    if group.thread_per_round:
        await promises.plan(tx, promise.whom, ROUND_THREAD, of.subject, resources.clock())


async def _close(tx: Transaction, resources: Resources, group: Group, of: Round) -> None:
    now = resources.clock()
    missing = await _missing(tx, of, now)
    await checkins.note_missing(tx, of, [each.learner_id for each in missing])
    await members.missed_one_more(tx, group.group_id, [each.learner_id for each in missing])
    closed = replace(of, state=RoundState.CLOSED)
    await rounds.put_in_state(tx, of, closed.state)
    await plan_edit(tx, resources, closed)
    if group.new_message_at_close and of.message_id is not None:
        await promises.plan(tx, group.channel_id, ROUND_SUMMARY, of.subject, now)
    counted = [replace(each, missed=each.missed + 1) for each in missing]
    await still_in.after_closing(tx, resources, group, closed, counted)
    await cheering.after_closing(tx, resources, group, closed)


async def _missing(tx: Transaction, of: Round, now: datetime) -> Sequence[Candidate]:
    """Whom it counts as missing: nobody, where the bot itself was missing."""
    if of.message_id is None or now - of.closes_at > _CLOSED_IN_TIME:
        return []
    return [each for each in await members.not_checked_in(tx, of, now) if is_missing(each, of, now)]


def _opening(of: Round) -> str:
    return str(int(of.opens_at.timestamp()))
