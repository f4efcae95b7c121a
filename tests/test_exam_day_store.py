"""Exam days as they are kept, on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.database import Database
from bot.rules.exam_week import ExamDay, Venue
from bot.stores import exam_days, learners

ADA, BOB = 1, 2
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MONDAY = ExamDay("SY0-701", date(2026, 11, 30), time(9), "Europe/Berlin", Venue.CENTRE, 45)


async def test_an_exam_day_is_kept_changed_and_forgotten(either_database: Database) -> None:
    later = ExamDay("200-301", date(2026, 12, 3), time(8, 30), None, Venue.ONLINE)
    async with either_database.transaction() as tx:
        await learners.meet(tx, ADA, NOW)
        await learners.meet(tx, BOB, NOW)
        for each in (later, MONDAY, replace(MONDAY, travel_minutes=60)):
            await exam_days.keep(tx, ADA, each)
        assert await exam_days.of_learner(tx, ADA) == [replace(MONDAY, travel_minutes=60), later]
        assert await exam_days.one(tx, ADA, "200-301") == later
        assert await exam_days.of_learner(tx, BOB) == []
        assert not await exam_days.forget(tx, BOB, "200-301")
        assert await exam_days.forget(tx, ADA, "200-301")
        assert await exam_days.one(tx, ADA, "200-301") is None


async def test_a_zone_set_later_is_the_zone_of_what_had_none(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await learners.meet(tx, ADA, NOW)
        await exam_days.keep(tx, ADA, MONDAY)
        await exam_days.keep(tx, ADA, replace(MONDAY, exam="200-301", zone=None))
        await exam_days.settle_zone(tx, ADA, "Asia/Tokyo")
        assert {each.exam: each.zone for each in await exam_days.of_learner(tx, ADA)} == {
            "SY0-701": "Europe/Berlin",
            "200-301": "Asia/Tokyo",
        }


async def test_the_silence_is_kept_until_the_exam_day_changes(either_database: Database) -> None:
    until = datetime(2026, 11, 30, 11, 30, tzinfo=UTC)
    async with either_database.transaction() as tx:
        await learners.meet(tx, ADA, NOW)
        await exam_days.keep(tx, ADA, MONDAY)
        await exam_days.keep_silent(tx, ADA, "SY0-701", NOW, until)
        assert await exam_days.one(tx, ADA, "SY0-701") == replace(MONDAY, silent_until=until)
        await exam_days.keep(tx, ADA, MONDAY)
        assert await exam_days.one(tx, ADA, "SY0-701") == MONDAY
