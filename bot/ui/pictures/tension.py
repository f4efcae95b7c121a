"""The picture of how tense somebody was before and after, over time."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.rules.calm import CalmSession
from bot.rules.tension import CALMEST, TENSEST, shown
from bot.texts import tension as texts
from bot.ui.pictures.canvas import CARD, INK, TRACK, Colour
from bot.ui.pictures.charts import as_picture

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BEFORE_COLOUR: Colour = (240, 178, 120)
AFTER_COLOUR: Colour = (134, 205, 220)
_INCHES, _DOTS_AN_INCH = (4.8, 3.4), 150
_LETTERS = 12
_MOST_DAYS_NAMED = 4
_MANY = 12
"""From so many on, marks and lines are smaller."""


async def tension_picture(sessions: Sequence[CalmSession]) -> bytes:
    """A PNG of the last ones that were rated; their days are those of the moments as given."""
    return await asyncio.to_thread(draw, shown(sessions))


@as_picture
def draw(rated: Sequence[CalmSession]) -> "Figure":
    """The same, here and now, of all that are given."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - it takes long to load, and few ask for it
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    margins = ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.12)
    figure = Figure(figsize=_INCHES, dpi=_DOTS_AN_INCH, facecolor=_hex(CARD), layout=margins)
    axes = figure.add_subplot()
    _prepare(axes, rated)
    scale = 1.0 if len(rated) < _MANY else 0.7
    _draw_before(axes, [each.tension_before for each in rated], scale)
    _draw_after(axes, [each.tension_after for each in rated], scale)
    axes.legend(
        loc="lower right", bbox_to_anchor=(1, 1), ncols=2, frameon=False, labelcolor=_hex(INK), fontsize=_LETTERS,
        borderaxespad=0.2, handlelength=2.6,
    )  # fmt: skip
    return figure


def _draw_before(axes: "Axes", tensions: Sequence[int | None], scale: float) -> None:
    """A dashed line with wide hollow rounds, on top, so that what lies under it shows through."""
    colour = _hex(BEFORE_COLOUR)
    axes.plot(
        range(1, len(tensions) + 1), _with_gaps(tensions), "o--", label=texts.BEFORE, color=colour, zorder=4,
        linewidth=2 * scale, markersize=12 * scale, markerfacecolor="none", markeredgewidth=2.4 * scale, clip_on=False,
    )  # fmt: skip


def _draw_after(axes: "Axes", tensions: Sequence[int | None], scale: float) -> None:
    """A solid line with full squares, small enough to be seen inside the rounds."""
    axes.plot(
        range(1, len(tensions) + 1), _with_gaps(tensions), "s-", label=texts.AFTER, color=_hex(AFTER_COLOUR), zorder=3,
        linewidth=2.4 * scale, markersize=7 * scale, clip_on=False,
    )  # fmt: skip


def _prepare(axes: "Axes", rated: Sequence[CalmSession]) -> None:
    axes.set_facecolor(_hex(CARD))
    axes.set_title(texts.PICTURE_TITLE, loc="left", color=_hex(INK), fontsize=_LETTERS + 1, pad=30)
    axes.set_ylim(CALMEST - 0.3, TENSEST + 0.3)
    axes.set_yticks(range(CALMEST, TENSEST + 1), [texts.SCALE[each] for each in range(CALMEST, TENSEST + 1)])
    axes.set_xlim(0.5, max(len(rated), 2) + 0.5)
    named = _named(len(rated))
    axes.set_xticks([place + 1 for place in named], [texts.chart_day(rated[place].began_at) for place in named])
    axes.tick_params(colors=_hex(INK), labelsize=_LETTERS, length=0)
    axes.grid(axis="y", color=_hex(TRACK), linewidth=0.8)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _named(count: int) -> list[int]:
    """Which places have their day written below: the first, the last, and as many between as are legible."""
    if count <= _MOST_DAYS_NAMED:
        return list(range(count))
    return [round(step * (count - 1) / (_MOST_DAYS_NAMED - 1)) for step in range(_MOST_DAYS_NAMED)]


def _with_gaps(tensions: Sequence[int | None]) -> list[float]:
    return [float("nan") if tension is None else tension for tension in tensions]


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{value:02x}" for value in colour)
