"""When a promise for a wall time is kept, beside what clocks really show; what people type for days of the week."""

import zoneinfo
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Field, NotReadable
from bot.rules.days import (
    EVERY_DAY,
    Week,
    Weekday,
    at_clock,
    local_day,
    moments,
    next_at,
    promised_on,
    read_days,
    stored_days,
)
from tests.minute_walk import HALF_HOURS, Walk, changes, shown, walk, walks

NEW_YORK = ZoneInfo("America/New_York")
APIA = ZoneInfo("Pacific/Apia")
NUUK = ZoneInfo("America/Nuuk")
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
ZONES = [
    "Africa/Cairo", "Africa/Casablanca", "America/New_York", "America/Nuuk", "America/Santiago", "America/St_Johns",
    "Antarctica/Troll", "Asia/Beirut", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tehran", "Australia/Lord_Howe",
    "Australia/Sydney", "Europe/Berlin", "Europe/Dublin", "Europe/London", "Pacific/Apia", "Pacific/Chatham", "UTC",
]  # fmt: skip
ODD_CHANGES = [
    ("Pacific/Apia", "2011-12-30"),  # a day that never happened
    ("Pacific/Kwajalein", "1993-08-21"),  # another
    ("Pacific/Kiritimati", "1995-01-01"),  # and another, in another year
    ("Asia/Pyongyang", "2018-05-04"),  # half an hour left out, up to midnight
    ("America/Caracas", "2007-12-09"),  # half an hour repeated
    ("America/St_Johns", "2010-03-14"),  # clocks went forward a minute after midnight
    ("America/St_Johns", "2010-11-07"),  # back over midnight, into a day that had ended
    ("America/St_Johns", "1988-04-03"),  # two hours left out
    ("America/Havana", "2025-11-02"),  # the first hour of a day repeated
    ("America/Scoresbysund", "2024-03-31"),  # a change of clocks and of the zone at once
    ("America/Asuncion", "2024-03-24"),  # the last hour of a day repeated
]


WORDS = ["mon", "sunday", "sondays", "weekdays", "-", "to", "not", "all", "but", "and", "from", ",", "'", "7", "days"]
EVERY_ZONE = sorted(zoneinfo.available_timezones())


def iso(some: Iterable[datetime | None]) -> list[str]:
    """Compared as written: two times in one zone would compare by wall clock, and forget a repeated hour."""
    return [at.isoformat() if at else "never" for at in some]


def one_after_another(after: datetime, week: Week, zone: tzinfo) -> Iterator[datetime]:
    """What `next_at` says again and again."""
    at = next_at(after, week, zone)
    while at is not None:
        yield at
        at = next_at(at, week, zone)


def check_against_clocks(zone: ZoneInfo, stretch: Walk) -> None:
    days = [on for on in stretch.days if on in stretch.happened]
    for clock in HALF_HOURS:
        seen = [stretch.instant(on, clock) for on in days]
        expected, week = iso(at.astimezone(zone) for at in seen), Week.of(clock)
        assert iso(at_clock(on, clock, zone) for on in days) == expected
        assert iso(islice(moments(stretch.days[0], week, zone), len(days))) == expected
        assert iso(islice(one_after_another(seen[0] - SECOND, week, zone), len(days))) == expected


@pytest.mark.parametrize("name", ZONES)
def test_a_promise_is_kept_once_a_day_when_clocks_first_come_to_its_time(name: str) -> None:
    zone = ZoneInfo(name)
    for stretch in walks(zone):
        check_against_clocks(zone, stretch)


@pytest.mark.parametrize(("name", "on"), ODD_CHANGES)
def test_a_promise_is_kept_once_a_day_over_the_oddest_changes_of_the_past(name: str, on: str) -> None:
    zone, day = ZoneInfo(name), date.fromisoformat(on)
    check_against_clocks(zone, walk(zone, day - 2 * DAY, day + 2 * DAY))


def test_the_walk_along_the_minutes_sees_gaps_repeated_hours_and_a_missing_day() -> None:
    assert [len(changes(ZoneInfo(name), 2024, 2030)) for name in ("America/New_York", "UTC")] == [14, 0]
    spring = walk(NEW_YORK, date(2027, 3, 13), date(2027, 3, 15))
    assert [wall.hour for wall in spring.jumped_over] == [2] * 60
    autumn = walk(NEW_YORK, date(2027, 11, 6), date(2027, 11, 8))
    assert autumn.jumped_over == {}
    assert autumn.instant(date(2027, 11, 7), time(1, 30)) == datetime(2027, 11, 7, 5, 30, tzinfo=UTC)
    assert date(2011, 12, 30) not in walk(APIA, date(2011, 12, 28), date(2012, 1, 1)).happened


@pytest.mark.parametrize(
    ("name", "on", "clock", "kept_at"),
    [
        # Left out: the end of the gap.
        ("America/New_York", "2027-03-14", "02:30", "2027-03-14T03:00:00-04:00"),
        ("Europe/Berlin", "2027-03-28", "02:30", "2027-03-28T03:00:00+02:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:30:00+11:00"),
        ("Antarctica/Troll", "2027-03-28", "01:01", "2027-03-28T03:00:00+02:00"),
        ("Africa/Cairo", "2026-04-24", "00:30", "2026-04-24T01:00:00+03:00"),
        ("America/Santiago", "2026-09-06", "00:30", "2026-09-06T01:00:00-03:00"),
        ("America/Nuuk", "2024-03-30", "23:30", "2024-03-31T00:00:00-01:00"),  # on the next day
        ("America/New_York", "2027-03-14", "02:30:15.5", "2027-03-14T03:00:00-04:00"),
        # Repeated: the first time.
        ("America/New_York", "2027-11-07", "01:30", "2027-11-07T01:30:00-04:00"),
        ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00"),
        ("America/Havana", "2025-11-02", "00:00", "2025-11-02T00:00:00-04:00"),
        # Neither.
        ("America/New_York", "2027-11-07", "02:00", "2027-11-07T02:00:00-05:00"),
        ("Asia/Kathmandu", "2027-03-14", "02:30", "2027-03-14T02:30:00+05:45"),
    ],
)
def test_a_time_left_out_is_kept_at_the_end_of_the_gap_and_a_repeated_one_the_first_time(
    name: str, on: str, clock: str, kept_at: str
) -> None:
    for fold in (0, 1):
        promised = time.fromisoformat(clock).replace(fold=fold)
        assert at_clock(date.fromisoformat(on), promised, ZoneInfo(name)).isoformat() == kept_at


def test_a_zone_may_be_a_plain_offset() -> None:
    zone = timezone(timedelta(hours=5, minutes=30))
    assert iso([at_clock(date(2027, 3, 14), time(2, 30), zone)]) == ["2027-03-14T02:30:00+05:30"]
    assert iso([next_at(datetime(2027, 3, 14, tzinfo=UTC), Week.of(time(5, 30)), zone)]) == [
        "2027-03-15T05:30:00+05:30"
    ]


@pytest.mark.parametrize("clock", [time(0, 0), time(0, 30)])
def test_midnight_in_new_york_comes_every_day_after_clocks_go_forward(clock: time) -> None:
    after = datetime(2027, 3, 13, 12, tzinfo=NEW_YORK)
    found = list(islice(one_after_another(after, Week.of(clock), NEW_YORK), 5))
    assert [at.isoformat(timespec="minutes") for at in found] == [
        f"2027-03-14T{clock:%H:%M}-05:00",
        *(f"2027-03-{day}T{clock:%H:%M}-04:00" for day in (15, 16, 17, 18)),
    ]


def test_half_past_one_in_new_york_comes_once_when_clocks_go_back() -> None:
    first, between, second = (
        datetime(2027, 11, 7, hour, minute, tzinfo=UTC) for hour, minute in [(5, 30), (6, 0), (6, 30)]
    )
    for after in (first, between.astimezone(NEW_YORK), second, second.astimezone(NEW_YORK)):
        assert iso([next_at(after, Week.of(time(1, 30)), NEW_YORK)]) == ["2027-11-08T01:30:00-05:00"]
    # On the clock the later half hour comes before 01:45, and after it in fact.
    after = datetime(2027, 11, 7, 1, 15, fold=1, tzinfo=NEW_YORK)
    assert iso([next_at(after, Week.of(time(1, 45)), NEW_YORK)]) == ["2027-11-08T01:45:00-05:00"]


def test_a_day_that_never_happened_has_no_moment_and_no_weekday_of_its_own() -> None:
    before = datetime(2011, 12, 29, 12, tzinfo=APIA)
    daily = islice(one_after_another(before, Week.of(time(9)), APIA), 2)
    assert iso(daily) == ["2011-12-31T09:00:00+14:00", "2012-01-01T09:00:00+14:00"]
    fridays = Week.of(time(9), frozenset({Weekday.FRIDAY}))
    assert iso([next_at(before, fridays, APIA)]) == ["2012-01-06T09:00:00+14:00"]


def test_a_moment_that_a_gap_puts_on_the_next_day_still_belongs_to_its_own() -> None:
    saturdays, saturday = Week.of(time(23, 30), frozenset({Weekday.SATURDAY})), date(2024, 3, 30)
    after = datetime(2024, 3, 30, 22, 59, tzinfo=NUUK)
    assert iso([next_at(after, saturdays, NUUK)]) == ["2024-03-31T00:00:00-01:00"]
    assert iso([next_at(after, saturdays, NUUK, not_before=saturday)]) == ["2024-03-31T00:00:00-01:00"]
    assert iso([next_at(after, saturdays, NUUK, not_before=saturday + DAY)]) == ["2024-04-06T23:30:00-01:00"]
    assert iso([next_at(datetime(2024, 3, 31, tzinfo=NUUK), saturdays, NUUK)]) == ["2024-04-06T23:30:00-01:00"]
    both = saturdays.with_days(time(0), frozenset({Weekday.SUNDAY}))
    assert iso(islice(moments(saturday, both, NUUK), 2)) == ["2024-03-31T00:00:00-01:00", "2024-04-06T23:30:00-01:00"]


def test_nothing_comes_before_the_day_it_was_put_off_to_nor_ever_in_an_empty_week() -> None:
    week, after = Week.of(time(9), read_days("mon, thu")), datetime(2027, 3, 10, 12, tzinfo=NEW_YORK)
    assert iso([next_at(after, week, NEW_YORK)]) == ["2027-03-11T09:00:00-05:00"]
    assert iso([next_at(after, week, NEW_YORK, not_before=date(2027, 3, 1))]) == ["2027-03-11T09:00:00-05:00"]
    assert iso([next_at(after, week, NEW_YORK, not_before=date(2027, 3, 12))]) == ["2027-03-15T09:00:00-04:00"]
    assert next_at(after, Week(), NEW_YORK) is None
    assert list(moments(date(2027, 3, 10), week.without(EVERY_DAY), NEW_YORK)) == []


def test_a_moment_that_is_now_is_over() -> None:
    now = datetime(2027, 3, 10, 9, tzinfo=NEW_YORK)
    assert iso([next_at(now, Week.of(time(9)), NEW_YORK)]) == ["2027-03-11T09:00:00-05:00"]
    assert iso([next_at(now - SECOND, Week.of(time(9)), NEW_YORK)]) == ["2027-03-10T09:00:00-05:00"]


def test_a_week_has_one_time_a_day_and_is_shown_by_its_times() -> None:
    week = Week.of(time(19), read_days("weekdays")).with_days(time(7, 30), read_days("sat, mon"))
    assert week.by_clock() == ((time(7, 30), read_days("mon, sat")), (time(19), read_days("tue-fri")))
    assert week.on(date(2027, 3, 13)) == time(7, 30)
    assert week.without(read_days("mon-fri")) == Week.of(time(7, 30), read_days("sat"))
    assert not week.is_empty
    assert not Week.of(time(0), read_days("sun")).is_empty
    assert week.without(EVERY_DAY) == Week()
    assert Week().is_empty
    assert Week().by_clock() == ()


@pytest.mark.parametrize(
    ("name", "at", "starts", "day"),
    [
        ("America/New_York", "2027-03-10T03:59:59-05:00", "04:00", "2027-03-09"),
        ("America/New_York", "2027-03-10T04:00:00-05:00", "04:00", "2027-03-10"),
        ("America/New_York", "2027-03-10T09:00:00+00:00", "04:00", "2027-03-10"),  # told in another zone
        ("America/New_York", "2027-03-10T23:59:59-05:00", "00:00", "2027-03-10"),
        # A day that starts in a gap starts at its end; one that starts in a repeated hour starts once.
        ("America/New_York", "2027-03-14T01:59:59-05:00", "02:30", "2027-03-13"),
        ("America/New_York", "2027-03-14T03:00:00-04:00", "02:30", "2027-03-14"),
        ("America/New_York", "2027-11-07T01:29:59-04:00", "01:30", "2027-11-06"),
        ("America/New_York", "2027-11-07T01:30:00-04:00", "01:30", "2027-11-07"),
        ("America/New_York", "2027-11-07T01:15:00-05:00", "01:30", "2027-11-07"),
        ("America/St_Johns", "2010-11-07T00:00:30-02:30", "00:00", "2010-11-07"),
        ("America/St_Johns", "2010-11-06T23:30:00-03:30", "00:00", "2010-11-07"),  # clocks are back on the 6th
        ("Africa/Cairo", "2026-04-24T01:00:00+03:00", "00:30", "2026-04-24"),
        ("Pacific/Apia", "2011-12-29T23:59:59-10:00", "04:00", "2011-12-29"),
        ("Pacific/Apia", "2011-12-31T04:00:00+14:00", "04:00", "2011-12-31"),
    ],
)
def test_a_persons_day_lasts_until_it_starts_again(name: str, at: str, starts: str, day: str) -> None:
    zone, start = ZoneInfo(name), time.fromisoformat(starts)
    assert local_day(datetime.fromisoformat(at), zone, start).isoformat() == day
    assert local_day(datetime.fromisoformat(at).astimezone(zone), zone, start).isoformat() == day


some_clocks = st.sampled_from(HALF_HOURS) | st.builds(time, st.integers(0, 23), st.integers(0, 59))
some_weeks = st.lists(st.none() | some_clocks, min_size=7, max_size=7).map(lambda clocks: Week(tuple(clocks)))


@st.composite
def zones_and_moments(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """Any zone there is, and any moment, half of the time near a change of clocks."""
    zone = ZoneInfo(draw(st.sampled_from(EVERY_ZONE)))
    year = draw(st.integers(1990, 2100))
    at = draw(st.sampled_from([*changes(zone, year, year), datetime(year, draw(st.integers(1, 12)), 1, tzinfo=UTC)]))
    return zone, at + timedelta(minutes=draw(st.integers(-3 * 24 * 60, 3 * 24 * 60)))


@settings(deadline=None, max_examples=150)
@given(zones_and_moments(), some_weeks)
def test_the_next_moment_is_the_first_one_after_now(zone_and_moment: tuple[ZoneInfo, datetime], week: Week) -> None:
    zone, after = zone_and_moment
    found = next_at(after, week, zone)
    if found is None:
        assert week.is_empty
        return
    at = found.astimezone(UTC)
    assert at > after
    assert found.tzinfo is zone
    today = after.astimezone(zone).date()
    around = [today + timedelta(days=offset) for offset in range(-2, (found.date() - today).days + 2)]
    promised = {
        day: at_clock(day, clock, zone).astimezone(UTC) for day in around if (clock := week.on(day)) is not None
    }
    own = [day for day in promised if promised[day] == at]
    assert own
    assert {found.date() - day for day in own} <= {timedelta(0), DAY}
    left_out = {day for day in promised if after < promised[day] < at}
    assert all(at_clock(day, time(0), zone).date() > day for day in left_out)  # days that never happened


@settings(deadline=None, max_examples=150)
@given(zones_and_moments(), some_clocks)
def test_a_moment_is_the_first_at_which_clocks_have_come_to_its_time(
    zone_and_moment: tuple[ZoneInfo, datetime], clock: time
) -> None:
    zone, around = zone_and_moment
    wall = datetime.combine(around.date(), clock)
    at = at_clock(wall.date(), clock, zone)
    assert shown(at, zone) >= wall
    earlier = (at.astimezone(UTC) - timedelta(minutes=minutes) for minutes in range(1, 27 * 60, 7))
    assert all(shown(moment, zone) < wall for moment in earlier)
    assert shown(at.astimezone(UTC) - SECOND, zone) < wall


@settings(deadline=None, max_examples=150)
@given(zones_and_moments(), some_clocks, st.integers(0, 3 * 24 * 60))
def test_a_persons_days_follow_each_other_and_hold_every_moment(
    zone_and_moment: tuple[ZoneInfo, datetime], starts: time, minutes: int
) -> None:
    zone, at = zone_and_moment
    day = local_day(at, zone, starts)
    assert at_clock(day, starts, zone).astimezone(UTC) <= at < at_clock(day + DAY, starts, zone).astimezone(UTC)
    assert local_day(at + timedelta(minutes=minutes), zone, starts) >= day


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("mon,tue,fri", "mon,tue,fri"),
        ("fri tue  MON", "mon,tue,fri"),
        ("Monday & Tuesday, and Friday.", "mon,tue,fri"),
        ("mon/wed/fri", "mon,wed,fri"),
        ("Mon; Wed + Fri", "mon,wed,fri"),
        ("**Mondays**\nWednesdays", "mon,wed"),
        ("Monday’s", "mon"),
        ("mo tu we th fr sa su", "mon,tue,wed,thu,fri,sat,sun"),
        ("tues, weds, thur, thurs", "tue,wed,thu"),
        ("wendesday, Saterday, fridya", "wed,fri,sat"),
        ("ｍｏｎ", "mon"),
        ("on mondays only", "mon"),
        ("every monday", "mon"),
        ("all mondays", "mon"),
        ("monday, monday", "mon"),
        ("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday", "mon,tue,wed,thu,fri,sat,sun"),
        ("mon-fri", "mon,tue,wed,thu,fri"),
        ("Mon – Fri", "mon,tue,wed,thu,fri"),
        ("Monday to Friday", "mon,tue,wed,thu,fri"),
        ("from monday through friday", "mon,tue,wed,thu,fri"),
        ("mon-wed, sat", "mon,tue,wed,sat"),
        ("fri-mon", "mon,fri,sat,sun"),
        ("sun to sat", "mon,tue,wed,thu,fri,sat,sun"),
        ("mon-mon", "mon"),
        ("weekdays", "mon,tue,wed,thu,fri"),
        ("every weekday", "mon,tue,wed,thu,fri"),
        ("all week days", "mon,tue,wed,thu,fri"),
        ("working days and sunday", "mon,tue,wed,thu,fri,sun"),
        ("weekend", "sat,sun"),
        ("the week-ends", "sat,sun"),
        ("every day", "mon,tue,wed,thu,fri,sat,sun"),
        ("Everyday", "mon,tue,wed,thu,fri,sat,sun"),
        ("daily", "mon,tue,wed,thu,fri,sat,sun"),
        (" ALL ", "mon,tue,wed,thu,fri,sat,sun"),
        ("all days", "mon,tue,wed,thu,fri,sat,sun"),
        ("the whole week", "mon,tue,wed,thu,fri,sat,sun"),
        ("7 days", "mon,tue,wed,thu,fri,sat,sun"),
        ("not sunday", "mon,tue,wed,thu,fri,sat"),
        ("except on sundays", "mon,tue,wed,thu,fri,sat"),
        ("all but sunday", "mon,tue,wed,thu,fri,sat"),
        ("every day but not sat-sun", "mon,tue,wed,thu,fri"),
        ("weekdays apart from wednesday", "mon,tue,thu,fri"),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, days: str) -> None:
    assert stored_days(read_days(typed)) == days


@pytest.mark.parametrize(
    "typed",
    [
        "", "  ", ",", "-", "🎉", "banana", "sonday", "thuesday", "m", "t", "s", "someday", "today", "tomorrow",
        "every", "week", "never", "2", "1,2,3", "2 days", "every other day", "every second monday", "twice a week",
        "monday 9:00", "mon banana", "mon-", "-fri", "to", "mon to", "mon to banana", "mon-wed-fri", "weekdays-sunday",
        "until friday", "not", "weekdays but", "not every day", "mon but not mon", "not not mon", "@everyone",
        "mon," * 1250, "x" * 5000, "-" * 5000,
    ],
)  # fmt: skip
def test_what_names_no_days_is_refused_and_never_guessed(typed: str) -> None:
    with pytest.raises(NotReadable) as refused:
        read_days(typed)
    assert (refused.value.field, refused.value.typed) == (Field.DAYS, typed)


@given(st.frozensets(st.sampled_from(Weekday), min_size=1))
def test_stored_days_read_back_as_they_were(days: frozenset[Weekday]) -> None:
    assert read_days(stored_days(days)) == days


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_whatever_is_typed_is_days_or_a_refusal(typed: str) -> None:
    with suppress(NotReadable):
        assert read_days(typed) <= EVERY_DAY


def test_a_moment_belongs_to_the_day_that_it_was_promised_for() -> None:
    over_midnight = at_clock(date(2024, 3, 30), time(23, 30), NUUK)
    assert over_midnight.date() == date(2024, 3, 31)
    assert promised_on(over_midnight, NUUK) == date(2024, 3, 30)
    midnight = at_clock(date(2026, 11, 23), time(0, 0), NEW_YORK)
    assert promised_on(midnight.astimezone(UTC), NEW_YORK) == date(2026, 11, 23)
