"""What somebody may have meant: an intent with its parts, and how it is written down for a button or a question."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.rules.attempts import Result
from bot.rules.breathing import Pattern
from bot.rules.days import Days, read_days, stored_days
from bot.rules.moments import Moment
from bot.rules.practice import MissReason, PracticeKind


class Intent(StrEnum):
    LOG_ATTEMPT = "log_attempt"
    ASK_RETAKE = "ask_retake"
    SET_NUDGE = "set_nudge"
    STOP_NUDGES = "stop_nudges"
    PAUSE = "pause"
    RESUME = "resume"
    SNOOZE = "snooze"
    DONE = "done"
    PART_DONE = "part_done"
    SKIP = "skip"
    BREATHE = "breathe"
    CALM = "calm"
    SET_ZONE = "set_zone"
    SET_TARGET = "set_target"
    PLAN_TODAY = "plan_today"
    READY = "ready"
    LOG_PRACTICE = "log_practice"
    MAKE_PLAN = "make_plan"
    PLAN_WEEK = "plan_week"
    PLAN_CALENDAR = "plan_calendar"
    PRACTICE_CHART = "practice_chart"
    LOG_MISS = "log_miss"
    RECALL = "recall"
    SIMULATE = "simulate"
    REPORT = "report"
    CHECK_IN = "check_in"
    GROUP = "group"
    PARTNER = "partner"
    EXPORT_DATA = "export_data"
    ERASE_DATA = "erase_data"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    CRISIS = "crisis"
    UNKNOWN = "unknown"

    @property
    def writes(self) -> bool:
        """Whether acting on it changes anything that is kept."""
        return self in _WRITING


_WRITING = frozenset(
    {
        Intent.LOG_ATTEMPT,
        Intent.SET_NUDGE,
        Intent.STOP_NUDGES,
        Intent.PAUSE,
        Intent.RESUME,
        Intent.SNOOZE,
        Intent.DONE,
        Intent.PART_DONE,
        Intent.SKIP,
        Intent.SET_ZONE,
        Intent.SET_TARGET,
        Intent.LOG_PRACTICE,
    }
)


class Part(StrEnum):
    """What a message can name beside what it wants."""

    EXAM = "exam"
    RESULT = "result"
    SCORE = "score"
    TAKEN_AT = "taken_at"
    TIME = "time"
    DAYS = "days"
    UNTIL = "until"
    ZONE = "zone"
    DATE = "date"
    KIND = "kind"
    DOMAIN = "domain"
    HOURS = "hours"
    REASON = "reason"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What was named; None where nothing was, or nothing that is sure.

    `exam` is a code as stored. `until` is the first day with nudges again for a pause, and an instant (aware, in the
    person's zone) for a snooze. `clock` is the time of a nudge, or of the exam that is aimed for. `pattern` is how to
    breathe. `taken_at` is also the day of a practice result, `score` its percentage or its number on the exam's scale;
    `domain` is as somebody said it where the exam was not named, else one of its domains; `questions` how many there
    were, where `score` is the share of right ones. `hours` are those of a week's study, `reason` why a question was
    missed, `heard` the message that is kept for a form.
    """

    exam: str | None = None
    result: Result | None = None
    score: float | None = None
    taken_at: Moment | None = None
    clock: time | None = None
    days: Days | None = None
    until: date | datetime | None = None
    zone: str | None = None
    target_on: date | None = None
    pattern: Pattern | None = None
    kind: PracticeKind | None = None
    domain: str | None = None
    hours: float | None = None
    reason: MissReason | None = None
    questions: int | None = None
    heard: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a message."""

    intent: Intent
    parts: Parts = Parts()


def reading_as_text(reading: Reading) -> str:
    """ "log_attempt;rf;s720;t20261121T1400;eSY0-701", short enough for a button, for `reading_from_text`."""
    parts = reading.parts
    said = {
        "r": parts.result[0] if parts.result else None,
        "s": f"{parts.score:g}" if parts.score is not None else None,
        "t": _compact(parts.taken_at.on, parts.taken_at.at) if parts.taken_at else None,
        "c": f"{parts.clock:%H%M}" if parts.clock else None,
        "d": stored_days(parts.days) if parts.days else None,
        "u": _until_as_text(parts.until),
        "z": parts.zone,
        "o": f"{parts.target_on:%Y%m%d}" if parts.target_on else None,
        "p": parts.pattern,
        "k": parts.kind[0] if parts.kind else None,
        "n": _short(parts.domain),
        "h": f"{parts.hours:g}" if parts.hours is not None else None,
        "w": parts.reason,
        "q": parts.questions,
        "m": parts.heard,
        "e": parts.exam,  # the last, as it may be any text
    }
    return ";".join([reading.intent, *(f"{name}{value}" for name, value in said.items() if value is not None)])


def reading_from_text(text: str) -> Reading:
    """Raises ValueError, NotReadable for what `reading_as_text` has not written."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise ValueError(f"not a reading: {len(text)} characters")
    said = {each[0]: each[1:] for each in match["parts"].split(";") if each}
    return Reading(
        Intent(match["intent"]),
        Parts(
            exam=match["exam"],
            result=_RESULTS[said["r"]] if "r" in said else None,
            score=float(said["s"]) if "s" in said else None,
            taken_at=_moment(said["t"]) if "t" in said else None,
            clock=time.fromisoformat(said["c"]) if "c" in said else None,
            days=read_days(said["d"]) if "d" in said else None,
            until=_until(said["u"]) if "u" in said else None,
            zone=said.get("z"),
            target_on=date.fromisoformat(said["o"]) if "o" in said else None,
            pattern=Pattern(said["p"]) if "p" in said else None,
            kind=_KINDS[said["k"]] if "k" in said else None,
            domain=said.get("n"),
            hours=float(said["h"]) if "h" in said else None,
            reason=MissReason(said["w"]) if "w" in said else None,
            questions=int(said["q"]) if "q" in said else None,
            heard=int(said["m"]) if "m" in said else None,
        ),
    )


_WRITTEN = re.compile(r"(?P<intent>[a-z_]+)(?P<parts>(?:;[rstcduzopknhwqm][^;]*)*)(?:;e(?P<exam>.*))?", re.DOTALL)


_RESULTS = {result[0]: result for result in Result}
_KINDS = {kind[0]: kind for kind in PracticeKind}
_LONGEST_DOMAIN = 40
"""A button has room for no more; the beginning tells the domains of an exam apart."""


def _short(domain: str | None) -> str | None:
    return domain.replace(";", " ")[:_LONGEST_DOMAIN] if domain else None


def _compact(on: date, at: time | None) -> str:
    return f"{on:%Y%m%d}T{at:%H%M}" if at else f"{on:%Y%m%d}"


def _moment(text: str) -> Moment:
    on, _, at = text.partition("T")
    return Moment(date.fromisoformat(on), time.fromisoformat(at) if at else None)


def _until_as_text(until: date | datetime | None) -> str | None:
    if isinstance(until, datetime):
        return f"{until:%Y%m%dT%H%M%S%z}"
    return f"{until:%Y%m%d}" if until else None


def _until(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
