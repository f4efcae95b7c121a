"""Rounds: when they open and close, and for which one somebody may check in.

A round is named by the instant at which it opens. It takes answers from the opening of the round before until the
next one opens: before its own opening they are early, after its close late.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from bot.rules.days import moments, next_at
from bot.rules.groups import Schedule
from bot.rules.promises import Kind

ROUND = Kind("round", to_channel=True)
"""Opens a round, in the channel that it is owed to; its subject is the group. It is due when the round opens."""
ROUND_CLOSE = Kind("round-close", to_channel=True, repeatable=True)
"""Closes a round: work in the tables alone, owed to the group; its subject is when the round opened."""
ROUND_EDIT = Kind("round-edit", to_channel=True, repeatable=True)
"""Has a round's message show what is known; its subject is `round_subject`, as that of the following kinds."""
ROUND_THREAD = Kind("round-thread", to_channel=True, repeatable=True)
ROUND_AGAIN = Kind("round-again", to_channel=True)
"""A round's message anew, where the first one was deleted."""
ROUND_SUMMARY = Kind("round-summary", to_channel=True)

LEAST_OPEN, MOST_OPEN = timedelta(minutes=15), timedelta(days=7)
_LONGEST_GAP = timedelta(days=9)
"""Between two rounds of a group that meets once a week, with all clock changes."""


class RoundState(StrEnum):
    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"
    SKIPPED = "skipped"
    """It could not open in time."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a group. Its message shows what was known at `shown_at`; `changed_at`: when that last changed.

    `unnamed`: check-ins of people of whom nothing is kept any more.
    """

    group_id: int
    opens_at: datetime
    closes_at: datetime
    state: RoundState = RoundState.COMING
    channel_id: int | None = None
    message_id: int | None = None
    changed_at: datetime | None = None
    shown_at: datetime | None = None
    unnamed: int = 0

    @property
    def subject(self) -> str:
        return round_subject(self.group_id, self.opens_at)


def was_changed_since_shown(of: Round) -> bool:
    """Whether its message may not show everything; both moments are kept in whole seconds."""
    if of.changed_at is None or of.shown_at is None:
        return False
    return of.changed_at >= of.shown_at - timedelta(seconds=1)


def round_subject(group_id: int, opens_at: datetime) -> str:
    """Names a round, to be read back by `round_named`."""
    return f"{group_id}:{int(opens_at.timestamp())}"


def round_named(subject: str) -> tuple[int, datetime]:
    """The group and the opening that `subject` names; more parts may follow. Raises ValueError for anything else."""
    try:
        group_id, opened, *_ = subject.split(":")
        return int(group_id), datetime.fromtimestamp(int(opened), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError("this names no round") from error


def next_opening(schedule: Schedule, after: datetime) -> datetime:
    """The first opening after `after`, in UTC. A schedule has at least one day."""
    opening = next_at(after, schedule.week, schedule.tzinfo)
    if opening is None:
        raise ValueError("a schedule without days")
    return opening.astimezone(UTC)


def last_opening(schedule: Schedule, at: datetime) -> datetime:
    """The last opening up to `at`, that moment included, in UTC."""
    since = (at - _LONGEST_GAP).astimezone(schedule.tzinfo).date()
    openings = (each.astimezone(UTC) for each in moments(since, schedule.week, schedule.tzinfo))
    return next(before for before, after in pairwise(openings) if after > at.astimezone(UTC))


def closing(schedule: Schedule, opens_at: datetime) -> datetime:
    """When the round that opens then closes: never after the next one opens."""
    return min(opens_at + timedelta(minutes=schedule.open_minutes), next_opening(schedule, opens_at))


def round_meant(schedule: Schedule, last: Round | None, now: datetime, *, answered: bool) -> datetime:
    """The opening of the round that somebody checks in for now.

    `last` is the group's latest round that has opened, or should have; `answered`: they have checked in for it. It is
    meant while it is open, and afterwards as long as they have not checked in; else it is the coming one.
    """
    if last is not None and (now < last.closes_at or not answered):
        return last.opens_at
    return next_opening(schedule, now)


def next_to_open(schedule: Schedule, opened: datetime, now: datetime) -> datetime:
    """The opening after `opened`; of several that are over already the last one, as the others help nobody."""
    following = next_opening(schedule, opened)
    return max(following, last_opening(schedule, now)) if following <= now else following


def shortest_gap(schedule: Schedule) -> timedelta:
    """The shortest time between two openings in a week without a clock change."""
    days = sorted(schedule.days)
    gaps = [(after - before) % 7 or 7 for before, after in zip(days, [*days[1:], days[0]], strict=True)]
    return timedelta(days=min(gaps))
