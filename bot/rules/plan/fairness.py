"""Whose turn it is: which domain the next slot goes to.

Two laws hold after every single slot, so that they hold of every plan, however early it is broken off:
- no domain has more minutes than one that stands before it in the order of need (`effort.ranked`); so a weaker or
  heavier domain never gets less than a stronger or lighter one;
- among those that may have the slot, it goes to the one that is furthest behind its share. So each comes again at even
  gaps, which is how practice is spaced best, and the weakest is first and gets most.
"""

from collections.abc import Callable, Collection, Sequence

from bot.rules.domain_gaps import DomainGap
from bot.rules.plan.effort import needed_minutes, ranked
from bot.rules.plan.history import History

_REVIEW_SHARE = 0.2
"""What is only reviewed gets a fifth of what its need alone would give it."""

Length = Callable[[str], int]
"""How long the slot would be if it went to that domain."""


class Turns:
    """The domains in order of need, with their shares."""

    def __init__(self, gaps: Sequence[DomainGap], repaired: Collection[DomainGap], history: History) -> None:
        self.order = tuple(gap.domain for gap in ranked(gaps))
        self.repaired = frozenset(gap.domain for gap in repaired)
        self._history = history
        self._before = dict(zip(self.order[1:], self.order, strict=False))
        self._shares = {
            gap.domain: needed_minutes(gap) * (1 if gap.domain in self.repaired else _REVIEW_SHARE) for gap in gaps
        }

    def owed(self) -> list[str]:
        """The domains that are only reviewed, and were not yet, in order of need."""
        return [domain for domain in self.order if domain not in self.repaired and not self._history.given[domain]]

    def furthest_behind(self, among: Collection[str], length: Length) -> str:
        """Whose turn it is among these, the first in the order of need being one of them."""
        may = [domain for domain in self.order if domain in among and self._may_have(domain, length)]
        return min(may, key=lambda domain: (self._history.given[domain] + length(domain)) / self._shares[domain])

    def towards(self, domain: str, length: Length) -> str:
        """That domain, or the one that has to have more before it may."""
        while not self._may_have(domain, length):
            domain = self._before[domain]
        return domain

    def room(self, domain: str) -> float:
        """How many minutes it may have now."""
        before = self._before.get(domain)
        given = self._history.given
        return float("inf") if before is None else given[before] - given[domain]

    def _may_have(self, domain: str, length: Length) -> bool:
        return length(domain) <= self.room(domain)
