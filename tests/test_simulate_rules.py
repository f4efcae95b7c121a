"""How long a simulation is, what is said on its way, and where it stands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.database import Database
from bot.errors import FormRefused
from bot.rules.exams import Exam
from bot.rules.nudging import NUDGE, SNOOZE
from bot.rules.promises import Hush, Promise, Turn, turn_of
from bot.rules.simulation import (
    LONGEST_MINUTES,
    SIMULATION,
    SIMULATION_END,
    Length,
    Milestone,
    Simulation,
    State,
    length_of,
    milestones,
    read_length,
)
from bot.stores import addressees, learners, promises, simulations

BEGAN = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
RUNNING = Simulation(
    simulation_id=7, learner_id=1, exam="SY0-701", began_at=BEGAN, ends_at=BEGAN + timedelta(minutes=90), questions=90
)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (90, {"half": 45, "fifteen": 75, "five": 85, "end": 90}),
        (45, {"half": 22.5, "fifteen": 30, "five": 40, "end": 45}),
        (40, {"half": 20, "fifteen": 25, "five": 35, "end": 40}),
        (35, {"fifteen": 20, "five": 30, "end": 35}),  # half would be two and a half minutes before
        (30, {"fifteen": 15, "five": 25, "end": 30}),
        (20, {"half": 10, "five": 15, "end": 20}),
        (10, {"five": 5, "end": 10}),
        (9, {"end": 9}),
        (5, {"end": 5}),
    ],
)
def test_what_is_said_on_the_way_depends_on_how_long_it_is(minutes: int, said: dict[str, float]) -> None:
    found = milestones(BEGAN, BEGAN + timedelta(minutes=minutes))
    assert {name.value: (at - BEGAN) / timedelta(minutes=1) for name, at in found} == said


@given(st.integers(1, LONGEST_MINUTES))
def test_words_come_in_order_at_least_five_minutes_apart_and_the_end_always(minutes: int) -> None:
    found = list(milestones(BEGAN, BEGAN + timedelta(minutes=minutes)))
    assert found[-1] == (Milestone.END, BEGAN + timedelta(minutes=minutes))
    moments = [at for _, at in found]
    assert all(later - earlier >= timedelta(minutes=5) for earlier, later in pairwise(moments))


def test_it_stands_by_the_clock_alone() -> None:
    assert RUNNING.at(RUNNING.ends_at - timedelta(seconds=1)) is State.RUNNING
    assert RUNNING.at(RUNNING.ends_at) is State.OVER
    assert replace(RUNNING, state=State.ABANDONED).at(RUNNING.ends_at) is State.ABANDONED


@pytest.mark.parametrize(
    ("exam", "length"),
    [
        (None, Length(None, None)),
        (Exam(code="A", name="A", vendor="a"), Length(None, None)),
        (Exam(code="A", name="A", vendor="a", minutes=90, questions=90), Length(90, 90)),
        (Exam(code="A", name="A", vendor="a", minutes=120, questions_min=40, questions_max=60), Length(120, 60)),
    ],
)
def test_a_simulation_is_as_long_as_its_exam(exam: Exam | None, length: Length) -> None:
    assert length_of(exam) == length


@pytest.mark.parametrize(
    ("minutes", "questions", "read"),
    [
        ("90", "", (90, None)),
        (" 1h 30 ", "85", (90, 85)),
        ("1:30", "1", (90, 1)),
        ("2 hours", "", (120, None)),
        ("45 min", "", (45, None)),
        ("5", "500", (5, 500)),
        ("600", "", (600, None)),
    ],
)
def test_a_length_is_typed_in_minutes_or_hours(minutes: str, questions: str, read: tuple[int, int | None]) -> None:
    assert read_length(minutes, questions) == read


@pytest.mark.parametrize(
    ("minutes", "questions", "wrong"),
    [("", "", 1), ("4", "", 1), ("601", "", 1), ("long", "many", 2), ("90", "0", 1), ("90", "501", 1), ("-90", "", 1)],
)
def test_everything_that_is_wrong_with_a_length_is_said_at_once(minutes: str, questions: str, wrong: int) -> None:
    with pytest.raises(FormRefused) as refused:
        read_length(minutes, questions)
    assert len(refused.value.problems) == wrong


@pytest.mark.parametrize(
    ("late", "on_the_way", "at_the_end"),
    [
        (timedelta(0), Turn.SAY, Turn.SAY),
        (timedelta(seconds=60), Turn.SAY, Turn.SAY),
        (timedelta(seconds=61), Turn.DROPPED, Turn.SAY),
        (timedelta(days=3), Turn.DROPPED, Turn.SAY),
    ],
)
def test_a_late_word_on_the_way_is_dropped_and_the_end_is_told_however_late(
    late: timedelta, on_the_way: Turn, at_the_end: Turn
) -> None:
    busy = Hush(busy_until=RUNNING.ends_at)  # its own words are not held back by it
    assert turn_of(SIMULATION, BEGAN, BEGAN + late, busy) is on_the_way
    assert turn_of(SIMULATION_END, BEGAN, BEGAN + late, busy) is at_the_end


async def test_a_simulation_is_kept_and_settled(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await learners.meet(tx, 1, BEGAN)
        assert await simulations.add(tx, RUNNING)
        assert not await simulations.add(tx, RUNNING)
        assert await simulations.one(tx, 1, 7) == RUNNING
        assert await simulations.one(tx, 2, 7) is None
        assert await simulations.running(tx, 1, BEGAN) == RUNNING
        assert await simulations.running(tx, 1, RUNNING.ends_at) is None
        assert await simulations.unsettled(tx, 1) == RUNNING
        recorded = replace(RUNNING, state=State.RECORDED, ended_at=BEGAN + timedelta(minutes=80), practice_id=9)
        await simulations.settle(tx, recorded)
        assert await simulations.of_learner(tx, 1, 5) == [recorded]
        assert await simulations.unsettled(tx, 1) is None
        assert await simulations.running(tx, 1, BEGAN) is None


async def test_what_was_kept_back_by_one_that_ends_early_comes_at_once(either_database: Database) -> None:
    now, waiting = BEGAN + timedelta(minutes=20), Promise(1, NUDGE.name, "", BEGAN + timedelta(minutes=10))
    async with either_database.transaction() as tx:
        await learners.meet(tx, 1, BEGAN)
        await promises.plan(tx, 1, NUDGE, "", waiting.due_at)
        await promises.wait(tx, waiting, RUNNING.ends_at)
        await promises.plan(tx, 1, SNOOZE, "", RUNNING.ends_at)  # due then anyway
        await promises.wait_no_longer(tx, 1, RUNNING.ends_at, now)
        assert await promises.next_try(tx) == now
        await promises.call_off_all(tx, 1, NUDGE)
        assert await promises.next_try(tx) == RUNNING.ends_at


async def test_while_one_runs_its_person_is_known_to_be_busy(either_database: Database) -> None:
    nudge = Promise(1, NUDGE.name, "", BEGAN)
    async with either_database.transaction() as tx:
        await learners.meet(tx, 1, BEGAN)
        await promises.plan(tx, 1, NUDGE, "", BEGAN)
        await simulations.add(tx, RUNNING)
        holder = either_database.holder
        for now, busy_until in ((BEGAN, RUNNING.ends_at), (RUNNING.ends_at, None)):
            await promises.claim(tx, holder, now, now, 1, urgent=False)
            claimed = await addressees.of_claimed(tx, [nudge], holder, now)
            assert [each.busy_until for each in claimed.values()] == [busy_until]
