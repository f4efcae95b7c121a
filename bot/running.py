"""One run of the bot, from the settings to a clean end."""

import asyncio
import gc
import http
import logging
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import datetime, timedelta

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.actions.leaving import erase_again
from bot.actions.resources import Resources
from bot.catalogue_files import read_catalogue
from bot.clock import Clock
from bot.coach import Coach
from bot.database import connect
from bot.errors import BadSetting, OperatorError
from bot.logs import set_up_logging
from bot.rules.exam_search import ExamIndex
from bot.rules.moments import read_past_moment
from bot.rules.safety import is_crisis
from bot.rules.zone_names import ZoneNames
from bot.rules.zones import find_zones
from bot.scheduler import start_scheduler
from bot.settings import Settings
from bot.texts import operator
from bot.zone_files import read_zones

log = logging.getLogger(__name__)

_USER_AGENT = f"DiscordBot (https://github.com/Rapptz/discord.py {discord.__version__}) Comeback"
_CONTACT = aiohttp.ClientTimeout(total=10)
_LONGEST_PAUSE = 60
_TOKEN_REFUSED = 4004


@asynccontextmanager
async def open_resources(settings: Settings, address: str, clock: Clock) -> AsyncIterator[Resources]:
    """What every action works with, closed at the end. Raises OperatorError, DatabaseUnusable."""
    catalogue = read_catalogue(settings.config)
    exams, zones = ExamIndex.of(catalogue), read_zones()
    _warm_up(clock(), zones)
    database = await connect(address, erased=settings.erased)
    try:
        keeps_left = timedelta(days=settings.keep_left_servers_days)
        resources = Resources(database, clock, catalogue, exams, zones, keeps_left)
        if back := await erase_again(resources):
            log.warning("a restored backup had brought back %s who had left; they are erased again", back)
        yield resources
    finally:
        await database.close()


def _warm_up(now: datetime, zones: ZoneNames) -> None:
    """Load what the first date, zone and sentence would load, so that nobody waits for it while the bot runs."""
    read_past_moment("3 days ago", now)
    find_zones("nowhere", now, zones)
    is_crisis("hello")


async def run_bot(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM. Raises OperatorError, DatabaseUnusable."""
    if settings.token is None:
        raise BadSetting(operator.NO_TOKEN)
    set_up_logging(logging.getLevelNamesMapping()[settings.log_level])
    running = asyncio.create_task(_run(settings, settings.token.get_secret_value()))
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, _stop, running)
    with suppress(asyncio.CancelledError):
        await running


def _stop(running: asyncio.Task[None]) -> None:
    if not running.cancelling():  # asked twice, it goes on ending cleanly
        log.info("stopping")
        running.cancel()


async def _run(settings: Settings, token: str) -> None:
    async with open_resources(settings, settings.database, discord.utils.utcnow) as resources:
        await _reach_discord(settings.api_url, token)
        async with Coach(settings, resources) as coach:
            with _in_one_sentence():
                await _listen(coach, resources, token)


async def _listen(coach: Coach, resources: Resources, token: str) -> None:
    """Be the bot until cancelled. Raises what discord.py gives up at."""
    scheduler = start_scheduler(resources, wake=coach.delivery.wake)
    delivering = asyncio.create_task(_deliver(coach))
    listening = asyncio.create_task(coach.start(token))
    try:
        # Not the listening itself: while it connects anew, discord.py swallows a cancellation.
        await asyncio.wait({listening, delivering}, return_when=asyncio.FIRST_COMPLETED)
        for ended in (task for task in (listening, delivering) if task.done()):
            ended.result()
    finally:
        scheduler.shutdown()
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        await coach.close()
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


async def _deliver(coach: Coach) -> None:
    """Say what is due, from when Discord knows us on; messages need no gateway, so it is not waited for."""
    await coach.is_set_up.wait()
    gc.collect()
    gc.freeze()  # what a start leaves behind stays; looking through it would stop everything for 80 ms again and again
    await coach.delivery.run()


async def _reach_discord(api_url: str | None, token: str) -> None:
    """Wait until Discord answers, and see whether it takes the token, before anything is started that needs both.

    With `api_url`, such as a REST proxy's, speak to Discord there. discord.py asks that address for the gateway only on
    some connects, and falls back on a constant on all others; so both are set here, before the first one. These are the
    only global changes that Comeback makes to it. Raises BadSetting where the token or the address is wrong.
    """
    if api_url is not None:
        Route.BASE = api_url
    pause = 1
    while (gateway := await _gateway(Route.BASE, token)) is None:
        if api_url is not None:
            raise BadSetting(operator.api_unreachable(api_url))
        log.warning(operator.discord_unreachable(pause))
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
    if api_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = gateway


async def _gateway(address: str, token: str) -> URL | None:
    """Where the gateway is; None where nothing answers as Discord does. Raises BadSetting for a wrong token."""
    headers = {"Authorization": f"Bot {token}", "User-Agent": _USER_AGENT}
    try:
        async with (
            aiohttp.ClientSession(headers=headers, timeout=_CONTACT) as session,
            session.get(f"{address}/gateway/bot") as answer,
        ):
            if answer.status == http.HTTPStatus.UNAUTHORIZED:
                raise BadSetting(operator.TOKEN_REFUSED)
            answer.raise_for_status()
            return URL((await answer.json())["url"])
    except (aiohttp.ClientError, TimeoutError, ValueError, LookupError, TypeError):
        return None


@contextmanager
def _in_one_sentence() -> Iterator[None]:
    """What discord.py gives up at, as a sentence for the operator. Raises OperatorError."""
    try:
        yield
    except discord.LoginFailure as error:
        raise BadSetting(operator.TOKEN_REFUSED) from error
    except discord.ConnectionClosed as error:
        if error.code == _TOKEN_REFUSED:
            raise BadSetting(operator.TOKEN_REFUSED) from error
        raise OperatorError(operator.gateway_closed(error.code)) from error
    except discord.PrivilegedIntentsRequired as error:
        raise OperatorError(operator.INTENTS_REFUSED) from error
    except discord.HTTPException as error:
        raise OperatorError(operator.discord_refused(error.status, error.code)) from error
    except (discord.GatewayNotFound, aiohttp.ClientError, TimeoutError) as error:
        raise OperatorError(operator.DISCORD_LOST) from error
