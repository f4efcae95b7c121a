"""Lets a test wait for something to become true on the server."""

import asyncio
import time
from collections.abc import Callable
from typing import Final

_LONG_LOOK: Final = 0.0005


class Pulse:
    """Beats whenever anything happened on the server."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def beat(self) -> None:
        """Wake everyone who waits, so that they look again."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, happened: Callable[[], bool], what: str, seconds: float = 5.0) -> None:
        """Return as soon as `happened()`; raises AssertionError, naming `what`, after `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                while not await self._looked(happened):
                    await self._next()
        except TimeoutError:
            raise AssertionError(f"waited {seconds:g} s in vain: {what}") from None

    @staticmethod
    async def _looked(happened: Callable[[], bool]) -> bool:
        """Look, and rest after a look that took long, so that looking takes a fifth of a busy server's time at most."""
        before = time.perf_counter()
        if happened():
            return True
        took = time.perf_counter() - before
        if took < _LONG_LOOK:
            return False
        await asyncio.sleep(4 * took)
        return happened()

    async def _next(self) -> None:
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)
