"""Where somebody stands before an exam, put together from what is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.actions.resources import LocalTime, Resources, local_time
from bot.actions.retake_views import answer_of, of_the_same_exam
from bot.database import Transaction
from bot.rules.attempts import Attempt, Result
from bot.rules.exam_day_form import ExamDayForm
from bot.rules.exam_week import (
    USUAL_MINUTES,
    ExamDay,
    ExamWeek,
    answer_to,
    exam_week,
)
from bot.rules.identity import IdentifiedExam
from bot.stores import attempts, exam_days, goals, nudges


@dataclass(frozen=True, slots=True)
class ExamWeekView:
    """An exam day and what comes around it; `week` is None as long as no time zone is known.

    `opens_on`: where the exam day is not legal, the first that is. `before`: what was set before it was changed.
    """

    exam: IdentifiedExam
    exam_day: ExamDay
    week: ExamWeek | None
    local: LocalTime
    has_nudges: bool
    opens_on: date | None = None
    before: ExamDay | None = None

    @property
    def is_over(self) -> bool:
        """Whether it is time to ask how it went."""
        if self.week is None:
            return self.exam_day.sits_on < self.local.now.date()
        return self.week.silent_until <= self.local.now

    @property
    def name(self) -> str:
        return self.exam.name(self.exam_day.sits_on)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before anything is asked: the exam (None: not even that), its day if it is set, and the form."""

    exam: IdentifiedExam | None
    view: ExamWeekView | None
    form: ExamDayForm


def week_of(resources: Resources, exam_day: ExamDay, local: LocalTime) -> ExamWeek | None:
    """None as long as no time zone is known."""
    if exam_day.zone is None:
        return None
    version = resources.exam(exam_day.exam).version(exam_day.sits_on)
    return exam_week(exam_day, local.own_day, (version.minutes if version else None) or USUAL_MINUTES)


def answered(resources: Resources, exam_day: ExamDay, sat: Sequence[Attempt]) -> Attempt | None:
    """The attempt that says how it went, among all of that person."""
    return answer_to(exam_day, of_the_same_exam(resources, resources.exam(exam_day.exam), sat))


async def view_of(
    tx: Transaction, resources: Resources, learner_id: int, exam_day: ExamDay, *, before: ExamDay | None = None
) -> ExamWeekView:
    local = await local_time(tx, resources, learner_id)
    exam = resources.exam(exam_day.exam)
    goal = await goals.of_exam(tx, learner_id, exam.code)
    answer = answer_of(resources, exam, goal, await attempts.of_learner(tx, learner_id), local).answer
    opens_on = answer.opens_on
    return ExamWeekView(
        exam,
        exam_day,
        week_of(resources, exam_day, local),
        local,
        has_nudges=not (await nudges.of_learner(tx, learner_id)).week.is_empty,
        opens_on=opens_on if opens_on and opens_on > exam_day.sits_on else None,
        before=before,
    )


async def standing(
    tx: Transaction, resources: Resources, learner_id: int, exam: str, sat: Sequence[Attempt]
) -> ExamDay | None:
    """The exam day that is set for that exam, unless an attempt says how it went."""
    exam_day = await exam_days.one(tx, learner_id, exam)
    return None if exam_day is None or answered(resources, exam_day, sat) else exam_day


async def known(tx: Transaction, resources: Resources, learner_id: int, typed_exam: str | None) -> Known:
    """What is known of the exam that was typed, or of the one that is probably meant."""
    local = await local_time(tx, resources, learner_id)
    sat = await attempts.of_learner(tx, learner_id)
    code = resources.exam_meant(typed_exam).code if typed_exam else await _next(tx, resources, learner_id, local, sat)
    if code is None:
        return Known(None, None, ExamDayForm("", "", ""))
    last = await exam_days.one(tx, learner_id, code)
    exam_day = await standing(tx, resources, learner_id, code, sat)
    view = await view_of(tx, resources, learner_id, exam_day) if exam_day else None
    target_on = (await goals.of_exam(tx, learner_id, code)).target_on
    return Known(resources.exam(code), view, prefilled(last, view, _ahead(target_on, local.now)))


def prefilled(last: ExamDay | None, view: ExamWeekView | None, target_on: date | None) -> ExamDayForm:
    """The form with all that was said before: the way to take the exam stays, its moment only while it is ahead."""
    ahead = view.exam_day if view and not view.is_over else None
    over_on = view.exam_day.sits_on if view and view.is_over else None
    on = ahead.sits_on if ahead else target_on if target_on != over_on else None
    return ExamDayForm(
        day=str(on or ""),
        clock=f"{ahead.clock:%H:%M}" if ahead else "",
        venue=last.venue.value if last else "",
        travel=f"{last.travel_minutes}" if last and last.travel_minutes else "",
    )


async def _next(
    tx: Transaction, resources: Resources, learner_id: int, local: LocalTime, sat: Sequence[Attempt]
) -> str | None:
    """The exam with the next target; else one whose day is over, and nobody knows how it went; else the last sat."""
    passed = {resources.exam(attempt.exam).family for attempt in sat if attempt.result is Result.PASSED}
    aims = [
        (goal.target_on, goal.exam)
        for goal in await goals.of_learner(tx, learner_id)
        if _ahead(goal.target_on, local.now) and resources.exam(goal.exam).family not in passed
    ]
    booked = [each for each in await exam_days.of_learner(tx, learner_id) if answered(resources, each, sat) is None]
    aims += [(each.sits_on, each.exam) for each in booked if _ahead(each.sits_on, local.now)]
    if aims:
        return min(aims, key=lambda aim: aim[0] or date.max)[1]
    if booked:
        return booked[-1].exam
    return sat[0].exam if sat else None


def _ahead(on: date | None, now: datetime) -> date | None:
    return on if on is not None and on >= now.date() else None
