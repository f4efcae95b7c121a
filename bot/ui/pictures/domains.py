"""The picture of a score report: a bar for each domain, against the line."""

import asyncio
from collections.abc import Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from bot.rules.attempts import Band, DomainResult
from bot.rules.passing_line import PassingLine
from bot.texts import report as texts
from bot.texts.percents import line_label
from bot.ui.pictures.canvas import CARD, INK, TRACK, Colour, mixed
from bot.ui.pictures.charts import as_picture, drawable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

UNDER_COLOUR: Colour = (240, 178, 120)
OVER_COLOUR: Colour = (134, 205, 220)
OUTLINE_COLOUR: Colour = mixed(TRACK, INK, 0.35)
_QUIET_INK: Colour = mixed(TRACK, INK, 0.7)
_WIDTH, _DOTS_AN_INCH = 4.8, 150
_MARGIN, _TOP, _BOTTOM = 0.2, 0.78, 0.42
_LETTERS, _SMALL_LETTERS = 12.5, 11.5
_LINE_HEIGHT, _BAR_HEIGHT, _GAP = 0.225, 0.2, 0.17
_OVERHANG = 0.045
"""By so much the line sticks out of each bar, in inches."""
_LETTERS_IN_A_LINE = 44
_NARROWEST_NAME = 20
_CAPITALS = 0.72
"""So many of them fit where there is room for one small letter."""
_AT_REACH = 5
"""So far to both sides of the line the band "at the line" is drawn: it shows a place, not a figure."""
_THIRDS = {Band.BELOW: (0.0, 32.0), Band.AT: (34.0, 66.0), Band.ABOVE: (68.0, 100.0)}
"""Where there is no line, bands are three boxes."""
_WORDS = {Band.BELOW: texts.BELOW, Band.AT: texts.AT, Band.ABOVE: texts.ABOVE}


_BAND_COLOURS = {Band.BELOW: UNDER_COLOUR, Band.AT: INK, Band.ABOVE: OVER_COLOUR}
_BAND_HATCHES = {Band.BELOW: "\\\\\\", Band.AT: "xxxx", Band.ABOVE: "..."}


class Bar(NamedTuple):
    """A domain, and what is known of it."""

    domain: str
    result: DomainResult | None


class _Row(NamedTuple):
    bar: Bar
    name: list[str]
    mark: str
    bottom: float
    """Of the bar, in inches from the top."""


async def domains_picture(bars: Sequence[Bar], line: PassingLine | None) -> bytes:
    """A PNG of all of them, in that order."""
    return await asyncio.to_thread(draw, bars, line)


@as_picture
def draw(bars: Sequence[Bar], line: PassingLine | None) -> "Figure":
    """The same, here and now."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - it takes long to load, and few ask for it

    rows = _rows(bars, line)
    height = rows[-1].bottom + _BOTTOM
    figure = Figure(figsize=(_WIDTH, height), dpi=_DOTS_AN_INCH, facecolor=_hex(CARD))
    axes = figure.add_axes((_MARGIN / _WIDTH, 0, 1 - 2 * _MARGIN / _WIDTH, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 100)
    axes.set_ylim(height, 0)
    _draw_head(axes, line)
    for row in rows:
        _draw_names(axes, row)
        _draw_bar(axes, row, line)
    if any(bar.result is not None and bar.result.percent is not None for bar in bars):
        _draw_scale(axes, rows[-1].bottom)
    return figure


def _rows(bars: Sequence[Bar], line: PassingLine | None) -> list[_Row]:
    rows, top = [], _TOP
    for bar in bars:
        mark = texts.mark(bar.result, line)
        width = max(_LETTERS_IN_A_LINE - len(mark) - 2, _NARROWEST_NAME)
        width = round(width * _CAPITALS) if bar.domain.isupper() else width
        name = wrap(drawable(bar.domain), width) or [""]
        top += len(name) * _LINE_HEIGHT + _BAR_HEIGHT
        rows.append(_Row(bar, name, mark, top))
        top += _GAP
    return rows


def _draw_head(axes: "Axes", line: PassingLine | None) -> None:
    axes.text(0, 0.26, texts.PICTURE_TITLE, color=_hex(INK), fontsize=_LETTERS + 1.5, weight="bold", va="center")
    if line is None:
        axes.text(0, 0.53, texts.NO_LINE, color=_hex(INK), fontsize=_SMALL_LETTERS, va="center")
    else:
        axes.plot((0, 8), (0.53, 0.53), color=_hex(INK), linewidth=2, dashes=(2.2, 1.4))
        axes.text(10, 0.53, line_label(line), color=_hex(INK), fontsize=_SMALL_LETTERS, va="center")


def _draw_names(axes: "Axes", row: _Row) -> None:
    """The name on as many lines as it takes, and what is known at the end of the last one, right above the bar."""
    first = row.bottom - _BAR_HEIGHT - len(row.name) * _LINE_HEIGHT
    for place, part in enumerate(row.name):
        middle = first + (place + 0.45) * _LINE_HEIGHT
        axes.text(0, middle, part, color=_hex(INK), fontsize=_LETTERS, va="center", parse_math=False)
    middle = first + (len(row.name) - 0.55) * _LINE_HEIGHT
    axes.text(100, middle, row.mark, color=_hex(INK), fontsize=_LETTERS, weight="bold", ha="right", va="center")


def _draw_bar(axes: "Axes", row: _Row, line: PassingLine | None) -> None:
    result = row.bar.result
    if result is not None and result.band is not None and line is None:
        _draw_thirds(axes, row.bottom, result.band)
        return
    is_open = result is None or (result.percent is None and result.band is None)
    _box(axes, (0, 100), row.bottom, outline=OUTLINE_COLOUR, style=":" if is_open else "-")
    if result is not None and result.band is not None and line is not None:
        _draw_band(axes, row.bottom, result.band, line.percent)
    elif result is not None and result.percent is not None:
        under = line is not None and result.percent < line.percent
        _box(
            axes, (0, result.percent), row.bottom,
            fill=UNDER_COLOUR if under else OVER_COLOUR, hatch="///" if under else None, outline=CARD,
        )  # fmt: skip
    if line is not None:
        _draw_line(axes, row.bottom, line.percent)


def _draw_line(axes: "Axes", bottom: float, percent: float) -> None:
    """A dashed piece across the bar, on a dark ground so that it shows on every colour."""
    ends = (bottom + _OVERHANG, bottom - _BAR_HEIGHT - _OVERHANG)
    axes.plot((percent, percent), ends, color=_hex(CARD), linewidth=5, zorder=4, solid_capstyle="butt")
    axes.plot((percent, percent), ends, color=_hex(INK), linewidth=2, zorder=5, dashes=(2.2, 1.4))


def _draw_band(axes: "Axes", bottom: float, band: Band, line: float) -> None:
    """All of the side of the line that the band stands for: it is known to lie in there, and not where."""
    sides = {Band.BELOW: (0.0, line), Band.AT: (line - _AT_REACH, line + _AT_REACH), Band.ABOVE: (line, 100.0)}
    from_percent, to_percent = sides[band]
    _box(
        axes,
        (max(from_percent, 0), min(to_percent, 100)),
        bottom,
        outline=_BAND_COLOURS[band],
        hatch=_BAND_HATCHES[band],
    )


def _draw_thirds(axes: "Axes", bottom: float, told: Band) -> None:
    for band, ends in _THIRDS.items():
        if band is told:
            _box(axes, ends, bottom, outline=_BAND_COLOURS[band], hatch=_BAND_HATCHES[band])
        else:
            _box(axes, ends, bottom, outline=OUTLINE_COLOUR)
            middle = sum(ends) / 2, bottom - _BAR_HEIGHT / 2
            axes.text(*middle, _WORDS[band], color=_hex(_QUIET_INK), fontsize=10.5, ha="center", va="center")


def _box(
    axes: "Axes",
    ends: tuple[float, float],
    bottom: float,
    *,
    outline: Colour,
    fill: Colour | None = None,
    hatch: str | None = None,
    style: str = "-",
) -> None:
    """A box on the row: filled for a figure, hatched in its outline's colour for a band."""
    axes.barh(
        bottom - _BAR_HEIGHT / 2, ends[1] - ends[0], _BAR_HEIGHT, ends[0], facecolor=_hex(fill) if fill else "none",
        edgecolor=_hex(outline), hatch=hatch, linestyle=style, linewidth=1.3, clip_on=False,
    )  # fmt: skip


def _draw_scale(axes: "Axes", bottom: float) -> None:
    for percent, side in ((0, "left"), (50, "center"), (100, "right")):
        axes.text(percent, bottom + 0.2, f"{percent} %", color=_hex(INK), fontsize=_SMALL_LETTERS, ha=side, va="center")


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{value:02x}" for value in colour)
