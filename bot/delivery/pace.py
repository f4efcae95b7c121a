"""How fast the bot speaks by itself: a steady pace, and a pause when Discord refuses too much or is down."""

import asyncio
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from bot.rules.promises import EDITS_APART

_INVALID_REQUESTS, _WITHIN = 2_000, 600.0
"""Discord bans an address for 10,000 answers of 401, 403 or 429 in ten minutes; this is far enough below."""
_FAILURES_IN_A_ROW = 5
_FIRST_REST, _LONGEST_REST = 1.0, 8.0
_AFTER_A_REFUSAL = 15.0
_MOST_CHANGED = 1_000


class Pace:
    """Lets through at most so many a second, evenly, but for a few at once after a silence."""

    def __init__(self, per_second: float, at_once: float) -> None:
        self._interval = 1 / per_second
        self._slack = (at_once - 1) * self._interval
        self._next = 0.0

    async def turn(self) -> float:
        """Return when it is one's turn; how many seconds that took. Turns are given in the order of asking."""
        now = time.perf_counter()
        turn = max(self._next, now - self._slack)
        self._next = turn + self._interval
        if turn > now:
            await asyncio.sleep(turn - now)
        return max(turn - now, 0.0)


class Spacing:
    """Remembers when messages were changed, so that each is left alone for a while after."""

    def __init__(self) -> None:
        self._changed: dict[int, datetime] = {}

    def rest(self, message_id: int, now: datetime) -> timedelta:
        """How long it is to be left alone; a clock that was set back makes that no longer."""
        changed_at = self._changed.get(message_id)
        if changed_at is None:
            return timedelta(0)
        return min(max(changed_at + EDITS_APART - now, timedelta(0)), EDITS_APART)

    def note(self, message_id: int, now: datetime) -> None:
        """It was changed, or perhaps was."""
        if len(self._changed) >= _MOST_CHANGED:
            self._changed = {each: at for each, at in self._changed.items() if self.rest(each, now)}
        self._changed[message_id] = now


class Breaker:
    """Stops all sending for a while: when Discord is down, and long before it would ban our address.

    Discord's rate limits page: 10,000 invalid requests in 10 minutes.
    """

    def __init__(self) -> None:
        self._failed = 0
        self._down_until = 0.0
        self._trying = False
        self._refused: deque[float] = deque()
        self._refused_until = 0.0

    async def rested(self) -> None:
        """Return when something may be sent."""
        while rest := self.rests_for:  # noqa: ASYNC110 - it may have become longer
            await asyncio.sleep(rest)

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Somebody tries. After a rest nobody else does meanwhile, to see how that goes."""
        alone = self._failed >= _FAILURES_IN_A_ROW
        if alone:
            self._trying, self._down_until = True, time.perf_counter() + _LONGEST_REST
        try:
            yield
        finally:
            if alone and self._trying:  # it went neither way: the next one tries
                self._trying, self._down_until = False, 0.0

    def went_well(self) -> None:
        self._failed, self._trying, self._down_until = 0, False, 0.0

    def failed(self) -> None:
        """Discord or the line was down. After a few times in a row everything rests, longer each time.

        What was on its way when the rest began, and fails too, is no news.
        """
        now = time.perf_counter()
        if now < self._down_until and not self._trying:
            return
        self._failed, self._trying = self._failed + 1, False
        excess = self._failed - _FAILURES_IN_A_ROW
        if excess >= 0:
            self._down_until = now + min(_FIRST_REST * 2 ** min(excess, 8), _LONGEST_REST)

    def refused(self, *, altogether: bool) -> None:
        """Discord said no; `altogether`: to us, not to one message."""
        now = time.perf_counter()
        self._refused.append(now)
        while self._refused and self._refused[0] < now - _WITHIN:
            self._refused.popleft()
        if altogether:
            self._refused_until = max(self._refused_until, now + _AFTER_A_REFUSAL)
        if len(self._refused) >= _INVALID_REQUESTS:
            self._refused_until = max(self._refused_until, self._refused[0] + _WITHIN)

    @property
    def rests_for(self) -> float:
        """Seconds until anything may be sent again; 0 if it may now."""
        return max(self._down_until - time.perf_counter(), self._refused_until - time.perf_counter(), 0.0)
