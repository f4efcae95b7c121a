"""People whose direct messages are closed: each is tried once, and gets what was held once they open them."""

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.texts import sending
from tests.wire.faults import message_posts
from tests.wire.owed import Ledger, Owed, begun
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person, World

FOUR_HOURS = 4 * 3600


def tried(server: LoopbackDiscord, people: list[Person]) -> set[int]:
    """How often it was tried to write to these people: all the different counts."""
    counts = Counter(request.path for request in server.requests if message_posts(request))
    return {counts[f"/channels/{person.id + 1}/messages"] for person in people}


async def asks_to_try_again(server: LoopbackDiscord, person: Person) -> None:
    """Hear at the next contact that messages come back, and press the button below that."""
    actor = server.acting(person, server.world.study_group)
    asked = await actor.begin("nudge list")
    await server.until(lambda: len(asked.followups) == 1, "a word about messages that come back")
    told = server.messages.get(asked.followups[0])
    assert sending.WORKS in (await actor.press(told, sending.TRY_AGAIN)).text


async def sets_anew(server: LoopbackDiscord, person: Person) -> None:
    """Set a nudge again."""
    answer = await server.acting(person, server.world.study_group).run("nudge set", time="23:50")
    assert sending.WORKS in answer.text


async def test_closed_people_are_tried_once_the_others_get_theirs_and_what_was_held_comes_once_they_open(
    tmp_path: Path,
) -> None:
    ledger = Ledger(str(tmp_path / "comeback.db"))
    async with LoopbackDiscord(World(more_people=100)) as server:
        closed = list(server.world.crowd[::5])
        others = [person for person in server.world.crowd if person not in closed]
        for place, person in enumerate(closed):
            server.doors.close(person, no_shared_server=place % 2 == 0)
        now, yesterday = int(time.time()), f"{datetime.now(UTC) - timedelta(days=1):%F}"
        missing = closed[:2]
        owed = [Owed(person, now - (FOUR_HOURS if person in missing else 3)) for person in server.world.crowd]
        await ledger.owe([*owed, *(Owed(person, now - FOUR_HOURS + 60, "snooze", yesterday) for person in missing)])
        async with begun(server, ledger, tmp_path) as process:
            await server.until(lambda: bool(server.gateway.connected_shards), "a shard that listens", 20)
            await ledger.until_kept(30, *others)
            await asyncio.sleep(2.5)
            assert tried(server, others) == tried(server, closed) == {1}
            assert {each.channel_id - 1 for each in server.messages.sent} == {person.id for person in others}

            for person in closed[:4]:
                server.doors.open(person)
            await asks_to_try_again(server, closed[0])
            await asks_to_try_again(server, closed[2])
            await sets_anew(server, closed[1])
            await sets_anew(server, closed[3])
            for person in closed[:4]:
                await ledger.until_kept(10, person)
            await asyncio.sleep(1.5)
            for person in closed[:4]:
                hello, held = server.messages.sent_to(person)
                assert hello["content"] == sending.HELLO
                assert held["content"].startswith(sending.MISSED) == (person in missing)
                assert held["content"].count("<t:") == (2 if person in missing else 0)
            assert tried(server, closed[4:]) == {1}
            assert [len(server.messages.sent_to(person)) for person in others] == [1] * len(others)
            await process.stop()
        kept = await ledger.rows("SELECT whom FROM promises WHERE try_at IS NULL")
        assert {row["whom"] for row in kept} == {person.id for person in closed[4:]}
