"""Being in a study group: joining, how things stand, pausing, leaving, each private and each to be undone."""

from dataclasses import replace

import discord
import pytest
import simcord

from bot.actions import membership
from bot.actions.resources import Resources
from bot.coach import Coach
from bot.rules.groups import Member, Trouble
from bot.settings import Settings
from bot.stores import groups, members
from bot.ui.member_cards import MEMBER_BUTTONS
from tests.evenings import Evenings
from tests.organising import Organiser
from tests.people import Seen
from tests.time_travel import Days

EVENING = "2026-11-22 18:01"


@pytest.fixture
async def evenings(env: simcord.Env) -> Evenings:
    return await Evenings.begin(env, "ada", "ben", "chi")


async def member(evenings: Evenings, name: str) -> Member | None:
    async with evenings.resources.database.transaction() as tx:
        return await members.one(tx, evenings.group.group_id, evenings.people[name].id)


async def test_joining_takes_one_tap_below_a_round_and_says_what_follows(evenings: Evenings) -> None:
    await evenings.days.until(EVENING)
    joined = await evenings.presses("ada", "Join")
    assert joined.private
    assert joined.text.startswith("## You are in Evening crew\nA study group. Every day it asks how it is going")
    assert "A round is open until <t:" in joined.text
    assert "only what you choose to share" in joined.text
    assert joined.buttons[:2] == ["Check in now", "My reminder"]
    assert joined.buttons[-2:] == ["Join the leaderboard", "Leave"]
    again = await evenings.presses("ada", "Join")
    assert again.private
    assert again.text.startswith("## You are in Evening crew already")
    form = await evenings.people["ada"].press(joined, "Check in now")
    assert "that counts" in (await evenings.fills("ada", form, "on track")).text


async def test_between_rounds_the_next_one_is_named(evenings: Evenings) -> None:
    joined = await evenings.people["ada"].type("group join")
    assert joined.private
    assert "The next round opens <t:1795370400:f>" in joined.text


@pytest.mark.parametrize("gone", ["removed", "bot left"])
async def test_a_group_that_is_gone_is_refused_kindly(evenings: Evenings, gone: str) -> None:
    await evenings.days.until(EVENING)
    async with evenings.resources.database.transaction() as tx:
        if gone == "removed":
            await groups.remove(tx, evenings.group.group_id, evenings.env.now())
        else:
            await groups.bot_left(tx, evenings.group.guild_id, evenings.env.now())
    assert "That study group is not there any more." in (await evenings.presses("ada", "Join")).text


async def test_leaving_takes_one_tap_and_is_undone_by_another(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    await evenings.days.until(EVENING)
    await evenings.checks_in("ada", did="two labs")
    await ada.press(await ada.type("group status"), "Join the leaderboard")
    await evenings.days.until("2026-11-24 06:01")  # a round went by without her
    before = await member(evenings, "ada")
    assert before is not None
    assert before.missed == 1
    left = await ada.type("group leave")
    assert left.private
    assert "**You have left Evening crew.**" in left.text
    assert "still stands in 1 round" in left.text
    assert await member(evenings, "ada") is None
    assert "two labs" in (await ada.type("checkin history")).text
    assert "You are not in Evening crew" in (await ada.type("group leave")).text
    back = await ada.press(left, "Undo")
    assert back.text.startswith("## You are in Evening crew")
    kept = await member(evenings, "ada")
    assert kept is not None
    assert replace(kept, seen_at=before.seen_at) == before
    assert "you checked in for 1 of the 2 rounds" in (await ada.type("group status")).text


async def test_who_leaves_takes_back_what_they_shared_and_may_share_it_again(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    await evenings.days.until(EVENING)
    await evenings.checks_in("ada", did="two labs")
    await evenings.days.until("2026-11-23 07:00")
    taken_back = await ada.press(await ada.type("group leave"), "Take back what I shared")
    assert taken_back.private
    assert "What you shared in 1 round of Evening crew goes out of my messages" in taken_back.text
    await evenings.days.until("2026-11-23 07:01")
    assert "two labs" not in evenings.last.content
    assert str(ada.id) not in evenings.last.content
    assert "1 of 1 checked in." in evenings.last.content
    await ada.press(taken_back, "Undo")
    await evenings.days.until("2026-11-23 07:02")
    assert f"<@{ada.id}> · on track · Did: two labs" in evenings.last.content


async def test_the_status_says_how_things_stand_in_plain_words(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    await ada.type("group join")
    new = await ada.type("group status")
    assert new.private
    assert "1 member." in new.text
    assert "no round has counted for you" in new.text
    assert "**Your reminder:** none." in new.text
    assert "**The group hears of you:** what you share, and nothing else." in new.text
    await evenings.days.until(EVENING)
    await evenings.checks_in("ada", shared=False)
    assert "You have checked in." in (await ada.type("group status")).text
    await evenings.days.until("2026-11-23 07:00")
    assert "you checked in every time: 1 round." in (await ada.type("group status")).text
    assert {"Check in", "Pause", "My reminder", "Find me a partner", "Leave"} <= set(new.buttons)


async def test_who_is_not_in_it_sees_what_it_is_and_nothing_of_anybody(evenings: Evenings) -> None:
    ada, ben = evenings.people["ada"], evenings.people["ben"]
    await evenings.days.until(EVENING)
    await evenings.checks_in("ada", did="two labs")
    await ada.press(await ada.type("group status"), "Join the leaderboard")
    await ada.press(await ada.type("group status"), "Find me a partner")
    seen = await ben.type("group status")
    assert "1 member; 1 is looking for a partner." in seen.text
    assert seen.buttons == ["Join"]
    assert str(ada.id) not in seen.text
    await ben.press(seen, "Join")
    inside = (await ben.type("group status")).text
    assert str(ada.id) not in inside
    assert "Leaderboard" not in inside
    on = await ben.press(await ben.type("group status"), "Join the leaderboard")
    assert f"- <@{ada.id}>: has just started" in on.text
    assert "Leaderboard" not in (await ben.press(on, "Leave the leaderboard")).text


async def test_what_is_in_the_way_is_told_to_those_who_can_mend_it(evenings: Evenings) -> None:
    olga = Organiser(evenings.env, "olga")
    await evenings.env.settle()
    async with evenings.resources.database.transaction() as tx:
        await groups.note_trouble(tx, evenings.group.group_id, Trouble.NO_PERMISSION)
    assert "in the way" not in (await evenings.people["ben"].type("group status")).text
    seen = (await olga.type("group status")).text
    assert "I may not write in its channel any more. `/group edit` says how to mend it." in seen


async def test_pausing_and_resuming_take_one_tap_each(evenings: Evenings) -> None:
    ada = evenings.people["ada"]
    await ada.type("group join")
    paused = await ada.press(await ada.type("group status"), "Pause")
    assert "You are on pause in Evening crew." in paused.text
    shown = await ada.type("group status")
    assert "You are on pause: no round counts for you" in shown.text
    assert "Resume" in shown.buttons
    assert "Pause" not in shown.buttons
    await evenings.days.until("2026-11-23 07:00")
    assert "no round has counted" in (await ada.type("group status")).text
    assert "You are back in Evening crew." in (await ada.press(paused, "Resume")).text
    assert "You are on pause" not in (await ada.type("group status")).text


async def test_a_reminder_is_set_in_a_form_comes_in_a_direct_message_and_one_tap_ends_it(
    env: simcord.Env, evenings: Evenings, settings: Settings, resources: Resources
) -> None:
    ada = evenings.people["ada"]
    form = await ada.press(await ada.type("group join"), "My reminder")
    assert form.form == {"time": ""}
    refused = await ada.fill(form, time="late")
    assert "I could not read `late`" in refused.text
    waits = await ada.fill(await ada.press(refused, "Correct what you typed"), time="9 pm")
    assert "I remind you at 21:00** on your own clock" in waits.text
    assert "It starts as soon as I know your time zone" in waits.text
    await ada.fill(await ada.press(waits, "Set my time zone"), zone="Berlin")
    await evenings.days.until("2026-11-22 20:01")
    message = ada.received[-1]
    assert message.content.startswith("**Evening crew: how is it going?** Two minutes; the round is open until <t:")
    await env.restart_bot(Coach(settings, resources))
    told = await ada.fill_in_direct_messages(
        await ada.press_in_message(message, "Check in"), standing="on track", sharing="counted"
    )
    assert "that counts" in told.text
    off = await ada.press_in_message(message, "Stop these for good")
    assert "no reminder.** None comes any more" in off.text
    days = Days(env)
    await days.until("2026-11-23 20:01")
    assert ada.received[-1].id == message.id
    assert "I remind you at 21:00" in (await ada.press_in_direct_messages(off, "Undo")).text
    await days.until("2026-11-24 20:01")
    assert ada.received[-1].id != message.id


@pytest.mark.parametrize(("label", "answer"), [("Stay", "Good to have you"), ("Pause", "on pause"), ("Leave", "left")])
async def test_the_question_whether_one_is_still_in_is_private_and_has_three_answers(
    evenings: Evenings, label: str, answer: str
) -> None:
    ada = evenings.people["ada"]
    await ada.type("settings", zone="Berlin")
    await ada.type("group join")
    await evenings.days.until("2026-11-24 07:00")
    [question] = ada.received
    assert question.content.startswith("**Evening crew: are you still in?** The last 2 rounds went by without you")
    assert not any("still in" in message.content or str(ada.id) in message.content for message in evenings.messages)
    said = await ada.press_in_message(question, label)
    assert answer in said.text
    kept = await member(evenings, "ada")
    assert (kept is None) == (label == "Leave")
    if kept:
        assert (kept.missed, kept.paused_at is not None) == ((0, False) if label == "Stay" else (2, True))


async def test_whoever_presses_acts_for_themselves_and_outsiders_for_nobody(evenings: Evenings) -> None:
    await evenings.people["ada"].type("group join")
    for kind in MEMBER_BUTTONS:
        if kind.kind == "group-join":
            continue
        with evenings.env.time_context():
            channel = evenings.env.bot.get_partial_messageable(evenings.people["ben"].channel.id)
            subject = f"{evenings.group.group_id}:20:00" if kind.kind == "group-remind-at" else evenings.group.group_id
            view = discord.ui.View(timeout=None)
            view.add_item(kind(subject, "Press"))
            shown = await channel.send("x", view=view)
        seen = Seen(await evenings.people["ben"].member.click(shown, label="Press"))
        assert seen.private
        assert any(word in seen.text for word in ("You are not in", "too long ago", "nothing to take back")), kind.kind
    assert await member(evenings, "ben") is None
    kept = await member(evenings, "ada")
    assert kept is not None
    assert (kept.paused_at, kept.reminded_at, kept.on_leaderboard) == (None, None, False)
    status = await membership.status(evenings.resources, evenings.people["ada"].id, evenings.group.group_id)
    assert status.members == 1
