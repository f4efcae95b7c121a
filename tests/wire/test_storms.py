"""Many nudges at once, while Discord and the line to it fail: nothing is lost, nothing doubled, everybody answered."""

import asyncio
import os
import time
from pathlib import Path

import pytest

from tests.wire.faults import all_but_answers
from tests.wire.interactions import Answer
from tests.wire.owed import Ledger, begun, of_us, until_said
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person, World

OUTAGE = float(os.environ.get("COMEBACK_OUTAGE", "3"))
"""Seconds; the suite has no time for the thirty that it holds for as well."""


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(str(tmp_path / "comeback.db"))


async def connected(server: LoopbackDiscord, seconds: float = 20.0) -> None:
    """Wait until a shard listens."""
    await server.until(lambda: bool(server.gateway.connected_shards), "a shard that listens", seconds)


async def asks(server: LoopbackDiscord, person: Person) -> Answer:
    """Somebody asks for their nudges, and is answered within the three seconds that Discord gives."""
    answer = await server.acting(person, server.world.study_group).run("nudge list")
    assert answer.ephemeral
    assert "something broke" not in answer.text
    return answer


async def keep_asking(server: LoopbackDiscord, pause: float) -> int:
    """Ask again and again until cancelled; how often that was answered."""
    answered = 0
    try:
        while True:
            await asks(server, server.world.ada)
            answered += 1
            await asyncio.sleep(pause)
    except asyncio.CancelledError:
        return answered


async def answered(asking: asyncio.Task[int]) -> int:
    """How many questions were answered until now. Raises what went wrong with one."""
    if not asking.done():
        asking.cancel()
    return await asking


async def press_done(server: LoopbackDiscord, person: Person) -> Answer:
    """Press the button under the nudge that this person got."""
    [message] = server.messages.sent_to(person)
    actor = server.acting(person, server.world.direct_messages(person))
    return await actor.press(message, "Done")


async def test_nothing_is_lost_or_doubled_while_the_gateway_drops_resumes_and_is_replaced(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord(World(more_people=160)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, 0)
        async with begun(server, ledger, tmp_path, pace=20) as process:
            await connected(server)
            await until_said(server, 10)
            server.gateway.drop()
            await server.until(lambda: len(server.gateway.resumed) == 1, "a first RESUME", 15)
            await server.gateway.ask_to_reconnect()
            await server.until(lambda: len(server.gateway.resumed) == 2, "a second RESUME", 15)
            server.gateway.forget_sessions()
            server.gateway.drop()
            await server.until(lambda: len(server.gateway.identified) == 2, "a new session", 15)
            assert len(server.messages.sent) < len(owed)
            await ledger.until_kept()
            await ledger.check_said_once(server, owed)
            assert "\n→ " in (await press_done(server, owed[0].person)).text
            await process.stop()


async def test_an_outage_loses_and_doubles_nothing_makes_few_requests_and_leaves_nobody_unanswered(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord(World(more_people=300)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, 0)
        async with begun(server, ledger, tmp_path, pace=150) as process:
            await connected(server)
            await until_said(server, 30)
            asking = asyncio.create_task(keep_asking(server, 0.2))
            before = len(server.requests)
            server.faults.fail(503, seconds=OUTAGE, where=all_but_answers)
            await asyncio.sleep(OUTAGE)
            meanwhile = [request for request in server.requests[before:] if of_us(request)]
            assert await answered(asking) >= 10
            assert len(meanwhile) <= 80
            assert len(server.messages.sent) < len(owed)
            await ledger.until_kept(60)
            await process.stop()
        await ledger.check_said_once(server, owed)


@pytest.mark.parametrize(
    ("pace", "refused_percent"), [(40, 1), (50, 5)], ids=["at the usual pace", "at the limit itself"]
)
async def test_under_the_limit_of_50_a_second_everything_arrives_and_next_to_nothing_is_refused(
    ledger: Ledger, tmp_path: Path, pace: int, refused_percent: float
) -> None:
    async with LoopbackDiscord(World(more_people=3 * pace)) as server:
        server.limits.per_second, server.limits.per_route = 50, True
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        async with begun(server, ledger, tmp_path, pace=pace, lease=60) as process:
            await connected(server)
            asking = asyncio.create_task(keep_asking(server, 0.1))
            await ledger.until_kept()
            assert await answered(asking) >= 10
            await process.stop()
        await ledger.check_said_once(server, owed)
        requests = [request for request in server.requests if of_us(request)]
        assert len(server.limits.refused) <= len(requests) * refused_percent / 100


async def test_everybody_who_asks_in_the_middle_of_a_storm_is_answered_within_three_seconds(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord(World(more_people=340)) as server:
        storm, asking = server.world.crowd[:300], server.world.crowd[300:]
        owed = await ledger.owe_nudges(storm, -5, 1)
        async with begun(server, ledger, tmp_path) as process:
            await connected(server)
            await until_said(server, 10)
            answers = await asyncio.gather(*(asks(server, person) for person in asking))
            assert len(answers) == len(asking)
            await ledger.until_kept()
            await process.stop()
        await ledger.check_said_once(server, owed)


async def test_where_the_token_is_refused_sending_stops_soon_and_nothing_is_lost(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord(World(more_people=100)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        refusal = server.faults.fail(401, where=of_us)
        async with begun(server, ledger, tmp_path) as process:
            await server.until(lambda: refusal.happened > 0, "a refusal", 20)
            await asyncio.sleep(3)
            assert refusal.happened <= 40
            await process.kill()
        refusal.lift()
        assert (await ledger.rows("SELECT COUNT(*) AS count FROM promises"))[0]["count"] == len(owed)
        latest = (await ledger.rows("SELECT MAX(try_at) AS at FROM promises"))[0]["at"]
        assert latest < time.time() + 60
        async with begun(server, ledger, tmp_path) as process:
            await ledger.until_kept()
            await process.stop()
        await ledger.check_said_once(server, owed)
