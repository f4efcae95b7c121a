"""What becomes of nudges that come late, are missed, or are not answered."""

from datetime import UTC, datetime

import pytest
import simcord

from tests.people import Person
from tests.time_travel import Days


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


def shown(moment: str) -> str:
    return f"<t:{int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())}:f>"


async def with_nudge(ada: Person, *, time: str = "7:30", on: str = "every day") -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("nudge set", time=time, days=on)


async def test_what_is_late_says_so(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    await days.asleep_until("2026-11-23 08:00")
    await days.say_due()
    assert f"-# This is late: it was for {shown('2026-11-23 06:30')}. Sorry." in ada.received[-1].content


async def test_after_two_days_asleep_one_message_tells_of_all_that_was_missed(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    await days.asleep_until("2026-11-25 12:00")
    await days.until("2026-11-25 12:00")
    [told] = ada.received[1:]
    assert told.content.startswith("I was away for a while. That was on my side, and it costs you nothing.")
    times = [shown(f"2026-11-{day} 06:30") for day in (23, 24, 25)]
    assert f"your daily nudges of {times[0]}, {times[1]} and {times[2]}" in told.content
    await days.until("2026-11-26 06:30")
    assert len(ada.received) == 3
    assert "late" not in ada.received[-1].content


async def test_a_nudge_that_can_still_be_said_tells_of_the_missed_ones_itself(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    await days.asleep_until("2026-11-25 07:00")
    await days.until("2026-11-25 10:00")
    [told] = ada.received[1:]
    assert told.content.startswith("**Your 20 minutes")
    assert f"This is late: it was for {shown('2026-11-25 06:30')}." in told.content
    assert f"your daily nudges of {shown('2026-11-23 06:30')} and {shown('2026-11-24 06:30')}" in told.content


async def test_what_was_missed_is_told_outside_quiet_hours(ada: Person, days: Days) -> None:
    await with_nudge(ada, time="18:00")
    await days.asleep_until("2026-11-22 22:30")  # 23:30 in Berlin, in her quiet hours
    await days.until("2026-11-23 05:59")
    assert len(ada.received) == 1
    await days.until("2026-11-23 06:00")  # 07:00
    assert "your daily nudge of" in ada.received[-1].content


async def test_a_time_that_was_chosen_overrides_quiet_hours(ada: Person, days: Days) -> None:
    await with_nudge(ada, time="23:30")
    await days.until("2026-11-22 22:30")
    assert len(ada.received) == 2


async def test_a_missed_day_costs_nothing_when_it_was_missed_by_the_bot(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    for day in (23, 24):
        await days.until(f"2026-11-{day} 06:30")
        await ada.press_in_message(ada.received[-1], "Done")
    await days.asleep_until("2026-11-27 12:00")
    await days.until("2026-11-28 06:30")
    await ada.press_in_message(ada.received[-1], "Done")
    assert "3 days in a row" in ada.received[-1].content
    assert "2 reserve days left" in (await ada.type("nudge list")).text


async def test_two_misses_a_month_are_covered_and_nobody_is_blamed(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    await days.until("2026-11-23 06:30")
    await ada.press_in_message(ada.received[-1], "Done")
    await days.until("2026-11-26 06:30")
    assert "1 day in a row" in (await ada.type("nudge list")).text
    await ada.press_in_message(ada.received[-1], "Done")
    listed = await ada.type("nudge list")
    assert "**2 days in a row** · no reserve days left this month" in listed.text
    assert {"I did on Tuesday", "I did on Wednesday"} <= set(listed.buttons)
    await ada.press(listed, "I did on Wednesday")
    assert "**3 days in a row** · 1 reserve day left this month" in (await ada.type("nudge list")).text


async def test_an_old_message_still_counts_for_three_days_and_then_says_so(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    await days.until("2026-11-23 06:30")
    first = ada.received[-1]
    await days.until("2026-11-26 12:00")
    await ada.press_in_message(first, "Did part")
    assert "**Part of it for 23 Nov 2026, and that counts.**" in ada.received[1].content
    await days.until("2026-11-27 12:00")
    refused = await ada.press_in_message(ada.received[1], "Done after all")
    assert "Monday 23 November 2026 is too far back for me to count" in refused.text


async def test_after_three_misses_it_asks_once_and_kindly(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    await days.until("2026-11-28 12:00")
    asked = [message for message in ada.received if "Would something else fit better" in message.content]
    assert [message.created_at.day for message in asked] == [26]
    assert "3 nudges without an answer, which happens, and nothing is lost." in asked[0].content
    small = await ada.press_in_message(asked[0], "A smaller step")
    assert "From now on I ask for five minutes." in small.text
    form = await ada.press_in_message(asked[0], "Another time")
    assert "Set: **20:00** every day." in (await ada.fill_in_direct_messages(form, time="20:00")).text
    await days.until("2026-11-29 19:00")
    assert ada.received[-1].content.startswith("**Your 5 minutes")


async def test_the_own_day_decides_for_which_day_a_late_evening_counts(ada: Person, days: Days) -> None:
    await with_nudge(ada, time="23:30")
    await days.until("2026-11-22 22:30")
    await days.asleep_until("2026-11-23 01:30")  # 02:30 in Berlin: still Sunday for her
    await ada.press_in_message(ada.received[-1], "Done")
    assert "→ **Done.** A good day to begin." in ada.received[-1].content


async def test_moving_to_another_zone_breaks_nothing(ada: Person, days: Days) -> None:
    await with_nudge(ada)
    for day in (23, 24):
        await days.until(f"2026-11-{day} 06:30")
        await ada.press_in_message(ada.received[-1], "Done")
    await ada.type("settings", zone="Auckland")
    await days.until("2026-11-25 18:30")  # 07:30 on Thursday there
    await ada.press_in_message(ada.received[-1], "Done")
    assert "3 days in a row" in ada.received[-1].content
    await ada.type("settings", zone="Los Angeles")
    await days.until("2026-11-27 15:30")  # 07:30 on Friday there
    await ada.press_in_message(ada.received[-1], "Done")
    assert "4 days in a row" in ada.received[-1].content


async def test_a_nudge_keeps_its_wall_time_over_a_clock_change(env: simcord.Env, ada: Person, days: Days) -> None:
    await days.asleep_until("2027-03-13 12:00")
    await ada.type("settings", zone="New York")
    await ada.type("nudge set", time="2:30")
    await days.until("2027-03-15 23:00")
    came = [message.created_at.strftime("%d %H:%M") for message in ada.received[1:]]
    assert came == ["14 07:00", "15 06:30"]  # on the 14th 02:30 does not exist: 03:00 there
