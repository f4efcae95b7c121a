"""Living through days: everything that the bot owes comes at its own time."""

from datetime import UTC, datetime

import simcord

from bot.actions import promising
from bot.coach import Coach


def utc(moment: str) -> datetime:
    """A moment as it is written, in UTC."""
    return datetime.fromisoformat(moment).replace(tzinfo=UTC)


class Days:
    """The clock of the simulated Discord, with the beat that the bot has outside of it."""

    def __init__(self, env: simcord.Env) -> None:
        assert isinstance(env.bot, Coach)
        self._env, self._coach = env, env.bot

    async def until(self, moment: str) -> None:
        """Go on to that moment, in UTC, and have everything said that is due on the way."""
        target = utc(moment)
        while (due := await self._next()) is not None and due <= target:
            await self._move_to(due)
            await self.say_due()
        await self._move_to(target)
        await self.say_due()

    async def asleep_until(self, moment: str) -> None:
        """Go on to that moment, in UTC, with nothing said on the way, as if no bot were running."""
        await self._move_to(datetime.fromisoformat(moment).replace(tzinfo=UTC))

    async def say_due(self) -> None:
        """Have everything said that is due now."""
        with self._env.time_context():
            await self._coach.delivery.say_due()
        await self._env.settle()

    async def _move_to(self, moment: datetime) -> None:
        if moment > self._env.now():
            await self._env.advance_time((moment - self._env.now()).total_seconds())

    async def _next(self) -> datetime | None:
        with self._env.time_context():
            return await promising.next_try(self._coach.resources)
