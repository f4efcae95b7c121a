"""Breathing prompts: turned on and off, planned, and looked at when they are due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.actions.duties import SingleDuty
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.errors import Field, NotReadable
from bot.rules.addressees import Due
from bot.rules.attempts import Result
from bot.rules.calm_reminders import CALM, CalmOccasion, CalmReminder, next_prompt
from bot.rules.days import promised_on
from bot.rules.grace import DayOutcome
from bot.rules.moments import read_clock
from bot.rules.promises import Promise
from bot.stores import attempts, calm_reminders, exam_days, goals, learners, nudges, promises, study_days


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is set, and when each comes next; `has_zone`, `has_nudge`: whether what they hang on is set."""

    reminders: tuple[CalmReminder, ...]
    next_at: Mapping[CalmOccasion, datetime]
    has_zone: bool
    has_nudge: bool

    def of(self, occasion: CalmOccasion) -> CalmReminder | None:
        """What is set for that occasion."""
        return next((each for each in self.reminders if each.occasion is occasion), None)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt that is due."""

    learner_id: int
    occasion: CalmOccasion


class PromptDuty(SingleDuty[Prompt]):
    """Asks somebody to breathe, if they still want that, and if it still is before what it is for."""

    kind = CALM

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Prompt | None:
        whom, occasion = due.promise.whom, CalmOccasion(due.promise.subject)
        if all(each.occasion is not occasion for each in await calm_reminders.of_learner(tx, whom)):
            return None
        if occasion is CalmOccasion.STUDY and await _has_no_nudge(tx, whom, due.own_day):
            return None
        if occasion is CalmOccasion.EXAM:
            zone = due.addressee.tzinfo if due.addressee else UTC
            if promised_on(due.promise.due_at, zone) not in await _exam_days(tx, resources, whom):
                return None
        return Prompt(whom, occasion)

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        can_still_come = resources.clock() - (CALM.limit or timedelta(0))
        next_at = await _next_at(tx, resources, promise.whom, max(promise.due_at, can_still_come))
        return next_at.get(CalmOccasion(promise.subject))


def clock_meant(typed: str) -> time:
    """The time of day that was typed. Raises NotReadable."""
    clock = read_clock(typed)
    if clock is None:
        raise NotReadable(Field.CLOCK, typed)
    return clock


async def look(resources: Resources, learner_id: int) -> Prompts:
    """What is set, and when each comes."""
    async with resources.database.transaction() as tx:
        return await _prompts(tx, resources, learner_id)


async def turn_on(resources: Resources, learner_id: int, occasion: CalmOccasion, typed_clock: str) -> Prompts:
    """Ask at that occasion, at the time that was typed, or for nothing at the usual one. Raises NotReadable."""
    clock = clock_meant(typed_clock) if typed_clock.strip() else None
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await calm_reminders.keep(tx, learner_id, CalmReminder.of(occasion, clock))
        await plan_calm_reminders(tx, resources, learner_id)
        return await _prompts(tx, resources, learner_id)


async def turn_off(resources: Resources, learner_id: int, occasion: CalmOccasion) -> CalmReminder | None:
    """Ask no more at that occasion; what was set."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = (await _prompts(tx, resources, learner_id)).of(occasion)
        await calm_reminders.forget(tx, learner_id, occasion)
        await promises.call_off(tx, learner_id, CALM, occasion.value)
        return before


async def plan_calm_reminders(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan the prompts anew, after anything that they hang on was changed.

    One that is due already is left to delivery, which plans the one after it.
    """
    reminders = await calm_reminders.of_learner(tx, learner_id)
    if not reminders:
        return
    now = resources.clock()
    next_at = await _next_at(tx, resources, learner_id, now)
    due = {each.subject for each in await promises.of_kind(tx, learner_id, CALM) if each.due_at <= now}
    for reminder in reminders:
        subject, at = reminder.occasion.value, next_at.get(reminder.occasion)
        if at is None:
            await promises.call_off(tx, learner_id, CALM, subject)
        elif subject not in due:
            await promises.plan(tx, learner_id, CALM, subject, at)


async def _prompts(tx: Transaction, resources: Resources, learner_id: int) -> Prompts:
    nudging = await nudges.of_learner(tx, learner_id)
    return Prompts(
        tuple(await calm_reminders.of_learner(tx, learner_id)),
        await _next_at(tx, resources, learner_id, resources.clock()),
        has_zone=nudging.zone is not None,
        has_nudge=not nudging.week.is_empty,
    )


async def _next_at(
    tx: Transaction, resources: Resources, learner_id: int, after: datetime
) -> dict[CalmOccasion, datetime]:
    """When each that is set comes first after `after`; nothing comes as long as there is no zone."""
    nudging = await nudges.of_learner(tx, learner_id)
    reminders = await calm_reminders.of_learner(tx, learner_id)
    if nudging.zone is None or not reminders:
        return {}
    zone = ZoneInfo(nudging.zone)
    exam_days = await _exam_days(tx, resources, learner_id)
    coming = {each.occasion: next_prompt(each, after, zone, nudging, exam_days) for each in reminders}
    return {occasion: at for occasion, at in coming.items() if at is not None}


async def _exam_days(tx: Transaction, resources: Resources, learner_id: int) -> set[date]:
    """The days aimed for with exams that are not passed, without those that have a morning's message of their own."""
    sat = await attempts.of_learner(tx, learner_id)
    passed = {resources.exam(each.exam).family for each in sat if each.result is Result.PASSED}
    wanted = await goals.of_learner(tx, learner_id)
    aims = {each.target_on for each in wanted if each.target_on and resources.exam(each.exam).family not in passed}
    return aims - {each.sits_on for each in await exam_days.of_learner(tx, learner_id)}


async def _has_no_nudge(tx: Transaction, learner_id: int, day: date) -> bool:
    """Whether that day is an exam's, or something was said of it already, so that no nudge comes either."""
    marks = await study_days.since(tx, learner_id, day)
    studied = any(each.day == day and each.outcome is not DayOutcome.ASKED for each in marks)
    return studied or any(each.target_on == day for each in await goals.of_learner(tx, learner_id))
