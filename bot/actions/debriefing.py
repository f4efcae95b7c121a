"""After an exam: passed, logged at once; not this time, prepared to be logged; or it did not take place."""

from dataclasses import replace

from bot.actions import attempting
from bot.actions.attempting import ExamResult, Logged
from bot.actions.exam_week_views import answered
from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.errors import DuplicateAttempt, NoExamDay
from bot.rules.attempt_form import AttemptForm, prefilled_domains
from bot.rules.attempts import Result
from bot.rules.exam_week import ExamDay, exam_day_as_text, exam_day_from_text
from bot.stores import attempts, exam_days


def asked_about(exam_day: ExamDay) -> str:
    """Which exam day it is asked about, as the buttons know it: short, since theirs is little room."""
    return exam_day_as_text(replace(exam_day, zone=None, travel_minutes=0))


async def passed(resources: Resources, learner_id: int, attempt_id: int, text: str) -> Logged:
    """Log the pass, under the id of the interaction that brought it.

    Raises NoExamDay where this person has no such exam day; DuplicateAttempt where it is known how it went.
    """
    exam_day, form = await _to_log(resources, learner_id, text, attempt_id)
    of = ExamResult(exam_day.exam, Result.PASSED)
    return await attempting.log(resources, learner_id, attempt_id, of, form, sure=True)


async def not_this_time(resources: Resources, learner_id: int, text: str) -> tuple[str, AttemptForm]:
    """The exam, and the form for the attempt with everything that is known. Raises what `passed` raises."""
    exam_day, form = await _to_log(resources, learner_id, text)
    domains = prefilled_domains(resources.exam(exam_day.exam).version(exam_day.sits_on))
    return exam_day.exam, replace(form, domains=domains)


async def not_sat(resources: Resources, learner_id: int, text: str) -> ExamDay:
    """The exam day that did not take place, as it is set. Raises what `passed` raises."""
    async with resources.database.transaction() as tx:
        return await _unanswered(tx, resources, learner_id, text)


async def _to_log(
    resources: Resources, learner_id: int, text: str, attempt_id: int | None = None
) -> tuple[ExamDay, AttemptForm]:
    """The exam day, and when that was where its person is now."""
    async with resources.database.transaction() as tx:
        exam_day = await _unanswered(tx, resources, learner_id, text, attempt_id)
        local = await local_time(tx, resources, learner_id)
    began = exam_day.starts_at if exam_day.zone == local.zone else exam_day.starts_at.astimezone(local.now.tzinfo)
    return exam_day, AttemptForm(when=f"{began:%Y-%m-%d %H:%M}")


async def _unanswered(
    tx: Transaction, resources: Resources, learner_id: int, text: str, attempt_id: int | None = None
) -> ExamDay:
    """This person's exam day, if no attempt but that one says how it went."""
    about = exam_day_from_text(text)
    exam_day = await exam_days.one(tx, learner_id, about.exam) if about else None
    if about is None or exam_day is None or (exam_day.sits_on, exam_day.clock) != (about.sits_on, about.clock):
        raise NoExamDay
    answer = answered(resources, exam_day, await attempts.of_learner(tx, learner_id))
    if answer is not None and answer.attempt_id != attempt_id:
        raise DuplicateAttempt(answer.exam, answer.taken_on)
    return exam_day
