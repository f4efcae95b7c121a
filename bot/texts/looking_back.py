"""The look back once a month, in a few lines: a month ago, and now. Only with oneself, never with others."""

from datetime import datetime

from bot.rules.attempts import Attempt, Result
from bot.rules.looking_back import LookBack, Then
from bot.texts.common import plain
from bot.texts.days import count, moment, short_day
from bot.texts.percents import percent

WANT, STOP = "A look back once a month", "No more of these"
STOPPED = "Then there is no look back any more. `/settings` has it, should you want one again."


def comes(at: datetime) -> str:
    """When the first one comes, and what it is."""
    return (
        f"Once a month I compare the last month with the one before: your results, your days, nobody else's. The first "
        f"one comes {moment(at)}. A month with nothing to tell is left out."
    )


def message(of: LookBack) -> str:
    """The first line is what a phone shows."""
    lines = [f"**A look back: {short_day(of.since_on)}, and now**"]
    lines += [f"- {_attempt(each, of.last)}" for each in of.sat[-2:]]
    if of.practice:
        lines.append(
            f"- Practice: {percent(of.practice.before)} on average then, {percent(of.practice.now)} now "
            f"{_of(of.practice)}."
        )
    if of.studied:
        lines.append(f"- Days on which you studied: {_number(of.studied)}.")
    if of.planned:
        lines.append(f"- Items of your plan that you did: {_number(of.planned)}.")
    if of.tension:
        lines.append(
            f"- Tension before calming down, from 1 to 5: {of.tension.before:.1f} then, {of.tension.now:.1f} now."
        )
    lines.append("-# It compares you with nobody but you. Going down for a month happens, and says little by itself.")
    return "\n".join(lines)


def _attempt(sat: Attempt, last: Attempt | None) -> str:
    how = "passed" if sat.result is Result.PASSED else "not this time"
    now = f"**{plain(sat.exam)}** on {short_day(sat.taken_on)}: {how}"
    if last is None or last.exam != sat.exam or last.result is Result.PASSED:
        return f"{now}."
    if last.score is not None and sat.score is not None:
        return f"{now}, score {sat.score:g}; a month ago your last score stood at {last.score:g}."
    return f"{now}; a month ago your last result was the failed one of {short_day(last.taken_on)}."


def _number(of: Then) -> str:
    return f"{of.before:.0f} in the month before, {of.now:.0f} in this one"


def _of(then: Then) -> str:
    before, now = then.counts
    return f"({count(before, 'result')}, and {count(now, 'result')} since)"
