"""PostgreSQL through asyncpg, for when one machine is not enough."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path

import asyncpg

from bot.database import migrations
from bot.database.core import Database, DatabaseUnusable, Row, Transaction, Value

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


class PostgresDatabase(Database):
    """A pool of connections; any number of processes may share the database."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._pool = pool

    @classmethod
    async def open(cls, address: str, folder: Path) -> "PostgresDatabase":
        """Connect to `address`. Raises DatabaseUnusable."""
        try:
            pool = await asyncpg.create_pool(address, min_size=1, max_size=8)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, ValueError) as error:
            # Not the error's own text: it may repeat the address with its password.
            raise DatabaseUnusable(
                f"The PostgreSQL database in COMEBACK_DATABASE cannot be reached ({type(error).__name__}); "
                "check host, port, user, password and database name."
            ) from error
        database = cls(pool)
        try:
            async with database.transaction() as tx:
                # Simultaneous starts wait here for each other.
                await tx.all("SELECT pg_advisory_xact_lock(:key)", key=_MIGRATION_LOCK)
                await migrations.apply(tx, migrations.read(folder, "postgres"))
        except BaseException:
            await pool.close()
            raise
        return database

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield PostgresTransaction(connection)

    async def close(self) -> None:
        await self._pool.close()
