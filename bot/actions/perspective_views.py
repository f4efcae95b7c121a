"""What an attempt says beside those before it: after another failure, and after a pass that followed failures."""

from dataclasses import dataclass

from bot.actions.retake_views import RetakeView
from bot.rules.attempts import Attempt
from bot.rules.exams import Exam
from bot.rules.perspective import Between, WayToPass, between, failed_again, failures_before, way_to_pass


@dataclass(frozen=True, slots=True)
class Perspective:
    """`again`: since the failure before this one; `way`: the way to this pass. None where there is none."""

    again: Between | None = None
    way: WayToPass | None = None


NOTHING_BEFORE = Perspective()


def perspective_of(seen: RetakeView, attempt: Attempt) -> Perspective:
    """From all attempts at the same exam, which `seen` holds."""
    before = failed_again(seen.attempts, attempt)
    if before is not None:
        return Perspective(again=between(before, attempt, _versions(seen, before, attempt)))
    failures = failures_before(seen.attempts, attempt)
    if not failures:
        return NOTHING_BEFORE
    return Perspective(way=way_to_pass(seen.attempts, attempt, _versions(seen, failures[0], attempt)))


def _versions(seen: RetakeView, earlier: Attempt, later: Attempt) -> tuple[Exam | None, Exam | None]:
    """Those that were sat. Of two codes that count as one exam, each has a scale of its own."""
    exam = seen.clock.exam
    if earlier.exam != later.exam:
        return (None, None)
    return (exam.version(earlier.taken_on), exam.version(later.taken_on))
