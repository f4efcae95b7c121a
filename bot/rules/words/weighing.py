"""How sure each wish is that a message may hold, by its cues and by what speaks against them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.rules.words.clauses import Clause, Doubt, negated
from bot.rules.words.coached import COACHED, may_be_coached
from bot.rules.words.cues import PRACTICE, Cue, cues_for
from bot.rules.words.cues_told import NO_WAIT
from bot.rules.words.doubted import COMMANDS, doubt_told, is_doubtful_command, is_of_another_time
from bot.rules.words.facts import Facts
from bot.rules.words.other_meanings import is_a_goal, means_something_else
from bot.rules.words.parts import is_ahead, result_by_score
from bot.rules.words.patterns import Notation
from bot.rules.words.phrases import Kind
from bot.rules.words.reading import Intent
from bot.rules.words.scores import scaled
from bot.rules.words.told import (
    attempt_told,
    is_disputed,
    is_no_practice,
    is_scored_by_others,
    names_another_day,
    practice_told,
    retake_asked,
    target_told,
    tells_of_past,
)
from bot.rules.words.vocabulary import ABOUT_STUDY, EXPLAINED
from bot.rules.words.zones_said import zone_said

_STATEMENTS = frozenset({Intent.LOG_ATTEMPT, Intent.LOG_PRACTICE, Intent.DONE, Intent.PART_DONE})
_SMALL_TALK = frozenset({Intent.THANKS, Intent.GREETING})
_OF_THE_DAY = frozenset(
    {Intent.SET_NUDGE, Intent.STOP_NUDGES, Intent.PAUSE, Intent.RESUME, Intent.SNOOZE, Intent.DONE, Intent.PART_DONE}
)
_OF_GROUPS_AND_DATA = frozenset({Intent.CHECK_IN, Intent.GROUP, Intent.PARTNER, Intent.EXPORT_DATA, Intent.ERASE_DATA})
_TURNED_BY_NO = frozenset({Intent.CALM, Intent.BREATHE, *_OF_GROUPS_AND_DATA, *_SMALL_TALK})
_ANY_DOUBT = Doubt.ASKED | Doubt.SUPPOSED | Doubt.WISHED | Doubt.UNSURE | Doubt.OTHERS | Doubt.YOURS
_STRONG_DOUBT = Doubt.ASKED | Doubt.SUPPOSED | Doubt.OTHERS
_RESULTS = frozenset({"failed", "passed"})

# What is taken from a weight for each word beside a cue that nothing explains, and for one next to it.
_STRANGE, _STRANGE_BESIDE = 0.13, 0.3
_STRANGE_SUBJECT = 0.15
"""What is taken besides from a statement if such a word stands before it: it may name who did it."""
_STRANGE_IN_TALK, _MOST_IN_TALK = 0.03, 0.3
_BOOKED = 0.8
"""A weight from which on an exam is booked, even if the day is not clear."""
_FAINT = 0.4
"""What is left of a weight in doubt, so that it is still suggested."""
_SUREST = 0.98
_EXAM_NAMED, _SCORE_NAMED, _DAY_NAMED = 0.1, 0.1, 0.05
"""What makes an attempt surer."""

_TEST_NOUN = re.compile(
    r"\b(?:exam|exams|test|tests|mock|mocks|quiz|simulation|simulator|sim|paper|boson|dion|EXAM|run|LOGGED)\b"
)
_OF_AN_EXAM = re.compile(r" (?:EXAM|exams?|test|cert)\b|^ LOGGED")
_WORD = re.compile(r"[a-z¤]+(?![a-zA-Z0-9])")
_TODAY = re.compile(r"(?:earlier )?today.*|tonight|this (?:morning|afternoon|evening|night)")
_HELP_WITH_A_SUBJECT = re.compile(
    r" help (?:me )?(?:with|understand|understanding|on|learn|solve|configure|fix) "
    r"(?!(?:this|the|that|it|you|your|what|how|bot|commands?|things?|using|stuff|something|anything|please)\b)[a-z]"
)
_NO_DAY_YET = re.compile(
    r"\b(?:plan(?:s|ning)?|think(?:ing)?|consider(?:ing)?|hop(?:e|ing)|some ?(?:point|time|day)|eventually|soon)\b"
)
_SOME_DAY = re.compile(r"some ?day|one day|eventually")
_NO_QUESTION_OF_READINESS = re.compile(r" (?:book|schedule|register)\b.* DATE or\b|^ if i (?:get|score|got)\b")
_OTHER_WISHES: dict[Intent, re.Pattern[str] | Notation] = {
    Intent.HELP: _HELP_WITH_A_SUBJECT,
    Intent.ASK_RETAKE: NO_WAIT,
    Intent.READY: _NO_QUESTION_OF_READINESS,
}
"""What shows that something else is asked than what the bot can tell."""
_TAKEN_BACK = re.compile(r" (?:not|jk|lol jk|joking|kidding|just kidding|just joking)")
_SOME_DAYS = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun|week)")
_IS_WEEKDAY = re.compile(r"(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: (?:morning|evening|afternoon|night))?")


@dataclass(frozen=True, slots=True)
class Weighed:
    """An intent with its confidence; `stated` is False where it only may be suggested. `tag` is a result, or empty."""

    intent: Intent
    confidence: float
    tag: str = ""
    stated: bool = True
    exam: str | None = None
    """The one exam that the clause names, where the message names several."""


def weigh(facts: Facts) -> dict[Intent, Weighed]:
    """The surest reading of each intent that the message may hold."""
    best: dict[Intent, Weighed] = {}
    for weighed in [*_by_cues(facts), *_by_zone(facts), *_by_story(facts)]:
        last = best.get(weighed.intent)
        if last is None or (weighed.stated, weighed.confidence) > (last.stated, last.confidence):
            best[weighed.intent] = weighed
    return best


def results(facts: Facts) -> set[str]:
    """Whether the message speaks of failing, of passing, or of both."""
    stated = (each for each in _by_cues(facts) if each.stated and each.confidence >= _FAINT)
    return {each.tag for each in stated} & _RESULTS


def _by_zone(facts: Facts) -> Iterator[Weighed]:
    if said := zone_said(facts.bare, facts.known, facts.now):
        yield Weighed(Intent.SET_ZONE, said.weight)


def _by_story(facts: Facts) -> Iterator[Weighed]:
    if attempt := attempt_told(facts):
        weighed = _settled(Intent.LOG_ATTEMPT, attempt.confidence, attempt.tag, stated=not _is_a_joke(facts))
        yield replace(weighed, exam=attempt.exam)
    if retake := retake_asked(facts):
        yield _settled(Intent.ASK_RETAKE, retake.confidence, "", stated=True)
    if practice := practice_told(facts):
        yield _settled(Intent.LOG_PRACTICE, practice.confidence, "", stated=not _is_a_joke(facts))
    if target := target_told(facts):
        yield _settled(Intent.SET_TARGET, target.confidence, "", stated=not _is_a_joke(facts))


def _by_cues(facts: Facts) -> Iterator[Weighed]:
    for clause in facts.clauses:
        for cue in cues_for({*clause.whole.split(), *clause.text.split()}):
            text = clause.whole if cue.intent in _SMALL_TALK else clause.text
            match = cue.pattern.search(text)
            if match and match[0].strip() and (weighed := _weighed(cue, match, clause, facts)):
                yield weighed


def _weighed(cue: Cue, match: re.Match[str], clause: Clause, facts: Facts) -> Weighed | None:
    confidence = cue.weight - _by_other_words(cue, match)
    other = _OTHER_WISHES.get(cue.intent)
    stated = not (other and other.search(clause.text))
    stated = stated and not (_is_doubtful(cue.intent, clause, match) or _is_turned(cue, match) or _is_a_joke(facts))
    stated = stated and not is_of_another_time(cue.intent, facts.phrases)
    if cue.intent is Intent.LOG_ATTEMPT:
        return _attempt(cue, match, clause, facts, confidence, stated=stated)
    if cue.intent is Intent.LOG_PRACTICE:
        if not clause.practice or not (clause.score or _TEST_NOUN.search(clause.text)):
            return None
        confidence += _SCORE_NAMED if clause.score else 0.0
        stated = stated and not is_no_practice(facts)
    elif cue.intent is Intent.SET_NUDGE and _is_for_once(facts):
        return None
    elif cue.intent is Intent.SET_TARGET:
        stated = stated and _may_be_ahead(cue, facts)
    elif cue.intent in COACHED:
        stated = stated and may_be_coached(cue.intent, clause, facts, match.string[: match.start()])
    elif cue.intent is Intent.STOP_NUDGES:
        stated = stated and not any(map(_SOME_DAYS.search, facts.phrases.of(Kind.DAYS))) and not facts.first(Kind.TIME)
    return replace(_settled(cue.intent, confidence, cue.tag, stated=stated), exam=facts.exam_in(clause))


def _may_be_ahead(cue: Cue, facts: Facts) -> bool:
    """Whether an exam or a day to come is named, and nothing that is over."""
    if names_another_day(facts):
        return False
    if any(map(_SOME_DAY.fullmatch, facts.phrases.of(Kind.VAGUE))):
        return False
    if not facts.days_ahead and _NO_DAY_YET.search(facts.mended):
        return False
    if tells_of_past(facts) or not (facts.exams.named or facts.days_ahead):
        return False
    return cue.weight >= _BOOKED or not facts.days_ahead or any(facts.days_ahead)


def _settled(intent: Intent, confidence: float, tag: str, *, stated: bool) -> Weighed:
    confidence = max(0.0, min(confidence, _SUREST))
    return Weighed(intent, confidence if stated else confidence * _FAINT, tag, stated)


def _attempt(
    cue: Cue, match: re.Match[str], clause: Clause, facts: Facts, confidence: float, *, stated: bool
) -> Weighed | None:
    """An exam, a score and a day beside it make an attempt surer; other meanings of the words rule it out."""
    if clause.practice or means_something_else(clause.text, match):
        return None
    if any(each.practice for each in facts.clauses) and not _OF_AN_EXAM.search(clause.text):
        return None
    if (is_a_goal(clause.text) and cue.tag != "failed") or (not cue.tag and target_told(facts)):
        return None
    confidence += _EXAM_NAMED if facts.exams.named else 0
    confidence += _SCORE_NAMED if clause.score or facts.needed else 0
    confidence += _DAY_NAMED if facts.first(Kind.DATE) else 0
    tag = cue.tag
    if tag == "scored":
        stated = stated and not is_scored_by_others(clause)
        result = result_by_score(facts)
        if (clause.score and clause.score.percent) or not (result or _is_on_scale(clause, facts)):
            return _settled(Intent.LOG_ATTEMPT, confidence, "", stated=False)
        tag, confidence = result.value if result else "", confidence + _SCORE_NAMED
    stated = stated and not is_ahead(facts) and not is_disputed(facts)
    return replace(_settled(Intent.LOG_ATTEMPT, confidence, tag, stated=stated), exam=facts.exam_in(clause))


def _is_on_scale(clause: Clause, facts: Facts) -> bool:
    """Whether the score is one that the exam, of which everything is known, can give."""
    return facts.listed_exam is not None and scaled(clause.score, facts.listed_exam) is not None


def _is_doubtful(intent: Intent, clause: Clause, match: re.Match[str]) -> bool:
    if intent in _STATEMENTS:
        return bool(doubt_told(intent, clause, match) & _ANY_DOUBT) or clause.requests
    if intent is Intent.CALM:
        return Doubt.OTHERS in clause.doubt and " i " not in f"{clause.text} "
    if intent in COMMANDS:
        return is_doubtful_command(intent, clause, match)
    return intent.writes and bool(clause.doubt & _STRONG_DOUBT)


def _is_turned(cue: Cue, match: re.Match[str]) -> bool:
    """Whether a "not" stands before what would have been meant."""
    counts = cue.intent.writes or cue.intent in _TURNED_BY_NO
    return counts and negated(match.string[: match.start()])


def _is_a_joke(facts: Facts) -> bool:
    """Whether all is taken back: "failed ccna … not"."""
    return any(_TAKEN_BACK.fullmatch(clause.text) for clause in facts.clauses)


def _by_other_words(cue: Cue, match: re.Match[str]) -> float:
    """What words beside a cue that nothing explains take from its weight; those next to it most."""
    before = _WORD.findall(match.string[: match.start()])
    after = _WORD.findall(match.string[match.end() :])
    strange = sum(_is_strange(word, cue.intent) for word in before + after)
    if not cue.intent.writes:
        return min(_MOST_IN_TALK, _STRANGE_IN_TALK * strange)
    beside = sum(_is_strange(word, cue.intent) for word in before[-1:] + after[:1])
    somebody_else = cue.intent in _STATEMENTS and any(_is_strange(word, cue.intent) for word in before[-1:])
    return _STRANGE * (strange - beside) + _STRANGE_BESIDE * beside + (_STRANGE_SUBJECT if somebody_else else 0)


def _is_strange(word: str, intent: Intent) -> bool:
    if word in EXPLAINED or (intent in _OF_THE_DAY and word in ABOUT_STUDY):
        return False
    return not (intent is Intent.LOG_PRACTICE and PRACTICE.fullmatch(word))


def _is_for_once(facts: Facts) -> bool:
    """Whether a single day was named, such as tomorrow, for which no nudge of every week can be meant."""
    once = [day for day in facts.phrases.of(Kind.DATE) if not _IS_WEEKDAY.fullmatch(day)]
    return bool(once) and not facts.phrases.of(Kind.DAYS)
