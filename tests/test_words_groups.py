"""Groups, partners and one's own data in plain words: shown at once, and nothing is told or erased without a tap."""

from dataclasses import replace
from datetime import time

import pytest
import simcord

from bot.actions import leaving, membership
from bot.coach import Coach
from bot.rules.days import EVERY_DAY
from bot.rules.groups import Group, Schedule
from bot.stores import groups, members
from bot.texts import partners as partner_texts
from bot.texts import rounds
from bot.texts import words as texts
from tests.evenings import Evenings
from tests.people import Person

NOBODYS = "You are in no study group. In a server with one, `/group join` lets you in."


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
async def evenings(env: simcord.Env) -> Evenings:
    """A group with a round that is open, and Ada in it."""
    evenings = await Evenings.begin(env, "ada", "ben")
    await evenings.days.until("2026-11-22 18:01")
    await evenings.presses("ada", "Join")
    return evenings


async def another_group(evenings: Evenings, person: Person) -> Group:
    group = replace(
        evenings.group, group_id=7_001, name="Early birds", schedule=Schedule(time(6), EVERY_DAY, "UTC", 60)
    )
    async with evenings.resources.database.transaction() as tx:
        await groups.add(tx, group, evenings.env.now())
        await members.join(tx, group.group_id, person.id, evenings.env.now())
    return group


async def test_whoever_writes_that_they_check_in_gets_the_form_and_nothing_is_told_before(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    asked = await ada.writes("checking in: on track, did two labs")
    assert texts.CHECK_IN in asked.text
    assert asked.buttons == [rounds.CHECK_IN]
    await evenings.days.until("2026-11-22 18:02")
    assert "checked in" not in evenings.last.content
    form = await ada.taps(asked, rounds.CHECK_IN)
    assert form.form["answer-0"] == ""
    done = await ada.fill_in_direct_messages(form, standing="on track", sharing="shared", **{"answer-0": "two labs"})
    assert "that counts" in done.text
    await evenings.days.until("2026-11-22 18:03")
    assert "1 checked in." in evenings.last.content


async def test_of_several_groups_each_has_its_button(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    await another_group(evenings, ada)
    asked = await ada.writes("I slipped this week")
    assert asked.buttons == ["Check in: Early birds", "Check in: Evening crew"]
    which = await ada.writes("pause my group")
    assert texts.WHICH_GROUP in which.text
    shown = await ada.taps(which, "Show: Early birds")
    assert "Early birds" in shown.text
    assert "Pause" in shown.buttons


async def test_the_group_is_shown_and_paused_or_left_by_a_tap_alone(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    for text in ("when is the next round", "pause my group", "leave the group"):
        shown = await ada.writes(text)
        assert "Evening crew" in shown.text
        assert {"Pause", "Leave"} <= {label.partition(" ")[0] for label in shown.buttons}
    status = await membership.status(evenings.resources, ada.id, evenings.group.group_id)
    assert status.member is not None
    assert status.member.paused_at is None


async def test_whoever_is_in_no_group_is_told_in_one_line_how_to_be_in_one(ada: Person) -> None:
    for text in ("check in", "when is the next round"):
        assert (await ada.writes(text)).text == NOBODYS


async def test_without_a_group_a_day_can_be_marked_all_the_same(ada: Person) -> None:
    answer = await ada.writes("checking in, did two labs")
    assert answer.buttons == ["I did today's study", "What should I do today?"]
    assert "Done." in (await ada.taps(answer, "I did today's study")).text


async def test_partners_are_shown_and_where_there_are_none_how_to_find_one(evenings: Evenings) -> None:
    ada, ben = evenings.people["ada"], evenings.people["ben"]
    assert partner_texts.NONE in (await ben.writes("end the pact")).text
    found = await ada.writes("find me a partner")
    assert partner_texts.NONE in found.text
    assert found.buttons == [partner_texts.FIND]
    await ada.taps(found, partner_texts.FIND)
    looking = await ada.writes("how is my partner doing")
    assert partner_texts.FIND not in looking.buttons
    assert any(label.startswith(partner_texts.STOP_LOOKING) for label in looking.buttons)


async def test_all_that_is_kept_comes_as_the_command_gives_it(ada: Person) -> None:
    await ada.writes("failed sec+ yesterday 720")
    exported = await ada.writes("export my data")
    assert "1 logged exam\n" in exported.text
    [attachment] = exported.message.attachments
    assert attachment.filename.endswith(".zip")


async def test_erasing_is_asked_as_the_command_asks_it_and_takes_its_tap(ada: Person, env: simcord.Env) -> None:
    assert isinstance(env.bot, Coach)
    await ada.writes("failed sec+ yesterday 720")
    asked = await ada.writes("delete everything you know about me")
    command = await ada.type_in_direct_messages("mydata erase")
    assert asked.buttons == command.buttons
    assert asked.text.splitlines()[:4] == command.text.splitlines()[:4]
    assert (await leaving.look(env.bot.resources, ada.id)).rows
    await ada.taps(asked, asked.buttons[0])
    assert not (await leaving.look(env.bot.resources, ada.id)).rows


async def test_help_names_an_open_round_until_it_is_answered(evenings: Evenings) -> None:
    ada, ben = evenings.people["ada"], evenings.people["ben"]
    helped = await ada.type("help")
    assert "**Evening crew has a round open**" in helped.text
    assert "Log the attempt" in helped.text
    form = await ada.press(helped, rounds.CHECK_IN)
    await ada.fill(form, standing="on track", sharing="counted")
    assert "has a round open" not in (await ada.type("help")).text
    assert "has a round open" not in (await ben.type("help")).text


async def test_help_names_no_round_of_a_group_on_pause_or_that_is_over(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    await ada.press(await ada.type("group status"), "Pause")
    assert "has a round open" not in (await ada.type("help")).text
    await ada.press(await ada.type("group status"), "Resume")
    assert "has a round open" in (await ada.type("help")).text
    await evenings.days.until("2026-11-23 06:01")
    assert "has a round open" not in (await ada.type("help")).text
