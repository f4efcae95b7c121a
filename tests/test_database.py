"""The database keeps what it was given, on SQLite and on PostgreSQL alike."""

import asyncio
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest

from bot.database import Database, DatabaseUnusable, connect
from bot.database.migrations import Migration
from bot.database.postgres import numbered


async def names(database: Database) -> list[str]:
    async with database.transaction() as tx:
        return [row["name"] for row in await tx.all("SELECT name FROM things ORDER BY name")]


@pytest.fixture
async def things(either_database: Database) -> Database:
    async with either_database.transaction() as tx:
        await tx.run("CREATE TABLE things (name TEXT PRIMARY KEY, weight DOUBLE PRECISION, kept BOOLEAN)")
    return either_database


async def test_a_transaction_keeps_all_that_it_was_given(things: Database) -> None:
    async with things.transaction() as tx:
        assert await tx.run("INSERT INTO things (name, weight) VALUES (:name, :weight)", name="a", weight=0.5) == 1
        assert await tx.run("INSERT INTO things (name) VALUES (:name)", name="b") == 1
        assert await tx.run("UPDATE things SET kept = :kept", kept=True) == 2
    async with things.transaction() as tx:
        row = await tx.one("SELECT * FROM things WHERE name = :name", name="a")
        assert row is not None
        assert (row["weight"], bool(row["kept"])) == (0.5, True)
        assert await tx.one("SELECT * FROM things WHERE name = :name", name="c") is None


async def test_a_transaction_that_fails_keeps_nothing(things: Database) -> None:
    with pytest.raises(RuntimeError, match="on purpose"):
        async with things.transaction() as tx:
            await tx.run("INSERT INTO things (name) VALUES ('a')")
            raise RuntimeError("on purpose")
    assert await names(things) == []


async def test_a_transaction_that_is_cancelled_keeps_nothing_and_blocks_nobody(things: Database) -> None:
    begun = asyncio.Event()

    async def never_ends() -> None:
        async with things.transaction() as tx:
            await tx.run("INSERT INTO things (name) VALUES ('a')")
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(never_ends())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await names(things) == []


async def test_a_transaction_cancelled_at_any_step_leaves_the_database_usable(things: Database) -> None:
    async def write(name: str) -> None:
        async with things.transaction() as tx:
            await tx.run("INSERT INTO things (name) VALUES (:name)", name=name)

    for steps in range(30):
        task = asyncio.create_task(write(f"cancelled {steps:02}"))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await write("last")
    assert "last" in await names(things)


async def test_transactions_at_the_same_time_do_not_mix(things: Database) -> None:
    async def write(number: int) -> None:
        async with things.transaction() as tx:
            await tx.run("INSERT INTO things (name) VALUES (:name)", name=f"{number:02}")
            await asyncio.sleep(0)
            if number % 2:
                raise RuntimeError("on purpose")

    await asyncio.gather(*(write(number) for number in range(20)), return_exceptions=True)
    assert await names(things) == [f"{number:02}" for number in range(0, 20, 2)]


async def test_what_was_kept_is_there_after_opening_again(address: str) -> None:
    for attempt in range(2):
        database = await connect(address)
        async with database.transaction() as tx:
            await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (:id, 0)", id=attempt)
            assert len(await tx.all("SELECT * FROM learners")) == attempt + 1
        await database.close()


async def test_each_migration_is_applied_once(address: str, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_first.sql").write_text(
        "CREATE TABLE first (id BIGINT);\n-- nothing; really\nCREATE TABLE other (id BIGINT);"
    )
    await (await connect(address, folder)).close()
    (folder / "0002_second.sql").write_text("INSERT INTO first (id) VALUES (1)")
    for _ in range(2):
        await (await connect(address, folder)).close()
    database = await connect(address, folder)
    async with database.transaction() as tx:
        assert len(await tx.all("SELECT * FROM first")) == 1
        applied = [row["name"] for row in await tx.all("SELECT name FROM migrations ORDER BY name")]
    await database.close()
    assert applied == ["0001_first", "0002_second"]


async def test_a_migration_that_fails_leaves_everything_as_it_was(address: str, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_first.sql").write_text("CREATE TABLE first (id BIGINT);")
    await (await connect(address, folder)).close()
    broken = folder / "0002_broken.sql"
    broken.write_text("CREATE TABLE second (id BIGINT);\nINSERT INTO nowhere (id) VALUES (1);")
    with pytest.raises((DatabaseUnusable, asyncpg.PostgresError)):
        await connect(address, folder)
    broken.write_text("CREATE TABLE second (id BIGINT);")  # it could not be made a second time had it been kept
    await (await connect(address, folder)).close()


async def test_simultaneous_starts_on_postgres_apply_each_migration_once(
    postgres: object, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    server = request.getfixturevalue("postgres")
    server.psql("CREATE DATABASE many_starts;")
    databases = await asyncio.gather(*(connect(server.get_uri("many_starts")) for _ in range(8)))
    for database in databases:
        await database.close()


async def test_a_database_of_a_newer_comeback_is_not_touched(address: str) -> None:
    database = await connect(address)
    async with database.transaction() as tx:
        await tx.run("INSERT INTO migrations (name) VALUES ('9999_from_the_future')")
    await database.close()
    with pytest.raises(DatabaseUnusable, match="newer Comeback"):
        await connect(address)


def test_statements_end_where_a_line_does() -> None:
    sql = "-- a; comment;\nCREATE TABLE a (x TEXT DEFAULT 'b; c');\n\nCREATE TABLE d (\n  y TEXT\n);\n"
    assert Migration("0001_a", sql).statements() == [
        "CREATE TABLE a (x TEXT DEFAULT 'b; c')",
        "CREATE TABLE d (\n  y TEXT\n)",
    ]


@pytest.mark.parametrize(
    ("sql", "text", "values"),
    [
        ("SELECT :a, :b, :a", "SELECT $1, $2, $1", ("a", "b")),
        ("SELECT ':a' || :b", "SELECT ':a' || $1", ("b",)),
        ("SELECT :a::text", "SELECT $1::text", ("a",)),
        ("SELECT 'it''s :a' WHERE x = :x", "SELECT 'it''s :a' WHERE x = $1", ("x",)),
    ],
)
def test_names_become_numbers_for_postgres(sql: str, text: str, values: tuple[str, ...]) -> None:
    assert numbered(sql) == (text, values)


async def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "comeback.db"
    await (await connect(str(path))).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_second_process_is_kept_off_with_a_clear_sentence(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    database = await connect(str(path))
    code = (
        "import asyncio, sys; from bot.database import connect, DatabaseUnusable\n"
        "try: asyncio.run(connect(sys.argv[1]))\nexcept DatabaseUnusable as error: print(error)"
    )
    other = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", code, str(path)], capture_output=True, text=True, timeout=20
    )
    await database.close()
    assert "in use by another Comeback process" in other.stdout
    assert other.stderr == ""
    await (await connect(str(path))).close()


async def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("dear diary, " * 100)
    with pytest.raises(DatabaseUnusable, match=r"notes\.txt is not a database"):
        await connect(str(path))
    assert path.read_text().startswith("dear diary")


async def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DatabaseUnusable, match="cannot be opened"):
        await connect(str(tmp_path / "file" / "comeback.db"))


async def test_an_unreachable_postgres_is_said_without_its_password() -> None:
    with pytest.raises(DatabaseUnusable) as refused:
        await connect("postgresql://comeback:secret@127.0.0.1:1/comeback")
    assert "secret" not in str(refused.value)
    assert "COMEBACK_DATABASE" in str(refused.value)


async def test_a_commit_survives_the_process_being_killed(tmp_path: Path) -> None:
    path = tmp_path / "comeback.db"
    code = """
import asyncio, os, signal, sys
from bot.database import connect
async def main():
    database = await connect(sys.argv[1])
    async with database.transaction() as tx:
        await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (1, 0)")
    async with database.transaction() as tx:
        await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (2, 0)")
        os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(main())
"""
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", code, str(path)], check=False, timeout=20)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT learner_id FROM learners").fetchall() == [(1,)]
    connection.close()
