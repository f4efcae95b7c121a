"""What the messages around an exam do when they are due: each is looked at once more, since much may have changed."""

from dataclasses import dataclass

from bot.actions.duties import SingleDuty
from bot.actions.exam_week_views import ExamWeekView, standing, view_of
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.breathing import Breathing
from bot.rules.exam_week import DEBRIEF, EXAM_MORNING, EXAM_WEEK, Step
from bot.stores import attempts, breathing, thoughts


@dataclass(frozen=True, slots=True)
class ExamWeekMessage:
    """One step of an exam week."""

    step: Step
    view: ExamWeekView


@dataclass(frozen=True, slots=True)
class ExamMorning:
    """The exam's morning: how its person likes to breathe, and the fairer sentences that they wanted to read then."""

    view: ExamWeekView
    breathing: Breathing
    fairer: tuple[str, ...]


class ExamWeekDuty(SingleDuty[ExamWeekMessage]):
    kind = EXAM_WEEK

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> ExamWeekMessage | None:
        step, _, exam = due.promise.subject.partition(":")
        view = await _still_planned(tx, resources, due, Step(step), exam)
        helps = view is not None and view.week is not None and view.week.still_helps(Step(step), due.occasion.now)
        return ExamWeekMessage(Step(step), view) if view and helps else None


class ExamMorningDuty(SingleDuty[ExamMorning]):
    kind = EXAM_MORNING

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> ExamMorning | None:
        whom = due.promise.whom
        view = await _still_planned(tx, resources, due, Step.MORNING, due.promise.subject)
        if view is None:
            return None
        given_back = await thoughts.to_give_back(tx, whom)
        fairer = tuple(thought.reframe.fairer for thought in given_back)
        return ExamMorning(view, await breathing.chosen(tx, whom), fairer)


class DebriefDuty(SingleDuty[ExamWeekView]):
    """Asks how it went, however late, unless that is known."""

    kind = DEBRIEF

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> ExamWeekView | None:
        view = await _standing_view(tx, resources, due, due.promise.subject)
        return view if view and view.is_over else None


async def _standing_view(tx: Transaction, resources: Resources, due: Due, exam: str) -> ExamWeekView | None:
    whom = due.promise.whom
    exam_day = await standing(tx, resources, whom, exam, await attempts.of_learner(tx, whom))
    return await view_of(tx, resources, whom, exam_day) if exam_day else None


async def _still_planned(tx: Transaction, resources: Resources, due: Due, step: Step, exam: str) -> ExamWeekView | None:
    """The exam day as it stands, if that step is still planned for that time."""
    view = await _standing_view(tx, resources, due, exam)
    planned = view.week.due_at(step) if view and view.week else None
    return view if planned == due.promise.due_at else None
