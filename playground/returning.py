"""What a new simulated Discord lacks: it has forgotten every message, and the database remembers where they stood."""

from collections.abc import Iterable

from bot.actions.group_plans import post_again
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.groups import Group
from bot.stores import groups, rounds

_ALL = 10_000


async def show_rounds_again(resources: Resources, channel_ids: Iterable[int]) -> None:
    """Owe the message of each group's last round anew, and look for those of earlier rounds no more.

    Otherwise the bot would take them for deleted, and tell whoever organises the group.
    """
    async with resources.database.transaction() as tx:
        for channel_id in channel_ids:
            for group in await groups.in_channel(tx, channel_id):
                await _show_again(tx, resources, group)


async def _show_again(tx: Transaction, resources: Resources, group: Group) -> None:
    told = await rounds.latest(tx, group.group_id, _ALL)
    for of in told:
        await rounds.posted(tx, of, group.channel_id, None)
    for of in told[:1]:
        await post_again(tx, resources, group, of)
