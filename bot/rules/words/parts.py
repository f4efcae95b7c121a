"""The parts of each wish, as far as a message names them surely."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from bot.rules.attempts import Result
from bot.rules.breathing import Pattern
from bot.rules.moments import Moment
from bot.rules.words.dates import (
    after_span,
    clock_of,
    days_of,
    exam_clock,
    future_day,
    snooze_until,
    span_of,
)
from bot.rules.words.facts import Facts
from bot.rules.words.phrases import OFTEN, Kind
from bot.rules.words.practised import (
    counted_in_words,
    domain_said,
    hours_said,
    is_beside_a_domain,
    kind_said,
    reason_said,
)
from bot.rules.words.reading import Intent, Parts, Reading
from bot.rules.words.scores import Score, counted, in_percent, scaled
from bot.rules.words.zones_said import zone_said
from bot.rules.zone_names import ZoneChoice

_UNTIL = re.compile(
    r"\b(?P<how>until|till|til|through|thru|back|to|again|see you|resume|restart|continue|before)\b[a-z ]*? "
    r"(?:DATE|VAGUE|TIME)"
)
_INCLUSIVE = ("through", "thru")
_BREATHING = {
    r"\bsigh(?:s|ing)?\b": Pattern.SIGHING,
    r"\b(?:box|square|tactical)\b": Pattern.BOX,
    r"\bfourseveneight\b": Pattern.FOUR_SEVEN_EIGHT,
    r"\b(?:coherent|coherence|resonant|resonance)\b": Pattern.COHERENT,
}
_DAILY = re.compile(r"\bday\b|daily")
"""Says how many hours there are, not on which days."""
_SOME_PART = re.compile(r"(?:morning|afternoon|evening|night)s")
"""Whoever names days as well speaks of these otherwise: "I work nights"."""
_NEXT_WEEK = re.compile(r"(?:the|this|next) (?:week|weekend)|end of (?:the|this) week")


def parts_of(intent: Intent, facts: Facts, tag: str = "") -> Parts:
    """What the message names of what `intent` needs; `tag` is "failed", "passed" or nothing for a result."""
    build = _BUILDERS.get(intent)
    return build(facts, tag) if build else Parts()


def is_ahead(facts: Facts) -> bool:
    """Whether what was named as the day of an attempt is still to come."""
    return facts.happened is not None and not isinstance(facts.happened, Moment)


def result_by_score(facts: Facts) -> Result | None:
    """Failed or passed, by the pass mark that was named or, for a score on its scale, the exam's own."""
    score = facts.score(practice=False)
    if score is None:
        return None
    exam = facts.listed_exam
    value, mark = scaled(score, exam), facts.needed
    if mark is None and exam is not None:
        mark = exam.passing_score
    if value is None or mark is None:
        return None
    return Result.PASSED if value >= mark else Result.FAILED


def _attempt(facts: Facts, tag: str) -> Parts:
    return Parts(
        exam=facts.exam,
        result=Result(tag) if tag in ("failed", "passed") else result_by_score(facts),
        score=scaled(_score_of_exam(facts), facts.listed_exam),
        taken_at=facts.happened if isinstance(facts.happened, Moment) else None,
    )


def _score_of_exam(facts: Facts) -> Score | None:
    """The score of the whole exam; a percentage of one of its domains is none."""
    score = facts.score(practice=False)
    return None if score and score.percent and is_beside_a_domain(facts) else score


def _practice(facts: Facts, _: str) -> Parts:
    # Whoever names several has the form ask for each.
    several = len({clause.score for clause in facts.clauses if clause.score and clause.practice}) > 1
    score = None if several else facts.score(practice=True)
    if in_words := counted_in_words(facts):
        score = Score(*in_words) if any(in_words) else None
    return Parts(
        exam=facts.exam,
        score=in_percent(score, facts.listed_exam),
        questions=counted(score, facts.listed_exam),
        kind=kind_said(facts),
        domain=domain_said(facts),
        taken_at=Moment(facts.happened.on) if isinstance(facts.happened, Moment) else None,
    )


def _plan(facts: Facts, _: str) -> Parts:
    ahead = next((day for day in facts.days_ahead if day), None)
    named = [phrase for phrase in facts.phrases.of(Kind.DAYS) if phrase != OFTEN and not _DAILY.search(phrase)]
    days = days_of(named, []) if named else None
    return Parts(exam=facts.exam, hours=hours_said(facts), days=days, target_on=ahead)


def _miss(facts: Facts, _: str) -> Parts:
    exam = facts.listed_exam
    return Parts(exam=facts.exam, reason=reason_said(facts), domain=domain_said(facts) if exam else None)


def _exam(facts: Facts, _: str) -> Parts:
    return Parts(exam=facts.exam)


def _breathing(facts: Facts, _: str) -> Parts:
    found = [pattern for words, pattern in _BREATHING.items() if re.search(words, facts.mended)]
    return Parts(pattern=found[0] if len(found) == 1 else None)


def _nudge(facts: Facts, _: str) -> Parts:
    named = facts.phrases.of(Kind.DAYS)
    surest = [phrase for phrase in named if not _SOME_PART.fullmatch(phrase)] or named
    days = None if OFTEN in named else days_of(surest, facts.phrases.of(Kind.DATE))
    return Parts(clock=_clock(facts), days=days)


def _clock(facts: Facts) -> time | None:
    """The one time of day that is named; "at 8 instead of 7" names one."""
    times = facts.phrases.of(Kind.TIME)
    if len(times) == 2 and re.search(r"TIME (?:instead of|rather than|not) ?(?:at )?TIME", facts.phrases.text):
        times = times[:1]
    if len(times) == 2 and re.search(r"\bfrom (?:\w+ )?TIME to (?:\w+ )?TIME", facts.phrases.text):
        times = times[1:]
    return clock_of(times[0], facts.mended) if len(times) == 1 else None


def _pause(facts: Facts, _: str) -> Parts:
    return Parts(until=pause_until(facts))


def pause_until(facts: Facts) -> date | datetime | None:
    """The first day with nudges again; an instant where a pause of hours was asked for."""
    span = facts.first(Kind.SPAN)
    length = span_of(span) if span else None
    if length is not None:
        until = after_span(length, facts.now)
        return until if isinstance(length, timedelta) else until.date()
    dates = facts.phrases.of(Kind.DATE)
    until_said = _UNTIL.search(facts.phrases.text)
    if dates:
        return _day_again(dates, until_said["how"] if until_said else "", facts)
    if until_said and facts.first(Kind.TIME):
        return snooze_until(None, facts.first(Kind.TIME), facts.now)
    return _vaguely(facts.first(Kind.VAGUE) or "", facts.now.date())


def _day_again(dates: list[str], how: str, facts: Facts) -> date | datetime | None:
    times = facts.phrases.of(Kind.TIME)
    if dates[-1] in ("today", "tonight") and how and times:
        return snooze_until("today", times[0], facts.now)
    on = future_day(dates[-1], facts.now)
    if on is None:
        return None
    if dates[-1] in ("today", "tonight"):
        return on + timedelta(days=1)
    if how in _INCLUSIVE:
        return on + timedelta(days=1)
    return on if how or dates[-1].startswith("in ") else None


def _vaguely(phrase: str, today: date) -> date | None:
    if _NEXT_WEEK.search(phrase) and "last" not in phrase:
        return today + timedelta(days=7 - today.weekday())
    if phrase in ("next month", "this month", "end of the month", "end of this month"):
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    if "new year" in phrase or phrase in ("next year", "this year", "end of the year"):
        return date(today.year + 1, 1, 1)
    return None


def _snooze(facts: Facts, _: str) -> Parts:
    span = facts.first(Kind.SPAN)
    length = span_of(span) if span else None
    if length is not None:
        return Parts(until=after_span(length, facts.now))
    times = facts.phrases.of(Kind.TIME)
    if len(times) > 1:
        return Parts()
    day = facts.first(Kind.DATE)
    if day is not None and day.startswith("in "):
        length = span_of(day.removeprefix("in "))
        return Parts(until=after_span(length, facts.now) if length else None)
    if day == "today" and re.search(r"\blater (?:on )?DATE", facts.phrases.text):
        day = "later today"
    return Parts(until=snooze_until(day, times[0] if times else None, facts.now))


def _zone(facts: Facts, _: str) -> Parts:
    said = zone_said(facts.bare, facts.known, facts.now)
    return Parts(zone=said.zone if said else None)


def zone_choices(reading: Reading, facts: Facts) -> tuple[ZoneChoice, ...]:
    """The zones that may be meant, where one is to be set and none of them is sure."""
    if reading.intent is not Intent.SET_ZONE or reading.parts.zone is not None:
        return ()
    said = zone_said(facts.bare, facts.known, facts.now)
    return said.choices if said else ()


def _target(facts: Facts, _: str) -> Parts:
    days = [day for day in facts.days_ahead if day]
    moved = re.search(r"\bfrom (?:the )?DATE (?:to|until) (?:the )?DATE", facts.phrases.text)
    target_on = days[-1] if days and moved else next(iter(days), None)
    times = facts.phrases.of(Kind.TIME)
    clock = exam_clock(clock_of(times[0], facts.mended), times[0]) if len(times) == 1 else None
    return Parts(exam=facts.exam, target_on=target_on, clock=clock)


_BUILDERS: dict[Intent, Callable[[Facts, str], Parts]] = {
    Intent.LOG_ATTEMPT: _attempt,
    Intent.LOG_PRACTICE: _practice,
    Intent.ASK_RETAKE: _exam,
    Intent.BREATHE: _breathing,
    Intent.READY: _exam,
    Intent.PLAN_TODAY: _exam,
    Intent.MAKE_PLAN: _plan,
    Intent.PLAN_WEEK: _exam,
    Intent.PLAN_CALENDAR: _exam,
    Intent.PRACTICE_CHART: _exam,
    Intent.LOG_MISS: _miss,
    Intent.RECALL: _exam,
    Intent.SIMULATE: _exam,
    Intent.REPORT: _exam,
    Intent.SET_NUDGE: _nudge,
    Intent.PAUSE: _pause,
    Intent.SNOOZE: _snooze,
    Intent.SET_ZONE: _zone,
    Intent.SET_TARGET: _target,
}
