"""How far each domain of an exam is from good, by the score report and what practice has shown since."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from bot.rules.attempts import Band, DomainResult
from bot.rules.exams import Exam
from bot.rules.passing_line import as_percent
from bot.rules.practice import Practice

GOOD_ENOUGH_PERCENT = 85.0
_LEFT_BY_BAND = {Band.BELOW: 50.0, Band.AT: 25.0, Band.ABOVE: 10.0}
"""What a band leaves on the table, in percent of a domain, so that bands and percentages can be ranked together.

A band says no more than "over or under the line", so these are round guesses and are never shown.
"""
_LEFT_UNKNOWN = 35.0
"""What is assumed of a domain of which nothing is known: it is neither the worst nor forgotten."""
LATEST_COUNT = 3
"""So many results in practice, the latest ones, say where a domain stands now."""


@dataclass(frozen=True, slots=True)
class DomainGap:
    """A domain, and what is missing to everything right, in percent. Weights of all domains make 100 together.

    `result`: what is known of it, None where nothing is; `is_adequate`: it needs a review, not a repair. `is_sure`:
    the gap is a figure, not a guess.
    """

    domain: str
    weight_percent: float
    gap_percent: float
    is_adequate: bool
    is_sure: bool
    result: DomainResult | None = None

    @property
    def need(self) -> float:
        """By what domains are ranked: gap × weight. Never less for a weaker or a heavier domain."""
        return self.gap_percent * self.weight_percent


def domain_gaps(
    exam: Exam | None,
    report: Sequence[DomainResult],
    practised: Mapping[str, float] | None = None,
    *,
    with_unlisted: bool = False,
) -> tuple[DomainGap, ...]:
    """Every domain of the exam (of an exam without known ones: of the report), the one with most to win first.

    `practised` is the standing in practice, in percent, which counts where it is there: it is newer than the report.
    `with_unlisted`: what was reported of domains that the exam does not list (any more) counts too, as an even share.
    """
    reported = {result.domain: result for result in report}
    shown = {domain: DomainResult(domain, percent) for domain, percent in (practised or {}).items()}
    known = {**reported, **shown}
    weights = _weights(exam, list(known), with_unlisted=with_unlisted)
    gaps = [_gap(exam, domain, weight, known.get(domain)) for domain, weight in weights.items()]
    return tuple(sorted(gaps, key=lambda gap: (gap.is_adequate, -gap.need, gap.domain)))


def practised(practices: Iterable[Practice], since: date | None = None) -> dict[str, float]:
    """Where each domain stands in practice: the mean of its latest results, of those after `since` if that is given."""
    results: dict[str, list[float]] = {}
    for practice in sorted(practices, key=lambda each: (each.taken_on, each.logged_at), reverse=True):
        if since is not None and practice.taken_on <= since:
            continue
        for result in practice.domains:
            if result.percent is not None:
                results.setdefault(result.domain, []).append(result.percent)
    return {domain: sum(latest[:LATEST_COUNT]) / len(latest[:LATEST_COUNT]) for domain, latest in results.items()}


def left(result: DomainResult | None, exam: Exam | None = None) -> float:
    """What is missing to everything right, in percent of the domain.

    Scaled scores are no percentages, so the gap is not taken to the pass mark.
    """
    if result is None or not is_told(result):
        return _LEFT_UNKNOWN
    if result.score is not None and exam is not None and (place := as_percent(exam, result.score)) is not None:
        return 100 - place
    return 100 - result.percent if result.percent is not None else _LEFT_BY_BAND[result.band or Band.AT]


def is_told(result: DomainResult) -> bool:
    """Whether it holds a percentage or a band."""
    return result.percent is not None or result.band is not None


def is_adequate(result: DomainResult | None) -> bool:
    """Whether a domain is over the line, or at 85 %."""
    if result is None:
        return False
    return result.band is Band.ABOVE or (result.percent is not None and result.percent >= GOOD_ENOUGH_PERCENT)


def _weights(exam: Exam | None, known: Sequence[str], *, with_unlisted: bool) -> dict[str, float]:
    """Each domain's share of the exam; where none is published the domains share it evenly."""
    domains = exam.domains if exam and exam.domains else ()
    if not domains:
        return {domain: 100 / len(known) for domain in known}
    published = {domain.name: domain.weight_percent for domain in domains}
    even = 100 / len(published)
    weights = {name: weight if weight is not None else even for name, weight in published.items()}
    if with_unlisted:
        weights = {**dict.fromkeys(known, even), **weights}
    total = fsum(weights.values())
    return {name: 100 * weight / total for name, weight in weights.items()}


def _gap(exam: Exam | None, domain: str, weight: float, result: DomainResult | None) -> DomainGap:
    sure = result is not None and (result.percent is not None or result.score is not None)
    return DomainGap(domain, weight, left(result, exam), is_adequate(result), sure, result)
