"""The loopback Discord in a process of its own: `python -m tests.wire.serve --people 10000 --per-second 50`.

It prints one line of JSON with `api_url` and `token` for the bot, `control_url` for whoever drives it, and how the ids
of the people are counted; it runs until SIGTERM. What can be asked of it is in control.py.
"""

import argparse
import asyncio
import json
import signal
from collections.abc import Sequence

from tests.wire.control import Control
from tests.wire.recording import CONTROL
from tests.wire.server import LoopbackDiscord
from tests.wire.world import FIRST_CAMPUS, FIRST_OF_CROWD, NEXT_PERSON, World


def arguments(words: Sequence[str] | None = None) -> argparse.Namespace:
    """The options, read from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.wire.serve", description=__doc__)
    parser.add_argument("--people", type=int, default=100, help="how many there are, numbered from 0")
    parser.add_argument("--guilds", type=int, default=0, help="how many more servers have the bot, numbered from 0")
    parser.add_argument("--per-second", type=int, default=None, help="the limit of the whole bot; Discord's is 50")
    parser.add_argument("--per-route", action="store_true", help="keep the limits of single routes too")
    parser.add_argument("--shards", type=int, default=1, help="how many shards are recommended")
    parser.add_argument("--port", type=int, default=0, help="a free one by default")
    return parser.parse_args(words)


async def serve(options: argparse.Namespace) -> None:
    """Answer until SIGTERM or SIGINT."""
    server = LoopbackDiscord(World(options.people, options.guilds), shards=options.shards, port=options.port)
    server.limits.per_second, server.limits.per_route = options.per_second, options.per_route
    server.serve_also(Control(server).routes())
    ended = asyncio.Event()
    for signalled in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signalled, ended.set)
    async with server:
        told = {
            "api_url": server.api_url,
            "token": server.token,
            "control_url": f"{server.url}{CONTROL}",
            "first_person_id": FIRST_OF_CROWD,
            "person_id_step": NEXT_PERSON,
            "first_guild_id": FIRST_CAMPUS,
            "guild_id_step": NEXT_PERSON,
        }
        print(json.dumps(told), flush=True)
        await ended.wait()


if __name__ == "__main__":
    asyncio.run(serve(arguments()))
