"""What somebody wants to work on within a domain, in their own words."""

from collections.abc import Sequence

from bot.database import Transaction


async def of_exam(tx: Transaction, learner_id: int, exam: str) -> dict[str, tuple[str, ...]]:
    """This person's topics for that exam by domain, as they were listed."""
    rows = await tx.all(
        """
        SELECT domain, topic FROM own_topics WHERE learner_id = :learner_id AND exam = :exam
        ORDER BY domain, position
        """,
        learner_id=learner_id,
        exam=exam,
    )
    topics: dict[str, tuple[str, ...]] = {}
    for row in rows:
        topics[row["domain"]] = (*topics.get(row["domain"], ()), row["topic"])
    return topics


async def keep(tx: Transaction, learner_id: int, exam: str, domain: str, topics: Sequence[str]) -> None:
    """Write `topics` down in place of those that were there; none forgets them."""
    await tx.run(
        "DELETE FROM own_topics WHERE learner_id = :learner_id AND exam = :exam AND domain = :domain",
        learner_id=learner_id,
        exam=exam,
        domain=domain,
    )
    for position, topic in enumerate(topics):
        await tx.run(
            """
            INSERT INTO own_topics (learner_id, exam, domain, position, topic)
            VALUES (:learner_id, :exam, :domain, :position, :topic)
            """,
            learner_id=learner_id,
            exam=exam,
            domain=domain,
            position=position,
            topic=topic,
        )
