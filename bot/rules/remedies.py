"""What helps against what got in the way; a plan takes its drills from here."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from bot.rules.attempts import Cause
from bot.rules.practice import MissReason


class Drill(StrEnum):
    """A way of working that answers a cause."""

    PACING = "pacing"
    """Questions on the clock, with a time for each; against running out of time."""
    SLOW_READING = "slow reading"
    """Say what is asked before looking at the answers; against misreading."""
    FIRST_ANSWER = "first answer"
    """The first answer stands unless one can say why; against changing right answers."""
    CALM = "calm"
    """Two minutes of breathing first; against anxiety."""
    LABS = "labs"
    """Hands on; against too little practice."""
    SECOND_RESOURCE = "second resource"
    """Another kind of resource; against leaning on one."""
    COVERAGE = "coverage"
    """The exam's objectives as a checklist; against domains that were not covered."""
    SMALL_PROMISE = "small promise"
    """A smaller weekly promise that is kept; against too little time."""


PREPARATION = (Cause.TOO_LITTLE_TIME, Cause.DOMAINS_UNCOVERED, Cause.ONE_RESOURCE, Cause.TOO_LITTLE_PRACTICE)
EXECUTION = (Cause.RAN_OUT_OF_TIME, Cause.ANXIETY, Cause.MISREAD, Cause.CHANGED_ANSWERS)

REMEDIES: Mapping[Cause, Drill] = {
    Cause.TOO_LITTLE_TIME: Drill.SMALL_PROMISE,
    Cause.DOMAINS_UNCOVERED: Drill.COVERAGE,
    Cause.ONE_RESOURCE: Drill.SECOND_RESOURCE,
    Cause.TOO_LITTLE_PRACTICE: Drill.LABS,
    Cause.RAN_OUT_OF_TIME: Drill.PACING,
    Cause.ANXIETY: Drill.CALM,
    Cause.MISREAD: Drill.SLOW_READING,
    Cause.CHANGED_ANSWERS: Drill.FIRST_ANSWER,
}
"""Something else has no remedy that could be named."""

REMEDIES_OF_MISSES: Mapping[MissReason, Drill] = {
    MissReason.DID_NOT_KNOW: Drill.COVERAGE,
    MissReason.MISSED_KEY_TERM: Drill.SLOW_READING,
    MissReason.MISREAD: Drill.SLOW_READING,
    MissReason.WRONG_REASONING: Drill.LABS,
    MissReason.GUESSED_BETWEEN_TWO: Drill.FIRST_ANSWER,
    MissReason.OUT_OF_TIME: Drill.PACING,
}

SPEAKS_FROM = 3
"""So many misses for the same reason are a cause, fewer may be chance."""


def drills(causes: Iterable[Cause], misses: Mapping[MissReason, int]) -> tuple[Drill, ...]:
    """The drills that answer these, each once: first what was said of the exam, then what misses tell, most first."""
    told = [REMEDIES[cause] for cause in causes if cause in REMEDIES]
    counted: dict[Drill, int] = {}
    for reason, times in misses.items():
        drill = REMEDIES_OF_MISSES[reason]
        counted[drill] = counted.get(drill, 0) + times
    often = [drill for drill, times in sorted(counted.items(), key=lambda each: -each[1]) if times >= SPEAKS_FROM]
    return tuple(dict.fromkeys([*told, *often]))
