"""What goes wrong in a group's channel: noticed, told to its organiser once, and over when it is mended."""

import discord
import pytest
import simcord
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.rules.group_permissions import Permission
from tests.organising import Organiser, checks_in, deny, posted, thread_in
from tests.people import Person
from tests.time_travel import Days


@pytest.fixture
async def olga(env: simcord.Env) -> Organiser:
    olga = Organiser(env, "olga")
    await olga.sets_up()
    return olga


@pytest.fixture
def ben(env: simcord.Env) -> Person:
    return Person(env, "ben")


@pytest.fixture
def days(env: simcord.Env) -> Days:
    return Days(env)


async def test_a_channel_that_may_not_be_written_to_is_told_once_with_the_setting_and_the_way_out(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    deny(env, olga.channel, Permission.SEND)
    await days.until("2026-11-25 18:30")
    [message] = olga.received
    assert f"I may not write in <#{olga.channel.id}> any more" in message.content
    assert "channel settings → Permissions → add me → allow* “Send Messages”" in message.content
    assert "`/group edit here:True`" in message.content
    again = await olga.press_in_message(message, "Try again")
    assert "Not yet. Still missing" in again.text
    assert "“Send Messages”" in again.text
    assert posted(olga.channel) == []


async def test_once_it_is_allowed_the_round_that_is_still_on_opens_late(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    deny(env, olga.channel, Permission.SEND)
    await days.until("2026-11-23 18:30")
    [message] = olga.received
    deny(env, olga.channel)
    await env.settle()
    await days.say_due()
    [opened] = posted(olga.channel)
    assert "This is late" in opened.content
    assert "goes on: I can write in" in (await olga.press_in_message(message, "Try again")).text
    await days.until("2026-11-24 18:30")
    assert len(posted(olga.channel)) == 2
    assert len(olga.received) == 1


async def test_pressing_try_again_finds_out_what_no_event_has_told(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    env.inject_error("POST", f"/channels/{olga.channel.id}/messages", status=403, code=50013)
    await days.until("2026-11-23 18:30")
    [message] = olga.received
    assert "goes on: I can write in" in (await olga.press_in_message(message, "Try again")).text
    await days.say_due()
    assert len(posted(olga.channel)) == 1


async def test_a_channel_that_is_hidden_is_named_as_such(env: simcord.Env, olga: Organiser, days: Days) -> None:
    deny(env, olga.channel, Permission.VIEW)
    await days.until("2026-11-23 18:30")
    [message] = olga.received
    assert "I cannot see" in message.content
    assert "“View Channel”" in message.content


async def test_a_role_change_that_mends_it_is_noticed(env: simcord.Env, olga: Organiser, days: Days) -> None:
    [own] = [role for role in env.backend.get_guild(env.guild.id).roles.values() if role.managed]
    everyone = env.guild.default_role
    before, usual = own.permissions, env.backend.get_role(env.guild.id, everyone.id).permissions
    for role_id in (own.id, everyone.id):
        env.backend.edit_role(env.guild.id, role_id, {"permissions": discord.Permissions(view_channel=True).value})
    await days.until("2026-11-23 18:30")
    assert len(olga.received) == 1
    env.backend.edit_role(env.guild.id, own.id, {"permissions": before})
    env.backend.edit_role(env.guild.id, everyone.id, {"permissions": usual})
    await env.settle()
    await days.say_due()
    assert len(posted(olga.channel)) == 1


async def test_a_deleted_channel_is_told_at_once_and_the_group_goes_on_elsewhere(
    env: simcord.Env, olga: Organiser, ben: Person, days: Days
) -> None:
    await days.until("2026-11-23 18:30")
    await checks_in(ben, "Lab 4 is done")
    await days.until("2026-11-23 18:31")
    env.backend.delete_channel(olga.channel.id)
    await env.settle()
    await days.say_due()
    [message] = olga.received
    assert "was deleted, so that no round can open there" in message.content
    ben.channel = olga.channel = env.guild.create_text_channel("elsewhere")
    assert "is not there any more" in (await olga.press_in_message(message, "Try again")).text
    await checks_in(ben, "Lab 5 is done")
    await olga.type("group edit", here=True)
    await days.say_due()
    [round_again] = posted(olga.channel)
    assert "Lab 5 is done" in round_again.content
    await days.until("2026-11-24 18:30")
    assert len(posted(olga.channel)) == 2
    assert len(olga.received) == 1


async def test_a_deleted_channel_that_no_event_told_of_is_found_when_the_round_opens(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    env.inject_error("POST", f"/channels/{olga.channel.id}/messages", status=404, code=10003)
    await days.until("2026-11-23 18:30")
    assert "was deleted" in olga.received[0].content


async def test_a_deleted_round_message_is_noticed_at_the_next_edit_and_can_be_posted_again(
    env: simcord.Env, olga: Organiser, ben: Person, days: Days
) -> None:
    await days.until("2026-11-23 18:30")
    env.backend.delete_message(olga.channel.id, posted(olga.channel)[0].id)
    await checks_in(ben, "Lab 4 is done")
    await days.until("2026-11-23 18:31")
    [message] = olga.received
    assert "the message of the open round" in message.content
    assert "`/checkin now` goes on working" in message.content
    await checks_in(ben, "Lab 5 is done")
    await olga.press_in_message(message, "Post it again")
    await olga.press_in_message(message, "Post it again")
    await days.until("2026-11-23 18:32")
    [again] = posted(olga.channel)
    assert "Lab 5 is done" in again.content
    await olga.press_in_message(message, "Post it again")
    await days.until("2026-11-24 18:30")
    assert len(posted(olga.channel)) == 2
    assert len(olga.received) == 1


async def test_the_organiser_is_left_alone_in_quiet_hours(env: simcord.Env, olga: Organiser, days: Days) -> None:
    await olga.type("settings", zone="Berlin", quiet_hours="18:00-08:00")
    deny(env, olga.channel, Permission.SEND)
    await days.until("2026-11-24 06:59")
    assert olga.received == []
    await days.until("2026-11-24 07:00")
    assert len(olga.received) == 1


async def test_what_is_mended_before_the_organiser_hears_of_it_is_not_told(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    await olga.type("settings", zone="Berlin", quiet_hours="18:00-08:00")
    deny(env, olga.channel, Permission.SEND)
    await days.until("2026-11-23 18:30")
    deny(env, olga.channel)
    await env.settle()
    await days.until("2026-11-24 09:00")
    assert olga.received == []


async def test_a_deleted_role_is_told_and_rounds_go_on_without_a_mention(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    role = env.guild.create_role("learners")
    await olga.type("group edit", role=role)
    env.backend.delete_role(env.guild.id, role.id)
    await env.settle()
    await days.until("2026-11-23 18:30")
    [message] = olga.received
    assert "the role that I mentioned for each round was deleted" in message.content
    [opened] = posted(olga.channel)
    assert f"<@&{role.id}>" not in opened.content


async def test_an_archived_thread_is_opened_again_and_a_deleted_one_is_told(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    parent = olga.channel
    olga.channel = thread_in(env, parent)
    await olga.type("group edit", here=True)
    env.backend.edit_channel(olga.channel.id, {}, thread_metadata={"archived": True})
    await days.until("2026-11-23 18:30")
    assert len(posted(olga.channel)) == 1
    env.backend.delete_channel(olga.channel.id)
    await env.settle()
    await days.say_due()
    assert "has lost its channel" in olga.received[0].content


async def test_a_locked_thread_is_not_called_mended(env: simcord.Env, olga: Organiser, days: Days) -> None:
    parent = olga.channel
    olga.channel = thread_in(env, parent)
    await olga.type("group edit", here=True)
    deny(env, parent, Permission.SEND_IN_THREADS)
    await days.until("2026-11-23 18:30")
    [message] = olga.received
    env.backend.edit_channel(olga.channel.id, {}, thread_metadata={"locked": True})
    own = discord.Permissions(manage_threads=True).value
    env.backend.set_overwrite(parent.id, Overwrite(env.backend.bot_user.id, OverwriteType.MEMBER, allow=0, deny=own))
    await env.settle()
    still = await olga.press_in_message(message, "Try again")
    assert "the thread must not be locked" in still.text
    env.backend.edit_channel(olga.channel.id, {}, thread_metadata={"locked": False})
    await env.settle()
    await days.say_due()
    assert len(posted(olga.channel)) == 1


async def test_where_no_thread_may_be_opened_rounds_go_on_without_until_it_is_allowed(
    env: simcord.Env, olga: Organiser, days: Days
) -> None:
    await olga.type("group edit", thread=True)
    deny(env, olga.channel, Permission.CREATE_THREADS)
    await days.until("2026-11-24 18:30")
    [message] = olga.received
    assert "I may not open a thread below the round" in message.content
    assert "“Create Public Threads”" in message.content
    assert len(posted(olga.channel)) == 2
    deny(env, olga.channel)
    await env.settle()
    await days.say_due()
    assert len(olga.channel.threads) == 1
