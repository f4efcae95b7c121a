"""Processes for tests: forked from a server that has imported everything, which spares most of the work of a start.

There is one such server in each process of pytest, from the first time that it is needed.
"""

import asyncio
import atexit
import functools
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]
_MODULE: Final = "-m"
UNBUFFERED: Final = "PYTHONUNBUFFERED"


class Forked:
    """A process that was forked: as much of asyncio's `Process` as tests need."""

    def __init__(
        self, process_id: int, line: tuple[asyncio.StreamReader, asyncio.StreamWriter], *printed: asyncio.StreamReader
    ) -> None:
        self.pid = process_id
        self.returncode: int | None = None
        self.stdout, *others = printed
        self.stderr = others[0] if others else None
        self._ending = asyncio.create_task(self._hear_of_the_end(*line))

    async def _hear_of_the_end(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
        self.returncode = int(await reader.readline())
        writer.close()
        return self.returncode

    async def wait(self) -> int:
        """Wait for its end and give its exit status."""
        return await asyncio.shield(self._ending)

    async def communicate(self) -> tuple[bytes, None]:
        """Wait for its end and give what it printed since it was last read; it is for those with one stream."""
        printed = await self.stdout.read()
        await self.wait()
        return printed, None

    def send_signal(self, number: int) -> None:
        """Send it a signal, where it has not ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


Process = asyncio.subprocess.Process | Forked


async def start(
    arguments: Sequence[str],
    *,
    folder: Path,
    environment: Mapping[str, str],
    fresh: bool = False,
    one_stream: bool = False,
) -> Process:
    """Start what `python` with these arguments would, forked or in a `fresh` interpreter.

    With `one_stream`, standard error goes where standard output goes.
    """
    forks = sys.platform == "linux" and not fresh and arguments[0] == _MODULE
    if forks:
        return await _fork(arguments[1:], folder, environment, one_stream)
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        cwd=folder,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT if one_stream else asyncio.subprocess.PIPE,
    )


async def _fork(arguments: Sequence[str], folder: Path, environment: Mapping[str, str], one_stream: bool) -> Forked:
    module, *others = arguments
    order = {"module": module, "arguments": others, "folder": str(folder), "environment": dict(environment)}
    ours, theirs = socket.socketpair()
    reading, writing = zip(*(os.pipe() for _ in range(1 if one_stream else 2)), strict=True)
    with ExitStack() as given:
        given.callback(theirs.close)
        for descriptor in writing:
            given.callback(os.close, descriptor)
        _fork_server().send(theirs.fileno(), writing[0], writing[-1])
    reader, writer = await asyncio.open_unix_connection(sock=ours)
    writer.write(json.dumps(order).encode() + b"\n")
    printed = [await _reader(descriptor) for descriptor in reading]
    process_id = await reader.readline()
    assert process_id, "what bots are forked from has ended; why stands on standard error"
    return Forked(int(process_id), (reader, writer), *printed)


async def _reader(descriptor: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, os.fdopen(descriptor, "rb", 0))
    return reader


class _ForkServer:
    """`tests.wire.forking`, until it is closed."""

    def __init__(self) -> None:
        self._orders, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, _MODULE, "tests.wire.forking", str(theirs.fileno())],
                cwd=_ROOT,
                env={name: value for name, value in os.environ.items() if name != UNBUFFERED},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )

    def send(self, *descriptors: int) -> None:
        """Order a process that is to have these."""
        socket.send_fds(self._orders, [b"."], descriptors)

    def close(self) -> None:
        """What was forked goes on."""
        self._orders.close()
        self._process.wait()


@functools.cache
def _fork_server() -> _ForkServer:
    server = _ForkServer()
    atexit.register(server.close)
    return server
