"""Steadiness, with grace: what counts for a run of days, what reserves cover, and when it is asked what to change."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.grace import (
    BACKDATING,
    QUESTION_AFTER,
    RESERVES_A_MONTH,
    DayOutcome,
    Steadiness,
    StudyDay,
    can_be_marked,
    steadiness,
)

DAY = timedelta(days=1)
TODAY = date(2026, 11, 20)
LETTERS = {"d": DayOutcome.DONE, "p": DayOutcome.PART, "s": DayOutcome.SKIPPED, "a": DayOutcome.ASKED}


def lived(pattern: str, until: date = TODAY) -> list[StudyDay]:
    """One letter a day, the last one `until`: done, part, skipped, asked (a missed one, if over), A: asked, and also
    whether something should change; a dot is a day without a nudge."""
    first = until - DAY * (len(pattern) - 1)
    return [
        StudyDay(first + DAY * offset, LETTERS[letter.lower()], questioned=letter == "A")
        for offset, letter in enumerate(pattern)
        if letter != "."
    ]


def after(pattern: str, until: date = TODAY) -> Steadiness:
    return steadiness(lived(pattern, until), until)


@pytest.mark.parametrize(
    ("pattern", "in_a_row", "reserves_left"),
    [
        ("", 0, 2),
        ("d", 1, 2),
        ("dpd", 3, 2),  # part of it counts
        ("dad", 2, 1),  # a miss takes a reserve by itself
        ("dsd", 2, 1),  # and so does a skipped day
        ("daad", 2, 0),
        ("dadsd", 3, 0),
        ("dda.", 2, 1),  # the run lives on as long as the reserve holds
        ("d.......d", 2, 2),  # without a nudge (away, a pause, another zone) nothing can be missed
        ("d.a......d", 2, 1),
    ],
)
def test_two_reserve_days_a_month_are_spent_without_being_asked_for(
    pattern: str, in_a_row: int, reserves_left: int
) -> None:
    found = after(pattern)
    assert (found.in_a_row, found.reserves_left) == (in_a_row, reserves_left)


@pytest.mark.parametrize("pattern", ["aaaaa.", "sssss", "asasa.", "aaad", "ssssd"])
def test_no_reserve_is_spent_where_there_is_no_run_to_save(pattern: str) -> None:
    assert after(pattern).reserves_left == RESERVES_A_MONTH


@pytest.mark.parametrize("pattern", ["dddaaa.", "ddddsss", "ddasa."])
def test_a_third_miss_in_a_month_shortens_a_run_and_is_never_held_against_the_days_after_it(pattern: str) -> None:
    assert after(pattern).in_a_row < pattern.count("d")
    assert after(pattern + "d").in_a_row == after(pattern).in_a_row + 1


@pytest.mark.parametrize(
    ("pattern", "in_a_row", "missed"),
    [
        ("dda", 2, 0),
        ("ddA", 2, 0),
        ("daaa", 1, 2),
        ("ddaaa.", 0, 3),  # the same day, once it is over
    ],
)
def test_the_day_that_is_not_over_is_no_miss(pattern: str, in_a_row: int, missed: int) -> None:
    found = after(pattern)
    assert (found.in_a_row, found.missed) == (in_a_row, missed)


def test_each_month_brings_its_own_reserves() -> None:
    last_of_october = date(2026, 10, 31)
    assert after("daad", last_of_october) == Steadiness(2, 0, 0, questioned=False)
    assert after("daadaad", last_of_october + 3 * DAY) == Steadiness(3, 0, 0, questioned=False)
    assert after("daad..d", last_of_october + 3 * DAY).reserves_left == 2
    over_new_year = after("daada.", date(2027, 1, 2))  # two in December, one on 1 January
    assert (over_new_year.in_a_row, over_new_year.reserves_left) == (2, 1)


def test_a_run_of_a_hundred_days_with_two_misses_in_every_month_is_a_run() -> None:
    first = date(2026, 1, 1)
    missed = {date(2026, month, day) for month in range(1, 5) for day in (9, 23)}
    days = [
        StudyDay(day, DayOutcome.ASKED if day in missed else DayOutcome.DONE)
        for day in (first + DAY * offset for offset in range(120))
    ]
    assert steadiness(days, date(2026, 4, 30)).in_a_row == 120 - len(missed)


@pytest.mark.parametrize(
    ("pattern", "asks"),
    [
        ("", False),
        ("daa.", False),
        ("daaa.", True),
        ("daaa", False),  # the third is not over
        ("aaa.", True),  # without a run as well
        ("aaaaaa.", True),
        ("a.a..a.", True),  # in a row are days with a nudge
        ("asaa.", False),  # to skip is to have said something
        ("aapaa.", False),
        ("aaaA", False),  # asked today
        ("aaaA.", False),  # once
        ("aaaAaaa.", False),  # and not again in the same misses
        ("aaaAaaaaaaaaaaaa.", False),
        ("aaaAdaa.", False),
        ("aaaAdaaa.", True),  # again after a word, and three more
        ("aaaAsaaa.", True),
        ("aaaDaaa.", True),  # what was asked on a day that was answered then belongs to those before it
    ],
)
def test_three_misses_in_a_row_are_asked_about_once(pattern: str, asks: bool) -> None:
    assert after(pattern).asks_what_to_change is asks


def test_it_is_asked_once_in_a_run_of_misses_however_long_it_is_lived_through() -> None:
    days: list[StudyDay] = []
    asked_on = []
    for offset in range(40):
        today = TODAY + DAY * offset
        asks = steadiness(days, today).asks_what_to_change
        if asks:
            asked_on.append(offset)
        said = DayOutcome.PART if offset == 20 else DayOutcome.ASKED
        days.append(StudyDay(today, said, questioned=asks))
    assert asked_on == [QUESTION_AFTER, 21 + QUESTION_AFTER]


@pytest.mark.parametrize(
    ("days_ago", "can_be"),
    [(-2, False), (-1, True), (0, True), (1, True), (2, True), (3, True), (4, False), (400, False)],
)
def test_three_days_back_can_be_marked_and_a_day_that_has_just_begun_elsewhere(days_ago: int, can_be: bool) -> None:
    assert timedelta(days=3) == BACKDATING
    assert can_be_marked(TODAY - DAY * days_ago, TODAY) is can_be
    assert can_be_marked(date(2027, 3, 1) - DAY * days_ago, date(2027, 3, 1)) is can_be


some_lives = st.text(alphabet="dpsaA.", min_size=1, max_size=75)


@given(some_lives)
def test_the_figures_stay_within_what_was_lived(pattern: str) -> None:
    found = after(pattern)
    assert 0 <= found.in_a_row <= sum(each.outcome.counts for each in lived(pattern))
    assert 0 <= found.reserves_left <= RESERVES_A_MONTH
    assert 0 <= found.missed <= pattern.lower().count("a")


@given(some_lives, st.randoms(use_true_random=False))
def test_steadiness_does_not_depend_on_the_order_in_which_days_are_told(pattern: str, chance: random.Random) -> None:
    days = lived(pattern)
    chance.shuffle(days)
    assert steadiness(days, TODAY) == after(pattern)


@given(some_lives, st.integers(0, BACKDATING.days), st.sampled_from("dp"), st.dates(date(2026, 1, 1), TODAY))
def test_to_mark_a_day_that_can_still_be_marked_never_makes_the_run_shorter(
    pattern: str, days_ago: int, said: str, today: date
) -> None:
    pattern = pattern.rjust(days_ago + 1, ".")
    place = len(pattern) - 1 - days_ago
    before, marked = after(pattern, today), after(pattern[:place] + said + pattern[place + 1 :], today)
    assert marked.in_a_row >= before.in_a_row
    assert marked.missed <= before.missed


@given(some_lives, st.integers(1, 40))
def test_days_without_a_nudge_cost_nothing(pattern: str, away: int) -> None:
    before = after(pattern + ".", TODAY)
    later = after(pattern + "." * (away + 1), TODAY + DAY * away)
    assert (later.in_a_row, later.missed, later.questioned) == (before.in_a_row, before.missed, before.questioned)
    assert later.reserves_left >= before.reserves_left
