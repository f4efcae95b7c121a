"""How people like to breathe, once they have chosen."""

from bot.database import Transaction
from bot.rules.breathing import USUAL, Breathing, Pattern


async def chosen(tx: Transaction, learner_id: int) -> Breathing:
    """What this person chose last; the usual, as long as they have chosen nothing."""
    row = await tx.one("SELECT * FROM breathing WHERE learner_id = :learner_id", learner_id=learner_id)
    return Breathing(Pattern(row["pattern"]), row["minutes"], bool(row["hold_free"])) if row else USUAL


async def choose(tx: Transaction, learner_id: int, chosen: Breathing) -> None:
    """Remember that this person breathes so from now on."""
    await tx.run(
        """
        INSERT INTO breathing (learner_id, pattern, minutes, hold_free)
        VALUES (:learner_id, :pattern, :minutes, :hold_free)
        ON CONFLICT (learner_id) DO UPDATE SET pattern = :pattern, minutes = :minutes, hold_free = :hold_free
        """,
        learner_id=learner_id,
        pattern=chosen.pattern.value,
        minutes=chosen.minutes,
        hold_free=chosen.hold_free,
    )
