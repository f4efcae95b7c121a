"""What the bot takes from a direct message in plain words; tests/words holds many more of them."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.catalogue import Catalogue
from bot.rules.days import stored_days
from bot.rules.exam_search import ExamIndex
from bot.rules.moments import Moment
from bot.rules.words import Known, Understood, read_answer, understand
from bot.rules.words.cues import CUES
from bot.rules.words.normal import LONGEST
from bot.rules.words.reading import Intent, Part, Parts, Reading
from bot.rules.zone_names import ZoneNames

SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture(scope="module")
def known(catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Known:
    return Known(catalogue=catalogue, exams=exams, zones=zones)


def told(text: str, known: Known, now: datetime = SUNDAY) -> str:
    """The intent and its parts in one line: "log_attempt SY0-701 failed 720 2026-11-21"."""
    return as_line(understand(text, known, now).reading)


def as_line(reading: Reading) -> str:
    parts = reading.parts
    until = f"{parts.until:%Y-%m-%dT%H:%M}" if isinstance(parts.until, datetime) else parts.until
    said = (
        parts.exam, parts.result, f"{parts.score:g}" if parts.score else None, parts.taken_at, parts.target_on,
        f"{parts.clock:%H:%M}" if parts.clock else None, stored_days(parts.days) if parts.days else None, until,
        parts.zone, parts.pattern,
    )  # fmt: skip
    return " ".join([reading.intent, *(str(part) for part in said if part is not None)])


ATTEMPTS = {
    "I didn't make it, AZ-104, 612 points": "log_attempt AZ-104 failed 612",
    "Sadly I flunked Network+ on Friday :(": "log_attempt N10-009 failed 2026-11-20",
    "took the CKA on saturday and failed it miserably": "log_attempt CKA failed 2026-11-21",
    "so I bombed az-305 yesterday evening": "log_attempt AZ-305 failed 2026-11-21",
    "Took Sec+ yesterday at 3pm, scored 741": "log_attempt SY0-701 failed 741 2026-11-21 15:00",
    "I got a 760 on sec+": "log_attempt SY0-701 passed 760",
    "passed net+ with 810/900": "log_attempt N10-009 passed 810",
    "cleared az 305 with 780 today": "log_attempt AZ-305 passed 780 2026-11-22",
    "well i failed the sec+ exam again today, 3rd time. 712.": "log_attempt SY0-701 failed 712 2026-11-22",
    "my 2nd attempt at cism on tuesday: fail (438)": "log_attempt CISM failed 438 2026-11-17",
    "failed by 3 questions on the PMP yesterday": "log_attempt PMP failed 2026-11-21",
    "I failed SY0-701 on 3/4": "log_attempt SY0-701 failed",
    "oh no i failed it": "log_attempt failed",
    "passed a+ core 1 today. core 2 next!": "log_attempt 220-1201 passed 2026-11-22",
    "failed security plus 701 with 699 on the 14th": "log_attempt SY0-701 failed 699 2026-11-14",
    "failed az-999 yesterday": "log_attempt AZ-999 failed 2026-11-21",
    "thanks! btw i flunked ccna on nov 3": "log_attempt 200-301 failed 2026-11-03",
}
RETAKES = {
    "am i allowed to retake sec+ straight away": "ask_retake SY0-701",
    "how many days before I can sit az-900 again?": "ask_retake AZ-900",
    "when's the earliest I can rebook ccna": "ask_retake 200-301",
    "retake rules for cissp": "ask_retake CISSP",
    "I failed cka, how long must I wait?": "ask_retake CKA",
}
NUDGES = {
    "ping me at 6:30 am mon-fri please": "set_nudge 06:30 mon,tue,wed,thu,fri",
    "Send me a reminder every evening at 8": "set_nudge 20:00 mon,tue,wed,thu,fri,sat,sun",
    "I want a reminder at 8pm on mondays and wednesdays": "set_nudge 20:00 mon,wed",
    "remind me at half past seven": "set_nudge 07:30",
    "nudge me daily at 7 except sundays": "set_nudge 07:00 mon,tue,wed,thu,fri,sat",
    "reminders at 7am and 9pm": "set_nudge",
    "enough with the reminders!!": "stop_nudges",
    "can you stop the nudges?": "stop_nudges",
}
PAUSES = {
    "pause everything for ten days": "pause 2026-12-02",
    "I'm sick, pause till thursday": "pause 2026-11-26",
    "travelling until Dec 1": "pause 2026-12-01",
    "no nudges this week please": "pause 2026-11-23",
    "pause until further notice": "pause",
    "pause through friday": "pause 2026-11-28",
    "Taking two weeks off": "pause 2026-12-06",
    "pause for 3 hours": "snooze 2026-11-22T23:00",
    "turn the reminders back on": "resume",
    "I'm back from holiday!": "resume",
}
SNOOZES = {
    "ping me in half an hour": "snooze 2026-11-22T20:30",
    "snooze for an hour and a half": "snooze 2026-11-22T21:30",
    "snooze 15": "snooze 2026-11-22T20:15",
    "remind me again tomorrow at 9": "snooze 2026-11-23T09:00",
    "later today": "snooze 2026-11-22T21:00",
    "snooze until 9": "snooze 2026-11-22T21:00",
    "not now": "snooze",
}
MARKS = {
    "just finished my 2 hour session": "done",
    "completed chapter 4": "done",
    "I studied for 45 mins": "done",
    "got through about half of it": "part_done",
    "did 20 minutes but gave up": "part_done",
    "only 5 minutes": "part_done",
    "can't study today, kid is sick": "skip",
    "taking today off": "skip",
}
CALM = {
    "help I'm having a panic attack": "calm",
    "I'm freaking out about tomorrow's exam": "calm",
    "i feel like such a failure": "calm",
    "can we do some box breathing": "breathe box",
    "4-7-8": "breathe 4-7-8",
    "breathe with me": "breathe",
}
ZONES = {
    "just moved to Melbourne": "set_zone Australia/Melbourne",
    "my time zone is America/Chicago": "set_zone America/Chicago",
    "I'm on EST": "set_zone America/New_York",
    "i live in portland": "set_zone",
    "It's 3pm here": "set_zone",
    "change my timezone": "set_zone",
}
TARGETS = {
    "exam is booked for the 3rd of December": "set_target 2026-12-03",
    "I'll be sitting AZ-104 on 2 Dec at 2": "set_target AZ-104 2026-12-02 14:00",
    "Booked! CISSP, 15 Jan 2027, 8am": "set_target CISSP 2027-01-15 08:00",
    "taking the sec+ exam in 3 weeks": "set_target SY0-701 2026-12-13",
    "I rescheduled my exam from 1 dec to 3 Dec": "set_target 2026-12-03",
}
PRACTICE = {
    "85% on the Dion practice exam": "log_practice 85",
    "failed the practice exam with 55%": "log_practice 55",
    "got 720 on a mock test for ccna": "log_practice 200-301 720",
    "practice quiz 45/60": "log_practice 75",
}
TALK = {
    "what's the plan for today": "plan_today",
    "where should I start": "plan_today",
    "do you think I'm ready for the exam?": "ready",
    "can i book it now": "ready",
    "how does this work?": "help",
    "?": "help",
    "good evening bot": "greeting",
    "you're awesome": "thanks",
    "i want to kill myself": "crisis",
}
PASTED = {
    "/nudge set time:7:30 days:weekdays": "set_nudge 07:30 mon,tue,wed,thu,fri",
    "`/attempt log exam: sec+`": "log_attempt SY0-701 failed",
    "</retake when:1234567890> exam: az-104": "ask_retake AZ-104",
    "/nudge pause until:monday": "pause 2026-11-23",
    "/settings zone: lisbon": "set_zone Europe/Lisbon",
    "/nonsense": "unknown",
}
SUBJECTS = (ATTEMPTS, RETAKES, NUDGES, PAUSES, SNOOZES, MARKS, CALM, ZONES, TARGETS, PRACTICE, TALK, PASTED)


@pytest.mark.parametrize(("text", "meant"), [row for subject in SUBJECTS for row in subject.items()])
def test_people_say_in_their_own_words_what_they_want(text: str, meant: str, known: Known) -> None:
    assert told(text, known) == meant


NEVER_WRITES = [
    # Questions, suppositions, hopes and plans.
    "is 700 a fail?", "how did you fail?", "should i take it on dec 5?", "what if i book for dec 5", "I think I failed",
    "pretty sure i failed az-104", "hopefully i'll pass", "I almost passed", "I dreamt I failed cissp",
    "can I skip today?",
    "failed az-104 tomorrow", "should I pause until monday?", "if i fail again i'm done", "maybe snooze 2h",
    # Other people, and other meanings.
    'he said "I passed"', "my friend got 780 on sec+ yesterday", "my sister passed her driving test",
    "my laptop failed on me", "I passed the time by watching videos", "the build failed again", "sam failed ccna",
    "They passed me over for promotion", "can you look at my resume", "i'm in pain", "I'm in trouble",
    # Turned round.
    "I did not fail!", "not done", "don't pause", "don't nudge me at 7", "don't nudge me on sundays",
    "I'm not in Lisbon",
    "never stop nudging me", "haven't finished", "done with this cert", "I am so done",
    # Too little, or too much.
    "skip tomorrow", "tomorrow", "monday", "7:30", "720", "sec+", "az-104", "2 hours", "lisbon", "stop", "", " ", "…",
    "failed sec+ and passed net+", 'print("passed")', "failed ccna " + "and it was hard " * 30,
]  # fmt: skip


@pytest.mark.parametrize("text", NEVER_WRITES)
def test_what_is_not_sure_changes_nothing_and_gets_two_or_three_suggestions(text: str, known: Known) -> None:
    understood = understand(text, known, SUNDAY)
    assert not understood.reading.intent.writes
    if understood.reading.intent is Intent.UNKNOWN:
        assert 2 <= len(understood.suggestions) <= 3
        assert Intent.UNKNOWN not in {suggestion.intent for suggestion in understood.suggestions}


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("sec+", ["log_attempt SY0-701", "ask_retake SY0-701", "set_target SY0-701"]),
        ("7:30", ["set_nudge 07:30"]),
        ("lisbon", ["set_zone Europe/Lisbon"]),
        ("failed 220-1101 and passed 220-1102", ["log_attempt 220-1101 failed", "log_attempt 220-1102 passed"]),
        ("did I fail sec+ yesterday?", ["log_attempt SY0-701 failed 2026-11-21"]),
        ("should I pause until monday?", ["pause 2026-11-23"]),
        ("i failed ccna yesterday " + "and my whole life is a mess " * 20, ["log_attempt 200-301 failed 2026-11-21"]),
    ],
)
def test_suggestions_hold_what_was_named(text: str, suggested: list[str], known: Known) -> None:
    found = [as_line(reading) for reading in understand(text, known, SUNDAY).suggestions]
    assert found[: len(suggested)] == suggested


def test_whoever_pours_their_heart_out_is_offered_calm(known: Known) -> None:
    text = "everything went wrong in the exam and now nobody at home speaks to me, " * 8
    understood = understand(text, known, SUNDAY)
    assert len(text) > LONGEST
    assert Intent.CALM in {suggestion.intent for suggestion in understood.suggestions}


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("failed a+ yesterday", ("220-1201", "220-1202")),
        ("passed ccan!", ("200-301",)),
        ("when can i retake core 1 or core 2", ("220-1201", "220-1202")),
        ("failed sec+", ()),
    ],
)
def test_an_exam_that_is_not_clear_is_offered_and_not_guessed(
    text: str, choices: tuple[str, ...], known: Known
) -> None:
    understood = understand(text, known, SUNDAY)
    assert understood.exam_choices == choices
    assert (understood.reading.parts.exam is None) == bool(choices)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("faild sec+ yesterdy 720", "log_attempt SY0-701 failed 720 2026-11-21"),
        ("PASSED SECURTY PLUS TODAYYY", "log_attempt SY0-701 passed 2026-11-22"),
        ("nugde me evry day at 7", "set_nudge 07:00 mon,tue,wed,thu,fri,sat,sun"),
        ("pasued until friday", "pause 2026-11-27"),
        ("snoooze 20 mins", "snooze 2026-11-22T20:20"),
        ("im panicing", "calm"),
        ("ｆａｉｌｅｄ ｓｅｃ＋ 😭", "log_attempt SY0-701 failed"),
        ("remind me at ٧:٣٠", "set_nudge 07:30"),
    ],
)
def test_slips_of_the_pen_and_other_ways_to_write_are_forgiven(text: str, meant: str, known: Known) -> None:
    assert told(text, known) == meant


def test_days_and_times_are_the_persons_own(known: Known) -> None:
    tokyo = SUNDAY.astimezone(ZoneInfo("Asia/Tokyo"))  # where it is Monday, 04:00
    assert told("failed ccna yesterday", known, tokyo) == "log_attempt 200-301 failed 2026-11-22"
    assert told("snooze until 9", known, tokyo) == "snooze 2026-11-23T09:00"


def test_two_hours_are_two_real_hours_when_clocks_change(known: Known) -> None:
    night = datetime(2027, 3, 28, 1, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert told("snooze 2h", known, night) == "snooze 2027-03-28T04:30"


ANSWERS = [
    (Part.EXAM, "az-104", Parts(exam="AZ-104")), (Part.EXAM, "it was the security+ one", Parts(exam="SY0-701")),
    (Part.EXAM, "hm", None), (Part.SCORE, "720", Parts(score=720)), (Part.SCORE, "about 68%", Parts(score=68)),
    (Part.TAKEN_AT, "yesterday 2pm", Parts(taken_at=Moment(date(2026, 11, 21), time(14)))),
    (Part.TAKEN_AT, "tomorrow", None), (Part.TAKEN_AT, "3/4", None), (Part.TIME, "7:30", Parts(clock=time(7, 30))),
    (Part.TIME, "7", Parts(clock=time(7))), (Part.TIME, "dunno", None),
    (Part.ZONE, "lisbon", Parts(zone="Europe/Lisbon")),
    (Part.ZONE, "I'm in Lisbon", Parts(zone="Europe/Lisbon")), (Part.ZONE, "portland", None),
    (Part.DATE, "dec 5", Parts(target_on=date(2026, 12, 5))), (Part.DATE, "yesterday", None),
    (Part.DATE, "dec 5 at 9", Parts(target_on=date(2026, 12, 5), clock=time(9))),
    (Part.UNTIL, "monday", Parts(until=date(2026, 11, 23))), (Part.UNTIL, "2 weeks", Parts(until=date(2026, 12, 6))),
    (Part.EXAM, "what do you mean?", None), (Part.TIME, "never mind", None), (Part.TIME, "", None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "text", "meant"), ANSWERS)
def test_an_answer_is_read_as_what_was_asked_for(asked: Part, text: str, meant: Parts | None, known: Known) -> None:
    assert read_answer(asked, text, known, SUNDAY) == meant


@pytest.mark.parametrize(("text", "result"), [("failed", "failed"), ("i passed!", "passed"), ("didn't pass", "failed")])
def test_a_result_is_an_answer_too(text: str, result: str, known: Known) -> None:
    parts = read_answer(Part.RESULT, text, known, SUNDAY)
    assert parts is not None
    assert parts.result == result


WORDS = """
    failed passed sec+ ccna az-104 yesterday tomorrow 720 78% 3/4 at 7:30 2h for until monday nudge me remind stop pause
    snooze done half skip not if my friend ? ! , . i am in lisbon exam practice test the 14th dec 5 every day except
"""
mixtures = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.one_of(mixtures, st.text(max_size=80)))
def test_any_message_is_read_the_same_way_twice_and_writes_only_when_sure(known: Known, text: str) -> None:
    understood = understand(text, known, SUNDAY)
    assert understood == understand(text, known, SUNDAY)
    assert 0 <= understood.confidence <= 1
    assert bool(understood.suggestions) == (understood.reading.intent is Intent.UNKNOWN)


@settings(max_examples=25, deadline=None)
@given(mixtures, st.sampled_from(Part))
def test_any_message_can_stand_where_an_answer_is_awaited(known: Known, text: str, asked: Part) -> None:
    assert read_answer(asked, text, known, SUNDAY) != Parts()


@pytest.mark.parametrize(
    "text",
    ["\ud800 failed", "\x00" * 40, "😭" * 4000, "\u202efailed sec+", "é̂̃" * 900, "ﷺ" * 4000, "فشلت", "failed " * 600],
)
def test_no_script_and_no_length_is_too_much(text: str, known: Known) -> None:
    assert isinstance(understand(text, known, datetime(2026, 1, 1, tzinfo=UTC)), Understood)


def test_every_notation_of_a_cue_is_one_that_can_be_read() -> None:
    for cue in CUES:
        assert cue.pattern.patterns()
