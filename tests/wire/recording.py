"""Remembers every request, with what was in it and how it was answered."""

import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from aiohttp import BodyPartReader, ClientError, web

from tests.wire.errors import DiscordError, unauthorized
from tests.wire.pulse import Pulse

API: Final = "/api/v10"
CONTROL: Final = "/control"
_OPEN_TO_ALL: Final = frozenset({"/gateway", "/gateway/resume"})
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    filename: str
    data: bytes


@dataclass(slots=True)
class Recorded:
    """One request: `path` without the API's prefix, `at` on the monotonic clock, `status` once it is answered."""

    at: float
    method: str
    path: str
    query: dict[str, str]
    body: Any = None
    files: dict[str, Upload] = field(default_factory=dict)
    status: int | None = None
    took_effect: bool = False
    """Whether what it asked for was done, be it that the answer was lost."""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def answers_interaction(self) -> bool:
        """Whether it answers an interaction, first or later: the address carries the interaction's token."""
        return self.path.startswith(("/interactions/", "/webhooks/"))


RECORDED: Final = web.RequestKey("recorded", Recorded)


class ConnectionCut(Exception):
    """The bot gets no answer: its connection is closed instead."""


class Recorder:
    """Stands in front of every route: records, checks the token, gives errors their shape."""

    def __init__(self, token: str, pulse: Pulse) -> None:
        self.requests: list[Recorded] = []
        self.broken: list[Exception] = []
        """What was raised inside of the server: its own faults, not the bot's."""
        self.token = token
        self._pulse = pulse

    @web.middleware
    async def record(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Note the request, let it be answered, note the status."""
        if request.path.startswith(CONTROL):
            return await handler(request)
        recorded = Recorded(time.monotonic(), request.method, request.path.removeprefix(API), dict(request.query))
        request[RECORDED] = recorded
        self.requests.append(recorded)
        try:
            await _read_body(request, recorded)
            self._authorize(request, recorded)
            response = await handler(request)
        except DiscordError as error:
            response = error.response()
        except ConnectionCut:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()  # which goes nowhere
        except web.HTTPException as error:
            recorded.status = error.status
            raise
        except (ConnectionError, ClientError):  # the bot was killed while it was sending
            raise
        except Exception as error:
            self.broken.append(error)
            raise
        finally:
            self._pulse.beat()
        recorded.status = response.status
        return response

    def _authorize(self, request: web.Request, recorded: Recorded) -> None:
        """Interactions and webhooks carry their token in the address; everything else needs the bot's."""
        if recorded.answers_interaction or recorded.path.startswith("/cdn/"):
            return
        if recorded.path in _OPEN_TO_ALL:
            return
        if request.headers.get("Authorization") != f"Bot {self.token}":
            raise unauthorized()


async def _read_body(request: web.Request, recorded: Recorded) -> None:
    if request.content_type.startswith("multipart/"):
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                continue
            data = bytes(await part.read())
            if part.name == "payload_json":
                recorded.body = json.loads(data)
            else:
                recorded.files[part.name or ""] = Upload(part.filename or "", data)
    elif request.can_read_body:
        try:
            recorded.body = json.loads(await request.read())
        except ValueError:
            raise DiscordError(400, 50109, "The request body contains invalid JSON.") from None
