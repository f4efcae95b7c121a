"""What was missed comes back in time: by message for whoever wants that, and always on asking."""

import pytest
import simcord

from tests.people import Person, Seen
from tests.time_travel import Days, utc


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    """Ada in Berlin, who has failed Security+ and aims for 22 December."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    await ada.log("SY0-701", "1 nov")
    await ada.type("retake target", day="22 December")
    return ada


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def missed(ada: Person, words: str, root: str = "", reason: str = "misread") -> Seen:
    return await ada.fill(await ada.type("practice miss"), words=words, root=root, reason=reason)


def told(ada: Person) -> list[str]:
    """What came by itself, but for the greeting."""
    return [message.content for message in ada.received[1:]]


async def test_nothing_is_sent_to_whoever_did_not_ask(ada: Person, days: Days) -> None:
    card = await missed(ada, "mixed up ports")
    assert "It comes back on **Saturday 28 November 2026**" in card.text
    assert "a message comes only if you want one" in card.text
    await days.until("2026-12-05 12:00")
    assert ada.received == []
    assert "> mixed up ports" in (await ada.type("practice recall")).text


async def test_one_message_a_day_asks_one_after_another(ada: Person, days: Days) -> None:
    wanted = await ada.press(await missed(ada, "mixed up ports", "LDAPS is 636"), "Bring it back before the exam")
    assert "One message on days with something due" in wanted.text
    assert "Bring it back before the exam" not in (await missed(ada, "took SAML for OAuth")).buttons
    await days.until("2026-11-28 16:59")
    assert told(ada) == []
    await days.until("2026-11-28 17:00")  # 18:00 in Berlin
    [message] = ada.received[1:]
    assert message.content.startswith("**2 things to remember: a minute or two.**\n> mixed up ports")
    revealed = await ada.press_in_message(message, "Show the idea behind it")
    assert "The idea behind it: **LDAPS is 636**" in revealed.message.content
    second = await ada.press_in_message(message, "Knew it")
    assert "Known. It comes back on Friday 4 December 2026.\nThe idea behind it: **LDAPS is 636**" in (
        second.message.content
    )
    assert "> took SAML for OAuth" in second.message.content
    done = await ada.press_in_message(message, "Forgot")
    assert "Forgotten today." in done.message.content
    assert "It comes back on Monday 30 November 2026." in done.message.content
    assert "That was all for now." in done.message.content
    await days.until("2026-11-30 16:59")
    assert len(ada.received) == 2
    await days.until("2026-11-30 17:00")
    assert "> took SAML for OAuth" in ada.received[-1].content
    assert "One thing" in ada.received[-1].content


async def test_an_answer_is_taken_back(ada: Person, days: Days) -> None:
    await missed(ada, "mixed up ports")
    await days.until("2026-11-28 12:00")
    card = await ada.type("practice recall")
    answered = await ada.press(card, "Partly")
    assert "Partly: that counts" in answered.text
    asked = await ada.press(answered, "Undo")
    assert "> mixed up ports" in asked.text
    assert "Known." in (await ada.press(asked, "Knew it")).text
    assert "Nothing is due now." in (await ada.type("practice recall")).text
    assert "settled already" in (await ada.press(await _card_of(ada, days), "Knew it")).text


async def _card_of(ada: Person, days: Days) -> Seen:
    """A card that was left open while its question was answered elsewhere, days ago."""
    await days.until("2026-12-04 12:00")
    left_open = await ada.type("practice recall")
    await ada.press(await ada.type("practice recall"), "Knew it")
    await days.until("2026-12-05 12:00")
    return left_open


async def test_messages_come_with_the_nudge_or_at_a_chosen_time_or_not(ada: Person, days: Days) -> None:
    await missed(ada, "mixed up ports")
    await ada.type("nudge set", time="20:00")
    on = await ada.type("practice recall", at="on")
    assert f"<t:{int(utc('2026-11-28 19:00').timestamp())}:F>" in on.text
    chosen = await ada.type("practice recall", at="7:30 pm")
    assert f"<t:{int(utc('2026-11-28 18:30').timestamp())}:F>" in chosen.text
    assert "**Time of day**" in (await ada.type("practice recall", at="banana")).text
    off = await ada.type("practice recall", at="off")
    assert "Then I send none of these." in off.text
    assert "Send me these" in off.buttons
    await days.until("2026-11-28 21:00")
    assert not any("to remember" in message for message in told(ada))


async def test_after_three_messages_without_an_answer_it_waits_for_one(ada: Person, days: Days) -> None:
    await missed(ada, "mixed up ports")
    await ada.type("practice recall", at="on")
    await days.until("2026-12-08 12:00")
    assert len(told(ada)) == 3
    assert "I send no more of these" in told(ada)[-1]
    assert "My last messages stayed without an answer" in (await ada.type("practice recall")).text
    await ada.press(await ada.type("practice recall"), "Partly")
    await days.until("2026-12-11 18:00")
    assert len(told(ada)) == 4


async def test_quiet_hours_hold_it_back_until_they_end(ada: Person, days: Days) -> None:
    await missed(ada, "mixed up ports")
    await ada.type("settings", quiet_hours="17-19")
    await ada.type("practice recall", at="on")
    await days.until("2026-11-28 17:59")
    assert told(ada) == []
    await days.until("2026-11-28 18:00")
    assert len(told(ada)) == 1


async def test_a_moved_exam_moves_them_and_a_pass_ends_them(ada: Person, days: Days) -> None:
    await missed(ada, "mixed up ports")
    await ada.type("practice recall", at="on")
    moved = await ada.type("retake target", day="2 December")
    await ada.press(moved, "Plan my exam week") if "Plan my exam week" in moved.buttons else None
    assert "Tuesday 24 November 2026" in (await ada.type("practice recall")).text
    await ada.log("SY0-701", "today", result="passed", score="800")
    assert "Nothing is to come back." in (await ada.type("practice recall")).text
    await days.until("2026-12-20 12:00")
    assert told(ada) == []


async def test_what_is_late_by_half_a_day_comes_with_the_next_one_without_a_word(ada: Person, days: Days) -> None:
    await missed(ada, "mixed up ports")
    await ada.type("practice recall", at="on")
    await days.asleep_until("2026-11-29 09:00")
    await days.say_due()
    assert told(ada) == []
    await days.until("2026-11-29 17:00")
    [message] = told(ada)
    assert "late" not in message


async def test_without_a_time_zone_nothing_is_sent_and_the_way_to_one_is_shown(env: simcord.Env, days: Days) -> None:
    ben = Person(env, "ben")
    form = await ben.type("practice miss", exam="SY0-701")
    card = await ben.fill(form, words="mixed up ports", reason="did not know")
    wanted = await ben.press(card, "Bring it back before the exam")
    assert "For that I need your time zone" in wanted.text
    await days.until("2026-12-02 12:00")
    assert told(ben) == []
    await ben.type("settings", zone="Lisbon")
    await days.until("2026-12-02 19:00")
    assert len(told(ben)) == 1


async def test_nothing_comes_by_itself_right_before_the_exam_nor_right_after_it(ada: Person, days: Days) -> None:
    await ada.type("retake target", day="5 December")
    await missed(ada, "mixed up ports")
    await ada.type("practice recall", at="on")
    await days.asleep_until("2026-12-04 12:00")
    await days.until("2026-12-19 23:00")
    assert told(ada) == []
    await days.until("2026-12-20 17:00")
    assert len(told(ada)) == 1
