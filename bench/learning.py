"""People of a loopback Discord in the bench's own process, who fill in the forms of the coaching."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from bench import seeding
from bench.bots import BARE_BOT, COMEBACK, Bot, running
from tests.wire.actors import Actor
from tests.wire.interactions import Answer
from tests.wire.recording import API
from tests.wire.server import LoopbackDiscord
from tests.wire.world import World

_LONGEST_SECONDS: Final = 60.0
_MONTHS_AHEAD_DAYS: Final = 182
_DOMAINS: Final = (
    "General Security Concepts: {} %\nThreats, Vulnerabilities, and Mitigations: {} %\nSecurity Architecture: {} %\n"
    "Security Operations: {} %\nSecurity Program Management and Oversight: {} %"
)


class _Inside:
    """The same as `bench.loopback.Loopback` for a server in this process, as far as a start needs it."""

    def __init__(self, server: LoopbackDiscord) -> None:
        self.api_url = f"{server.url}{API}"
        self._server = server

    async def identified(self) -> float:
        gateway = self._server.gateway
        await self._server.until(lambda: bool(gateway.identified), "IDENTIFY", _LONGEST_SECONDS)
        return gateway.identified[-1].at


class Class:
    """So many people who have failed the same exam, and the bot that coaches them."""

    def __init__(self, bot: Bot, actors: Sequence[Actor]) -> None:
        self.bot = bot
        self.actors = actors

    async def make_plans(self) -> list[float]:
        """Each, one after the other, a plan for the next six months: the milliseconds from the form to its card."""
        day = datetime.now(UTC).date() + timedelta(days=_MONTHS_AHEAD_DAYS)
        typed = {"hours": "6", "times": "tue thu 19:00, sat 10:00", "day": f"{day}"}
        return [await self._filled(actor, "plan make", typed, "It leads to") for actor in self.actors]

    async def log_practice(self, percent: int) -> list[float]:
        """The same for a full set of questions, with a result for each domain."""
        domains = _DOMAINS.format(percent - 4, percent + 2, percent - 1, percent + 3, percent)
        typed = {"right": f"{percent} %", "domains": domains}
        return [await self._filled(actor, "practice log", typed, "practice") for actor in self.actors]

    async def run(self, words: str, **options: str) -> list[float]:
        """The same for a command without a form."""
        return [_milliseconds(await actor.run(words, _LONGEST_SECONDS, **options)) for actor in self.actors]

    async def charts(self, many: int) -> list[float]:
        """So many ask for the picture of their practice at once."""
        return await asyncio.gather(
            *(_pictured(actor.run("practice chart", _LONGEST_SECONDS)) for actor in self.actors[:many])
        )

    async def reports(self, many: int) -> list[float]:
        """So many send the form of their score report at once, and get the picture of its domains."""
        opened = [await actor.run("report") for actor in self.actors[:many]]
        typed = {"domains": _DOMAINS.format(82, 58, 71, 49, 77)}
        sent = zip(self.actors, opened, strict=False)
        return await asyncio.gather(*(_pictured(actor.submit(form, typed, _LONGEST_SECONDS)) for actor, form in sent))

    async def _filled(self, actor: Actor, words: str, typed: dict[str, Any], expected: str) -> float:
        form = await actor.run(words, exam=seeding.EXAM)
        answer = await actor.submit(form, typed, _LONGEST_SECONDS)
        assert expected in answer.text, answer.text
        return _milliseconds(answer)


async def longest_stall(bot: Bot, doing: Callable[[], Awaitable[object]]) -> float:
    """The milliseconds for which the bot's event loop stood still meanwhile, at the longest."""
    await bot.watched()
    await doing()
    return float((await bot.watched())["stalls"][0]["milliseconds"])


@asynccontextmanager
async def classroom(people: int, folder: Path) -> AsyncIterator[Class]:
    """So many people, and Comeback, watched."""
    async with LoopbackDiscord(World(more_people=people)) as server:
        crowd = server.world.crowd
        await seeding.create(folder / "comeback.db")
        seeding.add_attempts(folder / "comeback.db", [person.id for person in crowd])
        guild = server.world.study_group
        async with running(_Inside(server), COMEBACK, folder, watched=True) as bot:
            yield Class(bot, [server.acting(person, guild) for person in crowd])


async def bare_milliseconds(times: int, folder: Path) -> list[float]:
    """What a bare bot's `/pong` takes in the same surroundings."""
    async with LoopbackDiscord(World(more_people=1)) as server:
        [person, *_] = server.world.crowd
        actor = server.acting(person, server.world.study_group)
        async with running(_Inside(server), BARE_BOT, folder):
            asked = [_milliseconds(await actor.run("pong", word="pong")) for _ in range(times + 30)]
    return asked[30:]  # nobody pays for what is loaded at the first use


async def _pictured(answering: Awaitable[Answer]) -> float:
    answer = await answering
    assert answer.message is not None
    assert answer.message["attachments"], answer.text
    return _milliseconds(answer)


def _milliseconds(answer: Answer) -> float:
    interaction = answer.interaction
    return ((interaction.answered_at or time.monotonic()) - interaction.asked_at) * 1000
