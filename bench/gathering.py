"""Study groups at their largest: 2,000 people check in within a minute, and 1,000 rounds open at the same moment."""

import asyncio
import gc
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.checking_in import Meeting, Waited, meeting, missing
from bench.figures import Row, Section, at_least, at_most, at_most_more, at_most_ratio, middle, percentile
from bench.notes import NOTES
from bench.opening_rounds import Opened, opened
from bench.usage import usage_of
from tests.wire.server import LoopbackDiscord
from tests.wire.world import Person, World

_PACE: Final = 40
"""Messages a second, as usual."""
_LEAD_SECONDS: Final = 4
_OUT_OF_STEP: Final = 1.0
"""Seconds, so that the last answer does not come just before the message is changed anyway."""
_FIRST_ONES: Final = 20
"""Nobody pays for what is loaded at the first use."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """What came of a group: one at a time, and many within a short time."""

    alone: Sequence[Waited]
    together: Sequence[Waited]
    lost: int
    edits: int
    closest_edits: float
    right_after: float
    """Seconds from the last answer until the message showed everything."""
    processor_share: float


async def _gathered(members: int, coming: int, alone: int, seconds: float) -> Crowd:
    """The last of the members come one by one, and then the first ones all within so many seconds."""
    with tempfile.TemporaryDirectory() as name:
        async with LoopbackDiscord(World(more_people=members)) as server:
            opens_at = int(time.time()) + _LEAD_SECONDS
            async with meeting(server, Path(name), members, opens_at) as group:
                with _without_collections():
                    crowd = await _come(group, server.world.crowd, coming, alone, seconds)
                await group.process.stop()
    return crowd


async def _come(group: Meeting, people: Sequence[Person], coming: int, alone: int, seconds: float) -> Crowd:
    """Half of those who come alone come before all others, and half after them, as the machine may be busier then."""
    before = coming + _FIRST_ONES + alone // 2
    come = people[: before + alone // 2]
    at_rest = await _one_by_one(group, coming, come[coming:before])
    await group.until_right()
    await asyncio.sleep(_OUT_OF_STEP)
    together, share = await _all_at_once(group, come[:coming], seconds)
    answered_at = time.monotonic()
    await group.until_right()
    right_after = time.monotonic() - answered_at
    at_rest += await _one_by_one(group, before, come[before:])
    await group.until_right()
    lost = missing(await group.kept(), 0, come)
    return Crowd(at_rest[_FIRST_ONES:], together, len(lost), len(group.edits), group.closest_edits, right_after, share)


async def _one_by_one(group: Meeting, first: int, people: Sequence[Person]) -> list[Waited]:
    return [await group.check_in(number, each) for number, each in enumerate(people, first)]


@contextmanager
def _without_collections() -> Iterator[None]:
    """The loopback's own garbage is not Comeback's; to collect it would keep everybody waiting for 100 ms."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def _all_at_once(group: Meeting, people: Sequence[Person], seconds: float) -> tuple[list[Waited], float]:
    """How long each waited, and the percentage of one core that the bot used meanwhile."""
    before, began = usage_of(group.process.process_id).processor_seconds, time.monotonic()
    waited = await group.check_in_within(seconds, 0, people, (seconds / 30, seconds / 6))
    used = usage_of(group.process.process_id).processor_seconds - before
    return waited, 100 * used / (time.monotonic() - began)


async def measure(*, quick: bool) -> Section:
    """One large group, a few times; then many small ones, undisturbed, and killed in the midst of it."""
    members, coming, alone, seconds = (1_000, 400, 100, 12) if quick else (5_000, 2_000, 500, 60)
    groups, repetitions = (200, 1) if quick else (1_000, 3)
    crowds = [await _gathered(members, coming, alone, seconds) for _ in range(repetitions)]
    undisturbed = await opened(groups, _PACE, killed=False)
    killed = await opened(groups, _PACE, killed=True)
    about = f"{coming:,} of {members:,} members check in within {seconds} s; {groups:,} rounds open at once"
    rows = [*_rows_of_crowds(crowds, f"{coming:,}"), *_rows_of_rounds(undisturbed, killed)]
    return Section("gathering", about, "one at a time, or the pace alone", rows)


def _rows_of_crowds(crowds: Sequence[Crowd], coming: str) -> list[Row]:
    unanswered = sum(each.answer is None for crowd in crowds for each in (*crowd.alone, *crowd.together))
    edits, share = middle(crowd.edits for crowd in crowds), middle(crowd.processor_share for crowd in crowds)
    return [
        *_rows_of_waiting("press to form", lambda each: each.form, crowds),
        *_rows_of_waiting("form sent to answer", lambda each: each.answer, crowds),
        Row("unanswered", unanswered, None, "", at_most(0)),
        Row("not kept as it was told", sum(crowd.lost for crowd in crowds), None, "", at_most(0)),
        Row("changes of the round's message", edits, None, ""),
        Row("two changes of it, at the closest", min(crowd.closest_edits for crowd in crowds), None, "s", at_least(3)),
        Row("it shows everything, after the last answer", max(crowd.right_after for crowd in crowds), None, "s"),
        Row(f"of a processor, while {coming} check in", share, None, "%"),
    ]


def _rows_of_waiting(what: str, of: Callable[[Waited], float | None], crowds: Sequence[Crowd]) -> list[Row]:
    def median_of(percent: float, parts: Sequence[Sequence[Waited]]) -> float:
        return middle(percentile((each for each in map(of, part) if each is not None), percent) for part in parts)

    together, alone = [crowd.together for crowd in crowds], [crowd.alone for crowd in crowds]
    return [
        Row(f"{what}, p{percent}", median_of(percent, together), median_of(percent, alone), "ms", aim)
        for percent, aim in ((50, None), (99, at_most_ratio(3)))
    ]


def _rows_of_rounds(undisturbed: Opened, killed: Opened) -> list[Row]:
    return [
        *_rows_of_opening("undisturbed", undisturbed),
        Row("killed, until the next process opens one", killed.pause, None, "s"),
        Row("killed, looked for by it", killed.looked_for, None, ""),
        Row("killed, found by it", killed.found, None, ""),
        *_rows_of_opening("killed", killed, NOTES["gathering killed"]),
    ]


def _rows_of_opening(name: str, of: Opened, note: str = "") -> list[Row]:
    alone = [number / _PACE for number in range(len(of.late))]
    without = ", but for that pause" if of.pause else ""
    return [
        Row(f"{name}, all open after{without}", max(of.late) - of.pause, max(alone), "s", at_most_more(1.5), note),
        Row(f"{name}, lateness p50", percentile(of.late, 50), percentile(alone, 50), "s"),
        Row(f"{name}, lateness p99", percentile(of.late, 99), percentile(alone, 99), "s"),
        Row(f"{name}, not opened", of.never, None, "", at_most(0)),
        Row(f"{name}, opened twice", of.twice, None, "", at_most(0)),
    ]
