"""What is due for many at the same time is done together, and one's fault is nobody else's."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.actions import promising
from bot.actions.nudge_duties import NudgeDuty
from bot.actions.resources import Resources
from bot.database import Database, listed
from bot.delivery.together import Together
from bot.rules.catalogue import Catalogue
from bot.rules.days import Week
from bot.rules.exam_search import ExamIndex
from bot.rules.grace import DayOutcome, StudyDay
from bot.rules.nudging import NUDGE
from bot.rules.zone_names import ZoneNames
from bot.stores import addressees, learners, nudges, promises, study_days
from tests.keeping import LEASE

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
PEOPLE = range(1, 41)


class Work:
    """Doubles numbers, remembers in which groups, and fails for some."""

    def __init__(self, *faulty: int) -> None:
        self.faulty = set(faulty)
        self.groups: list[list[int]] = []
        self.goes_on = asyncio.Event()
        self.goes_on.set()

    async def __call__(self, numbers: Sequence[int]) -> Sequence[int]:
        self.groups.append(list(numbers))
        await self.goes_on.wait()
        if self.faulty.intersection(numbers):
            raise ValueError(f"one of {numbers}")
        return [2 * number for number in numbers]


async def test_what_is_asked_for_alone_is_done_at_once_and_alone() -> None:
    work = Work()
    together = Together(work, 16)
    assert [await together(number) for number in (1, 2)] == [2, 4]
    assert work.groups == [[1], [2]]


async def test_what_is_asked_for_meanwhile_is_done_together_and_in_order_but_never_too_much_at_once() -> None:
    work = Work()
    together = Together(work, 16)
    answers = await asyncio.gather(*(together(number) for number in range(40)))
    assert answers == [2 * number for number in range(40)]
    assert [len(group) for group in work.groups] == [16, 16, 8]
    assert [number for group in work.groups for number in group] == list(range(40))


async def test_a_fault_in_one_does_not_spoil_the_others() -> None:
    work = Work(3, 7)
    together = Together(work, 16)
    answers = await asyncio.gather(*(together(number) for number in range(10)), return_exceptions=True)
    assert [isinstance(answer, ValueError) for answer in answers] == [number in (3, 7) for number in range(10)]
    assert [answer for answer in answers if isinstance(answer, int)] == [0, 2, 4, 8, 10, 12, 16, 18]
    assert await together(1) == 2


async def test_whoever_gives_up_waiting_takes_nothing_from_the_others() -> None:
    work = Work()
    work.goes_on.clear()
    together = Together(work, 16)
    asked = [asyncio.create_task(together(number)) for number in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    asked[1].cancel()
    work.goes_on.set()
    assert [await asked[0], await asked[2]] == [0, 4]
    await together.done()
    assert work.groups == [[0, 1, 2]]


async def test_many_rows_are_written_in_order_and_all_or_none(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await tx.run("CREATE TABLE things (name TEXT PRIMARY KEY, weight BIGINT)")
        await tx.many(
            "INSERT INTO things VALUES (:name, :weight)", [{"name": "a", "weight": 1}, {"weight": 2, "name": "b"}]
        )
        await tx.many("INSERT INTO things VALUES (:name, :weight)", [])
    with pytest.raises(Exception, match=r"(?i)unique"):
        async with either_database.transaction() as tx:
            await tx.many("INSERT INTO things VALUES (:name, :weight)", [{"name": n, "weight": 0} for n in ("c", "a")])
    async with either_database.transaction() as tx:
        rows = await tx.all("SELECT * FROM things ORDER BY name")
        assert [(row["name"], row["weight"]) for row in rows] == [("a", 1), ("b", 2)]


@pytest.mark.parametrize("wanted", [[], [2], [1, 3, 3, 9], [2**62]])
async def test_rows_are_found_by_a_list_of_numbers(either_database: Database, wanted: list[int]) -> None:
    async with either_database.transaction() as tx:
        await tx.run("CREATE TABLE things (number BIGINT)")
        await tx.many("INSERT INTO things VALUES (:number)", [{"number": number} for number in (1, 2, 3, 2**62)])
        rows = await tx.all(
            f"SELECT number FROM things WHERE number IN ({tx.listed}) ORDER BY number",
            listed=listed(wanted),
        )
    assert [row["number"] for row in rows] == sorted({1, 2, 3, 2**62}.intersection(wanted))


async def test_days_come_in_order_and_as_they_were_written(either_database: Database) -> None:
    monday = date(2026, 11, 23)
    outcomes = (DayOutcome.DONE, DayOutcome.ASKED, DayOutcome.PART, DayOutcome.SKIPPED)
    async with either_database.transaction() as tx:
        await learners.meet(tx, 1, NOW)
        for ago, outcome in reversed(list(enumerate(outcomes))):
            await study_days.asked(tx, [(1, monday - timedelta(days=ago), ago == 2)], NOW)
            await study_days.mark(tx, 1, monday - timedelta(days=ago), outcome, NOW)
        assert await study_days.since(tx, 1, monday - timedelta(days=2)) == [
            StudyDay(monday - timedelta(days=2), DayOutcome.PART, questioned=True),
            StudyDay(monday - timedelta(days=1), DayOutcome.ASKED),
            StudyDay(monday, DayOutcome.DONE),
        ]
        assert await study_days.since(tx, 2, monday) == []


@pytest.fixture
async def due(either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Resources:
    """Forty people whose nudge is due now."""
    async with either_database.transaction() as tx:
        for whom in PEOPLE:
            await learners.meet(tx, whom, NOW)
            await learners.set_zone(tx, whom, "Etc/UTC")
            await addressees.keep_channel(tx, whom, whom + 1)
            await nudges.keep(tx, whom, Week.of(NOW.time()))
            await promises.plan(tx, whom, NUDGE, "", NOW)
    return Resources(either_database, lambda: NOW, catalogue, exams, zones)


async def test_many_nudges_are_prepared_and_finished_as_one_is(due: Resources) -> None:
    claimed = await promising.claim(due, 100, LEASE)
    prepared = await promising.prepare(due, NudgeDuty(), claimed)
    assert [each.due.promise for each in prepared if each] == claimed
    assert [each.view.learner_id for each in prepared if each] == [promise.whom for promise in claimed]
    said = [(each, 1000 + each.due.promise.whom) for each in reversed(prepared) if each]
    tomorrow = NOW + timedelta(days=1)
    assert await promising.finish(due, NudgeDuty(), said) == [tomorrow] * len(PEOPLE)
    async with due.database.transaction() as tx:
        for whom in PEOPLE:
            assert [each.due_at for each in await promises.of_kind(tx, whom, NUDGE)] == [tomorrow]
            assert await study_days.since(tx, whom, NOW.date()) == [StudyDay(NOW.date(), DayOutcome.ASKED)]
        rows = await tx.all("SELECT whom, outcome, message_id FROM deliveries ORDER BY whom")
    assert [(row["whom"], row["outcome"], row["message_id"]) for row in rows] == [
        (whom, "said", 1000 + whom) for whom in PEOPLE
    ]


async def test_of_many_only_those_that_are_still_owed_are_prepared_and_moved(due: Resources) -> None:
    later = NOW + timedelta(hours=1)
    claimed = await promising.claim(due, 100, LEASE)
    async with due.database.transaction() as tx:
        await promises.call_off(tx, 7, NUDGE, "")
        await promises.plan(tx, 8, NUDGE, "", later)
        await study_days.mark(tx, 9, NOW.date(), DayOutcome.DONE, NOW)
        await promises.hold(tx, 10)
    prepared = await promising.prepare(due, NudgeDuty(), claimed)
    assert [promise.whom for promise, each in zip(claimed, prepared, strict=True) if each is None] == [7, 8, 9, 10]
    async with due.database.transaction() as tx:
        await promises.plan(tx, 11, NUDGE, "", later)  # while it is being said
    await promising.finish(due, NudgeDuty(), [(each, 1) for each in prepared if each])
    async with due.database.transaction() as tx:
        owed = {whom: [each.due_at for each in await promises.of_kind(tx, whom, NUDGE)] for whom in range(7, 13)}
    tomorrow = NOW + timedelta(days=1)
    assert owed == {7: [], 8: [later], 9: [tomorrow], 10: [NOW], 11: [later], 12: [tomorrow]}
