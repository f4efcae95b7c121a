"""Which domains to repair first."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.rules.attempts import DomainResult
from bot.rules.domain_gaps import domain_gaps, is_told
from bot.rules.exams import Exam


@dataclass(frozen=True, slots=True)
class WeakDomain:
    """A domain with points to win. `gain_percent` is its gap times its share of the exam, for ranking only.

    `weight_percent` is the share as it is published, None where it is not.
    """

    result: DomainResult
    weight_percent: float | None
    gain_percent: float


def weakest(results: Sequence[DomainResult], exam: Exam | None, at_most: int = 3) -> tuple[WeakDomain, ...]:
    """The domains with most to win, by gap × weight, the first first: those of `domain_gaps` that need repair.

    Domains of which nothing is known are left out, as are those above the line or at 85 %.
    """
    published = {domain.name: domain.weight_percent for domain in exam.domains} if exam else {}
    weak = [
        WeakDomain(gap.result, published.get(gap.domain), gap.need / 100)
        for gap in domain_gaps(exam, results, with_unlisted=True)
        if gap.result is not None and is_told(gap.result) and not gap.is_adequate
    ]
    return tuple(weak[:at_most])
