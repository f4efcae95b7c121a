"""A line of a score report: the name of a domain, and what is said of it."""

import re

from rapidfuzz import fuzz, process, utils

from bot.rules.attempts import Band, DomainResult

NUMBER = r"\d{1,4}(?:[.,]\d+)?"
NOTHING = {"", "-", "–", "—", "?", "n/a", "na", "none", "unknown", "not given", "no score", "don't know", "dont know"}
_BANDS = {
    Band.ABOVE: (
        "above",
        "above target",
        "above the target",
        "above proficiency",
        "above proficiency level",
        "above passing",
        "above the passing standard",
        "strong",
        "exceeds",
        "exceeds competencies",
        "proficient",
        "high",
        "higher",
        "pass",
        "passed",
    ),
    Band.AT: (
        "at",
        "at target",
        "target",
        "on target",
        "near",
        "near proficiency",
        "near proficiency level",
        "near target",
        "near passing",
        "comparable",
        "meets",
        "meets competency",
        "meets competencies",
    ),
    Band.BELOW: (
        "below",
        "below target",
        "below the target",
        "below proficiency",
        "below proficiency level",
        "below passing",
        "below the passing standard",
        "moderately below target",
        "does not meet",
        "does not meet competencies",
        "needs improvement",
        "need improvement",
        "not proficient",
        "weak",
        "low",
        "lower",
        "fail",
        "failed",
    ),
}
_BAND_OF = {word: band for band, words in _BANDS.items() for word in words}
_BAND_WORDS = "|".join(map(re.escape, _BAND_OF))
_LEADERS = re.compile(r"(?:\.\s?){3,}|…+|_{2,}|[\t|¦│]+")
_MARKS = re.compile(r"^[\s#>•▪◦●○■‣·→►*–-]+|[*`]")
_WITHOUT_COLON = re.compile(rf"(.*?[^\s=–-])[\s=–-]+(-?{NUMBER}\s*%?|{_BAND_WORDS})", re.IGNORECASE)
_PLACE = re.compile(r"(?:domain|section|topic|part|area|module)\s*(\d{1,2})(?:\.0)?|(\d{1,2})\.0", re.IGNORECASE)
LIKE_ENOUGH = 85.6  # of 100: forgives typos and "Domain 2:" in front; for a single shared word there are 85.5
_LONGEST = 300
"""A line of a report is never longer, and what is longer takes time to match."""


def flat(line: str) -> str:
    """The line without bullets and bold, with a gap of blanks for each column, row of dots or tab."""
    return _MARKS.sub("", _LEADERS.sub("  ", line)).strip()


def is_from_a_table(line: str) -> bool:
    """Whether it has columns or rows of dots, which nobody types."""
    return _LEADERS.search(line) is not None


def split(line: str) -> tuple[str, str]:
    """Name and result of a line: around its last colon, else around the blank before its last word or number."""
    line = flat(line)
    match = _WITHOUT_COLON.fullmatch(line) if len(line) <= _LONGEST or ":" not in line else None
    if ":" in line and not (match and _ends_a_name(match)):
        name, _, value = line.rpartition(":")
        return name.strip(), value.strip()
    return (match[1].strip(), match[2].strip()) if match else (line, "")


def _ends_a_name(match: re.Match[str]) -> bool:
    """Whether a colon belongs to the name ("Domain 1: Design Secure Architectures  Meets Competencies")."""
    before, _, after = match[1].rpartition(":")
    gap = match.start(2) - match.end(1)
    return bool(after.strip()) and (place(before) is not None or (gap > 1 and any(map(str.isalpha, after))))


def band_of(value: str) -> Band | None:
    """The band that a report's own words mean."""
    return _BAND_OF.get(" ".join(value.casefold().split()))


def alike(name: str, known: tuple[str, ...]) -> list[str]:
    """The domains that `name` resembles most, of which there may be none, one or, equally well, several."""
    found = process.extract(
        name.replace("&", " and "),
        known,
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        score_cutoff=LIKE_ENOUGH,
    )
    best = [domain for domain, likeness, _ in found if likeness == found[0][1]]
    numbers = set(re.findall(r"\d+", name))
    if best and numbers and not numbers >= set(re.findall(r"\d+", best[0])):  # "Domain 2" is not "Domain 1"
        return []
    return best


def place(name: str) -> int | None:
    """The number of a domain that goes by its number alone ("Domain 2", "2.0")."""
    match = _PLACE.fullmatch(name.strip(" .:)"))
    return int(match[1] or match[2]) if match else None


def numbered(name: str, known: tuple[str, ...]) -> str | None:
    """The domain at the place that `name` is the number of."""
    at = place(name)
    return known[at - 1] if at is not None and 0 < at <= len(known) else None


def as_line(result: DomainResult) -> str:
    """A result as it is typed, which is read back as the same."""
    return f"{result.domain}: {value(result)}"


def value(result: DomainResult) -> str:
    """What is typed after the colon; nothing where nothing is known."""
    if result.score is not None:
        return f"{result.score:g}"
    if result.band is not None:
        return result.band.value
    return f"{result.percent:g} %" if result.percent is not None else ""
