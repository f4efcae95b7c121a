"""Where a person stands, for saying what to do next."""

from bot.actions.resources import Resources
from bot.actions.retake_views import view
from bot.rules.next_step import Situation
from bot.stores import attempts, nudges


async def situation_of(resources: Resources, learner_id: int) -> Situation | None:
    """Their last attempt, and its exam's clock and goal; None for somebody who has logged nothing."""
    async with resources.database.transaction() as tx:
        last = next(iter(await attempts.of_learner(tx, learner_id)), None)
        if last is None:
            return None
        seen = await view(tx, resources, learner_id, resources.exam(last.exam))
        nudging = await nudges.of_learner(tx, learner_id)
    return Situation(last, seen.clock, seen.goal, seen.local.zone, has_nudge=not nudging.week.is_empty)
