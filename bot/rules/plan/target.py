"""For which day to plan: when the exam may be taken, and when there was time to become ready for it."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.errors import TooFarAhead
from bot.rules.domain_gaps import DomainGap
from bot.rules.plan.phases import shares
from bot.rules.plan.records import PlanRequest, Windows
from bot.rules.plan.simulations import FEWEST, simulation_days
from bot.rules.plan.study_days import light_from, study_days
from bot.rules.plan_refusals import ExamDayOver, PlanBeforeLegalDay

LONGEST_PLAN = timedelta(days=2 * 365)
"""Nobody can say today what they will do on a Tuesday after that."""
_A_YEAR = 52
_FEWEST_WEEKS = 3
"""Two weeks with two or three simulations and the light days, and something before them."""


def sensible_exam_day(
    gaps: Sequence[DomainGap], windows: Windows, from_on: date, legal_on: date | None, exam_minutes: int
) -> date:
    """The day that is proposed for a plan that begins on `from_on`.

    That is the first, whole weeks ahead, for which every weak domain gets what it needs before the simulations, of
    which there is room for two at least; at most a year ahead, and never before the exam may be taken (`legal_on`).
    """
    weeks = next(
        (
            weeks
            for weeks in range(_FEWEST_WEEKS, _A_YEAR)
            if not _is_too_early(gaps, windows, from_on, from_on + timedelta(weeks=weeks), exam_minutes)
        ),
        _A_YEAR,
    )
    ready_on = from_on + timedelta(weeks=weeks)
    return ready_on if legal_on is None else max(ready_on, legal_on)


def check_exam_day(exam_on: date, today: date, legal_on: date | None) -> None:
    """Raise ExamDayOver, PlanBeforeLegalDay or TooFarAhead where no plan can lead to that day."""
    if exam_on <= today:
        raise ExamDayOver(exam_on, today)
    if legal_on is not None and exam_on < legal_on:
        raise PlanBeforeLegalDay(exam_on, legal_on)
    if exam_on > today + LONGEST_PLAN:
        raise TooFarAhead(exam_on, today + LONGEST_PLAN)


def _is_too_early(gaps: Sequence[DomainGap], windows: Windows, from_on: date, exam_on: date, exam_minutes: int) -> bool:
    request = PlanRequest(
        windows=windows, from_on=from_on, exam_on=exam_on, gaps=tuple(gaps), exam_minutes=exam_minutes
    )
    of = shares(request, study_days(request))
    simulated = simulation_days(of.simulation_days, (), light_from(exam_on), exam_minutes)
    return of.is_too_little or len(simulated) < FEWEST
