"""Not today: feelings first, one gentle message tomorrow, and nothing else until then."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.actions.duties import SingleDuty
from bot.actions.replanning import plan_nudge
from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.attempts import Attempt, Result
from bot.rules.days import at_clock
from bot.rules.exams import Exam
from bot.rules.nudging import SNOOZE, Pause
from bot.rules.promises import Kind
from bot.stores import attempts, learners, nudges, promises

GENTLE = Kind("gentle", limit=timedelta(hours=24))
"""Its subject is the attempt that it follows."""
_AT = time(10)


@dataclass(frozen=True, slots=True)
class Gentle:
    """The attempt that hurt, and its exam as far as it is known."""

    attempt: Attempt
    version: Exam | None


class GentleDuty(SingleDuty[Gentle]):
    """One gentle message, the day after."""

    kind = GENTLE

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Gentle | None:
        whom = due.promise.whom
        standing_id = await attempts.standing(tx, whom, int(due.promise.subject))
        attempt = await attempts.one(tx, whom, standing_id) if standing_id is not None else None
        if attempt is None or attempt.result is Result.PASSED:
            return None
        return Gentle(attempt, resources.exam(attempt.exam).version(attempt.taken_on))


async def rest(resources: Resources, learner_id: int, attempt_id: int) -> datetime:
    """Write once tomorrow, and nudge no earlier than the day after; when that message comes."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        tomorrow = local.today + timedelta(days=1)
        at = at_clock(tomorrow, _AT, local.tzinfo)
        await promises.plan(tx, learner_id, GENTLE, str(attempt_id), at)
        await promises.call_off_all(tx, learner_id, SNOOZE)
        nudging = await nudges.of_learner(tx, learner_id)
        if not nudging.week.is_empty and not nudging.is_paused(tomorrow):
            await nudges.pause(tx, learner_id, _rest_from(local.today))
            await plan_nudge(tx, resources, learner_id)
        return at


async def rather_not(resources: Resources, learner_id: int, attempt_id: int) -> bool:
    """Do not write tomorrow, and nudge as before; whether that was planned."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        called_off = await promises.call_off(tx, learner_id, GENTLE, str(attempt_id))
        if called_off and (await nudges.of_learner(tx, learner_id)).pause == _rest_from(local.today):
            await nudges.resume(tx, learner_id)
            await plan_nudge(tx, resources, learner_id)
        return called_off


def _rest_from(today: date) -> Pause:
    """No nudges today and tomorrow."""
    return Pause(today, today + timedelta(days=2))
