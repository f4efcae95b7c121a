"""Servers that the bot is taken out of, and comes back to."""

from collections.abc import Collection
from datetime import datetime

from bot.actions.group_plans import resume
from bot.actions.resources import Resources
from bot.actions.rounds import call_off_rounds
from bot.actions.troubles import note
from bot.database import Transaction
from bot.rules.failures import Failure
from bot.rules.groups import Group
from bot.stores import groups, stories


async def left(resources: Resources, guild_id: int) -> None:
    """The bot is not in that server any more: nothing about its groups is owed any more, at once.

    Stories that were left there go with the groups; at once where there are none to come back to.
    """
    async with resources.database.transaction() as tx:
        if not await groups.of_guild(tx, guild_id):
            await stories.forget_guilds(tx, [guild_id])
        if await groups.bot_left(tx, guild_id, resources.clock()):
            for group in await groups.of_guild(tx, guild_id):
                await call_off_rounds(tx, group)


async def returned(resources: Resources, guild_id: int) -> list[Group]:
    """The bot is in that server again: its groups go on. Which ones those are; none where it had never left."""
    async with resources.database.transaction() as tx:
        if not await groups.bot_returned(tx, guild_id):
            return []
        back = await groups.of_guild(tx, guild_id)
        for group in back:
            await resume(tx, resources, group)
        return back


async def all_known(resources: Resources) -> dict[int, bool]:
    """Every server with a group or a story, and whether the bot was last known to be in it."""
    async with resources.database.transaction() as tx:
        return {**dict.fromkeys(await stories.guilds(tx), True), **await groups.all_guilds(tx)}


async def roles_mentioned(resources: Resources) -> list[tuple[int, int]]:
    """Every role that a running group mentions, with its server."""
    async with resources.database.transaction() as tx:
        return await groups.roles(tx)


async def cannot_go_on(resources: Resources, failures: Collection[tuple[int, Failure]]) -> None:
    """In these groups' channels something is missing: their organisers are told."""
    async with resources.database.transaction() as tx:
        for group_id, failure in failures:
            await note(tx, resources, group_id, failure)


async def forget_left(tx: Transaction, left_before: datetime) -> int:
    """Erase the groups of servers that the bot left before that, with everything told in them; how many those were."""
    forgotten = await groups.left_before(tx, left_before)
    guild_ids = {group.guild_id for group_id in forgotten if (group := await groups.one(tx, group_id))}
    await groups.forget(tx, forgotten)
    await stories.forget_guilds(tx, guild_ids)
    return len(forgotten)
