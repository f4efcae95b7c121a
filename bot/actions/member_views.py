"""How things stand between a group and one person: a member, or somebody who might become one."""

from dataclasses import dataclass
from datetime import datetime

from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.rules.checkins import Candidate, Excuse, excuse_of
from bot.rules.groups import Group, Member
from bot.rules.leaderboard import Board, Steadiness, board_for, counted_since, ranked
from bot.rules.rounds import Round, RoundState, next_opening
from bot.stores import checkins, exam_days, members, nudges, rounds, steadiness


@dataclass(frozen=True, slots=True)
class GroupStatus:
    """`open_round`: the one that is open now; `opens_at`: when the next one opens.

    `told`: whether they have checked in for the one that is open. `board` is None for who does not stand on it;
    `seeking`: how many look for a partner.
    """

    group: Group
    member: Member | None
    members: int
    seeking: int
    open_round: Round | None
    opens_at: datetime
    told: bool
    steadiness: Steadiness
    board: Board | None
    excuse: Excuse | None
    local: LocalTime


async def status_of(tx: Transaction, resources: Resources, learner_id: int, group: Group) -> GroupStatus:
    """How things stand."""
    now, group_id = resources.clock(), group.group_id
    member, last = await members.one(tx, group_id, learner_id), await rounds.last(tx, group_id)
    open_round = last if last and last.state is RoundState.OPEN and last.opens_at <= now < last.closes_at else None
    told = await checkins.one(tx, group_id, open_round.opens_at, learner_id) if open_round else None
    local = await local_time(tx, resources, learner_id)
    since = counted_since(await _last_closed(tx, last), now)
    steady = await steadiness.of_leaderboard(tx, group_id, since, now) if member and member.on_leaderboard else []
    return GroupStatus(
        group,
        member,
        await members.count(tx, group_id),
        await members.seeking(tx, group_id),
        open_round,
        next_opening(group.schedule, now),
        told is not None,
        await steadiness.of_member(tx, group_id, learner_id, since, now),
        board_for(ranked(steady), learner_id),
        await _excuse(tx, member, local) if member else None,
        local,
    )


async def _last_closed(tx: Transaction, last: Round | None) -> datetime | None:
    """When the last round opened that is over."""
    if last is None or last.state is not RoundState.OPEN:
        return last.opens_at if last else None
    closed = await rounds.before(tx, last)
    return closed.opens_at if closed else None


async def _excuse(tx: Transaction, member: Member, local: LocalTime) -> Excuse | None:
    pause = (await nudges.of_learner(tx, member.learner_id)).pause
    booked = await exam_days.of_learner(tx, member.learner_id)
    candidate = Candidate(
        member.learner_id,
        member.joined_at,
        member.missed,
        member.paused_at,
        member.seen_at or member.joined_at,
        local.zone,
        local.own_day,
        pause,
        tuple(each.sits_on for each in booked),
    )
    return excuse_of(candidate, local.now)
