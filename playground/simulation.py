"""One run of the simulated Discord: the real bot on the playground's database, and the clock that drives it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import discord
from simcord import Env

from bot.actions import promising
from bot.actions.resources import Resources
from bot.coach import Coach
from bot.database import erasure_files
from bot.errors import BadSetting, Refusal
from bot.running import open_resources
from bot.settings import Settings
from bot.texts import playground as texts
from playground.returning import show_rounds_again
from playground.rooms import Rooms
from playground.timekeeper import SavedMoment, Timekeeper, real_time
from playground.walking import walk
from playground.world import World, build

log = logging.getLogger(__name__)

_TICK_SECONDS = 1.0
_SETTLE_SECONDS = 15.0


class Discord(Env):
    """A simulated Discord to which a refusal is an answer like any other: a room would show it as a fault."""

    def _record_error(self, error: BaseException) -> None:
        if not isinstance(getattr(error, "original", error), Refusal):
            super()._record_error(error)


class Simulation:
    """A running bot in a world of its own.

    Whatever makes simcord work (the clock, a press in the room, a message) takes `turn` first. `promised_at` is when
    the bot is to say the next thing by itself; None where it has promised nothing.
    """

    def __init__(
        self, env: Env, coach: Coach, world: World, timekeeper: Timekeeper, rooms: Rooms, turn: asyncio.Lock
    ) -> None:
        self.world, self.rooms = world, rooms
        self.promised_at: datetime | None = None
        self._env, self._coach, self._timekeeper, self._turn = env, coach, timekeeper, turn

    async def make_up(self) -> None:
        """Say what fell due while nothing ran, and what the last run was just saying when it was killed."""
        await promising.take_over(self._coach.resources)
        await show_rounds_again(self._coach.resources, (channel.id for channel in self.world.channels()))
        await self._live_until(self._timekeeper.target())

    async def jump(self, by: timedelta) -> None:
        """Live through that time, and show the open room at its end."""
        async with self._turn:
            await self._go_on(self._timekeeper.target() + by, self.rooms.refresh)

    async def jump_to_the_next_promise(self) -> None:
        """Live on to the moment of what the bot says next by itself, if there is anything, and show the open room."""
        async with self._turn:
            due = await self.next_try()
            if due is not None:
                await self._go_on(max(due, self._timekeeper.target()), self.rooms.refresh)

    async def keep_time(self) -> None:
        """Let the clock run in real time, for ever, and show what the bot says by itself."""
        while True:
            await asyncio.sleep(_TICK_SECONDS)
            async with self._turn:
                await self._go_on(self._timekeeper.target(), self.rooms.show_news)

    async def _go_on(self, until: datetime, show: Callable[[], Awaitable[None]]) -> None:
        try:
            await self._live_until(until)
            await show()
        except TimeoutError:
            log.warning("the bot is still busy; the clock waits for it")
            self._timekeeper.go_on_to(until)

    async def _live_until(self, until: datetime) -> None:
        with self._env.time_context():
            self.promised_at = await walk(self, until)

    def now(self) -> datetime:
        return self._env.now()

    async def next_try(self) -> datetime | None:
        return await promising.next_try(self._coach.resources)

    async def go_to(self, moment: datetime) -> None:
        """Move the clock to `moment`, unless it is there or beyond. For whoever has the turn."""
        ahead = moment - self._env.now()
        if ahead > timedelta(0):
            self._timekeeper.go_on_to(moment)  # first, so that no run ever begins before it
            await self._env.advance_time(ahead.total_seconds())

    async def say_due(self) -> None:
        """Let the bot say whatever is due. For whoever has the turn."""
        await self._coach.delivery.say_due()
        await self._env.settle()


@asynccontextmanager
async def open_simulation(settings: Settings) -> AsyncIterator[Simulation]:
    """Start the bot in its world, as it was left. Raises OperatorError, DatabaseUnusable."""
    database = settings.playground_database
    saved = SavedMoment(_clock_file(database))
    _check_is_own(settings, saved)
    returning = saved.exists()
    if not returning:
        saved.write(real_time())  # before there is a database, so that it is known to be the playground's
    turn = asyncio.Lock()
    async with open_resources(settings, str(database), discord.utils.utcnow) as resources:
        coach = _coach(settings, resources)
        env = Discord(coach, settle_timeout=_SETTLE_SECONDS)
        world = build(env)
        timekeeper = Timekeeper(saved, env.now())
        rooms = Rooms(env, settings.playground_port + 1, turn)
        simulation = Simulation(env, coach, world, timekeeper, rooms, turn)
        await env.start()
        try:
            with env.time_context():
                await simulation.go_to(timekeeper.target())
                await _settle_in(coach, world, settings, returning)
                await env.settle()
                await simulation.make_up()
                yield simulation
        finally:
            await rooms.close()
            async with turn:
                last = env.now()
                await env.shutdown()
            timekeeper.leave(last)


def forget(settings: Settings) -> None:
    """Delete everything that the playground has kept. It must not be running."""
    database = settings.playground_database
    # A database without its log is whole, a log without its database is not: so the log goes first. The lock file
    # stays, since another process may be looking at it.
    for name in (f"{database.name}-wal", f"{database.name}-shm", database.name):
        database.with_name(name).unlink(missing_ok=True)
    for path in erasure_files(database):  # its people come back under the same ids
        path.unlink(missing_ok=True)
    _clock_file(database).unlink(missing_ok=True)


def _clock_file(database: Path) -> Path:
    return database.with_name(f"{database.stem}.clock")


def _check_is_own(settings: Settings, saved: SavedMoment) -> None:
    """Raises BadSetting where the database is not the playground's to delete."""
    database = settings.playground_database
    if "://" not in settings.database and Path(settings.database).resolve() == database.resolve():
        raise BadSetting(texts.same_database(database))
    if database.exists() and not saved.exists():
        raise BadSetting(texts.not_a_playground(database, saved.path))


def _coach(settings: Settings, resources: Resources) -> Coach:
    """The bot on one shard, as simcord has no more."""
    return Coach(settings.model_copy(update={"shard_ids": (), "shard_count": 1}), resources)


async def _settle_in(coach: Coach, world: World, settings: Settings, returning: bool) -> None:
    """Do what Discord does for a bot that has been there before, and say welcome in every channel."""
    if not await coach.tree.fetch_commands():
        await coach.tree.sync()  # the database remembers commands that this new Discord has never heard of
    if coach.user is not None:
        await coach.user.edit(username=texts.BOT_NAME)
    welcome = texts.welcome_back if returning else texts.welcome
    for channel in world.channels():
        await coach.get_partial_messageable(channel.id).send(welcome(control_address(settings)))


def control_address(settings: Settings) -> str:
    return f"http://127.0.0.1:{settings.playground_port}"
