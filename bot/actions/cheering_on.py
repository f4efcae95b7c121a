"""Cheering for what a group was told of somebody."""

from enum import Enum, auto

from bot.actions.cheer_views import plan_edit
from bot.actions.group_access import membership
from bot.actions.resources import Resources
from bot.rules.cheers import Cheer
from bot.stores import cheers, learners


class Cheering(Enum):
    """What became of somebody's cheer."""

    COUNTED = auto()
    COUNTED_BEFORE = auto()
    ONES_OWN = auto()
    NOTHING_THERE = auto()


async def cheer_on(
    resources: Resources, learner_id: int, group_id: int, message_id: int
) -> tuple[Cheering, Cheer | None]:
    """Cheer for what that message tells; what became of that, and what of oneself it tells.

    Raises NoSuchGroup, NotAMember.
    """
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        await membership(tx, learner_id, group_id)
        told = await cheers.in_message(tx, group_id, message_id)
        if not told or told[0].channel_id is None:
            return Cheering.NOTHING_THERE, None
        own = next((cheer for cheer in told if cheer.learner_id == learner_id), None)
        if own is not None:
            return Cheering.ONES_OWN, own
        if not await cheers.give(tx, group_id, message_id, learner_id, now):
            return Cheering.COUNTED_BEFORE, None
        await plan_edit(tx, resources, told[0].channel_id, group_id, message_id)
        return Cheering.COUNTED, None


async def cheer_no_more(resources: Resources, learner_id: int, group_id: int, message_id: int) -> bool:
    """Take a cheer back; whether there was one."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        taken_back = await cheers.take_back(tx, group_id, message_id, learner_id)
        told = await cheers.in_message(tx, group_id, message_id)
        if taken_back and told and told[0].channel_id is not None:
            await plan_edit(tx, resources, told[0].channel_id, group_id, message_id)
        return taken_back
