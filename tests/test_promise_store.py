"""What the bot owes is kept whole, claimed by one alone and never lost, on SQLite and on PostgreSQL alike."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from bot.database import Database, connect
from bot.rules.promises import Kind, Promise
from bot.stores import promises

ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
NOW = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
NUDGE, SNOOZE, BELL = Kind("nudge"), Kind("snooze"), Kind("bell", urgent=True)


class Store:
    """Each call is one transaction; times are told relative to NOW."""

    def __init__(self, database: Database, holder: str = "me") -> None:
        self.database, self.holder = database, holder

    async def plan(self, late: timedelta, whom: int = ADA, kind: Kind = NUDGE, subject: str = "") -> None:
        async with self.database.transaction() as tx:
            await promises.plan(tx, whom, kind, subject, NOW - late)

    async def claim(self, most: int = 100, at: datetime = NOW, *, urgent: bool = False) -> list[Promise]:
        async with self.database.transaction() as tx:
            return await promises.claim(tx, self.holder, at, at + MINUTE, most, urgent=urgent)

    async def finish(self, promise: Promise) -> None:
        await self.do(promises.finish, [promise])

    async def move(self, promise: Promise, due_at: datetime) -> None:
        await self.do(promises.move, [(promise, due_at)])

    async def do(self, change: Any, *args: Any, **named: Any) -> Any:
        async with self.database.transaction() as tx:
            return await change(tx, *args, **named)

    async def owed(self, whom: int = ADA, kind: Kind = NUDGE) -> list[Promise]:
        async with self.database.transaction() as tx:
            return await promises.of_kind(tx, whom, kind)

    async def next_try(self) -> datetime | None:
        return cast(datetime | None, await self.do(promises.next_try))


@pytest.fixture
def store(either_database: Database) -> Store:
    return Store(either_database)


def subjects(claimed: list[Promise]) -> list[str]:
    return [promise.subject for promise in claimed]


async def test_what_is_planned_is_owed_once_to_the_second(store: Store) -> None:
    await store.plan(MINUTE + timedelta(microseconds=5))
    await store.plan(MINUTE, BEN)
    await store.plan(MINUTE, kind=SNOOZE)
    assert await store.owed() == [Promise(ADA, "nudge", "", NOW - MINUTE - SECOND)]
    assert (await store.owed())[0].due_at.tzinfo is UTC
    assert await store.next_try() == NOW - MINUTE - SECOND


async def test_planning_the_same_again_changes_nothing_even_while_it_is_being_said(store: Store) -> None:
    await store.plan(MINUTE)
    [claimed] = await store.claim()
    await store.plan(MINUTE)
    assert await store.owed() == [claimed]
    assert claimed.tries == 1
    assert await store.claim() == []
    await store.do(promises.hold, ADA)
    await store.plan(MINUTE)
    assert await store.claim() == []


async def test_planning_for_another_time_begins_anew_even_while_it_is_being_said(store: Store) -> None:
    await store.plan(MINUTE)
    [claimed] = await store.claim()
    await store.plan(SECOND)
    assert await store.owed() == [Promise(ADA, "nudge", "", NOW - SECOND, tries=0)]
    await store.finish(claimed)
    await store.move(claimed, NOW + HOUR)
    await store.do(promises.wait, claimed, NOW + HOUR)
    [again] = await store.claim()
    assert (again.due_at, again.tries) == (NOW - SECOND, 1)
    assert again.identity != claimed.identity


async def test_what_is_called_off_is_owed_no_longer(store: Store) -> None:
    for late, subject in ((MINUTE, "b"), (-HOUR, "c"), (HOUR, "a")):
        await store.plan(late, subject=subject)
    assert subjects(await store.owed()) == ["a", "b", "c"]  # the next due first
    await store.plan(MINUTE, BEN, subject="a")
    await store.plan(MINUTE, kind=SNOOZE, subject="a")
    assert await store.do(promises.call_off, ADA, NUDGE, "a") is True
    assert await store.do(promises.call_off, ADA, NUDGE, "a") is False
    assert subjects(await store.owed()) == ["b", "c"]
    assert await store.do(promises.call_off_all, ADA, NUDGE) == 2
    assert await store.do(promises.call_off_all, ADA, NUDGE) == 0
    assert len(await store.owed(BEN)) == len(await store.owed(ADA, SNOOZE)) == 1


async def test_only_what_is_due_is_claimed_and_only_once(store: Store) -> None:
    await store.plan(timedelta(0), subject="now")
    await store.plan(-SECOND, subject="soon")
    assert subjects(await store.claim()) == ["now"]
    assert await store.claim() == []
    assert subjects(await store.claim(at=NOW + SECOND)) == ["soon"]


async def test_the_longest_due_are_claimed_first_and_not_more_than_wanted(store: Store) -> None:
    for late in (3, 1, 5, 2, 4):
        await store.plan(late * MINUTE, whom=late, subject=str(late))
    assert await store.claim(0) == []
    assert subjects(await store.claim(2)) == ["5", "4"]
    assert subjects(await store.claim(2)) == ["3", "2"]
    assert subjects(await store.claim(2)) == ["1"]


@pytest.mark.parametrize("analyzed", [False, True])
async def test_never_more_than_wanted_however_few_or_many_are_due(store: Store, analyzed: bool) -> None:
    for number in range(40):
        await store.plan(number * SECOND, whom=number % 7, subject=str(number))
        if analyzed:
            await store.do(lambda tx: tx.run("ANALYZE promises"))
        most = number % 3 + 1
        assert len(await store.claim(most)) == min(most, number + 1)
        assert await store.do(promises.let_go, "me", NOW) == min(most, number + 1)


async def test_what_is_urgent_is_claimed_apart(store: Store) -> None:
    await store.plan(HOUR, subject="calm")
    await store.plan(MINUTE, kind=BELL, subject="urgent")
    assert subjects(await store.claim(urgent=True)) == ["urgent"]
    assert subjects(await store.claim()) == ["calm"]


async def test_after_its_lease_a_promise_can_be_claimed_again_by_anybody(store: Store) -> None:
    await store.plan(MINUTE)
    [first] = await store.claim()
    other = Store(store.database, "other")
    assert await other.claim(at=NOW + MINUTE - SECOND) == []
    [again] = await other.claim(at=NOW + MINUTE)
    assert again == replace(first, tries=2)
    assert again.identity == first.identity
    assert await store.do(promises.let_go, "me", NOW) == 0


@pytest.mark.parametrize("change", ["finish", "move", "wait", "wait for ever"])
async def test_what_becomes_of_a_promise_counts_only_at_the_time_that_was_claimed(store: Store, change: str) -> None:
    async def settle(promise: Promise) -> None:
        if change == "finish":
            await store.finish(promise)
        elif change == "move":
            await store.move(promise, NOW + HOUR)
        else:
            await store.do(promises.wait, promise, None if change == "wait for ever" else NOW + HOUR)

    await store.plan(MINUTE)
    await store.plan(MINUTE, BEN)
    [*_, claimed] = await store.claim()
    others = ADA if claimed.whom == BEN else BEN
    before = await store.owed(claimed.whom)
    await settle(replace(claimed, due_at=claimed.due_at - SECOND))
    assert await store.owed(claimed.whom) == before
    assert await store.next_try() == NOW + MINUTE
    await settle(claimed)
    due_at, tries = {"finish": (None, 0), "move": (NOW + HOUR, 0)}.get(change, (NOW - MINUTE, 1))
    expected = [] if due_at is None else [replace(claimed, due_at=due_at, tries=tries)]
    assert await store.owed(claimed.whom) == expected
    assert len(await store.owed(others)) == 1
    later = [promise.whom for promise in await store.claim(at=NOW + HOUR)]
    assert (claimed.whom in later) is (change in ("move", "wait"))


async def test_what_is_held_is_tried_by_nobody_until_it_is_taken_up(store: Store) -> None:
    await store.plan(MINUTE, subject="due")
    await store.plan(-HOUR, subject="to come")
    await store.plan(MINUTE, BEN)
    await store.claim(1)
    await store.do(promises.hold, ADA)
    assert [promise.whom for promise in await store.claim(at=NOW + 9 * HOUR)] == [BEN]
    assert subjects(await store.owed()) == ["due", "to come"]
    assert await store.next_try() == NOW + 9 * HOUR + MINUTE
    await store.do(promises.take_up, ADA)
    assert subjects(await store.claim()) == ["due"]
    await store.do(promises.take_up, ADA)  # what was not held is left as it is
    assert await store.claim() == []
    assert subjects(await store.claim(at=NOW + HOUR)) == ["due", "to come"]


async def test_what_was_not_begun_is_given_back_at_once(store: Store) -> None:
    other = Store(store.database, "other")
    await store.plan(MINUTE, subject="mine")
    await store.claim()
    await store.plan(MINUTE, subject="other's")
    await other.claim()
    assert await store.do(promises.let_go, "me", NOW + SECOND) == 1
    assert await store.next_try() == NOW + SECOND
    assert subjects(await store.claim(at=NOW + SECOND)) == ["mine"]


async def test_the_next_to_be_tried_is_known(store: Store) -> None:
    assert await store.next_try() is None
    await store.plan(-HOUR)
    await store.plan(-2 * HOUR, BEN)
    assert await store.next_try() == NOW + HOUR
    await store.do(promises.hold, ADA)
    assert await store.next_try() == NOW + 2 * HOUR
    await store.do(promises.hold, BEN)
    assert await store.next_try() is None


async def test_a_starting_process_frees_what_its_dead_predecessor_had_claimed(address: str) -> None:
    first = await connect(address)
    before = Store(first, first.holder)
    for subject in "ab":
        await before.plan(MINUTE, subject=subject)
    assert len(await before.claim()) == 2
    assert await before.do(promises.take_over, first.holder, NOW) == 0  # nobody robs themselves
    await first.close()
    second = await connect(address)
    after = Store(second, second.holder)
    assert first.holder != second.holder
    assert await after.claim() == []
    await _until(lambda: after.do(promises.take_over, second.holder, NOW), 2)
    assert [promise.tries for promise in await after.claim()] == [2, 2]
    await second.close()


async def _until(ask: Any, wanted: int) -> None:
    """PostgreSQL notices within moments that a connection is gone."""
    total = 0
    for _ in range(100):
        total += await ask()
        if total >= wanted:
            break
        await asyncio.sleep(0.02)
    assert total == wanted


@pytest.fixture
async def two(request: pytest.FixtureRequest) -> AsyncIterator[tuple[Store, Store]]:
    """Two processes on one PostgreSQL."""
    server = request.getfixturevalue("postgres")
    name = f"two_{os.getpid()}_{id(request)}"
    server.psql(f"CREATE DATABASE {name};")
    first, second = [await connect(server.get_uri(name)) for _ in range(2)]
    yield Store(first, first.holder), Store(second, second.holder)
    await first.close()
    await second.close()


async def test_on_postgres_only_what_the_dead_had_claimed_is_freed(two: tuple[Store, Store]) -> None:
    alive, dying = two
    for subject in "abcd":
        await alive.plan(MINUTE, subject=subject)
    kept = subjects(await alive.claim(2))
    lost = subjects(await dying.claim())
    assert sorted(kept + lost) == ["a", "b", "c", "d"]
    assert await dying.do(promises.take_over, dying.holder, NOW) == 0
    assert await alive.do(promises.take_over, alive.holder, NOW) == 0
    await dying.database.close()
    await _until(lambda: alive.do(promises.take_over, alive.holder, NOW), 2)
    assert sorted(subjects(await alive.claim())) == sorted(lost)


async def test_two_processes_that_claim_at_once_never_share_a_promise(two: tuple[Store, Store]) -> None:
    first, second = two
    numbers = range(24)
    for number in numbers:
        await first.plan(number * SECOND, subject=str(number))
    for _ in range(40):
        claimed = await asyncio.gather(*(store.claim(most) for most in (5, 7) for store in (first, second, first)))
        everything = sorted(int(subject) for part in claimed for subject in subjects(part))
        assert everything == sorted(set(everything))
        assert [len(part) <= most for part, most in zip(claimed, (5, 5, 5, 7, 7, 7), strict=True)] == [True] * 6
        rest = [int(subject) for subject in subjects(await first.claim())]
        assert sorted(everything + rest) == list(numbers)
        for store in two:
            await store.do(promises.let_go, store.holder, NOW)


async def test_a_process_that_is_claiming_holds_up_nobody(two: tuple[Store, Store]) -> None:
    first, second = two
    for number in range(4):
        await first.plan(number * SECOND, subject=str(number))
    async with first.database.transaction() as tx:
        mine = await promises.claim(tx, first.holder, NOW, NOW + MINUTE, 2, urgent=False)
        theirs = await asyncio.wait_for(second.claim(), timeout=5)
    assert subjects(mine) == ["3", "2"]
    assert subjects(theirs) == ["1", "0"]
