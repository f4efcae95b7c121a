"""Reads the form with which an attempt is logged, all its fields at once, so that all that is wrong is said at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from bot.errors import FormRefused, Refusal, ScoreContradictsResult
from bot.rules.attempts import Cause, DomainResult, Result
from bot.rules.exams import Exam
from bot.rules.form_reading import tried
from bot.rules.identity import IdentifiedExam
from bot.rules.moments import Moment, read_past_moment
from bot.rules.report_paste import is_report, score_in
from bot.rules.score_report import read_domains, read_score

_EARLIEST_ZONE = timezone(timedelta(hours=14))
"""Where on Earth it is latest in the day; somebody without a zone may be there."""


@dataclass(frozen=True, slots=True)
class AttemptForm:
    """What was typed, and the causes that were ticked."""

    when: str
    score: str = ""
    domains: str = ""
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True)
class AttemptAnswers:
    """What the form means. `clock` is None where no time of day was given, `score` where there is none."""

    taken_on: date
    clock: time | None
    score: float | None
    domains: tuple[DomainResult, ...]
    causes: tuple[Cause, ...]


def read_attempt_form(
    form: AttemptForm, exam: IdentifiedExam, result: Result, now: datetime, *, zone_is_set: bool, sure: bool = False
) -> AttemptAnswers:
    """What was typed into `form`. `now` is aware, in the person's zone (UTC if they have set none).

    Raises FormRefused with everything that was wrong; and, unless the person is `sure` of the result,
    ScoreContradictsResult where the score and the pass mark say otherwise.
    """
    problems: list[Refusal] = []
    moment = tried(lambda: _moment(form.when, now, zone_is_set=zone_is_set), problems)
    version = exam.version(moment.on if moment else now.date())
    score = tried(lambda: _score(form, version), problems)
    domains = tried(lambda: read_domains(form.domains, version), problems)
    if problems or moment is None or domains is None:
        raise FormRefused(tuple(problems))
    if not sure:
        _check_result(score, result, version)
    return AttemptAnswers(moment.on, moment.at, score, domains, form.causes)


def prefilled_domains(version: Exam | None) -> str:
    """The exam's domain names, one a line, so that only results need typing."""
    return "".join(f"{domain.name}: \n" for domain in version.domains) if version else ""


def day_typed(form: AttemptForm, now: datetime, *, zone_is_set: bool) -> date:
    """The day that the form says; where it cannot be read, today, so that the rest of it can be."""
    moment = tried(lambda: _moment(form.when, now, zone_is_set=zone_is_set), [])
    return moment.on if moment else now.date()


def _moment(typed: str, now: datetime, *, zone_is_set: bool) -> Moment:
    if zone_is_set:
        return read_past_moment(typed, now, latest_at=now)
    return read_past_moment(typed, now, latest=now.astimezone(_EARLIEST_ZONE).date())


def _score(form: AttemptForm, version: Exam | None) -> float | None:
    """What the field says; where it is empty, what a report says that was pasted into the field below."""
    if not form.score.strip() and is_report(form.domains, version):
        return score_in(form.domains, version)
    return read_score(form.score, version)


def _check_result(score: float | None, result: Result, version: Exam | None) -> None:
    if score is None or version is None or version.passing_score is None:
        return
    if (score >= version.passing_score) != (result is Result.PASSED):
        raise ScoreContradictsResult(score, version.passing_score, passed=result is Result.PASSED)


def form_fields(values: Mapping[str, str | tuple[str, ...]]) -> AttemptForm:
    """The form from its fields by their ids, as they are submitted and kept in drafts."""
    ticked = values.get("causes", ())
    known = {cause.value: cause for cause in Cause}
    return AttemptForm(
        when=str(values.get("when", "")),
        score=str(values.get("score", "")),
        domains=str(values.get("domains", "")),
        causes=tuple(known[value] for value in ticked if value in known) if isinstance(ticked, tuple) else (),
    )
