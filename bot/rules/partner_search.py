"""Finding partners within a group: who is proposed to whom, once in their lives and to both alike."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from bot.rules.own_day import OwnDay, quiet_end
from bot.rules.promises import Kind

PROPOSAL = Kind("partner-match")
"""Its subject is the proposal."""
SEARCH = Kind("partner-search", to_channel=True, repeatable=True)
"""Owed to a group rather than to a person: nothing is said, but those who are free again are looked at."""
PROPOSAL_LASTS = timedelta(days=7)

_ONE_DAY = timedelta(days=1)
_LOOKS = 4

Pair = tuple[int, int]
"""Two people, the lower id first."""


class Says(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Seeker:
    """Somebody who looks for a partner since `since`: what they work for, and how far their clock is from UTC now."""

    learner_id: int
    since: datetime
    exam: str | None = None
    offset: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two people who were asked, without a name, whether they want to be partners; `says` by person, None: nothing."""

    proposal_id: int
    group_id: int | None
    proposed_at: datetime
    says: tuple[tuple[int, Says | None], tuple[int, Says | None]]

    @property
    def people(self) -> Pair:
        return (self.says[0][0], self.says[1][0])

    @property
    def lapses_at(self) -> datetime:
        return self.proposed_at + PROPOSAL_LASTS

    def said_by(self, learner_id: int) -> Says | None:
        return dict(self.says)[learner_id]

    def other(self, learner_id: int) -> int:
        first, second = self.people
        return second if learner_id == first else first

    def is_open(self, now: datetime) -> bool:
        """Whether it may still become a pact."""
        return self.group_id is not None and now < self.lapses_at

    @property
    def is_agreed(self) -> bool:
        return all(said is Says.YES for _, said in self.says)


def pair(one: int, other: int) -> Pair:
    return (min(one, other), max(one, other))


def pairs(seekers: Iterable[Seeker], never: Set[Pair]) -> list[Pair]:
    """Who is proposed to whom: nobody twice, and none of the pairs in `never`.

    Those who work for the same exam come first, then those whose clocks are nearest to each other, then those who have
    looked for longest. It does not matter in which order the seekers are given.
    """
    everybody = sorted({each.learner_id: each for each in seekers}.values(), key=lambda each: each.learner_id)
    possible = [
        (one, other)
        for place, one in enumerate(everybody)
        for other in everybody[place + 1 :]
        if (one.learner_id, other.learner_id) not in never
    ]
    possible.sort(key=lambda both: _fit(*both))
    taken: set[int] = set()
    found: list[Pair] = []
    for one, other in possible:
        if not {one.learner_id, other.learner_id} & taken:
            taken |= {one.learner_id, other.learner_id}
            found.append((one.learner_id, other.learner_id))
    return found


def _fit(one: Seeker, other: Seeker) -> tuple[bool, timedelta, datetime, datetime, Pair]:
    """The lower, the better they fit."""
    same_exam = one.exam is not None and one.exam == other.exam
    earlier, later = sorted((one.since, other.since))
    return not same_exam, _apart(one, other), earlier, later, pair(one.learner_id, other.learner_id)


def _apart(one: Seeker, other: Seeker) -> timedelta:
    """How far apart their clocks are: at most half a day, as 23:00 and 01:00 are near. A day where one is unknown."""
    if one.offset is None or other.offset is None:
        return _ONE_DAY
    apart = abs(one.offset - other.offset) % _ONE_DAY
    return min(apart, _ONE_DAY - apart)


def both_awake(now: datetime, both: Sequence[tuple[OwnDay, tzinfo]]) -> datetime:
    """The next moment that is in nobody's quiet hours, so that both are asked at the same time; now, if none is near.

    Each comes with the zone of their clock.
    """
    at = now
    for _ in range(_LOOKS):
        quiet = [end for own_day, zone in both if (end := quiet_end(at, zone, own_day)) is not None]
        if not quiet:
            return at
        at = max(end.astimezone(UTC) for end in quiet)
    return now
