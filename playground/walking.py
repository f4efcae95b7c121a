"""Living through time from one promise of the bot's to the next, so that each is kept at its own moment."""

from datetime import datetime, timedelta
from typing import Protocol

_PAUSE = timedelta(minutes=10)
_MOST_STOPS = 500


class Traveller(Protocol):
    """Somebody with a clock to move, and a bot that owes something."""

    def now(self) -> datetime: ...

    async def next_try(self) -> datetime | None:
        """When the bot is to try the next thing that it owes; that may be over. None where it owes nothing."""

    async def go_to(self, moment: datetime) -> None:
        """Move the clock to `moment`, unless it is there or beyond."""

    async def say_due(self) -> None:
        """Let the bot say whatever is due."""


async def walk(traveller: Traveller, until: datetime) -> datetime | None:
    """Move the clock to `until`, and let everything be said on the way when it is due; when the next thing is, then.

    What stays due although it was just tried, as Discord is down or its feature is gone, is tried again every ten
    minutes, as what comes after it cannot be seen. Whoever is owed too much gets the rest at the end.
    """
    tried: datetime | None = None
    for _ in range(_MOST_STOPS):
        due = await traveller.next_try()
        stop = _next_stop(traveller.now(), due, tried)
        if stop is None or stop > until:
            break
        await traveller.go_to(stop)
        await traveller.say_due()
        tried = traveller.now()
    await traveller.go_to(until)
    due = await traveller.next_try()
    if due is not None and due <= traveller.now() != tried:
        await traveller.say_due()
        due = await traveller.next_try()
    return due


def _next_stop(now: datetime, due: datetime | None, tried: datetime | None) -> datetime | None:
    if due is None:
        return None
    return max(due, now + _PAUSE if tried == now else now)
