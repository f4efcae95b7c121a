"""Practice: results of question sets and simulations, missed questions, and what they were done with."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.rules.attempts import DomainResult


class PracticeKind(StrEnum):
    TARGETED = "targeted"
    """One domain."""
    MIXED = "mixed"
    """Several domains, less than a whole exam."""
    FULL = "full"
    """A simulation as long as the exam."""


class Conditions(StrEnum):
    REAL = "real"
    """As in the exam room: on time, in one sitting, with nothing to look up in."""
    RELAXED = "relaxed"


class ResourceKind(StrEnum):
    """A kind of thing to learn from."""

    VIDEO = "video"
    LAB = "lab"
    QUESTION_BANK = "question bank"
    DOCS = "docs"
    """Documentation, or a book."""
    TEACHING = "teaching someone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One result. `percent`: right answers of a hundred; `domains` hold percentages, one for a targeted result."""

    practice_id: int
    learner_id: int
    exam: str
    kind: PracticeKind
    percent: float
    taken_on: date
    logged_at: datetime
    right_count: int | None = None
    question_count: int | None = None
    conditions: Conditions = Conditions.RELAXED
    resource: ResourceKind | None = None
    domains: tuple[DomainResult, ...] = ()
    replaces: int | None = None


class MissReason(StrEnum):
    """Why a question was missed."""

    DID_NOT_KNOW = "did not know"
    MISSED_KEY_TERM = "missed a key term"
    MISREAD = "misread"
    WRONG_REASONING = "wrong reasoning"
    GUESSED_BETWEEN_TWO = "guessed between two"
    OUT_OF_TIME = "out of time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A question that was missed, in its person's own words. `recall_on`: when it comes back next, if it does."""

    miss_id: int
    learner_id: int
    exam: str
    domain: str | None
    words: str
    reason: MissReason
    root: str
    written_at: datetime
    recall_on: date | None = None
    recalls: int = 0
