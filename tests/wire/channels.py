"""The routes for channels and what is written in them."""

from aiohttp import web

from tests.wire import payloads
from tests.wire.answers import json_answer
from tests.wire.codes import Json, MessageFlag
from tests.wire.doors import Doors
from tests.wire.errors import DiscordError, archived, unknown
from tests.wire.messages import MessageBook
from tests.wire.places import Places
from tests.wire.recording import API, RECORDED
from tests.wire.world import Channel, World


class ChannelRoutes:
    """Serves `/channels`, the opening of direct messages, and the files of messages."""

    def __init__(self, world: World, messages: MessageBook, doors: Doors, places: Places) -> None:
        self._world = world
        self._doors = doors
        self._messages = messages
        self._places = places

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the application."""
        channel = API + r"/channels/{channel:\d+}"
        message = channel + r"/messages/{message:\d+}"
        return [
            web.post(f"{API}/users/@me/channels", self._open),
            web.get(channel, self._channel),
            web.patch(channel, self._change),
            web.post(f"{channel}/typing", self._typing),
            web.get(f"{channel}/messages", self._list),
            web.post(f"{channel}/messages", self._send),
            web.get(message, self._get),
            web.patch(message, self._edit),
            web.delete(message, self._delete),
            web.post(f"{message}/threads", self._thread),
            web.get(r"/cdn/{channel:\d+}/{file:\d+}/{name}", self._file),
        ]

    async def _open(self, request: web.Request) -> web.Response:
        person = self._world.person(int(request[RECORDED].body["recipient_id"]))
        if person is None or person.bot:
            raise DiscordError(400, 50033, "Invalid Recipient(s)")
        return json_answer(payloads.channel(self._world.direct_messages(person)))

    async def _channel(self, request: web.Request) -> web.Response:
        return json_answer(payloads.channel(self._reachable(request)))

    async def _change(self, request: web.Request) -> web.Response:
        """The bot may change threads alone, and of them only whether they are archived, where they are not locked."""
        channel = self._reachable(request)
        if channel.id in self._world.changes.locked or channel.parent_id is None:
            raise DiscordError(403, 50013, "Missing Permissions")
        await self._places.archive(channel, archived=request[RECORDED].body["archived"])
        return json_answer(self._places.payload(channel))

    async def _thread(self, request: web.Request) -> web.Response:
        channel, message = self._reachable(request), self._message(request)
        self._doors.check_threads(channel)
        if channel.parent_id is not None or channel.guild_id is None:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        if int(message["id"]) in self._world.changes.threads:
            raise DiscordError(400, 160004, "A thread has already been created for this message")
        thread = await self._places.open_thread(channel, request[RECORDED].body["name"], int(message["id"]))
        return json_answer(self._places.payload(thread), 201)

    async def _typing(self, request: web.Request) -> web.Response:
        self._doors.check_written(self._reachable(request))
        return web.Response(status=204)

    async def _list(self, request: web.Request) -> web.Response:
        channel, query = self._reachable(request), request.query
        if not self._doors.shows_history(channel):
            return json_answer([])
        before, after = (int(query[name]) if name in query else None for name in ("before", "after"))
        return json_answer(self._messages.page(channel, int(query.get("limit", "50")), before=before, after=after))

    async def _send(self, request: web.Request) -> web.Response:
        recorded = request[RECORDED]
        channel = self._reachable(request)
        self._doors.check_written(channel)
        if channel.id in self._world.changes.locked:
            raise archived()
        await self._places.archive(channel, archived=False)  # a new message opens a thread again
        return json_answer(await self._messages.send(channel, recorded.body, recorded.files))

    async def _get(self, request: web.Request) -> web.Response:
        return json_answer(self._message(request))

    async def _edit(self, request: web.Request) -> web.Response:
        message = self._message(request)
        if message["author"]["id"] != str(self._world.bot.id):
            raise DiscordError(403, 50005, "Cannot edit a message authored by another user")
        if int(message["channel_id"]) in self._world.changes.archived:
            raise archived()
        recorded = request[RECORDED]
        return json_answer(await self._messages.change(int(message["id"]), recorded.body, recorded.files))

    async def _delete(self, request: web.Request) -> web.Response:
        message = self._message(request)
        if message["author"]["id"] != str(self._world.bot.id):
            raise DiscordError(403, 50003, "Cannot execute action on this channel type")
        await self._messages.delete(int(message["id"]))
        return web.Response(status=204)

    async def _file(self, request: web.Request) -> web.Response:
        upload = self._messages.files.get(int(request.match_info["file"]))
        if upload is None:
            raise web.HTTPNotFound
        return web.Response(body=upload.data)

    def _reachable(self, request: web.Request) -> Channel:
        channel = self._world.channel(int(request.match_info["channel"]))
        if channel is None:
            raise unknown("Channel")
        if not self._world.has_bot(channel):
            raise DiscordError(403, 50001, "Missing Access")
        self._doors.check_seen(channel)
        return channel

    def _message(self, request: web.Request) -> Json:
        channel = self._reachable(request)
        message = self._messages.get(int(request.match_info["message"]))
        if message["channel_id"] != str(channel.id) or message["flags"] & MessageFlag.EPHEMERAL:
            raise unknown("Message")
        return message
