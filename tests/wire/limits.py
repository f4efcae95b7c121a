"""Rate limits as Discord keeps them: a bucket for each route and channel, and one limit for the whole bot."""

import hashlib
import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from tests.wire.answers import json_answer
from tests.wire.errors import DiscordError
from tests.wire.recording import API, RECORDED, Handler, Recorded

_COUNTED_AS_INVALID: Final = frozenset({401, 403, 429})


@dataclass(frozen=True, slots=True)
class Rate:
    """So many times in so many seconds."""

    times: int
    seconds: float


_USUAL: Final = {
    "POST /users/@me/channels": Rate(10, 10),
    "GET /channels/{id}/messages": Rate(5, 1),
    "GET /channels/{id}/messages/{id}": Rate(5, 1),
    "POST /channels/{id}/messages": Rate(5, 5),
    "PATCH /channels/{id}/messages/{id}": Rate(5, 5),
    "DELETE /channels/{id}/messages/{id}": Rate(5, 5),
    "POST /channels/{id}/messages/{id}/threads": Rate(5, 5),
    "PATCH /channels/{id}": Rate(5, 5),
    "POST /channels/{id}/typing": Rate(5, 5),
    "GET /guilds/{id}/members/{id}": Rate(5, 1),
    "POST /webhooks/{id}/{token}": Rate(5, 2),
    "PATCH /webhooks/{id}/{token}/messages/{id}": Rate(5, 2),
    "PATCH /webhooks/{id}/{token}/messages/@original": Rate(5, 2),
}


@dataclass(slots=True)
class _Window:
    """How often something was done since the first time, until the time is over."""

    ends_at: float = 0.0
    used: int = 0

    def take(self, rate: Rate, now: float) -> bool:
        """Count one more; false where there is none left."""
        if now >= self.ends_at:
            self.ends_at, self.used = now + rate.seconds, 0
        if self.used >= rate.times:
            return False
        self.used += 1
        return True


class Limits:
    """Refuses with 429 what is too much; everything is off until a test (or a bench) turns it on.

    `per_second` is the limit of the whole bot, Discord's is 50; answers to interactions are exempt. `per_route` turns
    on the buckets of `routes`, in which a test may change what it likes. Without it no answer names a limit, and
    discord.py sends one request at a time for each route and channel, as fast as it is answered.
    """

    def __init__(self) -> None:
        self.per_second: int | None = None
        self.per_route = False
        self.routes: dict[str, Rate] = dict(_USUAL)
        self.refused: list[Recorded] = []
        """Everything that was answered with 429 here, in order."""
        self.refused_globally = 0
        """How many of them by `per_second`."""
        self.invalid = 0
        """How many answers Discord counts before it bans an address (10,000 in ten minutes): 401, 403 and 429."""
        self._second = _Window()
        self._windows: dict[tuple[str, str], _Window] = {}

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let the request be answered, and say in the headers what is left; or answer with 429."""
        if not request.path.startswith(API):
            return await handler(request)
        recorded = request[RECORDED]
        headers: dict[str, str] = {}
        refusal = self._refusal_by_all(recorded)
        if refusal is None:
            headers, refusal = self._bucket(recorded)
        response = refusal or await _answered(request, handler)
        response.headers.update(headers)
        if response.status in _COUNTED_AS_INVALID:
            self.invalid += 1
        return response

    def _refusal_by_all(self, recorded: Recorded) -> web.Response | None:
        if self.per_second is None or recorded.answers_interaction:
            return None
        now = time.monotonic()
        if self._second.take(Rate(self.per_second, 1.0), now):
            return None
        self.refused_globally += 1
        return self._refusal(recorded, self._second.ends_at - now, everything=True)

    def _bucket(self, recorded: Recorded) -> tuple[dict[str, str], web.Response | None]:
        """The headers that tell of this request's bucket, and the refusal where it is empty."""
        route, major = route_of(recorded)
        rate = self.routes.get(route) if self.per_route else None
        if rate is None:
            return {}, None
        now = time.monotonic()
        window = self._windows.setdefault((route, major), _Window())
        refused = not window.take(rate, now)
        left = math.ceil((window.ends_at - now) * 1000) / 1000
        headers = {
            "X-RateLimit-Limit": str(rate.times),
            "X-RateLimit-Remaining": str(rate.times - window.used),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": hashlib.md5(route.encode()).hexdigest(),
        }
        return headers, self._refusal(recorded, left, everything=False) if refused else None

    def _refusal(self, recorded: Recorded, left: float, *, everything: bool) -> web.Response:
        """The 429; `Via` is what discord.py tells it by from a ban at Discord's door."""
        self.refused.append(recorded)
        left = max(0.001, round(left, 3))
        body = {"message": "You are being rate limited.", "retry_after": left, "global": everything}
        response = json_answer(body, status=429)
        response.headers["Via"] = "1.1 google"
        response.headers["Retry-After"] = str(math.ceil(left))
        response.headers["X-RateLimit-Scope"] = "global" if everything else "user"
        if everything:
            response.headers["X-RateLimit-Global"] = "true"
        return response


def route_of(recorded: Recorded) -> tuple[str, str]:
    """The route as `Limits.routes` names it, and what has a bucket of its own: the channel, server or token."""
    steps = recorded.path.strip("/").split("/")
    major = steps[1] if steps[0] in {"channels", "guilds"} and len(steps) > 1 else ""
    if steps[0] == "webhooks" and len(steps) > 2:
        major, steps[2] = steps[2], "{token}"
    named = "/".join("{id}" if step.isdecimal() else step for step in steps)
    return f"{recorded.method} /{named}", major


def busiest_second(moments: Iterable[float]) -> int:
    """The most of these moments that lie within one second, wherever it begins."""
    in_order = sorted(moments)
    most = first = 0
    for last, moment in enumerate(in_order):
        while moment - in_order[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


async def _answered(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The answer of the route, a refusal included, for it counts and carries headers too."""
    try:
        return await handler(request)
    except DiscordError as error:
        return error.response()
