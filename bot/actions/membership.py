"""Being in a group: joining, leaving, pausing, standing on the leaderboard, and taking back what was shared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.actions.group_access import membership, running
from bot.actions.member_views import GroupStatus, status_of
from bot.actions.own_reminders import plan_own_reminders
from bot.actions.resources import Resources
from bot.actions.round_edits import plan_edit, show_latest
from bot.database import Transaction
from bot.errors import Expired, NoSuchGroup, NotAMember
from bot.rules.drafts import KEPT_FOR, Draft
from bot.rules.groups import Group, Member
from bot.rules.membership import (
    STILL_IN,
    Kept,
    membership_as_text,
    membership_from_text,
    moments_from_text,
)
from bot.stores import checkins, drafts, groups, learners, member_choices, members, promises, rounds

_LEFT, _TAKEN_BACK = "group-left", "group-taken-back"
"""What can be undone is kept as drafts are, and as long."""


@dataclass(frozen=True, slots=True)
class Joined:
    """How things stand with somebody who is a member now; `is_new`: since now."""

    status: GroupStatus
    is_new: bool


@dataclass(frozen=True, slots=True)
class Left:
    """A group that somebody has left; `shared`: in how many rounds they shared something. `undo_id` undoes it."""

    group: Group
    shared: int
    undo_id: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """In how many rounds nothing is shared any more of what somebody told; `undo_id` undoes it."""

    group: Group
    rounds: int
    undo_id: int


async def join(resources: Resources, learner_id: int, group_id: int, *, in_guild: int | None) -> Joined:
    """Be a member, where they are in the group's server. Raises NoSuchGroup; NotAMember elsewhere."""
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        group = await running(tx, group_id)
        if in_guild != group.guild_id and await members.one(tx, group_id, learner_id) is None:
            raise NotAMember(group.name)
        is_new = await members.join(tx, group_id, learner_id, now)
        await members.seen(tx, group_id, learner_id, now)
        return Joined(await status_of(tx, resources, learner_id, group), is_new)


async def leave(resources: Resources, learner_id: int, group_id: int, undo_id: int) -> Left:
    """Be no member any more, and be owed nothing; what they told stays theirs. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        group, member = await _membership(tx, learner_id, group_id)
        absences = await checkins.missed_by(tx, group_id, learner_id)
        await _keep(tx, resources, learner_id, undo_id, _LEFT, group_id, membership_as_text(member, absences))
        await show_latest(tx, resources, group)  # rounds are held before members, as where a round closes
        await members.leave(tx, group_id, learner_id)
        await checkins.never_missing(tx, group_id, learner_id)
        await promises.call_off_to(tx, learner_id, str(group_id))
        return Left(group, len(await checkins.shared_by(tx, group_id, learner_id)), undo_id)


async def join_again(resources: Resources, learner_id: int, undo_id: int) -> Joined:
    """Be a member as before, with everything that was chosen. Raises Expired, NoSuchGroup."""
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        group_id, kept = await _kept(tx, resources, learner_id, undo_id, _LEFT)
        group = await running(tx, group_id)
        is_new = await members.join(tx, group_id, learner_id, now)
        if is_new:
            member, absences = membership_from_text(group_id, learner_id, kept)
            await members.keep(tx, member)
            await members.take_part_again(tx, member)
            await checkins.missing_again(tx, group_id, learner_id, absences)
            await plan_own_reminders(tx, resources, learner_id)
        return Joined(await status_of(tx, resources, learner_id, group), is_new)


async def take_back_shared(resources: Resources, learner_id: int, group_id: int, undo_id: int) -> TakenBack:
    """Share nothing any more of what they told in a group, in none of its messages. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        group = await _known(tx, group_id)
        shared = await checkins.shared_by(tx, group_id, learner_id)
        if shared:
            texts = {"opened": tuple(str(int(opened.timestamp())) for opened in shared)}
            await _keep(tx, resources, learner_id, undo_id, _TAKEN_BACK, group_id, texts)
            await checkins.hide(tx, group_id, learner_id)
            await _show(tx, resources, group, shared)
        return TakenBack(group, len(shared), undo_id)


async def share_again(resources: Resources, learner_id: int, undo_id: int) -> TakenBack:
    """Share again what was taken back. Raises Expired, NoSuchGroup."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        group_id, kept = await _kept(tx, resources, learner_id, undo_id, _TAKEN_BACK)
        group, opened = await _known(tx, group_id), moments_from_text(kept["opened"])
        await checkins.share_again(tx, group_id, learner_id, opened)
        await _show(tx, resources, group, opened)
        return TakenBack(group, len(opened), undo_id)


async def status(resources: Resources, learner_id: int, group_id: int) -> GroupStatus:
    """How things stand, for a member or for anybody else. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        return await status_of(tx, resources, learner_id, await running(tx, group_id))


async def pause(resources: Resources, learner_id: int, group_id: int) -> GroupStatus:
    """Do not count them as missing until they check in or resume. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        group = await _choosing(tx, resources, learner_id, group_id)
        await member_choices.pause(tx, group_id, learner_id, resources.clock())
        return await status_of(tx, resources, learner_id, group)


async def take_part(resources: Resources, learner_id: int, group_id: int) -> GroupStatus:
    """They are still in: on no pause, and with no rounds missed in a row. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        group = await _choosing(tx, resources, learner_id, group_id)
        await member_choices.take_part(tx, group_id, learner_id)
        return await status_of(tx, resources, learner_id, group)


async def stand_on_leaderboard(resources: Resources, learner_id: int, group_id: int, *, wanted: bool) -> GroupStatus:
    """Stand on the group's leaderboard, or no longer. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        group = await _choosing(tx, resources, learner_id, group_id)
        await member_choices.stand_on_leaderboard(tx, group_id, learner_id, wanted=wanted)
        return await status_of(tx, resources, learner_id, group)


async def _choosing(tx: Transaction, resources: Resources, learner_id: int, group_id: int) -> Group:
    """The group of a member who chooses something, and so need not be asked any more whether they are still in."""
    await learners.meet(tx, learner_id, resources.clock())
    group, _ = await membership(tx, learner_id, group_id)
    await promises.call_off(tx, learner_id, STILL_IN, str(group_id))
    return group


async def _known(tx: Transaction, group_id: int) -> Group:
    group = await groups.one(tx, group_id)
    if group is None:
        raise NoSuchGroup
    return group


async def _membership(tx: Transaction, learner_id: int, group_id: int) -> tuple[Group, Member]:
    group, member = await _known(tx, group_id), await members.one(tx, group_id, learner_id)
    if member is None:
        raise NotAMember(group.name)
    return group, member


async def _show(tx: Transaction, resources: Resources, group: Group, opened: Sequence[datetime]) -> None:
    """Have the messages of those rounds show what is shared now, where they can still be edited."""
    if group.bot_left_at is not None:
        return
    for opens_at in opened:
        of = await rounds.one(tx, group.group_id, opens_at)
        if of is not None:
            await plan_edit(tx, resources, await rounds.touch(tx, of.group_id, of.opens_at, of.closes_at))


async def _keep(
    tx: Transaction, resources: Resources, learner_id: int, undo_id: int, what: str, group_id: int, kept: Kept
) -> None:
    until = resources.clock() + KEPT_FOR
    await drafts.keep(tx, Draft(undo_id, learner_id, what, str(group_id), kept, until))


async def _kept(tx: Transaction, resources: Resources, learner_id: int, undo_id: int, what: str) -> tuple[int, Kept]:
    """The group, and what was kept to undo something. Raises Expired."""
    draft = await drafts.one(tx, learner_id, undo_id)
    if draft is None or draft.form != what or draft.kept_until < resources.clock():
        raise Expired
    return int(draft.subject), draft.typed
