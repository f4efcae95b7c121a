"""`python -m bot next`: the moments of a promise from the shell."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main

SPRING = ["--time", "00:30", "--zone", "America/New_York", "--from", "2027-03-10"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["next", *arguments])


def listed(*arguments: str) -> list[str]:
    """The moments, read from the JSON on standard output."""
    result = run(*arguments, "--json")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    answer: list[str] = json.loads(result.stdout)
    return answer


def test_the_shell_names_every_night_over_a_change_of_clocks() -> None:
    command = [sys.executable, "-m", "bot", "next", *SPRING, "--days", "mon,tue,wed,thu,fri,sat,sun", "--count", "10"]
    done = subprocess.run([*command, "--json"], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [
        *(f"2027-03-{day}T00:30-05:00" for day in range(10, 15)),
        *(f"2027-03-{day}T00:30-04:00" for day in range(15, 20)),
    ]


def test_ten_days_from_today_in_utc_are_told_if_nothing_else_is_asked() -> None:
    before = datetime.now(UTC).date()
    found = listed("--time", "9:05")
    assert len(found) == 10
    assert before.isoformat() <= found[0][:10] <= datetime.now(UTC).date().isoformat()
    assert all(moment.endswith("T09:05+00:00") for moment in found)


def test_today_is_the_persons_own_and_not_the_servers() -> None:
    for name in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        before = datetime.now(ZoneInfo(name)).date()
        [found] = listed("--time", "00:00", "--zone", name, "--count", "1")
        assert before.isoformat() <= found[:10] <= datetime.now(ZoneInfo(name)).date().isoformat()


def test_only_the_days_that_were_asked_for_are_told() -> None:
    assert listed(*SPRING, "--days", "sun & Mon", "--count", "3") == [
        "2027-03-14T00:30-05:00", "2027-03-15T00:30-04:00", "2027-03-21T00:30-04:00",
    ]  # fmt: skip


def test_a_thousand_moments_can_be_told() -> None:
    assert len(set(listed(*SPRING, "--count", "1000"))) == 1000


def test_a_person_reads_one_line_for_each_moment() -> None:
    assert run(*SPRING, "--count", "2").stdout == "2027-03-10T00:30-05:00 Wednesday\n2027-03-11T00:30-05:00 Thursday\n"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--time", "24:00"], "--time 24:00"),
        (["--time", "noon"], "--time noon"),
        (["--time", ""], "--time"),
        (["--time", "07:30:00"], "--time 07:30:00"),
        (["--time", "9:00", "--days", "banana"], "--days banana"),
        (["--time", "9:00", "--days", ""], "--days"),
        (["--time", "9:00", "--zone", "Mars/Phobos"], "--zone Mars/Phobos"),
        (["--time", "9:00", "--from", "2027-02-30"], "--from 2027-02-30"),
        (["--time", "9:00", "--from", "tomorrow"], "--from tomorrow"),
        (["--time", "9:00", "--from", "20270310"], "--from 20270310"),
        (["--time", "9:00", "--from", "9999-12-31"], "--from 9999-12-31"),
        (["--time", "9:00", "--from", "0001-01-01"], "--from 0001-01-01"),
        (["--time", "9:00", "--count", "0"], "--count 0"),
        (["--time", "9:00", "--count", "1001"], "--count 1001"),
        (["--time", "9:00", "--count", "-1"], "--count -1"),
        (["--time", "9:00", "--count", "ten"], "--count ten"),
    ],
)
def test_an_option_that_means_nothing_is_named_in_one_line_with_what_is_accepted(
    arguments: list[str], named: str
) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, ""), result.output
    [line] = result.stderr.splitlines()
    assert line.startswith(named)
    assert "accepted: " in line


def test_a_missing_time_is_named_in_one_line() -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Missing option '--time'.\n"
