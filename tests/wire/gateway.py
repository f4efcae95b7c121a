"""The gateway: sessions, their sockets, and the events that go over them."""

import json
import secrets
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Final

from aiohttp import WSMsgType, web

from tests.wire import payloads
from tests.wire.codes import Intent, Json, Opcode
from tests.wire.compression import packer_for
from tests.wire.pulse import Pulse
from tests.wire.world import World

_KEPT_FOR_RESUME: Final = 5_000
_WRONG_TOKEN: Final = 4004
_WRONG_SHARD: Final = 4010


class Connection:
    """One socket, packed as its client asked for."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.compression = request.query.get("compress")
        self.path = request.path
        self.session: Session | None = None
        self.muted = False
        self._request = request
        self._pack = packer_for(self.compression)

    async def send(self, frame: Json) -> None:
        """Send one frame; a socket that is gone takes it in silence, as a network would."""
        if self.socket.closed or self.muted:
            return
        packed = self._pack(json.dumps(frame))
        try:
            await (self.socket.send_bytes(packed) if isinstance(packed, bytes) else self.socket.send_str(packed))
        except ConnectionError:
            return

    def cut(self) -> None:
        """Break the line without a word."""
        if self._request.transport is not None:
            self._request.transport.abort()


@dataclass(slots=True)
class Session:
    """What a shard has between IDENTIFY and its end: it outlives its sockets."""

    id: str
    shard: int
    shard_count: int
    intents: Intent
    sequence: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=_KEPT_FOR_RESUME))
    connection: Connection | None = None

    async def dispatch(self, event: str, data: Json) -> None:
        """Number the event, remember it for a RESUME, and send it if there is a socket."""
        self.sequence += 1
        frame: Json = {"op": int(Opcode.DISPATCH), "t": event, "s": self.sequence, "d": data}
        self.sent.append(frame)
        if self.connection is not None:
            await self.connection.send(frame)


@dataclass(frozen=True, slots=True)
class Identified:
    """An IDENTIFY that was accepted."""

    at: float
    session_id: str
    shard: int
    shard_count: int
    intents: Intent
    compression: str | None


def _frame(opcode: Opcode, data: object) -> Json:
    """What is not an event."""
    return {"op": int(opcode), "t": None, "s": None, "d": data}


class Gateway:
    """All sessions of the bot, and what it sent to them."""

    def __init__(self, world: World, token: str, pulse: Pulse, url: str, heartbeat_milliseconds: int) -> None:
        self.sessions: dict[str, Session] = {}
        self.identified: list[Identified] = []
        self.resumed: list[str] = []
        self.resumed_over: list[str] = []
        """The paths over which sessions were resumed: `resume_gateway_url` is another one than the gateway's first."""
        self.accepting = True
        """Whether new sockets get through; otherwise they are answered with 503."""
        self.token = token
        self.heartbeats = 0
        self._world = world
        self._pulse = pulse
        self._url = url
        self._heartbeat_milliseconds = heartbeat_milliseconds
        self._connections: set[Connection] = set()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Hold one socket from HELLO to its end."""
        if not self.accepting:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        connection = Connection(socket, request)
        self._connections.add(connection)
        try:
            await connection.send(_frame(Opcode.HELLO, {"heartbeat_interval": self._heartbeat_milliseconds}))
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._receive(connection, json.loads(message.data))
                    self._pulse.beat()
        finally:
            self._connections.discard(connection)
            if connection.session is not None and connection.session.connection is connection:
                connection.session.connection = None
            self._pulse.beat()
        return socket

    async def dispatch(self, event: str, data: Json, guild_id: int | None, needs: Intent = Intent.NONE) -> None:
        """Send an event to the shard that sees this server; what is outside of servers goes to shard 0."""
        for session in self._latest():
            number = 0 if guild_id is None else guild_id >> 22
            if number % session.shard_count == session.shard and needs in session.intents:
                await session.dispatch(event, data)

    def sees(self, guild_id: int | None) -> bool:
        """Whether any session, connected or not, would get this server's events."""
        number = 0 if guild_id is None else guild_id >> 22
        return any(number % session.shard_count == session.shard for session in self._latest())

    @property
    def connected_shards(self) -> set[int]:
        """The shards that have a live socket and a session."""
        return {session.shard for session in self.sessions.values() if session.connection is not None}

    def drop(self, shard: int | None = None) -> None:
        """Cut the sockets of one shard, or of all, as a failing network does; the sessions can be resumed."""
        for connection in self._of(shard):
            connection.cut()

    def mute(self, shard: int | None = None) -> None:
        """Let the sockets of one shard, or of all, stay open and say nothing more, not even to heartbeats.

        What happens meanwhile can be had by a RESUME over a new socket.
        """
        for connection in self._of(shard):
            connection.muted = True

    async def ask_to_reconnect(self, shard: int | None = None) -> None:
        """Ask one shard, or all, to come back over a new socket, as Discord does before it moves a session."""
        for connection in self._of(shard):
            await connection.send(_frame(Opcode.RECONNECT, None))

    async def invalidate(self, *, resumable: bool, shard: int | None = None) -> None:
        """Tell one shard, or all, that its session is over; it may be resumed, or else is forgotten."""
        for connection in self._of(shard):
            if connection.session is not None and not resumable:
                self.sessions.pop(connection.session.id, None)
            await connection.send(_frame(Opcode.INVALID_SESSION, resumable))

    def forget_sessions(self) -> None:
        """Forget every session, so that the next RESUME gets INVALID_SESSION."""
        self.sessions.clear()

    async def close(self) -> None:
        """Say goodbye to every socket."""
        for connection in tuple(self._connections):
            await connection.socket.close(code=1001)

    def _of(self, shard: int | None) -> list[Connection]:
        """The sockets of one shard, or all."""
        return [
            connection
            for connection in self._connections
            if shard is None or (connection.session is not None and connection.session.shard == shard)
        ]

    def _latest(self) -> list[Session]:
        """The newest session of each shard: a restarted bot leaves older ones behind."""
        return list({session.shard: session for session in self.sessions.values()}.values())

    async def _receive(self, connection: Connection, frame: Json) -> None:
        match frame["op"]:
            case Opcode.HEARTBEAT:
                self.heartbeats += 1
                await connection.send(_frame(Opcode.HEARTBEAT_ACK, None))
            case Opcode.IDENTIFY:
                await self._identify(connection, frame["d"])
            case Opcode.RESUME:
                await self._resume(connection, frame["d"])

    async def _identify(self, connection: Connection, data: Json) -> None:
        shard, shard_count = data.get("shard", (0, 1))
        if data["token"] != self.token or shard >= shard_count:
            wrong = _WRONG_TOKEN if data["token"] != self.token else _WRONG_SHARD
            await connection.socket.close(code=wrong)
            return
        session = Session(secrets.token_hex(16), shard, shard_count, Intent(data["intents"]), connection=connection)
        self.sessions[session.id] = session
        connection.session = session
        guilds = [
            guild
            for guild in self._world.guilds
            if self._world.bot_is_in(guild)
            and (guild.id >> 22) % shard_count == shard
            and Intent.GUILDS in session.intents
        ]
        ready: Json = {
            "v": 10,
            "user": payloads.user(self._world.bot),
            "private_channels": [],
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": f"{self._url}/resume",
            "shard": [shard, shard_count],
            "application": {"id": str(self._world.application_id), "flags": 0},
        }
        await session.dispatch("READY", ready)
        for guild in guilds:
            await session.dispatch("GUILD_CREATE", payloads.guild(guild, self._world))
        self.identified.append(
            Identified(time.monotonic(), session.id, shard, shard_count, session.intents, connection.compression)
        )

    async def _resume(self, connection: Connection, data: Json) -> None:
        session = self.sessions.get(data["session_id"])
        if data["token"] != self.token:
            await connection.socket.close(code=_WRONG_TOKEN)
        elif session is None or (session.sent and session.sent[0]["s"] > data["seq"] + 1):
            await connection.send(_frame(Opcode.INVALID_SESSION, False))
        else:
            await self._catch_up(connection, session, data["seq"])
            await session.dispatch("RESUMED", {"_trace": []})
            self.resumed.append(session.id)
            self.resumed_over.append(connection.path)

    @staticmethod
    async def _catch_up(connection: Connection, session: Session, sequence: int) -> None:
        """Send again what came after `sequence`, and what comes while this is going on; then the socket is current."""
        connection.session = session
        session.connection = None
        while missed := [frame for frame in session.sent if frame["s"] > sequence]:
            for frame in missed:
                await connection.send(frame)
                sequence = frame["s"]
        session.connection = connection
