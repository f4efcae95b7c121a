"""The bot sleeps, over a clock change or with a message half said, and wakes hours or days later."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from discord.http import Route

from bot.actions import nudging, opening, reaching, studying
from bot.actions.resources import Resources
from bot.clock import to_epoch
from bot.coach import Coach
from bot.database import Database
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.grace import DayOutcome
from bot.rules.nudging import NUDGE
from bot.rules.zone_names import ZoneNames
from bot.settings import Settings
from bot.stores import addressees, learners, promises
from bot.texts import sending
from tests.wire.faults import message_posts
from tests.wire.owed import Ledger
from tests.wire.server import LoopbackDiscord

EXAM = "CLF-C02"
WAIT = timedelta(days=14)


@dataclass
class World:
    """A bot that speaks to Discord and hears nothing, at a time of the test's choice; and Ada, who has a nudge."""

    server: LoopbackDiscord
    coach: Coach
    ledger: Ledger
    now: datetime

    @property
    def ada(self) -> int:
        return self.server.world.ada.id

    async def wake_at(self, now: datetime) -> list[str]:
        """Say what is due at that time; all that Ada has got by then."""
        self.now = now
        await self.coach.delivery.say_due()
        return [message["content"] for message in self.server.messages.sent_to(self.server.world.ada)]

    async def set_nudge(self, zone: str, clock: str, at: datetime) -> None:
        """Let Ada set a daily nudge at that time."""
        self.now = at
        async with self.coach.resources.database.transaction() as tx:
            await learners.meet(tx, self.ada, at)
            await learners.set_zone(tx, self.ada, zone)
            await addressees.keep_channel(tx, self.ada, self.ada + 1)
        await nudging.set_nudge(self.coach.resources, self.ada, clock, None)

    async def next_nudge(self) -> datetime:
        """When the next one is due."""
        async with self.coach.resources.database.transaction() as tx:
            [owed] = await promises.of_kind(tx, self.ada, NUDGE)
        return owed.due_at


@pytest.fixture
async def world(
    server: LoopbackDiscord,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    settings: Settings,
    database: Database,
    catalogue: Catalogue,
    exams: ExamIndex,
    zones: ZoneNames,
) -> AsyncIterator[World]:
    monkeypatch.setattr(Route, "BASE", server.api_url)
    resources = Resources(database, lambda: life.now, catalogue, exams, zones)
    async with Coach(settings, resources) as coach:
        life = World(server, coach, Ledger(str(tmp_path / "comeback.db")), datetime(2026, 1, 1, tzinfo=UTC))
        await coach.login(server.token)
        yield life


def moments_in(text: str) -> list[int]:
    """The moments that a message names."""
    return [int(found) for found in re.findall(r"<t:(\d+):f>", text)]


@pytest.mark.parametrize(
    ("zone", "changes_on"),
    [
        ("America/New_York", date(2026, 11, 1)),
        ("Europe/Berlin", date(2027, 3, 28)),
        ("Australia/Lord_Howe", date(2027, 4, 4)),
    ],
)
async def test_after_two_days_of_sleep_over_a_clock_change_one_message_tells_of_all_and_the_next_nudge_is_right(
    world: World, zone: str, changes_on: date
) -> None:
    def local(days: int, clock: time) -> datetime:
        return datetime.combine(changes_on + timedelta(days=days), clock, ZoneInfo(zone)).astimezone(UTC)

    await world.set_nudge(zone, "7:30", local(-2, time(12)))
    failed_on = changes_on - timedelta(days=1) - WAIT
    await world.ledger.rows(
        "INSERT INTO attempts (attempt_id, learner_id, exam, result, taken_on, zone, logged_at)"
        f" VALUES (1, {world.ada}, '{EXAM}', 'failed', '{failed_on}', '{zone}', 0)"
    )
    _, opens = await opening.tell(world.coach.resources, world.ada, EXAM, wanted=True)
    assert opens == local(-1, time(7))
    due = [local(days, time(7, 30)) for days in (-1, 0, 1)]
    assert (due[1] - due[0] != timedelta(days=1), due[2] - due[1]) == (True, timedelta(days=1))

    said = await world.wake_at(local(0, time(20)))
    [news] = [text for text in said if EXAM in text or "AWS" in text]
    assert f"This is late: it was for <t:{to_epoch(opens)}:f>" in news
    [merged] = [text for text in said if text != news]
    assert merged.startswith(sending.MISSED)
    assert moments_in(merged) == [to_epoch(moment) for moment in due[:2]]
    assert await world.next_nudge() == due[2]

    assert await world.wake_at(due[2] - timedelta(seconds=1)) == said
    *before, nudge = await world.wake_at(due[2])
    assert before == said
    assert "late" not in nudge
    assert "reach you" not in nudge


@pytest.mark.parametrize(
    ("clock", "sleeps"),
    [("9:00", timedelta(hours=4)), ("21:59", timedelta(minutes=20))],
    ids=["longer than a nudge may be late", "into quiet hours"],
)
async def test_what_was_said_is_not_told_of_as_missed_though_the_bot_died_before_it_heard_so(
    world: World, clock: str, sleeps: timedelta
) -> None:
    due = datetime.combine(date(2026, 11, 23), time.fromisoformat(clock.zfill(5)), UTC)
    await world.set_nudge("UTC", clock, due - timedelta(hours=1))
    world.server.faults.cut(times=1, where=message_posts, after=True)
    said = await world.wake_at(due)
    assert len(said) == 1
    assert await world.wake_at(due + sleeps) == said
    assert await world.wake_at(due + timedelta(hours=12)) == said
    [delivery] = await world.ledger.rows("SELECT outcome, message_id FROM deliveries")
    assert (delivery["outcome"], delivery["message_id"]) == ("said", world.server.messages.sent[0].message_id)
    assert await world.next_nudge() == due + timedelta(days=1)


async def test_a_nudge_that_was_answered_before_the_bot_heard_that_it_was_said_is_written_down_as_said(
    world: World,
) -> None:
    due = datetime(2026, 11, 23, 9, tzinfo=UTC)
    await world.set_nudge("UTC", "9:00", due - timedelta(hours=1))
    world.server.faults.cut(times=1, where=message_posts, after=True)
    said = await world.wake_at(due)
    await studying.mark(world.coach.resources, world.ada, due.date(), DayOutcome.DONE)
    assert await world.wake_at(due + timedelta(minutes=1)) == said
    [delivery] = await world.ledger.rows("SELECT outcome FROM deliveries")
    assert delivery["outcome"] == "said"
    assert await world.next_nudge() == due + timedelta(days=1)


async def test_after_days_without_a_line_one_message_tells_of_every_nudge_that_was_missed(world: World) -> None:
    first = datetime(2026, 11, 23, 9, tzinfo=UTC)
    await world.set_nudge("UTC", "9:00", first - timedelta(hours=1))
    world.server.faults.cut(where=message_posts)
    for hours in (0, 1, 4, 9, 24, 25, 28, 33, 48, 49, 52):  # each a try, at times outside quiet hours
        assert await world.wake_at(first + timedelta(hours=hours)) == []
        world.coach.delivery._sender.breaker.went_well()
    world.server.faults.clear()
    [merged] = await world.wake_at(first + timedelta(hours=53))
    missed = [to_epoch(first + timedelta(days=days)) for days in (0, 1, 2)]
    assert moments_in(merged.split("reach you")[-1]) == missed
    assert await world.wake_at(first + timedelta(hours=54)) == [merged]


async def test_what_was_held_for_closed_direct_messages_comes_as_one_message_days_later(world: World) -> None:
    first = datetime(2026, 11, 23, 9, tzinfo=UTC)
    await world.set_nudge("UTC", "9:00", first - timedelta(hours=1))
    world.server.doors.close(world.server.world.ada)
    for hours in (5, 24, 48):  # asleep at first, then awake in time
        assert await world.wake_at(first + timedelta(hours=hours)) == []
    assert sum(map(message_posts, world.server.requests)) == 1
    world.server.doors.open(world.server.world.ada)
    await reaching.opened(world.coach.resources, world.ada, world.ada + 1)
    [merged] = await world.wake_at(first + timedelta(hours=53))
    missed = [to_epoch(first + timedelta(days=days)) for days in (0, 1, 2)]
    assert moments_in(merged.split("reach you")[-1]) == missed


async def test_what_a_nudge_was_to_tell_beside_itself_is_told_later_where_the_nudge_is_missed_too(world: World) -> None:
    first = datetime(2026, 11, 23, 9, tzinfo=UTC)
    await world.set_nudge("UTC", "9:00", first - timedelta(hours=1))
    world.server.faults.cut(where=message_posts)
    assert await world.wake_at(first + timedelta(days=1)) == []  # asleep on the first day, without a line on the second
    world.server.faults.clear()
    [merged] = await world.wake_at(first + timedelta(days=1, hours=5))
    assert moments_in(merged) == [to_epoch(first), to_epoch(first + timedelta(days=1))]
