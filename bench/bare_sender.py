"""The least that can send many messages on time: the yardstick of Comeback's sending, with nothing kept anywhere.

It reads from standard input, as JSON, how many messages may be on their way at once, what they say, the rows of buttons
below them, and for each the channel and the moment:
`{"at_once": 20, "text": "…", "buttons": [["Done", "Skip"]], "due": [[123, 1763796000.0], …]}`.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from typing import Any

import discord
from discord.ext import commands
from discord.http import Route


class BareSender(commands.AutoShardedBot):
    """Sends what it was told to, each message at its moment."""

    def __init__(self, plan: dict[str, Any]) -> None:
        super().__init__(
            command_prefix=(),
            intents=discord.Intents(guilds=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )
        self._plan = plan
        self._turns = asyncio.Semaphore(plan["at_once"])
        self._sending: list[asyncio.Task[None]] = []

    async def on_ready(self) -> None:
        """Begin, once."""
        if not self._sending:
            self._sending = [asyncio.create_task(self._send(channel, due)) for channel, due in self._plan["due"]]

    async def _send(self, channel_id: int, due: float) -> None:
        await asyncio.sleep(due - time.time())
        async with self._turns:
            channel = self.get_partial_messageable(channel_id)
            if self._plan["buttons"]:
                await channel.send(self._plan["text"], view=_view(self._plan["buttons"], channel_id))
            else:
                await channel.send(self._plan["text"])


def _view(rows: Sequence[Sequence[str]], channel_id: int) -> discord.ui.View:
    """Buttons that stay, each for one person, as discord.py makes them."""
    view = discord.ui.View(timeout=None)
    for number, row in enumerate(rows):
        for label in row:
            view.add_item(discord.ui.Button(label=label, custom_id=f"v1:{label}:{channel_id}", row=number))
    view.stop()  # it is kept nowhere in memory
    return view


async def main() -> None:
    """Run until SIGTERM."""
    Route.BASE = os.environ["DISCORD_API_URL"]
    bot = BareSender(json.load(sys.stdin))
    running = asyncio.create_task(bot.start(os.environ["DISCORD_TOKEN"]))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: asyncio.ensure_future(bot.close()))
    await running


if __name__ == "__main__":
    asyncio.run(main())
