"""Breathing: what one breath of each pattern is, where one is in it, and the same in words."""

import re

import pytest

from bot.rules.breathing import (
    COHERENT_BREATHS_A_MINUTE,
    MINUTES,
    USUAL,
    Movement,
    Pattern,
    cycle_seconds,
    has_holds,
    phases,
)
from bot.rules.calm import Technique
from bot.texts import breathing as texts

INHALE, MORE, HOLD, EXHALE, EMPTY = Movement
WAYS = [(pattern, hold_free) for pattern in Pattern for hold_free in (False, True)]
MOST_IN_ALT_TEXT = 1024


@pytest.mark.parametrize(
    ("pattern", "hold_free", "breath"),
    [
        (Pattern.SIGHING, False, [(INHALE, 3), (MORE, 1), (EXHALE, 6)]),
        (Pattern.SIGHING, True, [(INHALE, 3), (MORE, 1), (EXHALE, 6)]),
        (Pattern.BOX, False, [(INHALE, 4), (HOLD, 4), (EXHALE, 4), (EMPTY, 4)]),
        (Pattern.BOX, True, [(INHALE, 4), (EXHALE, 4)]),
        (Pattern.FOUR_SEVEN_EIGHT, False, [(INHALE, 4), (HOLD, 7), (EXHALE, 8)]),
        (Pattern.FOUR_SEVEN_EIGHT, True, [(INHALE, 4), (EXHALE, 8)]),
    ],
)
def test_each_pattern_is_what_it_is_known_as(
    pattern: Pattern, hold_free: bool, breath: list[tuple[Movement, float]]
) -> None:
    assert [(phase.movement, phase.seconds) for phase in phases(pattern, hold_free=hold_free)] == breath


def test_coherent_breathing_is_even_at_five_and_a_half_breaths_a_minute() -> None:
    inhale, exhale = phases(Pattern.COHERENT, hold_free=False)
    assert inhale.seconds == exhale.seconds
    assert 60 / cycle_seconds(Pattern.COHERENT, hold_free=False) == pytest.approx(COHERENT_BREATHS_A_MINUTE)


def test_sighing_for_five_minutes_is_what_is_offered_first() -> None:
    assert (USUAL.pattern, USUAL.minutes, USUAL.hold_free) == (Pattern.SIGHING, 5, False)
    assert USUAL.minutes in MINUTES
    assert (min(MINUTES), max(MINUTES)) == (1, 10)


@pytest.mark.parametrize("pattern", Pattern)
def test_nobody_who_may_not_hold_their_breath_has_to_or_has_to_stretch_it(pattern: Pattern) -> None:
    usual, free = phases(pattern, hold_free=False), phases(pattern, hold_free=True)
    assert not any(phase.movement.holds for phase in free)
    assert free == tuple(phase for phase in usual if not phase.movement.holds)
    assert has_holds(pattern) is (usual != free)
    assert Technique(pattern.value)  # under the same name it is written down


@pytest.mark.parametrize(("pattern", "hold_free"), WAYS)
def test_the_text_guides_as_the_picture_does(pattern: Pattern, hold_free: bool) -> None:
    *lines, again = texts.guidance(pattern, hold_free).splitlines()
    breath = phases(pattern, hold_free=hold_free)
    for line, phase in zip(lines, breath, strict=True):
        assert f"**{texts.WORDS[phase.movement]}**" in line
        said = re.search(r"(\d+)(½?) seconds?$", line)
        assert said
        assert int(said[1]) + (0.5 if said[2] else 0) == pytest.approx(phase.seconds, abs=0.05)
    assert "from 1" in again
    alt = texts.alt_text(pattern, hold_free)
    assert len(alt) <= MOST_IN_ALT_TEXT
    assert all(texts.WORDS[phase.movement] in alt for phase in breath)
    assert ("hold" in alt.casefold()) is (has_holds(pattern))  # or says that it is left out


def test_the_text_is_short_and_says_how_to_breathe() -> None:
    assert texts.guidance(Pattern.SIGHING, False) == (
        "1. **Breathe in** slowly, through the nose: 3 seconds\n"
        "2. **And a little more** a short one on top, through the nose: 1 second\n"
        "3. **Breathe out** long and slow, through the mouth: 6 seconds\n"
        "Then again from 1, about 6 breaths a minute."
    )
    assert "about 5½ seconds" in texts.guidance(Pattern.COHERENT, False)
    assert texts.guidance(Pattern.COHERENT, False).endswith("about 5½ breaths a minute.")


@pytest.mark.parametrize("pattern", Pattern)
def test_every_pattern_says_how_well_it_is_known_to_help(pattern: Pattern) -> None:
    line = texts.evidence(pattern)
    assert line.startswith("-# ")
    assert re.search(r"\d+ people|of 43", line)  # how many were looked at
    assert re.search(r"20\d\d", line)  # and where that can be read
    assert texts.NAMES[pattern]


def test_no_more_is_claimed_than_was_found() -> None:
    assert "not exam scores" in texts.evidence(Pattern.SIGHING)
    assert "as much as the other" in texts.evidence(Pattern.COHERENT)
    for word in ("Stop", "hold", "dizzy", "not treatment"):
        assert word in texts.SAFETY
