"""Study days: on which somebody was nudged, and what they said they did."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from bot.clock import to_epoch
from bot.database import Transaction, listed
from bot.rules.grace import DayOutcome, StudyDay


async def asked(tx: Transaction, asked: Iterable[tuple[int, date, bool]], now: datetime) -> None:
    """Each of these people was nudged on that day, and questioned or not; what they have said of it stands."""
    await tx.many(
        """
        INSERT INTO study_days (learner_id, day, outcome, questioned, changed_at)
        VALUES (:learner_id, :day, 'asked', :questioned, :now)
        ON CONFLICT (learner_id, day) DO UPDATE SET questioned = (study_days.questioned OR :questioned)
        """,
        [
            {"learner_id": learner_id, "day": day.isoformat(), "questioned": questioned, "now": to_epoch(now)}
            for learner_id, day, questioned in asked
        ],
    )


async def mark(tx: Transaction, learner_id: int, day: date, outcome: DayOutcome, now: datetime) -> None:
    """Write down what they say of that day."""
    await tx.run(
        """
        INSERT INTO study_days (learner_id, day, outcome, changed_at)
        VALUES (:learner_id, :day, :outcome, :now)
        ON CONFLICT (learner_id, day) DO UPDATE SET outcome = :outcome, changed_at = :now
        """,
        learner_id=learner_id,
        day=day.isoformat(),
        outcome=outcome.value,
        now=to_epoch(now),
    )


async def forget(tx: Transaction, learner_id: int, day: date) -> None:
    """Nothing is said of that day any more, nor was asked."""
    await tx.run(
        "DELETE FROM study_days WHERE learner_id = :learner_id AND day = :day",
        learner_id=learner_id,
        day=day.isoformat(),
    )


async def since(tx: Transaction, learner_id: int, day: date) -> list[StudyDay]:
    """All days from that one on, in order."""
    return (await since_by_learner(tx, [learner_id], day))[learner_id]


async def since_by_learner(tx: Transaction, learner_ids: Iterable[int], day: date) -> defaultdict[int, list[StudyDay]]:
    """All days of these people from that one on, in order.

    Each person's come as one text: a year of days for every nudge is much to look at, row by row.
    """
    rows = await tx.all(
        f"""
        SELECT learner_id, {tx.strung}(day || outcome || CASE WHEN questioned THEN '?' ELSE '' END, ',') AS days
        FROM study_days WHERE learner_id IN ({tx.listed}) AND day >= :day GROUP BY learner_id
        """,  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
        day=day.isoformat(),
    )
    days: defaultdict[int, list[StudyDay]] = defaultdict(list)
    for row in rows:
        days[row["learner_id"]] = [_read(written) for written in sorted(row["days"].split(","))]
    return days


@lru_cache(maxsize=4096)
def _read(written: str) -> StudyDay:
    """From the day, its outcome, and a mark if they were questioned. Everybody's days are the same few hundred."""
    day, outcome = written[:10], written[10:]
    return StudyDay(date.fromisoformat(day), DayOutcome(outcome.removesuffix("?")), outcome.endswith("?"))
