"""Logging, correcting and removing results in practice; each can be undone."""

from dataclasses import dataclass, replace

from bot.actions.practising_views import PracticeView, Practised, exam_meant, practised_for, view_of
from bot.actions.replanning import replan
from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.rules.identity import IdentifiedExam
from bot.rules.practice import Practice, PracticeKind
from bot.rules.practice_form import PracticeAnswers, PracticeForm, read_practice_form
from bot.rules.practice_refusals import NoSuchPractice
from bot.stores import learners, practices


@dataclass(frozen=True, slots=True)
class PracticeOf:
    """What a result is of: the exam as stored, and the kind."""

    exam: str
    kind: PracticeKind


async def asked(resources: Resources, learner_id: int, typed: str | None) -> tuple[IdentifiedExam, LocalTime]:
    """The exam that is meant, and the person's time, to fill into a form. Raises NoExamNamed."""
    async with resources.database.transaction() as tx:
        exam = await exam_meant(tx, resources, learner_id, typed)
        return exam, await local_time(tx, resources, learner_id)


async def log(
    resources: Resources, learner_id: int, practice_id: int, of: PracticeOf, form: PracticeForm
) -> PracticeView:
    """Log a result under the id of the interaction that brought it; the same id again changes nothing.

    Raises what `read_practice_form` raises.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        if again := await practices.one(tx, learner_id, practice_id):
            return await view_of(tx, resources, again)
        answers = await _read(tx, resources, learner_id, of, form)
        practice = answers.as_practice(practice_id, learner_id, resources.exam(of.exam).code, resources.clock())
        return await _write(tx, resources, practice, answers, of)


async def edit(
    resources: Resources, learner_id: int, practice_id: int, replaces: int, form: PracticeForm
) -> PracticeView:
    """Put a corrected result in place of the one that `replaces` names, or of what has replaced that one since.

    It stays one of the same exam and kind. Raises NoSuchPractice; and what `log` raises.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        if again := await practices.one(tx, learner_id, practice_id):
            return await view_of(tx, resources, again)
        old = await _standing(tx, learner_id, replaces)
        of = PracticeOf(old.exam, old.kind)
        answers = await _read(tx, resources, learner_id, of, form)
        practice = answers.as_practice(practice_id, learner_id, resources.exam(of.exam).code, old.logged_at)
        corrected = replace(practice, replaces=old.practice_id)
        await practices.remove(tx, learner_id, old.practice_id, resources.clock())
        return await _write(tx, resources, corrected, answers, of)


async def remove(resources: Resources, learner_id: int, practice_id: int) -> Practice:
    """Remove a result; the one that was removed. Raises NoSuchPractice."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        standing = await _standing(tx, learner_id, practice_id)
        await practices.remove(tx, learner_id, standing.practice_id, resources.clock())
        return standing


async def undo(resources: Resources, learner_id: int, practice_id: int) -> Practice | None:
    """Undo a logging or an edit: that result goes, and the one that it replaced, if any, comes back.

    Returns the one that came back. Raises NoSuchPractice where either is gone, or it is edited already.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        practice = await practices.one(tx, learner_id, practice_id)
        if practice is None or not await practices.remove(tx, learner_id, practice_id, resources.clock()):
            raise NoSuchPractice
        if practice.replaces is None:
            return None
        if not await practices.put_back(tx, learner_id, practice.replaces):  # gone for good: then the edit stays
            raise NoSuchPractice
        return await practices.one(tx, learner_id, practice.replaces)


async def put_back(resources: Resources, learner_id: int, practice_id: int) -> PracticeView:
    """Undo a removal. Raises NoSuchPractice where it stands, as it is or corrected."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        practice = await practices.one(tx, learner_id, practice_id)
        if practice is None or await _stands(tx, practice):
            raise NoSuchPractice
        await practices.put_back(tx, learner_id, practice_id)
        return await view_of(tx, resources, practice)


async def standing(resources: Resources, learner_id: int, practice_id: int) -> tuple[Practice, IdentifiedExam]:
    """A result as it stands now, after any edits. Raises NoSuchPractice."""
    async with resources.database.transaction() as tx:
        practice = await _standing(tx, learner_id, practice_id)
        return practice, resources.exam(practice.exam)


async def look(resources: Resources, learner_id: int, typed: str | None) -> Practised:
    """All results for the exam that is meant. Raises NoExamNamed."""
    async with resources.database.transaction() as tx:
        exam = await exam_meant(tx, resources, learner_id, typed)
        return await practised_for(tx, resources, learner_id, exam)


async def look_at_exam(resources: Resources, learner_id: int, code: str) -> Practised:
    """The same for an exam as it is stored."""
    async with resources.database.transaction() as tx:
        return await practised_for(tx, resources, learner_id, resources.exam(code))


async def domains_of(resources: Resources, learner_id: int, typed: str | None) -> list[str]:
    """The domains of the exam that is meant; of one without known domains, those that were practised."""
    async with resources.database.transaction() as tx:
        exam = await exam_meant(tx, resources, learner_id, typed)
        of = await practised_for(tx, resources, learner_id, exam)
    known = [domain.name for domain in of.version.domains] if of.version else []
    return known or list(dict.fromkeys(result.domain for each in of.practices for result in each.domains))


async def _standing(tx: Transaction, learner_id: int, practice_id: int) -> Practice:
    standing_id = await practices.standing(tx, learner_id, practice_id)
    practice = await practices.one(tx, learner_id, standing_id) if standing_id is not None else None
    if practice is None:
        raise NoSuchPractice
    return practice


async def _stands(tx: Transaction, practice: Practice) -> bool:
    """Whether it stands, or a correction of it, or what it corrected."""
    chain = (practice.practice_id, practice.replaces) if practice.replaces is not None else (practice.practice_id,)
    return any([await practices.standing(tx, practice.learner_id, each) is not None for each in chain])


async def _read(
    tx: Transaction, resources: Resources, learner_id: int, of: PracticeOf, form: PracticeForm
) -> PracticeAnswers:
    local = await local_time(tx, resources, learner_id)
    exam = resources.exam(of.exam)
    return read_practice_form(form, exam, of.kind, local.now, zone_is_set=local.zone is not None)


async def _write(
    tx: Transaction, resources: Resources, practice: Practice, answers: PracticeAnswers, of: PracticeOf
) -> PracticeView:
    """Write it down; what has come to be leaned on changes the plan."""
    await practices.add(tx, practice)
    view = await view_of(
        tx, resources, practice, score=answers.result.score, was_to_be_full=answers.kind is not of.kind
    )
    if view.leaning is not None:
        await replan(tx, resources, practice.learner_id)
    return view
