"""How tense somebody was before and after, over time."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.rules.calm import CalmSession

CALMEST, TENSEST = 1, 5
MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Change:
    """What tension was on average, over the `times` that were rated both before and after."""

    times: int
    before: float
    after: float


def shown(sessions: Sequence[CalmSession]) -> tuple[CalmSession, ...]:
    """The last ones that were rated at all, oldest first."""
    rated = [each for each in sessions if each.tension_before is not None or each.tension_after is not None]
    return tuple(sorted(rated, key=lambda each: each.began_at)[-MOST_SHOWN:])


def change(sessions: Sequence[CalmSession]) -> Change | None:
    """What changed on average; only times with both ratings count, or it would compare different days."""
    both = [
        (each.tension_before, each.tension_after)
        for each in sessions
        if each.tension_before is not None and each.tension_after is not None
    ]
    if not both:
        return None
    before, after = zip(*both, strict=True)
    return Change(len(both), sum(before) / len(both), sum(after) / len(both))
