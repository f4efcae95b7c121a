"""The one interface that stores know: a transaction that runs SQL with `:name` values."""

import json
import secrets
import socket
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from bot.database.erased import ErasedBook

Value = str | int | float | bool | None
Values = Mapping[str, Value]
Row = Mapping[str, Any]


class DatabaseUnusable(Exception):
    """The database cannot be used; the message says why and what to do, for the operator."""


class DatabaseDamaged(DatabaseUnusable):
    """What is kept can no longer be read whole."""


class BackupFailed(DatabaseUnusable):
    """No backup was made; those from before are as they were."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy in a file, complete at `made_at`; it holds all that was committed before it was begun."""

    path: Path
    made_at: datetime
    size: int


def new_holder() -> str:
    """A name for one that has the database open: nobody else has it, nor ever had."""
    return f"{socket.gethostname()[:40]} {secrets.token_hex(4)}"


def listed(numbers: Iterable[int]) -> str:
    """Whole numbers as the value of `:listed`, see `Transaction.listed`."""
    return json.dumps(list(numbers))


class Transaction(ABC):
    """All or nothing: committed when its block ends, rolled back on any exception, cancellation included."""

    skip_locked: ClassVar[str]
    """Behind a SELECT: lock its rows, and pass over those that another process has locked."""
    held: ClassVar[str]
    """Behind a SELECT: nobody else changes its rows until the transaction ends."""
    live_holders: ClassVar[str]
    """A SELECT of the holders that are alive, where `:holder` is one's own."""
    listed: ClassVar[str]
    """A SELECT of the whole numbers in `:listed`, which is what `listed` makes of them: for `IN (…)`."""

    strung: ClassVar[str]
    """The name of the aggregate that strings texts together, in any order: `strung(text, ',')`."""

    @abstractmethod
    async def all(self, sql: str, **values: Value) -> list[Row]:
        """The rows that `sql` gives, each by column name."""

    @abstractmethod
    async def run(self, sql: str, **values: Value) -> int:
        """How many rows `sql` changed."""

    @abstractmethod
    async def many(self, sql: str, rows: Sequence[Values]) -> None:
        """Run `sql` once for each of `rows`, in that order, and for the price of hardly more than one."""

    async def one(self, sql: str, **values: Value) -> Row | None:
        """The first row that `sql` gives, or None."""
        rows = await self.all(sql, **values)
        return rows[0] if rows else None


class Database(ABC):
    """An open database, its tables up to date."""

    erased: "ErasedBook"
    """Who was erased from it; only where `connect` opened it."""

    def __init__(self, holder: str) -> None:
        self.holder = holder
        """Who this is among all that have the database open."""

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction for the block that follows."""

    @abstractmethod
    async def close(self) -> None:
        """Let go of it. What was committed stays."""

    async def check(self) -> None:
        """Look for damage, as far as the engine does not do so by itself. Raises DatabaseDamaged."""
        async with self.transaction() as tx:
            await tx.all("SELECT 1 AS one")

    async def back_up(self, today: date) -> Backup | None:
        """Keep a copy of it as of now, in place of one from earlier today; None where its own tools do that.

        Raises BackupFailed.
        """
        return None
