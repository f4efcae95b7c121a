"""Many groups whose rounds open at the same moment, with the process killed in the midst of it or not."""

import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench import seeding
from tests.wire.faults import message_posts
from tests.wire.owed import Ledger, begun, looks, until_said
from tests.wire.process import BotProcess
from tests.wire.reading import controls_of
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Guild, World

LEAD_SECONDS: Final = 8
"""Between the start of a bot that is in many servers and the moment at which everything is due."""
_ANSWER_SECONDS: Final = 0.25
"""As long as Discord takes to answer: what was sent meanwhile, a process that is killed never hears of."""


@dataclass(frozen=True, slots=True)
class Opened:
    """How late each round opened, in seconds, and what went wrong.

    `pause`: from the kill to the first message after it. `looked_for`: how many the next process looked for, as they
    might stand there already; `found`: how many of them did.
    """

    late: list[float]
    never: int
    twice: int
    pause: float = 0
    looked_for: int = 0
    found: int = 0


async def opened(count: int, pace: float, *, killed: bool) -> Opened:
    """Rounds of so many groups open together, each in a server of its own."""
    with tempfile.TemporaryDirectory() as name:
        async with LoopbackDiscord(World(more_guilds=count)) as server:
            opens_at = int(time.time()) + LEAD_SECONDS + count // 500
            rounds = Rounds(server, Path(name), server.world.campuses, opens_at, pace)
            await rounds.seed()
            if killed:
                await rounds.begin_and_be_killed(count // 2)
            async with rounds.opening():
                pass
            return await rounds.outcome()


class Rounds:
    """A round in each of these servers, all due at `opens_at`, and what becomes of them."""

    def __init__(
        self, server: LoopbackDiscord, folder: Path, guilds: Sequence[Guild], opens_at: int, pace: float
    ) -> None:
        self.ledger = Ledger(f"{folder / 'comeback.db'}")
        self._server = server
        self._folder = folder
        self._guilds = guilds
        self._opens_at = opens_at
        self._pace = pace
        self._killed_at = 0.0
        self._said_before = 0
        self._asked_before = 0

    async def seed(self) -> None:
        """One group in each server; its id is the server's."""
        file = self._folder / "comeback.db"
        await seeding.create(file)
        groups = (seeding.Group(each.id, each.id, each.channels[0].id, self._opens_at) for each in self._guilds)
        seeding.add_groups(file, groups)

    async def begin_and_be_killed(self, after: int) -> None:
        """A process that is killed as soon as so many have opened; Discord forgets every nonce meanwhile."""
        server = self._server
        slow = server.faults.hang(_ANSWER_SECONDS, where=message_posts, after=True)
        async with begun(server, self.ledger, self._folder, pace=self._pace, lease=60, fresh=True) as process:
            await until_said(server, after, 60 + after / self._pace)
            await process.kill()
        self._killed_at = time.monotonic()
        self._said_before, self._asked_before = len(server.messages.sent), len(server.requests)
        slow.lift()
        server.messages.forget_nonces()

    @asynccontextmanager
    async def opening(self) -> AsyncIterator[BotProcess]:
        """A process that has opened all of them; when the block ends, it goes on until nothing else is due."""
        left = len(self._guilds) - len(self._server.messages.sent)
        async with begun(self._server, self.ledger, self._folder, pace=self._pace, lease=60) as process:
            await until_said(self._server, len(self._guilds), 60 + left / self._pace)
            yield process
            await self.ledger.until_kept()
            await process.stop()

    async def outcome(self) -> Opened:
        """What stands in the channels now, and whether that is what is written down."""
        sent = self._server.messages.sent
        times = Counter(each.channel_id for each in sent)
        known = {(row["group_id"], row["message_id"]) for row in await self._open_rounds()}
        never = [guild for guild in self._guilds if (guild.id, self._message_in(guild)) not in known]
        wall = time.time() - time.monotonic()
        late = [each.at + wall - self._opens_at for each in sent]
        twice = sum(number - 1 for number in times.values())
        if not self._killed_at:
            return Opened(late, len(never), twice)
        stood = {each.channel_id for each in sent[: self._said_before]}
        looked_for = self._looked_for()
        pause = sent[self._said_before].at - self._killed_at
        return Opened(late, len(never), twice, pause, len(looked_for), len(looked_for & stood))

    async def _open_rounds(self) -> list[dict[str, int]]:
        rows = await self.ledger.rows("SELECT group_id, message_id FROM rounds WHERE state = 'open'")
        return [dict(row) for row in rows]

    def _message_in(self, guild: Guild) -> int:
        """The last message there in which one can check in; 0: there is none."""
        for message in reversed(self._server.messages.in_channel(guild.channels[0])):
            if any(each.get("label") == "Check in" for each in controls_of(message)):
                return int(message["id"])
        return 0

    def _looked_for(self) -> set[int]:
        """The channels in which the process after the kill looked whether a message stood there."""
        after = self._server.requests[self._asked_before :]
        return {int(each.path.split("/")[2]) for each in after if looks(each)}
