"""After the exam: passed, not this time, or it did not take place; each leads somewhere good, and nothing is twice."""

from datetime import UTC, datetime

import pytest
import simcord

from bot.ui.buttons import CoachButton
from bot.ui.debrief_buttons import IPassedIt, NotSat, NotThisTime
from bot.ui.exam_week_cards import CancelExamDay
from bot.ui.spoken import Spoken, buttons_of
from tests.people import Person, Seen
from tests.time_travel import Days

EXAM = "SY0-701"
QUESTION = "**CompTIA Security+ (V7) is over, however it went.**"


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


@pytest.fixture
async def ada(env: simcord.Env, days: Days) -> Person:
    """Ada in Berlin, who sat it on a Monday at ten, after a first time on 1 November, and was just asked."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    await ada.log(EXAM, "1 nov")
    await ada.type("nudge set", time="19:00")
    await ada.type("calm examday", day="30 nov", time="10:00", delivery="online")
    await days.asleep_until("2026-11-30 11:30")
    await days.until("2026-11-30 11:30")
    return ada


async def say(ada: Person, label: str) -> Seen:
    """Press a button below the question how it went."""
    [asked] = [message for message in ada.received if message.content.startswith(QUESTION)]
    return await ada.press_in_message(asked, label)


async def attempts_of(ada: Person) -> list[str]:
    listed = await ada.type("attempt list")
    return [line for line in listed.text.splitlines() if " · " in line]


async def test_a_pass_is_logged_at_once_and_celebrated_and_ends_the_nudges(ada: Person, days: Days) -> None:
    passed = await say(ada, "I passed")
    assert passed.text.startswith("## You passed CompTIA Security+ (V7)\nThat is yours now.")
    assert "Monday 30 November 2026 at 10:00 · passed" in passed.text
    assert "Your daily nudges have stopped with it." in passed.text
    assert "aiming for" not in (await ada.type("retake when")).text
    await days.until("2026-12-10 12:00")
    assert ada.received[-1].content.startswith(QUESTION)
    assert "You passed CompTIA Security+ (V7)" in (await ada.type("help")).text
    assert (await ada.type("calm examday")).form["day"] == ""


async def test_words_to_share_are_given_and_shared_by_nobody_else(ada: Person) -> None:
    passed = await say(ada, "I passed")
    words = await ada.press_in_direct_messages(passed, "Words to share")
    assert "```\nI passed CompTIA Security+ (V7) (SY0-701) on 30 Nov 2026.\n```" in words.text
    assert "I share nothing" in words.text


async def test_a_pass_said_twice_is_logged_once(ada: Person) -> None:
    await say(ada, "I passed")
    for label in ("I passed", "Not this time", "It did not take place"):
        again = await say(ada, label)
        assert "You have logged SY0-701 on Monday 30 November 2026 already." in again.text
    assert len(await attempts_of(ada)) == 2


async def test_a_pass_by_mistake_is_undone_and_can_be_said_otherwise(ada: Person, days: Days) -> None:
    passed = await say(ada, "I passed")
    await ada.press_in_direct_messages(passed, "Undo")
    assert (await say(ada, "Not this time")).form["when"] == "2026-11-30 10:00"
    await days.until("2026-12-01 12:00")
    assert [message.content.startswith(QUESTION) for message in ada.received].count(True) == 1


async def test_not_this_time_asks_only_for_what_is_not_known(ada: Person, days: Days) -> None:
    form = await say(ada, "Not this time")
    assert form.form["when"] == "2026-11-30 10:00"
    assert "Security Operations: " in form.form["domains"]
    card = await ada.fill_in_direct_messages(form, score="730")
    assert card.text.startswith("## CompTIA Security+ (V7): not this time\nAttempt 2, and you are still here.")
    assert "You were 20 short of 750." in card.text
    assert "Not today" in card.buttons
    assert "already" in (await say(ada, "I passed")).text
    await days.until("2026-12-01 18:00")
    assert ada.received[-1].content.startswith("**Your 20 minutes for CompTIA Security+ (V7)**")
    assert (await ada.type("calm examday")).form["day"] == ""


async def test_an_exam_that_was_moved_is_planned_anew_with_all_that_is_known(ada: Person, days: Days) -> None:
    asked = await say(ada, "It did not take place")
    assert asked.text.startswith("Then nothing is logged.")
    form = await ada.press_in_direct_messages(asked, "It was moved")
    assert form.form == {"day": "", "time": "", "travel": ""}
    moved = await ada.fill_in_direct_messages(form, day="14 dec", time="9:00", delivery="online")
    assert "Monday 14 December 2026 at 09:00" in moved.text
    assert "No exam day is set for it" in (await say(ada, "I passed")).text
    await days.until("2026-12-07 10:00")
    assert "in a week: what to have ready" in ada.received[-1].content


async def test_an_exam_that_did_not_take_place_can_be_cancelled(ada: Person, days: Days) -> None:
    asked = await say(ada, "It did not take place")
    assert "is cancelled" in (await ada.press_in_direct_messages(asked, "Cancel exam day")).text
    assert "No exam day is set for it" in (await say(ada, "I passed")).text
    await days.until("2026-12-01 12:00")
    assert ada.received[-1].content.startswith("**Your 20 minutes")


async def test_the_question_stands_in_the_command_too_and_its_buttons_work_weeks_later(ada: Person, days: Days) -> None:
    card = await ada.type("calm examday")
    assert card.text.startswith(QUESTION)
    assert card.buttons == ["I passed", "Not this time", "It did not take place"]
    await days.asleep_until("2026-12-24 12:00")
    assert "Monday 30 November 2026 at 10:00 · passed" in (await ada.press(card, "I passed")).text


async def test_a_strangers_press_does_nothing(env: simcord.Env, ada: Person) -> None:
    ben = Person(env, "ben")
    subject = "202611301000o0:SY0-701"
    channel = env.bot.get_partial_messageable(ben.channel.id)
    buttons: list[type[CoachButton]] = [IPassedIt, NotThisTime, NotSat, CancelExamDay]
    for button in buttons:
        of = EXAM if button is CancelExamDay else subject
        for_ada = Spoken("Ada's", [[button.offer(of)]])
        with env.time_context():
            shown = await channel.send(for_ada.content, view=buttons_of(for_ada, "0" * 20))
        refused = Seen(await ben.member.click(shown, label=button.label))
        assert "No exam day is set for it" in refused.text
        assert refused.private
    assert "Nothing is logged yet." in (await ben.type("attempt list")).text
    assert (await ada.type("calm examday")).text.startswith(QUESTION)


async def test_the_question_waits_for_the_end_of_quiet_hours_and_is_never_too_old(ada: Person, days: Days) -> None:
    await say(ada, "I passed")
    await ada.type("calm examday", exam="200-301", day="5 dec", time="20:30", delivery="online")
    await days.until("2026-12-05 20:00")
    await days.asleep_until("2026-12-20 23:00")
    await days.until("2026-12-21 12:00")
    asked = ada.received[-1]
    assert asked.content.startswith("**CCNA v1.1 is over, however it went.**")
    assert asked.created_at == datetime(2026, 12, 21, 6, tzinfo=UTC)


async def test_who_has_moved_since_logs_the_hour_at_which_it_was_for_them(ada: Person) -> None:
    await ada.type("settings", zone="New York")
    assert (await say(ada, "Not this time")).form["when"] == "2026-11-30 04:00"
