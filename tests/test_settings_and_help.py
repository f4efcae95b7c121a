"""The time zone, and what to do next."""

import pytest
import simcord

from tests.people import Person


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.mark.parametrize(
    ("typed", "zone", "clock"),
    [
        ("Lisbon", "Europe/Lisbon", "12:00"),
        ("berlin", "Europe/Berlin", "13:00"),
        ("CET", "Europe/Berlin", "13:00"),
        ("Asia/Kolkata", "Asia/Kolkata", "17:30"),
        ("new york", "America/New_York", "07:00"),
        ("Munich", "Europe/Berlin", "13:00"),
    ],
)
async def test_a_zone_is_set_by_whatever_names_it_and_confirmed_by_its_time(
    ada: Person, typed: str, zone: str, clock: str
) -> None:
    done = await ada.type("settings", zone=typed)
    assert f"your time zone is {zone}" in done.text
    assert f"It is **{clock}** on Sunday 22 November 2026" in done.text
    assert zone in (await ada.type("settings")).text


@pytest.mark.parametrize(
    ("typed", "chosen"), [("IST", "Asia/Kolkata"), ("UTC+5:30", "Asia/Kolkata"), ("21:00", "Asia/Tokyo")]
)
async def test_what_can_mean_several_zones_is_asked(ada: Person, typed: str, chosen: str) -> None:
    question = await ada.type("settings", zone=typed)
    place = chosen.rpartition("/")[2]
    label = next((label for label in question.buttons if place in label), None)
    if label is None:
        assert f"your time zone is {chosen}" in question.text
    else:
        assert "several time zones" in question.text
        assert f"your time zone is {chosen}" in (await ada.press(question, label)).text


async def test_a_zone_nobody_knows_is_refused_and_the_form_opens_again(ada: Person) -> None:
    assert "I could not read `blorb`" in (await ada.type("settings", zone="blorb")).text
    form = await ada.press(await ada.type("settings"), "Set my time zone")
    refused = await ada.fill(form, zone="blorb")
    assert "Accepted: a city" in refused.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form["zone"] == "blorb"
    assert "Europe/Lisbon" in (await ada.fill(again, zone="Lisbon")).text


async def test_a_wrong_zone_is_changed_back_with_one_tap(ada: Person) -> None:
    await ada.type("settings", zone="Lisbon")
    moved = await ada.type("settings", zone="Tokyo")
    assert "your time zone is Europe/Lisbon" in (await ada.press(moved, "Back to Europe/Lisbon")).text


async def test_without_a_zone_today_anywhere_on_earth_is_accepted_and_said_to_be_utc(ada: Person) -> None:
    card = await ada.log("SY0-701", "2026-11-23")  # in Auckland it is Monday already
    assert "read in UTC for now" in card.text
    assert "Set my time zone" in card.buttons


async def test_setting_the_zone_works_out_anew_what_was_logged_before(ada: Person) -> None:
    card = await ada.log("AZ-104", "yesterday 20:00")
    assert "<t:1795377600:F>" in card.text  # 22 November, 20:00 UTC
    form = await ada.press(card, "Set my time zone")
    assert "worked out anew" in (await ada.fill(form, zone="New York")).text
    assert "<t:1795395600:F>" in (await ada.type("retake when")).text  # 20:00 in New York is five hours later


async def test_moving_to_another_zone_does_not_move_what_was_sat_before(ada: Person) -> None:
    await ada.type("settings", zone="New York")
    await ada.log("AZ-104", "yesterday 20:00")
    before = (await ada.type("retake when")).text
    await ada.type("settings", zone="Tokyo")
    assert "<t:1795395600:F>" in before
    assert "<t:1795395600:F>" in (await ada.type("retake when")).text


async def test_nobody_else_sees_a_zone(ada: Person) -> None:
    assert (await ada.type("settings", zone="Lisbon")).private
    assert (await ada.type("settings")).private


async def test_zones_are_offered_as_one_types(ada: Person) -> None:
    assert "Europe/Lisbon" in await ada.suggestions("settings", "zone", "lisb")


async def test_help_says_what_to_do_next_for_this_person(ada: Person) -> None:
    assert "Log the attempt" in (await ada.type("help")).text
    await ada.log("SAA-C03", "20 nov", domains="Design Secure Architectures: 40 %")
    help_now = await ada.type("help")
    assert "Set your time zone" in help_now.text
    await ada.fill(await ada.press(help_now, "Set my time zone"), zone="Lisbon")
    help_now = await ada.type("help")
    assert "Pick the day you aim for" in help_now.text
    await ada.fill(await ada.press(help_now, "Set my target date"), day="1 dec")
    assert "Pick a day that works" in (await ada.type("help")).text
    await ada.type("retake target", day="5 january")
    assert "Design Secure Architectures" in (await ada.type("help")).text
    await ada.log("SAA-C03", "today", result="passed")
    assert "Enjoy it" in (await ada.type("help")).text


async def test_help_for_an_exam_without_a_known_rule_sends_to_the_body(ada: Person) -> None:
    await ada.type("settings", zone="Lisbon")
    await ada.log("my company quiz", "20 nov")
    assert "Ask the body that runs it" in (await ada.type("help")).text
