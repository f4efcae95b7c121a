"""Reads what a person types or pastes of a score report: the score, and a line for each domain."""

import re

from bot.errors import (
    AmbiguousInput,
    DomainOutOfRange,
    Field,
    NotReadable,
    ScoreOutsideScale,
    TooLong,
    TooMany,
    UnknownDomain,
)
from bot.rules.attempts import Band, DomainResult
from bot.rules.exams import Exam
from bot.rules.passing_line import as_percent
from bot.rules.report_lines import NOTHING, NUMBER, alike, band_of, is_from_a_table, numbered, split
from bot.rules.report_paste import is_report, results_in
from bot.rules.typed_numbers import decimal, without_separator

_SCORE = re.compile(rf"({NUMBER})\s*(?:%|(?:/|out of|of)\s*{NUMBER}|points?|pts)?", re.IGNORECASE)
_VALUE = re.compile(rf"(-?{NUMBER})\s*%?")
_LONGEST_NAME = 80
_MOST_DOMAINS = 20
_MOST_PERCENT = 100


def read_score(typed: str, exam: Exam | None) -> float | None:
    """The score that was typed ("720", "720/900", "66 %"); None where the person has none.

    Raises NotReadable, and ScoreOutsideScale where the exam's scale is known and does not hold it.
    """
    typed = typed.strip()
    if typed.casefold() in NOTHING:
        return None
    match = _SCORE.fullmatch(without_separator(typed))
    if match is None:
        raise NotReadable(Field.SCORE, typed)
    score = decimal(match[1])
    lowest, highest = (exam.scale_min, exam.scale_max) if exam else (None, None)
    if lowest is not None and highest is not None and not lowest <= score <= highest:
        raise ScoreOutsideScale(score, lowest, highest)
    return score


def read_domains(typed: str, exam: Exam | None) -> tuple[DomainResult, ...]:
    """The results per domain, one a line: a name, a colon, and a percentage, "above", "at" or "below".

    Lines without a result are left out. Names are matched to the exam's domains, forgiving typos; an exam without
    known domains takes any. Of a whole report that was pasted, what means nothing is left out; of typed lines it
    raises NotReadable, AmbiguousInput, UnknownDomain, DomainOutOfRange, TooLong, TooMany.
    """
    if is_report(typed, exam):
        return results_in(typed, exam)
    known = tuple(domain.name for domain in exam.domains) if exam else ()
    results: dict[str, DomainResult] = {}
    for line in typed.splitlines():
        name, value = split(line)
        if value.casefold() in NOTHING:
            continue
        domain = _domain(name, known, line)
        results[domain] = _result(domain, value, line, exam)
    if len(results) > _MOST_DOMAINS:
        raise TooMany(Field.DOMAINS, _MOST_DOMAINS)
    return tuple(results.values())


def _domain(name: str, known: tuple[str, ...], line: str) -> str:
    if not name:
        raise NotReadable(Field.DOMAINS, line.strip())
    if not known:
        if len(name) > _LONGEST_NAME:
            raise TooLong(Field.DOMAINS, _LONGEST_NAME)
        return name
    best = alike(name, known)
    if not best and is_from_a_table(line) and (at_its_place := numbered(name, known)):
        return at_its_place
    if not best:
        raise UnknownDomain(name, known)
    if len(best) > 1:
        raise AmbiguousInput(Field.DOMAINS, name, tuple(best))
    return best[0]


def _result(domain: str, value: str, line: str, exam: Exam | None) -> DomainResult:
    if band := band_of(value):
        return DomainResult(domain, band=band)
    match = _VALUE.fullmatch(value)
    if match is None:
        raise NotReadable(Field.DOMAINS, line.strip())
    number = decimal(match[1])
    if number > _MOST_PERCENT and "%" not in value and exam and (scaled := _scaled(domain, number, exam)):
        return scaled
    if not 0 <= number <= _MOST_PERCENT:
        raise DomainOutOfRange(domain, value)
    return DomainResult(domain, percent=number)


def _scaled(domain: str, score: float, exam: Exam) -> DomainResult | None:
    """A score on the exam's own scale, held against its pass mark; None for what that scale does not hold.

    Bodies that scale domains do so as they scale the whole: ISACA from 200 to 800, with 450 to pass. On a scale that
    begins among the percentages, what is over 100 may as well be a slip.
    """
    if exam.scale_min is None or exam.scale_max is None or not exam.scale_min <= score <= exam.scale_max:
        return None
    if exam.scale_min <= _MOST_PERCENT:
        return None
    if exam.passing_score is None:
        return DomainResult(domain, percent=as_percent(exam, score), score=score)
    return DomainResult(domain, band=Band.ABOVE if score >= exam.passing_score else Band.BELOW, score=score)
