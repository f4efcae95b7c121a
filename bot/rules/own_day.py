"""How somebody's own day runs: when it starts, and in which hours nothing is sent that can wait."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.errors import AmbiguousInput, Field, NotReadable
from bot.rules.days import at_clock
from bot.rules.moments import read_clock
from bot.rules.plain_words import LONGEST

LATEST_START = time(12)
"""A day that starts later than noon would be another day."""

_BETWEEN = re.compile(r"[-‐‑‒–—−]|\b(?:to|til|till|until|and)\b")
_BEFORE = re.compile(r"(?:(?:quiet|hours|from|between)\b:? *)+")
_NO_HOURS = frozenset({"none", "no", "off", "never", "nothing", "no quiet hours", "no hours", "none at all"})
_MORNING_OR_EVENING = re.compile(r"[1-9]|1[01]")
_HALF_A_DAY = 12 * 60


@dataclass(frozen=True, slots=True)
class OwnDay:
    """Wall time where the person is. Quiet are the hours from `quiet_from` up to `quiet_until`; if equal, none are."""

    starts: time = time(4)
    quiet_from: time = time(22)
    quiet_until: time = time(7)

    @property
    def has_quiet_hours(self) -> bool:
        return self.quiet_from != self.quiet_until

    def is_quiet(self, clock: time) -> bool:
        """Whether it is quiet when a clock shows that time."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= clock < self.quiet_until
        return clock >= self.quiet_from or clock < self.quiet_until


USUAL = OwnDay()
"""As long as a person has not said otherwise."""


def quiet_end(at: datetime, zone: tzinfo, own_day: OwnDay) -> datetime | None:
    """When the quiet hours end that `at` lies in, on a clock in `zone`; None where it lies in none.

    What clocks show decides, so that an hour which a clock change repeats is quiet both times, or neither.
    """
    local = at.astimezone(zone)
    if not own_day.is_quiet(local.time()):
        return None
    ends_on = local.date() if local.time() < own_day.quiet_until else local.date() + timedelta(days=1)
    end = at_clock(ends_on, own_day.quiet_until, zone).astimezone(zone)
    if end.astimezone(UTC) <= at.astimezone(UTC):
        end = end.replace(fold=1)  # `at` is in the second of two equal hours, and so is the end
    return quiet_end(end, zone, own_day) or end  # where a change skips the end, other quiet hours may follow


def read_start_of_day(typed: str) -> time:
    """A time of day from midnight to noon. Raises NotReadable."""
    starts = read_clock(typed)
    if starts is None or starts > LATEST_START:
        raise NotReadable(Field.DAY_STARTS, typed)
    return starts


def read_quiet_hours(typed: str) -> tuple[time, time]:
    """From when to when it is quiet: "22-7", "from 10pm until 6am"; two equal times for "none".

    A lone "10" may be ten in the evening as well: that is asked where the quiet hours would take over half a day.
    Raises NotReadable, AmbiguousInput.
    """
    text = unicodedata.normalize("NFKC", typed).casefold().strip(" .!") if len(typed) <= LONGEST else ""
    if text in _NO_HOURS:
        return time(), time()
    parts = [part.strip() for part in _BETWEEN.split(_BEFORE.sub("", text, count=1))]
    clocks = [clock for clock in map(read_clock, parts) if clock is not None]
    if len(parts) != 2 or len(clocks) != 2:
        raise NotReadable(Field.QUIET_HOURS, typed)
    start, end = clocks
    if _MORNING_OR_EVENING.fullmatch(parts[0]) and _minutes(start, end) > _HALF_A_DAY:
        evening = start.replace(hour=start.hour + 12)
        raise AmbiguousInput(Field.QUIET_HOURS, typed, (f"{evening:%H:%M}–{end:%H:%M}", f"{start:%H:%M}–{end:%H:%M}"))
    return start, end


def _minutes(start: time, end: time) -> int:
    """How long it is from one time of day to the next such other."""
    return ((end.hour - start.hour) * 60 + end.minute - start.minute) % (24 * 60)
