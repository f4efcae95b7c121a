"""Daily nudges: set, looked at, paused, resumed and turned off."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.actions.plan_reflow import reflow
from bot.actions.replanning import plan_nudge
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.study_views import steadiness_of
from bot.database import Transaction
from bot.errors import Field, InThePast, NoNudges, NotReadable
from bot.rules.days import EVERY_DAY, Days, Week, local_day, read_days
from bot.rules.grace import BACKDATING, DayOutcome, Steadiness
from bot.rules.moments import read_clock, read_future_day
from bot.rules.nudging import NUDGE, SNOOZE, Nudging, Pause, next_nudge
from bot.rules.promises import Delivery
from bot.stores import addressees, deliveries, goals, learners, nudges, promises, study_days

PAUSED_FOR = timedelta(days=7)
"""How long a pause lasts if nothing else is said."""
_LATEST = 10


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand: `next_at` is the next nudge, None if none comes; `open_days`: asked lately, unanswered.

    `before`: the week as it was before it was changed.
    """

    nudging: Nudging
    next_at: datetime | None
    local: LocalTime
    steadiness: Steadiness
    open_days: tuple[date, ...]
    unreachable: bool
    small_steps: bool
    before: Week

    @property
    def is_paused(self) -> bool:
        return self.nudging.is_paused(self.local.today)


async def set_nudge(resources: Resources, learner_id: int, typed_clock: str, typed_days: str | None) -> Standing:
    """Nudge at that time on those days; other days stay as they are. Raises NotReadable."""
    clock = read_clock(typed_clock)
    if clock is None:
        raise NotReadable(Field.CLOCK, typed_clock)
    days = _days_meant(typed_days)
    return await _change(resources, learner_id, lambda week: week.with_days(clock, days))


async def put_week(resources: Resources, learner_id: int, week: Week) -> Standing:
    """Nudge so, as it was before."""
    return await _change(resources, learner_id, lambda _: week)


async def turn_off(resources: Resources, learner_id: int, typed_days: str | None) -> Standing:
    """No nudges any more, or none on those days. Raises NotReadable; NoNudges where there are none."""
    days = _days_meant(typed_days)

    def without(week: Week) -> Week:
        if week.without(days) == week:
            raise NoNudges
        return week.without(days)

    return await _change(resources, learner_id, without)


async def standing(resources: Resources, learner_id: int) -> Standing:
    async with resources.database.transaction() as tx:
        return await _standing(tx, resources, learner_id)


async def pause(resources: Resources, learner_id: int, typed_until: str) -> Standing:
    """No nudges until that day. Raises what `read_future_day` raises; InThePast for today; NoNudges."""

    def until(local: LocalTime) -> date:
        day = read_future_day(typed_until, local.now, Field.UNTIL)
        if day <= local.now.date():
            raise InThePast(day, local.now.date(), Field.UNTIL)
        return day

    return await _pause(resources, learner_id, until)


async def pause_for(resources: Resources, learner_id: int, length: timedelta | None) -> Standing:
    """No nudges for so many days; None: until they are asked for. Raises NoNudges."""
    return await _pause(resources, learner_id, lambda local: local.today + length if length else None)


async def resume(resources: Resources, learner_id: int) -> Standing:
    """Nudge again, from the next time on."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await nudges.resume(tx, learner_id)
        await plan_nudge(tx, resources, learner_id)
        await reflow(tx, resources, learner_id)
        return await _standing(tx, resources, learner_id)


async def use_small_steps(resources: Resources, learner_id: int, *, wanted: bool) -> Standing:
    """Let nudges ask for five minutes, or for twenty again."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await nudges.use_small_steps(tx, learner_id, wanted=wanted)
        return await _standing(tx, resources, learner_id)


async def latest(resources: Resources, learner_id: int) -> tuple[Standing, list[Delivery]]:
    """How things stand, and what became of the last messages that were owed, the latest first."""
    async with resources.database.transaction() as tx:
        return await _standing(tx, resources, learner_id), await deliveries.latest(tx, learner_id, _LATEST)


def _days_meant(typed: str | None) -> Days:
    """Those that were typed, or all. Raises NotReadable."""
    return read_days(typed) if typed and typed.strip() else EVERY_DAY


async def _change(resources: Resources, learner_id: int, change: Callable[[Week], Week]) -> Standing:
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = (await nudges.of_learner(tx, learner_id)).week
        after = change(before)
        await nudges.keep(tx, learner_id, after)
        if after.is_empty:
            await promises.call_off_all(tx, learner_id, SNOOZE)
        await plan_nudge(tx, resources, learner_id)
        return await _standing(tx, resources, learner_id, before)


async def _pause(resources: Resources, learner_id: int, until: Callable[[LocalTime], date | None]) -> Standing:
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        pause = Pause(local.today, until(local))
        if (await nudges.of_learner(tx, learner_id)).week.is_empty:
            raise NoNudges
        await nudges.pause(tx, learner_id, pause)
        await promises.call_off_all(tx, learner_id, SNOOZE)
        await plan_nudge(tx, resources, learner_id)
        await reflow(tx, resources, learner_id)
        return await _standing(tx, resources, learner_id)


def _next_but_on(
    exam_days: Collection[date | None], nudging: Nudging, due_at: datetime | None, local: LocalTime
) -> datetime | None:
    """When the next nudge comes that is said: the one of an exam's own day is not."""
    zone = local.tzinfo
    while due_at is not None and local_day(due_at, zone, local.own_day.starts) in exam_days:
        due_at = next_nudge(nudging, due_at, zone)
    return due_at


async def _standing(tx: Transaction, resources: Resources, learner_id: int, before: Week | None = None) -> Standing:
    local = await local_time(tx, resources, learner_id)
    nudging = await nudges.of_learner(tx, learner_id)
    addressee = await addressees.one(tx, learner_id)
    owed = await promises.of_kind(tx, learner_id, NUDGE)
    recent = await study_days.since(tx, learner_id, local.today - BACKDATING)
    exam_days = {goal.target_on for goal in await goals.of_learner(tx, learner_id)}
    return Standing(
        nudging,
        _next_but_on(exam_days, nudging, owed[0].due_at if owed else None, local),
        local,
        await steadiness_of(tx, learner_id, local.today),
        tuple(each.day for each in recent if each.outcome is DayOutcome.ASKED and each.day < local.today),
        addressee is not None and addressee.unreachable_since is not None,
        addressee is not None and addressee.small_steps,
        before if before is not None else nudging.week,
    )
