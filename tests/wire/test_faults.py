"""The faults, closed doors and gateway troubles of the loopback server, proved against discord.py and bare clients."""

import asyncio
import time
from typing import Final

import aiohttp
import discord
import pytest

from tests.wire.caller import Caller
from tests.wire.codes import Json, Opcode
from tests.wire.faults import all_but_answers, message_posts, openings
from tests.wire.process import BotProcess
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Channel

CODES: Final = {"closed": 50007, "not shared": 50278, "removed": 10003, "forbidden": 50013, "hidden": 50001}


def room_of_ada(server: LoopbackDiscord) -> Channel:
    """Ada's direct messages."""
    return server.world.direct_messages(server.world.ada)


def said(server: LoopbackDiscord) -> list[str]:
    """What Ada was told, oldest first."""
    return [message["content"] for message in server.messages.sent_to(server.world.ada)]


# Answers that fail, are late, or never come


async def test_an_outage_ends_by_itself_and_spares_whom_it_should(server: LoopbackDiscord, call: Caller) -> None:
    outage = server.faults.fail(503, seconds=0.5, where=message_posts)
    path = f"/channels/{room_of_ada(server).id}/messages"
    reply = await call.ask("POST", path, {"content": "hello"})
    assert (reply.status, "upstream" in reply.body, said(server)) == (503, True, [])
    assert (await call("GET", path))[0] == 200
    await asyncio.sleep(0.5)
    assert (await call("POST", path, {"content": "hello"}))[0] == 200
    assert (outage.happened, said(server)) == (1, ["hello"])


@pytest.mark.usefixtures("bot")
async def test_commands_are_answered_while_everything_else_fails(server: LoopbackDiscord) -> None:
    outage = server.faults.fail(503, where=all_but_answers)
    ada = server.acting(server.world.ada, room_of_ada(server))
    await ada.say("hello")
    await server.until(lambda: outage.happened == 1, "the echo")
    assert (await ada.run("pong")).text == "pong"
    server.faults.clear()
    await ada.say("hello again")
    await server.until(lambda: said(server) == ["You said: hello again"], "the second echo")


async def test_discord_py_does_not_repeat_after_a_503(server: LoopbackDiscord, client: discord.Client) -> None:
    outage = server.faults.fail(503, times=1)
    with pytest.raises(discord.DiscordServerError):
        await client.get_partial_messageable(room_of_ada(server).id).send("hello")
    assert (outage.happened, said(server)) == (1, [])


@pytest.mark.parametrize("after", [False, True], ids=["before it was created", "after it was created"])
async def test_discord_py_repeats_after_a_502_and_the_message_is_there_once(
    server: LoopbackDiscord, client: discord.Client, after: bool
) -> None:
    server.faults.fail(502, times=1, where=message_posts, after=after)
    message = await client.get_partial_messageable(room_of_ada(server).id).send("hello")
    first, second = (request for request in server.requests if message_posts(request))
    assert (first.status, first.took_effect, second.status) == (502, after, 200)
    assert [sent.message_id for sent in server.messages.sent] == [message.id]
    assert server.messages.repeated == ([message.id] if after else [])


@pytest.mark.parametrize("after", [False, True], ids=["before it was created", "after it was created"])
async def test_discord_py_does_not_repeat_a_post_whose_connection_was_cut(
    server: LoopbackDiscord, client: discord.Client, after: bool
) -> None:
    server.faults.cut(times=1, where=message_posts, after=after)
    ada = client.get_partial_messageable(room_of_ada(server).id)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await ada.send("first")
    [request] = [request for request in server.requests if message_posts(request)]
    assert (request.status, request.took_effect) == (None, after)
    await ada.send("second")
    assert said(server) == (["first", "second"] if after else ["second"])


async def test_a_refusal_with_a_code_reads_as_one_of_discord(server: LoopbackDiscord, client: discord.Client) -> None:
    words = "You are opening direct messages too fast"
    server.faults.fail(403, code=40003, message=words, times=1, where=openings)
    with pytest.raises(discord.Forbidden, match=words) as refused:
        await client.http.start_private_message(server.world.ada.id)
    assert refused.value.code == 40003


async def test_a_late_answer_comes_when_its_time_is_over_or_the_fault_is_lifted(
    server: LoopbackDiscord, call: Caller
) -> None:
    path = f"/channels/{room_of_ada(server).id}/messages"
    server.faults.hang(0.4, times=1, where=message_posts, after=True)
    began = time.monotonic()
    sending = asyncio.create_task(call("POST", path, {"content": "first"}))
    await server.until(lambda: said(server) == ["first"], "the effect of the request")
    assert not sending.done()
    assert (await sending)[0] == 200
    assert time.monotonic() - began >= 0.4
    hanging = server.faults.hang(60, times=1, where=message_posts)
    sending = asyncio.create_task(call("POST", path, {"content": "second"}))
    await server.until(lambda: hanging.happened == 1, "the request")
    assert said(server) == ["first"]
    server.faults.clear()
    assert (await sending)[0] == 200


async def test_a_changed_token_locks_the_bot_out(server: LoopbackDiscord, client: discord.Client) -> None:
    server.token = "another token"
    with pytest.raises(discord.HTTPException) as refused:
        await client.get_partial_messageable(room_of_ada(server).id).send("hello")
    assert (refused.value.status, refused.value.code, said(server)) == (401, 0, [])


# Kills at chosen points


async def test_a_bot_is_killed_when_its_second_message_was_created_and_not_answered(
    server: LoopbackDiscord, bot: BotProcess
) -> None:
    server.faults.when(message_posts, bot.kill, nth=2, after=True)
    ada = server.acting(server.world.ada, room_of_ada(server))
    for number in (1, 2):
        assert bot.status is None
        await ada.say(str(number))
        await server.until(lambda: len(said(server)) == number, "the echo")  # noqa: B023
    await bot.ended()
    assert said(server) == ["You said: 1", "You said: 2"]


async def test_a_bot_is_killed_when_its_message_has_arrived_and_is_never_created(
    server: LoopbackDiscord, bot: BotProcess
) -> None:
    killing = server.faults.when(message_posts, bot.kill, cut=True)
    await server.acting(server.world.ada, room_of_ada(server)).say("hello")
    await server.until(lambda: killing.happened == 1, "the request")
    await bot.ended()
    assert (said(server), server.messages.sent) == ([], [])


async def test_what_a_hook_runs_may_be_a_plain_function_and_runs_once(server: LoopbackDiscord, call: Caller) -> None:
    ran: list[int] = []
    path = f"/channels/{room_of_ada(server).id}/messages"
    server.faults.when(message_posts, lambda: ran.append(len(server.messages.sent)), nth=2)
    for _ in range(4):
        assert (await call("POST", path, {"content": "hello"}))[0] == 200
    assert ran == [1]


# Closed doors


@pytest.mark.parametrize("how", CODES)
async def test_a_closed_door_refuses_with_the_code_of_discord_until_it_is_opened(
    server: LoopbackDiscord, call: Caller, how: str
) -> None:
    room = server.world.study_group.channels[0] if how in {"removed", "forbidden", "hidden"} else room_of_ada(server)
    closing = {
        "closed": lambda: server.doors.close(server.world.ada),
        "not shared": lambda: server.doors.close(server.world.ada, no_shared_server=True),
        "removed": lambda: server.doors.remove(room),
        "forbidden": lambda: server.doors.forbid(room),
        "hidden": lambda: server.doors.hide(room),
    }
    closing[how]()
    status, refusal = await call("POST", f"/channels/{room.id}/messages", {"content": "hello"})
    assert (status, refusal["code"]) == (404 if how == "removed" else 403, CODES[how])
    readable = (await call("GET", f"/channels/{room.id}/messages"))[0] == 200
    assert readable == (how not in {"removed", "hidden"})
    assert (await call("POST", "/users/@me/channels", {"recipient_id": str(server.world.ada.id)}))[0] == 200
    assert (await call("POST", f"/channels/{server.world.direct_messages(server.world.grace).id}/typing"))[0] == 204
    server.doors.open(server.world.ada)
    server.doors.restore(room)
    assert (await call("POST", f"/channels/{room.id}/messages", {"content": "hello"}))[0] == 200


@pytest.mark.usefixtures("bot")
async def test_a_person_with_closed_direct_messages_still_uses_commands_there(server: LoopbackDiscord) -> None:
    server.doors.close(server.world.ada)
    ada = server.acting(server.world.ada, room_of_ada(server))
    assert (await ada.run("pong")).text == "pong"
    assert said(server) == []


# Nonces and pages


async def test_of_two_requests_at_once_with_one_nonce_one_creates_the_message(
    server: LoopbackDiscord, call: Caller
) -> None:
    path = f"/channels/{room_of_ada(server).id}/messages"
    body = {"content": "once", "nonce": "row-1", "enforce_nonce": True}
    replies = await asyncio.gather(*(call("POST", path, body) for _ in range(5)))
    assert {(status, message["id"], message["nonce"]) for status, message in replies} == {
        (200, str(server.messages.sent[0].message_id), "row-1")
    }
    assert (len(said(server)), len(server.messages.repeated)) == (1, 4)


async def test_a_nonce_is_told_with_the_new_message_and_never_read_back(server: LoopbackDiscord, call: Caller) -> None:
    path = f"/channels/{room_of_ada(server).id}/messages"
    for _ in range(2):  # without being enforced it is no identity
        status, message = await call("POST", path, {"content": "hello", "nonce": "row-1"})
        assert (status, message["nonce"]) == (200, "row-1")
    _, read = await call("GET", f"{path}/{message['id']}")
    _, listed = await call("GET", path)
    assert len(listed) == 2
    assert not any("nonce" in each for each in (read, *listed))
    elsewhere = f"/channels/{server.world.study_group.channels[0].id}/messages"
    await call("POST", elsewhere, {"content": "other", "nonce": "row-1", "enforce_nonce": True})
    assert [sent.nonce for sent in server.messages.sent] == ["row-1"] * 3


async def test_messages_are_listed_newest_first_by_pages(server: LoopbackDiscord, call: Caller) -> None:
    path = f"/channels/{room_of_ada(server).id}/messages"
    ids = [(await call("POST", path, {"content": str(number)}))[1]["id"] for number in range(6)]

    async def listed(query: str) -> list[int]:
        return [int(message["content"]) for message in (await call("GET", f"{path}?{query}"))[1]]

    assert await listed("limit=2") == [5, 4]
    assert await listed(f"limit=2&before={ids[3]}") == [2, 1]
    assert await listed(f"limit=2&after={ids[1]}") == [3, 2]
    assert await listed(f"after={ids[5]}") == []
    await call("DELETE", f"{path}/{ids[4]}")
    assert await listed("limit=2") == [5, 3]


# The gateway


@pytest.mark.usefixtures("bot")
async def test_a_bot_that_is_asked_to_reconnect_resumes_over_the_address_it_was_given(server: LoopbackDiscord) -> None:
    await server.gateway.ask_to_reconnect()
    await server.until(lambda: server.gateway.resumed_over == ["/gateway/resume"], "RESUME")
    assert len(server.gateway.identified) == 1
    assert (await server.acting(server.world.ada, server.world.study_group).run("pong")).text == "pong"


@pytest.mark.parametrize("resumable", [True, False], ids=["resumed", "replaced"])
@pytest.mark.usefixtures("bot")
async def test_an_invalid_session_is_resumed_or_replaced(server: LoopbackDiscord, resumable: bool) -> None:
    gateway = server.gateway
    await gateway.invalidate(resumable=resumable)
    await server.until(lambda: len(gateway.resumed if resumable else gateway.identified[1:]) == 1, "a new beginning")
    assert (len(gateway.identified), len(gateway.resumed)) == ((1, 1) if resumable else (2, 0))
    assert (await server.acting(server.world.ada, server.world.study_group).run("pong")).text == "pong"


@pytest.mark.usefixtures("bot")
async def test_where_the_gateway_does_not_let_it_in_discord_py_begins_anew(server: LoopbackDiscord) -> None:
    server.gateway.accepting = False
    server.gateway.drop()
    await server.until(lambda: any(each.path == "/gateway/resume" for each in server.refused), "a refused RESUME")
    server.gateway.accepting = True
    await server.until(lambda: len(server.gateway.identified) == 2, "a second IDENTIFY")
    assert server.gateway.resumed == []


async def test_a_muted_socket_stays_open_and_acknowledges_nothing_until_it_is_replaced(server: LoopbackDiscord) -> None:
    async def greeted(socket: aiohttp.ClientWebSocketResponse) -> None:
        assert (await socket.receive_json(timeout=2))["op"] == Opcode.HELLO

    async def frame(socket: aiohttp.ClientWebSocketResponse) -> Json:
        received: Json = await socket.receive_json(timeout=2)
        return received

    async with aiohttp.ClientSession() as session, session.ws_connect(server.gateway_url) as zombie:
        await greeted(zombie)
        await zombie.send_json({"op": 2, "d": {"token": server.token, "intents": 0, "properties": {}}})
        ready = await frame(zombie)
        await zombie.send_json({"op": 1, "d": 1})
        assert (await frame(zombie))["op"] == Opcode.HEARTBEAT_ACK
        server.gateway.mute()
        await zombie.send_json({"op": 1, "d": 1})
        await server.gateway.dispatch("MISSED", {}, None)
        with pytest.raises(TimeoutError):
            await zombie.receive(timeout=0.1)
        assert (server.gateway.heartbeats, server.gateway.connected_shards) == (2, {0})
        async with session.ws_connect(ready["d"]["resume_gateway_url"]) as socket:
            await greeted(socket)
            resume = {"token": server.token, "session_id": ready["d"]["session_id"], "seq": 1}
            await socket.send_json({"op": 6, "d": resume})
            assert [(await frame(socket))["t"] for _ in range(2)] == ["MISSED", "RESUMED"]
