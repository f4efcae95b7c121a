"""Reminders of a round at a member's own hour: set, turned off, planned, and looked at when they are due."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.actions.duties import Duty
from bot.actions.group_access import membership
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.errors import Field, NotReadable
from bot.rules.addressees import Due
from bot.rules.checkins import Candidate, excuse_of
from bot.rules.groups import Group, Member
from bot.rules.membership import OWN_REMINDER, reminder_at
from bot.rules.moments import read_clock
from bot.rules.promises import Promise
from bot.rules.rounds import Round, RoundState, closing, next_opening
from bot.stores import groups, learners, member_choices, members, promises, rounds


@dataclass(frozen=True, slots=True)
class OwnReminder:
    """A reminder that is due: of the round that is open."""

    group: Group
    round: Round


@dataclass(frozen=True, slots=True)
class Reminding:
    """What is set: `next_at` is the reminder of the round that is open, or else of the next one, as `of` tells.

    None without a zone, and where no clock of theirs comes to that time while the round is open. `before`: what was
    set before.
    """

    group: Group
    member: Member
    before: time | None
    of: Round
    next_at: datetime | None
    has_zone: bool


class OwnReminderDuty(Duty[OwnReminder]):
    """Reminds those who asked for it, if they have not checked in, and still may."""

    kind = OWN_REMINDER

    async def look(self, tx: Transaction, resources: Resources, dues: Sequence[Due]) -> Sequence[OwnReminder | None]:
        by_group: dict[int, list[Due]] = defaultdict(list)
        for due in dues:
            by_group[int(due.promise.subject)].append(due)
        reminders: dict[Promise, OwnReminder] = {}
        for group_id, theirs in by_group.items():
            reminder = await _open(tx, resources, group_id)
            if reminder is None:
                continue
            waiting = await candidates(tx, resources, reminder.round, [due.promise.whom for due in theirs])
            for due in theirs:
                if _still_waits(waiting.get(due.promise.whom), resources.clock()):
                    reminders[due.promise] = reminder
        return [reminders.get(due.promise) for due in dues]


async def look(resources: Resources, learner_id: int, group_id: int) -> Reminding:
    """What is set. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        return await _reminding(tx, resources, learner_id, group_id)


async def remind_at(resources: Resources, learner_id: int, group_id: int, typed_clock: str) -> Reminding:
    """Remind a member of every round at the time that was typed. Raises NotReadable, NoSuchGroup, NotAMember."""
    clock = read_clock(typed_clock)
    if clock is None:
        raise NotReadable(Field.CLOCK, typed_clock)
    return await _set(resources, learner_id, group_id, clock)


async def stop(resources: Resources, learner_id: int, group_id: int) -> Reminding:
    """Remind them no more. Raises NoSuchGroup, NotAMember."""
    return await _set(resources, learner_id, group_id, None)


async def plan_for_round(tx: Transaction, resources: Resources, group: Group, of: Round) -> None:
    """Plan the reminders of everybody in a group who wants one, as a round has just opened."""
    planned = []
    for member, zone in await members.with_reminder(tx, group.group_id):
        at = reminder_at(of, member.reminded_at, ZoneInfo(zone)) if member.reminded_at else None
        if at is not None:
            planned.append((member.learner_id, str(group.group_id), at))
    await promises.plan_many(tx, OWN_REMINDER, sorted(planned))


async def plan_own_reminders(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan anew this person's reminders of rounds that are open, after their zone was changed.

    One that is due already is left to delivery; one that was sent is not sent again for what it told.
    """
    wanted = [each for each in await members.of_learner(tx, learner_id) if each.reminded_at is not None]
    if not wanted:
        return
    zone, now = await learners.zone_of(tx, learner_id), resources.clock()
    for member in wanted:
        open_now = await _open(tx, resources, member.group_id)
        owed = await promises.due_of(tx, learner_id, OWN_REMINDER, str(member.group_id))
        if open_now is None or zone is None or member.reminded_at is None or (owed is not None and owed <= now):
            continue
        first = reminder_at(open_now.round, member.reminded_at, ZoneInfo(zone))
        if owed is not None or (first is not None and first > now):
            at = reminder_at(open_now.round, member.reminded_at, ZoneInfo(zone), after=now)
            await _owe(tx, learner_id, member.group_id, at)


async def candidates(
    tx: Transaction, resources: Resources, of: Round, learner_ids: Sequence[int]
) -> dict[int, Candidate]:
    """Those of these members who have not checked in for a round."""
    waiting = await members.not_checked_in(tx, of, resources.clock(), learner_ids)
    return {each.learner_id: each for each in waiting}


def _still_waits(candidate: Candidate | None, now: datetime) -> bool:
    """Whether somebody is to be reminded: a member who has not checked in, and whom nothing keeps from it."""
    if candidate is None:
        return False
    excuse = excuse_of(candidate, now)
    return excuse is None or not excuse.wants_no_reminder


async def _set(resources: Resources, learner_id: int, group_id: int, clock: time | None) -> Reminding:
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = await _reminding(tx, resources, learner_id, group_id)
        await member_choices.remind(tx, group_id, learner_id, clock)
        reminding = await _reminding(tx, resources, learner_id, group_id)
        is_open = reminding.of.state is RoundState.OPEN
        await _owe(tx, learner_id, group_id, reminding.next_at if is_open else None)
        return replace(reminding, before=before.member.reminded_at)


async def _owe(tx: Transaction, learner_id: int, group_id: int, at: datetime | None) -> None:
    if at is not None:
        await promises.plan(tx, learner_id, OWN_REMINDER, str(group_id), at)
    else:
        await promises.call_off(tx, learner_id, OWN_REMINDER, str(group_id))


async def _reminding(tx: Transaction, resources: Resources, learner_id: int, group_id: int) -> Reminding:
    group, member = await membership(tx, learner_id, group_id)
    now, zone = resources.clock(), await learners.zone_of(tx, learner_id)
    open_now = await _open(tx, resources, group_id)
    coming = next_opening(group.schedule, now)
    of = open_now.round if open_now else Round(group_id, coming, closing(group.schedule, coming))
    at = reminder_at(of, member.reminded_at, ZoneInfo(zone), after=now) if zone and member.reminded_at else None
    return Reminding(group, member, member.reminded_at, of, at, has_zone=zone is not None)


async def _open(tx: Transaction, resources: Resources, group_id: int) -> OwnReminder | None:
    """The round of a group that is open now."""
    group, of = await groups.one(tx, group_id), await rounds.last(tx, group_id)
    if group is None or not group.is_running or of is None or of.state is not RoundState.OPEN:
        return None
    return OwnReminder(group, of) if of.opens_at <= resources.clock() < of.closes_at else None
