"""Direct messages as people really write them are understood, and hardly ever as something else."""

from collections import Counter
from pathlib import Path

import pytest

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.words import Known
from bot.rules.words.reading import Intent
from bot.rules.zone_names import ZoneNames
from tests.words.reading_corpus import READ_FROM, UNSEEN, Message, read_messages, score

FLOORS = dict.fromkeys(READ_FROM, 0.98) | {UNSEEN: 0.94}
"""The least share of each file's messages that is right. Raise it, never lower it."""
FILES = list(FLOORS)
RARELY = 0.06
"""How few messages may have a second reading that is as good."""


@pytest.fixture
def known(catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Known:
    return Known(catalogue=catalogue, exams=exams, zones=zones)


def test_the_messages_are_many_and_of_every_kind() -> None:
    messages = [message for path in READ_FROM for message in read_messages(path)]
    by_intent = Counter(message.intent for message in messages)
    assert len(messages) >= 2400
    assert by_intent.keys() == set(Intent)
    assert min(by_intent.values()) >= 12


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_message_counts_twice(path: Path) -> None:
    texts = Counter(message.text for message in read_messages(path))
    assert [text for text, times in texts.items() if times > 1] == []


def test_few_messages_have_two_readings_and_no_second_one_writes() -> None:
    messages = read_messages()
    assert sum(bool(message.also) for message in messages) < RARELY * len(messages)
    assert not any(intent.writes for message in messages for intent in message.also)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_messages_become_what_they_must_and_what_is_misunderstood_writes_nothing_wrong(
    known: Known, path: Path
) -> None:
    scored = score(read_messages(path), known)
    assert scored.right >= FLOORS[path], str(scored)
    assert not scored.wrong_writes, "\n".join(map(str, scored.wrong_writes))
    missed = [each for each in scored.of(Intent.CRISIS).judged if each.reading.intent is not Intent.CRISIS]
    assert not missed, "\n".join(map(str, missed))
    false_alarms = [each for each in scored.judged if _is_false_alarm(each.message, each.reading.intent)]
    assert not false_alarms, "\n".join(map(str, false_alarms))


def _is_false_alarm(message: Message, became: Intent) -> bool:
    return became is Intent.CRISIS and Intent.CRISIS not in {message.intent, *message.also}
