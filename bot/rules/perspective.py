"""What changed from one attempt to another, and on the way to a pass: figures that are there, up or down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.rules.attempts import Attempt, Band, DomainResult, Result
from bot.rules.exams import Exam

STAYED_WITHIN_PERCENT = 3.0
"""What moved by less is about a question, and is said to have stayed."""
_PLACES = {Band.BELOW: 0, Band.AT: 1, Band.ABOVE: 2}


@dataclass(frozen=True, slots=True)
class Move:
    """One domain in both reports. `by`: percent, or steps between bands; what is more is better."""

    before: DomainResult
    after: DomainResult
    by: float

    @property
    def domain(self) -> str:
        return self.after.domain


@dataclass(frozen=True, slots=True)
class Between:
    """Two attempts at one exam. `score_by`: None where they have not both a score on the same scale.

    `up` and `down` have the largest move first; `stayed` is what moved little or not at all.
    """

    earlier: Attempt
    later: Attempt
    score_by: float | None
    up: tuple[Move, ...] = ()
    down: tuple[Move, ...] = ()
    stayed: tuple[Move, ...] = ()

    @property
    def says_something(self) -> bool:
        return self.score_by is not None or bool(self.up or self.down or self.stayed)


@dataclass(frozen=True, slots=True)
class WayToPass:
    """How somebody came to a pass: after how many attempts in all, and how long after the first failure."""

    attempts: int
    took: timedelta
    last: Between
    """From the last failure to the pass."""


def between(earlier: Attempt, later: Attempt, versions: tuple[Exam | None, Exam | None]) -> Between:
    """What moved. `versions`: those of the exam that were sat; other versions have other scales and domains."""
    if versions[0] != versions[1] or (versions[0] is None and earlier.exam != later.exam):
        return Between(earlier, later, None)
    scores = (earlier.score, later.score)
    score_by = scores[1] - scores[0] if scores[0] is not None and scores[1] is not None else None
    reported = {result.domain: result for result in earlier.domains}
    moves = [
        move
        for result in later.domains
        if result.domain in reported and (move := _move(reported[result.domain], result)) is not None
    ]
    moves.sort(key=lambda move: (-abs(move.by), move.domain))
    stayed = tuple(move for move in moves if _stayed(move))
    up = tuple(move for move in moves if move.by > 0 and move not in stayed)
    down = tuple(move for move in moves if move.by < 0 and move not in stayed)
    return Between(earlier, later, score_by, up, down, stayed)


def failed_again(sat: Sequence[Attempt], later: Attempt) -> Attempt | None:
    """The failure before `later`, among all attempts at the same exam, the latest first; None after a first one."""
    if later.result is not Result.FAILED:
        return None
    before = _before(sat, later)
    return before[0] if before and before[0].result is Result.FAILED else None


def way_to_pass(sat: Sequence[Attempt], passed: Attempt, versions: tuple[Exam | None, Exam | None]) -> WayToPass | None:
    """Since the first failure after an earlier pass, if there was one; None for a pass at the first attempt.

    `sat`: all attempts at the same exam, the latest first. `versions`: of the last failure, and of the pass.
    """
    failures = failures_before(sat, passed)
    if passed.result is not Result.PASSED or not failures:
        return None
    took = passed.taken_on - failures[-1].taken_on
    return WayToPass(len(failures) + 1, took, between(failures[0], passed, versions))


def failures_before(sat: Sequence[Attempt], attempt: Attempt) -> tuple[Attempt, ...]:
    """The failures that `attempt` followed, the latest first, back to a pass or to the first of all."""
    failures: list[Attempt] = []
    for each in _before(sat, attempt):
        if each.result is Result.PASSED:
            break
        failures.append(each)
    return tuple(failures)


def _before(sat: Sequence[Attempt], attempt: Attempt) -> list[Attempt]:
    """Those that were sat before `attempt`; two of one day in the order in which they stand."""
    ids = [each.attempt_id for each in sat]
    if attempt.attempt_id in ids:
        return list(sat[ids.index(attempt.attempt_id) + 1 :])
    return [each for each in sat if each.taken_on < attempt.taken_on]


def _move(before: DomainResult, after: DomainResult) -> Move | None:
    if before.percent is not None and after.percent is not None:
        return Move(before, after, after.percent - before.percent)
    if before.band is not None and after.band is not None:
        return Move(before, after, _PLACES[after.band] - _PLACES[before.band])
    return None


def _stayed(move: Move) -> bool:
    return move.by == 0 or (move.after.percent is not None and abs(move.by) < STAYED_WITHIN_PERCENT)
