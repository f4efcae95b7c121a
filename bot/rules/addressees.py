"""Whom the bot writes to by itself: where, on what clock, and whether it can."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from enum import Enum, auto
from zoneinfo import ZoneInfo

from bot.rules.days import local_day
from bot.rules.own_day import OwnDay
from bot.rules.promises import Occasion, Promise


@dataclass(frozen=True, slots=True)
class Addressee:
    """`zone` is None until it is set; `unreachable_since` until direct messages failed; `told`: they know of it.

    `small_steps`: nudges ask for little.
    """

    learner_id: int
    zone: str | None
    own_day: OwnDay
    dm_channel_id: int | None
    unreachable_since: datetime | None
    told: bool = False
    small_steps: bool = False

    @property
    def tzinfo(self) -> tzinfo:
        return ZoneInfo(self.zone) if self.zone else UTC


@dataclass(frozen=True, slots=True)
class Due:
    """A promise that is being kept, and whom it is owed to: None for a channel."""

    promise: Promise
    occasion: Occasion
    addressee: Addressee | None = None

    @property
    def own_day(self) -> date:
        """The person's own day at the due time."""
        if self.addressee is None:
            return self.promise.due_at.date()
        return local_day(self.promise.due_at, self.addressee.tzinfo, self.addressee.own_day.starts)


class Reach(Enum):
    """Whether somebody's direct messages work."""

    OPEN = auto()
    CLOSED = auto()
    UNKNOWN = auto()
    """Discord could not be asked."""
