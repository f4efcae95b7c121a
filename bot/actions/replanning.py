"""Planning anew what is promised to a person."""

from datetime import UTC
from zoneinfo import ZoneInfo

from bot.actions.opening import plan_openings
from bot.actions.passing import resume_nudges
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.nudging import NUDGE, next_nudge
from bot.stores import nudges, promises


async def replan(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan anew everything that hangs on a person's zone, hours and attempts."""
    await resume_nudges(tx, learner_id)
    await plan_nudge(tx, resources, learner_id)
    await plan_openings(tx, resources, learner_id)


async def plan_nudge(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan the next daily nudge; none as long as the person has not set a zone.

    One that is due already is left to delivery, which plans the one after it.
    """
    now = resources.clock()
    nudging = await nudges.of_learner(tx, learner_id)
    due_at = next_nudge(nudging, now, ZoneInfo(nudging.zone)) if nudging.zone else None
    if due_at is None:
        await promises.call_off(tx, learner_id, NUDGE, "")
        return
    paused = nudging.pause is not None and nudging.pause.until_on is not None
    owed = await promises.of_kind(tx, learner_id, NUDGE)
    if paused or not any(each.due_at <= now.astimezone(UTC) for each in owed):
        await promises.plan(tx, learner_id, NUDGE, "", due_at)
