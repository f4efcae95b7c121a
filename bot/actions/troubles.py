"""What keeps the bot from writing in a group's channel: remembered, told to its organiser, over when mended."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.actions.duties import SingleDuty
from bot.actions.group_plans import post_again
from bot.actions.resources import Resources
from bot.actions.round_edits import show_latest
from bot.actions.rounds import plan_next_round
from bot.database import Transaction
from bot.errors import NoSuchGroup
from bot.rules.addressees import Due
from bot.rules.failures import Failure
from bot.rules.groups import Group, Trouble
from bot.rules.promises import Kind
from bot.rules.rounds import ROUND_THREAD, Round, RoundState, round_named
from bot.stores import groups, promises, rounds

GROUP_TROUBLE = Kind("group-trouble")
"""Its subject is the group; or, where only its role is gone, `{group}:role`."""

_ROLE_GONE = "role"
_TROUBLES = {
    Failure.CHANNEL_GONE: Trouble.CHANNEL_GONE,
    Failure.NO_ACCESS: Trouble.NO_ACCESS,
    Failure.NO_PERMISSION: Trouble.NO_PERMISSION,
}


@dataclass(frozen=True, slots=True)
class TroubleView:
    """What its organiser is told about a group. `trouble` is None where its role is gone; `round`: whose message is."""

    group: Group
    trouble: Trouble | None
    round: Round | None = None


class TroubleDuty(SingleDuty[TroubleView]):
    """Tells the organiser, if it is still so by then."""

    kind = GROUP_TROUBLE

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> TroubleView | None:
        group_id, _, what = due.promise.subject.partition(":")
        group = await groups.one(tx, int(group_id))
        if group is None or not group.is_running or group.organiser_id != due.promise.whom:
            return None
        if what == _ROLE_GONE:
            return TroubleView(group, None) if group.role_id is None else None
        if group.trouble is not None:
            return TroubleView(group, group.trouble)
        of = await _without_message(tx, group)
        return TroubleView(group, Trouble.MESSAGE_GONE, of) if of else None


async def note(tx: Transaction, resources: Resources, group_id: int, failure: Failure) -> None:
    """Something about that group could not be posted or changed: remember why, and owe its organiser one message.

    That the message of a round is gone shows in the round itself, and keeps nothing back.
    """
    group = await groups.one(tx, group_id)
    trouble = _TROUBLES.get(failure)
    if group is None or not group.is_running:
        return
    is_news = await groups.note_trouble(tx, group_id, trouble) if trouble else failure is Failure.MESSAGE_GONE
    if is_news:
        await _owe(tx, resources, group, str(group_id))


async def note_channel(tx: Transaction, resources: Resources, channel_id: int, failure: Failure) -> None:
    """The same for every group that meets in a channel: whatever is owed to it is held for all of them."""
    for group in await groups.in_channel(tx, channel_id):
        await note(tx, resources, group.group_id, failure)


async def note_no_threads(tx: Transaction, resources: Resources, group_id: int) -> None:
    """The thread below a round could not be opened: its organiser hears of it once, unless more is in the way."""
    group = await groups.one(tx, group_id)
    if group is not None and group.is_running and group.trouble is None:
        await groups.note_trouble(tx, group_id, Trouble.NO_THREADS)
        await _owe(tx, resources, group, str(group_id))


async def role_gone(resources: Resources, role_id: int) -> None:
    """A role was deleted: the groups that mention it go on without, and their organisers hear of it."""
    async with resources.database.transaction() as tx:
        for group in await groups.without_role(tx, role_id):
            await _owe(tx, resources, group, f"{group.group_id}:{_ROLE_GONE}")


async def channel_gone(resources: Resources, channel_id: int) -> None:
    """A channel or thread was deleted: what is owed to it is kept until its groups have another one."""
    async with resources.database.transaction() as tx:
        await promises.hold(tx, channel_id)
        await note_channel(tx, resources, channel_id, Failure.CHANNEL_GONE)


async def mend(tx: Transaction, resources: Resources, group: Group) -> None:
    """Nothing keeps the bot from writing there any more: take up what was held."""
    await groups.note_trouble(tx, group.group_id, None)
    if group.organiser_id is not None:
        await promises.call_off(tx, group.organiser_id, GROUP_TROUBLE, str(group.group_id))
    await promises.take_up(tx, group.channel_id)
    await plan_next_round(tx, resources, group)
    if group.trouble is Trouble.NO_THREADS:
        for of in await rounds.of_state(tx, group.group_id, RoundState.OPEN):
            await promises.plan(tx, group.channel_id, ROUND_THREAD, of.subject, resources.clock())
    await show_latest(tx, resources, group)


async def mended(resources: Resources, group_ids: Collection[int]) -> None:
    """The same for those of them with trouble."""
    async with resources.database.transaction() as tx:
        for group_id in group_ids:
            group = await groups.one(tx, group_id)
            if group is not None and group.is_running and group.trouble is not None:
                await mend(tx, resources, group)


async def in_trouble(resources: Resources, guild_id: int) -> list[Group]:
    """The groups of a server where something keeps the bot from writing."""
    async with resources.database.transaction() as tx:
        found = await groups.of_guild(tx, guild_id)
        return [group for group in found if group.is_running and group.trouble is not None]


async def organised(resources: Resources, organiser_id: int, group_id: int) -> Group:
    """A running group, for the one who is told of its troubles. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        return await _organised(tx, organiser_id, group_id)


async def post_anew(resources: Resources, organiser_id: int, subject: str) -> Group:
    """Post the message of an open round once more, where it is gone. Raises NoSuchGroup, ValueError."""
    group_id, opens_at = round_named(subject)
    async with resources.database.transaction() as tx:
        group = await _organised(tx, organiser_id, group_id)
        of = await rounds.one(tx, group_id, opens_at)
        if of is not None and of.state is RoundState.OPEN and of.message_id is None:
            await post_again(tx, resources, group, of)
        return group


async def _organised(tx: Transaction, organiser_id: int, group_id: int) -> Group:
    group = await groups.one(tx, group_id)
    if group is None or not group.is_running or group.organiser_id != organiser_id:
        raise NoSuchGroup
    return group


async def _owe(tx: Transaction, resources: Resources, group: Group, subject: str) -> None:
    if group.organiser_id is not None:
        await promises.plan(tx, group.organiser_id, GROUP_TROUBLE, subject, resources.clock())


async def _without_message(tx: Transaction, group: Group) -> Round | None:
    """The open round whose message is gone."""
    return next(
        (of for of in await rounds.of_state(tx, group.group_id, RoundState.OPEN) if of.message_id is None), None
    )
