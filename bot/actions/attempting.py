"""Logging, correcting and removing attempts; each can be undone."""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.actions import cheering
from bot.actions.cheering import Telling
from bot.actions.passing import stop_nudges
from bot.actions.perspective_views import NOTHING_BEFORE, Perspective, perspective_of
from bot.actions.replanning import replan
from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import RetakeView, view
from bot.database import Transaction
from bot.errors import NothingThere
from bot.rules.attempt_form import AttemptForm, read_attempt_form
from bot.rules.attempts import Attempt, Result, refuse_duplicate
from bot.stores import attempts, learners, plans


@dataclass(frozen=True, slots=True)
class Logged:
    """An attempt as it stands, and the retake clock of its exam; `nudges_stopped`: nothing is left to study for.

    `groups`: where its person is in study groups, what those would read of a pass. `perspective`: what it says beside
    the attempts before it. `plan_ended`: there was one for this exam.
    """

    attempt: Attempt
    retake: RetakeView
    nudges_stopped: bool = False
    groups: tuple[Telling, ...] = ()
    perspective: Perspective = NOTHING_BEFORE
    plan_ended: bool = False


@dataclass(frozen=True, slots=True)
class ExamResult:
    """What an attempt is of: the exam as typed or chosen, and how it went."""

    exam: str
    result: Result


async def log(
    resources: Resources, learner_id: int, attempt_id: int, of: ExamResult, form: AttemptForm, *, sure: bool = False
) -> Logged:
    """Log an attempt under the id of the interaction that brought it; the same id again changes nothing.

    Raises what `read_attempt_form` and `refuse_duplicate` raise.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        local = await local_time(tx, resources, learner_id)
        attempt = _read(resources, local, (learner_id, attempt_id), of, form, sure=sure)
        return await _write(tx, resources, attempt)


async def edit(
    resources: Resources,
    learner_id: int,
    attempt_id: int,
    replaces: int,
    of: ExamResult,
    form: AttemptForm,
    *,
    sure: bool,
) -> Logged:
    """Put a corrected attempt in place of the one that `replaces` names, or of what has replaced that one since.

    Raises NothingThere where this person has no such attempt; and what `log` raises.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        if again := await attempts.one(tx, learner_id, attempt_id):  # the same submission, delivered twice
            return Logged(again, await view(tx, resources, learner_id, resources.exam(again.exam)))
        old = await _standing(tx, learner_id, replaces)
        local = await local_time(tx, resources, learner_id)
        if old.zone is not None:  # it was sat where it was sat, wherever its learner is by now
            local = LocalTime(local.now.astimezone(ZoneInfo(old.zone)), old.zone)
        corrected = _read(resources, local, (learner_id, attempt_id), of, form, sure=sure)
        corrected = replace(corrected, replaces=old.attempt_id)
        refuse_duplicate(corrected, await attempts.of_learner(tx, learner_id))
        await attempts.remove(tx, learner_id, old.attempt_id, resources.clock())
        return await _write(tx, resources, corrected, before=old)


async def remove(resources: Resources, learner_id: int, attempt_id: int) -> Attempt:
    """Remove an attempt; the one that was removed. Raises NothingThere."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        standing = await _standing(tx, learner_id, attempt_id)
        await attempts.remove(tx, learner_id, standing.attempt_id, resources.clock())
        await replan(tx, resources, learner_id)
        return standing


async def put_back(resources: Resources, learner_id: int, attempt_id: int) -> Logged:
    """Undo a removal. Raises NothingThere; DuplicateAttempt where the same sitting was logged again meanwhile."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        attempt = await attempts.one(tx, learner_id, attempt_id)
        if attempt is None or await _stands_otherwise(tx, attempt):
            raise NothingThere
        refuse_duplicate(attempt, await attempts.of_learner(tx, learner_id))
        await attempts.put_back(tx, learner_id, attempt_id)
        if attempt.result is Result.PASSED:
            await stop_nudges(tx, resources, attempt)
            await cheering.passed(tx, resources, attempt)
        await replan(tx, resources, learner_id)
        return Logged(attempt, await view(tx, resources, learner_id, resources.exam(attempt.exam)))


async def undo(resources: Resources, learner_id: int, attempt_id: int) -> Attempt | None:
    """Undo a logging or an edit: that attempt goes, and the one that it replaced, if any, comes back.

    Returns the one that came back. Raises NothingThere where that attempt is gone or edited already, or where the one
    that it replaced is; DuplicateAttempt where that sitting was logged again meanwhile.
    """
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        attempt = await attempts.one(tx, learner_id, attempt_id)
        if attempt is None or not await attempts.remove(tx, learner_id, attempt_id, resources.clock()):
            raise NothingThere
        if attempt.replaces is None:
            await replan(tx, resources, learner_id)
            return None
        replaced = await attempts.one(tx, learner_id, attempt.replaces)
        if replaced is None:
            raise NothingThere
        refuse_duplicate(replaced, await attempts.of_learner(tx, learner_id))
        await attempts.put_back(tx, learner_id, replaced.attempt_id)
        await replan(tx, resources, learner_id)
        return replaced


async def all_of(resources: Resources, learner_id: int) -> list[Attempt]:
    """All attempts of one person, the latest sitting first."""
    async with resources.database.transaction() as tx:
        return await attempts.of_learner(tx, learner_id)


async def exams_sat(resources: Resources, learner_id: int) -> list[str]:
    """The codes of the exams that one person has sat, the last one first."""
    return list(dict.fromkeys(attempt.exam for attempt in await all_of(resources, learner_id)))


async def standing(resources: Resources, learner_id: int, attempt_id: int) -> tuple[Attempt, LocalTime]:
    """An attempt as it stands now, after any edits, and the person's time. Raises NothingThere."""
    async with resources.database.transaction() as tx:
        return await _standing(tx, learner_id, attempt_id), await local_time(tx, resources, learner_id)


async def now_for(resources: Resources, learner_id: int) -> datetime:
    """The time where that person is, to fill into a form."""
    async with resources.database.transaction() as tx:
        return (await local_time(tx, resources, learner_id)).now


async def _standing(tx: Transaction, learner_id: int, attempt_id: int) -> Attempt:
    standing_id = await attempts.standing(tx, learner_id, attempt_id)
    attempt = await attempts.one(tx, learner_id, standing_id) if standing_id is not None else None
    if attempt is None:
        raise NothingThere
    return attempt


async def _stands_otherwise(tx: Transaction, attempt: Attempt) -> bool:
    """Whether a correction of `attempt`, or what it corrected, stands in its place."""
    chain = (attempt.attempt_id, attempt.replaces) if attempt.replaces is not None else (attempt.attempt_id,)
    standing = [await attempts.standing(tx, attempt.learner_id, attempt_id) for attempt_id in chain]
    return any(attempt_id not in (None, attempt.attempt_id) for attempt_id in standing)


def _read(
    resources: Resources, local: LocalTime, ids: tuple[int, int], of: ExamResult, form: AttemptForm, *, sure: bool
) -> Attempt:
    learner_id, attempt_id = ids
    exam = resources.exam(of.exam)
    answers = read_attempt_form(form, exam, of.result, local.now, zone_is_set=local.zone is not None, sure=sure)
    return Attempt(
        attempt_id=attempt_id,
        learner_id=learner_id,
        exam=exam.code,
        result=of.result,
        taken_on=answers.taken_on,
        taken_clock=answers.clock,
        zone=local.zone,
        score=answers.score,
        domains=answers.domains,
        causes=answers.causes,
        logged_at=resources.clock(),
    )


async def _write(tx: Transaction, resources: Resources, attempt: Attempt, *, before: Attempt | None = None) -> Logged:
    """Write `attempt` down, in place of `before` if it is a correction: only a new pass stops nudges and is news."""
    refuse_duplicate(attempt, await attempts.of_learner(tx, attempt.learner_id))
    new = await attempts.add(tx, attempt)
    new_pass = new and attempt.result is Result.PASSED and (before is None or before.result is Result.FAILED)
    stopped = new_pass and await stop_nudges(tx, resources, attempt)
    groups = await cheering.passed(tx, resources, attempt) if new_pass else ()
    await replan(tx, resources, attempt.learner_id)
    seen = await view(tx, resources, attempt.learner_id, resources.exam(attempt.exam))
    plan = await plans.one(tx, attempt.learner_id, attempt.exam) if new_pass else None
    ended = plan is not None and plan.withdrawn_at is None
    return Logged(attempt, seen, stopped, groups, perspective_of(seen, attempt), ended)
