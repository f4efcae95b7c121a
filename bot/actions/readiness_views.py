"""The verdict for one person and exam, put together from what is stored; and the pass mark that they set themselves."""

from dataclasses import dataclass, replace

from bot.actions import planning_views
from bot.actions.resources import LocalTime, Resources
from bot.actions.retake_views import RetakeView, view
from bot.database import Transaction
from bot.errors import Expired
from bot.rules.attempts import Result
from bot.rules.exams import Exam
from bot.rules.identity import IdentifiedExam
from bot.rules.own_line import read_own_line
from bot.rules.readiness import HIGHEST_OWN_LINE, LOWEST_OWN_LINE, Grounds, Legal, Verdict, readiness
from bot.rules.retake import Status
from bot.stores import goals, learners, practices


@dataclass(frozen=True, slots=True)
class ReadinessView:
    """The verdict, the version of the exam that it is about, and the retake clock beside it."""

    exam: IdentifiedExam
    version: Exam | None
    verdict: Verdict
    retake: RetakeView

    @property
    def local(self) -> LocalTime:
        return self.retake.local


async def readiness_of(tx: Transaction, resources: Resources, learner_id: int, exam: IdentifiedExam) -> ReadinessView:
    """Whether this person is ready to book `exam`, within the caller's transaction."""
    retake = await view(tx, resources, learner_id, exam)
    last = next(iter(retake.attempts), None)
    version = exam.version(retake.local.today)
    failed = last is not None and last.result is Result.FAILED
    grounds = Grounds(
        exam=version,
        practices=await practices.of_exam(tx, learner_id, exam.code),
        today=retake.local.today,
        report=last.domains if last and failed else (),
        sat_on=last.taken_on if last and failed else None,
        own_line_percent=retake.goal.own_line_percent,
        legal=_legal(retake),
    )
    return ReadinessView(exam, version, readiness(grounds), retake)


async def exam_meant(resources: Resources, learner_id: int, typed: str | None) -> IdentifiedExam | None:
    """The exam that was typed; else the one that is planned for, or was sat or practised for last."""
    async with resources.database.transaction() as tx:
        meant = await planning_views.exam_meant(tx, resources, learner_id, typed)
        if meant is not None:
            return meant
        practised = await practices.last_exam(tx, learner_id)
        return resources.exam(practised) if practised else None


async def ready(resources: Resources, learner_id: int, exam: str) -> ReadinessView:
    """The same for the exam that is stored under `exam`, in a transaction of its own."""
    async with resources.database.transaction() as tx:
        return await readiness_of(tx, resources, learner_id, resources.exam(exam))


async def set_own_line(
    resources: Resources, learner_id: int, exam: str, typed: str
) -> tuple[ReadinessView, float | None]:
    """Set one's own pass mark; the verdict with it, and what was set before, for undoing. Raises NotReadable."""
    percent = read_own_line(typed)
    return await _keep_line(resources, learner_id, exam, percent)


async def restore_own_line(resources: Resources, learner_id: int, exam: str, percent: float | None) -> ReadinessView:
    """Put it back to what it was. Raises Expired for what it cannot have been."""
    if percent is not None and not LOWEST_OWN_LINE <= percent <= HIGHEST_OWN_LINE:
        raise Expired
    view, _ = await _keep_line(resources, learner_id, exam, percent)
    return view


async def _keep_line(
    resources: Resources, learner_id: int, exam: str, percent: float | None
) -> tuple[ReadinessView, float | None]:
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        identified = resources.exam(exam)
        before = await goals.of_exam(tx, learner_id, identified.code)
        await goals.keep(tx, learner_id, replace(before, own_line_percent=percent))
        return await readiness_of(tx, resources, learner_id, identified), before.own_line_percent


def _legal(retake: RetakeView) -> Legal:
    answer = retake.clock.answer
    if answer.status is Status.PASSED:
        return Legal(passed=True)
    if answer.status is Status.WAIT:
        return Legal(answer.opens_on, undated=answer.opens_on is None)
    return Legal()
