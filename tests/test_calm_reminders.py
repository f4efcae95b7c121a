"""Breathing prompts: when they come, and how they end."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import simcord
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.calm_reminding import Prompt
from bot.actions.resources import Resources
from bot.coach import Coach
from bot.rules.calm_reminders import CalmOccasion, CalmReminder, next_prompt
from bot.rules.days import WEEKDAYS, Week
from bot.rules.nudging import Nudging, Pause, next_nudge
from bot.settings import Settings
from bot.ui.calm_reminder_cards import spoken_prompt
from bot.ui.spoken import buttons_of
from tests.people import Person, Seen
from tests.time_travel import Days

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
STUDY, SLEEP, EXAM = CalmOccasion
HALF_PAST_SEVEN = Week.of(time(7, 30), WEEKDAYS)


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


@pytest.mark.parametrize(
    ("occasion", "clock", "nudging", "exam_days", "comes"),
    [
        (STUDY, None, Nudging(HALF_PAST_SEVEN), (), "2026-11-23 07:20"),
        (STUDY, None, Nudging(HALF_PAST_SEVEN, nudged_on=date(2026, 11, 23)), (), "2026-11-24 07:20"),
        (STUDY, None, Nudging(HALF_PAST_SEVEN, Pause(date(2026, 11, 22), date(2026, 11, 26))), (), "2026-11-26 07:20"),
        (STUDY, None, Nudging(HALF_PAST_SEVEN, Pause(date(2026, 11, 22))), (), None),
        (STUDY, None, Nudging(Week()), (), None),
        (STUDY, None, Nudging(Week.of(time(0, 5))), (), "2026-11-22 23:55"),
        (STUDY, time(18), Nudging(HALF_PAST_SEVEN), (), "2026-11-23 18:00"),
        (STUDY, time(18), Nudging(HALF_PAST_SEVEN, nudged_on=date(2026, 11, 23)), (), "2026-11-23 18:00"),
        (STUDY, time(18), Nudging(HALF_PAST_SEVEN, Pause(date(2026, 11, 22))), (), None),
        (STUDY, time(18), Nudging(Week()), (), "2026-11-22 18:00"),
        (SLEEP, None, Nudging(Week()), (), "2026-11-22 22:00"),
        (SLEEP, time(0, 30), Nudging(HALF_PAST_SEVEN, Pause(date(2026, 11, 22))), (), "2026-11-23 00:30"),
        (EXAM, time(8), Nudging(Week()), (date(2026, 11, 22), date(2027, 1, 5), date(2026, 12, 5)), "2026-12-05 08:00"),
        (EXAM, time(14), Nudging(Week()), (date(2026, 11, 22),), "2026-11-22 14:00"),
        (EXAM, time(8), Nudging(Week()), (), None),
    ],
)
def test_when_a_prompt_comes(
    occasion: CalmOccasion, clock: time | None, nudging: Nudging, exam_days: tuple[date, ...], comes: str | None
) -> None:
    at = next_prompt(CalmReminder(occasion, clock), SUNDAY, BERLIN, nudging, exam_days)
    assert at == (datetime.fromisoformat(comes).replace(tzinfo=BERLIN) if comes else None)


@given(
    st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: SUNDAY + timedelta(minutes=minutes)),
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.sampled_from(("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")),
)
def test_it_comes_ten_real_minutes_before_the_nudge_over_every_clock_change(
    after: datetime, clock: time, zone: str
) -> None:
    nudging = Nudging(Week.of(clock))
    at = next_prompt(CalmReminder(STUDY), after, ZoneInfo(zone), nudging, ())
    assert at is not None
    assert at > after
    ten_minutes_later = at.astimezone(UTC) + timedelta(minutes=10)
    nudge = next_nudge(nudging, ten_minutes_later - timedelta(seconds=1), ZoneInfo(zone))
    assert nudge is not None
    assert nudge.astimezone(UTC) == ten_minutes_later


async def test_nothing_comes_until_it_is_turned_on(ada: Person, days: Days) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("nudge set", time="7:30")
    shown = await ada.type("calm remind")
    assert shown.private
    for occasion in ("Before study", "Before sleep", "Exam mornings"):
        assert f"**{occasion}**: off" in shown.text
    await days.until("2026-11-24 23:00")
    assert not [message for message in ada.received if "breaths" in message.content]


def prompts(ada: Person) -> list[datetime]:
    """When she was asked to breathe."""
    return [message.created_at for message in ada.received if "A few calm breaths" in message.content]


def utc(*moments: str) -> list[datetime]:
    return [datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in moments]


async def test_before_study_it_goes_along_with_the_nudge(ada: Person, days: Days) -> None:
    await ada.type("settings", zone="Berlin")
    without = await ada.type("calm remind", when="study")
    assert "It waits for a daily nudge; or give it a time of its own." in without.text
    assert "Set a daily nudge" in without.buttons
    await ada.type("nudge set", time="7:30")
    await days.until("2026-11-23 12:00")
    await ada.type("nudge set", time="9:00")
    await days.until("2026-11-24 12:00")
    assert prompts(ada) == utc("2026-11-23 06:20", "2026-11-24 07:50")
    await ada.type("nudge pause", until="27 nov")
    await days.until("2026-11-26 23:00")
    assert "Next: " in (await ada.type("calm remind")).text
    await days.until("2026-11-27 12:00")
    assert prompts(ada)[2:] == utc("2026-11-27 07:50")
    await ada.type("nudge off")
    await days.until("2026-11-29 12:00")
    assert len(prompts(ada)) == 3


async def test_whoever_has_studied_already_is_not_asked(ada: Person, days: Days) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("nudge set", time="7:30")
    await days.until("2026-11-23 06:31")
    await ada.press_in_message(ada.received[-1], "Done")
    await ada.type("calm remind", when="study", time="6 pm")
    await days.until("2026-11-24 23:00")
    assert prompts(ada) == utc("2026-11-24 17:00")


async def test_before_sleep_it_comes_in_quiet_hours_too_and_breathing_is_one_tap(ada: Person, days: Days) -> None:
    await ada.type("settings", zone="Berlin")
    on = await ada.type("calm remind", when="sleep")
    assert "**Before sleep**: at 22:00 every evening. Next: <t:" in on.text
    assert "I have just written to you" in on.text
    await days.until("2026-11-22 21:30")
    assert prompts(ada) == utc("2026-11-22 21:00")
    prompt = ada.received[-1]
    assert prompt.content.startswith("**A few calm breaths before sleep?**")
    assert (await ada.press_in_message(prompt, "Start breathing")).text.startswith("## Cyclic sighing, 5 minutes")


async def test_one_tap_stops_them_for_good_and_another_takes_that_back(
    env: simcord.Env, ada: Person, days: Days, settings: Settings, resources: Resources
) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("calm remind", when="sleep", time="9:45 pm")
    await days.until("2026-11-22 20:46")
    await env.restart_bot(Coach(settings, resources))
    days = Days(env)
    off = await ada.press_in_message(ada.received[-1], "Stop these for good")
    assert "**Before sleep**: off. None comes any more" in off.text
    await days.until("2026-11-24 23:00")
    assert len(prompts(ada)) == 1
    assert "at 21:45 every evening" in (await ada.press_in_direct_messages(off, "Undo")).text
    await days.until("2026-11-25 23:00")
    assert prompts(ada)[1:] == utc("2026-11-25 20:45")


async def test_nobody_stops_somebody_elses(env: simcord.Env, ada: Person, days: Days) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("calm remind", when="sleep")
    ben, prompt = Person(env, "ben"), spoken_prompt(Prompt(ada.id, SLEEP))
    with env.time_context():
        channel = env.bot.get_partial_messageable(ben.channel.id)
        shown = await channel.send(prompt.content, view=buttons_of(prompt, "0" * 20))
    assert "nothing happened" in Seen(await ben.member.click(shown, label="Stop these for good")).text
    await days.until("2026-11-22 21:01")
    assert prompts(ada) == utc("2026-11-22 21:00")


async def test_on_exam_mornings_it_follows_the_day_aimed_for_and_nothing_is_studied_then(
    ada: Person, days: Days
) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.log("SY0-701", "1 nov")
    assert "It waits for a day that you aim for" in (await ada.type("calm remind", when="exam")).text
    await ada.type("retake target", day="2026-11-25")
    await ada.type("retake target", day="2026-11-27")
    await days.until("2026-11-26 06:00")
    await ada.type("calm remind", when="study", time="6 pm")
    await days.until("2026-11-28 18:00")
    assert prompts(ada) == utc("2026-11-26 17:00", "2026-11-27 07:00", "2026-11-28 17:00")


async def test_there_is_no_exam_morning_after_a_pass(ada: Person, days: Days) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.log("SY0-701", "1 nov")
    await ada.type("calm remind", when="exam", time="7:00")
    await ada.type("retake target", day="2026-11-25")
    await ada.log("SY0-701", "yesterday", result="passed")
    await days.until("2026-11-26 12:00")
    assert prompts(ada) == []


async def test_prompts_wait_for_the_zone_and_move_with_it(ada: Person, days: Days) -> None:
    on = await ada.type("calm remind", when="sleep")
    assert "They start as soon as I know your time zone" in on.text
    await days.until("2026-11-23 12:00")
    assert prompts(ada) == []
    await ada.fill(await ada.press(on, "Set my time zone"), zone="Berlin")
    await days.until("2026-11-23 23:00")
    await ada.type("settings", zone="New York")
    await days.until("2026-11-24 23:00")
    assert prompts(ada) == utc("2026-11-23 21:00", "2026-11-24 03:00")


async def test_a_prompt_that_would_come_late_is_dropped_without_a_word(ada: Person, days: Days) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("calm remind", when="sleep", time="18:00")
    await days.asleep_until("2026-11-22 18:00")
    await days.until("2026-11-23 12:00")
    assert len(ada.received) == 1  # the hello
    await days.until("2026-11-23 18:00")
    assert prompts(ada) == utc("2026-11-23 17:00")
    assert "late" not in ada.received[-1].content


async def test_closed_direct_messages_are_found_when_a_prompt_is_turned_on(env: simcord.Env, ada: Person) -> None:
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    await ada.type("settings", zone="Berlin")
    assert "My messages to you come back." in (await ada.type("calm remind", when="sleep")).text


async def test_a_time_can_be_typed_changed_and_corrected(ada: Person) -> None:
    await ada.type("settings", zone="Berlin")
    which = await ada.type("calm remind", time="9 pm")
    assert which.text == "What is **21:00** for?"
    on = await ada.press(which, "Before sleep")
    assert "at 21:00 every evening" in on.text
    form = await ada.press(on, "Change the time")
    assert form.form == {"time": "21:00"}
    refused = await ada.fill(form, time="late")
    assert "**Time of day**: I could not read `late`." in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert "at 23:15 every evening" in (await ada.fill(again, time="23:15")).text
    assert "I could not read `soon`" in (await ada.type("calm remind", time="soon")).text
    shown = await ada.type("calm remind")
    assert shown.buttons == [
        "Turn on: before study",
        "Turn off: before sleep",
        "Change the time",
        "Turn on: exam mornings",
    ]
    assert "**Before sleep**: off." in (await ada.press(shown, "Turn off: before sleep")).text
