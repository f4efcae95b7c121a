"""A simulation in Discord: from its card to its result, with quiet words on the way."""

import re
from datetime import UTC, datetime

import pytest
import simcord

from bot.actions import simulating, simulation_views
from bot.actions.resources import Resources
from bot.errors import Expired
from bot.rules.practice_form import PracticeForm
from bot.rules.simulation import Length
from tests.people import Person, Seen
from tests.time_travel import Days


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    return ada


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def started(ada: Person, exam: str = "SY0-701") -> Seen:
    return await ada.press(await ada.type("simulate start", exam=exam), "Start now")


def words(ada: Person) -> list[str]:
    """The first line of each message in a simulation, with its time in UTC; the very first message is the hello."""
    return [f"{message.created_at:%H:%M:%S} {message.content.splitlines()[0]}" for message in ada.received[1:]]


def utc(moment: str) -> int:
    return int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())


async def test_its_card_tells_the_exams_real_length_the_room_and_what_comes_before_the_clock_runs(
    ada: Person, days: Days
) -> None:
    offered = await ada.type("simulate start", exam="security+")
    assert offered.private
    assert "**90 minutes, up to 90 questions**" in offered.text
    assert "There is no pause" in offered.text
    assert "half time, 15 minutes left, 5 minutes left and time is up" in offered.text
    assert offered.buttons == ["Start now", "Other length"]
    await days.until("2026-11-22 14:00")
    assert ada.received == []


async def test_its_words_come_to_the_second_and_the_result_is_recorded_at_the_end(ada: Person, days: Days) -> None:
    running = await started(ada)
    assert f"It runs until <t:{utc('2026-11-22 13:30')}:t>" in running.text
    assert running.buttons == ["End now and record", "Give up on this one"]
    await days.until("2026-11-22 15:00")
    assert words(ada) == [
        "12:45:00 **Half time: 45 minutes left.**",
        "13:15:00 **15 minutes left.**",
        "13:25:00 **5 minutes left.**",
        "13:30:00 **Time is up: CompTIA Security+ (V7).**",
    ]
    form = await ada.press_in_message(ada.received[-1], "Record my result")
    assert form.form["domains"].startswith("General Security Concepts: \n")
    card = await ada.fill_in_direct_messages(form, right="83/90", domains="Security Operations: 24/25")
    assert "**92 % (83 of 90)**, recorded." in card.text
    assert "The verdict was *not yet*, and is now **nearly**. One more full simulation at 91.25 % or more" in card.text
    ready = await ada.press_in_direct_messages(card, "Am I ready?")
    assert "✓ **Under real conditions** (met)" in ready.text
    assert "One so far: 92 % on 22 Nov 2026." in ready.text


async def test_two_simulations_well_over_the_line_end_in_book_it(ada: Person, days: Days) -> None:
    for day in ("22", "23"):
        await days.until(f"2026-11-{day} 12:00")
        await started(ada)
        await days.until(f"2026-11-{day} 13:00")
        card = await ada.fill(await ada.type("simulate finish"), right="850")
    assert "and is now **book it**. Book a day that suits you." in card.text
    assert len(words(ada)) == 2  # half time of each; what would have come later was called off
    ready = await ada.type("ready")
    assert "**Book it.**" in ready.text
    assert "Earliest sensible date**: Monday 23 November 2026" in ready.text
    assert not re.search(r"chance|odds|probab", ready.text)
    back = await ada.press(card, "Take the result back")
    assert "It runs until" in back.text  # half an hour of it was left
    assert "**Nearly.**" in (await ada.type("ready")).text
    await days.until("2026-11-23 14:00")
    assert words(ada)[-1] == "13:30:00 **Time is up: CompTIA Security+ (V7).**"


async def test_what_ends_soon_after_it_began_counts_as_relaxed(ada: Person, days: Days) -> None:
    await started(ada)
    await days.until("2026-11-22 12:29")
    card = await ada.fill(await ada.type("simulate finish"), right="850")
    assert "It ended within a third of its time, so it counts as relaxed practice" in card.text
    assert "✗ **Under real conditions** (missing)" in (await ada.type("ready")).text


async def test_only_one_runs_at_a_time(ada: Person) -> None:
    await started(ada)
    other = await ada.type("simulate start", exam="AZ-900")
    assert "**CompTIA Security+ (V7)** is running until" in other.text
    assert other.buttons == ["End now and record", "Give up on this one"]


async def test_tapped_twice_it_starts_once(ada: Person) -> None:
    offered = await ada.type("simulate start", exam="SY0-701")
    await ada.press(offered, "Start now")
    assert "One at a time" in (await ada.press(offered, "Start now")).text
    assert (await ada.type("simulate history")).text.startswith("## 1 simulation\n")


async def test_giving_up_is_met_kindly_and_can_be_undone_while_its_clock_goes_on(ada: Person, days: Days) -> None:
    running = await started(ada)
    await days.until("2026-11-22 12:20")
    given_up = await ada.press(running, "Give up on this one")
    assert "That is all right" in given_up.text
    await days.until("2026-11-22 12:50")
    assert words(ada) == []
    assert "given up after 20 minutes" in (await ada.type("simulate history")).text
    assert "It runs until" in (await ada.press(given_up, "Go on with it")).text
    await days.until("2026-11-22 13:40")
    assert [word[:8] for word in words(ada)] == ["13:15:00", "13:25:00", "13:30:00"]
    late = await ada.press_in_message(ada.received[-1], "No result this time")
    assert "it stays without a result" in late.text
    assert "waits for its result" in (await ada.press_in_direct_messages(late, "Undo")).text


async def test_the_form_dismissed_the_clock_runs_on(ada: Person, days: Days) -> None:
    running = await started(ada)
    assert "right" in (await ada.press(running, "End now and record")).form
    await days.until("2026-11-22 12:50")
    assert len(words(ada)) == 1


async def test_after_an_outage_only_the_end_is_told_and_says_that_it_is_late(ada: Person, days: Days) -> None:
    await started(ada)
    await days.asleep_until("2026-11-22 14:00")
    await days.say_due()
    [told] = ada.received[1:]
    assert told.content.startswith("**Time is up")
    assert "This is late" in told.content
    assert "waits for its result" in (await ada.type("simulate history")).text


async def test_in_quiet_hours_it_speaks_all_the_same(ada: Person, days: Days) -> None:
    await days.until("2026-11-22 23:00")
    await started(ada)
    await days.until("2026-11-23 01:00")
    assert len(words(ada)) == 4


async def test_nothing_else_disturbs_it_and_what_waited_comes_after_it(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="13:30")  # 12:30 in UTC
    running = await started(ada)
    await days.until("2026-11-22 13:20")
    assert len(words(ada)) == 2
    await ada.press(running, "Give up on this one")
    await days.until("2026-11-22 13:21")
    assert len(words(ada)) == 3
    assert "This is late" in ada.received[-1].content


async def test_for_an_exam_of_unknown_length_a_small_form_asks(ada: Person) -> None:
    form = await ada.type("simulate start", exam="Homemade")
    refused = await ada.fill(form, minutes="long")
    assert "**Minutes**: I could not read `long`." in refused.text
    offered = await ada.fill(await ada.press(refused, "Correct what you typed"), minutes="1h", questions="40")
    assert "**60 minutes, up to 40 questions**" in offered.text
    running = await ada.press(offered, "Start now")
    card = await ada.fill(await ada.press(running, "End now and record"), right="39/40", domains="Ropes: 95 %")
    assert "Set a pass mark of your own" in card.text


async def test_far_fewer_questions_than_the_exam_make_no_full_simulation(ada: Person) -> None:
    running = await started(ada)
    card = await ada.fill(await ada.press(running, "End now and record"), right="10/10")
    assert "counts as mixed practice" in card.text
    assert "The verdict stays: **not yet**." in card.text


async def test_a_simulation_far_shorter_than_the_exam_is_no_full_one_whatever_is_typed(ada: Person) -> None:
    for minutes, questions in (("20", ""), ("90", "10")):
        form = await ada.press(await ada.type("simulate start", exam="SY0-701"), "Other length")
        offered = await ada.fill(form, minutes=minutes, questions=questions)
        running = await ada.press(offered, "Start now")
        card = await ada.fill(await ada.press(running, "End now and record"), right="98 %")
        assert "counts as mixed practice" in card.text


async def test_closed_direct_messages_are_told_at_the_start(env: simcord.Env, ada: Person) -> None:
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    running = await started(ada)
    assert "It runs until" in running.text
    assert "My messages to you come back" in running.text


async def test_a_result_that_arrives_once_more_after_it_was_taken_back_stays_taken_back(
    ada: Person, resources: Resources
) -> None:
    await started(ada)
    running = await simulation_views.unsettled(resources, ada.id)
    assert running is not None
    number = running.simulation.simulation_id
    await simulating.record(resources, ada.id, 7, number, PracticeForm("83/90"))
    await simulating.take_back(resources, ada.id, number)
    await simulating.record(resources, ada.id, 7, number, PracticeForm("83/90"))
    assert await simulation_views.unsettled(resources, ada.id) is not None


async def test_with_none_running_or_waiting_there_is_nothing_to_finish(ada: Person) -> None:
    assert "none waits for its result" in (await ada.type("simulate finish")).text
    assert "You have not done a simulation yet" in (await ada.type("simulate history")).text
    assert "You have not logged an attempt yet" in (await ada.type("simulate start")).text


async def test_nobody_ends_looks_at_or_gives_up_anothers(env: simcord.Env, ada: Person, resources: Resources) -> None:
    await started(ada)
    running = await simulation_views.unsettled(resources, ada.id)
    assert running is not None
    ben = Person(env, "ben")
    for act in (simulation_views.look, simulating.give_up, simulating.take_up, simulating.take_back):
        with pytest.raises(Expired):
            await act(resources, ben.id, running.simulation.simulation_id)
    with pytest.raises(Expired):
        await simulating.record(resources, ben.id, 1, running.simulation.simulation_id, PracticeForm("9/9"))
    assert await simulation_views.unsettled(resources, ben.id) is None


@pytest.mark.parametrize("length", [Length(0, None), Length(None, None), Length(601, None), Length(60, 501)])
async def test_no_button_makes_a_simulation_of_a_length_that_there_is_not(
    env: simcord.Env, resources: Resources, length: Length
) -> None:
    with pytest.raises(Expired):
        await simulating.start(resources, Person(env, "ada").id, 1, "SY0-701", length)
