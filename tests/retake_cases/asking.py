"""Asks `python -m bot when` a question, and says what the answer should be."""

import json
import re
from dataclasses import dataclass
from types import EllipsisType
from typing import Any

from click.testing import CliRunner, Result

from bot.__main__ import main

NOW = "2026-11-16T09:00"
BERLIN = "Europe/Berlin"
NEW_YORK = "America/New_York"

A_NEW_PURCHASE = (r"used up|new purchase|needs a new one",)
"""A note says that what was bought holds no further attempt."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks about one exam; `attempts` are written as the command line takes them."""

    exam: str
    attempts: tuple[str, ...] = ()
    now: str = NOW
    zone: str = BERLIN
    purchase: str | None = None
    approved_on: str | None = None

    def arguments(self) -> list[str]:
        """The words of the command line that ask it."""
        words = ["when", "--exam", self.exam, "--zone", self.zone, "--now", self.now, "--json"]
        for attempt in self.attempts:
            words += ["--attempt", attempt]
        if self.purchase is not None:
            words += ["--purchase", self.purchase]
        if self.approved_on is not None:
            words += ["--approved-on", self.approved_on]
        return words


@dataclass(frozen=True, slots=True)
class Answer:
    """What the answer should be; `...` where the case is not about it. `says` holds patterns that the notes show."""

    status: str
    earliest: str | None = None
    lenient: str | EllipsisType | None = None
    binding: str | EllipsisType = ...
    says: tuple[str, ...] = ()
    never_says: tuple[str, ...] = ()


def asked(
    exam: str,
    *,
    failed: str = "",
    passed: str = "",
    now: str = NOW,
    zone: str = BERLIN,
    purchase: str | None = None,
    approved_on: str | None = None,
) -> Question:
    """A question about `exam`; `failed` and `passed` hold the days or times of the attempts, with spaces between."""
    attempts = [f"{moment}:fail" for moment in failed.split()] + [f"{moment}:pass" for moment in passed.split()]
    return Question(exam, tuple(attempts), now, zone, purchase, approved_on)


def wait(
    earliest: str | None,
    lenient: str | EllipsisType | None = None,
    *,
    binding: str | EllipsisType = "wait",
    says: tuple[str, ...] = (),
    never_says: tuple[str, ...] = (),
) -> Answer:
    """Not yet: from `earliest` by the strict reading, from `lenient` where the wording allows another."""
    return Answer("wait", earliest, lenient, binding, says, never_says)


def eligible(*, binding: str | EllipsisType = "none", says: tuple[str, ...] = ()) -> Answer:
    """Now."""
    return Answer("eligible", None, None, binding, says)


def silent(*, says: tuple[str, ...] = (), never_says: tuple[str, ...] = ()) -> Answer:
    """Now, as far as anybody can tell: the vendor publishes no wait."""
    return Answer("eligible", None, None, "unpublished", ("no wait", *says), never_says)


def passed_already(earliest: str | None = None, *, lenient: str | EllipsisType | None = None) -> Answer:
    """It is passed: for good, or until `earliest`."""
    return Answer("passed", earliest, lenient, "passed")


def unknown(*, binding: str | EllipsisType = "unpublished", says: tuple[str, ...] = ()) -> Answer:
    """Nobody knows, so no date is named."""
    return Answer("unknown", None, None, binding, says)


def run(arguments: list[str]) -> Result:
    """What the operator's command does with `arguments`."""
    return CliRunner().invoke(main, arguments)


def when(question: Question) -> dict[str, Any]:
    """The answer to `question`, read from the JSON on standard output."""
    result = run(question.arguments())
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    answer = json.loads(result.stdout)
    assert isinstance(answer, dict)
    return answer


def check(question: Question, expected: Answer) -> None:
    """Ask, and compare what the case is about."""
    answer = when(question)
    wanted = {"status": expected.status, "earliest": expected.earliest}
    if expected.lenient is not ...:
        wanted["lenient"] = expected.lenient
    if expected.binding is not ...:
        wanted["binding"] = expected.binding
    assert {key: answer[key] for key in wanted} == wanted
    notes = "\n".join(answer["notes"])
    for pattern in expected.says:
        assert re.search(pattern, notes, re.IGNORECASE), f"no note says {pattern!r}: {answer['notes']}"
    for pattern in expected.never_says:
        assert not re.search(pattern, notes, re.IGNORECASE), f"a note says {pattern!r}: {answer['notes']}"
