"""Exams as data: scale, time, domains, versions, retirement.

The records mirror `config/exams/*.toml` field by field.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.rules.policies import Confidence, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """One part of an exam. `weight_percent` is its share of the exam (the middle of a published range).

    None: the weight is not published.
    """

    name: str
    weight_percent: float | None = None
    weight_from: float | None = None
    weight_to: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retirement:
    """The last day on which an exam may be sat, and for whom (`scope`: a language, for example)."""

    on: date
    scope: str | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """One version of one exam. Versions that share a code are told apart by `first_day` and `last_day`.

    `passing_score` is None where the body publishes none, and is never made up. `also` holds the names that people
    type. `status` is "current" or an honest remark ("retired", "announced", "replaced by AI-901").
    """

    code: str
    name: str
    vendor: str
    also: tuple[str, ...] = ()
    passing_score: int | None = None
    scale_min: int | None = None
    scale_max: int | None = None
    minutes: int | None = None
    questions: int | None = None
    questions_min: int | None = None
    questions_max: int | None = None
    domains: tuple[Domain, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    retirements: tuple[Retirement, ...] = ()
    status: str = "current"
    confidence: Confidence = Confidence.MEDIUM
    needs_checking: bool = False
    sources: tuple[Source, ...] = ()


def version_on(versions: Sequence[Exam], on: date) -> Exam | None:
    """The version (of those of one code, oldest first) that is, was or will be sat on that day.

    Before the first day of all: the oldest. None only where there are no versions.
    """
    begun = [exam for exam in versions if exam.first_day is None or exam.first_day <= on]
    return begun[-1] if begun else next(iter(versions), None)
