"""Why a message could not be sent, and how long to wait before it is tried again."""

from datetime import timedelta
from enum import StrEnum

_CANNOT_MESSAGE, _NO_SHARED_SERVER, _UNKNOWN_USER = 50007, 50278, 10013
_UNKNOWN_CHANNEL, _MISSING_ACCESS, _MISSING_PERMISSIONS = 10003, 50001, 50013
_UNKNOWN_MESSAGE, _UNKNOWN_MEMBER = 10008, 10007
_THREAD_ARCHIVED, _THREAD_EXISTS = 50083, 160004
_OPENING_TOO_FAST = 40003
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=10)
_FORBIDDEN = frozenset({401, 403})


class Failure(StrEnum):
    PERSON_UNREACHABLE = "person unreachable"
    """Their direct messages are closed to us, they share no server with us, or they are gone."""
    CHANNEL_GONE = "channel gone"
    MESSAGE_GONE = "message gone"
    """The message that was to be changed, or to get a thread, was deleted."""
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
        _THREAD_ARCHIVED: Failure.NO_PERMISSION,
        _UNKNOWN_MESSAGE: Failure.MESSAGE_GONE,
        _OPENING_TOO_FAST: Failure.PASSING,
    }
    if code in by_code:
        return by_code[code]
    if status in _FORBIDDEN:
        return Failure.REFUSED
    return Failure.FAULTY if 400 <= status < 500 and status != 429 else Failure.PASSING


def is_archived(code: int) -> bool:
    """Whether Discord says that the thread is archived: it can be opened again."""
    return code == _THREAD_ARCHIVED


def has_thread(code: int) -> bool:
    """Whether Discord says that a thread stands below the message already."""
    return code == _THREAD_EXISTS


def is_no_member(code: int) -> bool:
    """Whether Discord says that somebody is not in a server, or nowhere any more."""
    return code in (_UNKNOWN_MEMBER, _UNKNOWN_USER)


def after_opening_refused(failure: Failure) -> Failure:
    """Why an archived thread cannot be written to, where it could not be opened again for the reason given."""
    lasts = failure in (Failure.NO_ACCESS, Failure.NO_PERMISSION, Failure.FAULTY)
    return Failure.NO_PERMISSION if lasts else failure


FAULTY_WAITS = timedelta(hours=1)
"""What Discord does not accept is tried again no sooner."""
_FAULTS_FORGIVEN = 2


def pause_after_fault(tries: int) -> timedelta:
    """How long to wait at least after a fault of ours, which may pass: two transactions were in each other's way."""
    return timedelta(0) if tries <= _FAULTS_FORGIVEN else FAULTY_WAITS


def pause_after(tries: int) -> timedelta:
    """How long to wait after so many tries: 5 seconds, doubled each time, up to 10 minutes."""
    doublings = min(max(tries - 1, 0), 16)
    return min(_FIRST_PAUSE * (1 << doublings), _LONGEST_PAUSE)
