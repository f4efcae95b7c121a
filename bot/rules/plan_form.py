"""What a person types to have a plan made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from bot.rules.days import EVERY_DAY, WEEKDAYS, WEEKEND, Days, Week
from bot.rules.plan.records import Windows
from bot.rules.plan.windows import windows_as_typed

USUAL_HOURS = "5"
USUAL_TIMES = "weekdays 19:00"
_GROUPS = {EVERY_DAY: "every day", WEEKDAYS: "weekdays", WEEKEND: "weekend"}
_AHEAD_MINUTES = 15


@dataclass(frozen=True, slots=True)
class PlanForm:
    """`hours` a week, `times`: days and hours that suit, `day` of the exam."""

    hours: str = ""
    times: str = ""
    day: str = ""


def plan_form(typed: Mapping[str, str | tuple[str, ...]]) -> PlanForm:
    """The form from its fields by name."""
    return PlanForm(*(str(typed.get(name, "")) for name in ("hours", "times", "day")))


def prefilled(windows: Windows | None, nudged: Week) -> tuple[str, str]:
    """Hours a week, and days and hours: those of the plan that is there, else when somebody is nudged anyway."""
    if windows:
        return windows_as_typed(windows)
    if nudged.is_empty:
        return USUAL_HOURS, USUAL_TIMES
    spans = (f"{_named(days)} {clock:%H:%M}" for clock, days in nudged.by_clock())
    return USUAL_HOURS, ", ".join(spans)


def nudge_prefilled(nudged: Week, windows: Windows | None) -> tuple[str, str]:
    """Time and days of a nudge: as most of them are set, else shortly before most of the plan's items begin."""
    week = nudged
    if nudged.is_empty:
        for day, window in (windows or {}).items():
            week = week.with_days(_shortly_before(window.starts), frozenset((day,)))
    if week.is_empty:
        return "", ""
    clock, days = max(week.by_clock(), key=lambda each: len(each[1]))
    return f"{clock:%H:%M}", _named(days)


def _shortly_before(clock: time) -> time:
    minutes = max(clock.hour * 60 + clock.minute - _AHEAD_MINUTES, 0)
    return time(*divmod(minutes, 60))


def _named(days: Days) -> str:
    return _GROUPS.get(days) or " ".join(day.short for day in sorted(days))
