"""What was missed comes back at even gaps, scaled to the days left."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.days import WEEKDAYS, Week
from bot.rules.recall import (
    PATIENCE,
    RECALLS,
    Recalled,
    RecallOutcome,
    RecallWish,
    last_day,
    message_at,
    next_recall,
)

WRITTEN = date(2026, 11, 1)
KNEW, PARTLY, FORGOT = RecallOutcome


def lived(exam_on: date | None, *outcomes: RecallOutcome, usual: RecallOutcome = KNEW) -> list[int]:
    """The days after it was written on which it comes back, if each is answered on its day."""
    told: list[Recalled] = []
    days: list[int] = []
    while (on := next_recall(WRITTEN, told, exam_on)) is not None:
        days.append((on - WRITTEN).days)
        told.append(Recalled(on, outcomes[len(told)] if len(told) < len(outcomes) else usual))
    return days


@pytest.mark.parametrize(
    ("days_left", "comes_back"),
    [
        (30, [6, 12, 17, 23, 28]),
        (60, [12, 24, 35, 47, 58]),
        (12, [2, 4, 6, 8, 10]),
        (7, [1, 2, 3, 4, 5]),
        (4, [1, 2]),
        (3, [1]),
        (2, []),
        (0, []),
    ],
)
def test_the_days_left_are_shared_evenly_among_five_recalls(days_left: int, comes_back: list[int]) -> None:
    assert lived(WRITTEN + timedelta(days=days_left)) == comes_back


def test_without_a_date_it_comes_back_once_a_week_five_times() -> None:
    assert lived(None) == [7, 14, 21, 28, 35]


def test_what_was_forgotten_comes_back_sooner_once() -> None:
    assert lived(None, FORGOT) == [7, 11, 18, 25, 32, 39]
    assert lived(None, FORGOT, FORGOT) == [7, 11, 18, 25, 32, 39, 46]
    exam_on = WRITTEN + timedelta(days=30)
    assert lived(exam_on, FORGOT)[:2] == [6, 8]


def test_what_was_known_twice_in_a_row_at_the_end_rests_and_the_rest_goes_on_until_the_exam() -> None:
    exam_on = WRITTEN + timedelta(days=30)
    early = [Recalled(WRITTEN + timedelta(days=day), KNEW) for day in range(1, 6)]
    assert next_recall(WRITTEN, early, exam_on) is None
    unsure = [*early[:-1], Recalled(early[-1].on, PARTLY)]
    assert next_recall(WRITTEN, unsure, exam_on) is not None


def test_a_moved_exam_moves_what_is_still_to_come() -> None:
    told = [Recalled(WRITTEN + timedelta(days=6), KNEW)]
    assert next_recall(WRITTEN, told, WRITTEN + timedelta(days=16)) == WRITTEN + timedelta(days=8)
    assert next_recall(WRITTEN, told, WRITTEN + timedelta(days=60)) == WRITTEN + timedelta(days=19)


@given(st.integers(0, 400), st.lists(st.sampled_from(RecallOutcome), max_size=12))
def test_nothing_comes_back_on_the_last_two_days_nor_more_than_eight_times(
    days_left: int, outcomes: list[RecallOutcome]
) -> None:
    exam_on = WRITTEN + timedelta(days=days_left)
    days = lived(exam_on, *outcomes)
    assert all(0 < day <= (last_day(exam_on) - WRITTEN).days for day in days)
    assert days == sorted(set(days))
    assert len(days) <= 8


@given(st.integers(2 + RECALLS, 400))
def test_gaps_are_even(days_left: int) -> None:
    days = lived(WRITTEN + timedelta(days=days_left))
    gaps = [later - earlier for earlier, later in zip([0, *days], days, strict=False)]
    assert len(days) == RECALLS
    assert max(gaps) - min(gaps) <= 1


NOW = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
"""A Monday."""
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("wish", "first_on", "expected"),
    [
        (RecallWish(), TODAY, datetime(2026, 11, 2, 19, 30, tzinfo=UTC)),
        (RecallWish(), date(2026, 10, 1), datetime(2026, 11, 2, 19, 30, tzinfo=UTC)),
        (RecallWish(), date(2026, 11, 8), datetime(2026, 11, 8, 18, 0, tzinfo=UTC)),
        (RecallWish(time(9)), TODAY, datetime(2026, 11, 3, 9, 0, tzinfo=UTC)),
        (RecallWish(), None, None),
        (RecallWish(unanswered=PATIENCE), TODAY, None),
    ],
)
def test_a_message_comes_with_the_nudge_or_in_the_evening(
    wish: RecallWish, first_on: date | None, expected: datetime | None
) -> None:
    assert message_at(wish, first_on, Week.of(time(19, 30), WEEKDAYS), NOW, UTC) == expected


def test_in_the_hour_that_comes_twice_no_message_is_due_again() -> None:
    new_york = ZoneInfo("America/New_York")
    second_time = datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=new_york)
    at = message_at(RecallWish(time(1, 45)), date(2026, 11, 1), Week(), second_time, new_york)
    assert at == datetime(2026, 11, 2, 1, 45, tzinfo=new_york)
