"""Whole score reports, as they are pasted or dropped in, and what is taken from them."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Refusal, UnknownDomain
from bot.rules.attempt_form import AttemptForm, prefilled_domains, read_attempt_form
from bot.rules.attempts import Band, DomainResult, Result
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.exams import Exam
from bot.rules.identity import identify
from bot.rules.report_paste import is_report, results_in, score_in
from bot.rules.score_report import read_domains

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
Readings = dict[str, float | Band]
BELOW, AT, ABOVE = Band.BELOW, Band.AT, Band.ABOVE


@pytest.fixture(scope="session")
def by_code(catalogue: Catalogue) -> Callable[[str], Exam]:
    def find(code: str) -> Exam:
        exam = catalogue.exam(code, NOW.date())
        assert exam is not None
        return exam

    return find


SECURITY = {
    "General Security Concepts": 63.0,
    "Threats, Vulnerabilities, and Mitigations": 58.0,
    "Security Architecture": 71.0,
    "Security Operations": 49.0,
    "Security Program Management and Oversight": 80.0,
}
SECURITY_NAMES = list(SECURITY)
CCNA = {
    "Network Fundamentals": 65.0,
    "Network Access": 40.0,
    "IP Connectivity": 52.0,
    "IP Services": 80.0,
    "Security Fundamentals": 73.0,
    "Automation and Programmability": 33.0,
}
AWS: Readings = {
    "Design Secure Architectures": AT,
    "Design Resilient Architectures": BELOW,
    "Design High-Performing Architectures": BELOW,
    "Design Cost-Optimized Architectures": AT,
}
CISSP: Readings = {
    "Security and Risk Management": BELOW,
    "Asset Security": AT,
    "Security Operations": ABOVE,
}


def lined(readings: dict[str, float], shape: str) -> str:
    return "\n".join(
        shape.format(name=name, value=f"{value:g}", place=place)
        for place, (name, value) in enumerate(readings.items(), 1)
    )


HEAD = "CompTIA Security+ Certification Exam\nCandidate: Ada Lovelace\nCandidate ID: COMP001234567\nDate: 3 Nov 2026\n"
AWS_REPORT = """
AWS Certified Solutions Architect - Associate
Notice of Exam Results
Candidate: Ada Lovelace          Exam Date: 11/3/2026
Candidate ID: AWS01234567        Registration Number: 461234567
Candidate Score: 690             Pass/Fail: FAIL
Score Performance
Section                                         % of Scored Items    Performance
Domain 1: Design Secure Architectures           30%                  Meets Competencies
Domain 2: Design Resilient Architectures        26%                  Needs Improvement
Domain 3: Design High-Performing Architectures  24%                  Needs Improvement
Domain 4: Design Cost-Optimized Architectures   20%                  Meets Competencies
"""
COMPTIA_MISSED = """CompTIA Security+
Your score: 720   Passing score: 750
The following objectives were missed:
1.2 Compare and contrast various types of security controls.
2.4 Given a scenario, analyze indicators of malicious activity.
4.1 Given a scenario, apply common security techniques to computing resources.
"""
SHAPES: list[tuple[str, str, Readings]] = [
    ("SY0-701", lined(SECURITY, "{place}.0 {name} {value} %"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{place}.0 {name} {value} %"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{place}.0 {name}\t{value}%"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "| {place} | {name} | {value}% |"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name} ........ {value}%"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name} . . . . . {value} %"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name} … {value}"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name}____{value}%"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "• {name}: {value}%"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "- **{name}**: {value} %"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "## Domain {place} – {name} – {value}%"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{value}% {name}"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{value} % – {name}"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name} ({value}%)"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name}: {value} percent"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name} {value}% correct"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name}: {value}/100"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name}\n{value}%"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{name}:\n{value} %"), {**SECURITY}),
    ("SY0-701", HEAD + "\n".join(SECURITY) + "\n" + lined(SECURITY, "{value}%"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "Domain {place} … {value} %"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{place}.0 {value} %"), {**SECURITY}),
    ("SY0-701", HEAD.replace("\n", "\r\n") + lined(SECURITY, "{name} {value}%\r"), {**SECURITY}),
    ("SY0-701", HEAD + lined(SECURITY, "{place}) {name}\u00a0\u00a0{value}\u00a0%"), {**SECURITY}),
    ("SY0-701", "1.0 General Security Concepts 63 %", {"General Security Concepts": 63}),
    ("SY0-701", "Domain 2 … Below", {"Threats, Vulnerabilities, and Mitigations": BELOW}),
    ("SY0-701", HEAD + "Threats, Vulnerabilities, and\nMitigations 58%", {SECURITY_NAMES[1]: 58}),
    ("SY0-701", HEAD + "Threats, Vulnerabilities, and\n58%\nMitigations", {SECURITY_NAMES[1]: 58}),
    ("SY0-701", HEAD + "Security Program Management\nand Oversight\n80%", {SECURITY_NAMES[4]: 80}),
    ("SY0-701", COMPTIA_MISSED, {}),
    ("SY0-701", HEAD + "3.0 Security Architecture\n3.1 Compare models.\n3.4 Explain backups. 30", {}),
    ("SY0-701", HEAD + "General Security Concepts 12%\nSecurity Operations 28%\nSecurity Architecture 18%", {}),
    ("200-301", "Network Access: 40%", {"Network Access": 40}),
    ("200-301", "Network Access      40%", {"Network Access": 40}),
    ("200-301", "| Section | Score |\n|---|---|\n| Network Access | 40% |\n| IP Services | 80% |",
     {"Network Access": 40, "IP Services": 80}),
    ("200-301", "Cisco Score Report\nExam: 200-301 CCNA\n" + lined(CCNA, "{place}.0 {name}    {value}%"), {**CCNA}),
    ("200-301", "Section Scores\nTest date\n" + lined(CCNA, "{name}\n\n{value}%\n"), {**CCNA}),
    ("200-301", "Cisco\nScore\n" + lined(CCNA, "You scored {value}% in {name}"), {}),
    ("200-301", "Cisco\nReport\nNetwork Access: soso\nIP Services: 80%\nCooking: 12%", {"IP Services": 80}),
    ("200-301", "Cisco\nReport\nNetwork Access: 140%\nIP Services: 80%\nFundamentals: 7%", {"IP Services": 80}),
    ("SAA-C03", AWS_REPORT, AWS),
    ("SAA-C03", "Domain 1: Design Secure Architectures  Meets Competencies", {"Design Secure Architectures": AT}),
    ("SAA-C03", "Domain 1: Design Secure Architectures\nMeets Competencies\nDomain 2: Design Resilient Architectures\n"
     "Needs Improvement\nPage 2 of 2", {"Design Secure Architectures": AT, "Design Resilient Architectures": BELOW}),
    ("SAA-C03", "Result\nReport\nDesign Secure Architectures 55% Needs Improvement\nPage 1",
     {"Design Secure Architectures": 55}),
    ("CISSP", "ISC2 Exam Results\nUnfortunately you did not pass.\nSecurity and Risk Management\tBelow Proficiency\n"
     "Asset Security\tNear Proficiency\nSecurity Operations\tAbove Proficiency", CISSP),
    ("CISSP", "Below Proficiency\nSecurity and Risk Management\nNear Proficiency\nAsset Security\nAbove Proficiency\n"
     "Security Operations", CISSP),
    ("CISSP", "ISC2\nDear Ada,\nBelow Proficiency: Security and Risk Management\nNear Proficiency: Asset Security\n"
     "Above Proficiency: Security Operations", CISSP),
    ("CISSP", "ISC2\nDear Ada,\nSecurity and Risk Management (16%)  Below Proficiency\nAsset Security (10%) - Near "
     "Proficiency\nSecurity Operations (13%): Above Proficiency Level", CISSP),
    ("PT0-003", "Report\nRegistration number: 12 34 56\nPassing score: 70%\nEngagement Management 55%\nTools: 61 %\n"
     "Questions 60", {"Engagement Management": 55, "Tools": 61}),
    ("PT0-003", "LPI results\nExam 101-500\nTopic 101: System Architecture: 71%\nTopic 104: Devices  88 %\nTotal: 560",
     {"Topic 101: System Architecture": 71, "Topic 104: Devices": 88}),
]  # fmt: skip


def read(typed: str, exam: Exam | None) -> Readings:
    found = read_domains(typed, exam)
    return {result.domain: result.band or result.percent or 0.0 for result in found}


@pytest.mark.parametrize(("code", "typed", "expected"), SHAPES)
def test_a_report_is_read_in_whatever_shape_it_comes(
    by_code: Callable[[str], Exam], code: str, typed: str, expected: Readings
) -> None:
    assert read(typed, by_code(code)) == expected
    below_the_form = prefilled_domains(by_code(code)) + typed
    assert read(below_the_form, by_code(code)) == expected


def test_there_are_enough_shapes() -> None:
    assert len(SHAPES) >= 40


SCORES: list[tuple[str, float | None]] = [
    ("Your score: 720 Passing score: 750", 720),
    ("Passing score: 750  Your score: 720", 720),
    ("Scaled score 720/900", 720),
    ("720 (passing 750)", 720),
    ("Your score:\n720\nPassing score:\n750", 720),
    ("Your Score   Passing Score\n720          750", 720),
    ("Passing Score   Your Score\n750    720", 720),
    ("| Your score | Passing score |\n| 720 | 750 |", 720),
    ("Candidate Score: 690    Pass/Fail: FAIL", 690),
    ("Score: 720 out of 900", 720),
    ("You scored 720.", 720),
    ("Total score was 720", 720),
    ("Exam\n720 / 900\n", 720),
    ("Required score: 750", None),
    ("Minimum score 750", None),
    ("Passing score: 750", None),
    ("Score Report 2026-11-03", None),
    ("Your score: 2026-11-03", None),
    ("Your score: 9999", None),
    ("Your score: pending", None),
    ("", None),
]


@pytest.mark.parametrize(("typed", "score"), SCORES)
def test_the_score_is_told_from_the_pass_mark_and_from_dates(
    by_code: Callable[[str], Exam], typed: str, score: float | None
) -> None:
    assert score_in(typed, by_code("SY0-701")) == score


def test_lines_that_are_typed_are_read_as_strictly_as_ever(by_code: Callable[[str], Exam]) -> None:
    exam = by_code("200-301")
    typed = prefilled_domains(exam).replace("Access: ", "Access: 40 %")
    assert not is_report(typed, exam)
    for more in ("Cooking: 30 %", "Network: 40", "Networking Access: soso", "Domain 2: below"):
        assert not is_report(f"{typed}\n{more}", exam)
        with pytest.raises(Refusal):
            read_domains(f"{typed}\n{more}", exam)
    with pytest.raises(UnknownDomain):
        read_domains("Cooking: 30 %", exam)


def test_the_score_of_a_paste_counts_where_the_score_field_is_empty(catalogue: Catalogue, exams: ExamIndex) -> None:
    exam = identify(catalogue, exams, "SY0-701", date(2026, 11, 22))
    for typed, expected in (("", 720), ("-", None), ("705", 705)):
        form = AttemptForm("yesterday", typed, COMPTIA_MISSED)
        answers = read_attempt_form(form, exam, Result.FAILED, NOW, zone_is_set=True)
        assert (answers.score, answers.domains) == (expected, ())
    typed_by_hand = AttemptForm("yesterday", "", "Security Operations: 49 %")
    assert read_attempt_form(typed_by_hand, exam, Result.FAILED, NOW, zone_is_set=True).score is None


WRITTEN = [
    "{name}: {value}", "{name}  {value}", "{name}\t{value}", "| {name} | {value} |", "{name} ..... {value}",
    "{name} … {value}", "• {name}: {value}", "* {name} - {value}", "{place}.0 {name} {value}",
    "Domain {place}: {name}  {value}", "{name}\n{value}", "{name}:\n{value}", "**{name}**: {value}",
]  # fmt: skip
ROWS = st.dictionaries(st.sampled_from(list(CCNA)), st.integers(0, 100) | st.sampled_from(Band), min_size=1)


@given(ROWS, st.sampled_from(WRITTEN), st.sampled_from(["", "Score Report\nYour score: 810\n", "Ada\nDate: today\n"]))
@settings(deadline=None, max_examples=60)
def test_results_written_in_any_shape_are_read_back_as_they_were(
    ccna: Exam, readings: dict[str, int | Band], shape: str, head: str
) -> None:
    places = {name: place for place, name in enumerate(CCNA, 1)}
    typed = head + "\n".join(
        shape.format(name=name, value=value if isinstance(value, Band) else f"{value} %", place=places[name])
        for name, value in readings.items()
    )
    found = {result.domain: result.band or result.percent for result in results_in(typed, ccna)}
    weights = {domain.name: domain.weight_percent for domain in ccna.domains}
    if len(readings) == 1 or readings != {name: weights[name] for name in readings}:
        assert found == readings


@pytest.fixture(scope="module")
def ccna(by_code: Callable[[str], Exam]) -> Exam:
    return by_code("200-301")


PIECES = st.lists(
    st.sampled_from(
        ["Network Access", "IP", "Domain 2", "2.0 ", "below", "Score: ", "63 %", "63%\n", "\n", "\t", " | ", "…",
         "....", "(", ")", "1.2 ", "720/900", ":", "0", "٣", "😭", "Meets Competencies", "of 100",
         "Passing score\n", "\f", "\0"]
    ), max_size=40,
).map("".join)  # fmt: skip
HARD = ["a" * 4000, " " * 4000, "9" * 4000, "1 of " * 800, "a-" * 2000, "63 % " * 700, "(" * 4000, "Score " * 600,
        "below " * 600, "\t" * 4000, ". " * 2000, "Network Access\n" * 250, "40%\n" * 900, "x:1\n" * 1000]  # fmt: skip


@given(st.text(max_size=300) | PIECES | st.sampled_from(HARD), st.booleans())
@settings(deadline=None, max_examples=80)
def test_whatever_is_pasted_nothing_breaks(ccna: Exam, typed: str, known: bool) -> None:
    exam = ccna if known else None
    found = results_in(typed, exam)
    score = score_in(typed, exam)
    assert score is None or score >= 0
    assert len({result.domain for result in found}) == len(found) <= 20
    for result in found:
        assert (result.percent is None) != (result.band is None)
        assert result.percent is None or 0 <= result.percent <= 100
        assert not known or result.domain in CCNA
    try:
        read_domains(f"Score Report\n{typed}", exam)
    except Refusal:
        return


def test_a_long_file_is_read_in_a_moment(ccna: Exam) -> None:
    began = process_time()
    text = "The Network Access and IP Services sections of your report tell you 40% of what 12 of 20 is\n" * 1000
    results_in(text, ccna)
    score_in("score " * 30_000, ccna)
    assert process_time() - began < 1.5


def test_names_and_numbers_of_the_candidate_are_never_taken(by_code: Callable[[str], Exam]) -> None:
    for code, typed, _ in SHAPES:
        kept = " ".join(result.domain for result in read_domains(typed, by_code(code)))
        assert "Ada" not in kept
        assert "egistration" not in kept


def test_a_result_is_a_percentage_or_a_band(by_code: Callable[[str], Exam]) -> None:
    assert read_domains("Network Access: 0 %", by_code("200-301")) == (DomainResult("Network Access", percent=0.0),)
