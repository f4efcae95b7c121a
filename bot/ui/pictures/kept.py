"""Pictures that many people see are drawn once, and kept."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence
from typing import Generic, TypeVar

from bot.rules.breathing import Pattern, has_holds
from bot.rules.calm import CalmSession
from bot.rules.passing_line import PassingLine
from bot.rules.practice_chart import Chart
from bot.rules.relaxing import BodyPart
from bot.ui.pictures.breathing import breathing_picture
from bot.ui.pictures.domains import Bar, domains_picture
from bot.ui.pictures.practice import practice_picture
from bot.ui.pictures.relaxing import relaxing_picture
from bot.ui.pictures.tension import tension_picture

_RELAXING_KEPT = 8
_BREATHING_KEPT = 2 * len(Pattern)

Key = TypeVar("Key", bound=Hashable)


class Shelf(Generic[Key]):
    """The pictures of one kind that were asked for last, at most so many.

    One is drawn at a time: whoever asks for it meanwhile waits for the same one, and a crowd takes one processor only.
    """

    def __init__(self, draw: Callable[[Key], Awaitable[bytes]], most: int) -> None:
        self._draw, self._most = draw, most
        self._kept: dict[Key, bytes] = {}
        self._drawing = asyncio.Lock()

    async def get(self, key: Key) -> bytes:
        """The picture, drawn now if it is not kept."""
        if key not in self._kept:
            async with self._drawing:
                if key not in self._kept:
                    self._keep(key, await self._draw(key))
                return self._kept[key]
        self._keep(key, self._kept.pop(key))
        return self._kept[key]

    def _keep(self, key: Key, picture: bytes) -> None:
        """The one asked for last stands at the end, so that the first is the one to go."""
        self._kept[key] = picture
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]


class Pictures:
    """All that is drawn for people; the bot has one."""

    def __init__(self) -> None:
        self._breathing = Shelf(_breathing, _BREATHING_KEPT)
        self._relaxing = Shelf(relaxing_picture, _RELAXING_KEPT)
        self._charts = asyncio.Lock()

    async def breathing(self, pattern: Pattern, *, hold_free: bool) -> bytes:
        """A GIF; where there is nothing to hold, both ways are the same one."""
        return await self._breathing.get((pattern, hold_free and has_holds(pattern)))

    async def relaxing(self, skipped: frozenset[BodyPart]) -> bytes:
        """A GIF."""
        return await self._relaxing.get(skipped)

    async def tension(self, sessions: Sequence[CalmSession]) -> bytes:
        """A PNG, for one person: it is not kept. matplotlib draws one at a time."""
        async with self._charts:
            return await tension_picture(sessions)

    async def practice(self, chart: Chart) -> bytes:
        """A PNG, for one person: it is not kept either."""
        async with self._charts:
            return await practice_picture(chart)

    async def domains(self, bars: Sequence[Bar], line: PassingLine | None) -> bytes:
        """A PNG of a score report, for one person: it is not kept."""
        async with self._charts:
            return await domains_picture(bars, line)


async def _breathing(way: tuple[Pattern, bool]) -> bytes:
    pattern, hold_free = way
    return await breathing_picture(pattern, hold_free=hold_free)
