"""When people want to be asked to breathe."""

from datetime import time

from bot.database import Transaction
from bot.rules.calm_reminders import CalmOccasion, CalmReminder


async def of_learner(tx: Transaction, learner_id: int) -> list[CalmReminder]:
    rows = await tx.all("SELECT * FROM calm_reminders WHERE learner_id = :learner_id", learner_id=learner_id)
    set_ = {row["occasion"]: row["clock"] for row in rows}
    return [
        CalmReminder(occasion, time.fromisoformat(clock) if (clock := set_[occasion.value]) else None)
        for occasion in CalmOccasion
        if occasion.value in set_
    ]


async def keep(tx: Transaction, learner_id: int, reminder: CalmReminder) -> None:
    """Ask this person at that occasion, at that time and no other."""
    await tx.run(
        """
        INSERT INTO calm_reminders (learner_id, occasion, clock) VALUES (:learner_id, :occasion, :clock)
        ON CONFLICT (learner_id, occasion) DO UPDATE SET clock = :clock
        """,
        learner_id=learner_id,
        occasion=reminder.occasion.value,
        clock=f"{reminder.clock:%H:%M}" if reminder.clock else None,
    )


async def forget(tx: Transaction, learner_id: int, occasion: CalmOccasion) -> bool:
    """Whether there was one to forget."""
    forgotten = await tx.run(
        "DELETE FROM calm_reminders WHERE learner_id = :learner_id AND occasion = :occasion",
        learner_id=learner_id,
        occasion=occasion.value,
    )
    return bool(forgotten)
