"""/ready in Discord: the verdict, what it was read from, and an own pass mark."""

import pytest
import simcord

from tests.people import Person


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


async def test_with_no_practice_yet_the_card_names_the_first_step_and_the_legal_day(ada: Person) -> None:
    await ada.log("SY0-701", "1 nov")
    await ada.log("SY0-701", "yesterday", domains="Security Operations: 55 %")
    ready = await ada.type("ready")
    assert ready.private
    assert "**Not yet.**" in ready.text
    assert "Take a first full simulation under real conditions" in ready.text
    assert "Under the line: Security Operations (55 %)." in ready.text
    assert "You may not sit it before Saturday 5 December 2026 anyway." in ready.text
    assert "checked" in ready.text  # the receipt of that day
    assert ready.buttons == ["Start a simulation", "Log a result", "Share"]
    assert "90 minutes" in (await ada.press(ready, "Start a simulation")).text


async def test_an_own_pass_mark_is_set_and_undone_where_none_is_published(ada: Person) -> None:
    ready = await ada.type("ready", exam="Homemade")
    assert ready.buttons[0] == "Set my own pass mark"
    form = await ada.press(ready, "Set my own pass mark")
    refused = await ada.fill(form, percent="40")
    assert "from 50 to 100" in refused.text
    own = await ada.fill(await ada.press(refused, "Correct what you typed"), percent="82.5 %")
    assert "82.5 %, which is your own: no pass mark is published." in own.text
    again = await ada.fill(await ada.press(own, "Set my own pass mark"), percent="70")
    assert "Your own pass mark is **82.5 %**." in (await ada.press(again, "Undo")).text
    assert "No pass mark of your own is set any more." in (await ada.press(own, "Undo")).text


async def test_after_a_pass_there_is_nothing_to_be_ready_for(ada: Person) -> None:
    await ada.log("SY0-701", "yesterday", result="passed", score="800")
    ready = await ada.type("ready")
    assert "**You have passed this exam.**" in ready.text
    assert "missing" not in ready.text


async def test_somebody_new_is_asked_which_exam(ada: Person) -> None:
    assert "You have not logged an attempt yet" in (await ada.type("ready")).text


async def test_others_are_shown_the_verdict_without_results(ada: Person) -> None:
    await ada.log("SY0-701", "1 nov", domains="Security Operations: 55 %")
    shared = await ada.press(await ada.type("ready"), "Share")
    shown = await ada.press(shared, "In this channel")
    [up] = [message for message in ada.channel.history() if "Two full simulations" in message.content]
    assert "**Not yet**" in up.content
    assert "✗ **No domain under the line** (missing)" in up.content
    assert "55" not in up.content.partition("##")[2]
    assert shown.private


async def test_an_exam_typed_with_marks_keeps_its_name_through_buttons_and_forms(ada: Person) -> None:
    card = await ada.type("ready", exam="Lab: part 2 ~2026")
    set_to = await ada.fill(await ada.press(card, "Set my own pass mark"), percent="80")
    assert "Lab: part 2 \\~2026" in set_to.text


@pytest.mark.parametrize("typed", ["   ", "\u200b"])
async def test_an_exam_of_which_nothing_can_be_seen_is_no_exam(ada: Person, typed: str) -> None:
    for command in ("ready", "plan make", "practice log", "attempt log", "retake when"):
        assert "a code or a name, such as SY0-701" in (await ada.type(command, exam=typed)).text
    assert await ada.suggestions("ready", "exam", typed) != [""]
