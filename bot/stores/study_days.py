"""Study days: on which somebody was nudged, and what they said they did."""

from datetime import date, datetime

from bot.clock import to_epoch
from bot.database import Row, Transaction
from bot.rules.grace import DayOutcome, StudyDay


async def asked(tx: Transaction, learner_id: int, day: date, now: datetime, *, questioned: bool) -> None:
    """They were nudged on that day; what they have said of it stands."""
    await tx.run(
        """
        INSERT INTO study_days (learner_id, day, outcome, questioned, changed_at)
        VALUES (:learner_id, :day, 'asked', :questioned, :now)
        ON CONFLICT (learner_id, day) DO UPDATE SET questioned = (study_days.questioned OR :questioned)
        """,
        learner_id=learner_id,
        day=day.isoformat(),
        questioned=questioned,
        now=to_epoch(now),
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


async def since(tx: Transaction, learner_id: int, day: date) -> list[StudyDay]:
    """All days from that one on, in order."""
    rows = await tx.all(
        """
        SELECT day, outcome, questioned FROM study_days
        WHERE learner_id = :learner_id AND day >= :day ORDER BY day
        """,
        learner_id=learner_id,
        day=day.isoformat(),
    )
    return [_study_day(row) for row in rows]


async def one(tx: Transaction, learner_id: int, day: date) -> StudyDay | None:
    row = await tx.one(
        "SELECT day, outcome, questioned FROM study_days WHERE learner_id = :learner_id AND day = :day",
        learner_id=learner_id,
        day=day.isoformat(),
    )
    return _study_day(row) if row else None


def _study_day(row: Row) -> StudyDay:
    return StudyDay(date.fromisoformat(row["day"]), DayOutcome(row["outcome"]), bool(row["questioned"]))
