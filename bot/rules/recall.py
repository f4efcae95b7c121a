"""When a missed question comes back: at even gaps, scaled to the days left before the exam.

Spaced recalls beat massed ones, and the best gap grows with the time until the test (Cepeda and others 2006); even
gaps do as well as growing ones (Latimier and others 2021). So the days left are shared evenly among the recalls: with
30 days left it comes back five times, every five or six days; with four days left, every day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from bot.rules.days import Week, at_clock
from bot.rules.promises import Kind

RECALL = Kind("recall", limit=timedelta(hours=12), fleeting=True)
"""One message a day with all that comes back. What is missed of it comes with the next one."""
USUAL_CLOCK = time(18)
PATIENCE = 3
"""After so many messages without an answer none comes any more, until something is answered."""

RECALLS = 5
"""So often it comes back, beside those times that bring it sooner because it was forgotten."""
_AT_MOST = 8
"""Whatever is forgotten, it comes back no more often than that."""
_WITHOUT_DATE = 7
"""Days between recalls where there is no exam day to scale them to."""
_LEFT_ALONE = 2
"""Nothing comes back on the exam's day, nor on the day before: that one is for resting."""
_RESTS_AFTER = 2
"""Known so often in a row, and it has come back as often as planned: it rests."""


class RecallOutcome(StrEnum):
    """How it went when a missed question came back."""

    KNEW = "knew"
    PARTLY = "partly"
    FORGOT = "forgot"


@dataclass(frozen=True, slots=True)
class Recalled:
    """How it went on a day."""

    on: date
    outcome: RecallOutcome


@dataclass(frozen=True, slots=True)
class RecallWish:
    """Somebody wants what they missed to come back by message.

    `clock`: at that time of day; None: with their daily nudge, or in the evening. `unanswered`: so many of these
    messages in a row brought no answer.
    """

    clock: time | None = None
    unanswered: int = 0

    @property
    def is_waiting(self) -> bool:
        """Whether it waits for an answer before anything more is sent."""
        return self.unanswered >= PATIENCE


def message_at(wish: RecallWish, first_on: date | None, nudged: Week, now: datetime, zone: tzinfo) -> datetime | None:
    """The next moment at which a message about what is to come back by `first_on` is due; None: never.

    It is after `now`, at the chosen time, else with the nudge of that day, else in the evening.
    """
    if first_on is None or wish.is_waiting:
        return None
    on = max(first_on, now.astimezone(zone).date())
    at = _on_day(on, wish, nudged, zone)
    is_ahead = at.astimezone(UTC) > now.astimezone(UTC)  # by the clock, an hour comes twice in autumn
    return at if is_ahead else _on_day(on + timedelta(days=1), wish, nudged, zone)


def _on_day(on: date, wish: RecallWish, nudged: Week, zone: tzinfo) -> datetime:
    return at_clock(on, wish.clock or nudged.on(on) or USUAL_CLOCK, zone)


def next_recall(written_on: date, recalled: Sequence[Recalled], exam_on: date | None) -> date | None:
    """The day on which it comes back next, which may be over; None: not any more.

    `recalled` holds how it went so far, the first time first; `exam_on` is the day that it leads to, if there is one.
    What was forgotten comes back after half the gap, once. What was known twice in a row at the end rests; other
    things go on until the exam.
    """
    if len(recalled) >= _AT_MOST:
        return None
    counted = sum(each.outcome is not RecallOutcome.FORGOT for each in recalled)
    if counted >= RECALLS and (exam_on is None or _is_known(recalled)):
        return None
    from_on = recalled[-1].on if recalled else written_on
    gap = _gap_days(from_on, max(RECALLS - counted, 1), exam_on)
    if _was_just_forgotten(recalled):
        gap = (gap + 1) // 2
    on = from_on + timedelta(days=gap)
    return on if exam_on is None or on <= last_day(exam_on) else None


def last_day(exam_on: date) -> date:
    """The last day on which anything comes back before an exam on that day."""
    return exam_on - timedelta(days=_LEFT_ALONE)


def _gap_days(from_on: date, left: int, exam_on: date | None) -> int:
    """The days left, shared among the recalls that are left, rounded to whole days."""
    if exam_on is None:
        return _WITHOUT_DATE
    days = (last_day(exam_on) - from_on).days
    return max((2 * days + left) // (2 * left), 1)


def _is_known(recalled: Sequence[Recalled]) -> bool:
    latest = recalled[-_RESTS_AFTER:]
    return len(latest) == _RESTS_AFTER and all(each.outcome is RecallOutcome.KNEW for each in latest)


def _was_just_forgotten(recalled: Sequence[Recalled]) -> bool:
    """Whether it was forgotten the last time, but not the time before: it comes sooner once."""
    outcomes = [each.outcome for each in recalled[-2:]]
    return bool(outcomes) and outcomes[-1] is RecallOutcome.FORGOT and outcomes[:-1] != [RecallOutcome.FORGOT]
