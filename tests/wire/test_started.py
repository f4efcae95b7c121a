"""A process that was forked is what the shell would have started."""

import asyncio
import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.wire import started

_LOOKING = """
import json, os, signal, sys, threading, time

def name(handler):
    return getattr(handler, "__name__", str(handler))

open_files = [int(file) for file in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{file}")]
print(json.dumps({
    "name": __name__,
    "main": sys.modules["__main__"].__dict__ is globals(),
    "arguments": sys.argv,
    "path": sys.path,
    "folder": os.getcwd(),
    "environment": dict(os.environ),
    "handlers": {signal.Signals(number).name: name(signal.getsignal(number)) for number in signal.valid_signals()
                 if number < signal.SIGRTMIN},
    "open files": sorted(open_files),
    "stdin": os.readlink("/proc/self/fd/0"),
    "zone": time.tzname,
    "threads": threading.active_count(),
    "group": os.getpgid(0),
    "flags": list(sys.flags),
    "warnings": sys.warnoptions,
}))
"""
_ENDINGS = """
import asyncio, atexit, os, signal, sys, threading, time

how = sys.argv[1]
atexit.register(print, "at exit", file=sys.stderr)
print("buffered", end="")
threading.Timer(0.05, lambda: print(" and a thread", end="")).start()
if how == "well":
    asyncio.run(asyncio.sleep(0))
elif how == "status":
    sys.exit(7)
elif how == "words":
    sys.exit("words")
elif how == "fault":
    raise LookupError("fault")
else:
    os.kill(os.getpid(), signal.Signals[how])
    time.sleep(5)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "looking.py").write_text(_LOOKING, "utf-8")
    (tmp_path / "ending.py").write_text(_ENDINGS, "utf-8")
    return tmp_path


async def run(folder: Path, *arguments: str, fresh: bool) -> tuple[int, str, str]:
    """Its exit status, and what it printed and complained of."""
    buffered = {name: value for name, value in os.environ.items() if name != started.UNBUFFERED}
    process = await started.start(
        ("-m", *arguments), folder=folder, environment=buffered | {"TZ": "Asia/Kathmandu"}, fresh=fresh
    )
    assert process.stdout is not None
    assert process.stderr is not None
    async with asyncio.timeout(20):
        printed, complained, status = await asyncio.gather(process.stdout.read(), process.stderr.read(), process.wait())
    return status, printed.decode(), complained.decode()


async def test_it_finds_itself_where_one_from_the_shell_does(folder: Path) -> None:
    async def look(*, fresh: bool) -> dict[str, Any]:
        status, printed, complained = await run(folder, "looking", "--at", "me", fresh=fresh)
        assert (status, complained) == (0, "")
        seen: dict[str, Any] = json.loads(printed)
        return seen

    forked, fresh = await asyncio.gather(look(fresh=False), look(fresh=True))
    assert forked == fresh


@pytest.mark.parametrize("how", ["well", "status", "words", "fault", "SIGINT", "SIGTERM", "SIGKILL"])
async def test_it_ends_as_one_from_the_shell_does(folder: Path, how: str) -> None:
    forked, fresh = await asyncio.gather(*(run(folder, "ending", how, fresh=fresh) for fresh in (False, True)))
    assert forked[:2] == fresh[:2]
    assert forked[2].splitlines()[-2:] == fresh[2].splitlines()[-2:]


async def test_its_number_is_its_own_until_its_end_was_heard_of(folder: Path) -> None:
    process = await started.start(("-m", "ending", "well"), folder=folder, environment={})
    assert process.stdout is not None
    await process.stdout.read()
    os.kill(process.pid, signal.SIGKILL)
    assert await process.wait() in {0, -signal.SIGKILL}
