"""The server by remote control, for a bench that runs it in a process of its own: see serve.py."""

import asyncio
import time
from collections import Counter
from dataclasses import asdict
from typing import Final

from aiohttp import web

from tests.wire.actors import Actor
from tests.wire.codes import Context, Json, Permission
from tests.wire.commands import CannotBeDone
from tests.wire.faults import all_but_answers, everything, message_posts
from tests.wire.interactions import FIRST_ANSWER_SECONDS, Interaction
from tests.wire.limits import Rate, busiest_second
from tests.wire.messages import closest
from tests.wire.reading import controls_of, text_of
from tests.wire.recording import CONTROL
from tests.wire.server import LoopbackDiscord

_TYPING_SECONDS: Final = 0.1
"""Nobody types faster; and discord.py knows of a form only when it has heard that Discord has it."""
_PLACES: Final = {"everything": everything, "all but answers": all_but_answers, "message posts": message_posts}


class Control:
    """Serves `/control/…`: JSON in and out, outside of every limit and fault, and not among the requests."""

    def __init__(self, server: LoopbackDiscord) -> None:
        self._server = server
        self._sent_before = 0
        self._edits_before = 0
        self._requests_before = 0

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the application."""
        return [
            web.get(f"{CONTROL}/counts", self._counts),
            web.post(f"{CONTROL}/count-anew", self._count_anew),
            web.post(f"{CONTROL}/limits", self._limits),
            web.post(f"{CONTROL}/fail", self._fail),
            web.post(f"{CONTROL}/doors", self._doors),
            web.post(f"{CONTROL}/run", self._run),
            web.post(f"{CONTROL}/storm-of-interactions", self._storm),
        ]

    async def _counts(self, _request: web.Request) -> web.Response:
        """What happened since the start or the last count-anew; moments are seconds since 1970."""
        server = self._server
        sent = server.messages.sent[self._sent_before :]
        requests = server.requests[self._requests_before :]
        edits = server.messages.edits[self._edits_before :]
        by_channel = Counter(each.channel_id for each in sent)
        wall = time.time() - time.monotonic()
        return web.json_response(
            {
                "messages": len(sent),
                "channels": len(by_channel),
                "most_to_one_channel": max(by_channel.values(), default=0),
                "repeated_nonces": len(server.messages.repeated),
                "first_message_at": sent[0].at + wall if sent else None,
                "last_message_at": sent[-1].at + wall if sent else None,
                "edits": len(edits),
                "closest_edits_seconds": closest(edits),
                "requests": len(requests),
                "refused_429": sum(each.status == 429 for each in requests),
                "by_status": Counter(str(each.status) for each in requests),
                "busiest_second": busiest_second(each.at for each in requests if not each.answers_interaction),
                "connected_shards": sorted(server.gateway.connected_shards),
                "identified": len(server.gateway.identified),
            }
        )

    async def _count_anew(self, _request: web.Request) -> web.Response:
        self._sent_before = len(self._server.messages.sent)
        self._edits_before = len(self._server.messages.edits)
        self._requests_before = len(self._server.requests)
        return web.json_response({})

    async def _limits(self, request: web.Request) -> web.Response:
        """`{"per_second": 50, "per_route": true, "routes": {"POST /users/@me/channels": [10, 10]}}`, each optional."""
        asked, limits = await request.json(), self._server.limits
        limits.per_second = asked.get("per_second", limits.per_second)
        limits.per_route = asked.get("per_route", limits.per_route)
        limits.routes |= {route: Rate(*rate) for route, rate in asked.get("routes", {}).items()}
        routes = {route: list(asdict(rate).values()) for route, rate in limits.routes.items()}
        return web.json_response({"per_second": limits.per_second, "per_route": limits.per_route, "routes": routes})

    async def _fail(self, request: web.Request) -> web.Response:
        """`{"status": 503, "seconds": 30, "where": "all but answers"}`; `{}` lifts every fault."""
        asked = await request.json()
        if not asked:
            self._server.faults.clear()
            return web.json_response({})
        where = _PLACES[asked.get("where", "everything")]
        self._server.faults.fail(asked["status"], seconds=asked.get("seconds"), times=asked.get("times"), where=where)
        return web.json_response({})

    async def _doors(self, request: web.Request) -> web.Response:
        """`{"closed": [0, 1], "open": [2]}`: the numbers of people."""
        asked, crowd = await request.json(), self._server.world.crowd
        for number in asked.get("closed", ()):
            self._server.doors.close(crowd[number])
        for number in asked.get("open", ()):
            self._server.doors.open(crowd[number])
        return web.json_response({})

    async def _run(self, request: web.Request) -> web.Response:
        """`{"person": 7, "command": "retake when", "options": {…}}`, or `"press": "custom id or label"` in its place.

        `"in"`: "direct" messages, the first "server", or the number of one of the further ones; `"manages": true`: may
        manage that server. `"form"`: what is sent in the form that opens, by the words above its fields. What is
        pressed is looked for from the newest message backwards that stands there for all. Answers with the
        milliseconds until the first answer arrived (with a form: to that), and with what can be read in it.
        """
        asked = await request.json()
        try:
            interaction = await self._begun(self._acting(asked["person"], asked), asked)
        except (CannotBeDone, LookupError) as error:
            return web.json_response({"error": str(error)}, status=400)
        outcome = await _outcome(interaction)
        if interaction.shown is not None:
            outcome["text"] = text_of(self._server.messages.get(interaction.shown))
        return web.json_response(outcome)

    async def _storm(self, request: web.Request) -> web.Response:
        """`{"count": 500, "at_once": 50, "command": "retake when", "options": {…}, "first_person": 0, "in": "server"}`.

        With `"seconds"`, they begin evenly spread over so many. What else can be asked is as in `_run`. Different
        people, one after the other, run it or press it, as many at once. Answers with `latencies` in milliseconds, in
        the order in which they were begun (null where no answer came in time), and `failed`.
        """
        asked = await request.json()
        allowed = asyncio.Semaphore(asked.get("at_once", 1))
        first, crowd = asked.get("first_person", 0), len(self._server.world.crowd)

        async def one(number: int) -> float | None:
            await asyncio.sleep(number * asked.get("seconds", 0) / asked["count"])
            async with allowed:
                actor = self._acting((first + number) % crowd, asked)
                milliseconds: float | None = (await _outcome(await self._begun(actor, asked)))["milliseconds"]
                return milliseconds

        try:
            latencies = await asyncio.gather(*(one(number) for number in range(asked["count"])))
        except (CannotBeDone, LookupError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return web.json_response({"latencies": latencies, "failed": latencies.count(None)})

    def _acting(self, number: int, asked: Json) -> Actor:
        world, place = self._server.world, asked.get("in", "direct")
        person = world.crowd[number]
        if place == "direct":
            return self._server.acting(person, world.direct_messages(person))
        may = Permission.MANAGE_SERVER if asked.get("manages") else Permission.NONE
        return self._server.acting(person, world.study_group if place == "server" else world.campuses[place], may=may)

    async def _begun(self, actor: Actor, asked: Json) -> Interaction:
        """What is begun last: the command, the press, or the form that came of it."""
        begun = await self._begun_first(actor, asked)
        if "form" not in asked:
            return begun
        shown = await actor.answer(begun)
        await asyncio.sleep(_TYPING_SECONDS)
        return await actor.begin_submit(shown, asked["form"])

    async def _begun_first(self, actor: Actor, asked: Json) -> Interaction:
        key = asked.get("press")
        if key is None:
            return await actor.begin(asked["command"], **asked.get("options", {}))
        seen = self._server.messages.in_channel(actor.at, ephemeral=actor.at.context is Context.BOT_DM)
        for message in reversed(seen):
            if any(key in {each["custom_id"], each.get("label")} for each in controls_of(message)):
                return await actor.begin_press(message, key)
        raise LookupError(f"nothing is called {key!r} in the messages of {actor.person.name}")


async def _outcome(interaction: Interaction) -> Json:
    """How long the first answer took to arrive from when the interaction was sent; null where none did in time."""
    try:
        kind = (await interaction.acknowledged(FIRST_ANSWER_SECONDS)).name
    except AssertionError:
        return {"milliseconds": None, "kind": None}
    arrived = interaction.arrived_at
    return {"milliseconds": None if arrived is None else (arrived - interaction.asked_at) * 1000, "kind": kind}
