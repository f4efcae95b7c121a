"""Looks whether somebody is still in a server, before they are written to about it or counted there."""

from bot.actions import presence
from bot.actions.resources import Resources
from bot.delivery.worker import Delivery
from bot.rules.promises import Promise


class Presence:
    """What is done before a promise about a group is kept. Where Discord does not say, people count as being there."""

    def __init__(self, delivery: Delivery, resources: Resources) -> None:
        self._delivery = delivery
        self._resources = resources

    async def before_closing(self, promise: Promise) -> None:
        """Look for those whom a round would count as missing; it is owed to its group."""
        guild_id, learner_ids = await presence.to_look_for(self._resources, promise.whom, promise.subject)
        for learner_id in learner_ids:
            await self._look(guild_id, learner_id)

    async def before_writing(self, promise: Promise) -> None:
        """Look for whom a message about a group is owed to; its subject begins with the group."""
        guild_id = await presence.server_of(self._resources, int(promise.subject.partition(":")[0]))
        if guild_id is not None:
            await self._look(guild_id, promise.whom)

    async def before_telling(self, promise: Promise) -> None:
        """Look for whom a message to a group tells of, if that is one person: they stand behind the group."""
        group_id, whose, *_ = promise.subject.split(":")
        guild_id = await presence.server_of(self._resources, int(group_id)) if whose.isdecimal() else None
        if guild_id is not None:
            await self._look(guild_id, int(whose))

    async def _look(self, guild_id: int, learner_id: int) -> None:
        found = await self._delivery.in_server(guild_id, learner_id)
        if found is True:
            await presence.is_there(self._resources, guild_id, learner_id)
        elif found is False:
            await presence.is_gone(self._resources, guild_id, learner_id)
