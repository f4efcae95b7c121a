"""When daily nudges come, through pauses and changes of clock and zone, and where a snooze leads."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import NotReadable
from bot.rules.days import EVERY_DAY, Week, Weekday, read_days
from bot.rules.nudging import Nudging, Pause, Snooze, next_nudge, snoozed_until, week_as_text, week_from_text
from bot.ui.buttons import CoachButton
from bot.ui.nudge_cards import UndoWeek
from tests.minute_walk import changes

DAY = timedelta(days=1)
BERLIN, NEW_YORK, KOLKATA = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Kolkata")
AUCKLAND, HONOLULU = ZoneInfo("Pacific/Auckland"), ZoneInfo("Pacific/Honolulu")
SEVEN_THIRTY = Week.of(time(7, 30))
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LONGEST_CUSTOM_ID = 100
"""Discord's limit, in characters."""
ZONES = [
    "Africa/Cairo", "Africa/Casablanca", "America/New_York", "America/Santiago", "Asia/Beirut", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Europe/Berlin", "Europe/London", "Pacific/Auckland", "Pacific/Chatham", "UTC",
]  # fmt: skip


def iso(at: datetime | None) -> str | None:
    return at.isoformat(timespec="minutes") if at else None


def lived(nudging: Nudging, after: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """One nudge after another, each written down as delivery does."""
    while (at := next_nudge(nudging, after, zone)) is not None:
        yield at
        nudging, after = replace(nudging, nudged_on=at.astimezone(zone).date()), at


@pytest.mark.parametrize(
    ("pause", "comes"),
    [
        (None, "2026-11-23T07:30+01:00"),
        (Pause(date(2026, 11, 22), date(2026, 11, 27)), "2026-11-27T07:30+01:00"),
        (Pause(date(2026, 11, 22), date(2026, 11, 23)), "2026-11-23T07:30+01:00"),
        (Pause(date(2026, 11, 22), date(2027, 3, 28)), "2027-03-28T07:30+02:00"),  # a day on which clocks change
        (Pause(date(2026, 10, 1), date(2026, 10, 8)), "2026-11-23T07:30+01:00"),  # over long ago
        (Pause(date(2026, 11, 22)), None),
        (Pause(date(2026, 10, 1), None, attempt_id=1), None),
    ],
)
def test_a_pause_holds_nudges_back_until_its_end_or_until_they_are_asked_for(pause: Pause | None, comes: str) -> None:
    assert iso(next_nudge(Nudging(SEVEN_THIRTY, pause), NOON, BERLIN)) == comes


def test_a_pause_until_a_day_without_a_nudge_ends_with_the_next_one() -> None:
    mondays = Nudging(Week.of(time(7, 30), read_days("mondays")), Pause(date(2026, 11, 22), date(2026, 11, 25)))
    assert iso(next_nudge(mondays, NOON, BERLIN)) == "2026-11-30T07:30+01:00"


def test_nothing_comes_where_nothing_was_asked_for() -> None:
    assert next_nudge(Nudging(Week()), NOON, BERLIN) is None
    assert next_nudge(Nudging(Week(), Pause(date(2026, 11, 22), date(2026, 11, 27))), NOON, BERLIN) is None


@pytest.mark.parametrize(
    ("nudged_on", "pause_until", "comes"),
    [
        (None, None, "2026-11-22T13:30+01:00"),
        (date(2026, 11, 21), None, "2026-11-22T13:30+01:00"),
        (date(2026, 11, 22), None, "2026-11-23T13:30+01:00"),  # the time was moved to later, after today's nudge
        (date(2026, 11, 23), None, "2026-11-24T13:30+01:00"),  # nudged already where tomorrow had begun
        (date(2026, 11, 22), date(2026, 11, 25), "2026-11-25T13:30+01:00"),
        (date(2026, 11, 25), date(2026, 11, 24), "2026-11-26T13:30+01:00"),
    ],
)
def test_a_day_that_has_had_its_nudge_gets_no_second_one(
    nudged_on: date | None, pause_until: date | None, comes: str
) -> None:
    pause = Pause(date(2026, 11, 20), pause_until) if pause_until else None
    nudging = Nudging(Week.of(time(13, 30)), pause, nudged_on)
    assert iso(next_nudge(nudging, NOON, BERLIN)) == comes


@pytest.mark.parametrize(
    ("left", "reached", "comes"),
    [
        (BERLIN, NEW_YORK, "2026-11-24T07:30-05:00"),  # 07:30 comes again in New York on the same day
        (NEW_YORK, BERLIN, "2026-11-24T07:30+01:00"),
        (AUCKLAND, HONOLULU, "2026-11-24T07:30-10:00"),  # where the day before had just begun
        (HONOLULU, AUCKLAND, "2026-11-24T07:30+13:00"),  # half a day later
    ],
)
def test_a_change_of_zone_brings_no_second_nudge_for_a_day(left: ZoneInfo, reached: ZoneInfo, comes: str) -> None:
    nudged_at = datetime(2026, 11, 23, 7, 30, tzinfo=left)
    nudging = Nudging(SEVEN_THIRTY, nudged_on=nudged_at.date())
    assert iso(next_nudge(nudging, nudged_at, reached)) == comes


@pytest.mark.parametrize(
    ("zone", "after", "clock", "comes"),
    [
        (NEW_YORK, "2027-03-13T12:00", "02:30", ["2027-03-14T03:00-04:00", "2027-03-15T02:30-04:00"]),
        (NEW_YORK, "2027-03-13T12:00", "00:00", ["2027-03-14T00:00-05:00", "2027-03-15T00:00-04:00"]),
        (NEW_YORK, "2027-11-06T12:00", "01:30", ["2027-11-07T01:30-04:00", "2027-11-08T01:30-05:00"]),
        (BERLIN, "2027-03-27T12:00", "07:30", ["2027-03-28T07:30+02:00", "2027-03-29T07:30+02:00"]),
        (BERLIN, "2026-10-24T12:00", "02:30", ["2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00"]),
    ],
)
def test_a_day_on_which_clocks_change_has_one_nudge(zone: ZoneInfo, after: str, clock: str, comes: list[str]) -> None:
    start = datetime.fromisoformat(after).replace(tzinfo=zone)
    nudges = lived(Nudging(Week.of(time.fromisoformat(clock))), start, zone)
    assert [iso(at) for at in islice(nudges, 2)] == comes


some_clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))
some_weeks = st.lists(st.none() | some_clocks, min_size=7, max_size=7).map(lambda clocks: Week(tuple(clocks)))


@st.composite
def zones_and_moments(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """A zone, and a moment shortly before a change of its clocks, if it has any."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    at = draw(st.sampled_from(changes(zone, 2026, 2028) or [NOON]))
    return zone, at - timedelta(minutes=draw(st.integers(0, 3 * 24 * 60)))


@settings(deadline=None)
@given(zones_and_moments(), some_weeks)
def test_no_day_has_two_nudges_and_none_is_lost(where: tuple[ZoneInfo, datetime], week: Week) -> None:
    zone, after = where
    nudges = list(islice(lived(Nudging(week), after, zone), 8))
    assert len(nudges) == (0 if week.is_empty else 8)
    on = [at.astimezone(zone).date() for at in nudges]
    assert len(on) == len(set(on))
    today = after.astimezone(zone).date()
    between = [today + DAY * offset for offset in range(1, (on[-1] - today).days + 1)] if on else []
    assert {day for day in between if week.on(day) is not None} <= set(on)


@settings(deadline=None)
@given(zones_and_moments(), st.lists(st.tuples(some_clocks, st.sampled_from(ZONES), st.integers(0, 30)), max_size=12))
def test_no_day_has_two_nudges_whatever_is_changed(
    where: tuple[ZoneInfo, datetime], changed: list[tuple[time, str, int]]
) -> None:
    zone, now = where
    nudging, on = Nudging(SEVEN_THIRTY), []
    for clock, name, hours in changed:
        target = now + timedelta(hours=hours)
        while (at := next_nudge(nudging, now, zone)) is not None and at.astimezone(UTC) <= target:
            on.append(at.astimezone(zone).date())
            nudging, now = replace(nudging, nudged_on=on[-1]), at.astimezone(UTC)
        now = target
        zone, nudging = ZoneInfo(name), replace(nudging, week=Week.of(clock))
    assert on == sorted(set(on))


@pytest.mark.parametrize(
    ("snooze", "at", "zone", "comes"),
    [
        ("20m", "2026-11-23T07:31:40+01:00", BERLIN, "2026-11-23T07:51:40+01:00"),
        ("1h", "2026-11-23T07:31:40+01:00", BERLIN, "2026-11-23T08:31:40+01:00"),
        ("20m", "2026-11-23T23:50:00+01:00", BERLIN, "2026-11-24T00:10:00+01:00"),
        ("1h", "2026-11-23T23:50:00+01:00", BERLIN, "2026-11-24T00:50:00+01:00"),
        ("1h", "2026-11-23T06:00:00+00:00", KOLKATA, "2026-11-23T12:30:00+05:30"),
        # Tonight is 19:00, later 21:00, later still in an hour.
        ("tonight", "2026-11-23T07:31:40+01:00", BERLIN, "2026-11-23T19:00:00+01:00"),
        ("tonight", "2026-11-23T00:00:00+01:00", BERLIN, "2026-11-23T19:00:00+01:00"),
        ("tonight", "2026-11-23T18:30:00+01:00", BERLIN, "2026-11-23T19:00:00+01:00"),
        ("tonight", "2026-11-23T18:30:01+01:00", BERLIN, "2026-11-23T21:00:00+01:00"),
        ("tonight", "2026-11-23T20:30:00+01:00", BERLIN, "2026-11-23T21:00:00+01:00"),
        ("tonight", "2026-11-23T20:30:01+01:00", BERLIN, "2026-11-23T21:30:01+01:00"),
        ("tonight", "2026-11-23T23:59:00+01:00", BERLIN, "2026-11-24T00:59:00+01:00"),
        # Tomorrow is at this time, to the minute.
        ("tomorrow", "2026-11-23T07:31:40.5+01:00", BERLIN, "2026-11-24T07:31:00+01:00"),
        ("tomorrow", "2026-11-23T23:59:59+01:00", BERLIN, "2026-11-24T23:59:00+01:00"),
        ("tomorrow", "2026-11-24T00:00:00+01:00", BERLIN, "2026-11-25T00:00:00+01:00"),
        ("tomorrow", "2026-11-23T20:00:00+00:00", KOLKATA, "2026-11-25T01:30:00+05:30"),
        ("tomorrow", "2026-12-31T18:00:00+01:00", BERLIN, "2027-01-01T18:00:00+01:00"),
        # Minutes are real ones, whatever clocks do.
        ("20m", "2027-03-14T01:50:00-05:00", NEW_YORK, "2027-03-14T03:10:00-04:00"),
        ("1h", "2027-03-14T01:50:00-05:00", NEW_YORK, "2027-03-14T03:50:00-04:00"),
        ("20m", "2027-11-07T01:50:00-04:00", NEW_YORK, "2027-11-07T01:10:00-05:00"),
        ("1h", "2027-11-07T01:30:00-04:00", NEW_YORK, "2027-11-07T01:30:00-05:00"),
        ("1h", "2027-11-07T01:30:00-05:00", NEW_YORK, "2027-11-07T02:30:00-05:00"),
        # Tomorrow's time may be left out, or come twice; today's may be the second of two.
        ("tomorrow", "2027-03-13T02:30:00-05:00", NEW_YORK, "2027-03-14T03:00:00-04:00"),
        ("tomorrow", "2027-11-06T01:30:00-04:00", NEW_YORK, "2027-11-07T01:30:00-04:00"),
        ("tomorrow", "2027-11-07T01:30:00-05:00", NEW_YORK, "2027-11-08T01:30:00-05:00"),
    ],
)
def test_a_snooze_leads_where_it_says(snooze: str, at: str, zone: ZoneInfo, comes: str) -> None:
    assert snoozed_until(Snooze(snooze), datetime.fromisoformat(at), zone).isoformat() == comes


@settings(deadline=None)
@given(zones_and_moments(), st.sampled_from(Snooze))
def test_a_snooze_is_always_ahead_and_never_far(where: tuple[ZoneInfo, datetime], snooze: Snooze) -> None:
    zone, now = where
    wait = snoozed_until(snooze, now, zone).astimezone(UTC) - now
    assert timedelta(minutes=20) <= wait <= timedelta(hours=26)
    assert wait >= timedelta(minutes=30) or snooze is Snooze.TWENTY_MINUTES


def custom_id(button: CoachButton) -> str:
    return button.item.custom_id or ""


@given(some_weeks)
def test_a_week_comes_back_from_its_button_as_it_was(week: Week) -> None:
    assert week_from_text(week_as_text(week)) == week
    assert len(custom_id(UndoWeek(week_as_text(week)))) <= LONGEST_CUSTOM_ID


def test_seven_different_times_fit_below_a_button() -> None:
    week = Week(tuple(time(10 + day, 59) for day in Weekday))
    written = custom_id(UndoWeek(week_as_text(week)))
    assert written.startswith("v1:nudge-undo:10:59=mon;11:59=tue;")
    assert len(written) == 83 <= LONGEST_CUSTOM_ID


def test_a_week_is_written_by_its_times() -> None:
    week = Week.of(time(7, 30), read_days("mon, tue")).with_days(time(10), read_days("sat"))
    assert week_as_text(week) == "07:30=mon,tue;10:00=sat"
    assert week_as_text(Week()) == ""
    assert week_from_text("") == Week()
    assert week_from_text("00:00=" + ",".join(day.short for day in EVERY_DAY)) == Week.of(time(0))


@pytest.mark.parametrize("text", ["banana", "07:30", "07:30=", "25:00=mon", "=mon", "07:30=blursday", "07:30=mon;x"])
def test_a_button_that_nobody_wrote_changes_nothing(text: str) -> None:
    with pytest.raises((ValueError, NotReadable)):
        week_from_text(text)
