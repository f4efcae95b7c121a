"""The heartbeat: the few fixed jobs that APScheduler runs. What people are promised stands in tables, never here.

Every job may run in several processes at once, and any number of times. Only the end of the scheduler cancels one;
that is swallowed here, since APScheduler would report it as a fault.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.date import DateTrigger

from bot.actions import tidying, upkeep
from bot.actions.resources import Resources
from bot.database import DatabaseUnusable
from bot.rules.jobs import Job
from bot.texts import jobs as texts

log = logging.getLogger(__name__)

_BEAT = timedelta(seconds=1)
_NOTE = timedelta(minutes=1)
_SETTLED = timedelta(seconds=5)
"""So long after a start, the jobs that were missed are made up for."""

Work = Callable[[Resources], Awaitable[str]]
"""What a job does; the outcome in a few words."""


def start_scheduler(resources: Resources, wake: Callable[[], None]) -> AsyncIOScheduler:
    """Start the fixed jobs on the running loop; the beat calls `wake`, which returns at once.

    Late ones are made up for, once; none overlaps itself; one that fails stops neither itself nor another.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    beat = Beat(resources, wake)
    now = datetime.now(UTC)
    scheduler.add_job(beat.beat, Pulse(_BEAT), id=Job.BEAT, replace_existing=True)
    scheduler.add_job(
        beat.note, Pulse(_NOTE), id="note of the beat", replace_existing=True, next_run_time=now + 2 * _BEAT
    )
    scheduler.add_job(
        _make_up, DateTrigger(now + _SETTLED), (scheduler, resources), id="making up", replace_existing=True
    )
    for job, (hour, minute, work) in _DAILY.items():
        daily = CronTrigger(hour=hour, minute=minute, timezone="UTC")
        scheduler.add_job(run_job, daily, (resources, job, work), id=job, replace_existing=True)
    scheduler.start()
    return scheduler


class Pulse(BaseTrigger):
    """A steady beat, at full seconds or minutes, that never makes up for anything.

    What is owed is due at a full second, and so it is found at once. APScheduler's own interval counts every beat of a
    night in which the machine slept, or of the years by which a clock without a battery jumps, before it lets anything
    run.
    """

    __slots__ = ("_interval",)

    def __init__(self, interval: timedelta) -> None:
        self._interval = interval

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        seconds = self._interval.total_seconds()
        return datetime.fromtimestamp((now.timestamp() // seconds + 1) * seconds, UTC)


class Beat:
    """Wakes whoever waits for it, and has it written down once a minute: a write a second would wear the disk out."""

    def __init__(self, resources: Resources, wake: Callable[[], None]) -> None:
        self._resources = resources
        self._wake = wake
        self._outcome = texts.OK
        self._beaten_at: datetime | None = None

    async def beat(self) -> None:
        """Wake, and nothing else. A coroutine, since anything else would run in a thread."""
        outcome = texts.OK
        try:
            self._wake()
        except Exception as error:
            outcome = texts.failed(type(error).__name__)
            if outcome != self._outcome:  # once, not every second
                log.exception("the beat failed")
        self._outcome, self._beaten_at = outcome, self._resources.clock()

    async def note(self) -> None:
        """Write the last beat down; if there was none since the last time, that moment stays."""
        if self._beaten_at is not None:
            await _note(self._resources, Job.BEAT, self._outcome, self._beaten_at)


async def run_job(resources: Resources, job: Job, work: Work) -> None:
    """Run a daily job and write down how it went."""
    try:
        outcome = await work(resources)
        log.info("%s: %s", job, outcome)
    except asyncio.CancelledError:
        log.info("%s: cut short, as the bot ends; made up for at the next start", job)
        return
    except DatabaseUnusable as error:
        log.error("%s: %s", job, error)  # a sentence, not a fault in the code
        outcome = texts.failed(str(error))
    except Exception as error:
        log.exception("%s failed", job)
        outcome = texts.failed(type(error).__name__)
    await _note(resources, job, outcome)


async def _note(resources: Resources, job: Job, outcome: str, ran_at: datetime | None = None) -> None:
    try:
        with suppress(asyncio.CancelledError):
            await upkeep.note_run(resources, job, outcome, ran_at)
    except Exception:
        log.exception("that %s ran cannot be written down", job)


async def _make_up(scheduler: AsyncIOScheduler, resources: Resources) -> None:
    """Run at once what should have run while no process did."""
    with suppress(asyncio.CancelledError):
        for job in await upkeep.missed_jobs(resources):
            scheduler.modify_job(job, next_run_time=datetime.now(UTC))


async def _back_up(resources: Resources) -> str:
    backup = await upkeep.back_up(resources)
    return texts.backed_up(backup.path.name, backup.size) if backup else texts.LEFT_TO_POSTGRESQL


async def _check_integrity(resources: Resources) -> str:
    await upkeep.check_integrity(resources)
    return texts.OK


async def _tidy(resources: Resources) -> str:
    tidied = await tidying.tidy(resources)
    return texts.tidied(tidied.drafts, tidied.attempts, tidied.deliveries, tidied.job_runs, tidied.groups)


async def _check_policies(resources: Resources) -> str:
    staleness = upkeep.check_policies(resources)
    if staleness.count:
        log.warning(texts.stale_warning(staleness))
    return texts.stale(staleness)


_DAILY: dict[Job, tuple[int, int, Work]] = {
    Job.INTEGRITY: (3, 0, _check_integrity),
    Job.BACKUP: (3, 10, _back_up),
    Job.TIDYING: (3, 30, _tidy),
    Job.STALENESS: (3, 40, _check_policies),
}
"""When each runs, in UTC."""
