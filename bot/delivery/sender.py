"""Sends one message that is owed, exactly once, however often it is tried."""

from typing import Any

import aiohttp
import discord
from discord import HTTPException
from discord.http import Route

from bot.delivery.pace import Breaker, Pace
from bot.rules.failures import Failure, after_opening_refused, failure_of, has_thread, is_archived, is_no_member
from bot.ui.spoken import Edited, Spoken, Threaded, Utterance, carries, edited_rows_of, rows_of

_LAST_MESSAGES = 50
_LONGEST_THREAD_NAME = 100
_A_DAY_IN_MINUTES = 1_440
_MOST_LIMITS = 250
_OPENINGS_PER_SECOND, _OPENINGS_AT_ONCE = 2.0, 5.0
"""Discord takes it amiss when a bot opens many direct messages at once."""

LOST = (HTTPException, aiohttp.ClientError, OSError, TimeoutError)


class NotSaid(Exception):
    """A message could not be sent, or nobody knows whether it was."""

    def __init__(self, failure: Failure, code: int = 0) -> None:
        super().__init__(failure.value)
        self.failure, self.code = failure, code


class Sender:
    """Speaks to Discord, at the pace of all that the bot says by itself."""

    def __init__(self, client: discord.Client, per_second: float) -> None:
        self.breaker = Breaker()
        self._client = client
        self._pace = Pace(per_second, max(per_second / 20, 1))
        self._mentions = (client.allowed_mentions or discord.AllowedMentions.none()).to_dict()
        self._openings = Pace(_OPENINGS_PER_SECOND, _OPENINGS_AT_ONCE)

    async def turn(self) -> float:
        """Return when the next message may be sent; how many seconds that took."""
        return await self._pace.turn()

    async def open(self, learner_id: int) -> int:
        """The channel of somebody's direct messages. Raises NotSaid."""
        await self._openings.turn()
        await self._pace.turn()
        try:
            channel = await self._client.create_dm(discord.Object(learner_id))
        except LOST as error:
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
            "allowed_mentions": self._mentions if spoken.role_id is None else _pinging(spoken.role_id),
        }
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=channel_id)
        said = await self._ask_in(channel_id, route, message)
        return int(said["id"])

    async def edit(self, channel_id: int, message_id: int, spoken: Spoken) -> None:
        """Change what stands in a message, in one's turn; files do not stay. Raises NotSaid."""
        path = "/channels/{channel_id}/messages/{message_id}"
        route = Route("PATCH", path, channel_id=channel_id, message_id=message_id)
        components = edited_rows_of(spoken)
        changed = {
            "content": spoken.content,
            "components": components,
            "attachments": [],
            "allowed_mentions": self._mentions,
        }
        await self._ask_in(channel_id, route, changed)

    async def thread(self, channel_id: int, message_id: int, name: str) -> None:
        """Open a thread below a message, in one's turn; its id is the message's. Raises NotSaid."""
        path = "/channels/{channel_id}/messages/{message_id}/threads"
        route = Route("POST", path, channel_id=channel_id, message_id=message_id)
        thread = {"name": name[:_LONGEST_THREAD_NAME], "auto_archive_duration": _A_DAY_IN_MINUTES}
        try:
            await self._ask_in(channel_id, route, thread)
        except NotSaid as error:
            if not has_thread(error.code):
                raise

    async def utter(self, channel_id: int, utterance: Utterance, identity: str) -> int:
        """Do it, in one's turn; the id of the message that it is about. Raises NotSaid."""
        match utterance:
            case Spoken():
                return await self.say(channel_id, utterance, identity)
            case Edited(message_id, spoken):
                await self.edit(channel_id, message_id, spoken)
            case Threaded(message_id, name):
                await self.thread(channel_id, message_id, name)
        return message_id

    async def in_server(self, guild_id: int, learner_id: int) -> bool | None:
        """Whether somebody is in a server; None where Discord does not say."""
        path = "/guilds/{guild_id}/members/{learner_id}"
        await self._pace.turn()
        try:
            await self._ask(Route("GET", path, guild_id=guild_id, learner_id=learner_id))
        except NotSaid as error:
            return False if is_no_member(error.code) else None
        return True

    async def find(self, channel_id: int, identity: str) -> int | None:
        """The message with that identity, if it stands among the last ones there. Raises NotSaid."""
        channel = self._client.get_partial_messageable(channel_id)
        try:
            await self._pace.turn()
            async for message in channel.history(limit=_LAST_MESSAGES):
                if carries(message.components, identity):
                    return message.id
        except LOST as error:
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

    async def _ask_in(self, channel_id: int, route: Route, body: dict[str, Any]) -> Any:
        """Ask that of Discord; where it is about a thread that is archived, open that again first. Raises NotSaid."""
        try:
            return await self._ask(route, body)
        except NotSaid as error:
            if not is_archived(error.code):
                raise
        await self._pace.turn()
        try:
            await self._ask(Route("PATCH", "/channels/{channel_id}", channel_id=channel_id), {"archived": False})
        except NotSaid as error:
            raise NotSaid(after_opening_refused(error.failure), error.code) from error
        await self._pace.turn()
        return await self._ask(route, body)

    async def _ask(self, route: Route, body: dict[str, Any] | None = None) -> Any:
        options: dict[str, Any] = {} if body is None else {"json": body}
        try:
            answer = await self._client.http.request(route, **options)
        except LOST as error:
            raise self._noted(error) from error
        self.breaker.went_well()
        self._forget_idle_limits()
        return answer

    def _noted(self, error: Exception) -> NotSaid:
        status, code = (error.status, error.code) if isinstance(error, HTTPException) else (0, 0)
        failure = failure_of(status, code)
        if failure is Failure.PASSING:
            self.breaker.failed()
        elif failure not in (Failure.FAULTY, Failure.MESSAGE_GONE):
            self.breaker.refused(altogether=failure is Failure.REFUSED)
        return NotSaid(failure, code)


def _pinging(role_id: int) -> dict[str, Any]:
    return {"parse": [], "roles": [role_id]}
