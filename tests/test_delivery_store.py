"""What became of each promise is written down, on SQLite and on PostgreSQL alike, and what was missed is told once."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.database import Database
from bot.rules.promises import Delivery, Missed, Outcome, Promise
from bot.stores import deliveries

ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


class Store:
    """Each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def do(self, change: Callable[..., Awaitable[Any]], *args: Any) -> Any:
        async with self.database.transaction() as tx:
            return await change(tx, *args)


@pytest.fixture
def store(either_database: Database) -> Store:
    return Store(either_database)


def promise_of(hours_ago: int, whom: int = ADA, tries: int = 1) -> Promise:
    return Promise(whom, "nudge", "", NOW - hours_ago * HOUR, tries)


async def test_of_each_delivery_the_last_word_counts(store: Store) -> None:
    promise = promise_of(1)
    await store.do(deliveries.note, promise, Outcome.UNREACHABLE, NOW)
    assert await store.do(deliveries.latest, ADA, 10) == [
        Delivery("nudge", "", promise.due_at, Outcome.UNREACHABLE, NOW)
    ]
    await store.do(deliveries.note, replace(promise, tries=3), Outcome.SAID, NOW + MINUTE, 77)
    [latest] = await store.do(deliveries.latest, ADA, 10)
    assert (latest.outcome, latest.settled_at, latest.told_of) == (Outcome.SAID, NOW + MINUTE, False)
    [row] = await store.do(lambda tx: tx.all("SELECT * FROM deliveries"))
    assert (row["delivery_id"], row["message_id"], row["tries"]) == (promise.identity, 77, 3)


async def test_the_latest_come_first_and_are_ones_own(store: Store) -> None:
    for hours in (3, 1, 2):
        await store.do(deliveries.note, promise_of(hours), Outcome.SAID, NOW)
    await store.do(deliveries.note, promise_of(0, BEN), Outcome.SAID, NOW)
    latest = await store.do(deliveries.latest, ADA, 2)
    assert [delivery.due_at for delivery in latest] == [NOW - HOUR, NOW - 2 * HOUR]


async def test_what_was_missed_is_told_by_one_message_however_often_that_is_tried(store: Store) -> None:
    for hours, outcome in ((1, Outcome.MISSED), (3, Outcome.MISSED), (2, Outcome.SAID), (4, Outcome.UNREACHABLE)):
        await store.do(deliveries.note, promise_of(hours), outcome, NOW)
    await store.do(deliveries.note, promise_of(5, BEN), Outcome.MISSED, NOW)
    lines = (Missed("nudge", NOW - 3 * HOUR), Missed("nudge", NOW - HOUR))
    for _ in range(2):
        assert await store.do(deliveries.to_tell, ADA, "first") == lines
        assert await store.do(deliveries.to_tell, ADA, "second") == lines
    for _ in range(2):
        await store.do(deliveries.tell_in, ADA, "first")
        await store.do(deliveries.tell_in, ADA, "second")
        assert await store.do(deliveries.to_tell, ADA, "first") == lines
        assert await store.do(deliveries.to_tell, ADA, "second") == ()
    assert [delivery.told_of for delivery in await store.do(deliveries.latest, ADA, 9)] == [True, False, True, False]
    assert len(await store.do(deliveries.to_tell, BEN, "second")) == 1


async def test_what_is_missed_after_a_message_was_prepared_is_told_by_the_next(store: Store) -> None:
    await store.do(deliveries.note, promise_of(2), Outcome.MISSED, NOW)
    await store.do(deliveries.tell_in, ADA, "first")
    await store.do(deliveries.note, promise_of(1), Outcome.MISSED, NOW)
    assert await store.do(deliveries.to_tell, ADA, "second") == (Missed("nudge", NOW - HOUR),)


async def test_old_deliveries_are_forgotten_to_the_second(store: Store) -> None:
    await store.do(deliveries.note, promise_of(2), Outcome.SAID, NOW - SECOND)
    await store.do(deliveries.note, promise_of(1), Outcome.MISSED, NOW)
    assert await store.do(deliveries.forget_settled_before, NOW) == 1
    assert [delivery.due_at for delivery in await store.do(deliveries.latest, ADA, 9)] == [NOW - HOUR]
