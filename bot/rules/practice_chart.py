"""What a picture of practice shows: results over time, as a whole and in each domain, against the passing line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.rules.domain_gaps import LATEST_COUNT
from bot.rules.passing_line import PassingLine
from bot.rules.practice import Practice, PracticeKind

MOST_PANELS = 10
"""So many domains are drawn, the lowest first; the others stand in words."""
MOST_POINTS = 40
"""Of one row of results the latest so many are drawn."""


@dataclass(frozen=True, slots=True)
class Point:
    """One result."""

    on: date
    percent: float
    kind: PracticeKind


@dataclass(frozen=True, slots=True)
class Panel:
    """A row of results, the oldest first; `domain` is None for the exam as a whole."""

    domain: str | None
    points: tuple[Point, ...]

    @property
    def standing(self) -> float:
        """The mean of the latest results, in percent."""
        latest = self.points[-LATEST_COUNT:]
        return sum(point.percent for point in latest) / len(latest)


@dataclass(frozen=True, slots=True)
class Chart:
    """`panels`: what is drawn, the whole first; `rest`: domains for which there is no room."""

    panels: tuple[Panel, ...]
    rest: tuple[Panel, ...]
    line: PassingLine | None

    @property
    def lowest(self) -> int:
        """Where the scale begins, in whole tens; it ends at 100."""
        figures = [point.percent for panel in self.panels for point in panel.points]
        figures += [self.line.percent] if self.line else []
        return max(0, 10 * int((min(figures) - 6) // 10))

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last one."""
        days = [point.on for panel in self.panels for point in panel.points]
        return min(days), max(days)

    @property
    def kinds(self) -> tuple[PracticeKind, ...]:
        """Those that occur."""
        there = {point.kind for panel in self.panels for point in panel.points}
        return tuple(kind for kind in PracticeKind if kind in there)


def chart(practices: Iterable[Practice], line: PassingLine | None, domain: str | None = None) -> Chart | None:
    """The chart of these results, or of one domain among them; None where there is nothing to draw.

    A targeted result is of its domain, and not of the exam as a whole.
    """
    in_order = sorted(practices, key=lambda each: (each.taken_on, each.logged_at, each.practice_id))
    whole = [_point(each, each.percent) for each in in_order if each.kind is not PracticeKind.TARGETED]
    rows: dict[str, list[Point]] = {}
    for practice in in_order:
        for result in practice.domains:
            if result.percent is not None:
                rows.setdefault(result.domain, []).append(_point(practice, result.percent))
    if domain is not None:
        return Chart((_panel(domain, rows[domain]),), (), line) if domain in rows else None
    domains = sorted((_panel(name, points) for name, points in rows.items()), key=lambda panel: panel.standing)
    panels = [*([_panel(None, whole)] if whole else []), *domains[:MOST_PANELS]]
    return Chart(tuple(panels), tuple(domains[MOST_PANELS:]), line) if panels else None


def _point(practice: Practice, percent: float) -> Point:
    return Point(practice.taken_on, percent, practice.kind)


def _panel(domain: str | None, points: Sequence[Point]) -> Panel:
    return Panel(domain, tuple(points[-MOST_POINTS:]))
