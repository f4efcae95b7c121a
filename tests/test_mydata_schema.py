"""Whatever is kept about people can be taken along and erased: all tables are looked at, on both engines."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.actions import exporting, leaving
from bot.actions.resources import Resources
from bot.database import Database, connect
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.personal import SOMEBODY_ELSE, Holding, Record
from bot.rules.zone_names import ZoneNames
from bot.stores.personal import ABOUT_NOBODY, HOLDINGS
from bot.texts import mydata as texts
from tests.every_row import ADA, HIGH, LOW, Table, everything, fill, names, schema

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BY_TABLE = {holding.table: holding for holding in HOLDINGS}
NOBODYS_IDS = {
    "application_id", "attempt_id", "channel_id", "commitment_id", "delivery_id", "dm_channel_id", "draft_id",
    "group_id", "guild_id", "invitation_id", "message_id", "pact_id", "proposal_id", "role_id", "session_id",
    "miss_id", "practice_id", "show_id", "simulation_id", "story_id", "thought_id",
}  # fmt: skip
"""Ids of things. A column with another name that ends in `_id` holds a person until it is entered here."""
SUBJECTS_OF_ONES_OWN = {"drafts", "cheers"}
"""Tables whose `subject` names nobody, but stands in a row of its person."""


def people_in(holding: Holding) -> set[str]:
    return {*holding.people, *holding.left_by}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Table]:
    return asyncio.run(_schema_of(tmp_path_factory.mktemp("schema") / "empty.db"))


async def _schema_of(path: Path) -> dict[str, Table]:
    database = await connect(str(path))
    try:
        return await schema(database)
    finally:
        await database.close()


@pytest.fixture
async def full(
    either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames, tables: dict[str, Table]
) -> Resources:
    """Every table has rows about Ada, and rows about others."""
    await fill(either_database, tables)
    return Resources(either_database, lambda: NOW, catalogue, exams, zones)


def test_every_table_is_known_to_hold_people_or_nobody(tables: dict[str, Table]) -> None:
    assert set(tables) == {*BY_TABLE, *ABOUT_NOBODY}
    assert not {*BY_TABLE} & {*ABOUT_NOBODY}


def test_every_column_that_may_hold_a_person_is_known_to(tables: dict[str, Table]) -> None:
    for table in tables.values():
        known = people_in(BY_TABLE[table.name]) if table.name in BY_TABLE else set()
        found = {
            column.name
            for column in table.columns
            if column.points_to == "learners"
            or column.name == "whom"
            or (column.name.endswith("_id") and column.name not in NOBODYS_IDS)
        }
        assert found == known - {"learner_id"} | ({"learner_id"} & {c.name for c in table.columns}), table.name


def test_every_subject_is_looked_through(tables: dict[str, Table]) -> None:
    with_subjects = {table.name for table in tables.values() if any(c.name == "subject" for c in table.columns)}
    assert with_subjects == {h.table for h in HOLDINGS if h.named_in} | SUBJECTS_OF_ONES_OWN


def test_every_truth_is_told_as_one(tables: dict[str, Table]) -> None:
    for holding in HOLDINGS:
        found = {column.name for column in tables[holding.table].columns if column.kind == "BOOLEAN"}
        assert found == holding.yes_or_no, holding.table


def test_every_kind_of_data_has_a_name_in_plain_words() -> None:
    assert [h.table for h in HOLDINGS if texts.what(h.table, 2) == "2 other notes"] == []


async def nothing_is_told_that_others_decided(full: Resources, tables: Mapping[str, Sequence[Record]]) -> None:
    [own] = tables["partings"]
    assert (await leaving.look(full, ADA)).rows["partings"] == 1
    assert own["other_id"] == SOMEBODY_ELSE
    others_side = next(row for row in tables["pact_sides"] if row["learner_id"] == SOMEBODY_ELSE)
    assert others_side["paused_at"] == others_side["nudged_on"] == SOMEBODY_ELSE
    for row in tables["partner_proposals"]:
        assert SOMEBODY_ELSE in (row["first_says"], row["second_says"])
    for row in tables["promises"]:
        assert (row["whom"] == SOMEBODY_ELSE) == (row["due_at"] == SOMEBODY_ELSE)


async def test_an_export_holds_every_row_with_its_person_and_nobody_else(
    full: Resources, tables: dict[str, Table]
) -> None:
    kept = await everything(full.database, tables)
    export = await exporting.export(full, ADA)
    for holding in HOLDINGS:
        about = [row for row in kept[holding.table] if names(row, ADA) or holding.through]
        told = [row for row in about if not any(row[column] == ADA for column in holding.kept_from)]
        assert len(export.tables[holding.table]) == len(told) > 0, holding.table
        assert all(set(row) == {c.name for c in tables[holding.table].columns} for row in export.tables[holding.table])
    text = json.dumps(export.tables)
    assert str(ADA) in text
    assert SOMEBODY_ELSE in text
    assert str(LOW) not in text
    assert str(HIGH) not in text
    await nothing_is_told_that_others_decided(full, export.tables)


async def test_erasing_leaves_nothing_but_a_count_and_takes_nothing_of_others(
    full: Resources, tables: dict[str, Table]
) -> None:
    before = await everything(full.database, tables)
    erased = await leaving.erase(full, ADA, NOW)
    assert erased is not None
    assert set(erased.rows) == set(BY_TABLE)
    after = await everything(full.database, tables)
    for table, rows in after.items():
        assert not [row for row in rows if names(row, ADA)], table
        if table in BY_TABLE and not BY_TABLE[table].left_by and not BY_TABLE[table].through:
            others = [row for row in before[table] if not names(row, ADA)]
            assert [row for row in others if row not in rows] == [], table
    assert [row["organiser_id"] for row in after["study_groups"]].count(None) == 1
    [count] = [row for row in after["erasures"] if row["book"] == await full.database.erased.name()]
    assert count["entries"] == 1
    assert str(ADA).encode() not in full.database.erased.path.read_bytes()
    assert Path(full.database.erased.path).stat().st_mode & 0o777 == 0o600
