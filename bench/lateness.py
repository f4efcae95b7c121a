"""How late nudges come that are due one by one, beside a bare bot's timers."""

import random
import time
from typing import Final

from bench import seeding
from bench.figures import Row, Section, at_most, percentile
from bench.loopback import Loopback, loopback, people
from bench.notes import NOTES
from bench.sending import LEAD_SECONDS, bare_with_messages, check_one_each, comeback_with_nudges

_ALLOWANCE: Final = 30


async def _milliseconds_late(server: Loopback, count: int, over: int, *, ours: bool) -> list[float]:
    chance = random.Random(count)  # the same for both
    start = int(time.time()) + LEAD_SECONDS
    due = [(person, start + chance.randrange(over)) for person in people(count)]
    await server.forget()
    async with comeback_with_nudges(server, due, {}) if ours else bare_with_messages(server, due):
        sendings = await server.sent(count, within=over + LEAD_SECONDS + _ALLOWANCE)
    check_one_each(sendings, due)
    moments = {seeding.direct_messages_of(person): moment for person, moment in due}
    return [1000 * (at - moments[channel]) for at, channel in sendings.sent]


async def measure(*, quick: bool) -> Section:
    """In turn, at the same distances; more than one start, as the beat of each begins at another part of a second."""
    count, over, repetitions = (60, 15, 1) if quick else (50, 15, 4)
    ours: list[float] = []
    bare: list[float] = []
    async with loopback(count) as server:
        for _ in range(repetitions):
            ours += await _milliseconds_late(server, count, over, ours=True)
            bare += await _milliseconds_late(server, count, over, ours=False)
    rows = [
        Row("p50", percentile(ours, 50), percentile(bare, 50), "ms", note=NOTES["lateness"]),
        Row("p99", percentile(ours, 99), percentile(bare, 99), "ms", at_most(1500)),
        Row("latest", max(ours), max(bare), "ms"),
    ]
    return Section("lateness", f"{len(ours)} nudges due at moments within {repetitions * over} s", "bare timers", rows)
