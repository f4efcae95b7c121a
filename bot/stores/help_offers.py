"""Who offered help to whom in the rounds of study groups."""

from datetime import datetime

from bot.clock import to_epoch
from bot.database import Transaction


async def add(
    tx: Transaction, group_id: int, opens_at: datetime, learner_id: int, helper_id: int, now: datetime
) -> bool:
    """Offer `learner_id` help in that round; whether that is new."""
    added = await tx.run(
        """
        INSERT INTO help_offers (group_id, opens_at, learner_id, helper_id, offered_at)
        VALUES (:group_id, :opens_at, :learner_id, :helper_id, :now)
        ON CONFLICT (group_id, opens_at, learner_id, helper_id) DO NOTHING
        """,
        group_id=group_id,
        opens_at=to_epoch(opens_at),
        learner_id=learner_id,
        helper_id=helper_id,
        now=to_epoch(now),
    )
    return bool(added)


async def of_helper(tx: Transaction, group_id: int, opens_at: datetime, helper_id: int) -> set[int]:
    """Whom this person has offered help in that round."""
    rows = await tx.all(
        """
        SELECT learner_id FROM help_offers
        WHERE group_id = :group_id AND opens_at = :opens_at AND helper_id = :helper_id
        """,
        group_id=group_id,
        opens_at=to_epoch(opens_at),
        helper_id=helper_id,
    )
    return {row["learner_id"] for row in rows}
