"""What a hundred thousand people cost a start, the memory and an idle second; and what a million cost a beat."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import discord

from bench import seeding
from bench.bots import COMEBACK, running
from bench.figures import Row, Section, at_most, at_most_more, at_most_ratio, middle
from bench.loopback import Loopback, loopback
from bench.notes import NOTES
from bot.actions import promising
from bot.running import open_resources
from bot.settings import read_settings

MANY, VERY_MANY = 100_000, 1_000_000
_ASKED: Final = "help"
_SETTLING: Final = 12
"""After the very first start, the daily jobs are made up for; so long they may take."""
_SETTLED_A_SECOND: Final = 50_000
_MOST: Final = 600


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until the first answer, and memory then."""

    seconds: float
    megabytes: float
    idle_percent: float | None = None


@asynccontextmanager
async def years_of_use(server: Loopback, people: int) -> AsyncIterator[Path]:
    """A folder with the database of so many people, with which the bot has run before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await seeding.create(folder / "comeback.db")
        seeding.add_nudges(folder / "comeback.db", seeding.spread_over_next_day(people))
        async with running(server, COMEBACK, folder):
            await asyncio.sleep(_SETTLING + people / _SETTLED_A_SECOND)
        yield folder


async def started(server: Loopback, folder: Path, *, idle_seconds: float = 0) -> Start:
    """Start it once, and see how it is a moment after the first answer."""
    async with running(server, COMEBACK, folder) as bot:
        await server.ask(_ASKED, {}, times=1)
        seconds = time.monotonic() - bot.began
        await asyncio.sleep(1)
        megabytes = bot.usage.resident_megabytes
        if not idle_seconds:
            return Start(seconds, megabytes)
        await asyncio.sleep(_SETTLING)
        return Start(seconds, megabytes, await bot.processor_share(idle_seconds))


async def beat_milliseconds(folder: Path, times: int) -> float:
    """The median cost of looking for what is due, where nothing is."""
    took = []
    async with open_resources(read_settings(), f"{folder / 'comeback.db'}", discord.utils.utcnow) as resources:
        for _ in range(times):
            began = time.perf_counter()
            claimed = await promising.claim(resources, _MOST, timedelta(seconds=60))
            took.append(1000 * (time.perf_counter() - began))
            if claimed:
                raise ValueError("something was due")
    return middle(took)


async def measure(*, quick: bool) -> Section:
    """Starts in turn, of an empty database and of one with many people."""
    many, very_many = (10_000, 100_000) if quick else (MANY, VERY_MANY)
    repetitions, idle_seconds, beats = (1, 5, 100) if quick else (5, 20, 500)
    async with loopback(1) as server, years_of_use(server, 0) as empty, years_of_use(server, many) as full:
        starts: dict[Path, list[Start]] = {empty: [], full: []}
        for _ in range(repetitions):
            for folder, all_of_it in starts.items():
                all_of_it.append(await started(server, folder))
        idle = [await started(server, folder, idle_seconds=idle_seconds) for folder in (full, empty)]
        async with years_of_use(server, very_many) as fullest:
            starts[fullest] = [await started(server, fullest) for _ in range(repetitions)]
            beat = [await beat_milliseconds(folder, beats) for folder in (fullest, full, fullest, full)]
    rows = [
        *_rows(f"{many:,}", starts[full], starts[empty], judged=True),
        Row(f"{many:,}, idle", idle[0].idle_percent, idle[1].idle_percent, "%", at_most(0.5), NOTES["idle"]),
        *_rows(f"{very_many:,}", starts[fullest], starts[empty], judged=False),
        Row(f"a beat, {very_many:,} beside {many:,}", min(beat[::2]), min(beat[1::2]), "ms", at_most_ratio(1.5)),
    ]
    return Section("starting", "with so many people, a daily nudge each", "an empty database", rows)


def _rows(people: str, full: Sequence[Start], empty: Sequence[Start], *, judged: bool) -> list[Row]:
    def row(what: str, of: Callable[[Start], float], unit: str, aim: float) -> Row:
        with_them, without = (middle(map(of, starts)) for starts in (full, empty))
        return Row(f"{people}, {what}", with_them, without, unit, at_most_more(aim) if judged else None)

    return [
        row("start to first answer", lambda start: start.seconds, "s", 1),
        row("memory then", lambda start: start.megabytes, "MB", 40),
    ]
