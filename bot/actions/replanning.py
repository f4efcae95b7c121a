"""Planning anew what is promised to a person."""

from zoneinfo import ZoneInfo

from bot.actions import cheering
from bot.actions.calm_reminding import plan_calm_reminders
from bot.actions.exam_week import plan_exam_weeks
from bot.actions.looking_back import plan_look_back
from bot.actions.opening import plan_openings
from bot.actions.own_reminders import plan_own_reminders
from bot.actions.partnering_commitments import plan_commitments
from bot.actions.passing import resume_nudges
from bot.actions.plan_reflow import reflow
from bot.actions.recalling import plan_recalls
from bot.actions.resources import Resources
from bot.actions.voucher_planning import plan_vouchers
from bot.database import Transaction
from bot.rules.days import promised_on
from bot.rules.nudging import NUDGE, next_nudge
from bot.stores import nudges, promises


async def replan(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan anew everything that hangs on a person's zone, hours and attempts, and take back what does not stand."""
    await resume_nudges(tx, learner_id)
    await plan_nudge(tx, resources, learner_id)
    await plan_openings(tx, resources, learner_id)
    await plan_exam_weeks(tx, resources, learner_id)
    await plan_commitments(tx, resources, learner_id)
    await plan_vouchers(tx, resources, learner_id)
    await plan_look_back(tx, resources, learner_id)
    await cheering.withdraw(tx, resources, learner_id)
    await plan_own_reminders(tx, resources, learner_id)
    await reflow(tx, resources, learner_id)
    await plan_recalls(tx, resources, learner_id)


async def plan_nudge(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan the next daily nudge, and the breathing prompts, one of which comes before it."""
    await _plan_nudge(tx, resources, learner_id)
    await plan_calm_reminders(tx, resources, learner_id)


async def _plan_nudge(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan the next daily nudge; none as long as the person has not set a zone.

    One that is due already is left to delivery, which plans the one after it, if its day is still one with a nudge.
    """
    now = resources.clock()
    nudging = await nudges.of_learner(tx, learner_id)
    zone = ZoneInfo(nudging.zone) if nudging.zone else None
    due_at = next_nudge(nudging, now, zone) if zone else None
    if zone is None or due_at is None:
        await promises.call_off(tx, learner_id, NUDGE, "")
        return
    due = [each.due_at for each in await promises.of_kind(tx, learner_id, NUDGE) if each.due_at <= now]
    wanted = [at for at in due if nudging.week.on(promised_on(at, zone)) is not None]
    if nudging.is_paused(now.astimezone(zone).date()) or not wanted:
        await promises.plan(tx, learner_id, NUDGE, "", due_at)
