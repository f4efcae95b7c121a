"""Study groups as their organisers set them up, change and remove them."""

from datetime import UTC, datetime

import discord
import pytest
import simcord

from bot.rules.group_permissions import Permission
from tests.organising import EVENINGS, Organiser, checks_in, deny, posted, presses, thread_in
from tests.people import Person, Seen, parts
from tests.time_travel import Days

FIRST_ROUND = "<t:1795456800:F>"
"""Monday 23 November 2026 at 19:00 in Berlin."""
GO_ON = "I changed it, go on"
SEND = "“Send Messages”"


@pytest.fixture
def olga(env: simcord.Env) -> Organiser:
    return Organiser(env, "olga")


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def test_a_group_is_set_up_in_one_command_and_privately_says_when_it_begins(olga: Organiser, days: Days) -> None:
    done = await olga.sets_up(exam="SY0-701", question_1="What blocked you?", open_for="2 hours", summary=True)
    assert done.private
    assert f"The first round opens {FIRST_ROUND}" in done.text
    assert "on weekdays at 19:00, Europe/Berlin; each stays open for 2 hours" in done.text
    assert "CompTIA Security+" in done.text
    assert "What blocked you?" in done.text
    assert "organisers see no more than anybody else" in done.text
    assert done.buttons == ["Join", "Change it", "Remove it"]
    assert posted(olga.channel) == []
    await days.until("2026-11-23 18:00")
    [message] = posted(olga.channel)
    assert message.created_at == datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


async def test_what_is_missing_is_asked_in_a_form_and_the_rest_travels_along(olga: Organiser) -> None:
    await olga.type("settings", zone="Lisbon")
    form = await olga.type("group setup", name="Evenings", question_1="What blocked you?", thread=True)
    assert form.form == {
        "name": "Evenings",
        "days": "weekdays",
        "time": "",
        "zone": "Europe/Lisbon",
        "open_for": "20 hours",
    }
    done = await olga.fill(form, time="19:00")
    assert "on weekdays at 19:00, Europe/Lisbon; each stays open for 20 hours" in done.text
    assert "What blocked you?" in done.text
    assert "gets a thread of its own" in done.text


async def test_what_cannot_be_read_comes_back_in_the_form_with_everything_typed(olga: Organiser) -> None:
    refused = await olga.sets_up(days="someday", open_for="3 days", question_1="What blocked you?")
    assert "**Days of the week**: I could not read `someday`" in refused.text
    again = await olga.press(refused, "Correct what you typed")
    assert again.form["days"] == "someday"
    refused = await olga.fill(again, days="mon, tue")
    assert "longer than from one round to the next, as little as 1 day" in refused.text
    done = await olga.fill(await olga.press(refused, "Correct what you typed"), open_for="1 day")
    assert "on Monday and Tuesday at 19:00" in done.text
    assert "What blocked you?" in done.text


@pytest.mark.parametrize("allowed", ["manage_channels", "manage_guild"])
async def test_those_who_look_after_the_server_set_groups_up(env: simcord.Env, allowed: str) -> None:
    assert "Set up in" in (await Organiser(env, "nora", allowed).sets_up()).text


async def test_everybody_else_is_told_who_does(olga: Organiser, ben: Person) -> None:
    await olga.sets_up()
    for command, options in (("setup", EVENINGS), ("edit", {"name": "Mine"}), ("remove", {})):
        assert "“Manage Channels” or “Manage Server”" in (await ben.type(f"group {command}", **options)).text


async def test_in_direct_messages_it_says_where_this_works(olga: Organiser) -> None:
    for command, options in (("setup", EVENINGS), ("edit", {}), ("remove", {})):
        answer = await olga.type_in_direct_messages(f"group {command}", **options)
        assert "A study group belongs to a server" in answer.text


async def test_a_place_without_messages_is_refused_with_one_that_fits(env: simcord.Env, olga: Organiser) -> None:
    olga.channel = env.guild.create_voice_channel("talking")
    assert "a text channel, an announcement channel or a thread" in (await olga.sets_up()).text
    olga.channel = env.guild.create_news_channel("news")
    assert "Set up in" in (await olga.sets_up()).text


async def test_a_server_that_the_bot_is_not_in_needs_an_invitation_first(env: simcord.Env, olga: Organiser) -> None:
    guild = env.bot.get_guild(env.guild.id)
    assert guild
    env.bot._connection._remove_guild(guild)
    assert "I am not a member of this server" in (await olga.sets_up()).text


@pytest.mark.parametrize(
    ("denied", "named"),
    [
        (Permission.SEND, SEND),
        (Permission.READ_HISTORY, "“Read Message History”"),
        (Permission.CREATE_THREADS, "“Create Public Threads”"),
        (Permission.MENTION_ROLES, "“Mention @everyone, @here and All Roles”"),
    ],
)
async def test_a_missing_permission_is_named_and_the_setup_goes_on_once_it_is_given(
    env: simcord.Env, olga: Organiser, denied: Permission, named: str
) -> None:
    deny(env, olga.channel, denied)
    role = env.guild.create_role("learners")
    refused = await olga.sets_up(thread=True, role=role, question_1="What blocked you?")
    assert f"<#{olga.channel.id}>: *channel settings → Permissions → add me → allow* {named}" in refused.text
    again = await olga.press(refused, GO_ON)
    assert named in again.text
    deny(env, olga.channel)
    done = await olga.press(again, GO_ON)
    assert "Set up in" in done.text
    assert "What blocked you?" in done.text
    assert f"mentions <@&{role.id}>" in done.text


async def test_a_role_that_anybody_may_mention_needs_nothing_more(env: simcord.Env, olga: Organiser) -> None:
    deny(env, olga.channel, Permission.MENTION_ROLES)
    role = env.guild.create_role("learners", mentionable=True)
    assert "Set up in" in (await olga.sets_up(role=role)).text


async def test_everybody_is_no_role_to_mention(env: simcord.Env, olga: Organiser) -> None:
    refused = await olga.sets_up(role=env.guild.default_role)
    assert "**Role**: that one is not there, or it is everybody" in refused.text
    assert "Set up in" in (await olga.press(refused, "Go on without a role")).text


async def test_a_group_in_a_thread_needs_to_send_there_and_has_no_threads(env: simcord.Env, olga: Organiser) -> None:
    parent = olga.channel
    olga.channel = thread_in(env, parent)
    deny(env, parent, Permission.SEND_IN_THREADS, Permission.CREATE_THREADS)
    assert "“Send Messages in Threads”" in (await olga.sets_up()).text
    deny(env, parent, Permission.SEND)
    refused = await olga.sets_up(thread=True)
    assert "a thread cannot hold threads" in refused.text
    assert "Set up in" in (await olga.press(refused, "Go on without threads")).text


async def test_a_server_has_several_groups_with_a_name_each(olga: Organiser) -> None:
    await olga.sets_up()
    refused = await olga.sets_up(name="EVENINGS")
    assert "this server has a group called EVENINGS already" in refused.text
    done = await olga.fill(await olga.press(refused, "Correct what you typed"), name="Mornings")
    assert "## Mornings" in done.text
    for number in range(8):
        await olga.sets_up(name=f"Group {number}")
    assert "This server has 10 study groups already" in (await olga.sets_up(name="One more")).text


async def test_it_is_joined_and_removed_and_brought_back_from_the_card(olga: Organiser, days: Days) -> None:
    done = await olga.sets_up()
    assert (await olga.press(done, "Join")).private
    removed = await olga.press(done, "Remove it")
    assert "no more rounds" in removed.text
    await days.until("2026-11-23 18:00")
    assert posted(olga.channel) == []
    assert "<t:1795543200:F>" in (await olga.press(removed, "Bring it back")).text
    await days.until("2026-11-24 18:00")
    assert len(posted(olga.channel)) == 1


async def test_only_what_is_given_is_changed_and_one_tap_undoes_it(olga: Organiser, days: Days) -> None:
    await olga.sets_up(exam="SY0-701", question_1="What blocked you?", open_for="2 hours")
    changed = await olga.type("group edit", time="20:30", exam="none", summary=True)
    assert "on weekdays at 20:30, Europe/Berlin; each stays open for 2 hours" in changed.text
    assert "**Exam**" not in changed.text
    assert "What blocked you?" in changed.text
    assert "short new message" in changed.text
    undone = await olga.press(changed, "Undo the change")
    assert "at 19:00" in undone.text
    assert "CompTIA Security+" in undone.text
    assert "short new message" not in undone.text
    await days.until("2026-11-23 18:00")
    assert len(posted(olga.channel)) == 1


async def test_an_edit_without_options_opens_the_form_and_a_wrong_one_keeps_what_was_typed(olga: Organiser) -> None:
    await olga.sets_up()
    form = await olga.type("group edit")
    assert form.form == {
        "name": "Evenings",
        "days": "mon,tue,wed,thu,fri",
        "time": "19:00",
        "zone": "Europe/Berlin",
        "open_for": "20 hours",
    }
    assert "at 18:00" in (await olga.fill(form, time="18:00")).text
    refused = await olga.type("group edit", time="banana", question_1="What blocked you?")
    again = await olga.press(refused, "Correct what you typed")
    assert (again.form["name"], again.form["time"]) == ("Evenings", "banana")
    assert "What blocked you?" in (await olga.fill(again, time="17:00")).text


async def test_the_organisers_zone_is_not_shown_to_another_organiser(env: simcord.Env, olga: Organiser) -> None:
    await olga.type("settings", zone="Lisbon")
    await olga.type("group setup", name="Evenings", days="weekdays", time="19:00")
    nora = Organiser(env, "nora")
    form = await nora.type("group edit")
    assert form.form["zone"] == ""
    changed = await nora.fill(form, time="20:00")
    assert "Lisbon" not in changed.text
    assert "<t:1795464000:F>" in changed.text
    assert "Lisbon" not in (await nora.press(changed, "Undo the change")).text
    assert "Lisbon" in (await olga.type("group edit", time="18:00")).text


async def test_changed_times_take_early_answers_along(olga: Organiser, ben: Person, days: Days) -> None:
    await olga.sets_up()
    await ben.type("group join")
    await checks_in(ben, "Lab 4 is done", early=True)
    await olga.type("group edit", time="21:00", days="tue")
    await days.until("2026-11-24 20:00")
    [message] = posted(olga.channel)
    assert "Lab 4 is done" in message.content


async def test_an_open_round_stays_open_when_the_times_change(olga: Organiser, ben: Person, days: Days) -> None:
    await olga.sets_up()
    await days.until("2026-11-23 18:05")
    await olga.type("group edit", time="08:00")
    await ben.type("group join")
    await checks_in(ben, "All done")
    await days.until("2026-11-23 18:10")
    [message] = posted(olga.channel)
    assert "All done" in message.content
    await days.until("2026-11-24 07:00")
    assert len(posted(olga.channel)) == 2


async def test_a_group_moves_here_after_the_permissions_there_were_looked_at(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    await olga.sets_up()
    old, olga.channel = olga.channel, env.guild.create_text_channel("elsewhere")
    deny(env, olga.channel, Permission.SEND)
    refused = await olga.type("group edit", here=True)
    assert SEND in refused.text
    deny(env, olga.channel)
    assert f"It meets in <#{olga.channel.id}> from now on" in (await olga.press(refused, GO_ON)).text
    await days.until("2026-11-23 18:00")
    assert (len(posted(old)), len(posted(olga.channel))) == (0, 1)


async def test_history_is_erased_after_one_confirming_tap_and_rounds_go_on(
    olga: Organiser, ben: Person, days: Days
) -> None:
    await olga.sets_up()
    await days.until("2026-11-23 18:05")
    await ben.fill(
        await ben.type("checkin now", group="Evenings"),
        standing="on track",
        **{"answer-1": "My secret"},
        sharing="shared",
    )
    asked = await olga.type("group edit", history="erase")
    assert "Every round with its check-ins, answers and offers of help goes" in asked.text
    assert asked.buttons == ["Erase what was told so far"]
    await olga.press(asked, "Erase what was told so far")
    await days.until("2026-11-24 18:00")
    first, second = posted(olga.channel)
    assert first.content == "-# This study group's answers were erased by its organiser."
    assert "secret" not in second.content
    assert "You have not checked in yet" in (await ben.type("checkin history")).text


async def test_removing_asks_once_and_erases_only_where_that_was_chosen(
    olga: Organiser, ben: Person, days: Days
) -> None:
    await olga.sets_up()
    await days.until("2026-11-23 18:05")
    await ben.fill(
        await ben.type("checkin now", group="Evenings"),
        standing="on track",
        **{"answer-1": "My secret"},
        sharing="shared",
    )
    asked = await olga.type("group remove")
    assert asked.buttons == ["Remove it, keep what was told", "Remove it and erase everything"]
    kept = await olga.press(asked, "Remove it, keep what was told")
    assert "My secret" in (await ben.type("checkin history")).text
    await olga.press(kept, "Erase what was told too")
    assert "You have not checked in yet" in (await ben.type("checkin history")).text
    await days.until("2026-11-26 18:00")
    assert [message.content for message in posted(olga.channel)] == [
        "-# This study group's answers were erased by its organiser."
    ]
    assert "There is no study group here yet" in (await olga.type("group remove")).text


async def test_which_group_is_meant_is_asked_where_it_is_not_clear(
    env: simcord.Env, olga: Organiser, ben: Person
) -> None:
    assert "There is no study group here yet" in (await ben.type("group join")).text
    await olga.sets_up()
    await olga.sets_up(name="Mornings")
    assert "Please say which one: Evenings or Mornings" in (await ben.type("group join")).text
    assert "`noon` is none of them" in (await ben.type("group join", group="noon")).text
    [evenings] = await ben.suggestions("group join", "group", "even")
    assert "Evenings" in (await ben.type("group join", group=evenings)).text
    olga.channel = env.guild.create_text_channel("elsewhere")
    await olga.sets_up(name="Nights")
    ben.channel = olga.channel
    assert "Nights" in (await ben.type("group join")).text
    assert await ben.suggestions("group setup", "zone", "lisb") == ["Europe/Lisbon"]
    assert "SY0-701" in await ben.suggestions("group edit", "exam", "security+")


async def test_buttons_of_an_organisers_card_do_nothing_for_others(
    env: simcord.Env, olga: Organiser, ben: Person, days: Days
) -> None:
    """Answers are shown to their owner alone; should one ever be seen by others, it still asks who presses."""
    await olga.sets_up()
    asked = await olga.type("group remove")
    group_id = next(part["custom_id"] for part in parts(asked.message.components) if "custom_id" in part).split(":")[2]
    kinds = ("group-change", "group-remove", "group-erase", "group-back", "group-history")
    for kind in kinds:
        refused = await presses(env, ben, f"v1:{kind}:{group_id}")
        assert "“Manage Channels” or “Manage Server”" in refused.text
        assert "too long ago" in (await presses(env, olga, f"v1:{kind}:x")).text
    for custom_id in (f"v1:group-try:{group_id}", f"v1:round-post:{group_id}:0"):
        assert "not there any more" in (await presses(env, ben, custom_id)).text
    for custom_id in ("v1:group-go-on:1", "v1:group-undo:1"):
        assert "too long ago" in (await presses(env, ben, custom_id)).text
    await days.until("2026-11-23 18:00")
    assert len([message for message in posted(olga.channel) if "how is it going" in message.content]) == 1


async def test_an_organiser_of_another_server_cannot_reach_a_group(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    await olga.sets_up()
    asked = await olga.type("group remove")
    ids = [part["custom_id"] for part in parts(asked.message.components) if "custom_id" in part]
    other = env.create_guild(name="Another server")
    channel = other.create_text_channel("here")
    role = other.create_role("organisers", permissions=discord.Permissions(manage_guild=True))
    eve = other.add_member(env.create_user("eve"), roles=[role])
    view = discord.ui.View(timeout=None)
    for number, custom_id in enumerate(ids):
        view.add_item(discord.ui.Button(label=str(number), custom_id=custom_id))
    view.stop()
    with env.time_context():
        shown = await env.bot.get_partial_messageable(channel.id).send("Another's", view=view)
    for number, _ in enumerate(ids):
        assert "not there any more" in Seen(await eve.click(shown, label=str(number))).text
    await days.until("2026-11-23 18:00")
    assert len(posted(olga.channel)) == 1


async def test_a_group_that_is_removed_in_the_middle_of_a_round_says_so_and_asks_nobody_any_more(
    olga: Organiser, days: Days
) -> None:
    await olga.sets_up()
    await days.until("2026-11-23 18:01")
    await checks_in(olga, "two labs")
    removed = await olga.press(await olga.type("group remove"), "Remove it, keep what was told")
    await days.until("2026-11-23 18:02")
    message = posted(olga.channel)[-1]
    assert message.content.startswith("**Evenings** has ended. 1 checked in. What you told is still yours")
    assert message.components == []
    await olga.press(removed, "Bring it back")
    await days.until("2026-11-23 18:03")
    assert posted(olga.channel)[-1].content.startswith("**Evenings:** 1 of 1 checked in.")
