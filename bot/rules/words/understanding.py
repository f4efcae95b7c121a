"""Understands a direct message: what it asks for, or what it may mean."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain, islice

from bot.rules.attempts import Result
from bot.rules.safety import is_crisis
from bot.rules.words.clauses import Clause
from bot.rules.words.coached import OF_AN_EXAM
from bot.rules.words.commands import pasted_intent, without_command
from bot.rules.words.cues import PRACTICE
from bot.rules.words.facts import Facts, read_facts
from bot.rules.words.hints import hints
from bot.rules.words.known import Known, Understood
from bot.rules.words.normal import LONGEST, looks_like_code, plain, squeezed
from bot.rules.words.parts import parts_of, result_by_score, zone_choices
from bot.rules.words.pasted_report import is_pasted_report
from bot.rules.words.patterns import Notation, spaced
from bot.rules.words.phrases import Kind
from bot.rules.words.practised import hours_said
from bot.rules.words.reading import Intent, Part, Parts, Reading
from bot.rules.words.weighing import Weighed, results, weigh

_SURE_TO_WRITE, _SURE = 0.6, 0.45
_SMALL_TALK = (Intent.THANKS, Intent.GREETING)
_MOST_SUGGESTIONS = 3
_WORTH_SUGGESTING = 0.1
_CLEARLY_CALM, _CLEARLY_AIMED, _CLEARLY_CHECKING_IN = 0.75, 0.8, 0.8
_PASTED = 0.95
_LIKE_A_SCORE = 100
_BROKEN_OFF = Notation(
    "then|but|and|before|until i|just|then|had_to? fell_asleep|gave_up|stopped|stop|had_to_stop|got_tired|"
    "got_too_tired|got_distracted|got_interrupted|got_called|got_stuck|got_bored|lost_focus|lost_interest|"
    "ran_out_of|quit|could_not|"
    "did_not_finish|crashed|not_more|no_more|that_was_it",
    "not_the_whole|not_all_of|not_everything|not_the_full|not_the_lot|nowhere_near|not_the_entire|the_rest_later|"
    "the_rest_tomorrow|rest_later|not_quite_all|not_half",
)
_TIED_UP = re.compile(
    r"\b(?:busy|driving|in (?:a|the) (?:meeting|call|class|middle)|on (?:a|the) (?:call|phone|bus|train)|cooking|"
    r"eating|"
    r"not now|not yet|still (?:at|in|on)|dinner first|eat first)\b"
)
"""Whoever is wants to be asked once more, not every day."""
_RESULT_HINTS = {"failed": re.compile(r"\b(?:fail|failed|flunked)\b"), "passed": re.compile(r"\bpassed\b")}
_TO_STUDY = re.compile(r"\b(?:study\w*|plan\w*|topics?|chapters?|today|next|learn|revis\w+|review|start|practice)\b")
_A_PLAN = re.compile(r"\b(?:plan|schedule|timetable)\b")
_ASKED_ALONE = {
    Intent.HELP: re.compile(r"[?! ]*\?[?! ]*"),
    Intent.PLAN_TODAY: re.compile(r"(?:(?:and|so|ok|for|what about|how about) )*today ?\?[?! ]*"),
}
_UNKNOWN = Reading(Intent.UNKNOWN)


def understand(text: str, known: Known, now: datetime) -> Understood:
    """What `text` asks for. `now` is aware, in the person's zone; in UTC while none is set."""
    return Understood(Reading(Intent.CRISIS), 1.0) if is_crisis(text) else wish_in(text, known, now)


def wish_in(text: str, known: Known, now: datetime) -> Understood:
    """The same for what is known to be no crisis."""
    bare = plain(text)
    is_long = len(squeezed(text)) > LONGEST
    if not is_long and (intent := pasted_intent(bare)):
        facts = read_facts(without_command(bare), known, now)
        return _pasted(intent, facts)
    if asked := next((intent for intent, words in _ASKED_ALONE.items() if words.fullmatch(bare)), None):
        return Understood(Reading(asked), _PASTED)
    facts = read_facts(text, known, now)
    if is_pasted_report(text) and not PRACTICE.search(facts.mended) and len(facts.exams.named) <= 1:
        return Understood(Reading(Intent.REPORT, parts_of(Intent.REPORT, facts)), _PASTED)
    weighed = weigh(facts)
    if both := _both_results(facts):
        return _in_doubt(facts, both, weighed)
    chosen = None if is_long or looks_like_code(text) else _chosen(weighed, facts)
    if chosen is None:
        return _in_doubt(facts, [], weighed, feelings=is_long)
    parts = parts_of(chosen.intent, facts, _result_told(chosen, facts))
    if parts.exam is None and Part.EXAM in _PARTS_SHOWN.get(chosen.intent, ()):
        parts = replace(parts, exam=chosen.exam)
    reading = _as_it_is(Reading(chosen.intent, parts), facts)
    return Understood(reading, chosen.confidence, (), _choices(reading, facts), zone_choices(reading, facts))


def _result_told(chosen: Weighed, facts: Facts) -> str:
    """The tag; of an attempt that both results are spoken of with, the one that the score says, if it says one."""
    both = all(words.search(facts.mended) for words in _RESULT_HINTS.values())
    result = result_by_score(facts) if both and chosen.intent is Intent.LOG_ATTEMPT else None
    return result.value if result else chosen.tag


def _pasted(intent: Intent, facts: Facts) -> Understood:
    tag = ("passed" if "pass" in facts.bare else "failed") if intent is Intent.LOG_ATTEMPT else ""
    reading = _as_it_is(Reading(intent, parts_of(intent, facts, tag)), facts)
    if intent is Intent.SET_ZONE and reading.parts.zone is None:
        reading = Reading(intent, parts_of(intent, replace(facts, bare=f"timezone {facts.bare}")))
    return Understood(reading, _PASTED, (), _choices(reading, facts), zone_choices(reading, facts))


def _choices(reading: Reading, facts: Facts) -> tuple[str, ...]:
    if Part.EXAM not in _PARTS_SHOWN.get(reading.intent, ()) or reading.parts.exam is not None:
        return ()
    return facts.exams.codes[:4] if len(facts.exams.codes) > 1 else facts.exams.choices


_PARTS_SHOWN = dict.fromkeys(
    (Intent.LOG_ATTEMPT, Intent.ASK_RETAKE, Intent.SET_TARGET, Intent.LOG_PRACTICE, *OF_AN_EXAM, Intent.UNKNOWN),
    (Part.EXAM,),
)


def _as_it_is(reading: Reading, facts: Facts) -> Reading:
    """A pause of hours is a snooze, one of today a skip."""
    if reading.intent is Intent.PAUSE and isinstance(reading.parts.until, datetime):
        return Reading(Intent.SNOOZE, reading.parts)
    days = facts.phrases.of(Kind.DATE)
    if reading.intent is Intent.PAUSE and days and all(day in ("today", "tonight") for day in days):
        return Reading(Intent.SKIP)
    return reading


def _chosen(weighed: dict[Intent, Weighed], facts: Facts) -> Weighed | None:
    sure = {
        each.intent: each
        for each in weighed.values()
        if each.stated and each.confidence >= (_SURE_TO_WRITE if each.intent.writes else _SURE)
    }
    _give_way(sure, facts)
    ranked = sorted(sure.values(), key=lambda each: (_tier(each), -each.confidence))
    return next(iter(ranked), None)


def _tier(weighed: Weighed) -> int:
    if weighed.intent in _SMALL_TALK:
        return 2
    return 0 if weighed.intent.writes else 1


def _give_way(sure: dict[Intent, Weighed], facts: Facts) -> None:
    """Which wishes of one message go before others, other than by how sure they are."""
    if Intent.ASK_RETAKE in sure and not (facts.first(Kind.DATE) or facts.score(practice=False)):
        sure.pop(Intent.LOG_ATTEMPT, None)
    if sure.keys() >= {Intent.LOG_ATTEMPT, Intent.SET_TARGET} and _was_long_ago(facts):
        del sure[Intent.LOG_ATTEMPT]
    calm = max((sure[each].confidence for each in (Intent.CALM, Intent.BREATHE) if each in sure), default=0.0)
    target = sure.get(Intent.SET_TARGET)
    if target and calm >= _CLEARLY_CALM and target.confidence < _CLEARLY_AIMED:
        del sure[Intent.SET_TARGET]
    _done_or_part(sure, facts)
    if calm >= _CLEARLY_CALM and not _TO_STUDY.search(facts.mended):
        sure.pop(Intent.PLAN_TODAY, None)
    _check_in_first(sure, facts)
    for first, others in _BEFORE_OTHERS.items():
        if first in sure:
            for other in others:
                sure.pop(other, None)
    _for_a_while_first(sure, facts)
    _plan_first(sure, facts)


def _plan_first(sure: dict[Intent, Weighed], facts: Facts) -> None:
    """Whoever says how many hours there are wants a plan made, not shown."""
    for shown in (Intent.PLAN_TODAY, Intent.PLAN_WEEK):
        if shown in sure and Intent.MAKE_PLAN not in sure and _A_PLAN.search(facts.mended) and hours_said(facts):
            sure[Intent.MAKE_PLAN] = replace(sure.pop(shown), intent=Intent.MAKE_PLAN)


def _done_or_part(sure: dict[Intent, Weighed], facts: Facts) -> None:
    """What was broken off is done in part; what has a score is no day's study."""
    if facts.exams.named and any(map(_is_result, facts.clauses)):
        for each in (Intent.DONE, Intent.PART_DONE):
            sure.pop(each, None)
    if Intent.DONE in sure and _BROKEN_OFF.search(spaced(facts.mended)):
        sure[Intent.PART_DONE] = replace(sure[Intent.DONE], intent=Intent.PART_DONE)


def _check_in_first(sure: dict[Intent, Weighed], facts: Facts) -> None:
    """What is told with a check-in is for the group; and no nudge is wanted where neither time nor days are named."""
    said = sure.get(Intent.CHECK_IN)
    if said is None or said.confidence < _CLEARLY_CHECKING_IN:
        return
    for each in (Intent.DONE, Intent.PART_DONE, Intent.SKIP):
        sure.pop(each, None)
    if not (facts.first(Kind.TIME) or facts.first(Kind.DAYS)):
        sure.pop(Intent.SET_NUDGE, None)


def _is_result(clause: Clause) -> bool:
    """Whether it names a number that hardly is one of pages, or of questions."""
    return clause.score is not None and (clause.score.percent or clause.score.value >= _LIKE_A_SCORE)


def _was_long_ago(facts: Facts) -> bool:
    """Whether the attempt is of last month, say, and what is new is the next one."""
    return facts.happened is None and any(phrase.startswith("last") for phrase in facts.phrases.of(Kind.VAGUE))


def _for_a_while_first(sure: dict[Intent, Weighed], facts: Facts) -> None:
    """A snooze goes before a nudge, and a pause with an end before stopping and resuming."""
    if Intent.SET_NUDGE in sure and not facts.phrases.of(Kind.DAYS) and _TIED_UP.search(facts.mended):
        sure[Intent.SNOOZE] = replace(sure.pop(Intent.SET_NUDGE), intent=Intent.SNOOZE)
    if Intent.SNOOZE in sure and facts.first(Kind.SPAN):
        sure.pop(Intent.SET_NUDGE, None)
    if Intent.SET_NUDGE in sure and facts.first(Kind.TIME):
        sure.pop(Intent.RESUME, None)
    if Intent.PAUSE in sure and sure.keys() & {Intent.STOP_NUDGES, Intent.RESUME}:
        has_end = any(map(facts.first, (Kind.SPAN, Kind.DATE, Kind.VAGUE, Kind.TIME)))
        for other in (Intent.STOP_NUDGES, Intent.RESUME) if has_end else (Intent.PAUSE,):
            sure.pop(other, None)


_BEFORE_OTHERS: dict[Intent, tuple[Intent, ...]] = {
    Intent.LOG_ATTEMPT: (Intent.DONE, Intent.PART_DONE, Intent.SET_TARGET, Intent.SKIP),
    Intent.BREATHE: (Intent.CALM,),
    Intent.PART_DONE: (Intent.DONE,),
    Intent.ERASE_DATA: (Intent.EXPORT_DATA,),
    Intent.PLAN_CALENDAR: (Intent.PLAN_TODAY, Intent.PLAN_WEEK, Intent.MAKE_PLAN, Intent.EXPORT_DATA),
    Intent.MAKE_PLAN: (Intent.PLAN_TODAY, Intent.PLAN_WEEK),
    Intent.PLAN_WEEK: (Intent.PLAN_TODAY,),
    Intent.RECALL: (Intent.LOG_MISS, Intent.PLAN_TODAY),
    Intent.REPORT: (Intent.PRACTICE_CHART, Intent.PLAN_TODAY, Intent.HELP),
    Intent.PRACTICE_CHART: (Intent.HELP,),
    Intent.SIMULATE: (Intent.PLAN_TODAY,),
}


def _both_results(facts: Facts) -> list[Reading]:
    """Two exams, one failed and one passed: each is offered."""
    codes = facts.exams.codes
    if len(codes) < 2 or results(facts) != {"failed", "passed"}:
        return []
    order = sorted(("failed", "passed"), key=facts.mended.find)
    day = parts_of(Intent.LOG_ATTEMPT, facts).taken_at
    return [
        Reading(Intent.LOG_ATTEMPT, Parts(exam=code, result=Result(tag), taken_at=day))
        for code, tag in zip(codes, order, strict=False)
    ]


def _in_doubt(
    facts: Facts, first: list[Reading], weighed: dict[Intent, Weighed], *, feelings: bool = False
) -> Understood:
    """Nothing is sure: the two or three likeliest readings."""
    found = sorted(weighed.values(), key=lambda each: (not each.stated, -each.confidence))
    likely = [each for each in found if each.confidence >= _WORTH_SUGGESTING and each.intent not in _SMALL_TALK]
    if feelings and Intent.CALM not in {each.intent for each in likely[:_MOST_SUGGESTIONS]}:
        likely.insert(min(len(likely), _MOST_SUGGESTIONS - 1), Weighed(Intent.CALM, 0))
    hinted = (Weighed(intent, 0, _hinted_result(facts)) for intent in (*hints(facts.mended), *_usual(facts)))
    readings = (
        _as_it_is(Reading(each.intent, parts_of(each.intent, facts, each.tag)), facts) for each in chain(likely, hinted)
    )
    suggestions = tuple(islice(_each_once(chain(first, readings)), _MOST_SUGGESTIONS))
    confidence = max((each.confidence for each in found), default=0.0)
    return Understood(_UNKNOWN, round(min(confidence, 0.59), 4), suggestions, _choices(_UNKNOWN, facts))


def _hinted_result(facts: Facts) -> str:
    """The result that a doubtful message speaks of, if it speaks of one alone."""
    told = [tag for tag, words in _RESULT_HINTS.items() if words.search(facts.mended)]
    return told[0] if len(told) == 1 else ""


def _each_once(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Each intent once, but attempts at different exams."""
    seen: set[tuple[Intent, str | None]] = set()
    for reading in readings:
        exam = reading.parts.exam if reading.intent is Intent.LOG_ATTEMPT else None
        again = exam is None and any(intent is reading.intent for intent, _ in seen)
        if (reading.intent, exam) not in seen and not again:
            seen.add((reading.intent, exam))
            yield reading


def _usual(facts: Facts) -> Iterator[Intent]:
    """What is offered for want of better, by what was named."""
    if facts.exams.named:
        yield from (Intent.LOG_ATTEMPT, Intent.ASK_RETAKE, Intent.SET_TARGET)
    if facts.phrases.of(Kind.TIME) or facts.phrases.of(Kind.DAYS):
        yield Intent.SET_NUDGE
    if facts.phrases.of(Kind.SPAN):
        yield Intent.SNOOZE
    if facts.phrases.of(Kind.DATE):
        ahead = parts_of(Intent.SET_TARGET, facts).target_on is not None
        yield from (Intent.SET_TARGET, Intent.LOG_ATTEMPT) if ahead else (Intent.LOG_ATTEMPT, Intent.SET_TARGET)
    if any(clause.score for clause in facts.clauses):
        yield from (Intent.LOG_ATTEMPT, Intent.LOG_PRACTICE)
    yield from (Intent.LOG_ATTEMPT, Intent.PLAN_TODAY, Intent.HELP)
