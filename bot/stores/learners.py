"""Who uses Comeback, and their time zone."""

from datetime import datetime

from bot.clock import to_epoch
from bot.database import Transaction


async def meet(tx: Transaction, learner_id: int, now: datetime) -> None:
    """Know `learner_id` from now on, if they are new; and hold their row until the transaction ends.

    So two actions of one person at once, in whatever processes, take turns.
    """
    await tx.run(
        """
        INSERT INTO learners (learner_id, met_at) VALUES (:learner_id, :met_at)
        ON CONFLICT (learner_id) DO UPDATE SET met_at = learners.met_at
        """,
        learner_id=learner_id,
        met_at=to_epoch(now),
    )


async def zone_of(tx: Transaction, learner_id: int) -> str | None:
    """The IANA name of their zone; None as long as they have not set one."""
    row = await tx.one("SELECT zone FROM learners WHERE learner_id = :learner_id", learner_id=learner_id)
    return row["zone"] if row else None


async def set_zone(tx: Transaction, learner_id: int, zone: str) -> None:
    await tx.run("UPDATE learners SET zone = :zone WHERE learner_id = :learner_id", learner_id=learner_id, zone=zone)
