"""Numbered SQL files, applied once each, in order.

Their record stands in the database that they describe, and is written in the transaction that applies them.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.database.core import DatabaseUnusable, Transaction

CREATE_RECORD = (
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT DEFAULT CURRENT_TIMESTAMP)"
)
_NUMBERED = re.compile(r"\d{4}_\w+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered step: its name without ending, and its SQL."""

    name: str
    sql: str

    def statements(self) -> list[str]:
        """The single statements. A semicolon ends one where it ends a line; comments end theirs likewise."""
        without_comments = re.sub(r"^\s*--.*$", "", self.sql, flags=re.MULTILINE)
        return [part.strip() for part in re.split(r";\s*$", without_comments, flags=re.MULTILINE) if part.strip()]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a database stands: the names of the steps it has seen, has yet to see, and those of a newer Comeback."""

    applied: tuple[str, ...]
    pending: tuple[str, ...]
    unknown: tuple[str, ...]


def read(folder: Path, dialect: str) -> list[Migration]:
    """All steps in `folder`, oldest first; `0001_x.postgres.sql` stands in for `0001_x.sql` on that dialect."""
    steps = []
    for path in sorted(folder.glob("*.sql")):
        if not _NUMBERED.fullmatch(path.name):
            continue
        own = path.with_suffix(f".{dialect}.sql")
        steps.append(Migration(path.stem, (own if own.exists() else path).read_text("utf-8")))
    return steps


async def apply(tx: Transaction, steps: list[Migration]) -> list[str]:
    """Apply what `tx`'s database has not seen; the names of what was applied.

    Raises DatabaseUnusable where it has seen a step that `steps` does not hold.
    """
    await tx.run(CREATE_RECORD)
    seen = {row["name"] for row in await tx.all("SELECT name FROM migrations")}
    if unknown := seen - {step.name for step in steps}:
        raise DatabaseUnusable(
            f"The database was written by a newer Comeback (it has {max(unknown)}); update Comeback to use it."
        )
    pending = [step for step in steps if step.name not in seen]
    for step in pending:
        for statement in step.statements():
            await tx.run(statement)
        await tx.run("INSERT INTO migrations (name) VALUES (:name)", name=step.name)
    return [step.name for step in pending]


async def standing(tx: Transaction | None, steps: list[Migration]) -> Standing:
    """Where `tx`'s database stands; None for one that keeps no record yet. Nothing is applied."""
    seen = {row["name"] for row in await tx.all("SELECT name FROM migrations")} if tx else set()
    names = [step.name for step in steps]
    return Standing(
        applied=tuple(name for name in names if name in seen),
        pending=tuple(name for name in names if name not in seen),
        unknown=tuple(sorted(seen.difference(names))),
    )
