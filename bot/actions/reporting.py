"""The score report of a failed attempt, and what belongs to it: own topics, and the resource that was leaned on."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.actions import attempting
from bot.actions.attempting import ExamResult
from bot.actions.replanning import replan
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import of_the_same_exam
from bot.database import Transaction
from bot.errors import Expired
from bot.rules.attempt_form import AttemptForm, day_typed
from bot.rules.attempts import Attempt, Cause, Result, latest
from bot.rules.domain_gaps import DomainGap, domain_gaps
from bot.rules.drafts import KEPT_FOR, Draft
from bot.rules.exams import Exam
from bot.rules.identity import IdentifiedExam
from bot.rules.own_topics import Topics, domains_to_ask, read_topics
from bot.rules.passing_line import PassingLine, passing_line
from bot.rules.practice import ResourceKind
from bot.rules.report_file import Taken, with_file
from bot.rules.report_refusals import NoDomainsYet, NoExamForReport, NoReportYet
from bot.stores import attempts, drafts, goals, learners, own_topics


@dataclass(frozen=True, slots=True)
class Subject:
    """The exam that a report is about, and the failed attempt that it belongs to, None as long as there is none."""

    exam: IdentifiedExam
    attempt: Attempt | None
    local: LocalTime


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as it stands. `gaps`: all domains, the one with most to win first."""

    attempt: Attempt
    version: Exam | None
    gaps: tuple[DomainGap, ...]
    line: PassingLine | None
    leaned_on: ResourceKind | None
    topics: Topics

    @property
    def asks_what_was_leaned_on(self) -> bool:
        return Cause.ONE_RESOURCE in self.attempt.causes


async def subject(resources: Resources, learner_id: int, typed: str | None) -> Subject:
    """What a report would be about: the exam that was typed, else the one failed last. Raises NoExamForReport."""
    async with resources.database.transaction() as tx:
        exam = resources.exam_meant(typed) if typed is not None else None
        attempt = await _failed(tx, resources, learner_id, exam)
        if attempt is not None:
            exam = resources.exam(attempt.exam)
        if exam is None:
            raise NoExamForReport
        return Subject(exam, attempt, await local_time(tx, resources, learner_id))


async def fill(
    resources: Resources, learner_id: int, replaces: int | None, exam: str, form: AttemptForm, text: str
) -> Taken:
    """The form with what `text`, that of a file, says in it."""
    async with resources.database.transaction() as tx:
        local = await local_time(tx, resources, learner_id)
        old = await attempts.one(tx, learner_id, replaces) if replaces is not None else None
    on = day_typed(form, local.now, zone_is_set=local.zone is not None)
    version, before = resources.exam(exam).version(on), old.domains if old else ()
    return await asyncio.to_thread(with_file, form, text, version, before)  # a long file takes its time


async def report(
    resources: Resources, learner_id: int, attempt_id: int, replaces: int | None, exam: str, form: AttemptForm
) -> ReportView:
    """Correct the attempt that a report belongs to, or log a failed one. Raises what `attempting` raises."""
    of = ExamResult(exam, Result.FAILED)
    if replaces is None:
        logged = await attempting.log(resources, learner_id, attempt_id, of, form)
    else:
        logged = await attempting.edit(resources, learner_id, attempt_id, replaces, of, form, sure=False)
    async with resources.database.transaction() as tx:
        return await _view(tx, resources, logged.attempt)


async def look(resources: Resources, learner_id: int, exam: str) -> ReportView:
    """The report of the exam stored under `exam`. Raises NoReportYet."""
    async with resources.database.transaction() as tx:
        return await _look(tx, resources, learner_id, exam)


async def lean_on(
    resources: Resources, learner_id: int, exam: str, kind: ResourceKind | None
) -> tuple[ResourceKind | None, ReportView]:
    """Remember which kind of resource was leaned on; what was remembered before, and the report."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        goal = await goals.of_exam(tx, learner_id, exam)
        await goals.keep(tx, learner_id, replace(goal, leaned_on=kind))
        await replan(tx, resources, learner_id)
        return goal.leaned_on, await _look(tx, resources, learner_id, exam)


async def topics_asked(resources: Resources, learner_id: int, exam: str) -> Topics:
    """The domains that topics are asked for, with those that are there. Raises NoReportYet, NoDomainsYet."""
    view = await look(resources, learner_id, exam)
    if asked := domains_to_ask(view.gaps):
        return {domain: view.topics.get(domain, ()) for domain in asked}
    raise NoDomainsYet


async def keep_topics(
    resources: Resources, learner_id: int, undo_id: int, exam: str, typed: Mapping[str, str], form: str
) -> ReportView:
    """Keep these topics in place of those of the same domains; the ones before are kept for a day under `undo_id`.

    Raises what `read_topics` raises, and NoReportYet.
    """
    topics = read_topics(typed)
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        view = await _look(tx, resources, learner_id, exam)
        known = {gap.domain for gap in view.gaps}
        before = {domain: "\n".join(view.topics.get(domain, ())) for domain in topics}
        await drafts.keep(tx, Draft(undo_id, learner_id, form, exam, before, resources.clock() + KEPT_FOR))
        await _keep(tx, resources, learner_id, exam, {each: topics[each] for each in topics if each in known})
        return await _view(tx, resources, view.attempt)


async def undo_topics(resources: Resources, learner_id: int, undo_id: int) -> ReportView:
    """Put the topics back that `keep_topics` replaced. Raises Expired."""
    async with resources.database.transaction() as tx:
        await learners.hold(tx, [learner_id])
        draft = await drafts.one(tx, learner_id, undo_id)
        if draft is None or draft.kept_until < resources.clock():
            raise Expired
        before = read_topics({domain: str(text) for domain, text in draft.typed.items()})
        await _keep(tx, resources, learner_id, draft.subject, before)
        return await _look(tx, resources, learner_id, draft.subject)


async def _keep(tx: Transaction, resources: Resources, learner_id: int, exam: str, topics: Topics) -> None:
    for domain, listed in topics.items():
        await own_topics.keep(tx, learner_id, exam, domain, listed)
    await replan(tx, resources, learner_id)


async def _failed(
    tx: Transaction, resources: Resources, learner_id: int, exam: IdentifiedExam | None
) -> Attempt | None:
    sat = await attempts.of_learner(tx, learner_id)
    meant = of_the_same_exam(resources, exam, sat) if exam is not None else sat
    return latest(meant, Result.FAILED)


async def _look(tx: Transaction, resources: Resources, learner_id: int, exam: str) -> ReportView:
    attempt = await _failed(tx, resources, learner_id, resources.exam(exam))
    if attempt is None:
        raise NoReportYet
    return await _view(tx, resources, attempt)


async def _view(tx: Transaction, resources: Resources, attempt: Attempt) -> ReportView:
    goal = await goals.of_exam(tx, attempt.learner_id, attempt.exam)
    version = resources.exam(attempt.exam).version(attempt.taken_on)
    return ReportView(
        attempt,
        version,
        domain_gaps(version, attempt.domains, with_unlisted=True),
        passing_line(version, goal.own_line_percent),
        goal.leaned_on,
        await own_topics.of_exam(tx, attempt.learner_id, attempt.exam),
    )
