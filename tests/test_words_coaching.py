"""Plans, practice, missed questions, readiness, simulations and reports, as they are taken from a direct message."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.practice import MissReason, PracticeKind
from bot.rules.words import Known, understand
from bot.rules.words.pasted_report import in_lines, is_pasted_report
from bot.rules.words.practised import domain_like
from bot.rules.words.reading import Intent, Parts, Reading, reading_as_text, reading_from_text
from bot.rules.zone_names import ZoneNames
from tests.words.reading_corpus import plain_parts

SUNDAY = datetime(2026, 11, 22, 20, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture(scope="module")
def known(catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Known:
    return Known(catalogue=catalogue, exams=exams, zones=zones)


def told(text: str, known: Known) -> str:
    """The intent and its parts in one line."""
    reading = understand(text, known, SUNDAY).reading
    return " ".join([reading.intent, *(f"{part}={value}" for part, value in plain_parts(reading.parts).items())])


PRACTICE = {
    "82% on a practice test": "log_practice score=82.0",
    "scored 85 on a full simulation": "log_practice score=85.0 kind=full",
    "82,5% on a practice exam": "log_practice score=82.5 kind=full",
    "120/100 on a practice exam": "log_practice kind=full",
    "120% on a practice exam": "log_practice kind=full",
    "90/900 on my sec+ practice exam": "log_practice exam=SY0-701 kind=full",
    "38 of 57 in network operations": "log_practice score=66.7 domain=network operations questions=57",
    "mixed quiz for ccna, 71%": "log_practice exam=200-301 score=71.0 kind=mixed",
    "sec+ mock on friday: 77%": "log_practice exam=SY0-701 score=77.0 taken_at=2026-11-20 kind=full",
    "az-104 practice, implement and manage storage 64%": (
        "log_practice exam=AZ-104 score=64.0 domain=Implement and manage storage"
    ),
}
NO_MIX_UP = {
    "failed my practice test with 60%": "log_practice score=60.0",
    "failed the ccna mock with 60%": "log_practice exam=200-301 score=60.0 kind=full",
    "passed my sec+ practice exam, 88%": "log_practice exam=SY0-701 score=88.0 kind=full",
    "failed sec+, 720": "log_attempt exam=SY0-701 result=failed score=720.0",
    "passed sec+ today with 780": "log_attempt exam=SY0-701 result=passed score=780.0 taken_at=2026-11-22",
    "the real sec+ exam, not a practice one: failed": "unknown",
    "my friend scored 90% on the mock": "unknown",
    "i need 90% on the next mock": "unknown",
    "80% of network security is boring": "unknown",
    "booked sec+ for 5 january": "set_target exam=SY0-701 date=2027-01-05",
    "can i book it for 5 january": "ready",
}
PLANS = {
    "make me a plan": "make_plan",
    "plan for ccna, 1.5 hours a day": "make_plan exam=200-301 hours=10.5",
    "i have two hours every weekday, make a study plan": (
        "make_plan days=['mon', 'tue', 'wed', 'thu', 'fri'] hours=10.0"
    ),
    "make me a plan for mondays and thursdays": "make_plan days=['mon', 'thu']",
    "show me my plan": "plan_today",
    "what's planned this week": "plan_week",
    "send me the plan as ics": "plan_calendar",
}
OTHERS = {
    "guessed between two answers on a nat question and got it wrong": "log_miss reason=guessed between two",
    "show my mistakes": "recall",
    "simulate ccna": "simulate exam=200-301",
    "start my nudges": "resume",
    "did a mock yesterday": "log_practice taken_at=2026-11-21 kind=full",
    "score report": "report",
}


@pytest.mark.parametrize(("text", "became"), [*PRACTICE.items(), *NO_MIX_UP.items(), *PLANS.items(), *OTHERS.items()])
def test_what_is_said_of_coaching_becomes_a_wish_with_its_parts(text: str, became: str, known: Known) -> None:
    assert told(text, known) == became


@given(
    kind=st.none() | st.sampled_from(PracticeKind),
    reason=st.none() | st.sampled_from(MissReason),
    domain=st.none() | st.text(st.characters(codec="ascii", categories=("L", "Nd", "Zs")), min_size=1, max_size=40),
    hours=st.none() | st.integers(1, 160).map(lambda halves: halves / 2),
    questions=st.none() | st.integers(1, 999),
    heard=st.none() | st.integers(0, 2**63),
)
def test_a_wish_goes_through_a_button_and_comes_back_whole(
    kind: PracticeKind | None,
    reason: MissReason | None,
    domain: str | None,
    hours: float | None,
    questions: int | None,
    heard: int | None,
) -> None:
    parts = Parts(
        exam="SY0-701", kind=kind, reason=reason, domain=domain, hours=hours, questions=questions, heard=heard
    )
    reading = Reading(Intent.LOG_PRACTICE, parts)
    assert reading_from_text(reading_as_text(reading)) == reading


def test_a_domain_too_long_for_a_button_is_told_by_its_beginning(catalogue: Catalogue) -> None:
    exam = catalogue.exam("SC-900", SUNDAY.date())
    assert exam is not None
    for domain in exam.domains:
        cut = reading_from_text(reading_as_text(Reading(Intent.LOG_PRACTICE, Parts(domain=domain.name)))).parts.domain
        assert cut is not None
        assert domain_like(cut, exam) == domain.name


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Network Access: 40%\nIP Services: 70%\nIP Connectivity: below", True),
        ("my domains: storage 40%, troubleshooting 62%", True),
        ("score report\nStorage - 40%\nTroubleshooting - above target", True),
        ("storage 40%, troubleshooting 62%", False),
        ("i am 80% sure, maybe 90%", False),
        ("It was hard.\nI am below my own hopes, above all tired.\nWhat now?", False),
    ],
)
def test_a_report_is_told_from_other_lines(text: str, *, is_one: bool) -> None:
    assert is_pasted_report(text) is is_one


def test_a_report_in_one_sentence_is_read_line_by_line() -> None:
    text = "my domains: Threats, Vulnerabilities, and Mitigations 58%, Security Operations 60%; Storage below"
    assert in_lines(text).splitlines()[1:] == [
        "Threats, Vulnerabilities, and Mitigations 58%", "Security Operations 60%", "Storage below"
    ]  # fmt: skip


def test_with_two_exams_named_each_result_is_its_own_wish_and_no_report(known: Known) -> None:
    assert not told("report: sec+ 60%, ccna 70%", known).startswith("report exam")
