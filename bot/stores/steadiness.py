"""How steadily the members of a group check in."""

from datetime import datetime

from bot.clock import to_epoch
from bot.database import Row, Transaction
from bot.rules.leaderboard import Steadiness

_COUNTED = """
    SELECT learner_id, COUNT(kept) AS counted, COALESCE(SUM(kept), 0) AS kept FROM (
        SELECT members.learner_id, NULL AS kept FROM group_members AS members
        WHERE members.group_id = :group_id AND {who}
        UNION ALL
        SELECT members.learner_id, 1 AS kept FROM group_members AS members
        JOIN checkins ON checkins.learner_id = members.learner_id
        WHERE members.group_id = :group_id AND {who} AND checkins.group_id = :group_id
        AND opens_at > :since AND opens_at <= :now AND checked_in_at >= joined_at
        UNION ALL
        SELECT members.learner_id, 0 AS kept FROM group_members AS members
        JOIN absences ON absences.learner_id = members.learner_id
        WHERE members.group_id = :group_id AND {who} AND absences.group_id = :group_id
        AND opens_at > :since AND opens_at <= :now
    ) AS counting
    GROUP BY learner_id
"""


async def of_leaderboard(tx: Transaction, group_id: int, since: datetime, now: datetime) -> list[Steadiness]:
    """Everybody who stands on a group's leaderboard, in the rounds that opened after `since`."""
    rows = await tx.all(
        _COUNTED.format(who="members.on_leaderboard"), group_id=group_id, since=to_epoch(since), now=to_epoch(now)
    )
    return [_steadiness(row) for row in rows]


async def of_member(tx: Transaction, group_id: int, learner_id: int, since: datetime, now: datetime) -> Steadiness:
    """One member, in the rounds that opened after `since`."""
    row = await tx.one(
        _COUNTED.format(who="members.learner_id = :learner_id"),
        group_id=group_id,
        learner_id=learner_id,
        since=to_epoch(since),
        now=to_epoch(now),
    )
    return _steadiness(row) if row else Steadiness(learner_id, 0, 0)


def _steadiness(row: Row) -> Steadiness:
    return Steadiness(row["learner_id"], int(row["kept"]), row["counted"])
