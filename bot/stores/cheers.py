"""What was told to groups because its person wanted that, and who cheered for it."""

from collections.abc import Collection
from datetime import date, datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.cheers import Cheer, Month, News
from bot.rules.groups import Milestone
from bot.rules.rounds import Round


async def add(tx: Transaction, cheer: Cheer) -> bool:
    """Remember that this is to be told; whether that is new."""
    added = await tx.run(
        """
        INSERT INTO cheers (group_id, learner_id, milestone, subject, planned_at)
        VALUES (:group_id, :learner_id, :milestone, :what, :planned_at)
        ON CONFLICT (group_id, learner_id, milestone, subject) DO NOTHING
        """,
        planned_at=to_epoch(cheer.planned_at),
        **_named(cheer),
    )
    return bool(added)


async def one(tx: Transaction, group_id: int, learner_id: int, milestone: Milestone, what: str) -> Cheer | None:
    row = await tx.one(
        """
        SELECT * FROM cheers
        WHERE group_id = :group_id AND learner_id = :learner_id AND milestone = :milestone AND subject = :what
        """,
        group_id=group_id,
        learner_id=learner_id,
        milestone=milestone.value,
        what=what,
    )
    return _cheer(row) if row else None


async def of_news(tx: Transaction, news: News) -> list[Cheer]:
    """Everybody's of whom the same is told."""
    rows = await tx.all(
        """
        SELECT * FROM cheers WHERE group_id = :group_id AND milestone = :milestone AND subject = :what
        AND learner_id = COALESCE(:learner_id, learner_id) ORDER BY planned_at, learner_id
        """,
        group_id=news.group_id,
        milestone=news.milestone.value,
        what=news.what,
        learner_id=news.learner_id,
    )
    return [_cheer(row) for row in rows]


async def of_learner(tx: Transaction, learner_id: int) -> list[Cheer]:
    rows = await tx.all(
        "SELECT * FROM cheers WHERE learner_id = :learner_id ORDER BY planned_at", learner_id=learner_id
    )
    return [_cheer(row) for row in rows]


async def in_message(tx: Transaction, group_id: int, message_id: int) -> list[Cheer]:
    """What that message tells."""
    rows = await tx.all(
        """
        SELECT * FROM cheers WHERE group_id = :group_id AND message_id = :message_id ORDER BY planned_at, learner_id
        """,
        group_id=group_id,
        message_id=message_id,
    )
    return [_cheer(row) for row in rows]


async def posted(tx: Transaction, news: News, learner_ids: Collection[int], channel_id: int, message_id: int) -> int:
    """That was told of these people in that message; of how many it was still to be told."""
    return await tx.run(
        f"""
        UPDATE cheers SET channel_id = :channel_id, message_id = :message_id
        WHERE group_id = :group_id AND milestone = :milestone AND subject = :what AND message_id IS NULL
            AND learner_id IN ({tx.listed})
        """,  # noqa: S608 - a dialect's own words
        group_id=news.group_id,
        milestone=news.milestone.value,
        what=news.what,
        listed=listed(learner_ids),
        channel_id=channel_id,
        message_id=message_id,
    )


async def unsay(tx: Transaction, cheer: Cheer) -> None:
    """It stands in no message any more; that it was to be told is remembered."""
    await tx.run(
        """
        UPDATE cheers SET channel_id = NULL, message_id = NULL
        WHERE group_id = :group_id AND learner_id = :learner_id AND milestone = :milestone AND subject = :what
        """,
        **_named(cheer),
    )


async def message_gone(tx: Transaction, group_id: int, message_id: int) -> None:
    """That message was deleted."""
    await tx.run(
        """
        UPDATE cheers SET channel_id = NULL, message_id = NULL
        WHERE group_id = :group_id AND message_id = :message_id
        """,
        group_id=group_id,
        message_id=message_id,
    )


async def forget(tx: Transaction, cheer: Cheer) -> None:
    """As if it had never been so."""
    await tx.run(
        """
        DELETE FROM cheers
        WHERE group_id = :group_id AND learner_id = :learner_id AND milestone = :milestone AND subject = :what
        """,
        **_named(cheer),
    )


async def messages_of(tx: Transaction, group_id: int, limit: int) -> list[tuple[int, int]]:
    """The last messages that told a group of somebody: each one's channel and its own id."""
    rows = await tx.all(
        """
        SELECT DISTINCT channel_id, message_id FROM cheers
        WHERE group_id = :group_id AND message_id IS NOT NULL ORDER BY message_id DESC LIMIT :limit
        """,
        group_id=group_id,
        limit=limit,
    )
    return [(row["channel_id"], row["message_id"]) for row in rows]


async def forget_group(tx: Transaction, group_id: int) -> None:
    """Forget everything that a group was told of anybody."""
    await tx.run("DELETE FROM cheers WHERE group_id = :group_id", group_id=group_id)


async def give(tx: Transaction, group_id: int, message_id: int, learner_id: int, now: datetime) -> bool:
    """Cheer for what that message tells; whether that is new."""
    given = await tx.run(
        """
        INSERT INTO cheers_given (group_id, message_id, learner_id, given_at)
        VALUES (:group_id, :message_id, :learner_id, :now) ON CONFLICT (group_id, message_id, learner_id) DO NOTHING
        """,
        group_id=group_id,
        message_id=message_id,
        learner_id=learner_id,
        now=to_epoch(now),
    )
    return bool(given)


async def take_back(tx: Transaction, group_id: int, message_id: int, learner_id: int) -> bool:
    """Cheer no more; whether that is new."""
    taken_back = await tx.run(
        """
        DELETE FROM cheers_given
        WHERE group_id = :group_id AND message_id = :message_id AND learner_id = :learner_id
        """,
        group_id=group_id,
        message_id=message_id,
        learner_id=learner_id,
    )
    return bool(taken_back)


async def given(tx: Transaction, group_id: int, message_id: int) -> int:
    """How many cheered for what that message tells."""
    row = await tx.one(
        "SELECT COUNT(*) AS given FROM cheers_given WHERE group_id = :group_id AND message_id = :message_id",
        group_id=group_id,
        message_id=message_id,
    )
    return row["given"] if row else 0


async def forget_given(tx: Transaction, group_id: int, message_id: int) -> None:
    """Forget who cheered for what that message told."""
    await tx.run(
        "DELETE FROM cheers_given WHERE group_id = :group_id AND message_id = :message_id",
        group_id=group_id,
        message_id=message_id,
    )


async def held(tx: Transaction, of: Round, since: datetime) -> int:
    """How many rounds closed, of those that opened after `since` and up to that one."""
    row = await tx.one(
        """
        SELECT COUNT(*) AS held FROM rounds
        WHERE group_id = :group_id AND opens_at > :since AND opens_at <= :opens_at AND state = 'closed'
        """,
        group_id=of.group_id,
        since=to_epoch(since),
        opens_at=to_epoch(of.opens_at),
    )
    return row["held"] if row else 0


async def months(tx: Transaction, of: Round, since: datetime) -> list[Month]:
    """How everybody who wants a steady month told took part in these rounds."""
    rows = await tx.all(
        """
        SELECT members.*, (
            SELECT COUNT(*) FROM checkins WHERE checkins.group_id = members.group_id
            AND checkins.learner_id = members.learner_id AND opens_at > :since AND opens_at <= :opens_at
        ) AS checked_in, (
            SELECT COUNT(*) FROM absences WHERE absences.group_id = members.group_id
            AND absences.learner_id = members.learner_id AND opens_at > :since AND opens_at <= :opens_at
        ) AS absent
        FROM group_members AS members WHERE members.group_id = :group_id AND cheer_steady ORDER BY learner_id
        """,
        group_id=of.group_id,
        since=to_epoch(since),
        opens_at=to_epoch(of.opens_at),
    )
    return [_month(row) for row in rows]


def _named(cheer: Cheer) -> dict[str, int | str]:
    return {
        "group_id": cheer.group_id,
        "learner_id": cheer.learner_id,
        "milestone": cheer.milestone.value,
        "what": cheer.what,
    }


def _cheer(row: Row) -> Cheer:
    return Cheer(
        row["group_id"],
        row["learner_id"],
        Milestone(row["milestone"]),
        row["subject"],
        from_epoch(row["planned_at"]),
        row["channel_id"],
        row["message_id"],
    )


def _month(row: Row) -> Month:
    return Month(
        row["learner_id"],
        from_epoch(row["joined_at"]),
        row["paused_at"] is not None,
        date.fromisoformat(row["steady_on"]) if row["steady_on"] else None,
        row["checked_in"],
        row["absent"],
    )
