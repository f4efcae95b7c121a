"""Finding an exam by what people type, as autocomplete and plain words need it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex, Standing, standing
from bot.rules.exams import Exam, Retirement

TODAY = date(2026, 11, 22)

TYPED = {
    # CompTIA
    "sec+": "SY0-701",
    "Security+": "SY0-701",
    "security plus": "SY0-701",
    "securityplus": "SY0-701",
    "securty plus": "SY0-701",
    "secruity+": "SY0-701",
    "CompTIA Sec": "SY0-701",
    "sy0 701": "SY0-701",
    "sy0701": "SY0-701",
    "sec": "SY0-701",
    "new security+": "SY0-801",
    "net+": "N10-009",
    "netwrok plus": "N10-009",
    "a+": "220-1201",
    "a plus core 2": "220-1202",
    "220-1101": "220-1101",
    "cysa": "CS0-003",
    "linux+": "XK0-006",
    "linux": "XK0-006",
    "pentest+": "PT0-003",
    "casp": "CAS-005",
    # Cisco
    "ccna": "200-301",
    "ccan": "200-301",
    "CISCO": "200-301",
    "ccna cyber": "200-201",
    "ccnp": "350-401",
    "encor": "350-401",
    "ccnp security": "350-701",
    "devnet associate": "200-901",
    # Amazon
    "aws architect": "SAA-C03",
    "aws": "SAA-C03",
    "solutions architect": "SAA-C03",
    "amazon solution architect": "SAA-C03",
    "saac03": "SAA-C03",
    "aws solutions architect pro": "SAP-C02",
    "cloud practioner": "CLF-C02",
    "aws ccp": "CLF-C02",
    "aws developer": "DVA-C02",
    "sysops": "SOA-C03",
    "aws security": "SCS-C03",
    # Microsoft
    "az104": "AZ-104",
    "AZ 104": "AZ-104",
    "azure admin": "AZ-104",
    "azure administator": "AZ-104",
    "azure fundamentals": "AZ-900",
    "az-9": "AZ-900",
    "azure architect": "AZ-305",
    "azure ai fundamentals": "AI-901",
    "power bi": "PL-300",
    "github": "GH-300",
    "excel": "MO-200",
    # Security bodies
    "cissp": "CISSP",
    "cisp": "CISSP",
    "cism": "CISM",
    "isaca": "CISM",
    "it auditor": "CISA",
    "cc": "CC",
    "ceh": "312-50",
    "etical hacker": "312-50",
    "oscp": "OSCP",
    "sans gsec": "GSEC",
    # The rest
    "cka": "CKA",
    "kubernets admin": "CKA",
    "kubernetes": "CKA",
    "k8s security": "CKS",
    "terrafrom": "TA-004",
    "pmp": "PMP",
    "project managment": "PMP",
    "gcp ace": "ACE",
    "google cloud architect": "GCP-PCA",
    "lpic-1": "101-500",
    "itil": "ITIL4-F",
    "psm1": "PSM-I",
    "scrum": "PSM-I",
    "snowflake": "COF-C02",
    "rhcsa": "EX200",
    "red hat": "EX200",
    "java 17": "1Z0-829",
    "fortigate": "FCP_FGT_AD-7.4",
    "kafka": "CCDAK",
    "claude": "CCA-F",
}

SURELY_MEANT = {
    "sec+": "SY0-701",
    "the Security+ exam": "SY0-701",
    "securty plus": "SY0-701",
    "SY0-701 · CompTIA Security+ (V7)": "SY0-701",
    "a+ core 1": "220-1201",
    "CCNA": "200-301",
    "aws solutions architect": "SAA-C03",
    "amazon solutions architect": "SAA-C03",
    "AWS Certified Solutions Architect – Associate": "SAA-C03",
    "microsoft azure administrator": "AZ-104",
    "azure adminstrator": "AZ-104",
    "certifed kubernetes administrator": "CKA",
    "Certified Information Securty Manager": "CISM",
    "certified scrum master": "CSM",
    "terraform 003": "TA-003",
    "terraform": "TA-004",
}

IN_DOUBT = [
    "", "   ", "the exam", "my company quiz", "quiz", "🔥", "セキュリティ",
    # Several exams are called so, or none of them quite.
    "a+", "ccnp", "lpic-1", "aws", "security", "kubernetes", "scrum master", "product owner", "solutions architect",
    "cisp", "cisn", "system administrator", "data engineer", "pca", "220-1201 or 220-1202",
    # Other exams, however near.
    "SY0-601", "az-140", "itil 3 foundation", "comptia server+", "consul associate", "azure data engineer",
    "certified information systems manager", "certified data professional", "kubernetes system administrator",
    "snowpro advanced administrator", "java foundations", "prince2 foundation",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "code"), TYPED.items())
def test_what_people_type_suggests_the_exam_that_they_mean_first(exams: ExamIndex, typed: str, code: str) -> None:
    assert next(exam.code for exam in exams.search(typed, TODAY)) == code


@pytest.mark.parametrize(("typed", "code"), SURELY_MEANT.items())
def test_a_clear_name_is_understood_without_picking_a_suggestion(exams: ExamIndex, typed: str, code: str) -> None:
    found = exams.find(typed, TODAY)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("typed", IN_DOUBT)
def test_no_exam_is_guessed_where_there_is_doubt(exams: ExamIndex, typed: str) -> None:
    assert exams.find(typed, TODAY) is None


def test_an_unknown_exam_suggests_nothing(exams: ExamIndex) -> None:
    assert exams.search("my company quiz", TODAY) == []


def test_every_code_is_found_however_it_is_written(catalogue: Catalogue, exams: ExamIndex) -> None:
    for code in {exam.code for exam in catalogue.exams}:
        for typed in (code, code.lower(), code.replace("-", " "), code.replace("-", ""), f" {code} "):
            found = exams.find(typed, TODAY)
            assert found is not None, typed
            assert found.code == exams.search(typed, TODAY)[0].code == code


def test_every_name_suggests_its_exam(catalogue: Catalogue, exams: ExamIndex) -> None:
    for exam in catalogue.exams:
        for name in (exam.name, *exam.also):
            assert exam.code in {suggested.code for suggested in exams.search(name, TODAY)}, name


def test_a_name_never_surely_means_an_exam_that_does_not_bear_it(catalogue: Catalogue, exams: ExamIndex) -> None:
    for exam in catalogue.exams:
        for name in exam.also:
            found = exams.find(name, TODAY)
            bearers = {other.code for other in catalogue.exams if name in (other.name.lower(), *other.also)}
            assert found is None or found.code in bearers, name


def test_who_has_typed_nothing_sees_recent_exams_and_then_popular_ones(exams: ExamIndex) -> None:
    suggested = [exam.code for exam in exams.search("", TODAY, recent=["lfcs", "no such exam", "220-1101", "SY0-701"])]
    assert suggested[:5] == ["LFCS", "220-1101", "SY0-701", "200-301", "SAA-C03"]
    assert len(suggested) == len(set(suggested)) == 25


def test_who_has_typed_nothing_is_offered_only_exams_that_are_open(exams: ExamIndex) -> None:
    assert all(standing(exam, TODAY) is Standing.OPEN for exam in exams.search("", TODAY, limit=1000))


def test_no_more_is_suggested_than_fits(exams: ExamIndex) -> None:
    assert len(exams.search("a", TODAY)) == 25
    assert len(exams.search("a", TODAY, limit=3)) == 3
    assert len(exams.search("", TODAY, limit=3, recent=["CKA"])) == 3


@pytest.mark.parametrize("typed", ["sysops", "azure ai", "linux+", "security+", "a+ core 1", "terraform", "data+"])
def test_exams_that_cannot_be_sat_any_more_or_yet_come_last(exams: ExamIndex, typed: str) -> None:
    named = [exam for exam in exams.search(typed, TODAY) if typed in exam.also] or exams.search(typed, TODAY)
    standings = [standing(exam, TODAY) for exam in named]
    assert standings == sorted(standings)
    assert len(set(standings)) > 1


def test_an_exam_is_suggested_once_in_the_version_of_the_day(exams: ExamIndex) -> None:
    for day, name in ((date(2027, 2, 2), "CCNA v1.1"), (date(2027, 2, 3), "CCNA v2.0")):
        suggested = exams.search("ccna", day)
        assert [exam.name for exam in suggested if exam.code == "200-301"] == [name]
        assert exams.find("ccna", day) == suggested[0]


def test_a_shared_name_means_the_successor_once_the_exam_has_retired(exams: ExamIndex) -> None:
    found = [exams.find("aws developer", day) for day in (date(2026, 11, 30), date(2026, 12, 1))]
    assert [exam.code for exam in found if exam] == ["DVA-C02", "DVA-C03"]
    found = [exams.find("sec+", day) for day in (date(2027, 8, 13), date(2027, 8, 14))]
    assert [exam.code for exam in found if exam] == ["SY0-701", "SY0-801"]


def example(**fields: Any) -> Exam:
    return replace(Exam(code="X-1", name="Example", vendor="nobody"), **fields)


@pytest.mark.parametrize(
    ("exam", "expected"),
    [
        (example(), Standing.OPEN),
        (example(status="current until 2026-11-22", last_day=TODAY), Standing.OPEN),
        (example(last_day=date(2026, 11, 21)), Standing.CLOSED),
        (example(status="retired"), Standing.CLOSED),
        (example(status="superseded by X-2"), Standing.CLOSED),
        (example(status="replaced by X-2"), Standing.CLOSED),
        (example(status="announced"), Standing.ANNOUNCED),
        (example(status="announced", first_day=TODAY), Standing.OPEN),
        (example(first_day=date(2026, 11, 23)), Standing.ANNOUNCED),
        (example(retirements=(Retirement(on=TODAY),)), Standing.OPEN),
        (example(retirements=(Retirement(on=date(2026, 11, 21), certain=False),)), Standing.CLOSED),
        (
            example(retirements=(Retirement(on=date(2026, 11, 21)), Retirement(on=TODAY, scope="other languages"))),
            Standing.OPEN,
        ),
    ],
)
def test_days_say_whether_an_exam_is_open_and_its_status_where_there_are_none(exam: Exam, expected: Standing) -> None:
    assert standing(exam, TODAY) is expected


def test_an_operators_exam_of_an_undescribed_body_is_found_and_an_empty_catalogue_is_fine() -> None:
    own = example(code="ACME-1", name="Site Safety (2026)", vendor="acme-corp", also=("???",))
    exams = ExamIndex.of(Catalogue((), (own,)))
    assert exams.find("acme corp site safety 2026", TODAY) == exams.find("Site Safety", TODAY) == own
    assert exams.find("acme corp", TODAY) is None
    assert exams.search("safty", TODAY) == exams.search("", TODAY, recent=["SY0-701"]) == [own]
    nothing = ExamIndex.of(Catalogue((), ()))
    assert nothing.search("sec+", TODAY) == nothing.search("", TODAY) == []
    assert nothing.find("sec+", TODAY) is None


@settings(deadline=None)
@given(typed=st.text() | st.text(alphabet="sec+-0701 ()🔥é\u0301\u202e\ufdfa\ud800", max_size=300))
def test_whatever_is_typed_is_answered_with_different_exams(exams: ExamIndex, typed: str) -> None:
    codes = [exam.code for exam in exams.search(typed, TODAY)]
    assert len(codes) == len(set(codes)) <= 25
    exams.find(typed, TODAY)


@settings(deadline=None)
@given(data=st.data())
def test_case_and_punctuation_never_matter(catalogue: Catalogue, exams: ExamIndex, data: st.DataObject) -> None:
    exam = data.draw(st.sampled_from(catalogue.exams))
    name = data.draw(st.sampled_from([exam.code, exam.name, *exam.also]))
    written = data.draw(st.sampled_from([str.upper, str.title, str.swapcase]))(name)
    around = data.draw(st.sampled_from(["{}", "  {}  ", "“{}”", "{}!", "({})"]))
    assert exams.search(around.format(written), TODAY) == exams.search(name, TODAY)


@settings(deadline=None)
@given(data=st.data())
def test_a_swapped_pair_of_letters_in_a_long_word_still_suggests_the_exam(
    catalogue: Catalogue, exams: ExamIndex, data: st.DataObject
) -> None:
    exam = data.draw(st.sampled_from([exam for exam in catalogue.exams if len(exam.name) >= 12]))
    longest = max(exam.name.split(), key=len)
    place = data.draw(st.integers(1, len(longest) - 2))
    typo = longest[:place] + longest[place + 1] + longest[place] + longest[place + 2 :]
    suggested = exams.search(exam.name.replace(longest, typo), TODAY, limit=1000)
    assert exam.code in {found.code for found in suggested}


@pytest.mark.parametrize("typed", ["x" * 6000, "security " * 700, "+" * 5000, "ﷺ" * 4000, "a1-" * 2000])
def test_a_very_long_text_is_cut_and_not_an_error(exams: ExamIndex, typed: str) -> None:
    assert len(exams.search(typed, TODAY)) <= 25
    exams.find(typed, TODAY)
