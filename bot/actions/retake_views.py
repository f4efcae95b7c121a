"""The retake clock of one person, put together from what is stored."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.rules.attempts import Attempt
from bot.rules.goals import Goal
from bot.rules.identity import IdentifiedExam
from bot.rules.retake import purchase_named, retake
from bot.rules.retake_clock import ExamAnswer, RetakeClock, retake_clock
from bot.stores import attempts, goals


@dataclass(frozen=True, slots=True)
class RetakeView:
    """The clock of one exam, the person's goal for it, and the attempts that it was read from, latest first.

    `week_planned`: an exam day is set for the day aimed for.
    """

    clock: RetakeClock
    goal: Goal
    attempts: tuple[Attempt, ...]
    local: LocalTime
    week_planned: bool = False


async def view(tx: Transaction, resources: Resources, learner_id: int, exam: IdentifiedExam) -> RetakeView:
    """The clock of `exam`, within the caller's transaction."""
    local = await local_time(tx, resources, learner_id)
    goal = await goals.of_exam(tx, learner_id, exam.code)
    return view_of(resources, exam, goal, await attempts.of_learner(tx, learner_id), local)


def view_of(
    resources: Resources, exam: IdentifiedExam, goal: Goal, attempts: Iterable[Attempt], local: LocalTime
) -> RetakeView:
    """The clock of `exam`, read from all attempts of that person, the latest first."""
    same = of_the_same_exam(resources, exam, attempts)
    clock = retake_clock(
        resources.catalogue,
        exam,
        [attempt.sitting() for attempt in same],
        local.now,
        purchase=_known_purchase(exam, goal),
        approved_on=goal.approved_on,
    )
    return RetakeView(clock, goal, same, local)


def answer_of(
    resources: Resources, exam: IdentifiedExam, goal: Goal, attempts: Iterable[Attempt], local: LocalTime
) -> ExamAnswer:
    """The same without what is said beside it: a nudge has no room for that, and thousands are due together."""
    sittings = [attempt.sitting() for attempt in of_the_same_exam(resources, exam, attempts)]
    purchase = _known_purchase(exam, goal)
    return ExamAnswer(exam, retake(exam.ruling, sittings, local.now, purchase=purchase, approved_on=goal.approved_on))


async def meant_by(tx: Transaction, resources: Resources, learner_id: int, typed: str | None) -> IdentifiedExam | None:
    """The exam that was typed or else last sat; None for somebody without either."""
    if typed is not None:
        return resources.exam_meant(typed)
    latest = next(iter(await attempts.of_learner(tx, learner_id)), None)
    return resources.exam(latest.exam) if latest else None


def of_the_same_exam(resources: Resources, exam: IdentifiedExam, attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """Those at `exam`, and at whatever its body counts as the same."""
    return tuple(
        attempt
        for attempt in attempts
        if attempt.exam == exam.code or resources.exam(attempt.exam).family == exam.family
    )


def _known_purchase(exam: IdentifiedExam, goal: Goal) -> str | None:
    known = purchase_named(exam.ruling.policy, goal.purchase) if exam.ruling else None
    return known.id if known else None
