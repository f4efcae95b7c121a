"""What people do, and what Discord answers, in the very moment in which a message is being said."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.wire.faults import message_posts
from tests.wire.owed import Ledger, Owed, begun, check_got, until_ended, until_said
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person, World


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(str(tmp_path / "comeback.db"))


async def has_begun(server: LoopbackDiscord) -> None:
    """Wait until the bot listens and has told Discord of its commands."""
    await server.until(lambda: bool(server.gateway.connected_shards), "a shard that listens", 20)


def yesterday() -> str:
    """A day that somebody may still be asked about."""
    return f"{datetime.now(UTC) - timedelta(days=1):%F}"


async def owed_of(ledger: Ledger, person: Person) -> dict[str, int]:
    """When what is owed to this person is due, by kind."""
    rows = await ledger.rows(f"SELECT kind, due_at FROM promises WHERE whom = {person.id}")
    return {row["kind"]: row["due_at"] for row in rows}


async def outcomes_of(ledger: Ledger, person: Person) -> list[tuple[str, str]]:
    """What became of what was owed to this person."""
    rows = await ledger.rows(f"SELECT kind, outcome FROM deliveries WHERE whom = {person.id} ORDER BY due_at, kind")
    return [(row["kind"], row["outcome"]) for row in rows]


async def test_a_snooze_pressed_while_the_nudge_is_being_said_stays_and_nothing_comes_twice(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord() as server:
        ada = server.world.ada
        await ledger.owe_nudges([ada], -1, -1)
        answered = server.faults.hang(20, times=1, where=message_posts, after=True)
        async with begun(server, ledger, tmp_path) as process:
            await until_said(server, 1)
            await has_begun(server)
            [message] = server.messages.sent_to(ada)
            actor = server.acting(ada, server.world.direct_messages(ada))
            await actor.press(message, "In 20 min")
            answered.lift()
            await until_settled(ledger, 1)
            owed = await owed_of(ledger, ada)
            assert owed["nudge"] > time.time() + 80_000
            assert 1100 < owed["snooze"] - time.time() <= 1200
            await process.stop()
        check_got(server, [ada])


async def test_what_is_turned_off_while_it_waits_does_not_come_and_what_is_being_said_is_the_last(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord() as server:
        ada, now = server.world.ada, int(time.time())
        await ledger.owe([Owed(ada, now - 5), Owed(ada, now - 3, "snooze", yesterday())])
        answered = server.faults.hang(20, times=1, where=message_posts, after=True)
        async with begun(server, ledger, tmp_path) as process:
            await until_said(server, 1)
            await has_begun(server)
            assert len(await ledger.rows("SELECT 1 FROM promises WHERE claimed_by IS NOT NULL")) == 2
            await server.acting(ada, server.world.study_group).run("nudge off")
            answered.lift()
            await until_settled(ledger, 1)
            await asyncio.sleep(1.5)
            await process.stop()
        check_got(server, [ada])
        assert await owed_of(ledger, ada) == {}
        assert await outcomes_of(ledger, ada) == [("nudge", "said")]


async def test_two_messages_to_one_person_at_once_come_each_once_and_in_order(ledger: Ledger, tmp_path: Path) -> None:
    async with LoopbackDiscord(World(more_people=30)) as server:
        now, crowd = int(time.time()), server.world.crowd
        nudges = [Owed(person, now - 5) for person in crowd]
        snoozes = [Owed(person, now - 2, "snooze", yesterday()) for person in crowd]
        await ledger.owe([*nudges, *snoozes])
        async with begun(server, ledger, tmp_path) as process:
            server.faults.when(message_posts, process.kill, nth=17, after=True)
            await until_ended(process)
        server.messages.forget_nonces()
        async with begun(server, ledger, tmp_path) as process:
            await ledger.until_kept()
            await process.stop()
        check_got(server, crowd, 2)
        for person in crowd:
            assert await outcomes_of(ledger, person) == [("nudge", "said"), ("snooze", "said")]
            first, _ = server.messages.sent_to(person)
            [nudge] = await ledger.rows(f"SELECT * FROM deliveries WHERE whom = {person.id} AND kind = 'nudge'")
            assert nudge["message_id"] == int(first["id"])


async def test_what_waits_in_line_longer_than_its_lease_is_said_once(ledger: Ledger, tmp_path: Path) -> None:
    async with LoopbackDiscord(World(more_people=60)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        async with begun(server, ledger, tmp_path, pace=20, lease=2) as process:
            await ledger.until_kept()
            await process.stop()
        await ledger.check_said_once(server, owed)


async def test_after_an_answer_to_wait_longer_than_the_lease_sending_goes_on(ledger: Ledger, tmp_path: Path) -> None:
    async with LoopbackDiscord(World(more_people=20)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        server.faults.limit(3, times=1, where=message_posts)
        async with begun(server, ledger, tmp_path, lease=2) as process:
            await ledger.until_kept(15)
            await process.stop()
        await ledger.check_said_once(server, owed)


async def until_settled(ledger: Ledger, count: int) -> None:
    """Wait until so many deliveries are written down."""
    async with asyncio.timeout(10):
        while len(await ledger.rows("SELECT 1 FROM deliveries")) < count:
            await asyncio.sleep(0.05)
