"""What changes in servers: who is in them, what is deleted, and threads."""

from collections.abc import Sequence

import pytest

from bot.rules.failures import Failure, failure_of
from tests.wire.caller import Caller
from tests.wire.codes import Permission
from tests.wire.process import BotProcess
from tests.wire.server import LoopbackDiscord
from tests.wire.world import FIRST_CAMPUS, NEXT_PERSON, World


def dispatched(server: LoopbackDiscord) -> list[str]:
    """The events that the bot got, in order."""
    [session] = server.gateway.sessions.values()
    return [frame["t"] for frame in session.sent]


async def statuses(call: Caller, *asked: Sequence[str]) -> list[tuple[int, int]]:
    """The status and Discord's own code (0 where all is well) of requests without much of a body."""
    bodies = {"POST": {"content": "hello", "name": "thread"}, "PATCH": {"content": "changed", "archived": False}}
    answers = [await call(method, path, bodies.get(method)) for method, path in asked]
    return [(status, 0 if status < 400 else body["code"]) for status, body in answers]


async def test_the_bot_hears_of_what_becomes_of_its_servers(server: LoopbackDiscord, bot: BotProcess) -> None:
    world, places = server.world, server.places
    thread = await places.open_thread(world.study_group.channels[0], "round")
    await places.archive(thread)
    ada = server.acting(world.ada, thread)
    assert "channel: round" in (await ada.run("seen")).text
    await places.delete(thread)
    await places.delete_role(world.study_group, world.study_group.roles[0])
    await places.delete(world.study_group.channels[0])
    await places.take_bot_out(world.study_group)
    await places.invite_bot(world.study_group)
    assert dispatched(server)[-9:] == [
        "GUILD_CREATE",
        "THREAD_CREATE",
        "THREAD_UPDATE",
        "INTERACTION_CREATE",
        "THREAD_DELETE",
        "GUILD_ROLE_DELETE",
        "CHANNEL_DELETE",
        "GUILD_DELETE",
        "GUILD_CREATE",
    ]
    assert (await ada.moved_to(world.night_school.channels[0]).run("pong")).text == "pong"
    assert "Traceback" not in bot.stderr


async def test_who_left_is_no_member_and_a_bot_that_was_taken_out_has_no_access(
    server: LoopbackDiscord, call: Caller
) -> None:
    world, guild = server.world, server.world.study_group
    members = [("GET", f"/guilds/{guild.id}/members/{person_id}") for person_id in (world.ada.id, world.grace.id, 1)]
    server.places.leave(guild, world.grace)
    assert await statuses(call, *members) == [(200, 0), (404, 10007), (404, 10013)]
    server.places.come_back(guild, world.grace)
    await server.places.take_bot_out(guild)
    channel = f"/channels/{guild.channels[0].id}/messages"
    assert await statuses(call, members[1], ("POST", channel)) == [(403, 50001), (403, 50001)]
    await server.places.invite_bot(guild)
    assert await statuses(call, members[1], ("POST", channel)) == [(200, 0), (200, 0)]


async def test_threads_and_what_is_gone_are_refused_as_discord_does(server: LoopbackDiscord, call: Caller) -> None:
    channel = server.world.study_group.channels[0]
    said = await server.messages.send(channel, {"content": "round"}, {})
    message = f"/channels/{channel.id}/messages/{said['id']}"
    below = ("POST", f"{message}/threads")
    server.doors.forbid_threads(channel)
    assert await statuses(call, below) == [(403, 50013)]
    server.doors.restore(channel)
    assert await statuses(call, below, below) == [(201, 0), (400, 160004)]
    [thread] = server.world.changes.threads.values()
    in_thread = await server.messages.send(thread, {"content": "hello"}, {})
    edit, change = ("PATCH", f"/channels/{thread.id}/messages/{in_thread['id']}"), ("PATCH", f"/channels/{thread.id}")
    await server.places.archive(thread)
    assert await statuses(call, edit, change, edit) == [(400, 50083), (200, 0), (200, 0)]
    await server.places.archive(thread, locked=True)
    assert await statuses(call, edit, change) == [(400, 50083), (403, 50013)]
    await server.messages.delete(int(said["id"]))
    assert await statuses(call, ("PATCH", message), ("GET", message), below) == [(404, 10008)] * 3
    await server.places.delete(channel)
    gone = await statuses(call, ("PATCH", message), edit)
    assert [failure_of(*each) for each in gone] == [Failure.CHANNEL_GONE] * 2
    assert [edit.message_id for edit in server.messages.edits] == [int(in_thread["id"])]


@pytest.mark.usefixtures("bot")
async def test_whoever_manages_a_server_and_what_the_bot_may_do_there_is_told(server: LoopbackDiscord) -> None:
    guild = server.world.study_group
    server.doors.forbid(guild.channels[0])
    server.doors.forbid_threads(guild.channels[0])
    seen = (await server.acting(server.world.ada, guild, may=Permission.MANAGE_SERVER).run("seen")).text
    assert {"manages: True", "bot may send: False", "bot may open threads: False"} <= set(seen.splitlines())
    server.doors.restore(guild.channels[0])
    seen = (await server.acting(server.world.ada, guild).run("seen")).text
    assert {"manages: False", "bot may send: True", "bot may open threads: True"} <= set(seen.splitlines())


def test_further_servers_have_steady_ids_and_one_channel_each() -> None:
    campuses = World(more_guilds=3).campuses
    assert [guild.id for guild in campuses] == [FIRST_CAMPUS + number * NEXT_PERSON for number in range(3)]
    assert [guild.channels[0].id - guild.id for guild in campuses] == [1, 1, 1]
