"""The playground from start to end: a simulation, its control page, and starting over."""

import asyncio
import functools
import logging
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import click
from aiohttp import web

from bot.errors import BadSetting
from bot.logs import set_up_logging
from bot.settings import Settings
from bot.texts import playground as texts
from playground import control_page, simulation
from playground.desk import Desk, Wish
from playground.simulation import Simulation


async def serve(settings: Settings) -> None:
    """Run the playground until SIGINT or SIGTERM. Raises OperatorError, DatabaseUnusable."""
    level = logging.getLevelNamesMapping()[settings.log_level]
    set_up_logging(level)
    logging.getLogger("discord").setLevel(max(level, logging.WARNING))  # it tells of tokens and gateways: none here
    desk = Desk()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, functools.partial(desk.ask, Wish.STOP))
    async with _listening(settings.playground_port, desk):
        while await _run_once(settings, desk) is Wish.START_OVER:
            simulation.forget(settings)


async def _run_once(settings: Settings, desk: Desk) -> Wish:
    """One simulation from its start to the wish that ends it."""
    async with simulation.open_simulation(settings) as running:
        desk.began(running)
        click.echo(texts.running(simulation.control_address(settings)))
        return await _next_wish(desk, running)


async def _next_wish(desk: Desk, running: Simulation) -> Wish:
    """Let the clock run until something is asked for."""
    ticking: asyncio.Task[None] = asyncio.create_task(running.keep_time())
    wish = asyncio.create_task(desk.next_wish())
    try:
        await asyncio.wait({ticking, wish}, return_when=asyncio.FIRST_COMPLETED)
        if ticking.done():
            ticking.result()  # it ends only by breaking
        return await wish
    finally:
        ticking.cancel()
        wish.cancel()
        await asyncio.gather(ticking, wish, return_exceptions=True)


@asynccontextmanager
async def _listening(port: int, desk: Desk) -> AsyncIterator[None]:
    """Serve the control page, on this machine alone. Raises BadSetting where a port is taken."""
    runner = web.AppRunner(control_page.application(desk, port), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            _check_is_free(port + 1)
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as error:
            raise BadSetting(texts.ports_busy(port)) from error
        yield
    finally:
        await runner.cleanup()


def _check_is_free(port: int) -> None:
    """Raises OSError where another program listens."""
    with socket.create_server(("127.0.0.1", port)):
        pass
