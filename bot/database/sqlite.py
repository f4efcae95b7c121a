"""SQLite through aiosqlite: one connection, one writer at a time, durable at every commit."""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import aiosqlite

from bot.database import files, migrations
from bot.database.core import Backup, Database, DatabaseUnusable, Row, Transaction, Value, Values, new_holder

# WAL lets readers (backups, doctor) look on; FULL survives a power cut; the rest guards what types do not say.
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
)


class SqliteTransaction(Transaction):
    skip_locked = held = ""  # there is one writer at a time
    live_holders = "SELECT :holder"  # the lock file keeps everybody else off
    listed = "SELECT value FROM json_each(:listed)"
    strung = "group_concat"

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def all(self, sql: str, **values: Value) -> list[Row]:
        # execute_fetchall reads the cursor to its end: an unread one makes COMMIT fail.
        return [dict(row) for row in await self._connection.execute_fetchall(sql, values)]

    async def run(self, sql: str, **values: Value) -> int:
        # Not closed, which would be another way to the thread and back: what changes rows leaves nothing to be read.
        return (await self._connection.execute(sql, values)).rowcount

    async def many(self, sql: str, rows: Sequence[Values]) -> None:
        if rows:
            await self._connection.executemany(sql, rows)


class SqliteDatabase(Database):
    """One file, held by one process: a second one is kept off by the lock file beside it."""

    def __init__(self, connection: aiosqlite.Connection, lock: int, path: Path) -> None:
        super().__init__(new_holder())
        self._connection = connection
        self._lock = lock
        self._path = path
        self._writing = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path, folder: Path) -> "SqliteDatabase":
        """Open or create the file at `path`, readable by its owner alone. Raises DatabaseUnusable."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = _lock(path)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise DatabaseUnusable(f"The database {path} cannot be opened: {error.strerror}.") from error
        connection = aiosqlite.connect(path, isolation_level="IMMEDIATE")
        try:
            await connection
            connection.row_factory = sqlite3.Row
            for pragma in _PRAGMAS:
                await connection.execute_fetchall(pragma)
            database = cls(connection, lock, path)
            async with database.transaction() as tx:
                await tx.run("BEGIN IMMEDIATE")  # it would not begin with a table that is created
                await migrations.apply(tx, migrations.read(folder, "sqlite"))
        except sqlite3.DatabaseError as error:
            await _let_go(connection, lock)
            raise DatabaseUnusable(f"{path} is not a database that Comeback can read ({error}).") from error
        except BaseException:
            await _let_go(connection, lock)
            raise
        return database

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with self._writing:
            try:
                # The module begins with the first change. Until then there is nothing that could change what is read:
                # the lock file keeps other processes off, and the lock above everybody else in this one.
                yield SqliteTransaction(self._connection)
                if self._connection.in_transaction:
                    await self._connection.commit()
            except BaseException:
                # A cancelled change or commit may still be carried out by the connection's thread. It works in
                # order, so this comes after it; where nothing is left to undo, it does nothing.
                await asyncio.shield(asyncio.ensure_future(self._connection.rollback()))
                raise

    async def check(self) -> None:
        await files.check(self._path)

    async def back_up(self, today: date) -> Backup:
        return await files.back_up(self._path, today)

    async def close(self) -> None:
        async with self._writing:
            await _let_go(self._connection, self._lock)


def _lock(path: Path) -> int:
    """Hold the lock file of the database at `path`. Raises DatabaseUnusable where another process does."""
    handle = os.open(files.lock_file(path), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise DatabaseUnusable(
            f"The database {path} is in use by another Comeback process; stop that one first, "
            "or choose another file in the settings."
        ) from error
    return handle


async def _let_go(connection: aiosqlite.Connection, lock: int) -> None:
    # aiosqlite's thread is not a daemon: a connection left open keeps the process from ending.
    await connection.close()
    os.close(lock)
