"""The look back once a month: what was a month ago, and what is now; only what is really there, never with others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from dateutil.relativedelta import relativedelta

from bot.rules.attempts import Attempt
from bot.rules.days import at_clock
from bot.rules.own_day import OwnDay, quiet_end
from bot.rules.practice import Practice
from bot.rules.promises import Kind

LOOK_BACK = Kind("look-back", limit=timedelta(days=7), fleeting=True)
"""A week late it would tell of another month. Its subject is empty."""
_AT = time(18)
_ONE_MONTH = relativedelta(months=1)
_LEAST_RATINGS = 2
"""One rating a month says something about a day, not about a month."""


@dataclass(frozen=True, slots=True)
class Then:
    """A figure a month ago and now, with how many it is made of each time."""

    before: float
    now: float
    counts: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Known:
    """What there is of one person: all of it, in any order."""

    attempts: Sequence[Attempt] = ()
    practices: Sequence[Practice] = ()
    studied: Sequence[date] = ()
    """Days on which they did something."""
    tension: Sequence[tuple[date, int]] = ()
    """What they rated before a time of breathing or relaxing."""
    planned: Sequence[date] = ()
    """The days of what they did of a plan."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """What a month ago and now can be held side by side; None or empty where there is nothing.

    `since_on`: the day a month ago. `last`: the last attempt up to then; `sat`: those since, the first first.
    `practice` is a mean in percent, `tension` a mean of what was rated before calming down.
    """

    since_on: date
    last: Attempt | None = None
    sat: tuple[Attempt, ...] = ()
    practice: Then | None = None
    studied: Then | None = None
    planned: Then | None = None
    tension: Then | None = None

    @property
    def is_empty(self) -> bool:
        return not self.sat and not any((self.practice, self.studied, self.planned, self.tension))


def look_back(known: Known, today: date) -> LookBack:
    """The last month, up to and with `today`, beside the one before it."""
    since, before = today - _ONE_MONTH, today - 2 * _ONE_MONTH
    sat = sorted(known.attempts, key=lambda each: (each.taken_on, each.logged_at))
    earlier = [each for each in sat if each.taken_on <= since]
    return LookBack(
        since,
        earlier[-1] if earlier else None,
        tuple(each for each in sat if since < each.taken_on <= today),
        _means([(each.taken_on, each.percent) for each in known.practices], (before, since, today), least=1),
        _numbers(known.studied, (before, since, today)),
        _numbers(known.planned, (before, since, today)),
        _means(list(known.tension), (before, since, today), least=_LEAST_RATINGS),
    )


def next_look_back(asked_on: date, after: datetime, own_day: OwnDay, zone: tzinfo) -> datetime:
    """The first after that moment: on the same day of each month as it was asked on, or the month's last; not quiet."""
    since = after.astimezone(UTC)
    months = max((since.year - asked_on.year) * 12 + since.month - asked_on.month - 1, 1)
    while True:
        at = at_clock(asked_on + relativedelta(months=months), _AT, zone)
        at = quiet_end(at, zone, own_day) or at
        if at.astimezone(UTC) > since:
            return at
        months += 1


def _halves(days: Iterable[tuple[date, float]], span: tuple[date, date, date]) -> tuple[list[float], list[float]]:
    """What lies in the month before, and what lies in the last one."""
    before, since, today = span
    then: list[float] = []
    now: list[float] = []
    for on, figure in days:
        if before < on <= since:
            then.append(figure)
        elif since < on <= today:
            now.append(figure)
    return then, now


def _means(days: Sequence[tuple[date, float]], span: tuple[date, date, date], least: int) -> Then | None:
    """Only where both months have so many."""
    then, now = _halves(days, span)
    if min(len(then), len(now)) < least:
        return None
    return Then(sum(then) / len(then), sum(now) / len(now), (len(then), len(now)))


def _numbers(days: Sequence[date], span: tuple[date, date, date]) -> Then | None:
    """How many days, where either month has any."""
    then, now = _halves([(on, 1.0) for on in days], span)
    return Then(len(then), len(now)) if then or now else None
