"""What somebody is aiming for with an exam."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Goal:
    """The day aimed for and, where that decides about retakes, the id of what was bought."""

    exam: str
    target_on: date | None = None
    purchase: str | None = None
