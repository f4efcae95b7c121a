"""Breathing and relaxing, as somebody does it who is tense."""

import asyncio
from datetime import UTC, datetime

import discord
import pytest
import simcord

from bot.actions import calming
from bot.actions.calming import Wishes
from bot.actions.resources import Resources
from bot.coach import Coach
from bot.rules.breathing import Breathing, Pattern
from bot.rules.relaxing import BodyPart
from bot.settings import Settings
from bot.ui.buttons import CoachButton
from bot.ui.pictures.kept import Pictures
from bot.ui.relaxing_cards import relax_card
from tests.people import Person, Reply, Seen, parts
from tests.time_travel import Days


@pytest.fixture(scope="module")
def drawn() -> Pictures:
    """What one test has drawn, the next finds."""
    return Pictures()


@pytest.fixture(autouse=True)
def shelf(env: simcord.Env, drawn: Pictures) -> None:
    assert isinstance(env.bot, Coach)
    env.bot.pictures = drawn


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


def labels(message: discord.Message) -> list[str]:
    rows = [row for row in message.components if isinstance(row, discord.ActionRow)]
    return [item.label or "" for row in rows for item in row.children if isinstance(item, discord.Button)]


def pictures(seen: Seen) -> list[dict[str, str]]:
    """What is shown on a card, with its alt text."""
    galleries = [part for part in parts(seen.message.components) if part["type"] == 12]
    return [{"url": item["media"]["url"], "alt": item["description"]} for each in galleries for item in each["items"]]


async def test_one_command_and_the_picture_breathes(ada: Person) -> None:
    seen = await ada.type("calm breathe")
    assert seen.private
    assert seen.text.startswith("## Cyclic sighing, 5 minutes")
    [picture] = pictures(seen)
    assert picture["url"].split("?")[0].endswith(".gif")
    assert picture["alt"].startswith("Cyclic sighing, as an animation that repeats")
    assert "1. **Breathe in** slowly, through the nose: 3 seconds" in seen.text
    assert "Balban 2023" in seen.text
    assert "If you get dizzy, breathe normally. This is not treatment." in seen.text
    assert seen.buttons == [
        *"12345",
        *("Stop", "Another way", "Over time"),
        *("Relax", "Reframe a thought"),
    ]


async def test_what_was_chosen_is_remembered_holds_or_none_among_it(ada: Person) -> None:
    await ada.type("calm breathe", pattern="box", minutes=2, hold_free=True)
    again = await ada.type_in_direct_messages("calm breathe")
    assert "## Box breathing, without holds, 2 minutes" in again.text
    assert "Hold" not in again.text
    held = await ada.press_in_direct_messages(again, "With holds")
    assert "## Box breathing, 2 minutes" in held.text
    assert "**Hold** shoulders loose: 4 seconds" in held.text
    assert "Without holds" in held.buttons
    assert "## Box breathing, 3 minutes" in (await ada.type("calm breathe", minutes=3)).text


async def test_another_pattern_turns_through_all_in_the_same_message(ada: Person) -> None:
    seen = await ada.type("calm breathe", minutes=1)
    for name in ("Box breathing", "4-7-8 breathing", "Coherent breathing", "Cyclic sighing"):
        seen = await ada.press(seen, "Another way")
        assert seen.text.startswith(f"## {name}, 1 minute")
        assert [picture["alt"].startswith(name) for picture in pictures(seen)] == [True]
    assert len(ada.channel.history()) == 0


async def test_when_the_minutes_are_up_it_asks_once_and_quietly(
    env: simcord.Env, ada: Person, days: Days, settings: Settings, resources: Resources
) -> None:
    seen = await ada.type("calm breathe", minutes=2)
    assert "Noted: 5." in (await ada.press(seen, "5")).text
    assert "Noted: 4." in (await ada.press(seen, "4")).text
    await days.until("2026-11-22 12:01:30")
    assert ada.received == []
    await env.restart_bot(Coach(settings, resources))
    days = Days(env)
    await days.until("2026-11-22 23:00")
    [asked] = ada.received
    assert asked.created_at == datetime(2026, 11, 22, 12, 2, tzinfo=UTC)
    assert asked.content == "**The time is up. How tense are you now?** 1 is calm, 5 very tense."
    assert labels(asked) == ["1", "2", "3", "4", "5", "Skip"]
    await ada.press_in_message(asked, "3")
    await ada.press_in_message(ada.received[0], "2")
    assert ada.received[0].content.endswith("\n\n→ Noted: 4 before, 2 after.")
    assert ada.received[0].content.count("→") == 1
    assert labels(ada.received[0]) == ["1", "2", "3", "4", "5", "Over time"]
    await ada.press(seen, "Another way")
    await days.until("2026-11-22 23:30")
    assert len(ada.received) == 2


async def test_what_got_worse_is_met_without_a_word_of_blame(ada: Person, days: Days) -> None:
    seen = await ada.type("calm breathe", minutes=1)
    await ada.press(seen, "2")
    await days.until("2026-11-22 12:01")
    await ada.press_in_message(ada.received[0], "4")
    assert "That is common, and you did nothing wrong." in ada.received[0].content
    other = await ada.press_in_message(ada.received[0], "Another way")
    assert other.text.startswith("## Box breathing, 1 minute")
    assert "Cyclic sighing" in (await ada.type("calm breathe")).text  # the other one was for that time


async def test_both_ratings_can_be_skipped(ada: Person, days: Days) -> None:
    await ada.type("calm breathe", minutes=1)
    await days.until("2026-11-22 12:01")
    await ada.press_in_message(ada.received[0], "Skip")
    assert ada.received[0].content.endswith("→ Fine, nothing is noted.")
    over_time = await ada.press_in_message(ada.received[0], "Over time")
    assert "Nothing is rated yet." in over_time.text
    assert pictures(over_time) == []


async def test_whoever_stops_is_asked_then_and_there_and_not_again(ada: Person, days: Days) -> None:
    stopped = await ada.press(await ada.type("calm breathe"), "Stop")
    assert stopped.text.startswith("**Stopped.** That is fine, at any time.")
    assert pictures(stopped) == []
    assert stopped.buttons[:6] == [*"12345", "Breathe again"]
    rated = await ada.press(stopped, "3")
    assert rated.text == "Noted: 3 of 5."
    await days.until("2026-11-22 13:00")
    assert ada.received == []


async def test_the_question_after_is_dropped_where_it_would_come_too_late(ada: Person, days: Days) -> None:
    await ada.type("calm breathe", minutes=1)
    await days.asleep_until("2026-11-22 12:30")
    await days.until("2026-11-22 15:00")
    assert ada.received == []
    await ada.type("calm breathe", minutes=1)
    await days.asleep_until("2026-11-22 15:10")
    await days.say_due()
    assert len(ada.received) == 1


async def test_a_second_session_takes_the_first_ones_place(ada: Person, days: Days) -> None:
    await ada.type("calm breathe", minutes=3)
    await ada.type("calm breathe", minutes=5)
    await days.until("2026-11-22 13:00")
    assert len(ada.received) == 1


async def test_closed_direct_messages_cost_nothing_but_the_question(env: simcord.Env, ada: Person, days: Days) -> None:
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    seen = await ada.type("calm breathe", minutes=1)
    await ada.press(seen, "4")
    await days.until("2026-11-22 12:30")
    assert ada.received == []
    stopped = await ada.press(seen, "Stop")
    shown = await ada.press(await ada.press(stopped, "2"), "Over time")
    assert ": 4 → 2" in shown.text


async def test_over_time_there_is_a_picture_and_its_text_for_ones_own_eyes(ada: Person, ben: Person) -> None:
    seen = await ada.type("calm breathe", pattern="box")
    for before, after in (("5", "3"), ("4", "3")):
        await ada.press(seen, before)
        await ada.press(await ada.press(seen, "Stop"), after)
        shown = await ada.press(seen, "Over time")
        assert shown.private
        seen = await ada.type("calm breathe")
    [picture] = pictures(shown)
    assert "2 times so far, 22 Nov 2026. On average 4.5 before → 3.0 after" in picture["alt"]
    assert "On average 4.5 before → 3.0 after" in shown.text
    assert ": 4 → 3\n" in shown.text
    assert "Nothing is rated yet." in (await ben.press(await ben.type("calm breathe"), "Over time")).text


async def test_nobody_presses_for_somebody_else(env: simcord.Env, ada: Person, ben: Person, days: Days) -> None:
    seen = await ada.type_in_direct_messages("calm breathe", pattern="box", minutes=1)
    for label in ("3", "Stop", "Another way", "Without holds"):
        refused = await press_anothers(env, ben, seen, label)
        assert "somebody else's message, so nothing happened" in "\n".join([refused.text, *refused.said_after])
    await days.until("2026-11-22 12:01")
    assert len(ada.received) == 1
    assert ben.received == []


async def press_anothers(env: simcord.Env, who: Person, seen: Seen, label: str) -> Seen:
    """Have somebody press another's button, as if that stood where they can see it."""
    [custom_id] = [part["custom_id"] for part in parts(seen.message.components) if part.get("label") == label]
    view = discord.ui.View(timeout=None).add_item(discord.ui.Button(label=label, custom_id=custom_id))
    view.stop()
    with env.time_context():
        shown = await env.bot.get_partial_messageable(who.channel.id).send("Another's", view=view)
    return Seen(await who.member.click(shown, label=label))


async def test_two_presses_at_once_are_one(ada: Person, days: Days, resources: Resources) -> None:
    seen = await ada.type("calm breathe", minutes=1)
    [stop] = [part["custom_id"] for part in parts(seen.message.components) if part.get("label") == "Stop"]
    session_id, box = int(stop.rpartition(":")[2]), Breathing(Pattern.BOX, 1, hold_free=False)
    await asyncio.gather(*[calming.breathe_otherwise(resources, ada.id, session_id, box, 7) for _ in range(2)])
    await days.until("2026-11-22 12:01")
    assert len(ada.received) == 1
    await asyncio.gather(*[calming.rate_after(resources, ada.id, session_id, 2) for _ in range(2)])
    await asyncio.gather(*[calming.breathe(resources, ada.id, session_id, Wishes()) for _ in range(2)])
    await days.until("2026-11-22 12:30")
    assert len(ada.received) == 1


async def test_together_nobody_is_named_and_everybody_has_their_own(ada: Person, ben: Person, days: Days) -> None:
    await ada.type("calm breathe", pattern="4-7-8", minutes=9, hold_free=True)
    shown = await ada.type("calm breathe", together=True, minutes=1)
    assert not shown.private
    assert shown.text.startswith("## Cyclic sighing, 1 minute")
    assert "ada" not in str(shown.message.components)
    assert str(ada.id) not in str(shown.message.components)
    assert shown.buttons == ["Breathe along"]
    before = shown.text
    along = await ben.press(shown, "Breathe along")
    assert along.private
    assert along.text.startswith("**You are breathing along** with the picture above.")
    await ben.press(along, "5")
    await days.until("2026-11-22 12:01")
    assert len(ben.received) == 1
    assert ada.received == []
    [public] = [message for message in ada.channel.history() if message.components]
    assert Reply(public).text == before
    assert "4-7-8 breathing, without holds, 9 minutes" in (await ada.type("calm breathe")).text


async def test_whoever_holds_no_breath_holds_none_among_others_either(ada: Person, ben: Person) -> None:
    await ben.type("calm breathe", hold_free=True)
    shown = await ada.type("calm breathe", together=True, pattern="box")
    along = await ben.press(shown, "Breathe along")
    assert along.text.startswith("## Box breathing, without holds, 5 minutes")
    assert pictures(along)[0]["alt"].startswith("Box breathing, without holding the breath")


async def test_in_direct_messages_together_is_alone(ada: Person) -> None:
    assert "Stop" in (await ada.type_in_direct_messages("calm breathe", together=True)).buttons


async def test_a_logged_failure_offers_a_breath(ada: Person) -> None:
    logged = await ada.log("SY0-701", "yesterday")
    breathing = await ada.press(logged, "Breathe")
    assert breathing.text.startswith("## Cyclic sighing, 5 minutes")
    assert breathing.private


async def test_relaxing_goes_at_ones_own_tap_and_leaves_out_what_hurts(ada: Person, days: Days) -> None:
    begun = await ada.type("calm relax")
    assert "It takes about 10 minutes" in begun.text
    assert "Manzoni 2008" in begun.text
    assert "Calves: left out" in (await ada.press(begun, "Calves")).buttons
    assert "Calves" in (await ada.press(begun, "Calves: left out")).buttons
    left_out = await ada.press(begun, "Calves")
    step = await ada.press(left_out, "At my own pace")
    assert step.text.startswith("## Settle in")
    await ada.press(step, "4")
    shown = []
    while "Next" in step.buttons:
        step = await ada.press(step, "Skip this part" if "**Belly**" in step.text else "Next")
        shown.append(step.text.splitlines()[1])
    assert shown[:4] == ["**Feet**", "**Thighs**", "**Belly**", "**Hands**"]
    assert "**Calves**" not in shown
    assert step.text.startswith("**That was all of it.**")
    assert (await ada.press(step, "2")).text == "Noted: 4 before, 2 after."
    await days.until("2026-11-22 13:00")
    assert ada.received == []


async def test_relaxing_by_time_is_one_message_with_a_picture_that_leads_through(
    env: simcord.Env, ada: Person, ben: Person, days: Days
) -> None:
    card = await ada.type_in_direct_messages("calm relax")
    for part in ("Feet", "Jaw, mouth"):
        card = await ada.press_in_direct_messages(card, part)
    led = await ada.press_in_direct_messages(card, "By time, with a picture")
    [picture] = pictures(led)
    assert "through calves, thighs" in picture["alt"]
    assert "1. **Calves**: Pull the tips of your feet up" in led.text
    assert "Feet" not in led.text
    assert "nothing happened" in (await press_anothers(env, ben, led, "Stop")).text
    await days.until("2026-11-22 12:15")
    [asked] = ada.received
    assert asked.created_at == datetime(2026, 11, 22, 12, 10, tzinfo=UTC)


def test_with_every_part_left_out_there_is_nothing_to_begin() -> None:
    parts_left_out = list(relax_card(frozenset(BodyPart)).walk_children())
    texts = [part.content for part in parts_left_out if isinstance(part, discord.ui.TextDisplay)]
    assert any("Take at least one in again to begin." in text for text in texts)
    assert len([part for part in parts_left_out if isinstance(part, CoachButton)]) == len(BodyPart)
