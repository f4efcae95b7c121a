"""What the shell's commands have in common: options that are read, or refused in one sentence."""

from zoneinfo import ZoneInfo

from bot.errors import OperatorError
from bot.texts import operator

EARLIEST_YEAR, LATEST_YEAR = 1990, 2200
"""No exam here is older, and further ahead dates cannot be counted with."""


class NotAccepted(OperatorError):
    """An option that means nothing to us; the sentence names it and what is accepted."""


def read_zone(typed: str) -> ZoneInfo:
    """The zone with that name. Raises NotAccepted."""
    try:
        return ZoneInfo(typed)
    except (KeyError, ValueError, OSError) as error:
        raise NotAccepted(operator.not_a_zone(typed)) from error
