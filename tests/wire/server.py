"""The loopback Discord: everything of it put together, on a free port of this machine."""

import socket
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.wire import payloads
from tests.wire.actors import FOR_GUILD, Actor, Desk
from tests.wire.callbacks import CallbackRoutes
from tests.wire.channels import ChannelRoutes
from tests.wire.codes import Install, Permission
from tests.wire.commands import CommandBook
from tests.wire.doors import Doors
from tests.wire.errors import no_such_route
from tests.wire.faults import Trouble
from tests.wire.gateway import Gateway
from tests.wire.interactions import InteractionBook
from tests.wire.limits import Limits
from tests.wire.messages import MessageBook
from tests.wire.places import Places
from tests.wire.pulse import Pulse
from tests.wire.recording import API, RECORDED, Recorded, Recorder
from tests.wire.rest import RestRoutes
from tests.wire.world import Channel, Guild, Person, Snowflakes, World

_LARGEST_REQUEST = 32 * 1024 * 1024


class LoopbackDiscord:
    """A Discord for one bot: `async with LoopbackDiscord() as server`, and give the bot `server.api_url`."""

    def __init__(
        self,
        world: World | None = None,
        *,
        token: str = "loopback.token",
        shards: int = 1,
        heartbeat_milliseconds: int = 41_250,
        port: int = 0,
    ) -> None:
        self.world = world or World()
        self.shards = shards
        self.unknown_requests: list[Recorded] = []
        self._socket = socket.create_server(("127.0.0.1", port))
        address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self.url = f"http://{address}"
        self.api_url = f"{self.url}{API}"
        self.gateway_url = f"ws://{address}/gateway"
        self._pulse = Pulse()
        self._recorder = Recorder(token, self._pulse)
        self.limits = Limits()
        self.faults = Trouble(self._pulse)
        self.doors = Doors(self.world)
        snowflakes = Snowflakes()
        self.gateway = Gateway(self.world, token, self._pulse, self.gateway_url, heartbeat_milliseconds)
        self.messages = MessageBook(self.world, self.gateway, snowflakes, f"{self.url}/cdn")
        self.commands = CommandBook(snowflakes, self.world.application_id)
        self.interactions = InteractionBook(self.gateway, self.messages, snowflakes)
        self.places = Places(self.world, self.gateway, self.messages, snowflakes)
        self._web = self._application()
        self._runner = web.AppRunner(self._web, access_log=None, shutdown_timeout=1.0)

    @property
    def token(self) -> str:
        """The bot's token. Changed while a bot runs, the old one gets 401, and 4004 when it resumes or identifies."""
        return self._recorder.token

    @token.setter
    def token(self, token: str) -> None:
        self._recorder.token = self.gateway.token = token

    @property
    def requests(self) -> list[Recorded]:
        """Every request, in the order of arrival."""
        return self._recorder.requests

    @property
    def refused(self) -> list[Recorded]:
        """The requests that were answered with an error."""
        return [recorded for recorded in self.requests if recorded.status is not None and recorded.status >= 400]

    def acting(
        self,
        person: Person,
        at: Guild | Channel,
        *,
        locale: str = "en-US",
        installs: frozenset[Install] = FOR_GUILD,
        may: Permission = Permission.NONE,
    ) -> Actor:
        """`person` in a channel, or in the first channel of a server, ready to use the bot.

        They may do there what everyone may, and what `may` says beyond it: `Permission.MANAGE_SERVER`.
        """
        channel = at.channels[0] if isinstance(at, Guild) else at
        desk = Desk(self.world, self.commands, self.messages, self.interactions, self.doors)
        return Actor(desk, person, channel, locale, installs, payloads.IN_TEXT | may)

    async def until(self, happened: Callable[[], bool], what: str, seconds: float = 5.0) -> None:
        """Return as soon as `happened()`; raises AssertionError, naming `what`, after `seconds`."""
        await self._pulse.until(happened, what, seconds)

    def serve_also(self, routes: Iterable[web.RouteDef]) -> None:
        """Answer at further addresses; before the start."""
        self._web.add_routes(routes)

    async def start(self) -> None:
        """Begin to answer."""
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()

    async def stop(self) -> None:
        """Close every socket and the port. Raises what went wrong inside of the server itself."""
        self.faults.clear()
        await self.gateway.close()
        await self._runner.cleanup()
        self._socket.close()
        if self._recorder.broken:
            raise ExceptionGroup("the loopback server itself failed", self._recorder.broken)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def _application(self) -> web.Application:
        middlewares = [self._recorder.record, self.faults.disturb, self.limits.guard]
        application = web.Application(middlewares=middlewares, client_max_size=_LARGEST_REQUEST)
        application.router.add_get("/gateway", self.gateway.serve)
        application.router.add_get("/gateway/resume", self.gateway.serve)
        application.add_routes(RestRoutes(self.world, self.commands, self.gateway_url, self.shards).routes())
        application.add_routes(ChannelRoutes(self.world, self.messages, self.doors, self.places).routes())
        application.add_routes(CallbackRoutes(self.world, self.interactions).routes())
        application.router.add_route("*", "/{anything:.*}", self._unknown)
        return application

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        """What no route answers is an error, and kept so that a test can assert that there was none."""
        self.unknown_requests.append(request[RECORDED])
        raise no_such_route()
