"""Where everything is kept: SQLite by default, PostgreSQL by address.

`connect` opens a database and brings its tables up to date; `Database.transaction()` is the only way to it.
"""

from pathlib import Path

from bot.database.core import Database, DatabaseUnusable, Row, Transaction
from bot.database.postgres import PostgresDatabase
from bot.database.sqlite import SqliteDatabase

__all__ = ["Database", "DatabaseUnusable", "Row", "Transaction", "connect"]

MIGRATIONS = Path(__file__).parents[2] / "migrations"


async def connect(address: str, migrations: Path = MIGRATIONS) -> Database:
    """Open the database at `address` (a file's path, or `postgresql://…`) and apply what is pending.

    Raises DatabaseUnusable, with a sentence for the operator, where it cannot be opened, is in use by
    another process, or was written by a newer Comeback.
    """
    if address.startswith(("postgresql://", "postgres://")):
        return await PostgresDatabase.open(address, migrations)
    return await SqliteDatabase.open(Path(address), migrations)
