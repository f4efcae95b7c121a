"""Check-ins: what somebody tells their group in a round, and whom a round counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.days import local_day
from bot.rules.exam_week import is_in_exam_week
from bot.rules.nudging import Pause
from bot.rules.own_day import USUAL, OwnDay
from bot.rules.rounds import Round

LONGEST_ANSWER = 500
ASKED_AFTER = 2
"""After so many rounds missed in a row somebody is asked whether they are still in, once."""
RESTS_AFTER = 4
"""Who misses so many in a row without a word is not counted as missing any more, until they check in."""


class Standing(StrEnum):
    ON_TRACK = "on track"
    SLIPPED = "slipped"
    NEEDS_HELP = "need help"


class Timing(StrEnum):
    EARLY = "early"
    IN_TIME = "in time"
    LATE = "late"


def timing_of(of: Round, at: datetime) -> Timing:
    """How a check-in at that moment comes to a round."""
    if at < of.opens_at:
        return Timing.EARLY
    return Timing.LATE if at >= of.closes_at else Timing.IN_TIME


@dataclass(frozen=True, slots=True)
class Answer:
    """`question` is the group's own; None: the usual one in that place."""

    question: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Checkin:
    """What somebody told in the round that opens at `opens_at`; not `shared`: it only counts."""

    group_id: int
    opens_at: datetime
    learner_id: int
    standing: Standing
    shared: bool
    answers: tuple[Answer, ...]
    checked_in_at: datetime
    changed_at: datetime

    @property
    def is_edited(self) -> bool:
        return self.changed_at > self.checked_in_at

    def timing(self, of: Round) -> Timing:
        return timing_of(of, self.checked_in_at)


def checkin_as_text(checkin: Checkin) -> Mapping[str, str | tuple[str, ...]]:
    """All that taking it back takes away, to be read back by `checkin_from_text`."""
    return {
        "standing": checkin.standing.value,
        "shared": "yes" if checkin.shared else "",
        "questions": tuple(answer.question or "" for answer in checkin.answers),
        "answers": tuple(answer.text for answer in checkin.answers),
        "checked in": str(int(checkin.checked_in_at.timestamp())),
        "changed": str(int(checkin.changed_at.timestamp())),
    }


def checkin_from_text(
    group_id: int, opens_at: datetime, learner_id: int, kept: Mapping[str, str | tuple[str, ...]]
) -> Checkin:
    """What was kept so."""
    answers = tuple(
        Answer(question or None, text) for question, text in zip(kept["questions"], kept["answers"], strict=True)
    )
    checked_in_at, changed_at = (
        datetime.fromtimestamp(int(str(kept[name])), UTC) for name in ("checked in", "changed")
    )
    standing = Standing(str(kept["standing"]))
    return Checkin(group_id, opens_at, learner_id, standing, bool(kept["shared"]), answers, checked_in_at, changed_at)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many checked in for a round; `shared`, `early`, `late`, `asking` of them; `missing`: known once it closed.

    `asking`: those who shared that they need help.
    """

    checked_in: int = 0
    early: int = 0
    late: int = 0
    shared: int = 0
    asking: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A member who has not checked in for a round that closes, and what may excuse them."""

    learner_id: int
    joined_at: datetime
    missed: int
    paused_at: datetime | None
    seen_at: datetime
    zone: str | None = None
    own_day: OwnDay = USUAL
    pause: Pause | None = None
    exam_days: tuple[date, ...] = ()

    @property
    def tzinfo(self) -> tzinfo:
        return ZoneInfo(self.zone) if self.zone else UTC


class Excuse(StrEnum):
    """Why somebody is not counted as missing."""

    PAUSED = "paused"
    """From the group."""
    EXAM_WEEK = "exam week"
    NUDGES_PAUSED = "nudges paused"
    RESTING = "resting"
    """They were silent for so long that nothing is expected of them until they check in."""

    @property
    def wants_no_reminder(self) -> bool:
        """Who rests may still be reminded, where they asked for that."""
        return self is not Excuse.RESTING


def excuse_of(candidate: Candidate, now: datetime) -> Excuse | None:
    """What excuses a member from a round at that moment, if anything does."""
    if candidate.paused_at is not None:
        return Excuse.PAUSED
    today = local_day(now, candidate.tzinfo, candidate.own_day.starts)
    if is_in_exam_week(candidate.exam_days, today):
        return Excuse.EXAM_WEEK
    if candidate.pause is not None and not candidate.pause.is_over(today):
        return Excuse.NUDGES_PAUSED
    return Excuse.RESTING if candidate.missed >= RESTS_AFTER else None


def is_missing(candidate: Candidate, of: Round, now: datetime) -> bool:
    """Whether somebody who has not checked in is counted as missing: not who joined after it opened, or is excused."""
    return candidate.joined_at <= of.opens_at and excuse_of(candidate, now) is None
