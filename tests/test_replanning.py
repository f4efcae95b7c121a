"""What is promised follows what people do: a pass, a rest, an attempt corrected, another zone or other hours."""

from datetime import time

import pytest

from bot.actions import attempting, nudging, opening, resting, retaking, settling, studying
from bot.actions.attempting import ExamResult, Logged
from bot.actions.resources import Resources
from bot.rules.attempt_form import AttemptForm
from bot.rules.attempts import Result
from bot.rules.nudging import Snooze
from tests.keeping import Life, Said
from tests.time_travel import utc

ADA = 800_000_000_000_000_001
NEXT_NUDGE = {"nudge": "2026-11-23 06:30"}
EXAM = "SAA-C03"
"""Fourteen days have to pass after a failure."""
OPENS = {"opening": "2026-12-05 06:00"}
"""The fourteenth day after 21 November, when the quiet hours in Berlin are over."""


@pytest.fixture
async def ada(resources: Resources) -> Life:
    """Ada in Berlin, on a Sunday at 13:00."""
    ada = Life(resources, ADA)
    await settling.move_to(ada.resources, ADA, "Europe/Berlin")
    return ada


async def log(ada: Life, attempt_id: int, when: str, result: Result = Result.FAILED, exam: str = EXAM) -> Logged:
    return await attempting.log(ada.resources, ADA, attempt_id, ExamResult(exam, result), AttemptForm(when))


async def edit(
    ada: Life, attempt_id: int, replaces: int, when: str, result: Result = Result.FAILED, score: str = ""
) -> Logged:
    of, form = ExamResult(EXAM, result), AttemptForm(when, score=score)
    return await attempting.edit(ada.resources, ADA, attempt_id, replaces, of, form, sure=True)


async def nudge(ada: Life) -> None:
    await nudging.set_nudge(ada.resources, ADA, "7:30", None)


async def want_opening(ada: Life, exam: str = EXAM) -> None:
    await opening.tell(ada.resources, ADA, exam, wanted=True)


async def test_a_pass_stops_the_nudges_and_what_was_snoozed(ada: Life) -> None:
    await log(ada, 1, "1 nov")
    await nudge(ada)
    await ada.until("2026-11-23 06:30")
    await studying.snooze(ada.resources, ADA, ada.now.date(), Snooze.ONE_HOUR)
    assert (await log(ada, 2, "today", Result.PASSED)).nudges_stopped
    assert await ada.owed() == {}
    await ada.until("2026-12-24 12:00")
    assert len(ada.said) == 1


async def test_a_pass_that_is_undone_brings_the_nudges_back(ada: Life) -> None:
    await nudge(ada)
    await log(ada, 1, "today", Result.PASSED)
    await attempting.undo(ada.resources, ADA, 1)
    assert await ada.owed() == NEXT_NUDGE
    await log(ada, 2, "today", Result.PASSED)
    await attempting.remove(ada.resources, ADA, 2)
    assert await ada.owed() == NEXT_NUDGE


async def test_a_pass_that_was_none_brings_the_nudges_back(ada: Life) -> None:
    await nudge(ada)
    await log(ada, 1, "today", Result.PASSED)
    await edit(ada, 2, 1, "today", Result.FAILED)
    assert await ada.owed() == NEXT_NUDGE
    assert (await edit(ada, 3, 2, "today", Result.PASSED)).nudges_stopped
    assert await ada.owed() == {}


async def test_a_pass_whose_score_is_corrected_stays_a_pass(ada: Life) -> None:
    await nudge(ada)
    await log(ada, 1, "today", Result.PASSED)
    await edit(ada, 2, 1, "today", Result.PASSED, score="800")
    assert await ada.owed() == {}
    await attempting.undo(ada.resources, ADA, 2)
    assert await ada.owed() == {}
    await attempting.undo(ada.resources, ADA, 1)
    assert await ada.owed() == NEXT_NUDGE


async def test_who_has_another_exam_to_pass_is_nudged_on(ada: Life) -> None:
    await nudge(ada)
    await log(ada, 1, "1 nov", exam="SY0-701")
    assert not (await log(ada, 2, "today", Result.PASSED)).nudges_stopped
    assert await ada.owed() == NEXT_NUDGE
    assert (await log(ada, 3, "today", Result.PASSED, exam="SY0-701")).nudges_stopped


async def test_who_aims_for_another_exam_is_nudged_on(ada: Life) -> None:
    await nudge(ada)
    await retaking.aim(ada.resources, ADA, "200-301", "5 january")
    assert not (await log(ada, 1, "today", Result.PASSED)).nudges_stopped


async def test_a_pass_stops_the_nudges_of_somebody_who_paused_them_long_ago(ada: Life) -> None:
    await nudge(ada)
    await nudging.pause(ada.resources, ADA, "tomorrow")
    ada.now = utc("2026-12-01 12:00")
    assert (await log(ada, 1, "today", Result.PASSED)).nudges_stopped


async def test_nudges_stopped_by_a_pass_come_again_when_asked_for(ada: Life) -> None:
    await nudge(ada)
    await log(ada, 1, "today", Result.PASSED)
    await nudging.resume(ada.resources, ADA)
    await settling.keep_quiet(ada.resources, ADA, time(21), time(8))
    assert await ada.owed() == NEXT_NUDGE


async def test_the_opening_is_told_once_at_the_first_moment_outside_quiet_hours(ada: Life) -> None:
    await log(ada, 1, "yesterday")
    _, at = await opening.tell(ada.resources, ADA, EXAM, wanted=True)
    assert at == utc("2026-12-05 06:00")
    assert await ada.owed() == OPENS
    await ada.until("2027-02-01 12:00")
    assert ada.said == [Said("opening", "2026-12-05 06:00")]


async def test_nobody_is_told_who_has_not_asked_or_asks_no_longer(ada: Life) -> None:
    await log(ada, 1, "yesterday")
    assert await ada.owed() == {}
    await want_opening(ada)
    await opening.tell(ada.resources, ADA, EXAM, wanted=False)
    assert await ada.owed() == {}


@pytest.mark.parametrize(
    ("quiet", "due"),
    [
        ((time(0), time(0)), "2026-12-04 23:00"),  # none: the moment itself, midnight in Berlin
        ((time(22), time(9, 30)), "2026-12-05 08:30"),
        ((time(1), time(5)), "2026-12-04 23:00"),
    ],
)
async def test_the_opening_follows_the_hours_in_which_it_may_be_told(
    ada: Life, quiet: tuple[time, time], due: str
) -> None:
    await log(ada, 1, "yesterday")
    await want_opening(ada)
    await settling.keep_quiet(ada.resources, ADA, *quiet)
    assert await ada.owed() == {"opening": due}


async def test_the_opening_follows_the_zone_the_attempts_and_what_was_bought(ada: Life) -> None:
    await log(ada, 1, "yesterday")
    await want_opening(ada)
    await settling.move_to(ada.resources, ADA, "Asia/Kolkata")
    assert await ada.owed() == {"opening": "2026-12-05 01:30"}
    await settling.move_to(ada.resources, ADA, "Europe/Berlin")
    await edit(ada, 2, 1, "20 nov")
    assert await ada.owed() == {"opening": "2026-12-04 06:00"}
    await log(ada, 3, "today")
    assert await ada.owed() == {"opening": "2026-12-06 06:00"}
    await attempting.undo(ada.resources, ADA, 3)
    await attempting.undo(ada.resources, ADA, 2)
    assert await ada.owed() == OPENS


async def test_the_opening_follows_what_was_bought(ada: Life) -> None:
    await log(ada, 1, "20 nov", exam="OSCP")
    await retaking.bought(ada.resources, ADA, "OSCP", "learn-one")
    await want_opening(ada, "OSCP")
    assert await ada.owed() == {"opening": "2026-12-18 06:00"}


async def test_no_opening_is_told_of_an_exam_that_is_passed(ada: Life) -> None:
    await log(ada, 1, "yesterday")
    await want_opening(ada)
    await log(ada, 2, "today", Result.PASSED)
    assert await ada.owed() == {}
    await attempting.undo(ada.resources, ADA, 2)
    assert await ada.owed() == OPENS


async def test_an_exam_that_a_correction_opens_is_told_of_at_once_and_once(ada: Life) -> None:
    await log(ada, 1, "yesterday")
    await want_opening(ada)
    await edit(ada, 2, 1, "1 nov")
    assert await ada.owed() == {"opening": "2026-11-22 12:00"}
    ada.now = utc("2026-11-22 12:01")
    await settling.keep_quiet(ada.resources, ADA, time(23), time(6))  # it is on its way, and stays so
    await ada.keep_due()
    assert ada.said == [Said("opening", "2026-11-22 12:01")]
    await edit(ada, 3, 2, "yesterday")
    assert await ada.owed() == {}


async def test_an_exam_that_a_correction_opens_at_night_is_told_of_in_the_morning(ada: Life) -> None:
    await log(ada, 1, "yesterday")
    await want_opening(ada)
    ada.now = utc("2026-11-22 23:00")
    await edit(ada, 2, 1, "1 nov")
    await ada.until("2026-11-23 12:00")
    assert [(said.kind, said.at) for said in ada.said] == [("opening", "2026-11-23 06:00")]


async def test_an_exam_that_closes_again_while_its_opening_waits_is_told_of_when_it_opens(ada: Life) -> None:
    await log(ada, 1, "yesterday")
    await want_opening(ada)
    ada.now = utc("2026-12-05 12:00")
    await log(ada, 2, "today")
    await ada.keep_due()
    assert ada.said == []
    assert await ada.owed() == {"opening": "2026-12-19 06:00"}


async def rest(ada: Life) -> str:
    attempt = (await log(ada, 1, "today")).attempt
    return f"{await resting.rest(ada.resources, ADA, attempt.attempt_id):%Y-%m-%d %H:%M}"


async def test_who_rests_gets_one_gentle_message_tomorrow_and_no_nudge_before_the_day_after(ada: Life) -> None:
    await nudge(ada)
    assert await rest(ada) == "2026-11-23 10:00"
    await ada.until("2026-11-25 12:00")
    assert ada.said == [
        Said("gentle", "2026-11-23 09:00"), Said("nudge", "2026-11-24 06:30"), Said("nudge", "2026-11-25 06:30"),
    ]  # fmt: skip


async def test_who_rests_after_midnight_is_left_alone_until_that_morning(ada: Life) -> None:
    await nudge(ada)
    ada.now = utc("2026-11-23 01:00")  # 02:00: for Ada it is still Sunday
    assert await rest(ada) == "2026-11-23 10:00"
    await ada.until("2026-11-24 12:00")
    assert [said.kind for said in ada.said] == ["gentle", "nudge"]


async def test_who_rests_without_nudges_gets_the_gentle_message_alone(ada: Life) -> None:
    await rest(ada)
    await ada.until("2026-12-24 12:00")
    assert ada.said == [Said("gentle", "2026-11-23 09:00")]


@pytest.mark.parametrize("undone", ["rather not", "removed", "passed"])
async def test_no_gentle_message_comes_where_nothing_hurts_any_more(ada: Life, undone: str) -> None:
    await rest(ada)
    if undone == "rather not":
        await resting.rather_not(ada.resources, ADA, 1)
    elif undone == "removed":
        await attempting.remove(ada.resources, ADA, 1)
    else:
        await edit(ada, 2, 1, "today", Result.PASSED)
    await ada.until("2026-12-24 12:00")
    assert ada.said == []


@pytest.mark.parametrize("until", ["tomorrow", "27 nov"])
async def test_a_pause_from_before_neither_shortens_a_rest_nor_is_shortened_by_it(ada: Life, until: str) -> None:
    await nudge(ada)
    await nudging.pause(ada.resources, ADA, until)
    await rest(ada)
    assert (await ada.owed())["nudge"] == ("2026-11-24 06:30" if until == "tomorrow" else "2026-11-27 06:30")


async def test_a_rest_is_a_rest_for_somebody_who_paused_long_ago(ada: Life) -> None:
    await nudge(ada)
    await nudging.pause(ada.resources, ADA, "tomorrow")
    ada.now = utc("2026-12-01 12:00")
    await ada.keep_due()
    ada.said.clear()
    await rest(ada)
    await ada.until("2026-12-03 12:00")
    assert [(said.kind, said.at) for said in ada.said] == [
        ("gentle", "2026-12-02 09:00"), ("nudge", "2026-12-03 06:30"),
    ]  # fmt: skip
