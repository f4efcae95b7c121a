"""The limits of the loopback server, proved with discord.py and with a bare HTTP client."""

import asyncio
import time

import discord
import pytest

from tests.wire.actors import FOR_GUILD
from tests.wire.caller import Caller
from tests.wire.codes import InteractionKind
from tests.wire.faults import message_posts
from tests.wire.limits import Rate, busiest_second
from tests.wire.server import LoopbackDiscord
from tests.wire.world import World

POST_MESSAGES = "POST /channels/{id}/messages"


def messages_of(server: LoopbackDiscord) -> str:
    """Where Ada's direct messages are posted."""
    return f"/channels/{server.world.direct_messages(server.world.ada).id}/messages"


async def test_no_answer_speaks_of_limits_until_they_are_turned_on(server: LoopbackDiscord, call: Caller) -> None:
    replies = [await call.ask("POST", messages_of(server), {"content": "hello"}) for _ in range(20)]
    assert {reply.status for reply in replies} == {200}
    assert not any("RateLimit" in name for reply in replies for name in reply.headers)


async def test_the_sixth_message_in_five_seconds_is_refused_and_the_headers_foretell_it(
    server: LoopbackDiscord, call: Caller
) -> None:
    server.limits.per_route = True
    replies = [await call.ask("POST", messages_of(server), {"content": "hello"}) for _ in range(6)]
    assert [reply.status for reply in replies] == [200] * 5 + [429]
    assert [reply.headers["X-RateLimit-Remaining"] for reply in replies] == ["4", "3", "2", "1", "0", "0"]
    refused = replies[-1]
    assert refused.body["global"] is False
    assert 4 < refused.body["retry_after"] <= 5
    assert {name: refused.headers[name] for name in ("X-RateLimit-Scope", "X-RateLimit-Limit", "Retry-After")} == {
        "X-RateLimit-Scope": "user",
        "X-RateLimit-Limit": "5",
        "Retry-After": "5",
    }
    assert 4 < float(refused.headers["X-RateLimit-Reset-After"]) <= 5
    assert 4 < float(refused.headers["X-RateLimit-Reset"]) - time.time() <= 5
    assert "X-RateLimit-Global" not in refused.headers
    assert [str(request) for request in server.limits.refused] == [f"POST {messages_of(server)}"]
    assert (len(server.messages.sent), server.limits.refused_globally, server.limits.invalid) == (5, 0, 1)


async def test_every_channel_has_its_own_bucket_under_the_same_hash(server: LoopbackDiscord, call: Caller) -> None:
    server.limits.per_route = True
    server.limits.routes[POST_MESSAGES] = Rate(1, 60)
    rooms = [server.world.direct_messages(person) for person in (server.world.ada, server.world.grace)]
    replies = [await call.ask("POST", f"/channels/{room.id}/messages", {"content": "hello"}) for room in rooms]
    assert [reply.status for reply in replies] == [200, 200]
    assert len({reply.headers["X-RateLimit-Bucket"] for reply in replies}) == 1
    edited = await call.ask("PATCH", f"{messages_of(server)}/{replies[0].body['id']}", {"content": "changed"})
    assert edited.status == 200
    assert edited.headers["X-RateLimit-Bucket"] != replies[0].headers["X-RateLimit-Bucket"]


async def test_a_refused_message_counts_in_its_bucket_and_says_so(server: LoopbackDiscord, call: Caller) -> None:
    server.limits.per_route = True
    server.doors.close(server.world.ada)
    reply = await call.ask("POST", messages_of(server), {"content": "hello"})
    assert (reply.status, reply.headers["X-RateLimit-Remaining"]) == (403, "4")
    assert server.limits.invalid == 1


async def test_answers_to_interactions_are_exempt_from_the_limit_of_all(server: LoopbackDiscord, call: Caller) -> None:
    server.limits.per_second = 1
    room = server.world.study_group.channels[0]
    assert (await call("GET", "/users/@me"))[0] == 200
    assert (await call("GET", "/users/@me"))[0] == 429
    for _ in range(5):
        interaction = server.interactions.new(InteractionKind.COMMAND, server.world.ada, room, FOR_GUILD)
        path = f"/interactions/{interaction.id}/{interaction.token}/callback"
        answer = {"type": 4, "data": {"content": "hello"}}
        assert (await call.ask("POST", path, answer)).status == 204
        webhook = f"/webhooks/{server.world.application_id}/{interaction.token}/messages/@original"
        assert (await call("PATCH", webhook, {"content": "changed"}))[0] == 200
    assert server.limits.refused_globally == 1


async def test_the_limit_of_all_says_that_it_is_global_and_ends_with_the_second(
    server: LoopbackDiscord, call: Caller
) -> None:
    server.limits.per_second = 2
    replies = [await call.ask("POST", messages_of(server), {"content": "hello"}) for _ in range(3)]
    assert [reply.status for reply in replies] == [200, 200, 429]
    refused = replies[-1]
    assert refused.body["global"] is True
    assert 0 < refused.body["retry_after"] <= 1
    assert (refused.headers["X-RateLimit-Global"], refused.headers["X-RateLimit-Scope"]) == ("true", "global")
    await asyncio.sleep(refused.body["retry_after"])
    assert (await call.ask("POST", messages_of(server), {"content": "hello"})).status == 200
    server.limits.per_second = None
    assert {(await call.ask("POST", messages_of(server), {"content": "x"})).status for _ in range(9)} == {200}


async def test_discord_py_gets_120_messages_to_120_people_through_a_limit_of_50_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with LoopbackDiscord(World(more_people=120)) as server:
        monkeypatch.setattr(discord.http.Route, "BASE", server.api_url)
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login(server.token)
            server.limits.per_second = 50
            rooms = [server.world.direct_messages(person) for person in server.world.crowd]
            await asyncio.gather(*(client.get_partial_messageable(room.id).send("hello") for room in rooms))
    assert all(len(server.messages.sent_to(person)) == 1 for person in server.world.crowd)
    assert busiest_second(sent.at for sent in server.messages.sent) <= 100  # two windows can touch
    assert server.limits.refused_globally == len(server.limits.refused) == len(server.refused)
    assert len(server.refused) > 0


async def test_discord_py_learns_a_bucket_from_the_headers_and_is_never_refused(
    server: LoopbackDiscord, client: discord.Client
) -> None:
    server.limits.per_route = True
    server.limits.routes[POST_MESSAGES] = Rate(5, 0.3)
    ada = client.get_partial_messageable(server.world.direct_messages(server.world.ada).id)
    began = time.monotonic()
    await asyncio.gather(*(ada.send("hello") for _ in range(12)))
    assert 0.6 <= time.monotonic() - began < 5
    assert (len(server.messages.sent), server.limits.refused) == (12, [])


async def test_discord_py_gives_up_at_once_where_the_address_is_banned(
    server: LoopbackDiscord, client: discord.Client
) -> None:
    ban = server.faults.fail(429, where=message_posts)
    ada = client.get_partial_messageable(server.world.direct_messages(server.world.ada).id)
    with pytest.raises(discord.HTTPException, match="1015"):
        await ada.send("hello")
    assert (ban.happened, server.limits.refused) == (1, [])


@pytest.mark.parametrize(
    ("moments", "most"),
    [([], 0), ([7.0], 1), ([0.0, 0.5, 1.0], 2), ([3.0, 0.9, 0.0, 0.5], 3)],
    ids=["none", "one", "a second later", "in any order"],
)
def test_the_busiest_second_may_begin_anywhere(moments: list[float], most: int) -> None:
    assert busiest_second(moments) == most
