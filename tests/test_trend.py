"""Where results are heading."""

from datetime import date, timedelta

import pytest

from bot.rules.trend import Pace, trend_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("results", "pace", "reaches"),
    [
        ([], Pace.UNKNOWN, None),
        ([(14, 60), (7, 70)], Pace.UNKNOWN, None),
        ([(14, 62), (7, 69), (0, 76)], Pace.RISING, 14),
        ([(14, 62), (7, 20), (0, 76)], Pace.RISING, 14),  # a single bad day does not bend it
        ([(14, 88), (7, 92), (0, 95)], Pace.THERE, None),
        ([(14, 70), (7, 70.2), (0, 70.3)], Pace.FLAT, None),
        ([(14, 80), (7, 75), (0, 70)], Pace.FALLING, None),
        ([(28, 50), (14, 51.5), (0, 53)], Pace.FAR, None),
        ([(0, 60), (0, 70), (0, 75)], Pace.UNKNOWN, None),  # one day is no line
        ([(42, 62), (35, 69), (28, 76)], Pace.RISING, 0),  # by that pace it would have been there
    ],
)
def test_the_trend_is_a_line_that_one_odd_result_does_not_bend(
    results: list[tuple[int, float]], pace: Pace, reaches: int | None
) -> None:
    newest_first = [(TODAY - timedelta(days=ago), percent) for ago, percent in reversed(results)]
    found = trend_of(newest_first, 90, TODAY)
    assert found.pace is pace
    assert found.reaches_on == (TODAY + timedelta(days=reaches) if reaches is not None else None)
