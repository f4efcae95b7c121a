"""What the bot owes: promises, how late each kind may come, and what becomes of one at a given moment."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

EDITS_APART = timedelta(seconds=3)
"""A message is edited no more often, whatever happens meanwhile."""
NOT_WORTH_A_WORD = timedelta(minutes=2)
"""What comes up to so late does not say that it is late."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of message that the bot sends by itself.

    `limit`: what is later than that is not said alone any more, but becomes a line in one message that tells of all;
    None for what never grows old. `chosen`: its moment was chosen by the person, who therefore gets it in quiet hours
    too. `urgent`: timed to the second, and said before everything else. `to_channel`: it is owed to a channel, not to
    a person. `fleeting`: what is too late is dropped without a word. `repeatable`: doing it again does no harm, as with
    an edit or a thread; it is not looked for, nor noted as a delivery.
    """

    name: str
    limit: timedelta | None = None
    chosen: bool = False
    urgent: bool = False
    to_channel: bool = False
    fleeting: bool = False
    repeatable: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """One message that is owed to `whom` at `due_at` (aware): the id of a person, or of a channel.

    A person or channel has at most one of each kind and subject. `tries` counts how often it was taken on to be said,
    and `begun` says whether it was put in words since it is due, and so may have been sent.
    """

    whom: int
    kind: str
    subject: str
    due_at: datetime
    tries: int = 0
    begun: bool = False

    @property
    def identity(self) -> str:
        """Names this promise at this due time alone, in 20 characters: Discord takes up to 25 in a nonce."""
        named = f"{self.whom}:{self.kind}:{self.subject}:{int(self.due_at.timestamp())}"
        return hashlib.sha256(named.encode()).hexdigest()[:20]


class Turn(StrEnum):
    """What becomes of a promise that is due."""

    SAY = "say"
    WAIT = "wait"
    """Until the quiet hours end."""
    MISSED = "missed"
    """It is too late to be said alone."""
    DROPPED = "dropped"
    """It is not said, and nobody is told so."""


@dataclass(frozen=True, slots=True)
class Hush:
    """Until when somebody is left alone, if they are now.

    That is in their quiet hours, around an exam that they sit (`silent`), and while they simulate one (`busy`).
    """

    quiet_until: datetime | None = None
    silent_until: datetime | None = None
    busy_until: datetime | None = None

    @property
    def until(self) -> datetime | None:
        """When to look again, for what has to wait."""
        return self.silent_until or self.busy_until or self.quiet_until


def turn_of(kind: Kind, due_at: datetime, now: datetime, hush: Hush) -> Turn:
    """What to do with a promise that is due.

    A chosen moment overrides quiet hours, but what is late comes at another moment than the chosen one. Nothing
    overrides the silence around an exam: nobody wants afterwards what they had chosen for then. A simulation is
    shorter: all but what is timed to the second, as its own words are, comes after it, unless that is too late by then.
    """
    if hush.silent_until is not None:
        return Turn.DROPPED if kind.chosen else Turn.WAIT
    if hush.busy_until is not None and not kind.urgent:
        return Turn.WAIT
    late = now - due_at
    too_late = Turn.DROPPED if kind.fleeting else Turn.MISSED
    if kind.limit is not None and late > kind.limit:
        return too_late
    if hush.quiet_until is None or (kind.chosen and late <= NOT_WORTH_A_WORD):
        return Turn.SAY
    return too_late if kind.chosen else Turn.WAIT


@dataclass(frozen=True, slots=True)
class Missed:
    """Something that could not be said in time."""

    kind: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Occasion:
    """What goes with a message beside what it is about: how late it is, and what was missed before it, oldest first."""

    due_at: datetime
    now: datetime
    missed: tuple[Missed, ...] = ()

    @property
    def is_late(self) -> bool:
        return _is_late(self.due_at, self.now)


class Outcome(StrEnum):
    SAID = "said"
    MISSED = "missed"
    """It came too late to be said; one message tells of all of these."""
    UNREACHABLE = "unreachable"
    """Nobody could be written to; it is tried again when they can be."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a promise at one of its due times; `told_of`: a later message says that it was missed."""

    kind: str
    subject: str
    due_at: datetime
    outcome: Outcome
    settled_at: datetime
    told_of: bool = False

    @property
    def is_late(self) -> bool:
        return _is_late(self.due_at, self.settled_at)


def _is_late(due_at: datetime, at: datetime) -> bool:
    """Whether it is late enough to be worth a word."""
    return at - due_at > NOT_WORTH_A_WORD
