"""APScheduler as it is mostly used, one daily job a person: how it starts, and how it does when they fall due together.

    python -m bench.one_job_each sqlalchemy due --jobs 5000 --file /tmp/jobs.db

prints its figures as JSON. It runs as a process of its own, so that memory is its own.
"""

import asyncio
import json
import os
import pickle
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import click
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

from bench.stalls import StallSampler
from bench.usage import usage_of

_UNTIL_DUE: Final = timedelta(seconds=3)
_LONGEST: Final = 120.0
_DAY: Final = 86_400
_NEVER_LOST: Final[dict[str, Any]] = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}

said: list[int] = []


async def say(person: int) -> None:
    """What each job does: note that it ran."""
    said.append(person)


def scheduler_with(store: str, file: Path) -> AsyncIOScheduler:
    """A scheduler on that store, set as its documentation has it for jobs that must not be lost."""
    stores = {"default": MemoryJobStore() if store == "memory" else SQLAlchemyJobStore(url=f"sqlite:///{file}")}
    return AsyncIOScheduler(jobstores=stores, job_defaults=_NEVER_LOST, timezone=UTC)


def daily_at(moment: datetime) -> CronTrigger:
    """A nudge a day, at this time of it."""
    return CronTrigger(hour=moment.hour, minute=moment.minute, second=moment.second, timezone=UTC)


def _moments(jobs: int, due: datetime | None) -> Iterator[tuple[int, datetime]]:
    """A person and their moment: all `due` together, or spread over the next day."""
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
    for person in range(jobs):
        yield person, due or start + timedelta(seconds=person * _DAY // jobs)


def _fill_file(jobs: int, due: datetime | None, file: Path) -> None:
    """Write the jobs as the store would, in one transaction: it takes one for each, which is not what is measured."""
    scheduler = BackgroundScheduler(jobstores={"default": SQLAlchemyJobStore(url=f"sqlite:///{file}")}, timezone=UTC)
    scheduler.start(paused=True)
    pattern = scheduler.add_job(say, daily_at(datetime.now(UTC)), (0,), id="pattern", **_NEVER_LOST)
    state: dict[str, Any] = pattern.__getstate__()
    pattern.remove()
    scheduler.shutdown()
    rows = []
    for person, moment in _moments(jobs, due):
        own = state | {"id": f"{person}", "args": (person,), "trigger": daily_at(moment), "next_run_time": moment}
        rows.append((f"{person}", moment.timestamp(), pickle.dumps(own, pickle.HIGHEST_PROTOCOL)))
    connection = sqlite3.connect(file)
    with connection:
        connection.executemany("INSERT INTO apscheduler_jobs VALUES (?, ?, ?)", rows)
    connection.close()


def _start(scheduler: AsyncIOScheduler, store: str, jobs: int, due: datetime | None) -> None:
    """What a bot does at each start: a memory store is filled from a table of its own, a file is there already."""
    if store == "memory":
        for person, moment in _moments(jobs, due):
            scheduler.add_job(say, daily_at(moment), (person,), id=f"{person}", next_run_time=moment)
    scheduler.start()


async def start_up(store: str, jobs: int, file: Path) -> dict[str, Any]:
    """How long the start takes until the loop turns again, and what memory it takes."""
    scheduler = scheduler_with(store, file)
    before, began = usage_of(os.getpid()), time.perf_counter()
    _start(scheduler, store, jobs, None)
    await asyncio.sleep(0.01)  # its first look at the jobs is in the loop's next turns
    seconds = time.perf_counter() - began
    used = usage_of(os.getpid()).resident_megabytes - before.resident_megabytes
    scheduler.shutdown()
    return {"seconds": seconds - 0.01, "megabytes": used}


async def fall_due(store: str, jobs: int, file: Path, due: datetime) -> dict[str, Any]:
    """How long the loop stands still when all jobs are due together, and when the last has run."""
    scheduler = scheduler_with(store, file)
    _start(scheduler, store, jobs, due)
    await asyncio.sleep(max(0.0, (due - datetime.now(UTC)).total_seconds() - 0.5))
    sampler = StallSampler(asyncio.get_running_loop())
    began = time.monotonic()
    while len(said) < jobs and time.monotonic() < began + _LONGEST:
        await asyncio.sleep(0.05)
    finished = (datetime.now(UTC) - due).total_seconds()
    scheduler.shutdown()
    return {"ran": len(said), "seconds": finished, **sampler.report()}


@click.command()
@click.argument("store", type=click.Choice(["memory", "sqlalchemy"]))
@click.argument("what", type=click.Choice(["start", "due"]))
@click.option("--jobs", type=int, required=True)
@click.option("--file", type=click.Path(path_type=Path), required=True)
def main(store: str, what: str, jobs: int, file: Path) -> None:
    """Fill the store, measure, print."""
    if store == "sqlalchemy" and what == "start" and not file.exists():
        _fill_file(jobs, None, file)
        print(json.dumps({"filled": jobs}))  # the memory of the filling is not that of the start
        return
    if what == "start":
        print(json.dumps(asyncio.run(start_up(store, jobs, file))))
        return
    filling = timedelta(seconds=jobs / 1000)
    due = (datetime.now(UTC) + filling + _UNTIL_DUE).replace(microsecond=0)
    if store == "sqlalchemy":
        _fill_file(jobs, due, file)
    print(json.dumps(asyncio.run(fall_due(store, jobs, file, due))))


if __name__ == "__main__":
    main()
