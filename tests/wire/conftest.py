"""What the tests on the wire share."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import discord
import pytest
from discord.http import Route

from tests.wire.caller import Caller
from tests.wire.process import BARE_BOT, BotProcess, running_process
from tests.wire.server import LoopbackDiscord


@pytest.fixture
async def server() -> AsyncIterator[LoopbackDiscord]:
    """A loopback Discord in its first state; afterwards it asserts that it knew every address it was asked for."""
    async with LoopbackDiscord() as running:
        yield running
    assert running.unknown_requests == []


@pytest.fixture
async def bot(server: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[BotProcess]:
    """The bare bot, identified."""
    async with running_process(server, database=tmp_path / "none.db", arguments=BARE_BOT) as process:
        yield process


@pytest.fixture
async def call(server: LoopbackDiscord) -> AsyncIterator[Caller]:
    """A client that knows nothing of limits and never tries again."""
    async with aiohttp.ClientSession() as session:
        yield Caller(server, session)


@pytest.fixture
async def client(server: LoopbackDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[discord.Client]:
    """A discord.py client that is logged in and has no gateway."""
    monkeypatch.setattr(Route, "BASE", server.api_url)
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(server.token)
        yield client
