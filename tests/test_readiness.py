"""The verdict: each piece of evidence by hand, and what no result may ever do to it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.attempts import Band, DomainResult
from bot.rules.exams import Domain, Exam
from bot.rules.passing_line import PassingLine
from bot.rules.practice import Conditions, Practice, PracticeKind
from bot.rules.readiness import Change, Grounds, Legal, Piece, Status, Step, Verdict, needed_percent, readiness
from bot.texts import evidence as evidence_texts
from bot.texts import ready as texts

TODAY = date(2026, 11, 22)
LINE = 80.0
EXAM = Exam(
    code="T-1",
    name="Test",
    vendor="t",
    passing_score=800,
    scale_min=0,
    scale_max=1000,
    domains=(Domain(name="Cables", weight_percent=60), Domain(name="Pies", weight_percent=40)),
)
UNPUBLISHED = replace(EXAM, passing_score=None)
ORDER = [Status.NOT_YET, Status.NEARLY, Status.BOOK_IT]
ANY_DAY = Legal()
REAL, RELAXED = Conditions.REAL, Conditions.RELAXED


def full(
    days_ago: int,
    percent: float,
    conditions: Conditions = REAL,
    kind: PracticeKind = PracticeKind.FULL,
    **domains: float,
) -> Practice:
    return Practice(
        practice_id=days_ago,
        learner_id=1,
        exam="T-1",
        kind=kind,
        percent=percent,
        taken_on=TODAY - timedelta(days=days_ago),
        logged_at=datetime(2026, 11, 22, tzinfo=UTC) - timedelta(days=days_ago),
        conditions=conditions,
        domains=tuple(DomainResult(name, value) for name, value in domains.items()),
    )


def verdict(
    *practices: Practice, exam: Exam | None = EXAM, own: float | None = None, legal: Legal = ANY_DAY
) -> Verdict:
    return readiness(Grounds(exam=exam, practices=practices, today=TODAY, own_line_percent=own, legal=legal))


def missing(of: Verdict) -> set[Piece]:
    return {each.name for each in of.evidence if not each.met}


@pytest.mark.parametrize(
    ("practices", "status", "lacking", "change"),
    [
        pytest.param(
            (),
            Status.NOT_YET,
            {Piece.TWO_IN_A_ROW, Piece.MARGIN, Piece.RECENT, Piece.CONDITIONS, Piece.SPREAD},
            Change(Step.FULLS, 2),
            id="nothing there: a first simulation",
        ),
        pytest.param((full(7, 90), full(1, 95)), Status.BOOK_IT, set(), Change(Step.BOOK), id="ten over, twice"),
        pytest.param(
            (full(1, 95),),
            Status.NEARLY,
            {Piece.TWO_IN_A_ROW, Piece.SPREAD},
            Change(Step.FULLS, 1),
            id="one good one: one more",
        ),
        pytest.param(
            (full(7, 89.9), full(1, 95)),
            Status.NEARLY,
            {Piece.MARGIN},
            Change(Step.RAISE, 1),
            id="a hair under ten over",
        ),
        pytest.param(
            (full(7, 95), full(1, 85)),
            Status.NEARLY,
            {Piece.MARGIN},
            Change(Step.RAISE, 2),
            id="the newest has to hold",
        ),
        pytest.param(
            (full(7, 79), full(1, 95)), Status.NOT_YET, {Piece.MARGIN}, Change(Step.RAISE, 1), id="one under the line"
        ),
        pytest.param(
            (full(7, 60), full(1, 60)), Status.NOT_YET, {Piece.MARGIN}, Change(Step.RAISE, 2), id="both under the line"
        ),
        pytest.param(
            (full(21, 95), full(1, 95)), Status.BOOK_IT, set(), Change(Step.BOOK), id="three weeks old is fresh enough"
        ),
        pytest.param(
            (full(22, 95), full(1, 95)), Status.NEARLY, {Piece.RECENT}, Change(Step.FRESH, 1), id="a day more is not"
        ),
        pytest.param(
            (full(40, 95), full(30, 95)), Status.NEARLY, {Piece.RECENT}, Change(Step.FRESH, 2), id="both are old"
        ),
        pytest.param(
            (full(7, 95, RELAXED), full(1, 95)),
            Status.NEARLY,
            {Piece.CONDITIONS},
            Change(Step.REAL, 1),
            id="one with the book open",
        ),
        pytest.param(
            (full(30, 95, RELAXED), full(1, 95)),
            Status.NOT_YET,
            {Piece.CONDITIONS, Piece.RECENT},
            Change(Step.REAL, 1),
            id="two pieces are missing",
        ),
        pytest.param(
            (full(1, 95), full(1, 95)), Status.NEARLY, {Piece.SPREAD}, Change(Step.OTHER_DAY, 1), id="both on one day"
        ),
        pytest.param(
            (full(7, 95, Cables=70, Pies=99), full(1, 95)),
            Status.NEARLY,
            {Piece.DOMAINS},
            Change(Step.REPAIR, 0, "Cables"),
            id="a domain under the line",
        ),
        pytest.param(
            (full(9, 30), full(7, 95), full(1, 95)),
            Status.BOOK_IT,
            set(),
            Change(Step.BOOK),
            id="a third decides nothing",
        ),
        pytest.param(
            (full(7, 95), full(3, 20, kind=PracticeKind.MIXED), full(1, 95)),
            Status.BOOK_IT,
            set(),
            Change(Step.BOOK),
            id="other sets lie between them and are no full ones",
        ),
    ],
)
def test_the_verdict_follows_from_the_last_two_full_simulations(
    practices: tuple[Practice, ...], status: Status, lacking: set[Piece], change: Change
) -> None:
    found = verdict(*practices)
    assert (found.status, missing(found), found.change) == (status, lacking, change)
    assert [each.name for each in found.evidence] == list(Piece)


def test_of_one_day_the_one_logged_last_is_the_newer_one() -> None:
    early, late = full(1, 50), full(1, 95)
    late = replace(late, logged_at=early.logged_at + timedelta(hours=3))
    assert verdict(late, early, full(9, 95)).fulls[0] is late
    assert verdict(early, late).status is Status.NOT_YET  # the other one of that day is among the last two


@pytest.mark.parametrize(("line", "needed"), [(70, 80), (81.25, 91.25), (88, 98), (90, 98), (98, 98), (100, 100)])
def test_ten_points_over_the_line_are_asked_as_far_as_there_is_room(line: float, needed: float) -> None:
    assert needed_percent(PassingLine(line)) == needed


def test_without_a_published_mark_only_an_own_one_can_lead_to_booking() -> None:
    good = (full(7, 99), full(1, 99))
    without = verdict(*good, exam=UNPUBLISHED)
    assert (without.status, without.change.step) == (Status.NOT_YET, Step.OWN_LINE)
    own = verdict(*good, exam=UNPUBLISHED, own=75)
    assert own.status is Status.BOOK_IT
    assert own.line == PassingLine(75, is_own=True)
    assert verdict(*good, exam=None).status is Status.NOT_YET
    assert verdict(full(7, 88), full(1, 88), own=60).status is Status.NEARLY  # the published one counts


def test_a_report_counts_where_practice_since_then_says_nothing_of_a_domain() -> None:
    good = (full(7, 95, Cables=90), full(1, 95, Cables=92))
    report = (DomainResult("Cables", 40), DomainResult("Pies", band=Band.BELOW))
    found = readiness(Grounds(exam=EXAM, practices=good, today=TODAY, report=report, sat_on=TODAY - timedelta(days=30)))
    assert [result.domain for result in found.domains.under] == ["Pies"]
    assert found.change == Change(Step.REPAIR, 0, "Pies")
    at = (DomainResult("Pies", band=Band.AT),)
    assert readiness(Grounds(exam=EXAM, practices=good, today=TODAY, report=at)).status is Status.BOOK_IT


def test_a_domain_that_the_exam_does_not_have_any_more_asks_nothing() -> None:
    old = full(30, 60, conditions=RELAXED, kind=PracticeKind.MIXED, **{"Patch panels": 20.0})
    grounds = Grounds(
        exam=EXAM,
        practices=(full(2, 95), full(9, 95), old),
        today=TODAY,
        report=(DomainResult("Crimping", 10.0), DomainResult("Wiring", band=Band.BELOW)),
    )
    assert readiness(grounds).status is Status.BOOK_IT
    nowhere = replace(grounds, exam=replace(EXAM, domains=()))
    assert missing(readiness(nowhere)) == {Piece.DOMAINS}


def test_what_is_not_known_of_a_domain_is_told_and_does_not_block() -> None:
    found = verdict(full(7, 95, Cables=90), full(1, 95))
    assert found.domains.unknown == ("Pies",)
    assert found.status is Status.BOOK_IT
    assert "Not known: Pies." in evidence_texts.detail(Piece.DOMAINS, found, EXAM)


def test_a_result_of_tomorrow_is_told_as_one_of_today() -> None:
    """Whoever has flown west has yesterday again."""
    told = evidence_texts.detail(Piece.RECENT, verdict(full(-1, 95), full(3, 95)), EXAM)
    assert told == "From today."


def test_simulations_from_before_the_last_attempt_prove_nothing_any_more() -> None:
    found = readiness(
        Grounds(exam=EXAM, practices=(full(7, 95), full(5, 95)), today=TODAY, sat_on=TODAY - timedelta(days=5))
    )
    assert (found.status, found.outdated) == (Status.NOT_YET, 2)
    assert "2 from before your last attempt are not counted" in evidence_texts.detail(Piece.TWO_IN_A_ROW, found, EXAM)


@pytest.mark.parametrize(
    ("legal", "earliest", "said"),
    [
        (Legal(), TODAY, "any day from now on"),
        (Legal(TODAY + timedelta(days=9)), TODAY + timedelta(days=9), "because you may not sit it before."),
        (Legal(TODAY + timedelta(days=40)), TODAY + timedelta(days=40), "keeps it fresh"),
        (Legal(undated=True), None, "from when you may sit it is not known yet"),
        (Legal(passed=True), TODAY, ""),
    ],
)
def test_ready_before_it_is_legal_means_booking_the_first_legal_day(
    legal: Legal, earliest: date | None, said: str
) -> None:
    found = verdict(full(7, 95), full(1, 95), legal=legal)
    assert (found.status, found.earliest_on) == (Status.BOOK_IT, earliest)
    assert said in texts.earliest(found)


def test_a_trend_names_the_earliest_sensible_date_unless_the_law_is_later() -> None:
    rising = (full(14, 62), full(7, 69), full(0, 76))
    assert verdict(*rising).earliest_on == TODAY + timedelta(days=14)
    late = Legal(TODAY + timedelta(days=60))
    assert verdict(*rising, legal=late).earliest_on == late.on
    falling = verdict(full(14, 80), full(7, 75), full(0, 70), legal=late)
    assert falling.earliest_on is None
    assert "Tiredness often does that" in texts.earliest(falling)
    assert "You may not sit it before" in texts.earliest(falling)


PRACTICES = st.lists(
    st.builds(
        full,
        st.integers(0, 40),
        st.sampled_from([0.0, 40.0, 79.0, 80.0, 85.0, 90.0, 95.0, 100.0]),
        st.sampled_from(list(Conditions)),
        st.sampled_from([PracticeKind.FULL, PracticeKind.FULL, PracticeKind.MIXED]),
        Cables=st.sampled_from([60.0, 85.0, 100.0]),
    ),
    max_size=5,
)
OWN = st.sampled_from([None, 50.0, 80.0, 95.0, 100.0])


@given(PRACTICES, OWN, st.data())
def test_a_better_result_never_makes_the_verdict_worse(
    practices: list[Practice], own: float | None, data: st.DataObject
) -> None:
    exam = data.draw(st.sampled_from([EXAM, UNPUBLISHED]))
    before = verdict(*practices, exam=exam, own=own)
    if practices:
        place = data.draw(st.integers(0, len(practices) - 1))
        raised = data.draw(st.floats(practices[place].percent, 100))
        better = [*practices]
        better[place] = replace(practices[place], percent=raised)
        after = verdict(*better, exam=exam, own=own)
        assert ORDER.index(after.status) >= ORDER.index(before.status)


@given(PRACTICES, st.integers(41, 400), st.floats(0, 100))
def test_an_older_result_never_takes_back_that_it_is_time_to_book(
    practices: list[Practice], days_ago: int, percent: float
) -> None:
    if verdict(*practices).status is Status.BOOK_IT:
        assert verdict(*practices, full(days_ago, percent)).status is Status.BOOK_IT


@given(PRACTICES, OWN, st.sampled_from([Legal(), Legal(TODAY + timedelta(days=30)), Legal(undated=True)]))
def test_every_verdict_is_said_in_whole_sentences_and_never_as_odds(
    practices: list[Practice], own: float | None, legal: Legal
) -> None:
    for exam in (EXAM, UNPUBLISHED):
        found = verdict(*practices, exam=exam, own=own, legal=legal)
        lines = [evidence_texts.line(each, found, exam) for each in found.evidence]
        said = [texts.headline(found), *lines, texts.change(found), texts.earliest(found), texts.WHO_DECIDES]
        said += [texts.changed(status, found) for status in Status]
        for text in said:
            assert text.strip().endswith("."), text
            assert not re.search(r"chance|odds|probab|likel|None|  |\{", text), text
        assert (found.status is Status.BOOK_IT) == (found.change.step is Step.BOOK)
        assert found.status is not Status.BOOK_IT or found.line is not None


def test_verdicts_are_ordered_by_what_is_missing() -> None:
    steps = [(full(7, 70), full(1, 70)), (full(7, 85), full(1, 85)), (full(7, 91), full(1, 91))]
    found = [ORDER.index(verdict(*practices).status) for practices in steps]
    assert all(worse < better for worse, better in pairwise(found))
