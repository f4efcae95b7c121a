"""Reads the form with which an exam day is set, all its fields at once, so that all that is wrong is said at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from bot.errors import AmbiguousInput, EarlierToday, Field, FormRefused, NotReadable, Refusal
from bot.rules.days import at_clock
from bot.rules.exam_week import LONGEST_WAY, Venue
from bot.rules.form_reading import tried
from bot.rules.moments import read_clock, read_future_day
from bot.rules.plain_words import LONGEST
from bot.rules.typed_numbers import decimal

_GUESSED = re.compile(r"(?:at )?([1-6])(?:[:.h]([0-5]\d)?)?", re.IGNORECASE)
"""An hour that exams are sat at in the afternoon, written as one of the night."""
_NO_WAY = frozenset({"", "0", "none", "no", "nothing", "-", "–", "n/a", "zero"})
_HOURS = r"(?P<hours>\d{1,2}(?:[.,]\d)?) ?(?:hours?|hrs?|h)"
_MINUTES = r"(?P<minutes>\d{1,4}) ?(?:minutes?|mins?|min|m)?"
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (_MINUTES, _HOURS, rf"{_HOURS} ?(?:and )?{_MINUTES}", r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)")
)
_SPELLED = {"half an hour": 30, "an hour": 60, "an hour and a half": 90, "one hour": 60, "two hours": 120}


@dataclass(frozen=True, slots=True)
class ExamDayForm:
    """What was typed; `exam` only where it was not known before."""

    day: str
    clock: str
    venue: str
    travel: str = ""
    exam: str = ""


@dataclass(frozen=True, slots=True)
class ExamDayAnswers:
    """What the form means."""

    sits_on: date
    clock: time
    venue: Venue
    travel_minutes: int


def read_exam_day_form(form: ExamDayForm, now: datetime, *, exam_is_known: bool, zone_is_set: bool) -> ExamDayAnswers:
    """What was typed into `form`. `now` is aware, in the exam's zone (UTC as long as there is none).

    Raises FormRefused with everything that was wrong.
    """
    problems: list[Refusal] = []
    if not exam_is_known and not form.exam.strip():
        problems.append(NotReadable(Field.EXAM, form.exam))
    sits_on = tried(lambda: read_future_day(form.day, now, Field.EXAM_DAY), problems)
    clock = tried(lambda: read_exam_clock(form.clock), problems)
    venue = tried(lambda: _read_venue(form.venue), problems)
    travel = tried(lambda: read_travel(form.travel), problems) if venue is not Venue.ONLINE else 0
    if sits_on and clock and zone_is_set and _is_over(sits_on, clock, now):
        problems.append(EarlierToday(sits_on, clock))
    if problems or sits_on is None or clock is None or venue is None or travel is None:
        raise FormRefused(tuple(problems))
    return ExamDayAnswers(sits_on, clock, venue, travel)


def read_exam_clock(typed: str) -> time:
    """A time of day. A lone "2:30" may be in the afternoon as well, and an exam is not to be missed by that.

    Raises NotReadable, AmbiguousInput.
    """
    if guessed := _GUESSED.fullmatch(typed.strip()):
        night = time(int(guessed[1]), int(guessed[2] or 0))
        raise AmbiguousInput(Field.CLOCK, typed, (f"{night:%H:%M}", f"{night.replace(hour=night.hour + 12):%H:%M}"))
    clock = read_clock(typed)
    if clock is None:
        raise NotReadable(Field.CLOCK, typed)
    return clock.replace(second=0, microsecond=0)


def read_travel(typed: str) -> int:
    """Minutes: "45", "1h", "1:30", "1 h 20", "half an hour", "none". Raises NotReadable."""
    text = " ".join(typed.casefold().split()).strip(" .") if len(typed) <= LONGEST else "too long"
    for before in ("about ", "around ", "ca. ", "ca ", "~"):
        text = text.removeprefix(before)
    if text in _NO_WAY:
        return 0
    minutes = _SPELLED.get(text)
    match = next((found for way in _WAYS if (found := way.fullmatch(text))), None)
    if match is not None:
        parts = match.groupdict()
        minutes = round(decimal(parts.get("hours") or "0") * 60) + int(parts.get("minutes") or 0)
    if minutes is None or minutes > LONGEST_WAY:
        raise NotReadable(Field.TRAVEL, typed)
    return minutes


def form_fields(values: Mapping[str, str | tuple[str, ...]]) -> ExamDayForm:
    """The form from its fields by their ids, as they are submitted and kept in drafts."""
    names = ("day", "time", "delivery", "travel", "exam")
    return ExamDayForm(*(str(values.get(name, "")) for name in names))


def _read_venue(typed: str) -> Venue:
    known = {venue.value: venue for venue in Venue}
    if typed not in known:
        raise NotReadable(Field.DELIVERY, typed)
    return known[typed]


def _is_over(sits_on: date, clock: time, now: datetime) -> bool:
    return at_clock(sits_on, clock, now.tzinfo or UTC).astimezone(UTC) <= now.astimezone(UTC)
