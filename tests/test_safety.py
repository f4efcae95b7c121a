"""Somebody in danger is met with help before anything else; somebody who is not goes their usual way."""

import logging
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
import simcord
from discord.ui import Button, TextDisplay
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions.resources import Resources
from bot.coach import Coach
from bot.rules.safety import is_crisis
from bot.texts import safety
from bot.ui.safety_cards import crisis_card
from tests.people import Person

_WRITTEN: dict[str, list[dict[str, str]]] = tomllib.loads((Path(__file__).parent / "words" / "crisis.toml").read_text())
MET = [case["text"] for case in _WRITTEN["met"]]
NEAR_MISSES = [case["text"] for case in _WRITTEN["near_miss"]]
EXAM_TALK = (
    "I sat the Security+ on Friday and got 720.",
    "Question 14 was about routers, I had 90 minutes.",
    "Please log it:",
    "The simulations took most of my time;",
    "thanks",
    "",
)
BETWEEN = ("\n", ". ", ", ", " - ", " 😭 ", "... ", "! ")
BOUND = 4000


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


def test_the_set_is_large_enough_and_nothing_stands_in_it_twice() -> None:
    assert len(MET) >= 120
    assert len(NEAR_MISSES) >= 150
    assert len({*MET, *NEAR_MISSES}) == len(MET) + len(NEAR_MISSES)


def test_everybody_in_danger_is_met() -> None:
    assert [text for text in MET if not is_crisis(text)] == []


def test_exam_talk_and_sayings_are_not_mistaken_for_it() -> None:
    assert [text for text in NEAR_MISSES if is_crisis(text)] == []


@given(st.text() | st.text("killmyself wantodie*.1!?'’\u200b\ufdfa\ud800🙂", max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_writing_is_too_odd_to_be_read(text: str) -> None:
    assert is_crisis(text) in {True, False}


@given(st.sampled_from(MET), st.sampled_from(EXAM_TALK), st.sampled_from(EXAM_TALK), st.sampled_from(BETWEEN))
@settings(max_examples=200, deadline=None)
def test_it_is_met_in_the_middle_of_exam_talk(text: str, before: str, after: str, between: str) -> None:
    assert is_crisis(f"{before}{between}{text}{between}{after}")


@given(
    st.sampled_from(MET),
    st.sampled_from(["🙂", " 😭😭 ", "...", "!!!", "??", " - ", "~", "**", '"', "\u200b", "(", "\n"]),
)
@settings(max_examples=200, deadline=None)
def test_it_is_met_in_capitals_and_among_marks_and_emoji(text: str, marks: str) -> None:
    for written in (text.upper(), text.lower(), f"{marks}{text}{marks}", marks + text.capitalize(), f"{text} {marks}"):
        assert is_crisis(written), written


@given(st.sampled_from(MET), st.sampled_from([" 🙂 ", "  ", "\n", " - ", ", "]))
@settings(max_examples=100, deadline=None)
def test_it_is_met_with_anything_between_its_words(text: str, between: str) -> None:
    assert is_crisis(between.join(text.split(" ")))


@given(st.sampled_from(NEAR_MISSES), st.sampled_from(EXAM_TALK), st.sampled_from(EXAM_TALK), st.booleans())
@settings(max_examples=200, deadline=None)
def test_a_near_miss_stays_one_in_the_middle_of_exam_talk(text: str, before: str, after: str, loud: bool) -> None:
    assert not is_crisis(f"{before} {text.upper() if loud else text} {after}")


@pytest.mark.parametrize(
    "text",
    [
        "k.i.l.l myself",
        "i k i l l  m y s e l f",
        "ｗａｎｔ ｔｏ ｄｉｅ",
        "𝖐𝖎𝖑𝖑 𝖒𝖞𝖘𝖊𝖑𝖋",
        "su\u200bic\u00adide",
        "I wаnt tо diе",
        "I want tó dïe",
        "I don´t want to live",
        "don’t want to live anymore",
        "s**cide",
        "#iwanttodie",
        "KMS",
        "wnat too dieeeee",
    ],
)
def test_a_disguise_does_not_hide_it(text: str) -> None:
    assert is_crisis(text)


def test_a_whole_long_message_is_read_and_no_more_than_that() -> None:
    assert is_crisis("word " * 790 + "I want to die")
    assert not is_crisis("word " * 800 + "I want to die")


@pytest.mark.parametrize(
    "piece", ["a", "a ", "1!", "my ", "he was ", "a*b", "\ufdfa", "k\u0301", "i want to end ", "x1y"]
)
def test_nothing_that_anybody_pastes_takes_long(piece: str) -> None:
    text = (piece * BOUND)[:BOUND]
    is_crisis("the first one makes the expressions ready")
    best = 1.0
    for _ in range(3):
        began = time.thread_time()
        is_crisis(text)
        best = min(best, time.thread_time() - began)
    assert best < 0.1


def test_the_card_is_short_plain_and_leads_to_people() -> None:
    items = list(crisis_card().walk_children())
    text = "\n".join(item.content for item in items if isinstance(item, TextDisplay))
    assert [item.url for item in items if isinstance(item, Button)] == ["https://findahelpline.com"]
    assert "https://findahelpline.com" in text
    assert "local emergency number" in text
    assert "not your fault" in text
    assert "!" not in text
    assert "?" not in text
    assert len(text) < 700


async def everything_stored(resources: Resources) -> dict[str, list[Any]]:
    async with resources.database.transaction() as tx:
        tables = [row["name"] for row in await tx.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: [tuple(row.values()) for row in await tx.all(f"SELECT * FROM {table}")] for table in tables}


async def test_a_form_is_met_privately_and_nothing_of_it_is_kept(
    ada: Person, resources: Resources, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    form = await ada.type("attempt log", exam="SY0-701", result="failed")
    before = await everything_stored(resources)
    card = await ada.fill(form, when="yesterday", domains="failed again, there is no point in living")
    assert safety.MATTERS in card.text
    assert card.private
    assert card.buttons == [safety.FIND_HELP]
    assert await everything_stored(resources) == before
    assert "living" not in caplog.text
    assert before["attempts"] == before["drafts"] == []


async def test_a_file_is_met_like_what_is_typed(ada: Person, resources: Resources) -> None:
    form = await ada.type("report", exam="SY0-701")
    before = await everything_stored(resources)
    card = await ada.fill(form, file=("notes.txt", b"Security Operations: 40 %\nI failed again, I want to die."))
    assert safety.MATTERS in card.text
    assert card.private
    assert await everything_stored(resources) == before


async def test_a_form_that_only_sounds_like_it_is_logged_as_ever(ada: Person) -> None:
    card = await ada.log("Cyber kill chain basics", "yesterday", domains="Threat actors: 40 %\nKill chain: 80 %")
    assert "Cyber kill chain basics: not this time" in card.text


COACHING = (
    ("report", "exam"), ("plan make", "exam"), ("plan calendar", "exam"), ("practice log", "exam"),
    ("practice miss", "exam"), ("practice recall", "at"), ("practice chart", "domain"), ("simulate start", "exam"),
    ("ready", "exam"), ("retake target", "voucher"), ("retake target", "booked"),
)  # fmt: skip


async def test_whatever_can_be_typed_behind_the_commands_of_coaching_is_met(ada: Person, resources: Resources) -> None:
    for command, option in COACHING:
        card = await ada.type(command, **{option: "i want to die"})
        assert safety.MATTERS in card.text, command
        assert card.private, command
    assert (await everything_stored(resources))["learners"] == []


async def test_a_command_is_met_privately_and_does_nothing(
    env: simcord.Env, ada: Person, resources: Resources, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    before = await everything_stored(resources)
    card = await ada.type("nudge set", time="i want to die", days="weekdays")
    assert safety.MATTERS in card.text
    assert card.private
    assert await everything_stored(resources) == before
    assert "die" not in caplog.text
    assert isinstance(env.bot, Coach)
    assert not (await ada.type_in_direct_messages("nudge set", time="my father beats me when I fail")).private


async def test_suggestions_while_typing_go_their_usual_way(ada: Person) -> None:
    assert await ada.suggestions("attempt log", "exam", "i want to die") == ["i want to die"]
