"""How the time of a plan is shared out: repair, then mixed practice, then simulations, then two light days.

All shares are shares of minutes, and what is done counts: so a plan that is kept to stays as it is from day to day,
and one with missed days or a pause is shared out anew over what is left, without forgetting what was done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.rules.domain_gaps import DomainGap
from bot.rules.plan.effort import needed_minutes, with_time_for
from bot.rules.plan.records import Phase, PlanRequest, Slot
from bot.rules.plan.study_days import LONGEST_SLOT, SHORTEST_SLOT, StudyDay, light_from

SIMULATION_DAYS = 21
"""The phase of simulations is the last three weeks before the light days, in shorter plans the last third."""
_SIMULATION_SHARE = 1 / 3
_MIXED_SHARE = 1 / 4
"""Of what is before the simulations: repair is the longest, and does not grow without mixed practice growing."""
_SLOTS_A_DOMAIN = 2
_FOR_A_REVIEW = SHORTEST_SLOT + SHORTEST_SLOT // 2


@dataclass(frozen=True, slots=True)
class Shares:
    """`days` are those with work. `simulation_days` are those of the phase; `repair_minutes` and `mixed_minutes` with
    what is done, `done_minutes` is that. `repaired`: the weak domains that there is time for, the weakest first;
    `dropped`: the others, beginning with what costs least; `is_too_little`: even so the weak domains need more.
    """

    days: tuple[StudyDay, ...]
    simulation_days: tuple[StudyDay, ...]
    repair_minutes: float
    mixed_minutes: float
    done_minutes: int
    repaired: tuple[DomainGap, ...]
    dropped: tuple[str, ...]
    is_too_little: bool


def shares(request: PlanRequest, days: tuple[StudyDay, ...]) -> Shares:
    """The shares of a plan with these days."""
    simulated = _simulation_days(request, days)
    done = sum(slot.minutes for slot in request.done if slot.phase in (Phase.REPAIR, Phase.MIXED))
    working = [day for day in days if not day.is_light]
    rest = done + sum(day.minutes for day in working[: len(working) - len(simulated)])
    weak = [gap for gap in request.gaps if not gap.is_adequate]
    repair = _repair_minutes(request, days, rest) if weak else 0.0
    repaired = with_time_for(request.gaps, repair)
    dropped = sorted((gap for gap in weak if gap not in repaired), key=lambda gap: (gap.need, gap.domain))
    return Shares(
        days,
        simulated,
        repair,
        rest - repair,
        done,
        repaired,
        tuple(gap.domain for gap in dropped) if repaired else (),
        bool(weak) and sum(map(needed_minutes, weak)) > repair,
    )


def _repair_minutes(request: PlanRequest, days: Sequence[StudyDay], rest: int) -> float:
    """Three quarters of what is before the simulations, less where more reviews are owed; all of it in a short plan.

    A plan without two slots for each domain is short: a look at everything would leave nothing repaired.
    """
    slots = len(request.done) + sum(-(-day.minutes // LONGEST_SLOT) for day in days)
    if slots < _SLOTS_A_DOMAIN * len(request.gaps):
        return rest
    repair = rest * (1 - _MIXED_SHARE)
    reviewed = len(request.gaps) - len(with_time_for(request.gaps, repair))
    for_reviews = reviewed * _FOR_A_REVIEW + LONGEST_SLOT if reviewed else 0  # repair ends with a whole slot
    return min(repair, max(rest - for_reviews, rest / 2))


def phase_of(of: Shares, behind: int) -> Phase:
    """What comes after so many minutes of repair and mixed practice."""
    return Phase.REPAIR if behind < of.repair_minutes else Phase.MIXED


def _simulation_days(request: PlanRequest, days: Sequence[StudyDay]) -> tuple[StudyDay, ...]:
    """The last days before the light ones, at most three weeks and a third of all minutes."""
    working = [day for day in days if not day.is_light]
    given = [slot for slot in request.done if slot.phase is not Phase.LIGHT]
    most = _SIMULATION_SHARE * (sum(day.minutes for day in working) + _minutes(given))
    most -= _minutes([slot for slot in given if slot.phase is Phase.SIMULATION])
    earliest = light_from(request.exam_on) - timedelta(days=SIMULATION_DAYS)
    found: list[StudyDay] = []
    for day in reversed(working):
        most -= day.minutes
        if day.on < earliest or most < 0:
            break
        found.append(day)
    return tuple(reversed(found))


def _minutes(slots: Sequence[Slot]) -> int:
    return sum(slot.minutes for slot in slots)
