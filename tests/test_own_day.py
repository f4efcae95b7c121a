"""When somebody's day starts and which hours are quiet: as typed, over clock changes, and kept on both engines."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions import settling
from bot.actions.resources import LocalTime, Resources
from bot.actions.settling import Sharing
from bot.database import Database
from bot.errors import AmbiguousInput, Field, NotReadable
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.own_day import USUAL, OwnDay, quiet_end, read_quiet_hours, read_start_of_day
from bot.rules.zone_names import ZoneNames
from bot.stores import learners
from bot.texts import settings as texts
from tests.test_texts import whole

ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
NOW = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
LAST_DAYS_BEFORE_A_CHANGE = {
    "UTC": (date(2026, 3, 1),),
    "Europe/Berlin": (date(2026, 3, 28), date(2026, 10, 24)),
    "America/New_York": (date(2027, 3, 13), date(2027, 11, 6)),
    "Australia/Lord_Howe": (date(2026, 4, 4), date(2026, 10, 3)),  # half an hour
    "America/Havana": (date(2026, 3, 7), date(2026, 10, 31)),  # at midnight, and back to it
    "Asia/Beirut": (date(2026, 3, 28), date(2026, 10, 24)),  # midnight is left out; 23:00 comes twice
    "America/Nuuk": (date(2026, 3, 28), date(2026, 10, 24)),  # the hour before midnight is left out
    "Pacific/Apia": (date(2011, 12, 29),),  # no 30 December
    "Asia/Pyongyang": (date(2018, 5, 4),),
}
ZONES = [ZoneInfo(name) for name in LAST_DAYS_BEFORE_A_CHANGE]
HOURS = [
    (time(22), time(7)),
    (time(2, 15), time(2, 45)),
    (time(23, 30), time(0, 30)),
    (time(2, 45), time(2, 30)),
    (time(0), time(8)),
    (time(22), time(2, 30)),
]


def quiet(start: time, end: time) -> OwnDay:
    return OwnDay(quiet_from=start, quiet_until=end)


def on_a_clock(minute: int, start: time, end: time) -> bool:
    """Whether that minute of the day is quiet, counted round the clock face."""
    since_start = (minute - start.hour * 60 - start.minute) % 1440
    return since_start < (end.hour * 60 + end.minute - start.hour * 60 - start.minute) % 1440


def minutes_around_changes() -> Iterator[tuple[ZoneInfo, datetime]]:
    """Every minute of two days around each change, from the noon before it."""
    for zone in ZONES:
        for on in LAST_DAYS_BEFORE_A_CHANGE[zone.key]:
            noon = datetime.combine(on, time(12), zone).astimezone(UTC)
            yield from ((zone, noon + timedelta(minutes=minute)) for minute in range(24 * 60))


@pytest.mark.parametrize(("start", "end"), HOURS)
def test_every_minute_is_quiet_that_a_clock_shows_to_be_so_over_clock_changes_too(start: time, end: time) -> None:
    for zone, at in minutes_around_changes():
        local = at.astimezone(zone)
        ends = quiet_end(at, zone, quiet(start, end))
        assert (ends is not None) == on_a_clock(local.hour * 60 + local.minute, start, end), local
        check_end(at, zone, quiet(start, end), ends)


def check_end(at: datetime, zone: ZoneInfo, own_day: OwnDay, end: datetime | None) -> None:
    """It is later, not quiet itself, quiet just before, and at the time that was set unless no clock ever shows it."""
    if end is None:
        return
    assert end.tzinfo is zone
    instant = end.astimezone(UTC)
    assert instant > at
    assert quiet_end(end, zone, own_day) is None
    before = (instant - timedelta(minutes=1)).astimezone(zone)
    assert quiet_end(before, zone, own_day) is not None
    skipped = end.replace(tzinfo=None) - before.replace(tzinfo=None) > timedelta(minutes=1)
    assert end.time() == own_day.quiet_until or skipped


def minute_after(on: date, minutes: int) -> datetime:
    return datetime.combine(on, time(), UTC) + timedelta(minutes=minutes)


clock_changes = st.sampled_from([on for days in LAST_DAYS_BEFORE_A_CHANGE.values() for on in days])
instants = st.one_of(
    st.builds(minute_after, st.dates(date(2010, 1, 1), date(2035, 1, 1)), st.integers(0, 1439)),
    st.builds(minute_after, clock_changes, st.integers(-1440, 4320)),
)
clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))


@given(at=instants, zone=st.sampled_from(ZONES), start=clocks, end=clocks)
def test_quiet_hours_end_at_a_moment_that_is_later_and_not_quiet(
    at: datetime, zone: ZoneInfo, start: time, end: time
) -> None:
    check_end(at, zone, quiet(start, end), quiet_end(at, zone, quiet(start, end)))


@given(at=instants, zone=st.sampled_from(ZONES), clock=clocks)
def test_without_quiet_hours_no_moment_is_quiet(at: datetime, zone: ZoneInfo, clock: time) -> None:
    assert quiet_end(at, zone, quiet(clock, clock)) is None


@pytest.mark.parametrize(
    ("zone", "at", "hours", "ends"),
    [
        ("Europe/Berlin", "2026-11-22T23:00+01:00", (22, 7), "2026-11-23T07:00+01:00"),
        ("Europe/Berlin", "2026-11-22T22:00+01:00", (22, 7), "2026-11-23T07:00+01:00"),
        ("Europe/Berlin", "2026-11-22T21:59+01:00", (22, 7), None),
        ("Europe/Berlin", "2026-11-22T07:00+01:00", (22, 7), None),
        ("Europe/Berlin", "2026-03-28T22:30+01:00", (22, 7), "2026-03-29T07:00+02:00"),
        ("Europe/Berlin", "2026-10-24T22:30+02:00", (22, 7), "2026-10-25T07:00+01:00"),
        ("Europe/Berlin", "2026-03-29T01:50+01:00", (22, 2.5), "2026-03-29T03:00+02:00"),  # there is no 02:30
        ("Europe/Berlin", "2026-10-25T02:15+02:00", (22, 2.5), "2026-10-25T02:30+02:00"),
        ("Europe/Berlin", "2026-10-25T02:15+01:00", (22, 2.5), "2026-10-25T02:30+01:00"),  # the same hour again
        ("America/Havana", "2026-03-07T23:00-05:00", (22, 0), "2026-03-08T01:00-04:00"),
        ("Pacific/Apia", "2011-12-29T23:00-10:00", (22, 7), "2011-12-31T07:00+14:00"),  # one night, and no day between
        ("Asia/Kolkata", "2026-11-22T13:00+05:30", (12, 14), "2026-11-22T14:00+05:30"),
    ],
)
def test_quiet_hours_end_at_their_hour_where_the_person_is(
    zone: str, at: str, hours: tuple[float, float], ends: str | None
) -> None:
    start, end = (time(int(hour), int(hour % 1 * 60)) for hour in hours)
    found = quiet_end(datetime.fromisoformat(at).astimezone(UTC), ZoneInfo(zone), quiet(start, end))
    assert (found.isoformat(timespec="minutes") if found else None) == ends


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22-7", "22:00 07:00"),
        ("22:00 to 07:00", "22:00 07:00"),
        ("22:00-07:00", "22:00 07:00"),
        ("10pm–6am", "22:00 06:00"),
        ("10 p.m. — 6 a.m.", "22:00 06:00"),
        ("from 23:00 until 7", "23:00 07:00"),
        ("Between 22 and 7", "22:00 07:00"),
        ("quiet hours: from 22:30 till 6:30", "22:30 06:30"),
        ("22h30 - 6h30", "22:30 06:30"),
        ("2200-0700", "22:00 07:00"),
        ("10pm-6", "22:00 06:00"),
        ("midnight to 8", "00:00 08:00"),
        ("12:00 to 14:00", "12:00 14:00"),
        ("1-8", "01:00 08:00"),
        ("10:00 to 07:00", "10:00 07:00"),  # in full it is meant
        ("none", "00:00 00:00"),
        ("No quiet hours.", "00:00 00:00"),
        (" OFF ", "00:00 00:00"),
        ("22-22", "22:00 22:00"),
    ],
)
def test_quiet_hours_are_read_however_people_write_them(typed: str, hours: str) -> None:
    start, end = read_quiet_hours(typed)
    assert f"{start:%H:%M} {end:%H:%M}" == hours


@pytest.mark.parametrize(
    "typed", ["", "22", "blorb", "22-25", "22:00-", "-7", "22-7-8", "night to day", "mon-fri", "22-7" * 30, "-" * 4000]
)
def test_quiet_hours_that_cannot_be_read_are_refused(typed: str) -> None:
    with pytest.raises(NotReadable) as refused:
        read_quiet_hours(typed)
    assert (refused.value.field, refused.value.typed) == (Field.QUIET_HOURS, typed)


@pytest.mark.parametrize(
    ("typed", "evening", "morning"),
    [
        ("10-7", "22:00–07:00", "10:00–07:00"),
        ("11 to 6am", "23:00–06:00", "11:00–06:00"),
        ("from 9 until 5", "21:00–05:00", "09:00–05:00"),
    ],
)
def test_ten_to_seven_is_asked_about_rather_than_taken_for_the_whole_day(
    typed: str, evening: str, morning: str
) -> None:
    with pytest.raises(AmbiguousInput) as asked:
        read_quiet_hours(typed)
    assert asked.value.choices == (evening, morning)
    for choice in asked.value.choices:
        start, end = read_quiet_hours(choice)
        assert f"{start:%H:%M}–{end:%H:%M}" == choice


@given(start=clocks, end=clocks)
def test_what_the_settings_show_can_be_typed_in_again(start: time, end: time) -> None:
    read = quiet(*read_quiet_hours(texts.hours(quiet(start, end))))
    assert read == quiet(start, end) if start != end else not read.has_quiet_hours
    if start <= time(12):
        assert read_start_of_day(texts.clock(start)) == start


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    for read in (read_start_of_day, read_quiet_hours):
        with suppress(NotReadable):
            read(typed)


@pytest.mark.parametrize(
    ("typed", "starts"),
    [("4", "04:00"), ("04:00", "04:00"), ("5am", "05:00"), ("4h30", "04:30"), ("5 in the morning", "05:00"),
     ("midnight", "00:00"), ("0", "00:00"), ("12am", "00:00"), ("noon", "12:00"), ("12:00", "12:00")],
)  # fmt: skip
def test_a_start_of_day_is_read_like_any_time_up_to_noon(typed: str, starts: str) -> None:
    assert f"{read_start_of_day(typed):%H:%M}" == starts


@pytest.mark.parametrize("typed", ["", "12:01", "13:00", "5pm", "25:00", "blorb", "yesterday", "4-5", "4" * 100])
def test_a_start_of_day_after_noon_or_none_at_all_is_refused(typed: str) -> None:
    with pytest.raises(NotReadable) as refused:
        read_start_of_day(typed)
    assert (refused.value.field, refused.value.typed) == (Field.DAY_STARTS, typed)


def test_until_their_day_starts_it_is_the_day_before_for_them() -> None:
    local = LocalTime(datetime(2026, 11, 22, 3, 30, tzinfo=ZoneInfo("Europe/Lisbon")), "Europe/Lisbon")
    assert local.today == date(2026, 11, 21)
    early = LocalTime(local.now, local.zone, OwnDay(starts=time(3)))
    assert early.today == date(2026, 11, 22)


def test_settings_are_told_in_whole_sentences() -> None:
    days = (USUAL, OwnDay(time(0), time(0), time(0)), OwnDay(time(12), time(9, 5), time(9, 6)))
    tellers = (texts.start_now, texts.start_set, texts.quiet_now, texts.quiet_set)
    said = {tell(own_day) for own_day in days for tell in tellers} | {
        texts.shared(Sharing(0, 0)),
        texts.shared(Sharing(1, 2)),
        texts.NOT_READ_STAYS,
    }
    assert [sentence for sentence in said if not whole(sentence)] == []
    assert len(said) == len(days) * len(tellers) + 3


# Kept


@pytest.fixture
def resources(either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Resources:
    return Resources(either_database, lambda: NOW, catalogue, exams, zones)


@pytest.mark.parametrize(
    "own_day", [USUAL, OwnDay(time(5, 30), time(23, 15), time(6)), OwnDay(time(0), time(0), time(0))]
)
async def test_an_own_day_is_kept_as_it_was_set(either_database: Database, own_day: OwnDay) -> None:
    async with either_database.transaction() as tx:
        assert await learners.time_of(tx, ADA) == (None, USUAL)
        assert await learners.own_day(tx, ADA) == USUAL
        for learner in (ADA, BEN):
            await learners.meet(tx, learner, NOW)
        await learners.set_own_day(tx, ADA, OwnDay(time(1), time(1), time(2)))
        await learners.set_own_day(tx, ADA, own_day)
        await learners.set_zone(tx, ADA, "Asia/Tokyo")
    async with either_database.transaction() as tx:
        assert await learners.own_day(tx, ADA) == own_day
        assert await learners.time_of(tx, ADA) == ("Asia/Tokyo", own_day)
        assert await learners.time_of(tx, BEN) == (None, USUAL)


async def test_somebody_nobody_knows_yet_may_set_their_hours_first_of_all(resources: Resources) -> None:
    changed = await settling.keep_quiet(resources, ADA, time(23), time(6))
    assert changed.before == USUAL
    assert changed.local.own_day == OwnDay(quiet_from=time(23), quiet_until=time(6))
    assert (await settling.here(resources, BEN)).own_day == USUAL


async def test_each_change_leaves_the_rest_as_it_was_and_says_what_was_before(resources: Resources) -> None:
    await settling.move_to(resources, ADA, "Asia/Kolkata")
    await settling.keep_quiet(resources, ADA, time(23), time(6))
    changed = await settling.start_days_at(resources, ADA, time(8))
    assert changed.before == OwnDay(time(4), time(23), time(6))
    assert changed.local.own_day == OwnDay(time(8), time(23), time(6))
    assert (changed.local.zone, changed.local.today) == ("Asia/Kolkata", date(2026, 11, 21))  # it is 07:00 there
    back = await settling.start_days_at(resources, ADA, changed.before.starts)
    assert (back.before, back.local.own_day) == (changed.local.own_day, changed.before)
    assert (await settling.here(resources, ADA)).today == date(2026, 11, 22)
