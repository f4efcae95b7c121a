"""PostgreSQL through asyncpg, for when one machine is not enough."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import Self

import asyncpg

from bot.database import migrations
from bot.database.core import Database, DatabaseUnusable, Row, Transaction, Value, Values, new_holder

# A name after a colon, but neither a cast (`::text`) nor a word in a quoted string.
_NAMED = re.compile(r"'(?:[^']|'')*'|::\w+|:([a-z_]\w*)")
_MIGRATION_LOCK = 6_252_021  # any number, as long as every process takes the same


@lru_cache(maxsize=512)
def numbered(sql: str) -> tuple[str, tuple[str, ...]]:
    """`sql` with `$1`, `$2` … in place of `:name`, and the names in that order.

    Statements are literals of the stores, so there are few of them and the cache stays small.
    """
    names: list[str] = []

    def number(match: re.Match[str]) -> str:
        name = match[1]
        if name is None:
            return match[0]
        if name not in names:
            names.append(name)
        return f"${names.index(name) + 1}"

    return _NAMED.sub(number, sql), tuple(names)


class PostgresTransaction(Transaction):
    skip_locked = "FOR UPDATE SKIP LOCKED"
    held = "FOR NO KEY UPDATE"  # rows that point to them can still be added
    live_holders = "SELECT application_name FROM pg_stat_activity"  # a killed process's connections end with it
    listed = "SELECT value::bigint FROM json_array_elements_text(:listed::json)"
    strung = "string_agg"

    def __init__(self, connection: "asyncpg.pool.PoolConnectionProxy[asyncpg.Record]") -> None:
        self._connection = connection

    async def all(self, sql: str, **values: Value) -> list[Row]:
        text, names = numbered(sql)
        return [dict(record) for record in await self._connection.fetch(text, *(values[name] for name in names))]

    async def run(self, sql: str, **values: Value) -> int:
        text, names = numbered(sql)
        status = await self._connection.execute(text, *(values[name] for name in names))
        count = status.rpartition(" ")[2]  # "UPDATE 3"; "CREATE TABLE" counts nothing
        return int(count) if count.isdigit() else 0

    async def many(self, sql: str, rows: Sequence[Values]) -> None:
        if rows:
            text, names = numbered(sql)
            await self._connection.executemany(text, [tuple(row[name] for name in names) for row in rows])


class PostgresDatabase(Database):
    """A pool of connections; any number of processes may share the database."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", holder: str) -> None:
        super().__init__(holder)
        self._pool = pool

    @classmethod
    async def open(cls, address: str, folder: Path) -> Self:
        """Connect to `address`. Raises DatabaseUnusable."""
        database = await cls.connect(address, most=8)
        try:
            async with database.transaction() as tx:
                # Simultaneous starts wait here for each other.
                await tx.all("SELECT pg_advisory_xact_lock(:key)", key=_MIGRATION_LOCK)
                await migrations.apply(tx, migrations.read(folder, "postgres"))
        except BaseException:
            await database.close()
            raise
        return database

    @classmethod
    async def connect(cls, address: str, *, most: int) -> Self:
        """With at most so many connections; the tables are left as they are. Raises DatabaseUnusable."""
        holder = new_holder()
        try:
            pool = await asyncpg.create_pool(
                address, min_size=1, max_size=most, server_settings={"application_name": holder}
            )
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as error:
            # Not the error's own text: it may repeat the address with its password.
            raise DatabaseUnusable(
                f"The PostgreSQL database in COMEBACK_DATABASE cannot be reached ({type(error).__name__}); "
                "check host, port, user, password and database name."
            ) from error
        return cls(pool, holder)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield PostgresTransaction(connection)

    async def close(self) -> None:
        await self._pool.close()
