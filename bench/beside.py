"""Comeback's table and heartbeat, side by side with APScheduler's own stores holding one job a person."""

import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from bench.bots import ROOT
from bench.figures import Row, Section, middle
from bench.loopback import loopback, people
from bench.notes import NOTES
from bench.sending import FLAT_OUT, LEAD_SECONDS, check_one_each, comeback_with_nudges
from bench.starting import started, years_of_use

_STORES: Final = {"SQLAlchemyJobStore": "sqlalchemy", "memory store": "memory"}
_LAST: Final = 300.0

Figures = dict[str, Any]


async def _one_job_each(store: str, what: str, jobs: int, file: Path) -> Figures:
    """The figures of one run in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.one_job_each", store, what, "--jobs", f"{jobs}", "--file", f"{file}"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _ = await process.communicate()
    figures: Figures = json.loads(printed)
    return figures


async def _apscheduler(store: str, many: int, due: int) -> tuple[Figures, Figures]:
    """The start with many jobs, and some that fall due together."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if store == "sqlalchemy":
            await _one_job_each(store, "start", many, folder / "many.db")  # fills the file
        start = await _one_job_each(store, "start", many, folder / "many.db")
        return start, await _one_job_each(store, "due", due, folder / "due.db")


async def _comeback_starts(many: int, repetitions: int) -> Figures:
    """What many people add to a start."""
    async with loopback(1) as server, years_of_use(server, 0) as empty, years_of_use(server, many) as full:
        pairs = [[await started(server, folder) for folder in (full, empty)] for _ in range(repetitions)]
    seconds = middle(with_them.seconds - without.seconds for with_them, without in pairs)
    megabytes = middle(with_them.megabytes - without.megabytes for with_them, without in pairs)
    return {"seconds": max(0.0, seconds), "megabytes": max(0.0, megabytes)}


async def _comeback_due(count: int) -> Figures:
    """What is due together is said, written down and planned anew, while the watch looks on."""
    async with loopback(count) as server:
        moment = int(time.time()) + LEAD_SECONDS + count // 2000
        due = [(person, moment) for person in people(count)]
        async with comeback_with_nudges(server, due, FLAT_OUT, watched=True) as bot:
            await asyncio.sleep(moment - 0.5 - time.time())
            await bot.watched()
            sendings = await server.sent(count, within=_LAST)
            check_one_each(sendings, due)
            return await bot.watched()


async def measure(*, quick: bool) -> Section:
    """Each in processes of its own, one after the other."""
    many, due = (10_000, 500) if quick else (100_000, 5_000)
    starts, stormed = await _comeback_starts(many, 1 if quick else 3), await _comeback_due(due)
    rows = []
    for name, store in _STORES.items():
        start, together = await _apscheduler(store, many, due)
        note = NOTES["beside start"] if store == "memory" else ""
        stall, their_stall = (figures["stalls"][0]["milliseconds"] for figures in (stormed, together))
        rows += [
            Row(f"{name}: start with {many:,}", 1000 * starts["seconds"], 1000 * start["seconds"], "ms", note=note),
            Row(f"{name}: memory for {many:,}", starts["megabytes"], start["megabytes"], "MB"),
            Row(f"{name}: longest stall, {due:,} due at once", stall, their_stall, "ms", note=NOTES[f"beside {store}"]),
        ]
    return Section(
        "beside", "one job a person in APScheduler; Comeback says it over the wire, too", "APScheduler", rows
    )
