"""The week before an exam: what comes when, in which hours nothing comes, and when it is asked how it went.

Everything hangs on one moment, the exam's start, which is wall time in the exam's own zone. Steps come at wall times,
so that a clock change within the week moves none of them; ways, check-in and the exam itself take real minutes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rules.attempts import Attempt, Result
from bot.rules.days import at_clock
from bot.rules.own_day import OwnDay, quiet_end
from bot.rules.promises import Kind

EXAM_WEEK = Kind("exam-week", limit=timedelta(hours=12), fleeting=True)
"""Its subject is the step and the exam as stored, `evening:SY0-701`."""
EXAM_MORNING = Kind("exam-morning", limit=timedelta(minutes=30), chosen=True, fleeting=True)
"""Its subject is the exam as stored, as is the debrief's."""
DEBRIEF = Kind("debrief")
"""It never grows too old to be said."""

BEFORE_START = timedelta(minutes=30)
"""Whoever sits it at a test centre is there so early; online, check-in opens then."""
MORNING_BEFORE_LEAVING = timedelta(hours=1)
SILENT_BEFORE_LEAVING = MORNING_BEFORE_LEAVING - timedelta(minutes=30)
"""The last that comes may come late by its kind's limit, and still comes before the silence."""
USUAL_MINUTES = 180
"""Of an exam whose length nobody knows."""
DEBRIEF_AFTER = timedelta(minutes=60)
"""The way out, the printout, a breath of air."""
LIGHT_DAYS = 2
"""So many days before the exam nothing new is learned."""
SAME_SITTING = timedelta(hours=3)
"""An attempt that began so much before the exam day's time is still the one that was booked."""
PASS_STANDS = timedelta(days=180)
"""Whoever sits an exam later than that after they passed it renews what they have."""
LONGEST_WAY = 24 * 60

_AROUND = timedelta(days=2)
"""As far as somebody's own day may lie from the day in UTC, and more."""
EVENING_HELPS_FOR = timedelta(hours=5)

WEEK_BEFORE = timedelta(days=7)
"""So long before an exam its week begins, in which nothing else is expected of anybody."""
_LOGISTICS = (WEEK_BEFORE.days, time(10))
_SLEEP = (3, time(18))
_REVIEW = (LIGHT_DAYS, time(9))
_EVENING = time(18)
_EARLIEST_BEDTIME = time(15)
"""Quiet hours that begin earlier are nobody's evening."""
_EVENING_BEFORE_QUIET = timedelta(hours=3)
_EVENING_BEFORE_MORNING = timedelta(hours=3)
_MORNING = time(9)


def is_in_exam_week(exam_days: Iterable[date], today: date) -> bool:
    """Whether any of these exams is today, or at most a week ahead."""
    return any(timedelta(0) <= sits_on - today <= WEEK_BEFORE for sits_on in exam_days)


def exam_days_around(now: datetime) -> tuple[date, date]:
    """The first and the last day on which an exam may lie whose week it is now, wherever its person lives."""
    today = now.astimezone(UTC).date()
    return today - _AROUND, today + WEEK_BEFORE + _AROUND


class Venue(StrEnum):
    """Where the exam is sat."""

    CENTRE = "centre"
    ONLINE = "online"


class Step(StrEnum):
    """The messages of an exam week, in their order."""

    LOGISTICS = "logistics"
    SLEEP = "sleep"
    REVIEW = "review"
    EVENING = "evening"
    MORNING = "morning"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class ExamDay:
    """A booked exam, on the clock of `zone`, which is None until its person sets theirs.

    `travel_minutes`: the way to a test centre. `silent_until` is when the silence ends as it was last worked out.
    """

    exam: str
    sits_on: date
    clock: time
    zone: str | None
    venue: Venue
    travel_minutes: int = 0
    silent_until: datetime | None = None

    @property
    def tzinfo(self) -> tzinfo:
        return ZoneInfo(self.zone) if self.zone else UTC

    @property
    def starts_at(self) -> datetime:
        """The exam's start; of an hour that a clock change repeats the first, so that nobody comes too late."""
        return at_clock(self.sits_on, self.clock, self.tzinfo)

    @property
    def leaves_at(self) -> datetime:
        """When to leave for the test centre, or, online, when check-in opens."""
        way = timedelta(minutes=self.travel_minutes) if self.venue is Venue.CENTRE else timedelta(0)
        return _later(self.starts_at, -BEFORE_START - way)


@dataclass(frozen=True, slots=True)
class PlannedStep:
    step: Step
    due_at: datetime


@dataclass(frozen=True, slots=True)
class ExamWeek:
    """What comes before an exam and after it, in order; nothing is sent from `silent_from` until `silent_until`."""

    exam_day: ExamDay
    steps: tuple[PlannedStep, ...]
    silent_from: datetime
    silent_until: datetime

    def due_at(self, step: Step) -> datetime | None:
        return next((planned.due_at for planned in self.steps if planned.step is step), None)

    def still_helps(self, step: Step, now: datetime) -> bool:
        """Whether what that step says is of use yet, if it comes late: nobody packs for tonight in the morning."""
        due_at, morning = self.due_at(step), self.due_at(Step.MORNING)
        if due_at is None or (morning is not None and _instant(now) >= _instant(morning)):
            return False
        return step is not Step.EVENING or _instant(now) - _instant(due_at) <= EVENING_HELPS_FOR

    def over(self, now: datetime) -> tuple[Step, ...]:
        """The steps before the exam whose time is over: what they say is shown instead, where it was not sent."""
        return tuple(
            planned.step
            for planned in self.steps
            if _instant(planned.due_at) <= _instant(now) and planned.step is not Step.DEBRIEF
        )


def exam_week(exam_day: ExamDay, own_day: OwnDay, minutes: int) -> ExamWeek:
    """The week before `exam_day`, whose exam takes so many minutes, for somebody whose day runs like that.

    What can wait comes outside of quiet hours; so does the debrief. The morning's message comes at nine o'clock, or an
    hour before leaving where that is earlier, in quiet hours too. What would come later than that is left out.
    """
    zone = exam_day.tzinfo
    leaves_at = exam_day.leaves_at
    nine = at_clock(exam_day.sits_on, _MORNING, zone)
    morning = min(nine, _later(leaves_at, -MORNING_BEFORE_LEAVING), key=_instant)
    steps = [PlannedStep(Step.MORNING, morning)]
    for step, (days, clock) in ((Step.LOGISTICS, _LOGISTICS), (Step.SLEEP, _SLEEP), (Step.REVIEW, _REVIEW)):
        steps.append(PlannedStep(step, _outside_quiet(exam_day.sits_on - timedelta(days=days), clock, zone, own_day)))
    steps.append(PlannedStep(Step.EVENING, _evening_before(morning, exam_day.sits_on, zone, own_day)))
    in_time = [planned for planned in steps if _instant(planned.due_at) <= _instant(morning)]
    ends_at = _later(exam_day.starts_at, timedelta(minutes=minutes) + DEBRIEF_AFTER)
    debrief = PlannedStep(Step.DEBRIEF, quiet_end(ends_at, zone, own_day) or ends_at)
    in_order = sorted([*in_time, debrief], key=lambda planned: (_instant(planned.due_at), _ORDER[planned.step]))
    return ExamWeek(exam_day, tuple(in_order), _later(leaves_at, -SILENT_BEFORE_LEAVING), ends_at)


_ORDER = {step: place for place, step in enumerate(Step)}


def _evening_before(morning: datetime, sits_on: date, zone: tzinfo, own_day: OwnDay) -> datetime:
    """The last evening that is well before the morning's message: of an exam at night, the evening of that day.

    Whoever goes to bed early hears early.
    """
    clock = _EVENING
    if own_day.has_quiet_hours and own_day.quiet_from >= _EARLIEST_BEDTIME:
        before_bed = datetime.combine(sits_on, own_day.quiet_from) - _EVENING_BEFORE_QUIET
        clock = min(_EVENING, before_bed.time())
    on = sits_on - timedelta(days=1)
    while True:
        at = _outside_quiet(on, clock, zone, own_day)
        if _instant(morning) - _instant(at) >= _EVENING_BEFORE_MORNING:
            return at
        on -= timedelta(days=1)


def _outside_quiet(on: date, clock: time, zone: tzinfo, own_day: OwnDay) -> datetime:
    """That wall time, or the end of the quiet hours that it lies in."""
    at = at_clock(on, clock, zone)
    return quiet_end(at, zone, own_day) or at


def _later(at: datetime, by: timedelta) -> datetime:
    """So many real minutes later, on the same clock."""
    return (at.astimezone(UTC) + by).astimezone(at.tzinfo)


def _instant(at: datetime) -> datetime:
    """Two times in one zone would compare by wall clock, and forget a repeated hour."""
    return at.astimezone(UTC)


def answer_to(exam_day: ExamDay, same_exam: Iterable[Attempt]) -> Attempt | None:
    """The attempt at that exam that says how it went, so that nothing is left to be asked, or to be prepared.

    That is one since, or a pass not long before: nobody sits again what they have just passed.
    """
    starts_at = _instant(exam_day.starts_at)
    for attempt in same_exam:
        at = attempt.sitting().at
        since = _instant(at) >= starts_at - SAME_SITTING if at else attempt.taken_on >= exam_day.sits_on
        lately = attempt.result is Result.PASSED and exam_day.sits_on - attempt.taken_on <= PASS_STANDS
        if since or lately:
            return attempt
    return None


_LONGEST_TEXT = 100
_STORED = re.compile(r"(\d{12})([co])(\d{1,4})(?:@([\w/+-]+))?:(.+)", re.DOTALL)
_VENUES = {"c": Venue.CENTRE, "o": Venue.ONLINE}


def exam_day_as_text(exam_day: ExamDay, longest: int = _LONGEST_TEXT) -> str:
    """To be read back by `exam_day_from_text`. The zone is left out where it would be too long."""
    moment = f"{exam_day.sits_on:%Y%m%d}{exam_day.clock:%H%M}"
    before = f"{moment}{exam_day.venue.value[0]}{exam_day.travel_minutes}"
    with_zone = f"{before}@{exam_day.zone}:{exam_day.exam}"
    return with_zone if exam_day.zone and len(with_zone) <= longest else f"{before}:{exam_day.exam}"


def exam_day_from_text(text: str) -> ExamDay | None:
    """None for what `exam_day_as_text` has not written."""
    match = _STORED.fullmatch(text)
    if match is None:
        return None
    moment, venue, travel, zone, exam = match.groups()
    try:
        at = datetime.strptime(moment, "%Y%m%d%H%M")  # noqa: DTZ007 - wall time, whose zone stands beside it
    except ValueError:
        return None
    return ExamDay(exam, at.date(), at.time(), zone, _VENUES[venue], min(int(travel), LONGEST_WAY))
