"""What is said when an attempt is logged, corrected, removed or looked back on."""

from datetime import datetime

from bot.rules.attempts import Attempt, Band, Cause, DomainResult, Result
from bot.rules.exams import Exam
from bot.rules.weak_domains import WeakDomain
from bot.texts.common import plain
from bot.texts.days import count, day, moment, short_day
from bot.texts.percents import exact, percent

FORM_TITLE = "Log an attempt"
EDIT_TITLE = "Correct an attempt"
WHEN = "When did you sit it?"
WHEN_HINT = "“yesterday 2pm”, “3 Nov”, “2026-11-03 14:30”; the time is optional"
SCORE = "Score, if you have one"
SCORE_PLACEHOLDER = "720"
DOMAINS = "Result per domain, if you have it"
DOMAINS_HINT = "After each colon: a percentage, or above, at or below. Or paste your whole score report."
DOMAINS_PLACEHOLDER = "Networking: 55 %\nSecurity: below"
CAUSES = "What got in the way?"
CAUSES_HINT = "Tick what fits, or nothing"

RETAKE_HEADING = "### When you may retake it"

EDIT = "Edit"
DELETE = "Delete"
PUT_BACK = "Put it back"
I_PASSED = "I passed"
I_FAILED = "I did not pass"
NOT_TODAY = "Not today"
RATHER_NOT = "Rather no message"
KEEP_NUDGES = "Keep my nudges"
NUDGES_STOPPED = "Your daily nudges have stopped with it. They are kept, in case another exam comes."
OLDER = "Older"
NEWER = "Newer"

NONE_YET = (
    "Nothing is logged yet. `/attempt log` takes a minute: the exam, the day, and whatever you remember of the score."
)
WRITE_DOWN_TOPICS = (
    "Take five minutes today, while it is fresh: write down three topics (never questions) that you would not want "
    "to meet again unprepared."
)

CAUSE_NAMES = {
    Cause.TOO_LITTLE_TIME: "Too little time to study",
    Cause.DOMAINS_UNCOVERED: "Whole domains not covered",
    Cause.ONE_RESOURCE: "Relied on one resource only",
    Cause.TOO_LITTLE_PRACTICE: "Too little hands-on practice",
    Cause.RAN_OUT_OF_TIME: "Ran out of time in the exam",
    Cause.ANXIETY: "Anxiety",
    Cause.MISREAD: "Misread questions",
    Cause.CHANGED_ANSWERS: "Changed right answers",
    Cause.SOMETHING_ELSE: "Something else",
}


def _name(attempt: Attempt, version: Exam | None) -> str:
    return version.name if version else plain(attempt.exam)


def heading(attempt: Attempt, version: Exam | None) -> str:
    """The card's title and the line that takes the sting out without denying it."""
    name = _name(attempt, version)
    if attempt.result is Result.PASSED:
        return f"## You passed {name}\nThat is yours now. All the evenings behind it were yours too. Well done."
    return f"## {name}: not this time"


def sting(attempt: Attempt, version: Exam | None, failures: int) -> str:
    """One honest line after a failed attempt."""
    near = _points_short(attempt, version)
    if failures > 1:
        opening = f"Attempt {failures}, and you are still here. That hurts, and it is also what people who pass do."
    else:
        opening = "That hurts, and nothing about it says that you cannot do this. Now you know what it really asks."
    return f"{opening} {near}" if near else opening


def _points_short(attempt: Attempt, version: Exam | None) -> str | None:
    if attempt.score is None or version is None or version.passing_score is None:
        return None
    short = version.passing_score - attempt.score
    return f"You were {short:g} short of {version.passing_score}." if short > 0 else None


def when_and_score(attempt: Attempt, version: Exam | None) -> str:
    """When it was sat, and the score against the pass mark where one is published."""
    at = f" at {attempt.taken_clock:%H:%M}" if attempt.taken_clock else ""
    parts = [f"{day(attempt.taken_on)}{at}", attempt.result.value]
    if attempt.score is not None:
        mark = f" (pass mark {version.passing_score})" if version and version.passing_score is not None else ""
        parts.append(f"score {attempt.score:g}{mark}")
    return " · ".join(parts)


def unconfirmed(version: Exam | None) -> str | None:
    """That what is known of the exam is not all certain; None where it is, or where no figure is shown."""
    if version is None or not version.needs_checking or not (version.domains or version.passing_score):
        return None
    return "-# Some figures of this exam could not be confirmed; trust your score report over mine."


def resting(at: datetime) -> str:
    """Feelings first."""
    return (
        "Not today, then. Put it away, do something kind for yourself, sleep on it. "
        f"I will write once, {moment(at)}, and nothing else until then."
    )


def not_resting(called_off: bool) -> str:
    return (
        "Then I will not write. Everything else you set is as it was."
        if called_off
        else "There was no message left to call off."
    )


def gentle(attempt: Attempt, version: Exam | None) -> str:
    """The one message on the day after; its first line is what a phone shows."""
    return "\n".join(
        [
            "**Good morning. How are you after that exam?**",
            f"Yesterday's feeling about {_name(attempt, version)} is real, and it is not the whole story. "
            "If today is a day for it, here is the smallest step there is:",
            WRITE_DOWN_TOPICS,
            "If not, that is fine too. I will not write about it again.",
        ]
    )


def weak_domains(weak: tuple[WeakDomain, ...]) -> str | None:
    """Where most points are to be won, the first first; None where nothing is known."""
    if not weak:
        return None
    lines = ["### Where most points are waiting"]
    for place, domain in enumerate(weak, 1):
        share = f", {exact(domain.weight_percent)} of the exam" if domain.weight_percent else ""
        lines.append(f"{place}. **{plain(domain.result.domain)}**: {result(domain.result)}{share}")
    return "\n".join(lines)


def result(of: DomainResult) -> str:
    figure = f"{of.score:g}, " if of.score is not None else ""
    if of.band is not None:
        return figure + {Band.ABOVE: "above the line", Band.AT: "at the line", Band.BELOW: "below the line"}[of.band]
    return percent(of.percent) if of.percent is not None else "not known"


def first_step(weak: tuple[WeakDomain, ...]) -> str:
    """The first small thing to do, small enough for today."""
    if not weak:
        return f"### First small step\n{WRITE_DOWN_TOPICS}"
    return (
        f"### First small step\nTwenty minutes, today or tomorrow: write down from memory what you know about "
        f"**{plain(weak[0].result.domain)}**, then check it against the exam objectives. The gaps are your first list."
    )


def line(attempt: Attempt, version: Exam | None) -> str:
    """One attempt in a list."""
    return f"**{_name(attempt, version)}**\n{when_and_score(attempt, version)}"


def choice(attempt: Attempt, version: Exam | None) -> str:
    """One attempt in a drop-down: at most 100 characters."""
    score = f", {attempt.score:g}" if attempt.score is not None else ""
    name = version.name if version else attempt.exam
    return f"{name[:60]}: {attempt.result.value} {short_day(attempt.taken_on)}{score}"[:100]


def list_title(how_many: int) -> str:
    return f"## Your {count(how_many, 'attempt')}"


def removed(attempt: Attempt, version: Exam | None) -> str:
    return f"Removed: {_name(attempt, version)}, {attempt.result.value} on {day(attempt.taken_on)}."


def undone(came_back: Attempt | None, version: Exam | None) -> str:
    if came_back is None:
        return "Undone: that attempt is no longer logged."
    return f"Undone. {_name(came_back, version)} is as it was before: {when_and_score(came_back, version)}."


def put_back(attempt: Attempt, version: Exam | None) -> str:
    return f"It is back: {_name(attempt, version)}, {attempt.result.value} on {day(attempt.taken_on)}."


def corrected() -> str:
    return "-# Corrected. Everything that depends on it has been worked out anew."
