"""Living through time in the playground: every promise at its own moment, whatever becomes of it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from playground.walking import walk

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

Becomes = Callable[[datetime], datetime | None]


class Road:
    """A clock, and a bot that owes something at each of these moments; `becomes` says when that is due again."""

    def __init__(self, *due: datetime, becomes: Becomes = lambda _: None) -> None:
        self.due = list(due)
        self.at = NOON
        self.kept: list[datetime] = []
        self.tried: list[datetime] = []
        self._becomes = becomes

    def now(self) -> datetime:
        return self.at

    async def next_try(self) -> datetime | None:
        return min(self.due, default=None)

    async def go_to(self, moment: datetime) -> None:
        self.at = max(self.at, moment)

    async def say_due(self) -> None:
        self.tried.append(self.at)
        ripe = [due for due in self.due if due <= self.at]
        self.kept += [self.at for _ in ripe]
        following = [self._becomes(self.at) for _ in ripe]
        self.due = [due for due in self.due if due > self.at] + [due for due in following if due]


async def test_everything_is_said_at_its_own_moment() -> None:
    road = Road(NOON + 3 * HOUR, NOON + MINUTE, NOON + 2 * DAY, NOON + DAY)
    assert await walk(road, NOON + DAY) == NOON + 2 * DAY
    assert road.kept == [NOON + MINUTE, NOON + 3 * HOUR, NOON + DAY]
    assert road.at == NOON + DAY


async def test_what_is_overdue_is_said_at_once() -> None:
    road = Road(NOON - DAY)
    assert await walk(road, NOON + HOUR) is None
    assert road.kept == [NOON]
    assert road.at == NOON + HOUR


async def test_what_comes_again_is_said_again() -> None:
    road = Road(NOON + HOUR, becomes=lambda at: at + 20 * MINUTE)
    await walk(road, NOON + 2 * HOUR)
    assert road.kept == [NOON + HOUR + minutes * MINUTE for minutes in (0, 20, 40, 60)]


async def test_where_nothing_is_owed_the_clock_just_moves() -> None:
    road = Road()
    assert await walk(road, NOON + DAY) is None
    assert (road.at, road.tried) == (NOON + DAY, [])


async def test_what_cannot_be_said_stops_neither_the_clock_nor_the_rest() -> None:
    stuck, later = NOON + HOUR, NOON + 2 * HOUR
    road = Road(stuck, later, becomes=lambda at: stuck if at < NOON + DAY else None)
    await walk(road, NOON + 3 * HOUR)
    assert road.at == NOON + 3 * HOUR
    assert len(set(road.tried)) == len(road.tried) == 13
    assert all(after - before >= 10 * MINUTE for before, after in zip(road.tried, road.tried[1:], strict=False))


async def test_whoever_is_owed_too_much_gets_the_rest_at_the_end() -> None:
    road = Road(NOON, becomes=lambda at: at + timedelta(seconds=1) if at < NOON + DAY else None)
    await walk(road, NOON + DAY)
    assert road.at == NOON + DAY
    assert len(road.tried) < 1000
    assert road.tried[-1] == NOON + DAY
