"""Days of the week, a person's own day, and the moments at which what is promised for a wall time happens.

A promise is a wall time in a zone, and happens exactly once on every local day that exists. Nothing here uses
APScheduler's CronTrigger: it loses the day after a gap at midnight, and fires twice in a repeated hour.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import IntEnum
from functools import lru_cache
from itertools import count

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.errors import Field, NotReadable

_ONE_DAY = timedelta(days=1)
_LONGEST = 200
"""Characters that are read; nobody needs more to name seven days."""


class Weekday(IntEnum):
    """A day of the week, numbered as `date.weekday` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @property
    def short(self) -> str:
        """mon, tue, wed, …"""
        return self.name[:3].lower()


Days = frozenset[Weekday]
EVERY_DAY: Days = frozenset(Weekday)
WEEKEND: Days = frozenset({Weekday.SATURDAY, Weekday.SUNDAY})
WEEKDAYS: Days = EVERY_DAY - WEEKEND


@dataclass(frozen=True, slots=True)
class Week:
    """At most one wall time for each day of the week, from Monday to Sunday."""

    clocks: tuple[time | None, ...] = (None,) * len(Weekday)

    @classmethod
    def of(cls, clock: time, days: Days = EVERY_DAY) -> "Week":
        """That time on those days."""
        return cls().with_days(clock, days)

    def with_days(self, clock: time, days: Days) -> "Week":
        """The same week, but with that time on those days."""
        return Week(tuple(clock if day in days else self.clocks[day] for day in Weekday))

    def without(self, days: Days) -> "Week":
        """The same week, but with nothing on those days."""
        return Week(tuple(None if day in days else self.clocks[day] for day in Weekday))

    def on(self, day: date) -> time | None:
        """The time on that calendar day."""
        return self.clocks[day.weekday()]

    @property
    def is_empty(self) -> bool:
        return not any(clock is not None for clock in self.clocks)

    def by_clock(self) -> tuple[tuple[time, Days], ...]:
        """Each time with its days, the earliest time first."""
        return tuple(
            (clock, frozenset(day for day in Weekday if self.clocks[day] == clock))
            for clock in sorted({clock for clock in self.clocks if clock is not None})
        )


def at_clock(on: date, clock: time, zone: tzinfo) -> datetime:
    """The one instant at which what is promised for `clock` on the local day `on` happens, in `zone`.

    It is the first at which clocks there have come to that time. So a time that a change leaves out happens at the end
    of the gap: 02:30 in New York on 14 March 2027 at 03:00; and a time that a change repeats happens the first time.
    A gap over midnight may end on the next calendar day: 23:30 in Nuuk on 30 March 2024 happens at 00:00.
    """
    return _at_clock(on, clock, zone)


@lru_cache(maxsize=4096)
def _at_clock(on: date, clock: time, zone: tzinfo) -> datetime:
    """Thousands are nudged at the same time of the same day, and whoever is, several times asks when a day began."""
    wall = datetime.combine(on, clock, zone).replace(fold=0)
    at = wall.astimezone(UTC)
    if _wall(at, zone) != wall.replace(tzinfo=None):
        at = _end_of_gap(wall)
    return at.astimezone(zone)


def _end_of_gap(left_out: datetime) -> datetime:
    """The moment of the change, which has to be searched for: no zone tells when it changes.

    Read with the offset from after the change, a time that it leaves out lies before it; with the one from before, not.
    """
    wall = left_out.replace(microsecond=0)
    before = wall.replace(fold=1).astimezone(UTC)
    seconds = range(int((wall.astimezone(UTC) - before).total_seconds()))

    def is_over(second: int) -> bool:
        return _wall(before + timedelta(seconds=second), wall.tzinfo) > wall.replace(tzinfo=None)

    return before + timedelta(seconds=bisect_left(seconds, True, key=is_over))


def _wall(at: datetime, zone: tzinfo | None) -> datetime:
    """What clocks show, without a zone: only so do wall times compare as such."""
    return at.astimezone(zone).replace(tzinfo=None)


def moments(first_day: date, week: Week, zone: tzinfo) -> Iterator[datetime]:
    """All moments of `week` from the local day `first_day` on, in order, without end unless the week is empty.

    A local day that never happens has none (30 December 2011 in Apia). Where a gap over midnight brings the moments of
    two days together, they are one moment.
    """
    if week.is_empty:
        return
    latest = None
    for offset in count():
        on = first_day + timedelta(days=offset)
        clock = week.on(on)
        if clock is None:
            continue
        at = at_clock(on, clock, zone)
        if _happens(on, at, zone) and at.astimezone(UTC) != latest:
            yield at
            latest = at.astimezone(UTC)


def _happens(on: date, at: datetime, zone: tzinfo) -> bool:
    """Whether clocks ever show the day `on`, one moment `at` of which is known."""
    return at.date() == on or at_clock(on, time.min, zone).date() == on


def next_at(after: datetime, week: Week, zone: tzinfo, *, not_before: date | None = None) -> datetime | None:
    """The first moment of `week` after `after` (aware, in any zone), in `zone`; None for an empty week.

    With `not_before`, the first that belongs to that local day or a later one. No moment of an earlier day than the
    one that clocks show can be still to come, since all of that day's times have been reached.
    """
    today = after.astimezone(zone).date()
    # As instants: two times in one zone would compare by wall clock, and forget a repeated hour.
    since = after.astimezone(UTC)
    coming = moments(max(today, not_before or today), week, zone)
    return next((at for at in coming if at.astimezone(UTC) > since), None)


def promised_on(at: datetime, zone: tzinfo) -> date:
    """The local day that the moment `at` belongs to: the day before where a gap over midnight brought it here."""
    shown = at.astimezone(zone).date()
    last_of_yesterday = at_clock(shown - _ONE_DAY, time(23, 59), zone)
    return shown - _ONE_DAY if last_of_yesterday.astimezone(UTC) == at.astimezone(UTC) else shown


def local_day(at: datetime, zone: tzinfo, starts: time) -> date:
    """The person's own day at the instant `at` (aware), which lasts from `starts` until `starts` on the next day.

    What lies before `starts` belongs to the day before. In a gap and in a repeated hour the border is `at_clock`'s: a
    day that has begun is never taken back. Where a calendar day never happens, the early hours after it bear its name.
    """
    instant, shown = at.astimezone(UTC), at.astimezone(zone).date()
    # Tomorrow may have begun, and clocks have been put back to today since.
    candidates = (shown + _ONE_DAY, shown)
    begun = (day for day in candidates if at_clock(day, starts, zone).astimezone(UTC) <= instant)
    return next(begun, shown - _ONE_DAY)


def calendar_day(own_day: date, clock: time, starts: time) -> date:
    """The calendar day on which clocks show `clock` within a person's own day, which lasts from `starts` on."""
    return own_day + _ONE_DAY if clock < starts else own_day


_REWRITTEN = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"['’]", ""),
        (r"\b(?:week|work|working|business)[ -]?days?\b", "weekdays"),
        (r"\bweek[ -]?ends?\b", "weekend"),
        (r"\s*[-‐‑‒–—−]+\s*|\b(?:thru|through|till|until)\b", " to "),
        (r"[\W_]+", " "),
        (r"\b(?:every ?day|(?:each|whole|all|7|seven) (?:day|week)s?)\b|^ ?all ?$", "daily"),
        (r"\b(?:apart from|other than|all but|but not|but|not|no|without|excluding)\b", "except"),
        (r"\bfrom (?=\w+ to )", ""),
    )
)
_FILLERS = {"and", "on", "all", "every", "each", "the", "for", "only", "just"}
_NAMES = {day.name.lower(): day for day in Weekday}
_GROUPS = {"daily": EVERY_DAY, "weekdays": WEEKDAYS, "weekend": WEEKEND}


def read_days(typed: str) -> Days:
    """What a person typed for days of the week: "mon, wed & fri", "Monday to Friday", "weekends", "all but sundays".

    A span may go over the weekend ("fri-mon"); spans that share a day ("mon-wed-fri") could be a list as well, and are
    refused. Raises NotReadable.
    """
    days = _meant(_words(typed)) if len(typed) <= _LONGEST else None
    if not days:
        raise NotReadable(Field.DAYS, typed)
    return days


def stored_days(days: Days) -> str:
    """In the order of the week, such as "mon,tue", as the database keeps them; `read_days` reads them back."""
    return ",".join(day.short for day in sorted(days))


def _words(typed: str) -> list[str]:
    text = unicodedata.normalize("NFKC", typed).casefold()
    for pattern, replacement in _REWRITTEN:
        text = pattern.sub(replacement, text)
    return [word for word in text.split() if word not in _FILLERS]


def _meant(words: list[str]) -> Days | None:
    """The days of the whole phrase; None where any of it means nothing."""
    if "except" not in words:
        return _listed(words)
    split = words.index("except")
    wanted = _listed(words[:split]) if split else EVERY_DAY
    unwanted = _listed(words[split + 1 :])
    return wanted - unwanted if wanted and unwanted else None


def _listed(words: list[str]) -> Days | None:
    days: Days = frozenset()
    place = 0
    while place < len(words):
        if words[place + 1 : place + 2] == ["to"]:
            found = _span(words[place], words[place + 2 : place + 3])
            place += 3
        else:
            found = _named(words[place])
            place += 1
        if found is None:
            return None
        days |= found
    return days


def _span(first: str, last: list[str]) -> Days | None:
    """From one day to another, over the end of the week if need be."""
    ends = [_weekday(word) for word in (first, *last)]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    length = (ends[1] - ends[0]) % len(Weekday) + 1
    return frozenset(Weekday((ends[0] + step) % len(Weekday)) for step in range(length))


def _named(word: str) -> Days | None:
    day = _weekday(word)
    return _GROUPS.get(word) if day is None else frozenset({day})


def _weekday(word: str) -> Weekday | None:
    """The day with that name, shortened to two letters or more, in the plural, or with one slip of the pen."""
    for name in (word, word.removesuffix("s")):
        beginning = [day for known, day in _NAMES.items() if len(name) >= 2 and known.startswith(name)]
        if beginning:
            return beginning[0]
    if len(word) < 5:
        return None
    near = process.extract(word.removesuffix("s"), _NAMES.keys(), scorer=OSA.distance, score_cutoff=1)
    return _NAMES[near[0][0]] if len(near) == 1 else None
