"""Plans as they are kept: what was done of them stays, and the rest is laid out anew whenever life happens."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.rules.attempts import Attempt, Result
from bot.rules.days import Weekday, calendar_day
from bot.rules.grace import DayOutcome
from bot.rules.nudging import Pause
from bot.rules.plan.records import PlanRequest, Slot, SlotOutcome, Window, Windows, Work
from bot.rules.practice import Practice, PracticeKind

A_DAY = timedelta(days=1)
_A_MOMENT = timedelta(minutes=1)
_AGAIN = "+"
"""Ends the name of a slot whose own one was used up before an earlier attempt."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a plan was made from, and the days aimed for and booked then; no windows: there was no plan."""

    windows: Windows | None = None
    exam_on: date | None = None
    target_on: date | None = None
    booked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPlan:
    """`made_from`: the mark of what it was laid out from last; `moved`: how much moved since `shown_on`.

    `shown_on`: when its person last looked; `withdrawn_at`: since when it is undone; `before`: what it was before it
    was made (anew), for undoing that.
    """

    learner_id: int
    exam: str
    windows: Windows
    from_on: date
    exam_on: date
    made_at: datetime
    sequence: int = 0
    made_from: str = ""
    moved: int = 0
    shown_on: date | None = None
    withdrawn_at: datetime | None = None
    before: Inputs = Inputs()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSlot:
    """`seen_on`: the day that it had when its person last looked; `moved_from`: the day on which it was not done."""

    slot: Slot
    seen_on: date | None = None
    moved_from: date | None = None
    dropped_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.dropped_at is None and self.slot.outcome is None

    def belongs_to(self, day: date) -> bool:
        """Whether it is that day's, or was and moved on."""
        return self.slot.on == day or (self.moved_from == day and self.is_open)


def slot_key(exam: str, name: str) -> str:
    """What stands for a slot in a button: its name may be longer than a button takes."""
    return hashlib.sha256(f"{exam}:{name}".encode()).hexdigest()[:12]


def mark_of(request: PlanRequest, pause: Pause | None, zone: str | None, day_starts: time) -> str:
    """What stands for all that a plan is laid out from, but for the day from which on and what is done.

    The zone and the start of the person's own day are part of it, since calendars have to be told when they change.
    """
    made_from = (
        sorted(request.windows.items()),
        request.exam_on,
        request.gaps,
        request.exam_minutes,
        request.drills,
        request.leaned_on,
        sorted(request.topics.items()),
        (pause.began_on, pause.until_on) if pause else None,
        zone,
        day_starts,
    )
    return hashlib.sha256(repr(made_from).encode()).hexdigest()[:16]


def is_ended(plan: KeptPlan, sat: Iterable[Attempt]) -> bool:
    """Whether it is withdrawn, or its exam passed since it was made; `sat`: the attempts at that, the latest first."""
    if plan.withdrawn_at is not None:
        return True
    last = next(iter(sat), None)
    if last is None or last.result is not Result.PASSED:
        return False
    return last.taken_on >= plan.from_on or last.logged_at >= plan.made_at


def is_made_again(plan: KeptPlan, windows: Windows, exam_on: date, now: datetime) -> bool:
    """Whether that would be the same plan as was made a moment ago: a form that arrived twice, or was sent twice."""
    same = plan.withdrawn_at is None and (plan.windows, plan.exam_on) == (windows, exam_on)
    return same and now - plan.made_at <= _A_MOMENT


def counted(slots: Iterable[KeptSlot], since: date | None) -> tuple[Slot, ...]:
    """What was done, wholly or in part, after the attempt on the day `since`: it counts as given."""
    return tuple(
        replace(each.slot, name=each.slot.name.rstrip(_AGAIN))
        for each in slots
        if each.slot.outcome in (SlotOutcome.DONE, SlotOutcome.PART) and (since is None or each.slot.on > since)
    )


def first_free_day(slots: Iterable[KeptSlot], windows: Windows, now: datetime, today: date, day_starts: time) -> date:
    """The first day on which work may be laid: not today where there is some, or was, or its time is over.

    `now` is on the person's own clock; their own day starts at `day_starts`.
    """
    taken = any(each.dropped_at is None and (each.slot.on == today or each.moved_from == today) for each in slots)
    window = windows.get(Weekday(today.weekday()))
    return today + A_DAY if taken or (window and _is_over(window, now, today, day_starts)) else today


def _is_over(window: Window, now: datetime, today: date, day_starts: time) -> bool:
    begins = datetime.combine(calendar_day(today, window.starts, day_starts), window.starts)
    return begins + timedelta(minutes=window.minutes) <= now.replace(tzinfo=None)


def laid_over(
    slots: Sequence[KeptSlot], laid: Iterable[Slot], fixed: Collection[str], today: date, now: datetime
) -> list[KeptSlot]:
    """The slots of a plan once `laid` takes the place of all that is open; those with a name in `fixed` stay."""
    known = {each.slot.name: each for each in slots}
    held = {name for name, each in known.items() if name in fixed or _stays(each)}
    result = {name: known[name] for name in held}
    for slot in laid:
        name = slot.name
        while name in result:
            name += _AGAIN
        result[name] = _moved(known.get(name), replace(slot, name=name), today)
    for name, each in known.items():
        if name not in result:
            result[name] = _dropped(each, now)
    return sorted(result.values(), key=lambda each: (each.slot.on, each.slot.starts, each.slot.name))


def _stays(each: KeptSlot) -> bool:
    return each.slot.outcome in (SlotOutcome.DONE, SlotOutcome.PART)


def _moved(before: KeptSlot | None, slot: Slot, today: date) -> KeptSlot:
    if before is None:
        return KeptSlot(slot=slot)
    was_given_up = before.slot.on < today or before.slot.outcome is SlotOutcome.NOT
    missed = before.dropped_at is None and was_given_up and slot.on > before.slot.on
    moved_from = before.slot.on if missed else before.moved_from
    return KeptSlot(slot=slot, seen_on=before.seen_on, moved_from=moved_from)


def _dropped(each: KeptSlot, now: datetime) -> KeptSlot:
    """What somebody has declined and finds no other place stays as declined."""
    if each.dropped_at is not None or each.slot.outcome is not None:
        return each
    return replace(each, dropped_at=now)


def seen(slots: Iterable[KeptSlot]) -> list[Slot]:
    """What its person has seen of a plan and was still to be done then, on the day that it had."""
    return [
        replace(each.slot, on=each.seen_on)
        for each in slots
        if each.seen_on is not None and (each.dropped_at is not None or each.slot.outcome is None)
    ]


def standing(slots: Iterable[KeptSlot]) -> list[Slot]:
    """What is still to be done, as it is."""
    return [each.slot for each in slots if each.is_open]


def told(each: KeptSlot, day: date, windows: Windows, outcome: SlotOutcome | None) -> KeptSlot:
    """A slot of that day, or one that was moved on from it, with what was said of it: it is that day's again."""
    window = windows.get(Weekday(day.weekday()))
    moved = each.slot.on != day
    starts = window.starts if moved and window else each.slot.starts
    return replace(
        each,
        slot=replace(each.slot, on=day, starts=starts, outcome=outcome),
        moved_from=None if each.moved_from == day else each.moved_from,
    )


_DONE_BY = {
    PracticeKind.FULL: {Work.SIMULATION, Work.PART_SIMULATION},
    PracticeKind.MIXED: {Work.MIXED_PRACTICE},
    PracticeKind.TARGETED: {Work.PRACTISE, Work.LEARN, Work.REVIEW},
}


def item_done_by(slots: Iterable[KeptSlot], practice: Practice) -> KeptSlot | None:
    """The open item of its day that this result may be the work on; None where there is none such."""
    domains = {result.domain for result in practice.domains}
    for each in slots:
        fits = each.slot.work in _DONE_BY[practice.kind]
        same_domain = practice.kind is not PracticeKind.TARGETED or each.slot.domain in domains
        if each.is_open and each.slot.on == practice.taken_on and fits and same_domain:
            return each
    return None


def day_outcome(slots: Iterable[KeptSlot], day: date) -> DayOutcome:
    """How that day went, by what was said of its slots."""
    outcomes = {
        SlotOutcome.NOT if each.slot.on != day else each.slot.outcome
        for each in slots
        if each.dropped_at is None and each.belongs_to(day)
    }
    if outcomes == {SlotOutcome.DONE}:
        return DayOutcome.DONE
    if outcomes & {SlotOutcome.DONE, SlotOutcome.PART}:
        return DayOutcome.PART
    return DayOutcome.SKIPPED if outcomes == {SlotOutcome.NOT} else DayOutcome.ASKED
