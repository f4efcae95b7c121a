"""How exams that were sat, that are booked, and that are somebody else's are told apart, in many voices."""

import pytest

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.words import Known, understand
from bot.rules.words.normal import plain
from bot.rules.words.reading import Intent
from bot.rules.zone_names import ZoneNames
from tests.words.reading_corpus import NOW, plain_parts


@pytest.fixture(scope="module")
def known(catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Known:
    return Known(catalogue=catalogue, exams=exams, zones=zones)


def told(text: str, known: Known) -> str:
    reading = understand(text, known, NOW).reading
    return " ".join([reading.intent, *(f"{value:g}" if isinstance(value, float) else str(value)
                                       for value in plain_parts(reading.parts).values())])  # fmt: skip


SAT = {
    "gave ccna yesterday, got 805, not cleared sir": "log_attempt 200-301 failed 805 2026-11-21",
    "i do the az-900 exam yesterday and i not pass": "log_attempt AZ-900 failed 2026-11-21",
    "Dear coach, I regret to inform you that I did not succeed in the PMP on Tuesday.": (
        "log_attempt PMP failed 2026-11-17"
    ),
    "bro i got cooked by sec+ yesterday fr": "log_attempt SY0-701 failed 2026-11-21",
    "encor handed me my ass": "log_attempt 350-401 failed",
    "Attempted Security+ Thursday. Negative result. Failed.": "log_attempt SY0-701 failed 2026-11-19",
    "i failed sec+ in front of my whole team": "log_attempt SY0-701 failed",
    "my boss was right, I passed sec+": "log_attempt SY0-701 passed",
    "okay so I took c c n a yesterday period I failed with a seven hundred and twelve": (
        "log_attempt 200-301 failed 712 2026-11-21"
    ),
    "PenTest+ passed 20 NOV 26.": "log_attempt PT0-003 passed 2026-11-20",
    "Tested Friday 0900 on Security+, no go, 722/900.": "log_attempt SY0-701 failed 722 2026-11-20T09:00",
    "just walked out of the testing centre, failed network+": "log_attempt N10-009 failed 2026-11-22",
    "sec+ is in the bag": "log_attempt SY0-701 passed",
    "OSCP yesterday: 50 points, 70 needed": "log_attempt OSCP failed 50 2026-11-21",
    "701 fail... sec+ is a beast": "log_attempt SY0-701 failed",
    "a+ core 1 1101 yesterday, didn't get through": "log_attempt 220-1101 failed 2026-11-21",
}
TO_COME = {
    "they pushed my sec+ exam back to dec 4": "set_target SY0-701 2026-12-04",
    "sec+ round two, dec 4": "set_target SY0-701 2026-12-04",
    "cissp tomorrow, wish me luck": "set_target CISSP 2026-11-23",
    "Security+ 04 DEC 0900": "set_target SY0-701 09:00 2026-12-04",
    "cissp is next friday, 4 dec": "set_target CISSP 2026-12-04",
    "registered for CISM today": "set_target CISM",
    "failed sec+ last month but i booked again for dec 4": "set_target SY0-701 2026-12-04",
}
ASKED = {
    "when does comptia let me have another crack at sec+": "ask_retake SY0-701",
    "how much time must pass before i retake az-104": "ask_retake AZ-104",
    "is it too early to book": "ready",
    "what are we covering today": "plan_today",
    "tutorials dojo saa-c03 timed mode 72%": "log_practice SAA-C03 72",
}


@pytest.mark.parametrize(("text", "meant"), [row for each in (SAT, TO_COME, ASKED) for row in each.items()])
def test_tense_and_story_tell_what_was_and_what_is_to_come(text: str, meant: str, known: Known) -> None:
    assert told(text, known) == meant


NOT_MINE = [
    # Somebody else's.
    "my battle buddy bombed security+", "the new guy on my team failed cissp last week", "half my class failed core 1",
    "Priya cleared AZ-900 yesterday", "her exam is on dec 5", "shoutout to my buddy who cleared ckad",
    # Not the exam itself.
    "sec+ voucher did not get through", "failed the ccna lab today", "passed my sec+ course", "no luck booking sec+",
    "made it to the exam centre", "scheduling my exam failed", "aced the ccna module test", "paid 400 for sec+",
    # Not so, not sure, or not now.
    "is 720 a pass on sec+", "passing score for az-104 is 700", "i missed my exam", "say i failed yesterday, what then",
    "please tell me i passed", "i didn't pass yet", "it said i failed but i'm appealing", "i passed a+ back in 2015",
    "i was supposed to take sec+ on friday", "skipped the exam on friday", "considering sitting az-104 on dec 5",
    "can't decide between dec 5 and dec 12 for my exam", "does snooze cost anything",
    "/attempt log exam: sec+ result: failed " + "and it was hard " * 30,
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_MINE)
def test_what_is_somebody_elses_or_no_exam_changes_nothing(text: str, known: Known) -> None:
    understood = understand(text, known, NOW)
    assert not understood.reading.intent.writes
    assert 0 <= understood.confidence <= 1
    assert understood.suggestions or understood.reading.intent is not Intent.UNKNOWN


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("az one oh four", "az 104"),
        ("scored a seven twelve", "scored a 712"),
        ("wake me at seven forty five", "wake me at 7:45"),
        ("six thirty p m", "6:30 pm"),
        ("a sixty one", "a 61"),
        ("half nine", "half past nine"),
        ("at half of it", "at half of it"),
        ("20 nov 26", "20 nov 2026"),
        ("tested 0900", "tested 09:00"),
        ("got 83", "got 83"),
        ("the waiting period is", "the waiting period is"),
    ],
)
def test_numbers_and_clock_times_are_read_as_they_are_dictated(text: str, meant: str) -> None:
    assert plain(text) == meant
