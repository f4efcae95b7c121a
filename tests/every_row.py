"""A row in every table of the real schema for everybody who may stand in it, made from the schema alone.

So a table that is added later is filled as well, and whoever forgets it in `bot/stores/personal.py` hears of it.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.database import Database, Transaction
from bot.stores.personal import ABOUT_NOBODY, HOLDINGS

LOW, ADA, HIGH = 800_000_000_000_000_001, 800_000_000_000_000_002, 800_000_000_000_000_003
"""Ada, and two who stand beside her: some tables name people in the order of their ids."""
OTHERS = 800_000_000_000_000_004, 800_000_000_000_000_005
"""They have nothing to do with her."""
MET_AT = 1_700_000_000
NOT_FILLED = {"migrations"}

_TEXTS: dict[str, str | None] = {
    "zone": "Europe/Berlin", "clock": "07:30", "days": "mon", "exam": "SY0-701", "typed": "{}", "day": "2026-11-22",
    "day_starts": "04:00", "quiet_from": "22:00", "quiet_until": "07:00", "taken_clock": "07:30",
    "reminded_at": "19:30", "trouble": None, "starts": "19:00", "windows": "mon=19:00/60",
    "windows_before": "mon=19:00/60", "phase": "repair", "work": "learn", "resource": "lab", "drill": "calm",
    "item": "plan",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: str
    key: bool
    points_to: str | None
    """The table whose row it names, if there is one."""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    columns: tuple[Column, ...]
    made_by: str

    def allowed(self, column: str) -> str | None:
        """The first of the texts that the column may hold, if it may not hold any."""
        found = re.search(rf"\b{column} IN \('([^']*)'", self.made_by)
        return found[1] if found else None


async def schema(database: Database) -> dict[str, Table]:
    """All tables of an SQLite database, each behind those that it points to."""
    async with database.transaction() as tx:
        made = await tx.all("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        tables = [await _table(tx, row["name"], row["sql"]) for row in made]
    in_order: dict[str, Table] = {}
    while waiting := [table for table in tables if table.name not in in_order]:
        ready = [table for table in waiting if {c.points_to for c in table.columns} - {None, table.name} <= {*in_order}]
        assert ready, waiting
        in_order |= {table.name: table for table in ready}
    return in_order


async def _table(tx: Transaction, name: str, made_by: str) -> Table:
    points = {
        row["from"]: row["table"] for row in await tx.all("SELECT * FROM pragma_foreign_key_list(:name)", name=name)
    }
    columns = await tx.all("SELECT * FROM pragma_table_info(:name)", name=name)
    return Table(
        name,
        tuple(Column(row["name"], row["type"], bool(row["pk"]), points.get(row["name"])) for row in columns),
        made_by,
    )


async def fill(database: Database, tables: Mapping[str, Table]) -> None:
    """Everybody everywhere: in each table, a row for each column in which Ada can stand, and one without her."""
    async with database.transaction() as tx:
        for learner_id in (LOW, ADA, HIGH, *OTHERS):
            await tx.run("INSERT INTO learners (learner_id, met_at) VALUES (:id, :at)", id=learner_id, at=MET_AT)
        for table in tables.values():
            if table.name in NOT_FILLED | {"learners"}:
                continue
            for number, row in enumerate(_rows(table)):
                names = [column.name for column in table.columns]
                values = {column.name: _value(table, column, number) for column in table.columns} | row
                await tx.run(
                    f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})",
                    **values,
                )


async def everything(database: Database, tables: Mapping[str, Table]) -> dict[str, list[Mapping[str, Any]]]:
    async with database.transaction() as tx:
        return {name: await tx.all(f"SELECT * FROM {name}") for name in tables}


def names(row: Mapping[str, Any], learner_id: int) -> bool:
    """Whether that id stands anywhere in a row."""
    return any(str(learner_id) in str(value) for value in row.values())


def _rows(table: Table) -> Iterator[dict[str, Any]]:
    """What of each row is not as usual: who stands in it, and what a text names."""
    holding = next((each for each in HOLDINGS if each.table == table.name), None)
    if holding is None or holding.through:
        assert holding or table.name in ABOUT_NOBODY, table.name
        yield {}
        return
    people = (*holding.people, *holding.left_by)
    texts = dict.fromkeys(holding.named_in, "1:2")
    for place in range(len(people)):
        yield {name: (LOW, ADA, HIGH)[(at > place) - (at < place) + 1] for at, name in enumerate(people)} | texts
    pact = {"pact_id": OTHERS[0]} if any(column.name == "pact_id" for column in table.columns) else {}
    yield {name: OTHERS[at] for at, name in enumerate(people)} | texts | pact
    for text in holding.named_in:
        yield dict.fromkeys(people, HIGH) | texts | {text: f"1:{ADA}"}
        yield dict.fromkeys(people, ADA) | texts | {text: f"{LOW}:{ADA}:1"}


def _value(table: Table, column: Column, number: int) -> Any:
    if (allowed := table.allowed(column.name)) is not None:
        return allowed
    alone = column.key and sum(each.key for each in table.columns) == 1
    if column.kind == "TEXT":
        usual = "2026-11-22" if column.name.endswith("_on") else _TEXTS.get(column.name, "=text")
        return f"{column.name} {number}" if alone else usual
    if column.kind == "BOOLEAN":
        return True
    if column.name.endswith("_id"):
        return 600_000_000_000_000_000 + zlib.crc32(column.name.encode()) + (number if alone else 0)
    return MET_AT if re.fullmatch(r"\w+_(at|from|until|since)", column.name) else 3
