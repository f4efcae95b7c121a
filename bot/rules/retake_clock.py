"""The retake clock of one exam and one person: the answer, and everything that is said beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.rules.catalogue import Catalogue
from bot.rules.identity import IdentifiedExam
from bot.rules.openings import Sitting, in_order
from bot.rules.retake import Answer, retake
from bot.rules.retake_notes import RetakeNote, retake_notes


@dataclass(frozen=True, slots=True)
class ExamAnswer:
    """What the retake clock answers for an exam, without anything beside it."""

    exam: IdentifiedExam
    answer: Answer


@dataclass(frozen=True, slots=True)
class RetakeClock(ExamAnswer):
    """`now` is aware, in the person's zone; `last` is the latest sitting, None if there is none."""

    notes: tuple[RetakeNote, ...]
    now: datetime
    last: Sitting | None
    purchase: str | None = None


def retake_clock(
    catalogue: Catalogue,
    exam: IdentifiedExam,
    sittings: Sequence[Sitting],
    now: datetime,
    *,
    purchase: str | None = None,
    approved_on: date | None = None,
) -> RetakeClock:
    """The clock at `now` (aware, in the person's zone); the other arguments are those of `retake`."""
    answer = retake(exam.ruling, sittings, now, purchase=purchase, approved_on=approved_on)
    ordered = in_order(sittings, now.tzinfo) if now.tzinfo else ()
    last = ordered[-1] if ordered else None
    notes = retake_notes(
        catalogue,
        exam.ruling,
        exam.versions,
        answer,
        today=now.date(),
        purchase=purchase,
        passed=last is not None and last.passed,
    )
    return RetakeClock(exam, answer, notes, now, last, purchase)
