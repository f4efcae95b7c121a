"""The whole bot as its own process on the wire: what Discord hears of it, and what outlives a restart."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
import pytest_asyncio

from bot.database import connect
from bot.stores import synced_commands
from tests.wire.actors import FOR_USER, Actor
from tests.wire.codes import CallbackKind, Intent, InteractionKind, Json
from tests.wire.interactions import Answer
from tests.wire.process import BotProcess, running_process, start_process
from tests.wire.reading import control
from tests.wire.recording import Recorded
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Channel, Guild, Person, World

pytestmark = pytest.mark.asyncio(loop_scope="module")

STOP_SECONDS: Final = 5.0
SOMETHING_BROKE: Final = "something broke on my side"


@dataclass(frozen=True, slots=True)
class Life:
    """A bot on the wire, with people enough for every test to have its own."""

    server: LoopbackDiscord
    database: Path
    process: BotProcess


@asynccontextmanager
async def started(server: LoopbackDiscord, folder: Path, **env: str) -> AsyncIterator[Life]:
    """A bot with its database in `folder`."""
    database = folder / "comeback.db"
    async with running_process(server, database=database, env=env) as process:
        yield Life(server, database, process)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def life(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Life]:
    """One bot for all tests that leave it as it was."""
    async with (
        LoopbackDiscord(World(more_people=20)) as server,
        started(server, tmp_path_factory.mktemp("life")) as life,
    ):
        yield life


@pytest_asyncio.fixture(scope="module", loop_scope="module", autouse=True)
async def sharded(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Life]:
    """A bot that is told its shards. It starts with the first test, as a second shard waits five seconds."""
    env = {"COMEBACK_SHARD_IDS": "0,1", "COMEBACK_SHARD_COUNT": "2"}
    async with LoopbackDiscord() as server:
        database = tmp_path_factory.mktemp("sharded") / "comeback.db"
        process = await start_process(server, database=database, env=env)
        yield Life(server, database, process)
        await process.stop()


async def identified(server: LoopbackDiscord, *, shards: int) -> None:
    """Wait until as many shards have identified."""
    await server.until(lambda: len(server.gateway.identified) >= shards, f"{shards} shards", seconds=20)


def synced(server: LoopbackDiscord) -> int:
    """How often the bot told Discord of its commands."""
    return sum(request.method == "PUT" and request.path.endswith("/commands") for request in server.requests)


def stored(database: Path, sql: str, *values: int) -> list[Any]:
    """What a query finds in the bot's database file; or what a statement does to it."""
    with closing(sqlite3.connect(database)) as connection, connection:
        return connection.execute(sql, values).fetchall()


def messages_sent(requests: Iterable[Recorded]) -> list[Json]:
    """The body of every message among requests, new or changed."""
    sent = []
    for request in requests:
        if request.path.endswith("/callback"):
            if request.body["type"] in {CallbackKind.MESSAGE, CallbackKind.UPDATE}:
                sent.append(request.body["data"])
        elif request.method in {"POST", "PATCH"} and request.body is not None:
            sent.append(request.body)
    return sent


async def logged(actor: Actor, exam: str, when: str, **fields: Any) -> Answer:
    """The card for an attempt, from the command through the form."""
    form = await actor.run("attempt log", exam=exam)
    return await actor.submit(form, {"when": when, **fields})


# What Discord is told at the start


async def test_every_command_is_registered_for_all_places_and_both_kinds_of_install(life: Life) -> None:
    commands = life.server.commands.registered()
    assert {"attempt", "retake", "settings", "help"} <= {command["name"] for command in commands}
    assert len(commands) <= 15
    for command in commands:
        assert (command["contexts"], command["integration_types"]) == ([0, 1, 2], [0, 1]), command["name"]


async def test_no_privileged_intent_is_asked_for(life: Life) -> None:
    [identified] = life.server.gateway.identified
    assert identified.intents == Intent.GUILDS | Intent.DIRECT_MESSAGES


async def test_commands_are_registered_where_they_have_changed_and_not_at_the_next_start(
    life: Life, tmp_path: Path
) -> None:
    assert synced(life.server) == 1
    async with LoopbackDiscord() as server:
        database = await connect(str(tmp_path / "comeback.db"))
        async with database.transaction() as tx:
            await synced_commands.remember(tx, server.world.application_id, "the fingerprint of another version")
        await database.close()
        for _ in ("the first start", "the next start"):
            async with started(server, tmp_path):
                assert synced(server) == 1
        assert (server.unknown_requests, server.refused) == ([], [])


# What people see, wherever they are

IN_A_SERVER: Final = "in a server"
IN_DIRECT_MESSAGES: Final = "in direct messages"
IN_A_PRIVATE_GROUP: Final = "in a private group"
IN_A_SERVER_WITHOUT_THE_BOT: Final = "in a server without the bot"
SEEN_BY_OTHERS: Final = {IN_A_SERVER, IN_A_PRIVATE_GROUP, IN_A_SERVER_WITHOUT_THE_BOT}


def acting(server: LoopbackDiscord, number: int, place: str, locale: str = "en-US") -> Actor:
    """Somebody of the crowd at a kind of place, with the install that works there."""
    world, person = server.world, server.world.crowd[number]
    rooms: dict[str, Guild | Channel] = {
        IN_A_SERVER: world.study_group,
        IN_DIRECT_MESSAGES: world.direct_messages(person),
        IN_A_PRIVATE_GROUP: world.private_group,
        IN_A_SERVER_WITHOUT_THE_BOT: world.elsewhere,
    }
    if place in {IN_A_PRIVATE_GROUP, IN_A_SERVER_WITHOUT_THE_BOT}:
        return server.acting(person, rooms[place], locale=locale, installs=FOR_USER)
    return server.acting(person, rooms[place], locale=locale)


@pytest.mark.parametrize(
    ("number", "place", "locale"),
    [
        (0, IN_A_SERVER, "en-US"),
        (1, IN_DIRECT_MESSAGES, "en-GB"),
        (2, IN_A_PRIVATE_GROUP, "de"),
        (3, IN_A_SERVER_WITHOUT_THE_BOT, "ja"),
    ],
    ids=str,
)
async def test_an_attempt_is_found_logged_corrected_and_looked_back_on(
    life: Life, number: int, place: str, locale: str
) -> None:
    somebody = acting(life.server, number, place, locale)
    before = len(life.server.requests)
    assert "SY0-701" in {choice["value"] for choice in await somebody.complete("attempt log", "exam", "securty plus")}
    card = await logged(somebody, "SY0-701", "yesterday", score="720")
    assert "CompTIA Security+ (V7): not this time" in card.text
    form = await somebody.press(card, "Edit")
    assert control(form.form, "score")["value"] == "720"
    corrected = await somebody.submit(form, {"score": "707"})
    assert "score 707" in corrected.text
    when = await somebody.run("retake when")
    assert "The rule:" in when.text
    listed = await somebody.run("attempt list")
    assert "score 707" in listed.text
    refused = await logged(somebody, "AZ-104", "the day before never")
    assert "I could not read" in refused.text

    for answer in (card, corrected, when, listed, refused):
        assert answer.ephemeral is (place in SEEN_BY_OTHERS)
    sent = messages_sent(life.server.requests[before:])
    assert len(sent) == 5
    assert all(message["allowed_mentions"] == {"parse": []} for message in sent)


async def test_nothing_that_was_typed_can_mention_anybody(life: Life) -> None:
    somebody = acting(life.server, 4, IN_A_SERVER)
    before = len(life.server.requests)
    await logged(somebody, "@everyone <@1> <@&2>", "@everyone")
    card = await logged(somebody, "@everyone <@1> <@&2>", "yesterday", domains="@here: 40 %")
    await somebody.press(card, "Undo")
    await somebody.run("settings", zone="@everyone")
    sent = messages_sent(life.server.requests[before:])
    assert len(sent) == 4
    assert all(message["allowed_mentions"] == {"parse": []} for message in sent)


async def test_the_bot_writes_nothing_into_a_channel_by_itself(life: Life) -> None:
    somebody = acting(life.server, 5, IN_A_SERVER)
    await somebody.say("hello?")
    await logged(somebody, "SY0-701", "yesterday")
    rooms = tuple(f"/channels/{room.id}/" for guild in life.server.world.guilds for room in guild.channels)
    assert [request for request in life.server.requests if request.path.startswith(rooms)] == []
    assert [request for request in life.server.requests if request.path.startswith("/users/@me/")] == []


async def test_every_first_answer_comes_in_time_and_every_request_is_one_that_discord_takes(life: Life) -> None:
    """A request without the token would be refused too."""
    everybody = [acting(life.server, number, IN_A_SERVER) for number in range(6, 16)]
    await asyncio.gather(*(logged(somebody, "SY0-701", "yesterday") for somebody in everybody))
    for interaction in life.server.interactions.everything:
        assert interaction.acknowledged_at is not None, interaction.kind
        assert interaction.acknowledged_at - interaction.asked_at < 3
    assert (life.server.unknown_requests, life.server.refused) == ([], [])


# What outlives the process


async def test_what_was_logged_or_opened_before_a_power_cut_is_still_good_after_it(tmp_path: Path) -> None:
    async with LoopbackDiscord() as server:
        ada = server.acting(server.world.ada, server.world.study_group)
        async with started(server, tmp_path) as life:
            opened = await ada.run("attempt log", exam="AZ-104")
            refused = await logged(ada, "SY0-701", "the day before never", score="711")
            card = await logged(ada, "SY0-701", "yesterday", score="720")
            await life.process.kill()
        async with started(server, tmp_path) as life:
            assert "score 720" in (await ada.run("attempt list")).text
            assert control((await ada.press(card, "Edit")).form, "score")["value"] == "720"
            assert control((await ada.press(refused, "Correct what you typed")).form, "score")["value"] == "711"
            assert "not this time" in (await ada.submit(opened, {"when": "yesterday", "score": "650"})).text
            assert (await ada.run("attempt list")).text.count("score 650") == 1
        assert stored(life.database, "SELECT exam FROM attempts ORDER BY attempt_id") == [("SY0-701",), ("AZ-104",)]
        assert (server.unknown_requests, server.refused) == ([], [])


async def test_a_submission_that_is_delivered_twice_is_logged_once(sharded: Life) -> None:
    server, study_group = sharded.server, sharded.server.world.study_group
    await identified(server, shards=1)
    linus = server.acting(server.world.linus, study_group)
    await logged(linus, "SY0-701", "yesterday", score="720")
    sent = [frame["d"] for session in server.gateway.sessions.values() for frame in session.sent]
    [submission] = [each for each in sent if _is_submission_of(linus.person, each)]
    await server.gateway.dispatch("INTERACTION_CREATE", submission, study_group.id)
    await server.until(lambda: len(server.refused) > 0, "an answer to what had been answered")
    assert (await linus.run("attempt list")).text.count("score 720") == 1
    assert stored(sharded.database, "SELECT count(*) FROM attempts WHERE learner_id = ?", linus.person.id) == [(1,)]
    assert {request.path for request in server.refused} == {_callback(submission)}


def _is_submission_of(person: Person, sent: Json) -> bool:
    author: Json = sent.get("member", {}).get("user", {})
    return sent.get("type") == InteractionKind.MODAL and author.get("id") == str(person.id)


def _callback(interaction: Json) -> str:
    return f"/interactions/{interaction['id']}/{interaction['token']}/callback"


# How it ends


async def test_told_to_stop_while_forms_are_submitted_it_answers_and_keeps_every_one(tmp_path: Path) -> None:
    async def stop(asked_by: signal.Signals) -> None:
        folder = tmp_path / asked_by.name
        folder.mkdir()
        async with LoopbackDiscord(World(more_people=20)) as server, started(server, folder) as life:
            everybody = [acting(server, number, IN_A_SERVER) for number in range(20)]
            forms = [await somebody.run("attempt log", exam="SY0-701") for somebody in everybody]
            submitting = [
                asyncio.create_task(somebody.submit(form, {"when": "yesterday"}))
                for somebody, form in zip(everybody, forms, strict=True)
            ]
            await server.until(lambda: any(task.done() for task in submitting), "the first card")
            for _ in range(2):  # by somebody impatient
                if life.process.status is None:
                    os.kill(life.process.process_id, asked_by)
                await asyncio.sleep(0.02)
            async with asyncio.timeout(STOP_SECONDS):
                assert await life.process.ended() == 0
            await life.process.kill()
            assert all("not this time" in card.text for card in await asyncio.gather(*submitting))
            assert stored(life.database, "SELECT count(*) FROM attempts") == [(20,)]

    await asyncio.gather(stop(signal.SIGINT), stop(signal.SIGTERM))


# What the log may hold


async def test_the_log_holds_neither_the_token_nor_anything_that_was_typed(tmp_path: Path) -> None:
    """In its most talkative setting, through refusals and real faults."""
    async with LoopbackDiscord() as server, started(server, tmp_path, COMEBACK_LOG_LEVEL="DEBUG") as life:
        ada = server.acting(server.world.ada, server.world.study_group)
        await ada.complete("attempt log", "exam", "zyzzyva")
        await logged(ada, "zyzzyva", "yesterday", score="4711.0815", domains="zyzzyva: 42 %")
        await logged(ada, "SY0-701", "zyzzyva", score="zyzzyva", domains="zyzzyva: zyzzyva")
        await ada.run("settings", zone="zyzzyva")
        await ada.run("retake target", day="zyzzyva", exam="zyzzyva")
        await ada.run("retake rules", vendor="zyzzyva")
        direct = ada.moved_to(server.world.direct_messages(ada.person))
        for text in ("failed sec+ yesterday 4711.0815 zyzzyva", "zyzzyva", "I want to die, zyzzyva"):
            await direct.say(text)
        await server.until(lambda: len(server.messages.sent_to(ada.person)) >= 3, "an answer to each")
        stored(life.database, "DROP TABLE drafts")
        given_back = await logged(ada, "SY0-701", "zyzzyva")
        assert "zyzzyva" in given_back.text
        stored(life.database, "DROP TABLE attempts")
        stored(life.database, "CREATE VIEW attempts AS SELECT * FROM zyzzyva")  # so that errors repeat the word
        assert SOMETHING_BROKE in (await logged(ada, "zyzzyva", "today", score="4711.0815")).text
        apology = await ada.run("retake when", exam="zyzzyva")
        assert SOMETHING_BROKE in apology.text
        await direct.say("failed sec+ today, zyzzyva")
        await server.until(
            lambda: SOMETHING_BROKE in str(server.messages.sent_to(ada.person)[-1]["components"]), "an apology"
        )
        number = apology.text.partition("**")[2].partition("**")[0]
        unanswered = asyncio.create_task(ada.complete("attempt edit", "attempt", "zyzzyva"))
        await _until_logged(life.process, "Ignoring exception in autocomplete")
        unanswered.cancel()
    printed = life.process.stdout + life.process.stderr
    assert f"fault {number}" in printed
    for secret in ("zyzzyva", "4711.0815", server.token, *(each.token for each in server.interactions.everything)):
        assert secret not in printed.casefold()
    assert (server.unknown_requests, server.refused) == ([], [])


async def _until_logged(process: BotProcess, words: str) -> None:
    async with asyncio.timeout(5):
        while words not in process.stderr:
            await asyncio.sleep(0.02)


async def test_a_direct_message_is_answered_over_the_wire_and_a_servers_is_not_even_read(life: Life) -> None:
    server, person = life.server, life.server.world.crowd[-1]
    await server.acting(person, server.world.study_group).say("failed sec+ yesterday 720")
    direct = server.acting(person, server.world.direct_messages(person))
    await direct.say("I'm panicking")
    await server.until(lambda: len(server.messages.sent_to(person)) == 3, "two lines and a picture")
    [picture] = server.messages.sent_to(person)[-1]["attachments"]
    assert picture["filename"] == "breathing.gif"
    assert picture["description"].startswith("Cyclic sighing")
    await direct.say("failed sec+ yesterday 720")
    await server.until(lambda: len(server.messages.sent_to(person)) == 4, "the card")
    assert "not this time" in str(server.messages.sent_to(person)[-1]["components"])
    assert server.unknown_requests == []


# Shards


async def test_explicit_shards_identify_and_each_answers_its_own_servers(sharded: Life) -> None:
    server, world = sharded.server, sharded.server.world
    await identified(server, shards=2)
    assert {(each.shard, each.shard_count) for each in server.gateway.identified} == {(0, 2), (1, 2)}
    rooms = [(world.ada, world.study_group), (world.grace, world.night_school)]
    for person, room in rooms:
        assert "not this time" in (await logged(server.acting(person, room), "SY0-701", "yesterday")).text
    assert server.unknown_requests == []
