"""When a retake is legal, as `python -m bot when` tells it; every date was worked by hand from the vendor's wording."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from tests.retake_cases import (
    after_exam_day,
    caps,
    caps_of_other_kinds,
    from_exam_day,
    from_exam_day_growing,
    hours,
    passes,
    silence,
)
from tests.retake_cases.asking import Answer, Question, asked, check, run, when

KEYS = ["exam", "status", "earliest", "lenient", "binding", "rule", "source", "notes"]


@pytest.fixture(scope="module", autouse=True)
def files_read_once(catalogue: Catalogue, exams: ExamIndex) -> Iterator[None]:
    """The vendors' files are read once for all the questions; the shell at the end reads them itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.__main__.read_catalogue", lambda _folder: catalogue)
        patch.setattr("bot.__main__.ExamIndex.of", lambda _catalogue: exams)
        yield


@pytest.mark.parametrize(
    ("question", "expected"), [*from_exam_day.COMPTIA, *from_exam_day.WHOSE_DAY, *from_exam_day.OTHERS]
)
def test_days_count_from_the_day_of_the_exam(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        *from_exam_day_growing.LPI,
        *from_exam_day_growing.LINUC,
        *from_exam_day_growing.F5,
        *from_exam_day_growing.ISACA,
        *from_exam_day_growing.GOOGLE,
        *from_exam_day_growing.ANTHROPIC,
        *from_exam_day_growing.PECB,
        *from_exam_day.EC_COUNCIL,
    ],
)
def test_waits_grow_and_reset_as_the_vendor_says(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        *after_exam_day.CISCO,
        *after_exam_day.JUNIPER,
        *after_exam_day.FORTINET,
        *after_exam_day.ORACLE,
        *after_exam_day.ISC2,
    ],
)
def test_two_readings_show_the_strict_one_first(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        *hours.MICROSOFT,
        *hours.A_DATE_ALONE,
        *hours.CLOCK_CHANGES,
        *hours.ZONES,
        *hours.CERTIPORT,
        *hours.OTHERS,
    ],
)
def test_hours_are_real_hours(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        *caps.MICROSOFT,
        *caps.ROLLING,
        *caps.SLIDING,
        *caps_of_other_kinds.ANCHOR_NOT_SAID,
        *caps_of_other_kinds.FROM_THE_LAST,
        *caps_of_other_kinds.NO_DATE,
    ],
)
def test_the_later_of_wait_and_cap_binds(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(("question", "expected"), [*silence.SILENCE, *silence.UNKNOWN, *silence.NOTHING_YET])
def test_no_number_is_ever_invented(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(("question", "expected"), [*silence.OFFSEC, *silence.SERVICENOW, *silence.LINUX_FOUNDATION])
def test_the_purchase_decides_where_the_vendor_says_so(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(
    ("question", "expected"), [*passes.FOR_GOOD, *passes.FOR_A_TIME, *passes.NOT_SHUT, *passes.COUNTING]
)
def test_a_pass_shuts_and_counts_as_the_vendor_says(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(("question", "expected"), passes.RETIREMENTS)
def test_an_exam_may_retire_first(question: Question, expected: Answer) -> None:
    check(question, expected)


@pytest.mark.parametrize(
    ("exam", "confidence"),
    [
        pytest.param("N10-009", "medium", id="CompTIA"),
        pytest.param("AZ-104", "high", id="Microsoft"),
        pytest.param("MO-200", "high", id="Microsoft Office Specialist"),
        pytest.param("IC3", "medium", id="Certiport's IC3"),
        pytest.param("ITS-201", "medium", id="Certiport's IT Specialist"),
        pytest.param("200-301", "medium", id="Cisco"),
        pytest.param("350-401", "medium", id="Cisco core"),
        pytest.param("400-007", "medium", id="CCDE written"),
        pytest.param("CCIE-LAB", "low", id="CCIE lab"),
        pytest.param("CCDE-PRACTICAL", "low", id="CCDE practical"),
        pytest.param("SAA-C03", "high", id="AWS"),
        pytest.param("CDL", "high", id="Google foundational"),
        pytest.param("ACE", "high", id="Google associate"),
        pytest.param("CISSP", "high", id="ISC2"),
        pytest.param("CISA", "medium", id="ISACA"),
        pytest.param("PMP", "medium", id="PMI"),
        pytest.param("312-50", "high", id="EC-Council"),
        pytest.param("GSEC", "high", id="GIAC"),
        pytest.param("OSCP", "medium", id="OffSec"),
        pytest.param("CKA", "high", id="Linux Foundation"),
        pytest.param("101-500", "medium", id="LPI"),
        pytest.param("LINUC-101-500", "high", id="LinuC"),
        pytest.param("TA-004", "low", id="HashiCorp"),
        pytest.param("1Z0-829", "medium", id="Oracle"),
        pytest.param("2V0-21.23", "high", id="VMware"),
        pytest.param("JN0-105", "medium", id="Juniper"),
        pytest.param("FCP_FGT_AD-7.4", "high", id="Fortinet"),
        pytest.param("MC-202", "low", id="Salesforce"),
        pytest.param("CSA", "medium", id="ServiceNow"),
        pytest.param("MICROCERT-ATF", "medium", id="ServiceNow micro-certifications"),
        pytest.param("C_TS4FI_2023", "high", id="SAP"),
        pytest.param("COF-C03", "low", id="Snowflake"),
        pytest.param("DBX-DEA", "low", id="Databricks"),
        pytest.param("F5-101", "medium", id="F5"),
        pytest.param("NS0-164", "medium", id="NetApp"),
        pytest.param("C1000-156", "high", id="IBM"),
        pytest.param("A00-231", "low", id="SAS"),
        pytest.param("AD0-E123", "medium", id="Adobe"),
        pytest.param("CSM", "medium", id="Scrum Alliance"),
        pytest.param("PSM-I", "low", id="Scrum.org"),
        pytest.param("ITIL4-F", "medium", id="PeopleCert"),
        pytest.param("CIPM", "medium", id="IAPP"),
        pytest.param("PECB-27001-LI", "high", id="PECB"),
        pytest.param("CCA-F", "low", id="Anthropic"),
        pytest.param("CONCUR", "medium", id="Concur"),
        pytest.param("CCD", "high", id="CyberDefenders"),
    ],
)
def test_every_rule_carries_its_receipt(exam: str, confidence: str) -> None:
    answer = when(asked(exam, failed="2026-11-10"))
    assert list(answer) == KEYS
    assert list(answer["exam"]) == ["code", "name", "vendor"]
    assert list(answer["source"]) == ["url", "kind", "checked_on", "confidence"]
    assert answer["source"]["confidence"] == confidence
    assert answer["source"]["checked_on"].startswith("2026-11-")
    assert answer["source"]["kind"]
    assert answer["rule"].endswith(".")
    assert len(answer["rule"].split()) > 4
    assert all(isinstance(note, str) and note for note in answer["notes"])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("sy0-701", "SY0-701", id="in small letters"),
        pytest.param("SY0 701", "SY0-701", id="with a space for the hyphen"),
        pytest.param("sy0701", "SY0-701", id="without a hyphen"),
        pytest.param(" Sy0 - 701 ", "SY0-701", id="with spaces everywhere"),
        pytest.param("az104", "AZ-104", id="two letters and three digits"),
        pytest.param("saa c03", "SAA-C03", id="letters on both sides"),
        pytest.param("2v0 21.23", "2V0-21.23", id="a version behind a dot"),
        pytest.param("cipp/e", "CIPP/E", id="with its stroke"),
    ],
)
def test_a_code_is_known_however_it_is_written(typed: str, code: str) -> None:
    answer = when(asked(typed, failed="2026-11-10"))
    assert answer["exam"]["code"] == code
    assert answer["exam"]["name"]
    assert answer["exam"]["vendor"]
    assert answer["status"] != "unknown"


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param(Question("SY0-701", ("2026-02-30:fail",)), "2026-02-30", id="a date that does not exist"),
        pytest.param(Question("SY0-701", ("2026-13-01:fail",)), "2026-13-01", id="a month that does not exist"),
        pytest.param(Question("SY0-701", ("2026-11-15T24:30:fail",)), "24:30", id="an hour that does not exist"),
        pytest.param(Question("SY0-701", ("2026-11-17:fail",)), "2026-11-17", id="an attempt tomorrow"),
        pytest.param(Question("SY0-701", ("2026-11-16T09:01:fail",)), "09:01", id="an attempt in a minute"),
        pytest.param(Question("SY0-701", ("2026-11-16T09:00Z:fail",)), "", id="an attempt in an hour, told in UTC"),
        pytest.param(Question("SY0-701", ("2026-11-01",)), "2026-11-01", id="an attempt without a result"),
        pytest.param(Question("SY0-701", ("2026-11-01:maybe",)), "maybe", id="an attempt with a result nobody knows"),
        pytest.param(Question("SY0-701", (":fail",)), "", id="an attempt without a day"),
        pytest.param(Question("SY0-701", ("yesterday:fail",)), "yesterday", id="an attempt on a day in words"),
        pytest.param(Question("SY0-701", ("",)), "", id="an empty attempt"),
        pytest.param(
            Question("SY0-701", ("2026-11-01:fail", "2026-11-31:fail")),
            "2026-11-31",
            id="a second attempt that is wrong",
        ),
        pytest.param(Question("SY0-701", zone="Mars/Phobos"), "Mars/Phobos", id="a zone nobody knows"),
        pytest.param(Question("SY0-701", zone=""), "", id="an empty zone"),
        pytest.param(Question("SY0-701", zone="../etc/passwd"), "", id="a zone that is a path"),
        pytest.param(Question("SY0-701", now="2026-02-30T09:00"), "2026-02-30", id="a now that does not exist"),
        pytest.param(
            asked("OSCP", failed="2026-11-01", purchase="learn-forever"), "learn-forever", id="a purchase nobody sells"
        ),
        pytest.param(
            asked("F5-101", failed="2026-08-01 2026-09-15 2026-11-10", approved_on="2026-11-31"),
            "2026-11-31",
            id="an approval on a day that does not exist",
        ),
    ],
)
def test_bad_input_is_one_line_and_exit_status_two(question: Question, named: str) -> None:
    result = run(question.arguments())
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.endswith("\n")
    assert result.stderr.count("\n") == 1
    assert len(result.stderr.split()) > 3
    assert named in result.stderr


def shell(question: Question) -> subprocess.CompletedProcess[str]:
    """What the real process does."""
    command = [sys.executable, "-m", "bot", *question.arguments()]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_shell_gives_the_same_answer() -> None:
    question = asked("SY0-701", failed="2026-11-01 2026-11-15T14:30")
    done = shell(question)
    assert (done.returncode, done.stderr) == (0, "")
    answer: dict[str, Any] = json.loads(done.stdout)
    assert answer == when(question)
    assert answer["earliest"] == "2026-11-29"


def test_the_shell_refuses_in_one_line() -> None:
    done = shell(Question("SY0-701", ("2026-02-30:fail",)))
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
