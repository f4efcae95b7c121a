"""What clocks really show: an oracle that walks through UTC minute by minute, and knows nothing of gaps and folds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
HALF_HOURS = [time(hour, minute) for hour in range(24) for minute in (0, 30)]


@dataclass(frozen=True, slots=True)
class Walk:
    """Some local days in a row, and the minutes in UTC at which clocks first showed, or jumped over, each wall time."""

    days: tuple[date, ...]
    happened: frozenset[date]
    first_shown: dict[datetime, datetime]
    jumped_over: dict[datetime, datetime]

    def instant(self, on: date, clock: time) -> datetime:
        """The first minute that shows the time, or where none does, the first minute after the gap."""
        wall = datetime.combine(on, clock)
        return self.first_shown.get(wall) or self.jumped_over[wall]


@cache
def walk(zone: ZoneInfo, first: date, last: date) -> Walk:
    """All minutes of the local days from `first` to `last`, with half a day to spare for any offset and any gap."""
    first_shown: dict[datetime, datetime] = {}
    jumped_over: dict[datetime, datetime] = {}
    at = datetime.combine(first, time.min, UTC) - timedelta(hours=15)
    end = datetime.combine(last, time.min, UTC) + timedelta(hours=38)
    expected = shown(at, zone)
    while at < end:
        wall = shown(at, zone)
        while expected < wall:
            jumped_over[expected] = at
            expected += MINUTE
        first_shown.setdefault(wall, at)
        expected = wall + MINUTE
        at += MINUTE
    days = tuple(first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return Walk(days, frozenset(wall.date() for wall in first_shown), first_shown, jumped_over)


def shown(at: datetime, zone: ZoneInfo) -> datetime:
    """What a clock on the wall shows, which knows no zone."""
    there = at.astimezone(zone)
    return datetime.combine(there.date(), there.time())


@cache
def changes(zone: ZoneInfo, first_year: int, last_year: int) -> tuple[datetime, ...]:
    """The hours in UTC by which the offset has become another."""
    start, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    changed_days = list(_changed(start, end, timedelta(days=1), zone))
    return tuple(at for day in changed_days for at in _changed(day - timedelta(days=1), day, timedelta(hours=1), zone))


def _changed(start: datetime, end: datetime, step: timedelta, zone: ZoneInfo) -> Iterator[datetime]:
    before = start.astimezone(zone).utcoffset()
    while start < end:
        start += step
        now = start.astimezone(zone).utcoffset()
        if now != before:
            yield start
        before = now


def walks(zone: ZoneInfo) -> Iterator[Walk]:
    """All days of 2024 to 2030 within two of a change; where nothing changes, a few."""
    around = [at.astimezone(zone).date() for at in changes(zone, 2024, 2030)] or [date(2024, 2, 29), date(2027, 1, 1)]
    for day in around:
        yield walk(zone, day - timedelta(days=2), day + timedelta(days=2))
