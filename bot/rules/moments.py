"""What a person typed as a day, a day with a time, or a time of day, as their own clock and calendar show it.

`dateparser` reads the phrases. It is eager: it finds a day in a score, a year in "32 Feb" and a zone in a word. So it
is only shown text that has the shape of a day, after times of day were taken out.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

import dateparser
from dateutil.relativedelta import relativedelta

from bot.errors import (
    AmbiguousInput,
    Field,
    InTheFuture,
    InThePast,
    LaterToday,
    NoSuchDay,
    NotReadable,
    TooFarAhead,
    TooLongAgo,
)
from bot.rules.plain_words import MONTH, PART_OF_DAY, PARTS_OF_DAY, WEEKDAY, WEEKDAYS, plain_words

FIRST_DAY = date(1990, 1, 1)
"""No certification exam that counts was sat before."""
YEARS_AHEAD = 10
"""Nobody plans for an exam beyond."""

_TIME = re.compile(r"(?<![\d:./-])(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?([ap]m)?(?![\w:.])")
_DOTTED_TIME = re.compile(r"(?<= )(\d{1,2})\.(00|1[3-9]|[2-5]\d)()$")  # with a minute that is no month
_BARE_TIME = re.compile(r"(\d\d?)\.(\d\d)|(\d\d)(\d\d)|(\d\d?)")
_PART_OF_DAY = re.compile(rf"\b(?:{PART_OF_DAY})\b")

_NUMBER = r"\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNTED = re.compile(
    "today|yesterday|tomorrow|day before yesterday|day after tomorrow"
    rf"|(?:in )?(?:{_NUMBER}) (?:day|week|fortnight|month|year)s?(?: ago| from now)?"
)
_AGO = re.compile(rf"(?:just )?now|(?:{_NUMBER}) (?:hour|hr|h|minute|min)s? ago")
_ON_WEEKDAY = re.compile(rf"(last |this |next )?({WEEKDAY})")
_ORDINAL = r"\d\d?(?:st|nd|rd|th)?"
_NAMED = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY}) )?(?:{_ORDINAL} (?:{MONTH})|(?:{MONTH}) {_ORDINAL})(?: (?P<year>\d\d(?:\d\d)?))?"
)
_NUMERIC = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY}) )?"
    r"(?:\d\d?(?P<mark>[-/.])\d\d?(?:(?P=mark)(?P<year>\d{4}|(?<!-)\d\d))?"
    r"|\d{4}(?P<sign>[-/.])\d\d?(?P=sign)\d\d?)"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the time of day if one was given, on the person's own clock."""

    on: date
    at: time | None = None

    def __str__(self) -> str:
        return f"{self.on} {self.at:%H:%M}" if self.at else str(self.on)


@dataclass(frozen=True, slots=True)
class _Words:
    """The day as typed, and the time of day: `surely` unless its half of the day has to be guessed."""

    day: str
    at: time | None = None
    surely: bool = True


@dataclass(frozen=True, slots=True)
class _Reach:
    """Which way days are looked for. A day without a year is the nearest one, `edge` included."""

    today: date
    edge: date
    prefer: Literal["past", "future"]


def read_past_moment(
    typed: str, now: datetime, *, latest: date | None = None, latest_at: datetime | None = None
) -> Moment:
    """The day (and time) at which something happened that is over, such as an exam.

    `now` is aware, in the person's zone, or in UTC while none is known: then `latest` is the last day that it is
    anywhere on Earth. `latest_at` is given where the zone is known, and refuses times of today that are still to come.
    An hour from 1 to 6 without "am" is in the afternoon: people sit exams then, and no retake is promised too early.
    Raises NotReadable, AmbiguousInput, NoSuchDay, InTheFuture, LaterToday, TooLongAgo.
    """
    latest = latest or now.date()
    text = plain_words(typed)
    if _AGO.fullmatch(text):
        then = _ago(text, now)
        words = _Words(str(then.date()), time(then.hour, then.minute) if latest_at else None)
    else:
        words = _split(text) or _Words("")
    days = _days(words.day or ("today" if words.at else ""), _Reach(now.date(), latest, "past"))
    if days is None:
        raise NotReadable(Field.WHEN, typed)
    if not days:
        raise NoSuchDay(typed)
    fitting = sorted(day for day in days if FIRST_DAY <= day <= latest)
    if not fitting and min(days) > latest:
        raise InTheFuture(min(days), now.date())
    if not fitting:
        raise TooLongAgo(max(days))
    at = words.at if words.at is None or words.surely else words.at.replace(hour=words.at.hour + 12)
    moments = [Moment(day, at) for day in fitting]
    if len(moments) > 1:
        raise AmbiguousInput(Field.WHEN, typed, tuple(str(moment) for moment in moments))
    if at and latest_at and _is_later(fitting[0], at, latest_at):
        raise LaterToday(fitting[0], now.date(), at)
    return moments[0]


def read_future_day(typed: str, now: datetime, field: Field = Field.TARGET) -> date:
    """The day that somebody aims for; a day without a year is the next one, today included. `field` names the field.

    Raises NotReadable, AmbiguousInput, NoSuchDay, InThePast, TooFarAhead.
    """
    today = now.date()
    words = _split(plain_words(typed))
    days = _days(words.day, _Reach(today, today, "future")) if words else None
    if days is None:
        raise NotReadable(field, typed)
    if not days:
        raise NoSuchDay(typed)
    latest = today + relativedelta(years=YEARS_AHEAD)
    fitting = sorted(day for day in days if today <= day <= latest)
    if len(fitting) > 1:
        raise AmbiguousInput(field, typed, tuple(str(day) for day in fitting))
    if fitting:
        return fitting[0]
    if max(days) < today:
        raise InThePast(max(days), today, field)
    raise TooFarAhead(min(days), latest, field)


def read_clock(typed: str) -> time | None:
    """A time of day, or None. A lone number is an hour of the 24-hour clock: "9" is 09:00."""
    text = plain_words(typed)
    if bare := _BARE_TIME.fullmatch(text):
        text = f"{bare[1] or bare[3] or bare[5]}:{bare[2] or bare[4] or '00'}"
    words = _split(text)
    return words.at if words and not words.day else None


def _split(text: str) -> _Words | None:
    """The day and the time of day in `text`; None where the time is none. The day may be nonsense, or empty."""
    part = _PART_OF_DAY.search(text)
    if part:
        text = _without(text, part)
    found = _TIME.search(text) or _DOTTED_TIME.search(text)
    if not found:
        return _Words(text)
    hour, minute, half = int(found[1]), int(found[2]), found[3] or (part and PARTS_OF_DAY[part[0]])
    at = _time_of_day(hour, minute, half)
    surely = half is not None or found[1].startswith("0") or not 1 <= hour <= 6
    return _Words(_without(text, found), at, surely) if at else None


def _without(text: str, match: re.Match[str]) -> str:
    return " ".join((text[: match.start()] + " " + text[match.end() :]).split())


def _time_of_day(hour: int, minute: int, half: str | None) -> time | None:
    """`half` is am, pm, night or None for a clock of 24 hours, which is forgiven with pm as well."""
    if half == "night" and (hour < 5 or hour == 12):
        return None  # after midnight: whether that is the same day is anyone's guess
    if hour > (12 if half == "am" else 23) or minute > 59:
        return None
    if half and hour <= 12:
        hour = hour % 12 + (0 if half == "am" else 12)
    return time(hour, minute)


def _is_later(day: date, at: time, latest_at: datetime) -> bool:
    """Compares instants: in the hour that a clock change repeats, the first of both counts."""
    return datetime.combine(day, at, latest_at.tzinfo).astimezone(UTC) > latest_at.astimezone(UTC)


def _ago(text: str, now: datetime) -> datetime:
    """The moment so many real hours before `now`, also where a clock change lies between."""
    found = None if text.endswith("now") else _parse(text, now.astimezone(UTC), "past")
    return found.replace(tzinfo=UTC).astimezone(now.tzinfo) if found else now


def _days(text: str, reach: _Reach) -> set[date] | None:
    """The days that `text` may mean: none that is real, one, or two; None where it does not name a day at all."""
    if _COUNTED.fullmatch(text):
        return _found(text, reach.today, reach.prefer) or None
    if match := _ON_WEEKDAY.fullmatch(text):
        return _on_weekday((match[1] or "").strip(), match[2], reach)
    match = _NAMED.fullmatch(text) or _NUMERIC.fullmatch(text)
    if not match:
        return None
    weekday, year = match["weekday"], match["year"]
    text = text.removeprefix(f"{weekday} ").replace(".", "/")
    if year and len(year) == 2:
        text = f"{text[:-2]}{(1900 if int(year) >= 90 else 2000) + int(year)}"
    edge = reach.edge if reach.prefer == "past" else reach.edge - timedelta(days=1)
    days = _found(text, edge, reach.prefer, "DMY")
    if match.re is _NUMERIC and match["mark"] != ".":
        days |= _found(text, edge, reach.prefer, "MDY")
    if weekday:
        nearest = {_nearest(weekday, day) for day in days}
        days = days & nearest or days | nearest
    return days


def _on_weekday(which: str, weekday: str, reach: _Reach) -> set[date]:
    """Today is such a day for "this", and for the past; "next" may mean the coming one or the one in the next week."""
    is_today = WEEKDAYS[reach.today.weekday()] == weekday
    if is_today and (which == "this" or (not which and reach.prefer == "past")):
        return {reach.today}
    if which in ("", "this"):
        which = "last" if reach.prefer == "past" else "next"
        return _found(f"{which} {weekday}", reach.today, reach.prefer)
    days = _found(f"{which} {weekday}", reach.today, reach.prefer)
    if which == "next":
        days |= {day + timedelta(weeks=1) for day in days if day.isocalendar()[:2] == reach.today.isocalendar()[:2]}
    return days


def _nearest(weekday: str, day: date) -> date:
    """The such day of the week nearest to `day`: where what was typed contradicts itself, either may be meant."""
    return day + timedelta(days=(WEEKDAYS.index(weekday) - day.weekday() + 3) % 7 - 3)


def _found(text: str, base: date, prefer: str, order: str | None = None) -> set[date]:
    found = _parse(text, datetime.combine(base, time.min, UTC), prefer, order)
    return {found.date()} if found else set()


def _parse(text: str, base: datetime, prefer: str, order: str | None = None) -> datetime | None:
    settings: dict[str, Any] = {
        "TIMEZONE": "UTC",
        "RELATIVE_BASE": base,
        "PREFER_DATES_FROM": prefer,
        "PARSERS": ["relative-time", "absolute-time"],
    }
    if order:
        settings |= {"DATE_ORDER": order, "STRICT_DATE_ORDER": "all", "REQUIRE_PARTS": ["day", "month"]}
    return dateparser.parse(text, languages=["en"], settings=settings)
