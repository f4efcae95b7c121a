"""What people say about nudges, the day's study, their zone and their nerves, in many voices."""

import pytest

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.words import Known, understand
from bot.rules.zone_names import ZoneNames
from tests.words.reading_corpus import NOW, plain_parts


@pytest.fixture(scope="module")
def known(catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Known:
    return Known(catalogue=catalogue, exams=exams, zones=zones)


def told(text: str, known: Known) -> str:
    """The intent and its parts in one line."""
    reading = understand(text, known, NOW).reading
    parts = (",".join(part) if isinstance(part, list) else str(part) for part in plain_parts(reading.parts).values())
    return " ".join([reading.intent, *parts])


TIMES = {
    "study reminder MWF 1900": "set_nudge 19:00 mon,wed,fri",
    "ping me 0600 daily": "set_nudge 06:00 mon,tue,wed,thu,fri,sat,sun",
    "give me a shout at half seven on weekdays": "set_nudge 07:30 mon,tue,wed,thu,fri",
    "hit me up at 9pm tue/thu": "set_nudge 21:00 tue,thu",
    "remind me to do flashcards weekdays at 12": "set_nudge 12:00 mon,tue,wed,thu,fri",
    "I work nights, ping me at 4 in the afternoon tue thu": "set_nudge 16:00 tue,thu",
    "change nudge from 7 to 8": "set_nudge 08:00",
    "nudge me at 6 and 9 every day": "set_nudge mon,tue,wed,thu,fri,sat,sun",
    "remind me every other day at 8": "set_nudge 08:00",
    "remind me twice a day": "set_nudge",
}
FOR_A_WHILE = {
    "kid is sick, back on thursday": "pause 2026-11-26",
    "hold off until dec 1": "pause 2026-12-01",
    "please put everything on hold for a week": "pause 2026-11-29",
    "business trip until monday the 30th": "pause 2026-11-30",
    "busy, in an hour ok?": "snooze 2026-11-22T21:00",
    "on a call, 15 min": "snooze 2026-11-22T20:15",
    "poke me again at 9:30pm": "snooze 2026-11-22T21:30",
    "cease and desist with the nudges": "stop_nudges",
    "i no longer wish to receive reminders": "stop_nudges",
    "pick up where we left off": "resume",
    "back from the dead lol, start nudging me again": "resume",
}
DAYS = {
    "knocked out chapter 4": "done",
    "i learned about vlans today": "done",
    "half done before the baby woke up": "part_done",
    "stopped halfway through": "part_done",
    "not today bestie i have a midterm": "skip",
    "gonna have to give today a miss": "skip",
}
PLACES = {
    "I'm in Lisbon 🙏🙏": "set_zone Europe/Lisbon",
    "wrong timezone!! im in chicago": "set_zone America/Chicago",
    "i'm a student in budapest": "set_zone Europe/Budapest",
    "I have moved from Delhi to Amsterdam": "set_zone Europe/Amsterdam",
}
NERVES = {
    "my mind goes blank": "calm",
    "I am having too much tension about the exam": "calm",
    "i feel really anxious and don't know what to do": "calm",
    "help me to breath please": "breathe",
    "how i use you?": "help",
    "alright mate": "greeting",
}
SUBJECTS = (TIMES, FOR_A_WHILE, DAYS, PLACES, NERVES)


@pytest.mark.parametrize(("text", "meant"), [row for subject in SUBJECTS for row in subject.items()])
def test_what_people_say_in_other_words_is_understood_as_well(text: str, meant: str, known: Known) -> None:
    assert told(text, known) == meant


NEVER_WRITES = [
    # About a feature, or about what was.
    "does snooze cost anything", "what happens when i skip a day", "the 7am reminder came late",
    "I missed the nudge at 7", "i was on holiday last week", "i have been travelling for 2 weeks",
    # Of others, or of other things.
    "my boss is on holiday until monday", "she told me to stop", "my wife reminds me every day at 8",
    "skip question 4", "i finished work", "remind me to call mom at 5", "my shift starts at 6 every day",
    "i have an interview in berlin", "the exam was in lisbon", "i'm in tech support", "give me a break",
    # Nothing, or no length at all.
    "snooze 0 min", "pause for 0 days", "don't nudge me at 7", "no reminder at 8",
]  # fmt: skip


@pytest.mark.parametrize("text", NEVER_WRITES)
def test_talk_about_nudges_and_days_changes_nothing(text: str, known: Known) -> None:
    assert not understand(text, known, NOW).reading.intent.writes


@pytest.mark.parametrize("text", ["my timezone is IST", "I'm in Portland", "/settings zone: portland"])
def test_zones_that_may_be_meant_are_handed_on(text: str, known: Known) -> None:
    understood = understand(text, known, NOW)
    assert told(text, known) == "set_zone"
    assert 2 <= len(understood.zone_choices) <= 5


@pytest.mark.parametrize("text", ["I'm in Lisbon", "change my timezone", "done"])
def test_where_one_zone_is_sure_or_none_is_named_none_is_offered(text: str, known: Known) -> None:
    assert understand(text, known, NOW).zone_choices == ()


def test_words_said_over_and_over_take_no_longer(known: Known) -> None:
    for words in ("i am in the ", "am going to ", "will have to ", "did half of it "):
        assert understand(words * 20, known, NOW).confidence <= 1
