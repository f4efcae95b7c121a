"""Calendar files that any calendar program takes: the same thing always has the same id, so that it is not doubled."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import icalendar

_MADE_BY = "-//Comeback//Comeback//EN"


@dataclass(frozen=True, slots=True)
class Event:
    """Something in somebody's calendar. `key` tells it from everything else of theirs, and stays when it is moved.

    `starts` is a day, or a moment in the zone that it is meant in. `sequence` grows with each change of it; without
    one, what is made later counts. `alarm`: how long before it the calendar reminds; `is_cancelled`: it is off.
    """

    key: str
    title: str
    starts: date | datetime
    lasts: timedelta = timedelta(0)
    note: str = ""
    sequence: int | None = None
    alarm: timedelta | None = None
    is_cancelled: bool = False


def calendar_file(owner: int, title: str, events: Iterable[Event], made_at: datetime) -> bytes:
    """An .ics file of these, with the zones that they are meant in."""
    import icalendar  # noqa: PLC0415  # it takes long to load, and few ask for it

    calendar = icalendar.Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    for event in events:
        calendar.add_component(_entry(owner, event, made_at))
    calendar.add_missing_timezones()
    text: bytes = calendar.to_ical()
    return text


def _entry(owner: int, event: Event, made_at: datetime) -> "icalendar.Event":
    import icalendar  # noqa: PLC0415  # as above

    entry = icalendar.Event()
    entry.add("uid", _uid(owner, event.key))
    entry.add("dtstamp", made_at.astimezone(UTC))
    newest = int(made_at.timestamp()) // 60  # so that what is newer wins
    entry.add("sequence", event.sequence if event.sequence is not None else newest)
    entry.add("summary", event.title)
    entry.add("dtstart", event.starts)
    if event.lasts:
        entry.add("dtend", _end(event.starts, event.lasts))
    if event.note:
        entry.add("description", event.note)
    if event.is_cancelled:
        entry.add("status", "CANCELLED")
    entry.add("transp", "OPAQUE" if event.lasts and not event.is_cancelled else "TRANSPARENT")
    if event.alarm is not None:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", event.title)
        alarm.add("trigger", -event.alarm)
        entry.add_component(alarm)
    return entry


def _end(starts: date, lasts: timedelta) -> date:
    """On the same clock, after so much real time."""
    if not isinstance(starts, datetime):
        return starts + lasts
    return (starts.astimezone(UTC) + lasts).astimezone(starts.tzinfo)


def _uid(owner: int, key: str) -> str:
    return f"{hashlib.sha256(f'{owner}:{key}'.encode()).hexdigest()[:32]}@comeback"
