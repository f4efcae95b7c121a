"""A thought that scares, and a fairer one."""

from datetime import timedelta

import pytest
import simcord

from bot.actions.resources import Resources
from bot.coach import Coach
from bot.errors import FormRefused
from bot.rules.thoughts import LONGEST, Reframe, as_typed, read_reframe
from bot.settings import Settings
from bot.stores import thoughts
from tests.people import Person

DARK = "I will fail again and everyone will know"
FAIRER = "I failed once, I know where, and I have six weeks"


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.mark.parametrize(
    "reframe", [Reframe("a"), Reframe("a", "b", "c", "d", give_back=True), Reframe("a" * LONGEST, give_back=True)]
)
def test_what_is_written_comes_back_into_the_form_as_it_was(reframe: Reframe) -> None:
    assert read_reframe(as_typed(reframe)) == reframe


@pytest.mark.parametrize("typed", [{}, {"thought": " \n"}, {"thought": "a", "fairer": "b" * (LONGEST + 1)}])
def test_a_thought_is_needed_and_no_field_is_endless(typed: dict[str, str]) -> None:
    with pytest.raises(FormRefused):
        read_reframe(typed)


async def given_back(resources: Resources, who: Person) -> list[str]:
    async with resources.database.transaction() as tx:
        return [each.reframe.fairer for each in await thoughts.to_give_back(tx, who.id)]


async def test_the_form_opens_at_once_and_the_fairer_sentence_stands_first(ada: Person, resources: Resources) -> None:
    form = await ada.type("calm reframe")
    assert list(form.form) == ["thought", "evidence_for", "evidence_against", "fairer", "box"]
    shown = await ada.fill(form, thought=DARK, evidence_against="My labs went *well*", fairer=FAIRER, box=["give_back"])
    assert shown.private
    assert shown.text.startswith(
        f"## {FAIRER}\n**The thought**: {DARK}\n**What speaks against it**: My labs went \\*well"
    )
    assert "What speaks for it" not in shown.text
    assert "on the morning of your exam" in shown.text
    assert "I know of no study of this very exercise" in shown.text
    assert await given_back(resources, ada) == [FAIRER]


async def test_only_the_thought_is_needed_and_the_rest_can_come_later(ada: Person, resources: Resources) -> None:
    shown = await ada.fill(await ada.type("calm reframe"), thought=DARK, box=["give_back"])
    assert shown.text.startswith("**The fairer sentence is still open.**")
    assert await given_back(resources, ada) == []
    form = await ada.press(shown, "Write the fairer sentence")
    assert form.form["thought"] == DARK
    assert form.form["box"] == ["give_back"]
    assert (await ada.fill(form, fairer=FAIRER)).text.startswith(f"## {FAIRER}")
    assert await given_back(resources, ada) == [FAIRER]
    [kept] = [each for each in (await ada.press(shown, "My sentences")).text.splitlines() if FAIRER in each]
    assert kept.endswith("comes back on exam morning")


async def test_it_is_given_back_or_not_at_a_tap(ada: Person, resources: Resources) -> None:
    shown = await ada.fill(await ada.type("calm reframe"), thought=DARK, fairer=FAIRER)
    assert await given_back(resources, ada) == []
    on = await ada.press(shown, "Give it back on exam morning")
    assert await given_back(resources, ada) == [FAIRER]
    assert "Give it back on exam morning" in (await ada.press(on, "Do not give it back")).buttons
    assert await given_back(resources, ada) == []


async def test_what_is_deleted_can_be_put_back_for_a_day(env: simcord.Env, ada: Person, resources: Resources) -> None:
    shown = await ada.fill(await ada.type("calm reframe"), thought=DARK, fairer=FAIRER, box=["give_back"])
    deleted = await ada.press(shown, "Delete")
    assert deleted.text.startswith("**Deleted.** For 24 hours")
    assert "Nothing is written down yet." in (await ada.press(deleted, "My sentences")).text
    back = await ada.press(deleted, "Put it back")
    assert back.text.startswith(f"## {FAIRER}")
    assert await given_back(resources, ada) == [FAIRER]
    deleted = await ada.press(back, "Delete")
    await env.advance_time(timedelta(hours=25).total_seconds())
    assert "too long ago" in (await ada.press(deleted, "Put it back")).text
    assert await given_back(resources, ada) == []


async def test_the_last_few_are_listed_each_with_its_buttons(ada: Person) -> None:
    shown = await ada.fill(await ada.type("calm reframe"), thought=f"{DARK} 0")
    listed = await ada.press(shown, "My sentences")
    assert f"**The thought**: {DARK} 0" in (await ada.press(listed, "Show")).text
    for number in range(1, 6):
        shown = await ada.fill(await ada.type("calm reframe"), thought=f"{DARK} {number}")
    listed = await ada.press(shown, "My sentences")
    assert f"{DARK} 5 (the fairer sentence is still open)" in listed.text
    assert f"{DARK} 0" not in listed.text
    assert listed.buttons == ["Show", "Delete"] * 5


async def test_what_is_too_long_is_refused_and_kept(ada: Person) -> None:
    assert LONGEST == 600
    refused = await ada.fill(await ada.type("calm reframe"), thought="  ", fairer=FAIRER)
    assert "**Thought**: nothing is filled in. Accepted: the thought in your own words" in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form["fairer"] == FAIRER
    assert (await ada.fill(again, thought=DARK)).text.startswith(f"## {FAIRER}")


async def test_thoughts_and_their_forms_outlive_a_restart_and_are_nobody_elses(
    env: simcord.Env, ada: Person, ben: Person, settings: Settings, resources: Resources
) -> None:
    form = await ada.type("calm reframe")
    await env.restart_bot(Coach(settings, resources))
    shown = await ada.fill(form, thought=DARK, fairer=FAIRER)
    edit = await ada.press(shown, "Edit")
    assert (await ada.fill(edit, fairer="Fairer still")).text.startswith("## Fairer still")
    bens = await ben.fill(await ben.type("calm reframe"), thought="Ben's")
    assert "Fairer still" not in (await ben.press(bens, "My sentences")).text
    edit = await ada.press(shown, "Edit")
    await ada.press(shown, "Delete")
    assert (await ada.fill(edit, fairer="Written anew")).text.startswith("## Written anew")
