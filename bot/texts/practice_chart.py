"""What the picture of practice shows, in words: its labels, what stands in place of it, and the table below it."""

from datetime import date

from bot.rules.passing_line import PassingLine
from bot.rules.practice import PracticeKind
from bot.rules.practice_chart import Chart, Panel
from bot.texts.common import plain
from bot.texts.days import count, listed, short_day
from bot.texts.percents import beside, exact, line_name
from bot.texts.practice import side

SHOW = "Chart"
KIND_LABELS = {
    PracticeKind.TARGETED: "targeted",
    PracticeKind.MIXED: "mixed",
    PracticeKind.FULL: "full simulation",
}
WHOLE = "Whole exam"
_LONGEST_ALT = 1000
_MOST_LISTED = 5


def title(name: str) -> str:
    return f"## {plain(name)}: practice over time"


def picture_title(panel: Panel) -> str:
    """What a part of the picture is about."""
    return panel.domain or WHOLE


def chart_day(on: date) -> str:
    """As short as a picture needs it: 29 Nov."""
    return f"{on.day} {on:%b}"


def held_against(line: PassingLine | None) -> str:
    """What the results are held against."""
    if line is None:
        return "no pass mark: none is published, and none is set"
    return f"{line_name(line)} at {exact(line.percent)}"


def nothing_for(domain: str) -> str:
    return f"There is no result in {plain(domain)} yet. `/practice log kind: targeted` logs one."


def alt_text(chart: Chart) -> str:
    """What the picture shows, for those who do not see it."""
    first, last = chart.days
    days = short_day(first) if first == last else f"{short_day(first)} to {short_day(last)}"
    said = "; ".join(_in_short(panel, chart.line) for panel in chart.panels)
    text = f"Results in practice, {days}, against {held_against(chart.line)}. {said}."
    return text if len(text) <= _LONGEST_ALT else f"{text[: _LONGEST_ALT - 1]}…"


def table(chart: Chart) -> str:
    """The same as the picture, as text."""
    whole = [panel for panel in chart.panels if panel.domain is None]
    domains = [panel for panel in (*chart.panels, *chart.rest) if panel.domain is not None]
    parts = [f"-# Held against {held_against(chart.line)}."]
    parts += ["\n".join([f"### {WHOLE}", *_latest(panel, chart.line)]) for panel in whole]
    if domains:
        lines = [
            f"- **{plain(panel.domain or '')}**: {_course(panel, chart.line)}{_standing(panel, chart.line)}"
            for panel in domains
        ]
        parts.append("\n".join(["### By domain, the lowest first", *lines]))
    if chart.rest:
        named = listed(tuple(plain(panel.domain or "") for panel in chart.rest))
        parts.append(f"-# Not in the picture for want of room: {named}. The option *domain* draws one by itself.")
    return "\n".join(parts)


def _latest(panel: Panel, line: PassingLine | None) -> list[str]:
    shown = panel.points[-_MOST_LISTED:]
    lines = [
        f"- {short_day(point.on)}: {beside(point.percent, line)}{side(point.percent, line)}, {KIND_LABELS[point.kind]}"
        for point in reversed(shown)
    ]
    earlier = len(panel.points) - len(shown)
    return [*lines, *([f"- and {count(earlier, 'earlier one')}"] if earlier else [])]


def _course(panel: Panel, line: PassingLine | None) -> str:
    first, last = panel.points[0], panel.points[-1]
    if len(panel.points) == 1:
        return beside(last.percent, line)
    return f"{beside(first.percent, line)} → {beside(last.percent, line)} in {count(len(panel.points), 'result')}"


def _standing(panel: Panel, line: PassingLine | None) -> str:
    where = side(panel.standing, line)
    if len(panel.points) == 1:
        return where
    return f"; stands at {beside(panel.standing, line)}{where}"


def _in_short(panel: Panel, line: PassingLine | None) -> str:
    return f"{picture_title(panel)}: {_course(panel, line)}"
