"""Progressive muscle relaxation: the groups of muscles in their order, and how long each is tensed and released."""

from dataclasses import dataclass
from enum import StrEnum


class BodyPart(StrEnum):
    """Groups of muscles, from the feet to the face; each can be left out."""

    FEET = "feet"
    CALVES = "calves"
    THIGHS = "thighs"
    BELLY = "belly"
    HANDS = "hands"
    ARMS = "arms"
    SHOULDERS = "shoulders"
    FOREHEAD = "forehead"
    JAW = "jaw"


@dataclass(frozen=True, slots=True)
class Step:
    """One group of muscles, tensed for a little and released for long."""

    part: BodyPart
    tense_seconds: int
    release_seconds: int

    @property
    def seconds(self) -> int:
        return self.tense_seconds + self.release_seconds


SETTLING_IN_SECONDS = 60
COMING_BACK_SECONDS = 60
TENSE_SECONDS = 8
LONGEST_RELEASE_SECONDS = 180
"""Nobody is left with one group for longer, even where nearly all the others are left out."""

_SECONDS_FOR_ALL_STEPS = 480


def steps(skipped: frozenset[BodyPart]) -> tuple[Step, ...]:
    """What to tense and release, in order, without `skipped`; empty where nothing is left.

    The time of what is left out goes into releasing the others, so that the whole takes ten minutes; with one or
    two groups alone it is shorter.
    """
    left = [part for part in BodyPart if part not in skipped]
    if not left:
        return ()
    each, over = divmod(_SECONDS_FOR_ALL_STEPS, len(left))
    return tuple(
        Step(part, TENSE_SECONDS, min(each + (place < over) - TENSE_SECONDS, LONGEST_RELEASE_SECONDS))
        for place, part in enumerate(left)
    )


def total_seconds(skipped: frozenset[BodyPart]) -> int:
    """How long it takes, with settling in before and coming back after."""
    return SETTLING_IN_SECONDS + sum(step.seconds for step in steps(skipped)) + COMING_BACK_SECONDS
