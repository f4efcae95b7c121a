"""How much work a weak domain needs, and which ones there is time for."""

from collections.abc import Sequence

from bot.rules.domain_gaps import DomainGap

MINUTES_A_POINT = 24
"""Minutes of work for one percent of the whole exam: four hours for ten.

That is a plain assumption, of the order of what courses and study guides give for a whole exam, and not a measurement;
so it decides only how much is planned at all and what is left out first, and is never shown as a forecast.
"""

_WORTH_BEGINNING = 0.4
_LEAST_MINUTES = 60


def ranked(gaps: Sequence[DomainGap]) -> tuple[DomainGap, ...]:
    """Weak domains before adequate ones, in each the one with most to win first.

    No domain comes behind one that is both stronger and lighter, also where a gap or a weight is nothing.
    """
    return tuple(
        sorted(gaps, key=lambda gap: (gap.is_adequate, -gap.need, -gap.gap_percent, -gap.weight_percent, gap.domain))
    )


def needed_minutes(gap: DomainGap) -> float:
    """What it takes to repair this domain, an hour at least."""
    return max(gap.need / 100 * MINUTES_A_POINT, _LEAST_MINUTES)


def with_time_for(gaps: Sequence[DomainGap], minutes: float) -> tuple[DomainGap, ...]:
    """Those weak domains, the weakest first, for which so many minutes are enough; at least one, if any is weak.

    A little of what each of five domains needs repairs none of them; so the last ones are left out until there is
    enough for the others, but for the last of these, which may get a good part of it.
    """
    weak = [gap for gap in ranked(gaps) if not gap.is_adequate]
    enough = 0
    left = minutes
    for gap in weak:
        if left < needed_minutes(gap) * _WORTH_BEGINNING:
            break
        enough += 1
        left -= needed_minutes(gap)
    return tuple(weak[: max(enough, 1)]) if minutes > 0 else ()
