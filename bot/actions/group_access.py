"""Which group somebody may do something in: one that runs, and one that they are in."""

from bot.database import Transaction
from bot.errors import NoSuchGroup, NotAMember
from bot.rules.groups import Group, Member
from bot.stores import groups, members


async def running(tx: Transaction, group_id: int) -> Group:
    """A group that runs. Raises NoSuchGroup."""
    group = await groups.one(tx, group_id)
    if group is None or not group.is_running:
        raise NoSuchGroup
    return group


async def membership(tx: Transaction, learner_id: int, group_id: int) -> tuple[Group, Member]:
    """A group that runs, and somebody in it. Raises NoSuchGroup, NotAMember."""
    group = await running(tx, group_id)
    member = await members.one(tx, group_id, learner_id)
    if member is None:
        raise NotAMember(group.name)
    return group, member
