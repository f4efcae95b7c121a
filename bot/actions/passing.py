"""A passed exam ends its nudges, and one that turns out not to be passed brings them back."""

from dataclasses import replace

from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.rules.attempts import Attempt, Result
from bot.rules.nudging import SNOOZE, Pause
from bot.stores import attempts, goals, nudges, promises


async def stop_nudges(tx: Transaction, resources: Resources, passed: Attempt) -> bool:
    """Pause the nudges of somebody who has just passed, if nothing else is left to study for; whether that is so."""
    learner_id = passed.learner_id
    nudging = await nudges.of_learner(tx, learner_id)
    local = await local_time(tx, resources, learner_id)
    if nudging.week.is_empty or (nudging.pause and nudging.pause.until_on is None):
        return False
    sat = await attempts.of_learner(tx, learner_id)
    done = {resources.exam(attempt.exam).family for attempt in sat if attempt.result is Result.PASSED}
    wanted = await goals.of_learner(tx, learner_id)
    aims = {goal.exam for goal in wanted if goal.target_on and goal.target_on > local.today}
    if any(resources.exam(exam).family not in done for exam in aims | {attempt.exam for attempt in sat}):
        return False
    await nudges.pause(tx, learner_id, Pause(local.today, None, passed.attempt_id))
    await promises.call_off_all(tx, learner_id, SNOOZE)
    return True


async def resume_nudges(tx: Transaction, learner_id: int) -> None:
    """End a pause that came with a pass which does not stand any more, neither corrected nor as it was before."""
    pause = (await nudges.of_learner(tx, learner_id)).pause
    if pause is None or pause.attempt_id is None:
        return
    came_with = await attempts.one(tx, learner_id, pause.attempt_id)
    before = came_with.replaces if came_with else None
    for each in await attempts.of_learner(tx, learner_id):
        same = each.attempt_id in (pause.attempt_id, before) or each.replaces == pause.attempt_id
        if same and each.result is Result.PASSED:
            await nudges.pause(tx, learner_id, replace(pause, attempt_id=each.attempt_id))
            return
    await nudges.resume(tx, learner_id)
