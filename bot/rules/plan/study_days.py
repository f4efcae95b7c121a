"""The days of a plan on which there is work, and how they are cut into pieces."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, time, timedelta

from bot.rules.days import Weekday
from bot.rules.exam_week import LIGHT_DAYS
from bot.rules.plan.records import PlanRequest

LONGEST_SLOT = 60
SHORTEST_SLOT = 20
LIGHT_MINUTES = 30
"""The most on one of the last two days, whatever its window holds: what is learned there is not worth a tired head."""

_STEP = 5
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class StudyDay:
    """What is still open of a day: from which minute after midnight on, and how many minutes."""

    on: date
    begins: int
    minutes: int
    is_light: bool = False


def light_from(exam_on: date) -> date:
    """The first of the light days: the two calendar days before the exam."""
    return exam_on - timedelta(days=LIGHT_DAYS)


def study_days(request: PlanRequest) -> tuple[StudyDay, ...]:
    """Every day from `from_on` to the day before the exam that has a window and is not off, with what is open of it.

    What is done of such a day is taken from its window. Nothing begins after midnight: a window of more than one
    slot's length that would run over it begins earlier.
    """
    done = Counter[date]()
    for slot in request.done:
        done[slot.on] += slot.minutes
    light = light_from(request.exam_on)
    found = []
    for offset in range((request.exam_on - request.from_on).days):
        on = request.from_on + timedelta(days=offset)
        window = request.windows.get(Weekday(on.weekday()))
        if window is None or on in request.off:
            continue
        available = min(window.minutes, LIGHT_MINUTES) if on >= light else window.minutes
        begins = window.starts.hour * 60 + window.starts.minute
        if available > LONGEST_SLOT:
            begins = max(min(begins, _DAY - available), 0)
        if available > done[on]:
            found.append(StudyDay(on, begins + done[on], available - done[on], on >= light))
    return tuple(found)


def clock(minute: int) -> time:
    """A minute of the day as wall time."""
    return time(minute // 60 % 24, minute % 60)


def piece(left: int) -> int:
    """How long the next slot is where so many minutes are left of a day: alike pieces of at most an hour.

    They are rounded to five minutes, the longer ones first; all of a day without room for two pieces is one.
    """
    if left <= LONGEST_SLOT:
        return left
    pieces = -(-left // LONGEST_SLOT)
    return min(LONGEST_SLOT, -(-left // (pieces * _STEP)) * _STEP)


def short_piece(left: int, minute: int, most: float) -> int:
    """The same for a short review from that minute on: as short as a slot may be where the rest is still a slot.

    One after the other they do not grow, so that one domain's review is not longer than the one before it. If it would
    be longer than `most` all the same, it is the shortest there is.
    """
    pieces = left // SHORTEST_SLOT
    if pieces > 1:
        for step in (_STEP, 1):
            length = -(-left // (pieces * step)) * step
            if left - length >= (pieces - 1) * SHORTEST_SLOT and minute + length < _DAY:
                return length if length <= most else SHORTEST_SLOT
    return piece(left)
