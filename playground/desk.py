"""Where the control page and the playground's main loop meet: what runs, and what is asked for next."""

import asyncio
from enum import Enum, auto

from playground.simulation import Simulation


class Wish(Enum):
    STOP = auto()
    START_OVER = auto()


class Desk:
    def __init__(self) -> None:
        self._wishes: asyncio.Queue[Wish] = asyncio.Queue()
        self._running: Simulation | None = None
        self._began = asyncio.Event()

    def began(self, simulation: Simulation) -> None:
        """Let waiting visitors in."""
        self._running = simulation
        self._began.set()

    async def simulation(self) -> Simulation:
        """The simulation that runs; where one is just being made, waits for it."""
        while self._running is None:
            await self._began.wait()
        return self._running

    def ask(self, wish: Wish) -> None:
        """Ask the main loop for an end; whoever asks for the simulation from now on waits for the next one."""
        self._running = None
        self._began.clear()
        self._wishes.put_nowait(wish)

    async def next_wish(self) -> Wish:
        return await self._wishes.get()
