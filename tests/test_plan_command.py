"""`python -m bot plan`: a plan from the shell; and the sentences of its slots."""

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date, time
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.plan_command import Options, read_request
from bot.rules.catalogue import Catalogue
from bot.rules.identity import stored_exam
from bot.rules.plan.records import Phase, Slot, Work
from bot.rules.practice import ResourceKind
from bot.rules.remedies import Drill
from bot.shell_options import NotAccepted
from bot.texts.plan_slots import sentence, title

SPAN = ["--from", "2026-11-23", "--until", "2027-01-15"]
ASKED = [
    "--exam", "SY0-701", "--domains", "General Security Concepts=63,Security Operations=below",
    "--hours-per-week", "6", "--days", "tue,thu,sat", *SPAN, "--zone", "Europe/Berlin",
]  # fmt: skip

OPTIONS = Options(
    domains=(), hours_per_week="6", days="tue,thu,sat", at=None, from_on="2026-11-23", until="2027-01-15",
    legal_on=None, causes=(), leaned_on=None, minutes=None,
)  # fmt: skip


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["plan", *arguments])


def laid_out(*arguments: str) -> list[dict[str, Any]]:
    """The slots, read from the JSON on standard output."""
    result = run(*arguments, "--json")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    slots: list[dict[str, Any]] = json.loads(result.stdout)
    return slots


def test_the_shell_lays_a_plan_out_with_exactly_the_documented_keys() -> None:
    command = [sys.executable, "-m", "bot", "plan", *ASKED, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    slots = json.loads(done.stdout)
    keys = ["date", "start", "minutes", "phase", "domain", "kind", "resource", "text"]
    assert all(list(slot) == keys for slot in slots)
    assert (slots[0]["date"], slots[0]["start"], slots[0]["domain"]) == ("2026-11-24", "19:00", "Security Operations")
    assert {slot["phase"] for slot in slots} == {"repair", "mixed", "simulation", "light"}
    assert {date.fromisoformat(slot["date"]).weekday() for slot in slots} == {1, 3, 5}
    assert all(slot["text"].startswith(f"If it is {slot['start']} and ") for slot in slots)
    by_day = Counter[str]()
    for slot in slots:
        by_day[slot["date"]] += slot["minutes"]
    assert set(by_day.values()) == {120, 30}


def test_domains_are_named_as_people_write_them() -> None:
    threats = "Threats, Vulnerabilities, and Mitigations"
    for typed in (
        "Threats, Vulnerabilities and Mitigations=10,Security Operations=95,Security Architecture",
        f"{threats}: 10%; security operations=above; Security Architecture:below",
        "Security Architecture,Threats Vulnerabilities Mitigations=10\nSecurity Operations=95 %",
    ):
        minutes = Counter[str]()
        for slot in laid_out(*ASKED[:2], *ASKED[4:], "--domains", typed):
            minutes[slot["domain"]] += slot["minutes"]
        assert minutes[threats] == max(minutes[domain] for domain in minutes if domain)
        assert 20 <= minutes["Security Operations"] <= 90


def test_options_shape_the_plan() -> None:
    slots = laid_out(*ASKED, "--at", "6:30", "--minutes", "60", "--cause", "anxiety", "--leaned-on", "Question bank")
    assert {slot["start"] for slot in slots if slot["phase"] == "light"} == {"06:30"}
    assert [slot["minutes"] for slot in slots if slot["kind"] == "simulation"] == [60, 60, 60]
    assert any("breathing" in slot["text"] for slot in slots if slot["kind"] == "simulation")
    assert {slot["kind"] for slot in slots if slot["resource"] == "question bank"} == {"simulation"}


def test_a_day_of_the_exam_is_proposed_where_none_is_given() -> None:
    asked = ["--exam", "SY0-701", "--hours-per-week", "6", "--days", "tue,thu,sat", "--from", "2026-11-23"]
    early, late = laid_out(*asked), laid_out(*asked, "--legal-on", "2027-05-01")
    assert early[-1]["date"] < "2027-02-01"
    assert late[-1]["date"] == "2027-04-29"


def test_an_exam_that_nobody_knows_gets_a_plan_of_the_domains_that_are_named() -> None:
    asked = ["--exam", "Baking 101", "--hours-per-week", "3", "--days", "sun 10:00", *SPAN]
    slots = laid_out(*asked, "--domains", "Bread=40, Cakes")
    assert {slot["domain"] for slot in slots} == {"Bread", "Cakes", None}
    assert {slot["domain"] for slot in laid_out(*asked)} == {None}


def test_a_person_reads_a_table_with_what_the_plan_has_to_say() -> None:
    text = run("--exam", "SY0-701", "--hours-per-week", "2", "--days", "tue", *SPAN).stdout
    assert "less time than your weak domains need" in text
    assert "Tue 2026-11-24 19:00  repair" in text
    assert text.endswith("Friday 15 January 2027: the exam.\n")


@pytest.mark.parametrize(
    ("field", "typed", "named"),
    [
        ("domains", "Cooking=5", "--domains Cooking=5"),
        ("domains", "Security Operations=140", "--domains Security Operations=140"),
        ("domains", "Security Operations=lots", "--domains Security Operations=lots"),
        ("domains", "Security=50", "--domains Security=50"),
        ("domains", ",;", "--domains ,;"),
        ("hours_per_week", "lots", "--hours-per-week lots"),
        ("hours_per_week", "0", "--hours-per-week 0"),
        ("hours_per_week", "55", "--hours-per-week 55"),
        ("days", "banana", "--days banana"),
        ("days", "", "--days"),
        ("days", "tue 22:00-03:00", "--days tue 22:00-03:00"),
        ("at", "25:00", "--at 25:00"),
        ("from_on", "tomorrow", "--from tomorrow"),
        ("until", "2027-02-30", "--until 2027-02-30"),
        ("until", "2026-11-23", "--until 2026-11-23"),
        ("until", "2036-11-23", "--until 2036-11-23"),
        ("legal_on", "2027-02-01", "--until 2027-01-15"),
        ("legal_on", "soon", "--legal-on soon"),
        ("causes", "love", "--cause love"),
        ("leaned_on", "", "--leaned-on"),
        ("minutes", "0", "--minutes 0"),
    ],
)
def test_an_option_that_means_nothing_is_named_in_one_line_with_what_is_accepted(
    field: str, typed: str, named: str, catalogue: Catalogue
) -> None:
    changed: dict[str, Any] = {field: (typed,) if field in {"domains", "causes"} else typed}
    with pytest.raises(NotAccepted) as refused:
        read_request(replace(OPTIONS, **changed), stored_exam(catalogue, "SY0-701"), ZoneInfo("UTC"))
    [line] = str(refused.value).splitlines()
    assert line.startswith(named)
    assert "accepted: " in line


@pytest.mark.parametrize("arguments", [["--exam", ""], ["--zone", "Mars/Phobos"], ["--days", "banana"]])
def test_nonsense_ends_with_one_line_and_the_status_for_wrong_input(arguments: list[str]) -> None:
    result = run(*ASKED, *arguments)
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    [line] = result.stderr.splitlines()
    assert line.startswith(" ".join(arguments).rstrip())
    assert "accepted: " in line


def every_slot() -> list[Slot]:
    """One slot for each kind of work, resource and drill, with and without a domain and a topic."""
    return [
        Slot(
            name=f"phase:domain:work:{number}",
            on=date(2026, 11, 24),
            starts=time(19),
            minutes=45,
            phase=Phase.LIGHT if work is Work.LIGHT_REVIEW else Phase.MIXED,
            work=work,
            domain="Ops *and* more" if work in {Work.LEARN, Work.PRACTISE, Work.REVIEW} else None,
            resource=resource,
            drill=drill,
            topic=topic,
        )
        for work, resource, drill, topic, number in product(
            Work, [None, *ResourceKind], [None, *Drill], [None, "@everyone"], (1, 2)
        )
    ]


def test_every_sentence_is_an_if_then_plan_to_its_end() -> None:
    sentences = {sentence(slot) for slot in every_slot()}
    for text in sentences:
        assert text.startswith("If it is 19:00 and ")
        assert ", then" in text
        assert text.endswith((".", "?"))
        assert not any(hole in text for hole in ("None", "{", "}", "  ", " .", " ,", ".,"))
        assert "*and*" not in text.replace("\\*and\\*", "")
        assert "@everyone" not in text.replace("\\@everyone", "")
        assert "pass" not in text
        assert len(text) < 500
    actions = {text.split(", then", 1)[1].split(".")[0] for text in sentences if "everyone" not in text}
    assert len(actions) >= 25


def test_a_title_says_in_a_few_words_what_a_slot_is() -> None:
    [one] = [
        slot for slot in every_slot() if slot.work is Work.LEARN and not (slot.resource or slot.drill or slot.topic)
    ][:1]
    assert title(one) == "Learn: Ops \\*and\\* more, 45 min"
    assert all(len(title(slot)) < 60 for slot in every_slot())
