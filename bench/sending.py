"""How fast a thousand nudges go out, with all that keeps them from being lost, beside plain messages of a bare bot."""

import json
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench import seeding
from bench.bots import BARE_SENDER, COMEBACK, Bot, running
from bench.figures import Row, Section, at_least, at_least_ratio, at_most, middle
from bench.loopback import Loopback, Sendings, loopback, people
from bench.notes import NOTES
from bot.delivery import worker

_NO_PACE: Final = 10_000
FLAT_OUT: Final = {"COMEBACK_SENDS_PER_SECOND": f"{_NO_PACE}"}
LEAD_SECONDS: Final = 6
"""Between the start of a bot and the moment at which everything is due."""
AT_ONCE: Final = worker._AT_ONCE
"""So many messages Comeback has on their way at the same time; the bare bot gets as many."""
_BUTTONS: Final = (
    ("Done", "Did part of it", "Skip today", "Pause"),
    ("In 20 minutes", "In an hour", "Tonight", "Tomorrow"),
)
"""As many as stand below a nudge."""
_LIMIT: Final = 50
_PACES: Final = (50, 48)
"""The limit itself, and one that leaves room for the two or three that go out together after a delay."""
_TEXT: Final = "**Security+ in 12 days.** Ten minutes are enough for today: what did you do last, and what comes next?"


@asynccontextmanager
async def comeback_with_nudges(
    server: Loopback,
    due: Sequence[seeding.Due],
    env: Mapping[str, str],
    *,
    with_attempts: int = 0,
    watched: bool = False,
) -> AsyncIterator[Bot]:
    """Comeback, owing these nudges; so many of the people have failed before."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await seeding.create(folder / "comeback.db")
        seeding.add_nudges(folder / "comeback.db", due)
        seeding.add_attempts(folder / "comeback.db", [person for person, _ in due[:with_attempts]])
        async with running(server, COMEBACK, folder, env=env, watched=watched) as bot:
            yield bot


@asynccontextmanager
async def bare_with_messages(
    server: Loopback, due: Sequence[seeding.Due], buttons: Sequence[Sequence[str]] = ()
) -> AsyncIterator[Bot]:
    """A bare bot that sends a message to the same people at the same time."""
    moments = [(seeding.direct_messages_of(person), moment) for person, moment in due]
    plan = json.dumps({"at_once": AT_ONCE, "text": _TEXT, "buttons": buttons, "due": moments})
    with tempfile.TemporaryDirectory() as folder:
        async with running(server, BARE_SENDER, Path(folder), told=plan) as bot:
            yield bot


class NotOneEach(Exception):
    """Somebody got no message, or more than one."""


def check_one_each(sendings: Sendings, due: Sequence[seeding.Due]) -> None:
    """Raises NotOneEach unless everybody got one message."""
    channels = sorted(channel for _, channel in sendings.sent)
    if channels != sorted(seeding.direct_messages_of(person) for person, _ in due):
        raise NotOneEach(f"{len(channels)} messages in {len(set(channels))} channels, {len(due)} people")


@dataclass(frozen=True, slots=True)
class _Sent:
    """One run: how fast, at what cost, and what was refused."""

    a_second: float
    processor_milliseconds: float
    refused_percent: float


Start = Callable[[Loopback, Sequence[seeding.Due]], AbstractAsyncContextManager[Bot]]
"""Starts a bot that sends what is due."""


def _at_pace(per_second: float) -> Start:
    env = {"COMEBACK_SENDS_PER_SECOND": f"{per_second}"}
    return lambda server, due: comeback_with_nudges(server, due, env)


def _bare_with_buttons(server: Loopback, due: Sequence[seeding.Due]) -> AbstractAsyncContextManager[Bot]:
    return bare_with_messages(server, due, _BUTTONS)


async def _once(server: Loopback, count: int, start: Start) -> _Sent:
    moment = int(time.time()) + LEAD_SECONDS + count // 2000
    due = [(person, moment) for person in people(count)]
    await server.forget()
    async with start(server, due) as bot:
        await server.sent(1, within=60)
        before = bot.usage.processor_seconds
        sendings = await server.sent(count, within=count / 20 + 60)
        used = bot.usage.processor_seconds - before
    check_one_each(sendings, due)
    return _Sent(sendings.a_second, 1000 * used / count, 100 * sendings.refused / sendings.requests)


async def measure(*, quick: bool) -> Section:
    """All in turn, with nothing refused; then with Discord's limit for a whole bot."""
    count, repetitions = (300, 1) if quick else (1000, 5)
    free: dict[Start, list[_Sent]] = {_at_pace(_NO_PACE): [], bare_with_messages: [], _bare_with_buttons: []}
    async with loopback(count) as server:
        for _ in range(repetitions):
            for start, runs in free.items():
                runs.append(await _once(server, count, start))
        await server.limit(_LIMIT)
        bare = await _once(server, count, bare_with_messages)
        limited = {}
        for pace in _PACES:
            limited[pace] = [await _once(server, count, _at_pace(pace)) for _ in range(max(1, repetitions // 2))]
    rows = [*_rows_without_limit(*free.values()), *_rows_with_limit(limited, bare)]
    return Section("sending", f"{count:,} nudges due at once, to as many people", "bare `send`", rows)


def _rows_without_limit(ours: Sequence[_Sent], plain: Sequence[_Sent], buttons: Sequence[_Sent]) -> list[Row]:
    def rate(runs: Sequence[_Sent]) -> float:
        return middle(run.a_second for run in runs)

    def cost(runs: Sequence[_Sent]) -> float:
        return middle(run.processor_milliseconds for run in runs)

    same = "no limit, beside the same buttons"
    return [
        Row("no limit, messages", rate(ours), rate(plain), "/s", at_least_ratio(0.6), NOTES["sending"]),
        Row("no limit, processor time a message", cost(ours), cost(plain), "ms"),
        Row(f"{same}, messages", rate(ours), rate(buttons), "/s"),
        Row(f"{same}, processor time a message", cost(ours), cost(buttons), "ms"),
    ]


def _rows_with_limit(limited: Mapping[int, Sequence[_Sent]], bare: _Sent) -> list[Row]:
    rows = []
    for pace, runs in limited.items():
        under, note = f"limit of {_LIMIT}/s, pace {pace}", NOTES.get(f"sending at {pace}", "")
        rate, refused = middle(run.a_second for run in runs), max(run.refused_percent for run in runs)
        rows += [
            Row(f"{under}, messages", rate, bare.a_second, "/s", at_least(0.95 * _LIMIT)),
            Row(f"{under}, refused with 429", refused, bare.refused_percent, "%", at_most(1), note),
        ]
    return rows
