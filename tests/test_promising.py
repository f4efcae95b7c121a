"""What the bot owes comes once, at its time, or is told of later; through sleep, failures and changes of mind."""

from datetime import time, timedelta
from time import perf_counter

import pytest

from bot.actions import nudging, promising, reaching, settling, studying
from bot.actions.resources import Resources
from bot.rules.days import Week, read_days
from bot.rules.grace import DayOutcome
from bot.rules.nudging import Snooze
from tests.keeping import LEASE, Life, Said
from tests.time_travel import utc

ADA = 800_000_000_000_000_001
MONDAY = "2026-11-23 06:30"
"""07:30 in Berlin."""
THREE_DAYS = (MONDAY, "2026-11-24 06:30", "2026-11-25 06:30")


@pytest.fixture
async def ada(resources: Resources) -> Life:
    """Ada in Berlin, who is nudged every day at 07:30."""
    ada = Life(resources, ADA)
    await settling.move_to(ada.resources, ADA, "Europe/Berlin")
    await nudging.set_nudge(ada.resources, ADA, "7:30", None)
    return ada


async def test_a_nudge_comes_every_day_at_its_time_and_nothing_else_does(ada: Life) -> None:
    await ada.until("2026-11-25 23:00")
    assert ada.said == [Said("nudge", f"2026-11-{day} 06:30") for day in (23, 24, 25)]


async def test_a_nudge_keeps_its_wall_time_when_clocks_change(ada: Life) -> None:
    ada.now = utc("2027-03-26 12:00")
    await settling.move_to(ada.resources, ADA, "America/New_York")
    await nudging.set_nudge(ada.resources, ADA, "7:30", None)
    await settling.move_to(ada.resources, ADA, "Europe/Berlin")
    await ada.until("2027-03-29 12:00")
    assert [said.at for said in ada.said if said.kind == "nudge"] == [
        "2027-03-27 06:30", "2027-03-28 05:30", "2027-03-29 05:30",
    ]  # fmt: skip


async def test_a_nudge_that_is_late_says_so(ada: Life) -> None:
    await ada.asleep_until("2026-11-23 09:30")
    assert ada.said == [Said("nudge", "2026-11-23 09:30", is_late=True)]
    assert await ada.owed() == {"nudge": "2026-11-24 06:30"}


async def test_a_nudge_that_is_too_late_is_told_of_and_not_said(ada: Life) -> None:
    await ada.asleep_until("2026-11-23 09:31")
    assert ada.said == [Said("late", "2026-11-23 09:31", (MONDAY,))]
    await ada.until("2026-11-24 12:00")
    assert ada.said[1:] == [Said("nudge", "2026-11-24 06:30")]


@pytest.mark.parametrize(
    ("awake_at", "said"),
    [
        ("2026-11-23 22:32", Said("nudge", "2026-11-23 22:32")),
        ("2026-11-23 22:33", Said("late", "2026-11-24 06:00", ("2026-11-23 22:30",))),
    ],
)
async def test_a_night_owls_own_time_overrides_quiet_hours_but_late_it_waits_for_the_morning(
    ada: Life, awake_at: str, said: Said
) -> None:
    await nudging.put_week(ada.resources, ADA, Week.of(time(23, 30), read_days("mondays")))
    await ada.asleep_until(awake_at)
    await ada.until("2026-11-24 12:00")
    assert [(each.kind, each.at, each.told) for each in ada.said] == [(said.kind, said.at, said.told)]


@pytest.mark.parametrize(
    ("set_on", "awake_at", "said_at", "told"),
    [
        ("2026-11-22 12:00", "2026-11-25 11:00", "2026-11-25 11:00", THREE_DAYS),
        # Over a change of clocks, and woken in quiet hours.
        ("2027-03-26 12:00", "2027-03-28 21:00", "2027-03-29 05:00", ("2027-03-27 06:30", "2027-03-28 05:30")),
    ],
)
async def test_all_that_was_missed_in_a_long_sleep_is_told_in_one_message(
    ada: Life, set_on: str, awake_at: str, said_at: str, told: tuple[str, ...]
) -> None:
    await nudging.turn_off(ada.resources, ADA, None)
    ada.now = utc(set_on)
    await nudging.set_nudge(ada.resources, ADA, "7:30", None)
    await ada.asleep_until(awake_at)
    await ada.until(said_at)
    assert [(said.kind, said.at, said.told) for said in ada.said] == [("late", said_at, told)]
    assert list(await ada.owed()) == ["nudge"]


async def test_a_nudge_in_time_tells_of_those_before_it_and_then_there_is_nothing_left_to_tell(ada: Life) -> None:
    await ada.asleep_until("2026-11-25 08:00")
    assert ada.said == [Said("nudge", "2026-11-25 08:00", (MONDAY, "2026-11-24 06:30"), is_late=True)]
    assert await ada.owed() == {"nudge": "2026-11-26 06:30"}
    await ada.until("2026-11-26 12:00")
    assert ada.said[1:] == [Said("nudge", "2026-11-26 06:30")]


async def test_what_was_missed_is_told_once_however_often_its_message_is_tried(ada: Life) -> None:
    await studying.snooze(ada.resources, ADA, utc(MONDAY).date(), Snooze.ONE_HOUR)
    ada.now = utc("2026-11-24 08:00")
    for promise in await ada.claim():
        assert await ada.prepare(promise) is None  # Sunday's snooze and Monday's nudge: missed
    told = set()
    for _ in range(3):
        nudge, *others = sorted(await ada.claim(), key=lambda promise: promise.kind != "nudge")
        prepared = await ada.prepare(nudge)
        assert prepared is not None
        told.add(prepared.due.occasion.missed)
        for other in others:
            assert await ada.prepare(other) is None
        await promising.try_later(ada.resources, nudge)
        ada.now += timedelta(minutes=2)
    assert [[missed.kind for missed in each] for each in told] == [["snooze", "nudge"]]
    await ada.keep_due()
    assert [(said.kind, len(said.told)) for said in ada.said] == [("nudge", 2)]


async def test_what_a_message_was_to_tell_is_told_by_another_where_that_comes_too_late_itself(ada: Life) -> None:
    ada.now = utc("2026-11-24 08:00")
    await ada.prepare((await ada.claim())[0])
    for promise in await ada.claim():
        await ada.prepare(promise)  # Tuesday's nudge, with Monday's; and Discord is down for hours
        await promising.try_later(ada.resources, promise)
    await ada.asleep_until("2026-11-24 12:00")
    assert ada.said == [Said("late", "2026-11-24 12:00", (MONDAY, "2026-11-24 06:30"))]


async def test_nothing_that_was_missed_is_forgotten_while_discord_is_down_for_days(ada: Life) -> None:
    for day in (23, 24, 25):
        ada.now = utc(f"2026-11-{day} 10:00")
        for _ in range(3):
            for promise in await ada.claim():
                if await ada.prepare(promise) is not None:
                    await promising.try_later(ada.resources, promise)
            ada.now += timedelta(hours=1)
    await ada.keep_due()
    assert [(said.kind, said.told) for said in ada.said] == [("late", THREE_DAYS)]


async def test_what_was_missed_is_told_after_their_direct_messages_were_closed(ada: Life) -> None:
    ada.now = utc("2026-11-24 08:00")
    await ada.prepare((await ada.claim())[0])
    nudge = next(promise for promise in await ada.claim() if promise.kind == "nudge")
    assert await ada.prepare(nudge) is not None
    await promising.person_lost(ada.resources, nudge)
    ada.now = utc("2026-11-25 11:00")
    await reaching.opened(ada.resources, ADA, 1)
    await ada.keep_due()
    assert [(said.kind, said.told) for said in ada.said] == [("late", THREE_DAYS)]


async def test_a_day_that_is_marked_while_its_nudge_is_tried_again_hides_nothing_that_was_missed(ada: Life) -> None:
    ada.now = utc("2026-11-24 08:00")
    await ada.prepare((await ada.claim())[0])
    for promise in await ada.claim():
        await ada.prepare(promise)
        await promising.try_later(ada.resources, promise)
    await studying.mark(ada.resources, ADA, ada.now.date(), DayOutcome.DONE)
    await ada.until("2026-11-25 06:30")
    assert [line for said in ada.said for line in said.told] == [MONDAY]


async def test_a_snooze_pressed_while_it_is_being_said_wins(ada: Life) -> None:
    await ada.until(MONDAY)
    day = ada.now.date()
    await studying.snooze(ada.resources, ADA, day, Snooze.TWENTY_MINUTES)
    ada.now += timedelta(minutes=20)
    promise, prepared = await ada.begin()
    again = await studying.snooze(ada.resources, ADA, day, Snooze.ONE_HOUR)
    await ada.finish(promise, prepared)
    await ada.until("2026-11-23 23:00")
    assert [said.at for said in ada.said if said.kind == "snooze"] == ["2026-11-23 06:50", "2026-11-23 07:50"]
    assert again.until == utc("2026-11-23 07:50")


@pytest.mark.parametrize("how", ["off", "pause", "pause for ever", "skip"])
async def test_a_change_of_mind_at_the_last_moment_is_heeded(ada: Life, how: str) -> None:
    ada.now = utc(MONDAY)
    [promise] = await ada.claim()
    if how == "off":
        await nudging.turn_off(ada.resources, ADA, None)
    elif how == "skip":
        await studying.mark(ada.resources, ADA, ada.now.date(), DayOutcome.SKIPPED)
    else:
        await nudging.pause_for(ada.resources, ADA, timedelta(days=2) if how == "pause" else None)
    assert await ada.prepare(promise) is None
    await ada.until("2026-11-23 23:00")
    assert ada.said == []


@pytest.mark.parametrize("paused_long_ago", [False, True])
async def test_a_nudge_that_is_due_is_not_lost_by_any_other_change(ada: Life, paused_long_ago: bool) -> None:
    if paused_long_ago:
        await nudging.pause(ada.resources, ADA, "tomorrow")
    ada.now = utc("2026-12-01 06:30") - timedelta(seconds=1)
    await ada.keep_due()
    ada.said.clear()
    ada.now += timedelta(seconds=2)
    await settling.move_to(ada.resources, ADA, "Europe/Vienna")
    await nudging.set_nudge(ada.resources, ADA, "9:00", "sundays")
    await ada.keep_due()
    assert [said.kind for said in ada.said] == ["nudge"]


async def test_nothing_is_sent_to_somebody_who_cannot_be_reached_and_everything_is_kept(ada: Life) -> None:
    ada.now = utc(MONDAY)
    promise, _ = await ada.begin()
    await studying.snooze(ada.resources, ADA, ada.now.date(), Snooze.ONE_HOUR)
    await promising.person_lost(ada.resources, promise)
    assert await ada.owed() == {"nudge": MONDAY, "snooze": "2026-11-23 07:30"}
    assert await promising.next_try(ada.resources) is None
    await nudging.set_nudge(ada.resources, ADA, "9:00", None)  # planning anew sends nothing
    await studying.snooze(ada.resources, ADA, ada.now.date(), Snooze.TWENTY_MINUTES)
    await ada.until("2026-11-23 08:30")
    assert ada.said == []
    assert await reaching.to_be_told(ada.resources, ADA)
    assert not await reaching.to_be_told(ada.resources, ADA)
    await reaching.opened(ada.resources, ADA, 1)
    await ada.keep_due()
    assert ada.said == [Said(kind, "2026-11-23 08:30", is_late=True) for kind in ("nudge", "snooze")]
    await ada.until("2026-11-24 12:00")
    assert ada.said[2:] == [Said("nudge", "2026-11-24 08:00")]


async def test_a_nudge_waits_for_a_time_zone(resources: Resources) -> None:
    ben = Life(resources, ADA + 1)
    await nudging.set_nudge(ben.resources, ben.whom, "7:30", None)
    assert await ben.owed() == {}
    await ben.until("2026-11-24 12:00")
    await settling.move_to(ben.resources, ben.whom, "Europe/Berlin")
    assert await ben.owed() == {"nudge": "2026-11-25 06:30"}


async def test_two_years_asleep_are_told_briefly_and_in_a_moment(ada: Life) -> None:
    started = perf_counter()
    await ada.asleep_until("2028-11-22 12:00")
    assert perf_counter() - started < 2
    [said] = ada.said
    assert said.told[0] == MONDAY
    assert said.told[1:] == tuple(f"2028-11-{day:02} 06:30" for day in range(9, 23))
    assert len(await ada.missed()) == len(said.told)
    assert await ada.owed() == {"nudge": "2028-11-23 06:30"}


async def test_a_process_that_died_while_speaking_leaves_its_promise_to_the_next(ada: Life) -> None:
    ada.now = utc(MONDAY)
    promise, _ = await ada.begin()
    assert await ada.claim() == []
    ada.now += LEASE
    [again] = await ada.claim()
    assert (again.identity, again.tries) == (promise.identity, 2)


async def test_two_nudges_a_week_are_two_nudges_a_week(ada: Life) -> None:
    await nudging.turn_off(ada.resources, ADA, None)
    await nudging.set_nudge(ada.resources, ADA, "10:00", "sat")
    await nudging.set_nudge(ada.resources, ADA, "18:00", "wed")
    await ada.until("2026-12-06 12:00")
    assert [said.at for said in ada.said] == [
        "2026-11-25 17:00", "2026-11-28 09:00", "2026-12-02 17:00", "2026-12-05 09:00",
    ]  # fmt: skip
    assert {utc(said.at).weekday() for said in ada.said} == set(read_days("wed, sat"))
