"""What a process uses, read from outside of it: Linux tells in /proc."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_TICKS: Final = os.sysconf("SC_CLK_TCK")
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_USER, _SYSTEM = 11, 12  # where, behind the name, /proc/…/stat has its two times


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used since its start, and holds now."""

    processor_seconds: float
    resident_megabytes: float


def usage_of(process_id: int) -> Usage:
    """The usage of a running process."""
    folder = Path("/proc") / str(process_id)
    fields = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
    pages = int((folder / "statm").read_text("utf-8").split()[1])
    return Usage((int(fields[_USER]) + int(fields[_SYSTEM])) / _TICKS, pages * _PAGE / 1024**2)
