"""The control page: opens rooms, moves time and starts over; for nobody but this machine's own browser."""

import html
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from string import Template
from typing import Any

from aiohttp import web
from simcord import SetupError

from bot.texts import playground as texts
from playground.desk import Desk, Wish
from playground.simulation import Simulation
from playground.world import Person, Room

STATIC = Path(__file__).parent / "static"

_TIME = "/#time"
"""Where a small screen shows the time and its buttons."""
_STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(desk: Desk, port: int) -> web.Application:
    """The control page as a web application for `port`; rooms are on the port after it."""
    page = ControlPage(desk, port)
    app = web.Application(middlewares=[page.guard], client_max_size=4096)
    app.on_response_prepare.append(page.protect)
    app.add_routes(
        [
            web.get("/", page.show),
            web.get("/now", page.now),
            web.get("/{name:control\\.(?:css|js)}", page.static),
            web.post("/rooms/{key}", page.open_room),
            web.post("/time/promise", page.jump_to_the_next_promise),
            web.post("/time/{step}", page.move_time),
            web.post("/start-over", page.start_over),
        ]
    )
    return app


class ControlPage:
    def __init__(self, desk: Desk, port: int) -> None:
        self._desk, self._port = desk, port
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._template = Template((STATIC / "control.html").read_text("utf-8"))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse what another site's page asks for: this page can delete data.

        A foreign name that leads here is seen by its Host, a foreign form by its Origin, which browsers always send
        along with a POST.
        """
        origins = {f"http://{host}" for host in self._hosts}
        foreign = request.method != "GET" and request.headers.get("Origin") not in origins
        if foreign or request.host not in self._hosts:
            raise web.HTTPForbidden(text=texts.foreign(self.address))
        return await handler(request)

    async def protect(self, _: web.Request, response: web.StreamResponse) -> None:
        """Let nothing be loaded from elsewhere, and no other page frame this one."""
        room = f"http://127.0.0.1:{self._port + 1}"
        response.headers["Content-Security-Policy"] = (
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
            f"form-action 'self' {self.address} {room}; base-uri 'none'; frame-ancestors 'none'"
        )
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Cache-Control"] = "no-store"

    async def show(self, _: web.Request) -> web.Response:
        simulation = await self._desk.simulation()
        return web.Response(text=self._template.substitute(_words(simulation)), content_type="text/html")

    async def now(self, _: web.Request) -> web.Response:
        """What a page that stays open shows anew."""
        simulation = await self._desk.simulation()
        shown = {
            "moment": simulation.now().isoformat(),
            "promised": _iso(simulation.promised_at),
            "room": _title(simulation.rooms.current),
        }
        return web.json_response(shown)

    async def static(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / request.match_info["name"])

    async def open_room(self, request: web.Request) -> web.Response:
        simulation = await self._desk.simulation()
        room = simulation.world.room(request.match_info["key"])
        if room is None:
            raise web.HTTPNotFound
        zone = str((await request.post()).get("zone", ""))
        try:
            address = await simulation.rooms.open(room, zone)
        except SetupError as error:
            raise web.HTTPServiceUnavailable(text=texts.room_port_lost(self._port + 1)) from error
        raise web.HTTPSeeOther(address)

    async def move_time(self, request: web.Request) -> web.Response:
        step = _STEPS.get(request.match_info["step"])
        if step is None:
            raise web.HTTPNotFound
        await (await self._desk.simulation()).jump(step)
        raise web.HTTPSeeOther(_TIME)

    async def jump_to_the_next_promise(self, _: web.Request) -> web.Response:
        await (await self._desk.simulation()).jump_to_the_next_promise()
        raise web.HTTPSeeOther(_TIME)

    async def start_over(self, _: web.Request) -> web.Response:
        await self._desk.simulation()
        self._desk.ask(Wish.START_OVER)
        await self._desk.simulation()
        raise web.HTTPSeeOther("/")


def _words(simulation: Simulation) -> dict[str, str]:
    """What the template's places are filled with."""
    now, promised = simulation.now(), simulation.promised_at
    words: dict[str, Any] = {name.lower(): value for name, value in vars(texts).items() if name.isupper()}
    escaped = {name: html.escape(value) for name, value in words.items() if isinstance(value, str)}
    return escaped | {
        "now": html.escape(texts.moment(now)),
        "moment": now.isoformat(),
        "promised": html.escape(texts.moment(promised)) if promised else "",
        "promised_moment": _iso(promised),
        "nothing_hidden": "hidden" if promised else "",
        "promised_hidden": "" if promised else "hidden",
        "promised_disabled": "" if promised else "disabled",
        "room": html.escape(_title(simulation.rooms.current)),
        "people": "\n".join(map(_person, simulation.world.people)),
        "tries": "\n".join(f"<li>{html.escape(line)}</li>" for line in texts.TRY),
    }


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _title(room: Room | None) -> str:
    return room.title if room is not None else texts.NO_ROOM


def _person(person: Person) -> str:
    doors = _door(person.direct, texts.DIRECT_MESSAGES) + _door(person.channel, texts.channel_label())
    return f"<li><h3>{html.escape(person.name)}</h3>{doors}</li>"


def _door(room: Room, label: str) -> str:
    """A button that opens a room, in the one tab that all rooms share."""
    return (
        f'<form method="post" action="/rooms/{room.key}" target="comeback-room"><input type="hidden" name="zone">'
        f'<button aria-label="{html.escape(room.title)}">{html.escape(label)}</button></form>'
    )
