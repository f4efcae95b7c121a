"""`python -m bot doctor` finds what is wrong, says how to mend it, and changes nothing."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot import doctor_command
from bot.__main__ import main
from bot.clock import to_epoch
from bot.database import Database, connect
from bot.rules.examination import Examination
from bot.rules.jobs import DAILY, Job, JobRun
from bot.stores import job_runs
from tests.damage import make_damaged

NOW = datetime.now(UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
KEYS = {
    "well", "wrong", "database", "held", "processes", "migrations", "people", "promises", "oldest_due", "jobs",
    "backup", "stale_policies",
}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


@asynccontextmanager
async def running(address: str) -> AsyncIterator[Database]:
    """A database as a bot holds it whose jobs all ran."""
    database = await connect(address)
    for job in Job:
        await ran(database, job, MINUTE)
    await database.back_up(NOW.date())
    yield database
    await database.close()


async def ran(database: Database, job: str, ago: timedelta, outcome: str = "ok", process: str = "a process") -> None:
    async with database.transaction() as tx:
        await job_runs.remember(tx, JobRun(job, process, NOW - ago, outcome))


async def promise(database: Database, kind: str, late: timedelta, **columns: Any) -> None:
    """Owe something that was due so long ago."""
    due_at = to_epoch(NOW - late)
    values = {"whom": 1, "kind": kind, "subject": "", "due_at": due_at, "try_at": due_at, "tries": 0, **columns}
    async with database.transaction() as tx:
        names = ", ".join(values)
        await tx.run(f"INSERT INTO promises ({names}) VALUES ({', '.join(f':{name}' for name in values)})", **values)


async def examine(address: str | Path, now: datetime = NOW) -> Examination:
    return await doctor_command.look_over(str(address), None, now)


def wrong(seen: Examination) -> list[str]:
    return [finding["kind"] for finding in as_json(seen)["wrong"]]


def as_json(seen: Examination) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(doctor_command.as_json(seen))
    return answer


async def test_all_is_well_where_a_bot_runs_and_its_jobs_do(address: str) -> None:
    async with running(address) as database:
        async with database.transaction() as tx:
            await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (1, 0)")
        await ran(database, Job.BEAT, MINUTE, process="another process")
        await promise(database, "nudge", -HOUR)
        await promise(database, "opening", timedelta(seconds=5))
        seen = await examine(address)
    said = as_json(seen)
    assert (said["well"], said["wrong"], said["people"], said["processes"]) == (True, [], 1, 2)
    assert said["promises"] == {"count": 2, "held_back": 0, "overdue": 0}
    assert said["oldest_due"] == {"kind": "opening", "late_seconds": 5}
    assert not any(job["overdue"] for job in said["jobs"])
    text = doctor_command.as_text(seen)
    assert text.startswith("All is well.\n\nDatabase ")
    assert "1 minute ago, in 2 processes: ok" in text


async def test_a_held_file_is_told_from_one_that_is_not(path: Path) -> None:
    async with running(str(path)):
        assert as_json(await examine(path))["held"] is True
    assert as_json(await examine(path))["held"] is False


async def test_the_keys_are_the_documented_ones(path: Path) -> None:
    async with running(str(path)):
        said = as_json(await examine(path, NOW + timedelta(days=400)))
    assert said.keys() == KEYS
    assert doctor_command.__doc__ is not None
    assert all(f"\n{key} " in doctor_command.__doc__ for key in KEYS)
    assert {frozenset(finding) for finding in said["wrong"]} == {frozenset({"kind", "job", "what", "mend"})}
    assert {frozenset(job) for job in said["jobs"]} == {
        frozenset({"job", "last_ran_at", "processes", "outcome", "overdue"})
    }
    assert said["migrations"].keys() == {"applied", "pending", "unknown"}
    assert said["backup"].keys() == {"file", "age_seconds"}
    assert said["stale_policies"].keys() == {"count", "of", "oldest_vendor", "oldest_checked_on"}
    assert date.fromisoformat(said["stale_policies"]["oldest_checked_on"]) < NOW.date()


async def test_what_is_overdue_is_found_and_never_whose_it_is(address: str) -> None:
    whom = 800_000_000_000_000_001
    async with running(address) as database:
        await promise(database, "nudge", HOUR, whom=whom)
        await promise(database, "opening", 3 * MINUTE, whom=whom)
        await promise(database, "snooze", MINUTE, whom=whom)
        seen = await examine(address)
    said = as_json(seen)
    assert said["promises"] == {"count": 3, "held_back": 0, "overdue": 2}
    assert said["oldest_due"] == {"kind": "nudge", "late_seconds": 3600}
    assert wrong(seen) == ["overdue"]
    text = doctor_command.as_text(seen)
    assert text.startswith("1 thing is wrong:\n- 2 promises are overdue by more than 2 minutes.\n  Look for warnings ")
    assert str(whom) not in text + doctor_command.as_json(seen)


async def test_what_waits_for_good_reason_is_not_overdue(address: str) -> None:
    later = to_epoch(NOW + HOUR)
    async with running(address) as database:
        await promise(database, "held back", HOUR, try_at=None)
        await promise(database, "quiet hours", HOUR, try_at=later, tries=1)
        await promise(database, "being said", HOUR, try_at=later, tries=2, claimed_by="a process")
        seen = await examine(address)
        assert as_json(seen)["promises"] == {"count": 3, "held_back": 1, "overdue": 0}
        assert (as_json(seen)["oldest_due"], wrong(seen)) == (None, [])
        await promise(database, "tried in vain", HOUR, try_at=later, tries=2)
        await promise(database, "claimed, and left", HOUR, try_at=to_epoch(NOW - 3 * MINUTE), claimed_by="it", tries=1)
        assert as_json(await examine(address))["promises"]["overdue"] == 2


async def test_jobs_that_are_late_or_failed_are_named_with_what_to_do(address: str) -> None:
    async with running(address) as database:
        await ran(database, Job.BEAT, 4 * MINUTE)
        await ran(database, Job.TIDYING, 27 * HOUR)
        await ran(database, Job.BACKUP, HOUR, "failed: There is no room.", "another process")
        await ran(database, Job.BACKUP, 2 * HOUR)
        seen = await examine(address)
    named = [(finding["kind"], finding["job"]) for finding in as_json(seen)["wrong"]]
    on_file = "://" not in address
    late = [("job late", "beat"), ("job late", "tidying")] if on_file else []
    # Without a lock to tell, a beat that has stopped is a bot that does not run; then nothing else is late either.
    assert named == [*([] if on_file else [("not running", None)]), *late, ("job failed", "backup")]
    text = doctor_command.as_text(seen)
    assert "The last backup failed: There is no room.\n  Mend what it names" in text
    assert "1 day, 3 hours ago, overdue: ok" in text


async def test_a_bot_that_does_not_run_is_one_thing_that_is_wrong(path: Path) -> None:
    await (await connect(str(path))).close()
    seen = await examine(path)
    assert wrong(seen) == ["not running"]
    assert as_json(seen)["backup"] is None
    assert "never ran" in doctor_command.as_text(seen)


async def test_backups_that_are_gone_are_missed(path: Path) -> None:
    async with running(str(path)):
        for backup in path.parent.glob("backups/*"):
            backup.unlink()
        assert wrong(await examine(path)) == ["no backup"]


async def test_stale_policies_are_wrong(path: Path) -> None:
    async with running(str(path)):
        seen = await examine(path, NOW + timedelta(days=400))
    assert "stale" in wrong(seen)
    [stale] = [finding for finding in as_json(seen)["wrong"] if finding["kind"] == "stale"]
    assert "retake policies were last checked more than 180 days ago (the oldest: " in stale["what"]


async def test_pending_migrations_are_named_and_not_applied(address: str, tmp_path: Path) -> None:
    older = tmp_path / "migrations"
    older.mkdir()
    (older / "0000_before.sql").write_text("CREATE TABLE before (id BIGINT)")
    database = await connect(address, older)
    async with database.transaction() as tx:
        await tx.run("UPDATE migrations SET name = '0001_start'")
    for _ in range(2):
        seen = await examine(address)
        assert wrong(seen)[0] == "pending"
        assert as_json(seen)["migrations"]["applied"] == ["0001_start"]
        assert "0002_sending" in as_json(seen)["migrations"]["pending"]
        assert [as_json(seen)[key] for key in ("people", "promises", "oldest_due", "jobs")] == [None] * 4
        assert "0002_sending" in doctor_command.as_text(seen)
    await database.close()


async def test_a_database_of_a_newer_comeback_is_named(address: str) -> None:
    async with running(address) as database:
        async with database.transaction() as tx:
            await tx.run("INSERT INTO migrations (name) VALUES ('9999_from_the_future')")
        seen = await examine(address)
    assert wrong(seen) == ["newer"]
    assert "9999_from_the_future" in doctor_command.as_text(seen)


async def test_an_empty_database_has_everything_pending(address: str, path: Path) -> None:
    path.touch()
    seen = await examine(address)
    assert as_json(seen)["migrations"]["applied"] == []
    assert "pending" in wrong(seen)


async def test_nothing_is_changed_by_looking(path: Path) -> None:
    def state(*, but: tuple[str, ...] = ()) -> dict[str, str]:
        files = (file for file in path.parent.rglob("*") if file.is_file() and not file.name.endswith(but))
        return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    async with running(str(path)):
        before = state(but=("-wal", "-shm"))
        await examine(path)
        assert state(but=("-wal", "-shm")) == before
    before = state()
    await examine(path)
    assert state() == before


async def test_damage_is_found_and_said_with_what_to_do(path: Path) -> None:
    await make_damaged(path)
    seen = await examine(path)
    assert wrong(seen)[0] == "damaged"
    assert f"The database {path} is damaged (" in doctor_command.as_text(seen)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, path: Path) -> Callable[..., Result]:
    """The command as it is typed."""
    monkeypatch.setenv("COMEBACK_DATABASE", str(path))

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["doctor", *arguments])

    return run


def test_a_database_that_is_not_there_is_said_in_one_sentence(shell: Callable[..., Result], path: Path) -> None:
    done = shell()
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"There is no database at {path} yet; `python -m bot` makes it")
    assert not list(path.parent.iterdir())


@pytest.mark.parametrize("content", [b"dear diary, " * 100, b"SQLite format 3\0" + b"\xff" * 5_000])
def test_what_is_no_database_is_said_in_one_sentence(shell: Callable[..., Result], path: Path, content: bytes) -> None:
    path.write_bytes(content)
    done = shell("--json")
    assert (done.exit_code, done.stdout) == (2, "")
    [sentence] = done.stderr.splitlines()
    assert sentence.startswith(f"{path} is not a database that Comeback can read")


def test_a_server_that_cannot_be_reached_is_said_without_its_password(
    shell: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMEBACK_DATABASE", "postgresql://comeback:secret@127.0.0.1:1/comeback")
    done = shell()
    assert done.exit_code == 2
    assert "cannot be reached" in done.stderr
    assert "secret" not in done.stderr


@pytest.mark.parametrize(("held", "status"), [(True, 0), (False, 1)])
async def test_the_status_says_whether_all_is_well(
    monkeypatch: pytest.MonkeyPatch, shell: Callable[..., Result], path: Path, held: bool, status: int
) -> None:
    async with running(str(path)):
        seen = await examine(path)
    if not held:
        seen = await examine(path)

    async def look_over(*_: object) -> Examination:
        return seen

    monkeypatch.setattr(doctor_command, "look_over", look_over)
    done = await asyncio.to_thread(shell, "--json")
    assert (done.exit_code, json.loads(done.stdout)["well"]) == (status, status == 0)


async def test_every_job_has_a_state_whether_it_ran_or_not(path: Path) -> None:
    database = await connect(str(path))
    await ran(database, Job.BEAT, MINUTE)
    seen = await examine(path)
    await database.close()
    assert [job["job"] for job in as_json(seen)["jobs"]] == list(Job)
    assert wrong(seen) == ["job late"] * len(DAILY)
