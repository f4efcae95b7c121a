"""`python -m bot understand`: plain words from the shell."""

import json
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main

SUNDAY = ["--zone", "Europe/Berlin", "--now", "2026-11-22T20:00"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["understand", *arguments])


def answer(text: str) -> dict[str, Any]:
    result = run("--text", text, *SUNDAY, "--json")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def test_the_shell_tells_what_a_message_asks_for() -> None:
    command = [sys.executable, "-m", "bot", "understand", "--text", "failed sec+ yesterday 2pm, 720", *SUNDAY, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told.pop("confidence") >= 0.6
    assert told == {
        "intent": "log_attempt",
        "parts": {"exam": "SY0-701", "result": "failed", "score": 720, "taken_at": "2026-11-21T14:00:00+01:00"},
        "writes": True,
        "suggestions": [],
    }


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("failed ccna yesterday", {"exam": "200-301", "result": "failed", "taken_at": "2026-11-21"}),
        ("nudge me at 7:30 on mondays and tuesdays", {"time": "07:30", "days": ["mon", "tue"]}),
        ("pause until friday", {"until": "2026-11-27"}),
        ("snooze 2h", {"until": "2026-11-22T22:00:00+01:00"}),
        ("I'm in Lisbon", {"zone": "Europe/Lisbon"}),
        ("booked cka for 5 december", {"exam": "CKA", "date": "2026-12-05"}),
        ("mock exam 82.5/100", {"score": 82.5, "kind": "full"}),
        ("41/50 in network security", {"score": 82, "domain": "network security", "questions": 50}),
        ("stop nudging me", {}),
    ],
)
def test_parts_are_named_as_scripts_expect_them(text: str, parts: dict[str, Any]) -> None:
    told = answer(text)
    assert (told["parts"], told["writes"]) == (parts, True)


def test_what_is_not_understood_comes_with_suggestions() -> None:
    for text in ("", "blue cheese"):
        told = answer(text)
        assert (told["intent"], told["parts"], told["writes"]) == ("unknown", {}, False)
        assert len(told["suggestions"]) in (2, 3)


def test_a_person_reads_a_few_lines() -> None:
    shown = run("--text", "nudge me weekdays at 7:30", *SUNDAY).stdout
    assert "set_nudge" in shown
    assert "- days: mon, tue, wed, thu, fri" in shown
    assert "it may be:" in run("--text", "sec+").stdout


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--text", "hi", "--zone", "Mars/Phobos"], "--zone Mars/Phobos"),
        (["--text", "hi", "--now", "yesterday"], "--now yesterday"),
    ],
)
def test_an_option_that_means_nothing_is_named_in_one_line(arguments: list[str], named: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    [line] = result.stderr.splitlines()
    assert line.startswith(named)


def test_a_missing_text_is_named_in_one_line() -> None:
    result = run()
    assert (result.exit_code, result.stderr) == (2, "Missing option '--text'.\n")
