"""Muscle relaxation: ten to twelve minutes, without what is injured; and how tense one was, over time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.calm import CalmSession, Technique
from bot.rules.relaxing import (
    COMING_BACK_SECONDS,
    LONGEST_RELEASE_SECONDS,
    SETTLING_IN_SECONDS,
    TENSE_SECONDS,
    BodyPart,
    steps,
    total_seconds,
)
from bot.rules.tension import MOST_SHOWN, change, shown
from bot.texts import relaxing as texts
from bot.texts import tension as tension_texts

NOTHING: frozenset[BodyPart] = frozenset()
SKIPPED = st.frozensets(st.sampled_from(BodyPart))
BEGAN = datetime(2026, 11, 1, 20, tzinfo=UTC)


@given(SKIPPED)
def test_what_is_left_is_done_in_order_and_takes_ten_to_twelve_minutes(skipped: frozenset[BodyPart]) -> None:
    done = steps(skipped)
    assert [step.part for step in done] == [part for part in BodyPart if part not in skipped]
    assert all(step.tense_seconds == TENSE_SECONDS for step in done)
    assert all(TENSE_SECONDS < step.release_seconds <= LONGEST_RELEASE_SECONDS for step in done)
    if len(done) >= 3:
        assert 600 <= total_seconds(skipped) <= 720
    else:
        assert total_seconds(skipped) < 600  # nobody is left with one part for minutes


def test_it_goes_from_the_feet_to_the_face_in_ten_minutes() -> None:
    assert total_seconds(NOTHING) == 10 * 60
    assert steps(NOTHING)[0].part is BodyPart.FEET
    assert steps(NOTHING)[-1].part is BodyPart.JAW


def test_nothing_is_left_but_to_rest_where_everything_is_left_out() -> None:
    assert steps(frozenset(BodyPart)) == ()
    assert total_seconds(frozenset(BodyPart)) == SETTLING_IN_SECONDS + COMING_BACK_SECONDS


@pytest.mark.parametrize("part", BodyPart)
def test_each_part_has_its_words(part: BodyPart) -> None:
    (step,) = steps(frozenset(BodyPart) - {part})
    told = texts.step_text(step)
    for words in (texts.NAMES[part], texts.TENSE[part], texts.RELEASE[part], f"{step.release_seconds} seconds"):
        assert words in told
    assert texts.CUES[part]


@given(SKIPPED)
def test_text_and_description_name_what_is_done_and_nothing_else(skipped: frozenset[BodyPart]) -> None:
    told, described = texts.guidance(skipped), texts.alt_text(skipped)
    assert len(described) <= 1024
    assert len(told) <= 3000  # it fits into a card
    for part in BodyPart:
        assert (texts.TENSE[part] in told) is (part not in skipped)
        assert (texts.NAMES[part].partition(",")[0].lower() in described) is (part not in skipped)


def rated(*tensions: tuple[int | None, int | None]) -> list[CalmSession]:
    return [
        CalmSession(number, 1, Technique.BOX, BEGAN + timedelta(days=number), before, after)
        for number, (before, after) in enumerate(tensions)
    ]


def test_only_what_was_rated_is_shown_and_of_that_the_last() -> None:
    sessions = rated((None, None), *[(4, 2)] * MOST_SHOWN, (None, 3))
    found = shown(list(reversed(sessions)))
    assert len(found) == MOST_SHOWN
    assert found[-1] == sessions[-1]
    assert list(found) == sorted(found, key=lambda each: each.began_at)


def test_the_average_compares_the_same_times_before_and_after() -> None:
    found = change(rated((5, 2), (4, 3), (1, None), (None, 5)))
    assert found
    assert (found.times, found.before, found.after) == (2, 4.5, 2.5)
    assert change(rated((1, None))) is None


def test_tension_over_time_is_told_in_words_as_well() -> None:
    told = tension_texts.over_time(rated((5, 2), (None, 3), (4, None)))
    assert told.startswith("**3 times so far**\nOn average 5.0 before → 2.0 after.\n")
    assert [line.partition(": ")[2] for line in told.splitlines() if line.startswith("- ")] == [
        "4 → not said",
        "not said → 3",
        "5 → 2",
    ]
    assert tension_texts.alt_text(rated((5, 2))) == (
        "A chart of tension from 1 (calm) to 5 (very tense), before and after, 1 time so far, 1 Nov 2026. "
        "On average 5.0 before → 2.0 after."
    )
    assert tension_texts.over_time([]) == tension_texts.alt_text([]) == tension_texts.NONE
