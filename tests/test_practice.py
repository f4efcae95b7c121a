"""/practice: logging results and missed questions, correcting them, and seeing how it goes."""

from datetime import timedelta

import discord
import pytest
import simcord

from bot.actions.resources import Resources
from bot.actions.tidying import tidy
from tests.people import Person, Seen, parts

FIRST, SECOND = "Security Architecture", "Security Operations"


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    """Ada in Berlin, who has failed Security+."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    await ada.log("SY0-701", "1 nov", score="700", domains=f"{FIRST}: 55 %\n{SECOND}: 90 %")
    return ada


async def practise(ada: Person, right: str, *, kind: str = "mixed", **fields: object) -> Seen:
    """Log a result from the command to the card."""
    return await ada.fill(await ada.type("practice log", kind=kind), right=right, **fields)


def custom_id(seen: Seen, label: str) -> str:
    return str(next(each["custom_id"] for each in parts(seen.message.components) if each.get("label") == label))


async def missed(ada: Person, words: str = "mixed up 389 and 636", reason: str = "misread", **fields: object) -> Seen:
    return await ada.fill(await ada.type("practice miss"), words=words, reason=reason, **fields)


async def test_a_result_takes_one_field_and_says_where_it_stands(ada: Person) -> None:
    form = await ada.type("practice log")
    assert form.form["when"] == "2026-11-22"
    assert f"{FIRST}: \n" in form.form["domains"]
    card = await ada.fill(form, right="41/50")
    assert card.private
    assert "CompTIA Security+ (V7), mixed practice" in card.text
    assert "**82 % (41 of 50)**, right at the line of 81.25 %" in card.text
    assert card.buttons == ["Chart", "Log a miss", "Am I ready?", "Edit", "Undo"]


async def test_small_wins_are_named_against_the_report_and_the_line(ada: Person) -> None:
    first = await practise(ada, "60 %", domains=f"{FIRST}: 6/10\n{SECOND}: 70 %")
    assert f"**{FIRST}** is above your score report now: 60 %, 55 % there." in first.text
    second = await practise(ada, "84 %", domains=f"{FIRST}: 85\n{SECOND}: 70")
    assert f"First time over the line of 81.25 % in **{FIRST}**: 85 %, 60 % was the best before." in second.text
    assert "Best so far in this kind of practice: 84 %, 60 % before." in second.text
    assert f"{SECOND}: 70 %, under the line" in second.text
    third = await practise(ada, "50 %")
    assert "What is new" not in third.text


async def test_a_score_is_turned_into_percent_and_that_is_said(ada: Person) -> None:
    card = await practise(ada, "750")
    assert "I took 750 as a score from 100 to 900, which is 81 % of the way up." in card.text


async def test_a_short_full_simulation_counts_as_mixed_and_says_so(ada: Person) -> None:
    card = await practise(ada, "25/30", kind="full", conditions="real", resource="question bank")
    assert "mixed practice" in card.text
    assert "The exam has about 90 questions, and this set had 30." in card.text
    assert "as in the exam room · a question bank" in card.text


async def test_targeted_practice_is_on_the_domain_that_is_chosen(ada: Person) -> None:
    form = await ada.type("practice log", kind="targeted")
    assert [each["custom_id"] for each in parts((form.result.modal or {})["components"]) if each["type"] == 3] == [
        "domain"
    ]
    card = await ada.fill(form, right="9/10", domain=[SECOND])
    assert f"targeted practice: {SECOND}" in card.text


async def test_bad_input_names_the_field_and_loses_nothing(ada: Person) -> None:
    refused = await practise(ada, "60/50", domains="Cooking: 5 %", when="tomorrow", resource="lab")
    assert "**Right answers**: 60 right of 50 is more than there were." in refused.text
    assert "`Cooking` is no domain of this exam" in refused.text
    assert "has not happened yet" in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form["right"] == "60/50"
    assert "82 %" in (await ada.fill(again, right="82", domains="", when="today")).text


async def test_a_result_is_corrected_undone_removed_and_put_back(ada: Person) -> None:
    card = await practise(ada, "41/50", domains=f"{FIRST}: 80 %")
    form = await ada.press(card, "Edit")
    assert form.form["right"] == "41/50"
    assert f"{FIRST}: 80 %" in form.form["domains"]
    corrected = await ada.fill(form, right="45/50")
    assert "90 % (45 of 50)" in corrected.text
    assert "Corrected." in corrected.text
    undone = await ada.press(corrected, "Undo")
    assert "is as it was before: 82 % (41 of 50)" in undone.text
    assert "no such result of yours" in (await ada.press(corrected, "Undo")).text
    gone = await ada.press(card, "Undo")
    assert "no longer logged" in gone.text
    assert "It is back" in (await ada.press(gone, "Put it back")).text
    results = await ada.press(await ada.type("practice chart"), "All results")
    assert "1 result" in results.text
    opened = await ada.press(results, "Open")
    removed = await ada.press(opened, "Remove")
    assert "Removed: CompTIA Security+ (V7), mixed practice, 82 % (41 of 50)" in removed.text
    await ada.press(removed, "Put it back")
    assert "no such result of yours" in (await ada.press(removed, "Put it back")).text


async def test_an_edit_whose_original_is_gone_for_good_is_not_undone_into_nothing(
    env: simcord.Env, ada: Person, resources: Resources
) -> None:
    card = await practise(ada, "41/50")
    corrected = await ada.fill(await ada.press(card, "Edit"), right="45/50")
    await env.advance_time(timedelta(days=91).total_seconds())
    await tidy(resources)
    assert "no such result of yours" in (await ada.press(corrected, "Undo")).text
    results = await ada.press(await ada.type("practice chart"), "All results")
    assert "90 % (45 of 50)" in results.text


async def test_in_direct_messages_it_works_the_same(ada: Person) -> None:
    form = await ada.type_in_direct_messages("practice log", exam="az-104")
    card = await ada.fill_in_direct_messages(form, right="30/40")
    assert "75 % (30 of 40)" in card.text
    note = await ada.fill_in_direct_messages(
        await ada.press_in_direct_messages(card, "Log a miss"), words="took Blob for Files", reason="wrong reasoning"
    )
    assert "Noted: wrong reasoning" in note.text
    chart = await ada.press_in_direct_messages(card, "Chart")
    assert "75 %, over the line, mixed" in chart.text


async def test_a_strangers_press_changes_nothing(env: simcord.Env, ada: Person) -> None:
    """Buttons are shown to their owner alone; should one ever be seen by others, it still asks who presses."""
    ben = Person(env, "ben")
    result = custom_id(await practise(ada, "50"), "Undo").rpartition(":")[2]
    noted = custom_id(await missed(ada), "Undo").rpartition(":")[2]
    kinds = [f"practice-{kind}:{result}" for kind in ("edit", "undo", "remove", "back", "open")]
    kinds += [f"{kind}:{noted}" for kind in ("miss-edit", "miss-remove", "miss-back", "recall-knew", "recall-reveal")]
    kinds.append("practice-undo:nonsense")
    view = discord.ui.View()
    for kind in kinds:
        view.add_item(discord.ui.Button(label=kind, custom_id=f"v1:{kind}"))
    view.stop()
    channel = env.bot.get_channel(ada.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("seen by all", view=view)
    for kind in kinds:
        said = str(Seen(await ben.member.click(message, label=kind)).message.components)
        assert "no such" in said or "too long ago" in said
    assert "50 %" in (await ada.type("practice chart")).text
    assert "Noted" in (await missed(ada)).text


async def test_somebody_without_an_exam_is_asked_for_one_and_may_name_any(env: simcord.Env) -> None:
    ben = Person(env, "ben")
    assert "/attempt log" in (await ben.type("practice log")).text
    form = await ben.type("practice log", exam="Cooking finals")
    card = await ben.fill(form, right="80 %", domains="Soups: 7/10")
    assert "Cooking finals" in card.text.replace("COOKING FINALS", "Cooking finals")
    assert "- Soups: 70 %" in card.text
    assert "You have not set a time zone yet" in card.text
    assert "no pass mark: none is published" in (await ben.type("practice chart")).text


async def test_leaning_on_one_resource_is_said_once(ada: Person) -> None:
    said = ["a question bank. It is easy to feel sure" in (await practise(ada, "70", resource="question bank")).text
            for _ in range(6)]  # fmt: skip
    assert said == [False, False, False, False, True, False]


async def test_the_chart_is_a_picture_with_words_for_it(ada: Person) -> None:
    empty = await ada.type("practice chart")
    assert "No result is logged for this exam yet." in empty.text
    await practise(ada, "60 %", domains=f"{FIRST}: 60")
    await practise(ada, "70 %", domains=f"{FIRST}: 75")
    chart = await ada.type("practice chart")
    gallery = next(part for part in parts(chart.message.components) if part["type"] == 12)
    assert "Whole exam: 60 % → 70 % in 2 results" in gallery["items"][0]["description"]
    assert f"**{FIRST}**: 60 % → 75 % in 2 results; stands at 68 %, under the line" in chart.text
    assert "Share" in chart.buttons
    alone = await ada.type("practice chart", domain=FIRST)
    assert "Whole exam" not in alone.text
    assert "There is no result in" in (await ada.type("practice chart", domain=SECOND)).text
    assert "is no domain of this exam" in (await ada.type("practice chart", domain="Cooking")).text
    assert await ada.suggestions("practice chart", "domain", "oper") == [SECOND]


async def test_a_missed_question_counts_and_three_for_one_reason_change_the_plan(ada: Person) -> None:
    first = await missed(ada, domain=[SECOND], root="LDAPS is on 636")
    assert "Noted: misread" in first.text
    assert "**The idea behind it**: LDAPS is on 636" in first.text
    assert "It comes back on **Sunday 29 November 2026**" in first.text
    await missed(ada)
    third = await missed(ada)
    assert "3 missed questions: misread 3×." in third.text
    assert "**Slow reading** answers the most frequent cause now" in third.text
    assert "What your missed questions say" in (await practise(ada, "50 %")).text
    gone = await ada.press(third, "Undo")
    assert "Taken out: “mixed up 389 and 636”." in gone.text
    assert "3 missed questions" in (await ada.press(gone, "Put it back")).text


async def test_a_missed_question_is_corrected(ada: Person) -> None:
    note = await missed(ada)
    form = await ada.press(note, "Edit")
    assert form.form["words"] == "mixed up 389 and 636"
    corrected = await ada.fill(form, words="mixed up 636 and 389", reason="did not know")
    assert "Noted: did not know" in corrected.text
    assert "1 missed question: did not know 1×." in corrected.text


async def test_pasted_exam_questions_are_refused_and_not_kept_even_as_a_draft(
    ada: Person, resources: Resources
) -> None:
    pasted = "Which of the following signs tokens?\nA. SAML\nB. LDAP\nC. DNS\nAnswer: A"
    refused = await missed(ada, pasted, root="SAML signs them", reason="misread")
    assert "Bodies take certifications away" in refused.text
    assert "**Question**" in refused.text
    assert "signs tokens" not in refused.text
    async with resources.database.transaction() as tx:
        kept = [dict(row) for table in ("drafts", "misses") for row in await tx.all(f"SELECT * FROM {table}")]
    assert "LDAP" not in str(kept)
    again = await ada.press(refused, "Correct what you typed")
    assert again.form["words"] == ""
    assert again.form["root"] == "SAML signs them"
    assert "Noted" in (await ada.fill(again, words="took LDAP for SAML", reason="misread")).text
    in_practice = await practise(ada, "50", domains="QUESTION NO: 12\nA. x\nB. y\nC. z")
    assert "not kept" in in_practice.text
    assert (await ada.press(in_practice, "Correct what you typed")).form["domains"] == ""


@pytest.mark.parametrize("root", ["`@everyone` [x](http://y.example) **", "\u202eolleh"])
async def test_own_words_format_nothing(ada: Person, root: str) -> None:
    shown = (await missed(ada, "# big @everyone", root=root)).text
    assert "\\# big \\@everyone" in shown
    assert "\u202e" not in shown


async def test_an_exam_with_the_longest_name_has_forms_and_buttons_too(ada: Person) -> None:
    form = await ada.type("practice log", exam="X" * 80, kind="targeted")
    card = await ada.fill(form, right="8/10", domain="Y" * 80)
    assert "X" * 50 in card.text
    edited = await ada.fill(await ada.press(card, "Edit"), right="9/10")
    assert "90 % (9 of 10)" in edited.text
    note = await ada.fill(await ada.press(edited, "Log a miss"), words="mixed up ports", reason="misread")
    assert "Noted" in note.text


async def test_a_chart_is_shared_in_a_channel_and_taken_back(ada: Person) -> None:
    await practise(ada, "60 %", domains=f"{FIRST}: 60")
    shared = await ada.press(await ada.type("practice chart"), "Share")
    await ada.press(shared, "In this channel")
    [message] = [each for each in ada.channel.history() if "shares their chart" in each.content]
    assert f"**{FIRST}**: 60 %, under the line" in message.content
    [picture] = message.attachments
    assert picture.description
    assert "Whole exam: 60 %" in picture.description
