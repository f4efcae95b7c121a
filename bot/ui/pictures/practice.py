"""The picture of practice: results over time against the line, as a whole and for each domain."""

import asyncio
import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from bot.rules.practice import PracticeKind
from bot.rules.practice_chart import Chart, Panel, Point
from bot.texts import practice_chart as texts
from bot.texts.percents import beside, line_label, percent
from bot.ui.pictures.canvas import CARD, INK, TRACK, Colour
from bot.ui.pictures.charts import as_picture, drawable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ROW_COLOUR: Colour = (134, 205, 220)
LINE_COLOUR: Colour = (240, 178, 120)
_DOTS_AN_INCH = 150
_LETTERS, _SMALL = 12, 11
_TITLE_LINE = 22
"""Characters of a domain's name that stand beside each other above a small part."""
_MARKERS = {PracticeKind.TARGETED: "^", PracticeKind.MIXED: "o", PracticeKind.FULL: "s"}
_MANY = 15
"""From so many results on, marks are smaller."""
_DASHES = (0, (5, 3))

# All in inches, so that letters have their room however many parts there are: a phone shows 4.8 of them.
_WIDTH, _LEFT, _NAME_ROOM, _BETWEEN = 4.8, 0.66, 0.58, 0.08
_LEGEND, _LARGE, _SMALL_HIGH = 0.62, 1.75, 1.0
_TITLE, _SMALL_TITLE, _DAYS = 0.34, 0.52, 0.32


class _Place(NamedTuple):
    """Where a part stands, from the upper left corner; `has_scale`: its figures stand beside it."""

    left: float
    top: float
    width: float
    height: float
    has_scale: bool


async def practice_picture(chart: Chart) -> bytes:
    """A PNG."""
    return await asyncio.to_thread(draw, chart)


@as_picture
def draw(chart: Chart) -> "Figure":
    """The same, here and now."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - it takes long to load, and few ask for it

    large, small = _large_and_small(chart)
    rows = (len(small) + 1) // 2
    height = _LEGEND + len(large) * (_TITLE + _LARGE + _DAYS) + rows * (_SMALL_TITLE + _SMALL_HIGH + _DAYS) + 0.08
    figure = Figure(figsize=(_WIDTH, height), dpi=_DOTS_AN_INCH, facecolor=_hex(CARD))
    for panel, place in zip([*large, *small], _places(bool(large), len(small)), strict=True):
        bottom = height - place.top - place.height
        axes = figure.add_axes(
            (place.left / _WIDTH, bottom / height, place.width / _WIDTH, place.height / height),
        )
        _draw_panel(axes, panel, chart, is_large=panel in large, has_scale=place.has_scale)
    _legend(figure, chart)
    return figure


def _large_and_small(chart: Chart) -> tuple[Sequence[Panel], Sequence[Panel]]:
    """The exam as a whole is drawn large, and so is a domain by itself."""
    if len(chart.panels) == 1 or chart.panels[0].domain is None:
        return chart.panels[:1], chart.panels[1:]
    return (), chart.panels


def _places(has_large: bool, small: int) -> Iterator[_Place]:
    top = _LEGEND
    if has_large:
        yield _Place(_LEFT, top + _TITLE, _WIDTH - _LEFT - _NAME_ROOM, _LARGE, has_scale=True)
        top += _TITLE + _LARGE + _DAYS
    width = (_WIDTH - _LEFT - 2 * _NAME_ROOM - _BETWEEN) / 2
    for place in range(small):
        row, column = divmod(place, 2)
        left = _LEFT + column * (width + _NAME_ROOM + _BETWEEN)
        below = top + row * (_SMALL_TITLE + _SMALL_HIGH + _DAYS) + _SMALL_TITLE
        yield _Place(left, below, width, _SMALL_HIGH, has_scale=column == 0)


def _draw_panel(axes: "Axes", panel: Panel, chart: Chart, *, is_large: bool, has_scale: bool) -> None:
    letters = _LETTERS if is_large else _SMALL
    _prepare(axes, panel, letters, is_large=is_large)
    _prepare_scale(axes, chart, is_large=is_large, has_scale=has_scale)
    _prepare_days(axes, chart, is_large=is_large)
    if chart.line:
        axes.axhline(chart.line.percent, color=_hex(LINE_COLOUR), linewidth=1.8, linestyle=_DASHES, zorder=2)
    places = [(point.on - chart.days[0]).days for point in panel.points]
    axes.plot(places, [point.percent for point in panel.points], "-", color=_hex(ROW_COLOUR), linewidth=1.6, zorder=3)
    scale = (1.0 if is_large else 0.8) * (1.0 if len(places) < _MANY else 0.65)
    for kind in chart.kinds:
        _draw_marks(axes, list(zip(places, panel.points, strict=True)), kind, scale)
    latest = panel.points[-1].percent
    axes.annotate(
        beside(latest, chart.line), (places[-1], latest), xytext=(8, 0), textcoords="offset points", ha="left",
        va="center", color=_hex(INK), fontsize=letters, zorder=5, annotation_clip=False,
        bbox={"facecolor": _hex(CARD), "edgecolor": "none", "pad": 0.8, "alpha": 0.8},
    )  # fmt: skip


def _draw_marks(axes: "Axes", row: Sequence[tuple[int, Point]], kind: PracticeKind, scale: float) -> None:
    """Full simulations are filled squares, mixed results hollow rounds, targeted ones hollow triangles."""
    of_kind = [(at, point.percent) for at, point in row if point.kind is kind]
    axes.plot(
        [at for at, _ in of_kind], [figure for _, figure in of_kind], _MARKERS[kind], color=_hex(ROW_COLOUR),
        markersize=9 * scale, markerfacecolor=_fill(kind), markeredgewidth=1.8 * scale, zorder=4, clip_on=False,
    )  # fmt: skip


def _prepare(axes: "Axes", panel: Panel, letters: int, *, is_large: bool) -> None:
    axes.set_facecolor(_hex(CARD))
    name = drawable(texts.picture_title(panel))
    if not is_large:
        name = "\n".join(textwrap.wrap(name, _TITLE_LINE, max_lines=2, placeholder="…"))
    size = letters + (1 if is_large else 0)
    axes.set_title(name, loc="left", color=_hex(INK), fontsize=size, pad=7, parse_math=False)
    axes.tick_params(colors=_hex(INK), labelsize=letters, length=0)
    axes.grid(axis="y", color=_hex(TRACK), linewidth=0.8)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _prepare_scale(axes: "Axes", chart: Chart, *, is_large: bool, has_scale: bool) -> None:
    """The same scale for all parts; in a small one that stands on the right its figures are those on the left."""
    axes.set_ylim(chart.lowest - 1, 101)
    step = 10 if 100 - chart.lowest <= 40 else 25
    ticks = list(range(100, chart.lowest - 1, -step if is_large else -2 * step))
    axes.set_yticks(ticks, [percent(tick) if has_scale else "" for tick in ticks])


def _prepare_days(axes: "Axes", chart: Chart, *, is_large: bool) -> None:
    """The same days below each part: the first, the last, and in a large one the middle."""
    first, last = chart.days
    length = (last - first).days
    room = length * 0.05 if length else 0.5
    axes.set_xlim(-room, length + room)
    middle = length // 2
    places = sorted({0, length, *([middle] if is_large and length > 1 else [])})
    days = [first.fromordinal(first.toordinal() + place) for place in places]
    axes.set_xticks(places, [texts.chart_day(day) for day in days])
    if length and not is_large:  # else two of them would run into each other
        begin, end = axes.get_xticklabels()
        begin.set_horizontalalignment("left")
        end.set_horizontalalignment("right")


def _legend(figure: "Figure", chart: Chart) -> None:
    """What the marks and the dashed line are."""
    from matplotlib.lines import Line2D  # noqa: PLC0415  # see above

    entries = [
        Line2D(
            [], [], linestyle="none", marker=_MARKERS[kind], color=_hex(ROW_COLOUR), markersize=8, markeredgewidth=1.8,
            markerfacecolor=_fill(kind), label=texts.KIND_LABELS[kind],
        )
        for kind in chart.kinds
    ]  # fmt: skip
    if chart.line:
        label = line_label(chart.line)
        entries.append(Line2D([], [], linestyle=_DASHES, color=_hex(LINE_COLOUR), linewidth=1.8, label=label))
    figure.legend(
        handles=entries, loc="upper left", ncols=2, frameon=False, labelcolor=_hex(INK), fontsize=_SMALL,
        handlelength=1.8, columnspacing=1.2, borderaxespad=0.4,
    )  # fmt: skip


def _fill(kind: PracticeKind) -> str:
    return _hex(ROW_COLOUR if kind is PracticeKind.FULL else CARD)


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{value:02x}" for value in colour)
