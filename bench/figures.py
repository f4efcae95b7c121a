"""What a bench finds: rows of figures, each beside its yardstick and its aim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median
from typing import Final

_MOST_DIGITS: Final = 3


class Of(Enum):
    """What an aim speaks of."""

    RATIO = "ratio"
    FIGURE = "figure"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Aim:
    """What a row should reach: at least or at most `bound`."""

    of: Of
    bound: float
    at_least: bool = False

    def words(self, unit: str) -> str:
        """The aim as it stands in a table."""
        sign = "≥" if self.at_least else "≤"
        match self.of:
            case Of.RATIO:
                return f"ratio {sign} {self.bound:g}"
            case Of.DIFFERENCE:
                return f"{sign} {self.bound:g} {unit} more"
            case Of.FIGURE:
                return f"{sign} {self.bound:g} {unit}"

    def reached(self, value: float) -> bool:
        """Whether `value` is on the right side."""
        return value >= self.bound if self.at_least else value <= self.bound


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of Comeback, beside that of the yardstick where there is one."""

    what: str
    comeback: float | None
    beside: float | None
    unit: str
    aim: Aim | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the yardstick's figure."""
        return self.comeback / self.beside if self.comeback is not None and self.beside else None

    @property
    def reached(self) -> bool | None:
        """Whether the aim is reached; None where there is none, or nothing to judge by."""
        if self.aim is None or self.comeback is None:
            return None
        match self.aim.of:
            case Of.FIGURE:
                return self.aim.reached(self.comeback)
            case Of.DIFFERENCE:
                return None if self.beside is None else self.aim.reached(self.comeback - self.beside)
            case Of.RATIO:
                return None if self.ratio is None else self.aim.reached(self.ratio)


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one bench; `beside` says what the yardstick is."""

    name: str
    about: str
    beside: str
    rows: Sequence[Row]


def at_most_ratio(bound: float) -> Aim:
    """At most so many times the yardstick's figure."""
    return Aim(Of.RATIO, bound)


def at_least_ratio(bound: float) -> Aim:
    """At least such a share of the yardstick's figure."""
    return Aim(Of.RATIO, bound, at_least=True)


def at_most(bound: float) -> Aim:
    """At most this figure."""
    return Aim(Of.FIGURE, bound)


def at_least(bound: float) -> Aim:
    """At least this figure."""
    return Aim(Of.FIGURE, bound, at_least=True)


def at_most_more(bound: float) -> Aim:
    """At most so much more than the yardstick."""
    return Aim(Of.DIFFERENCE, bound)


def percentile(values: Iterable[float], percent: float) -> float:
    """The value that `percent` of all values do not exceed: the nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, -(-int(len(ordered) * percent) // 100) - 1))]


def middle(values: Iterable[float]) -> float:
    """The median of repetitions."""
    return median(values)


def written(value: float | None) -> str:
    """A figure as it stands in a table: three digits that count, or all before the point."""
    if value is None:
        return "–"
    if abs(value) >= 10**_MOST_DIGITS:
        return f"{value:,.0f}"
    return f"{value:.{_MOST_DIGITS}g}"
