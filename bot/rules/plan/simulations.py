"""On which days whole exams are simulated."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bot.rules.plan.records import Phase, Slot, Work
from bot.rules.plan.study_days import SHORTEST_SLOT, StudyDay

SIMULATIONS = frozenset({Work.SIMULATION, Work.PART_SIMULATION})
FEWEST = 2
"""Less says little: one good result may be luck."""

_TWO_WEEKS = 14
_WIDEST_GAP = 7
_NARROWEST_GAP = 2
"""Days from one to the next: never on consecutive days, so that each can be gone over before the next."""


def simulation_days(
    days: Sequence[StudyDay], done: Iterable[Slot], light_on: date, exam_minutes: int
) -> frozenset[date]:
    """Two simulations, in two weeks or more three, at even gaps up to the last day before the light ones that fits.

    `days` are those of the phase. They hold the exam's own length; where none does, the longest take a part of it.
    Those that are done count. Counted from the end, so that the rest stays where it is when the first is done.
    """
    behind = [slot for slot in done if slot.phase is Phase.SIMULATION]
    sat = [slot.on for slot in behind if slot.work in SIMULATIONS]
    fitting = [
        day.on
        for day in _long_enough(days, exam_minutes)
        if all(abs(day.on - earlier) >= timedelta(days=_NARROWEST_GAP) for earlier in sat)
    ]
    if not fitting:
        return frozenset()
    span = (light_on - min([days[0].on, *(slot.on for slot in behind)])).days
    wanted = (FEWEST + 1 if span >= _TWO_WEEKS else FEWEST) - len(sat)
    gap = max(_NARROWEST_GAP, min(_WIDEST_GAP, span // (FEWEST + 1)))
    chosen = _from_the_end(fitting, gap, wanted)
    while len(chosen) + len(sat) < FEWEST and gap > _NARROWEST_GAP:
        gap -= 1
        chosen = _from_the_end(fitting, gap, wanted)
    return frozenset(chosen)


def holds_one(days: Sequence[StudyDay], exam_minutes: int) -> bool:
    """Whether one of these days is as long as the exam."""
    return any(day.minutes >= exam_minutes for day in days)


def _long_enough(days: Sequence[StudyDay], exam_minutes: int) -> list[StudyDay]:
    longest = max((day.minutes for day in days), default=0)
    enough = exam_minutes if longest >= exam_minutes else max(longest, SHORTEST_SLOT)
    return [day for day in days if day.minutes >= enough]


def _from_the_end(fitting: Sequence[date], gap: int, wanted: int) -> list[date]:
    chosen: list[date] = []
    for on in reversed(fitting):
        if len(chosen) < wanted and (not chosen or (chosen[-1] - on).days >= gap):
            chosen.append(on)
    return chosen
