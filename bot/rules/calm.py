"""One time of breathing or relaxing, and how tense its person was before and after."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Technique(StrEnum):
    SIGHING = "cyclic-sighing"
    BOX = "box"
    FOUR_SEVEN_EIGHT = "4-7-8"
    COHERENT = "coherent"
    RELAXATION = "relaxation"


@dataclass(frozen=True, slots=True)
class CalmSession:
    """A time of `technique`; tension from 1 (calm) to 5 (very tense), None where its person did not say."""

    session_id: int
    learner_id: int
    technique: str
    began_at: datetime
    tension_before: int | None
    tension_after: int | None
