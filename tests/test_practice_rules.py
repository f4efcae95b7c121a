"""What is read of practice, what is worth a word, what is leaned on, and what is drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.errors import FormRefused, NotReadable, Refusal, TooLong, UnknownDomain
from bot.rules.attempts import DomainResult
from bot.rules.catalogue import Catalogue
from bot.rules.exams import Exam
from bot.rules.identity import IdentifiedExam, stored_exam
from bot.rules.leaning import leaned_on
from bot.rules.miss_form import LONGEST_WORDS, as_typed, read_miss_form
from bot.rules.passing_line import PassingLine
from bot.rules.practice import Conditions, Miss, MissReason, Practice, PracticeKind, ResourceKind
from bot.rules.practice_chart import MOST_PANELS, chart
from bot.rules.practice_form import PracticeForm, Result, form_fields, read_practice_form, read_result
from bot.rules.practice_refusals import (
    MoreRightThanAsked,
    NoDomainChosen,
    NoReasonChosen,
    PercentNeeded,
    ScoreOffScale,
    ScoreWithoutScale,
)
from bot.rules.small_wins import Win, WinKind, small_wins
from bot.texts.practice_chart import alt_text, table
from bot.ui.pictures.practice import draw

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
LINE = PassingLine(81.25)
TARGETED, MIXED, FULL = PracticeKind


@pytest.fixture
def security(catalogue: Catalogue) -> IdentifiedExam:
    return stored_exam(catalogue, "SY0-701")


def version(of: IdentifiedExam) -> Exam:
    exam = of.version(TODAY)
    assert exam is not None
    return exam


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("41/50", Result(82, 41, 50)),
        ("41 of 50", Result(82, 41, 50)),
        ("41 out of 50", Result(82, 41, 50)),
        ("41 right of 50", Result(82, 41, 50)),
        (" 41 / 50 questions ", Result(82, 41, 50)),
        ("41/50 (82 %)", Result(82, 41, 50)),
        ("0/10", Result(0, 0, 10)),
        ("82 %", Result(82)),
        ("82", Result(82)),
        ("82,5%", Result(82.5)),
        ("100 percent", Result(100)),
        ("750", Result(81.25, score=750)),
        ("750/900", Result(81.25, score=750)),
        ("750 points", Result(81.25, score=750)),
    ],
)
def test_a_result_is_read_as_right_of_asked_as_a_percentage_or_as_a_score(
    security: IdentifiedExam, typed: str, expected: Result
) -> None:
    assert read_result(typed, version(security)) == expected


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("", NotReadable),
        ("good", NotReadable),
        ("-5", NotReadable),
        ("120 %", NotReadable),
        ("41/50/60", NotReadable),
        ("60/50", MoreRightThanAsked),
        ("0/0", MoreRightThanAsked),
        ("950", ScoreOffScale),
        ("50 points", ScoreOffScale),
    ],
)
def test_what_is_no_result_is_refused(security: IdentifiedExam, typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        read_result(typed, version(security))


def test_a_score_needs_a_known_scale() -> None:
    with pytest.raises(ScoreWithoutScale):
        read_result("750", None)


def read(form: PracticeForm, exam: IdentifiedExam, kind: PracticeKind = MIXED) -> object:
    return read_practice_form(form, exam, kind, NOW, zone_is_set=True)


def test_only_the_result_and_the_day_are_needed(security: IdentifiedExam) -> None:
    answers = read_practice_form(PracticeForm("41/50", "yesterday"), security, MIXED, NOW, zone_is_set=True)
    assert answers.taken_on == date(2026, 11, 21)
    assert (answers.conditions, answers.resource, answers.domains) == (Conditions.RELAXED, None, ())


def test_domains_are_read_as_percentages_or_as_right_of_asked(security: IdentifiedExam) -> None:
    form = PracticeForm("82", "today", domains="Security Architecture: 8/10\nsecurity operations: 55 %\nx: ")
    answers = read_practice_form(form, security, MIXED, NOW, zone_is_set=True)
    assert answers.domains == (DomainResult("Security Architecture", 80), DomainResult("Security Operations", 55))


def test_a_targeted_result_is_its_domains(security: IdentifiedExam) -> None:
    form = PracticeForm("7/9", "today", domain="Security Operations")
    answers = read_practice_form(form, security, TARGETED, NOW, zone_is_set=True)
    [result] = answers.domains
    assert result.domain == "Security Operations"
    assert result.percent == pytest.approx(77.78, abs=0.01)


def test_a_full_simulation_far_shorter_than_the_exam_counts_as_mixed(security: IdentifiedExam) -> None:
    for right, kind in (("40/50", MIXED), ("45/54", FULL), ("80/90", FULL), ("85 %", FULL)):
        answers = read_practice_form(PracticeForm(right, "today"), security, FULL, NOW, zone_is_set=True)
        assert answers.kind is kind, right


def test_everything_that_is_wrong_is_said_at_once(security: IdentifiedExam) -> None:
    with pytest.raises(FormRefused) as refused:
        read(PracticeForm("60/50", "tomorrow", domains="Cooking: 5 %"), security)
    assert [type(each).__name__ for each in refused.value.problems] == [
        "InTheFuture", "MoreRightThanAsked", "UnknownDomain",
    ]  # fmt: skip
    for form, kind, problem in (
        (PracticeForm("82", "today", domains="Security Operations: below"), MIXED, PercentNeeded),
        (PracticeForm("82", "today", domains="Security Operations: 9/8"), MIXED, MoreRightThanAsked),
        (PracticeForm("82", "today"), TARGETED, NoDomainChosen),
    ):
        with pytest.raises(FormRefused) as refused:
            read(form, security, kind)
        assert type(refused.value.problems[0]) is problem


def test_fields_are_read_however_they_were_chosen() -> None:
    form = form_fields({"right": "82", "domain": ("Security Operations",), "resource": "lab", "conditions": "real"})
    assert form == PracticeForm("82", "", "", "Security Operations", "real", "lab")


def practice(
    percent: float, day: int = 1, kind: PracticeKind = MIXED, *, resource: ResourceKind | None = None, **domains: float
) -> Practice:
    return Practice(
        practice_id=day,
        learner_id=1,
        exam="SY0-701",
        kind=kind,
        percent=percent,
        taken_on=date(2026, 11, 1) + timedelta(days=day),
        logged_at=NOW + timedelta(minutes=day),
        resource=resource,
        domains=tuple(DomainResult(name, figure) for name, figure in domains.items()),
    )


def in_domains(of: Practice, figures: Iterable[tuple[str, float]]) -> Practice:
    return replace(of, domains=tuple(DomainResult(name, figure) for name, figure in figures))


@pytest.mark.parametrize(
    ("before", "now", "report", "expected"),
    [
        ([], practice(90, 5, Ports=90), (), []),
        ([practice(70, 1)], practice(75, 5), (), [Win(WinKind.BEST, 75, None, 70)]),
        ([practice(80, 1)], practice(75, 5), (), []),
        ([practice(75, 1)], practice(75, 5), (), []),
        ([practice(70, 1, FULL)], practice(75, 5, MIXED), (), []),
        (
            [practice(60, 1), practice(65, 2)],
            practice(70, 5),
            (),
            [Win(WinKind.BEST, 70, None, 65), Win(WinKind.THREE_UP, 70, None, 60)],
        ),
        ([practice(60, 1), practice(90, 2), practice(65, 3)], practice(70, 5), (), []),
        (
            [practice(70, 1, TARGETED, Ports=70)],
            practice(85, 5, TARGETED, Ports=85),
            (),
            [Win(WinKind.OVER_LINE, 85, "Ports", 70), Win(WinKind.BEST, 85, "Ports", 70)],
        ),
        ([practice(70, 1, TARGETED, Cables=70)], practice(85, 5, TARGETED, Ports=85), (), []),
        ([], practice(60, 5, Ports=60), (DomainResult("Ports", 40),), [Win(WinKind.ABOVE_REPORT, 60, "Ports", 40)]),
        ([practice(90, 1, Ports=55)], practice(60, 5, Ports=60), (DomainResult("Ports", 40),), []),
        ([], practice(90, 5, Ports=90), (DomainResult("Ports", 86),), []),
    ],
)
def test_small_wins_are_named_only_where_they_are_so(
    before: list[Practice], now: Practice, report: Sequence[DomainResult], expected: list[Win]
) -> None:
    assert list(small_wins(now, before, report, LINE)) == expected


BANK, VIDEO = ResourceKind.QUESTION_BANK, ResourceKind.VIDEO


@pytest.mark.parametrize(
    ("used", "told", "expected"),
    [
        ([BANK] * 5, None, BANK),
        ([BANK] * 4, None, None),
        ([BANK] * 4, VIDEO, VIDEO),
        ([BANK, BANK, BANK, BANK, VIDEO], None, BANK),
        ([BANK, VIDEO, BANK, VIDEO, BANK], VIDEO, None),
        ([VIDEO] * 10 + [BANK] * 10, None, BANK),
        ([*[BANK] * 5, *[None] * 20], None, BANK),
        ([], None, None),
    ],
)
def test_leaning_on_one_kind_of_resource_is_noticed(
    used: list[ResourceKind | None], told: ResourceKind | None, expected: ResourceKind | None
) -> None:
    assert leaned_on([practice(50, day, resource=each) for day, each in enumerate(used)], told) is expected


def test_a_missed_question_is_read_and_given_back_as_it_was(security: IdentifiedExam) -> None:
    typed: dict[str, str | tuple[str, ...]] = {
        "words": " mixed up ports ",
        "domain": ("Security Operations",),
        "reason": "misread",
        "root": "LDAPS\n636",
    }
    answers = read_miss_form(typed, version(security))
    assert (answers.words, answers.domain, answers.reason, answers.root) == (
        "mixed up ports", "Security Operations", MissReason.MISREAD, "LDAPS 636",
    )  # fmt: skip
    miss = Miss(
        miss_id=1, learner_id=1, exam="x", domain=answers.domain, words=answers.words, reason=answers.reason,
        root=answers.root, written_at=NOW,
    )  # fmt: skip
    assert read_miss_form(as_typed(miss), version(security)) == answers
    assert read_miss_form(as_typed(replace(miss, domain=None)), version(security)).domain is None


def test_a_missed_question_needs_words_and_a_reason(security: IdentifiedExam) -> None:
    typed = {"words": " ", "domain": "Cooking", "reason": "bad luck", "root": "x" * 900}
    with pytest.raises(FormRefused) as refused:
        read_miss_form(typed, version(security))
    assert [type(each) for each in refused.value.problems] == [NotReadable, UnknownDomain, NoReasonChosen, TooLong]
    with pytest.raises(FormRefused):
        read_miss_form({"words": "x" * (LONGEST_WORDS + 1), "reason": "misread"}, None)


def test_a_chart_has_the_whole_first_and_then_the_lowest_domains() -> None:
    names = [f"Domain{number}" for number in range(12)]
    rows = [
        in_domains(practice(60, 1), zip(names, range(50, 98, 4), strict=True)),
        practice(99, 2, TARGETED, Domain0=99),
    ]
    drawn = chart(rows, LINE)
    assert drawn is not None
    assert drawn.panels[0].domain is None
    assert [point.percent for point in drawn.panels[0].points] == [60]
    assert drawn.panels[1].domain == "Domain1"
    assert len(drawn.panels) == 1 + MOST_PANELS
    assert len(drawn.rest) == 2
    alone = chart(rows, LINE, "Domain0")
    assert alone is not None
    assert [point.percent for point in alone.panels[0].points] == [50, 99]
    assert chart(rows, LINE, "Cooking") is None
    assert chart([], LINE) is None


@pytest.mark.parametrize(("count", "width"), [(1, 5), (30, 12)])
def test_a_picture_has_room_for_every_part(count: int, width: int) -> None:
    """A warning of the drawing library would fail this."""
    names = [f"A long name for domain {number} of many" for number in range(width)]
    rows = [
        in_domains(practice(50 + day, day, list(PracticeKind)[day % 3]), ((name, 40 + day) for name in names))
        for day in range(count)
    ]
    drawn = chart(rows, PassingLine(80, is_own=True))
    assert drawn is not None
    picture = Image.open(BytesIO(draw(drawn)))
    assert picture.width == 720
    assert picture.height <= 2000
    assert "a personal pass mark at 80 %" in alt_text(drawn)
    assert len(alt_text(drawn)) <= 1000
    assert all(name in table(drawn) for name in names)


def test_a_domain_of_any_letters_is_drawn_as_it_is_written() -> None:
    """A warning of the drawing library would fail this, and what it takes for a formula."""
    for name in ("Costs $\\frac$ more", "\u6f22\u5b57 \U0001f642"):
        drawn = chart([in_domains(practice(50, 1), [(name, 40)])], None)
        assert drawn is not None
        assert draw(drawn).startswith(b"\x89PNG")
