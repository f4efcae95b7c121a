"""What a plan has given up to a moment: what was done of it, and what is laid out already."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import count

from bot.rules.plan.records import Phase, Slot, Work
from bot.rules.plan.simulations import SIMULATIONS

_IN_TURN = frozenset({Work.LEARN, Work.PRACTISE, Work.REVIEW, Work.MIXED_PRACTICE})
"""What takes turns, one domain and all of them, once repair is over."""


class History:
    """Counts as slots are added, first those that are done."""

    def __init__(self, done: Iterable[Slot]) -> None:
        self.given = Counter[str]()
        self.works = Counter[Work]()
        self.works_of = Counter[tuple[str | None, Work]]()
        self.slots_of = Counter[str | None]()
        self.turns = 0
        self.met_on: dict[str, date] = {}
        self.simulated_on: date | None = None
        self.last_on: date | None = None
        self._numbers = Counter[str]()
        self._done = frozenset(slot.name for slot in done)
        for slot in sorted(done, key=lambda each: (each.on, each.starts)):
            self.add(slot)

    def add(self, slot: Slot) -> None:
        """Count this slot."""
        self.works[slot.work] += 1
        self.works_of[slot.domain, slot.work] += 1
        self.slots_of[slot.domain] += 1
        if slot.domain is not None:
            self.given[slot.domain] += slot.minutes
            self.met_on[slot.domain] = slot.on
        if slot.phase in (Phase.MIXED, Phase.SIMULATION) and slot.work in _IN_TURN:
            self.turns += 1
        if slot.work in SIMULATIONS:
            self.simulated_on = slot.on
        self.last_on = slot.on

    def name(self, phase: Phase, domain: str | None, work: Work) -> str:
        """A name that no other slot has: numbers follow the order of time, leaving out those of what is done.

        A piece that was missed keeps its number when it is laid out again, since it is the first that is not done.
        """
        key = f"{phase}:{domain or '-'}:{work}"
        for number in count(self._numbers[key] + 1):
            if f"{key}:{number}" not in self._done:
                self._numbers[key] = number
                return f"{key}:{number}"
        raise AssertionError("numbers do not end")
