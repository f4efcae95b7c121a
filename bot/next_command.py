"""`python -m bot next`: when a promise for a wall time is kept, for checking a zone's clock changes from the shell."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.errors import NotReadable
from bot.rules.days import Days, read_days
from bot.shell_options import NotAccepted, read_day
from bot.texts import operator

MOST = 1000
"""Moments in one answer: twenty years of Mondays."""

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_COUNT = re.compile(r"[0-9]{1,4}")


def read_clock(typed: str) -> time:
    """`--time`. Raises NotAccepted."""
    match = _CLOCK.fullmatch(typed)
    if not match:
        raise NotAccepted(operator.not_a_clock(typed))
    return time(int(match[1]), int(match[2]))


def read_weekdays(typed: str) -> Days:
    """`--days`. Raises NotAccepted."""
    try:
        return read_days(typed)
    except NotReadable as error:
        raise NotAccepted(operator.not_days(typed)) from error


def read_first_day(typed: str | None, zone: ZoneInfo) -> date:
    """`--from`; without it, today in `zone`. Raises NotAccepted."""
    if typed is None:
        return datetime.now(UTC).astimezone(zone).date()
    return read_day("--from", typed)


def read_count(typed: str) -> int:
    """`--count`. Raises NotAccepted."""
    if not _COUNT.fullmatch(typed) or not 1 <= int(typed) <= MOST:
        raise NotAccepted(operator.not_a_count(typed, MOST))
    return int(typed)


def as_json(coming: Sequence[datetime]) -> str:
    """A list of ISO times with their offsets."""
    return json.dumps([_iso(at) for at in coming], indent=2)


def as_text(coming: Sequence[datetime]) -> str:
    """The same for a person at the shell, with the day of the week that clocks show."""
    return "\n".join(f"{_iso(at)} {at:%A}" for at in coming)


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="minutes")
