"""What has to hold for every exam that Comeback ships."""

import tomllib
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import urlparse

import pytest

from bot.catalogue_files import SHIPPED
from bot.rules.catalogue import Catalogue, normal_code
from bot.rules.exams import Exam, Retirement
from bot.rules.policies import Confidence, SourceKind

DESCRIBED = [
    "SY0-701", "SY0-801", "N10-009", "220-1201", "220-1202", "220-1101", "220-1102", "CS0-003", "XK0-005",
    "XK0-006", "200-301", "200-201", "350-401", "CLF-C02", "AIF-C01", "SAA-C03", "DVA-C02", "SOA-C03",
    "SOA-C02", "DEA-C01", "SCS-C03", "SAP-C02", "ANS-C01", "AZ-900", "AZ-104", "AZ-305", "SC-900", "MS-900",
    "AI-900", "AI-901", "DP-900", "GH-300", "CISSP", "SSCP", "CC", "CISA", "CISM", "CKA", "CKAD", "CKS",
    "TA-004", "PMP", "312-50", "CDL", "ACE", "101-500", "102-500", "COF-C02", "DBX-DEA", "ITIL4-F", "CSM",
    "PSM-I", "CSA", "MC-202", "C100DEV", "CCDAK", "NCA-GENL", "PCNSE", "F5-101", "CCA-F",
]  # fmt: skip
"""The exams of which more than a name is known."""
PUBLISH_NO_PASS_MARK = {"cisco", "google", "hashicorp", "pmi", "servicenow", "mongodb"}
VERSIONS = {
    "200-301": ("CCNA v1.1", "CCNA v2.0", date(2027, 2, 3)),
    "CISM": (
        "Certified Information Security Manager (outline to 2026-11-02)",
        "Certified Information Security Manager (outline from 2026-11-03)",
        date(2026, 11, 3),
    ),
    "CC": (
        "Certified in Cybersecurity (outline 2022 to 2026-08)",
        "Certified in Cybersecurity (outline from 2026-09-01)",
        date(2026, 9, 1),
    ),
    "PMP": (
        "Project Management Professional (outline of 2021)",
        "Project Management Professional (outline of July 2026)",
        date(2026, 7, 1),
    ),
}
RETIREMENTS = {
    "SY0-701": (
        Retirement(on=date(2027, 6, 11), scope="English"),
        Retirement(on=date(2027, 8, 13), scope="other languages", certain=False),
    ),
    "CS0-003": (
        Retirement(on=date(2026, 12, 22), scope="English"),
        Retirement(on=date(2027, 3, 16), scope="other languages", certain=False),
    ),
    "DVA-C02": (Retirement(on=date(2026, 11, 30)),),
    "200-301": (Retirement(on=date(2027, 2, 2)),),
    "ANS-C01": (Retirement(on=date(2026, 8, 25), certain=False),),
}


def test_every_exam_that_is_described_is_there(catalogue: Catalogue) -> None:
    assert len(DESCRIBED) == len(set(DESCRIBED)) == 60
    assert set(DESCRIBED) <= {exam.code for exam in catalogue.exams}


def test_a_file_holds_the_exams_of_one_body() -> None:
    for path in (SHIPPED / "exams").glob("*.toml"):
        assert {exam["vendor"] for exam in tomllib.loads(path.read_text("utf-8"))["exams"]} == {path.stem}


def test_every_exam_falls_under_a_policy_of_its_own_body(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        ruling = catalogue.ruling(exam.code)
        assert ruling is not None, exam.code
        assert ruling.vendor.id == exam.vendor


def test_an_exam_known_by_name_only_has_no_figures_and_says_that_it_needs_checking(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        if exam.code not in DESCRIBED:
            assert (exam.passing_score, exam.minutes, exam.questions_max, exam.domains, exam.sources) == (
                None, None, None, (), (),
            )  # fmt: skip
            assert exam.needs_checking
            assert exam.confidence is Confidence.LOW


def test_a_pass_mark_lies_within_its_scale(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        assert (exam.scale_min is None) == (exam.scale_max is None), exam.code
        if exam.passing_score is not None:
            assert exam.scale_min is not None
            assert exam.scale_max is not None
            assert exam.scale_min < exam.passing_score < exam.scale_max, exam.code


@pytest.mark.parametrize("vendor", sorted(PUBLISH_NO_PASS_MARK))
def test_no_pass_mark_is_made_up_for_a_body_that_publishes_none(catalogue: Catalogue, vendor: str) -> None:
    exams = [exam for exam in catalogue.exams if exam.vendor == vendor]
    assert exams
    assert all(exam.passing_score is exam.scale_min is exam.scale_max is None for exam in exams)


def test_the_weights_of_an_exam_add_up(catalogue: Catalogue) -> None:
    """To 100, or what rounding by the body itself makes of it; of ranges, 100 lies between the sums of their ends."""
    for exam in catalogue.exams:
        weights = [domain.weight_percent for domain in exam.domains if domain.weight_percent is not None]
        assert len(weights) in {0, len(exam.domains)}, f"{exam.code}: some weights are missing"
        lowest = [domain.weight_from for domain in exam.domains if domain.weight_from is not None]
        highest = [domain.weight_to for domain in exam.domains if domain.weight_to is not None]
        assert len(lowest) == len(highest)
        if lowest:
            assert len(lowest) == len(weights), exam.code
            assert [(low + high) / 2 for low, high in zip(lowest, highest, strict=True)] == weights
            assert sum(lowest) <= 100 <= sum(highest), exam.code
        elif weights:
            assert 99.8 <= sum(weights) <= 101, exam.code
        assert all(0 < weight <= 100 for weight in weights)


def test_the_domains_of_an_exam_have_different_names(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        names = [domain.name for domain in exam.domains]
        assert len(names) == len(set(names)), exam.code
        assert all(name.strip() == name != "" for name in names)


def test_a_domain_whose_name_is_not_known_has_no_invented_one(catalogue: Catalogue) -> None:
    exam = catalogue.exam("CC", date(2026, 9, 1))
    assert exam is not None
    assert exam.domains[0].name == "Domain 1"


def test_times_and_numbers_of_questions_are_plausible(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        assert exam.minutes is None or 30 <= exam.minutes <= 360, exam.code
        counts = [count for count in (exam.questions_min, exam.questions, exam.questions_max) if count is not None]
        assert counts == sorted(counts), exam.code


@pytest.mark.parametrize("code", VERSIONS)
def test_versions_of_one_code_are_told_apart_on_the_day_of_the_change(catalogue: Catalogue, code: str) -> None:
    before, after, change = VERSIONS[code]
    eve = catalogue.exam(code, change - timedelta(days=1))
    day = catalogue.exam(code, change)
    assert eve is not None
    assert day is not None
    assert (eve.name, day.name) == (before, after)
    assert eve.domains != day.domains


def test_versions_of_one_code_never_overlap(catalogue: Catalogue) -> None:
    versions = Counter(normal_code(exam.code) for exam in catalogue.exams)
    assert {code for code, count in versions.items() if count > 1} == {normal_code(code) for code in VERSIONS}
    for code in VERSIONS:
        for earlier, later in pairwise(catalogue.versions(code)):
            assert earlier.last_day is not None
            assert later.first_day is not None
            assert earlier.last_day < later.first_day
            assert earlier.vendor == later.vendor


def test_the_known_retirements_and_no_others_are_listed(catalogue: Catalogue) -> None:
    assert {exam.code: exam.retirements for exam in catalogue.exams if exam.retirements} == RETIREMENTS


def test_a_status_that_names_a_successor_names_a_known_exam(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        for beginning in ("superseded by ", "replaced by "):
            if exam.status.startswith(beginning):
                assert catalogue.versions(exam.status.removeprefix(beginning)), exam.code


def test_names_that_people_type_are_lower_case_and_each_is_given_once(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        assert exam.also, exam.code
        assert all(name == name.lower().strip() != "" for name in exam.also), exam.code
        assert len(exam.also) == len(set(exam.also)), exam.code


def sources(exam: Exam) -> list[tuple[SourceKind, str]]:
    return [(source.kind, source.url) for source in exam.sources if source.url is not None]


def test_sources_are_real_addresses_and_never_those_of_question_dumps(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        assert all(source.url or source.dated for source in exam.sources), exam.code
        for _, url in sources(exam):
            address = urlparse(url)
            assert address.scheme == "https"
            assert "." in address.netloc
            assert not any(sign in url for sign in ("...", " ", "dump")), url


def test_only_a_body_itself_is_called_the_vendor(catalogue: Catalogue) -> None:
    own = {"aws.amazon.com", "docs.aws.amazon.com", "cloud.google.com", "training.linuxfoundation.org"}
    for exam in catalogue.exams:
        for kind, url in sources(exam):
            host = urlparse(url).netloc
            assert (kind is SourceKind.VENDOR) == (host in own or host.split(".")[-2] == exam.vendor), url
