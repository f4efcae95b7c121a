"""Exam days: one a person and exam."""

from datetime import date, datetime, time

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.exam_week import ExamDay, Venue


async def one(tx: Transaction, learner_id: int, exam: str) -> ExamDay | None:
    row = await tx.one(
        "SELECT * FROM exam_days WHERE learner_id = :learner_id AND exam = :exam", learner_id=learner_id, exam=exam
    )
    return _exam_day(row) if row else None


async def of_learner(tx: Transaction, learner_id: int) -> list[ExamDay]:
    """All exam days of one person, the first first."""
    rows = await tx.all(
        "SELECT * FROM exam_days WHERE learner_id = :learner_id ORDER BY sits_on, clock, exam", learner_id=learner_id
    )
    return [_exam_day(row) for row in rows]


async def keep(tx: Transaction, learner_id: int, exam_day: ExamDay) -> None:
    """Write it down in place of what was set for that exam before; the silence around it is to be worked out anew."""
    await tx.run(
        """
        INSERT INTO exam_days (learner_id, exam, sits_on, clock, zone, delivery, travel_minutes)
        VALUES (:learner_id, :exam, :sits_on, :clock, :zone, :delivery, :travel_minutes)
        ON CONFLICT (learner_id, exam)
        DO UPDATE SET sits_on = :sits_on, clock = :clock, zone = :zone, delivery = :delivery,
            travel_minutes = :travel_minutes, silent_from = NULL, silent_until = NULL
        """,
        learner_id=learner_id,
        exam=exam_day.exam,
        sits_on=exam_day.sits_on.isoformat(),
        clock=f"{exam_day.clock:%H:%M}",
        zone=exam_day.zone,
        delivery=exam_day.venue.value,
        travel_minutes=exam_day.travel_minutes,
    )


async def forget(tx: Transaction, learner_id: int, exam: str) -> bool:
    """Whether there was one to forget."""
    forgotten = await tx.run(
        "DELETE FROM exam_days WHERE learner_id = :learner_id AND exam = :exam", learner_id=learner_id, exam=exam
    )
    return bool(forgotten)


async def settle_zone(tx: Transaction, learner_id: int, zone: str) -> None:
    """Read the times that were set before the person set a zone as wall time in `zone`."""
    await tx.run(
        "UPDATE exam_days SET zone = :zone WHERE learner_id = :learner_id AND zone IS NULL",
        learner_id=learner_id,
        zone=zone,
    )


async def keep_silent(
    tx: Transaction, learner_id: int, exam: str, silent_from: datetime | None, silent_until: datetime | None
) -> None:
    """Between these, nothing is sent to this person; None: no such hours."""
    await tx.run(
        """
        UPDATE exam_days SET silent_from = :silent_from, silent_until = :silent_until
        WHERE learner_id = :learner_id AND exam = :exam
        """,
        learner_id=learner_id,
        exam=exam,
        silent_from=to_epoch(silent_from) if silent_from else None,
        silent_until=to_epoch(silent_until) if silent_until else None,
    )


def _exam_day(row: Row) -> ExamDay:
    until = row["silent_until"]
    return ExamDay(
        row["exam"],
        date.fromisoformat(row["sits_on"]),
        time.fromisoformat(row["clock"]),
        row["zone"],
        Venue(row["delivery"]),
        row["travel_minutes"],
        from_epoch(until) if until is not None else None,
    )
