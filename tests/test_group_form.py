"""What organisers type for a study group, and what it means."""

import contextlib
from datetime import UTC, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AmbiguousInput, FormRefused, NotReadable, Refusal
from bot.rules.days import EVERY_DAY, WEEKDAYS, Days, Weekday
from bot.rules.group_form import (
    NO,
    NONE,
    UNTIL_NEXT,
    YES,
    GroupForm,
    as_form,
    form_as_fields,
    form_of_fields,
    in_full,
    open_for_as_typed,
    over,
    read_group_form,
    read_open_for,
)
from bot.rules.group_permissions import Permission, Place, RoleSeen, missing
from bot.rules.group_refusals import GroupNameMissing, GroupTextTooLong, OpenForOutside, UnreadableOpenFor
from bot.rules.groups import Group, Schedule
from bot.rules.zone_names import ZoneNames

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MONDAYS: Days = frozenset({Weekday.MONDAY})
MON_WED: Days = frozenset({Weekday.MONDAY, Weekday.WEDNESDAY})
EVENINGS = GroupForm("Evenings", "mon, wed", "7:30 pm", "Berlin", "1 day")
ALL_GRANTED = frozenset(Permission)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("2 hours", 120),
        ("20h", 1200),
        ("90 min", 90),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("an hour and a half", 90),
        ("half an hour", 30),
        ("for 1 day", 1440),
        ("two days", 2880),
        ("1.5 hours", 90),
        ("a week", 10080),
        ("15 minutes", 15),
        ("until the next round", UNTIL_NEXT),
        ("Until next", UNTIL_NEXT),
    ],
)
def test_a_duration_is_read_as_people_write_it(typed: str, minutes: int) -> None:
    assert read_open_for(typed, MONDAYS) == minutes


@pytest.mark.parametrize("typed", ["banana", "20", "", "2 fortnights", "hours", "x" * 4000, "-", "1 hour later"])
def test_what_is_no_duration_is_not_guessed(typed: str) -> None:
    with pytest.raises(UnreadableOpenFor):
        read_open_for(typed, MONDAYS)


@pytest.mark.parametrize(
    ("typed", "days", "gap"),
    [
        ("14 min", MONDAYS, None),
        ("8 days", MONDAYS, None),
        ("0 min", MONDAYS, None),
        ("2 days", EVERY_DAY, 1440),
        ("25 hours", WEEKDAYS, 1440),
        ("3 days", MON_WED, 2880),
    ],
)
def test_a_round_is_open_long_enough_and_not_into_the_next_one(typed: str, days: Days, gap: int | None) -> None:
    with pytest.raises(OpenForOutside) as refused:
        read_open_for(typed, days)
    assert refused.value.gap_minutes == gap


@given(st.integers(15, 10_080))
def test_a_duration_is_read_back_as_it_is_shown(minutes: int) -> None:
    assert read_open_for(open_for_as_typed(minutes), MONDAYS) == minutes


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_nothing_typed_for_a_duration_breaks_anything(typed: str) -> None:
    with contextlib.suppress(UnreadableOpenFor, OpenForOutside):
        assert 15 <= read_open_for(typed, EVERY_DAY) <= 10_080


def test_the_form_means_a_schedule_and_questions(zones: ZoneNames) -> None:
    form = in_full(EVENINGS)
    read = read_group_form(
        over(form, GroupForm(questions=("What  blocked you?", NONE, "Who helped?"), summary=YES)), NOW, zones
    )
    assert read.name == "Evenings"
    assert read.schedule == Schedule(time(19, 30), MON_WED, "Europe/Berlin", 1440)
    assert read.questions == ("What blocked you?", "Who helped?")
    assert (read.exam, read.role_id, read.thread_per_round, read.new_message_at_close) == (None, None, False, True)


def test_everything_that_is_wrong_is_said_at_once(zones: ZoneNames) -> None:
    form = GroupForm(" ", "someday", "banana", "Nowhereville", "ages", questions=("x" * 101, "", ""))
    with pytest.raises(FormRefused) as refused:
        read_group_form(form, NOW, zones)
    kinds: list[type[Refusal]] = [type(problem) for problem in refused.value.problems]
    assert kinds == [GroupNameMissing, NotReadable, NotReadable, NotReadable, UnreadableOpenFor, GroupTextTooLong]


def test_a_name_is_short_and_a_zone_is_not_guessed(zones: ZoneNames) -> None:
    with pytest.raises(FormRefused) as refused:
        read_group_form(GroupForm("x" * 61, "weekdays", "9", "Birmingham", ""), NOW, zones)
    long, zone = refused.value.problems
    assert isinstance(long, GroupTextTooLong)
    assert isinstance(zone, AmbiguousInput)


def test_a_group_is_read_back_from_its_own_form(zones: ZoneNames) -> None:
    schedule = Schedule(time(6, 5), MON_WED, "Asia/Kolkata", UNTIL_NEXT)
    group = Group(1, 2, 3, 4, "Early", "SY0-701", schedule, ("How?", "Why?"), 77, thread_per_round=True)
    read = read_group_form(form_of_fields(form_as_fields(as_form(group))), NOW, zones)
    assert (read.name, read.schedule, read.questions) == (group.name, group.schedule, group.questions)
    assert (read.exam, read.role_id, read.thread_per_round) == ("SY0-701", 77, True)
    cleared = read_group_form(over(as_form(group), GroupForm(exam=NONE, role=NONE, thread=NO)), NOW, zones)
    assert (cleared.exam, cleared.role_id, cleared.thread_per_round) == (None, None, False)


@pytest.mark.parametrize("lacking", Permission)
def test_each_permission_is_asked_for_where_it_is_needed(lacking: Permission) -> None:
    granted = ALL_GRANTED - {lacking}
    in_channel = missing(Place(1, 2, False, granted), RoleSeen(3, False), thread_per_round=True)
    in_thread = missing(Place(1, 2, True, granted), RoleSeen(3, True), thread_per_round=False)
    plain = missing(Place(1, 2, False, granted), None, thread_per_round=False)
    basic = {Permission.VIEW, Permission.READ_HISTORY}
    assert bool(in_channel) == (lacking is not Permission.SEND_IN_THREADS)
    assert bool(in_thread) == (lacking in basic | {Permission.SEND_IN_THREADS})
    assert bool(plain) == (lacking in basic | {Permission.SEND})
