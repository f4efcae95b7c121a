"""What is kept of practice and of missed questions, on SQLite and on PostgreSQL alike."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.database import Database, Transaction
from bot.rules.attempts import DomainResult
from bot.rules.practice import Conditions, Miss, MissReason, Practice, PracticeKind, ResourceKind
from bot.rules.recall import Recalled, RecallOutcome, RecallWish
from bot.stores import learners, misses, practices, recall_wishes

ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
async def tx(either_database: Database) -> AsyncIterator[Transaction]:
    """A transaction in which Ada and Ben are known."""
    async with either_database.transaction() as tx:
        for learner_id in (ADA, BEN):
            await learners.meet(tx, learner_id, NOW)
        yield tx


def practice(number: int, day: int = 0, learner_id: int = ADA, exam: str = "SY0-701") -> Practice:
    return Practice(
        practice_id=number,
        learner_id=learner_id,
        exam=exam,
        kind=PracticeKind.MIXED,
        percent=82.5,
        taken_on=TODAY + timedelta(days=day),
        logged_at=NOW + timedelta(minutes=number),
        right_count=33,
        question_count=40,
        conditions=Conditions.REAL,
        resource=ResourceKind.QUESTION_BANK,
        domains=(DomainResult("Ports", 75.5), DomainResult("Cables", 90)),
    )


def miss(number: int, reason: MissReason = MissReason.MISREAD, learner_id: int = ADA) -> Miss:
    return Miss(
        miss_id=number,
        learner_id=learner_id,
        exam="SY0-701",
        domain="Ports",
        words="mixed up ports",
        reason=reason,
        root="LDAPS is 636",
        written_at=NOW + timedelta(minutes=number),
        recall_on=TODAY + timedelta(days=number),
    )


async def test_results_come_back_as_they_were_written_the_latest_day_first(tx: Transaction) -> None:
    written = [practice(1, -3), practice(2, -1), practice(3, -2)]
    for each in written:
        assert await practices.add(tx, each)
        assert not await practices.add(tx, replace(each, percent=1))
    await practices.add(tx, practice(4, exam="AZ-104"))
    await practices.add(tx, practice(5, learner_id=BEN))
    assert await practices.of_exam(tx, ADA, "SY0-701") == [written[1], written[2], written[0]]
    assert [each.practice_id for each in await practices.of_learner(tx, ADA)] == [4, 2, 3, 1]
    assert await practices.last_exam(tx, ADA) == "AZ-104"
    assert await practices.one(tx, BEN, 1) is None


async def test_a_result_that_is_removed_can_be_put_back_by_its_person_alone(tx: Transaction) -> None:
    await practices.add(tx, practice(1))
    assert not await practices.remove(tx, BEN, 1, NOW)
    assert await practices.remove(tx, ADA, 1, NOW)
    assert not await practices.remove(tx, ADA, 1, NOW)
    assert await practices.of_exam(tx, ADA, "SY0-701") == []
    assert await practices.last_exam(tx, ADA) is None
    assert not await practices.put_back(tx, BEN, 1)
    assert await practices.put_back(tx, ADA, 1)
    assert not await practices.put_back(tx, ADA, 1)


async def test_a_corrected_result_stands_under_its_last_id(tx: Transaction) -> None:
    await practices.add(tx, practice(1))
    await practices.remove(tx, ADA, 1, NOW)
    await practices.add(tx, replace(practice(2), replaces=1))
    assert [await practices.standing(tx, ADA, number) for number in (1, 2, 3)] == [2, 2, None]
    assert await practices.standing(tx, BEN, 1) is None
    assert await practices.forget_removed(tx, NOW + timedelta(seconds=1)) == 1
    assert [each.practice_id for each in await practices.of_learner(tx, ADA)] == [2]


async def test_missed_questions_are_kept_corrected_counted_and_taken_out(tx: Transaction) -> None:
    for number, reason in enumerate((MissReason.MISREAD, MissReason.MISREAD, MissReason.OUT_OF_TIME), 1):
        assert await misses.add(tx, miss(number, reason))
    assert not await misses.add(tx, miss(1))
    await misses.add(tx, miss(9, learner_id=BEN))
    assert await misses.one(tx, ADA, 1) == miss(1)
    assert await misses.one(tx, BEN, 1) is None
    assert list((await misses.reasons(tx, ADA, "SY0-701")).items()) == [
        (MissReason.MISREAD, 2), (MissReason.OUT_OF_TIME, 1),
    ]  # fmt: skip
    corrected = replace(miss(1), words="other words", reason=MissReason.OUT_OF_TIME, domain=None, root="")
    assert await misses.correct(tx, corrected)
    assert not await misses.correct(tx, replace(corrected, learner_id=BEN))
    assert [each.miss_id for each in await misses.of_learner(tx, ADA)] == [3, 2, 1]
    assert (await misses.of_learner(tx, ADA))[-1] == corrected
    assert await misses.remove(tx, ADA, 1, NOW)
    assert not await misses.remove(tx, BEN, 2, NOW)
    assert await misses.one(tx, ADA, 1) is None
    assert await misses.put_back(tx, ADA, 1)
    await misses.remove(tx, ADA, 1, NOW)
    assert await misses.forget_removed(tx, NOW + timedelta(seconds=1)) == 1


async def test_what_is_due_comes_the_longest_due_first(tx: Transaction) -> None:
    for number in (3, 1, 2):
        await misses.add(tx, miss(number))
    assert await misses.next_on(tx, ADA) == TODAY + timedelta(days=1)
    assert [each.miss_id for each in await misses.due(tx, ADA, TODAY + timedelta(days=2))] == [1, 2]
    await misses.plan(tx, ADA, 1, None, 4)
    await misses.plan(tx, BEN, 2, None, 4)
    assert [each.miss_id for each in await misses.due(tx, ADA, TODAY + timedelta(days=2))] == [2]
    planned = await misses.one(tx, ADA, 1)
    assert planned is not None
    assert (planned.recall_on, planned.recalls) == (None, 4)
    assert await misses.next_on(tx, BEN) is None


async def test_the_last_word_of_a_day_counts(tx: Transaction) -> None:
    await misses.add(tx, miss(1))
    first, second = date(2026, 11, 23), date(2026, 11, 24)
    await misses.recall(tx, 1, Recalled(second, RecallOutcome.KNEW))
    await misses.recall(tx, 1, Recalled(first, RecallOutcome.FORGOT))
    await misses.recall(tx, 1, Recalled(first, RecallOutcome.PARTLY))
    both = [Recalled(first, RecallOutcome.PARTLY), Recalled(second, RecallOutcome.KNEW)]
    assert await misses.recalled(tx, ADA) == {1: both}
    assert await misses.recalled(tx, BEN) == {}
    assert await misses.forget_recall(tx, 1, second)
    assert not await misses.forget_recall(tx, 1, second)


async def test_whoever_wants_these_messages_says_so_once(tx: Transaction) -> None:
    assert await recall_wishes.of_learner(tx, ADA) is None
    for wish in (RecallWish(), RecallWish(time(18, 30), 2)):
        await recall_wishes.keep(tx, ADA, wish)
        assert await recall_wishes.of_learner(tx, ADA) == wish
    assert await recall_wishes.forget(tx, ADA)
    assert not await recall_wishes.forget(tx, ADA)
