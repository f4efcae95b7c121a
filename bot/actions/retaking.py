"""The retake clock and the target date of one person."""

from dataclasses import replace
from datetime import date

from bot.actions import booking
from bot.actions.replanning import replan
from bot.actions.resources import Resources, local_time
from bot.actions.retake_views import RetakeView, meant_by, view
from bot.errors import NothingThere
from bot.rules.booking import Aim
from bot.rules.goals import Goal
from bot.rules.identity import IdentifiedExam
from bot.rules.moments import read_past_moment
from bot.rules.retake import purchase_named
from bot.stores import goals, learners


async def look(resources: Resources, learner_id: int, typed: str | None) -> RetakeView | None:
    """The clock for the exam that was typed or else last sat; None for somebody without either."""
    async with resources.database.transaction() as tx:
        exam = await meant_by(tx, resources, learner_id, typed)
        return await view(tx, resources, learner_id, exam) if exam else None


async def look_at(resources: Resources, learner_id: int, exam: str) -> RetakeView:
    """The clock for the exam that is stored under `exam`."""
    async with resources.database.transaction() as tx:
        return await view(tx, resources, learner_id, resources.exam(exam))


async def meant(resources: Resources, learner_id: int, typed: str | None) -> IdentifiedExam | None:
    """The exam that was typed or else last sat; None for somebody without either."""
    async with resources.database.transaction() as tx:
        return await meant_by(tx, resources, learner_id, typed)


async def aim(resources: Resources, learner_id: int, typed_exam: str | None, typed_day: str) -> tuple[RetakeView, Goal]:
    """Set the day aimed for; the view as it is then, and the goal as it was before, for undoing.

    Raises NoExamNamed without an exam or attempt; what `read_future_day` raises.
    """
    aimed = await booking.aim(resources, learner_id, typed_exam, Aim(typed_day))
    return aimed.view, aimed.before


async def restore_target(resources: Resources, learner_id: int, exam: str, target_on: date | None) -> None:
    """Put the day aimed for back to what it was; a booking of another day does not stand then."""

    def put_back(goal: Goal) -> Goal:
        return replace(goal, target_on=target_on, booked_on=goal.booked_on if goal.booked_on == target_on else None)

    await booking.restore(resources, learner_id, exam, put_back)


async def bought(resources: Resources, learner_id: int, exam: str, purchase: str) -> RetakeView:
    """Remember what was bought, where that decides about retakes. Raises NothingThere for an unknown purchase."""
    identified = resources.exam(exam)
    if identified.ruling is None or purchase_named(identified.ruling.policy, purchase) is None:
        raise NothingThere
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        goal = await goals.of_exam(tx, learner_id, identified.code)
        await goals.keep(tx, learner_id, replace(goal, purchase=purchase))
        await replan(tx, resources, learner_id)
        return await view(tx, resources, learner_id, identified)


async def approved(resources: Resources, learner_id: int, exam: str, typed_day: str) -> RetakeView:
    """Remember the day on which a retake form was approved. Raises what `read_past_moment` raises."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        goal = await goals.of_exam(tx, learner_id, exam)
        await goals.keep(tx, learner_id, replace(goal, approved_on=read_past_moment(typed_day, local.now).on))
        await replan(tx, resources, learner_id)
        return await view(tx, resources, learner_id, resources.exam(exam))
