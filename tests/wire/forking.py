"""Forks bots from itself: it has imported what each of them would, and warmed it up. `started.py` gives it its orders.

What it forks runs a module as `python -m` does, in its own folder and environment, and ends as every interpreter does.
Beside each stands a keeper, its parent, that tells whoever ordered it of its number and of its end.
"""

import gc
import importlib
import io
import json
import os
import runpy
import signal
import socket
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from bot import running
from bot.catalogue_files import read_catalogue
from bot.clock import use_own_zones
from bot.coach import FEATURES
from bot.rules.exam_search import ExamIndex
from bot.zone_files import read_zones
from tests.wire.started import UNBUFFERED

STREAMS: Final = 3
"""With every order come the keeper's line to whoever ordered, and what becomes standard output and standard error."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be run: `python -m module arguments` in this folder and environment."""

    module: str
    arguments: Sequence[str]
    folder: str
    environment: dict[str, str]


def main() -> None:
    """Fork until whoever orders is gone; in each fork, be what was ordered."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # typed at pytest, it reaches the bots alone
    _preload()
    order = _forked(socket.socket(fileno=int(sys.argv[1])))
    _find_oneself(order)
    runpy.run_module(order.module, run_name="__main__", alter_sys=True)


def _preload() -> None:
    use_own_zones()
    ExamIndex.of(read_catalogue())
    running._warm_up(datetime.now(UTC), read_zones())
    for feature in FEATURES:
        with suppress(Exception):  # of what is broken the bot itself tells
            importlib.import_module(feature)
    assert threading.active_count() == 1, "what is forked would lack the other threads"
    gc.collect()
    gc.freeze()


def _forked(orders: socket.socket) -> Order:
    """Fork for every order that comes. Returns in what is forked, alone."""
    while True:
        byte, descriptors, _, _ = socket.recv_fds(orders, 1, STREAMS)
        if not byte:
            sys.exit()
        if os.fork() == 0:
            orders.close()
            return _kept(*descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                """Bury the keepers that are done."""


def _kept(line: int, stdout: int, stderr: int) -> Order:
    """Fork once more and keep what was forked, which alone returns from here."""
    channel = socket.socket(fileno=line)
    with channel.makefile() as written:
        order = Order(**json.loads(written.readline()))
    process_id = os.fork()
    if process_id == 0:
        channel.close()
        for ours, standard in ((stdout, 1), (stderr, 2)):
            os.dup2(ours, standard)
            os.close(ours)
        return order
    try:
        for descriptor in (stdout, stderr, 2):  # whoever reads what pytest prints is not to wait for a bot left behind
            os.close(descriptor)
        _keep(process_id, channel)
    finally:
        os._exit(0)


def _keep(process_id: int, channel: socket.socket) -> None:
    channel.sendall(f"{process_id}\n".encode())
    ended = os.waitid(os.P_PID, process_id, os.WEXITED | os.WNOWAIT)
    assert ended is not None
    channel.sendall(f"{ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status}\n".encode())
    channel.recv(1)  # until that was heard, the number is no other process's
    os.waitpid(process_id, 0)


def _find_oneself(order: Order) -> None:
    """Be where, and as, a new interpreter would be."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(order.folder)
    os.environ.clear()
    os.environ.update(order.environment)
    time.tzset()
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.reconfigure(line_buffering=UNBUFFERED in order.environment)
    sys.path[0] = order.folder
    sys.argv = [order.module, *order.arguments]


if __name__ == "__main__":
    main()
