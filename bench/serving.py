"""The loopback Discord in a process of its own, as `tests.wire.serve`, with what benches ask besides.

`python -m bench.serving --people 1000` prints its address, and ends when its standard input does.
"""

import asyncio
import sys
import time
from contextlib import suppress
from typing import Final

import click
from aiohttp import web

from tests.wire.control import Control
from tests.wire.recording import CONTROL
from tests.wire.server import LoopbackDiscord
from tests.wire.world import World

_LONGEST_WAIT: Final = 600.0


class Waiting:
    """Serves what a bench waits for, and gives every single message's moment."""

    def __init__(self, server: LoopbackDiscord) -> None:
        self._server = server

    def routes(self) -> list[web.RouteDef]:
        """The routes, for the server."""
        return [
            web.post(f"{CONTROL}/identified", self._identified),
            web.post(f"{CONTROL}/sent", self._sent),
            web.post(f"{CONTROL}/forget", self._forget),
        ]

    async def _identified(self, request: web.Request) -> web.Response:
        """Wait until bots have identified more often than `before`; the moment is on the monotonic clock."""
        wanted, gateway = await request.json(), self._server.gateway
        await self._server.until(lambda: len(gateway.identified) > wanted["before"], "IDENTIFY", _LONGEST_WAIT)
        return web.json_response({"times": len(gateway.identified), "at": gateway.identified[-1].at})

    async def _sent(self, request: web.Request) -> web.Response:
        """What was sent, once it is `at_least` so much or `within` seconds are over; moments are seconds since 1970."""
        wanted, sent = await request.json(), self._server.messages.sent
        with suppress(AssertionError):  # it is told what there is
            await self._server.until(lambda: len(sent) >= wanted["at_least"], "messages", wanted["within"])
        requests = [one for one in self._server.requests if not one.answers_interaction]
        wall = time.time() - time.monotonic()
        return web.json_response(
            {
                "sent": [(one.at + wall, one.channel_id) for one in sent],
                "requests": len(requests),
                "refused": sum(one.status == web.HTTPTooManyRequests.status_code for one in requests),
            }
        )

    async def _forget(self, _request: web.Request) -> web.Response:
        """Forget what was sent and asked, so that lists stay small."""
        self._server.messages.sent.clear()
        self._server.requests.clear()
        self._server.interactions.everything.clear()
        return web.json_response({})


@click.command()
@click.option("--people", type=int, required=True)
def main(people: int) -> None:
    """Serve."""
    asyncio.run(_serve(people))


async def _serve(people: int) -> None:
    server = LoopbackDiscord(World(more_people=people))
    server.serve_also([*Control(server).routes(), *Waiting(server).routes()])
    async with server:
        print(server.url, flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    main()
