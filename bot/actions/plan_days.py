"""What is said of a day's items in somebody's plans; what was not done finds another day."""

from collections.abc import Iterable
from datetime import date

from bot.actions.plan_reflow import up_to_date
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.grace import DayOutcome
from bot.rules.kept_plans import KeptPlan, KeptSlot, day_outcome, item_done_by, told
from bot.rules.plan.records import SlotOutcome
from bot.rules.practice import Practice
from bot.stores import plans


async def follow_day(tx: Transaction, resources: Resources, learner_id: int, day: date, outcome: DayOutcome) -> None:
    """Mark the items of that day as the day itself is marked: of a day done in part, the first that is open."""
    items = await items_of(tx, learner_id, day)
    open_ones = [(plan, each) for plan, each in items if each.is_open and each.slot.on == day]
    match outcome:
        case DayOutcome.DONE:
            undone = [(plan, each) for plan, each in items if each.slot.outcome is not SlotOutcome.DONE]
            await say(tx, resources, day, undone, SlotOutcome.DONE)
        case DayOutcome.PART:
            await say(tx, resources, day, open_ones[:1], SlotOutcome.PART)
        case DayOutcome.SKIPPED:
            await say(tx, resources, day, open_ones, SlotOutcome.NOT)
        case DayOutcome.ASKED:
            marked = [(plan, each) for plan, each in items if (plan, each) not in open_ones]
            await say(tx, resources, day, marked, None)


async def items_of(tx: Transaction, learner_id: int, day: date) -> list[tuple[KeptPlan, KeptSlot]]:
    """What that day has, or had before it was moved on, in all plans that stand."""
    return [
        (plan, each)
        for plan in await plans.of_learner(tx, learner_id)
        if plan.withdrawn_at is None
        for each in await plans.slots(tx, learner_id, plan.exam)
        if each.dropped_at is None and each.belongs_to(day)
    ]


async def done_by(tx: Transaction, practice: Practice) -> KeptSlot | None:
    """The open item in the plan for its exam that this result may be the work on."""
    plan = await plans.one(tx, practice.learner_id, practice.exam)
    if plan is None or plan.withdrawn_at is not None:
        return None
    return item_done_by(await plans.slots(tx, practice.learner_id, practice.exam), practice)


async def say(
    tx: Transaction,
    resources: Resources,
    day: date,
    items: Iterable[tuple[KeptPlan, KeptSlot]],
    outcome: SlotOutcome | None,
) -> None:
    """Write down what was said of these, and lay their plans out anew where that moves anything."""
    moves: dict[str, tuple[KeptPlan, bool]] = {}
    for plan, each in items:
        after = told(each, day, plan.windows, outcome)
        await plans.keep_slots(tx, plan.learner_id, plan.exam, [after])
        declined = SlotOutcome.NOT in (outcome, each.slot.outcome) or after.slot.on != each.slot.on
        moves[plan.exam] = plan, declined or moves.get(plan.exam, (plan, False))[1]
    for plan, anyway in moves.values():
        await up_to_date(tx, resources, plan, anyway=anyway)


async def outcome_of(tx: Transaction, learner_id: int, day: date) -> DayOutcome:
    """How that day went, by what was said of its items."""
    return day_outcome([each for _, each in await items_of(tx, learner_id, day)], day)
