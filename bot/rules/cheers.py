"""Cheers: what a group is told of those who want that, when, and never twice."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.rules.groups import Milestone
from bot.rules.promises import Kind
from bot.rules.rounds import Round

CHEER = Kind("cheer", to_channel=True)
"""Tells a group what its person wants told whenever it happens; its subject is that of `News`."""
CHEER_TOLD = Kind("cheer-told", to_channel=True)
"""The same, where its person has pressed a button to tell it."""
CHEER_EDIT = Kind("cheer-edit", to_channel=True, repeatable=True)
"""Has such a message show what is known; its subject is `message_subject`."""

UNDONE_WITHIN = timedelta(minutes=10)
"""So long nothing is told by itself, for a slip to be undone."""
STALE_AFTER = timedelta(days=3)
"""What could not be told for so long is no news any more."""
MONTH = timedelta(days=28)
LEAST_CHECKINS = 4
_ALL_OF_THEM = "all"


@dataclass(frozen=True, slots=True)
class News:
    """What is told in one message: of one person or, for None, of all who reached the same at the same time.

    `what` it is about: an exam as stored; for a steady month, its day.
    """

    group_id: int
    learner_id: int | None
    milestone: Milestone
    what: str

    @property
    def subject(self) -> str:
        """To be read back by `news_named`."""
        whose = _ALL_OF_THEM if self.learner_id is None else str(self.learner_id)
        return f"{self.group_id}:{whose}:{self.milestone.value}:{self.what}"


@dataclass(frozen=True, slots=True)
class Cheer:
    """That something is, or was, told to a group of one person; with the message in which it was."""

    group_id: int
    learner_id: int
    milestone: Milestone
    what: str
    planned_at: datetime
    channel_id: int | None = None
    message_id: int | None = None

    @property
    def news(self) -> News:
        whose = None if self.milestone is Milestone.STEADY else self.learner_id
        return News(self.group_id, whose, self.milestone, self.what)


@dataclass(frozen=True, slots=True)
class Month:
    """How somebody took part in the rounds of a month; `told_on`: when a steady month of theirs was last told."""

    learner_id: int
    joined_at: datetime
    is_paused: bool
    told_on: date | None
    checked_in: int
    missed: int


def news_named(subject: str) -> News:
    """What that subject of a promise names."""
    group_id, whose, milestone, what = subject.split(":", 3)
    return News(int(group_id), None if whose == _ALL_OF_THEM else int(whose), Milestone(milestone), what)


def message_subject(group_id: int, message_id: int) -> str:
    """Names a message of a group, and nobody in it; to be read back by `message_named`."""
    return f"{group_id}:{message_id}"


def message_named(subject: str) -> tuple[int, int]:
    """The group and the message that `subject` names."""
    group_id, message_id = subject.split(":")
    return int(group_id), int(message_id)


def is_steady(month: Month, last: Round, held: int, today: date) -> bool:
    """Whether somebody took part in every round up to `last` that counted for them, of those of a month.

    A round that they were excused from does not count for them; but they took part in at least four, and in half of
    all that were `held`. It is told once in a month.
    """
    if month.is_paused or month.missed or month.joined_at > last.closes_at - MONTH:
        return False
    if month.told_on is not None and today - month.told_on < MONTH:
        return False
    return month.checked_in >= LEAST_CHECKINS and 2 * month.checked_in >= held
