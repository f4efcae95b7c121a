"""How long an event loop keeps what is due waiting."""

import asyncio
import gc
import heapq
import time
from dataclasses import asdict, dataclass
from typing import Any, Final

_EVERY: Final = 0.001
_KEPT: Final = 10


@dataclass(frozen=True, slots=True, order=True)
class Stall:
    """For `milliseconds` nothing ran that was due; for `processor_milliseconds` of them the loop's thread worked.

    What lies between the two is waiting: for another thread of the process, for the disk, or for the machine.
    """

    milliseconds: float
    processor_milliseconds: float


class StallSampler:
    """Asks the loop for a turn every millisecond, and notes how late it comes; and how long Python collects garbage."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._longest: list[Stall] = []
        self._samples = 0
        self._began = time.monotonic()
        self._longest_work = self._longest_collection = self._collecting_since = 0.0
        gc.callbacks.append(self._collecting)
        self._next()

    def begin_anew(self) -> None:
        """Forget what was noted."""
        self._longest, self._samples, self._began = [], 0, time.monotonic()
        self._longest_work = self._longest_collection = 0.0

    def report(self) -> dict[str, Any]:
        """The longest stalls since the beginning, longest first; the longest work between two turns; all in ms."""
        longest = sorted(self._longest, reverse=True)
        seconds = time.monotonic() - self._began
        return {
            "stalls": [asdict(stall) for stall in longest],
            "longest_work": self._longest_work * 1000,
            "longest_collection": self._longest_collection * 1000,
            "samples": self._samples,
            "seconds": seconds,
        }

    def _collecting(self, phase: str, _about: dict[str, int]) -> None:
        if phase == "start":
            self._collecting_since = time.monotonic()
        else:
            self._longest_collection = max(self._longest_collection, time.monotonic() - self._collecting_since)

    def _next(self) -> None:
        self._due = time.monotonic() + _EVERY
        self._worked = time.thread_time()
        self._loop.call_later(_EVERY, self._turn)

    def _turn(self) -> None:
        late = time.monotonic() - self._due
        worked = time.thread_time() - self._worked
        self._samples += 1
        self._longest_work = max(self._longest_work, worked)
        heapq.heappush(self._longest, Stall(late * 1000, worked * 1000))
        if len(self._longest) > _KEPT:
            heapq.heappop(self._longest)
        self._next()
