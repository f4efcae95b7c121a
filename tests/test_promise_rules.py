"""What becomes of a promise at a given moment, what names it, and what Discord's refusals mean."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.opening import OPENING
from bot.actions.promising import LATE
from bot.actions.resting import GENTLE
from bot.rules.failures import (
    FAULTY_WAITS,
    Failure,
    after_opening_refused,
    failure_of,
    pause_after,
    pause_after_fault,
)
from bot.rules.nudging import NUDGE, SNOOZE
from bot.rules.promises import NOT_WORTH_A_WORD, Hush, Kind, Occasion, Promise, Turn, turn_of

DUE = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
ON_TIME = timedelta(0)
QUIET_END = DUE + timedelta(hours=8)
CHOSEN, CALM = Kind("chosen", limit=3 * HOUR, chosen=True), Kind("calm", limit=3 * HOUR)
FLEETING = Kind("fleeting", limit=HOUR, chosen=True, fleeting=True)
FOR_EVER, CHOSEN_FOR_EVER = Kind("for ever"), Kind("chosen for ever", chosen=True)


@pytest.mark.parametrize(
    ("kind", "late", "by_day", "in_quiet_hours"),
    [
        # A moment that somebody chose is theirs, at night too; late, it comes at a moment that nobody chose.
        (CHOSEN, -SECOND, Turn.SAY, Turn.SAY),
        (CHOSEN, ON_TIME, Turn.SAY, Turn.SAY),
        (CHOSEN, NOT_WORTH_A_WORD, Turn.SAY, Turn.SAY),
        (CHOSEN, NOT_WORTH_A_WORD + SECOND, Turn.SAY, Turn.MISSED),
        (CHOSEN, 3 * HOUR, Turn.SAY, Turn.MISSED),
        (CHOSEN, 3 * HOUR + SECOND, Turn.MISSED, Turn.MISSED),
        (CHOSEN, timedelta(days=700), Turn.MISSED, Turn.MISSED),
        # What nobody chose a moment for waits for the morning, unless it is too old by then.
        (CALM, ON_TIME, Turn.SAY, Turn.WAIT),
        (CALM, 3 * HOUR, Turn.SAY, Turn.WAIT),
        (CALM, 3 * HOUR + SECOND, Turn.MISSED, Turn.MISSED),
        # What is only worth something at its moment goes without a word.
        (FLEETING, NOT_WORTH_A_WORD, Turn.SAY, Turn.SAY),
        (FLEETING, HOUR, Turn.SAY, Turn.DROPPED),
        (FLEETING, HOUR + SECOND, Turn.DROPPED, Turn.DROPPED),
        # Some things never grow old.
        (FOR_EVER, ON_TIME, Turn.SAY, Turn.WAIT),
        (FOR_EVER, timedelta(days=700), Turn.SAY, Turn.WAIT),
        (CHOSEN_FOR_EVER, NOT_WORTH_A_WORD, Turn.SAY, Turn.SAY),
        (CHOSEN_FOR_EVER, timedelta(days=700), Turn.SAY, Turn.MISSED),
    ],
)
def test_what_is_due_is_said_or_waits_for_the_morning_or_came_too_late(
    kind: Kind, late: timedelta, by_day: Turn, in_quiet_hours: Turn
) -> None:
    assert turn_of(kind, DUE, DUE + late, Hush()) is by_day
    assert turn_of(kind, DUE, DUE + late, Hush(QUIET_END)) is in_quiet_hours


@given(
    st.sampled_from([CHOSEN, CALM, FLEETING, FOR_EVER, CHOSEN_FOR_EVER]),
    st.timedeltas(timedelta(0), timedelta(days=30)),
    st.sampled_from([None, QUIET_END]),
)
def test_nothing_is_said_around_an_exam_and_what_can_wait_does(
    kind: Kind, late: timedelta, quiet: datetime | None
) -> None:
    hush = Hush(quiet, silent_until=DUE + late + HOUR)
    assert turn_of(kind, DUE, DUE + late, hush) is (Turn.DROPPED if kind.chosen else Turn.WAIT)


@given(
    st.sampled_from([CHOSEN, CALM, FLEETING, FOR_EVER, CHOSEN_FOR_EVER]),
    st.timedeltas(timedelta(0), timedelta(days=30)),
    st.sampled_from([None, QUIET_END]),
)
def test_during_a_simulation_everything_waits_but_what_is_timed_to_the_second(
    kind: Kind, late: timedelta, quiet: datetime | None
) -> None:
    hush = Hush(quiet, busy_until=DUE + late + SECOND)
    assert turn_of(kind, DUE, DUE + late, hush) is Turn.WAIT
    assert hush.until == hush.busy_until
    assert turn_of(replace(kind, urgent=True), DUE, DUE + late, hush) is turn_of(kind, DUE, DUE + late, Hush(quiet))


@pytest.mark.parametrize(
    ("kind", "limit", "chosen"),
    [
        (NUDGE, 3 * HOUR, True),
        (SNOOZE, 3 * HOUR, True),
        (GENTLE, 24 * HOUR, False),
        (OPENING, None, False),
        (LATE, None, False),
    ],
)
def test_a_nudge_is_at_most_three_hours_late_and_news_never_expires(
    kind: Kind, limit: timedelta | None, chosen: bool
) -> None:
    assert (kind.limit, kind.chosen, kind.to_channel) == (limit, chosen, False)


@given(
    st.sampled_from([CHOSEN, CALM, FOR_EVER, CHOSEN_FOR_EVER]),
    st.timedeltas(timedelta(minutes=-5), timedelta(days=30)),
    st.timedeltas(timedelta(0), timedelta(days=30)),
    st.sampled_from([None, QUIET_END]),
)
def test_what_came_too_late_never_comes_in_time_again(
    kind: Kind, late: timedelta, longer: timedelta, quiet: datetime | None
) -> None:
    if turn_of(kind, DUE, DUE + late, Hush(quiet)) is Turn.MISSED:
        assert turn_of(kind, DUE, DUE + late + longer, Hush(quiet)) is Turn.MISSED
    if quiet is None and kind.limit is None:
        assert turn_of(kind, DUE, DUE + late, Hush(quiet)) is Turn.SAY


@pytest.mark.parametrize(
    ("late", "is_late"), [(ON_TIME, False), (NOT_WORTH_A_WORD, False), (NOT_WORTH_A_WORD + SECOND, True)]
)
def test_what_is_late_by_more_than_two_minutes_says_so(late: timedelta, is_late: bool) -> None:
    assert Occasion(DUE, DUE + late).is_late is is_late


def test_the_name_of_a_delivery_is_the_same_for_ever() -> None:
    promise = Promise(800_000_000_000_000_001, "nudge", "", DUE)
    # Written down: it stands in messages that were sent long ago, and must be found again by any later version.
    assert promise.identity == "591bb3e46393f1800249"


def test_the_same_delivery_has_one_name_however_it_is_told() -> None:
    promise = Promise(1, "nudge", "", DUE)
    elsewhere = DUE.astimezone(timezone(timedelta(hours=-9, minutes=-30)))
    for same in (Promise(1, "nudge", "", elsewhere), Promise(1, "nudge", "", DUE, tries=7)):
        assert same.identity == promise.identity
    assert Promise(1, "nudge", "", DUE + timedelta(microseconds=999_999)).identity == promise.identity  # as stored


promises = st.builds(
    Promise,
    st.integers(1, 2**63 - 1),
    st.sampled_from(["nudge", "snooze", "opening", "late", "gentle"]),
    st.text(max_size=20) | st.sampled_from(["", ":", "1:2", "2026-11-23", "CompTIA: Security+"]),
    st.integers(0, 2**32).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
)


@given(promises, promises)
def test_no_two_deliveries_share_a_name(one: Promise, other: Promise) -> None:
    for promise in (one, other):
        assert len(promise.identity) == 20
        assert set(promise.identity) <= set("0123456789abcdef")
    assert (one.identity == other.identity) is (one == other)


@given(promises)
def test_each_part_of_a_delivery_is_in_its_name(promise: Promise) -> None:
    others = [
        Promise(promise.whom + 1, promise.kind, promise.subject, promise.due_at),
        Promise(promise.whom, promise.kind + "s", promise.subject, promise.due_at),
        Promise(promise.whom, promise.kind, promise.subject + "1", promise.due_at),
        Promise(promise.whom, promise.kind, promise.subject, promise.due_at + SECOND),
    ]
    assert len({promise.identity, *(other.identity for other in others)}) == 5


@pytest.mark.parametrize(
    ("status", "code", "failure"),
    [
        (403, 50007, Failure.PERSON_UNREACHABLE),  # closed direct messages
        (403, 50278, Failure.PERSON_UNREACHABLE),  # no server in common
        (400, 50278, Failure.PERSON_UNREACHABLE),
        (404, 10013, Failure.PERSON_UNREACHABLE),  # an account that is gone
        (404, 10003, Failure.CHANNEL_GONE),
        (403, 50001, Failure.NO_ACCESS),
        (403, 50013, Failure.NO_PERMISSION),
        (401, 0, Failure.REFUSED),
        (403, 0, Failure.REFUSED),
        (403, 40001, Failure.REFUSED),
        (403, 20026, Failure.REFUSED),
        (400, 0, Failure.FAULTY),
        (400, 50006, Failure.FAULTY),  # an empty message
        (400, 50035, Failure.FAULTY),  # a form that Discord does not accept
        (404, 0, Failure.FAULTY),
        (404, 10007, Failure.FAULTY),  # somebody is not in a server
        (404, 10008, Failure.MESSAGE_GONE),
        (400, 50083, Failure.NO_PERMISSION),  # an archived thread that cannot be opened again
        (400, 30013, Failure.FAULTY),  # too many of something
        (413, 40005, Failure.FAULTY),
        (429, 0, Failure.PASSING),
        (429, 20028, Failure.PASSING),
        (500, 0, Failure.PASSING),
        (502, 0, Failure.PASSING),
        (503, 130000, Failure.PASSING),
        (504, 0, Failure.PASSING),
        (0, 0, Failure.PASSING),
    ],
)
def test_what_discord_answers_is_understood(status: int, code: int, failure: Failure) -> None:
    assert failure_of(status, code) is failure


@given(st.integers(0, 599), st.integers(0, 400_000))
def test_an_answer_that_nobody_knows_is_never_taken_for_a_closed_door(status: int, code: int) -> None:
    known = {50007, 50278, 10013, 10003, 10008, 50001, 50013, 50083}
    if code not in known:
        assert failure_of(status, code) in {Failure.REFUSED, Failure.FAULTY, Failure.PASSING}


@pytest.mark.parametrize(
    ("refused", "why"),
    [
        (Failure.NO_PERMISSION, Failure.NO_PERMISSION),
        (Failure.NO_ACCESS, Failure.NO_PERMISSION),
        (Failure.FAULTY, Failure.NO_PERMISSION),
        (Failure.CHANNEL_GONE, Failure.CHANNEL_GONE),
        (Failure.PASSING, Failure.PASSING),
        (Failure.REFUSED, Failure.REFUSED),
    ],
)
def test_a_thread_that_stays_archived_lacks_a_permission_unless_something_else_is_wrong(
    refused: Failure, why: Failure
) -> None:
    assert after_opening_refused(refused) is why


def test_pauses_double_from_five_seconds_to_ten_minutes() -> None:
    seconds = [pause_after(tries).total_seconds() for tries in range(1, 11)]
    assert seconds == [5, 10, 20, 40, 80, 160, 320, 600, 600, 600]


@given(st.integers(-(2**70), 2**70))
def test_pauses_never_shrink_and_never_end(tries: int) -> None:
    assert timedelta(seconds=5) <= pause_after(tries) <= pause_after(tries + 1) <= timedelta(minutes=10)


def test_a_fault_of_ours_is_tried_again_soon_twice_and_then_once_an_hour() -> None:
    assert [pause_after_fault(tries) for tries in (1, 2, 3, 30)] == [timedelta(0)] * 2 + [FAULTY_WAITS] * 2
