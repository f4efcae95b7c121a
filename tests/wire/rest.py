"""The routes for the bot itself: who it is, its gateway, its commands, and the people and servers it knows."""

from aiohttp import web

from tests.wire import payloads
from tests.wire.answers import json_answer
from tests.wire.codes import Json
from tests.wire.commands import CommandBook
from tests.wire.errors import DiscordError, unknown
from tests.wire.recording import API, RECORDED
from tests.wire.world import World


class RestRoutes:
    """Serves `/users`, `/oauth2`, `/gateway`, `/applications` and `/guilds`."""

    def __init__(self, world: World, commands: CommandBook, gateway_url: str, shards: int) -> None:
        self._world = world
        self._commands = commands
        self._gateway_url = gateway_url
        self._shards = shards

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the application."""
        application = f"{API}/applications/{self._world.application_id}"
        return [
            web.get(f"{API}/users/@me", self._me),
            web.get(API + r"/users/{user:\d+}", self._user),
            web.get(f"{API}/oauth2/applications/@me", self._application),
            web.get(f"{API}/applications/@me", self._application),
            web.get(f"{API}/gateway", self._gateway),
            web.get(f"{API}/gateway/bot", self._gateway_for_bots),
            web.get(API + r"/guilds/{guild:\d+}/members/{user:\d+}", self._member),
            web.get(f"{application}/commands", self._registered),
            web.put(f"{application}/commands", self._register),
            web.get(application + r"/guilds/{guild:\d+}/commands", self._registered),
            web.put(application + r"/guilds/{guild:\d+}/commands", self._register),
        ]

    async def _me(self, _request: web.Request) -> web.Response:
        verified: Json = {"verified": True, "mfa_enabled": False, "email": None, "flags": 0}
        return json_answer(payloads.user(self._world.bot) | verified)

    async def _user(self, request: web.Request) -> web.Response:
        person = self._world.person(int(request.match_info["user"]))
        if person is None:
            raise unknown("User")
        return json_answer(payloads.user(person))

    async def _member(self, request: web.Request) -> web.Response:
        guild = self._world.guild(int(request.match_info["guild"]))
        if guild is None or not self._world.bot_is_in(guild):
            raise DiscordError(403, 50001, "Missing Access")
        person = self._world.person(int(request.match_info["user"]))
        if person is None:
            raise unknown("User")
        if not self._world.is_member(guild, person):
            raise unknown("Member")
        return json_answer(payloads.member(person))

    async def _application(self, _request: web.Request) -> web.Response:
        return json_answer(payloads.application(self._world))

    async def _gateway(self, _request: web.Request) -> web.Response:
        return json_answer({"url": self._gateway_url})

    async def _gateway_for_bots(self, _request: web.Request) -> web.Response:
        limit = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
        return json_answer({"url": self._gateway_url, "shards": self._shards, "session_start_limit": limit})

    async def _registered(self, request: web.Request) -> web.Response:
        return json_answer(self._commands.registered(_guild_id(request)))

    async def _register(self, request: web.Request) -> web.Response:
        return json_answer(self._commands.replace(_guild_id(request), request[RECORDED].body))


def _guild_id(request: web.Request) -> int | None:
    named = request.match_info.get("guild")
    return None if named is None else int(named)
