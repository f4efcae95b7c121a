"""Nudges that are owed, put straight into the bot's database, and what became of them."""

import asyncio
import sqlite3
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

import asyncpg

from bot.database import Transaction, connect
from tests.wire.process import BotProcess, start_process
from tests.wire.recording import Recorded
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person

EVERY_DAY: Final = "mon,tue,wed,thu,fri,sat,sun"
_HALF_A_DAY: Final = 12 * 3600


@dataclass(frozen=True, slots=True)
class Owed:
    """One promise, due at `due_at` (epoch seconds)."""

    person: Person
    due_at: int
    kind: str = "nudge"
    subject: str = ""


class Ledger:
    """The bot's database, looked into from outside while the bot runs; a file, or a PostgreSQL address."""

    def __init__(self, address: str) -> None:
        self.address = address

    async def rows(self, sql: str) -> list[Mapping[str, Any]]:
        """What a statement gives."""
        if self.address.startswith("postgresql://"):
            connection = await asyncpg.connect(self.address)
            try:
                return [dict(record) for record in await connection.fetch(sql)]
            finally:
                await connection.close()
        with closing(sqlite3.connect(self.address, timeout=10)) as file, file:
            file.row_factory = sqlite3.Row
            return [dict(row) for row in file.execute(sql).fetchall()]

    async def owe(self, owed: Iterable[Owed]) -> None:
        """Create the database if need be, and owe this to people who get direct messages at any hour."""
        database = await connect(self.address)
        async with database.transaction() as tx:
            for each in owed:
                await _owe(tx, each)
        await database.close()

    async def owe_nudges(self, people: Sequence[Person], first: float, last: float) -> list[Owed]:
        """One nudge for each, spread evenly from `first` to `last` seconds from now."""
        step = (last - first) / max(len(people) - 1, 1)
        owed = [Owed(person, int(time.time() + first + place * step)) for place, person in enumerate(people)]
        await self.owe(owed)
        return owed

    async def until_kept(self, seconds: float = 30.0, *whom: Person) -> None:
        """Wait until nothing is due (to these people) for hours. Raises AssertionError, saying what is left."""
        among = f"AND whom IN ({', '.join(str(person.id) for person in whom)})" if whom else ""
        sql = f"SELECT * FROM promises WHERE due_at < {time.time() + _HALF_A_DAY:.0f} {among} ORDER BY due_at"
        until = time.monotonic() + seconds
        while left := await self.rows(sql):
            if time.monotonic() > until:
                raise AssertionError(f"after {seconds:g} s, {len(left)} are still owed, the first: {dict(left[0])}")
            await asyncio.sleep(0.05)

    async def check_said_once(self, server: LoopbackDiscord, owed: Sequence[Owed]) -> None:
        """Everybody who was owed one nudge got exactly that, it was written down, and the next is for tomorrow."""
        check_got(server, [each.person for each in owed])
        said = await self.rows("SELECT whom, outcome, message_id FROM deliveries")
        shown = {(each.channel_id - 1, "said", each.message_id) for each in server.messages.sent}
        assert len(said) == len(owed)
        assert {(row["whom"], row["outcome"], row["message_id"]) for row in said} == shown
        rows = await self.rows("SELECT whom, kind, due_at, try_at, tries, claimed_by FROM promises")
        left = {
            (row["whom"], row["kind"], row["due_at"], row["try_at"], row["tries"], row["claimed_by"]) for row in rows
        }
        assert left == {(each.person.id, "nudge", _tomorrow(each), _tomorrow(each), 0, None) for each in owed}


def check_got(server: LoopbackDiscord, people: Iterable[Person], each: int = 1) -> None:
    """These people, and nobody else, got so many messages that the bot sent by itself: as the server counts."""
    got = Counter(sent.channel_id for sent in server.messages.sent)
    wrong = {person.name: got[person.id + 1] for person in people if got[person.id + 1] != each}
    assert wrong == {}
    assert set(got) == {person.id + 1 for person in people}


def looks(request: Recorded) -> bool:
    """A look at the last messages of a channel."""
    return request.method == "GET" and request.path.endswith("/messages")


def of_us(request: Recorded) -> bool:
    """Whatever the bot asks for to send something by itself."""
    return request.path.startswith(("/channels/", "/users/@me/channels"))


@asynccontextmanager
async def begun(
    server: LoopbackDiscord,
    ledger: Ledger,
    folder: Path,
    *,
    pace: float = 400,
    lease: float = 30,
    env: Mapping[str, str] | None = None,
    fresh: bool = False,
) -> AsyncIterator[BotProcess]:
    """A bot that has just been started, and is killed in the end, if it still runs."""
    ours = {
        "COMEBACK_DATABASE": ledger.address,
        "COMEBACK_SENDS_PER_SECOND": str(pace),
        "COMEBACK_LEASE_SECONDS": str(lease),
    }
    process = await start_process(server, database=folder / "comeback.db", env=ours | dict(env or {}), fresh=fresh)
    try:
        yield process
    finally:
        await process.kill()


async def until_ended(process: BotProcess, seconds: float = 20.0) -> None:
    """Wait for the end of a process that is killed by an order given before."""
    try:
        async with asyncio.timeout(seconds):
            await process.ended()
    except TimeoutError:
        raise AssertionError(f"the process was never killed:\n{process.stderr[-2000:]}") from None


async def until_said(server: LoopbackDiscord, count: int, seconds: float = 20.0) -> None:
    """Wait until so many messages stand there."""
    await server.until(lambda: len(server.messages.sent) >= count, f"{count} messages", seconds)


def _zone() -> tuple[str, timezone]:
    """Where it is about noon, so that no test runs into a night or the end of a day."""
    ahead = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}", timezone(timedelta(hours=ahead))


def _tomorrow(owed: Owed) -> int:
    return owed.due_at - owed.due_at % 60 + 24 * 3600


async def _owe(tx: Transaction, owed: Owed) -> None:
    name, zone = _zone()
    whom = owed.person.id
    await tx.run(
        """
        INSERT INTO learners (learner_id, zone, met_at, dm_channel_id, quiet_from, quiet_until)
        VALUES (:whom, :zone, :due_at, :channel, '00:00', '00:00') ON CONFLICT (learner_id) DO NOTHING
        """,
        whom=whom,
        zone=name,
        due_at=owed.due_at,
        channel=whom + 1,
    )
    if owed.kind == "nudge":
        await tx.run(
            "INSERT INTO nudges (learner_id, clock, days) VALUES (:whom, :clock, :days)",
            whom=whom,
            clock=f"{datetime.fromtimestamp(owed.due_at, zone):%H:%M}",
            days=EVERY_DAY,
        )
    await tx.run(
        "INSERT INTO promises (whom, kind, subject, due_at, try_at) VALUES (:whom, :kind, :subject, :due_at, :due_at)",
        whom=whom,
        kind=owed.kind,
        subject=owed.subject,
        due_at=owed.due_at,
    )
