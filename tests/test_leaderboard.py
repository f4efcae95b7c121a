"""The leaderboard of a group: who stands on it, where, and for how long."""

from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions import membership
from bot.actions.resources import Resources
from bot.database import Database
from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.leaderboard import (
    FOUR_WEEKS,
    LEAST_COUNTED,
    MOST_SHOWN,
    Board,
    Place,
    Steadiness,
    board_for,
    counted_since,
    ranked,
)
from bot.rules.zone_names import ZoneNames
from bot.stores import steadiness
from bot.texts import members as texts
from tests.group_life import ADA, BEN, CLEO, Gathering, group_of
from tests.keeping import SUNDAY

A_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("rounds", "places"),
    [
        ({1: (8, 8), 2: (7, 8), 3: (4, 4)}, {1: 1, 3: 2, 2: 3}),  # steadiness first, then in how many rounds
        ({1: (4, 8), 2: (4, 8), 3: (2, 4), 4: (1, 4)}, {1: 1, 2: 1, 3: 3, 4: 4}),  # equals share a place
        ({1: (3, 3), 2: (1, 4)}, {2: 1, 1: None}),  # who has just started has no place yet
        ({1: (0, 0), 2: (0, 5)}, {2: 1, 1: None}),
        ({}, {}),
    ],
)
def test_the_steadiest_come_first(rounds: dict[int, tuple[int, int]], places: dict[int, int | None]) -> None:
    standing = [Steadiness(who, *counts) for who, counts in rounds.items()]
    assert {each.steadiness.learner_id: each.place for each in ranked(standing)} == places
    assert [each.steadiness.learner_id for each in ranked(standing)] == list(places)


counts = st.integers(0, 40).flatmap(lambda counted: st.tuples(st.integers(0, counted), st.just(counted)))
people = st.lists(counts, max_size=40).map(lambda each: [Steadiness(who, *of) for who, of in enumerate(each)])


@settings(max_examples=40)
@given(people, st.integers())
def test_places_do_not_hang_on_the_order_in_which_people_come(steady: list[Steadiness], seed: int) -> None:
    shuffled = list(steady)
    Random(seed).shuffle(shuffled)
    assert ranked(shuffled) == ranked(steady)


@settings(max_examples=40)
@given(people)
def test_nobody_stands_before_somebody_steadier_and_everybody_stands_once(steady: list[Steadiness]) -> None:
    places = ranked(steady)
    assert sorted(each.steadiness.learner_id for each in places) == [each.learner_id for each in steady]
    placed = [each for each in places if each.place is not None]
    assert all((each.place is None) == (each.steadiness.counted < LEAST_COUNTED) for each in places)
    for each in placed:
        ahead = [other for other in placed if (other.steadiness.share, other.steadiness.kept) > _of(each)]
        assert each.place == len(ahead) + 1


def _of(place: Place) -> tuple[float, int]:
    return place.steadiness.share, place.steadiness.kept


@settings(max_examples=40)
@given(people, st.integers(0, 50))
def test_one_sees_the_first_places_and_ones_own_and_only_if_one_stands_there(
    steady: list[Steadiness], learner_id: int
) -> None:
    board = board_for(ranked(steady), learner_id)
    assert (board is None) == (learner_id >= len(steady))
    if board:
        assert len(board.places) == min(len(steady), MOST_SHOWN)
        assert len(board.places) + board.others == len(steady)
        assert board.own.steadiness.learner_id == learner_id
        assert texts.leaderboard(board).count(f"<@{learner_id}>") == 1
        assert len(texts.leaderboard(board)) < 1500


def test_a_long_board_shows_ones_own_place_below() -> None:
    steady = [Steadiness(who, 20 - who // 2, 20) for who in range(18)]
    board = board_for(ranked(steady), 17)
    assert isinstance(board, Board)
    assert "- **17.** <@17>: 12 of 20 (you), and 2 others" in texts.leaderboard(board)
    first = board_for(ranked(steady), 0)
    assert first is not None
    assert "…and 3 more." in texts.leaderboard(first)


@pytest.mark.parametrize(
    ("last_closed", "ended"),
    [
        (None, SUNDAY),
        (SUNDAY - A_DAY, SUNDAY - A_DAY),
        (SUNDAY - 7 * A_DAY, SUNDAY - 7 * A_DAY),  # a weekly group while its next round is open
        (SUNDAY - 60 * A_DAY, SUNDAY - 8 * A_DAY),  # a group that has stopped
    ],
)
def test_the_four_weeks_end_with_the_last_round_that_is_over(last_closed: datetime | None, ended: datetime) -> None:
    assert counted_since(last_closed, SUNDAY) == ended - FOUR_WEEKS


@pytest.fixture
def gathering(either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Gathering:
    resources = Resources(either_database, lambda: SUNDAY, catalogue, exams, zones)
    return Gathering(resources, group_of())


async def test_what_counts_is_what_one_checked_in_for_or_missed_lately_since_one_joined(gathering: Gathering) -> None:
    await gathering.begins(ADA, BEN)
    for day in range(6):
        await gathering.round_of(SUNDAY + day * A_DAY, present=[ADA], absent=[BEN] if day < 3 else [])
    await membership.stand_on_leaderboard(gathering.resources, ADA, 700, wanted=True)
    await gathering.joins(CLEO)
    await membership.stand_on_leaderboard(gathering.resources, CLEO, 700, wanted=True)
    async with gathering.resources.database.transaction() as tx:
        long_ago, lately = SUNDAY - A_DAY, SUNDAY + 2 * A_DAY
        found = await steadiness.of_leaderboard(tx, 700, long_ago, gathering.now)
        assert sorted(found, key=lambda each: each.learner_id) == [Steadiness(ADA, 6, 6), Steadiness(CLEO, 0, 0)]
        assert await steadiness.of_leaderboard(tx, 701, long_ago, gathering.now) == []
        assert await steadiness.of_member(tx, 700, BEN, long_ago, gathering.now) == Steadiness(BEN, 0, 3)
        assert await steadiness.of_member(tx, 700, ADA, lately, gathering.now) == Steadiness(ADA, 3, 3)
        assert await steadiness.of_member(tx, 700, ADA, long_ago, SUNDAY) == Steadiness(ADA, 1, 1)


async def test_only_those_who_joined_the_leaderboard_stand_on_it_and_see_it(gathering: Gathering) -> None:
    await gathering.begins(ADA, BEN, CLEO)
    for day in range(4):
        await gathering.round_of(SUNDAY + day * A_DAY, present=[ADA, BEN, CLEO])
    for learner_id in (ADA, BEN):
        await membership.stand_on_leaderboard(gathering.resources, learner_id, 700, wanted=True)
    seen = (await membership.status(gathering.resources, ADA, 700)).board
    assert seen is not None
    assert [(each.place, each.steadiness.learner_id) for each in seen.places] == [(1, ADA), (1, BEN)]
    assert (await membership.status(gathering.resources, CLEO, 700)).board is None
    await membership.stand_on_leaderboard(gathering.resources, BEN, 700, wanted=False)
    left = (await membership.status(gathering.resources, ADA, 700)).board
    assert left is not None
    assert [each.steadiness.learner_id for each in left.places] == [ADA]
    assert (await membership.status(gathering.resources, BEN, 700)).board is None
    await membership.leave(gathering.resources, ADA, 700, 1)
    assert (await membership.status(gathering.resources, ADA, 700)).board is None
