"""Rounds of study groups."""

from datetime import datetime
from math import ceil

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.rounds import Round, RoundState


async def touch(tx: Transaction, group_id: int, opens_at: datetime, closes_at: datetime) -> Round:
    """The round that opens then, known from now on; and hold its row until the transaction ends.

    So whoever checks in and whoever makes up its message take turns, and no answer is passed over.
    """
    row = await tx.one(
        """
        INSERT INTO rounds (group_id, opens_at, closes_at, state)
        VALUES (:group_id, :opens_at, :closes_at, 'coming')
        ON CONFLICT (group_id, opens_at) DO UPDATE SET closes_at = rounds.closes_at
        RETURNING *
        """,
        group_id=group_id,
        opens_at=to_epoch(opens_at),
        closes_at=to_epoch(closes_at),
    )
    if row is None:
        raise LookupError("a row that was just written")
    return _round(row)


async def one(tx: Transaction, group_id: int, opens_at: datetime) -> Round | None:
    row = await tx.one(
        "SELECT * FROM rounds WHERE group_id = :group_id AND opens_at = :opens_at",
        group_id=group_id,
        opens_at=to_epoch(opens_at),
    )
    return _round(row) if row else None


async def last(tx: Transaction, group_id: int) -> Round | None:
    """The latest round that opened, or should have."""
    row = await tx.one(
        """
        SELECT * FROM rounds WHERE group_id = :group_id AND state <> 'coming' ORDER BY opens_at DESC LIMIT 1
        """,
        group_id=group_id,
    )
    return _round(row) if row else None


async def of_state(tx: Transaction, group_id: int, state: RoundState) -> list[Round]:
    """Those in that state, the earliest first."""
    rows = await tx.all(
        "SELECT * FROM rounds WHERE group_id = :group_id AND state = :state ORDER BY opens_at",
        group_id=group_id,
        state=state.value,
    )
    return [_round(row) for row in rows]


async def since(tx: Transaction, group_id: int, moment: datetime) -> list[Round]:
    """Those that opened from `moment` on, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM rounds WHERE group_id = :group_id AND opens_at >= :moment AND state <> 'coming'
        ORDER BY opens_at DESC
        """,
        group_id=group_id,
        moment=to_epoch(moment),
    )
    return [_round(row) for row in rows]


async def latest(tx: Transaction, group_id: int, limit: int) -> list[Round]:
    """The last ones with a message, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM rounds WHERE group_id = :group_id AND message_id IS NOT NULL ORDER BY opens_at DESC LIMIT :limit
        """,
        group_id=group_id,
        limit=limit,
    )
    return [_round(row) for row in rows]


async def of_learner(tx: Transaction, learner_id: int) -> list[Round]:
    """Those that count this person, of each group the earliest first."""
    rows = await tx.all(
        """
        SELECT rounds.* FROM rounds
        JOIN checkins ON checkins.group_id = rounds.group_id AND checkins.opens_at = rounds.opens_at
        WHERE checkins.learner_id = :learner_id ORDER BY rounds.group_id, rounds.opens_at
        """,
        learner_id=learner_id,
    )
    return [_round(row) for row in rows]


async def before(tx: Transaction, of: Round) -> Round | None:
    """The one that opened before it, or should have."""
    row = await tx.one(
        """
        SELECT * FROM rounds WHERE group_id = :group_id AND opens_at < :opens_at AND state <> 'coming'
        ORDER BY opens_at DESC LIMIT 1
        """,
        **_named(of),
    )
    return _round(row) if row else None


async def put_in_state(tx: Transaction, of: Round, state: RoundState) -> None:
    await tx.run(
        "UPDATE rounds SET state = :state WHERE group_id = :group_id AND opens_at = :opens_at",
        state=state.value,
        **_named(of),
    )


async def changed(tx: Transaction, of: Round, now: datetime) -> None:
    """What is known of it has just changed."""
    await tx.run(
        "UPDATE rounds SET changed_at = :now WHERE group_id = :group_id AND opens_at = :opens_at",
        now=to_epoch(now),
        **_named(of),
    )


async def shown(tx: Transaction, of: Round, now: datetime) -> None:
    """Its message is made up from what is known now; and hold its row until the transaction ends."""
    await tx.run(
        "UPDATE rounds SET shown_at = :now WHERE group_id = :group_id AND opens_at = :opens_at",
        now=ceil(now.timestamp()),  # whole seconds must not make the pause between edits shorter
        **_named(of),
    )


async def posted(tx: Transaction, of: Round, channel_id: int, message_id: int | None) -> None:
    """Its message stands there; None: it is gone."""
    await tx.run(
        """
        UPDATE rounds SET channel_id = :channel_id, message_id = :message_id
        WHERE group_id = :group_id AND opens_at = :opens_at
        """,
        channel_id=channel_id,
        message_id=message_id,
        **_named(of),
    )


async def move(tx: Transaction, of: Round, opens_at: datetime, closes_at: datetime) -> None:
    """Let it open then, with all that was told early, as its group's times have changed."""
    await tx.run(
        """
        UPDATE rounds SET opens_at = :new_opens_at, closes_at = :new_closes_at
        WHERE group_id = :group_id AND opens_at = :opens_at
        """,
        new_opens_at=to_epoch(opens_at),
        new_closes_at=to_epoch(closes_at),
        **_named(of),
    )


async def forget(tx: Transaction, group_id: int) -> None:
    """Erase all of them, with everything that was told in them."""
    await tx.run("DELETE FROM rounds WHERE group_id = :group_id", group_id=group_id)


async def leave_unnamed(tx: Transaction, learner_id: int) -> None:
    """Keep counting this person's check-ins where nothing else is kept of them."""
    await tx.run(
        """
        UPDATE rounds SET unnamed = unnamed + 1
        WHERE (group_id, opens_at) IN (SELECT group_id, opens_at FROM checkins WHERE learner_id = :learner_id)
        """,
        learner_id=learner_id,
    )


def _named(of: Round) -> dict[str, int]:
    return {"group_id": of.group_id, "opens_at": to_epoch(of.opens_at)}


def _round(row: Row) -> Round:
    return Round(
        row["group_id"],
        from_epoch(row["opens_at"]),
        from_epoch(row["closes_at"]),
        RoundState(row["state"]),
        row["channel_id"],
        row["message_id"],
        from_epoch(row["changed_at"]),
        from_epoch(row["shown_at"]),
        row["unnamed"],
    )
