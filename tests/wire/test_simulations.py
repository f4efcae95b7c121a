"""The words of a simulation come to the second, whatever becomes of the process meanwhile."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import from_epoch
from bot.database import connect
from bot.rules.promises import Promise
from bot.rules.simulation import SIMULATION, SIMULATION_END, Milestone, Simulation
from bot.stores import promises, simulations
from tests.wire.faults import message_posts
from tests.wire.owed import Ledger, Owed, begun, until_ended
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person, World

EXACT_SECONDS = 2.0
SECONDS = {Milestone.HALF: 0, Milestone.FIVE: 2, Milestone.END: 3}
"""When each word comes, after the first."""


async def begin(ledger: Ledger, ada: Person) -> None:
    """A simulation that was begun, with all its words still far off."""
    await ledger.owe([Owed(ada, int(time.time()) + 86_400, "opening", "SY0-701")])  # so that she is known
    now = datetime.fromtimestamp(int(time.time()), UTC)
    running = Simulation(
        simulation_id=7, learner_id=ada.id, exam="SY0-701", began_at=now, ends_at=now + timedelta(minutes=90)
    )
    database = await connect(ledger.address)
    async with database.transaction() as tx:
        await simulations.add(tx, running)
        for milestone in SECONDS:
            kind = SIMULATION_END if milestone is Milestone.END else SIMULATION
            await promises.plan(tx, ada.id, kind, f"7:{milestone}", running.ends_at)
    await database.close()


async def bring_near(ledger: Ledger, ada: Person, first_at: int) -> list[Promise]:
    """As if so much of its time had gone by: the words come one after another, from that moment on."""
    owed = []
    for milestone, seconds in SECONDS.items():
        due_at, subject = first_at + seconds, f"7:{milestone}"
        await ledger.rows(f"UPDATE promises SET due_at = {due_at}, try_at = {due_at} WHERE subject = '{subject}'")
        kind = SIMULATION_END if milestone is Milestone.END else SIMULATION
        owed.append(Promise(ada.id, kind.name, subject, from_epoch(due_at)))
    return owed


async def test_killed_as_it_says_the_first_word_it_says_each_once_and_those_after_to_the_second(tmp_path: Path) -> None:
    ledger = Ledger(str(tmp_path / "comeback.db"))
    async with LoopbackDiscord(World(more_people=1)) as server:
        [ada] = server.world.crowd
        await begin(ledger, ada)
        async with begun(server, ledger, tmp_path) as process:
            await server.until(lambda: bool(server.gateway.identified), "IDENTIFY", 15)
            server.faults.when(message_posts, process.kill, cut=True)  # the word is lost
            owed = await bring_near(ledger, ada, int(time.time()) + 1)
            await until_ended(process)
        server.faults.clear()
        async with begun(server, ledger, tmp_path) as process:
            await ledger.until_kept(10)
            await process.stop()
        clock = time.time() - time.monotonic()
        assert [sent.nonce for sent in server.messages.sent] == [promise.identity for promise in owed]
        late = [
            clock + sent.at - word.due_at.timestamp() for sent, word in zip(server.messages.sent, owed, strict=True)
        ]
        assert all(0 <= seconds <= EXACT_SECONDS for seconds in late[1:]), late  # the first waited for the new process
        rows = await ledger.rows("SELECT due_at, outcome FROM deliveries ORDER BY due_at")
        assert [(from_epoch(row["due_at"]), row["outcome"]) for row in rows] == [(word.due_at, "said") for word in owed]
