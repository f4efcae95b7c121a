"""What goes wrong between Discord and the bot, when and as often as a test says."""

import asyncio
import contextlib
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from tests.wire.answers import json_answer
from tests.wire.pulse import Pulse
from tests.wire.recording import API, RECORDED, ConnectionCut, Handler, Recorded

Where = Callable[[Recorded], bool]
Callback = Callable[[], object]
Happen = Callable[["Fault"], Awaitable[web.Response | None]]
_WORDS: Final = {
    429: "error code: 1015",  # a ban at Discord's door, which is not a rate limit: see limits.py for those
    500: "500: Internal Server Error",
    502: "<html><head><title>502 Bad Gateway</title></head></html>",
    503: "upstream connect error or disconnect/reset before headers. reset reason: overflow",
    504: "<html><head><title>504 Gateway Time-out</title></head></html>",
}


def everything(_request: Recorded) -> bool:
    """Any request."""
    return True


def message_posts(request: Recorded) -> bool:
    """A message that the bot sends by itself."""
    return request.method == "POST" and request.path.startswith("/channels/") and request.path.endswith("/messages")


def message_edits(request: Recorded) -> bool:
    """A change of a message that the bot sent by itself."""
    return request.method == "PATCH" and request.path.startswith("/channels/") and "/messages/" in request.path


def threads(request: Recorded) -> bool:
    """The opening of a thread below a message."""
    return request.method == "POST" and request.path.endswith("/threads")


def member_looks(request: Recorded) -> bool:
    """A look whether somebody is in a server."""
    return request.method == "GET" and request.path.startswith("/guilds/") and "/members/" in request.path


def openings(request: Recorded) -> bool:
    """The opening of somebody's direct messages."""
    return (request.method, request.path) == ("POST", "/users/@me/channels")


def answers(request: Recorded) -> bool:
    """An answer to an interaction, first or later."""
    return request.answers_interaction


def all_but_answers(request: Recorded) -> bool:
    """Everything but answers to interactions."""
    return not request.answers_interaction


class Fault:
    """One thing that goes wrong, until its time is over, it has happened often enough, or it is lifted."""

    def __init__(self, happen: Happen, where: Where, seconds: float | None, times: int | None, *, after: bool) -> None:
        self.happened = 0
        """How many requests it has befallen."""
        self.after = after
        self.lifted = asyncio.Event()
        self.happen = happen
        self._where = where
        self._until = None if seconds is None else time.monotonic() + seconds
        self._left = times

    @property
    def over(self) -> bool:
        """Whether it will not happen any more."""
        late = self._until is not None and time.monotonic() >= self._until
        return late or self._left == 0 or self.lifted.is_set()

    def lift(self) -> None:
        """Let it not happen any more, and release the requests that hang on it."""
        self.lifted.set()

    def takes(self, recorded: Recorded) -> bool:
        """Whether it is this request's turn, which is counted."""
        if self.over or not self._where(recorded):
            return False
        if self._left is not None:
            self._left -= 1
        self.happened += 1
        return True


class Trouble:
    """Holds the faults that a test has ordered; they befall REST requests alone, in the order they were ordered.

    `where` chooses the requests: `message_posts`, `message_edits`, `threads`, `member_looks`, `openings`, `answers`,
    `all_but_answers`, or any predicate on Recorded (a request that is being handled has no status yet). `seconds`
    counts from now; without `seconds` and `times` a fault stays until it is lifted. With `after`, it befalls a request
    that has had its full effect (and would be answered with success): the answer is what gets lost. Without, the
    request has no effect.
    """

    def __init__(self, pulse: Pulse) -> None:
        self._pulse = pulse
        self._faults: list[Fault] = []

    def fail(
        self,
        status: int,
        *,
        seconds: float | None = None,
        times: int | None = None,
        where: Where = everything,
        after: bool = False,
        code: int | None = None,
        message: str | None = None,
    ) -> Fault:
        """Answer with `status`; with a `code`, in the shape of a refusal by Discord itself."""

        async def happen(_fault: Fault) -> web.Response:
            return _failure(status, code, message)

        return self._add(Fault(happen, where, seconds, times, after=after))

    def hang(
        self,
        delay: float,
        *,
        seconds: float | None = None,
        times: int | None = None,
        where: Where = everything,
        after: bool = False,
    ) -> Fault:
        """Take `delay` seconds longer, before the request has its effect or, with `after`, before it is answered."""

        async def happen(fault: Fault) -> None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(delay):
                    await fault.lifted.wait()

        return self._add(Fault(happen, where, seconds, times, after=after))

    def cut(
        self,
        *,
        seconds: float | None = None,
        times: int | None = None,
        where: Where = everything,
        after: bool = False,
    ) -> Fault:
        """Close the connection without an answer."""

        async def happen(_fault: Fault) -> None:
            raise ConnectionCut

        return self._add(Fault(happen, where, seconds, times, after=after))

    def limit(self, retry_after: float, *, times: int | None = None, where: Where = everything) -> Fault:
        """Answer with a 429 that holds for the whole bot for so many seconds, whatever Limits has counted."""

        async def happen(_fault: Fault) -> web.Response:
            body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": True}
            response = json_answer(body, 429)
            response.headers.update({"Via": "1.1 google", "X-RateLimit-Global": "true"})
            return response

        return self._add(Fault(happen, where, None, times, after=False))

    def when(self, where: Where, callback: Callback, *, nth: int = 1, after: bool = False, cut: bool = False) -> Fault:
        """Run `callback`, and wait for what it returns where that can be awaited, at the `nth` such request from now.

        That is before the request is handled or, with `after`, when it has had its effect and is not answered yet.
        What the request asks for is still done then, even if the callback kills the bot; with `cut` it is not, and
        the connection is closed. To kill a bot at this very point, hand in `process.kill`.
        """

        async def happen(fault: Fault) -> None:
            if fault.happened != nth:
                return
            result = callback()
            if inspect.isawaitable(result):
                await result
            if cut:
                raise ConnectionCut

        return self._add(Fault(happen, where, None, nth, after=after))

    def clear(self) -> None:
        """Lift every fault."""
        for fault in self._faults:
            fault.lift()
        self._faults.clear()

    @web.middleware
    async def disturb(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let the request be answered, but for the faults that befall it on the way there and back."""
        if not request.path.startswith(API):
            return await handler(request)
        recorded = request[RECORDED]
        wrong: web.StreamResponse | None = await self._befall(recorded, after=False)
        if wrong is not None:
            return wrong
        response = await handler(request)
        if response.status < 400:
            recorded.took_effect = True
            wrong = await self._befall(recorded, after=True)
        return wrong or response

    async def _befall(self, recorded: Recorded, *, after: bool) -> web.Response | None:
        """An answer in place of the true one, or None to go on. Raises ConnectionCut where the bot gets no answer."""
        for fault in tuple(self._faults):
            if fault.after is after and fault.takes(recorded):
                self._pulse.beat()
                wrong = await fault.happen(fault)
                if wrong is not None:
                    return wrong
        return None

    def _add(self, fault: Fault) -> Fault:
        self._faults.append(fault)
        return fault


def _failure(status: int, code: int | None, message: str | None) -> web.Response:
    """An error by Discord itself where there is a code, otherwise by what stands in front of it."""
    if code is not None:
        return json_answer({"message": message or "", "code": code}, status)
    words = _WORDS.get(status, str(status))
    kind = "text/html" if words.startswith("<") else "text/plain"
    return web.Response(status=status, text=words, content_type=kind)
