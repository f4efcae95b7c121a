"""Which domains to repair first."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.rules.attempts import Band, DomainResult
from bot.rules.exams import Exam

# What a band leaves on the table, in percent of a domain, so that bands and percentages can be ranked together.
# A band says no more than "over or under the line", so these are round guesses and are never shown.
_LEFT_BY_BAND = {Band.BELOW: 50.0, Band.AT: 25.0, Band.ABOVE: 10.0}
_GOOD_ENOUGH_PERCENT = 85.0


@dataclass(frozen=True, slots=True)
class WeakDomain:
    """A domain with points to win. `gain_percent` is its gap times its share of the exam, for ranking only."""

    result: DomainResult
    weight_percent: float | None
    gain_percent: float


def weakest(results: Sequence[DomainResult], exam: Exam | None, at_most: int = 3) -> tuple[WeakDomain, ...]:
    """The domains with most to win, by gap × weight, the first first.

    Scaled scores are no percentages, so the gap is what is missing to everything right, not to the pass mark. Where
    a weight is not published the domains share the exam evenly. Domains above the line or at 85 % are left out.
    """
    weights = {domain.name: domain.weight_percent for domain in exam.domains} if exam else {}
    even = 100 / max(len(weights) or len(results), 1)
    ranked = sorted(
        (
            WeakDomain(result, weights.get(result.domain), _left(result) * (weights.get(result.domain) or even) / 100)
            for result in results
            if result.band is not Band.ABOVE and (result.percent is None or result.percent < _GOOD_ENOUGH_PERCENT)
        ),
        key=lambda weak: (-weak.gain_percent, weak.result.domain),
    )
    return tuple(ranked[:at_most])


def _left(result: DomainResult) -> float:
    if result.percent is not None:
        return 100 - result.percent
    return _LEFT_BY_BAND[result.band] if result.band else 0.0
