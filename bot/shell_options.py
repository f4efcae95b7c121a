"""What the shell's commands have in common: options that are read, or refused in one sentence."""

import re
from datetime import date
from zoneinfo import ZoneInfo

from bot.errors import OperatorError
from bot.texts import operator

EARLIEST_YEAR, LATEST_YEAR = 1990, 2200
"""No exam here is older, and further ahead dates cannot be counted with."""


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NotAccepted(OperatorError):
    """An option that means nothing to us; the sentence names it and what is accepted."""


def read_day(option: str, typed: str) -> date:
    """A day such as 2026-11-23. Raises NotAccepted."""
    refused = NotAccepted(operator.not_a_day(option, typed, EARLIEST_YEAR, LATEST_YEAR))
    if not _DAY.fullmatch(typed):
        raise refused
    try:
        day = date.fromisoformat(typed)
    except ValueError as error:
        raise refused from error
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise refused
    return day


def read_zone(typed: str) -> ZoneInfo:
    """The zone with that name. Raises NotAccepted."""
    try:
        return ZoneInfo(typed)
    except (KeyError, ValueError, OSError) as error:
        raise NotAccepted(operator.not_a_zone(typed)) from error
