"""When rounds open and close, for which one somebody checks in, and whom a round counts as missing."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.checkins import Candidate, Checkin, Standing, Timing, is_missing
from bot.rules.days import EVERY_DAY, WEEKDAYS, Weekday
from bot.rules.groups import Schedule
from bot.rules.nudging import Pause
from bot.rules.rounds import (
    Round,
    RoundState,
    closing,
    last_opening,
    next_opening,
    next_to_open,
    round_meant,
    round_named,
    round_subject,
    shortest_gap,
)
from tests.time_travel import utc

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Nuuk")


def schedule(clock: str = "18:00", days: frozenset[Weekday] = WEEKDAYS, zone: str = "Europe/Berlin") -> Schedule:
    return Schedule(time.fromisoformat(clock), days, zone, 20 * 60)


schedules = st.builds(
    Schedule,
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.frozensets(st.sampled_from(Weekday), min_size=1),
    st.sampled_from(ZONES),
    st.integers(15, 7 * 24 * 60),
)
moments = st.integers(1_735_689_600, 1_830_297_600).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


def test_a_round_opens_at_its_groups_wall_time_on_both_sides_of_a_clock_change() -> None:
    assert next_opening(schedule(), utc("2026-10-23 12:00")) == utc("2026-10-23 16:00")
    assert next_opening(schedule(), utc("2026-10-23 16:00")) == utc("2026-10-26 17:00")


def test_a_round_never_closes_after_the_next_one_opens() -> None:
    daily = Schedule(time(18), EVERY_DAY, "Europe/Berlin", 7 * 24 * 60)
    assert closing(daily, utc("2026-11-23 17:00")) == utc("2026-11-24 17:00")
    assert closing(schedule(), utc("2026-11-23 17:00")) == utc("2026-11-24 13:00")


@given(schedules, moments)
def test_the_last_opening_is_the_one_after_which_none_came(of: Schedule, at: datetime) -> None:
    last = last_opening(of, at)
    assert last <= at < next_opening(of, at)
    assert next_opening(of, last) == next_opening(of, at)


@given(schedules, moments)
def test_rounds_never_overlap_and_last_at_least_a_moment(of: Schedule, at: datetime) -> None:
    opens_at = next_opening(of, at)
    assert opens_at < closing(of, opens_at) <= next_opening(of, opens_at)


@given(schedules, moments, st.integers(0, 40))
def test_after_an_outage_only_the_last_round_that_was_missed_is_looked_at(
    of: Schedule, at: datetime, days: int
) -> None:
    opened, now = next_opening(of, at), at + timedelta(days=days)
    following = next_to_open(of, opened, now)
    assert following > opened
    assert following == next_opening(of, opened) or following == last_opening(of, now)
    assert next_opening(of, following) > now


@given(schedules, moments)
def test_a_round_is_named_by_its_group_and_its_opening(of: Schedule, at: datetime) -> None:
    opens_at = next_opening(of, at)
    assert round_named(round_subject(7, opens_at)) == (7, opens_at)
    assert round_named(f"{round_subject(7, opens_at)}:12") == (7, opens_at)


@pytest.mark.parametrize("subject", ["", "7", "7:", "a:1", "7:99999999999999999999"])
def test_what_names_no_round_is_refused(subject: str) -> None:
    with pytest.raises(ValueError, match="names no round"):
        round_named(subject)


OPENED = utc("2026-11-23 17:00")
OPEN = Round(1, OPENED, utc("2026-11-24 13:00"), RoundState.OPEN)


@pytest.mark.parametrize(
    ("now", "answered", "meant"),
    [
        ("2026-11-23 20:00", False, "2026-11-23 17:00"),
        ("2026-11-23 20:00", True, "2026-11-23 17:00"),
        ("2026-11-24 13:00", False, "2026-11-23 17:00"),
        ("2026-11-24 13:00", True, "2026-11-24 17:00"),
    ],
    ids=["while it is open", "open and answered: to change it", "closed: late", "closed and answered: early"],
)
def test_the_round_that_somebody_checks_in_for(now: str, *, answered: bool, meant: str) -> None:
    assert round_meant(schedule(), OPEN, utc(now), answered=answered) == utc(meant)


def test_before_its_first_round_a_group_takes_early_answers() -> None:
    assert round_meant(schedule(), None, utc("2026-11-22 12:00"), answered=False) == OPENED


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        (EVERY_DAY, 1),
        (WEEKDAYS, 1),
        (frozenset({Weekday.MONDAY, Weekday.THURSDAY}), 3),
        (frozenset({Weekday.SATURDAY}), 7),
        (frozenset({Weekday.FRIDAY, Weekday.TUESDAY}), 3),
    ],
)
def test_the_shortest_gap_between_rounds(days: frozenset[Weekday], gap: int) -> None:
    assert shortest_gap(schedule(days=days)) == timedelta(days=gap)


@pytest.mark.parametrize(
    ("at", "timing"),
    [
        ("2026-11-23 16:59", Timing.EARLY),
        ("2026-11-23 17:00", Timing.IN_TIME),
        ("2026-11-24 12:59", Timing.IN_TIME),
        ("2026-11-24 13:00", Timing.LATE),
    ],
)
def test_early_in_time_and_late(at: str, timing: Timing) -> None:
    told = Checkin(1, OPENED, 2, Standing.ON_TRACK, True, (), utc(at), utc(at))
    assert told.timing(OPEN) is timing


MEMBER = Candidate(2, utc("2026-11-01 12:00"), 0, None, utc("2026-11-22 12:00"), "America/New_York")
CLOSES = utc("2026-11-24 13:00")
"""It is 08:00 on the 24th where that member lives."""


@pytest.mark.parametrize(
    ("member", "counts"),
    [
        (MEMBER, True),
        (replace(MEMBER, joined_at=utc("2026-11-23 18:00")), False),
        (replace(MEMBER, paused_at=utc("2026-11-20 18:00")), False),
        (replace(MEMBER, pause=Pause(date(2026, 11, 20), date(2026, 11, 25))), False),
        (replace(MEMBER, pause=Pause(date(2026, 11, 20))), False),
        (replace(MEMBER, pause=Pause(date(2026, 11, 20), date(2026, 11, 24))), True),
        (replace(MEMBER, exam_days=(date(2026, 12, 1),)), False),
        (replace(MEMBER, exam_days=(date(2026, 11, 24),)), False),
        (replace(MEMBER, exam_days=(date(2026, 11, 23), date(2026, 12, 2))), True),
        (replace(MEMBER, missed=3), True),
        (replace(MEMBER, missed=4), False),
    ],
    ids=[
        "usually", "joined after it opened", "paused", "on holiday", "paused without an end", "back today",
        "exam in seven days", "exam today", "exam over, the next far off", "three missed", "silent for long",
    ],
)  # fmt: skip
def test_whom_a_round_counts_as_missing(member: Candidate, *, counts: bool) -> None:
    assert is_missing(member, OPEN, CLOSES) is counts
