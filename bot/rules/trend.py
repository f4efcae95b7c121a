"""Where results are heading: a line through the last ones that a single odd one does not bend (Theil-Sen).

It is the median of the slopes between all pairs. It says how many days are left at that pace, and never how likely
anything is; where it would look further ahead than four months, or rests on fewer than three results, it says nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from math import ceil

MOST_DAYS_AHEAD = 120
FEWEST = 3
_MOST_COUNTED = 6
"""So many results, the latest ones, make the line: what is older says little about now."""
_FLAT = 1 / 14
"""Points of a hundred a day: less than one in two weeks is no movement that anybody could feel."""

Dated = tuple[date, float]


class Pace(StrEnum):
    UNKNOWN = "unknown"
    """Too few results, or no line to reach."""
    THERE = "there"
    RISING = "rising"
    FAR = "far"
    """Rising, but it would take longer than anybody should look ahead."""
    FLAT = "flat"
    FALLING = "falling"


@dataclass(frozen=True, slots=True)
class Trend:
    """`points_a_week`: how much results change, of a hundred; `reaches_on`: when they are where they should be."""

    pace: Pace
    results: int
    points_a_week: float | None = None
    reaches_on: date | None = None


def trend_of(newest_first: Sequence[Dated], needed: float | None, today: date) -> Trend:
    """The trend of these results (day and percent) towards `needed`, which the last two should reach both."""
    latest = newest_first[:_MOST_COUNTED]
    if needed is None:
        return Trend(Pace.UNKNOWN, len(latest))
    if latest and all(percent >= needed for _, percent in latest[:2]):
        return Trend(Pace.THERE, len(latest))
    slopes = [
        (newer - older) / (later - earlier).days
        for (later, newer), (earlier, older) in combinations(latest, 2)
        if later != earlier
    ]
    if len(latest) < FEWEST or not slopes:
        return Trend(Pace.UNKNOWN, len(latest))
    slope = _median(slopes)
    if abs(slope) < _FLAT:
        return Trend(Pace.FLAT, len(latest), 7 * slope)
    if slope < 0:
        return Trend(Pace.FALLING, len(latest), 7 * slope)
    reaches_on = _reaches_on(latest, slope, needed, today)
    pace = Pace.RISING if reaches_on else Pace.FAR
    return Trend(pace, len(latest), 7 * slope, reaches_on)


def _reaches_on(latest: Sequence[Dated], slope: float, needed: float, today: date) -> date | None:
    """The day on which the line is there; None for one that is too far off."""
    newest_on = latest[0][0]
    level = _median([percent + slope * (newest_on - on).days for on, percent in latest])
    days = max(ceil((needed - level) / slope), 0)
    if days > MOST_DAYS_AHEAD:
        return None
    return max(newest_on + timedelta(days=days), today)


def _median(values: Sequence[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
