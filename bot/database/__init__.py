"""Where everything is kept: SQLite by default, PostgreSQL by address.

`connect` opens a database and brings its tables up to date; `look_at` opens one to read it and changes nothing.
`Database.transaction()` is the only way to what is kept.
"""

from pathlib import Path

from bot.database.core import (
    Backup,
    BackupFailed,
    Database,
    DatabaseDamaged,
    DatabaseUnusable,
    Row,
    Transaction,
    listed,
)
from bot.database.looking import Sight, look_at_file, look_at_server
from bot.database.postgres import PostgresDatabase
from bot.database.sqlite import SqliteDatabase

__all__ = [
    "Backup",
    "BackupFailed",
    "Database",
    "DatabaseDamaged",
    "DatabaseUnusable",
    "Row",
    "Sight",
    "Transaction",
    "connect",
    "listed",
    "look_at",
]

MIGRATIONS = Path(__file__).parents[2] / "migrations"


async def connect(address: str, migrations: Path = MIGRATIONS) -> Database:
    """Open the database at `address` (a file's path, or `postgresql://…`) and apply what is pending.

    Raises DatabaseUnusable, with a sentence for the operator, where it cannot be opened, is in use by
    another process, or was written by a newer Comeback.
    """
    if _is_server(address):
        return await PostgresDatabase.open(address, migrations)
    return await SqliteDatabase.open(Path(address), migrations)


async def look_at(address: str, migrations: Path = MIGRATIONS) -> Sight:
    """Open the database at `address` to read it, while a bot uses it or none does; nothing is applied or changed.

    Raises DatabaseUnusable, with a sentence for the operator.
    """
    if _is_server(address):
        return await look_at_server(address, migrations)
    return await look_at_file(Path(address), migrations)


def _is_server(address: str) -> bool:
    return address.startswith(("postgresql://", "postgres://"))
