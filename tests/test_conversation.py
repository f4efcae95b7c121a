"""What is asked for, what an answer completes, and what goes without saying."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.attempts import Result
from bot.rules.breathing import Pattern
from bot.rules.conversation import (
    ANSWERED_WITHIN,
    OpenQuestion,
    OwnExams,
    missing,
    taken_together,
    with_own_exam,
)
from bot.rules.days import Weekday
from bot.rules.identity import LONGEST_NAME
from bot.rules.moments import Moment
from bot.rules.words.reading import Intent, Part, Parts, Reading, reading_as_text, reading_from_text
from bot.ui.words.ways import WAYS

NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)
YESTERDAY = Moment(date(2026, 11, 21))
FAILED = Reading(Intent.LOG_ATTEMPT, Parts(result=Result.FAILED))
FAILED_CCNA = Reading(Intent.LOG_ATTEMPT, Parts(result=Result.FAILED, exam="200-301"))


def asked(reading: Reading, part: Part) -> OpenQuestion:
    return OpenQuestion(reading, part, NOW)


@pytest.mark.parametrize(
    ("reading", "part"),
    [
        (Reading(Intent.LOG_ATTEMPT), Part.EXAM),
        (Reading(Intent.LOG_ATTEMPT, Parts(exam="200-301")), Part.RESULT),
        (FAILED_CCNA, Part.TAKEN_AT),
        (Reading(Intent.LOG_ATTEMPT, Parts(exam="200-301", result=Result.PASSED, taken_at=YESTERDAY)), None),
        (Reading(Intent.ASK_RETAKE), Part.EXAM),
        (Reading(Intent.SET_NUDGE), Part.TIME),
        (Reading(Intent.SET_NUDGE, Parts(clock=time(0))), None),
        (Reading(Intent.SET_TARGET, Parts(exam="200-301")), Part.DATE),
        (Reading(Intent.SNOOZE), Part.UNTIL),
        (Reading(Intent.PAUSE), None),
        (Reading(Intent.DONE), None),
        (Reading(Intent.HELP), None),
    ],
)
def test_one_thing_is_asked_at_a_time_and_only_what_is_needed(reading: Reading, part: Part | None) -> None:
    assert missing(reading) is part


def test_an_answer_completes_what_was_said_before() -> None:
    question = asked(FAILED_CCNA, Part.TAKEN_AT)
    completed = taken_together(Reading(Intent.UNKNOWN), question, Parts(taken_at=YESTERDAY))
    assert completed == Reading(Intent.LOG_ATTEMPT, Parts(result=Result.FAILED, exam="200-301", taken_at=YESTERDAY))


def test_saying_more_of_the_same_completes_it_too() -> None:
    more = Reading(Intent.LOG_ATTEMPT, Parts(result=Result.FAILED, taken_at=YESTERDAY, score=700))
    assert taken_together(more, asked(FAILED_CCNA, Part.TAKEN_AT), None).parts == Parts(
        result=Result.FAILED, exam="200-301", taken_at=YESTERDAY, score=700
    )


def test_another_exam_is_another_matter() -> None:
    other = Reading(Intent.LOG_ATTEMPT, Parts(result=Result.FAILED, exam="SY0-701"))
    assert taken_together(other, asked(FAILED_CCNA, Part.TAKEN_AT), None) == other


@pytest.mark.parametrize("intent", [Intent.DONE, Intent.SET_NUDGE, Intent.STOP_NUDGES])
def test_what_asks_for_something_of_its_own_is_no_answer(intent: Intent) -> None:
    wanted = Reading(intent, Parts(clock=time(7)))
    assert taken_together(wanted, asked(FAILED, Part.EXAM), Parts(exam="200-301")) == wanted


def test_without_a_question_what_was_written_stands_alone() -> None:
    assert taken_together(FAILED, None, None) == FAILED


def test_a_question_is_open_for_half_a_day() -> None:
    question = asked(FAILED, Part.EXAM)
    assert question.is_open(NOW + ANSWERED_WITHIN)
    assert not question.is_open(NOW + ANSWERED_WITHIN + timedelta(seconds=1))


@pytest.mark.parametrize(
    ("intent", "own", "choices", "exam"),
    [
        (Intent.LOG_ATTEMPT, OwnExams(("A",), ("A",)), (), "A"),
        (Intent.LOG_ATTEMPT, OwnExams(("A", "B"), ("B",)), (), "B"),
        (Intent.LOG_ATTEMPT, OwnExams(("A", "B"), ("A", "B")), (), None),
        (Intent.LOG_ATTEMPT, OwnExams(("A",), ()), (), None),
        (Intent.ASK_RETAKE, OwnExams(("A", "B"), ("B",)), (), "B"),
        (Intent.ASK_RETAKE, OwnExams(("A", "B"), ()), (), "A"),
        (Intent.ASK_RETAKE, OwnExams(), (), None),
        (Intent.SET_TARGET, OwnExams(("A", "B"), ("A", "B")), (), "A"),
        (Intent.LOG_ATTEMPT, OwnExams(("A", "B"), ("A", "B")), ("B", "C"), "B"),
        (Intent.LOG_ATTEMPT, OwnExams(("A",), ("A",)), ("B", "C"), None),
        (Intent.SET_NUDGE, OwnExams(("A",), ("A",)), (), None),
    ],
)
def test_an_exam_that_goes_without_saying_need_not_be_said(
    intent: Intent, own: OwnExams, choices: tuple[str, ...], exam: str | None
) -> None:
    assert with_own_exam(Reading(intent), own, choices).parts.exam == exam


moments = st.builds(Moment, st.dates(date(1990, 1, 1), date(2099, 1, 1)), st.none() | st.times().map(
    lambda at: at.replace(second=0, microsecond=0)
))  # fmt: skip
instants = st.builds(datetime.combine, st.dates(date(2000, 1, 1)), st.times(), st.just(UTC)).map(
    lambda at: at.replace(microsecond=0)
)
readings = st.builds(
    Reading,
    st.sampled_from(Intent),
    st.builds(
        Parts,
        exam=st.none() | st.text(min_size=1, max_size=LONGEST_NAME),
        result=st.none() | st.sampled_from(Result),
        score=st.none() | st.integers(0, 1000).map(float),
        taken_at=st.none() | moments,
        clock=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        days=st.none() | st.frozensets(st.sampled_from(Weekday), min_size=1),
        until=st.none() | st.dates(date(2000, 1, 1)) | instants,
        zone=st.none() | st.sampled_from(["Europe/Berlin", "America/Argentina/ComodRivadavia"]),
        target_on=st.none() | st.dates(date(2000, 1, 1)),
        pattern=st.none() | st.sampled_from(Pattern),
    ),
)


@given(readings)
def test_what_was_said_is_kept_whole_behind_a_button(reading: Reading) -> None:
    assert reading_from_text(reading_as_text(reading)) == reading


def test_the_longest_attempt_fits_behind_a_button() -> None:
    parts = Parts(exam="x" * LONGEST_NAME, result=Result.FAILED, score=66.67, taken_at=Moment(NOW.date(), time(9)))
    assert len(f"v1:sure:{reading_as_text(Reading(Intent.LOG_ATTEMPT, parts))}") <= 100


def test_whatever_can_be_asked_for_has_a_way() -> None:
    assert WAYS.keys() == set(Intent) - {Intent.UNKNOWN, Intent.CRISIS}
