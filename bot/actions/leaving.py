"""Leaving: everything about one person goes at once, and stays gone when a backup is restored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.actions import partnering, round_edits, showing
from bot.actions.resources import Resources
from bot.clock import from_epoch, to_epoch
from bot.database import Erased, Transaction
from bot.errors import Expired
from bot.rules.leaving import is_back, still_counts
from bot.stores import erasures, learners, personal

_AT_A_TIME = 5_000
"""So many people are looked through at once."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many rows of each table are told to somebody as theirs, as of `asked_at`; none where nothing is."""

    rows: Mapping[str, int]
    asked_at: datetime


async def look(resources: Resources, learner_id: int) -> Kept:
    """What would go."""
    async with resources.database.transaction() as tx:
        return Kept(await _rows(tx, learner_id), from_epoch(to_epoch(resources.clock())))


async def erase(resources: Resources, learner_id: int, asked_at: datetime) -> Kept | None:
    """Forget everything about that person, who was shown at `asked_at` what would go; what it was, if anything.

    On PostgreSQL, all who write into one book of erasures take turns. Raises Expired.
    """
    now, book = resources.clock(), resources.database.erased
    name = await book.name()
    async with resources.database.transaction() as tx:
        await erasures.hold(tx, name)
        rows = await _rows(tx, learner_id)
        if not rows:
            return None
        if not still_counts(asked_at, now, await erasures.met(tx, learner_id)):
            raise Expired
        await erasures.count_one(tx, name)
        await _forget(tx, resources, learner_id)
        await book.write(learner_id, now)  # last, so that hardly anything can still undo what it says
        return Kept(rows, asked_at)


async def erase_again(resources: Resources) -> int:
    """Erase whom a restored backup has brought back; how many that were.

    A database knows how many erasures it has seen. Where those are all, nobody is looked for.
    """
    book = resources.database.erased
    if not await book.entries():
        return 0
    name = await book.name()
    async with resources.database.transaction() as tx:
        if await erasures.seen(tx, name) == await book.entries():
            return 0
        await erasures.hold(tx, name)
        entries = await book.entries()
        erased = await book.read(await erasures.seen(tx, name))
        back = await _those_back(tx, erased)
        for learner_id in back:
            await _forget(tx, resources, learner_id)
        await erasures.have_seen(tx, name, entries)
        return len(back)


async def _those_back(tx: Transaction, erased: Erased) -> list[int]:
    """Those in the database who were erased, and not met anew since."""
    if erased.latest is None:
        return []
    back: list[int] = []
    last = 0
    while met := await erasures.met_before(tx, erased.latest, last, _AT_A_TIME):
        back += [learner_id for learner_id, met_at in met if is_back(erased.at(learner_id), met_at)]
        last = met[-1][0]
    for holding in personal.HOLDINGS:
        back += [stranger for stranger in await personal.strangers(tx, holding) if erased.at(stranger)]
    return list(dict.fromkeys(back))


async def _rows(tx: Transaction, learner_id: int) -> dict[str, int]:
    """How many rows of each table are told to that person; without those in which none is."""
    counted = {holding.table: await personal.count_of(tx, holding, learner_id) for holding in personal.HOLDINGS}
    return {table: count for table, count in counted.items() if count}


async def _forget(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Everything, with their row held: what they do at the same moment comes before all of it, or after."""
    await learners.meet(tx, learner_id, resources.clock())
    await round_edits.plan_after_erasing(tx, resources, learner_id)
    await partnering.ended_by_erasure(tx, resources, learner_id)
    await showing.take_down_all(tx, resources, learner_id)
    for holding in personal.HOLDINGS:
        await personal.leave(tx, holding, learner_id)
    for holding in personal.HOLDINGS:
        await personal.forget(tx, holding, learner_id)
