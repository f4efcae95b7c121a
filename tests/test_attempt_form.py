"""The form with which an attempt is logged: read as a whole, refused as a whole."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import (
    AmbiguousInput,
    DomainOutOfRange,
    FormRefused,
    InTheFuture,
    LaterToday,
    NoSuchDay,
    NotReadable,
    Refusal,
    ScoreContradictsResult,
    ScoreOutsideScale,
    TooLongAgo,
    UnknownDomain,
)
from bot.rules.attempt_form import AttemptAnswers, AttemptForm, form_fields, prefilled_domains, read_attempt_form
from bot.rules.attempts import Band, Cause, DomainResult, Result
from bot.rules.catalogue import Catalogue
from bot.rules.identity import IdentifiedExam, stored_exam
from tests.typed_days import typings

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY_NOON = datetime(2026, 11, 22, 12, 0, tzinfo=BERLIN)


@pytest.fixture(scope="module")
def security(catalogue: Catalogue) -> IdentifiedExam:
    """750 to pass, on a scale from 100 to 900."""
    return stored_exam(catalogue, "SY0-701")


@pytest.fixture(scope="module")
def ccna(catalogue: Catalogue) -> IdentifiedExam:
    """Two versions under one code, and no pass mark."""
    return stored_exam(catalogue, "200-301")


@pytest.fixture(scope="module")
def grandmas_quiz(catalogue: Catalogue) -> IdentifiedExam:
    """Nobody knows it."""
    return stored_exam(catalogue, "Grandma's quiz")


def read(
    form: AttemptForm,
    exam: IdentifiedExam,
    now: datetime = SUNDAY_NOON,
    *,
    result: Result = Result.FAILED,
    zone_is_set: bool = True,
    sure: bool = False,
) -> AttemptAnswers:
    return read_attempt_form(form, exam, result, now, zone_is_set=zone_is_set, sure=sure)


def problems(form: AttemptForm, exam: IdentifiedExam, now: datetime = SUNDAY_NOON) -> list[type[Refusal]]:
    with pytest.raises(FormRefused) as refused:
        read(form, exam, now)
    return [type(problem) for problem in refused.value.problems]


def test_a_form_that_is_filled_in_well_is_taken_as_it_is(security: IdentifiedExam) -> None:
    form = AttemptForm(
        "yesterday 2pm", "720/900", "Security Operations: 40 %\nSecurity Architecture: at", (Cause.ANXIETY,)
    )
    assert read(form, security) == AttemptAnswers(
        taken_on=date(2026, 11, 21),
        clock=time(14, 0),
        score=720,
        domains=(DomainResult("Security Operations", percent=40), DomainResult("Security Architecture", band=Band.AT)),
        causes=(Cause.ANXIETY,),
    )


def test_only_the_day_is_required(security: IdentifiedExam, grandmas_quiz: IdentifiedExam) -> None:
    empty = AttemptAnswers(date(2026, 11, 22), None, None, (), ())
    assert read(AttemptForm("today"), security) == read(AttemptForm("2026-11-22"), grandmas_quiz) == empty
    assert problems(AttemptForm(""), security) == [NotReadable]


def test_the_form_as_it_opens_can_be_sent_as_it_is(security: IdentifiedExam) -> None:
    form = AttemptForm("2026-11-22", domains=prefilled_domains(security.version(date(2026, 11, 22))))
    assert read(form, security).domains == ()


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (AttemptForm("banana"), [NotReadable]),
        (AttemptForm("31 feb"), [NoSuchDay]),
        (AttemptForm("tomorrow"), [InTheFuture]),
        (AttemptForm("today 23:00"), [LaterToday]),
        (AttemptForm("1 nov 1889"), [TooLongAgo]),
        (AttemptForm("3/4"), [AmbiguousInput]),
        (AttemptForm("today", score="lots"), [NotReadable]),
        (AttemptForm("today", score="9000"), [ScoreOutsideScale]),
        (AttemptForm("today", domains="Cooking: 40"), [UnknownDomain]),
        (AttemptForm("today", domains="Security: 40"), [AmbiguousInput]),
        (AttemptForm("today", domains="Security Operations: 140"), [DomainOutOfRange]),
        (AttemptForm("banana", "9000", "Cooking: 40"), [NotReadable, ScoreOutsideScale, UnknownDomain]),
        (AttemptForm("tomorrow", "lots", "Security Operations: soso"), [InTheFuture, NotReadable, NotReadable]),
        (AttemptForm("", "😭", "😭: 😭"), [NotReadable, NotReadable, UnknownDomain]),
        (AttemptForm("31 feb", "720", "Security Operations: -1"), [NoSuchDay, DomainOutOfRange]),
    ],
)
def test_everything_that_is_wrong_is_said_at_once(
    form: AttemptForm, wrong: list[type[Refusal]], security: IdentifiedExam
) -> None:
    assert problems(form, security) == wrong


@pytest.mark.parametrize(
    ("score", "result", "fits"),
    [
        ("749", Result.FAILED, True),
        ("749.9", Result.FAILED, True),
        ("750", Result.FAILED, False),
        ("800", Result.FAILED, False),
        ("749", Result.PASSED, False),
        ("750", Result.PASSED, True),
        ("", Result.FAILED, True),
        ("", Result.PASSED, True),
    ],
)
def test_a_score_that_contradicts_the_result_is_asked_about_unless_one_is_sure(
    score: str, result: Result, fits: bool, security: IdentifiedExam
) -> None:
    form = AttemptForm("today", score)
    taken = read(form, security, result=result, sure=True)
    if fits:
        assert read(form, security, result=result) == taken
        return
    with pytest.raises(ScoreContradictsResult) as asked:
        read(form, security, result=result)
    assert asked.value.score == taken.score
    assert (asked.value.passing_score, asked.value.passed) == (750, result is Result.PASSED)


def test_without_a_published_pass_mark_any_score_fits_any_result(
    ccna: IdentifiedExam, grandmas_quiz: IdentifiedExam
) -> None:
    for exam in (ccna, grandmas_quiz):
        for result in Result:
            assert read(AttemptForm("today", "990"), exam, result=result).score == 990


def test_what_is_wrong_is_said_before_the_result_is_asked_about(security: IdentifiedExam) -> None:
    assert problems(AttemptForm("banana", "800"), security) == [NotReadable]


def test_being_sure_of_the_result_forgives_nothing_else(security: IdentifiedExam) -> None:
    with pytest.raises(FormRefused):
        read(AttemptForm("today", "9000"), security, sure=True)


@pytest.mark.parametrize(
    ("when", "fits"), [("2026-11-22", True), ("2026-11-23", True), ("2026-11-24", False), ("2026-11-23 23:00", True)]
)
def test_without_a_zone_a_day_that_has_begun_anywhere_on_earth_is_taken(
    when: str, fits: bool, security: IdentifiedExam
) -> None:
    ten_in_london = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)  # midnight in Kiritimati
    if fits:
        assert str(read(AttemptForm(when), security, ten_in_london, zone_is_set=False).taken_on) == when[:10]
    else:
        with pytest.raises(FormRefused):
            read(AttemptForm(when), security, ten_in_london, zone_is_set=False)
    with pytest.raises(FormRefused):
        read(AttemptForm("2026-11-23"), security, ten_in_london.replace(hour=9, minute=59), zone_is_set=False)


def test_with_a_zone_the_day_is_that_of_the_zone(security: IdentifiedExam) -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert read(AttemptForm("today"), security, late.astimezone(BERLIN)).taken_on == date(2026, 11, 23)
    assert problems(AttemptForm("2026-11-23"), security, late.astimezone(ZoneInfo("America/New_York"))) == [InTheFuture]


def test_without_a_zone_no_time_of_day_is_worked_out_that_nobody_typed(security: IdentifiedExam) -> None:
    form = AttemptForm("3 hours ago")
    assert read(form, security).clock == time(9, 0)
    assert read(form, security, SUNDAY_NOON.astimezone(UTC), zone_is_set=False).clock is None


BEFORE, AFTER = "IP Connectivity: 40", "IP Routing: 40"


@pytest.mark.parametrize(
    ("when", "fits", "foreign"),
    [("2027-02-02", BEFORE, AFTER), ("2027-02-03", AFTER, BEFORE), ("2026-12-24", BEFORE, AFTER)],
)
def test_the_day_of_the_attempt_decides_which_version_of_an_exam_it_was(
    when: str, fits: str, foreign: str, ccna: IdentifiedExam
) -> None:
    in_march = datetime(2027, 3, 1, 12, 0, tzinfo=BERLIN)
    [result] = read(AttemptForm(when, domains=fits), ccna, in_march).domains
    assert result.domain == fits.partition(":")[0]
    assert problems(AttemptForm(when, domains=foreign), ccna, in_march) == [UnknownDomain]


def test_where_the_day_cannot_be_read_the_version_of_today_is_taken(ccna: IdentifiedExam) -> None:
    for month, domains in ((1, BEFORE), (3, AFTER)):
        now = datetime(2027, month, 1, 12, 0, tzinfo=BERLIN)
        assert problems(AttemptForm("banana", domains=domains), ccna, now) == [NotReadable]


def test_an_exam_that_nobody_knows_takes_any_score_and_any_domain(grandmas_quiz: IdentifiedExam) -> None:
    answers = read(AttemptForm("today", "12", "Cables: 40\nPies: above"), grandmas_quiz)
    assert (answers.score, [result.domain for result in answers.domains]) == (12, ["Cables", "Pies"])
    assert prefilled_domains(grandmas_quiz.version(date(2026, 11, 22))) == ""


def test_a_form_is_made_of_whatever_fields_arrive() -> None:
    everything: dict[str, str | tuple[str, ...]] = {
        "when": "today",
        "score": "720",
        "domains": "a: 1",
        "causes": ("anxiety", "one resource"),
    }
    causes = (Cause.ANXIETY, Cause.ONE_RESOURCE)
    assert form_fields(everything) == AttemptForm("today", "720", "a: 1", causes)
    assert form_fields({}) == AttemptForm("")
    assert form_fields({"when": "today", "causes": ("gone", "anxiety"), "other": "?"}).causes == (Cause.ANXIETY,)
    assert form_fields({"when": "today", "causes": "anxiety"}).causes == ()


@given(when=typings, score=st.text(max_size=20), domains=st.text(max_size=80), zone_is_set=st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_read_or_refused_as_a_whole(
    when: str, score: str, domains: str, zone_is_set: bool, security: IdentifiedExam
) -> None:
    try:
        answers = read(AttemptForm(when, score, domains), security, zone_is_set=zone_is_set, sure=True)
    except FormRefused:
        return
    assert answers.taken_on <= date(2026, 11, 23)
    assert answers.score is None or 100 <= answers.score <= 900
