"""Figures over everybody, for the operator: how much there is, never whose."""

from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Transaction
from bot.rules.examination import OldestDue, PromiseFigures

# What waits for quiet hours to end, or is being said right now, is not late; what was tried in vain is, since it was
# due, even while it waits for its next try.
_WANTED_AT = "CASE WHEN tries > 1 AND claimed_by IS NULL THEN due_at ELSE try_at END"


async def people(tx: Transaction) -> int:
    """How many people have ever spoken with the bot."""
    [row] = await tx.all("SELECT COUNT(*) AS people FROM learners")
    return int(row["people"])


async def promises(tx: Transaction, late_before: datetime) -> PromiseFigures:
    """How many promises there are; those that were wanted before `late_before` are overdue."""
    [row] = await tx.all(
        f"""
        SELECT COUNT(*) AS promised, COUNT(*) FILTER (WHERE try_at IS NULL) AS held_back,
               COUNT(*) FILTER (WHERE try_at IS NOT NULL AND {_WANTED_AT} < :late_before) AS overdue
        FROM promises
        """,  # noqa: S608 - a literal of this file
        late_before=to_epoch(late_before),
    )
    return PromiseFigures(row["promised"], row["held_back"], row["overdue"])


async def oldest_due(tx: Transaction, now: datetime) -> OldestDue | None:
    """What should have been said first of all that is due."""
    row = await tx.one(
        f"""
        SELECT kind, {_WANTED_AT} AS wanted_at FROM promises
        WHERE try_at IS NOT NULL AND {_WANTED_AT} <= :now ORDER BY wanted_at, kind LIMIT 1
        """,  # noqa: S608 - a literal of this file
        now=to_epoch(now),
    )
    return OldestDue(row["kind"], now - from_epoch(row["wanted_at"])) if row else None
