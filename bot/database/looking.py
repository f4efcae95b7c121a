"""Looking at a database without changing anything: neither its tables nor what is in them, whoever may be using it."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiosqlite
import asyncpg

from bot.database import files, migrations
from bot.database.core import Backup, Database, DatabaseUnusable, Transaction, new_holder
from bot.database.migrations import Standing
from bot.database.postgres import PostgresDatabase, PostgresTransaction
from bot.database.sqlite import SqliteTransaction


@dataclass(frozen=True, slots=True)
class Sight:
    """A database that can be read; close it afterwards.

    `place` names it without a password. `held`: whether a process has it open; None where nothing tells.
    `has_backups`: whether Comeback makes the backups; `backup` is the last one.
    """

    database: Database
    place: str
    held: bool | None
    standing: Standing
    has_backups: bool = False
    backup: Backup | None = None


async def look_at_file(path: Path, folder: Path) -> Sight:
    """The SQLite file at `path`. Raises DatabaseUnusable where it is not there or cannot be read."""
    around = _look_around(path)
    # Looking at one that nobody writes to as at any other would leave two files behind.
    database = await SqliteReading.open(path, unchanging=around.held is False and not around.has_log)
    try:
        async with database.transaction() as tx:
            made = await tx.all("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'")
            standing = await migrations.standing(tx if made else None, migrations.read(folder, "sqlite"))
    except BaseException:
        await database.close()
        raise
    return Sight(database, str(path), around.held, standing, has_backups=True, backup=around.backup)


@dataclass(frozen=True, slots=True)
class _Around:
    """The files beside a database. `has_log`: something is committed that does not stand in its file yet."""

    held: bool | None
    has_log: bool
    backup: Backup | None


def _look_around(path: Path) -> _Around:
    """Raises DatabaseUnusable."""
    log = files.write_ahead_log(path)
    try:
        if not path.exists():
            raise DatabaseUnusable(
                f"There is no database at {path} yet; `python -m bot` makes it, or COMEBACK_DATABASE names another one."
            )
        has_log = log.exists() and log.stat().st_size > 0
        return _Around(files.is_held(path), has_log, files.newest_backup(path))
    except OSError as error:
        raise DatabaseUnusable(f"The database {path} cannot be read: {error.strerror}.") from error


async def look_at_server(address: str, folder: Path) -> Sight:
    """The PostgreSQL database at `address`. Raises DatabaseUnusable where it cannot be reached."""
    database = await PostgresReading.connect(address, most=1)
    try:
        async with database.transaction() as tx:
            made = await tx.all("SELECT 1 AS one WHERE to_regclass('migrations') IS NOT NULL")
            standing = await migrations.standing(tx if made else None, migrations.read(folder, "postgres"))
    except BaseException:
        await database.close()
        raise
    return Sight(database, "PostgreSQL", None, standing)


class SqliteReading(Database):
    """A file that is only read; whoever writes to it is not disturbed."""

    def __init__(self, connection: aiosqlite.Connection, path: Path, *, unchanging: bool) -> None:
        super().__init__(new_holder())
        self._connection = connection
        self._path = path
        self._unchanging = unchanging

    @classmethod
    async def open(cls, path: Path, *, unchanging: bool) -> "SqliteReading":
        """Open the file at `path`. Raises DatabaseUnusable."""
        address = files.read_only(path, unchanging=unchanging)
        connection = aiosqlite.connect(address, uri=True, isolation_level=None)
        try:
            sqlite3.connect(address, uri=True).close()  # where that fails, aiosqlite would leave its thread behind
            await connection
            connection.row_factory = sqlite3.Row
            await connection.execute_fetchall("SELECT name FROM sqlite_master")
        except sqlite3.Error as error:
            await connection.close()
            raise DatabaseUnusable(f"{path} is not a database that Comeback can read ({error}).") from error
        except BaseException:
            await connection.close()
            raise
        return cls(connection, path, unchanging=unchanging)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        try:
            await self._connection.execute_fetchall("BEGIN")
            yield SqliteTransaction(self._connection)
        except sqlite3.Error as error:
            if files.is_damage(error):
                raise files.damaged(self._path, str(error)) from error
            raise DatabaseUnusable(f"The database {self._path} cannot be read: {error}.") from error
        finally:
            await self._connection.rollback()

    async def check(self) -> None:
        await files.check(self._path, unchanging=self._unchanging)

    async def close(self) -> None:
        await self._connection.close()


class PostgresReading(PostgresDatabase):
    """A connection that is refused every change."""

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        try:
            async with self._pool.acquire() as connection, connection.transaction(readonly=True):
                yield PostgresTransaction(connection)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise DatabaseUnusable(
                f"The PostgreSQL database in COMEBACK_DATABASE cannot be read ({type(error).__name__})."
            ) from error
