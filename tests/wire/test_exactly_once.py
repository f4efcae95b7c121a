"""What is owed is said exactly once, wherever the process is killed and whatever becomes of an answer."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import pytest

from tests.wire.faults import Where, message_posts
from tests.wire.owed import Ledger, begun, looks, until_ended, until_said
from tests.wire.process import BotProcess
from tests.wire.recording import Recorded
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person, World

Kill = Callable[[LoopbackDiscord, BotProcess, Ledger], Awaitable[None]]
HONOURED: Final = pytest.mark.parametrize("forgetful", [False, True], ids=["nonces honoured", "nonces forgotten"])


def in_request(where: Where, nth: int = 1, *, after: bool = False, cut: bool = False) -> Kill:
    """At the `nth` such request: before it has any effect, after it, or never having it."""

    async def kill(server: LoopbackDiscord, process: BotProcess, _: Ledger) -> None:
        server.faults.when(where, process.kill, nth=nth, after=after, cut=cut)

    return kill


def as_answered(nth: int) -> Kill:
    """When the `nth` message has been answered, before that can be written down."""
    killing: list[asyncio.Task[None]] = []

    async def kill(server: LoopbackDiscord, process: BotProcess, _: Ledger) -> None:
        def soon() -> None:
            killing.append(asyncio.create_task(process.kill()))

        server.faults.when(message_posts, soon, nth=nth, after=True)

    return kill


async def when_claimed(_: LoopbackDiscord, process: BotProcess, ledger: Ledger) -> None:
    """When it has just taken something on."""
    while not await ledger.rows("SELECT 1 FROM promises WHERE claimed_by IS NOT NULL AND tries = 1 LIMIT 1"):
        await asyncio.sleep(0.002)
    await process.kill()


async def after_some(server: LoopbackDiscord, process: BotProcess, _: Ledger) -> None:
    """From outside, in the midst of it all."""
    await until_said(server, len(server.messages.sent) + 20)
    await process.kill()


def asks_for_the_gateway(request: Recorded) -> bool:
    """The first request of a start."""
    return request.path == "/gateway/bot"


def logs_in(request: Recorded) -> bool:
    """The first request of discord.py itself."""
    return request.path == "/users/@me"


KILLS: Final[tuple[Kill, ...]] = (
    when_claimed,
    in_request(message_posts, 1, cut=True),
    in_request(message_posts, 5, after=True),
    in_request(asks_for_the_gateway),
    in_request(message_posts, 9),
    as_answered(12),
    in_request(logs_in, after=True),
    in_request(looks, 7, cut=True),
    after_some,
    in_request(message_posts, 25, cut=True),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(str(tmp_path / "comeback.db"))


@HONOURED
async def test_killed_at_ten_points_it_says_each_of_300_nudges_exactly_once(
    ledger: Ledger, tmp_path: Path, forgetful: bool
) -> None:
    async with LoopbackDiscord(World(more_people=300)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, 5)
        for kill in KILLS:
            async with begun(server, ledger, tmp_path) as process:
                await kill(server, process, ledger)
                await until_ended(process)
            server.faults.clear()
            if forgetful:
                server.messages.forget_nonces()
        assert len(server.messages.sent) < len(owed)
        async with begun(server, ledger, tmp_path) as process:
            await ledger.until_kept()
            await process.stop()
        await ledger.check_said_once(server, owed)
        assert server.unknown_requests == []


def to_one_of(people: list[Person]) -> Where:
    """A message to one of these people."""
    paths = {f"/channels/{person.id + 1}/messages" for person in people}
    return lambda request: message_posts(request) and request.path in paths


def forget_at_each_look(server: LoopbackDiscord) -> None:
    """From a look at a channel on, nothing is known of any nonce."""

    def forget() -> None:
        server.messages.forget_nonces()
        forget_at_each_look(server)

    server.faults.when(looks, forget)


@HONOURED
async def test_a_message_whose_answer_is_lost_is_found_and_not_said_again(
    ledger: Ledger, tmp_path: Path, forgetful: bool
) -> None:
    async with LoopbackDiscord(World(more_people=48)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        cut, failing, hanging = ([each.person for each in owed[place::6]] for place in (0, 2, 4))
        server.faults.cut(times=len(cut), where=to_one_of(cut), after=True)
        # discord.py tries again by itself after a second, once within this lease.
        server.faults.fail(502, times=2 * len(failing), where=to_one_of(failing), after=True)
        server.faults.hang(20, times=len(hanging), where=to_one_of(hanging), after=True)
        if forgetful:
            forget_at_each_look(server)
        async with begun(server, ledger, tmp_path, lease=2) as process:
            await ledger.until_kept()
            await process.stop()
        await ledger.check_said_once(server, owed)
        looked_at = {request.path for request in server.requests if looks(request)}
        assert looked_at >= {f"/channels/{person.id + 1}/messages" for person in [*cut, *failing, *hanging]}


async def test_a_clean_stop_finishes_what_is_being_said_and_the_next_process_goes_on_at_once(
    ledger: Ledger, tmp_path: Path
) -> None:
    async with LoopbackDiscord(World(more_people=300)) as server:
        owed = await ledger.owe_nudges(server.world.crowd, -5, -1)
        async with begun(server, ledger, tmp_path, pace=150, lease=600) as process:
            server.faults.hang(0.2, where=message_posts)
            await until_said(server, 100)
            await process.stop()
        said = await ledger.rows("SELECT message_id FROM deliveries WHERE outcome = 'said'")
        assert {row["message_id"] for row in said} == {each.message_id for each in server.messages.sent}
        assert 100 <= len(said) < 300
        assert await ledger.rows("SELECT 1 FROM promises WHERE claimed_by IS NOT NULL") == []
        server.faults.clear()
        async with begun(server, ledger, tmp_path, lease=600) as process:
            await ledger.until_kept()
            await process.stop()
        await ledger.check_said_once(server, owed)
        assert server.messages.repeated == []
