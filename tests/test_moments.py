from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import (
    AmbiguousInput,
    Field,
    InTheFuture,
    LaterToday,
    NoSuchDay,
    NotReadable,
    Refusal,
    TooLongAgo,
)
from bot.rules.moments import FIRST_DAY, Moment, read_past_moment
from tests.typed_days import BERLIN, IMPOSSIBLE, NONSENSE, WEDNESDAY, nows, typings


def past(typed: str, now: datetime = WEDNESDAY) -> str:
    return str(read_past_moment(typed, now, latest_at=now))


SAT = [
    ("today", "2026-11-18"), ("Today", "2026-11-18"), ("earlier today", "2026-11-18"), ("yesterday", "2026-11-17"),
    ("YESTERDAY!!! 😭", "2026-11-17"), ("yesterday 2pm", "2026-11-17 14:00"),
    ("yesterday, 2 p.m.", "2026-11-17 14:00"), ("2pm yesterday", "2026-11-17 14:00"),
    ("yesterday at 14.30", "2026-11-17 14:30"), ("yesterday 14:30h", "2026-11-17 14:30"),
    ("yesterday 14h30", "2026-11-17 14:30"), ("yesterday at noon", "2026-11-17 12:00"),
    ("yesterday at 9", "2026-11-17 09:00"), ("yesterday @ 9 o'clock", "2026-11-17 09:00"),
    ("yesterday around 9am", "2026-11-17 09:00"), ("yesterday 12am", "2026-11-17 00:00"),
    ("yesterday 13pm", "2026-11-17 13:00"), ("day before yesterday", "2026-11-16"),
    ("the day before yesterday at noon", "2026-11-16 12:00"), ("this morning", "2026-11-18"),
    ("this morning at 9", "2026-11-18 09:00"), ("9 this morning", "2026-11-18 09:00"),
    ("9:15 in the morning", "2026-11-18 09:15"), ("yesterday afternoon at 2", "2026-11-17 14:00"),
    ("8 yesterday evening", "2026-11-17 20:00"), ("last night", "2026-11-17"),
    ("last night at 9", "2026-11-17 21:00"), ("Sunday", "2026-11-15"), ("on Sunday", "2026-11-15"),
    ("sun 14:00", "2026-11-15 14:00"), ("thurs", "2026-11-12"), ("wednesday", "2026-11-18"),
    ("this wednesday", "2026-11-18"), ("last wednesday", "2026-11-11"), ("last monday", "2026-11-16"),
    ("this monday", "2026-11-16"), ("3 days ago", "2026-11-15"), ("3 days ago 2pm", "2026-11-15 14:00"),
    ("a week ago", "2026-11-11"), ("two weeks ago", "2026-11-04"), ("a couple of days ago", "2026-11-16"),
    ("2 months ago", "2026-09-18"), ("a year ago", "2025-11-18"), ("3 Nov", "2026-11-03"), ("Nov 3", "2026-11-03"),
    ("Nov. 3rd", "2026-11-03"), ("3nov", "2026-11-03"), ("３ Ｎｏｖ", "2026-11-03"),
    ("3rd of November 2026", "2026-11-03"), ("the 3rd of Nov, 2026", "2026-11-03"), ("3 Nov '26", "2026-11-03"),
    ("November 3, 1998 9pm", "1998-11-03 21:00"), ("3 nov 98", "1998-11-03"),
    ("3 Nov around 2pm", "2026-11-03 14:00"), ("Tue, 3 Nov 2026 14:30", "2026-11-03 14:30"),
    ("20 Nov", "2025-11-20"), ("18 nov", "2026-11-18"), ("29 feb", "2024-02-29"), ("2026-11-03", "2026-11-03"),
    ("2026-11-03T14:30", "2026-11-03 14:30"), ("2026-11-03 14:30", "2026-11-03 14:30"),
    ("2026-11-03 14:30:22.5", "2026-11-03 14:30"), ("2026/11/3", "2026-11-03"), ("2026.11.03", "2026-11-03"),
    ("03.11.2026", "2026-11-03"), ("3.11.", "2026-11-03"), ("on 03.11 at 9.30", "2026-11-03 09:30"),
    ("13/11/2026", "2026-11-13"), ("11/13/2026", "2026-11-13"), ("3/12/2026", "2026-03-12"),
    ("12/3/2026", "2026-03-12"), ("11/11/2026", "2026-11-11"), ("18/11 15:19", "2026-11-18 15:19"),
    ("29/2", "2024-02-29"), ("14:30", "2026-11-18 14:30"), ("2pm", "2026-11-18 14:00"),
    ("2:30 pm", "2026-11-18 14:30"), ("noon", "2026-11-18 12:00"), ("at 9", "2026-11-18 09:00"),
    ("at 1430", "2026-11-18 14:30"), ("just now", "2026-11-18 15:20"), ("2 hours ago", "2026-11-18 13:20"),
    ("30 mins ago", "2026-11-18 14:50"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "understood"), SAT)
def test_people_say_in_their_own_words_when_they_sat_the_exam(typed: str, understood: str) -> None:
    assert past(typed) == understood


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("yestarday", "2026-11-17"),
        ("yesturday 2pm", "2026-11-17 14:00"),
        ("wendesday", "2026-11-18"),
        ("satuday", "2026-11-14"),
        ("3 novemeber", "2026-11-03"),
        ("septembr 3", "2026-09-03"),
    ],
)
def test_slips_of_the_pen_are_forgiven(typed: str, understood: str) -> None:
    assert past(typed) == understood


@pytest.mark.parametrize("typed", ["yesterday at 2", "yesterday 2:30", "3 Nov at 5"])
def test_an_early_hour_without_am_is_in_the_afternoon_so_that_no_retake_is_promised_too_early(typed: str) -> None:
    moment = read_past_moment(typed, WEDNESDAY)
    assert moment.at is not None
    assert moment.at.hour > 12


@pytest.mark.parametrize("typed", ["yesterday 02:30", "yesterday 2:30 am", "yesterday 2 in the morning"])
def test_an_early_hour_that_is_surely_meant_stays(typed: str) -> None:
    moment = read_past_moment(typed, WEDNESDAY)
    assert moment.at is not None
    assert moment.at.hour == 2


@pytest.mark.parametrize("typed", NONSENSE)
def test_what_names_no_day_is_not_taken_for_one(typed: str) -> None:
    with pytest.raises(NotReadable) as refused:
        past(typed)
    assert (type(refused.value), refused.value.field, refused.value.typed) == (NotReadable, Field.WHEN, typed)


@pytest.mark.parametrize("typed", IMPOSSIBLE)
def test_a_day_that_no_calendar_has_is_called_that(typed: str) -> None:
    with pytest.raises(NoSuchDay):
        past(typed)


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("3/11/2026", ("2026-03-11", "2026-11-03")),
        ("11/3/2026", ("2026-03-11", "2026-11-03")),
        ("3-11-2026", ("2026-03-11", "2026-11-03")),
        ("3/11/26", ("2026-03-11", "2026-11-03")),
        ("5/6", ("2026-05-06", "2026-06-05")),
        ("5/6 2:30", ("2026-05-06 14:30", "2026-06-05 14:30")),
        ("Monday 3 Nov 2026", ("2026-11-02", "2026-11-03")),
        ("Sunday 03.11", ("2026-11-01", "2026-11-03")),
    ],
)
def test_a_day_that_may_be_two_days_is_asked_back_with_both(typed: str, choices: tuple[str, ...]) -> None:
    with pytest.raises(AmbiguousInput) as refused:
        past(typed)
    assert refused.value.choices == choices
    assert [past(choice) for choice in choices] == list(choices)


@pytest.mark.parametrize(("typed", "understood"), [("Tue 3/11/2026", "2026-11-03"), ("Wed 3/11/2026", "2026-03-11")])
def test_the_day_of_the_week_decides_which_number_is_the_month(typed: str, understood: str) -> None:
    assert past(typed) == understood


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("tomorrow", date(2026, 11, 19)),
        ("tommorow", date(2026, 11, 19)),
        ("in 3 weeks", date(2026, 12, 9)),
        ("next friday", date(2026, 11, 20)),
        ("2026-11-19", date(2026, 11, 19)),
        ("19.11.2026", date(2026, 11, 19)),
        ("3 Nov 2027", date(2027, 11, 3)),
        ("12/13/2026", date(2026, 12, 13)),
    ],
)
def test_an_exam_that_is_still_to_come_cannot_be_logged(typed: str, on: date) -> None:
    with pytest.raises(InTheFuture) as refused:
        past(typed)
    assert (refused.value.on, refused.value.today) == (on, WEDNESDAY.date())


@pytest.mark.parametrize("typed", ["15:21", "today 15:21", "at 4", "this afternoon at 5", "18 nov 23:59", "9 tonight"])
def test_a_time_of_today_that_is_still_to_come_cannot_be_logged(typed: str) -> None:
    with pytest.raises(LaterToday) as refused:
        past(typed)
    assert refused.value.on == WEDNESDAY.date()
    assert refused.value.at > WEDNESDAY.time()


@pytest.mark.parametrize("typed", ["31 dec 1989", "1989-12-31", "3/4/1985", "1.1.1900", "100 years ago", "3 nov 0001"])
def test_nobody_sat_an_exam_before_there_were_any(typed: str) -> None:
    with pytest.raises(TooLongAgo):
        past(typed)


def test_somebody_without_a_zone_may_be_anywhere_on_earth() -> None:
    noon = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
    tomorrow = noon.date() + timedelta(days=1)
    assert read_past_moment("19 Nov", noon, latest=tomorrow) == Moment(tomorrow)
    assert read_past_moment("19/11 23:59", noon, latest=tomorrow) == Moment(tomorrow, time(23, 59))
    with pytest.raises(InTheFuture):
        read_past_moment("2026-11-20", noon, latest=tomorrow)


def test_hours_ago_give_no_time_of_day_while_the_zone_is_unknown() -> None:
    assert read_past_moment("2 hours ago", datetime(2026, 11, 18, 12, 0, tzinfo=UTC)) == Moment(date(2026, 11, 18))


SPRING = datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN)  # at 2:00 it became 3:00
AUTUMN = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=BERLIN)  # for the second time
LEAP_DAY = datetime(2028, 2, 29, 12, 0, tzinfo=BERLIN)
NEW_YEAR = datetime(2027, 1, 1, 0, 5, tzinfo=BERLIN)


ON_ODD_DAYS = [
    (SPRING, "an hour ago", "2026-03-29 01:30"), (SPRING, "today 02:30", "2026-03-29 02:30"),
    (SPRING, "yesterday 02:30", "2026-03-28 02:30"), (SPRING, "today", "2026-03-29"),
    (SPRING, "a day ago", "2026-03-28"), (AUTUMN, "an hour ago", "2026-10-25 02:10"),
    (AUTUMN, "2 hours ago", "2026-10-25 01:10"), (AUTUMN, "02:40", "2026-10-25 02:40"),
    (LEAP_DAY, "today", "2028-02-29"), (LEAP_DAY, "29 feb", "2028-02-29"), (LEAP_DAY, "a year ago", "2027-02-28"),
    (LEAP_DAY, "yesterday", "2028-02-28"), (LEAP_DAY + timedelta(days=1), "yesterday", "2028-02-29"),
    (LEAP_DAY + timedelta(days=366), "29 feb", "2028-02-29"), (NEW_YEAR, "today", "2027-01-01"),
    (NEW_YEAR, "1 jan", "2027-01-01"), (NEW_YEAR, "yesterday", "2026-12-31"),
    (NEW_YEAR, "last night", "2026-12-31"), (NEW_YEAR, "31 dec", "2026-12-31"), (NEW_YEAR, "2 jan", "2026-01-02"),
    (NEW_YEAR, "10 minutes ago", "2026-12-31 23:55"),
    (datetime(2026, 5, 31, 12, 0, tzinfo=BERLIN), "a month ago", "2026-04-30"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "typed", "understood"), ON_ODD_DAYS)
def test_days_on_which_the_calendar_or_the_clock_jumps_are_read_like_any_other(
    now: datetime, typed: str, understood: str
) -> None:
    assert past(typed, now) == understood


@settings(deadline=None, max_examples=300)
@given(typed=typings, now=nows)
def test_whatever_is_typed_is_a_day_until_today_or_a_kind_refusal(typed: str, now: datetime) -> None:
    try:
        moment = read_past_moment(typed, now, latest_at=now)
    except Refusal:
        return
    assert FIRST_DAY <= moment.on <= now.date()
    assert read_past_moment(str(moment), now) == moment


@settings(deadline=None)
@given(
    first=st.integers(1, 12),
    second=st.integers(1, 12),
    rest=st.sampled_from(["", "/2025", "/24", " 2:30", "/2025 at noon"]),
    now=nows,
)
def test_every_choice_that_is_offered_is_understood_when_it_is_taken(
    first: int, second: int, rest: str, now: datetime
) -> None:
    try:
        read_past_moment(f"{first}/{second}{rest}", now)
        choices: tuple[str, ...] = ()
    except InTheFuture:
        choices = ()
    except AmbiguousInput as ambiguous:
        choices = ambiguous.choices
    assert [str(read_past_moment(choice, now)) for choice in choices] == list(choices)
    assert len(choices) in (0, 2)


@settings(deadline=None)
@given(day=st.dates(FIRST_DAY, date(2026, 11, 17)), at=st.times().map(lambda at: time(at.hour, at.minute)))
def test_every_day_and_time_is_understood_as_it_is_shown(day: date, at: time) -> None:
    for form in ("{:%Y-%m-%d} {:%H:%M}", "{:%Y-%m-%dT}{:%H:%M}", "{:%d.%m.%Y} {:%H:%M}", "{:%d %B %Y} at {:%I:%M %p}"):
        assert read_past_moment(form.format(day, at), WEDNESDAY) == Moment(day, at)
