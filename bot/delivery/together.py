"""Doing together what several ask for at about the same time: a transaction costs the same for one and for many."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

_MOMENT = 0.004
"""Seconds for which more are waited for, where several have just come at once."""

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


class Together(Generic[Asked, Answer]):
    """Does at once what is asked for alone, and together what is asked for while it is at work, or shortly after.

    `work` is all or nothing, and can be tried again. Where it fails for several, it is done for each alone, so that
    one's fault is nobody else's.
    """

    def __init__(self, work: Callable[[Sequence[Asked]], Awaitable[Sequence[Answer]]], most: int) -> None:
        self._work = work
        self._most = most
        self._waiting: deque[tuple[Asked, asyncio.Future[Answer]]] = deque()
        self._working: asyncio.Task[None] | None = None

    async def __call__(self, asked: Asked) -> Answer:
        """Raises what `work` raises for this one. Whoever gives up waiting spoils nothing: it is done all the same."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, answer))
        if self._working is None:
            self._working = asyncio.create_task(self._work_off())
        return await answer

    async def done(self) -> None:
        """Return when nothing is being done any more."""
        if self._working is not None:
            await asyncio.wait([self._working])

    async def _work_off(self) -> None:
        try:
            while self._waiting:
                group = [self._waiting.popleft() for _ in range(min(len(self._waiting), self._most))]
                await self._do(group)
                if len(group) > 1 and len(self._waiting) < self._most:
                    await asyncio.sleep(_MOMENT)
        finally:
            self._working = None

    async def _do(self, group: Sequence[tuple[Asked, asyncio.Future[Answer]]]) -> None:
        try:
            answers = await self._work([asked for asked, _ in group])
        except Exception as error:  # noqa: BLE001 - whoever asked gets it
            if len(group) > 1:
                log.info("%s things done together failed (%s); each is tried alone", len(group), type(error).__name__)
                for each in group:
                    await self._do([each])
            elif not group[0][1].done():
                group[0][1].set_exception(error)
            return
        for (_, answer), value in zip(group, answers, strict=True):
            if not answer.done():
                answer.set_result(value)
