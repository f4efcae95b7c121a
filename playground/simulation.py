"""One run of the simulated Discord: the real bot on the playground's database, and the clock that drives it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import discord
from simcord import Env

from bot.actions.resources import Resources
from bot.coach import Coach
from bot.errors import BadSetting
from bot.running import open_resources
from bot.settings import Settings
from bot.texts import playground as texts
from playground.rooms import Rooms
from playground.timekeeper import SavedMoment, Timekeeper, real_time
from playground.world import World, build

log = logging.getLogger(__name__)

_TICK_SECONDS = 1.0
_SETTLE_SECONDS = 15.0


class Simulation:
    """A running bot in a world of its own.

    Whatever makes simcord work (the clock, a press in the room, a message) takes `turn` first.
    """

    def __init__(self, env: Env, world: World, timekeeper: Timekeeper, rooms: Rooms, turn: asyncio.Lock) -> None:
        self.world, self.rooms = world, rooms
        self._env, self._timekeeper, self._turn = env, timekeeper, turn

    def now(self) -> datetime:
        return self._env.now()

    async def jump(self, by: timedelta) -> None:
        """Move the clock on, and show the open room at its new time."""
        async with self._turn:
            self._timekeeper.jump(by)
            await self._go_on(self.rooms.refresh)

    async def keep_time(self) -> None:
        """Let the clock run in real time, for ever, and show what the bot sends by itself."""
        while True:
            await asyncio.sleep(_TICK_SECONDS)
            async with self._turn:
                await self._go_on(self.rooms.show_news)

    async def _go_on(self, show: Callable[[], Awaitable[None]]) -> None:
        try:
            await self.catch_up()
            await show()
        except TimeoutError:
            log.warning("the bot is still busy; the clock waits for it")

    async def catch_up(self) -> None:
        """Move the simulation's clock to where it should be by now. For whoever has the turn."""
        behind = self._timekeeper.target() - self._env.now()
        if behind > timedelta(0):
            await self._env.advance_time(behind.total_seconds())


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
        env = Env(coach, settle_timeout=_SETTLE_SECONDS)
        world = build(env)
        timekeeper = Timekeeper(saved, env.now())
        rooms = Rooms(env, settings.playground_port + 1, turn)
        simulation = Simulation(env, world, timekeeper, rooms, turn)
        await env.start()
        try:
            with env.time_context():
                await simulation.catch_up()
                await _settle_in(coach, world, settings, returning)
                await env.settle()
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
