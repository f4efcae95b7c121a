"""Daily nudges: when they come, what they can tell, and where a snooze leads."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from bot.rules.days import Week, at_clock, next_at, read_days, stored_days
from bot.rules.exam_week import LIGHT_DAYS
from bot.rules.grace import DayOutcome, Steadiness, StudyDay
from bot.rules.plan.records import Phase, Slot
from bot.rules.promises import Kind
from bot.rules.retake_clock import ExamAnswer
from bot.rules.weak_domains import WeakDomain

NUDGE = Kind("nudge", limit=timedelta(hours=3), chosen=True)
SNOOZE = Kind("snooze", limit=timedelta(hours=3), chosen=True)

_EVENINGS = (time(19), time(21))
_AHEAD = timedelta(minutes=30)
"""An evening so near is not "tonight" any more."""


class Snooze(StrEnum):
    TWENTY_MINUTES = "20m"
    ONE_HOUR = "1h"
    TONIGHT = "tonight"
    TOMORROW = "tomorrow"


@dataclass(frozen=True, slots=True)
class Pause:
    """No nudges for a while. `until_on` is the first day with nudges again; None: until they are asked for.

    `attempt_id` is the passed attempt that it came with.
    """

    began_on: date
    until_on: date | None = None
    attempt_id: int | None = None

    def is_over(self, today: date) -> bool:
        return self.until_on is not None and self.until_on <= today


@dataclass(frozen=True, slots=True)
class Nudging:
    """What somebody asked for; `nudged_on` is the last local day that has had its nudge, `zone` the name of theirs."""

    week: Week
    pause: Pause | None = None
    nudged_on: date | None = None
    zone: str | None = None

    def is_paused(self, today: date) -> bool:
        return self.pause is not None and not self.pause.is_over(today)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """What a plan has for a day: `first` is to be done first, `more` come behind it; None: the day is free in it.

    `moved`: how much found another day since `since`, when its person last heard of that.
    """

    exam: str
    first: Slot | None = None
    more: int = 0
    moved: int = 0
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Nudge:
    """What a nudge can tell: where things stand on the day that it is for.

    `clock`: of the exam that is worked for; None while nothing is logged. `focus`: the weak domain whose turn it is.
    `last`: the last day on which something was done. `again`: it was snoozed. `sits_on`: the day of the exam that
    comes next. `planned`: where there is a plan for that day.
    """

    learner_id: int
    day: date
    today: date
    clock: ExamAnswer | None
    target_on: date | None
    focus: WeakDomain | None
    mark: StudyDay | None
    last: StudyDay | None
    steadiness: Steadiness
    small_steps: bool = False
    again: bool = False
    sits_on: date | None = None
    planned: PlannedDay | None = None

    @property
    def item(self) -> Slot | None:
        """What the plan has for the day; in the last days only if that is light, whatever the plan leads to."""
        first = self.planned.first if self.planned else None
        return None if first and self.is_light and first.phase is not Phase.LIGHT else first

    @property
    def is_free(self) -> bool:
        """Whether the plan leaves the day free, so that not answering is no miss."""
        return self.planned is not None and self.planned.first is None and not self.is_light

    @property
    def is_open(self) -> bool:
        """Whether nothing was said of that day yet."""
        return self.mark is None or self.mark.outcome is DayOutcome.ASKED

    @property
    def is_light(self) -> bool:
        """Whether the exam is so near that nothing new is learned any more."""
        return self.sits_on is not None and timedelta(0) <= self.sits_on - self.today <= timedelta(days=LIGHT_DAYS)

    @property
    def is_due(self) -> bool:
        """Whether there is anything to ask for: not on an exam's day, nor of a day of which something was said."""
        return self.is_open and self.sits_on != self.today


def next_nudge(nudging: Nudging, after: datetime, zone: tzinfo) -> datetime | None:
    """The first nudge after `after`; None without any, or in a pause without an end. No local day has two."""
    if nudging.pause is not None and nudging.pause.until_on is None:
        return None
    earliest = [nudging.pause.until_on] if nudging.pause and nudging.pause.until_on else []
    if nudging.nudged_on is not None:
        earliest.append(nudging.nudged_on + timedelta(days=1))
    return next_at(after, nudging.week, zone, not_before=max(earliest, default=None))


def snoozed_until(snooze: Snooze, now: datetime, zone: tzinfo) -> datetime:
    """When a nudge that is snoozed at `now` comes again, in `zone`.

    Minutes are real minutes. Tonight is 19:00, later 21:00, still later in an hour; tomorrow is at this time.
    """
    if snooze is Snooze.TWENTY_MINUTES:
        return (now.astimezone(UTC) + timedelta(minutes=20)).astimezone(zone)
    local = now.astimezone(zone)
    in_an_hour = (now.astimezone(UTC) + timedelta(hours=1)).astimezone(zone)
    if snooze is Snooze.ONE_HOUR:
        return in_an_hour
    if snooze is Snooze.TOMORROW:
        return at_clock(local.date() + timedelta(days=1), local.time().replace(second=0, microsecond=0), zone)
    evenings = (at_clock(local.date(), clock, zone) for clock in _EVENINGS)
    ahead = (at for at in evenings if at.astimezone(UTC) - now.astimezone(UTC) >= _AHEAD)
    return next(ahead, in_an_hour)


def week_as_text(week: Week) -> str:
    """ "07:30=mon,tue;10:00=sat", to be read back by `week_from_text`."""
    return ";".join(f"{clock:%H:%M}={stored_days(days)}" for clock, days in week.by_clock())


def week_from_text(text: str) -> Week:
    """Raises ValueError, NotReadable for what `week_as_text` has not written."""
    week = Week()
    for part in filter(None, text.split(";")):
        clock, _, days = part.partition("=")
        week = week.with_days(time.fromisoformat(clock), read_days(days))
    return week
