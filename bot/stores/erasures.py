"""Erasures: how many of each book this database has seen."""

from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Transaction


async def seen(tx: Transaction, book: str) -> int:
    """How many entries of that book are carried out here."""
    row = await tx.one("SELECT entries FROM erasures WHERE book = :book", book=book)
    return int(row["entries"]) if row else 0


async def count_one(tx: Transaction, book: str) -> None:
    """One more of them is. For whoever holds that book."""
    await tx.run("UPDATE erasures SET entries = entries + 1 WHERE book = :book", book=book)


async def hold(tx: Transaction, book: str) -> None:
    """Let nobody else write into that book until the transaction ends."""
    await tx.run(
        """
        INSERT INTO erasures (book, entries) VALUES (:book, 0)
        ON CONFLICT (book) DO UPDATE SET entries = erasures.entries
        """,
        book=book,
    )


async def have_seen(tx: Transaction, book: str, entries: int) -> None:
    """So many of them are carried out here, and no more."""
    await tx.run("UPDATE erasures SET entries = :entries WHERE book = :book", book=book, entries=entries)


async def met(tx: Transaction, learner_id: int) -> datetime | None:
    """Since when that person is known; None where they are not."""
    row = await tx.one("SELECT met_at FROM learners WHERE learner_id = :learner_id", learner_id=learner_id)
    return from_epoch(row["met_at"]) if row else None


async def met_before(tx: Transaction, moment: datetime, after: int, most: int) -> list[tuple[int, datetime]]:
    """At most so many people who were met before that moment, and when; by id, from behind the one given."""
    rows = await tx.all(
        """
        SELECT learner_id, met_at FROM learners
        WHERE learner_id > :after AND met_at < :moment ORDER BY learner_id LIMIT :most
        """,
        after=after,
        moment=to_epoch(moment),
        most=most,
    )
    return [(row["learner_id"], from_epoch(row["met_at"])) for row in rows]
