"""Deliveries: what became of each promise at each time it was due."""

from collections.abc import Iterable
from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.promises import Delivery, Missed, Outcome, Promise


async def note(
    tx: Transaction, promise: Promise, outcome: Outcome, now: datetime, message_id: int | None = None
) -> None:
    """Write down what became of `promise` this time; the last word counts."""
    await note_all(tx, [(promise, message_id)], outcome, now)


async def note_all(
    tx: Transaction, settled: Iterable[tuple[Promise, int | None]], outcome: Outcome, now: datetime
) -> None:
    """The same for several, each with the id of its message, if there is one."""
    await tx.many(
        """
        INSERT INTO deliveries (delivery_id, whom, kind, subject, due_at, outcome, settled_at, message_id, tries)
        VALUES (:delivery_id, :whom, :kind, :subject, :due_at, :outcome, :settled_at, :message_id, :tries)
        ON CONFLICT (delivery_id)
        DO UPDATE SET outcome = :outcome, settled_at = :settled_at, message_id = :message_id, tries = :tries
        """,
        [
            {
                "delivery_id": promise.identity,
                "whom": promise.whom,
                "kind": promise.kind,
                "subject": promise.subject,
                "due_at": to_epoch(promise.due_at),
                "outcome": outcome.value,
                "settled_at": to_epoch(now),
                "message_id": message_id,
                "tries": promise.tries,
            }
            for promise, message_id in settled
        ],
    )


async def to_tell(tx: Transaction, whom: int, delivery_id: str) -> tuple[Missed, ...]:
    """What was missed and nobody told of, but perhaps the message with that identity; the oldest first."""
    rows = await tx.all(
        """
        SELECT kind, due_at FROM deliveries
        WHERE whom = :whom AND outcome = 'missed' AND (told_in IS NULL OR told_in = :delivery_id) ORDER BY due_at
        """,
        whom=whom,
        delivery_id=delivery_id,
    )
    return tuple(Missed(row["kind"], from_epoch(row["due_at"])) for row in rows)


async def tell_in(tx: Transaction, whom: int, delivery_id: str) -> None:
    """Let the message with that identity tell of all that was missed and nobody told of, and no other one."""
    await tx.run(
        """
        UPDATE deliveries SET told_in = :delivery_id
        WHERE whom = :whom AND outcome = 'missed' AND told_in IS NULL
        """,
        whom=whom,
        delivery_id=delivery_id,
    )


async def take_back(tx: Transaction, promise: Promise) -> None:
    """Let another message tell of what this one was to tell: it will not be said, or not now."""
    await tx.run(
        "UPDATE deliveries SET told_in = NULL WHERE whom = :whom AND outcome = 'missed' AND told_in = :delivery_id",
        whom=promise.whom,
        delivery_id=promise.identity,
    )


async def latest(tx: Transaction, whom: int, limit: int) -> list[Delivery]:
    """The last ones to that person, the latest due first."""
    rows = await tx.all(
        "SELECT * FROM deliveries WHERE whom = :whom ORDER BY due_at DESC LIMIT :limit", whom=whom, limit=limit
    )
    return [_delivery(row) for row in rows]


async def forget_settled_before(tx: Transaction, moment: datetime) -> int:
    """Forget what was settled before `moment`; how many those were."""
    return await tx.run("DELETE FROM deliveries WHERE settled_at < :moment", moment=to_epoch(moment))


def _delivery(row: Row) -> Delivery:
    return Delivery(
        row["kind"],
        row["subject"],
        from_epoch(row["due_at"]),
        Outcome(row["outcome"]),
        from_epoch(row["settled_at"]),
        told_of=row["told_in"] is not None,
    )
