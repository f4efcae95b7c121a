"""Pacts between two people: what each side is in it, what the other sees, and when that rests."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.rules.exam_week import is_in_exam_week
from bot.rules.grace import StudyDay
from bot.rules.nudging import Pause
from bot.rules.promises import Kind

MOST_INVITATIONS = 3
MOST_PACTS = 5
INVITATION_LASTS = timedelta(days=7)

INVITE = Kind("partner-invite")
"""Its subject is the invitation, and of the following kinds the pact."""
ACCEPTED = Kind("partner-yes")
NUDGE = Kind("partner-nudge", limit=timedelta(hours=6), fleeting=True)
ENDED = Kind("partner-end")
"""Its subject is the pact and, unless nothing is kept of them any more, who ended it: `pact:person`."""


class Role(StrEnum):
    """What somebody is in a pact."""

    PARTNER = "partner"
    MENTOR = "mentor"
    """Sees what is shared with them, and nothing else."""
    MENTORED = "mentored"

    @property
    def facing(self) -> "Role":
        """What the other one is."""
        return {Role.MENTOR: Role.MENTORED, Role.MENTORED: Role.MENTOR}.get(self, self)

    def may_share(self, item: "Shared") -> bool:
        """Whether somebody in that role can let the other see it."""
        return self is Role.MENTORED or (self is Role.PARTNER and item in BY_CARD)


class Shared(StrEnum):
    """What others may be let to see, each by itself."""

    EXAM = "exam"
    WEEK = "week"
    WEAK_DOMAINS = "weak domains"
    ATTEMPTS = "attempts"
    CHART = "chart"
    PLAN = "plan"
    VERDICT = "verdict"


BY_CARD = (Shared.CHART, Shared.PLAN, Shared.VERDICT)
"""What is shared from the card that shows it: with a partner too, and in a channel."""


class InvitationState(StrEnum):
    OPEN = "open"
    REFUSED = "refused"
    """To its inviter that looks like no answer."""
    TAKEN_BACK = "taken back"


class Parting(StrEnum):
    """Why two people are not brought together any more."""

    REFUSED = "refused"
    """The question is not put to them again, either."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Invitation:
    """`role` is what the invited person would be. `asked_at`: when the question reached them, if it did."""

    invitation_id: int
    inviter_id: int
    invited_id: int
    role: Role
    invited_at: datetime
    state: InvitationState = InvitationState.OPEN
    asked_at: datetime | None = None

    @property
    def lapses_at(self) -> datetime:
        return self.invited_at + INVITATION_LASTS

    def stands(self, now: datetime) -> bool:
        """Whether it can be accepted: also by somebody who refused it, and thinks again."""
        return self.state is not InvitationState.TAKEN_BACK and now < self.lapses_at

    def counts(self, now: datetime) -> bool:
        """Whether it is one of the few that may be open: asking and taking back does not make room to ask more."""
        return now < self.lapses_at and (self.state is not InvitationState.TAKEN_BACK or self.asked_at is not None)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pact. `nudged_on`: the last of their own days on which they nudged the other."""

    pact_id: int
    learner_id: int
    other_id: int
    role: Role
    began_at: datetime
    paused_at: datetime | None = None
    nudged_on: date | None = None


@dataclass(frozen=True, slots=True)
class Pact:
    """A pact as one of the two sees it."""

    own: Side
    other: Side

    @property
    def pact_id(self) -> int:
        return self.own.pact_id

    @property
    def is_paused(self) -> bool:
        """Whoever pauses it pauses it for both."""
        return self.own.paused_at is not None or self.other.paused_at is not None


@dataclass(frozen=True, slots=True)
class Report:
    """All that a partner sees: whether something was done today, and on how many days of this week."""

    done_today: bool
    days_done: int


def report(days: Iterable[StudyDay], today: date) -> Report:
    """From somebody's study days, on their own `today`; weeks begin on Monday."""
    monday = first_of_week(today)
    done = {each.day for each in days if each.outcome.counts and monday <= each.day <= today}
    return Report(today in done, len(done))


def first_of_week(today: date) -> date:
    """The Monday of the week that `today` lies in."""
    return today - timedelta(days=today.weekday())


def rests(pause: Pause | None, exam_days: Collection[date], today: date) -> bool:
    """Whether somebody's reports rest on their own `today`: they paused their nudges, or sit an exam within a week."""
    return (pause is not None and not pause.is_over(today)) or is_in_exam_week(exam_days, today)
