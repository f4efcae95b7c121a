"""Refusals about plans as sentences."""

from bot.errors import Field
from bot.rules import plan_refusals as refused
from bot.texts.days import count, day
from bot.texts.fields import ACCEPTED
from bot.texts.refusals import quoted, sentence


def duration(minutes: int) -> str:
    """6 hours, 4.5 hours, 50 minutes."""
    if minutes >= 60 and minutes % 6 == 0:
        return "1 hour" if minutes == 60 else f"{minutes / 60:g} hours"
    return count(minutes, "minute")


@sentence.register
def _(refusal: refused.NoPlan) -> str:
    return "There is no plan yet (any more). `/plan make` makes one from your hours a week, and your days."


@sentence.register
def _(refusal: refused.ExamDayOver) -> str:
    when = "today" if refusal.on == refusal.today else "over"
    return f"**Target date**: {day(refusal.on)} is {when}, so there is no day left to plan. Accepted: a later day."


@sentence.register
def _(refusal: refused.PlanBeforeLegalDay) -> str:
    return (
        f"**Target date**: on {day(refusal.on)} the exam may not be taken yet. "
        f"Accepted: {day(refusal.legal_on)} or later; `/retake when` shows the rule."
    )


@sentence.register
def _(refusal: refused.PlanWithoutDays) -> str:
    return (
        f"**Target date**: up to {day(refusal.on)} none of the days that you named is left to study. "
        "Accepted: a later day; or more days of the week."
    )


@sentence.register
def _(refusal: refused.HoursOutside) -> str:
    return (
        f"**Hours a week**: {quoted(refusal.typed)} is too little or too much to plan with. "
        f"Accepted: from {duration(refusal.least_minutes)} to {duration(refusal.most_minutes)} a week."
    )


@sentence.register
def _(refusal: refused.WindowsTooSmall) -> str:
    asked, most = duration(refusal.asked_minutes), duration(refusal.most_minutes)
    return (
        f"**Hours a week**: those days and hours have room for {most} (8 hours a day at most, and nothing after "
        f"midnight), not for {asked}. Accepted: fewer hours, more days, or longer ones."
    )


@sentence.register
def _(refusal: refused.WindowOverMidnight) -> str:
    return (
        f"**Days and hours**: {quoted(refusal.typed)} goes far into the next day. "
        f"Accepted: an end up to 24:00; {ACCEPTED[Field.STUDY_TIMES]}."
    )
