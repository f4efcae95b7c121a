"""Setting up study groups, changing and removing them, and which ones there are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.actions.group_erasing import erase_told
from bot.actions.group_plans import move_channel, move_coming, resume
from bot.actions.resources import Resources
from bot.actions.round_edits import plan_edit
from bot.actions.rounds import call_off_rounds, plan_next_round
from bot.database import Transaction
from bot.errors import NoSuchGroup
from bot.rules.group_form import MOST_GROUPS, YES, GroupAnswers, GroupForm, as_form, over, read_group_form
from bot.rules.group_permissions import Permission, Place, RoleSeen, missing
from bot.rules.group_refusals import (
    CannotWriteThere,
    GroupExists,
    NoSuchRole,
    ThreadsInThread,
    TooManyGroups,
)
from bot.rules.groups import Group
from bot.rules.identity import IdentifiedExam
from bot.rules.rounds import RoundState
from bot.stores import groups, learners, promises, rounds


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group, its exam if it has one, and when its next round opens. `before`: what it was, where it was changed."""

    group: Group
    exam: IdentifiedExam | None
    opens_at: datetime
    before: Group | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """Where a group is to meet, and the role that it mentions, as far as both can be seen."""

    place: Place
    role: RoleSeen | None = None


async def own_zone(resources: Resources, learner_id: int) -> str | None:
    """The zone of whoever sets up a group; None as long as they have not set one."""
    async with resources.database.transaction() as tx:
        return await learners.zone_of(tx, learner_id)


async def set_up(resources: Resources, organiser_id: int, group_id: int, where: Where, form: GroupForm) -> GroupView:
    """Make a group in a channel, once for the id of the interaction that asks for it.

    Raises FormRefused, NoSuchRole, ThreadsInThread, CannotWriteThere, GroupExists, TooManyGroups.
    """
    now, place = resources.clock(), where.place
    answers = read_group_form(form, now, resources.zones)
    _check_place(where, answers)
    made = Group(group_id, place.guild_id, place.channel_id, organiser_id, answers.name, None, answers.schedule)
    group = _answered(resources, made, answers)
    async with resources.database.transaction() as tx:
        await learners.meet(tx, organiser_id, now)
        await _check_room(tx, group)
        await groups.add(tx, group, now)
        return GroupView(group, _exam(resources, group), await plan_next_round(tx, resources, group))


async def change(
    resources: Resources, organiser_id: int, group_id: int, where: Where, typed: GroupForm, *, here: bool = False
) -> GroupView:
    """Change what was typed and nothing else; with `here`, let it meet there from now on.

    Raises NoSuchGroup, and what `set_up` raises.
    """
    now = resources.clock()
    async with resources.database.transaction() as tx:
        await learners.meet(tx, organiser_id, now)
        before = await _of_server(tx, where.place.guild_id, group_id)
        answers = read_group_form(over(as_form(before), typed), now, resources.zones)
        if where.role is None and not typed.role:
            answers = replace(answers, role_id=None)  # it is gone
        moves = here and where.place.channel_id != before.channel_id
        _check_change(where, answers, typed, anew=here)
        group = _answered(resources, before, answers)
        group = replace(group, channel_id=where.place.channel_id if moves else before.channel_id)
        await _check_room(tx, group)
        await groups.change(tx, group)
        await groups.organise(tx, group_id, before.organiser_id or organiser_id)
        if here:  # whatever kept the bot from writing was looked at just now
            await promises.take_up(tx, group.channel_id)
        else:
            await groups.note_trouble(tx, group_id, before.trouble)
        if group.schedule != before.schedule:
            await move_coming(tx, resources, group)
        if moves:
            await move_channel(tx, resources, before, group)
        opens_at = await plan_next_round(tx, resources, group)
        return GroupView(group, _exam(resources, group), opens_at, before)


async def remove(resources: Resources, guild_id: int, group_id: int) -> Group:
    """Let it run no more; what was told in it stays. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        group = await _of_server(tx, guild_id, group_id)
        await call_off_rounds(tx, group)
        for each in await rounds.of_state(tx, group_id, RoundState.OPEN):
            held = await rounds.touch(tx, group_id, each.opens_at, each.closes_at)
            await rounds.put_in_state(tx, held, RoundState.CLOSED)
            await plan_edit(tx, resources, held)
        await groups.remove(tx, group_id, resources.clock())
        return group


async def bring_back(resources: Resources, guild_id: int, group_id: int) -> GroupView:
    """Let it run again. Raises NoSuchGroup, GroupExists, TooManyGroups."""
    async with resources.database.transaction() as tx:
        removed = await _of_server(tx, guild_id, group_id, removed=True)
        await _check_room(tx, removed)
        group = replace(removed, removed_at=None)
        await groups.bring_back(tx, group_id)
        await resume(tx, resources, group)
        return GroupView(group, _exam(resources, group), await plan_next_round(tx, resources, group))


async def erase(resources: Resources, guild_id: int, group_id: int) -> Group:
    """Erase it, removed or not, with everything that was told in it. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        group = await _of_server(tx, guild_id, group_id, removed=None)
        await erase_told(tx, resources, group)
        await groups.forget(tx, [group_id])
        return group


async def erase_history(resources: Resources, guild_id: int, group_id: int) -> GroupView:
    """Erase what was told in it so far; it goes on with the next round. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        group = await _of_server(tx, guild_id, group_id)
        await erase_told(tx, resources, group)
        return GroupView(group, _exam(resources, group), await plan_next_round(tx, resources, group))


async def one(resources: Resources, guild_id: int, group_id: int) -> Group:
    """A group of that server. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        return await _of_server(tx, guild_id, group_id)


async def of_server(resources: Resources, guild_id: int) -> list[Group]:
    """Those that run in a server, by name."""
    async with resources.database.transaction() as tx:
        return [group for group in await groups.of_guild(tx, guild_id) if group.is_running]


async def of_learner(resources: Resources, learner_id: int) -> list[Group]:
    """Those that somebody is in, by name."""
    async with resources.database.transaction() as tx:
        return await groups.of_learner(tx, learner_id)


async def _of_server(tx: Transaction, guild_id: int, group_id: int, *, removed: bool | None = False) -> Group:
    group = await groups.one(tx, group_id)
    if group is None or group.guild_id != guild_id or removed not in (None, group.removed_at is not None):
        raise NoSuchGroup
    return group


async def _check_room(tx: Transaction, group: Group) -> None:
    others: Sequence[Group] = await groups.of_guild(tx, group.guild_id)
    others = [other for other in others if other.group_id != group.group_id]
    if any(other.name.casefold() == group.name.casefold() for other in others):
        raise GroupExists(group.name)
    if len(others) >= MOST_GROUPS:
        raise TooManyGroups(MOST_GROUPS)


def _check_place(where: Where, answers: GroupAnswers) -> None:
    if answers.role_id is not None and where.role is None:
        raise NoSuchRole
    if answers.thread_per_round and where.place.is_thread:
        raise ThreadsInThread
    if lacking := missing(where.place, where.role, thread_per_round=answers.thread_per_round):
        raise CannotWriteThere(where.place.channel_id, lacking)


def _check_change(where: Where, answers: GroupAnswers, typed: GroupForm, *, anew: bool) -> None:
    """Of a group that stays where it is, only what was asked for is looked at: the rest may wait to be mended."""
    try:
        _check_place(where, answers)
    except CannotWriteThere as refused:
        asked = {Permission.CREATE_THREADS} if typed.thread == YES else set()
        asked |= {Permission.MENTION_ROLES} if typed.role else set()
        if anew or asked.intersection(refused.missing):
            raise
    except ThreadsInThread:
        if anew or typed.thread == YES:
            raise


def _answered(resources: Resources, group: Group, answers: GroupAnswers) -> Group:
    return replace(
        group,
        name=answers.name,
        exam=resources.exam_meant(answers.exam).code if answers.exam else None,
        schedule=answers.schedule,
        questions=answers.questions,
        role_id=answers.role_id,
        thread_per_round=answers.thread_per_round,
        new_message_at_close=answers.new_message_at_close,
        trouble=None,
    )


def _exam(resources: Resources, group: Group) -> IdentifiedExam | None:
    return resources.exam(group.exam) if group.exam else None
