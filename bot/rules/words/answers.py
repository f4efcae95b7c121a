"""Reads a message as the answer to one open question."""

import re
from collections.abc import Callable
from datetime import datetime

from bot.errors import Refusal
from bot.rules.attempts import Result
from bot.rules.days import read_days
from bot.rules.moments import read_clock
from bot.rules.words.facts import Facts, read_facts
from bot.rules.words.known import Known
from bot.rules.words.parts import parts_of
from bot.rules.words.phrases import Kind
from bot.rules.words.reading import Intent, Part, Parts
from bot.rules.words.scores import scaled
from bot.rules.zones import find_zones

_LONGEST_ANSWER = 100
_FAILED = re.compile(r"\b(?:failed?|flunked|bombed|did not (?:pass|make)|not passed|no|nope|nah)\b")
_PASSED = re.compile(r"\b(?:passed|pass|aced|nailed|cleared|made it|yes|yep|yeah)\b")
_NO_ANSWER = re.compile(r"\?|\b(?:if|never ?mind|cancel|forget it|do not know|no idea|later|stop|help)\b")


def read_answer(asked: Part, text: str, known: Known, now: datetime) -> Parts | None:
    """`text` as the answer to a question for `asked`; None if it is none."""
    if len(text.strip()) > _LONGEST_ANSWER or not text.strip():
        return None
    facts = read_facts(text, known, now)
    if _NO_ANSWER.search(facts.bare):
        return None
    read = _READERS.get(asked)
    parts = read(facts, text) if read else Parts()
    return parts if parts != Parts() else None


def _exam(facts: Facts, _: str) -> Parts:
    if facts.exam is None and (found := facts.known.exams.find(facts.bare, facts.now.date())):
        return Parts(exam=found.code)
    return Parts(exam=facts.exam)


def _result(facts: Facts, _: str) -> Parts:
    failed, passed = _FAILED.search(facts.mended), _PASSED.search(facts.mended)
    if failed:
        return Parts(result=Result.FAILED)
    return Parts(result=Result.PASSED) if passed else Parts()


def _score(facts: Facts, _: str) -> Parts:
    score = facts.score(practice=False) or facts.score(practice=True)
    exam = facts.listed_exam
    value = scaled(score, exam)
    if value is None and score is not None and exam is None:
        value = score.value
    return Parts(score=value)


def _taken_at(facts: Facts, _: str) -> Parts:
    return Parts(taken_at=parts_of(Intent.LOG_ATTEMPT, facts).taken_at)


def _time(facts: Facts, text: str) -> Parts:
    parts = parts_of(Intent.SET_NUDGE, facts)
    clock = parts.clock or (read_clock(text) if len(facts.phrases.of(Kind.TIME)) <= 1 else None)
    return Parts(clock=clock, days=parts.days if clock else None)


def _days(facts: Facts, text: str) -> Parts:
    if days := parts_of(Intent.SET_NUDGE, facts).days:
        return Parts(days=days)
    try:
        return Parts(days=read_days(text))
    except Refusal:
        return Parts()


def _until(facts: Facts, _: str) -> Parts:
    marked = read_facts(f"until {facts.bare}", facts.known, facts.now)
    pause = parts_of(Intent.PAUSE, marked)
    return pause if pause.until is not None else parts_of(Intent.SNOOZE, facts)


def _zone(facts: Facts, text: str) -> Parts:
    if said := parts_of(Intent.SET_ZONE, facts).zone:
        return Parts(zone=said)
    only = find_zones(text.strip(" .!"), facts.now, facts.known.zones).only
    return Parts(zone=only.name if only else None)


def _date(facts: Facts, _: str) -> Parts:
    target = parts_of(Intent.SET_TARGET, facts)
    return Parts(target_on=target.target_on, clock=target.clock if target.target_on else None)


_READERS: dict[Part, Callable[[Facts, str], Parts]] = {
    Part.EXAM: _exam,
    Part.RESULT: _result,
    Part.SCORE: _score,
    Part.TAKEN_AT: _taken_at,
    Part.TIME: _time,
    Part.DAYS: _days,
    Part.UNTIL: _until,
    Part.ZONE: _zone,
    Part.DATE: _date,
}
