"""Where somebody stands in practice, put together from what is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.actions.plan_days import done_by
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import of_the_same_exam
from bot.database import Transaction
from bot.errors import NoExamNamed
from bot.rules.attempts import DomainResult, Result, latest
from bot.rules.domain_gaps import practised
from bot.rules.exams import Exam
from bot.rules.identity import IdentifiedExam
from bot.rules.kept_plans import KeptSlot
from bot.rules.leaning import leaned_on
from bot.rules.passing_line import PassingLine, passing_line
from bot.rules.practice import MissReason, Practice, ResourceKind
from bot.rules.remedies import Drill, drills
from bot.rules.small_wins import Win, small_wins
from bot.stores import attempts, goals, misses, practices


@dataclass(frozen=True, slots=True)
class PracticeView:
    """A result, and what it changes. `wins`: what it is the first to show; `standing`: of each domain, in percent.

    `leaning`: the kind of resource that is leaned on since this result, if that is new. `score`: what was typed, where
    that was a score; `was_to_be_full`: it was logged as a full simulation, and was far shorter. `item`: what is open in
    the plan that it may be the work on.
    """

    practice: Practice
    exam: IdentifiedExam
    line: PassingLine | None
    standing: Mapping[str, float]
    wins: tuple[Win, ...]
    reasons: Mapping[MissReason, int]
    drills: tuple[Drill, ...]
    local: LocalTime
    leaning: ResourceKind | None = None
    score: float | None = None
    was_to_be_full: bool = False
    item: KeptSlot | None = None

    @property
    def version(self) -> Exam | None:
        return self.exam.version(self.practice.taken_on)

    @property
    def name(self) -> str:
        return self.exam.name(self.practice.taken_on)


@dataclass(frozen=True, slots=True)
class Practised:
    """All results of one person for one exam, the latest first, with what they are held against."""

    exam: IdentifiedExam
    version: Exam | None
    name: str
    practices: tuple[Practice, ...]
    line: PassingLine | None
    report: tuple[DomainResult, ...]
    local: LocalTime


async def exam_meant(tx: Transaction, resources: Resources, learner_id: int, typed: str | None) -> IdentifiedExam:
    """The exam that was typed; else the one that was practised for, or sat, last. Raises NoExamNamed."""
    if typed:
        return resources.exam_meant(typed)
    latest = [(each.logged_at, each.exam) for each in (await practices.of_learner(tx, learner_id))]
    latest += [(each.logged_at, each.exam) for each in await attempts.of_learner(tx, learner_id)]
    if not latest:
        raise NoExamNamed
    return resources.exam(max(latest)[1])


async def practised_for(tx: Transaction, resources: Resources, learner_id: int, exam: IdentifiedExam) -> Practised:
    """All that there is of that exam."""
    local = await local_time(tx, resources, learner_id)
    version = exam.version(local.today)
    goal = await goals.of_exam(tx, learner_id, exam.code)
    return Practised(
        exam=exam,
        version=version,
        name=exam.name(local.today),
        practices=tuple(await practices.of_exam(tx, learner_id, exam.code)),
        line=passing_line(version, goal.own_line_percent),
        report=await _report(tx, resources, learner_id, exam),
        local=local,
    )


async def _report(
    tx: Transaction, resources: Resources, learner_id: int, exam: IdentifiedExam
) -> tuple[DomainResult, ...]:
    """The results per domain of the last failed attempt that has any."""
    sat = of_the_same_exam(resources, exam, await attempts.of_learner(tx, learner_id))
    failed = latest((each for each in sat if each.domains), Result.FAILED)
    return failed.domains if failed else ()


async def view_of(
    tx: Transaction,
    resources: Resources,
    practice: Practice,
    *,
    score: float | None = None,
    was_to_be_full: bool = False,
) -> PracticeView:
    """A result that is stored, as it stands among the others."""
    exam = resources.exam(practice.exam)
    all_of_it = await practised_for(tx, resources, practice.learner_id, exam)
    before = [each for each in all_of_it.practices if _is_before(each, practice)]
    reasons = await misses.reasons(tx, practice.learner_id, practice.exam)
    return PracticeView(
        practice=practice,
        exam=exam,
        line=all_of_it.line,
        standing=practised(all_of_it.practices),
        wins=small_wins(practice, before, all_of_it.report, all_of_it.line),
        reasons=reasons,
        drills=drills((), reasons),
        local=all_of_it.local,
        leaning=_new_leaning(practice, all_of_it.practices),
        score=score,
        was_to_be_full=was_to_be_full,
        item=await done_by(tx, practice),
    )


def _is_before(other: Practice, practice: Practice) -> bool:
    return (other.taken_on, other.logged_at, other.practice_id) < (
        practice.taken_on,
        practice.logged_at,
        practice.practice_id,
    )


def _new_leaning(practice: Practice, of_exam: Sequence[Practice]) -> ResourceKind | None:
    """What is leaned on with this result, and was not without it."""
    others = [each for each in of_exam if each.practice_id != practice.practice_id]
    now = leaned_on(of_exam, None)
    return now if now is practice.resource and now is not leaned_on(others, None) else None
