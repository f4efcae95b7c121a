"""What is said of readiness: the verdict, its evidence, and what would change it. Never how likely anything is."""

from datetime import timedelta

from bot.rules.readiness import FRESH_DAYS, Change, Status, Step, Verdict
from bot.rules.trend import FEWEST, MOST_DAYS_AHEAD, Pace
from bot.texts import evidence
from bot.texts.common import plain
from bot.texts.days import day
from bot.texts.evidence import ROOM
from bot.texts.percents import beside, exact

SHOW_READY = "Am I ready?"
OWN_LINE = "Set my own pass mark"
OWN_LINE_QUESTION = "Which share should be right?"
OWN_LINE_HINT = "From 50 to 100 %, such as 80 %"
LOG_RESULT = "Log a result"
WOULD_CHANGE = "**What comes next**:"
EVIDENCE = "### What this is read from"

VERDICTS = {Status.NOT_YET: "Not yet", Status.NEARLY: "Nearly", Status.BOOK_IT: "Book it"}
_MEANS = {
    Status.NOT_YET: "That says where you are today, not what you can do.",
    Status.NEARLY: "One thing is missing.",
    Status.BOOK_IT: "Your own results show everything that they can show.",
}
WHO_DECIDES = (
    "-# This reads your own results and promises nothing. The vendor decides what a pass is, and you decide on the day."
)
PASSED = "**You have passed this exam.** There is nothing left to be ready for."


def headline(verdict: Verdict) -> str:
    """The verdict in words."""
    if verdict.legal.passed:
        return PASSED
    return f"**{VERDICTS[verdict.status]}.** {_MEANS[verdict.status]}"


def change(verdict: Verdict) -> str:
    """The one thing that would change the verdict."""
    if verdict.legal.passed:
        return "Nothing is left to do here."
    needed = exact(verdict.needed_percent) if verdict.needed_percent is not None else ""
    of = verdict.change
    match of.step:
        case Step.OWN_LINE:
            return "Set a pass mark of your own, from 50 to 100 %: there is nothing else to hold your results against."
        case Step.REPAIR:
            return _repair(verdict)
        case Step.FULLS if not verdict.fulls:
            return f"Take a first full simulation under real conditions: as long as the exam, {ROOM}."
        case Step.FULLS | Step.RAISE:
            return f"{_more(of)} at {needed} or more, under real conditions."
        case Step.REAL:
            return f"{_more(of)} as in the exam room: {ROOM}."
        case Step.FRESH:
            return f"{_more(of)} from now on: what you knew three weeks ago may have faded."
        case Step.OTHER_DAY:
            return f"{_more(of)}, on another day: two on one day show one day, and often the same questions."
        case Step.BOOK:
            return _book(verdict)


def _repair(verdict: Verdict) -> str:
    weakest = verdict.domains.under[0]
    line = exact(verdict.line.percent) if verdict.line else ""
    stands = (
        f"it stands at {beside(weakest.percent, verdict.line)}"
        if weakest.percent is not None
        else "your report says below"
    )
    return f"Bring **{plain(weakest.domain)}** over the line: {stands}, and the line lies at {line}."


def _more(change: Change) -> str:
    return "One more full simulation" if change.fulls == 1 else "Two full simulations in a row, on two days,"


def _book(verdict: Verdict) -> str:
    if verdict.legal.undated:
        return "Nothing more to show. Book as soon as you may: there is no date for that yet."
    if verdict.legal.on is None or verdict.legal.on <= verdict.today:
        return "Book a day that suits you."
    return f"Book a day from {day(verdict.legal.on)} on."


def earliest(verdict: Verdict) -> str:
    """The earliest sensible date with why; or why there is none to be named yet."""
    legal_on = verdict.legal.on
    if verdict.legal.passed:
        return ""
    if verdict.legal.undated:
        return "**Earliest sensible date**: you have to wait, and from when you may sit it is not known yet."
    if verdict.earliest_on is None:
        not_before = f" You may not sit it before {day(legal_on)} anyway." if legal_on else ""
        return f"**Earliest sensible date**: it cannot be named yet. {trend(verdict)}{not_before}"
    named = f"**Earliest sensible date**: {day(verdict.earliest_on)}"
    if legal_on and verdict.reached_on and legal_on > verdict.reached_on:
        return f"{named}, because you may not sit it before.{_keep_fresh(verdict)}"
    if verdict.status is Status.BOOK_IT:
        return f"{named}: any day from now on."
    return f"{named}. {trend(verdict)}"


def _keep_fresh(verdict: Verdict) -> str:
    if verdict.earliest_on is None or verdict.earliest_on - verdict.today <= timedelta(days=FRESH_DAYS):
        return ""
    return " That is a while off: one full simulation in the last two weeks before keeps it fresh."


def trend(verdict: Verdict) -> str:
    """Where results are heading, in a sentence or two."""
    of = verdict.trend
    weekly = f"about {of.points_a_week:.1f} points a week" if of.points_a_week is not None else ""
    match of.pace:
        case Pace.UNKNOWN if verdict.line is None:
            return "That takes a pass mark first."
        case Pace.UNKNOWN:
            return f"It takes {FEWEST} full simulations to see a trend; there are {of.results}."
        case Pace.THERE if verdict.change.step is Step.REPAIR:
            return "Your results are where they should be; how long that domain takes, they do not say."
        case Pace.THERE:
            return "Your results are where they should be; that leaves time for what is missing."
        case Pace.RISING:
            return f"Your results rise by {weekly}. At that pace they get there by then; that is no promise."
        case Pace.FAR:
            return (
                f"Your results rise by {weekly}. At that pace it would take over {MOST_DAYS_AHEAD} days, too far to "
                "look ahead; another kind of practice may be quicker than more of the same."
            )
        case Pace.FLAT:
            return (
                "Your results have held steady lately. That is common after the first gains; another kind of practice "
                "usually moves it sooner than more of the same."
            )
        case Pace.FALLING:
            return (
                "Your last results went down a little. Tiredness often does that: a day off, then the weakest domain "
                "before the next full one."
            )


def exhibit(name: str, verdict: Verdict) -> str:
    """What others see of it: the verdict and its pieces, without results."""
    if verdict.legal.passed:
        return f"## {plain(name)}\n**Passed.**"
    day_named = f"\nEarliest sensible date: {day(verdict.earliest_on)}" if verdict.earliest_on else ""
    pieces = "\n".join(f"- {evidence.short(each, verdict)}" for each in verdict.evidence)
    return f"## {plain(name)}\n**{VERDICTS[verdict.status]}**{day_named}\n{pieces}"


def own_line_set(value: float | None) -> str:
    if value is None:
        return "No pass mark of your own is set any more."
    return f"Your own pass mark is **{exact(value)}**."


def changed(before: Status, verdict: Verdict) -> str:
    """What a new result did to the verdict, in one line."""
    if verdict.legal.passed:
        return PASSED
    now = VERDICTS[verdict.status].lower()
    if before is verdict.status:
        return f"The verdict stays: **{now}**. {change(verdict)}"
    return f"The verdict was *{VERDICTS[before].lower()}*, and is now **{now}**. {change(verdict)}"
