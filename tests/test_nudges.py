"""Daily nudges, as a person lives with them."""

import discord
import pytest
import simcord

from bot.ui.buttons import CoachButton
from bot.ui.nudge_buttons import Done, In20Minutes, InAnHour, Part, PauseNudges, Reopen, Skip, Tomorrow, Tonight
from bot.ui.spoken import Spoken, buttons_of
from tests.people import Person, Seen
from tests.time_travel import Days, utc


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


def labels(message: discord.Message) -> list[str]:
    return [
        item.label or ""
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for item in row.children
        if isinstance(item, discord.Button)
    ]


async def nudged(ada: Person, days: Days, *, time: str = "7:30", on: str = "every day") -> discord.Message:
    """Ada in Berlin, with her first nudge on Monday morning."""
    await ada.type("settings", zone="Berlin")
    await ada.type("nudge set", time=time, days=on)
    await days.until("2026-11-23 06:31")
    return ada.received[-1]


async def test_a_nudge_comes_at_its_wall_time_and_says_the_thing_itself_first(ada: Person, days: Days) -> None:
    await ada.log("SY0-701", "yesterday", domains="Security Operations: 40 %")
    nudge = await nudged(ada, days)
    assert nudge.created_at == utc("2026-11-23 06:30")
    first, then, dates = nudge.content.splitlines()[:3]
    assert first == "**Your 20 minutes on Security Operations**"
    assert then.startswith("If you have read this, then set a timer for 20 minutes: ")
    assert dates == "CompTIA Security+ (V7): you may retake it. A day to aim for helps: `/retake target`"
    assert labels(nudge) == ["Done", "Did part", "Skip today", "Pause", "In 20 min", "In 1 h", "Tonight", "Tomorrow"]


async def test_a_nudge_counts_the_days_to_the_target(ada: Person, days: Days) -> None:
    await ada.log("SY0-701", "yesterday")
    await ada.type("retake target", day="2026-12-05")
    assert "CompTIA Security+ (V7): in 12 days, on Saturday 5 December 2026." in (await nudged(ada, days)).content


async def test_a_nudge_counts_the_days_to_the_retake_window(ada: Person, days: Days) -> None:
    await ada.log("SY0-701", "1 nov")
    await ada.log("SY0-701", "yesterday")
    assert "you may retake it in 12 days, on Saturday 5 December 2026." in (await nudged(ada, days)).content


async def test_the_first_nudge_set_opens_the_direct_messages(ada: Person) -> None:
    await ada.type("settings", zone="Berlin")
    done = await ada.type("nudge set", time="7:30", days="weekdays")
    assert "Set: **07:30** on weekdays." in done.text
    assert "I have just written to you" in done.text
    assert [message.content for message in ada.received] == [
        "Here I am. This is where I will write to you, and only what you asked for."
    ]
    again = await ada.type("nudge set", time="8:00", days="weekdays")
    assert "written to you" not in again.text
    assert len(ada.received) == 1


async def test_closed_direct_messages_are_found_when_the_nudge_is_set_not_the_next_morning(
    env: simcord.Env, ada: Person, days: Days
) -> None:
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=2)
    await ada.type("settings", zone="Berlin")
    done = await ada.type("nudge set", time="7:30")
    assert "My messages to you come back." in done.text
    assert "Direct Messages" in done.text
    assert "Set: **07:30** every day." in done.text
    assert "My messages to you come back." in (await ada.press(done, "Try again")).text
    await days.until("2026-11-23 09:00")
    assert ada.received == []
    assert "I have just written to you" in (await ada.press(done, "Try again")).text
    await days.say_due()
    hello, nudge = ada.received
    assert hello.content.startswith("Here I am.")
    assert "This is late: it was for" in nudge.content


async def test_messages_that_come_back_are_told_once_at_the_next_contact(
    env: simcord.Env, ada: Person, days: Days
) -> None:
    await nudged(ada, days)
    env.inject_error("POST", "/channels/*/messages", status=403, code=50278)
    await days.until("2026-11-25 12:00")
    assert len(ada.received) == 2
    posts = [request for request in env.http_requests if request.path.endswith("/messages")]
    assert len(posts) == 3  # the hello, the nudge, and the one that came back: it is not tried again and again
    [told] = (await ada.type("help")).said_after
    assert told.startswith("**My messages to you come back.** To get them, allow direct messages")
    assert (await ada.type("help")).said_after == []
    assert "My messages to you come back." in (await ada.type("nudge list")).text


@pytest.mark.parametrize(
    ("label", "said", "buttons"),
    [
        ("Done", "**Done.** A good day to begin.", ["Undo"]),
        ("Did part", "**Part of it, and that counts.** A good day to begin.", ["Done after all", "Undo"]),
        ("Skip today", "**Skipped.** That is fine.", ["Done after all", "Undo"]),
    ],
)
async def test_a_day_is_marked_in_one_tap_and_the_tap_can_be_undone(
    ada: Person, days: Days, label: str, said: str, buttons: list[str]
) -> None:
    await ada.press_in_message(await nudged(ada, days), label)
    assert said in ada.received[-1].content
    assert labels(ada.received[-1]) == buttons
    await ada.press_in_message(ada.received[-1], "Undo")
    assert "Open again." in ada.received[-1].content
    assert labels(ada.received[-1])[:3] == ["Done", "Did part", "Skip today"]
    assert "in a row" not in (await ada.type("nudge list")).text


async def test_a_snoozed_nudge_comes_again_once_and_the_next_day_is_as_ever(ada: Person, days: Days) -> None:
    nudge = await nudged(ada, days)
    for _ in range(2):
        await ada.press_in_message(nudge, "In 20 min")
    assert "I will ask again" in ada.received[-1].content
    await days.until("2026-11-23 12:00")
    _, _, again = ada.received
    assert again.created_at == utc("2026-11-23 06:51")
    assert again.content.startswith("**Your 20 minutes for your exam**, as you asked")
    await days.until("2026-11-24 06:30")
    assert [message.created_at for message in ada.received[3:]] == [utc("2026-11-24 06:30")]


async def test_a_day_marked_done_is_not_snoozed_any_more(ada: Person, days: Days) -> None:
    nudge = await nudged(ada, days)
    await ada.press_in_message(nudge, "In 1 h")
    await ada.press_in_message(nudge, "Done")
    await days.until("2026-11-23 12:00")
    assert len(ada.received) == 2


@pytest.mark.parametrize(("label", "comes"), [("Tonight", "2026-11-23 18:00"), ("In 1 h", "2026-11-23 07:31")])
async def test_a_nudge_can_wait_for_the_evening(ada: Person, days: Days, label: str, comes: str) -> None:
    await ada.press_in_message(await nudged(ada, days), label)
    await days.until("2026-11-23 23:00")
    assert [message.created_at for message in ada.received[2:]] == [utc(comes)]


async def test_tomorrow_needs_no_second_nudge_where_tomorrow_has_its_own(ada: Person, days: Days) -> None:
    await ada.press_in_message(await nudged(ada, days), "Tomorrow")
    assert "Tomorrow's own nudge comes" in ada.received[-1].content
    await days.until("2026-11-24 12:00")
    assert len(ada.received) == 3


async def test_tomorrow_has_a_nudge_where_it_would_have_none(ada: Person, days: Days) -> None:
    await ada.press_in_message(await nudged(ada, days, on="mondays"), "Tomorrow")
    await days.until("2026-11-25 12:00")
    assert [message.created_at for message in ada.received[2:]] == [utc("2026-11-24 06:31")]


@pytest.mark.parametrize("button", [Done, Part, Skip, Reopen, In20Minutes, InAnHour, Tonight, Tomorrow, PauseNudges])
async def test_nobody_presses_for_somebody_else(
    env: simcord.Env, ada: Person, ben: Person, days: Days, button: type[CoachButton]
) -> None:
    nudge = await nudged(ada, days)
    for_ada = Spoken("Ada's", [[button.offer(f"{ada.id}:2026-11-23")]])
    channel = env.bot.get_partial_messageable(ben.channel.id)
    with env.time_context():
        shown = await channel.send(for_ada.content, view=buttons_of(for_ada, "0" * 20))
    refused = Seen(await ben.member.click(shown, label=button.label))
    assert "somebody else's message, so nothing happened" in refused.text
    assert refused.private
    await days.until("2026-11-23 23:00")
    assert [message.content for message in ada.received[1:]] == [nudge.content]
    assert ben.channel.history()[-1].content == "Ada's"


async def test_a_pause_is_kept_and_ends_by_itself_without_loss(ada: Person, days: Days) -> None:
    await ada.press_in_message(await nudged(ada, days), "Done")
    paused = await ada.type("nudge pause", until="27 nov")
    assert "the next nudge can come on Friday 27 November 2026" in paused.text
    await days.until("2026-11-27 06:30")
    assert [message.created_at for message in ada.received[2:]] == [utc("2026-11-27 06:30")]
    await ada.press_in_message(ada.received[-1], "Done")
    assert "2 days in a row" in ada.received[-1].content


async def test_a_pause_ends_early_when_asked(ada: Person, days: Days) -> None:
    nudge = await nudged(ada, days)
    paused = await ada.press_in_message(nudge, "Pause")
    assert "Paused: the next nudge can come on Monday 30 November 2026" in paused.text
    assert "Paused until you resume." in (await ada.press_in_direct_messages(paused, "Until I come back")).text
    assert "You are back." in (await ada.type("nudge resume")).text
    await days.until("2026-11-24 06:30")
    assert len(ada.received) == 3


async def test_a_second_setting_adds_days_and_moves_days(ada: Person) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("nudge set", time="7:30", days="weekdays")
    both = await ada.type("nudge set", time="10", days="weekend")
    assert "Set: **07:30** on weekdays · **10:00** at weekends." in both.text
    moved = await ada.type("nudge set", time="9 pm", days="friday")
    assert (
        "**07:30** on Monday, Tuesday, Wednesday and Thursday · **10:00** at weekends · **21:00** on Friday"
        in moved.text
    )
    assert "Set: **07:30** on weekdays · **10:00** at weekends." in (await ada.press(moved, "Undo")).text


async def test_no_day_gets_a_second_nudge_whatever_is_changed(ada: Person, days: Days) -> None:
    await nudged(ada, days)
    await ada.type("nudge set", time="9:00")
    await ada.type("settings", zone="New York")
    await days.until("2026-11-24 13:59")
    assert len(ada.received) == 2
    await days.until("2026-11-24 14:00")
    assert ada.received[-1].created_at == utc("2026-11-24 14:00")


async def test_nudges_wait_for_the_zone_and_nothing_typed_is_lost(ada: Person, days: Days) -> None:
    done = await ada.type("nudge set", time="7:30")
    assert "It starts as soon as I know your time zone" in done.text
    await days.until("2026-11-23 12:00")
    assert len(ada.received) == 1
    form = await ada.press(done, "Set my time zone")
    assert "Next nudge:" in (await ada.fill(form, zone="Berlin")).text
    await days.until("2026-11-24 06:30")
    assert ada.received[-1].created_at == utc("2026-11-24 06:30")


async def test_off_ends_them_and_can_be_undone(ada: Person, days: Days) -> None:
    await nudged(ada, days)
    off = await ada.type("nudge off")
    assert "Your daily nudges are off. What you did stays counted." in off.text
    await days.until("2026-11-25 12:00")
    assert len(ada.received) == 2
    await ada.press(off, "Undo")
    await days.until("2026-11-26 12:00")
    assert len(ada.received) == 3


async def test_some_days_can_be_turned_off(ada: Person) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("nudge set", time="7:30")
    assert "Set: **07:30** on weekdays." in (await ada.type("nudge off", days="weekend")).text


async def test_what_cannot_be_read_comes_back_in_the_form(ada: Person) -> None:
    form = await ada.type("nudge set")
    refused = await ada.fill(form, time="half past never", days="weekdays")
    assert "**Time of day**: I could not read `half past never`." in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form == {"time": "half past never", "days": "weekdays"}
    assert "Set: **07:30** on weekdays." in (await ada.fill(again, time="7:30")).text
    assert (
        "**Days of the week**: I could not read `blursday`."
        in (await ada.type("nudge set", time="7:30", days="blursday")).text
    )


@pytest.mark.parametrize("until", ["yesterday", "today", "never", "31 feb", "in 90 years"])
async def test_a_pause_needs_a_day_to_come(ada: Person, until: str) -> None:
    await ada.type("settings", zone="Berlin")
    await ada.type("nudge set", time="7:30")
    assert "Accepted:" in (await ada.type("nudge pause", until=until)).text
    assert "Paused" not in (await ada.type("nudge list")).text


@pytest.mark.parametrize("command", ["nudge pause", "nudge off"])
async def test_without_a_nudge_there_is_nothing_to_pause(ada: Person, command: str) -> None:
    assert "There is no such nudge. `/nudge set`" in (await ada.type(command)).text


async def test_why_shows_what_was_sent_and_what_comes(ada: Person, days: Days) -> None:
    await nudged(ada, days)
    why = (await ada.type("nudge why")).text
    assert f"Next: <t:{int(utc('2026-11-24 06:30').timestamp())}:F>" in why
    assert f"- daily nudge for <t:{int(utc('2026-11-23 06:30').timestamp())}:F>: sent on time" in why


async def test_nothing_of_this_is_seen_by_others(ada: Person, days: Days) -> None:
    for command, options in (
        ("nudge set", {"time": "7:30"}),
        ("nudge list", {}),
        ("nudge why", {}),
        ("nudge pause", {}),
        ("nudge resume", {}),
        ("nudge off", {}),
    ):
        assert (await ada.type(command, **options)).private
