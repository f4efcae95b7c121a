"""Somebody leaves in the middle of a group's evening: nothing of them is left anywhere, and the group goes on."""

import json
from typing import Any

import pytest
import simcord

from bot.actions import exporting
from bot.database import Database
from bot.texts import mydata as texts
from tests.evenings import Evenings


async def where(database: Database, wanted: int | str) -> set[str]:
    """The tables in which that stands anywhere."""
    async with database.transaction() as tx:
        tables = await tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")
        kept: dict[str, Any] = {row["name"]: await tx.all(f"SELECT * FROM {row['name']}") for row in tables}
    return {table for table, rows in kept.items() if str(wanted) in str(rows)}


@pytest.fixture
async def evenings(env: simcord.Env) -> Evenings:
    """Ada organises; she and Ben have a pact, and Ben has offered her help with what she shared."""
    evenings = await Evenings.begin(env, "ada", "ben", "chi")
    ada, ben = evenings.people["ada"], evenings.people["ben"]
    for person in (ada, ben):
        await person.type("settings", zone="UTC", quiet_hours="none")
    await ada.type("partner invite", person=ben.user)
    await evenings.days.say_due()
    await ben.press_in_message(ben.received[-1], "Accept")
    await evenings.days.until("2026-11-22 18:01")
    await evenings.checks_in("ada", "need help", "subnetting")
    await evenings.checks_in("ben", "on track", "two labs")
    await evenings.days.until("2026-11-22 18:02")
    asks = await evenings.presses("ben", "Offer help")
    await ben.press(asks, "Offer help to 1")
    return evenings


async def test_whoever_is_erased_in_the_middle_of_it_all_leaves_a_count_and_no_name(evenings: Evenings) -> None:
    ada, ben, database = evenings.people["ada"], evenings.people["ben"], evenings.resources.database
    assert {"study_groups", "checkins", "help_offers", "pact_sides", "promises"} <= await where(database, ada.id)
    seen = await ada.type("mydata erase")
    for said in ("1 study group that you organise, without you", "Your pacts end.", "taken out of them"):
        assert said in seen.text
    await ada.press(seen, texts.ERASE)
    assert await where(database, ada.id) == set()
    assert await where(database, "subnetting") == set()
    heard = len(ada.received)
    await evenings.days.until("2026-11-22 18:05")
    assert "2 checked in" in evenings.last.content
    assert f"<@{ben.id}>" in evenings.last.content
    assert str(ada.id) not in evenings.last.content
    assert "subnetting" not in evenings.last.content
    await evenings.days.until("2026-11-24 19:00")
    assert len(evenings.messages) == 3
    assert str(ada.id) not in "".join(message.content for message in [*evenings.messages, *ben.received[-1:]])
    assert ada.received[heard:] == []
    assert await where(database, ada.id) == set()


async def test_an_export_names_nobody_else_of_ones_group_or_pact(evenings: Evenings) -> None:
    ada, ben = evenings.people["ada"], evenings.people["ben"]
    for person, other in ((ada, ben), (ben, ada)):
        export = await exporting.export(evenings.resources, person.id)
        told = json.dumps(export.tables)
        assert {"checkins", "checkin_answers", "help_offers", "pact_sides"} <= set(export.tables)
        assert str(other.id) not in told
    assert "subnetting" not in told
