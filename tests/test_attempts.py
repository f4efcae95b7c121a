"""Logging, correcting and removing attempts, as people do it."""

import discord
import pytest
import simcord

from bot.actions.resources import Resources
from bot.coach import Coach
from bot.settings import Settings
from tests.people import Person


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


async def test_a_failed_attempt_is_answered_with_the_retake_clock_and_a_first_step(ada: Person) -> None:
    card = await ada.log(
        "SY0-701",
        "last sunday",
        score="720",
        domains="Security Operations: 40 %\nGeneral Security Concepts: 80",
        causes=["anxiety"],
    )
    assert "CompTIA Security+ (V7): not this time" in card.text
    assert "Sunday 15 November 2026" in card.text
    assert "You were 30 short of 750." in card.text
    assert "You may retake it now" in card.text
    assert "confidence: medium" in card.text
    assert card.text.index("1. **Security Operations**") < card.text.index("2. **General Security Concepts**")
    assert "First small step" in card.text
    assert {"Edit", "Undo", "Set my target date", "Set my time zone"} <= set(card.buttons)


async def test_the_wait_is_offered_as_time_to_use(ada: Person) -> None:
    await ada.log("SY0-701", "1 nov")
    card = await ada.log("SY0-701", "yesterday")
    assert "Earliest retake: **Saturday 5 December 2026**" in card.text
    assert "**13 study days**" in card.text


async def test_only_the_day_is_required(ada: Person) -> None:
    card = await ada.log("SY0-701", "today")
    assert "not this time" in card.text
    assert "write down three topics" in card.text


async def test_the_form_is_filled_with_today_and_the_exams_own_domains(ada: Person) -> None:
    form = await ada.type("attempt log", exam="200-301")
    assert form.form["when"] == "2026-11-22"
    assert "IP Connectivity: \n" in form.form["domains"]


async def test_the_form_of_an_exam_in_two_versions_has_the_domains_of_the_version_in_force(ada: Person) -> None:
    assert "Automation and Programmability" in (await ada.type("attempt log", exam="ccna")).form["domains"]


async def test_an_exam_nobody_knows_is_taken_as_typed(ada: Person) -> None:
    card = await ada.log("Grandma's quiz of routers", "yesterday", score="12", domains="Cables: 40 %\nPies: above")
    assert "Grandma's quiz of routers: not this time" in card.text
    assert "I do not know" in card.text
    assert "**Cables**: 40 %" in card.text


async def test_a_passed_attempt_is_celebrated(ada: Person) -> None:
    card = await ada.log("AZ-104", "yesterday", result="passed", score="812")
    assert "You passed" in card.text
    assert "Earliest" not in card.text


async def test_a_score_over_the_pass_mark_asks_which(ada: Person) -> None:
    question = await ada.log("SY0-701", "yesterday", score="780")
    assert "Did you pass after all?" in question.text
    assert question.buttons == ["I passed", "I did not pass", "Correct what you typed"]
    assert "You passed" in (await ada.press(question, "I passed")).text
    assert "passed" in (await ada.type("attempt list")).text


async def test_a_score_under_the_pass_mark_of_a_pass_asks_which(ada: Person) -> None:
    question = await ada.log("SY0-701", "yesterday", result="passed", score="700")
    assert "Which one is right?" in question.text
    assert "not this time" in (await ada.press(question, "I did not pass")).text


async def test_answering_which_twice_logs_once(ada: Person) -> None:
    question = await ada.log("SY0-701", "yesterday", score="780")
    await ada.press(question, "I passed")
    await ada.press(question, "I passed")
    assert "Your 1 attempt" in (await ada.type("attempt list")).text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"when": "in 2 days"}, "has not happened yet"),
        ({"when": "31 feb"}, "a day that no calendar has"),
        ({"when": "banana"}, "I could not read `banana`"),
        ({"when": "yesterday", "score": "9000"}, "outside of this exam's scale. Accepted: 100 to 900"),
        ({"when": "yesterday", "score": "lots"}, "**Score**: I could not read `lots`"),
        ({"when": "yesterday", "domains": "Cooking: 40 %"}, "`Cooking` is no domain of this exam"),
        ({"when": "yesterday", "domains": "Security Operations: 140 %"}, "is no percentage"),
        ({"when": "yesterday", "domains": "Security Operations: soso"}, "I could not read"),
    ],
)
async def test_wrong_input_is_named_and_the_form_opens_again_with_everything_typed(
    ada: Person, fields: dict[str, str], said: str
) -> None:
    form = await ada.type("attempt log", exam="SY0-701")
    typed = {"score": "720", "domains": "Security Operations: 40 %", "causes": ["anxiety"], **fields}
    refused = await ada.fill(form, **typed)
    assert said in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form == {**typed, "when": fields["when"]}
    card = await ada.fill(again, when="yesterday", score="720", domains="Security Operations: 40 %")
    assert "not this time" in card.text


async def test_all_that_is_wrong_is_said_at_once(ada: Person) -> None:
    form = await ada.type("attempt log", exam="SY0-701")
    refused = await ada.fill(form, when="banana", score="9000", domains="Cooking: 40 %")
    assert refused.text.count("\n- ") == 2
    assert all(word in refused.text for word in ("banana", "9000", "Cooking"))


async def test_the_same_exam_on_the_same_day_is_refused_and_nothing_is_lost(ada: Person) -> None:
    await ada.log("SY0-701", "yesterday")
    refused = await ada.log("SY0-701", "yesterday", score="700")
    assert "You have logged SY0-701 on Saturday 21 November 2026 already" in refused.text
    assert (await ada.press(refused, "Correct what you typed")).form["score"] == "700"


async def test_two_sittings_on_one_day_are_told_apart_by_their_times(ada: Person) -> None:
    await ada.log("SY0-701", "yesterday 9:00")
    assert "not this time" in (await ada.log("SY0-701", "yesterday 14:00")).text


async def test_undo_takes_an_attempt_back_and_put_it_back_brings_it_again(ada: Person) -> None:
    undone = await ada.press(await ada.log("SY0-701", "yesterday"), "Undo")
    assert "no longer logged" in undone.text
    assert "Nothing is logged yet" in (await ada.type("attempt list")).text
    assert "It is back" in (await ada.press(undone, "Put it back")).text
    assert "Your 1 attempt" in (await ada.type("attempt list")).text


async def test_an_edit_opens_with_what_was_logged_and_everything_is_worked_out_anew(ada: Person) -> None:
    await ada.log("SY0-701", "1 nov")
    card = await ada.log("SY0-701", "8 nov", score="700", domains="Security Operations: below", causes=["anxiety"])
    assert "Sunday 22 November 2026" not in card.text  # D+14 is today, so there is nothing to wait for
    form = await ada.press(card, "Edit")
    assert form.form["when"] == "2026-11-08"
    assert form.form["score"] == "700"
    assert "Security Operations: below" in form.form["domains"]
    assert form.form["causes"] == ["anxiety"]
    corrected = await ada.fill(form, when="20 nov")
    assert "Friday 4 December 2026" in corrected.text
    assert "Your 2 attempts" in (await ada.type("attempt list")).text


async def test_an_edit_can_be_undone(ada: Person) -> None:
    card = await ada.log("SY0-701", "8 nov", score="700")
    corrected = await ada.fill(await ada.press(card, "Edit"), score="710")
    assert "score 700" in (await ada.press(corrected, "Undo")).text
    assert "score 700" in (await ada.type("attempt list")).text


async def test_the_button_under_an_old_card_edits_the_attempt_as_it_stands_now(ada: Person) -> None:
    card = await ada.log("SY0-701", "8 nov", score="700")
    await ada.fill(await ada.press(card, "Edit"), score="710")
    assert (await ada.press(card, "Edit")).form["score"] == "710"


async def test_edit_and_delete_by_command_offer_my_attempts(ada: Person) -> None:
    await ada.log("SY0-701", "8 nov", score="700")
    await ada.log("200-301", "9 nov")
    chosen = await ada.suggestions("attempt edit", "attempt", "security")
    assert len(chosen) == 1
    form = await ada.type("attempt edit", attempt=chosen[0], exam="CS0-003")
    assert "CySA+" in (await ada.fill(form, domains="")).text
    chosen = await ada.suggestions("attempt delete", "attempt", "ccna")
    removed = await ada.type("attempt delete", attempt=chosen[0])
    assert "Removed: CCNA" in removed.text.replace("Cisco ", "")
    assert "It is back" in (await ada.press(removed, "Put it back")).text


async def test_a_result_can_be_corrected(ada: Person) -> None:
    await ada.log("AZ-104", "8 nov")
    [chosen] = await ada.suggestions("attempt edit", "attempt", "")
    assert "You passed" in (await ada.fill(await ada.type("attempt edit", attempt=chosen, result="passed"))).text


async def test_a_long_list_is_turned_page_by_page(ada: Person) -> None:
    for number in range(1, 11):
        await ada.log("SY0-701", f"2026-10-{number:02}")
    first = await ada.type("attempt list")
    assert "Saturday 10 October 2026" in first.text
    assert "Thursday 1 October 2026" not in first.text
    older = await ada.press(first, "Older")
    assert older.result.acknowledged


async def test_typing_nonsense_for_an_attempt_is_answered_with_a_sentence(ada: Person) -> None:
    for nonsense in ("banana", "1", "²", "9" * 40):
        assert "no such attempt of yours" in (await ada.type("attempt edit", attempt=nonsense)).text
        assert "no such attempt of yours" in (await ada.type("attempt delete", attempt=nonsense)).text


async def test_in_a_server_everything_is_seen_by_nobody_else(ada: Person) -> None:
    card = await ada.log("SY0-701", "yesterday", score="720")
    assert card.private
    assert (await ada.press(card, "Undo")).private
    assert (await ada.type("attempt list")).private
    assert (await ada.log("SY0-701", "banana")).private


async def test_in_the_bots_own_dm_answers_stay(ada: Person) -> None:
    await ada.log("SY0-701", "yesterday")
    assert not (await ada.type_in_direct_messages("attempt list")).private


async def test_nobody_can_see_edit_or_delete_anothers_attempt(ada: Person, ben: Person, env: simcord.Env) -> None:
    await ada.log("SY0-701", "yesterday", score="720")
    [attempt] = await ada.suggestions("attempt edit", "attempt", "")
    assert await ben.suggestions("attempt edit", "attempt", "") == []
    for command in ("attempt edit", "attempt delete"):
        assert "no such attempt of yours" in (await ben.type(command, attempt=attempt)).text
    shown = await ada.type_in_direct_messages("attempt list")
    assert "720" in shown.text
    assert "Nothing is logged yet" in (await ben.type("attempt list")).text


async def test_a_strangers_press_under_my_message_does_nothing(ada: Person, ben: Person, env: simcord.Env) -> None:
    """Buttons are shown to their owner alone; should one ever be seen by others, it still asks who presses."""
    await ada.log("SY0-701", "yesterday", score="720")
    [attempt] = await ada.suggestions("attempt edit", "attempt", "")
    view = discord.ui.View()
    for kind in ("attempt-edit", "attempt-delete", "attempt-undo", "attempt-put-back"):
        view.add_item(discord.ui.Button(label=kind, custom_id=f"v1:{kind}:{attempt}"))
    view.stop()
    channel = env.bot.get_channel(ada.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("seen by all", view=view)
    for kind in ("attempt-edit", "attempt-delete", "attempt-undo", "attempt-put-back"):
        result = await ben.member.click(message, label=kind)
        assert result.response is not None
        assert "no such attempt of yours" in str(result.response.components)
    assert "720" in (await ada.type("attempt list")).text


async def test_buttons_and_open_forms_outlive_a_restart(
    ada: Person, env: simcord.Env, settings: Settings, resources: Resources
) -> None:
    card = await ada.log("SY0-701", "8 nov", score="700")
    refused = await ada.log("SY0-701", "banana", score="711")
    form = await ada.type("attempt log", exam="AZ-104")
    await env.restart_bot(Coach(settings, resources))
    assert (await ada.press(card, "Edit")).form["score"] == "700"
    assert (await ada.press(refused, "Correct what you typed")).form["score"] == "711"
    assert "not this time" in (await ada.fill(form, when="yesterday")).text


async def test_a_draft_is_kept_for_a_day_and_then_says_so(ada: Person, env: simcord.Env) -> None:
    refused = await ada.log("SY0-701", "banana")
    await env.advance_time(23 * 3600)
    assert (await ada.press(refused, "Correct what you typed")).form["when"] == "banana"
    await env.advance_time(2 * 3600)
    assert "too long ago" in (await ada.press(refused, "Correct what you typed")).text


async def test_a_button_that_nothing_answers_says_so(ada: Person, env: simcord.Env) -> None:
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="Old", custom_id="v0:gone:1"))
    view.stop()
    channel = env.bot.get_channel(ada.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("from another time", view=view)
    result = await ada.member.click(message, label="Old")
    assert result.response is not None
    assert "Start again with the command" in str(result.response.components)


async def test_what_is_typed_can_neither_format_nor_mention(ada: Person) -> None:
    refused = await ada.log("SY0-701", "@everyone `**x**`")
    assert "`@everyone '**x**'`" in refused.text
    card = await ada.log("<@&1> **bold** [link](https://x.example)", "yesterday")
    assert "not this time" in card.text
