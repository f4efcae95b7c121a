"""The processes under measure: Comeback as it is, watched or not, and the bare bots beside it."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, Protocol

from bench.loopback import TOKEN
from bench.usage import Usage, usage_of

ROOT: Final = Path(__file__).parents[1]
COMEBACK: Final = ("bot", "run")
BARE_BOT: Final = ("tests.wire.bare_bot",)
BARE_SENDER: Final = ("bench.bare_sender",)
_STOP_SECONDS: Final = 30.0
_REPORT_SECONDS: Final = 10.0
_LAST_WORDS: Final = 3000
_OURS: Final = ("DISCORD_", "COMEBACK_", "BARE_")


class Reachable(Protocol):
    """A loopback Discord, in a process of its own or in the bench's."""

    api_url: str

    async def identified(self) -> float:
        """Wait until a bot has identified once more; when it did."""


class BotEnded(Exception):
    """A bot ended before it had identified; the message is the end of its log."""


class Bot:
    """A running process."""

    def __init__(self, process: asyncio.subprocess.Process, report: Path, began: float) -> None:
        self.began = began
        """When it was started, on the monotonic clock."""
        self.process_id = process.pid
        self._process = process
        self._report = report

    @property
    def usage(self) -> Usage:
        """What it has used so far."""
        return usage_of(self.process_id)

    async def watched(self) -> dict[str, Any]:
        """What the watch has seen since it was asked last; only for a bot that is watched."""
        self._process.send_signal(signal.SIGUSR1)
        async with asyncio.timeout(_REPORT_SECONDS):
            while not self._report.exists():
                await asyncio.sleep(0.01)
        report: dict[str, Any] = json.loads(self._report.read_text("utf-8"))
        self._report.unlink()
        return report

    async def processor_share(self, seconds: float) -> float:
        """The percentage of one core that it uses over the next `seconds`."""
        before, began = self.usage.processor_seconds, time.monotonic()
        await asyncio.sleep(seconds)
        return (self.usage.processor_seconds - before) / (time.monotonic() - began) * 100

    async def ended(self) -> None:
        """Wait for its end."""
        await self._process.wait()

    async def stop(self) -> None:
        """Let it end."""
        if self._process.returncode is None:
            self._process.terminate()
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


@asynccontextmanager
async def running(
    server: Reachable,
    module: Sequence[str],
    folder: Path,
    *,
    watched: bool = False,
    told: str = "",
    env: Mapping[str, str] | None = None,
) -> AsyncIterator[Bot]:
    """A bot that works with `folder`/comeback.db and has identified.

    `told` goes to its standard input; what it logs, to `folder`/log. Leaving the block ends it.
    """
    report = folder / "report.json"
    watch = ("bench.watched", f"{report}") if watched else ()
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    ours = {
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_URL": server.api_url,
        "COMEBACK_DATABASE": f"{folder / 'comeback.db'}",
        "PYTHONPATH": f"{ROOT}",
    }
    began = time.monotonic()
    with (folder / "log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *watch, *module),
            cwd=folder,
            env=inherited | ours | dict(env or {}),
            stdin=asyncio.subprocess.PIPE,
            stdout=log,
            stderr=log,
        )
    bot = Bot(process, report, began)
    try:
        assert process.stdin is not None
        process.stdin.write(told.encode())
        process.stdin.close()
        await _first(server.identified(), bot.ended(), folder / "log")
        yield bot
    finally:
        await bot.stop()


async def _first(identifying: Awaitable[object], ending: Awaitable[object], log: Path) -> None:
    """Wait until it has identified. Raises BotEnded where it ends before."""
    tasks = [asyncio.ensure_future(identifying), asyncio.ensure_future(ending)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    if tasks[1] in done:
        raise BotEnded(log.read_text("utf-8", errors="replace")[-_LAST_WORDS:])
    tasks[0].result()
