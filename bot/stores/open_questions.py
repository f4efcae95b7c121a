"""What the bot has just asked somebody in their direct messages: one question a person."""

from bot.clock import from_epoch, to_epoch
from bot.database import Transaction
from bot.rules.conversation import OpenQuestion
from bot.rules.words.reading import Part, reading_as_text, reading_from_text


async def ask(tx: Transaction, learner_id: int, question: OpenQuestion) -> None:
    """Keep `question` in place of what was asked before."""
    await tx.run(
        """
        INSERT INTO open_questions (learner_id, reading, asked, asked_at)
        VALUES (:learner_id, :reading, :asked, :asked_at)
        ON CONFLICT (learner_id) DO UPDATE SET reading = :reading, asked = :asked, asked_at = :asked_at
        """,
        learner_id=learner_id,
        reading=reading_as_text(question.reading),
        asked=question.asked,
        asked_at=to_epoch(question.asked_at),
    )


async def of_learner(tx: Transaction, learner_id: int) -> OpenQuestion | None:
    row = await tx.one("SELECT * FROM open_questions WHERE learner_id = :learner_id", learner_id=learner_id)
    if row is None:
        return None
    return OpenQuestion(reading_from_text(row["reading"]), Part(row["asked"]), from_epoch(row["asked_at"]))


async def forget(tx: Transaction, learner_id: int) -> None:
    """It is answered, or no longer matters."""
    await tx.run("DELETE FROM open_questions WHERE learner_id = :learner_id", learner_id=learner_id)
