"""Reads what a person types of a score report: the score, and a line for each domain."""

import re

from rapidfuzz import fuzz, process, utils

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

_NUMBER = r"\d{1,4}(?:[.,]\d+)?"
_SCORE = re.compile(rf"({_NUMBER})\s*(?:%|(?:/|out of|of)\s*{_NUMBER}|points?|pts)?", re.IGNORECASE)
_VALUE = re.compile(rf"(-?{_NUMBER})\s*%?")
_NOTHING = {"", "-", "–", "—", "?", "n/a", "na", "none", "unknown", "not given", "no score", "don't know", "dont know"}
_BANDS = {
    Band.ABOVE: (
        "above",
        "above target",
        "above proficiency",
        "strong",
        "exceeds",
        "proficient",
        "high",
        "pass",
        "passed",
    ),
    Band.AT: ("at", "at target", "target", "near", "near proficiency", "near target", "meets", "meets competencies"),
    Band.BELOW: ("below", "below target", "below proficiency", "needs improvement", "weak", "low", "fail", "failed"),
}
_BAND_OF = {word: band for band, words in _BANDS.items() for word in words}
_WITHOUT_COLON = re.compile(
    rf"(.*?[^\s=–-])[\s=–-]+(-?{_NUMBER}\s*%?|{'|'.join(map(re.escape, _BAND_OF))})", re.IGNORECASE
)
_LIKE_ENOUGH = 85.6  # of 100: forgives typos and "Domain 2:" in front; for a single shared word there are 85.5
_LONGEST_NAME = 80
_MOST_DOMAINS = 20


def read_score(typed: str, exam: Exam | None) -> float | None:
    """The score that was typed ("720", "720/900", "66 %"); None where the person has none.

    Raises NotReadable, and ScoreOutsideScale where the exam's scale is known and does not hold it.
    """
    typed = typed.strip()
    if typed.casefold() in _NOTHING:
        return None
    match = _SCORE.fullmatch(re.sub(r"^(\d)[.,](?=\d{3}\b)", r"\1", typed))  # 1,000 is a thousand
    if match is None:
        raise NotReadable(Field.SCORE, typed)
    score = float(match[1].replace(",", "."))
    lowest, highest = (exam.scale_min, exam.scale_max) if exam else (None, None)
    if lowest is not None and highest is not None and not lowest <= score <= highest:
        raise ScoreOutsideScale(score, lowest, highest)
    return score


def read_domains(typed: str, exam: Exam | None) -> tuple[DomainResult, ...]:
    """The results per domain, one a line: a name, a colon, and a percentage, "above", "at" or "below".

    Lines without a result are left out. Names are matched to the exam's domains, forgiving typos; an exam without
    known domains takes any. Raises NotReadable, AmbiguousInput, UnknownDomain, DomainOutOfRange, TooLong, TooMany.
    """
    known = tuple(domain.name for domain in exam.domains) if exam else ()
    results: dict[str, DomainResult] = {}
    for line in typed.splitlines():
        name, value = _split(line)
        if value.casefold() in _NOTHING:
            continue
        domain = _domain(name, known, line)
        results[domain] = _result(domain, value, line)
    if len(results) > _MOST_DOMAINS:
        raise TooMany(Field.DOMAINS, _MOST_DOMAINS)
    return tuple(results.values())


def _split(line: str) -> tuple[str, str]:
    """Name and result of a line: around its last colon, else around the blank before its last word or number."""
    line = line.strip().strip("•*-").strip()
    if ":" in line:
        name, _, value = line.rpartition(":")
        return name.strip(), value.strip()
    match = _WITHOUT_COLON.fullmatch(line)
    return (match[1].strip(), match[2].strip()) if match else (line, "")


def _domain(name: str, known: tuple[str, ...], line: str) -> str:
    if not name:
        raise NotReadable(Field.DOMAINS, line.strip())
    if not known:
        if len(name) > _LONGEST_NAME:
            raise TooLong(Field.DOMAINS, _LONGEST_NAME)
        return name
    written_out = name.replace("&", " and ")
    alike = process.extract(
        written_out, known, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_LIKE_ENOUGH
    )
    best = [domain for domain, likeness, _ in alike if likeness == alike[0][1]]
    numbers = set(re.findall(r"\d+", name))
    if not best or (numbers and not numbers >= set(re.findall(r"\d+", best[0]))):  # "Domain 2" is not "Domain 1"
        raise UnknownDomain(name, known)
    if len(best) > 1:
        raise AmbiguousInput(Field.DOMAINS, name, tuple(best))
    return best[0]


def _result(domain: str, value: str, line: str) -> DomainResult:
    if band := _BAND_OF.get(value.casefold()):
        return DomainResult(domain, band=band)
    match = _VALUE.fullmatch(value)
    if match is None:
        raise NotReadable(Field.DOMAINS, line.strip())
    percent = float(match[1].replace(",", "."))
    if not 0 <= percent <= 100:
        raise DomainOutOfRange(domain, value)
    return DomainResult(domain, percent=percent)
