"""The exam week as it is lived: planned, moved, called off, set late, and the silence on the day."""

from datetime import UTC, date, datetime, time

import pytest
import simcord

from bot.actions.exam_week_duties import ExamMorning, ExamWeekMessage
from bot.actions.exam_week_views import ExamWeekView
from bot.actions.resources import LocalTime
from bot.rules.breathing import USUAL as PATTERN
from bot.rules.exam_week import ExamDay, Step, Venue, exam_week
from bot.rules.identity import IdentifiedExam
from bot.rules.own_day import USUAL
from bot.ui.buttons import CoachButton
from bot.ui.debrief_buttons import spoken_debrief, spoken_morning, spoken_step
from bot.ui.exam_week_cards import week_card
from bot.ui.spoken import rows_of
from tests.people import Person, Seen
from tests.time_travel import Days

EXAM = "SY0-701"
ASKED = {"exam": EXAM, "day": "30 nov", "time": "10:00", "delivery": "centre", "travel": "45"}
"""A Monday in a week, at 09:00 in UTC; it takes 90 minutes."""
WHOLE_WEEK = [
    ("23 09:00", "**CompTIA Security+ (V7) in a week: what to have ready**"),
    ("27 17:00", "**CompTIA Security+ (V7) in three days: sleep and meals**"),
    ("28 08:00", "**CompTIA Security+ (V7) in two days: light review only**"),
    ("29 17:00", "**CompTIA Security+ (V7): enough for today, and all you need for tomorrow**"),
    ("30 06:45", "**CompTIA Security+ (V7) starts at 10:00.**"),
    ("30 11:30", "**CompTIA Security+ (V7) is over, however it went.**"),
]


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    """Ada in Berlin, on a Sunday at 13:00."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    return ada


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


def received(ada: Person) -> list[tuple[str, str]]:
    """When each message came, and its first line; without the first of all, which is a greeting."""
    return [(f"{each.created_at:%d %H:%M}", each.content.splitlines()[0]) for each in ada.received[1:]]


def at(moment: str) -> str:
    return f"<t:{int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())}"


async def plan(ada: Person, **changed: str) -> Seen:
    return await ada.type("calm examday", **(ASKED | changed))


async def test_the_card_says_what_comes_when_and_what_is_different(ada: Person) -> None:
    await ada.type("nudge set", time="7:30")
    planned = await plan(ada)
    assert planned.private
    assert planned.text.startswith("## CompTIA Security+ (V7) · SY0-701\n**Monday 30 November 2026 at 10:00**")
    assert f"{at('2026-11-30 09:00')}:F>" in planned.text
    assert "8 days to go" in planned.text
    assert f"Leave at {at('2026-11-30 07:45')}:t>: 45 min on the way, and 30 minutes to spare." in planned.text
    assert f"- {at('2026-11-23 09:00')}:F>: what to have ready" in planned.text
    assert f"nothing is sent from {at('2026-11-30 07:15')}:t> until {at('2026-11-30 11:30')}:t> on" in planned.text
    assert "from 28 Nov 2026 on light review only, ten minutes; none on the day itself" in planned.text
    assert planned.buttons == ["Breathe", "Change", "Travel time", "Cancel exam day"]
    assert (await ada.type("calm examday")).text == planned.text
    assert "aiming for **Monday 30 November 2026**" in (await ada.type("retake when", exam=EXAM)).text


async def test_a_whole_week_is_lived_to_the_question_how_it_went(ada: Person, days: Days) -> None:
    await plan(ada)
    await days.until("2026-12-02 12:00")
    assert received(ada) == WHOLE_WEEK
    logistics, _, _, evening, morning, _ = (each.content for each in ada.received[1:])
    assert "In the locker" in logistics
    assert "your booking confirmation has the last word" in logistics
    assert f"Leave at {at('2026-11-30 07:45')}:t>" in evening
    assert f"Leave at {at('2026-11-30 07:45')}:t>" in morning
    assert "First breathe: Cyclic sighing, 5 minutes" in morning
    assert "“I am excited.”" in morning
    assert all("late" not in each.content for each in ada.received)
    assert (await ada.type("calm examday")).text.startswith(WHOLE_WEEK[5][1])
    await ada.type("retake target", exam=EXAM, day="20 dec")  # not a word on how it went: that stays open
    assert (await ada.type("calm examday", exam=EXAM)).text.startswith(WHOLE_WEEK[5][1])


async def test_online_there_is_a_plan_b_and_no_way(ada: Person, days: Days) -> None:
    planned = await plan(ada, delivery="online")
    assert "Travel time" not in planned.buttons
    assert f"Check-in opens about {at('2026-11-30 08:30')}:t>" in planned.text
    await days.until("2026-11-23 12:00")
    assert "Plan B" in ada.received[-1].content
    await days.until("2026-11-30 08:00")
    assert ada.received[-1].created_at == datetime(2026, 11, 30, 7, 30, tzinfo=UTC)


async def test_the_morning_knows_how_its_person_breathes_and_gives_thoughts_back(ada: Person, days: Days) -> None:
    await ada.type("calm breathe", pattern="box", minutes=3)
    form = await ada.type("calm reframe")
    await ada.fill(form, thought="I always fail", fairer="I failed once, and I know *why*", box=["give_back"])
    await plan(ada)
    await days.until("2026-11-30 07:00")
    morning = ada.received[-1]
    assert "First breathe: Box breathing, 3 minutes" in morning.content
    assert "You wanted to read this today:\n> I failed once, and I know \\*why\\*" in morning.content
    assert "Box breathing" in (await ada.press_in_message(morning, "Breathe")).text


async def test_what_is_missing_is_asked_in_one_form_filled_with_what_is_known(ada: Person) -> None:
    await ada.log(EXAM, "1 nov")
    target = await ada.type("retake target", day="30 nov")
    form = await ada.press(target, "Plan my exam week")
    assert form.form == {"day": "2026-11-30", "time": "", "travel": ""}
    refused = await ada.fill(form, day="yesterday", time="25:00", delivery="centre", travel="far")
    for field in ("Exam day", "Time of day", "Travel time"):
        assert f"**{field}**" in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form == {"day": "yesterday", "time": "25:00", "travel": "far"}
    planned = await ada.fill(again, day="30 nov", time="10:00", delivery="centre", travel="45")
    assert "45 min on the way" in planned.text
    known = await ada.type("retake target", day="1 dec")
    assert "Exam week" in known.buttons
    assert "**Tuesday 1 December 2026 at 10:00**" in (await ada.press(known, "Exam week")).text


async def test_who_has_logged_nothing_is_asked_for_the_exam_too(ada: Person) -> None:
    form = await ada.type("calm examday")
    assert form.form == {"exam": "", "day": "", "time": "", "travel": ""}
    planned = await ada.fill(form, exam="sec+", day="30 nov", time="10:00", delivery="online")
    assert planned.text.startswith("## CompTIA Security+ (V7) · SY0-701")


async def test_a_refused_command_opens_the_form_with_what_was_typed(ada: Person) -> None:
    refused = await plan(ada, time="2:30", travel="far")
    assert "`2:30` can mean 02:30 or 14:30" in refused.text
    form = await ada.press(refused, "Correct what you typed")
    assert form.form == {"day": "30 nov", "time": "2:30", "travel": "far"}
    assert "14:30" in (await ada.fill(form, time="14:30", delivery="centre", travel="45")).text
    assert "is over" in (await plan(ada, day="today", time="9:00")).text


async def test_moving_the_exam_moves_all_of_it_and_can_be_undone(ada: Person, days: Days) -> None:
    await plan(ada)
    await days.until("2026-11-27 18:00")
    form = await ada.press(await ada.type("calm examday"), "Change")
    assert form.form == {"day": "2026-11-30", "time": "10:00", "travel": "45"}
    moved = await ada.fill(form, day="8 dec", delivery="centre")
    assert "Changed. Everything around it moved with it." in moved.text
    await days.until("2026-11-30 12:00")
    assert len(received(ada)) == 2
    await days.until("2026-12-01 12:00")
    assert received(ada)[-1] == ("01 09:00", WHOLE_WEEK[0][1])
    undone = await ada.press(moved, "Undo")
    assert "Monday 30 November 2026 at 10:00" in undone.text


async def test_a_target_that_moves_takes_the_exam_day_along_and_without_one_there_is_none(
    ada: Person, days: Days
) -> None:
    await ada.log(EXAM, "1 nov")
    await plan(ada)
    moved = await ada.type("retake target", day="7 dec")
    assert "Monday 7 December 2026 at 10:00" in (await ada.type("calm examday")).text
    await ada.press(moved, "Undo")
    assert "Monday 30 November 2026 at 10:00" in (await ada.type("calm examday")).text
    first = await ada.type("retake target", exam="200-301", day="1 dec")
    await ada.fill(await ada.press(first, "Plan my exam week"), time="9:00", delivery="online")
    await ada.press(first, "Undo")
    assert (await ada.type("calm examday", exam="200-301")).form["day"] == ""
    await days.until("2026-11-26 12:00")
    assert received(ada) == WHOLE_WEEK[:1]


async def test_a_cancelled_exam_day_is_silent_and_comes_back_as_it_was(ada: Person, days: Days) -> None:
    planned = await plan(ada)
    cancelled = await ada.press(planned, "Cancel exam day")
    assert "is cancelled: nothing around it comes any more" in cancelled.text
    assert "aiming for" not in (await ada.type("retake when", exam=EXAM)).text
    assert "No exam day is set for it" in (await ada.press(planned, "Cancel exam day")).text
    too_late = await ada.fill(await ada.press(planned, "Travel time"), travel="30")
    assert "No exam day is set for it" in too_late.text
    await days.until("2026-11-25 12:00")
    assert received(ada) == []
    back = await ada.press(cancelled, "Put it back")
    assert "45 min on the way" in back.text
    await days.until("2026-12-01 12:00")
    assert received(ada) == WHOLE_WEEK[1:]


async def test_set_late_what_would_have_come_stands_on_the_card(ada: Person, days: Days) -> None:
    await days.asleep_until("2026-11-28 12:00")
    planned = await plan(ada)
    assert "### What you would have by now\n- **Identification**" in planned.text
    assert "**Light review only** from here on" in planned.text
    await days.until("2026-12-01 12:00")
    assert received(ada) == WHOLE_WEEK[3:]


@pytest.mark.parametrize("day", ["today", "tomorrow"])
async def test_set_at_the_last_minute_it_still_makes_sense(ada: Person, days: Days, day: str) -> None:
    await days.asleep_until("2026-11-29 19:00" if day == "tomorrow" else "2026-11-30 08:00")
    planned = await plan(ada, day=day)
    assert "Stop learning now" in planned.text
    assert len(planned.text) < 4000
    await days.until("2026-12-01 12:00")
    assert received(ada) == (WHOLE_WEEK[4:] if day == "tomorrow" else WHOLE_WEEK[5:])


async def test_the_way_is_changed_alone_and_moves_the_morning(ada: Person, days: Days) -> None:
    form = await ada.press(await plan(ada), "Travel time")
    assert form.form == {"travel": "45"}
    assert "1 h 30 min on the way" in (await ada.fill(form, travel="1h 30")).text
    await days.until("2026-11-30 06:30")
    assert received(ada)[-1] == ("30 06:00", WHOLE_WEEK[4][1])


async def test_without_a_zone_it_waits_for_one_and_is_read_on_its_clock(env: simcord.Env, days: Days) -> None:
    bob = Person(env, "bob")
    planned = await plan(bob)
    assert "as soon as I know your time zone" in planned.text
    assert "Set my time zone" in planned.buttons
    await days.until("2026-11-25 12:00")
    assert received(bob) == []
    await bob.type("settings", zone="Tokyo")
    assert f"{at('2026-11-30 01:00')}:F>" in (await bob.type("calm examday")).text
    await days.until("2026-12-01 12:00")
    assert [when for when, _ in received(bob)] == ["27 09:00", "28 00:00", "29 09:00", "29 22:45", "30 03:30"]


async def test_a_zone_set_after_the_exam_lets_it_still_be_asked_how_it_went(env: simcord.Env, days: Days) -> None:
    bob = Person(env, "bob")
    await plan(bob)
    await days.until("2026-12-01 12:00")
    await bob.type("settings", zone="Berlin")
    await bob.type("settings", quiet_hours="22-8")
    await days.until("2026-12-03 12:00")
    assert received(bob) == [("01 12:00", WHOLE_WEEK[5][1])]


async def test_an_exam_stays_on_its_own_clock_when_its_person_travels(ada: Person, days: Days) -> None:
    await plan(ada)
    await ada.type("settings", zone="Lisbon")
    travelling = await ada.type("calm examday")
    assert f"{at('2026-11-30 09:00')}:F>" in travelling.text
    assert "The time was set on the clock in Europe/Berlin." in travelling.text
    here = await ada.press(travelling, "Use my time zone")
    assert f"{at('2026-11-30 10:00')}:F>" in here.text
    assert "Use my time zone" not in here.buttons
    await days.until("2026-11-30 12:00")
    assert received(ada)[-1] == ("30 07:45", WHOLE_WEEK[4][1])


async def test_quiet_hours_hold_what_can_wait_and_not_the_morning(ada: Person, days: Days) -> None:
    await ada.type("settings", quiet_hours="19:00-11:00")
    await plan(ada)
    await days.until("2026-12-02 12:00")
    assert [when for when, _ in received(ada)] == [
        "23 10:00", "27 17:00", "28 10:00", "29 15:00", "30 06:45", "30 11:30",
    ]  # fmt: skip


async def test_asleep_over_some_of_it_the_bot_says_what_still_helps_and_no_word_of_the_rest(
    ada: Person, days: Days
) -> None:
    await plan(ada)
    await days.asleep_until("2026-11-27 16:00")
    await days.until("2026-11-29 16:00")
    await days.asleep_until("2026-11-30 06:20")  # 07:20: the evening is over, and the quiet hours are
    await days.until("2026-11-30 06:30")
    await days.asleep_until("2026-11-30 10:00")
    await days.until("2026-12-01 12:00")
    assert received(ada) == [*WHOLE_WEEK[1:3], WHOLE_WEEK[5]]
    assert all("missed" not in each.content for each in ada.received)


async def test_nothing_at_all_is_sent_while_she_sits_it(ada: Person, days: Days) -> None:
    await ada.log("SAA-C03", "16 nov")  # opens on 30 November
    await ada.type("settings", quiet_hours="22-9:30")
    await ada.press(await ada.type("retake when", exam="SAA-C03"), "Tell me when it opens")
    await ada.type("nudge set", time="10:00")
    await plan(ada)
    await days.until("2026-11-29 09:00")
    nudged = ada.received[-1]
    assert nudged.content.startswith("**Light review only for CompTIA Security+ (V7): 10 minutes**")
    await days.asleep_until("2026-11-29 22:00")
    await ada.press_in_message(nudged, "Tomorrow")
    await days.until("2026-12-01 08:00")
    on_the_day = [each for each in received(ada) if each[0].startswith("30")]
    assert [when for when, _ in on_the_day] == ["30 06:45", "30 11:30", "30 11:30"]
    assert {line for _, line in on_the_day[1:]} == {
        "**You may retake AWS Solutions Architect Associate from now on.**", WHOLE_WEEK[5][1],
    }  # fmt: skip
    listed = await ada.type("nudge list")
    assert "Monday" not in " ".join(listed.buttons)  # nobody missed anything on that day


async def test_nudges_ask_for_little_in_the_last_two_days_and_for_nothing_on_the_day(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="19:00")
    await plan(ada)
    await days.until("2026-11-29 19:00")
    assert f"Next: {at('2026-12-01 18:00')}" in (await ada.type("nudge list")).text
    await days.until("2026-12-01 19:00")
    nudges = [(when, line) for when, line in received(ada) if "minutes" in line]
    assert [when for when, line in nudges if "Light review only" in line] == ["28 18:00", "29 18:00"]
    assert [when for when, _ in nudges][-3:] == ["28 18:00", "29 18:00", "01 18:00"]


async def test_closed_direct_messages_are_told_at_once_and_the_week_goes_on_when_they_open(
    env: simcord.Env, ada: Person, days: Days
) -> None:
    env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    planned = await plan(ada)
    assert "My messages to you come back." in planned.text
    await days.until("2026-11-29 12:00")
    await ada.press(planned, "Try again")
    await days.until("2026-12-01 12:00")
    assert received(ada) == WHOLE_WEEK[3:]


async def test_two_exams_in_one_week_each_have_their_own(ada: Person, days: Days) -> None:
    await plan(ada)
    await plan(ada, exam="200-301", day="2 dec", delivery="online")
    await days.until("2026-12-03 12:00")
    sat = [when for when, line in received(ada) if "however it went" in line]
    assert sat == ["30 11:30", "02 12:00"]
    reviews = [when for when, line in received(ada) if "light review only" in line]
    assert reviews == ["28 08:00", "30 11:30"]  # the second was for the hours in which she sat the first
    assert len(received(ada)) == 12


async def test_an_exam_logged_before_it_was_asked_is_not_asked_about(ada: Person, days: Days) -> None:
    await plan(ada)
    await days.until("2026-11-30 10:40")
    logged = await ada.log(EXAM, "today 10:05", score="700")
    await days.until("2026-11-30 14:00")
    assert received(ada) == WHOLE_WEEK[:5]
    await ada.press(logged, "Undo")
    await days.until("2026-11-30 15:00")
    assert received(ada)[5:] == [("30 14:00", WHOLE_WEEK[5][1])]


async def test_an_exam_passed_before_needs_no_week(ada: Person, days: Days) -> None:
    await plan(ada)
    passed = await ada.log(EXAM, "today", result="passed", score="800")
    assert "as passed on Sunday 22 November 2026" in (await plan(ada)).text
    await days.until("2026-11-25 12:00")
    assert received(ada) == []
    await ada.press(passed, "Undo")
    await days.until("2026-11-28 12:00")
    assert received(ada) == WHOLE_WEEK[1:3]


async def test_a_day_before_the_retake_opens_is_said(ada: Person) -> None:
    await ada.log("SAA-C03", "today")
    planned = await plan(ada, exam="SAA-C03")
    assert "you may not retake it before Sunday 6 December 2026" in planned.text


@pytest.mark.parametrize("venue", Venue)
def test_every_message_fits_into_discord_whatever_it_is_about(venue: Venue) -> None:
    """The longest name that an exam can have, which needs escaping, and long thoughts."""
    exam = IdentifiedExam("*" * 50)
    exam_day = ExamDay(exam.code, date(2026, 11, 30), time(10), "America/Argentina/Buenos_Aires", venue, 1440)
    week = exam_week(exam_day, USUAL, 180)
    local = LocalTime(datetime(2026, 11, 29, 12, tzinfo=UTC), "Europe/Berlin")
    view = ExamWeekView(exam, exam_day, week, local, has_nudges=True, before=exam_day)
    steps = [planned.step for planned in week.steps if planned.step not in (Step.MORNING, Step.DEBRIEF)]
    spoken = [spoken_step(ExamWeekMessage(step, view)) for step in steps]
    spoken += [spoken_morning(ExamMorning(view, PATTERN, ("*" * 600, "_" * 600, "a" * 600))), spoken_debrief(view)]
    ids = [row["custom_id"] for each in spoken for line in rows_of(each, "0" * 20) for row in line["components"]]
    ids += [item.custom_id for item in week_card(view).walk_children() if isinstance(item, CoachButton)]
    assert len(spoken) == 6
    assert max(len(each.content) for each in spoken) < 1900
    assert max(map(len, ids)) <= 100
    assert "> \\*" in spoken[4].content
