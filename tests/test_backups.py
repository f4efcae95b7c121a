"""A backup holds all that was there when it was begun, is its owner's alone, and never harms what was kept before."""

import asyncio
import shutil
import sqlite3
import stat
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.database import Backup, BackupFailed, Database, DatabaseDamaged, connect
from bot.database.files import BACKUPS_KEPT
from tests.damage import make_damaged

TODAY = date(2026, 11, 22)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    database = await connect(str(path))
    yield database
    await database.close()


async def meet(database: Database, *learners: int) -> None:
    async with database.transaction() as tx:
        for learner in learners:
            await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (:learner, 0)", learner=learner)


async def fill(database: Database, megabytes: int) -> None:
    async with database.transaction() as tx:
        await tx.run("CREATE TABLE filling (content TEXT)")
        for _ in range(megabytes):
            await tx.run("INSERT INTO filling (content) VALUES (:content)", content="x" * 1_000_000)


async def back_up(database: Database, today: date = TODAY) -> Backup:
    backup = await database.back_up(today)
    assert backup is not None
    return backup


def learners_in(file: Path) -> set[int]:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {learner for (learner,) in connection.execute("SELECT learner_id FROM learners")}


def names(path: Path) -> list[str]:
    return sorted(file.name for file in (path.parent / "backups").iterdir())


async def test_a_backup_of_a_database_in_use_holds_all_that_was_there_when_it_began(
    database: Database, path: Path
) -> None:
    await fill(database, 3)
    written: list[int] = []
    done = asyncio.Event()

    async def write() -> None:
        while not done.is_set():
            await meet(database, len(written))
            written.append(len(written))

    writing = asyncio.create_task(write())
    while len(written) < 20:
        await asyncio.sleep(0.001)
    before = set(written)
    backup = await back_up(database)
    assert len(written) > len(before)  # nobody waited for it
    done.set()
    await writing
    assert before <= learners_in(backup.path) <= set(written)
    assert (backup.path, backup.size) == (path.parent / "backups/comeback-2026-11-22.db", backup.path.stat().st_size)


async def test_a_backup_can_be_put_in_place_of_the_database(database: Database, path: Path, tmp_path: Path) -> None:
    await meet(database, 1, 2)
    backup = await back_up(database)
    await meet(database, 3)
    restored = tmp_path / "restored.db"
    shutil.copy(backup.path, restored)
    again = await connect(str(restored))
    await meet(again, 4)
    await again.close()
    assert learners_in(restored) == {1, 2, 4}


async def test_a_backup_is_its_owners_alone(database: Database) -> None:
    backup = await back_up(database)
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700


async def test_there_is_one_backup_a_day_and_the_last_seven_are_kept(database: Database, path: Path) -> None:
    (path.parent / "backups").mkdir()
    for other in ("other-2020-01-01.db", "comeback-before-the-update.db", "notes.txt"):
        (path.parent / "backups" / other).touch()
    for number in range(9):
        for _ in range(2):
            await meet(database, len(learners_in(path)))
            backup = await back_up(database, TODAY + timedelta(days=number))
    assert len(learners_in(backup.path)) == 18
    dated = [f"comeback-{TODAY + timedelta(days=number)}.db" for number in range(2, 9)]
    assert len(dated) == BACKUPS_KEPT
    assert names(path) == sorted([*dated, "other-2020-01-01.db", "comeback-before-the-update.db", "notes.txt"])


async def test_backups_from_a_day_to_come_do_not_push_todays_out(database: Database, path: Path) -> None:
    for number in range(1, 8):
        await back_up(database, TODAY + timedelta(days=number))
    await back_up(database, TODAY)
    assert "comeback-2026-11-22.db" in names(path)
    assert len(names(path)) == BACKUPS_KEPT


async def test_a_backup_that_finds_no_room_says_so_and_leaves_those_before(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await meet(database, 1)
    before = await back_up(database)
    await meet(database, 2)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000))
    with pytest.raises(BackupFailed, match="no room for a backup"):
        await database.back_up(TODAY)
    assert names(path) == [before.path.name]
    assert learners_in(before.path) == {1}


async def test_a_backup_of_what_is_damaged_is_not_kept(path: Path) -> None:
    await make_damaged(path)
    database = await connect(str(path))
    (path.parent / "backups").mkdir()
    kept = path.parent / "backups" / "comeback-2026-11-22.db"
    kept.write_text("from before")
    try:
        with pytest.raises(BackupFailed, match=r"comeback\.db could not be copied"):
            await database.back_up(TODAY)
        with pytest.raises(DatabaseDamaged, match=r"comeback\.db is damaged \(.+\); stop the bot, move the file away"):
            await database.check()
    finally:
        await database.close()
    assert (names(path), kept.read_text()) == ([kept.name], "from before")


async def test_a_backup_that_a_killed_process_left_half_done_goes(database: Database, path: Path) -> None:
    (path.parent / "backups").mkdir()
    (path.parent / "backups" / "comeback-2026-11-21.part").write_text("half")
    (path.parent / "backups" / "comeback-2026-11-22.part").write_text("half")
    await back_up(database)
    assert names(path) == ["comeback-2026-11-22.db"]


async def test_a_backup_that_is_cut_short_leaves_nothing_behind(database: Database, path: Path) -> None:
    await fill(database, 30)
    copying = asyncio.create_task(database.back_up(TODAY))
    while not list(path.parent.glob("backups/*.part")):
        await asyncio.sleep(0.001)
    copying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await copying
    assert names(path) == []
    await meet(database, 1)
    assert learners_in((await back_up(database)).path) == {1}


async def test_a_folder_that_cannot_be_made_is_named(database: Database, path: Path) -> None:
    (path.parent / "backups").write_text("a file")
    with pytest.raises(BackupFailed, match=r"could not be copied to .*/backups: File exists"):
        await database.back_up(TODAY)


async def test_a_sound_database_passes_its_check(either_database: Database) -> None:
    await either_database.check()


async def test_on_postgres_backups_are_left_to_its_own_tools(postgres: object, request: pytest.FixtureRequest) -> None:
    server = request.getfixturevalue("postgres")
    server.psql("CREATE DATABASE backed_up_elsewhere;")
    database = await connect(server.get_uri("backed_up_elsewhere"))
    assert await database.back_up(TODAY) is None
    await database.close()
