"""Sends one message that is owed, exactly once, however often it is tried."""

import aiohttp
import discord
from discord import HTTPException

from bot.delivery.pace import Breaker, Pace
from bot.rules.failures import Failure, failure_of
from bot.ui.spoken import Spoken, buttons_of, carries

_LAST_MESSAGES = 50
_OPENINGS_PER_SECOND, _OPENINGS_AT_ONCE = 2.0, 5.0
"""Discord takes it amiss when a bot opens many direct messages at once."""


_LOST = (HTTPException, aiohttp.ClientError, OSError, TimeoutError)


class NotSaid(Exception):
    """A message could not be sent, or nobody knows whether it was."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


class Sender:
    """Speaks to Discord, at the pace of all that the bot says by itself."""

    def __init__(self, client: discord.Client, per_second: float) -> None:
        self.breaker = Breaker()
        self._client = client
        self._pace = Pace(per_second, max(per_second / 20, 1))
        self._openings = Pace(_OPENINGS_PER_SECOND, _OPENINGS_AT_ONCE)

    async def open(self, learner_id: int) -> int:
        """The channel of somebody's direct messages. Raises NotSaid."""
        await self._openings.turn()
        await self._pace.turn()
        try:
            channel = await self._client.create_dm(discord.Object(learner_id))
        except _LOST as error:
            raise self._noted(error) from error
        return channel.id

    async def say(self, channel_id: int, spoken: Spoken, identity: str) -> int:
        """Send it; the message's id. Raises NotSaid.

        Its identity is its nonce: Discord shows a message once that it gets again within minutes.
        """
        channel = self._client.get_partial_messageable(channel_id)
        try:
            await self._pace.turn()
            view = buttons_of(spoken, identity)
            message = await channel.send(spoken.content, view=view, nonce=identity)
        except _LOST as error:
            raise self._noted(error) from error
        self.breaker.went_well()
        return message.id

    async def find(self, channel_id: int, identity: str) -> int | None:
        """The message with that identity, if it stands among the last ones there. Raises NotSaid."""
        channel = self._client.get_partial_messageable(channel_id)
        try:
            await self._pace.turn()
            async for message in channel.history(limit=_LAST_MESSAGES):
                if carries(message.components, identity):
                    return message.id
        except _LOST as error:
            raise self._noted(error) from error
        return None

    def given_up(self) -> None:
        """A message was given up while it was being said.

        Where that happens to one that waits out a limit for the whole bot, discord.py would let none go on any more.
        """
        self._client.http._global_over.set()  # noqa: SLF001 - there is no other way to it

    def _noted(self, error: Exception) -> NotSaid:
        failure = failure_of(error.status, error.code) if isinstance(error, HTTPException) else Failure.PASSING
        if failure is Failure.PASSING:
            self.breaker.failed()
        elif failure is not Failure.FAULTY:
            self.breaker.refused(altogether=failure is Failure.REFUSED)
        return NotSaid(failure)
