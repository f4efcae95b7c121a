"""Thoughts that scare, and the fairer sentences beside them."""

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.thoughts import Reframe, Thought

_MOST_GIVEN_BACK = 5


async def keep(tx: Transaction, thought: Thought) -> None:
    """Write it down, in place of what was written under that id before. A stranger's stays as it is."""
    await tx.run(
        """
        INSERT INTO thoughts
            (thought_id, learner_id, thought, evidence_for, evidence_against, fairer, give_back, written_at)
        VALUES (:thought_id, :learner_id, :thought, :evidence_for, :evidence_against, :fairer, :give_back, :written_at)
        ON CONFLICT (thought_id) DO UPDATE SET thought = :thought, evidence_for = :evidence_for,
            evidence_against = :evidence_against, fairer = :fairer, give_back = :give_back
        WHERE thoughts.learner_id = :learner_id
        """,
        thought_id=thought.thought_id,
        learner_id=thought.learner_id,
        thought=thought.reframe.thought,
        evidence_for=thought.reframe.evidence_for,
        evidence_against=thought.reframe.evidence_against,
        fairer=thought.reframe.fairer,
        give_back=thought.reframe.give_back,
        written_at=to_epoch(thought.written_at),
    )


async def one(tx: Transaction, learner_id: int, thought_id: int) -> Thought | None:
    """That thought, if it is this person's."""
    row = await tx.one(
        "SELECT * FROM thoughts WHERE learner_id = :learner_id AND thought_id = :thought_id",
        learner_id=learner_id,
        thought_id=thought_id,
    )
    return _thought(row) if row else None


async def latest(tx: Transaction, learner_id: int, most: int) -> list[Thought]:
    """The last ones that this person wrote, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM thoughts WHERE learner_id = :learner_id ORDER BY written_at DESC, thought_id DESC LIMIT :most
        """,
        learner_id=learner_id,
        most=most,
    )
    return [_thought(row) for row in rows]


async def to_give_back(tx: Transaction, learner_id: int) -> list[Thought]:
    """Those whose fairer sentence this person wants to read on the exam's morning, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM thoughts WHERE learner_id = :learner_id AND give_back AND fairer <> ''
        ORDER BY written_at DESC, thought_id DESC LIMIT :most
        """,
        learner_id=learner_id,
        most=_MOST_GIVEN_BACK,
    )
    return [_thought(row) for row in rows]


async def forget(tx: Transaction, learner_id: int, thought_id: int) -> bool:
    """Whether there was one to forget."""
    forgotten = await tx.run(
        "DELETE FROM thoughts WHERE learner_id = :learner_id AND thought_id = :thought_id",
        learner_id=learner_id,
        thought_id=thought_id,
    )
    return bool(forgotten)


def _thought(row: Row) -> Thought:
    reframe = Reframe(
        row["thought"], row["evidence_for"], row["evidence_against"], row["fairer"], bool(row["give_back"])
    )
    return Thought(row["thought_id"], row["learner_id"], reframe, from_epoch(row["written_at"]))
