"""The loopback Discord from outside: a process to start, and what to ask of it."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import aiohttp

from bench.usage import Usage, usage_of
from tests.wire.recording import API, CONTROL
from tests.wire.world import World

TOKEN: Final = "loopback.token"
_ROOT: Final = Path(__file__).parents[1]
_LONGEST_LINE: Final = 1024**2


@dataclass(frozen=True, slots=True)
class Answers:
    """How long people waited for the answers to a command, and how many seconds all of it took."""

    milliseconds: list[float]
    unanswered: int
    elapsed: float

    @property
    def a_second(self) -> float:
        """How many were answered in a second."""
        return len(self.milliseconds) / self.elapsed


@dataclass(frozen=True, slots=True)
class Sendings:
    """The messages that a bot sent by itself: when (in seconds since 1970) and to which channel."""

    sent: list[tuple[float, int]]
    requests: int
    refused: int

    @property
    def a_second(self) -> float:
        """How many came in a second, from the first to the last."""
        moments = [at for at, _ in self.sent]
        return (len(moments) - 1) / (max(moments) - min(moments))


class Loopback:
    """A running loopback Discord."""

    def __init__(self, url: str, process: asyncio.subprocess.Process, session: aiohttp.ClientSession) -> None:
        self.api_url = f"{url}{API}"
        self.identified_times = 0
        self._url = f"{url}{CONTROL}"
        self._process = process
        self._session = session

    @property
    def usage(self) -> Usage:
        """What the server itself has used: where it is the slower one, it is what is measured."""
        return usage_of(self._process.pid)

    async def identified(self) -> float:
        """Wait until a bot has identified once more; when it did."""
        told = await self._post("identified", before=self.identified_times)
        self.identified_times = told["times"]
        return float(told["at"])

    async def ask(self, words: str, options: Mapping[str, str], *, times: int, at_once: int = 1) -> Answers:
        """Let different people use a command, so often in all, `at_once` of them together."""
        wanted = {"command": words, "options": dict(options), "count": times, "at_once": at_once}
        began = time.monotonic()
        told = await self._post("storm-of-interactions", **wanted)
        elapsed = time.monotonic() - began
        latencies = [each for each in told["latencies"] if each is not None]
        return Answers(latencies, told["failed"], elapsed)

    async def sent(self, at_least: int, within: float) -> Sendings:
        """What was sent, once it is so much, or so many seconds are over."""
        told = await self._post("sent", at_least=at_least, within=within)
        return Sendings([(at, channel) for at, channel in told["sent"]], told["requests"], told["refused"])

    async def limit(self, per_second: int | None) -> None:
        """Refuse what is more than so many requests a second."""
        await self._post("limits", per_second=per_second)

    async def forget(self) -> None:
        """Forget what was sent and asked."""
        await self._post("forget")

    async def _post(self, address: str, **wanted: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/{address}", json=wanted) as answer:
            answer.raise_for_status()
            told: dict[str, Any] = await answer.json()
            return told


def people(count: int) -> list[int]:
    """The ids of the first so many of the loopback's people."""
    return [person.id for person in World(more_people=count).crowd]


@asynccontextmanager
async def loopback(count: int) -> AsyncIterator[Loopback]:
    """A loopback Discord with so many people, in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.serving", "--people", f"{count}"),
        cwd=_ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LONGEST_LINE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:
        try:
            yield Loopback(url, process, session)
        finally:
            process.stdin.close()
            await process.wait()
