"""Who wants what they missed to come back by message."""

from datetime import time

from bot.database import Transaction
from bot.rules.recall import RecallWish


async def of_learner(tx: Transaction, learner_id: int) -> RecallWish | None:
    """None for somebody who does not want these messages."""
    row = await tx.one("SELECT * FROM recall_wishes WHERE learner_id = :learner_id", learner_id=learner_id)
    if row is None:
        return None
    return RecallWish(time.fromisoformat(row["clock"]) if row["clock"] else None, row["unanswered"])


async def keep(tx: Transaction, learner_id: int, wish: RecallWish) -> None:
    """Write it down in place of what was wanted before."""
    await tx.run(
        """
        INSERT INTO recall_wishes (learner_id, clock, unanswered) VALUES (:learner_id, :clock, :unanswered)
        ON CONFLICT (learner_id) DO UPDATE SET clock = :clock, unanswered = :unanswered
        """,
        learner_id=learner_id,
        clock=f"{wish.clock:%H:%M}" if wish.clock else None,
        unanswered=wish.unanswered,
    )


async def forget(tx: Transaction, learner_id: int) -> bool:
    """Whether there was one to forget."""
    forgotten = await tx.run("DELETE FROM recall_wishes WHERE learner_id = :learner_id", learner_id=learner_id)
    return bool(forgotten)
