"""`python -m bot ready`: the verdict from the shell."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main

GOOD = ["--exam", "SY0-701", "--now", "2026-11-20", "--result", "2026-11-01:full:92", "--result", "2026-11-08:full:93"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["ready", *arguments])


def told(*arguments: str) -> dict[str, Any]:
    """The answer, read from the JSON on standard output."""
    result = run(*arguments, "--json")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    answer: dict[str, Any] = json.loads(result.stdout)
    assert set(answer) == {"verdict", "evidence", "next"}
    assert all(set(each) == {"name", "met", "detail"} for each in answer["evidence"])
    return answer


def lacking(answer: dict[str, Any]) -> set[str]:
    return {each["name"] for each in answer["evidence"] if not each["met"]}


def test_two_good_simulations_in_a_row_say_to_book() -> None:
    answer = told(*GOOD)
    assert (answer["verdict"], lacking(answer)) == ("book it", set())
    assert answer["next"] == "Book a day that suits you."
    assert "from Tuesday 1 December 2026 on" in told(*GOOD, "--legal-on", "2026-12-01")["next"]


@pytest.mark.parametrize(
    ("more", "verdict", "name", "detail"),
    [
        (["--result", "2026-11-15:full:85"], "nearly", "margin", "85 % on 15 Nov 2026"),
        (["--result", "2026-11-15:full:700"], "not yet", "margin", "75 % on 15 Nov 2026"),
        (["--result", "2026-11-15:full:83/90:relaxed"], "nearly", "conditions", "92 % on 15 Nov 2026"),
        (["--result", "2026-11-08:full:95"], "nearly", "spread", "8 Nov 2026"),
        (["--now", "2026-11-25"], "nearly", "recent", "92 % on 1 Nov 2026"),
        (["--domain", "security operations=70"], "nearly", "domains", "Security Operations (70 %)"),
        (
            ["--result", "2026-11-15:full:95:Threats, Vulnerabilities, and Mitigations=61,Security Architecture=90 %"],
            "nearly",
            "domains",
            "Threats, Vulnerabilities, and Mitigations (61 %)",
        ),
    ],
)
def test_what_is_missing_is_named_with_what_it_was_read_from(
    more: list[str], verdict: str, name: str, detail: str
) -> None:
    answer = told(*GOOD, *more)
    assert (answer["verdict"], lacking(answer)) == (verdict, {name})
    assert detail in next(each["detail"] for each in answer["evidence"] if each["name"] == name)


def test_mixed_and_targeted_results_are_no_simulations() -> None:
    answer = told("--exam", "SY0-701", "--result", "2026-11-01:mixed:99", "--result", "2026-11-08:targeted:99")
    assert answer["verdict"] == "not yet"
    assert "two full simulations" in lacking(answer)


def test_a_set_far_shorter_than_the_exam_is_no_simulation_and_that_is_said() -> None:
    short = ("--result", "2026-11-01:full:50/50", "--result", "2026-11-08:full:3/3")
    result = run("--exam", "SY0-701", "--now", "2026-11-20", *short, "--json")
    assert json.loads(result.stdout)["verdict"] == "not yet"
    assert "--result 2026-11-08:full:3/3: counts as mixed" in result.stderr
    unpublished = run(
        "--exam", "az-104", "--now", "2026-11-20", *short[2:], "--result", "2026-11-09:full:4/4", "--json"
    )
    assert json.loads(unpublished.stdout)["verdict"] == "not yet"


def test_without_a_published_mark_an_own_one_is_needed_and_said_to_be_ones_own() -> None:
    good = ["--exam", "Homemade", "--result", "2026-11-01:full:92", "--result", "2026-11-08:full:93"]
    without = told(*good, "--now", "2026-11-20")
    assert without["verdict"] == "not yet"
    assert without["next"].startswith("Set a pass mark of your own")
    own = told(*good, "--now", "2026-11-20", "--own-line", "80")
    assert own["verdict"] == "book it"
    assert "80 %, which is your own" in own["evidence"][0]["detail"]


def test_a_person_at_the_shell_reads_the_same_in_words() -> None:
    result = run(*GOOD, "--legal-on", "2027-01-10")
    assert result.exit_code == 0
    assert result.stdout.startswith("Book it.")
    assert "Earliest sensible date: Sunday 10 January 2027, because you may not sit it before." in result.stdout
    assert "*" not in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--result", "yesterday"], "--result yesterday: not a result"),
        (["--result", "2026-11-08:half:90"], "not a result; accepted: a day"),
        (["--result", "2026-02-30:full:90"], "there is no such day"),
        (["--result", "2026-11-21:full:90"], "that is after now (2026-11-20)"),
        (["--result", "2026-11-08:full:lots"], "a percentage, or a score from 100 to 900"),
        (["--result", "2026-11-08:full:950"], "a percentage, or a score from 100 to 900"),
        (["--result", "2026-11-08:full:51/50"], "right of asked"),
        (["--result", "2026-11-08:full:90:strict"], "not a result"),
        (["--result", "2026-11-08:full:90:real:Cooking=9"], "is no domain of this exam"),
        (["--domain", "Security Operations"], "--domain Security Operations: not results per domain"),
        (["--domain", "Security Operations=170"], "--domain Security Operations=170: "),
        (["--own-line", "40"], "--own-line 40: not a pass mark"),
        (["--legal-on", "soon"], "--legal-on soon: not a day"),
        (["--zone", "Mars"], "--zone Mars: not a time zone"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(arguments: list[str], said: str) -> None:
    result = run("--exam", "SY0-701", "--now", "2026-11-20", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
