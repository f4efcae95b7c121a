"""/mydata: somebody takes along everything that is kept about them, or has it erased; in a server and in messages."""

import csv
import io
import json
import zipfile
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import discord
import icalendar
import pytest
import simcord
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.actions import leaving
from bot.actions.resources import Resources
from bot.rules.personal import Holding, as_told, defused, ids_in
from bot.texts import mydata as texts
from bot.ui.calendar import Event, calendar_file
from tests.people import Person, Seen, parts
from tests.time_travel import Days

BERLIN = ZoneInfo("Europe/Berlin")
FORMULA = "=HYPERLINK(1)"


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
async def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


async def live(person: Person) -> None:
    """A little of everything."""
    await person.type("settings", zone="Berlin")
    await person.log("sec+", "1 nov", score="720")
    await person.type("nudge set", time="7:30")
    await person.type("retake target", exam="sec+", day="20 december")
    await person.type("calm examday", exam="sec+", day="20 december", time="9:00", delivery="centre", travel="45")
    await person.fill(await person.type("calm reframe"), thought=FORMULA, fairer="I can learn it.")


async def unpacked(seen: Seen) -> dict[str, bytes]:
    [attachment] = seen.message.attachments
    with zipfile.ZipFile(io.BytesIO(await attachment.read())) as folder:
        assert folder.testzip() is None
        return {name: folder.read(name) for name in folder.namelist()}


def table(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"tables/{name}.csv"].decode("utf-8-sig"))))


async def test_an_export_holds_everything_in_files_that_open(ada: Person, ben: Person) -> None:
    await live(ada)
    await live(ben)
    seen = await ada.type("mydata export")
    assert seen.private
    assert "1 logged exam\n" in seen.text
    files = await unpacked(seen)
    everything = json.loads(files["everything.json"])
    assert (everything["learner_id"], everything["zone"]) == (str(ada.id), "Europe/Berlin")
    assert set(everything["tables"]) == {name[7:-4] for name in files if name.startswith("tables/")}
    assert str(ben.id) not in files["everything.json"].decode()
    assert everything["tables"]["thoughts"][0]["thought"] == FORMULA
    assert everything["tables"]["attempts"][0]["logged_at"] == "2026-11-22T13:00:00+01:00"
    [thought] = table(files, "thoughts")
    assert (thought["thought"], thought["give_back"]) == (f"'{FORMULA}", "no")
    readme = files["README.txt"].decode()
    assert "an apostrophe before it" in readme
    assert "- thoughts.csv: 1 thought that you wrote down" in readme
    assert "None" not in readme
    assert "{" not in readme


async def test_the_calendar_has_the_exam_the_day_aimed_for_and_what_comes_next(ada: Person) -> None:
    await live(ada)
    files = await unpacked(await ada.type("mydata export"))
    calendar = icalendar.Calendar.from_ical(files["calendar.ics"].decode())
    events = {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
    exam = events["Exam: CompTIA Security+ (V7)"]
    assert exam.decoded("DTSTART") == datetime(2026, 12, 20, 9, tzinfo=BERLIN)
    assert exam.decoded("DTEND") - exam.decoded("DTSTART") == timedelta(minutes=90)
    assert events["The day you aim for: CompTIA Security+ (V7)"].decoded("DTSTART") == date(2026, 12, 20)
    nudge = events["Comeback: daily nudge"].decoded("DTSTART")
    assert nudge == datetime(2026, 11, 23, 7, 30, tzinfo=BERLIN)
    files = await unpacked(await ada.type("mydata export"))
    again = icalendar.Calendar.from_ical(files["calendar.ics"].decode())
    first, second = ([str(event["UID"]) for event in each.walk("VEVENT")] for each in (calendar, again))
    assert len(set(first)) == len(first) > len(events)
    assert second == first


async def test_the_picture_of_tension_comes_with_its_data(ada: Person) -> None:
    for number in "24":
        seen = await ada.type("calm breathe")
        await ada.press(seen, number)
    files = await unpacked(await ada.type("mydata export"))
    rated = list(csv.DictReader(io.StringIO(files["pictures/tension.csv"].decode("utf-8-sig"))))
    assert [row["tension_before"] for row in rated] == ["2", "4"]
    assert files["pictures/tension.png"].startswith(b"\x89PNG")


async def test_the_pictures_of_practice_come_with_their_data(ada: Person) -> None:
    for exam, right, domains in (("CCNA", "30/50", ""), ("sec+", "41/50", "Security Operations: 70")):
        await ada.fill(await ada.type("practice log", exam=exam), right=right, domains=domains)
    files = await unpacked(await ada.type("mydata export"))
    drawn = list(csv.DictReader(io.StringIO(files["pictures/practice.csv"].decode("utf-8-sig"))))
    assert [(row["picture"], row["exam"], row["domain"], row["percent"]) for row in drawn] == [
        ("practice-1.png", "CompTIA Security+ (V7)", "", "82.0"),
        ("practice-1.png", "CompTIA Security+ (V7)", "Security Operations", "70.0"),
        ("practice-2.png", "CCNA v1.1", "", "60.0"),
    ]
    for name in ("practice-1.png", "practice-2.png"):
        assert files[f"pictures/{name}"].startswith(b"\x89PNG")


async def test_a_plan_is_in_the_calendar_under_the_same_names_as_in_its_own_file(ada: Person) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.log("sec+", "1 nov", score="720")
    form = await ada.type("plan make", exam="sec+")
    await ada.fill(form, hours="3", times="sat 10:00", day="12 december")
    [own] = (await ada.type("plan calendar")).message.attachments
    files = await unpacked(await ada.type("mydata export"))
    calendars = [icalendar.Calendar.from_ical(each) for each in (await own.read(), files["calendar.ics"])]
    planned, taken_along = ({str(event["UID"]) for event in each.walk("VEVENT")} for each in calendars)
    assert planned
    assert planned < taken_along
    assert {row["exam"] for row in table(files, "plan_slots")} == {"SY0-701"}


async def test_a_stranger_is_told_that_nothing_is_kept(ada: Person, resources: Resources) -> None:
    for command in ("mydata export", "mydata erase"):
        seen = await ada.type_in_direct_messages(command)
        assert "I keep nothing about you" in seen.text
    assert (await leaving.look(resources, ada.id)).rows == {}


async def test_erasing_shows_what_would_go_and_takes_one_tap(ada: Person, ben: Person, resources: Resources) -> None:
    await live(ada)
    await live(ben)
    seen = await ada.type("mydata erase")
    assert seen.private
    assert seen.buttons == [texts.ERASE, texts.EXPORT]
    for said in ("1 logged exam\n", "1 daily nudge\n", "7 days", "There is no undo"):
        assert said in seen.text
    assert await unpacked(await ada.press(seen, texts.EXPORT))
    gone = await ada.press(seen, texts.ERASE)
    assert "Everything about you is gone" in gone.text
    assert gone.buttons == []
    assert (await leaving.look(resources, ada.id)).rows == {}
    assert (await leaving.look(resources, ben.id)).rows
    assert "not set" in (await ada.type("settings")).text


async def test_nothing_comes_to_whoever_was_erased(ada: Person, env: simcord.Env) -> None:
    await live(ada)
    before = len(ada.received)
    await ada.press_in_direct_messages(await ada.type_in_direct_messages("mydata erase"), texts.ERASE)
    await Days(env).until("2026-12-22 12:00")
    assert ada.received[before:] == []


async def test_the_button_works_for_ten_minutes(ada: Person, env: simcord.Env, resources: Resources) -> None:
    await live(ada)
    seen = await ada.type_in_direct_messages("mydata erase")
    await env.advance_time(11 * 60)
    [refused] = (await ada.press_in_direct_messages(seen, texts.ERASE)).said_after
    assert "too long ago" in refused
    assert (await leaving.look(resources, ada.id)).rows


async def test_anothers_button_erases_nobody(ada: Person, ben: Person, env: simcord.Env, resources: Resources) -> None:
    await live(ada)
    await live(ben)
    seen = await ada.type("mydata erase")
    [custom_id] = [part["custom_id"] for part in parts(seen.message.components) if part.get("label") == texts.ERASE]
    view = discord.ui.View(timeout=None).add_item(discord.ui.Button(label=texts.ERASE, custom_id=custom_id))
    view.stop()
    with env.time_context():
        shown = await env.bot.get_partial_messageable(ben.channel.id).send("Another's", view=view)
    refused = Seen(await ben.member.click(shown, label=texts.ERASE))
    assert "somebody else's message, so nothing happened" in refused.text
    for person in (ada, ben):
        assert (await leaving.look(resources, person.id)).rows


@example("\xa0=1+1")
@given(st.text(max_size=40))
def test_no_value_begins_a_formula_in_a_spreadsheet(typed: str) -> None:
    told = str(defused(typed))
    assert not told.lstrip().startswith(("=", "+", "-", "@"))
    assert told in (typed, f"'{typed}")


ids = st.integers(10**17, 10**18 - 1)


@given(st.lists(ids, min_size=2, max_size=5, unique=True), st.data())
def test_nobody_but_its_reader_stands_in_what_is_told(people: list[int], data: st.DataObject) -> None:
    reader, *others = people
    holding = Holding("t", ("a_id", "whom"), left_by=("b_id",), named_in=("subject",))
    anybody = st.sampled_from(people)
    row: dict[str, Any] = {
        "a_id": data.draw(anybody),
        "whom": data.draw(anybody | ids),
        "b_id": data.draw(st.none() | anybody),
        "subject": ":".join(map(str, data.draw(st.lists(anybody | st.integers(0, 99))))),
    }
    told = as_told(holding, row, reader, ids_in(holding, [row]) & set(others), None)
    assert not any(str(other) in str(value) for value in told.values() for other in others)
    assert str(told["subject"]).count(str(reader)) == row["subject"].count(str(reader))


@settings(max_examples=30)
@given(st.integers(1_767_225_600, 2_082_758_400), st.sampled_from(["Europe/Berlin", "Asia/Kolkata"]))
def test_an_event_is_where_it_was_put_on_its_own_clock(epoch: int, zone: str) -> None:
    starts = datetime.fromtimestamp(epoch, ZoneInfo(zone))
    event = Event("exam:x", "Exam; with, marks\\", starts, timedelta(minutes=90), "Line\nline")
    text = calendar_file(1, "Comeback", [event], starts)
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    [read] = icalendar.Calendar.from_ical(text.decode()).walk("VEVENT")
    assert read.decoded("DTSTART").replace(tzinfo=None) == starts.replace(tzinfo=None)
    assert str(read["SUMMARY"]) == "Exam; with, marks\\"
