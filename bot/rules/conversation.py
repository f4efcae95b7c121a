"""A talk in direct messages: what is still missing before something can be done, and what an answer completes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from bot.rules.words.coached import OF_AN_EXAM
from bot.rules.words.reading import Intent, Part, Parts, Reading
from bot.rules.zone_names import ZoneChoice

ANSWERED_WITHIN = timedelta(hours=12)
"""After so long, what somebody writes is no answer any more."""

_LONGEST_ASIDE = 40
_NEEDED: dict[Intent, tuple[Part, ...]] = {
    Intent.LOG_ATTEMPT: (Part.EXAM, Part.RESULT, Part.TAKEN_AT),
    Intent.ASK_RETAKE: (Part.EXAM,),
    Intent.SET_NUDGE: (Part.TIME,),
    Intent.SNOOZE: (Part.UNTIL,),
    Intent.SET_ZONE: (Part.ZONE,),
    Intent.SET_TARGET: (Part.EXAM, Part.DATE),
    Intent.LOG_PRACTICE: (Part.EXAM,),
    **dict.fromkeys(OF_AN_EXAM, (Part.EXAM,)),
}


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """`reading`: what somebody has said so far; `asked`: the part that they were asked for."""

    reading: Reading
    asked: Part
    asked_at: datetime

    def is_open(self, now: datetime) -> bool:
        return now - self.asked_at <= ANSWERED_WITHIN


class Aside(Enum):
    """What is said about the talk itself."""

    NEVER_MIND = auto()
    UNDO = auto()


_NEVER_MIND = re.compile(
    r"(?:oh |ok |no )?(?:never ?mind|nvm|nm|cancel(?: (?:that|it))?|forget (?:it|that)|ignore that|nothing)"
)
_UNDO = re.compile(
    r"(?:please )?(?:undo|take (?:it|that) back|revert|delete|remove)(?: (?:it|that|this|the last one))?(?: please)?"
)


def aside(text: str) -> Aside | None:
    """Whether a message takes back what was said, as "never mind" and "undo that" do."""
    bare = " ".join(re.sub(r"[^\w ]", " ", text.casefold()).split()) if len(text) <= _LONGEST_ASIDE else ""
    if _NEVER_MIND.fullmatch(bare):
        return Aside.NEVER_MIND
    return Aside.UNDO if _UNDO.fullmatch(bare) else None


@dataclass(frozen=True, slots=True)
class OwnExams:
    """The exams of one person, the latest first: `known` are all, `ahead` those that they have not passed."""

    known: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was named, and may be one of several: exams by their codes, and time zones."""

    exams: tuple[str, ...] = ()
    zones: tuple[ZoneChoice, ...] = ()


NO_CANDIDATES = Candidates()


def missing(reading: Reading) -> Part | None:
    """The part to ask for next; None where everything is there."""
    parts = reading.parts
    there = {
        Part.EXAM: parts.exam,
        Part.RESULT: parts.result,
        Part.TAKEN_AT: parts.taken_at,
        Part.TIME: parts.clock,
        Part.UNTIL: parts.until,
        Part.ZONE: parts.zone,
        Part.DATE: parts.target_on,
    }
    return next((part for part in _NEEDED.get(reading.intent, ()) if there[part] is None), None)


def completed(reading: Reading, more: Parts) -> Reading:
    """`reading` with what `more` names."""
    named = {field.name: getattr(more, field.name) for field in fields(more)}
    given = {name: value for name, value in named.items() if value is not None}
    return replace(reading, parts=replace(reading.parts, **given))


def taken_together(understood: Reading, question: OpenQuestion | None, answer: Parts | None) -> Reading:
    """What somebody wants, by what they have just written and what they were asked before.

    `answer`: what they wrote, read as an answer to `question`; None where it is none. What asks for something of its
    own is no answer.
    """
    if question is None:
        return understood
    if answer is not None and (understood.intent is question.reading.intent or not understood.intent.writes):
        return completed(question.reading, answer)
    if understood.intent is question.reading.intent and understood.parts.exam in (None, question.reading.parts.exam):
        return completed(question.reading, understood.parts)
    return understood


def with_own_exam(reading: Reading, own: OwnExams, choices: Sequence[str] = ()) -> Reading:
    """With the exam that goes without saying: the only one ahead for an attempt, else the latest.

    `choices`: several exams that were named at once, of which the one that is theirs is meant.
    """
    if Part.EXAM not in _NEEDED.get(reading.intent, ()) or reading.parts.exam is not None:
        return reading
    named = [exam for exam in own.known if exam in choices]
    if choices:
        meant = named[0] if len(named) == 1 else None
    elif reading.intent is Intent.LOG_ATTEMPT:
        meant = own.ahead[0] if len(own.ahead) == 1 else None
    else:
        meant = next(iter((*own.ahead, *own.known)), None)
    return completed(reading, Parts(exam=meant)) if meant else reading
