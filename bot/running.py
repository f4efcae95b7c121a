"""One run of the bot, from the settings to a clean end."""

import asyncio
import http
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.actions.resources import Resources
from bot.catalogue_files import read_catalogue
from bot.clock import Clock
from bot.coach import Coach
from bot.database import connect
from bot.errors import BadSetting
from bot.rules.exam_search import ExamIndex
from bot.rules.moments import read_past_moment
from bot.rules.zone_names import ZoneNames
from bot.rules.zones import find_zones
from bot.scheduler import start_scheduler
from bot.settings import Settings
from bot.texts import operator
from bot.zone_files import read_zones

log = logging.getLogger(__name__)


@asynccontextmanager
async def open_resources(settings: Settings, address: str, clock: Clock) -> AsyncIterator[Resources]:
    """What every action works with, closed at the end. Raises OperatorError, DatabaseUnusable."""
    catalogue = read_catalogue(settings.config)
    exams, zones = ExamIndex.of(catalogue), read_zones()
    _warm_up(clock(), zones)
    database = await connect(address)
    try:
        yield Resources(database, clock, catalogue, exams, zones)
    finally:
        await database.close()


def _warm_up(now: datetime, zones: ZoneNames) -> None:
    """Load what the first date and the first zone would load, so that nobody waits for it while the bot runs."""
    read_past_moment("3 days ago", now)
    find_zones("nowhere", now, zones)


async def run_bot(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM. Raises BadSetting where Discord refuses the token."""
    if settings.token is None:
        raise BadSetting(operator.NO_TOKEN)
    discord.utils.setup_logging(level=logging.getLevelNamesMapping()[settings.log_level])
    if settings.api_url:
        await _use_api(settings.api_url, settings.token.get_secret_value())
    async with (
        open_resources(settings, settings.database, discord.utils.utcnow) as resources,
        Coach(settings, resources) as coach,
    ):
        scheduler = start_scheduler(resources)
        running = asyncio.create_task(coach.start(settings.token.get_secret_value()))
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, running.cancel)
        try:
            await running
        except asyncio.CancelledError:
            log.info("stopping")
        except discord.LoginFailure as error:
            raise BadSetting(operator.TOKEN_REFUSED) from error
        finally:
            scheduler.shutdown()


async def _use_api(address: str, token: str) -> None:
    """Speak to Discord at another address, such as a REST proxy's.

    discord.py asks that address for the gateway only on some connects, and falls back on a constant on all others;
    so both are set here, before the first one. These are the only global changes that Comeback makes.
    """
    Route.BASE = address
    headers = {"Authorization": f"Bot {token}"}
    try:
        async with aiohttp.ClientSession(headers=headers) as session, session.get(f"{address}/gateway/bot") as answer:
            if answer.status == http.HTTPStatus.UNAUTHORIZED:
                raise BadSetting(operator.TOKEN_REFUSED)
            answer.raise_for_status()
            DiscordWebSocket.DEFAULT_GATEWAY = URL((await answer.json())["url"])
    except aiohttp.ClientError as error:
        raise BadSetting(operator.api_unreachable(address)) from error
