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
from bot.database.erased import Erased, ErasedBook
from bot.database.files import erased_file
from bot.database.looking import Sight, look_at_file, look_at_server
from bot.database.postgres import PostgresDatabase
from bot.database.sqlite import SqliteDatabase

__all__ = [
    "ERASED_FROM_A_SERVER",
    "Backup",
    "BackupFailed",
    "Database",
    "DatabaseDamaged",
    "DatabaseUnusable",
    "Erased",
    "ErasedBook",
    "Row",
    "Sight",
    "Transaction",
    "connect",
    "erasure_files",
    "listed",
    "look_at",
]

MIGRATIONS = Path(__file__).parents[2] / "migrations"
ERASED_FROM_A_SERVER = Path("data/comeback.erased")
"""Where erasures from PostgreSQL are written down, if nothing else is said."""


async def connect(address: str, migrations: Path = MIGRATIONS, erased: Path = ERASED_FROM_A_SERVER) -> Database:
    """Open the database at `address` (a file's path, or `postgresql://…`) and apply what is pending.

    Who is erased is written to a file beside it or, with PostgreSQL, to `erased`.

    Raises DatabaseUnusable, with a sentence for the operator, where it cannot be opened, is in use by
    another process, or was written by a newer Comeback.
    """
    database: Database
    if _is_server(address):
        database = await PostgresDatabase.open(address, migrations)
        database.erased = ErasedBook(erased)
    else:
        database = await SqliteDatabase.open(Path(address), migrations)
        database.erased = ErasedBook(erased_file(Path(address)))
    return database


def erasure_files(path: Path) -> tuple[Path, Path]:
    """The files beside the database at `path` that say who was erased from it: the entries, and their key."""
    book = ErasedBook(erased_file(path))
    return book.path, book.key_path


async def look_at(address: str, migrations: Path = MIGRATIONS) -> Sight:
    """Open the database at `address` to read it, while a bot uses it or none does; nothing is applied or changed.

    Raises DatabaseUnusable, with a sentence for the operator.
    """
    if _is_server(address):
        return await look_at_server(address, migrations)
    return await look_at_file(Path(address), migrations)


def _is_server(address: str) -> bool:
    return address.startswith(("postgresql://", "postgres://"))
