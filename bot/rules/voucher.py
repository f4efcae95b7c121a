"""A voucher: when its person is warned that it lapses, and where its last day does not fit what is planned."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum, auto

from bot.rules.days import at_clock
from bot.rules.goals import Goal
from bot.rules.own_day import OwnDay, quiet_end
from bot.rules.promises import Kind

VOUCHER = Kind("voucher")
"""Its subject is the exam as stored. How late it may be is looked at when it is said: until the voucher has lapsed."""
WARNED_BEFORE = (30, 14, 7, 2)
"""Days before the last one: time to study for a day that is left, to find a place, to book, and to book today."""
_AT = time(10)
_BEFORE_THE_END = timedelta(days=7)
_BEFORE_THE_TARGET = timedelta(days=14)


class Misfit(Enum):
    """What the last day of a voucher lies before."""

    RETAKE = auto()
    TARGET = auto()


def warnings(ends_on: date, own_day: OwnDay, zone: tzinfo) -> tuple[datetime, ...]:
    """When its person is warned, in order: in the morning, after quiet hours that lie there."""
    mornings = [at_clock(ends_on - timedelta(days=days), _AT, zone) for days in WARNED_BEFORE]
    return tuple(quiet_end(at, zone, own_day) or at for at in mornings)


def next_warning(ends_on: date, after: datetime, own_day: OwnDay, zone: tzinfo) -> datetime | None:
    """The first that is still ahead; None where there is none any more."""
    since = after.astimezone(UTC)
    return next((at for at in warnings(ends_on, own_day, zone) if at.astimezone(UTC) > since), None)


def is_warning(due_at: datetime, ends_on: date, zone: tzinfo) -> bool:
    """Whether a warning on that day is one for a voucher that ends on `ends_on`."""
    return (ends_on - due_at.astimezone(zone).date()).days in WARNED_BEFORE


def is_to_be_warned(goal: Goal, today: date) -> bool:
    """Whether there is a voucher that may still lapse: it has not yet, and no day that it covers is booked."""
    if goal.voucher_ends_on is None or goal.voucher_quiet or goal.voucher_ends_on < today:
        return False
    return goal.booked_on is None or goal.booked_on > goal.voucher_ends_on


def misfits(goal: Goal, opens_on: date | None) -> Sequence[Misfit]:
    """What the voucher ends before: the first day on which the exam may be retaken, the day aimed for."""
    ends_on = goal.voucher_ends_on
    if ends_on is None:
        return ()
    days = {Misfit.RETAKE: opens_on, Misfit.TARGET: goal.target_on}
    return tuple(misfit for misfit, day in days.items() if day is not None and ends_on < day)


def sensible_booking_day(goal: Goal, today: date) -> date:
    """By when to have booked: two weeks before the target, a week before the voucher ends; tomorrow at the earliest."""
    days = [goal.target_on - _BEFORE_THE_TARGET] if goal.target_on else []
    days += [goal.voucher_ends_on - _BEFORE_THE_END] if goal.voucher_ends_on else []
    tomorrow = today + timedelta(days=1)
    return max(min(days), tomorrow) if days else today + _BEFORE_THE_END
