"""The fixed jobs run by themselves, say how they went, and never stand in each other's way."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.actions import tidying, upkeep
from bot.actions.resources import Resources
from bot.actions.tidying import Tidied
from bot.database import Database, DatabaseDamaged
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.jobs import DAILY, Job, JobRun, job_states, to_make_up_for
from bot.rules.promises import Outcome, Promise
from bot.rules.staleness import STALE_AFTER, Staleness, stale_policies
from bot.rules.zone_names import ZoneNames
from bot.scheduler import Beat, Pulse, start_scheduler
from bot.stores import deliveries, job_runs

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)

Woken = Callable[[], None]


@pytest.fixture
def moments() -> list[datetime]:
    """The last of these is now."""
    return [NOON]


@pytest.fixture
def resources(
    either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames, moments: list[datetime]
) -> Resources:
    return Resources(either_database, lambda: moments[-1], catalogue, exams, zones)


@pytest.fixture
async def scheduler(resources: Resources) -> AsyncIterator[AsyncIOScheduler]:
    scheduler = start_scheduler(resources, lambda: None)
    yield scheduler
    if scheduler.running:
        scheduler.shutdown()
    await asyncio.sleep(0)


def run_now(scheduler: AsyncIOScheduler, *jobs: str) -> None:
    for job in jobs:
        scheduler.modify_job(job, next_run_time=datetime.now(UTC))


async def runs(resources: Resources) -> dict[str, JobRun]:
    async with resources.database.transaction() as tx:
        return {run.job: run for run in await job_runs.all_of_them(tx)}


async def outcomes(resources: Resources, number: int) -> dict[str, str]:
    """How the jobs went, once so many have run."""
    async with asyncio.timeout(10):
        while len(found := await runs(resources)) < number:
            await asyncio.sleep(0.01)
    return {job: run.outcome for job, run in found.items()}


async def test_the_beat_wakes_whoever_waits_for_it_every_second(resources: Resources) -> None:
    woken = asyncio.Queue[None]()
    scheduler = start_scheduler(resources, lambda: woken.put_nowait(None))
    try:
        run_now(scheduler, Job.BEAT)
        async with asyncio.timeout(5):
            for _ in range(2):
                await woken.get()
    finally:
        scheduler.shutdown()


async def test_every_daily_job_runs_and_says_how_it_went(scheduler: AsyncIOScheduler, resources: Resources) -> None:
    run_now(scheduler, *DAILY)
    said = await outcomes(resources, len(DAILY))
    backup = said.pop(Job.BACKUP)
    assert backup == "left to PostgreSQL" or backup.startswith("ok, comeback-2026-11-22.db, 0.")
    assert said == {
        Job.INTEGRITY: "ok",
        Job.TIDYING: "0 drafts, 0 removed attempts, 0 deliveries, 0 job runs, 0 groups",
        Job.STALENESS: "ok",
    }
    assert {run.process for run in (await runs(resources)).values()} == {resources.database.holder}


async def test_a_job_that_breaks_is_noted_without_its_words_and_stops_no_other(
    scheduler: AsyncIOScheduler,
    resources: Resources,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def break_off(*_: object) -> None:
        raise RuntimeError("what somebody typed")

    monkeypatch.setattr(tidying, "tidy", break_off)
    run_now(scheduler, *DAILY)
    said = await outcomes(resources, len(DAILY))
    assert said.pop(Job.TIDYING) == "failed: RuntimeError"
    assert not any(outcome.startswith("failed") for outcome in said.values())
    [fault] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert fault.getMessage() == "tidying failed"


async def test_damage_is_an_error_in_the_log_that_says_what_to_do(
    scheduler: AsyncIOScheduler,
    resources: Resources,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def find_damage(_: Database) -> None:
        raise DatabaseDamaged("The database x is damaged; do this.")

    monkeypatch.setattr(type(resources.database), "check", find_damage)
    run_now(scheduler, Job.INTEGRITY)
    assert await outcomes(resources, 1) == {Job.INTEGRITY: "failed: The database x is damaged; do this."}
    assert [(record.levelname, record.getMessage()) for record in caplog.records if record.name == "bot.scheduler"] == [
        ("ERROR", "integrity check: The database x is damaged; do this.")
    ]


async def test_a_job_that_is_cut_short_by_the_end_is_no_fault_and_counts_as_not_run(
    scheduler: AsyncIOScheduler,
    resources: Resources,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    begun = asyncio.Event()

    async def never_end(*_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(tidying, "tidy", never_end)
    run_now(scheduler, Job.TIDYING)
    await asyncio.wait_for(begun.wait(), 5)
    scheduler.shutdown()
    for _ in range(5):
        await asyncio.sleep(0)
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
    assert await runs(resources) == {}


async def test_what_was_missed_is_made_up_for_soon_after_a_start(
    scheduler: AsyncIOScheduler, resources: Resources, moments: list[datetime]
) -> None:
    for job in (Job.BACKUP, Job.INTEGRITY, Job.STALENESS):
        await upkeep.note_run(resources, job, "before")
    moments.append(NOON + 23 * HOUR)
    await upkeep.note_run(resources, Job.BACKUP, "failed: no room")
    run_now(scheduler, "making up")
    said = await outcomes(resources, 4)
    while said[Job.BACKUP].startswith("failed"):
        await asyncio.sleep(0.01)
        said = await outcomes(resources, 4)
    assert [said[job] for job in (Job.INTEGRITY, Job.STALENESS)] == ["before", "before"]


async def test_the_beat_is_written_down_now_and_then_not_every_second(
    resources: Resources, moments: list[datetime]
) -> None:
    beat = Beat(resources, lambda: None)
    await beat.note()
    assert await runs(resources) == {}  # it has not beaten yet
    for second in range(5):
        moments.append(NOON + timedelta(seconds=second))
        await beat.beat()
    assert await runs(resources) == {}
    await beat.note()
    moments.append(NOON + HOUR)
    await beat.note()
    run = (await runs(resources))[Job.BEAT]
    assert (run.ran_at, run.outcome) == (NOON + timedelta(seconds=4), "ok")  # when it beat, not when that was noted


async def test_a_beat_that_fails_goes_on_and_is_told_of_once(
    resources: Resources, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ValueError("on purpose")

    beat = Beat(resources, fail)
    for _ in range(3):
        await beat.beat()
    await beat.note()
    assert (await runs(resources))[Job.BEAT].outcome == "failed: ValueError"
    assert [record.getMessage() for record in caplog.records if record.name == "bot.scheduler"] == ["the beat failed"]


def test_the_beat_makes_up_for_no_night_asleep_and_no_clock_that_jumps() -> None:
    pulse = Pulse(timedelta(seconds=1))
    assert pulse.get_next_fire_time(None, NOON) == NOON + timedelta(seconds=1)
    just_after = NOON + timedelta(seconds=1.01)
    assert pulse.get_next_fire_time(NOON + timedelta(seconds=1), just_after) == NOON + timedelta(seconds=2)
    assert Pulse(timedelta(minutes=1)).get_next_fire_time(None, just_after) == NOON + timedelta(minutes=1)
    assert pulse.get_next_fire_time(datetime(1970, 1, 1, tzinfo=UTC), NOON) == NOON + timedelta(seconds=1)


async def test_old_deliveries_and_silent_processes_are_forgotten(resources: Resources, moments: list[datetime]) -> None:
    promise = Promise(1, "nudge", "", NOON)
    async with resources.database.transaction() as tx:
        await deliveries.note(tx, promise, Outcome.SAID, NOON)
        await deliveries.note(tx, replace(promise, whom=2), Outcome.SAID, NOON + 2 * HOUR)
        await job_runs.remember(tx, JobRun(Job.BEAT, "gone", NOON, "ok"))
        await job_runs.remember(tx, JobRun(Job.BACKUP, "here", NOON, "ok"))
        await job_runs.remember(tx, JobRun(Job.BEAT, "here", NOON + tidying.DELIVERIES_KEPT_FOR, "ok"))
    moments.append(NOON + tidying.DELIVERIES_KEPT_FOR)
    assert await tidying.tidy(resources) == Tidied(drafts=0, attempts=0, deliveries=0, job_runs=1)
    moments.append(NOON + tidying.DELIVERIES_KEPT_FOR + HOUR)
    assert await tidying.tidy(resources) == Tidied(drafts=0, attempts=0, deliveries=1, job_runs=0)
    async with resources.database.transaction() as tx:
        assert {run.process for run in await job_runs.all_of_them(tx)} == {"here"}
        assert len(await deliveries.latest(tx, 2, 9)) == 1


async def test_stale_policies_are_warned_of(
    resources: Resources, moments: list[datetime], caplog: pytest.LogCaptureFixture
) -> None:
    scheduler = start_scheduler(resources, lambda: None)
    moments.append(NOON + timedelta(days=400))
    run_now(scheduler, Job.STALENESS)
    said = await outcomes(resources, 1)
    scheduler.shutdown()
    number = sum(len(vendor.policies) for vendor in resources.catalogue.vendors)
    assert said == {Job.STALENESS: f"{number} of {number} stale"}
    [warning] = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    oldest = upkeep.check_policies(resources).oldest_vendor
    assert oldest is not None
    assert oldest in warning


def test_a_policy_is_stale_the_day_after_its_time(catalogue: Catalogue) -> None:
    vendor = next(vendor for vendor in catalogue.vendors if vendor.policies)
    checked_on = date(2026, 1, 1)
    old = replace(vendor.policies[0], checked_on=checked_on)
    new = replace(old, checked_on=date(2026, 3, 1))
    vendors = [replace(vendor, policies=(new, old))]
    assert stale_policies(vendors, checked_on + STALE_AFTER) == Staleness(0, 2)
    day_after = checked_on + STALE_AFTER + timedelta(days=1)
    assert stale_policies(vendors, day_after) == Staleness(1, 2, vendor.name, checked_on)


def run(job: str, ago: timedelta, outcome: str = "ok", process: str = "a") -> JobRun:
    return JobRun(job, process, NOON - ago, outcome)


@pytest.mark.parametrize(
    ("backups", "made_up"),
    [
        ([], True),
        ([run(Job.BACKUP, 23 * HOUR)], False),
        ([run(Job.BACKUP, 24 * HOUR)], True),
        ([run(Job.BACKUP, HOUR, "failed: no room")], True),
        ([run(Job.BACKUP, 2 * HOUR, "failed: no room"), run(Job.BACKUP, HOUR, process="b")], False),
    ],
)
def test_a_daily_job_is_made_up_for_where_no_process_did_it(backups: list[JobRun], made_up: Any) -> None:
    assert (Job.BACKUP in to_make_up_for(backups, NOON)) is made_up


def test_a_job_is_seen_over_all_processes() -> None:
    beats = [run(Job.BEAT, timedelta(minutes=ago), process=name) for name, ago in (("a", 1), ("b", 3), ("c", 4))]
    [beat, backup, *_] = job_states([*beats, run("a job of another version", HOUR)], NOON)
    assert (beat.job, beat.processes, beat.last, beat.overdue) == (Job.BEAT, 2, beats[0], False)
    assert (backup.job, backup.processes, backup.last, backup.overdue) == (Job.BACKUP, 0, None, True)
