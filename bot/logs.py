"""The log: structured enough to find a fault by its number, and free of what people typed."""

import logging
import traceback

import aiohttp
import discord


def set_up_logging(level: int) -> None:
    """Log at `level`, to standard error. The log never holds what people typed, nor the token.

    So the libraries, whose details are made of both, say no more than INFO.
    """
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nothing here speaks
    handler = logging.StreamHandler()
    handler.addFilter(_without_texts)
    discord.utils.setup_logging(handler=handler, level=max(level, logging.INFO))
    for own in ("bot", "cogs"):
        logging.getLogger(own).setLevel(level)
    logging.getLogger("apscheduler").setLevel(max(level, logging.WARNING))


def _without_texts(record: logging.LogRecord) -> bool:
    """Of an exception, say its class and where it happened: its text may hold anything. A lost line is no fault."""
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        lost = isinstance(error, OSError | aiohttp.ClientError | TimeoutError | discord.ConnectionClosed)
        frames = [] if lost else ["\n", *traceback.format_tb(error.__traceback__)]
        record.msg, record.args = f"{record.getMessage()}: {type(error).__qualname__}{''.join(frames)}", ()
        record.exc_info = None
    return True
