"""`python -m bot plan`: a plan from the shell, for scripts and for looking at how one is laid out."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process, utils

from bot.errors import Field, NotReadable, Refusal
from bot.next_command import read_first_day
from bot.rules.attempts import Band, Cause, DomainResult
from bot.rules.domain_gaps import domain_gaps
from bot.rules.exams import Exam
from bot.rules.identity import IdentifiedExam
from bot.rules.moments import read_clock
from bot.rules.plan.records import USUAL_EXAM_MINUTES, Plan, PlanRequest, Slot, Windows
from bot.rules.plan.target import check_exam_day, sensible_exam_day
from bot.rules.plan.windows import read_windows
from bot.rules.plan.windows_reading import read_spans
from bot.rules.practice import ResourceKind
from bot.rules.remedies import drills
from bot.rules.score_report import read_domains
from bot.shell_options import NotAccepted, read_day
from bot.texts import plan_made
from bot.texts import plan_operator as texts
from bot.texts.days import day
from bot.texts.fields import ACCEPTED
from bot.texts.plan_slots import sentence, title

_MINUTES = re.compile(r"[0-9]{1,3}")
_LEAST_MINUTES, _MOST_MINUTES = 10, 480
_SEPARATOR = re.compile(r"[;\n]")
_RESULT = re.compile(r"\s*[=:]\s*")
_ALIKE = 88
"""Of 100: a name that has commas itself is put together again if it is so much like one of the exam's domains."""
_MOST_COMMAS = 5

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What was typed, before it is read."""

    domains: tuple[str, ...]
    hours_per_week: str
    days: str
    at: str | None
    from_on: str | None
    until: str | None
    legal_on: str | None
    causes: tuple[str, ...]
    leaned_on: str | None
    minutes: str | None


def read_request(options: Options, identified: IdentifiedExam, zone: ZoneInfo) -> PlanRequest:
    """The plan that is asked for, whose days are days in `zone`. Raises NotAccepted."""
    if not identified.code:
        raise NotAccepted(texts.not_accepted("--exam", "", "nothing named", ACCEPTED[Field.EXAM]))
    from_on = read_first_day(options.from_on, zone)
    until = read_day("--until", options.until) if options.until is not None else None
    legal_on = read_day("--legal-on", options.legal_on) if options.legal_on is not None else None
    exam = identified.version(until or from_on)
    windows = _windows(options)
    minutes = _minutes(options.minutes, exam)
    gaps = domain_gaps(exam, _results(options.domains, exam))
    exam_on = until or sensible_exam_day(gaps, windows, from_on, legal_on, minutes)
    _check(exam_on, from_on, legal_on)
    causes = [_choice("--cause", typed, Cause) for typed in options.causes]
    return PlanRequest(
        windows=windows,
        from_on=from_on,
        exam_on=exam_on,
        gaps=gaps,
        exam_minutes=minutes,
        drills=drills(causes, {}),
        leaned_on=_choice("--leaned-on", options.leaned_on, ResourceKind) if options.leaned_on is not None else None,
    )


def _check(exam_on: date, from_on: date, legal_on: date | None) -> None:
    if exam_on <= from_on:
        raise NotAccepted(texts.not_accepted("--until", str(exam_on), "no day is left", f"a day after {from_on}"))
    try:
        check_exam_day(exam_on, from_on, legal_on)
    except Refusal as refusal:
        raise NotAccepted(texts.refused("--until", str(exam_on), refusal)) from refusal


def as_json(plan: Plan) -> str:
    """A list of slots, each with exactly the documented keys."""
    return json.dumps([_as_keys(slot) for slot in plan.slots], ensure_ascii=False, indent=2)


def as_text(plan: Plan) -> str:
    """The same for a person at the shell, with what the plan has to say about itself."""
    said = plan_made.remarks(plan)
    lines = [*(line.lstrip("#- ") for line in said.splitlines()), ""] if said else []
    for slot in plan.slots:
        lines.append(f"{slot.on:%a} {slot.on} {slot.starts:%H:%M}  {slot.phase:<10}  {title(slot)}")
        lines.append(f"{'':23}{sentence(slot)}")
    return "\n".join([*lines, "", f"{day(plan.exam_on)}: the exam."])


def _as_keys(slot: Slot) -> dict[str, str | int | None]:
    return {
        "date": slot.on.isoformat(),
        "start": f"{slot.starts:%H:%M}",
        "minutes": slot.minutes,
        "phase": slot.phase,
        "domain": slot.domain,
        "kind": slot.work,
        "resource": slot.resource,
        "text": sentence(slot),
    }


def _windows(options: Options) -> Windows:
    at: time | None = None
    if options.at is not None:
        at = read_clock(options.at)
        if at is None:
            raise NotAccepted(texts.not_accepted("--at", options.at, "not a time of day", ACCEPTED[Field.CLOCK]))
    try:
        read_spans(options.days)
    except Refusal as refusal:
        raise NotAccepted(texts.refused("--days", options.days, refusal)) from refusal
    try:
        return read_windows(options.hours_per_week, options.days, at)
    except Refusal as refusal:
        raise NotAccepted(texts.refused("--hours-per-week", options.hours_per_week, refusal)) from refusal


def _results(typed: Sequence[str], exam: Exam | None) -> list[DomainResult]:
    """The results of all `--domains`; the last one counts where a domain is named twice."""
    known = tuple(domain.name for domain in exam.domains) if exam else ()
    results: dict[str, DomainResult] = {}
    for option in typed:
        named = [part for piece in _SEPARATOR.split(option) for part in _between_commas(piece, known)]
        for part in named:
            results |= {result.domain: result for result in _result(part, exam)}
        if not named:
            raise NotAccepted(texts.not_accepted("--domains", option, "no domain", texts.ACCEPTED_DOMAINS))
    return list(results.values())


def _result(part: str, exam: Exam | None) -> Sequence[DomainResult]:
    """One result; of a name alone it is that the domain is weak."""
    line = ": ".join(part.rsplit("=", 1)) if "=" in part else part
    try:
        found = read_domains(line, exam)
        return found if found or _RESULT.search(part) else read_domains(f"{part}: {Band.BELOW}", exam)
    except NotReadable as problem:
        why = "not readable" if type(problem) is NotReadable else "several domains are like that"
        raise NotAccepted(texts.not_accepted("--domains", part, why, texts.ACCEPTED_DOMAINS)) from problem
    except Refusal as refusal:
        raise NotAccepted(texts.refused("--domains", part, refusal)) from refusal


def _between_commas(typed: str, known: Sequence[str]) -> list[str]:
    """What stands between commas, with names that have commas themselves put together again."""
    pieces = [piece.strip() for piece in typed.split(",")]
    found = []
    while pieces:
        length = next((length for length in range(_MOST_COMMAS + 1, 1, -1) if _is_one(pieces[:length], known)), 1)
        found.append(", ".join(pieces[:length]))
        del pieces[:length]
    return [part for part in found if part]


def _is_one(pieces: Sequence[str], known: Sequence[str]) -> bool:
    if len(pieces) < 2 or any(_RESULT.search(piece) for piece in pieces[:-1]):
        return False
    name = _RESULT.split(", ".join(pieces))[0]
    like = process.extractOne(name, known, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_ALIKE)
    return like is not None


def _minutes(typed: str | None, exam: Exam | None) -> int:
    if typed is None:
        return (exam.minutes if exam else None) or USUAL_EXAM_MINUTES
    if not _MINUTES.fullmatch(typed) or not _LEAST_MINUTES <= int(typed) <= _MOST_MINUTES:
        accepted = f"{_LEAST_MINUTES} to {_MOST_MINUTES}"
        raise NotAccepted(texts.not_accepted("--minutes", typed, "not a length of an exam", accepted))
    return int(typed)


def _choice(option: str, typed: str, choices: type[Choice]) -> Choice:
    """The one choice that begins with what was typed, or has it in it. Raises NotAccepted."""
    wanted = " ".join(typed.casefold().replace("-", " ").replace("_", " ").split())
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [choice for choice in choices if wanted and fits(choice.value.replace("-", " "), wanted)]
        if len(found) == 1:
            return found[0]
    raise NotAccepted(texts.one_of(option, typed, [choice.value for choice in choices]))
