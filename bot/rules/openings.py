"""From when a retake is open: sittings, and the moment that a wait after one of them ends.

Days are calendar days in the person's zone; hours are real hours, over a clock change too; months clamp to a
month's end (dateutil).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dateutil.relativedelta import relativedelta

from bot.rules.policies import CountedAttempts, Counting, Wait, WaitFrom


@dataclass(frozen=True, slots=True)
class Sitting:
    """One time that the exam was sat: the day in the person's zone, and the moment (aware) where it is known."""

    on: date
    passed: bool
    at: datetime | None = None

    def starts(self, zone: tzinfo) -> datetime:
        """The instant, in UTC: two times in one zone would compare by wall clock, and forget a repeated hour."""
        return (self.at or midnight(self.on, zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first day on which a sitting is legal or, for a rule in hours, the first moment (`at`, aware)."""

    on: date
    at: datetime | None = None

    def starts(self, zone: tzinfo) -> datetime:
        """The instant, in UTC: two times in one zone would compare by wall clock, and forget a repeated hour."""
        return (self.at or midnight(self.on, zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Readings:
    """An opening by the strict reading of a rule and by the lenient one; the same where only one exists."""

    strict: Opening
    lenient: Opening


def midnight(on: date, zone: tzinfo) -> datetime:
    """The beginning of a calendar day."""
    return datetime.combine(on, time.min, zone)


def at_wall_time(on: date, clock: time, zone: tzinfo) -> datetime:
    """The instant at which a clock in `zone` shows that time on that day.

    In the hour that a clock change repeats it is the later one, so that a retake is never promised too early; a time
    that a change leaves out becomes the one that clocks show instead.
    """
    readings = (datetime.combine(on, clock, zone).replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return max(readings).astimezone(zone)


def in_order(sittings: Sequence[Sitting], zone: tzinfo) -> tuple[Sitting, ...]:
    """Oldest first, however they were given; of one day a pass comes last, and a sitting without a time late."""

    def place(sitting: Sitting) -> tuple[date, bool, datetime]:
        at = sitting.at or midnight(sitting.on + timedelta(days=1), zone)
        return sitting.on, sitting.passed, at.astimezone(UTC)

    return tuple(sorted(sittings, key=place))


def counted(sittings: Sequence[Sitting], counts: CountedAttempts) -> tuple[Sitting, ...]:
    """The sittings that make up the number of the last failure, oldest first. `sittings` ends with a failure."""
    series = list(sittings)
    if not counts.passes_too:
        since = max((index + 1 for index, sitting in enumerate(series) if sitting.passed), default=0)
        series = series[since:]
    if counts.within_months:
        period = relativedelta(months=counts.within_months)
        series = [sitting for sitting in series if sitting.on + period > series[-1].on]
    if counts.cleared_after_months:
        gap = relativedelta(months=counts.cleared_after_months)
        cleared = [index for index in range(1, len(series)) if series[index].on >= series[index - 1].on + gap]
        series = series[max(cleared, default=0) :]
    return tuple(series)


def wait_after(number: int, waits: Sequence[Wait]) -> Wait | None:
    """The wait after the failure with that number; None where nothing is said about it."""
    fitting = [wait for wait in waits if wait.after == number or (wait.and_later and wait.after < number)]
    return max(fitting, key=lambda wait: wait.after, default=None)


def ends(wait: Wait, series: Sequence[Sitting], zone: tzinfo, approved_on: date | None) -> Readings | None:
    """When `wait` is over; None where it starts from something that has no known date.

    `series` holds the sittings that count, oldest first, never empty. `approved_on`: the day on which the vendor
    approved the form that the wait starts from.
    """
    sitting = series[0] if wait.starts is WaitFrom.FIRST_ATTEMPT else series[-1]
    if wait.starts is WaitFrom.NEXT_ADMINISTRATION:
        return None
    if wait.starts is WaitFrom.FORM_APPROVAL:
        if approved_on is None or approved_on < sitting.on:  # the approval of an earlier form
            return None
        sitting = Sitting(approved_on, passed=False)
    if wait.hours is not None:
        return _after_hours(sitting, wait.hours, zone)
    length = relativedelta(days=wait.days or 0, weeks=wait.weeks or 0, months=wait.months or 0)
    lenient = sitting.on + length
    strict = lenient if wait.counting is Counting.FROM_EXAM_DAY else lenient + timedelta(days=1)
    if wait.lenient_days is not None:
        lenient = sitting.on + timedelta(days=wait.lenient_days)
    return Readings(Opening(strict), Opening(lenient))


def _after_hours(sitting: Sitting, hours: int, zone: tzinfo) -> Readings:
    """Without a time of day: strictly from the end of that day, leniently from its beginning."""
    if sitting.at is not None:
        opening = _hours_later(sitting.at, hours, zone)
        return Readings(opening, opening)
    end_of_day = midnight(sitting.on + timedelta(days=1), zone)
    return Readings(_hours_later(end_of_day, hours, zone), _hours_later(midnight(sitting.on, zone), hours, zone))


def _hours_later(moment: datetime, hours: int, zone: tzinfo) -> Opening:
    later = (moment.astimezone(UTC) + timedelta(hours=hours)).astimezone(zone)
    return Opening(later.date(), later)
