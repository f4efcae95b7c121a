"""What can be wrong when somebody has a plan made, changed or shown.

Refusal
├── NoPlan                 nothing to show, to change or to mark: no plan was made
├── ExamDayOver            a plan for an exam that is today, or was before
├── PlanBeforeLegalDay     a plan for a day on which the exam may not be taken yet
├── PlanWithoutDays        a plan for so near a day that none is left to study
├── HoursOutside           so few or so many hours a week that no plan can be made of them
├── WindowsTooSmall        more hours a week than the days and hours can hold
└── WindowOverMidnight     a window that runs far into the next day
"""

from dataclasses import dataclass
from datetime import date

from bot.errors import Refusal


@dataclass(eq=False)
class NoPlan(Refusal):
    pass


@dataclass(eq=False)
class ExamDayOver(Refusal):
    on: date
    today: date


@dataclass(eq=False)
class PlanBeforeLegalDay(Refusal):
    on: date
    legal_on: date


@dataclass(eq=False)
class PlanWithoutDays(Refusal):
    on: date


@dataclass(eq=False)
class HoursOutside(Refusal):
    typed: str
    least_minutes: int
    most_minutes: int


@dataclass(eq=False)
class WindowsTooSmall(Refusal):
    """`asked_minutes` a week, where the days and hours hold `most_minutes`."""

    asked_minutes: int
    most_minutes: int


@dataclass(eq=False)
class WindowOverMidnight(Refusal):
    typed: str
