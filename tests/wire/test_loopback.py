"""The loopback Discord, proved with the least possible bot and with a bare HTTP client."""

import json
import zlib
from pathlib import Path

import aiohttp
import pytest

from tests.wire.actors import FOR_GUILD, FOR_USER
from tests.wire.caller import Caller
from tests.wire.codes import CallbackKind, Json, Opcode
from tests.wire.commands import CannotBeDone
from tests.wire.process import BARE_BOT, ProcessEnded, running_process
from tests.wire.server import LoopbackDiscord


@pytest.mark.usefixtures("bot")
async def test_a_command_in_a_server_is_answered_by_the_real_process(server: LoopbackDiscord) -> None:
    ada = server.acting(server.world.ada, server.world.night_school)
    seen = await ada.run("seen")
    assert "guild locale: de" in seen.text
    assert "guild install: True" in seen.text
    assert seen.ephemeral
    assert (await ada.run("pong", word="hello")).text == "hello"
    assert server.gateway.heartbeats >= 1
    assert server.gateway.identified[0].compression in {"zstd-stream", "zlib-stream"}
    assert server.refused == []


@pytest.mark.usefixtures("bot")
async def test_direct_messages_with_the_bot_take_commands_and_words(server: LoopbackDiscord) -> None:
    world = server.world
    grace = server.acting(world.grace, world.direct_messages(world.grace))
    assert "channel: Direct Message with grace" in (await grace.run("seen")).text
    await grace.say("hello")
    await server.until(lambda: len(server.messages.said_to(world.grace)) == 2, "the echo")
    assert server.messages.said_to(world.grace)[-1]["content"] == "You said: hello"


@pytest.mark.usefixtures("bot")
async def test_a_user_install_works_in_a_private_channel_and_in_a_server_without_the_bot(
    server: LoopbackDiscord,
) -> None:
    ada = server.acting(server.world.ada, server.world.private_group, locale="de", installs=FOR_USER)
    seen = (await ada.run("seen")).text.splitlines()
    assert {"locale: de", "guild locale: None", "channel: us", "private channel: True"} <= set(seen)
    assert {"guild install: False", "user install: True"} <= set(seen)
    assert "user install: True" in (await ada.moved_to(server.world.elsewhere.channels[0]).run("seen")).text


@pytest.mark.usefixtures("bot")
async def test_a_command_is_offered_only_where_it_was_registered_for(server: LoopbackDiscord) -> None:
    by_name = {command["name"]: command for command in server.commands.registered()}
    assert by_name["pong"]["integration_types"] == [0, 1]
    assert by_name["pong"]["contexts"] == [0, 1, 2]
    ada = server.acting(server.world.ada, server.world.private_group, installs=FOR_USER)
    with pytest.raises(CannotBeDone, match="/form is not offered in this context: PRIVATE"):
        await ada.run("form")
    with pytest.raises(CannotBeDone, match="/pong is not offered for this install"):
        await server.acting(server.world.ada, server.world.elsewhere, installs=FOR_GUILD).run("pong")


@pytest.mark.usefixtures("bot")
async def test_autocomplete_suggests_what_begins_as_typed(server: LoopbackDiscord) -> None:
    ada = server.acting(server.world.ada, server.world.study_group)
    assert [choice["name"] for choice in await ada.complete("pong", "word", "pi")] == ["ping"]


@pytest.mark.usefixtures("bot")
async def test_a_form_is_opened_filled_in_and_its_answer_has_a_button(server: LoopbackDiscord) -> None:
    ada = server.acting(server.world.ada, server.world.study_group)
    form = await ada.run("form")
    assert form.kind is CallbackKind.MODAL
    with pytest.raises(CannotBeDone, match="is required"):
        await ada.submit(form, {"Score": "720"})
    read_back = await ada.submit(form, {"Score": "720", "Why": "Misread"})
    assert read_back.text == "720: Misread"
    pressed = await ada.press(read_back, "Again")
    assert pressed.kind is CallbackKind.UPDATE
    assert pressed.text == "Pressed."


async def test_two_explicit_shards_both_identify_and_each_sees_its_servers(
    server: LoopbackDiscord, tmp_path: Path
) -> None:
    run = running_process(
        server, database=tmp_path / "none.db", arguments=BARE_BOT, env={"BARE_SHARDS": "0,1/2"}, shards=(0, 1)
    )
    async with run:
        assert {(each.shard, each.shard_count) for each in server.gateway.identified} == {(0, 2), (1, 2)}
        for guild, shard in ((server.world.study_group, 0), (server.world.night_school, 1)):
            assert f"shard: {shard}" in (await server.acting(server.world.ada, guild).run("seen")).text


@pytest.mark.usefixtures("bot")
async def test_a_dropped_socket_resumes_and_misses_nothing(server: LoopbackDiscord) -> None:
    ada = server.acting(server.world.ada, server.world.study_group)
    server.gateway.drop()
    await server.until(lambda: not server.gateway.connected_shards, "the end of the socket")
    asked_in_between = await ada.begin("pong")
    await server.until(lambda: len(server.gateway.resumed) == 1, "RESUME")
    assert (await ada.answer(asked_in_between)).text == "pong"
    assert len(server.gateway.identified) == 1


@pytest.mark.usefixtures("bot")
async def test_a_session_that_cannot_be_resumed_is_replaced(server: LoopbackDiscord) -> None:
    server.gateway.forget_sessions()
    server.gateway.drop()
    await server.until(lambda: len(server.gateway.identified) == 2, "a second IDENTIFY")
    assert (await server.acting(server.world.ada, server.world.study_group).run("pong")).text == "pong"


async def test_a_wrong_token_is_refused_at_login(server: LoopbackDiscord, tmp_path: Path) -> None:
    run = running_process(server, database=tmp_path / "none.db", arguments=BARE_BOT, env={"DISCORD_TOKEN": "wrong"})
    with pytest.raises(ProcessEnded, match="LoginFailure"):
        async with run:
            pass
    assert [(str(request), request.status) for request in server.requests] == [("GET /users/@me", 401)]


async def test_an_address_that_nothing_answers_is_kept_to_be_asserted_on() -> None:
    async with LoopbackDiscord() as server, aiohttp.ClientSession() as session:
        assert await Caller(server, session)("GET", "/nowhere") == (404, {"message": "404: Not Found", "code": 0})
        assert [str(request) for request in server.unknown_requests] == ["GET /nowhere"]


def _row(*custom_ids: str) -> list[Json]:
    buttons = [{"type": 2, "style": 1, "label": "x", "custom_id": custom_id} for custom_id in custom_ids]
    return [{"type": 1, "components": buttons}]


@pytest.mark.parametrize(
    ("body", "code", "place"),
    [
        ({"content": ""}, 50006, None),
        ({"content": "x" * 2001}, 50035, "content"),
        ({"content": "x", "nonce": "n" * 26}, 50035, "nonce"),
        ({"content": "x", "components": _row("a", "a")}, 50035, "components"),
        ({"content": "x", "components": _row("a" * 101)}, 50035, "components"),
        ({"content": "x", "components": [{"type": 10, "content": "no flag"}]}, 50035, "components"),
        ({"content": "x", "components": [{"type": 10, "content": "flag"}], "flags": 1 << 15}, 50035, "content"),
    ],
    ids=["empty", "too long", "long nonce", "same ids", "long id", "layout without flag", "layout with content"],
)
async def test_a_message_that_discord_would_refuse_is_refused(
    server: LoopbackDiscord, call: Caller, body: Json, code: int, place: str | None
) -> None:
    channel = server.world.direct_messages(server.world.ada)
    status, answer = await call("POST", f"/channels/{channel.id}/messages", body)
    assert (status, answer["code"]) == (400, code)
    assert place is None or place in answer["errors"]
    assert server.messages.in_channel(channel) == []


async def test_the_same_enforced_nonce_gives_the_first_message_until_it_is_forgotten(
    server: LoopbackDiscord, call: Caller
) -> None:
    status, channel = await call("POST", "/users/@me/channels", {"recipient_id": str(server.world.ada.id)})
    assert (status, channel["type"]) == (200, 1)
    body = {"content": "once", "nonce": "row-1", "enforce_nonce": True}
    sent = [await call("POST", f"/channels/{channel['id']}/messages", body) for _ in range(2)]
    assert sent[0] == sent[1]
    assert len(server.messages.said_to(server.world.ada)) == 1
    server.messages.forget_nonces()
    await call("POST", f"/channels/{channel['id']}/messages", body)
    assert len(server.messages.said_to(server.world.ada)) == 2


async def test_a_picture_is_kept_under_its_address_and_its_message_can_be_changed(
    server: LoopbackDiscord, call: Caller
) -> None:
    gallery = {"type": 12, "items": [{"media": {"url": "attachment://chart.png"}, "description": "A chart"}]}
    body = {"components": [gallery], "flags": 1 << 15, "attachments": [{"id": 0, "description": "A chart"}]}
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("payload_json", json.dumps(body))
    form.add_field("files[0]", b"picture", filename="chart.png", content_type="application/octet-stream")
    channel = server.world.study_group.channels[0]
    _, message = await call("POST", f"/channels/{channel.id}/messages", form=form)
    shown = message["components"][0]["items"][0]["media"]["url"]
    assert shown == message["attachments"][0]["url"]
    async with aiohttp.ClientSession() as session, session.get(shown) as response:
        assert await response.read() == b"picture"
    changed = {"components": [{"type": 10, "content": "Gone"}], "attachments": []}
    _, message = await call("PATCH", f"/channels/{channel.id}/messages/{message['id']}", changed)
    assert (message["components"][0]["content"], message["attachments"]) == ("Gone", [])
    _, messages = await call("GET", f"/channels/{channel.id}/messages?limit=1")
    assert messages == [message]


@pytest.mark.usefixtures("bot")
async def test_an_interaction_is_answered_once(server: LoopbackDiscord, call: Caller) -> None:
    answer = await server.acting(server.world.ada, server.world.study_group).run("pong")
    interaction = answer.interaction
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"
    status, refusal = await call("POST", path, {"type": 4, "data": {"content": "again"}})
    assert (status, refusal["code"]) == (400, 40060)


async def test_the_gateway_speaks_zlib_to_a_client_that_asks_for_it(server: LoopbackDiscord) -> None:
    inflate = zlib.decompressobj()

    async def frame() -> Json:
        received: Json = json.loads(inflate.decompress(await socket.receive_bytes(timeout=2)))
        return received

    url = f"{server.gateway_url}?v=10&encoding=json&compress=zlib-stream"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        assert (await frame())["op"] == Opcode.HELLO
        await socket.send_json({"op": 2, "d": {"token": server.token, "intents": 1, "properties": {}}})
        ready = await frame()
        assert (ready["t"], ready["s"]) == ("READY", 1)
        assert [guild["id"] for guild in ready["d"]["guilds"]] == [
            str(guild.id) for guild in server.world.guilds if guild.has_bot
        ]
