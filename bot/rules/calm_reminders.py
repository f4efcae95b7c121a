"""When somebody wants to be asked to breathe: before study, before sleep, and on exam mornings."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from bot.rules.days import Week, at_clock, next_at
from bot.rules.nudging import Nudging, next_nudge
from bot.rules.promises import Kind

CALM = Kind("calm", limit=timedelta(minutes=30), chosen=True, fleeting=True)
"""Its subject is the occasion. Nobody wants to be asked to breathe before what has begun already."""
BEFORE_THE_NUDGE = timedelta(minutes=10)
BEFORE_SLEEP = time(22)
EXAM_MORNING = time(8)


class CalmOccasion(StrEnum):
    STUDY = "study"
    SLEEP = "sleep"
    EXAM = "exam"


_USUAL = {CalmOccasion.STUDY: None, CalmOccasion.SLEEP: BEFORE_SLEEP, CalmOccasion.EXAM: EXAM_MORNING}


@dataclass(frozen=True, slots=True)
class CalmReminder:
    """`clock` is wall time; None before study: just before the daily nudge, whenever that comes."""

    occasion: CalmOccasion
    clock: time | None = None

    @classmethod
    def of(cls, occasion: CalmOccasion, clock: time | None) -> "CalmReminder":
        """At that time, or at the one that is usual for the occasion."""
        return cls(occasion, clock or _USUAL[occasion])


def next_prompt(
    reminder: CalmReminder, after: datetime, zone: tzinfo, nudging: Nudging, exam_days: Iterable[date]
) -> datetime | None:
    """The first prompt after `after` (aware); None where none comes, as things are.

    `nudging` decides before study: none comes in a pause, and with a nudge on some days, none on the others.
    `exam_days`: the days of the exams ahead.
    """
    if reminder.occasion is CalmOccasion.STUDY:
        return _before_study(reminder.clock, after, zone, nudging)
    clock = reminder.clock or BEFORE_SLEEP
    if reminder.occasion is CalmOccasion.SLEEP:
        return next_at(after, Week.of(clock), zone)
    mornings = sorted(at_clock(day, clock, zone).astimezone(UTC) for day in exam_days)
    coming = next((at for at in mornings if at > after.astimezone(UTC)), None)
    return coming.astimezone(zone) if coming else None


def _before_study(clock: time | None, after: datetime, zone: tzinfo, nudging: Nudging) -> datetime | None:
    if clock is None:  # in real minutes: a clock change between both would bring it after the nudge, or an hour early
        nudge = next_nudge(nudging, after.astimezone(UTC) + BEFORE_THE_NUDGE, zone)
        return (nudge.astimezone(UTC) - BEFORE_THE_NUDGE).astimezone(zone) if nudge else None
    days = frozenset(day for _, days in nudging.week.by_clock() for day in days)
    week = Week().with_days(clock, days) if days else Week.of(clock)
    # A nudge that has come already today ends no other prompt of the day.
    return next_nudge(replace(nudging, week=week, nudged_on=None), after, zone)
