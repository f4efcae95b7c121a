"""What all charts need: matplotlib, and a figure as a PNG, both with little disturbance to the event loop.

Charts are drawn in a thread, but whatever holds Python's lock for long stops everything else all the same. What did was
searches for garbage, which came upon all of matplotlib and ten old figures at once (140 ms).
"""

import gc
from collections.abc import Callable
from functools import cache, wraps
from io import BytesIO
from typing import TYPE_CHECKING, Any, ParamSpec

from PIL import Image

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_PACKED = 3
"""Of nine; more takes twice the time for a tenth less."""
Given = ParamSpec("Given")


def as_picture(drawn: Callable[Given, "Figure"]) -> Callable[Given, bytes]:
    """Make what draws a figure give it as a PNG. One at a time, in a thread."""

    @wraps(drawn)
    def draw(*args: Given.args, **named: Given.kwargs) -> bytes:
        _load()
        gc.disable()
        try:
            return _png(drawn(*args, **named))
        finally:
            gc.enable()
            gc.collect(0)  # the figure, a knot of references, before it comes together with others

    return draw


def drawable(text: str) -> str:
    """`text` with a mark for each letter that the charts' font lacks: matplotlib would name those in the log."""
    from matplotlib.font_manager import findfont, get_font  # noqa: PLC0415

    known = get_font(findfont("DejaVu Sans")).get_charmap()
    return "".join(letter if ord(letter) in known else "?" for letter in text)


@cache
def _load() -> None:
    """Load matplotlib, and never search it for garbage."""
    import matplotlib.backends.backend_agg  # noqa: PLC0415
    import matplotlib.figure  # noqa: F401, PLC0415

    gc.freeze()


def _png(figure: "Figure") -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415

    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    picture = Image.frombuffer("RGBA", canvas.get_width_height(), canvas.buffer_rgba(), "raw", "RGBA", 0, 1)
    stream = BytesIO()
    picture.convert("RGB").save(stream, "PNG", compress_level=_PACKED)
    return stream.getvalue()
