from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AmbiguousInput, Field, InThePast, NoSuchDay, NotReadable, Refusal, TooFarAhead
from bot.rules.moments import read_clock, read_future_day
from tests.typed_days import IMPOSSIBLE, NONSENSE, WEDNESDAY, nows, typings


def future(typed: str, now: datetime = WEDNESDAY) -> str:
    return str(read_future_day(typed, now))


@pytest.mark.parametrize("typed", IMPOSSIBLE)
def test_a_target_that_no_calendar_has_is_called_that(typed: str) -> None:
    with pytest.raises(NoSuchDay):
        future(typed)


@pytest.mark.parametrize("typed", NONSENSE)
def test_what_names_no_day_is_no_target(typed: str) -> None:
    with pytest.raises(NotReadable) as refused:
        future(typed)
    assert (type(refused.value), refused.value.field) == (NotReadable, Field.TARGET)


AIMED_FOR = [
    ("today", "2026-11-18"), ("tomorrow", "2026-11-19"), ("tmrw", "2026-11-19"), ("tommorow morning", "2026-11-19"),
    ("day after tomorrow", "2026-11-20"), ("in 3 weeks", "2026-12-09"), ("3 weeks", "2026-12-09"),
    ("three weeks from now", "2026-12-09"), ("in a fortnight", "2026-12-02"), ("in 2 months", "2027-01-18"),
    ("in a year", "2027-11-18"), ("friday", "2026-11-20"), ("this friday", "2026-11-20"),
    ("wednesday", "2026-11-25"), ("this wednesday", "2026-11-18"), ("next wednesday", "2026-11-25"),
    ("next monday", "2026-11-23"), ("18 nov", "2026-11-18"), ("5 January", "2027-01-05"), ("Jan 5th", "2027-01-05"),
    ("5 jan 27", "2027-01-05"), ("2027-01-05", "2027-01-05"), ("05.01.2027", "2027-01-05"), ("5.1.", "2027-01-05"),
    ("13/1/2027", "2027-01-13"), ("29 feb", "2028-02-29"), ("2027-01-05 9:00", "2027-01-05"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "understood"), AIMED_FOR)
def test_people_say_in_their_own_words_which_day_they_aim_for(typed: str, understood: str) -> None:
    assert future(typed) == understood


@pytest.mark.parametrize("typed", ["yesterday", "3 days ago", "last monday", "3 Nov 2026", "17.11.2026", "3 nov 26"])
def test_a_target_that_is_over_is_refused(typed: str) -> None:
    with pytest.raises(InThePast) as refused:
        future(typed)
    assert refused.value.on < refused.value.today == WEDNESDAY.date()


@pytest.mark.parametrize("typed", ["2036-11-19", "in 11 years", "1 jan 9999", "in 9999 days"])
def test_a_target_beyond_any_plan_is_refused(typed: str) -> None:
    with pytest.raises(TooFarAhead):
        future(typed)


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("next friday", ("2026-11-20", "2026-11-27")),
        ("5/6/2027", ("2027-05-06", "2027-06-05")),
        ("1/2", ("2027-01-02", "2027-02-01")),
    ],
)
def test_a_target_that_may_be_two_days_is_asked_back_with_both(typed: str, choices: tuple[str, ...]) -> None:
    with pytest.raises(AmbiguousInput) as refused:
        future(typed)
    assert refused.value.choices == choices


TIMES_OF_DAY = [
    ("21:40", "21:40"), ("9:40pm", "21:40"), ("9.40pm", "21:40"), ("9.40 p.m.", "21:40"), ("9 pm", "21:00"),
    ("9PM", "21:00"), ("2140", "21:40"), ("0740", "07:40"), ("21.40", "21:40"), ("21h40", "21:40"),
    ("21h", "21:00"), ("at 7", "07:00"), ("7", "07:00"), ("7:30", "07:30"), ("07:30:15", "07:30"),
    ("7 o'clock", "07:00"), ("7 in the morning", "07:00"), ("7 in the evening", "19:00"), ("noon", "12:00"),
    ("12 noon", "12:00"), ("midnight", "00:00"), ("12am", "00:00"), ("12 pm", "12:00"), ("0:30", "00:30"),
    ("２１：４０", "21:40"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "shown"), TIMES_OF_DAY)
def test_a_time_of_day_is_read_as_people_write_it(typed: str, shown: str) -> None:
    assert str(read_clock(typed))[:5] == shown


NO_TIMES_OF_DAY = [
    "", "24:00", "25", "9:60", "13am", "720", "12345", "asdf", "tomorrow", "tomorrow 9:00", "9:00 10:00", "1/2",
]  # fmt: skip


@pytest.mark.parametrize("typed", NO_TIMES_OF_DAY)
def test_what_is_no_time_of_day_is_not_taken_for_one(typed: str) -> None:
    assert read_clock(typed) is None


@settings(deadline=None, max_examples=300)
@given(typed=typings, now=nows)
def test_whatever_is_typed_is_a_target_from_today_on_or_a_kind_refusal(typed: str, now: datetime) -> None:
    try:
        day = read_future_day(typed, now)
    except Refusal:
        return
    assert now.date() <= day <= now.date() + timedelta(days=3653)


@given(typed=st.text(max_size=70))
def test_any_text_is_a_time_of_day_or_none(typed: str) -> None:
    at = read_clock(typed)
    assert at is None or read_clock(f"{at:%H:%M}") == at
