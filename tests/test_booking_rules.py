"""Vouchers and booked days as rules: what is read, when is warned, what does not fit."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.database import Database
from bot.errors import Field, FormRefused, InThePast, NotReadable, Refusal
from bot.rules.booking import Aim, as_typed, form_fields, goal_as_text, goal_from_text, read_aim
from bot.rules.goals import Goal
from bot.rules.own_day import USUAL, OwnDay
from bot.rules.practice import ResourceKind
from bot.rules.voucher import (
    WARNED_BEFORE,
    Misfit,
    is_to_be_warned,
    misfits,
    next_warning,
    sensible_booking_day,
    warnings,
)
from bot.stores import goals, learners

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 13, tzinfo=BERLIN)
TODAY = NOW.date()
SOON, LATER = date(2027, 1, 5), date(2027, 2, 1)
NEW = Goal("SY0-701")
days = st.dates(date(2026, 11, 22), date(2036, 11, 1))


def of(day: str | None = None, booked: str | None = None, voucher: str | None = None) -> Aim:
    return Aim(day, booked, voucher)


READ = [
    (of("5 january"), NEW, replace(NEW, target_on=SOON)),
    (of("5 january", "yes"), NEW, replace(NEW, target_on=SOON, booked_on=SOON)),
    (of(booked="5 january"), NEW, replace(NEW, target_on=SOON, booked_on=SOON)),
    (of("1 feb 2027", "5 january"), NEW, replace(NEW, target_on=SOON, booked_on=SOON)),
    (of(booked="It is booked."), replace(NEW, target_on=SOON), replace(NEW, target_on=SOON, booked_on=SOON)),
    (of(booked="not yet"), replace(NEW, target_on=SOON, booked_on=SOON), replace(NEW, target_on=SOON)),
    (of("1 feb 2027"), replace(NEW, target_on=SOON, booked_on=SOON), replace(NEW, target_on=LATER)),
    (of("5 january"), replace(NEW, target_on=SOON, booked_on=SOON), replace(NEW, target_on=SOON, booked_on=SOON)),
    (of(voucher="5 january"), NEW, replace(NEW, voucher_ends_on=SOON)),
    (of(voucher="none"), replace(NEW, voucher_ends_on=SOON), NEW),
    (of(voucher="5 january"), replace(NEW, voucher_quiet=True), replace(NEW, voucher_ends_on=SOON)),
    (
        of(voucher="5 january"),
        Goal("SY0-701", date(2026, 11, 1), booked_on=date(2026, 11, 1), voucher_ends_on=TODAY),
        Goal("SY0-701", date(2026, 11, 1), voucher_ends_on=SOON),
    ),
    (of("", None, "5 january"), replace(NEW, target_on=LATER), replace(NEW, voucher_ends_on=SOON)),
]


@pytest.mark.parametrize(("typed", "before", "after"), READ)
def test_what_is_said_of_the_day_is_read_and_a_booked_day_is_the_target(typed: Aim, before: Goal, after: Goal) -> None:
    assert read_aim(typed, before, NOW) == after


REFUSED = [
    (of(""), NEW, NotReadable, Field.TARGET),
    (of(booked="yes"), NEW, NotReadable, Field.BOOKED),
    (of(booked="banana"), NEW, NotReadable, Field.BOOKED),
    (of(booked="yes"), replace(NEW, target_on=date(2026, 11, 1)), InThePast, Field.BOOKED),
    (of(voucher="1 nov 2026"), NEW, InThePast, Field.VOUCHER),
]


@pytest.mark.parametrize(("typed", "before", "kind", "field"), REFUSED)
def test_what_cannot_be_is_refused_by_its_field(typed: Aim, before: Goal, kind: type[Refusal], field: Field) -> None:
    with pytest.raises(kind) as refused:
        read_aim(typed, before, NOW)
    assert isinstance(refused.value, NotReadable | InThePast)
    assert refused.value.field is field


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(FormRefused) as refused:
        read_aim(of("banana", "apple", "pear"), NEW, NOW)
    assert len(refused.value.problems) == 3


@settings(deadline=None, max_examples=40)
@given(st.builds(Goal, st.just("X"), st.none() | days, booked_on=st.none() | days, voucher_ends_on=st.none() | days))
def test_a_goal_goes_into_a_button_and_comes_back_and_its_form_changes_nothing(goal: Goal) -> None:
    assert goal_from_text(Goal("X"), goal_as_text(goal)) == goal
    assert len(goal_as_text(goal)) <= 26
    kept = replace(goal, target_on=goal.booked_on or goal.target_on)
    if kept.target_on or kept.voucher_ends_on:
        assert read_aim(form_fields(as_typed(kept, TODAY)), kept, NOW) == kept


def test_warnings_come_at_ten_in_the_morning_and_after_quiet_hours() -> None:
    mornings = warnings(SOON, USUAL, BERLIN)
    assert [(SOON - at.date()).days for at in mornings] == list(WARNED_BEFORE) == [30, 14, 7, 2]
    assert {at.time() for at in mornings} == {time(10)}
    late = OwnDay(quiet_from=time(1), quiet_until=time(11, 30))
    assert {at.time() for at in warnings(SOON, late, BERLIN)} == {time(11, 30)}


@settings(deadline=None, max_examples=40)
@given(days, st.timedeltas(timedelta(0), timedelta(days=60)))
def test_the_next_warning_is_the_first_that_is_ahead(ends_on: date, before: timedelta) -> None:
    at = datetime.combine(ends_on, time(12), UTC) - before
    ahead = [each for each in warnings(ends_on, USUAL, UTC) if each > at]
    assert next_warning(ends_on, at, USUAL, UTC) == (ahead[0] if ahead else None)


@pytest.mark.parametrize(
    ("goal", "wanted"),
    [
        (NEW, False),
        (replace(NEW, voucher_ends_on=SOON), True),
        (replace(NEW, voucher_ends_on=SOON, voucher_quiet=True), False),
        (replace(NEW, voucher_ends_on=SOON, booked_on=SOON), False),
        (replace(NEW, voucher_ends_on=SOON, booked_on=LATER), True),
        (replace(NEW, voucher_ends_on=TODAY), True),
        (replace(NEW, voucher_ends_on=TODAY - timedelta(days=1)), False),
    ],
)
def test_a_warning_is_for_what_may_still_lapse(goal: Goal, wanted: bool) -> None:
    assert is_to_be_warned(goal, TODAY) is wanted


def test_a_voucher_that_ends_too_early_is_noticed_at_once() -> None:
    goal = Goal("SY0-701", LATER, voucher_ends_on=SOON)
    assert misfits(goal, None) == (Misfit.TARGET,)
    assert misfits(goal, LATER) == (Misfit.RETAKE, Misfit.TARGET)
    assert misfits(replace(goal, target_on=SOON), SOON) == misfits(replace(goal, voucher_ends_on=None), LATER) == ()


def test_to_have_booked_by_is_two_weeks_before_the_target_or_a_week_before_the_voucher_ends() -> None:
    assert sensible_booking_day(Goal("X", LATER), TODAY) == date(2027, 1, 18)
    assert sensible_booking_day(Goal("X", LATER, voucher_ends_on=SOON), TODAY) == date(2026, 12, 29)
    assert sensible_booking_day(Goal("X", TODAY + timedelta(days=3)), TODAY) == TODAY + timedelta(days=1)
    assert sensible_booking_day(NEW, TODAY) > TODAY


async def test_all_of_a_goal_is_kept(either_database: Database) -> None:
    whole = Goal(
        "SY0-701", SOON, "learn-one", TODAY, True, booked_on=SOON, voucher_ends_on=LATER, own_line_percent=82.5,
        leaned_on=ResourceKind.VIDEO, voucher_quiet=True,
    )  # fmt: skip
    async with either_database.transaction() as tx:
        await learners.meet(tx, 1, NOW)
        for goal in (whole, NEW, whole):
            await goals.keep(tx, 1, goal)
            assert await goals.of_exam(tx, 1, "SY0-701") == goal
        await learners.look_back_on(tx, 1, TODAY)
        assert await learners.looks_back_on(tx, 1) == TODAY
        await learners.look_back_on(tx, 1, None)
        assert await learners.looks_back_on(tx, 1) is await learners.looks_back_on(tx, 2) is None
