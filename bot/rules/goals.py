"""What somebody is aiming for with an exam."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Goal:
    """The day aimed for and, where those decide about retakes, the id of what was bought and the day of an approval.

    `tell_opening`: they want one message when the exam may be taken again.
    """

    exam: str
    target_on: date | None = None
    purchase: str | None = None
    approved_on: date | None = None
    tell_opening: bool = False
