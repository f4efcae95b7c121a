"""Ways to breathe: what one breath of each consists of, and where in it one is at a given time."""

from dataclasses import dataclass
from enum import StrEnum


class Pattern(StrEnum):
    SIGHING = "cyclic-sighing"
    BOX = "box"
    FOUR_SEVEN_EIGHT = "4-7-8"
    COHERENT = "coherent"


class Movement(StrEnum):
    INHALE = "inhale"
    INHALE_MORE = "inhale-more"
    """The short second breath on top of the first, in a sigh."""
    HOLD = "hold"
    EXHALE = "exhale"
    HOLD_EMPTY = "hold-empty"

    @property
    def holds(self) -> bool:
        """Whether the breath stands still."""
        return self in (Movement.HOLD, Movement.HOLD_EMPTY)


@dataclass(frozen=True, slots=True)
class Phase:
    """One movement of a breath, and how long it takes."""

    movement: Movement
    seconds: float


@dataclass(frozen=True, slots=True)
class Breathing:
    """How somebody likes to breathe; `hold_free`: without holding the breath."""

    pattern: Pattern
    minutes: int
    hold_free: bool


USUAL = Breathing(pattern=Pattern.SIGHING, minutes=5, hold_free=False)
MINUTES = range(1, 11)
COHERENT_BREATHS_A_MINUTE = 5.5

_HALF_A_COHERENT_BREATH = 60 / COHERENT_BREATHS_A_MINUTE / 2
_PHASES = {
    Pattern.SIGHING: (Phase(Movement.INHALE, 3), Phase(Movement.INHALE_MORE, 1), Phase(Movement.EXHALE, 6)),
    Pattern.BOX: (
        Phase(Movement.INHALE, 4),
        Phase(Movement.HOLD, 4),
        Phase(Movement.EXHALE, 4),
        Phase(Movement.HOLD_EMPTY, 4),
    ),
    Pattern.FOUR_SEVEN_EIGHT: (Phase(Movement.INHALE, 4), Phase(Movement.HOLD, 7), Phase(Movement.EXHALE, 8)),
    Pattern.COHERENT: (
        Phase(Movement.INHALE, _HALF_A_COHERENT_BREATH),
        Phase(Movement.EXHALE, _HALF_A_COHERENT_BREATH),
    ),
}


def has_holds(pattern: Pattern) -> bool:
    """Whether one holds the breath in it, unless one leaves that out."""
    return any(phase.movement.holds for phase in _PHASES[pattern])


def phases(pattern: Pattern, *, hold_free: bool) -> tuple[Phase, ...]:
    """One breath of `pattern`.

    `hold_free` drops the holds and leaves the rest as it is: whoever is told not to hold their breath should not have
    to stretch it either (a box breath of 16 seconds without holds would be under four breaths a minute), and the
    counts stay those that the pattern is known by. Four in and eight out is a long exhale still; four and four is an
    even, easy breath.
    """
    return tuple(phase for phase in _PHASES[pattern] if not (hold_free and phase.movement.holds))


def cycle_seconds(pattern: Pattern, *, hold_free: bool) -> float:
    """How long one breath takes."""
    return sum(phase.seconds for phase in phases(pattern, hold_free=hold_free))
