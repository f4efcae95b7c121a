"""The coaching in direct messages: a report, a plan, practice, readiness and a simulation without a single slash."""

from collections.abc import Mapping

import pytest
import simcord

from bot.coach import Coach
from bot.stores import practices
from bot.texts import words as texts
from tests.people import Person

REPORT = (
    "here is my score report: 1.0 General Security Concepts 63%, 2.0 Threats, Vulnerabilities, and Mitigations 58%, "
    "3.0 Security Architecture 71%, 4.0 Security Operations 60%, 5.0 Security Program Management and Oversight 80%"
)
DUMP = (
    "question about acls i got wrong: Which of the following should an administrator use to block the traffic of one "
    "host? A. A standard list B. An extended list C. A named list D. A prefix list"
)


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    ada = Person(env, "ada")
    await ada.writes("I'm in Berlin")
    return ada


async def logged(env: simcord.Env, person: Person, exam: str = "SY0-701") -> list[tuple[str, float]]:
    assert isinstance(env.bot, Coach)
    async with env.bot.resources.database.transaction() as tx:
        found = await practices.of_exam(tx, person.id, exam)
    return [(each.kind.value, round(each.percent, 1)) for each in found]


async def test_a_practice_result_is_logged_as_written_and_undone_by_a_tap(ada: Person, env: simcord.Env) -> None:
    card = await ada.writes("82% on a practice exam for sec+ yesterday")
    assert "I understood: a full simulation for CompTIA Security+ (V7) yesterday, 82 %." in card.text
    assert await logged(env, ada) == [("full", 82.0)]
    assert "Edit" in card.buttons
    await ada.taps(card, "Undo")
    assert await logged(env, ada) == []


async def test_the_exam_is_asked_for_once_and_the_domain_is_found_in_it(ada: Person, env: simcord.Env) -> None:
    which = await ada.writes("41/50 in security operations")
    assert "Which exam?" in which.text
    assert await logged(env, ada) == []
    card = await ada.writes("sec+")
    assert "82 % of 50 questions in security operations" in card.text
    assert await logged(env, ada) == [("targeted", 82.0)]
    await ada.writes("75% on a practice test")  # the exam goes without saying now
    assert await logged(env, ada) == [("mixed", 75.0), ("targeted", 82.0)]


async def test_what_cannot_be_logged_so_goes_into_the_form_with_all_that_was_said(
    ada: Person, env: simcord.Env
) -> None:
    asked = await ada.writes("log a mock for sec+")
    assert texts.PRACTICE in asked.text
    form = await ada.taps(asked, texts.FILL_IN)
    await ada.fill_in_direct_messages(form, right="70/90", conditions="real", resource="none")
    assert await logged(env, ada) == [("full", 77.8)]
    unsure = await ada.writes("55% in sec+ network troubleshooting practice")
    assert texts.WHICH_DOMAIN in unsure.text
    assert (await ada.taps(unsure, texts.FILL_IN)).form["right"] == "55 %"
    assert len(await logged(env, ada)) == 1


async def test_a_failed_practice_test_is_no_failed_exam_and_the_other_way_round(ada: Person, env: simcord.Env) -> None:
    await ada.writes("failed my sec+ practice test with 60%")
    assert await logged(env, ada) == [("mixed", 60.0)]
    assert "Nothing is logged yet" in (await ada.type("attempt list")).text
    await ada.writes("failed sec+ today, 700")
    assert await logged(env, ada) == [("mixed", 60.0)]


async def test_a_plan_is_made_in_the_form_with_what_was_said_and_shown_in_plain_words(ada: Person) -> None:
    await ada.writes("failed sec+ yesterday 700")
    asked = await ada.writes("make me a plan, 6 hours a week until 15 january")
    form = await ada.taps(asked, texts.FILL_IN)
    assert (form.form["hours"], form.form["day"]) == ("6", "2027-01-15")
    made = await ada.fill_in_direct_messages(form)
    assert "15 January 2027" in made.text
    for text in ("what should i do today?", "what's on this week?"):
        assert "Your plan for CompTIA Security+ (V7)" in (await ada.writes(text)).text
    calendar = await ada.writes("put my plan into my calendar")
    [file] = calendar.message.attachments
    assert file.filename.endswith(".ics")


async def test_without_a_plan_the_way_to_one_is_shown(ada: Person) -> None:
    await ada.writes("failed sec+ yesterday 700")
    for text in ("what's on this week?", "ics please"):
        assert (await ada.writes(text)).buttons


async def test_what_only_shows_is_shown_at_once(ada: Person) -> None:
    await ada.writes("failed sec+ yesterday 700")
    await ada.writes("78% on a mock")
    chart = await ada.writes("show my progress")
    [picture] = chart.message.attachments
    assert picture.description
    assert "I understood: whether you are ready to book" in (await ada.writes("should i book?")).text
    assert (await ada.writes("quiz me on what i missed")).text
    assert "I understood: your score report" in (await ada.writes("show my weak domains")).text


async def test_a_simulation_begins_by_a_tap_and_not_by_a_word(ada: Person) -> None:
    offered = await ada.writes("i'm starting a mock exam for sec+ now")
    assert "90 minutes" in offered.text
    started = await ada.taps(offered, offered.buttons[0])
    assert "running" in started.text.casefold() or "until" in started.text


async def test_a_missed_question_comes_into_the_form_with_ones_own_words(ada: Person) -> None:
    await ada.writes("failed ccna yesterday")
    asked = await ada.writes("got a question about acl order wrong because i misread it")
    form = await ada.taps(asked, texts.FILL_IN)
    assert form.form["words"] == "got a question about acl order wrong because i misread it"
    noted = await ada.fill_in_direct_messages(form, reason="misread", root="the first match wins")
    assert "Fill" not in noted.text


async def test_pasted_exam_questions_are_refused_kindly_and_kept_nowhere(ada: Person, env: simcord.Env) -> None:
    await ada.writes("failed ccna yesterday")
    refused = await ada.writes(DUMP)
    assert "your own words" in refused.text
    assert isinstance(env.bot, Coach)
    async with env.bot.resources.database.transaction() as tx:
        assert await tx.all("SELECT * FROM drafts") == []


async def test_a_pasted_report_is_read_and_kept_by_one_tap(ada: Person, env: simcord.Env) -> None:
    await ada.writes("failed sec+ yesterday 700")
    read = await ada.writes(REPORT)
    assert "**I read 5 domains.**" in read.text
    assert await _domains(env, ada) == {}
    kept = await ada.taps(read, texts.KEEP_REPORT)
    assert "Security Operations" in kept.text
    assert (await _domains(env, ada))["Security Operations"] == 60
    form = await ada.taps(read, texts.FILL_IN)
    assert "Security Architecture: 71 %" in form.form["domains"]


async def test_a_report_of_an_exam_that_was_never_logged_asks_for_its_day(ada: Person) -> None:
    which = await ada.writes(REPORT)
    assert "Which exam?" in which.text
    read = await ada.writes("sec+")
    assert texts.REPORT_OF_NO_ATTEMPT in read.text
    assert read.buttons == [texts.FILL_IN]
    form = await ada.taps(read, texts.FILL_IN)
    assert "Security Operations: 60 %" in form.form["domains"]


async def _domains(env: simcord.Env, person: Person) -> Mapping[str, float]:
    assert isinstance(env.bot, Coach)
    async with env.bot.resources.database.transaction() as tx:
        rows = await tx.all("SELECT * FROM attempt_domains")
    return {row["domain"]: row["percent"] for row in rows}
