"""Reads what a person typed for hours a week ("6", "90 min"), and for days and hours ("weekdays 6am, sat 10-13")."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from bot.errors import Field, NotReadable
from bot.rules.days import EVERY_DAY, Days, Weekday, read_days
from bot.rules.moments import read_clock
from bot.rules.plan_refusals import HoursOutside, WindowOverMidnight
from bot.rules.typed_numbers import decimal

LEAST_WEEK_MINUTES = 20
MOST_WEEK_MINUTES = 60 * 60
MOST_DAY_MINUTES = 8 * 60
"""Beyond these nobody learns any more, and a plan that says otherwise is broken on its first day."""

_LONGEST = 200
_HOUR = 60
_HALF_DAY = 12 * _HOUR
_DAY = 24 * _HOUR

_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_ROUGHLY = re.compile(r"^(?:about|around|roughly|at most|up to|max(?:imum)?|circa|ca\.?|~)\s*")
_A_WEEK = re.compile(r"\s*(?:(?:a|per|each|every|in a|/)\s*(?:week|wk)|weekly)\s*$")
_HOURS = re.compile(
    rf"(?P<hours>{_NUMBER})\s*(?:hours?|hrs?|h)?(?:\s*(?:-|to|or)\s*{_NUMBER}\s*(?:hours?|hrs?|h)?)?"
    rf"|(?P<minutes>\d{{1,4}})\s*(?:minutes?|mins?|m)(?:\s*(?:-|to|or)\s*\d{{1,4}}\s*(?:minutes?|mins?|m))?"
    r"|(?P<whole>\d{1,2})\s*(?:hours?|hrs?|h|:)\s*(?:and\s*)?(?P<more>\d{1,2})\s*(?:minutes?|mins?|m)?"
)
_BARE_RANGE_OF_MINUTES = re.compile(r"(\d{1,4})\s*(?:-|to|or)\s*\d{1,4}\s*(?:minutes?|mins?|m)")

_PARTS = {"morning": time(7), "lunch": time(12), "afternoon": time(15), "evening": time(19), "night": time(21)}
_CLOCK = (
    r"(?<![\w:.])(?:\d{1,2}[:.]\d{2}|\d{1,2})(?:\s*(?:[ap]\.?m\b\.?|o'?clock))?"
    rf"(?:\s*in the (?:{'|'.join(_PARTS)}))?(?![\w:.])"
    r"|\b(?:noon|midnight)\b"
)
_TIMES = re.compile(
    rf"(?P<first>{_CLOCK})(?:\s*(?:-|to|until|till)\s*(?P<last>{_CLOCK}))?|\b(?P<part>{'|'.join(_PARTS)})s?\b"
)
_DASHES = re.compile("[‐‑‒–—−]")
_SEVEN_DAYS = re.compile(r"\b(?:7|seven) days(?: (?:a|per|of the) week)?\b")
_END_OF_DAY = re.compile(r"24(?:[:.]00)?|midnight")
_BARE = re.compile(r"[\d:.]+")
_BETWEEN = re.compile(r"\b(?:at|from|around|about|in the)\b|[@;:.]")


@dataclass(frozen=True, slots=True)
class Span:
    """When a day's work begins, and how long it may last; None: nothing was said of that."""

    starts: time | None
    minutes: int | None = None


def read_hours(typed: str) -> int:
    """The minutes of a week: "6", "4.5", "6h", "90 min", "1:30", "6 hours a week"; of "5-6" the lower, which is kept.

    Raises NotReadable, HoursOutside.
    """
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", typed[: _LONGEST + 1]).casefold()).strip()
    text = _A_WEEK.sub("", _ROUGHLY.sub("", text)).strip()
    minutes = _minutes(text) if len(typed) <= _LONGEST else None
    if minutes is None:
        raise NotReadable(Field.HOURS_A_WEEK, typed)
    if not LEAST_WEEK_MINUTES <= minutes <= MOST_WEEK_MINUTES:
        raise HoursOutside(typed, LEAST_WEEK_MINUTES, MOST_WEEK_MINUTES)
    return minutes


def _minutes(text: str) -> int | None:
    if bare := _BARE_RANGE_OF_MINUTES.fullmatch(text):
        return int(bare[1])
    match = _HOURS.fullmatch(text)
    if match is None:
        return None
    if match["minutes"]:
        return int(match["minutes"])
    if match["whole"]:
        return int(match["whole"]) * _HOUR + int(match["more"]) if int(match["more"]) < _HOUR else None
    return round(decimal(match["hours"]) * _HOUR)


def read_spans(typed: str, usual: time | None = None) -> Mapping[Weekday, Span]:
    """The days, and when work begins (and ends) on each: "mon, wed 19:00", "weekdays 6am, sat 10:00-13:00", "tue thu".

    A time belongs to the days before it, or, where it stands first, to those behind it, and a time alone to every day.
    Days without one begin at `usual`, or, where that is None, at a time that is still open. Of two times for one day
    the later one in the text counts, as in "weekdays 6am, wed 19:00". Raises NotReadable, WindowOverMidnight.
    """
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", typed[: _LONGEST + 1]).casefold()).strip()
    if not text or len(typed) > _LONGEST:
        raise NotReadable(Field.STUDY_TIMES, typed)
    parts = _parts(_SEVEN_DAYS.sub("daily", text))
    spans: dict[Weekday, Span] = {}
    for days_text, times in parts:
        span = _span(times, typed) if times else Span(usual)
        days = EVERY_DAY if not days_text and len(parts) == 1 else _days(days_text, typed)
        if span is None:
            raise NotReadable(Field.STUDY_TIMES, typed)
        spans |= dict.fromkeys(sorted(days), span)
    return spans


def _parts(text: str) -> list[tuple[str, re.Match[str] | None]]:
    """Each text that names days with the times that belong to it."""
    times = list(_TIMES.finditer(text))
    edges = [0, *(edge for match in times for edge in match.span()), len(text)]
    between = [_bare(text[edges[place] : edges[place + 1]]) for place in range(0, len(edges), 2)]
    first, *others = between
    if times and not first:
        return list(zip(others, times, strict=True))  # times stand before their days
    parts: list[tuple[str, re.Match[str] | None]] = list(zip(between, times, strict=False))
    return parts if times and not between[-1] else [*parts, (between[-1], None)]


def _bare(text: str) -> str:
    return " ".join(_BETWEEN.sub(" ", text).split()).strip(" ,&+")


def _days(text: str, typed: str) -> Days:
    try:
        return read_days(text)
    except NotReadable as problem:
        raise NotReadable(Field.STUDY_TIMES, typed) from problem


def _span(times: re.Match[str], typed: str) -> Span | None:
    if times["part"]:
        return Span(_PARTS[times["part"]])
    starts = read_clock(times["first"])
    if starts is None:
        return None
    if times["last"] is None:
        return Span(starts)
    last = times["last"].strip()
    ends = time(0) if _END_OF_DAY.fullmatch(last) else read_clock(last)
    if ends is None:
        return None
    begin, end = _since_midnight(starts), _since_midnight(ends) or _DAY
    if "p" in last and _BARE.fullmatch(times["first"].strip()) and begin + _HALF_DAY < end:
        begin += _HALF_DAY
    return _from_to(begin, end, typed)


def _from_to(begin: int, end: int, typed: str) -> Span:
    """From one minute of the day to another, where the end may be on a clock of twelve hours ("9-5"), or tomorrow."""
    if end <= begin < end + _HALF_DAY:
        end += _HALF_DAY
    elif end <= begin:
        end += _DAY
    if end > _DAY and end - begin > _HOUR:
        raise WindowOverMidnight(typed)
    return Span(time(begin // _HOUR, begin % _HOUR), end - begin)


def _since_midnight(clock: time) -> int:
    return clock.hour * _HOUR + clock.minute
