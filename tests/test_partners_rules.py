"""Who is proposed to whom, what a partner sees, and when something set out to be done is reminded and told of."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FormRefused, NotReadable, TooLong
from bot.rules.commitments import (
    LONGEST_WHAT,
    LONGEST_WORD,
    Intent,
    Reminder,
    as_typed,
    looked_at,
    next_noon,
    read_intent,
    read_word,
    reminders,
)
from bot.rules.grace import DayOutcome, StudyDay
from bot.rules.nudging import Pause
from bot.rules.own_day import USUAL, OwnDay
from bot.rules.partner_search import Seeker, both_awake, pair, pairs
from bot.rules.partners import Invitation, InvitationState, Report, Role, report, rests

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WEDNESDAY = date(2026, 11, 25)


def seeker(number: int, exam: str | None = "SY0", hours: float | None = 1, waited: int = 0) -> Seeker:
    offset = timedelta(hours=hours) if hours is not None else None
    return Seeker(number, NOON - timedelta(minutes=waited), exam, offset)


@pytest.mark.parametrize(
    ("others", "fits"),
    [
        ([seeker(2, hours=None), seeker(3, exam="CCNA")], 2),
        ([seeker(2, hours=9), seeker(3, hours=-4)], 3),
        ([seeker(2, hours=None), seeker(3, hours=-11)], 3),
        ([seeker(2, exam="CCNA", hours=2), seeker(3, exam=None, hours=1)], 3),
        ([seeker(2), seeker(3, waited=5)], 3),
        ([seeker(2), seeker(3)], 2),
    ],
)
def test_the_same_exam_comes_first_then_the_nearest_clock_then_who_has_waited(others: list[Seeker], fits: int) -> None:
    assert (1, fits) in pairs([seeker(1, waited=9), *others], set())


def test_clocks_on_both_sides_of_the_date_line_are_near_to_each_other() -> None:
    assert pairs([seeker(1, hours=13), seeker(2, hours=1), seeker(3, hours=-10)], set()) == [(1, 3)]


def test_exams_that_nobody_named_are_not_the_same() -> None:
    nameless = [seeker(1, None, 1), seeker(2, None, 9), seeker(3, "CCNA", 2)]
    assert pairs(nameless, set()) == [(1, 3)]


some_seekers = st.lists(
    st.builds(
        seeker,
        st.integers(1, 12),
        st.sampled_from([None, "SY0", "CCNA"]),
        st.sampled_from([None, -11, -5, 0, 1, 5.5, 9, 13]),
        st.integers(0, 3),
    ),
    max_size=9,
    unique_by=lambda each: each.learner_id,
)
some_pairs = st.sets(st.tuples(st.integers(1, 12), st.integers(1, 12)).map(lambda both: pair(*both)), max_size=20)


@given(some_seekers, some_pairs)
def test_matching_is_the_same_for_both_and_leaves_no_pair_that_could_be(
    seekers: list[Seeker], never: set[tuple[int, int]]
) -> None:
    found = pairs(seekers, never)
    assert pairs(seekers[::-1], never) == found
    people = [each for both in found for each in both]
    assert len(people) == len(set(people))
    assert not set(found) & never
    left = sorted({each.learner_id for each in seekers} - set(people))
    assert all((one, other) in never for one in left for other in left if one < other)


def test_both_are_asked_when_neither_sleeps() -> None:
    berlin, tokyo = (USUAL, ZoneInfo("Europe/Berlin")), (USUAL, ZoneInfo("Asia/Tokyo"))
    assert both_awake(NOON, [berlin, tokyo]) == NOON
    assert both_awake(NOON + timedelta(hours=4), [berlin, tokyo]) == datetime(2026, 11, 23, 6, tzinfo=UTC)
    never = (OwnDay(quiet_from=time(8), quiet_until=time(7)), UTC)
    assert both_awake(NOON, [never, (OwnDay(quiet_from=time(7), quiet_until=time(8)), UTC)]) == NOON


def test_a_partner_sees_this_week_up_to_today_and_a_part_counts() -> None:
    days = [
        StudyDay(date(2026, 11, 22), DayOutcome.DONE),  # a Sunday
        StudyDay(date(2026, 11, 23), DayOutcome.PART),
        StudyDay(date(2026, 11, 24), DayOutcome.SKIPPED),
        StudyDay(WEDNESDAY, DayOutcome.ASKED),
        StudyDay(date(2026, 11, 26), DayOutcome.DONE),
    ]
    assert report(days, WEDNESDAY) == Report(done_today=False, days_done=1)
    assert report(days, date(2026, 11, 26)) == Report(done_today=True, days_done=2)
    assert report(days, date(2026, 11, 30)) == Report(done_today=False, days_done=0)


@pytest.mark.parametrize(
    ("pause", "sits_on", "resting"),
    [
        (None, None, False),
        (Pause(WEDNESDAY), None, True),
        (Pause(WEDNESDAY, WEDNESDAY + timedelta(days=1)), None, True),
        (Pause(WEDNESDAY - timedelta(days=3), WEDNESDAY), None, False),
        (None, WEDNESDAY + timedelta(days=8), False),
        (None, WEDNESDAY + timedelta(days=7), True),
        (None, WEDNESDAY, True),
        (None, WEDNESDAY - timedelta(days=1), False),
    ],
)
def test_reports_rest_in_a_pause_and_in_exam_week(pause: Pause | None, sits_on: date | None, resting: bool) -> None:
    assert rests(pause, [sits_on] if sits_on else [], WEDNESDAY) is resting


def test_an_invitation_that_was_asked_and_taken_back_makes_no_room_for_another() -> None:
    asked = Invitation(1, 1, 2, Role.PARTNER, NOON, InvitationState.TAKEN_BACK, NOON)
    assert asked.counts(NOON + timedelta(days=6))
    assert not asked.stands(NOON)
    assert not asked.counts(NOON + timedelta(days=7))
    assert not Invitation(1, 1, 2, Role.PARTNER, NOON, InvitationState.TAKEN_BACK).counts(NOON)
    assert Invitation(1, 1, 2, Role.PARTNER, NOON, InvitationState.REFUSED).stands(NOON)


@pytest.mark.parametrize(
    ("zone", "by_on", "eve", "day"),
    [
        ("Europe/Berlin", "2027-01-05", "2027-01-04 17:00", "2027-01-05 17:00"),
        ("Europe/Berlin", "2026-10-25", "2026-10-24 16:00", "2026-10-25 17:00"),  # clocks are put back
        ("America/New_York", "2027-03-14", "2027-03-13 23:00", "2027-03-14 22:00"),  # and put forward
    ],
)
def test_reminders_come_at_six_in_the_evening_whatever_clocks_do(zone: str, by_on: str, eve: str, day: str) -> None:
    found = reminders(date.fromisoformat(by_on), USUAL, ZoneInfo(zone))
    told = {which: f"{at.astimezone(UTC):%Y-%m-%d %H:%M}" for which, at in found.items()}
    assert told == {Reminder.EVE: eve, Reminder.DAY: day}


def test_who_sleeps_at_six_is_reminded_when_they_wake() -> None:
    found = reminders(date(2027, 1, 5), OwnDay(quiet_from=time(14), quiet_until=time(22)), UTC)
    assert found[Reminder.DAY] == datetime(2027, 1, 5, 22, tzinfo=UTC)


zones = st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Auckland", "Asia/Kolkata"])


@given(st.dates(date(2026, 9, 1), date(2027, 12, 1)), zones, zones)
def test_a_partner_is_told_at_their_noon_well_after_the_day_is_over(by_on: date, own: str, others: str) -> None:
    looked = looked_at(by_on, USUAL, ZoneInfo(own))
    assert looked.astimezone(ZoneInfo(own)).replace(tzinfo=None) == datetime.combine(
        by_on + timedelta(days=1), time(12)
    )
    assert looked - reminders(by_on, USUAL, ZoneInfo(own))[Reminder.DAY].astimezone(UTC) >= timedelta(hours=12)
    told = next_noon(looked, ZoneInfo(others))
    assert told.astimezone(ZoneInfo(others)).time() == time(12)
    assert timedelta(0) < told - looked <= timedelta(hours=25)


def test_what_is_set_out_comes_back_into_the_form_as_it_was() -> None:
    for intent in (Intent("book", WEDNESDAY), Intent("x" * LONGEST_WHAT, WEDNESDAY, shared=False, bot_tells=True)):
        assert read_intent(as_typed(intent), NOON) == intent
    with pytest.raises(FormRefused) as refused:
        read_intent({"what": " ", "by": "yesterday"}, NOON)
    assert len(refused.value.problems) == 2
    with pytest.raises(FormRefused):
        read_intent({"what": "x" * (LONGEST_WHAT + 1), "by": "5 jan"}, NOON)


def test_words_to_a_partner_are_some_and_not_endless() -> None:
    assert read_word(" I was ill. ") == "I was ill."
    with pytest.raises(NotReadable):
        read_word(" \n")
    with pytest.raises(TooLong):
        read_word("x" * (LONGEST_WORD + 1))
