"""What is owed about a study group: planned anew after a break, taken along when its times or its channel change."""

from bot.actions import own_reminders
from bot.actions.resources import Resources
from bot.actions.round_edits import show_latest
from bot.actions.rounds import plan_next_round
from bot.database import Transaction
from bot.rules.cheers import CHEER, CHEER_TOLD
from bot.rules.groups import Group, Trouble
from bot.rules.rounds import (
    ROUND,
    ROUND_AGAIN,
    ROUND_CLOSE,
    ROUND_SUMMARY,
    ROUND_THREAD,
    Round,
    RoundState,
    closing,
    next_opening,
)
from bot.stores import groups, promises, rounds

_OF_ROUNDS = (ROUND, ROUND_AGAIN, ROUND_SUMMARY, ROUND_THREAD)
_GOING_ALONG = (CHEER, CHEER_TOLD)


async def resume(tx: Transaction, resources: Resources, group: Group) -> None:
    """Owe again everything that a running group needs, after nothing was owed about it for a while.

    What kept the bot from writing may have been mended meanwhile; where not, that is news again.
    """
    now = resources.clock()
    await groups.note_trouble(tx, group.group_id, None)
    await promises.take_up(tx, group.channel_id)
    for of in await rounds.of_state(tx, group.group_id, RoundState.OPEN):
        await promises.plan(tx, group.group_id, ROUND_CLOSE, str(int(of.opens_at.timestamp())), of.closes_at)
        if of.closes_at > now:
            await own_reminders.plan_for_round(tx, resources, group, of)
    await _catch_up_with_coming(tx, resources, group)
    await plan_next_round(tx, resources, group)
    await show_latest(tx, resources, group)


async def _catch_up_with_coming(tx: Transaction, resources: Resources, group: Group) -> None:
    """A round that should have opened meanwhile opens now, if its time lasts; else it is passed over."""
    now = resources.clock()
    for of in await rounds.of_state(tx, group.group_id, RoundState.COMING):
        if of.closes_at <= now:
            await rounds.put_in_state(tx, of, RoundState.SKIPPED)
        elif of.opens_at <= now:
            await promises.plan(tx, group.channel_id, ROUND, str(group.group_id), of.opens_at)


async def move_coming(tx: Transaction, resources: Resources, group: Group) -> None:
    """Take the coming round, with all that was told early for it, to when the group's times have it open now."""
    opens_at = next_opening(group.schedule, resources.clock())
    closes_at = closing(group.schedule, opens_at)
    for of in await rounds.of_state(tx, group.group_id, RoundState.COMING):
        known = await rounds.one(tx, group.group_id, opens_at)
        if of.opens_at > resources.clock() and (known is None or known.opens_at == of.opens_at):
            await rounds.move(tx, of, opens_at, closes_at)


async def move_channel(tx: Transaction, resources: Resources, before: Group, group: Group) -> None:
    """Owe to the new channel what was owed to the old one, but for what changes messages there.

    An open round gets its message anew, where the old one is gone or cannot be changed any more.
    """
    for kind in (*_OF_ROUNDS, *_GOING_ALONG):
        for promise in await promises.of_kind(tx, before.channel_id, kind):
            if promise.subject.partition(":")[0] != str(group.group_id):
                continue
            await promises.call_off(tx, before.channel_id, kind, promise.subject)
            if kind in _GOING_ALONG:
                await promises.plan(tx, group.channel_id, kind, promise.subject, promise.due_at)
    for of in await rounds.of_state(tx, group.group_id, RoundState.OPEN):
        if of.message_id is None or before.trouble not in (None, Trouble.NO_THREADS):
            await post_again(tx, resources, group, of)
    await show_latest(tx, resources, group)


async def post_again(tx: Transaction, resources: Resources, group: Group, of: Round) -> None:
    """Owe the message of a round once more; once, however often it is asked for."""
    await rounds.posted(tx, of, group.channel_id, None)
    if await promises.due_of(tx, group.channel_id, ROUND_AGAIN, of.subject) is None:
        await promises.plan(tx, group.channel_id, ROUND_AGAIN, of.subject, resources.clock())
