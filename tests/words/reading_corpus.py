"""Loads messages as people write them, and compares what is understood with what each must become."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from bot.rules.words import Known, understand
from bot.rules.words.reading import Intent, Part, Parts, Reading

FOLDER = Path(__file__).parent
MESSAGES = FOLDER / "messages.toml"
READ_FROM = (MESSAGES, *sorted(FOLDER.glob("voices_*.toml")))
"""Messages that the understanding was made from, by many hands."""
UNSEEN = FOLDER / "unseen.toml"
"""Messages that it was not made from: they were scored when it was done."""
NOW = datetime(2026, 11, 22, 20, tzinfo=ZoneInfo("Europe/Berlin"))
"""When and where every message of the corpus is written."""

PlainParts = Mapping[Part, Any]


class Verdict(Enum):
    RIGHT = "right"
    NOT_RIGHT = "not right"
    WRONG_WRITE = "a wrong write"


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote, and what it must become; messages.toml says what each field means."""

    text: str
    intent: Intent
    parts: PlainParts
    may: PlainParts
    also: frozenset[Intent]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """Raises ValueError, KeyError for what is no intent, no part or no known field."""
        if unknown := row.keys() - {"text", "intent", "parts", "may", "also"}:
            raise ValueError(f"{row['text']!r} has {sorted(unknown)}")
        parts, may = ({Part(name): value for name, value in row.get(key, {}).items()} for key in ("parts", "may"))
        return cls(row["text"], Intent(row["intent"]), parts, may, frozenset(map(Intent, row.get("also", []))))

    def judge(self, reading: Reading) -> Verdict:
        """How good a reading of this message `reading` is.

        A part that is missing is not right; one that was never told, or told otherwise, is wrong, and in an intent
        that writes a wrong write.
        """
        said = plain_parts(reading.parts)
        allowed = {**self.may, **self.parts}
        no_other = all(part in allowed and allowed[part] == value for part, value in said.items())
        if reading.intent == self.intent and no_other and said.keys() >= self.parts.keys():
            return Verdict.RIGHT
        if reading.intent in self.also and no_other:
            return Verdict.RIGHT
        if reading.intent.writes and not (reading.intent == self.intent and no_other):
            return Verdict.WRONG_WRITE
        return Verdict.NOT_RIGHT


@dataclass(frozen=True, slots=True)
class Judged:
    """A message with what it became."""

    message: Message
    reading: Reading
    verdict: Verdict

    def __str__(self) -> str:
        wanted, became = (
            " ".join([intent, *(f"{part}={value}" for part, value in parts.items())])
            for intent, parts in (
                (self.message.intent, self.message.parts),
                (self.reading.intent, plain_parts(self.reading.parts)),
            )
        )
        return f"{self.verdict.value}: {self.message.text!r}\n    must be {wanted}\n    became  {became}"


@dataclass(frozen=True, slots=True)
class Score:
    """How well messages were understood."""

    judged: tuple[Judged, ...]

    @property
    def right(self) -> float:
        """The share of messages that became exactly what they must, from 0 to 1."""
        return sum(each.verdict is Verdict.RIGHT for each in self.judged) / len(self.judged)

    @property
    def wrong_writes(self) -> tuple[Judged, ...]:
        return tuple(each for each in self.judged if each.verdict is Verdict.WRONG_WRITE)

    def of(self, intent: Intent) -> "Score":
        """The same for the messages of one intent."""
        return Score(tuple(each for each in self.judged if each.message.intent is intent))

    def __str__(self) -> str:
        """All that is not right, to be read when a test fails."""
        wrong = [str(each) for each in self.judged if each.verdict is not Verdict.RIGHT]
        return "\n".join([f"{self.right:.1%} of {len(self.judged)} right", *wrong])


def read_messages(path: Path = MESSAGES) -> tuple[Message, ...]:
    """The messages of one file, in its order."""
    return tuple(map(Message.of, tomllib.loads(path.read_text("utf-8"))["message"]))


def score(messages: Iterable[Message], known: Known) -> Score:
    """What is understood of each of `messages`, judged."""
    readings = ((message, understand(message.text, known, NOW).reading) for message in messages)
    return Score(tuple(Judged(message, reading, message.judge(reading)) for message, reading in readings))


def plain_parts(parts: Parts) -> dict[Part, Any]:
    """The parts that were named, as the files of messages write them."""
    written = {
        Part.EXAM: parts.exam,
        Part.RESULT: parts.result,
        Part.SCORE: parts.score,
        Part.TAKEN_AT: parts.taken_at and str(parts.taken_at).replace(" ", "T"),
        Part.TIME: f"{parts.clock:%H:%M}" if parts.clock else None,
        Part.DAYS: [day.short for day in sorted(parts.days)] if parts.days else None,
        Part.UNTIL: _until(parts.until),
        Part.ZONE: parts.zone,
        Part.DATE: parts.target_on and parts.target_on.isoformat(),
        Part.KIND: parts.kind,
        Part.DOMAIN: parts.domain,
        Part.HOURS: parts.hours,
        Part.REASON: parts.reason,
        Part.QUESTIONS: parts.questions,
    }
    return {part: value for part, value in written.items() if value is not None}


def _until(until: Any) -> str | None:
    if isinstance(until, datetime):
        return until.astimezone(NOW.tzinfo).strftime("%Y-%m-%dT%H:%M")
    return until.isoformat() if until else None
