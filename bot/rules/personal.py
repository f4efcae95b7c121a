"""What is kept about people, and how it is told to the one whom it is about."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Any

Told = str | int | float | bool | None
"""A value as people read it."""
Record = Mapping[str, Told]

SOMEBODY_ELSE = "somebody else"
"""Stands in place of everybody whom a record names beside its reader."""
ADDRESSEE = "whom"
"""The one column that may hold a channel as well as a person."""

_INSTANT = re.compile(r"\w+_(at|since|from|until)")
_SHORTEST_ID = 15
"""Digits of what Discord numbers; a number of seconds has fewer."""
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Holding:
    """A table in which something stands about people.

    `people`: columns that hold a person's id; a row is about each of them, and goes with any of them. `left_by`: such
    columns that are emptied where the row stays. `named_in`: texts that may hold ids of people, as parts between
    colons; the row goes with any of them. `through`: a table, and the column that both have, where a row belongs to a
    row of that one and goes with it.

    A row may say about one what is none of another's business. `only_for`: what of it is told to the person in that
    column and nobody else. `veiled_from`: what the person in that column is told in place of some values. `kept_from`:
    those among `people` who are not told of the row, since it is what somebody else decided about them.
    """

    table: str
    people: tuple[str, ...] = ()
    left_by: tuple[str, ...] = ()
    named_in: tuple[str, ...] = ()
    through: tuple[str, str] | None = None
    only_for: Mapping[str, frozenset[str]] = field(default_factory=dict)
    veiled_from: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    kept_from: frozenset[str] = frozenset()
    yes_or_no: frozenset[str] = frozenset()
    """Columns that hold a truth, which not every engine tells apart from a number."""
    in_order_of: str = "1, 2"
    """As SQL says it: columns, or their places."""


def ids_in(holding: Holding, rows: Iterable[Mapping[str, Any]]) -> set[int]:
    """Every number in `rows` that may be a person's id."""
    columns = (*holding.people, *holding.left_by)
    found: set[int] = set()
    for row in rows:
        found.update(row[column] for column in columns if row[column] is not None)
        found.update(int(part) for column in holding.named_in for part in row[column].split(":") if _is_id(part))
    return found


def as_told(
    holding: Holding, row: Mapping[str, Any], reader: int, others: Collection[int], zone: tzinfo | None
) -> Record:
    """A row as its reader may have it: moments on their own clock, and nobody else in it.

    `others`: those of `ids_in` who are people, but for the reader. Without a zone, clocks show UTC.
    """
    told = {column: _readable(holding, column, value, zone) for column, value in row.items()}
    for column in (*holding.people, *holding.left_by):
        if row[column] == reader:
            for veiled, shown in holding.veiled_from.get(column, {}).items():
                told[veiled] = shown.get(str(row[veiled]), told[veiled])
            continue
        if row[column] is None:
            continue
        if column != ADDRESSEE or row[column] in others:
            told[column] = SOMEBODY_ELSE
        told |= dict.fromkeys(holding.only_for.get(column, ()), SOMEBODY_ELSE)
    for column in holding.named_in:
        parts = row[column].split(":")
        told[column] = ":".join(SOMEBODY_ELSE if _is_id(part) and int(part) in others else part for part in parts)
    return told


def defused(value: Told) -> Told:
    """For a table that a spreadsheet opens: what would begin a formula is marked as text."""
    if isinstance(value, str) and any(text.startswith(_STARTS_A_FORMULA) for text in _openings(value)):
        return f"'{value}"
    return value


def _openings(value: str) -> tuple[str, str]:
    """As it begins without blanks, which not every spreadsheet counts alike."""
    return value.lstrip(" \n"), value.lstrip()


def _readable(holding: Holding, column: str, value: Any, zone: tzinfo | None) -> Told:
    if value is None:
        return None
    if column in holding.yes_or_no:
        return bool(value)
    if isinstance(value, int) and _INSTANT.fullmatch(column):
        return datetime.fromtimestamp(value, zone or UTC).isoformat()
    if isinstance(value, int) and len(str(value)) >= _SHORTEST_ID:
        return str(value)  # so that no reader rounds it
    told: Told = value
    return told


def _is_id(part: str) -> bool:
    return part.isdecimal() and part.isascii() and len(part) >= _SHORTEST_ID
