"""Steadiness, with grace: what counts for a run of days, and what never breaks one.

Only days on which somebody was nudged can be missed. So days on which the bot was down, a pause or a change of zone
cost nothing, by construction. Two misses in a calendar month are covered by reserve days, without being asked for.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

RESERVES_A_MONTH = 2
QUESTION_AFTER = 3
"""Misses in a row after which it is asked, once, whether something should change."""
BACKDATING = timedelta(days=3)
"""How far back a day can still be marked."""


class DayOutcome(StrEnum):
    ASKED = "asked"
    """Nudged, and nothing said yet: once the day is over, a miss."""
    SKIPPED = "skipped"
    PART = "part"
    DONE = "done"

    @property
    def counts(self) -> bool:
        return self in (DayOutcome.PART, DayOutcome.DONE)


@dataclass(frozen=True, slots=True)
class StudyDay:
    """One day of one person; `questioned`: asked on that day whether something should change."""

    day: date
    outcome: DayOutcome
    questioned: bool = False


@dataclass(frozen=True, slots=True)
class Steadiness:
    """`in_a_row`: days of study without a miss that no reserve covered; `missed`: misses since anything was said."""

    in_a_row: int
    reserves_left: int
    missed: int
    questioned: bool

    @property
    def asks_what_to_change(self) -> bool:
        return self.missed >= QUESTION_AFTER and not self.questioned


def steadiness(days: Iterable[StudyDay], today: date) -> Steadiness:
    """How it goes, up to `today`, which nobody has missed yet.

    A skipped day takes a reserve as a missed one does, but is no miss: something was said. A reserve is only taken
    where there is a run to save.
    """
    taken: Counter[tuple[int, int]] = Counter()
    in_a_row = missed = 0
    questioned = False
    for each in sorted(days, key=lambda each: each.day):
        if each.outcome.counts:
            in_a_row, missed, questioned = in_a_row + 1, 0, False
            continue
        if each.outcome is DayOutcome.ASKED and each.day >= today:
            questioned = questioned or each.questioned
            continue
        month = (each.day.year, each.day.month)
        if in_a_row and taken[month] < RESERVES_A_MONTH:
            taken[month] += 1
        else:
            in_a_row = 0
        if each.outcome is DayOutcome.ASKED:
            missed += 1
            questioned = questioned or each.questioned
        else:
            missed, questioned = 0, False
    return Steadiness(in_a_row, RESERVES_A_MONTH - taken[today.year, today.month], missed, questioned)


def can_be_marked(day: date, today: date) -> bool:
    """Whether what was done on that day can still be said; a day that has just begun elsewhere, too."""
    return today - BACKDATING <= day <= today + timedelta(days=1)
