"""On what the figures were measured."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

_LIBRARIES: Final = ("discord.py", "aiohttp", "aiosqlite", "APScheduler", "SQLAlchemy", "orjson")


def description() -> Sequence[tuple[str, str]]:
    """The machine and what runs on it, as pairs of a name and a value."""
    libraries = [f"{library} {found}" for library in _LIBRARIES if (found := _version(library))]
    return (
        ("processor", f"{_of_processor('model name')}, {len(os.sched_getaffinity(0))} cores"),
        ("memory", f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1024**3:.1f} GiB"),
        ("system", f"{platform.system()} {platform.release()}"),
        ("Python", platform.python_version()),
        ("libraries", ", ".join(libraries)),
    )


def load() -> str:
    """How busy the machine has been, the bench included."""
    return f"load average {os.getloadavg()[1]:.1f}"


def _of_processor(field: str) -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        name, _, value = line.partition(":")
        if name.strip() == field:
            return value.strip()
    return platform.machine()


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None
