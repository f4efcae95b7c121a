"""When somebody studies: hours a week and days, as they are typed, and as the minutes of each day."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Field, FormRefused, NotReadable, Refusal
from bot.rules.days import Weekday
from bot.rules.plan.records import Window, Windows
from bot.rules.plan.windows import (
    minutes_a_week,
    read_windows,
    windows_as_text,
    windows_as_typed,
    windows_from_text,
)
from bot.rules.plan.windows_reading import read_hours
from bot.rules.plan_refusals import HoursOutside, WindowOverMidnight, WindowsTooSmall


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("6", 360), ("4.5", 270), ("4,5", 270), ("90 min", 90), ("5-6", 300), ("5 to 6 hours", 300), ("6h", 360),
        ("1h30", 90), ("1:30", 90), ("1 h 30 min", 90), ("about 6 hours a week", 360), ("6/week", 360),
        ("30-60 min", 30), ("60", 3600), ("20 min", 20),
    ],
)  # fmt: skip
def test_hours_a_week_are_read_as_people_write_them(typed: str, minutes: int) -> None:
    assert read_hours(typed) == minutes


@pytest.mark.parametrize("typed", ["", "five", "-3", "1e3", "nan", "6 bananas", "2h a day", "9" * 300, "1:75"])
def test_hours_that_mean_nothing_are_refused_with_their_field(typed: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        read_hours(typed)
    assert refusal.value.field is Field.HOURS_A_WEEK


@pytest.mark.parametrize("typed", ["0", "0.2", "19 min", "60.5", "168"])
def test_a_week_holds_from_twenty_minutes_to_sixty_hours(typed: str) -> None:
    with pytest.raises(HoursOutside):
        read_hours(typed)


@pytest.mark.parametrize(
    ("hours", "days", "text"),
    [
        ("6", "tue thu sat", "tue=19:00/120;thu=19:00/120;sat=19:00/120"),
        ("6", "mon, wed 19:00, sat 10:00-13:00", "mon=19:00/90;wed=19:00/90;sat=10:00/180"),
        ("3", "mon, wed 19:00, sat 10:00-13:00", "mon=19:00/60;wed=19:00/60;sat=10:00/60"),
        ("3", "mon 19-20, sat 10-13", "mon=19:00/60;sat=10:00/120"),
        ("5", "mon-wed 6am, sat 9-12", "mon=06:00/40;tue=06:00/40;wed=06:00/40;sat=09:00/180"),
        ("1", "mon-thu 20:00", "mon=20:00/15;tue=20:00/15;wed=20:00/15;thu=20:00/15"),
        ("4.1", "tue thu sat", "tue=19:00/86;thu=19:00/80;sat=19:00/80"),
        ("2", "19:00 on tue, thu", "tue=19:00/60;thu=19:00/60"),
        ("2", "mon 6-8pm", "mon=18:00/120"),
        ("8", "sat 9-5", "sat=09:00/480"),
        ("1", "mon at 7.30 pm", "mon=19:30/60"),
        ("2", "weekend mornings", "sat=07:00/60;sun=07:00/60"),
        ("2", "mon 22:00-24:00", "mon=22:00/120"),
        ("1", "mon 23:30", "mon=23:30/60"),
        ("2", "weekdays 6am, wed 19:00", "mon=06:00/25;tue=06:00/25;wed=19:00/25;thu=06:00/25;fri=06:00/20"),
        ("16", "sat sun", "sat=15:00/480;sun=15:00/480"),
        ("2", "7pm", "mon=19:00/20;tue=19:00/20;wed=19:00/20;thu=19:00/15;fri=19:00/15;sat=19:00/15;sun=19:00/15"),
    ],
)  # fmt: skip
def test_the_weeks_minutes_are_spread_over_the_days_that_suit(hours: str, days: str, text: str) -> None:
    windows = read_windows(hours, days)
    assert windows_as_text(windows) == text
    assert windows_from_text(text) == windows
    assert read_windows(*windows_as_typed(windows)) == windows


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "banana", "mon 25:00", "mon 2h", "mon 19:00 20:00", "19:00 20:00", "m" * 300, "mon 19:60", "12"],
)
def test_days_that_mean_nothing_are_refused_with_their_field(typed: str) -> None:
    if typed == "12":  # a time alone is meant for every day
        assert {window.starts for window in read_windows("6", typed).values()} == {time(12)}
        return
    with pytest.raises(NotReadable) as refusal:
        read_windows("6", typed)
    assert (refusal.value.field, refusal.value.typed) == (Field.STUDY_TIMES, typed)


def test_both_fields_are_refused_at_once() -> None:
    with pytest.raises(FormRefused) as refusal:
        read_windows("lots", "banana")
    assert [type(problem) for problem in refusal.value.problems] == [NotReadable, NotReadable]


@pytest.mark.parametrize(
    ("hours", "days", "most"), [("10", "mon 19-20, sat 10-13", 240), ("9", "sat", 480), ("3", "tue 23:00", 60)]
)
def test_more_hours_than_the_days_can_hold_are_refused_with_both_numbers(hours: str, days: str, most: int) -> None:
    with pytest.raises(WindowsTooSmall) as refusal:
        read_windows(hours, days)
    assert (refusal.value.asked_minutes, refusal.value.most_minutes) == (int(hours) * 60, most)


def test_an_evening_may_run_an_hour_over_midnight_and_no_further() -> None:
    assert read_windows("1", "mon 23:30-00:30")[Weekday.MONDAY] == Window(time(23, 30), 60)
    with pytest.raises(WindowOverMidnight):
        read_windows("3", "mon 22:00-01:00")


def test_a_usual_time_holds_for_days_without_one() -> None:
    windows = read_windows("2", "tue, thu 6am", time(20))
    assert {day: window.starts for day, window in windows.items()} == {
        Weekday.TUESDAY: time(6),
        Weekday.THURSDAY: time(6),
    }
    assert read_windows("2", "tue 6am, thu", time(20))[Weekday.THURSDAY].starts == time(20)


whole_weeks = st.dictionaries(
    st.sampled_from(Weekday),
    st.builds(Window, st.builds(time, st.integers(0, 15), st.integers(0, 59)), st.integers(1, 480)),
    min_size=1,
)


@settings(max_examples=40, deadline=None)
@given(whole_weeks)
def test_what_a_form_opens_with_is_read_as_the_same_windows(windows: Windows) -> None:
    if minutes_a_week(windows) >= 20:
        assert read_windows(*windows_as_typed(windows)) == windows
    assert windows_from_text(windows_as_text(windows)) == windows


@settings(max_examples=40, deadline=None)
@given(
    st.integers(20, 3600),
    st.lists(
        st.sampled_from(["mon 19:00", "tue 6am", "wed 10-13", "thu", "fri 23:30", "sat 9-12:07"]),
        min_size=1,
        unique=True,
    ),
)
def test_every_minute_of_the_week_is_given_and_no_day_holds_more_than_it_can(minutes: int, parts: list[str]) -> None:
    try:
        windows = read_windows(f"{minutes} min", ", ".join(parts))
    except WindowsTooSmall:
        return
    assert minutes_a_week(windows) == minutes
    assert all(0 < window.minutes <= 480 for window in windows.values())


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30), st.text(alphabet="montue 0123456789:-,apm&@.;", max_size=30))
def test_whatever_is_typed_is_read_or_refused(hours: str, days: str) -> None:
    try:
        windows = read_windows(hours, days)
    except Refusal:
        return
    assert windows
