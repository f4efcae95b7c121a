"""What somebody shares with a partner or a mentor, as those read it."""

from functools import singledispatch

from bot.actions.partnering_shares import (
    SharedAttempts,
    SharedChart,
    SharedExam,
    SharedPlan,
    SharedVerdict,
    SharedWeakDomains,
    SharedWeek,
)
from bot.actions.plan_reflow import PlanView
from bot.actions.practising_views import Practised
from bot.rules.domain_gaps import practised
from bot.rules.kept_plans import KeptSlot
from bot.rules.partners import Report, first_of_week
from bot.rules.plan.records import SlotOutcome
from bot.rules.practice import PracticeKind
from bot.texts import plan_slots
from bot.texts import ready as ready_texts
from bot.texts.common import plain
from bot.texts.days import count, day, listed, short_day
from bot.texts.percents import percent

RESTING = "Resting for now."
_FULLS = 3


def report(of: Report) -> str:
    """All that a partner sees."""
    week = f"done on {count(of.days_done, 'day')}" if of.days_done else "not done yet"
    return f"Today: {'done' if of.done_today else 'not done yet'}. This week: {week}."


@singledispatch
def shared(of: object) -> str:
    """One item as a mentor sees it."""
    raise NotImplementedError(type(of))


@shared.register
def _(of: SharedExam) -> str:
    if of.exam is None:
        return "**Exam**: none for now."
    return f"**Exam**: {plain(of.exam.name(of.today))}, {f'on {day(of.on)}' if of.on else 'no date set'}."


@shared.register
def _(of: SharedWeek) -> str:
    return f"**Study week**: {report(of.report)}" if of.report else f"**Study week**: {RESTING}"


@shared.register
def _(of: SharedWeakDomains) -> str:
    names = listed(tuple(plain(weak.result.domain) for weak in of.weak))
    return f"**Weak domains** of the last score report: {names or 'none known'}."


@shared.register
def _(of: SharedAttempts) -> str:
    if not of.attempts:
        return "**Attempts**: none logged."
    lines = [
        f"- {plain(exam.name(attempt.taken_on))}: {attempt.result.value} on {short_day(attempt.taken_on)}"
        for attempt, exam in of.attempts
    ]
    return "\n".join(["**Attempts**, the latest first:", *lines])


@shared.register
def _(of: SharedChart) -> str:
    if of.practised is None or not of.practised.practices:
        return "**Chart**: no practice logged yet."
    return f"**Chart** for {plain(of.practised.name)}\n{standing(of.practised)}"


@shared.register
def _(of: SharedPlan) -> str:
    if of.view is None:
        return "**Plan**: none for now."
    return f"**Plan** for {plain(of.view.grounds.exam.name(of.view.today))}\n{plan(of.view)}"


@shared.register
def _(of: SharedVerdict) -> str:
    if of.view is None:
        return "**Verdict**: no exam for now."
    exhibit = ready_texts.exhibit(of.view.exam.name(of.view.local.today), of.view.verdict)
    return f"**Verdict** for {exhibit.removeprefix('## ')}"


def standing(of: Practised) -> str:
    """The latest full simulations, and where each domain stands, the lowest first."""
    fulls = [each for each in of.practices if each.kind is PracticeKind.FULL][:_FULLS]
    results = listed(tuple(f"{percent(each.percent)} on {short_day(each.taken_on)}" for each in fulls))
    lines = [f"- full simulations, the latest first: {results or 'none yet'}"]
    domains = sorted(practised(of.practices).items(), key=lambda each: each[1])
    lines += [f"- {plain(domain)}: {percent(share)}" for domain, share in domains]
    return "\n".join(lines)


def plan(view: PlanView) -> str:
    """The day that it leads to, how this week goes, and what comes next; without how days went."""
    monday = first_of_week(view.today)
    week = [each for each in view.slots if each.dropped_at is None and 0 <= (each.slot.on - monday).days < 7]
    ahead = [each.slot for each in view.slots if each.is_open and each.slot.on >= view.today]
    lines = [f"- leads to {day(view.plan.exam_on)}"]
    if week:
        lines.append(f"- this week: {_done(week)} of {count(len(week), 'item')} done")
    lines += [f"- {short_day(slot.on)}: {plan_slots.title(slot)}" for slot in ahead[:3]]
    return "\n".join(lines)


def _done(slots: list[KeptSlot]) -> int:
    return sum(each.slot.outcome in (SlotOutcome.DONE, SlotOutcome.PART) for each in slots)
