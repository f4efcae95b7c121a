"""What people copy from a score report, in whatever way, and what is made of it."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import (
    AmbiguousInput,
    DomainOutOfRange,
    NotReadable,
    Refusal,
    ScoreOutsideScale,
    TooLong,
    TooMany,
    UnknownDomain,
)
from bot.rules.attempt_form import prefilled_domains
from bot.rules.attempts import Band, DomainResult
from bot.rules.catalogue import Catalogue
from bot.rules.exams import Domain, Exam
from bot.rules.score_report import read_domains, read_score

CCNA = Exam(
    code="200-301",
    name="CCNA",
    vendor="cisco",
    domains=tuple(
        Domain(name=name)
        for name in (
            "Network Fundamentals",
            "Network Access",
            "IP Connectivity",
            "IP Services",
            "Security Fundamentals",
            "Automation and Programmability",
        )
    ),
)
SECURITY = Exam(code="SY0-701", name="Security+", vendor="comptia", passing_score=750, scale_min=100, scale_max=900)
NUMBERED = Exam(code="CC", name="CC", vendor="isc2", domains=(Domain(name="Domain 1"), Domain(name="Domain 2")))


def only(typed: str, exam: Exam | None = CCNA) -> DomainResult:
    [result] = read_domains(typed, exam)
    return result


@pytest.mark.parametrize(
    ("typed", "score"),
    [
        ("720", 720),
        (" 720 ", 720),
        ("720/900", 720),
        ("720 / 900", 720),
        ("720 of 900", 720),
        ("720 out of 900", 720),
        ("720 OUT OF 900", 720),
        ("720 points", 720),
        ("720 pts", 720),
        ("720.5", 720.5),
        ("720,5", 720.5),
        ("720 / 1,000", 720),
        ("100", 100),
        ("900", 900),
        ("٧٢٠", 720),
    ],
)
def test_a_score_is_read_as_it_stands_on_a_report(typed: str, score: float) -> None:
    assert read_score(typed, SECURITY) == score


@pytest.mark.parametrize(
    ("typed", "score"),
    [("66 %", 66), ("66%", 66), ("66,6 %", 66.6), ("0", 0), ("1,000", 1000), ("1.000", 1000), ("7.25", 7.25)],
)
def test_a_score_of_an_exam_without_a_known_scale_is_taken_as_it_is(typed: str, score: float) -> None:
    assert read_score(typed, CCNA) == read_score(typed, None) == score


@pytest.mark.parametrize(
    "typed", ["", "  ", "-", "–", "—", "?", "n/a", "N/A", "none", "Unknown", "no score", "don't know", "not given"]
)
def test_somebody_without_a_score_may_say_so(typed: str) -> None:
    assert read_score(typed, SECURITY) is None


@pytest.mark.parametrize(
    "typed",
    [
        "lots", "seven hundred", "-5", "+720", "720!", "~720", "720/", "/900", "1e3", "99999", "720 720", "PASS", "½",
        "nan", "inf", "0x2d0", "7 2 0", "😭", "720😭", "²", "7" * 4000, "720 " * 1000,
    ],
)  # fmt: skip
def test_what_is_no_score_is_not_made_into_one(typed: str) -> None:
    with pytest.raises(NotReadable):
        read_score(typed, SECURITY)


@pytest.mark.parametrize("typed", ["0", "99", "99.9", "901", "9000", "1,000", "80 %"])
def test_a_score_outside_of_the_exams_scale_is_refused_with_the_scale(typed: str) -> None:
    with pytest.raises(ScoreOutsideScale) as refused:
        read_score(typed, SECURITY)
    assert (refused.value.lowest, refused.value.highest) == (100, 900)


@pytest.mark.parametrize(
    ("value", "percent"),
    [("40", 40), ("40%", 40), ("40 %", 40), ("40,5 %", 40.5), ("40.5", 40.5), ("0", 0), ("100 %", 100), ("040", 40)],
)
def test_a_percentage_may_be_written_in_any_way(value: str, percent: float) -> None:
    for line in (
        f"Network Access: {value}",
        f"Network Access:{value}",
        f"Network Access {value}",
        f"Network Access - {value}",
    ):
        assert only(line) == DomainResult("Network Access", percent=percent)


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("above", Band.ABOVE),
        ("ABOVE", Band.ABOVE),
        ("Above Target", Band.ABOVE),
        ("Above Proficiency", Band.ABOVE),
        ("strong", Band.ABOVE),
        ("passed", Band.ABOVE),
        ("at", Band.AT),
        ("Target", Band.AT),
        ("Near Proficiency", Band.AT),
        ("near target", Band.AT),
        ("Meets Competencies", Band.AT),
        ("below", Band.BELOW),
        ("Below Target", Band.BELOW),
        ("Below Proficiency", Band.BELOW),
        ("Needs Improvement", Band.BELOW),
        ("weak", Band.BELOW),
        ("fail", Band.BELOW),
    ],
)
def test_a_band_is_understood_in_the_vendors_own_words(value: str, band: Band) -> None:
    for line in (f"Network Access: {value}", f"Network Access {value}", f"Network Access = {value}"):
        assert only(line) == DomainResult("Network Access", band=band)


@pytest.mark.parametrize(
    "name",
    [
        "Network Access", "network access", "NETWORK ACCESS", "Netwrok Acess", "2.0 Network Access",
        "Domain 2: Network Access", "2) Network Access", "Network Access (20%)", "• Network Access", "- Network Access",
        "* Network Access", "Network  Access", "🔌 Network Access", "the Network Access domain",
    ],
)  # fmt: skip
def test_a_domain_is_known_in_spite_of_typos_and_numbers_in_front(name: str) -> None:
    assert only(f"{name}: 40 %") == DomainResult("Network Access", percent=40)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Automation", "Automation and Programmability"),
        ("Security", "Security Fundamentals"),
        ("Connectivity", "IP Connectivity"),
    ],
)
def test_a_domain_may_be_shortened_as_long_as_only_one_is_meant(short: str, name: str) -> None:
    assert only(f"{short}: below").domain == name


@pytest.mark.parametrize(
    ("short", "meant"),
    [
        ("Network", ("Network Fundamentals", "Network Access")),
        ("Fundamentals", ("Network Fundamentals", "Security Fundamentals")),
    ],
)
def test_a_short_name_that_fits_several_domains_is_asked_back(short: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(AmbiguousInput) as refused:
        read_domains(f"{short}: 40", CCNA)
    assert refused.value.choices == meant


@pytest.mark.parametrize("name", ["Cooking", "Access to food", "IP Routing", "Domain 2", "2", "😭", "a", "x" * 4000])
def test_a_domain_that_the_exam_does_not_have_is_refused_with_those_it_has(name: str) -> None:
    with pytest.raises(UnknownDomain) as refused:
        read_domains(f"{name}: below", CCNA)
    assert refused.value.known == tuple(domain.name for domain in CCNA.domains)


def test_domains_that_are_only_numbered_are_not_taken_for_each_other() -> None:
    assert only("Domain 2: below", NUMBERED).domain == "Domain 2"
    assert only("domain 1: 40", NUMBERED).domain == "Domain 1"
    for name in ("Domain 3", "Domain 12", "domain3"):
        with pytest.raises(UnknownDomain):
            read_domains(f"{name}: below", NUMBERED)


@pytest.mark.parametrize("value", ["-5", "-0,1", "101", "100.1", "140 %", "9999"])
def test_a_percentage_beyond_the_possible_is_refused(value: str) -> None:
    with pytest.raises(DomainOutOfRange):
        read_domains(f"Network Access: {value}", CCNA)


@pytest.mark.parametrize(
    "line",
    [
        "Network Access: soso", "Network Access: 👍", "Network Access: 40 percent", "Network Access: 40%%",
        "Network Access: 40/100", "Network Access: ~40", "Network Access: 12345", "Network Access: below 👎",
        "Network Access: 4 0", ": 40", " : below",
    ],
)  # fmt: skip
def test_a_result_that_cannot_be_read_is_quoted_with_its_line(line: str) -> None:
    with pytest.raises(NotReadable) as refused:
        read_domains(f"IP Services: 80\n{line}", CCNA)
    assert refused.value.typed == line.strip()


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "\n\n",
        "Network Access:",
        "Network Access: \nIP Services: \n",
        "Network Access: n/a\nIP Services: -\nSecurity Fundamentals: ?",
        ":",
        "-",
        "•\n*\n",
        "It was a long day",
    ],
)
def test_lines_without_a_result_are_left_out(typed: str) -> None:
    assert read_domains(typed, CCNA) == ()


def test_of_several_lines_for_one_domain_the_last_one_stands() -> None:
    typed = "Network Access: 40\nIP Services: 70\nnetwork acces: below"
    assert read_domains(typed, CCNA) == (
        DomainResult("Network Access", band=Band.BELOW),
        DomainResult("IP Services", percent=70),
    )


def test_an_exam_without_known_domains_takes_any(catalogue: Catalogue) -> None:
    expected = (DomainResult("Cables", percent=40), DomainResult("Layer 2: switches", band=Band.ABOVE))
    assert read_domains("Cables 40%\nLayer 2: switches: above", None) == expected
    nameless = catalogue.exam("PT0-003", date(2026, 11, 22))
    assert nameless is not None
    assert read_domains("Cables 40%\nLayer 2: switches: above", nameless) == expected


def test_what_an_exam_without_known_domains_takes_has_an_end() -> None:
    assert len(read_domains("\n".join(f"Part {letter}: 1" for letter in "abcdefghijklmnopqrst"), None)) == 20
    with pytest.raises(TooMany):
        read_domains("\n".join(f"Part {letter}: 1" for letter in "abcdefghijklmnopqrstu"), None)
    assert only(f"{'x' * 80}: 4", None).domain == "x" * 80
    with pytest.raises(TooLong):
        read_domains(f"{'x' * 81}: 4", None)


def test_the_lines_that_a_form_is_filled_with_say_nothing_until_something_is_typed(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        assert read_domains(prefilled_domains(exam), exam) == (), exam.code


def test_every_domain_of_every_exam_is_read_as_itself(catalogue: Catalogue) -> None:
    for exam in catalogue.exams:
        typed = prefilled_domains(exam).replace(": \n", ": 55 %\n")
        assert read_domains(typed, exam) == tuple(DomainResult(domain.name, percent=55) for domain in exam.domains)
        for place, domain in enumerate(exam.domains, 1):
            assert only(f"{place}.0 {domain.name.lower().replace(' and ', ' & ')} - below", exam).domain == domain.name


HARD_TO_READ = [
    " " * 4000, "-" * 4000, "a" + " " * 3998 + "b", "a" + "-" * 3998 + "b", "a" + "= " * 1999 + "b", "1 " * 2000,
    "a-" * 2000, "above " * 660, "near " * 800, "😭" * 4000, ":" * 4000, "%" * 4000, "a:1\n" * 1000, "Network " * 500,
]  # fmt: skip
pieces = st.lists(
    st.sampled_from(
        [
            *"0159:%-–=.,•* \n\t/",
            "Network Access",
            "IP",
            "Domain 2",
            "below",
            "needs improvement",
            "n/a",
            "40 %",
            "😭",
            "١",
        ]
    ),
    max_size=40,
).map("".join)
typings = st.one_of(st.text(max_size=200), pieces, st.sampled_from(HARD_TO_READ))


@given(typings, st.sampled_from([None, CCNA, SECURITY, NUMBERED]))
@settings(deadline=None)
def test_whatever_is_typed_is_read_or_refused(typed: str, exam: Exam | None) -> None:
    try:
        results = read_domains(typed, exam)
        score = read_score(typed, exam)
    except Refusal:
        return
    assert len({result.domain for result in results}) == len(results) <= 20
    for result in results:
        assert (result.percent is None) != (result.band is None)
        assert result.percent is None or 0 <= result.percent <= 100
    assert score is None or score >= 0


@given(st.lists(st.tuples(st.sampled_from(CCNA.domains), st.integers(0, 100) | st.sampled_from(Band)), max_size=6))
@example([(CCNA.domains[1], 40), (CCNA.domains[1], Band.AT)])
@settings(deadline=None)
def test_what_is_typed_cleanly_is_read_exactly(lines: list[tuple[Domain, int | Band]]) -> None:
    typed = "\n".join(f"{domain.name}: {value}" for domain, value in lines)
    expected = {domain.name: value for domain, value in lines}
    assert {result.domain: result.band or result.percent for result in read_domains(typed, CCNA)} == expected
