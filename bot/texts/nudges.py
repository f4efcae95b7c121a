"""What daily nudges say, and what is said about them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.actions.nudging import Standing
from bot.actions.studying import Marked, Snoozed
from bot.rules.days import EVERY_DAY, WEEKDAYS, WEEKEND, Days, Week
from bot.rules.grace import DayOutcome, Steadiness, StudyDay
from bot.rules.nudging import Nudge, Pause, Snooze
from bot.rules.plan.records import Slot, Work
from bot.rules.promises import Delivery, Outcome
from bot.rules.retake import Status
from bot.texts import plan_slots, sending
from bot.texts.common import plain
from bot.texts.days import count, day, listed, moment, relative, short_day

DONE, PART, SKIP, PAUSE = "Done", "Did part", "Skip today", "Pause"
DONE_AFTER_ALL = "Done after all"
IN_20_MINUTES, IN_AN_HOUR, TONIGHT, TOMORROW = "In 20 min", "In 1 h", "Tonight", "Tomorrow"
SNOOZES = {
    Snooze.TWENTY_MINUTES: IN_20_MINUTES,
    Snooze.ONE_HOUR: IN_AN_HOUR,
    Snooze.TONIGHT: TONIGHT,
    Snooze.TOMORROW: TOMORROW,
}
ANOTHER_TIME, SMALLER_STEP, USUAL_STEP = "Another time", "A smaller step", "Back to 20 minutes"
RESUME, OFF, SET, CHANGE = "Resume now", "Turn off", "Set a daily nudge", "Change"
TWO_WEEKS, OPEN_END = "Two weeks", "Until I come back"
WHY = "What was sent?"
PAUSE_AGAIN = "Pause again"
NOT_AGAIN = "I will not ask again today. The daily nudge stays as it is."

FORM_TITLE = "Daily nudge"
TIME_QUESTION, TIME_HINT = "At what time?", "“7:30”, “19:45”, “9 pm”"
DAYS_QUESTION, DAYS_HINT = "On which days? Empty: every day", "“weekdays”, “mon, wed, fri”, “every day except sunday”"

TITLE = "## Your nudges"
NONE = "No daily nudge is set. `/nudge set` takes a time, and the days if they are not all: `/nudge set time:7:30`"
NEEDS_ZONE = "**It starts as soon as I know your time zone**, so that it comes at the right hour where you are."
OPEN_DAYS = "Did you study on one of these days? It still counts."
SMALL_STEPS = "From now on I ask for five minutes. That is enough to stay in it; more is always welcome."
USUAL_STEPS = "Back to twenty minutes, then."

_GENERAL = (
    "write down from memory three things that you learned last, then check them.",
    "explain one topic out loud, as if to a colleague. Note where you get stuck.",
    "do ten practice questions. Write one line on each that you miss.",
    "open the exam objectives. Mark one that you could not explain yet.",
)
_FOCUSED = (
    "write down from memory what you know about **{focus}**, then check it against the objectives.",
    "explain **{focus}** out loud, as if to a colleague. Note where you get stuck.",
    "do ten practice questions on **{focus}**. Write one line on each that you miss.",
)
_LIGHT = (
    "If you have read this, then set a timer for {minutes} minutes: look through your own notes{focus}. "
    "Nothing new, no full simulation. When it rings, that is all for today."
)
_FREE = (
    "Nothing has to be done, and not answering costs nothing. If you feel like it anyway, then set a timer for "
    "5 minutes and look through what you noted last."
)


def nudge(of: Nudge) -> str:
    """The whole message; its first line is what a phone shows."""
    lines = [_headline(of), _if_then(of)]
    lines += filter(None, [_more(of), _moved(of), _dates(of), _last(of), _run(of.steadiness)])
    if of.steadiness.asks_what_to_change:
        lines.append(
            f"\nThat is {count(of.steadiness.missed, 'nudge')} without an answer, which happens, and nothing is lost. "
            "Would something else fit better: another time, a smaller step, a pause?"
        )
    return "\n".join(lines)


def _headline(of: Nudge) -> str:
    again = ", as you asked" if of.again else ""
    if of.item:
        return f"**{plan_slots.title(_sized(of.item, of))}**{again}"
    if of.is_free:
        return f"**Today is free in your plan**{again}"
    if of.is_light:
        name = f" for {plain(of.clock.exam.name(of.today))}" if of.clock else ""
        return f"**Light review only{name}: {_minutes(of)} minutes**{again}"
    if of.focus:
        about = f" on {plain(of.focus.result.domain)}"
    else:
        about = f" for {plain(of.clock.exam.name(of.today))}" if of.clock else " for your exam"
    return f"**Your {_minutes(of)} minutes{about}**{again}"


def _minutes(of: Nudge) -> int:
    return 5 if of.small_steps else 10 if of.is_light else 20


def _if_then(of: Nudge) -> str:
    """Today's item, worded so that a moment sets it off."""
    turn = of.day.toordinal()
    if of.item:
        return plan_slots.sentence(_sized(of.item, of))
    if of.is_free:
        return _FREE
    if of.is_light:
        return _LIGHT.format(minutes=_minutes(of), focus=f" on **{plain(of.focus.result.domain)}**" if of.focus else "")
    if of.focus:
        what = _FOCUSED[turn % len(_FOCUSED)].format(focus=plain(of.focus.result.domain))
    else:
        what = _GENERAL[turn % len(_GENERAL)]
    return f"If you have read this, then set a timer for {_minutes(of)} minutes: {what}"


def _sized(item: Slot, of: Nudge) -> Slot:
    """The item, as small as its person asked for; what is on the clock of an exam cannot be made smaller."""
    on_the_clock = item.work in (Work.SIMULATION, Work.PART_SIMULATION)
    return replace(item, minutes=min(item.minutes, 5)) if of.small_steps and not on_the_clock else item


def _more(of: Nudge) -> str | None:
    """That it is not all that the plan has for the day."""
    if of.planned is None or of.item is None or not of.planned.more:
        return None
    more = count(of.planned.more, "more item")
    return f"-# Then {more} in your plan today. *Done* means all of them; `/plan today` has each by itself."


def _moved(of: Nudge) -> str | None:
    """How much of the plan moved since its person last looked."""
    if of.planned is None or not of.planned.moved:
        return None
    since = f" since {of.planned.since:%A}" if of.planned.since else ""
    return f"-# {count(of.planned.moved, 'item')} of your plan moved{since}: `/plan week` shows where to."


def _dates(of: Nudge) -> str | None:
    """Days to the exam, or to the day from which it may be taken."""
    if of.clock is None:
        return None
    name = plain(of.clock.exam.name(of.today))
    if of.target_on is not None and of.target_on >= of.today:
        return f"{name}: {_days_to(of.target_on, of.today)}, on {day(of.target_on)}."
    answer = of.clock.answer
    if answer.status is Status.WAIT and answer.earliest and answer.earliest.on > of.today:
        return f"{name}: you may retake it {_days_to(answer.earliest.on, of.today)}, on {day(answer.earliest.on)}."
    if answer.status is Status.ELIGIBLE and of.day.weekday() == 0:  # once a week is enough
        return f"{name}: you may retake it. A day to aim for helps: `/retake target`"
    return None


def _days_to(on: date, today: date) -> str:
    days = (on - today).days
    return {0: "today", 1: "tomorrow"}.get(days, f"in {count(days, 'day')}")


def _last(of: Nudge) -> str | None:
    if of.last is None:
        return None
    what = "part of it" if of.last.outcome is DayOutcome.PART else "you studied"
    return f"-# Last time: {_ago(of.last, of.day)}, {what}."


def _ago(last: StudyDay, today: date) -> str:
    days = (today - last.day).days
    return "yesterday" if days == 1 else f"{count(days, 'day')} ago"


def _run(steadiness: Steadiness) -> str | None:
    if steadiness.in_a_row < 2:
        return None
    return f"-# {count(steadiness.in_a_row, 'day')} in a row · {_reserve(steadiness)}"


def _reserve(steadiness: Steadiness) -> str:
    left = count(steadiness.reserves_left, "reserve day")
    return f"{left} left this month" if steadiness.reserves_left else "no reserve days left this month"


def marked(of: Marked) -> str:
    """What is said below a nudge once its day is marked."""
    when = "" if of.day >= of.today else f" for {short_day(of.day)}"
    row = of.steadiness.in_a_row
    if of.outcome is DayOutcome.DONE:
        return f"**Done{when}.** {_counted(row)}"
    if of.outcome is DayOutcome.PART:
        return f"**Part of it{when}, and that counts.** {_counted(row)}"
    if of.outcome is DayOutcome.SKIPPED:
        kept = f"Your {count(row, 'day')} in a row {'stays' if row == 1 else 'stay'}; " if row else ""
        return f"**Skipped{when}.** That is fine. {kept}{_reserve(of.steadiness)}."
    return f"Open again{when}."


def _counted(row: int) -> str:
    return "A good day to begin." if row <= 1 else f"{count(row, 'day')} in a row."


def snoozed(of: Snoozed) -> str:
    when = f"{moment(of.until)} ({relative(of.until)})"
    return f"Tomorrow's own nudge comes {when}." if of.as_usual else f"I will ask again {when}."


def week(of: Week) -> str:
    """mon–fri 07:30 · sat 10:00, spelled out."""
    return " · ".join(f"**{clock:%H:%M}** {week_days(days)}" for clock, days in of.by_clock())


def week_days(days: Days) -> str:
    """Every day, on weekdays, on Monday and Friday."""
    known = {EVERY_DAY: "every day", WEEKDAYS: "on weekdays", WEEKEND: "at weekends"}
    return known.get(days) or f"on {listed(tuple(each.name.capitalize() for each in sorted(days)))}"


def changed(standing: Standing) -> str:
    """What is set now."""
    if standing.nudging.week.is_empty:
        return "Your daily nudges are off. What you did stays counted."
    return f"Set: {week(standing.nudging.week)}."


def following(standing: Standing) -> str | None:
    """When the next one comes, or why none does."""
    if standing.nudging.week.is_empty:
        return None
    if standing.local.zone is None:
        return NEEDS_ZONE
    if standing.is_paused and standing.nudging.pause:
        return paused(standing.nudging.pause)
    if standing.next_at is None:
        return None
    return f"Next: {moment(standing.next_at)} ({relative(standing.next_at)})."


def paused(pause: Pause) -> str:
    """That nothing comes, how long, and that it costs nothing."""
    if pause.until_on is None:
        return "Paused until you resume. No nudge comes, and nothing you have built up is lost."
    return f"Paused: the next nudge can come on {day(pause.until_on)}. Nothing you have built up is lost."


def resumed(standing: Standing) -> str:
    return "You are back. " + (following(standing) or NONE)


def steady(steadiness: Steadiness) -> str | None:
    """How it goes, for the list."""
    if steadiness.in_a_row == 0:
        return None
    return f"**{count(steadiness.in_a_row, 'day')} in a row** · {_reserve(steadiness)}"


def open_day(on: date) -> str:
    """The label of a button that marks a day that is over."""
    return f"I did on {on:%A}"


def sent_title(standing: Standing) -> str:
    return f"## What was sent\n{following(standing) or NONE}"


def sent(deliveries: Sequence[Delivery]) -> str:
    """What became of the last ones, the latest first."""
    if not deliveries:
        return "Nothing was due yet."
    return "\n".join(f"- {_sent(each)}" for each in deliveries)


def _sent(of: Delivery) -> str:
    due = f"{sending.noun(of.kind)} for {moment(of.due_at)}"
    if of.outcome is Outcome.UNREACHABLE:
        return f"{due}: it came back, your direct messages were closed to me"
    if of.outcome is Outcome.MISSED:
        told = "I told you later" if of.told_of else "I will tell you"
        return f"{due}: not sent, I was not running in time; {told}"
    return f"{due}: sent {moment(of.settled_at) if of.is_late else 'on time'}"
