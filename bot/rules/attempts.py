"""Attempts: the record of one sitting of an exam, and what a person typed to log it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.errors import DuplicateAttempt
from bot.rules.openings import Sitting, at_wall_time


class Result(StrEnum):
    FAILED = "failed"
    PASSED = "passed"


class Band(StrEnum):
    """How a score report without numbers places a domain against the passing line."""

    ABOVE = "above"
    AT = "at"
    BELOW = "below"


class Cause(StrEnum):
    """What got in the way; the first four lie in the preparation, the next four in the exam room."""

    TOO_LITTLE_TIME = "too little time"
    DOMAINS_UNCOVERED = "domains uncovered"
    ONE_RESOURCE = "one resource"
    TOO_LITTLE_PRACTICE = "too little hands-on"
    RAN_OUT_OF_TIME = "ran out of time"
    ANXIETY = "anxiety"
    MISREAD = "misread questions"
    CHANGED_ANSWERS = "changed right answers"
    SOMETHING_ELSE = "something else"


@dataclass(frozen=True, slots=True)
class DomainResult:
    """One line of a score report: a percentage or a band, never both.

    `score`: on the exam's own scale, where the report gives that; `band` is then what the pass mark makes of it.
    """

    domain: str
    percent: float | None = None
    band: Band | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One sitting as it was logged. `taken_on` and `taken_clock` are wall time in `zone` (None: not set yet, UTC).

    `exam` is a code of the catalogue, or the name as typed. `replaces` is the attempt that this one corrects.
    """

    attempt_id: int
    learner_id: int
    exam: str
    result: Result
    taken_on: date
    logged_at: datetime
    taken_clock: time | None = None
    zone: str | None = None
    score: float | None = None
    domains: tuple[DomainResult, ...] = ()
    causes: tuple[Cause, ...] = ()
    replaces: int | None = None

    def sitting(self) -> Sitting:
        """This attempt as the retake rules see it."""
        passed = self.result is Result.PASSED
        if self.taken_clock is None:
            return Sitting(self.taken_on, passed)
        at = at_wall_time(self.taken_on, self.taken_clock, ZoneInfo(self.zone or "UTC"))
        return Sitting(self.taken_on, passed, at)


def latest(sat: Iterable[Attempt], result: Result) -> Attempt | None:
    """The last attempt with that result; `sat` has the latest first."""
    return next((attempt for attempt in sat if attempt.result is result), None)


def refuse_duplicate(attempt: Attempt, others: Sequence[Attempt]) -> None:
    """Raise DuplicateAttempt if `attempt` is one of `others` of the same exam again.

    Two sittings on one day are possible where a body asks for no wait: both then need a time, and different ones.
    """
    for other in others:
        same_day = other.exam == attempt.exam and other.taken_on == attempt.taken_on
        told_apart = attempt.taken_clock and other.taken_clock and attempt.taken_clock != other.taken_clock
        if same_day and not told_apart and other.attempt_id not in (attempt.attempt_id, attempt.replaces):
            raise DuplicateAttempt(attempt.exam, attempt.taken_on)
