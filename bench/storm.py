"""How long people wait for answers while ten thousand nudges go out, and how long the event loop stands still."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bench.answers import ASKED
from bench.bots import Bot
from bench.figures import Row, Section, at_most, at_most_ratio, percentile
from bench.loopback import Loopback, loopback, people
from bench.notes import NOTES
from bench.sending import FLAT_OUT, LEAD_SECONDS, check_one_each, comeback_with_nudges

_PAUSE: Final = 0.25
_IN_A_ROW: Final = 10
"""People ask one after the other, so many in a row; then there is a pause."""
_LAST: Final = 900.0


@dataclass(frozen=True, slots=True)
class _Phase:
    """What was seen over some time."""

    milliseconds: list[float]
    unanswered: int
    watched: dict[str, Any]

    def answers(self, percent: float) -> float:
        """A percentile of the answers."""
        return percentile(self.milliseconds, percent)

    @property
    def longest_stall(self) -> float:
        """In milliseconds; on a busy machine, others' work is in it."""
        return float(self.watched["stalls"][0]["milliseconds"])

    @property
    def longest_work(self) -> float:
        """The most milliseconds that the loop itself worked without a pause: what no other process can add to."""
        return float(self.watched["longest_work"])

    @property
    def longest_collection(self) -> float:
        """The longest collection of garbage in milliseconds; everything stands still meanwhile."""
        return float(self.watched["longest_collection"])


async def _ask_until(server: Loopback, bot: Bot, end: float, finished: asyncio.Task[Any] | None = None) -> _Phase:
    """Ask until the wall clock says `end`, or what is going on meanwhile is `finished`."""
    await bot.watched()
    took, unanswered = [], 0
    while time.time() < end and not (finished and finished.done()):
        answers = await server.ask(*ASKED, times=_IN_A_ROW)
        took += answers.milliseconds
        unanswered += answers.unanswered
        await asyncio.sleep(_PAUSE)
    return _Phase(took, unanswered, await bot.watched())


async def _once(
    count: int, rest_seconds: int, storm_seconds: float, env: Mapping[str, str], *, to_the_end: bool
) -> tuple[_Phase, _Phase]:
    """At rest, and while the nudges go out."""
    async with loopback(count) as server:
        moment = int(time.time()) + LEAD_SECONDS + count // 2000 + rest_seconds
        due = [(person, moment) for person in people(count)]
        async with comeback_with_nudges(server, due, env, with_attempts=_IN_A_ROW, watched=True) as bot:
            await server.ask(*ASKED, times=30)
            at_rest = await _ask_until(server, bot, moment - 1)
            await asyncio.sleep(moment - time.time())
            sending = asyncio.create_task(server.sent(count, within=_LAST if to_the_end else storm_seconds))
            in_storm = await _ask_until(server, bot, moment + storm_seconds, sending)
            sendings = await sending
            if to_the_end:
                check_one_each(sendings, due)
        return at_rest, in_storm


async def measure(*, quick: bool) -> Section:
    """At the pace that is usual, and as fast as it goes."""
    count = 1_000 if quick else 10_000
    rest, storm = (10, 15) if quick else (40, 90)
    usual = await _once(count, rest, storm, {}, to_the_end=False)
    flat_out = await _once(count, rest, _LAST, FLAT_OUT, to_the_end=True)
    rows = [*_rows("usual pace", *usual, judged=True), *_rows("no pace", *flat_out, judged=False)]
    return Section("storm", f"while {count:,} nudges due at once go out", "Comeback at rest", rows)


def _rows(pace: str, rest: _Phase, storm: _Phase, *, judged: bool) -> list[Row]:
    answers, stall = (at_most_ratio(3), at_most(50)) if judged else (None, None)
    note = NOTES["storm"] if judged else NOTES["storm without pace"]
    return [
        Row(f"{pace}, `/retake when`, p50", storm.answers(50), rest.answers(50), "ms"),
        Row(f"{pace}, `/retake when`, p99", storm.answers(99), rest.answers(99), "ms", answers, note),
        Row(f"{pace}, unanswered", storm.unanswered, rest.unanswered, "", at_most(0)),
        Row(f"{pace}, longest stall of the event loop", storm.longest_stall, rest.longest_stall, "ms", stall),
        Row(f"{pace}, longest work without a pause", storm.longest_work, rest.longest_work, "ms"),
        Row(f"{pace}, longest garbage collection", storm.longest_collection, rest.longest_collection, "ms"),
    ]
