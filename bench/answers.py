"""How long people wait for `/retake when`, beside a bare bot's `/pong`."""

import tempfile
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench import seeding
from bench.bots import BARE_BOT, COMEBACK, Bot, running
from bench.figures import Row, Section, at_least_ratio, at_most_ratio, middle, percentile
from bench.loopback import Answers, Loopback, loopback, people
from bench.notes import NOTES

ASKED: Final = ("retake when", {"exam": seeding.EXAM})
PONG: Final = ("pong", {"word": "pong"})
_PEOPLE: Final = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """One bot, the command that is used, and what came of it: alone, and many at once; `cost` in milliseconds."""

    server: Loopback
    bot: Bot
    words: str
    options: Mapping[str, str]
    alone: list[Answers] = field(default_factory=list)
    at_once: list[Answers] = field(default_factory=list)
    cost: list[float] = field(default_factory=list)

    async def once(self, times: int) -> None:
        """One round: one person after the other, then all together."""
        self.alone.append(await self.server.ask(self.words, self.options, times=times))
        before = self.bot.usage.processor_seconds
        self.at_once.append(await self.server.ask(self.words, self.options, at_once=_PEOPLE, times=times * 3))
        self.cost.append((self.bot.usage.processor_seconds - before) / (times * 3) * 1000)
        await self.server.forget()

    def milliseconds(self, percent: float, rounds: list[Answers]) -> float:
        """The median over the rounds of a percentile."""
        return middle(percentile(answers.milliseconds, percent) for answers in rounds)

    @property
    def a_second(self) -> float:
        """The median over the rounds of the answers a second, many at once."""
        return middle(answers.a_second for answers in self.at_once)


async def measure(*, quick: bool) -> Section:
    """Both bots are up all the time, and are asked in turn."""
    rounds, times = (2, 60) if quick else (5, 300)
    async with AsyncExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(2)]
        await seeding.create(folders[0] / "comeback.db")
        seeding.add_attempts(folders[0] / "comeback.db", people(_PEOPLE))
        bots = []
        for folder, module, asked in zip(folders, (COMEBACK, BARE_BOT), (ASKED, PONG), strict=True):
            server = await stack.enter_async_context(loopback(_PEOPLE))
            bot = await stack.enter_async_context(running(server, module, folder))
            await server.ask(*asked, times=30)  # nobody pays for what is loaded at the first use
            bots.append(Asked(server, bot, *asked))
        for _ in range(rounds):
            for asked_bot in bots:
                await asked_bot.once(times)
    return Section("answers", "`/retake when`, three failed attempts each", "bare `/pong`", _rows(*bots))


def _rows(ours: Asked, bare: Asked) -> list[Row]:
    def row(what: str, percent: float, *, alone: bool, aim: float | None = None) -> Row:
        our, their = (bot.milliseconds(percent, bot.alone if alone else bot.at_once) for bot in (ours, bare))
        return Row(what, our, their, "ms", None if aim is None else at_most_ratio(aim))

    together = f"{_PEOPLE} at once"
    return [
        row("one at a time, p50", 50, alone=True, aim=3),
        row("one at a time, p99", 99, alone=True),
        row(f"{together}, p50", 50, alone=False),
        row(f"{together}, p99", 99, alone=False),
        Row(f"{together}, answers", ours.a_second, bare.a_second, "/s", at_least_ratio(0.5), NOTES["answers"]),
        Row(f"{together}, processor time an answer", middle(ours.cost), middle(bare.cost), "ms"),
    ]
