"""What was missed comes back: on the days that the gaps give, asked for at once, or by one message a day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.actions.duties import Settled, SingleDuty
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import of_the_same_exam
from bot.database import Transaction
from bot.errors import Field, NotReadable
from bot.rules.addressees import Due
from bot.rules.attempts import Attempt, Result
from bot.rules.moments import read_clock
from bot.rules.practice import Miss
from bot.rules.practice_refusals import NoSuchMiss
from bot.rules.promises import Promise
from bot.rules.recall import RECALL, Recalled, RecallOutcome, RecallWish, last_day, message_at, next_recall
from bot.stores import attempts, exam_days, goals, learners, misses, nudges, promises, recall_wishes

_AFTERWARDS = timedelta(days=14)
"""So long after an exam nothing comes by itself, until it is known how it went or what is next."""
_NOT_WANTED = {"off", "no", "none", "never", "stop"}
_WITH_NUDGE = {"on", "yes", "nudge", "with my nudge", "with the nudge", "daily"}


@dataclass(frozen=True, slots=True)
class RecallView:
    """What comes back now: the first of `left` things, None where there is nothing; `next_on`: the next day with any.

    `wish`: whether messages are wanted; `message_at`: when the next one comes.
    """

    miss: Miss | None
    left: int
    next_on: date | None
    wish: RecallWish | None
    message_at: datetime | None
    local: LocalTime


@dataclass(frozen=True, slots=True)
class RecallStep:
    """One was answered, or not any more (None); and what is next. `again_on`: when it comes back."""

    answered: Miss | None
    outcome: RecallOutcome | None
    again_on: date | None
    then: RecallView


class RecallDuty(SingleDuty[RecallView]):
    """One message with all that comes back by today. It waits for an answer after three without one."""

    kind = RECALL

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RecallView | None:
        seen = await _view(tx, resources, due.promise.whom, by_itself=True)
        return seen if seen.miss is not None and seen.wish is not None else None

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        local = await local_time(tx, resources, promise.whom)
        return await _message_at(tx, promise.whom, local, max(local.now, promise.due_at))

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[RecallView]) -> None:
        whom = settled.due.promise.whom
        wish = await recall_wishes.of_learner(tx, whom)
        if wish is not None and settled.message_id is not None:
            await recall_wishes.keep(tx, whom, replace(wish, unanswered=wish.unanswered + 1))


async def look(resources: Resources, learner_id: int) -> RecallView:
    """What comes back by today."""
    async with resources.database.transaction() as tx:
        return await _view(tx, resources, learner_id)


async def answer(resources: Resources, learner_id: int, miss_id: int, outcome: RecallOutcome) -> RecallStep:
    """How it went; on the same day the last word counts, and what is not to come back yet is left alone.

    Raises NoSuchMiss.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        miss = await noted(tx, learner_id, miss_id)
        said_today = _on(await misses.recalled(tx, learner_id), miss_id, local.today)
        if said_today or (miss.recall_on is not None and miss.recall_on <= local.today):
            await misses.recall(tx, miss_id, Recalled(local.today, outcome))
            return await _step(tx, resources, learner_id, miss_id, outcome)
        return RecallStep(None, None, None, await _view(tx, resources, learner_id))


async def take_back(resources: Resources, learner_id: int, miss_id: int) -> RecallView:
    """Take back what was said of it today; it is the next one then. Raises NoSuchMiss."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        await noted(tx, learner_id, miss_id)
        await misses.forget_recall(tx, miss_id, local.today)
        await plan_recalls(tx, resources, learner_id)
        return await _view(tx, resources, learner_id, first=miss_id)


async def want(resources: Resources, learner_id: int, typed: str) -> RecallView:
    """Want these messages: with the nudge ("on"), at a time of day, or not ("off"). Raises NotReadable."""
    words = " ".join(typed.casefold().split())
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        if words in _NOT_WANTED:
            await recall_wishes.forget(tx, learner_id)
        else:
            await recall_wishes.keep(tx, learner_id, RecallWish(_clock(words, typed)))
        await plan_recalls(tx, resources, learner_id)
        return await _view(tx, resources, learner_id)


async def plan_recalls(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan anew on which days things come back, and the message about them, after whatever that hangs on changed."""
    missed = await misses.of_learner(tx, learner_id)
    if missed:
        await _space(tx, resources, learner_id, missed)
    local = await local_time(tx, resources, learner_id)
    at = await _message_at(tx, learner_id, local, local.now) if missed else None
    owed = await promises.due_of(tx, learner_id, RECALL, "")
    if at is None:
        await promises.call_off(tx, learner_id, RECALL, "")
    elif owed is None or owed > local.now:  # one that is due is being said, and planned on by that
        await promises.plan(tx, learner_id, RECALL, "", at)


async def _space(tx: Transaction, resources: Resources, learner_id: int, missed: Iterable[Miss]) -> None:
    local = await local_time(tx, resources, learner_id)
    told = await misses.recalled(tx, learner_id)
    sat = await attempts.of_learner(tx, learner_id)
    leads_to: dict[str, date | None] = {}
    for miss in missed:
        if miss.exam not in leads_to:
            leads_to[miss.exam] = await _exam_on(tx, learner_id, miss.exam, local.today)
        written_on = miss.written_at.astimezone(local.tzinfo).date()
        recalled = told.get(miss.miss_id, [])
        on = None
        if not _is_passed(resources, miss.exam, sat, written_on):
            on = next_recall(written_on, recalled, leads_to[miss.exam])
        if (on, len(recalled)) != (miss.recall_on, miss.recalls):
            await misses.plan(tx, learner_id, miss.miss_id, on, len(recalled))


async def _exam_on(tx: Transaction, learner_id: int, exam: str, today: date) -> date | None:
    """The day that it leads to: of the exam as it is set, else booked, else aimed for, the first still to come."""
    return next((day for day in await _exam_days(tx, learner_id, exam) if day >= today), None)


async def _exam_days(tx: Transaction, learner_id: int, exam: str) -> list[date]:
    exam_day = await exam_days.one(tx, learner_id, exam)
    goal = await goals.of_exam(tx, learner_id, exam)
    days = (exam_day.sits_on if exam_day else None, goal.booked_on, goal.target_on)
    return [day for day in days if day is not None]


async def _is_quiet(tx: Transaction, learner_id: int, exam: str, today: date) -> bool:
    """Whether its exam is too near for a message, or was a short time ago and nothing newer is aimed for."""
    days = await _exam_days(tx, learner_id, exam)
    leads_to = next((day for day in days if day >= today), None)
    if leads_to is not None:
        return today > last_day(leads_to)
    return any(today - day <= _AFTERWARDS for day in days)


def _is_passed(resources: Resources, exam: str, sat: Iterable[Attempt], written_on: date) -> bool:
    same = of_the_same_exam(resources, resources.exam(exam), sat)
    return any(each.result is Result.PASSED and each.taken_on >= written_on for each in same)


async def _message_at(tx: Transaction, learner_id: int, local: LocalTime, after: datetime) -> datetime | None:
    """When the next message comes; none as long as no time zone is set."""
    wish = await recall_wishes.of_learner(tx, learner_id)
    if wish is None or local.zone is None:
        return None
    week = (await nudges.of_learner(tx, learner_id)).week
    return message_at(wish, await misses.next_on(tx, learner_id), week, after, local.tzinfo)


async def _view(
    tx: Transaction, resources: Resources, learner_id: int, first: int | None = None, *, by_itself: bool = False
) -> RecallView:
    """`first`: what is asked before all else. `by_itself`: it is not asked for, so that some things are left alone."""
    local = await local_time(tx, resources, learner_id)
    due = sorted(await misses.due(tx, learner_id, local.today), key=lambda miss: miss.miss_id != first)
    if by_itself:
        quiet = {exam: await _is_quiet(tx, learner_id, exam, local.today) for exam in {miss.exam for miss in due}}
        due = [miss for miss in due if not quiet[miss.exam]]
    wish = await recall_wishes.of_learner(tx, learner_id)
    return RecallView(
        miss=due[0] if due else None,
        left=len(due),
        next_on=await misses.next_on(tx, learner_id),
        wish=wish,
        message_at=await promises.due_of(tx, learner_id, RECALL, ""),
        local=local,
    )


async def _step(
    tx: Transaction, resources: Resources, learner_id: int, miss_id: int, outcome: RecallOutcome
) -> RecallStep:
    """Whoever answers is there: messages go on."""
    wish = await recall_wishes.of_learner(tx, learner_id)
    if wish is not None and wish.unanswered:
        await recall_wishes.keep(tx, learner_id, replace(wish, unanswered=0))
    await plan_recalls(tx, resources, learner_id)
    answered = await noted(tx, learner_id, miss_id)
    return RecallStep(answered, outcome, answered.recall_on, await _view(tx, resources, learner_id))


async def noted(tx: Transaction, learner_id: int, miss_id: int) -> Miss:
    """That one, if it stands. Raises NoSuchMiss."""
    miss = await misses.one(tx, learner_id, miss_id)
    if miss is None:
        raise NoSuchMiss
    return miss


def _on(told: dict[int, list[Recalled]], miss_id: int, day: date) -> bool:
    return any(each.on == day for each in told.get(miss_id, ()))


def _clock(words: str, typed: str) -> time | None:
    if words in _WITH_NUDGE:
        return None
    clock = read_clock(typed)
    if clock is None:
        raise NotReadable(Field.CLOCK, typed)
    return clock
