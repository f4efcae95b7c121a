"""The score report: from a paste or a file to what to repair first."""

import io
from dataclasses import replace

import pytest
import simcord
from discord.ui import TextDisplay
from PIL import Image

from bot.actions.reporting import ReportView
from bot.actions.resources import Resources
from bot.coach import Coach
from bot.database import Database
from bot.rules.attempts import Attempt, Band, Cause, DomainResult, Result
from bot.rules.catalogue import Catalogue
from bot.rules.domain_gaps import domain_gaps
from bot.rules.passing_line import PassingLine, passing_line
from bot.rules.practice import ResourceKind
from bot.settings import Settings
from bot.stores import attempts, goals, learners, own_topics
from bot.texts import report as texts
from bot.ui.pictures.domains import Bar, draw
from bot.ui.report_cards import report_card
from tests.conftest import NOON as NOW
from tests.pdfs import of_pages
from tests.people import Person, Seen, parts
from tests.wrong_people import Button, press

PASTE = """CompTIA Security+ Certification Exam
Candidate: Ada Lovelace    Candidate ID: COMP001234567
Your score: 720   Passing score: 750
1.0 General Security Concepts 63 %
2.0 Threats, Vulnerabilities, and Mitigations 58 %
3.0 Security Architecture 71 %
4.0 Security Operations 49 %
5.0 Security Program Management and Oversight 85 %
The following objectives were missed: 1.2 Compare and contrast various types of security controls.
"""
AWS = "Domain 1: Design Secure Architectures  Meets Competencies\nDesign Resilient Architectures: below"


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


async def results(resources: Resources, who: Person) -> dict[str, float | str | None]:
    """What is stored of their last attempt's domains."""
    async with resources.database.transaction() as tx:
        [last, *_] = await attempts.of_learner(tx, who.id)
    return {each.domain: each.band or each.percent for each in last.domains}


def pictures(seen: Seen) -> list[str]:
    """What the pictures on a card say to those who do not see them."""
    galleries = [part for part in parts(seen.message.components) if part["type"] == 12]
    return [item["description"] for gallery in galleries for item in gallery["items"]]


async def strange(env: simcord.Env, who: Person, seen: Seen, label: str) -> Seen:
    """Press the button of that label as somebody whom it was not shown to."""
    [custom_id] = [part["custom_id"] for part in parts(seen.message.components) if part.get("label") == label]
    return await press(
        env, who, Button("", custom_id, None, env.backend.get_message(who.channel.id, seen.message.id)), direct=True
    )


async def test_a_pasted_report_becomes_a_card_with_picture_ranking_causes_and_the_first_thing_to_do(
    ada: Person, resources: Resources
) -> None:
    form = await ada.type("report", exam="sec+")
    assert list(form.form) == ["when", "score", "domains", "causes"]
    assert form.form["domains"].splitlines()[0] == "General Security Concepts: "
    shown = await ada.fill(form, domains=form.form["domains"] + PASTE, causes=["misread questions", "too little time"])
    assert shown.private
    assert shown.text.startswith("## CompTIA Security+ (V7): your score report\n-# Sunday 22 November 2026 · failed")
    assert "score 720 (pass mark 750)" in shown.text
    assert "Read from what you pasted: 5 domains and the score 720." in shown.text
    assert "\n63 %  General Security\n      Concepts\n" in shown.text
    [alt] = pictures(shown)
    assert alt.startswith("Bars for each domain of CompTIA Security+ (V7). A dashed line marks the pass mark, 81.25 %.")
    assert "Security Operations: 49 %, under the line; " in alt
    assert "1. **Security Operations**: 49 %, under the line, 28 % of the exam\n2. **Threats" in shown.text
    assert "Management and Oversight**: 85 %" not in shown.text
    assert "not percentages of right answers" in shown.text
    before, _, room = shown.text.partition("**In the exam room**")
    assert "- Too little time to study: Promise yourself less a week" in before.partition("**In the preparation**")[2]
    assert room.startswith("\n- Misread questions: Read the last line of the question first")
    assert "### What to do first\nTwenty minutes on **Security Operations**" in shown.text
    assert shown.text.endswith("what was missing. From then on, go about it with *slow reading*.")
    assert "Ada" not in shown.text
    assert "Lovelace" not in str(await results(resources, ada))
    assert shown.buttons == ["Make my plan", "My own topics", "Edit", "Undo"]


async def test_the_form_of_a_known_attempt_corrects_it_and_undo_brings_the_old_one_back(
    ada: Person, resources: Resources
) -> None:
    await ada.log("SY0-701", "2026-11-20 14:30", score="700", domains="Security Operations: 40", causes=["anxiety"])
    form = await ada.type("report")
    assert (form.form["when"], form.form["score"], form.form["causes"]) == ("2026-11-20 14:30", "700", ["anxiety"])
    assert "Security Operations: 40 %" in form.form["domains"]
    shown = await ada.fill(form, domains="Security Operations: 55 %\nSecurity Architecture: below")
    assert await results(resources, ada) == {"Security Operations": 55, "Security Architecture": "below"}
    assert "A result in words says only over or under the line, so its place in this order is a guess." in shown.text
    assert "Nothing is known of " in shown.text
    async with resources.database.transaction() as tx:
        assert len(await attempts.of_learner(tx, ada.id)) == 1
    assert "Undone." in (await ada.press(shown, "Undo")).text
    assert await results(resources, ada) == {"Security Operations": 40}


async def test_bands_are_not_turned_into_figures(ada: Person) -> None:
    form = await ada.type("report", exam="SAA-C03")
    shown = await ada.fill(form, domains=AWS, score="680")
    assert "Design Resilient Architectures: below the line; " in pictures(shown)[0]
    assert "Design High-Performing Architectures: not known" in pictures(shown)[0]
    assert "nobody knows where on it you were" in shown.text
    assert "50 %" not in shown.text


async def test_an_unknown_domain_that_is_typed_is_refused_and_nothing_is_lost(ada: Person) -> None:
    form = await ada.type("report", exam="CCNA")
    refused = await ada.fill(form, domains="Network Access: 40\nCooking: 30 %", causes=["anxiety"])
    assert "`Cooking` is no domain of this exam. Accepted: Network Fundamentals, " in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form["domains"] == "Network Access: 40\nCooking: 30 %"
    assert again.form["causes"] == ["anxiety"]
    assert "1. **Network Access**" in (await ada.fill(again, domains="Network Access: 40")).text


async def test_a_pdf_is_read_and_forgotten_and_what_was_typed_stands_over_it(ada: Person, resources: Resources) -> None:
    await ada.log("SY0-701", "2026-11-20", domains="Security Operations: 40")
    form = await ada.type("report")
    typed = form.form["domains"].replace("Security Architecture: ", "Security Architecture: 90 %")
    shown = await ada.fill(form, domains=typed, file=("report.pdf", of_pages(PASTE.splitlines())))
    assert "Read from your file: 5 domains and the score 720. The file itself is not kept." in shown.text
    found = await results(resources, ada)
    assert (found["Security Operations"], found["Security Architecture"]) == (49, 90)


async def test_a_text_file_will_do_in_direct_messages_and_one_without_results_is_told_so(ada: Person) -> None:
    form = await ada.type_in_direct_messages("report", exam="sec+")
    shown = await ada.fill_in_direct_messages(form, file=("report.txt", PASTE.encode()))
    assert "Read from your file: 5 domains" in shown.text
    form = await ada.press_in_direct_messages(shown, "Edit")
    shown = await ada.fill_in_direct_messages(form, file=("letter.txt", b"Dear Ada,\nwe are sorry."))
    assert "**I found no result in your file.**" in shown.text
    assert "1. **Security Operations**: 49 %" in shown.text


async def test_a_file_that_cannot_be_read_is_refused_with_a_sentence_and_the_typing_is_kept(ada: Person) -> None:
    form = await ada.type("report", exam="sec+")
    for file in (("report.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 99), ("report.pdf", b"%PDF-1.4 and no more"),
                 ("big.pdf", b"%PDF-1.4" + b" " * 2_100_000)):  # fmt: skip
        refused = await ada.fill(form, domains="Security Operations: 49", file=file)
        assert "**File**: that " in refused.text
        assert "Accepted: a PDF or text file of up to 2 MB and 10 pages" in refused.text
        assert "Only the file cannot be put back, since I never store it" in refused.text
        form = await ada.press(refused, "Correct what you typed")
        assert form.form["domains"] == "Security Operations: 49"
    assert "1. **Security Operations**: 49 %" in (await ada.fill(form)).text


async def test_a_score_over_the_pass_mark_in_a_file_asks_which_and_loses_nothing(
    ada: Person, resources: Resources
) -> None:
    form = await ada.type("report", exam="sec+")
    passed = PASTE.replace("720", "780").encode()
    asked = await ada.fill(form, file=("report.txt", passed))
    assert "780 is at or over the pass mark of 750 that I know. Did you pass after all?" in asked.text
    await ada.press(asked, "I did not pass")
    assert (await results(resources, ada))["Security Operations"] == 49


async def test_without_an_exam_and_without_an_attempt_it_says_what_to_type(ada: Person) -> None:
    told = await ada.type("report")
    assert "I know of no failed attempt of yours, so tell me which exam the report is of: `/report exam:`" in told.text
    await ada.log("SY0-701", "yesterday", result="passed")
    assert "I know of no failed attempt of yours" in (await ada.type("report")).text


async def test_an_exam_that_nobody_knows_takes_its_domains_as_they_stand_there(ada: Person) -> None:
    form = await ada.type("report", exam="Brewing I")
    nothing = await ada.fill(form)
    assert "I know no domains of this exam" in nothing.text
    assert "My own topics" not in nothing.buttons
    shown = await ada.fill(await ada.press(nothing, "Edit"), domains="Hops: 40\nYeast `x`: above")
    assert "1. **Hops**: 40 %" in shown.text
    assert "Not all weights are published" in shown.text
    assert "so the picture has no line" in shown.text


async def test_after_one_resource_only_it_asks_which_kind_and_the_answer_can_be_changed_and_undone(
    env: simcord.Env, ada: Person, ben: Person, resources: Resources
) -> None:
    shown = await ada.fill(await ada.type("report", exam="sec+"), domains=PASTE, causes=["one resource"])
    assert "**Which kind of resource was it, mostly?**" in shown.text
    assert shown.buttons[:5] == [
        "Videos",
        "Labs",
        "A question bank",
        "Documentation or a book",
        "Explaining it to somebody",
    ]
    noted = await ada.press(shown, "A question bank")
    assert "You used mostly one kind: **a question bank**." in noted.text
    await ada.press(shown, "Videos")
    assert await leaned(resources, ada) is ResourceKind.VIDEO
    await ada.press(noted, "Undo")
    assert await leaned(resources, ada) is None
    assert "There is no score report of yours" in (await strange(env, ben, shown, "Videos")).text
    assert await leaned(resources, ada) is None


async def leaned(resources: Resources, who: Person) -> ResourceKind | None:
    async with resources.database.transaction() as tx:
        return (await goals.of_exam(tx, who.id, "SY0-701")).leaned_on


async def topics(resources: Resources, who: Person) -> dict[str, tuple[str, ...]]:
    async with resources.database.transaction() as tx:
        return await own_topics.of_exam(tx, who.id, "SY0-701")


async def test_own_topics_are_kept_per_weak_domain_shown_changed_and_undone(ada: Person, resources: Resources) -> None:
    shown = await ada.fill(await ada.type("report", exam="sec+"), domains=PASTE)
    form = await ada.press(shown, "My own topics")
    fields = list(form.form)
    assert fields[0] == "topics:Security Operations"
    assert len(fields) == 4
    kept = await ada.fill(form, **{fields[0]: "SIEM\n- log *formats*\nSIEM", fields[1]: "XSS"})
    assert "### Your own topics\n- **Threats, Vulnerabilities, and Mitigations**: XSS\n- **Security O" in kept.text
    assert await topics(resources, ada) == {
        "Security Operations": ("SIEM", "log *formats*"),
        "Threats, Vulnerabilities, and Mitigations": ("XSS",),
    }
    form = await ada.press(kept, "My own topics")
    assert form.form[fields[0]] == "SIEM\nlog *formats*"
    changed = await ada.fill(form, **{fields[0]: ""})
    assert fields[0].removeprefix("topics:") not in await topics(resources, ada)
    assert "SIEM, log" in (await ada.press(changed, "Undo")).text


async def test_topics_that_are_too_many_or_too_long_are_refused_by_domain_and_kept_in_the_form(ada: Person) -> None:
    shown = await ada.fill(await ada.type("report", exam="sec+"), domains=PASTE)
    form = await ada.press(shown, "My own topics")
    [first, second, *_] = form.form
    refused = await ada.fill(form, **{first: "\n".join("abcdef"), second: "x" * 61})
    assert (
        "**Security Operations**: those are more topics than I keep for one domain. Accepted: at most 5" in refused.text
    )
    assert "is longer than fits into a plan. Accepted: at most 60 characters a topic." in refused.text
    assert (await ada.press(refused, "Correct what you typed")).form[second] == "x" * 61


async def test_the_buttons_of_a_report_outlive_a_restart_and_are_nobody_elses(
    env: simcord.Env, ada: Person, ben: Person, settings: Settings, resources: Resources
) -> None:
    shown = await ada.fill(await ada.type("report", exam="sec+"), domains=PASTE, causes=["one resource"])
    form = await ada.press(shown, "My own topics")
    await env.restart_bot(Coach(settings, resources))
    assert "### Your own topics" in (await ada.fill(form, **{next(iter(form.form)): "SIEM"})).text
    assert (await ada.press(shown, "Edit")).form["score"] == "720"
    assert "There is no score report of yours" in (await strange(env, ben, shown, "My own topics")).text
    assert (await strange(env, ben, shown, "Edit")).form["score"] == ""
    assert "There is no such attempt of yours" in (await strange(env, ben, shown, "Undo")).text


async def test_own_topics_stand_in_their_order_on_either_database(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await learners.meet(tx, 1, NOW)
        await learners.meet(tx, 2, NOW)
        await own_topics.keep(tx, 1, "X-1", "b", ["z", "a"])
        await own_topics.keep(tx, 1, "X-1", "a", ["c"])
        await own_topics.keep(tx, 2, "X-1", "a", ["not mine"])
        await own_topics.keep(tx, 1, "X-2", "a", ["another exam"])
        assert await own_topics.of_exam(tx, 1, "X-1") == {"a": ("c",), "b": ("z", "a")}
        await own_topics.keep(tx, 1, "X-1", "b", [])
        assert await own_topics.of_exam(tx, 1, "X-1") == {"a": ("c",)}


def test_the_longest_report_fits_onto_one_card(catalogue: Catalogue) -> None:
    blank = Attempt(
        attempt_id=1, learner_id=1, exam="x" * 80, result=Result.FAILED, taken_on=NOW.date(), logged_at=NOW
    )  # fmt: skip
    domains = tuple(DomainResult(f"{letter * 39} {letter * 40}", band=Band.BELOW) for letter in "abcdefghijklmnopqrst")
    for listed, exam in ((domains, None), ((), catalogue.exam("CISSP", NOW.date()))):
        attempt = replace(blank, domains=listed, causes=tuple(Cause))
        topics = {result.domain: ("t" * 60,) * 5 for result in listed[:5]}
        view = ReportView(attempt, exam, domain_gaps(exam, listed), passing_line(exam), ResourceKind.VIDEO, topics)
        shown = report_card(view, None, (), None)
        said = "".join(item.content for item in shown.walk_children() if isinstance(item, TextDisplay))
        assert len(said) <= 4000
        assert shown.total_children_count <= 40
        assert texts.first(view) in said
        assert len(texts.alt_text(view)) <= 1024


Given = float | Band | None


def looked_at(given: Given, line: float | None) -> Image.Image:
    """The picture of one domain."""
    result = DomainResult("x", band=given) if isinstance(given, Band) else DomainResult("x", percent=given)
    of = PassingLine(line) if line is not None else None
    return Image.open(io.BytesIO(draw([Bar("x", result if given is not None else None)], of))).convert("RGB")


def test_the_picture_is_as_wide_as_a_phone_and_tells_nothing_by_colour_alone() -> None:
    given: list[tuple[Given, float | None]] = [
        (40.0, 80.0), (90.0, 80.0), (Band.BELOW, 80.0), (Band.AT, 80.0), (Band.ABOVE, 80.0), (None, 80.0),
        (Band.BELOW, None), (40.0, None),
    ]  # fmt: skip
    seen = [looked_at(*each) for each in given]
    assert {image.width for image in seen} == {2 * 360}
    without_words = {image.convert("L").crop((0, 155, 720, 181)).tobytes() for image in seen}
    assert len(without_words) == len(given)
