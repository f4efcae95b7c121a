"""Why a message could not be sent, and how long to wait before it is tried again."""

from datetime import timedelta
from enum import StrEnum

_CANNOT_MESSAGE, _NO_SHARED_SERVER, _UNKNOWN_USER = 50007, 50278, 10013
_UNKNOWN_CHANNEL, _MISSING_ACCESS, _MISSING_PERMISSIONS = 10003, 50001, 50013
_OPENING_TOO_FAST = 40003
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=10)
_FORBIDDEN = frozenset({401, 403})


class Failure(StrEnum):
    PERSON_UNREACHABLE = "person unreachable"
    """Their direct messages are closed to us, they share no server with us, or they are gone."""
    CHANNEL_GONE = "channel gone"
    NO_ACCESS = "no access"
    """View Channel is missing."""
    NO_PERMISSION = "no permission"
    """Send Messages, or what the message needs beyond it, is missing."""
    REFUSED = "refused"
    """Discord refuses us altogether; going on would have our address banned."""
    FAULTY = "faulty"
    """The message itself is not accepted: a fault of ours."""
    PASSING = "passing"
    """Discord or the line is down for a while."""


def failure_of(status: int, code: int) -> Failure:
    """What an answer of Discord's means: its HTTP status, and its own error code (0 if there is none).

    Codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes
    """
    by_code = {
        _CANNOT_MESSAGE: Failure.PERSON_UNREACHABLE,
        _NO_SHARED_SERVER: Failure.PERSON_UNREACHABLE,
        _UNKNOWN_USER: Failure.PERSON_UNREACHABLE,
        _UNKNOWN_CHANNEL: Failure.CHANNEL_GONE,
        _MISSING_ACCESS: Failure.NO_ACCESS,
        _MISSING_PERMISSIONS: Failure.NO_PERMISSION,
        _OPENING_TOO_FAST: Failure.PASSING,
    }
    if code in by_code:
        return by_code[code]
    if status in _FORBIDDEN:
        return Failure.REFUSED
    return Failure.FAULTY if 400 <= status < 500 and status != 429 else Failure.PASSING


def pause_after(tries: int) -> timedelta:
    """How long to wait after so many tries: 5 seconds, doubled each time, up to 10 minutes."""
    doublings = min(max(tries - 1, 0), 16)
    return min(_FIRST_PAUSE * (1 << doublings), _LONGEST_PAUSE)
