"""Lays a plan out over the days up to an exam.

The plan is laid out slot by slot in order of time, and each slot is decided by what was given before it, done or laid
out. So laying out again changes nothing as long as the plan is kept to; and after missed days it is the same work in
the same order, on the days that are left.
"""

from datetime import date, timedelta

from bot.rules.domain_gaps import is_told
from bot.rules.plan.fairness import Turns
from bot.rules.plan.history import History
from bot.rules.plan.means import drill_for, resource_for, topic_for
from bot.rules.plan.phases import Shares, phase_of, shares
from bot.rules.plan.records import Phase, Plan, PlanRequest, Remark, Slot, Work
from bot.rules.plan.simulations import FEWEST, SIMULATIONS, holds_one, simulation_days
from bot.rules.plan.study_days import (
    LONGEST_SLOT,
    SHORTEST_SLOT,
    StudyDay,
    clock,
    light_from,
    piece,
    short_piece,
    study_days,
)

_FADES_AFTER = timedelta(weeks=4)
"""A domain that is only reviewed is looked at this often also while others are repaired: in a long plan it would be
forgotten before its turn comes."""


def lay_out(request: PlanRequest) -> Plan:
    """The plan for every minute of every day that is available, with what it has to say about itself."""
    of = shares(request, study_days(request))
    laying = _Laying(request, of)
    for day in of.days:
        laying.fill(day)
    return Plan(
        slots=tuple(laying.slots),
        exam_on=request.exam_on,
        remarks=_remarks(request, of, laying.history),
        dropped=of.dropped,
    )


def _remarks(request: PlanRequest, of: Shares, history: History) -> frozenset[Remark]:
    known = any(gap.is_sure or (gap.result and is_told(gap.result)) for gap in request.gaps)
    said = {
        Remark.TOO_LITTLE_TIME: of.is_too_little,
        Remark.NO_ROOM_FOR_SIMULATION: bool(of.simulation_days)
        and not holds_one(of.simulation_days, request.exam_minutes)
        and not history.works[Work.SIMULATION],
        Remark.FEW_SIMULATIONS: sum(history.works[work] for work in SIMULATIONS) < FEWEST,
        Remark.NOTHING_KNOWN: bool(request.gaps) and not known,
        Remark.NO_DOMAINS: not request.gaps,
    }
    return frozenset(remark for remark, holds in said.items() if holds)


class _Laying:
    """One layout on its way: `slots` so far, and where the day stands."""

    def __init__(self, request: PlanRequest, of: Shares) -> None:
        self.slots: list[Slot] = []
        self.history = History(request.done)
        self._request, self._of = request, of
        self._turns = Turns(request.gaps, of.repaired, self.history)
        self._behind = of.done_minutes
        self._simulated = frozenset(day.on for day in of.simulation_days)
        self._simulations = simulation_days(
            of.simulation_days, request.done, light_from(request.exam_on), request.exam_minutes
        )
        first = [*(slot.on for slot in request.done), *(day.on for day in of.days)]
        self._began_on = min(first, default=request.from_on)

    def fill(self, day: StudyDay) -> None:
        """All that is open of that day."""
        minute, left = day.begins, day.minutes
        while left > 0:
            slot = self._next(day, minute, left)
            self.slots.append(slot)
            self.history.add(slot)
            if slot.phase in (Phase.REPAIR, Phase.MIXED):
                self._behind += slot.minutes
            minute, left = minute + slot.minutes, left - slot.minutes

    def _next(self, day: StudyDay, minute: int, left: int) -> Slot:
        phase = self._phase(day)
        work, minutes = self._across_domains(day, phase, left)
        domain = None
        if work is None:
            work, domain, minutes = self._in_turn(day.on, phase, minute, left)
        drill = drill_for(self._request, work, self.history)
        return Slot(
            name=self.history.name(phase, domain, work),
            on=day.on,
            starts=clock(minute),
            minutes=minutes,
            phase=phase,
            work=work,
            domain=domain,
            resource=resource_for(self._request, work, domain, drill, self.history),
            drill=drill,
            topic=topic_for(self._request, domain, self.history),
        )

    def _phase(self, day: StudyDay) -> Phase:
        if day.is_light:
            return Phase.LIGHT
        return Phase.SIMULATION if day.on in self._simulated else phase_of(self._of, self._behind)

    def _across_domains(self, day: StudyDay, phase: Phase, left: int) -> tuple[Work | None, int]:
        """What the day itself asks for: a light review, a simulation, going over one; None where it asks for none."""
        if phase is Phase.LIGHT:
            return Work.LIGHT_REVIEW, left
        if phase is not Phase.SIMULATION:
            return None, 0
        sat_on, has_begun = self.history.simulated_on, self.history.last_on == day.on
        if day.on in self._simulations and sat_on != day.on:
            whole = left >= self._request.exam_minutes
            return (Work.SIMULATION, self._request.exam_minutes) if whole else (Work.PART_SIMULATION, left)
        was_yesterday = not has_begun and sat_on is not None and sat_on == self.history.last_on
        return (Work.GO_OVER, piece(left)) if sat_on == day.on or was_yesterday else (None, 0)

    def _in_turn(self, on: date, phase: Phase, minute: int, left: int) -> tuple[Work, str | None, int]:
        """Work on the domain whose turn it is, or, once repair is over, every second time on all of them."""

        def length(domain: str) -> int:
            if domain in self._turns.repaired:
                return piece(left)
            return short_piece(left, minute, self._turns.room(domain))

        owed = self._turns.owed() if phase is not Phase.REPAIR else []
        if not self._turns.order or (phase is not Phase.REPAIR and self._is_for_all(phase, len(owed))):
            return Work.MIXED_PRACTICE, None, piece(left)
        if owed:
            domain = self._turns.towards(owed[0], length)
        else:
            domain = self._turns.furthest_behind(self._eligible(on, phase), length)
        return self._work_on(domain, phase), domain, length(domain)

    def _is_for_all(self, phase: Phase, owed: int) -> bool:
        """Whether all domains are practised together: every second time, unless reviews are owed and time is short."""
        left = self._of.repair_minutes + self._of.mixed_minutes - self._behind
        is_pressing = owed > 0 and (phase is Phase.SIMULATION or left < LONGEST_SLOT + owed * 2 * SHORTEST_SLOT)
        return self.history.turns % 2 == 1 and not is_pressing

    def _eligible(self, on: date, phase: Phase) -> frozenset[str]:
        if phase is not Phase.REPAIR:
            return frozenset(self._turns.order)
        faded = [
            domain
            for domain in self._turns.order
            if on - self.history.met_on.get(domain, self._began_on) >= _FADES_AFTER
        ]
        return self._turns.repaired | frozenset(faded)

    def _work_on(self, domain: str, phase: Phase) -> Work:
        """Learning and questions take turns while a domain is repaired, and afterwards there are questions."""
        if domain not in self._turns.repaired:
            return Work.REVIEW
        if phase is not Phase.REPAIR:
            return Work.PRACTISE
        learned, practised = (self.history.works_of[domain, work] for work in (Work.LEARN, Work.PRACTISE))
        return Work.LEARN if learned <= practised else Work.PRACTISE
