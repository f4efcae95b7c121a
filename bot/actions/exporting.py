"""Everything that is kept about one person, as it is told to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from bot.actions.plan_reflow import PlanView, as_kept
from bot.actions.practising_views import Practised, practised_for
from bot.actions.resources import Resources, local_time
from bot.clock import from_epoch
from bot.database import Row, Transaction
from bot.rules.calm import CalmSession
from bot.rules.exam_week import USUAL_MINUTES, ExamDay
from bot.rules.goals import Goal
from bot.rules.personal import Record, as_told, ids_in
from bot.rules.tension import MOST_SHOWN
from bot.stores import calm_sessions, exam_days, goals, personal, plans, practices


@dataclass(frozen=True, slots=True)
class BookedExam:
    """An exam day, what the exam is called then, and how long it takes."""

    name: str
    exam_day: ExamDay
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class Target:
    """The day that somebody aims for with an exam."""

    exam: str
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that the bot will send to its person, next at `due_at`."""

    kind: str
    subject: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Export:
    """All of it, as of `made_at` on the person's own clock; `zone` is None as long as they have not set one.

    `tables` has only those in which anything stands about them.
    """

    learner_id: int
    made_at: datetime
    zone: str | None
    tables: Mapping[str, Sequence[Record]]
    booked: Sequence[BookedExam]
    targets: Sequence[Target]
    owed: Sequence[Owed]
    rated: Sequence[CalmSession]
    plans: Sequence[PlanView] = ()
    practised: Sequence[Practised] = ()


async def export(resources: Resources, learner_id: int) -> Export:
    """What is kept about that person, and nothing about anybody else."""
    async with resources.database.transaction() as tx:
        local = await local_time(tx, resources, learner_id)
        rows = [(holding, await personal.rows_of(tx, holding, learner_id)) for holding in personal.HOLDINGS]
        others = await personal.people_among(
            tx, set().union(*(ids_in(holding, found) for holding, found in rows)) - {learner_id}
        )
        booked = await exam_days.of_learner(tx, learner_id)
        aimed_for = await goals.of_learner(tx, learner_id)
        rated = await _rated(tx, learner_id, local.now.tzinfo)
        planned = [await as_kept(tx, resources, plan) for plan in await plans.of_learner(tx, learner_id)]
        exams = dict.fromkeys(practice.exam for practice in await practices.of_learner(tx, learner_id))
        practised = [await practised_for(tx, resources, learner_id, resources.exam(exam)) for exam in exams]
    zone = ZoneInfo(local.zone) if local.zone else None
    told = {
        holding.table: [as_told(holding, row, learner_id, others, zone) for row in found]
        for holding, found in rows
        if found
    }
    owed = next(found for holding, found in rows if holding.table == personal.PROMISES)
    return Export(
        learner_id,
        local.now,
        local.zone,
        told,
        [_booked(resources, exam_day) for exam_day in booked],
        [target for goal in aimed_for if (target := _target(resources, goal))],
        _owed_to(learner_id, owed),
        rated,
        planned,
        practised,
    )


async def _rated(tx: Transaction, learner_id: int, zone: tzinfo | None) -> list[CalmSession]:
    """What the picture of tension is drawn from, on the person's own clock."""
    rated = await calm_sessions.rated(tx, learner_id, MOST_SHOWN)
    return [replace(each, began_at=each.began_at.astimezone(zone)) for each in rated]


def _booked(resources: Resources, exam_day: ExamDay) -> BookedExam:
    exam = resources.exam(exam_day.exam)
    version = exam.version(exam_day.sits_on)
    minutes = (version.minutes if version else None) or USUAL_MINUTES
    return BookedExam(exam.name(exam_day.sits_on), exam_day, timedelta(minutes=minutes))


def _target(resources: Resources, goal: Goal) -> Target | None:
    if goal.target_on is None:
        return None
    return Target(goal.exam, resources.exam(goal.exam).name(goal.target_on), goal.target_on)


def _owed_to(learner_id: int, rows: Sequence[Row]) -> list[Owed]:
    """What is still to be sent to that person, the next first."""
    theirs = [row for row in rows if row["whom"] == learner_id and row["try_at"] is not None]
    return [Owed(row["kind"], row["subject"], from_epoch(row["due_at"])) for row in theirs]
