"""`python -m bot understand`: what a message in plain words asks for, from the shell, where nothing is kept of it."""

import json
from datetime import date, datetime, time, tzinfo
from typing import Any

from bot.rules.days import at_clock
from bot.rules.moments import Moment
from bot.rules.words import Understood
from bot.rules.words.reading import Parts, Reading
from bot.texts import operator

Value = str | int | float | list[str]


def as_json(understood: Understood, zone: tzinfo) -> str:
    """Exactly the documented keys; days and times as ISO, in the person's zone."""
    reading = understood.reading
    answer: dict[str, Any] = {
        "intent": reading.intent,
        "parts": named_parts(reading.parts, zone),
        "writes": reading.intent.writes,
        "suggestions": [suggestion.intent for suggestion in understood.suggestions],
        "confidence": round(understood.confidence, 2),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def as_text(understood: Understood, zone: tzinfo) -> str:
    """The same for a person at the shell."""
    lines = [f"{understood.reading.intent} ({operator.confidence(understood.confidence)})"]
    lines += _lines(understood.reading, zone)
    if understood.reading.intent.writes:
        lines.append(operator.WOULD_WRITE)
    if understood.suggestions:
        lines.append(operator.suggestions([suggestion.intent for suggestion in understood.suggestions]))
    return "\n".join(lines)


def _lines(reading: Reading, zone: tzinfo) -> list[str]:
    return [
        f"- {name}: {', '.join(value) if isinstance(value, list) else value}"
        for name, value in named_parts(reading.parts, zone).items()
    ]


def named_parts(parts: Parts, zone: tzinfo) -> dict[str, Value]:
    """What was named, by the names that scripts know."""
    said: dict[str, Value | None] = {
        "exam": parts.exam,
        "result": parts.result,
        "score": _number(parts.score),
        "taken_at": _moment(parts.taken_at, zone),
        "time": _clock(parts.clock),
        "days": [day.short for day in sorted(parts.days)] if parts.days else None,
        "until": _until(parts.until),
        "zone": parts.zone,
        "date": parts.target_on.isoformat() if parts.target_on else None,
        "kind": parts.kind,
        "domain": parts.domain,
        "hours": _number(parts.hours),
        "reason": parts.reason,
        "questions": parts.questions,
    }
    return {name: value for name, value in said.items() if value is not None}


def _number(score: float | None) -> int | float | None:
    return int(score) if score is not None and score.is_integer() else score


def _moment(moment: Moment | None, zone: tzinfo) -> str | None:
    if moment is None:
        return None
    return at_clock(moment.on, moment.at, zone).isoformat() if moment.at else moment.on.isoformat()


def _clock(clock: time | None) -> str | None:
    return f"{clock:%H:%M}" if clock else None


def _until(until: date | datetime | None) -> str | None:
    if isinstance(until, datetime):
        return until.isoformat(timespec="seconds")
    return until.isoformat() if until else None
