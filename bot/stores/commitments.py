"""What people set out to do by a day, as part of a pact."""

from datetime import date, datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.commitments import Commitment, Intent, Outcome


async def keep(tx: Transaction, commitment: Commitment) -> None:
    """Write it down, in place of how it was before."""
    await tx.run(
        """
        INSERT INTO commitments (commitment_id, pact_id, learner_id, what, by_on, shared, bot_tells, reminded_at,
            outcome, settled_at, word)
        VALUES (:commitment_id, :pact_id, :learner_id, :what, :by_on, :shared, :bot_tells, :reminded_at,
            :outcome, :settled_at, :word)
        ON CONFLICT (commitment_id)
        DO UPDATE SET what = :what, by_on = :by_on, shared = :shared, bot_tells = :bot_tells,
            reminded_at = :reminded_at, outcome = :outcome, settled_at = :settled_at, word = :word
        """,
        commitment_id=commitment.commitment_id,
        pact_id=commitment.pact_id,
        learner_id=commitment.learner_id,
        what=commitment.intent.what,
        by_on=commitment.intent.by_on.isoformat(),
        shared=commitment.intent.shared,
        bot_tells=commitment.intent.bot_tells,
        reminded_at=to_epoch(commitment.reminded_at) if commitment.reminded_at else None,
        outcome=commitment.outcome.value if commitment.outcome else None,
        settled_at=to_epoch(commitment.settled_at) if commitment.settled_at else None,
        word=commitment.word,
    )


async def one(tx: Transaction, commitment_id: int) -> Commitment | None:
    row = await tx.one("SELECT * FROM commitments WHERE commitment_id = :commitment_id", commitment_id=commitment_id)
    return _commitment(row) if row else None


async def of_side(tx: Transaction, pact_id: int, learner_id: int) -> list[Commitment]:
    """Those of one side of a pact, the next due first."""
    rows = await tx.all(
        """
        SELECT * FROM commitments WHERE pact_id = :pact_id AND learner_id = :learner_id
        ORDER BY by_on, commitment_id
        """,
        pact_id=pact_id,
        learner_id=learner_id,
    )
    return [_commitment(row) for row in rows]


async def open_of(tx: Transaction, learner_id: int) -> list[Commitment]:
    """All that this person has set out to do and not settled."""
    rows = await tx.all(
        "SELECT * FROM commitments WHERE learner_id = :learner_id AND outcome IS NULL ORDER BY by_on, commitment_id",
        learner_id=learner_id,
    )
    return [_commitment(row) for row in rows]


async def forget_settled_before(tx: Transaction, moment: datetime) -> int:
    """Forget what was settled before that moment; how many those were."""
    return await tx.run(
        "DELETE FROM commitments WHERE outcome IS NOT NULL AND settled_at < :moment", moment=to_epoch(moment)
    )


def _commitment(row: Row) -> Commitment:
    return Commitment(
        row["commitment_id"],
        row["pact_id"],
        row["learner_id"],
        Intent(row["what"], date.fromisoformat(row["by_on"]), bool(row["shared"]), bool(row["bot_tells"])),
        from_epoch(row["reminded_at"]) if row["reminded_at"] is not None else None,
        Outcome(row["outcome"]) if row["outcome"] else None,
        from_epoch(row["settled_at"]) if row["settled_at"] is not None else None,
        row["word"],
    )
