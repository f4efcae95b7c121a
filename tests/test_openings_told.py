"""One message when a retake opens, one gentle one after a bad day, and silence after a pass."""

import pytest
import simcord

from tests.people import Person
from tests.time_travel import Days, utc


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    """Ada in Berlin."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    return ada


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def waiting(ada: Person) -> None:
    """She failed twice, and may sit it again from 5 December on."""
    await ada.log("SY0-701", "1 nov")
    await ada.log("SY0-701", "yesterday")


async def test_one_message_comes_when_the_window_opens(ada: Person, days: Days) -> None:
    await waiting(ada)
    wanted = await ada.press(await ada.type("retake when"), "Tell me when it opens")
    assert f"I will write to you once, <t:{int(utc('2026-12-05 06:00').timestamp())}:F>" in wanted.text
    assert "I will write to you once" in (await ada.type("retake when")).text
    await days.until("2026-12-06 12:00")
    [told] = ada.received[1:]
    assert told.created_at == utc("2026-12-05 06:00")  # 07:00, when her quiet hours end
    assert told.content.startswith("**You may retake CompTIA Security+ (V7) from now on.**")
    assert "confidence: medium" in told.content
    assert "Tell me when it opens" not in (await ada.type("retake when")).buttons


async def test_that_message_can_be_called_off(ada: Person, days: Days) -> None:
    await waiting(ada)
    wanted = await ada.press(await ada.type("retake when"), "Tell me when it opens")
    assert "Then I will not write when it opens." in (await ada.press(wanted, "No message after all")).text
    await days.until("2026-12-06 12:00")
    assert len(ada.received) == 1


async def test_the_message_moves_with_what_it_hangs_on(ada: Person, days: Days) -> None:
    await waiting(ada)
    await ada.press(await ada.type("retake when"), "Tell me when it opens")
    await ada.type("settings", quiet_hours="22-9")
    await days.until("2026-12-05 07:59")
    assert len(ada.received) == 1
    await days.until("2026-12-05 08:00")
    assert len(ada.received) == 2


async def test_a_new_attempt_moves_the_message(ada: Person, days: Days) -> None:
    await waiting(ada)
    await ada.press(await ada.type("retake when"), "Tell me when it opens")
    await ada.log("SY0-701", "today")
    await days.until("2026-12-05 12:00")
    assert len(ada.received) == 1
    await days.until("2026-12-06 12:00")
    assert ada.received[-1].created_at == utc("2026-12-06 06:00")


async def test_nobody_is_told_of_a_retake_after_a_pass(ada: Person, days: Days) -> None:
    await waiting(ada)
    await ada.press(await ada.type("retake when"), "Tell me when it opens")
    await ada.log("SY0-701", "today", result="passed", score="800")
    await days.until("2026-12-10 12:00")
    assert len(ada.received) == 1


async def test_asleep_when_it_opened_it_is_told_late_and_says_so(ada: Person, days: Days) -> None:
    await waiting(ada)
    await ada.press(await ada.type("retake when"), "Tell me when it opens")
    await days.asleep_until("2026-12-20 12:00")
    await days.say_due()
    assert ada.received[-1].content.startswith("**You may retake CompTIA Security+ (V7) from now on.**")
    assert "This is late" in ada.received[-1].content


async def test_not_today_means_one_gentle_message_tomorrow_and_nothing_else(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="19:00")
    card = await ada.log("SY0-701", "today")
    resting = await ada.press(card, "Not today")
    assert "Not today, then." in resting.text
    await days.until("2026-11-24 17:00")
    [gentle] = ada.received[1:]
    assert gentle.created_at == utc("2026-11-23 09:00")
    assert gentle.content.startswith("**Good morning. How are you after that exam?**")
    await days.until("2026-11-24 18:00")
    assert len(ada.received) == 3


async def test_the_gentle_message_can_be_called_off_and_nudges_come_as_before(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="19:00")
    resting = await ada.press(await ada.log("SY0-701", "today"), "Not today")
    assert (await ada.press(resting, "Rather no message")).text.startswith("Then I will not write.")
    await days.until("2026-11-23 17:00")
    assert [message.created_at for message in ada.received[1:]] == [utc("2026-11-22 18:00")]


async def test_calling_off_the_gentle_message_leaves_a_longer_pause_alone(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="19:00")
    await ada.type("nudge pause", until="30 nov")
    resting = await ada.press(await ada.log("SY0-701", "today"), "Not today")
    await ada.press(resting, "Rather no message")
    await days.until("2026-11-29 20:00")
    assert len(ada.received) == 1


async def test_a_pass_ends_the_nudges_and_undoing_it_brings_them_back(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="7:30")
    passed = await ada.log("SY0-701", "today", result="passed", score="800")
    assert "Your daily nudges have stopped with it." in passed.text
    await days.until("2026-11-24 12:00")
    assert len(ada.received) == 1
    await ada.press(passed, "Undo")
    await days.until("2026-11-25 12:00")
    assert ada.received[-1].created_at == utc("2026-11-25 06:30")


async def test_nudges_can_be_kept_after_a_pass(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="7:30")
    passed = await ada.log("SY0-701", "today", result="passed", score="800")
    assert "You are back." in (await ada.press(passed, "Keep my nudges")).text
    await days.until("2026-11-23 12:00")
    assert len(ada.received) == 2


async def test_nudges_go_on_after_a_pass_while_another_exam_is_open(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="7:30")
    await ada.log("200-301", "yesterday")
    passed = await ada.log("SY0-701", "today", result="passed", score="800")
    assert "stopped" not in passed.text
    await days.until("2026-11-23 12:00")
    assert "CCNA" in ada.received[-1].content


async def test_a_pass_ends_the_nudges_though_there_was_a_pause_before(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="7:30")
    await ada.type("nudge pause", until="tomorrow")
    await days.until("2026-11-23 12:00")
    assert len(ada.received) == 2
    assert "stopped with it" in (await ada.log("SY0-701", "today", result="passed", score="800")).text
    await days.until("2026-11-25 12:00")
    assert len(ada.received) == 2


async def test_correcting_the_score_of_a_pass_leaves_kept_nudges_alone(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="7:30")
    passed = await ada.log("SY0-701", "today", result="passed", score="800")
    await ada.press(passed, "Keep my nudges")
    corrected = await ada.fill(await ada.press(passed, "Edit"), score="810")
    assert "stopped" not in corrected.text
    await days.until("2026-11-23 12:00")
    assert len(ada.received) == 2


async def test_a_pass_that_is_put_back_ends_the_nudges_again(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="7:30")
    await ada.log("SY0-701", "today", result="passed", score="800")
    attempt = (await ada.suggestions("attempt delete", "attempt", ""))[0]
    await ada.press(await ada.type("attempt delete", attempt=attempt), "Put it back")
    await days.until("2026-11-25 12:00")
    assert len(ada.received) == 1


async def test_turning_a_day_off_calls_off_its_nudge_though_it_is_due(ada: Person, days: Days) -> None:
    await ada.type("nudge set", time="7:30")
    await days.asleep_until("2026-11-23 06:31")
    await ada.type("nudge off", days="mondays")
    await days.until("2026-11-23 12:00")
    assert len(ada.received) == 1
