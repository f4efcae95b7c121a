"""The leaderboard of a group: who checks in steadily, among those who want to stand there. Never scores."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

FOUR_WEEKS = timedelta(weeks=4)
LEAST_COUNTED = 4
"""After fewer rounds somebody has just started, and has no place yet."""
MOST_SHOWN = 15
_LONGEST_BREAK = timedelta(days=8)
"""A group that has not met for longer is looked at from now, not from its last round."""


@dataclass(frozen=True, slots=True)
class Steadiness:
    """Of the rounds that counted for somebody, in how many they checked in. Pauses and exam weeks do not count."""

    learner_id: int
    kept: int
    counted: int

    @property
    def share(self) -> float:
        """Nothing, as long as nothing counted. Equal fractions are equal numbers, since division rounds in one way."""
        return self.kept / self.counted if self.counted else 0.0

    @property
    def has_just_started(self) -> bool:
        return self.counted < LEAST_COUNTED


@dataclass(frozen=True, slots=True)
class Place:
    """Who is equally steady in equally many rounds shares a place; None for who has just started."""

    place: int | None
    steadiness: Steadiness


@dataclass(frozen=True, slots=True)
class Board:
    """The first places; `own`: one's own. `others` more people stand on it than `places` shows."""

    places: tuple[Place, ...]
    own: Place
    others: int

    @property
    def shows_own(self) -> bool:
        """Whether one's own place is among the first."""
        return self.own in self.places


def counted_since(last_closed: datetime | None, now: datetime) -> datetime:
    """What opened later than that counts: the four weeks that ended with the last round that is over.

    So a weekly group has four rounds in them on every day, and not three while one is open.
    """
    ended = max(last_closed, now - _LONGEST_BREAK) if last_closed else now
    return min(ended, now) - FOUR_WEEKS


def ranked(steady: Iterable[Steadiness]) -> list[Place]:
    """Everybody with their place: the steadiest first, of equals who checked in more often; then who has just started.

    Those of one place stand in the order of their ids, which tells nothing.
    """
    in_order = sorted(steady, key=lambda each: (-each.share, -each.kept, each.learner_id))
    placed: list[Place] = []
    for number, each in enumerate((each for each in in_order if not each.has_just_started), start=1):
        before = placed[-1] if placed else None
        shared = before and (before.steadiness.share, before.steadiness.kept) == (each.share, each.kept)
        placed.append(Place(before.place if before and shared else number, each))
    return placed + [Place(None, each) for each in in_order if each.has_just_started]


def board_for(places: Sequence[Place], learner_id: int) -> Board | None:
    """What one person sees; nothing for somebody who does not stand on it."""
    own = next((each for each in places if each.steadiness.learner_id == learner_id), None)
    if own is None:
        return None
    shown = tuple(places[:MOST_SHOWN])
    return Board(shown, own, len(places) - len(shown))
