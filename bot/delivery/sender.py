"""Sends one message that is owed, exactly once, however often it is tried."""

import aiohttp
import discord
from discord import HTTPException
from discord.http import Route

from bot.delivery.pace import Breaker, Pace
from bot.rules.failures import Failure, failure_of
from bot.ui.spoken import Spoken, carries, rows_of

_LAST_MESSAGES = 50
_MOST_LIMITS = 250
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
        self._mentions = (client.allowed_mentions or discord.AllowedMentions.none()).to_dict()
        self._openings = Pace(_OPENINGS_PER_SECOND, _OPENINGS_AT_ONCE)

    async def turn(self) -> None:
        """Return when the next message may be sent."""
        await self._pace.turn()

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
        """Send it, in one's turn; the message's id. Raises NotSaid.

        Its identity is its nonce: Discord shows a message once that it gets again within minutes. It is handed to
        Discord as it is: what discord.py makes of a message and its buttons costs more than keeping the promise.
        """
        message = {
            "content": spoken.content,
            "components": rows_of(spoken, identity),
            "nonce": identity,
            "enforce_nonce": True,
            "allowed_mentions": self._mentions,
        }
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel_id)
        try:
            said = await self._client.http.request(route, json=message)
        except _LOST as error:
            raise self._noted(error) from error
        self.breaker.went_well()
        self._forget_idle_limits()
        return int(said["id"])

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

    def _forget_idle_limits(self) -> None:
        """Forget the rate limits of channels where nothing is going on.

        discord.py keeps each for five minutes, and from 256 on it looks through all of them whenever it meets a new
        channel: with ten thousand people that takes longer than sending.
        """
        limits = self._client.http._buckets  # noqa: SLF001 - there is no other way to it
        if len(limits) < _MOST_LIMITS:
            return
        for key, limit in list(limits.items()):
            is_idle = limit.outgoing == 0 and not limit._pending_requests  # noqa: SLF001 - the same
            if is_idle and (limit.remaining > 0 or limit.is_expired()):
                del limits[key]

    def _noted(self, error: Exception) -> NotSaid:
        failure = failure_of(error.status, error.code) if isinstance(error, HTTPException) else Failure.PASSING
        if failure is Failure.PASSING:
            self.breaker.failed()
        elif failure is not Failure.FAULTY:
            self.breaker.refused(altogether=failure is Failure.REFUSED)
        return NotSaid(failure)
