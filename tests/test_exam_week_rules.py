"""The week before an exam: every message at its own hour, none in the silence, and all of it moves with the exam."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AmbiguousInput, EarlierToday, FormRefused, InThePast, NotReadable, Refusal
from bot.rules.attempts import Attempt, Result
from bot.rules.days import at_clock
from bot.rules.exam_day_form import ExamDayForm, read_exam_clock, read_exam_day_form, read_travel
from bot.rules.exam_week import (
    EXAM_MORNING,
    ExamDay,
    ExamWeek,
    Step,
    Venue,
    answer_to,
    exam_day_as_text,
    exam_day_from_text,
    exam_week,
)
from bot.rules.grace import Steadiness
from bot.rules.nudging import Nudge
from bot.rules.own_day import USUAL, OwnDay, quiet_end
from bot.rules.promises import Hush, Turn, turn_of
from bot.texts.nudges import nudge as nudge_text

BERLIN = "Europe/Berlin"
MONDAY = date(2026, 11, 30)
NOW = datetime(2026, 11, 22, 13, tzinfo=ZoneInfo(BERLIN))
CENTRE = ExamDay("SY0-701", MONDAY, time(10), BERLIN, Venue.CENTRE, 45)
ONLINE = replace(CENTRE, venue=Venue.ONLINE, travel_minutes=0)


def week_of(exam_day: ExamDay, own_day: OwnDay = USUAL, minutes: int = 90) -> ExamWeek:
    return exam_week(exam_day, own_day, minutes)


def shown(week: ExamWeek) -> dict[str, str]:
    """Each step, and the silence, as clocks show them where the exam is."""
    steps = {planned.step.value: f"{planned.due_at:%d %H:%M}" for planned in week.steps}
    return steps | {"silent": f"{week.silent_from:%d %H:%M}-{week.silent_until:%d %H:%M}"}


def test_a_week_before_an_exam_at_a_test_centre() -> None:
    assert shown(week_of(CENTRE)) == {
        "logistics": "23 10:00", "sleep": "27 18:00", "review": "28 09:00", "evening": "29 18:00",
        "morning": "30 07:45", "debrief": "30 12:30", "silent": "30 08:15-30 12:30",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("exam_day", "morning", "silent"),
    [
        (ONLINE, "30 08:30", "30 09:00-30 12:30"),
        (replace(ONLINE, clock=time(20)), "30 09:00", "30 19:00-30 22:30"),  # in the morning though it is late
        (replace(ONLINE, clock=time(6)), "30 04:30", "30 05:00-30 08:30"),  # and early though it is night
        (replace(CENTRE, travel_minutes=0), "30 08:30", "30 09:00-30 12:30"),
        (replace(ONLINE, clock=time(0, 30)), "29 23:00", "29 23:30-30 03:00"),
        (replace(CENTRE, travel_minutes=24 * 60), "29 08:30", "29 09:00-30 12:30"),
    ],
)
def test_the_morning_comes_at_nine_or_an_hour_before_leaving(exam_day: ExamDay, morning: str, silent: str) -> None:
    week = shown(week_of(exam_day))
    assert (week["morning"], week["silent"]) == (morning, silent)


@pytest.mark.parametrize(
    ("exam_day", "own_day", "evening"),
    [
        (CENTRE, OwnDay(quiet_from=time(20)), "29 17:00"),
        (CENTRE, OwnDay(quiet_from=time(23, 30)), "29 18:00"),
        (CENTRE, OwnDay(quiet_from=time(1), quiet_until=time(9)), "29 18:00"),
        (CENTRE, OwnDay(quiet_from=time(8), quiet_until=time(19)), "29 19:00"),  # who works at night sleeps by day
        (replace(CENTRE, clock=time(0, 30)), USUAL, "29 18:00"),
        (replace(CENTRE, travel_minutes=16 * 60), USUAL, "28 18:00"),  # on the road by then, the day before
    ],
)
def test_the_evening_message_comes_early_enough_for_its_person(
    exam_day: ExamDay, own_day: OwnDay, evening: str
) -> None:
    assert shown(week_of(exam_day, own_day))["evening"] == evening


def test_what_can_wait_comes_outside_quiet_hours_and_so_does_the_question() -> None:
    late = shown(week_of(replace(ONLINE, clock=time(20, 30)), OwnDay(quiet_until=time(11))))
    assert late["logistics"] == "23 11:00"
    assert late["morning"] == "30 09:00"  # chosen, and said in quiet hours too
    assert (late["silent"], late["debrief"]) == ("30 19:30-30 23:00", "01 11:00")


def test_messages_keep_their_wall_time_over_a_clock_change_and_the_exam_its_real_length() -> None:
    new_york = ExamDay("SY0-701", date(2027, 3, 14), time(4), "America/New_York", Venue.CENTRE, 60)
    week = shown(week_of(new_york, OwnDay(quiet_from=time(), quiet_until=time())))
    assert week["logistics"] == "07 10:00"
    assert week["morning"] == "14 00:30"  # two and a half real hours before four o'clock: at two, clocks jump to three
    assert week["silent"] == "14 01:00-14 06:30"


ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"])
CLOCKS = st.times(timezones=st.none()).map(lambda clock: clock.replace(second=0, microsecond=0))
EXAM_DAYS = st.builds(
    ExamDay,
    exam=st.just("SY0-701"),
    sits_on=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    clock=CLOCKS,
    zone=ZONES,
    venue=st.sampled_from(Venue),
    travel_minutes=st.integers(0, 24 * 60),
)
OWN_DAYS = st.builds(OwnDay, quiet_from=CLOCKS, quiet_until=CLOCKS)


@settings(max_examples=150, deadline=None)
@given(exam_day=EXAM_DAYS, own_day=OWN_DAYS, minutes=st.integers(30, 480))
def test_steps_are_in_order_outside_of_the_silence_and_before_the_exam(
    exam_day: ExamDay, own_day: OwnDay, minutes: int
) -> None:
    week = week_of(exam_day, own_day, minutes)
    due = [planned.due_at.astimezone(UTC) for planned in week.steps]
    silent_from, silent_until = week.silent_from.astimezone(UTC), week.silent_until.astimezone(UTC)
    starts = exam_day.starts_at.astimezone(UTC)
    assert due == sorted(due)
    assert [planned.step for planned in week.steps][-2:] == [Step.MORNING, Step.DEBRIEF]
    assert silent_from < exam_day.leaves_at.astimezone(UTC) < starts < silent_until <= due[-1]
    latest_morning = due[-2] + (EXAM_MORNING.limit or timedelta(0))
    assert latest_morning <= silent_from
    assert turn_of(EXAM_MORNING, due[-2], latest_morning, Hush()) is Turn.SAY
    assert silent_until - starts == timedelta(minutes=minutes + 60)
    zone = ZoneInfo(exam_day.zone or "")
    for planned in week.steps:
        awake = quiet_end(planned.due_at, zone, own_day) is None or planned.step is Step.MORNING
        assert awake or own_day.is_quiet(own_day.quiet_until)


@settings(max_examples=100, deadline=None)
@given(exam_day=EXAM_DAYS, days=st.integers(1, 400))
def test_moving_the_exam_moves_all_of_it(exam_day: ExamDay, days: int) -> None:
    no_quiet = OwnDay(quiet_from=time(), quiet_until=time())
    moved = replace(exam_day, sits_on=exam_day.sits_on + timedelta(days=days))
    before, after = week_of(exam_day, no_quiet), week_of(moved, no_quiet)
    for step, days_before, clock in ((Step.LOGISTICS, 7, time(10)), (Step.SLEEP, 3, time(18))):
        for week, on in ((before, exam_day.sits_on), (after, moved.sits_on)):
            expected = at_clock(on - timedelta(days=days_before), clock, moved.tzinfo)
            assert week.due_at(step) == expected
    assert before.silent_until < after.silent_from + timedelta(days=2)


def test_what_is_late_is_said_only_while_it_helps() -> None:
    week = week_of(CENTRE)
    evening, morning = week.due_at(Step.EVENING), week.due_at(Step.MORNING)
    assert evening is not None
    assert morning is not None
    assert week.still_helps(Step.EVENING, evening + timedelta(hours=4))
    assert not week.still_helps(Step.EVENING, evening + timedelta(hours=6))
    assert not week.still_helps(Step.REVIEW, morning)
    assert week.over(evening) == (Step.LOGISTICS, Step.SLEEP, Step.REVIEW, Step.EVENING)


def attempt(on: date, result: Result = Result.FAILED, clock: time | None = None) -> Attempt:
    return Attempt(
        attempt_id=1, learner_id=1, exam="SY0-701", result=result, taken_on=on, taken_clock=clock, zone=BERLIN,
        logged_at=NOW,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("logged", "answers"),
    [
        (attempt(MONDAY), True),
        (attempt(MONDAY, clock=time(9, 55)), True),
        (attempt(MONDAY, clock=time(6)), False),  # another sitting, before that one
        (attempt(MONDAY + timedelta(days=3)), True),
        (attempt(MONDAY - timedelta(days=1)), False),
        (attempt(MONDAY - timedelta(days=1), Result.PASSED), True),
        (attempt(MONDAY - timedelta(days=1000), Result.PASSED), False),  # what is renewed after three years
    ],
)
def test_an_attempt_since_then_or_a_pass_before_answers_how_it_went(logged: Attempt, answers: bool) -> None:
    assert (answer_to(CENTRE, [logged]) is not None) == answers


@pytest.mark.parametrize("exam", ["SY0-701", "my own: exam @ work ~abc", "x" * 50])
@pytest.mark.parametrize("zone", [BERLIN, "America/Argentina/Buenos_Aires", None, "Etc/GMT+5"])
def test_an_exam_day_survives_as_text(exam: str, zone: str | None) -> None:
    exam_day = replace(CENTRE, exam=exam, zone=zone)
    text = exam_day_as_text(exam_day, 84)
    assert len(text) <= 84
    read = exam_day_from_text(text)
    assert read in (exam_day, replace(exam_day, zone=None))
    assert read == exam_day or len(exam) == 50


@pytest.mark.parametrize("text", ["", "202611300900", "202613300900c0:X", "202611300900x0:X", "202611302500c0:X"])
def test_what_is_no_exam_day_is_read_as_none(text: str) -> None:
    assert exam_day_from_text(text) is None


def test_everything_that_is_wrong_in_the_form_is_said_at_once() -> None:
    form = ExamDayForm("yesterday", "25 o'clock", "moon", "far")
    with pytest.raises(FormRefused) as refused:
        read_exam_day_form(form, NOW, exam_is_known=False, zone_is_set=True)
    fields = [getattr(problem, "field", None) for problem in refused.value.problems]
    assert fields == ["exam", "exam_day", "time", "delivery", "travel"]
    assert isinstance(refused.value.problems[1], InThePast)


def problems(day: str, clock: str, *, zone_is_set: bool = True) -> list[type[Refusal]]:
    try:
        read_exam_day_form(
            ExamDayForm(day, clock, "online", "nonsense"), NOW, exam_is_known=True, zone_is_set=zone_is_set
        )
    except FormRefused as refused:
        return [type(problem) for problem in refused.problems]
    return []


def test_an_exam_that_has_begun_is_none_to_prepare_for() -> None:
    assert problems("today", "12:59") == [EarlierToday]
    assert problems("today", "13:01") == problems("today", "12:59", zone_is_set=False) == []


@pytest.mark.parametrize("typed", ["1", "2:30", "at 3", "6:00", "6.15"])
def test_an_hour_that_may_be_at_night_is_asked_back(typed: str) -> None:
    with pytest.raises(AmbiguousInput):
        read_exam_clock(typed)


@pytest.mark.parametrize(
    ("typed", "shown"), [("02:30", "02:30"), ("2:30pm", "14:30"), ("9", "09:00"), ("13.30", "13:30"), ("noon", "12:00")]
)
def test_the_time_of_an_exam_is_read_as_people_write_it(typed: str, shown: str) -> None:
    assert f"{read_exam_clock(typed):%H:%M}" == shown


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45), ("45 min", 45), ("1h", 60), ("1 h 20", 80), ("1h20m", 80), ("1:30", 90), ("1.5 hours", 90),
        ("an hour and a half", 90), ("about 30 minutes", 30), ("none", 0), ("", 0), ("~20", 20), ("24h", 1440),
    ],
)  # fmt: skip
def test_the_way_is_read_as_people_write_it(typed: str, minutes: int) -> None:
    assert read_travel(typed) == minutes


@pytest.mark.parametrize("typed", ["far", "25h", "1441", "-5", "1:75", "9" * 500])
def test_a_way_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(NotReadable):
        read_travel(typed)


NUDGE = Nudge(
    learner_id=1, day=MONDAY, today=MONDAY, clock=None, target_on=None, focus=None, mark=None, last=None,
    steadiness=Steadiness(0, 2, 0, questioned=False),
)  # fmt: skip


@pytest.mark.parametrize(
    ("days_left", "first", "is_due"),
    [
        (None, "**Your 20 minutes for your exam**", True),
        (3, "**Your 20 minutes for your exam**", True),
        (2, "**Light review only: 10 minutes**", True),
        (1, "**Light review only: 10 minutes**", True),
        (0, "**Light review only: 10 minutes**", False),
        (-1, "**Your 20 minutes for your exam**", True),
    ],
)
def test_a_nudge_asks_for_little_when_the_exam_is_near(days_left: int | None, first: str, is_due: bool) -> None:
    sits_on = None if days_left is None else MONDAY + timedelta(days=days_left)
    nudge = replace(NUDGE, sits_on=sits_on)
    assert nudge_text(nudge).splitlines()[0] == first
    assert nudge.is_due == is_due
    small = nudge_text(replace(nudge, small_steps=True))
    assert "5 minutes" in small.splitlines()[0]
    assert ("Nothing new, no full simulation." in small) == nudge.is_light
