"""Whom the bot writes to by itself: where, on what clock, and whether it can."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import Enum, auto
from zoneinfo import ZoneInfo

from bot.rules.own_day import OwnDay


@dataclass(frozen=True, slots=True)
class Addressee:
    """`zone` is None until it is set; `unreachable_since` until direct messages failed; `told`: they know of it.

    `small_steps`: nudges ask for little."""

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


class Reach(Enum):
    """Whether somebody's direct messages work."""

    OPEN = auto()
    CLOSED = auto()
    UNKNOWN = auto()
    """Discord could not be asked."""
