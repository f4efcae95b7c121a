"""What the operator sees in the shell: one sentence and status 2 where the bot cannot run, and a clean end."""

import asyncio
import os
import select
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, closing
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.database import connect
from tests.wire.process import BotProcess, running_process, start_process
from tests.wire.server import LoopbackDiscord

STOP_SECONDS = 5.0
REFUSED = (
    "Discord refused the token in DISCORD_TOKEN. "
    "Get a new one at https://discord.com/developers/applications (your application, then Bot, then Reset Token)."
)
_JSON = "application/json"
Answers = Callable[[web.Request], web.Response | None]


@pytest.fixture
async def server() -> AsyncIterator[LoopbackDiscord]:
    """A loopback Discord; afterwards it asserts that it knew every address it was asked for."""
    async with LoopbackDiscord() as running:
        yield running
    assert running.unknown_requests == []


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "comeback.db"


@asynccontextmanager
async def proxy(server: LoopbackDiscord, instead: Answers) -> AsyncIterator[str]:
    """The address of a REST proxy before `server`; where `instead` has an answer, that one is given."""

    async def answer(request: web.Request) -> web.Response:
        own = instead(request)
        if own is not None:
            return own
        headers = {name: value for name, value in request.headers.items() if name in {"Authorization", "Content-Type"}}
        url = server.api_url.removesuffix("/api/v10") + request.path_qs
        async with session.request(request.method, url, headers=headers, data=await request.read()) as given:
            return web.Response(body=await given.read(), status=given.status, content_type=_JSON)

    application = web.Application()
    application.router.add_route("*", "/{anything:.*}", answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    async with aiohttp.ClientSession() as session:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        try:
            yield f"http://{host}:{port}/api/v10"
        finally:
            await runner.cleanup()


async def printed_at_the_end(process: BotProcess, status: int) -> list[str]:
    """The lines on standard error of a process that ends by itself, with `status` and without a traceback."""
    async with asyncio.timeout(20):
        assert await process.ended() == status, process.stderr
    assert process.stdout == ""
    assert "Traceback" not in process.stderr
    return process.stderr.splitlines()


async def only_sentence(server: LoopbackDiscord, database: Path, *, fresh: bool = False, **env: str) -> str:
    """The one line with which the bot refuses to run, with status 2; `fresh` as in `start_process`."""
    process = await start_process(server, database=database, env=env, fresh=fresh)
    [line] = await printed_at_the_end(process, 2)
    return line


def shell(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A command that was typed, and ended."""
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)


async def test_a_refused_token_is_said_in_one_line_with_the_page_to_get_one(
    server: LoopbackDiscord, database: Path
) -> None:
    assert await only_sentence(server, database, fresh=True, DISCORD_TOKEN="wrong.token") == REFUSED


async def test_a_token_that_no_header_can_carry_is_refused_before_it_is_sent(
    server: LoopbackDiscord, database: Path
) -> None:
    sentence = await only_sentence(server, database, fresh=True, DISCORD_TOKEN="two\nlines")
    assert "The setting DISCORD_TOKEN, read from the environment, does not fit" in sentence
    assert server.requests == []


async def test_an_address_where_nothing_or_something_else_answers_is_named_in_one_sentence(
    server: LoopbackDiscord, database: Path, tmp_path: Path, unused_tcp_port: int
) -> None:
    nothing = f"http://127.0.0.1:{unused_tcp_port}/api/v10"
    async with proxy(server, lambda _request: web.Response(text="It works!")) as something_else:
        said = await asyncio.gather(
            only_sentence(server, database, DISCORD_API_URL=nothing),
            only_sentence(server, tmp_path / "other.db", DISCORD_API_URL=something_else),
        )
    for address, sentence in zip((nothing, something_else), said, strict=True):
        assert sentence == f"Nothing answers as Discord's REST interface at {address}, the address in DISCORD_API_URL."


async def test_a_login_that_fails_after_the_first_contact_is_said_in_one_sentence(
    server: LoopbackDiscord, tmp_path: Path
) -> None:
    async def last_line(status: int | None) -> str:
        def fail_login(request: web.Request) -> web.Response | None:
            if not request.path.endswith("/users/@me"):
                return None
            if status is None and request.transport is not None:
                request.transport.abort()
            return web.Response(body=b'{"message": "no", "code": 1}', status=status or 200, content_type=_JSON)

        async with proxy(server, fail_login) as address:
            env = {"DISCORD_API_URL": address}
            process = await start_process(server, database=tmp_path / f"{status}.db", env=env)
            return (await printed_at_the_end(process, 2))[-1]

    unauthorized, forbidden, cut = await asyncio.gather(last_line(401), last_line(403), last_line(None))
    assert unauthorized == REFUSED
    assert forbidden == "Discord refused the start with HTTP status 403, code 1; start again in a moment."
    assert cut == "Discord stopped answering during the start; start again in a moment."


async def test_a_connection_that_discord_closes_for_good_ends_the_bot_with_one_sentence(tmp_path: Path) -> None:
    async def last_line(code: int) -> str:
        async with (
            LoopbackDiscord() as server,
            running_process(server, database=tmp_path / f"{code}.db") as process,
        ):
            await server.acting(server.world.ada, server.world.study_group).run("help")  # by now it has settled
            [session] = server.gateway.sessions.values()
            assert session.connection is not None
            await session.connection.socket.close(code=code)
            lines = await printed_at_the_end(process, 2)
            await process.kill()
        return lines[-1]

    unauthorized, disallowed = await asyncio.gather(last_line(4004), last_line(4014))
    assert unauthorized == REFUSED
    assert "Discord refused the intents" in disallowed


async def test_discord_is_asked_again_until_it_answers(server: LoopbackDiscord, database: Path) -> None:
    """At its usual address, which is no setting that could be wrong."""
    outages = iter([web.Response(status=503)])
    async with proxy(server, lambda _request: next(outages, None)) as address:
        there = (
            f"from discord.http import Route; Route.BASE = {address!r}; from bot.__main__ import main; main(['run'])"
        )
        run = running_process(server, database=database, env={"DISCORD_API_URL": ""}, arguments=("-c", there))
        async with run as process:
            assert "Discord does not answer; trying again in 1 s." in process.stderr
            assert "Traceback" not in process.stderr


async def test_a_second_process_on_the_same_database_is_kept_off_with_one_sentence(
    server: LoopbackDiscord, database: Path
) -> None:
    first = await connect(str(database))
    try:
        sentence = await only_sentence(server, database)
    finally:
        await first.close()
    assert f"The database {database} is in use by another Comeback process" in sentence
    assert "stop that one first, or choose another file in the settings" in sentence


async def test_a_file_that_is_no_database_is_named_in_one_sentence_and_left_alone(
    server: LoopbackDiscord, database: Path
) -> None:
    content = b"These are the minutes of a meeting, and nothing that a database could be made of. " * 9
    database.write_bytes(content)
    assert f"{database} is not a database that Comeback can read" in await only_sentence(server, database)
    assert database.read_bytes() == content


async def test_a_broken_file_or_a_missing_folder_of_the_operators_own_is_named_in_one_sentence(
    server: LoopbackDiscord, database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "own" / "vendors" / "own.toml"
    file.parent.mkdir(parents=True)
    file.write_text("id = 'own'\nname = Own", "utf-8")
    broken, missing = await asyncio.gather(
        only_sentence(server, database, COMEBACK_CONFIG=str(tmp_path / "own")),
        only_sentence(server, tmp_path / "other.db", COMEBACK_CONFIG=str(tmp_path / "nowhere")),
    )
    assert broken.startswith(f"{file}: ")
    assert "line 2" in broken
    assert missing == f"COMEBACK_CONFIG names the folder {tmp_path / 'nowhere'}, which does not exist."


@pytest.mark.parametrize(("arguments", "named"), [(["frobnicate"], "frobnicate"), (["run", "--frob"], "--frob")])
def test_an_unknown_command_or_option_is_named_in_one_line(arguments: Sequence[str], named: str) -> None:
    done = shell(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    [line] = done.stderr.splitlines()
    assert named in line


def test_help_names_every_command() -> None:
    done = shell("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert all(f"\n  {command} " in done.stdout for command in ("run", "playground", "when", "next"))


async def test_a_bot_that_still_waits_for_discord_ends_cleanly(server: LoopbackDiscord, tmp_path: Path) -> None:
    async def end_while_it_waits(asked_by: signal.Signals) -> None:
        contacted = asyncio.Event()

        async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            contacted.set()
            await reader.read()
            writer.close()

        database = tmp_path / f"{asked_by.name}.db"
        async with await asyncio.start_server(say_nothing, "127.0.0.1", 0) as silent, asyncio.timeout(20):
            host, port = silent.sockets[0].getsockname()
            env = {"DISCORD_API_URL": f"http://{host}:{port}/api/v10"}
            process = await start_process(server, database=database, env=env, fresh=True)
            await contacted.wait()
            os.kill(process.process_id, asked_by)
            async with asyncio.timeout(STOP_SECONDS):
                await printed_at_the_end(process, 0)
        with closing(sqlite3.connect(database)) as left:
            assert left.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    await asyncio.gather(end_while_it_waits(signal.SIGINT), end_while_it_waits(signal.SIGTERM))


async def test_a_bot_whose_discord_has_gone_silent_ends_within_five_seconds(tmp_path: Path) -> None:
    """On a dead line, and while it tries to connect anew."""
    async with AsyncExitStack() as running:
        servers = [await running.enter_async_context(LoopbackDiscord()) for _ in range(2)]
        processes = await asyncio.gather(
            *(
                running.enter_async_context(running_process(server, database=tmp_path / f"{number}.db"))
                for number, server in enumerate(servers)
            )
        )
        await servers[1].acting(servers[1].world.ada, servers[1].world.study_group).run("help")
        servers[1].gateway.drop()
        await asyncio.sleep(0)
        end_in_silence(processes)
        for process in processes:
            await printed_at_the_end(process, 0)
            await process.kill()


def end_in_silence(processes: Sequence[BotProcess]) -> None:
    """End processes while nobody answers them: their servers live in this very thread, which does nothing but wait."""
    time.sleep(0.5)
    with ExitStack() as opened:
        running = {os.pidfd_open(process.process_id) for process in processes}
        for descriptor in running:
            opened.callback(os.close, descriptor)
        for process in processes:
            os.kill(process.process_id, signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while running:
            ended, _, _ = select.select(running, [], [], max(0.0, deadline - time.monotonic()))
            assert ended, f"still running {STOP_SECONDS:g} s after SIGTERM"
            running.difference_update(ended)
