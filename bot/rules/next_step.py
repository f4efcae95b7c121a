"""What to do next, for this person."""

from dataclasses import dataclass
from enum import StrEnum

from bot.rules.attempts import Attempt, Result
from bot.rules.goals import Goal
from bot.rules.retake import Status
from bot.rules.retake_clock import RetakeClock


class NextStep(StrEnum):
    LOG_FIRST = "log first"
    """Nothing is logged yet."""
    SET_ZONE = "set zone"
    """Something is logged, and the dates are in UTC."""
    LOOK_FOR_THE_RULE = "look for the rule"
    """No rule is known for the exam."""
    SET_TARGET = "set target"
    """The date of the retake is known, the day aimed for is not."""
    MOVE_TARGET = "move target"
    """The day aimed for is over, or before the retake opens."""
    MAKE_PLAN = "make plan"
    """There is a day to aim for, and no plan that leads there."""
    SET_NUDGE = "set nudge"
    """There is a day to aim for, and nothing that calls them to their desk."""
    WORK_TOWARDS_IT = "work towards it"
    CHOOSE_NEXT = "choose next"
    """The last exam is passed."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of somebody who has logged an attempt: the last one, its exam's clock and goal, and their zone.

    `has_nudge`: a daily nudge is set; `has_plan`: a plan leads to that exam.
    """

    last: Attempt
    clock: RetakeClock
    goal: Goal
    zone: str | None
    has_nudge: bool = False
    has_plan: bool = False


def next_step(situation: Situation | None) -> NextStep:
    """The one thing to do next; None stands for somebody who has logged nothing."""
    if situation is None:
        return NextStep.LOG_FIRST
    if situation.last.result is Result.PASSED:
        return NextStep.CHOOSE_NEXT
    if situation.zone is None:
        return NextStep.SET_ZONE
    answer, target_on = situation.clock.answer, situation.goal.target_on
    if target_on is None:
        return NextStep.LOOK_FOR_THE_RULE if answer.status is Status.UNKNOWN else NextStep.SET_TARGET
    opens_on = answer.opens_on
    if target_on < situation.clock.now.date() or (opens_on and target_on < opens_on):
        return NextStep.MOVE_TARGET
    if not situation.has_plan:
        return NextStep.MAKE_PLAN
    return NextStep.WORK_TOWARDS_IT if situation.has_nudge else NextStep.SET_NUDGE
