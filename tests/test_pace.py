"""How fast the bot speaks by itself, and when it falls silent: everything on a clock that the test moves."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery import pace
from bot.delivery.pace import Breaker, Pace

TINY = 1e-6


@dataclass
class Stopwatch:
    """Stands in for the performance counter and for sleeping; `slept` is what the last one to ask had to wait."""

    now: float = 1_000.0
    slept: list[float] = field(default_factory=list)

    def perf_counter(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.slept.append(seconds)


@pytest.fixture
def stopwatch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    return held(monkeypatch)


def held(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    stopwatch = Stopwatch()
    monkeypatch.setattr(pace, "time", stopwatch)
    monkeypatch.setattr(pace, "asyncio", SimpleNamespace(sleep=stopwatch.sleep))
    return stopwatch


async def turns(stopwatch: Stopwatch, asked: Pace, gaps: Sequence[float]) -> list[float]:
    """When each gets its turn, of those who ask one after another with these gaps between them."""
    at = []
    for gap in gaps:
        stopwatch.now += gap
        stopwatch.slept.clear()
        await asked.turn()
        at.append(stopwatch.now + sum(stopwatch.slept))
    return at


async def test_many_who_ask_at_once_go_evenly_but_for_the_first_few(stopwatch: Stopwatch) -> None:
    start = stopwatch.now
    at = await turns(stopwatch, Pace(40, at_once=2), [0] * 400)
    assert at[:2] == [start, start]
    gaps = [later - earlier for earlier, later in pairwise(at[1:])]
    assert gaps == pytest.approx([1 / 40] * 398)


async def test_a_pace_without_a_burst_is_even_from_the_beginning(stopwatch: Stopwatch) -> None:
    at = await turns(stopwatch, Pace(2, at_once=1), [0, 0, 0, 0.2])
    assert [moment - 1_000 for moment in at] == pytest.approx([0, 0.5, 1.0, 1.5])


async def test_after_a_silence_a_few_may_speak_at_once_however_long_it_was(stopwatch: Stopwatch) -> None:
    asked = Pace(2, at_once=5)
    await turns(stopwatch, asked, [0] * 20)
    for silence in (100, 1_000_000):
        stopwatch.now += silence
        at = await turns(stopwatch, asked, [0] * 7)
        assert [moment - stopwatch.now for moment in at] == pytest.approx([0, 0, 0, 0, 0, 0.5, 1.0])


async def test_who_asks_slowly_never_waits(stopwatch: Stopwatch) -> None:
    await turns(stopwatch, Pace(40, at_once=1), [0.025 + TINY] * 200)
    assert stopwatch.slept == []


@given(
    st.floats(0.5, 50),
    st.floats(1, 10),
    st.lists(st.sampled_from([0.0, 0.0, 0.01, 0.1, 1.0]) | st.floats(0, 20), min_size=2, max_size=60),
)
def test_no_window_sees_more_than_its_share_and_turns_come_in_the_order_of_asking(
    per_second: float, at_once: float, gaps: list[float]
) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        at = asyncio.run(turns(held(monkeypatch), Pace(per_second, at_once), gaps))
    assert at == sorted(at)
    for first, start in enumerate(at):
        for last in range(first, len(at)):
            assert last - first + 1 <= per_second * (at[last] - start) + at_once + TINY


async def test_really_waiting_keeps_the_pace() -> None:
    asked, spoke = Pace(200, at_once=2), []

    async def speak(number: int) -> None:
        await asked.turn()
        spoke.append(number)

    clock = asyncio.get_running_loop().time
    start = clock()
    await asyncio.gather(*(speak(number) for number in range(30)))
    assert sorted(spoke) == list(range(30))
    assert clock() - start >= 28 / 200 * 0.9


def fail(breaker: Breaker, times: int) -> None:
    for _ in range(times):
        breaker.failed()


def test_after_five_failures_in_a_row_everything_rests(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    fail(breaker, 4)
    assert breaker.rests_for == 0
    fail(breaker, 1)
    assert breaker.rests_for == pytest.approx(1)
    stopwatch.now += 0.75
    assert breaker.rests_for == pytest.approx(0.25)
    stopwatch.now += 0.25 + TINY
    assert breaker.rests_for == 0


def test_a_success_closes_it_again(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    for _ in range(20):
        fail(breaker, 4)
        breaker.went_well()
    assert breaker.rests_for == 0
    fail(breaker, 40)
    stopwatch.now += breaker.rests_for + TINY
    breaker.went_well()
    fail(breaker, 4)
    assert breaker.rests_for == 0
    fail(breaker, 1)
    assert breaker.rests_for == pytest.approx(1)  # not as long as before the success


def test_it_rests_longer_the_longer_discord_is_down_but_never_very_long(stopwatch: Stopwatch) -> None:
    breaker, rests = Breaker(), []
    for _ in range(1_000):
        breaker.failed()
        rests.append(round(breaker.rests_for, 3))
        stopwatch.now += breaker.rests_for + TINY
    assert rests == sorted(rests)
    assert sorted(set(rests)) == [0, 1, 2, 4, 8]


def test_what_was_on_its_way_when_the_rest_began_does_not_make_it_longer(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    fail(breaker, 32)
    assert breaker.rests_for == pytest.approx(1)


def test_after_a_rest_one_tries_and_the_others_wait_to_see_how_that_goes(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    fail(breaker, 5)
    stopwatch.now += 1 + TINY
    with breaker.trying():
        assert breaker.rests_for > 1
        breaker.failed()
    assert breaker.rests_for == pytest.approx(2)
    stopwatch.now += 2 + TINY
    with breaker.trying():
        breaker.went_well()
        assert breaker.rests_for == 0


def test_where_a_try_told_nothing_the_next_one_tries_at_once(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    fail(breaker, 5)
    stopwatch.now += 1 + TINY
    with breaker.trying():
        assert breaker.rests_for > 1
    assert breaker.rests_for == 0


def test_a_refusal_of_everything_stops_everything_at_once(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    breaker.refused(altogether=True)
    assert breaker.rests_for == pytest.approx(15)
    breaker = Breaker()
    breaker.refused(altogether=False)
    assert breaker.rests_for == 0


def test_two_thousand_refusals_in_ten_minutes_stop_everything(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    for _ in range(1_999):
        breaker.refused(altogether=False)
        stopwatch.now += 0.1
    assert breaker.rests_for == 0
    breaker.refused(altogether=False)
    assert breaker.rests_for == pytest.approx(600 - 199.9)  # until the first of them is ten minutes old
    stopwatch.now += 300
    breaker.went_well()
    assert breaker.rests_for == pytest.approx(100.1)
    stopwatch.now += 100.1 + TINY
    assert breaker.rests_for == 0
    breaker.refused(altogether=False)
    assert breaker.rests_for == pytest.approx(0.1, abs=0.01)  # the next two thousand are nearly full


def test_refusals_that_are_spread_out_stop_nothing_and_are_forgotten(stopwatch: Stopwatch) -> None:
    breaker = Breaker()
    for _ in range(10_000):
        breaker.refused(altogether=False)
        stopwatch.now += 0.31
    assert breaker.rests_for == 0
    assert len(breaker._refused) < 2_000


@given(st.lists(st.tuples(st.floats(0, 30), st.booleans(), st.booleans()), max_size=200))
def test_with_a_breaker_that_is_heeded_few_are_refused_in_any_ten_minutes(
    lived: list[tuple[float, bool, bool]],
) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        stopwatch, breaker, refused = held(monkeypatch), Breaker(), []
        for gap, many, altogether in lived:
            stopwatch.now += gap
            for _ in range(500 if many else 1):
                if breaker.rests_for == 0:
                    breaker.refused(altogether=altogether)
                    refused.append(stopwatch.now)
    for place, start in enumerate(refused):
        if place + 2_000 < len(refused):
            assert refused[place + 2_000] - start >= 600 - TINY
