"""What time it is: handed to whoever needs it, so that tests and the playground can live through weeks."""

import zoneinfo
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""A callable that says now, as an aware datetime in UTC."""


def to_epoch(moment: datetime) -> int:
    """The whole second of `moment` (aware) since 1970 in UTC, as the database keeps instants."""
    return int(moment.timestamp())


def from_epoch(seconds: int) -> datetime:
    """The instant that the database kept as `seconds`."""
    return datetime.fromtimestamp(seconds, tz=UTC)


def use_own_zones() -> None:
    """Read time zones from the tzdata package that the lock file names, not from what the host happens to have.

    A change to the whole process: `python -m bot` makes it before anything else.
    """
    zoneinfo.reset_tzpath(to=())
