"""Where the passing line lies, and what a scaled result means beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import DomainOutOfRange
from bot.rules.attempts import Band, DomainResult
from bot.rules.catalogue import Catalogue
from bot.rules.domain_gaps import domain_gaps
from bot.rules.exams import Exam
from bot.rules.passing_line import LOWEST_LINE_PERCENT, PassingLine, as_percent, passing_line
from bot.rules.report_lines import as_line
from bot.rules.score_report import read_domains
from bot.texts.percents import percent

WHOLE = Exam(code="X-1", name="X", vendor="x")


def scaled(passing: int | None, lowest: int, highest: int) -> Exam:
    return Exam(code="X-1", name="X", vendor="x", passing_score=passing, scale_min=lowest, scale_max=highest)


@pytest.mark.parametrize(
    ("exam", "own", "line"),
    [
        (scaled(750, 100, 900), None, PassingLine(81.25)),
        (scaled(700, 0, 1000), None, PassingLine(70)),
        (scaled(66, 0, 100), None, PassingLine(66)),
        (scaled(60, 0, 100), None, PassingLine(60)),  # a share of right answers is what it says
        (scaled(450, 200, 800), None, PassingLine(LOWEST_LINE_PERCENT, is_raised=True)),
        (scaled(500, 200, 800), 90, PassingLine(LOWEST_LINE_PERCENT, is_raised=True)),
        (scaled(None, 200, 800), 80, PassingLine(80, is_own=True)),
        (scaled(None, 200, 800), None, None),
        (WHOLE, None, None),
        (None, 75, PassingLine(75, is_own=True)),
    ],
)
def test_the_line_lies_where_the_pass_mark_lies_on_its_scale(
    exam: Exam | None, own: float | None, line: PassingLine | None
) -> None:
    assert passing_line(exam, own) == line


def test_every_line_of_the_catalogue_asks_for_at_least_most_answers(catalogue: Catalogue) -> None:
    lines = [line.percent for exam in catalogue.exams if (line := passing_line(exam)) and exam.scale_max != 100]
    assert lines
    assert min(lines) >= LOWEST_LINE_PERCENT


def test_a_domain_on_the_exams_own_scale_is_held_against_the_pass_mark(catalogue: Catalogue) -> None:
    [cisa] = catalogue.versions("CISA")
    first, second, *_ = (domain.name for domain in cisa.domains)
    results = read_domains(f"{first}: 380\n{second}: 450", cisa)
    assert results == (
        DomainResult(first, band=Band.BELOW, score=380),
        DomainResult(second, band=Band.ABOVE, score=450),
    )
    assert read_domains("\n".join(map(as_line, results)), cisa) == results
    gaps = {gap.domain: gap for gap in domain_gaps(cisa, results)}
    assert gaps[first].gap_percent == pytest.approx(70)
    assert (gaps[first].is_adequate, gaps[second].is_adequate) == (False, True)
    for beyond in ("900", "150", "450 %"):
        with pytest.raises(DomainOutOfRange):
            read_domains(f"{first}: {beyond}", cisa)


@given(st.integers(200, 800), st.integers(200, 800))
def test_a_lower_scaled_score_is_never_a_smaller_gap(one: int, other: int) -> None:
    exam = scaled(450, 200, 800)
    results = read_domains(f"First: {one}\nSecond: {other}", exam)
    gaps = {gap.domain: gap.gap_percent for gap in domain_gaps(exam, results)}
    assert (gaps["First"] >= gaps["Second"]) == (one <= other)
    assert as_percent(exam, one) == pytest.approx(100 - gaps["First"])


@pytest.mark.parametrize(
    ("figure", "aims", "written"),
    [
        (81.25, (), "81 %"),
        (82.5, (), "83 %"),
        (89.58, (80.0, 90.0), "89.58 %"),
        (91.3, (81.25, 91.25), "91.3 %"),
        (92.22, (81.25, 91.25), "92 %"),
        (79.6, (None,), "80 %"),
    ],
)
def test_a_result_is_whole_percents_unless_that_would_carry_it_across_what_is_aimed_at(
    figure: float, aims: tuple[float | None, ...], written: str
) -> None:
    assert percent(figure, *aims) == written
