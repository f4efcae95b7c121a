"""Refusals as sentences: what was wrong, and what is accepted."""

from functools import singledispatch

from bot import errors
from bot.texts.common import plain
from bot.texts.days import day, listed, short_day
from bot.texts.fields import ACCEPTED, NAMES
from bot.texts.retake import NO_EXAM_YET

_LONGEST_QUOTE = 60


def quoted(typed: str) -> str:
    """What was typed, short enough to repeat, and unable to format or mention anything."""
    flat = " ".join(typed.split()).replace("`", "'")
    cut = flat if len(flat) <= _LONGEST_QUOTE else f"{flat[: _LONGEST_QUOTE - 1]}…"
    return f"`{cut}`" if cut else "(nothing)"


@singledispatch
def sentence(refusal: errors.Refusal) -> str:
    """The refusal in words; the class decides, then its parents."""
    return "That cannot be done as asked."


@sentence.register
def _(refusal: errors.FormRefused) -> str:
    return "\n".join(f"- {sentence(problem)}" for problem in refusal.problems)


@sentence.register
def _(refusal: errors.NotReadable) -> str:
    wrong = f"I could not read {quoted(refusal.typed)}" if refusal.typed.strip() else "nothing is filled in"
    return f"**{NAMES[refusal.field].capitalize()}**: {wrong}. Accepted: {ACCEPTED[refusal.field]}."


@sentence.register
def _(refusal: errors.AmbiguousInput) -> str:
    return (
        f"**{NAMES[refusal.field].capitalize()}**: {quoted(refusal.typed)} can mean "
        f"{listed(refusal.choices, 'or')}. Please type the one you mean."
    )


@sentence.register
def _(refusal: errors.NoSuchDay) -> str:
    return f"**Day**: {quoted(refusal.typed)} is a day that no calendar has. Accepted: a day that exists."


@sentence.register
def _(refusal: errors.InTheFuture) -> str:
    return (
        f"**Day**: {day(refusal.on)} has not happened yet (today is {day(refusal.today)}). Accepted: a day up to today."
    )


@sentence.register
def _(refusal: errors.TooLongAgo) -> str:
    return f"**Day**: {short_day(refusal.on)} is too long ago. Accepted: a day since 1990."


@sentence.register
def _(refusal: errors.InThePast) -> str:
    name, accepted = NAMES[refusal.field].capitalize(), ACCEPTED[refusal.field]
    return f"**{name}**: {day(refusal.on)} is over (today is {day(refusal.today)}). Accepted: {accepted}."


@sentence.register
def _(refusal: errors.TooLong) -> str:
    name = NAMES[refusal.field].capitalize()
    return f"**{name}**: that is longer than I can keep. Accepted: at most {refusal.longest} characters."


@sentence.register
def _(refusal: errors.TooMany) -> str:
    name = NAMES[refusal.field].capitalize()
    return f"**{name}**: those are more than any exam has. Accepted: at most {refusal.most} lines."


@sentence.register
def _(refusal: errors.ScoreOutsideScale) -> str:
    return (
        f"**Score**: {refusal.score:g} is outside of this exam's scale. "
        f"Accepted: {refusal.lowest} to {refusal.highest}, or nothing."
    )


@sentence.register
def _(refusal: errors.ScoreContradictsResult) -> str:
    if refusal.passed:
        return (
            f"You chose *passed*, and {refusal.score:g} is under the pass mark of {refusal.passing_score} that I know. "
            "Which one is right?"
        )
    return (
        f"{refusal.score:g} is at or over the pass mark of {refusal.passing_score} that I know. Did you pass after all?"
    )


@sentence.register
def _(refusal: errors.UnknownDomain) -> str:
    return (
        f"**Results per domain**: {quoted(refusal.typed)} is no domain of this exam. "
        f"Accepted: {listed(refusal.known, 'or')}."
    )


@sentence.register
def _(refusal: errors.DomainOutOfRange) -> str:
    return (
        f"**Results per domain**: {quoted(refusal.typed)} for {plain(refusal.domain)} is no percentage. "
        "Accepted: 0 to 100 %, a score on the exam's own scale, or above, at or below."
    )


@sentence.register
def _(refusal: errors.DuplicateAttempt) -> str:
    return (
        f"You have logged {plain(refusal.exam)} on {day(refusal.on)} already. "
        "Accepted: another day; or, if you really sat it twice that day, the time of each. "
        "`/attempt list` shows what is logged."
    )


@sentence.register
def _(refusal: errors.NoExamNamed) -> str:
    return NO_EXAM_YET


@sentence.register
def _(refusal: errors.NothingThere) -> str:
    return "There is no such attempt of yours (any more). `/attempt list` shows those that are logged."


@sentence.register
def _(refusal: errors.EarlierToday) -> str:
    return (
        f"**Time of day**: {refusal.at:%H:%M} today is over. Accepted: a time that is still to come; "
        "or, if you have sat it, log it with `/attempt log`."
    )


@sentence.register
def _(refusal: errors.PassedAlready) -> str:
    return (
        f"You have logged {plain(refusal.exam)} as passed on {day(refusal.on)}, so there is no exam to prepare for. "
        "If that is not so, `/attempt edit` corrects it."
    )


@sentence.register
def _(refusal: errors.NoExamDay) -> str:
    return "No exam day is set for it (any more). `/calm examday` sets one."


@sentence.register
def _(refusal: errors.NoNudges) -> str:
    return "There is no such nudge. `/nudge set` takes a time, and the days if they are not all."


@sentence.register
def _(refusal: errors.TooFarBack) -> str:
    return (
        f"{day(refusal.day)} is too far back for me to count; I can go back to {day(refusal.earliest)}. "
        "What you did still counts for you, and today is open."
    )


@sentence.register
def _(refusal: errors.NoSuchGroup) -> str:
    return "That study group is not there any more. What you told in it is still yours: `/checkin history`."


@sentence.register
def _(refusal: errors.NotAMember) -> str:
    return (
        f"You are not in {plain(refusal.group)} (any more). In its server, `/group join` or the button *Join* lets "
        "you in."
    )


@sentence.register
def _(refusal: errors.NothingToldYet) -> str:
    return "There is no such check-in of yours (any more). `/checkin now` makes one."


@sentence.register
def _(refusal: errors.NotYours) -> str:
    return "That button belongs to somebody else's message, so nothing happened. Your own are in your messages with me."


@sentence.register
def _(refusal: errors.Expired) -> str:
    return "This is from too long ago for me to pick up where we left. Start again with the command; it takes a minute."


@sentence.register
def _(refusal: errors.LaterToday) -> str:
    return f"**Day**: {refusal.at:%H:%M} today is still to come. Accepted: a time that is over, or the day alone."


@sentence.register
def _(refusal: errors.TooFarAhead) -> str:
    name, latest = NAMES[refusal.field].capitalize(), day(refusal.latest)
    return f"**{name}**: {day(refusal.on)} is too far ahead to plan for. Accepted: a day up to {latest}."
