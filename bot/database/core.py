"""The one interface that stores know: a transaction that runs SQL with `:name` values."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any

Value = str | int | float | bool | None
Row = Mapping[str, Any]


class DatabaseUnusable(Exception):
    """The database cannot be used; the message says why and what to do, for the operator."""


class Transaction(ABC):
    """All or nothing: committed when its block ends, rolled back on any exception, cancellation included."""

    @abstractmethod
    async def all(self, sql: str, **values: Value) -> list[Row]:
        """The rows that `sql` gives, each by column name."""

    @abstractmethod
    async def run(self, sql: str, **values: Value) -> int:
        """How many rows `sql` changed."""

    async def one(self, sql: str, **values: Value) -> Row | None:
        """The first row that `sql` gives, or None."""
        rows = await self.all(sql, **values)
        return rows[0] if rows else None


class Database(ABC):
    """An open database, its tables up to date."""

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction for the block that follows."""

    @abstractmethod
    async def close(self) -> None:
        """Let go of it. What was committed stays."""
