"""Study groups, and who is in them."""

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.days import Days, Week

MOST_QUESTIONS = 3
LONGEST_QUESTION = 100
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Schedule:
    """When rounds open, on the group's own clock, and how long each stays open, in real minutes."""

    clock: time
    days: Days
    zone: str
    open_minutes: int

    @property
    def week(self) -> Week:
        return Week.of(self.clock, self.days)

    @property
    def tzinfo(self) -> tzinfo:
        return ZoneInfo(self.zone)


class Trouble(StrEnum):
    """What keeps the bot from writing in a group's channel."""

    CHANNEL_GONE = "channel gone"
    NO_ACCESS = "no access"
    NO_PERMISSION = "no permission"
    MESSAGE_GONE = "message gone"
    """Only the message of one round; what comes after it is not kept back."""
    NO_THREADS = "no threads"
    """Only the threads below rounds; the rounds themselves are not kept back."""


@dataclass(frozen=True, slots=True)
class Group:
    """A study group in one channel or thread of a server.

    `questions`: its own; none: the usual ones. `organiser_id` is told when something has to be mended. `trouble`: what
    keeps the bot from writing there. `bot_left_at`: since when the bot is not in the server any more.
    """

    group_id: int
    guild_id: int
    channel_id: int
    organiser_id: int | None
    name: str
    exam: str | None
    schedule: Schedule
    questions: tuple[str, ...] = ()
    role_id: int | None = None
    thread_per_round: bool = False
    new_message_at_close: bool = False
    trouble: Trouble | None = None
    removed_at: datetime | None = None
    bot_left_at: datetime | None = None

    @property
    def is_running(self) -> bool:
        return self.removed_at is None and self.bot_left_at is None


class Milestone(StrEnum):
    """What may be told to the group, each only where its person wants that."""

    BOOKED = "booked"
    PASSED = "passed"
    STEADY = "steady"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a group. `missed`: rounds missed in a row; `reminded_at`: wall time of their own reminder.

    `cheers`: what they want told to the group. `seen_at`: when they were last known to be in the server.
    """

    group_id: int
    learner_id: int
    joined_at: datetime
    missed: int = 0
    paused_at: datetime | None = None
    reminded_at: time | None = None
    on_leaderboard: bool = False
    cheers: frozenset[Milestone] = frozenset()
    steady_on: date | None = None
    seeks_partner_since: datetime | None = None
    seen_at: datetime | None = None
