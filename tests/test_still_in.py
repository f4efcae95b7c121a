"""After two rounds that went by without them, somebody is asked once whether they are still in."""

from datetime import date, time, timedelta

import pytest

from bot.actions import membership
from bot.actions.resources import Resources
from bot.rules.checkins import ASKED_AFTER, RESTS_AFTER, Excuse
from bot.rules.exam_week import ExamDay, Venue
from bot.rules.groups import Member
from bot.stores import exam_days, groups, learners, members
from tests.group_life import ADA, BEN, Gathering, group_of
from tests.time_travel import utc

QUESTION = "still-in"
FIRST = utc("2026-11-23 18:00")
A_DAY = timedelta(days=1)


@pytest.fixture
async def gathering(resources: Resources) -> Gathering:
    """A group that meets from 18:00 to 20:00; Ada comes, Ben does not. Both are in London."""
    gathering = Gathering(resources, group_of("Europe/London", open_minutes=120))
    await gathering.begins(ADA, BEN, zone="Europe/London")
    return gathering


async def rounds_without_ben(gathering: Gathering, first: int, last: int) -> None:
    for number in range(first, last + 1):
        await gathering.round_of(FIRST + (number - 1) * A_DAY, present=[ADA], absent=[BEN])


async def ben(gathering: Gathering) -> Member:
    async with gathering.resources.database.transaction() as tx:
        member = await members.one(tx, 700, BEN)
    assert member is not None
    return member


async def test_who_misses_two_rounds_in_a_row_is_asked_once_and_nobody_else(gathering: Gathering) -> None:
    await rounds_without_ben(gathering, 1, 1)
    assert await gathering.owed(BEN) == {}
    await rounds_without_ben(gathering, 2, 2)
    await gathering.lives_until("2026-11-25 12:00")
    await rounds_without_ben(gathering, 3, 6)
    await gathering.lives_until("2026-11-30 12:00")
    assert gathering.said == [(BEN, QUESTION, "2026-11-24 20:00")]


async def test_it_waits_for_the_end_of_quiet_hours(gathering: Gathering) -> None:
    async with gathering.resources.database.transaction() as tx:
        await learners.set_zone(tx, BEN, "Asia/Tokyo")  # where it is five in the morning
    await rounds_without_ben(gathering, 1, ASKED_AFTER)
    await gathering.lives_until("2026-11-25 12:00")
    assert gathering.said == [(BEN, QUESTION, "2026-11-24 22:00")]


@pytest.mark.parametrize("meanwhile", ["late", "left", "paused", "exam week", "removed", "stays", "long ago"])
async def test_nobody_is_asked_of_whom_it_is_known_by_then(gathering: Gathering, meanwhile: str) -> None:
    await rounds_without_ben(gathering, 1, ASKED_AFTER)
    resources = gathering.resources
    async with resources.database.transaction() as tx:
        if meanwhile == "exam week":
            booked = ExamDay("SY0-701", date(2026, 11, 28), time(9), "Europe/London", Venue.ONLINE)
            await exam_days.keep(tx, BEN, booked)
        elif meanwhile == "removed":
            await groups.remove(tx, 700, gathering.now)
    if meanwhile == "late":
        await gathering.checks_in(BEN, gathering.opened[0])
    elif meanwhile == "left":
        await membership.leave(resources, BEN, 700, 1)
    elif meanwhile == "paused":
        await membership.pause(resources, BEN, 700)
    elif meanwhile == "stays":
        await membership.take_part(resources, BEN, 700)
    elif meanwhile == "long ago":
        gathering.now += timedelta(hours=25)
    await gathering.lives_until("2026-11-26 12:00")
    assert gathering.said == []


async def test_who_stays_begins_anew_and_may_be_asked_again_another_time(gathering: Gathering) -> None:
    await rounds_without_ben(gathering, 1, ASKED_AFTER)
    await gathering.lives_until("2026-11-25 12:00")
    status = await membership.take_part(gathering.resources, BEN, 700)
    assert (await ben(gathering)).missed == 0
    assert (status.steadiness.kept, status.steadiness.counted) == (0, 2)  # what was, was
    await rounds_without_ben(gathering, 3, 4)
    await gathering.lives_until("2026-11-27 12:00")
    assert [at for _, _, at in gathering.said] == ["2026-11-24 20:00", "2026-11-26 20:00"]


async def test_who_pauses_is_not_counted_until_they_resume_or_check_in(gathering: Gathering) -> None:
    await rounds_without_ben(gathering, 1, ASKED_AFTER)
    assert (await membership.pause(gathering.resources, BEN, 700)).excuse is Excuse.PAUSED
    await rounds_without_ben(gathering, 3, 5)
    assert (await ben(gathering)).missed == ASKED_AFTER
    status = await membership.status(gathering.resources, BEN, 700)
    assert status.steadiness.counted == ASKED_AFTER
    await gathering.checks_in(BEN, gathering.opened[-1])
    assert (await membership.status(gathering.resources, BEN, 700)).excuse is None


async def test_who_never_says_a_word_rests_after_four_rounds(gathering: Gathering) -> None:
    await rounds_without_ben(gathering, 1, RESTS_AFTER + 3)
    status = await membership.status(gathering.resources, BEN, 700)
    assert (status.excuse, status.steadiness.counted) == (Excuse.RESTING, RESTS_AFTER)
    await membership.take_part(gathering.resources, BEN, 700)
    assert (await membership.status(gathering.resources, BEN, 700)).excuse is None
