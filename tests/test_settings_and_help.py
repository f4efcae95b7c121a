"""The time zone, the start of day, the quiet hours, and what to do next."""

import discord
import pytest
import simcord

from bot.actions.resources import Resources
from bot.coach import Coach
from bot.settings import Settings
from tests.people import Person


@pytest.fixture
def ada(env: simcord.Env) -> Person:
    return Person(env, "ada")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


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
    assert "your time zone is Europe/Lisbon" in (await ada.press(moved, "Undo: back to Europe/Lisbon")).text


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


async def test_settings_say_what_is_usual_what_that_means_and_that_nothing_is_shared(ada: Person) -> None:
    shown = await ada.type("settings")
    assert "**Time zone**: not set" in shown.text
    assert "**Start of day**: 04:00. Until then, a late evening still counts for the day" in shown.text
    assert "**Quiet hours**: 22:00–07:00" in shown.text
    assert "A nudge at a time you chose, or one that you snoozed, comes anyway" in shown.text
    assert "**Shared with others**: nothing" in shown.text
    changes = ["Set my time zone", "Change my start of day", "Change my quiet hours"]
    assert shown.buttons == [*changes, "A look back once a month"]
    assert shown.private


@pytest.mark.parametrize(
    ("option", "typed", "done", "now"),
    [
        ("day_starts", "5am", "your day starts at **05:00**", "**Start of day**: 05:00."),
        ("day_starts", "midnight", "your day starts at **00:00**", "Your day runs from midnight to midnight."),
        ("quiet_hours", "23-6", "your quiet hours are **23:00–06:00**", "**Quiet hours**: 23:00–06:00."),
        ("quiet_hours", "10pm–6am", "Until 06:00 I hold back what can wait", "**Quiet hours**: 22:00–06:00."),
        ("quiet_hours", "none", "you have no quiet hours", "**Quiet hours**: none. I may write to you at any hour."),
    ],
)
async def test_hours_are_set_by_the_command_before_anything_else_is_known(
    ada: Person, ben: Person, option: str, typed: str, done: str, now: str
) -> None:
    usual = (await ben.type("settings")).text
    answered = await ada.type("settings", **{option: typed})
    assert done in answered.text
    assert answered.private
    assert "not set a time zone yet, so days and times are read in UTC" in answered.text
    assert "Set my time zone" in answered.buttons
    assert now in (await ada.type("settings")).text
    assert (await ben.type("settings")).text == usual


@pytest.mark.parametrize(
    ("button", "field", "shown", "typed", "done", "undo"),
    [
        ("Change my start of day", "starts", "04:00", "6", "starts at **06:00**", "Undo: back to 04:00"),
        ("Change my quiet hours", "hours", "22:00–07:00", "none", "no quiet hours", "Undo: back to 22:00–07:00"),
    ],
)
async def test_hours_are_set_by_a_form_that_shows_what_they_are(
    ada: Person, button: str, field: str, shown: str, typed: str, done: str, undo: str
) -> None:
    before = await ada.type("settings")
    form = await ada.press(before, button)
    assert form.form == {field: shown}
    answered = await ada.fill(form, **{field: typed})
    assert done in answered.text
    form = await ada.press(answered, button)
    assert form.form[field] in {"06:00", "none"}
    undone = await ada.press(answered, undo)
    assert shown in undone.text
    assert (await ada.type("settings")).text == before.text
    assert done in (await ada.press(undone, undone.buttons[0])).text  # and what was undone is done again


@pytest.mark.parametrize(
    ("button", "field", "typed", "sentence", "mended", "done"),
    [
        ("Change my start of day", "starts", "blorb", "I could not read `blorb`", "7:30", "at **07:30**"),
        ("Change my start of day", "starts", "17:00", "Accepted: a time from 00:00 to 12:00", "7", "at **07:00**"),
        ("Change my quiet hours", "hours", "sometimes", "Accepted: from when to when", "21-6", "**21:00–06:00**"),
        ("Change my quiet hours", "hours", "10-7", "22:00–07:00 or 10:00–07:00", "22:00–07:00", "**22:00–07:00**"),
    ],
)
async def test_nonsense_comes_back_to_be_corrected(
    ada: Person, button: str, field: str, typed: str, sentence: str, mended: str, done: str
) -> None:
    before = await ada.type("settings")
    refused = await ada.fill(await ada.press(before, button), **{field: typed})
    assert sentence in refused.text
    assert (await ada.type("settings")).text == before.text
    again = await ada.press(refused, "Correct what you typed")
    assert again.form == {field: typed}
    assert done in (await ada.fill(again, **{field: mended})).text


async def test_several_settings_are_set_at_once(ada: Person) -> None:
    done = await ada.type("settings", zone="Lisbon", day_starts="3", quiet_hours="21:30 to 6")
    assert "your time zone is Europe/Lisbon" in done.text
    assert "your day starts at **03:00**" in done.text
    assert "your quiet hours are **21:30–06:00**" in done.text
    assert "UTC" not in done.text
    assert "What I could not read" not in done.text
    assert {"That is not my time", "Undo: back to 04:00", "Undo: back to 22:00–07:00"} <= {*done.buttons}
    shown = (await ada.type("settings")).text
    assert "Europe/Lisbon" in shown
    assert "**Start of day**: 03:00." in shown
    assert "**Quiet hours**: 21:30–06:00." in shown


async def test_of_several_settings_each_that_is_refused_is_named_and_the_others_count(ada: Person) -> None:
    answered = await ada.type("settings", zone="blorb", day_starts="5", quiet_hours="22")
    assert "**Time zone**: I could not read `blorb`" in answered.text
    assert "your day starts at **05:00**" in answered.text
    assert "**Quiet hours**: I could not read `22`" in answered.text
    assert "What I could not read stays as it was; the rest is set." in answered.text
    assert {"Set my time zone", "Change my quiet hours", "Undo: back to 04:00"} <= {*answered.buttons}
    shown = (await ada.type("settings")).text
    assert "**Time zone**: not set" in shown
    assert "**Start of day**: 05:00." in shown
    assert "**Quiet hours**: 22:00–07:00." in shown


async def test_a_zone_to_be_chosen_does_not_hold_up_the_other_settings(ada: Person) -> None:
    asked = await ada.type("settings", zone="IST", quiet_hours="none")
    assert "several time zones" in asked.text
    assert "no quiet hours" in asked.text
    choice = next(label for label in asked.buttons if "Kolkata" in label)
    assert "your time zone is Asia/Kolkata" in (await ada.press(asked, choice)).text
    shown = (await ada.type("settings")).text
    assert "Asia/Kolkata" in shown
    assert "**Quiet hours**: none." in shown


async def test_a_single_refused_setting_changes_nothing_and_offers_its_form(ada: Person) -> None:
    refused = await ada.type("settings", quiet_hours="now and then")
    assert "**Quiet hours**: I could not read `now and then`" in refused.text
    assert refused.buttons == ["Change my quiet hours"]
    assert "the rest is set" not in refused.text


async def test_setting_what_is_set_already_offers_nothing_to_undo(ada: Person) -> None:
    done = await ada.type("settings", zone="Lisbon", day_starts="4", quiet_hours="22-7")
    assert not any("Undo" in label for label in done.buttons)


async def test_anothers_way_back_leads_nowhere_for_me(ada: Person, ben: Person, env: simcord.Env) -> None:
    """Answers are shown to their owner alone; should one ever be seen by others, it still asks who presses."""
    await ada.type("settings", day_starts="6", quiet_hours="21-5")
    before = (await ada.type("settings")).text
    view = discord.ui.View()
    for kind, subject in (("day-starts-back", "04:00"), ("quiet-hours-back", "22:00-07:00")):
        view.add_item(discord.ui.Button(label=kind, custom_id=f"v1:{kind}:{subject}"))
    view.stop()
    channel = env.bot.get_channel(ada.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("seen by all", view=view)
    for kind in ("day-starts-back", "quiet-hours-back"):
        await ben.member.click(message, label=kind)
    assert (await ada.type("settings")).text == before


async def test_ways_back_and_forms_of_settings_outlive_a_restart(
    ada: Person, env: simcord.Env, settings: Settings, resources: Resources
) -> None:
    done = await ada.type("settings", zone="Lisbon", day_starts="6", quiet_hours="none")
    form = await ada.press(await ada.type("settings"), "Change my quiet hours")
    await env.restart_bot(Coach(settings, resources))
    assert "starts at **04:00**" in (await ada.press(done, "Undo: back to 04:00")).text
    assert "**20:00–05:00**" in (await ada.fill(form, hours="20-5")).text
    assert "**22:00–07:00**" in (await ada.press(done, "Undo: back to 22:00–07:00")).text


async def test_settings_work_in_direct_messages(ada: Person) -> None:
    done = await ada.type_in_direct_messages("settings", quiet_hours="23-8")
    assert "**23:00–08:00**" in done.text
    undone = await ada.press_in_direct_messages(done, "Undo: back to 22:00–07:00")
    assert "**22:00–07:00**" in undone.text


async def test_help_says_what_to_do_next_for_this_person(ada: Person) -> None:
    assert "Log the attempt" in (await ada.type("help")).text
    await ada.log("SAA-C03", "20 nov", domains="Design Secure Architectures: 40 %")
    help_now = await ada.type("help")
    assert "Set your time zone" in help_now.text
    await ada.fill(await ada.press(help_now, "Set my time zone"), zone="Lisbon")
    help_now = await ada.type("help")
    assert "Pick the day you aim for" in help_now.text
    assert "**A plan proposes one**" in help_now.text
    assert help_now.buttons[:2] == ["Set my target date", "Make my plan"]
    await ada.fill(await ada.press(help_now, "Set my target date"), day="1 dec")
    assert "Pick a day that works" in (await ada.type("help")).text
    await ada.type("retake target", day="5 january")
    help_now = await ada.type("help")
    assert "Have a plan made" in help_now.text
    await ada.fill(await ada.press(help_now, "Make my plan"))
    help_now = await ada.type("help")
    assert "Choose a time for a daily nudge" in help_now.text
    await ada.fill(await ada.press(help_now, "Set a daily nudge"), time="7:30")
    help_now = await ada.type("help")
    assert "Do today's item of your plan" in help_now.text
    assert "Not yet." in (await ada.press(help_now, "Am I ready?")).text
    assert "Your plan for AWS" in (await ada.press(help_now, "Today")).text
    await ada.log("SAA-C03", "today", result="passed")
    assert "Enjoy it" in (await ada.type("help")).text


async def test_help_for_an_exam_without_a_known_rule_sends_to_the_body(ada: Person) -> None:
    await ada.type("settings", zone="Lisbon")
    await ada.log("my company quiz", "20 nov")
    assert "Ask the body that runs it" in (await ada.type("help")).text
