"""What is said of somebody's plan: as it is made, today, in a week, and what moved."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.actions.plan_reflow import PlanView
from bot.actions.planning import Told
from bot.actions.planning_views import News, PlanLook
from bot.rules.identity import IdentifiedExam
from bot.rules.kept_plans import KeptSlot
from bot.rules.plan.records import Slot, SlotOutcome
from bot.texts import nudges, plan_slots
from bot.texts.common import plain
from bot.texts.days import count, day, listed

MAKE, CHANGE, AGAIN, NEXT_PLAN = "Make my plan", "Change the plan", "Make a plan again", "Make a new plan"
TODAY, WEEK, NEXT_WEEK, CALENDAR = "Today", "This week", "Next week", "Calendar file"
DONE, PART, NOT_TODAY = "Done", "Did part", "Not today"

FORM_TITLE = "My study plan"
HOURS_QUESTION, HOURS_HINT = "How many hours a week?", "“5”, “4.5”, “90 min”: what you can keep, not what you wish"
TIMES_QUESTION, TIMES_HINT = "Which days, and from when?", "“mon, wed 19:00”, “weekdays 6am, sat 10:00-13:00”"
DAY_QUESTION = "Which day is the exam?"
DAY_HINT = "“in 6 weeks”, “5 January”; empty: the first that makes sense"

NO_EXAM_YET = (
    "You have not logged an attempt yet, so I do not know what to plan for. "
    "Name the exam (`/plan make exam:`), or log the attempt with `/attempt log`."
)
ZONE_NOT_SET = (
    "-# You have not set a time zone yet, so the plan's days and times are in UTC for now; "
    "they are yours as soon as you set it."
)
_MOST_MOVED = 3
_MOST_A_DAY = 4


def title(exam: IdentifiedExam, on: date) -> str:
    return f"## Your plan for {plain(exam.name(on))}"


def undone(view: PlanView | None) -> str:
    if view is None:
        return "The plan is undone: there is none now, and the day that you aim for is as it was before."
    return f"The plan is as it was before. It leads to **{day(view.plan.exam_on)}**."


def none(look: PlanLook) -> str:
    """Where there is no plan that stands."""
    if look.exam is None:
        return NO_EXAM_YET
    name = plain(look.exam.name(look.local.today))
    if look.is_passed:
        return (
            f"You have passed {name}, and with that the plan has ended. Nothing in it is left to do. If you took it "
            "into your calendar, a new calendar file cancels what is left there."
        )
    return (
        f"There is no plan for {name} yet. It takes two minutes: hours a week, the days that suit, "
        "and the day of the exam."
    )


def over(look: PlanLook) -> str | None:
    """That the day of the exam is today, or behind its person, and nothing is known of how it went."""
    if look.view is None or look.view.plan.exam_on > look.local.today:
        return None
    if look.view.plan.exam_on == look.local.today:
        return "**Today is the day that your plan led to.** Nothing is left to do in it. `/calm breathe` is there."
    return (
        f"Your plan led to {day(look.view.plan.exam_on)}, and that day is over. `/attempt log` takes how it went, "
        "either way; if the exam was moved, `/retake target` takes the new day, and the plan follows."
    )


def leads(view: PlanView) -> str | None:
    """Where the plan leads to another day than the one that is aimed for: why."""
    target_on, exam_on = view.grounds.goal.target_on, view.plan.exam_on
    if target_on == exam_on:
        return None
    if target_on is None:
        return f"You have no day to aim for at the moment. The plan keeps leading to {day(exam_on)}: `/retake target`"
    return (
        f"You aim for {day(target_on)}, but may not take it before {day(exam_on)}, so the plan leads there: "
        "`/retake target`"
    )


def today(look: PlanLook) -> str:
    """How much there is today; what comes next where there is nothing."""
    items = [each for each in look.of_day(look.local.today) if each.slot.on == look.local.today]
    if not items:
        moved = bool(look.of_day(look.local.today))
        return f"**{'Nothing is left for today' if moved else 'Today is free'}.** {_coming(look)}"
    left = sum(each.slot.minutes for each in items if each.is_open)
    if left == 0:
        return f"**That is all for today.** {_coming(look)}"
    return f"**{duration(left)}** in {count(sum(each.is_open for each in items), 'item')}. Each counts by itself."


def _coming(look: PlanLook) -> str:
    ahead = [each.slot for each in (look.view.slots if look.view else ()) if each.is_open]
    upcoming = next((slot for slot in ahead if slot.on == look.next_on), None)
    if upcoming is None:
        return "Nothing else is left in the plan."
    return f"Next: {short(upcoming.on)}, {line(upcoming)}."


def tick_off(each: KeptSlot) -> str:
    """The label of the button below a result that is the work on an item."""
    return bare(f"Done in the plan: {plan_slots.title(each.slot)}")[:80]


def item(each: KeptSlot, on: date, number: int | None) -> str:
    """An item of that day, as an if-then sentence while it is to be done."""
    begins = f"**{number}.** " if number is not None else ""
    if each.slot.on != on:
        return f"{begins}{plan_slots.title(each.slot)}: moved to {short(each.slot.on)}."
    if each.slot.outcome is None:
        return f"{begins}**{line(each.slot)}**\n{plan_slots.sentence(each.slot)}"
    return f"{begins}{line(each.slot)}: {_OUTCOMES[each.slot.outcome]}."


_OUTCOMES = {
    SlotOutcome.DONE: "done",
    SlotOutcome.PART: "done in part, and that counts",
    SlotOutcome.NOT: "not today",
}


def numbered(label: str, number: int | None) -> str:
    """The label of a button that belongs to one of several items."""
    return label if number is None else f"{number}: {label}"


def told(of: Told) -> str:
    """What is said once an item is marked."""
    slot = of.item.slot
    if slot.outcome is None and slot.on == of.marked.day:
        return f"{plan_slots.title(slot)}: open again."
    if slot.outcome in (SlotOutcome.DONE, SlotOutcome.PART):
        return nudges.marked(of.marked)
    if slot.outcome is None:
        text = f"Not today, and that is fine. {plan_slots.title(slot)} moved to **{short(slot.on)}**."
        others = len(of.look.news.changes.moved) - 1 if of.look.news else 0
        return f"{text} {count(others, 'more item')} moved with it: `/plan week`" if others > 0 else text
    return (
        f"Not today, and that is fine. {plan_slots.title(slot)} fits on no other day, so the plan goes on without it."
    )


def week_title(monday: date) -> str:
    return f"## {span(monday, monday + timedelta(days=6))}"


def week(look: PlanLook, monday: date) -> str:
    """Seven days with what is done, moved and ahead."""
    return "\n".join(_week_day(look, monday + timedelta(days=number)) for number in range(7))


def _week_day(look: PlanLook, on: date) -> str:
    slots = look.of_day(on)
    marker = " (today)" if on == look.local.today else ""
    if look.view and on == look.view.plan.exam_on:
        return f"**{short(on)}**{marker}: the exam"
    if not slots:
        return f"**{short(on)}**{marker}: free"
    own = sum(each.slot.minutes for each in slots if each.slot.on == on)
    lines = [_week_line(each, on) for each in slots]
    if len(lines) > _MOST_A_DAY:
        lines[_MOST_A_DAY - 1 :] = [f"and {count(len(lines) - _MOST_A_DAY + 1, 'more item')}"]
    return "\n".join([f"**{short(on)}**{marker} · {duration(own)}" if own else f"**{short(on)}**{marker}", *lines])


def _week_line(each: KeptSlot, on: date) -> str:
    if each.slot.on != on:
        return f"{plan_slots.title(each.slot)}: moved to {short(each.slot.on)}"
    return line(each.slot) + (f": {_OUTCOMES[each.slot.outcome]}" if each.slot.outcome else "")


def hours(look: PlanLook, monday: date) -> str:
    """What is done of the week."""
    days = [monday + timedelta(days=number) for number in range(7)]
    slots = [each.slot for on in days for each in look.of_day(on) if each.slot.on == on]
    counted = [slot for slot in slots if slot.outcome in (SlotOutcome.DONE, SlotOutcome.PART)]
    ahead = sum(slot.minutes for slot in slots if slot.outcome is None)
    done = sum(slot.minutes for slot in counted)
    return f"Done this week: **{duration(done)}** · ahead: **{duration(ahead)}**"


def news(of: News | None) -> str | None:
    """What moved since its person last looked."""
    if of is None:
        return None
    moved, gone = of.changes.moved, of.changes.fallen_away
    lines = []
    if moved:
        names = "; ".join(f"{plan_slots.title(each.after)} to {short(each.after.on)}" for each in moved[:_MOST_MOVED])
        more = f"; and {len(moved) - _MOST_MOVED} more" if len(moved) > _MOST_MOVED else ""
        since = "" if of.since == of.today else f" since {_since(of)}"
        lines.append(f"{count(len(moved), 'item')} of your plan moved{since}: {names}{more}.")
    if gone:
        lines.append(_gone(gone, of.changes.added))
    return "\n".join(lines)


def _gone(gone: Sequence[Slot], added: Sequence[Slot]) -> str:
    """What was taken out, or what came in its place."""
    named = added or gone
    titles = tuple(dict.fromkeys(plan_slots.title(slot) for slot in named))
    names = listed(titles[:_MOST_MOVED]) + (", and others" if len(titles) > _MOST_MOVED else "")
    if not added:
        return f"{count(len(gone), 'item was', 'items were')} taken out: {names}."
    return f"{count(len(gone), 'item was', 'items were')} replaced by {count(len(added), 'other')}: {names}."


def _since(of: News) -> str:
    """The day of the week, as long as that says which day it was."""
    return f"{of.since:%A}" if of.today - of.since < timedelta(days=7) else short(of.since)


def short(on: date) -> str:
    """Mon 23 Nov."""
    return f"{on:%a} {on.day} {on:%b}"


def duration(minutes: int) -> str:
    """45 min, 2 h, 1 h 30."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest} min"
    return f"{whole} h {rest:02}" if rest else f"{whole} h"


def line(slot: Slot) -> str:
    return f"{slot.starts:%H:%M} · {plan_slots.title(slot)}"


def span(first: date, last: date) -> str:
    return short(first) if first == last else f"{short(first)} – {short(last)}"


def bare(text: str) -> str:
    """`text` as a calendar or a label shows it, which know nothing of Discord's marks."""
    return re.sub(r"\\([\W_])", r"\1", text)


def calendar_name(exam: IdentifiedExam, on: date) -> str:
    return f"Study plan: {exam.name(on)}"


CALENDAR_FILE = "study-plan.ics"
CALENDAR_ALT_TEXT = "A calendar file with your study plan"
CALENDAR_TITLE = "## Your plan for your calendar"


def calendar(number: int, dropped: int) -> str:
    """What the file holds, and what importing it again does."""
    gone = (
        f" {count(dropped, 'entry that is', 'entries that are')} not in the plan any more will be cancelled."
        if dropped
        else ""
    )
    return (
        f"{count(number, 'entry', 'entries')}, at your own clock's times.{gone} Importing a newer file updates what is "
        "there and doubles nothing. To take it out of your calendar again, delete the calendar that you imported it to."
    )


CALENDAR_UTC = "-# You have not set a time zone yet, so the entries are in UTC: set it, then take the file again."
