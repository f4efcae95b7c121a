"""Reads an attempt, or an exam that is booked, out of a whole message: its words may stand in any order.

The cues of `cues` know sentences; here it is enough that a result, an exam and what speaks of a day or of having sat
it
are told, and that nothing makes them doubtful.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.rules.words.clauses import Clause, Doubt
from bot.rules.words.cues_told import (
    AGAIN,
    AHEAD,
    ASKS_WHEN,
    BOOKED,
    CALLED_OFF,
    DISPUTED,
    FAILED,
    LONG_AGO,
    NEVER_CAME,
    NEVER_PRACTISED,
    NO_PRACTICE,
    NO_TARGET,
    NO_WAIT,
    NOT_FAILED,
    PASSED,
    SAT,
    SEEN,
    SITTING,
    TEST,
)
from bot.rules.words.facts import Facts
from bot.rules.words.other_meanings import is_a_goal, is_another_date, means_something_else
from bot.rules.words.parts import is_ahead, result_by_score
from bot.rules.words.phrases import Kind
from bot.rules.words.practised import is_of_a_domain
from bot.rules.words.scores import scaled
from bot.rules.words.subjects import of_others
from bot.rules.words.vocabulary import EXPLAINED, TELLING

_ANY_DOUBT = Doubt.ASKED | Doubt.SUPPOSED | Doubt.WISHED | Doubt.UNSURE | Doubt.OTHERS | Doubt.YOURS
_STRONG_DOUBT = Doubt.ASKED | Doubt.SUPPOSED | Doubt.OTHERS

# What makes a story surer, and what less sure.
_RESULT, _ON_SCALE, _TARGET, _PRACTICE = 0.55, 0.45, 0.5, 0.75
_EXAM, _TEST, _SCORE, _DAY, _SAT_IT, _BOOKED_IT = 0.12, 0.05, 0.1, 0.08, 0.08, 0.12
_STRANGE, _MOST_STRANGE, _STRANGE_SUBJECT = 0.03, 0.15, 0.3

_WORD = re.compile(r"[a-z¤]+(?![a-zA-Z0-9])")
_NAMES = frozenset(
    {"emily", "kelly", "sally", "lily", "molly", "polly", "billy", "willy", "holly", "ally", "family", "italy"}
)
"""Words on -ly that say of nothing how it was done."""
_YEAR = re.compile(r" (?:in|since|around|during|of) ((?:19|20)\d\d)\b(?![-/.]\d)")
_PROPOSED = (" how about", " what about")
_TODAY = re.compile(r"(?:earlier )?today|tonight|this (?:morning|afternoon|evening)")
_PAST_DAY = re.compile(r"yesterday|\blast\b|\bago\b|this morning|just now|earlier|the other day|past")


@dataclass(frozen=True, slots=True)
class Told:
    """How sure a story is, the result that it tells, and whether it may be acted on."""

    confidence: float
    tag: str = ""
    exam: str | None = None


def attempt_told(facts: Facts) -> Told | None:
    """An exam that was sat, with its result or a score that shows it."""
    if any(clause.practice for clause in facts.clauses):
        return None
    named = bool(facts.exams.named)
    if not named and not any(TEST.search(clause.text) for clause in facts.clauses):
        return None
    told = set(_results(facts))
    if told - {"failed", "passed"} or len(told) > 1:
        return None
    weight = _RESULT if told else _ON_SCALE
    if (not told and not _is_scored(facts)) or is_disputed(facts) or is_ahead(facts):
        return None
    weight += (_EXAM if named else _TEST) + (_SCORE if facts.score(practice=False) else 0)
    weight += (_DAY if facts.first(Kind.DATE) else 0) + (_SAT_IT if _was_sat(facts) else 0)
    weight -= _strangeness(facts.clauses)
    result = result_by_score(facts)
    return Told(weight, told.pop() if told else result.value if result else "", _exam_of_result(facts))


def practice_told(facts: Facts) -> Told | None:
    """A practice test with its score, wherever in the message each stands."""
    if facts.score(practice=True) is None:
        return None
    if not any(clause.practice for clause in facts.clauses) and not (
        is_of_a_domain(facts) and not set(_results(facts))
    ):
        return None
    if is_no_practice(facts):
        return None
    doubtful = any(clause.doubt & _STRONG_DOUBT or clause.requests for clause in facts.clauses)
    if doubtful or any(NO_PRACTICE.search(clause.text) for clause in facts.clauses):
        return None
    return Told(_PRACTICE - _strangeness(facts.clauses))


def is_no_practice(facts: Facts) -> bool:
    """Whether a number beside practice is none of a result: a price, a share that is done, what is to go."""
    return any(NEVER_PRACTISED.search(clause.text) for clause in facts.clauses)


def retake_asked(facts: Facts) -> Told | None:
    """A question how soon an exam may be taken again."""
    for clause in facts.clauses:
        if NO_WAIT.search(clause.text):
            continue
        asks = clause.requests or Doubt.ASKED in clause.doubt or " wait" in clause.text or " i can " in clause.text
        asks = asks or clause.text.startswith((" next", " earliest", " soonest"))
        if asks and ASKS_WHEN.search(clause.text) and AGAIN.search(clause.text) and " ready" not in clause.text:
            return Told(_TARGET + _BOOKED_IT)
        if asks and clause.text.startswith(" next") and AGAIN.search(clause.text):
            return Told(_TARGET + _BOOKED_IT)
    return None


def _exam_of_result(facts: Facts) -> str | None:
    """The one exam of the clause that tells the result, where others are named beside."""
    return next((facts.exam_in(clause) for clause in facts.clauses if _result(clause)), None)


def target_told(facts: Facts) -> Told | None:
    """An exam that is still to come, on a day that is clear."""
    if not facts.phrases.of(Kind.DATE) or tells_of_past(facts):
        return None
    if any(NO_TARGET.search(clause.text) for clause in facts.clauses):
        return None
    if names_another_day(facts):
        return None
    if not any(facts.days_ahead):
        return None
    for place, clause in enumerate(facts.clauses):
        seen = BOOKED.search(clause.text) or SITTING.search(clause.text) or AHEAD.search(clause.text)
        test = " EXAM" in clause.text or TEST.search(clause.text)
        around = (clause, *facts.clauses[place + 1 : place + 2])
        if not (seen and test and any(" DATE" in each.text for each in around)) or clause.practice:
            continue
        if clause.doubt_about(*seen.span()) & _STRONG_DOUBT or _is_negated(clause.text[: seen.end()]):
            continue
        weight = _TARGET + (_EXAM if facts.exams.named else _TEST) + (_BOOKED_IT if BOOKED.search(clause.text) else 0)
        return Told(weight + _DAY - _strangeness(facts.clauses))
    return None


def names_another_day(facts: Facts) -> bool:
    """Whether a day is not one of an exam that stands: proposed, called off, or of something else."""
    for clause in facts.clauses:
        if is_another_date(clause.text) or CALLED_OFF.search(clause.text) or clause.whole.startswith(_PROPOSED):
            return True
    days = facts.phrases.of(Kind.DATE)
    if not days or not all(map(_TODAY.fullmatch, days)) or facts.first(Kind.TIME):
        return False
    # "Knocked out the exam today" is no exam to come, "exam today" is one.
    if any(BOOKED.search(clause.text) or SITTING.search(clause.text) for clause in facts.clauses):
        return False
    return _strangeness(facts.clauses) > 0


def tells_of_past(facts: Facts) -> bool:
    """Whether it tells of an exam that is over: no day in it is one to aim for, unless it is booked."""
    if any(NEVER_CAME.search(clause.text) for clause in facts.clauses):
        return True
    if any(BOOKED.search(clause.text) for clause in facts.clauses):
        return False
    over = any(_PAST_DAY.search(day) for day in facts.phrases.of(Kind.DATE))
    return over or _was_sat(facts) or any(_is_over(clause) for clause in facts.clauses)


def _is_over(clause: Clause) -> bool:
    """Whether it tells a result, be it of somebody else."""
    match = FAILED.search(clause.text) or PASSED.search(clause.text)
    if match is None or is_a_goal(clause.text):
        return False
    return not clause.doubt_about(*match.span()) & (Doubt.SUPPOSED | Doubt.WISHED | Doubt.UNSURE | Doubt.ASKED)


def _was_sat(facts: Facts) -> bool:
    return any(SAT.search(clause.text) for clause in facts.clauses)


def is_disputed(facts: Facts) -> bool:
    """Whether a result is told only to doubt it, or one of long ago."""
    text = f" {facts.mended}"
    years = (int(year) for year in _YEAR.findall(text))
    return any(pattern.search(text) for pattern in (DISPUTED, LONG_AGO)) or any(year < facts.now.year for year in years)


def _results(facts: Facts) -> Iterator[str]:
    """Each result that is told, "doubtful" for one that may not be taken at its word."""
    mine = any(" i " in clause.whole or " my " in clause.whole for clause in facts.clauses)
    others = False
    for clause in facts.clauses:
        found = _result(clause)
        others = others or (Doubt.OTHERS in clause.doubt and not mine)
        if found is None:
            continue
        match, result = found
        doubtful = clause.requests or clause.doubt_about(*match.span()) & _ANY_DOUBT or _strange_subject(clause, match)
        if doubtful or means_something_else(clause.text, match) or (is_a_goal(clause.text) and result == "passed"):
            yield "doubtful"
        else:
            yield "doubtful" if others else result


def _result(clause: Clause) -> tuple[re.Match[str], str] | None:
    if match := NOT_FAILED.search(clause.text):
        return match, "turned"
    if match := FAILED.search(clause.text):
        return match, "failed"
    if match := PASSED.search(clause.text):
        return match, "turned" if _is_negated(clause.text[: match.start()]) else "passed"
    return None


def _is_scored(facts: Facts) -> bool:
    """Whether a score tells how it ended, and something tells that it is no wish."""
    if any(clause.doubt & _STRONG_DOUBT or clause.requests for clause in facts.clauses):
        return False
    score, exam = facts.score(practice=False), facts.listed_exam
    if score is None or exam is None or scaled(score, exam) is None or any(map(is_scored_by_others, facts.clauses)):
        return False
    over = any(_PAST_DAY.search(day) for day in facts.phrases.of(Kind.DATE))
    sat = _was_sat(facts) or any(SEEN.search(clause.text) for clause in facts.clauses)
    return over or sat or facts.needed is not None


def is_scored_by_others(clause: Clause) -> bool:
    """Whether somebody else got the score: "my buddy got an 801"."""
    match = SEEN.search(clause.text)
    if match is None:
        return False
    return of_others(clause.text[: match.start()]) or bool(clause.doubt_about(*match.span()) & Doubt.OTHERS)


def _is_negated(before: str) -> bool:
    return re.search(r" (?:not|never|no|without|cancel|cancelled|canceled|nor)(?= )[^,]*$", before + " ") is not None


def _strange_subject(clause: Clause, match: re.Match[str]) -> bool:
    """Whether an unknown word, maybe a name, stands where who did it would be named."""
    before = _WORD.findall(clause.text[: match.start()])
    return bool(before) and "i" not in before and not _is_known(before[-1])


def _strangeness(clauses: tuple[Clause, ...]) -> float:
    strange = sum(not _is_known(word) for clause in clauses for word in _WORD.findall(clause.text))
    return min(_MOST_STRANGE, _STRANGE * strange)


def _is_known(word: str) -> bool:
    return word in EXPLAINED or word in TELLING or (word.endswith("ly") and word not in _NAMES)
