"""The real bot as a process of its own, from its start to a clean end."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from tests.wire import started
from tests.wire.server import LoopbackDiscord

BOT: Final = ("-m", "bot", "run")
BARE_BOT: Final = ("-m", "tests.wire.bare_bot")
_ROOT: Final = Path(__file__).parents[2]
_STOP_SECONDS: Final = 5.0
_OURS: Final = ("DISCORD_", "COMEBACK_", "BARE_")


class ProcessEnded(AssertionError):
    """The process ended by itself before it had identified with every shard."""

    def __init__(self, status: int, stderr: str) -> None:
        super().__init__(f"the process ended with status {status}:\n{stderr}")
        self.status = status
        self.stderr = stderr


class BotProcess:
    """A running bot: what it printed, and how to end it."""

    def __init__(self, process: started.Process) -> None:
        self._process = process
        self._ended_by_us = False
        self._printed: dict[str, list[str]] = {"stdout": [], "stderr": []}
        self._readers = [
            asyncio.create_task(_read(stream, self._printed[name]))
            for name, stream in (("stdout", process.stdout), ("stderr", process.stderr))
            if stream is not None
        ]

    @property
    def process_id(self) -> int:
        """The number that the operating system gave it."""
        return self._process.pid

    @property
    def status(self) -> int | None:
        """The exit status; None while it runs."""
        return self._process.returncode

    @property
    def stdout(self) -> str:
        """What it printed so far."""
        return "".join(self._printed["stdout"])

    @property
    def stderr(self) -> str:
        """What it complained of or logged so far."""
        return "".join(self._printed["stderr"])

    async def ended(self) -> int:
        """Wait for its end and give its exit status."""
        status = await self._process.wait()
        await asyncio.wait(self._readers)
        return status

    async def stop(self) -> None:
        """Ask it to end, where that was not done before.

        Raises AssertionError where it does not end cleanly within five seconds, or has ended by itself.
        """
        if self._ended_by_us:
            return
        if self.status is not None:
            raise AssertionError(f"the process had ended by itself, with status {self.status}:\n{self.stderr}")
        self._ended_by_us = True
        self._process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                status = await self.ended()
        except TimeoutError:
            await self.kill()
            raise AssertionError(f"still running {_STOP_SECONDS:g} s after SIGTERM:\n{self.stderr}") from None
        if status != 0:
            raise AssertionError(f"ended with status {status} after SIGTERM:\n{self.stderr}")

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._ended_by_us = True
        if self.status is None:
            self._process.kill()
        await self.ended()


async def _read(stream: asyncio.StreamReader, into: list[str]) -> None:
    while line := await stream.readline():
        into.append(line.decode(errors="replace"))


async def start_process(
    server: LoopbackDiscord,
    *,
    database: Path,
    env: Mapping[str, str] | None = None,
    arguments: Sequence[str] = BOT,
    fresh: bool = False,
) -> BotProcess:
    """Start a bot against `server`, in the folder of its `database`, so that no `.env` of a developer is read.

    `fresh`: in an interpreter that imports everything anew, as one from the shell does. Others are forked, which is
    cheaper by far and else the same.
    """
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    ours = {
        "DISCORD_TOKEN": server.token,
        "DISCORD_API_URL": server.api_url,
        "COMEBACK_DATABASE": str(database),
        "PYTHONPATH": str(_ROOT),
        "PYTHONUNBUFFERED": "1",
    }
    process = await started.start(
        arguments, folder=database.parent, environment=inherited | ours | dict(env or {}), fresh=fresh
    )
    return BotProcess(process)


@asynccontextmanager
async def running_process(
    server: LoopbackDiscord,
    *,
    database: Path,
    env: Mapping[str, str] | None = None,
    arguments: Sequence[str] = BOT,
    shards: Collection[int] | None = None,
    seconds: float = 15.0,
    fresh: bool = False,
) -> AsyncIterator[BotProcess]:
    """A bot that has identified with all `shards` (by default those that the server recommends).

    Leaving the block stops it by SIGTERM and asserts a clean end, unless the test has stopped or killed it. Raises
    ProcessEnded where it ends before it has identified.
    """
    process = await start_process(server, database=database, env=env, arguments=arguments, fresh=fresh)
    try:
        await _identified(server, process, set(range(server.shards) if shards is None else shards), seconds)
        yield process
    except BaseException:
        await process.kill()
        raise
    await process.stop()


async def _identified(server: LoopbackDiscord, process: BotProcess, shards: set[int], seconds: float) -> None:
    before = len(server.gateway.identified)

    def all_shards() -> bool:
        return shards <= {identified.shard for identified in server.gateway.identified[before:]}

    waiting = asyncio.create_task(server.until(all_shards, f"IDENTIFY for the shards {sorted(shards)}", seconds))
    ending = asyncio.create_task(process.ended())
    await asyncio.wait({waiting, ending}, return_when=asyncio.FIRST_COMPLETED)
    for task in (waiting, ending):
        if not task.done():
            task.cancel()
    await asyncio.gather(waiting, ending, return_exceptions=True)
    if not ending.cancelled() and ending.exception() is None:
        raise ProcessEnded(ending.result(), process.stderr)
    error = waiting.exception()
    if error is not None:
        raise AssertionError(f"{error}\n{process.stderr}") from None
