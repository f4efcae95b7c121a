"""What somebody is aiming for with an exam."""

from dataclasses import dataclass
from datetime import date

from bot.rules.practice import ResourceKind


@dataclass(frozen=True, slots=True)
class Goal:
    """The day aimed for and, where those decide about retakes, the id of what was bought and the day of an approval.

    `tell_opening`: they want one message when the exam may be taken again. `booked_on`: the day of a booking;
    `voucher_ends_on`: the last day of a voucher; `own_line_percent`: the pass mark that they set themselves where none
    is published; `leaned_on`: the one kind of resource that they say they leaned on; `voucher_quiet`: they want no
    warnings that the voucher lapses.
    """

    exam: str
    target_on: date | None = None
    purchase: str | None = None
    approved_on: date | None = None
    tell_opening: bool = False
    booked_on: date | None = None
    voucher_ends_on: date | None = None
    own_line_percent: float | None = None
    leaned_on: ResourceKind | None = None
    voucher_quiet: bool = False
