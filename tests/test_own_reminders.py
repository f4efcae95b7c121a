"""Reminders of a round at a member's own hour, on their own clock."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions import membership, nudging, own_reminders, settling
from bot.actions.resources import Resources
from bot.errors import NotAMember, NotReadable
from bot.rules.checkins import Excuse
from bot.rules.days import Weekday
from bot.rules.exam_week import WEEK_BEFORE, ExamDay, Venue
from bot.rules.membership import reminder_at
from bot.rules.rounds import Round
from bot.stores import exam_days, members
from tests.group_life import ADA, BEN, CLEO, Gathering, group_of
from tests.keeping import SUNDAY
from tests.time_travel import utc

REMINDER = "checkin-reminder"
NEW_YORK = "America/New_York"


def round_of(opens_at: str, closes_at: str) -> Round:
    return Round(700, utc(opens_at), utc(closes_at))


@pytest.mark.parametrize(
    ("of", "clock", "zone", "comes"),
    [
        (round_of("2026-11-23 17:00", "2026-11-24 17:00"), time(20), "Europe/Berlin", "2026-11-23 19:00"),
        (round_of("2026-11-23 17:00", "2026-11-24 17:00"), time(8), "Europe/Berlin", "2026-11-24 07:00"),
        (round_of("2026-11-23 17:00", "2026-11-24 17:00"), time(18), "Europe/Berlin", "2026-11-23 17:00"),  # at once
        (round_of("2026-11-23 17:00", "2026-11-23 20:00"), time(21), "Europe/Berlin", None),  # as it closes
        (round_of("2026-11-23 17:00", "2026-11-23 20:00"), time(8), "Europe/Berlin", None),
        (round_of("2026-11-23 17:00", "2026-11-23 20:00"), time(13), NEW_YORK, "2026-11-23 18:00"),
        # New York puts its clocks forward on 14 March 2027, from 02:00 to 03:00
        (round_of("2027-03-14 05:00", "2027-03-14 12:00"), time(2, 30), NEW_YORK, "2027-03-14 07:00"),
        (round_of("2027-03-13 12:00", "2027-03-15 12:00"), time(7), NEW_YORK, "2027-03-13 12:00"),
        (round_of("2027-03-13 12:30", "2027-03-15 12:00"), time(7), NEW_YORK, "2027-03-14 11:00"),
        # and back on 1 November 2026, so that 01:30 comes twice
        (round_of("2026-11-01 04:00", "2026-11-01 12:00"), time(1, 30), NEW_YORK, "2026-11-01 05:30"),
        (round_of("2026-11-01 06:00", "2026-11-01 12:00"), time(1, 30), NEW_YORK, None),
    ],
)
def test_when_a_reminder_comes(of: Round, clock: time, zone: str, comes: str | None) -> None:
    assert reminder_at(of, clock, ZoneInfo(zone)) == (utc(comes) if comes else None)


@settings(max_examples=40)
@given(
    st.integers(0, 2 * 365 * 24).map(lambda hours: SUNDAY + timedelta(hours=hours)),
    st.integers(1, 7 * 24).map(lambda hours: timedelta(hours=hours)),
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.sampled_from(("Europe/Berlin", NEW_YORK, "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu")),
)
def test_it_comes_within_the_round_and_in_none_longer_than_a_day_it_fails_to(
    opens_at: datetime, lasts: timedelta, clock: time, zone: str
) -> None:
    of = Round(700, opens_at, opens_at + lasts)
    at = reminder_at(of, clock, ZoneInfo(zone))
    assert at is not None or lasts < timedelta(hours=25)
    if at:
        assert of.opens_at <= at < of.closes_at
        again = reminder_at(of, clock, ZoneInfo(zone), after=at)
        assert again is None or again - at >= timedelta(hours=22)


@pytest.fixture
async def gathering(resources: Resources) -> Gathering:
    """A group in Berlin that meets every evening at 18:00 there, for a day; Ada lives in New York."""
    gathering = Gathering(resources, group_of("Europe/Berlin", open_minutes=24 * 60))
    await gathering.begins(ADA, zone=NEW_YORK)
    await gathering.joins(BEN, "Europe/Berlin")
    return gathering


async def remind(gathering: Gathering, learner_id: int, clock: str) -> own_reminders.Reminding:
    return await own_reminders.remind_at(gathering.resources, learner_id, 700, clock)


async def test_it_comes_at_ones_own_hour_over_a_clock_change_that_the_group_does_not_have(
    gathering: Gathering,
) -> None:
    await remind(gathering, ADA, "9 pm")
    for day in (12, 13, 14, 15):  # of March 2027: New York changes in the night to the 14th, Berlin two weeks later
        await gathering.opens(utc(f"2027-03-{day} 17:00"))
        await gathering.lives_until(f"2027-03-{day + 1} 16:59")
    assert gathering.said == [
        (ADA, REMINDER, "2027-03-13 02:00"),
        (ADA, REMINDER, "2027-03-14 02:00"),
        (ADA, REMINDER, "2027-03-15 01:00"),
        (ADA, REMINDER, "2027-03-16 01:00"),
    ]


async def test_it_comes_to_those_who_asked_for_it_in_quiet_hours_too(gathering: Gathering) -> None:
    await remind(gathering, BEN, "23:30")
    await gathering.opens(utc("2026-11-23 17:00"))
    await gathering.lives_until("2026-11-24 16:00")
    assert gathering.said == [(BEN, REMINDER, "2026-11-23 22:30")]


@pytest.mark.parametrize("what", ["checked in", "left", "paused", "nudges paused", "exam week", "over", "stopped"])
async def test_it_is_not_said_to_whom_it_would_tell_nothing(gathering: Gathering, what: str) -> None:
    await remind(gathering, BEN, "20:00")
    of = await gathering.opens(utc("2026-11-23 17:00"))
    assert await gathering.owed(BEN) == {REMINDER: utc("2026-11-23 19:00")}
    gathering.now += timedelta(minutes=1)
    if what == "checked in":
        await gathering.checks_in(BEN, of)
    elif what == "left":
        await membership.leave(gathering.resources, BEN, 700, 1)
        assert await gathering.owed(BEN) == {}
    elif what == "paused":
        await membership.pause(gathering.resources, BEN, 700)
    elif what == "nudges paused":
        await nudging.set_nudge(gathering.resources, BEN, "7:30", None)
        await nudging.pause(gathering.resources, BEN, "tomorrow")
    elif what == "exam week":
        async with gathering.resources.database.transaction() as tx:
            booked = ExamDay("SY0-701", date(2026, 11, 23) + WEEK_BEFORE, time(9), "Europe/Berlin", Venue.ONLINE)
            await exam_days.keep(tx, BEN, booked)
    elif what == "over":
        await gathering.closes(of, [])
        gathering.now = utc("2026-11-23 17:02")
    else:
        stopped = await own_reminders.stop(gathering.resources, BEN, 700)
        assert stopped.before == time(20)
        assert await gathering.owed(BEN) == {}
    await gathering.lives_until("2026-11-23 22:00")
    assert gathering.said == []


async def test_one_that_would_come_hours_late_is_dropped_without_a_word(gathering: Gathering) -> None:
    await remind(gathering, BEN, "20:00")
    await gathering.opens(utc("2026-11-23 17:00"))
    gathering.now = utc("2026-11-23 21:01")
    await gathering.lives_until("2026-11-24 16:00")
    assert gathering.said == []


async def test_who_was_silent_for_long_is_still_reminded_if_they_asked_for_it(gathering: Gathering) -> None:
    await remind(gathering, BEN, "20:00")
    async with gathering.resources.database.transaction() as tx:
        for _ in range(5):
            await members.missed_one_more(tx, 700, [BEN])
    assert (await membership.status(gathering.resources, BEN, 700)).excuse is Excuse.RESTING
    await gathering.opens(utc("2026-11-23 17:00"))
    await gathering.lives_until("2026-11-24 16:00")
    assert len(gathering.said) == 1


async def test_set_or_changed_while_a_round_is_open_it_comes_in_that_round(gathering: Gathering) -> None:
    await gathering.opens(utc("2026-11-23 17:00"))
    gathering.now = utc("2026-11-23 20:00")
    first = await remind(gathering, BEN, "23:00")
    assert first.next_at == utc("2026-11-23 22:00")
    second = await remind(gathering, BEN, "8 am")
    assert (second.before, second.next_at) == (time(23), utc("2026-11-24 07:00"))
    assert (await remind(gathering, BEN, "17:59")).next_at == utc("2026-11-24 16:59")
    await gathering.lives_until("2026-11-25 16:00")
    assert gathering.said == [(BEN, REMINDER, "2026-11-24 16:59")]


async def test_it_moves_with_the_zone_and_waits_for_one(gathering: Gathering) -> None:
    await gathering.joins(CLEO)
    assert not (await remind(gathering, CLEO, "21:00")).has_zone
    await gathering.opens(utc("2026-11-23 17:00"))
    assert await gathering.owed(CLEO) == {}
    await settling.move_to(gathering.resources, CLEO, "Europe/Berlin")
    assert await gathering.owed(CLEO) == {REMINDER: utc("2026-11-23 20:00")}
    await settling.move_to(gathering.resources, CLEO, NEW_YORK)
    assert await gathering.owed(CLEO) == {REMINDER: utc("2026-11-24 02:00")}
    await gathering.lives_until("2026-11-24 03:00")
    await settling.move_to(gathering.resources, CLEO, "Europe/Berlin")
    await settling.keep_quiet(gathering.resources, CLEO, time(23), time(6))
    assert await gathering.owed(CLEO) == {}
    assert gathering.said == [(CLEO, REMINDER, "2026-11-24 02:00")]


async def test_a_time_that_the_next_round_does_not_have_is_said_to_be_so(resources: Resources) -> None:
    schedule = group_of("Europe/Berlin", time(9), frozenset({Weekday.MONDAY}), 120)
    gathering = Gathering(resources, schedule)
    await gathering.begins(ADA, zone="Europe/Berlin")
    assert (await remind(gathering, ADA, "20:00")).next_at is None
    assert (await remind(gathering, ADA, "10:15")).next_at == utc("2026-11-23 09:15")


async def test_only_members_are_reminded_and_only_at_a_time_of_day(gathering: Gathering) -> None:
    with pytest.raises(NotReadable):
        await remind(gathering, BEN, "later")
    with pytest.raises(NotAMember):
        await remind(gathering, CLEO, "20:00")
