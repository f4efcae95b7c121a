"""One message when the window of an exam opens, for whoever asked for it."""

from dataclasses import replace
from datetime import datetime

from bot.actions.duties import Settled, SingleDuty
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import RetakeView, view, view_of
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.own_day import quiet_end
from bot.rules.promises import Kind, Promise
from bot.rules.retake import Status
from bot.stores import attempts, goals, learners, promises

OPENING = Kind("opening")
"""Its subject is the exam as stored. It never grows too old to be said."""


class OpeningDuty(SingleDuty[RetakeView]):
    """Says that an exam may be taken again, if that is still so."""

    kind = OPENING

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> RetakeView | None:
        seen = await view(tx, resources, due.promise.whom, resources.exam(due.promise.subject))
        return seen if seen.goal.tell_opening and seen.clock.answer.status is Status.ELIGIBLE else None

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        return opens_at(await view(tx, resources, promise.whom, resources.exam(promise.subject)))

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[RetakeView]) -> None:
        promise = settled.due.promise
        goal = await goals.of_exam(tx, promise.whom, promise.subject)
        await goals.keep(tx, promise.whom, replace(goal, tell_opening=False))


def opens_at(seen: RetakeView) -> datetime | None:
    """The first moment outside quiet hours at which the exam may be taken again, where that is still to come."""
    answer, local = seen.clock.answer, seen.local
    zone = local.tzinfo
    if answer.status is not Status.WAIT or answer.earliest is None:
        return None
    opens = answer.earliest.starts(zone)
    return quiet_end(opens, zone, local.own_day) or opens


async def tell(resources: Resources, learner_id: int, exam: str, *, wanted: bool) -> tuple[RetakeView, datetime | None]:
    """Want, or no longer want, one message when the exam may be taken again; when that will come, if it will."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        goal = await goals.of_exam(tx, learner_id, resources.exam(exam).code)
        await goals.keep(tx, learner_id, replace(goal, tell_opening=wanted))
        seen = await view(tx, resources, learner_id, resources.exam(exam))
        await _plan(tx, resources, learner_id, seen)
        return seen, opens_at(seen) if wanted else None


async def plan_openings(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan these messages anew, after anything that they hang on was changed."""
    wished = [goal for goal in await goals.of_learner(tx, learner_id) if goal.tell_opening]
    if not wished:
        return
    local: LocalTime = await local_time(tx, resources, learner_id)
    sat = await attempts.of_learner(tx, learner_id)
    for goal in wished:
        await _plan(tx, resources, learner_id, view_of(resources, resources.exam(goal.exam), goal, sat, local))


async def _plan(tx: Transaction, resources: Resources, learner_id: int, seen: RetakeView) -> None:
    exam, now = seen.clock.exam.code, resources.clock()
    opens = opens_at(seen) if seen.goal.tell_opening else None
    if opens is not None:
        await promises.plan(tx, learner_id, OPENING, exam, opens)
    elif not seen.goal.tell_opening or seen.clock.answer.status is not Status.ELIGIBLE:
        await promises.call_off(tx, learner_id, OPENING, exam)
    else:  # it has come to be open by what was changed, or is due already and being said
        owed = await promises.of_kind(tx, learner_id, OPENING)
        if not any(each.subject == exam and each.due_at <= now for each in owed):
            await promises.plan(tx, learner_id, OPENING, exam, now)
