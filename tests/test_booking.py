"""Booked or not, covered by a voucher or not, and the warnings before one expires, as people meet them."""

from datetime import UTC, datetime

import pytest
import simcord

from bot.ui.spoken import Spoken
from bot.ui.target_cards import PromiseBooking, StopWarnings, UndoTarget
from tests.clubs import Club
from tests.people import Person
from tests.test_partners import paired
from tests.time_travel import Days


@pytest.fixture
async def ada(env: simcord.Env) -> Person:
    """Ada in Berlin, who failed three weeks ago and may retake it at once."""
    ada = Person(env, "ada")
    await ada.type("settings", zone="Berlin")
    await ada.log("SY0-701", "1 nov")
    return ada


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


def warned(ada: Person) -> list[str]:
    return [
        f"{message.created_at:%m-%d %H:%M}" for message in ada.received if message.content.startswith("**Your voucher")
    ]


async def test_a_target_says_whether_it_is_booked_and_how_long_the_voucher_lasts(ada: Person) -> None:
    told = await ada.type("retake target", day="20 december", voucher="5 january")
    assert "It is **not booked** yet." in told.text
    assert "Your voucher's last day is **Tuesday 5 January 2027**: 44 days left." in told.text
    assert "I warn you 30, 14, 7 and 2 days before its last one" in told.text
    assert {"It is booked", "Plan my exam week", "Stop these", "Undo"} <= {*told.buttons}
    assert told.private
    form = await ada.press(told, "It is booked")
    booked = await ada.fill(form)
    assert "It is **booked**." in booked.text
    assert {"It is booked", "Stop these"}.isdisjoint(booked.buttons)
    await ada.press(booked, "Undo")
    form = await ada.type("retake target")
    assert form.form == {"day": "2026-12-20", "voucher": "2027-01-05"}
    emptied = await ada.fill(form, day="", voucher="")
    assert "You have no target date now." in emptied.text
    await ada.press(emptied, "Undo")
    assert (await ada.type("retake target")).form == form.form


async def test_moving_a_booked_target_takes_the_booking_out_and_says_so(ada: Person) -> None:
    await ada.type("retake target", booked="20 december")
    moved = await ada.type("retake target", day="28 december")
    assert "You had it booked for Sunday 20 December 2026, and I took that out" in moved.text
    await ada.press(moved, "Undo")
    assert "It is **booked**." in (await ada.type("retake target", day="20 december")).text


async def test_a_booked_time_plans_the_exam_week(ada: Person) -> None:
    form = await ada.press(await ada.type("retake target", day="20 december"), "It is booked")
    refused = await ada.fill(form, time="9:00")
    assert "**Delivery**" in refused.text
    week = await ada.fill(await ada.press(refused, "Correct what you typed"), delivery="online")
    assert "Sunday 20 December 2026 at 09:00" in week.text
    assert "It is **booked**." in (await ada.type("retake target", day="20 december")).text


async def test_a_voucher_that_ends_too_early_is_said_at_once_with_the_choices(ada: Person) -> None:
    told = await ada.type("retake target", day="1 feb 2027", voucher="5 january")
    assert "**Your voucher ends before the day you aim for**" in told.text
    assert "that is theirs to decide" in told.text
    assert "Set my target date" in told.buttons
    await ada.log("SY0-701", "yesterday")
    told = await ada.type("retake target", voucher="1 december")
    assert "**Your voucher ends before you may retake it**" in told.text


async def test_warnings_come_until_it_is_booked(ada: Person, days: Days) -> None:
    await ada.type("retake target", day="20 december", voucher="24 december")
    await days.until("2026-12-12 12:00")
    assert warned(ada) == ["11-24 09:00", "12-10 09:00"]
    said = ada.received[-1]
    assert said.content.startswith("**Your voucher for CompTIA Security+ (V7): 14 days left**")
    await ada.fill_in_direct_messages(await ada.press_in_message(said, "It is booked"), day="18 december")
    await days.until("2026-12-30 12:00")
    assert len(warned(ada)) == 2


async def test_warnings_stop_by_one_tap_and_with_a_pass(ada: Person, days: Days) -> None:
    await ada.type("retake target", voucher="24 december")
    await days.until("2026-11-25 12:00")
    stopped = await ada.press_in_message(ada.received[-1], "Stop these")
    await days.until("2026-12-11 12:00")
    assert len(warned(ada)) == 1
    await ada.press_in_direct_messages(stopped, "Warn me after all")
    await days.until("2026-12-17 12:00")
    assert len(warned(ada)) == 2
    await ada.log("SY0-701", "today", result="passed")
    await days.until("2026-12-26 12:00")
    assert len(warned(ada)) == 2


async def test_after_a_pass_no_warning_is_promised(ada: Person) -> None:
    assert "I warn you" in (await ada.type("retake target", day="in 8 weeks", voucher="in 9 weeks")).text
    await ada.log("SY0-701", "today", result="passed", score="800")
    passed = await ada.type("retake target", exam="SY0-701", day="in 8 weeks", voucher="in 9 weeks")
    assert "warn" not in passed.text
    assert "Stop these" not in passed.buttons


async def test_warnings_move_with_quiet_hours_and_after_an_outage_only_one_comes(ada: Person, days: Days) -> None:
    await ada.type("retake target", voucher="24 december")
    await ada.type("settings", quiet_hours="22-11")
    await days.until("2026-11-24 10:00")
    assert warned(ada) == ["11-24 10:00"]
    await days.asleep_until("2026-12-20 12:00")
    await days.say_due()
    assert len(warned(ada)) == 2
    assert "4 days left" in ada.received[-1].content
    assert "What your practice says: *not yet* (`/ready` explains it)." in ada.received[-1].content
    assert ada.received[-1].created_at == datetime(2026, 12, 20, 12, tzinfo=UTC)


async def test_a_warning_that_waits_is_not_said_of_another_voucher(ada: Person, days: Days) -> None:
    await ada.type("retake target", voucher="24 december")
    await days.asleep_until("2026-11-24 12:00")
    await ada.type("retake target", voucher="24 march 2027")
    await days.say_due()
    await days.until("2027-02-22 12:00")
    assert warned(ada) == ["02-22 09:00"]
    assert "30 days left" in ada.received[-1].content


async def test_a_promise_to_the_partner_is_offered_once_and_filled_in(env: simcord.Env, days: Days) -> None:
    ada, ben = Person(env, "ada"), Person(env, "ben")
    await paired(ada, ben, days)
    first = await ada.type("retake target", day="1 feb 2027", exam="SY0-701")
    form = await ada.press(first, "Promise my partner to book")
    assert form.form == {"what": "book SY0-701", "by": "2027-01-18", "boxes": ["shared"]}
    assert "**book SY0-701** by Monday 18 January 2027" in (await ada.fill(form)).text
    for day in ("2 feb 2027", "3 feb 2027"):
        again = await ada.type("retake target", day=day, exam="SY0-701")
        assert "Promise my partner to book" not in again.buttons


async def test_without_a_partner_it_is_said_once_that_there_are_pacts(ada: Person) -> None:
    assert "`/partner invite`" in (await ada.type("retake target", day="20 december")).text
    assert "`/partner invite`" not in (await ada.type("retake target", day="21 december")).text
    assert "`/partner invite`" not in (await ada.type("retake target", exam="200-301", booked="3 january")).text


async def test_somebody_elses_press_changes_only_their_own(env: simcord.Env) -> None:
    club = Club(env)
    await club.ada.type("retake target", exam="SY0-701", day="20 december", voucher="5 january")
    ways = [StopWarnings.offer("SY0-701"), UndoTarget.offer("2026-12-25:SY0-701"), PromiseBooking.offer("1:SY0-701")]
    seen = await club.show(Spoken("-", [ways]))
    assert "No voucher is set" in (await club.press(club.ben, seen, "Stop these")).text
    await club.press(club.ben, seen, "Undo")
    assert "no such pact" in (await club.press(club.ben, seen, "Promise my partner to book")).text
    assert (await club.ada.type("retake target", exam="SY0-701")).form == {"day": "2026-12-20", "voucher": "2027-01-05"}
