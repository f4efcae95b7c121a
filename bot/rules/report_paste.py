"""Reads a whole score report that was pasted, or dropped in as a file: what it says of domains, and the score.

Reports hold much else: a name, numbers of registration, advice, objectives that were missed. All of that is passed
over, and nothing is refused: what was taken is shown, and can be corrected.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz, utils

from bot.rules.attempts import Band, DomainResult
from bot.rules.exams import Exam
from bot.rules.report_lines import NOTHING, NUMBER, alike, band_of, flat, numbered, split
from bot.rules.typed_numbers import decimal, without_separator

_LONGEST_LINE, _MOST_LINES, _LONGEST_NAME, _MOST_DOMAINS = 200, 1500, 80, 20
_PERCENT = re.compile(rf"\(?({NUMBER})\s*(?:%|percent\b|pct\b)\)?(?:\s*(?:correct|right))?", re.IGNORECASE)
_PLAIN = re.compile(rf"({NUMBER})")
_SHARE = re.compile(r"(\d{1,3})\s*(?:/|of|out of)\s*(\d{1,3})(?:\s*(?:correct|right|points))?", re.IGNORECASE)
_AT_END = re.compile(
    rf"(.*?[^\s:=(–-])[\s:=–-]*(\({NUMBER}\s*%\)|\b{NUMBER}\s*(?:%|percent|pct)(?:\s*(?:correct|right))?"
    r"|\b\d{1,3}\s*(?:/|out of|of)\s*\d{1,3}(?:\s*(?:correct|right|points))?)",
    re.IGNORECASE,
)
_IN_FRONT = re.compile(rf"({NUMBER}\s*%)[\s:=–-]+(\D.*)")
_BAND_IN_FRONT = re.compile(r"(\D+?)(?:\s{2,}|\s*[:=–-]\s+)(\D.*)")
_OBJECTIVE = re.compile(r"(?:objective\s*)?\d{1,3}\.(?!0\b)\d{1,2}\b(?!\s*%)", re.IGNORECASE)
_WORDS_OF_REPORTS = re.compile(
    r"\b(?:scores?|passing|pass mark|required|minimum|candidate|name|registration|id|identification|number|date|exam"
    r"|examination|test|result|grade|status|total|overall|questions?|items?|page|minutes|duration|version|address|email"
    r"|phone|certificate|report|center|centre|site|country|language|appointment|order|confirmation|percentile)\b",
    re.IGNORECASE,
)
_PLACE_IN_FRONT = re.compile(r"^(?:domain|section|topic|part|area|module)?\s*\d{0,3}(?:\.0)?[\s.:)–-]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL_WORDS = frozenset(("and", "for", "from", "in", "of", "on", "or", "the", "to", "with", "you", "your"))
_PLACE = re.compile(r"(?:domain|section|topic|part|area|module)\s*\d|\b\d{1,2}\.0\b", re.IGNORECASE)
_LIKE_A_NAME = 91.0
"""Of 100: a line that stands alone has to be a domain's name, not only to hold it."""
_OF_PASSING = r"(?:passing|pass|required|minimum|cut|needed)"
_OWN = r"(?:your|candidate|overall|total|final|scaled|exam|examination|test|actual|achieved)"
_SCORE_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"\bscore[\s|]+{_OF_PASSING}\s+(?:scaled\s+)?score[\s|:]+({NUMBER})[\s|]+{NUMBER}\b",
        rf"\b{_OF_PASSING}\s+(?:scaled\s+)?score[\s|]+(?:{_OWN}\s+)?score[\s|:]+{NUMBER}[\s|]+({NUMBER})\b",
        rf"\b{_OWN}\s+(?:scaled\s+)?score\b(?:\s+(?:is|was|of))?[\s|:=*]*({NUMBER})(?![\d/.-]*[/.-]\d{{4}})",
        rf"\byou (?:scored|received|achieved)(?:\s+a\s+score\s+of)?\s+({NUMBER})\b",
        rf"(?<!passing )(?<!pass )(?<!required )(?<!minimum )(?<!cut )(?<!needed )(?<!passing scaled )"
        rf"\bscore\b(?:\s+(?:is|was|of))?[\s|:=*]*({NUMBER})(?![\d/.-]*[/.-]\d{{4}})",
        rf"\b({NUMBER})\s*\(\s*{_OF_PASSING}\b",
        rf"^\s*({NUMBER})\s*(?:/|out of)\s*(?:900|1,?000|800|100)\s*$",
    )
)


class _Token:
    """What a line is: a domain's name alone, a value alone, both, or neither."""


@dataclass(frozen=True, slots=True)
class _Name(_Token):
    domain: str


@dataclass(frozen=True, slots=True)
class _Value(_Token):
    result: DomainResult
    """Of no domain yet."""


@dataclass(frozen=True, slots=True)
class _Both(_Token):
    result: DomainResult


_NEITHER = _Token()


def is_report(text: str, exam: Exam | None) -> bool:
    """Whether this is a whole report rather than lines that somebody typed: it has lines that only reports have."""
    lines = [line for line in _lines(text) if not line.endswith(":")]
    odd = sum(_is_odd(line) for line in lines)
    return (odd > 1 and len(lines) > 3) or (odd > 0 and len(lines) > 1 and score_in(text, exam) is not None)


def results_in(text: str, exam: Exam | None) -> tuple[DomainResult, ...]:
    """What a report says of the exam's domains; of an exam without known domains, of any that look like one."""
    tokens = list(_tokens(_lines(text), exam))
    results = {result.domain: result for result in _paired(tokens)}
    listed = tuple(results.values())[:_MOST_DOMAINS]
    return () if _are_weights(listed, exam) else listed


def score_in(text: str, exam: Exam | None) -> float | None:
    """The score that a report gives, as far as it lies on the exam's scale; None where it gives none."""
    text = "\n".join(" ".join(line[:_LONGEST_LINE].split()) for line in text.splitlines()[:_MOST_LINES])
    for pattern in _SCORE_PATTERNS:
        for match in pattern.finditer(text):
            score = decimal(without_separator(match[1]))
            if _is_on_scale(score, exam):
                return score
    return None


def _is_on_scale(score: float, exam: Exam | None) -> bool:
    lowest, highest = (exam.scale_min, exam.scale_max) if exam else (None, None)
    return lowest is None or highest is None or lowest <= score <= highest


def _lines(text: str) -> list[str]:
    lines = (flat(line) for line in text.splitlines()[: 4 * _MOST_LINES] if len(line) <= _LONGEST_LINE)
    return [line for line in lines if line][:_MOST_LINES]


def _is_odd(line: str) -> bool:
    """Whether nobody would type that line for a domain: it has no value, or speaks of the report itself."""
    name, value = split(line)
    return not value or (value.casefold() not in NOTHING and _WORDS_OF_REPORTS.search(name) is not None)


def _tokens(lines: list[str], exam: Exam | None) -> Iterator[_Token]:
    known = tuple(domain.name for domain in exam.domains) if exam else ()
    before: list[str] = []
    left_open: list[str] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=False):
        token = _token(line, before, known, exam)
        if isinstance(token, _Name) and line.endswith(":"):
            left_open.append(token.domain)
            if not _alone(after) or left_open.count(token.domain) < min(len(left_open), 2):
                continue  # one of the lines that the form was filled with, and that were left as they were
        left_open = []
        yield token
        before = [*before[-1:], line] if token is _NEITHER else []


def _token(line: str, before: list[str], known: tuple[str, ...], exam: Exam | None) -> _Token:
    if _OBJECTIVE.match(line):
        return _NEITHER
    if known and not (_may_name(line, known) or _alone(line) or any(_may_name(each, known) for each in before)):
        return _NEITHER
    wrapped = [" ".join([*before[start:], line]) for start in range(len(before) - 1, -1, -1)]
    if value := _alone(line):
        held = next((domain for each in before[-1:] if (domain := _found(each, known))), None)
        return _Both(replace(value, domain=held)) if held else _Value(value)
    for whole in (line, *wrapped):
        for name, value in _splits(whole):
            if domain := (_found(name, known) if known else _any_domain(name, value)):
                return _Both(replace(_preferred(name, value, domain, exam), domain=domain))
    named = (domain for whole in (line, *wrapped) if (domain := _is_name(whole, known)))
    return next((_Name(domain) for domain in named), _NEITHER)


def _may_name(line: str, known: tuple[str, ...]) -> bool:
    """Whether a look at its words is worth while: most lines of a file are not, and matching takes time."""
    return _PLACE.search(line) is not None or not _beginnings(known).isdisjoint(_begins(line))


@cache
def _beginnings(known: tuple[str, ...]) -> frozenset[str]:
    return frozenset(beginning for name in known for beginning in _begins(name))


def _begins(text: str) -> Iterator[str]:
    """How its words begin."""
    return (word[:3] for word in _WORD.findall(text.casefold()) if word not in _SMALL_WORDS)


def _splits(line: str) -> Iterator[tuple[str, DomainResult]]:
    """The ways to see a name and a value in a line, the likeliest first."""
    name, typed = split(line)
    if typed and (value := _value(typed)):
        yield name, value
    if match := _AT_END.fullmatch(line):
        value = _value(match[2])
        if value:
            yield match[1], value
    if (match := _IN_FRONT.fullmatch(line)) and (value := _value(match[1])):
        yield match[2], value
    if (match := _BAND_IN_FRONT.fullmatch(line)) and (band := band_of(match[1])):
        yield match[2], DomainResult("", band=band)


def _alone(line: str) -> DomainResult | None:
    """The value that a line consists of. A number without a sign may be that of a page."""
    if band := band_of(line):
        return DomainResult("", band=band)
    return _value(line) if _PERCENT.fullmatch(line) else None


def _value(typed: str) -> DomainResult | None:
    if band := band_of(typed):
        return DomainResult("", band=band)
    if (share := _SHARE.fullmatch(typed)) and 0 < int(share[2]) >= int(share[1]):
        return DomainResult("", percent=round(100 * int(share[1]) / int(share[2]), 1))
    match = _PERCENT.fullmatch(typed) or _PLAIN.fullmatch(typed)
    percent = decimal(match[1]) if match else -1
    return DomainResult("", percent=percent) if 0 <= percent <= 100 else None


def _preferred(name: str, value: DomainResult, domain: str, exam: Exam | None) -> DomainResult:
    """Where a line has a percentage and a band: the percentage, unless it may be the domain's share of the exam."""
    match = _PERCENT.search(name)
    if value.band is None or match is None or not 0 <= (percent := decimal(match[1])) <= 100:
        return value
    weights = _weights(exam).get(domain, ())
    return value if not weights or percent in weights else DomainResult("", percent=percent)


def _found(name: str, known: tuple[str, ...]) -> str | None:
    """The one domain that `name` stands for: most of its name has to be there, and not much else."""
    if at_its_place := numbered(_PERCENT.sub("", name).strip(), known):
        best = alike(name, known)
        return best[0] if len(best) == 1 else at_its_place
    best = alike(name, known)
    if len(best) != 1:
        return None
    return best[0] if 0.45 * len(best[0]) <= len(name) <= 2 * len(best[0]) + 20 else None


def _is_name(line: str, known: tuple[str, ...]) -> str | None:
    """The domain whose name that line is, but for a number in front and its share behind."""
    bare = _PERCENT.sub("", _PLACE_IN_FRONT.sub("", line)).replace("&", "and").strip(" :–-()")
    for domain in known:
        if fuzz.ratio(bare, domain, processor=utils.default_process) >= _LIKE_A_NAME:
            return domain
    return None


def _any_domain(name: str, value: DomainResult) -> str | None:
    """A domain of an exam of which none are known: whatever has a result and speaks of nothing else."""
    name = name.strip(" :=–-()")
    letters = sum(map(str.isalpha, name))
    too_odd = letters < 3 or len(name) > _LONGEST_NAME or _WORDS_OF_REPORTS.search(name) or band_of(name)
    return None if too_odd else name


def _paired(tokens: list[_Token]) -> Iterator[DomainResult]:
    """Results in the order of the report, with names and values brought together that stand on lines of their own."""
    alone = [token for token in tokens if isinstance(token, _Name | _Value)]
    if len(alone) > 1 and isinstance(alone[0], _Value) and alone[0].result.band and isinstance(alone[1], _Name):
        yield from _under_headings(alone)
        alone = []
    names: list[str] = []
    values: list[DomainResult] = []
    for token in (*tokens, _NEITHER):
        if isinstance(token, _Value) and alone:
            values.append(token.result)
            continue
        if values or not isinstance(token, _Name):
            if len(names) == len(values):
                yield from (replace(value, domain=name) for name, value in zip(names, values, strict=True))
            names, values = [], []
        if isinstance(token, _Name) and alone:
            names.append(token.domain)
        elif isinstance(token, _Both):
            yield token.result


def _under_headings(tokens: list[_Name | _Value]) -> Iterator[DomainResult]:
    """Names listed under the band that they are in."""
    band: Band | None = None
    for token in tokens:
        if isinstance(token, _Value):
            band = token.result.band
        elif band is not None:
            yield DomainResult(token.domain, band=band)


def _are_weights(results: tuple[DomainResult, ...], exam: Exam | None) -> bool:
    """Whether what looks like results are the domains' shares of the exam, as its description lists them."""
    weights = _weights(exam)
    return len(results) > 1 and all(result.percent in weights.get(result.domain, ()) for result in results)


def _weights(exam: Exam | None) -> dict[str, tuple[float, ...]]:
    """The published share of each domain, and both ends where it is a range."""
    return {
        domain.name: tuple(
            weight for weight in (domain.weight_percent, domain.weight_from, domain.weight_to) if weight is not None
        )
        for domain in (exam.domains if exam else ())
    }
