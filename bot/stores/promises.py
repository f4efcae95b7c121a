"""Promises: everything that the bot owes, and who is about to say it."""

from collections.abc import Iterable
from datetime import datetime
from math import ceil

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.promises import Kind, Promise

_PLAN = """
    INSERT INTO promises (whom, kind, subject, due_at, try_at, urgent)
    VALUES (:whom, :kind, :subject, :due_at, :due_at, :urgent)
    ON CONFLICT (whom, kind, subject)
    DO UPDATE SET due_at = :due_at, try_at = :due_at, tries = 0, begun = FALSE, claimed_by = NULL
    WHERE promises.due_at <> :due_at
"""


async def plan(tx: Transaction, whom: int, kind: Kind, subject: str, due_at: datetime) -> None:
    """Owe this from now on, or at another time than before, even while it is being said."""
    await tx.run(
        _PLAN,
        whom=whom,
        kind=kind.name,
        subject=subject,
        due_at=to_epoch(due_at),
        urgent=kind.urgent,
    )


async def plan_many(tx: Transaction, kind: Kind, planned: Iterable[tuple[int, str, datetime]]) -> None:
    """The same for many at once: to whom, about what, and when it is due."""
    await tx.many(
        _PLAN,
        [
            {"whom": whom, "kind": kind.name, "subject": subject, "due_at": to_epoch(due_at), "urgent": kind.urgent}
            for whom, subject, due_at in planned
        ],
    )


async def call_off(tx: Transaction, whom: int, kind: Kind, subject: str) -> bool:
    """Owe this no longer; whether it was owed."""
    called_off = await tx.run(
        "DELETE FROM promises WHERE whom = :whom AND kind = :kind AND subject = :subject",
        whom=whom,
        kind=kind.name,
        subject=subject,
    )
    return bool(called_off)


async def call_off_all(tx: Transaction, whom: int, kind: Kind) -> int:
    """Owe none of this kind any longer; how many were owed."""
    return await tx.run("DELETE FROM promises WHERE whom = :whom AND kind = :kind", whom=whom, kind=kind.name)


async def call_off_about(tx: Transaction, subject: int) -> int:
    """Owe nothing any more that is about this, to whomever, nor to this itself; how many were owed."""
    return await tx.run(
        """
        DELETE FROM promises WHERE whom = :whom OR subject = :subject OR subject LIKE :beginning
        """,
        whom=subject,
        subject=str(subject),
        beginning=f"{subject}:%",
    )


async def call_off_to(tx: Transaction, whom: int, subject: str) -> int:
    """Owe this person nothing any more that is about this; how much was owed."""
    return await tx.run(
        "DELETE FROM promises WHERE whom = :whom AND (subject = :subject OR subject LIKE :beginning)",
        whom=whom,
        subject=subject,
        beginning=f"{subject}:%",
    )


async def due_of(tx: Transaction, whom: int, kind: Kind, subject: str) -> datetime | None:
    """When this is due, if it is owed."""
    row = await tx.one(
        "SELECT due_at FROM promises WHERE whom = :whom AND kind = :kind AND subject = :subject",
        whom=whom,
        kind=kind.name,
        subject=subject,
    )
    return from_epoch(row["due_at"]) if row else None


async def of_kind(tx: Transaction, whom: int, kind: Kind) -> list[Promise]:
    """What is owed of this kind, the next due first."""
    rows = await tx.all(
        "SELECT * FROM promises WHERE whom = :whom AND kind = :kind ORDER BY due_at", whom=whom, kind=kind.name
    )
    return [_promise(row) for row in rows]


async def still_owed(tx: Transaction, promise: Promise) -> bool:
    """Whether it is, at whatever time; where it is, it stays so until the transaction ends."""
    return bool(
        await tx.all(
            f"SELECT 1 AS one FROM promises WHERE whom = :whom AND kind = :kind AND subject = :subject {tx.held}",  # noqa: S608 - a dialect's own words
            whom=promise.whom,
            kind=promise.kind,
            subject=promise.subject,
        )
    )


async def claim(
    tx: Transaction, holder: str, now: datetime, until: datetime, most: int, *, urgent: bool
) -> list[Promise]:
    """Take over at most so many that are due, until then: nobody else tries them meanwhile. The longest due first."""
    rows = await tx.all(
        f"""
        UPDATE promises SET try_at = :until, claimed_by = :holder, tries = tries + 1
        WHERE (whom, kind, subject) IN (
            SELECT whom, kind, subject FROM promises WHERE urgent = :urgent AND try_at <= :now
            ORDER BY try_at LIMIT :most {tx.skip_locked}
        )
        RETURNING *
        """,  # noqa: S608 - a dialect's own words
        holder=holder,
        now=to_epoch(now),
        until=ceil(until.timestamp()),  # whole seconds must not make a lease shorter
        most=most,
        urgent=urgent,
    )
    return sorted((_promise(row) for row in rows), key=lambda promise: promise.due_at)


async def begin(tx: Transaction, begun: Iterable[Promise]) -> None:
    """Remember that these were put in words: from now on they may have been sent."""
    await tx.many(
        """
        UPDATE promises SET begun = TRUE
        WHERE whom = :whom AND kind = :kind AND subject = :subject AND due_at = :due_at
        """,
        [_named(promise) for promise in begun],
    )


async def move(tx: Transaction, moved: Iterable[tuple[Promise, datetime]]) -> None:
    """Owe each again at its new time, unless it was planned anew meanwhile."""
    await tx.many(
        """
        UPDATE promises SET due_at = :next, try_at = :next, tries = 0, begun = FALSE, claimed_by = NULL
        WHERE whom = :whom AND kind = :kind AND subject = :subject AND due_at = :due_at
        """,
        [{**_named(promise), "next": to_epoch(due_at)} for promise, due_at in moved],
    )


async def finish(tx: Transaction, finished: Iterable[Promise]) -> None:
    """Owe them no longer, unless they were planned anew meanwhile."""
    await tx.many(
        "DELETE FROM promises WHERE whom = :whom AND kind = :kind AND subject = :subject AND due_at = :due_at",
        [_named(promise) for promise in finished],
    )


async def wait(tx: Transaction, promise: Promise, until: datetime | None) -> None:
    """Try it again at `until`, or, for None, not before it is taken up; unless it was planned anew meanwhile."""
    await tx.run(
        """
        UPDATE promises SET try_at = :until, claimed_by = NULL
        WHERE whom = :whom AND kind = :kind AND subject = :subject AND due_at = :due_at
        """,
        **_named(promise),
        until=to_epoch(until) if until else None,
    )


async def hold(tx: Transaction, whom: int) -> None:
    """Try nothing that is owed to them, until it is taken up."""
    await tx.run("UPDATE promises SET try_at = NULL, claimed_by = NULL WHERE whom = :whom", whom=whom)


async def take_up(tx: Transaction, whom: int) -> None:
    """Try again what was held."""
    await tx.run("UPDATE promises SET try_at = due_at WHERE whom = :whom AND try_at IS NULL", whom=whom)


async def wait_no_longer(tx: Transaction, whom: int, until: datetime, now: datetime) -> None:
    """Try now what was due before, and waits until then."""
    await tx.run(
        """
        UPDATE promises SET try_at = :now
        WHERE whom = :whom AND try_at = :until AND due_at < :until AND claimed_by IS NULL
        """,
        whom=whom,
        until=to_epoch(until),
        now=to_epoch(now),
    )


async def let_go(tx: Transaction, holder: str, now: datetime) -> int:
    """Give back what this holder has claimed; how many those were."""
    return await tx.run(
        "UPDATE promises SET try_at = :now, claimed_by = NULL WHERE claimed_by = :holder",
        holder=holder,
        now=to_epoch(now),
    )


async def take_over(tx: Transaction, holder: str, now: datetime) -> int:
    """Free what was claimed by those who are no longer alive; how many those were."""
    return await tx.run(
        f"""
        UPDATE promises SET try_at = :now, claimed_by = NULL
        WHERE claimed_by IS NOT NULL AND claimed_by NOT IN ({tx.live_holders})
        """,  # noqa: S608 - a dialect's own words
        holder=holder,
        now=to_epoch(now),
    )


async def next_try(tx: Transaction) -> datetime | None:
    """When the next of all is to be tried."""
    row = await tx.one("SELECT MIN(try_at) AS at FROM promises")
    return from_epoch(row["at"]) if row and row["at"] is not None else None


def _named(promise: Promise) -> dict[str, int | str]:
    """The values that name `promise` at its due time."""
    return {
        "whom": promise.whom,
        "kind": promise.kind,
        "subject": promise.subject,
        "due_at": to_epoch(promise.due_at),
    }


def _promise(row: Row) -> Promise:
    return Promise(
        row["whom"], row["kind"], row["subject"], from_epoch(row["due_at"]), row["tries"], bool(row["begun"])
    )
