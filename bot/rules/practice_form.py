"""Reads the form with which a result in practice is logged, all its fields at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from bot.errors import Field, FormRefused, NotReadable, Refusal
from bot.rules.attempts import DomainResult
from bot.rules.exams import Exam
from bot.rules.form_reading import text_in, tried
from bot.rules.identity import IdentifiedExam
from bot.rules.moments import read_past_moment
from bot.rules.passing_line import as_percent
from bot.rules.practice import Conditions, Practice, PracticeKind, ResourceKind
from bot.rules.practice_refusals import (
    MoreRightThanAsked,
    NoDomainChosen,
    PercentNeeded,
    ScoreOffScale,
    ScoreWithoutScale,
)
from bot.rules.score_report import read_domains
from bot.rules.typed_numbers import decimal, without_separator

FULL_FROM_PERCENT = 60
"""A simulation with less of the exam's questions than that is no full one."""
_FEWEST_QUESTIONS = 10
"""Of an exam whose number of questions is not published: even those that are all tasks have more."""
MOST_QUESTIONS = 1000
"""No set of questions is longer; what is "of" more is a score."""
NO_RESOURCE = "none"
_EARLIEST_ZONE = timezone(timedelta(hours=14))
"""Where on Earth it is latest in the day; somebody without a zone may be there."""

_OF = r"(?:/|\bout of\b|\bof\b)"
_RIGHT_OF = re.compile(
    rf"(\d{{1,4}})\s*(?:right|correct)?\s*{_OF}\s*(\d{{1,4}})\s*(?:right|correct|questions?|points?|pts)?"
    r"(?:\s*[(=,]?\s*\d{1,3}(?:[.,]\d+)?\s*%\)?)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(\d{1,4}(?:[.,]\d{1,4})?)\s*(%|percent|points?|pts)?", re.IGNORECASE)
_PERCENT = ("%", "percent")
_SHARE_IN_LINE = re.compile(rf"(\d{{1,3}})\s*{_OF}\s*(\d{{1,3}})\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PracticeForm:
    """What was typed and chosen. `domain` is of a targeted result, `domains` of the other kinds."""

    right: str = ""
    when: str = ""
    domains: str = ""
    domain: str = ""
    conditions: str = Conditions.RELAXED.value
    resource: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """Right answers of a hundred; `score`: what was typed, where that was a score on the exam's scale."""

    percent: float
    right_count: int | None = None
    question_count: int | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class PracticeAnswers:
    """What the form means. `kind` is mixed for what was to be full, and was far shorter than the exam."""

    kind: PracticeKind
    result: Result
    taken_on: date
    domains: tuple[DomainResult, ...]
    conditions: Conditions
    resource: ResourceKind | None

    def as_practice(self, practice_id: int, learner_id: int, exam: str, logged_at: datetime) -> Practice:
        """The result that is logged by these answers."""
        return Practice(
            practice_id=practice_id,
            learner_id=learner_id,
            exam=exam,
            kind=self.kind,
            percent=self.result.percent,
            taken_on=self.taken_on,
            logged_at=logged_at,
            right_count=self.result.right_count,
            question_count=self.result.question_count,
            conditions=self.conditions,
            resource=self.resource,
            domains=self.domains,
        )


def read_practice_form(
    form: PracticeForm, exam: IdentifiedExam, kind: PracticeKind, now: datetime, *, zone_is_set: bool
) -> PracticeAnswers:
    """What was typed into `form`. `now` is aware, in the person's zone (UTC if they have set none).

    Raises FormRefused with everything that was wrong.
    """
    problems: list[Refusal] = []
    taken_on = tried(lambda: _day(form.when, now, zone_is_set=zone_is_set), problems)
    version = exam.version(taken_on or now.date())
    result = tried(lambda: read_result(form.right, version), problems)
    domains = tried(lambda: _domains(form, kind, version, result), problems)
    if problems or taken_on is None or result is None or domains is None:
        raise FormRefused(tuple(problems))
    return PracticeAnswers(
        kind=counted_kind(kind, result, version),
        result=result,
        taken_on=taken_on,
        domains=domains,
        conditions=Conditions.REAL if form.conditions == Conditions.REAL.value else Conditions.RELAXED,
        resource=next((each for each in ResourceKind if each.value == form.resource), None),
    )


def read_result(typed: str, exam: Exam | None) -> Result:
    """The result that was typed: "41/50", "41 of 50", "82 %", "82"; beyond 100 it is a score on the exam's scale.

    A score becomes its place on that scale. Raises NotReadable, MoreRightThanAsked, ScoreOffScale,
    ScoreWithoutScale.
    """
    text = without_separator(typed.strip())
    if match := _RIGHT_OF.fullmatch(text):
        right, asked = int(match[1]), int(match[2])
        if _is_score(asked, exam):
            return _score(right, typed, exam)
        if right > asked or not asked:
            raise MoreRightThanAsked(right, asked)
        return Result(100 * right / asked, right, asked)
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise NotReadable(Field.RIGHT, typed)
    number, unit = decimal(match[1]), (match[2] or "").casefold()
    if number > 100 and unit in _PERCENT:
        raise NotReadable(Field.RIGHT, typed)
    if number <= 100 and unit in ("", *_PERCENT):
        return Result(number)
    return _score(number, typed, exam)


def questions_of(exam: Exam | None) -> int | None:
    """How many questions the exam has at least; where only the most is published, that."""
    return (exam.questions_min or exam.questions or exam.questions_max) if exam else None


def form_fields(values: Mapping[str, str | tuple[str, ...]]) -> PracticeForm:
    """The form from its fields by their ids, as they are submitted and kept in drafts."""
    return PracticeForm(
        right=text_in(values, "right"),
        when=text_in(values, "when"),
        domains=text_in(values, "domains"),
        domain=text_in(values, "domain"),
        conditions=text_in(values, "conditions") or Conditions.RELAXED.value,
        resource=text_in(values, "resource"),
    )


def _day(typed: str, now: datetime, *, zone_is_set: bool) -> date:
    if zone_is_set:
        return read_past_moment(typed, now, latest_at=now).on
    return read_past_moment(typed, now, latest=now.astimezone(_EARLIEST_ZONE).date()).on


def _is_score(asked: int, exam: Exam | None) -> bool:
    """Whether "of so many" names the end of a scale, and not a number of questions."""
    return asked > MOST_QUESTIONS or (asked > 100 and exam is not None and exam.scale_max == asked)


def _score(score: float, typed: str, exam: Exam | None) -> Result:
    lowest, highest = (exam.scale_min, exam.scale_max) if exam else (None, None)
    if exam is None or lowest is None or highest is None:
        raise ScoreWithoutScale(typed)
    percent = as_percent(exam, score)
    if percent is None or not lowest <= score <= highest:
        raise ScoreOffScale(score, lowest, highest)
    return Result(percent, score=score)


def _domains(
    form: PracticeForm, kind: PracticeKind, exam: Exam | None, result: Result | None
) -> tuple[DomainResult, ...]:
    if kind is not PracticeKind.TARGETED:
        return read_percentages(form.domains, exam)
    if not form.domain.strip():
        raise NoDomainChosen
    percent = result.percent if result else 0
    return read_domains(f"{' '.join(form.domain.split())}: {percent:.4f}", exam)


def read_percentages(typed: str, exam: Exam | None) -> tuple[DomainResult, ...]:
    """The results per domain: as in a score report, or as right of asked, but no "above" or "below".

    Raises what `read_domains` raises; PercentNeeded, MoreRightThanAsked.
    """
    lines = [_SHARE_IN_LINE.sub(_as_percent, line.rstrip()) for line in typed.splitlines()]
    results = read_domains("\n".join(lines), exam)
    for each in results:
        if each.percent is None:
            raise PercentNeeded(each.domain)
    return results


def _as_percent(share: re.Match[str]) -> str:
    right, asked = int(share[1]), int(share[2])
    if right > asked or not asked:
        raise MoreRightThanAsked(right, asked)
    return f"{100 * right / asked:.1f} %"


def counted_kind(kind: PracticeKind, result: Result, exam: Exam | None) -> PracticeKind:
    """What it counts as: one with far fewer questions than the exam is no full simulation."""
    if kind is not PracticeKind.FULL or result.question_count is None:
        return kind
    asked = questions_of(exam)
    fewest = FULL_FROM_PERCENT * asked / 100 if asked is not None else _FEWEST_QUESTIONS
    return kind if result.question_count >= fewest else PracticeKind.MIXED
