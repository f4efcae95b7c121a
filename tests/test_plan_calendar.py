"""The plan as a calendar file: valid for the strict, the same entries each time, and right through a clock change."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import simcord

from tests.people import Person, Seen
from tests.time_travel import Days

EXAM = "SY0-701"
REQUIRED = {
    "VCALENDAR": {"PRODID", "VERSION"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART"},
    "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION", "STATUS", "PRODID", "VERSION")
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    """Ada in Berlin, with a plan from November to April, over the change to summer time."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    await ada.log(EXAM, "yesterday", domains="Security Operations: 40 %")
    form = await ada.type("plan make")
    await ada.fill(form, hours="4", times="mon 19:00, sun 10:00-12:00", day="10 april 2027")
    return ada


async def file_of(seen: Seen) -> bytes:
    [attachment] = seen.message.attachments
    return await attachment.read()


def events(file: bytes) -> dict[str, Any]:
    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(file).walk("VEVENT")}


def sequence(event: Any) -> int:
    return int(event["sequence"])


def lines(file: bytes) -> Iterator[str]:
    """Each content line, unfolded."""
    yield from re.sub(r"\r\n[ \t]", "", file.decode()).removesuffix("\r\n").split("\r\n")


def check(file: bytes) -> None:
    """What RFC 5545 asks of a file, read without the library that wrote it."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    open_parts: list[str] = []
    seen: dict[str, list[str]] = {}
    zones: set[str] = set()
    used: set[str] = set()
    for line in lines(file):
        name, _, value = line.partition(":")
        name, *parameters = name.split(";")
        if name == "BEGIN":
            open_parts.append(value)
            seen[value] = []
            continue
        if name == "END":
            assert open_parts.pop() == value
            assert REQUIRED.get(value, set()) <= set(seen[value]), value
            assert all(seen[value].count(each) <= 1 for each in ONCE), value
            continue
        seen[open_parts[-1]].append(name)
        if name == "TZID":
            zones.add(value)
        used |= {parameter.removeprefix("TZID=") for parameter in parameters if parameter.startswith("TZID=")}
    assert open_parts == []
    assert used <= zones


async def test_the_file_holds_every_item_at_its_own_wall_time(ada: Person) -> None:
    seen = await ada.type("plan calendar")
    assert seen.private
    file = await file_of(seen)
    check(file)
    found = events(file)
    assert f"{len(found)} entries" in seen.text
    starts = [event["dtstart"].dt for event in found.values()]
    assert {start.tzinfo.key for start in starts} == {"Europe/Berlin"}
    mondays = [start for start in starts if start.weekday() == 0]
    assert {start.hour for start in mondays} == {19, 20}
    assert {start.utcoffset() for start in mondays} == {timedelta(hours=1), timedelta(hours=2)}
    first = min(found.values(), key=lambda event: event["dtstart"].dt)
    assert first["dtstart"].dt == datetime(2026, 11, 23, 19, 0, tzinfo=BERLIN)
    assert first["dtend"].dt - first["dtstart"].dt == timedelta(minutes=60)
    assert str(first["summary"]).startswith("Repair: Security Operations")
    assert str(first["description"]).startswith("If it is 19:00 and ")
    assert not first.walk("VALARM")


async def test_alarms_come_as_asked(ada: Person) -> None:
    file = await file_of(await ada.type("plan calendar", alarm=30))
    check(file)
    alarms = [alarm for event in events(file).values() for alarm in event.walk("VALARM")]
    assert len(alarms) == len(events(file))
    assert {alarm["trigger"].dt for alarm in alarms} == {timedelta(minutes=-30)}


async def test_a_later_file_moves_and_cancels_what_an_earlier_one_brought_and_doubles_nothing(
    ada: Person, days: Days
) -> None:
    first = events(await file_of(await ada.type("plan calendar")))
    again = events(await file_of(await ada.type("plan calendar")))
    assert [(uid, sequence(each)) for uid, each in first.items()] == [
        (uid, sequence(each)) for uid, each in again.items()
    ]
    await days.asleep_until("2026-12-09 12:00")
    later_file = await file_of(await ada.type("plan calendar", alarm=10))
    check(later_file)
    later = events(later_file)
    assert set(first) <= set(later)
    assert min(map(sequence, later.values())) > max(map(sequence, first.values()))
    gone = [event for event in later.values() if event.get("status") == "CANCELLED"]
    assert gone
    assert all(not event.walk("VALARM") for event in gone)
    standing = [event["dtstart"].dt for event in later.values() if event.get("status") != "CANCELLED"]
    assert min(standing) > datetime(2026, 12, 9, 0, 0, tzinfo=BERLIN)
    assert len(set(standing)) == len(standing)


async def test_a_plan_that_is_undone_or_passed_is_cancelled_in_the_calendar(ada: Person) -> None:
    before = events(await file_of(await ada.type("plan calendar")))
    passed = await ada.log(EXAM, "today", result="passed")
    ended = events(await file_of(await ada.type("plan calendar")))
    assert {event.get("status") for event in ended.values()} == {"CANCELLED"}
    await ada.press(passed, "Undo")
    back = events(await file_of(await ada.type("plan calendar")))
    assert {event.get("status") for event in back.values()} == {None}
    numbers = [max(map(sequence, found.values())) for found in (before, ended, back)]
    assert numbers == sorted(set(numbers))


async def test_a_changed_zone_is_told_to_the_calendar(ada: Person) -> None:
    before = events(await file_of(await ada.type("plan calendar")))
    await ada.type("settings", zone="New York")
    file = await file_of(await ada.type("plan calendar"))
    check(file)
    after = events(file)
    assert {event["dtstart"].dt.tzinfo.key for event in after.values()} == {"America/New_York"}
    assert min(map(sequence, after.values())) > max(map(sequence, before.values()))


async def test_a_time_in_the_night_is_the_end_of_its_day_in_the_plan_and_in_the_calendar(
    ada: Person, days: Days
) -> None:
    form = await ada.type("plan make")
    await ada.fill(form, hours="1", times="mon 00:30", day="10 april 2027")
    found = events(await file_of(await ada.type("plan calendar"))).values()
    first = min((event for event in found if event.get("status") != "CANCELLED"), key=lambda each: each["dtstart"].dt)
    assert first["dtstart"].dt == datetime(2026, 11, 24, 0, 30, tzinfo=BERLIN)
    await days.until("2026-11-24 00:10")
    assert str(first["summary"]) in (await ada.type("plan today")).text
    await ada.type("settings", day_starts="00:00")
    moved = events(await file_of(await ada.type("plan calendar")))[str(first["uid"])]
    assert moved["dtstart"].dt.hour == 0
    assert moved["dtstart"].dt.weekday() == 0
    assert sequence(moved) > sequence(first)


async def test_the_plan_is_in_the_calendar_of_all_that_is_kept(ada: Person) -> None:
    own = set(events(await file_of(await ada.type("plan calendar"))))
    export = await file_of(await ada.type("mydata export"))
    whole = zipfile.ZipFile(io.BytesIO(export)).read("calendar.ics")
    check(whole)
    assert own <= set(events(whole))


async def test_without_a_plan_there_is_no_file(env: simcord.Env) -> None:
    ben = Person(env, "ben")
    assert "You have not logged an attempt yet" in (await ben.type("plan calendar")).text
    assert "There is no plan yet" in (await ben.type("plan calendar", exam=EXAM)).text


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)
