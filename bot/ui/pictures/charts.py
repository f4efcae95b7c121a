"""What all charts need: matplotlib, and a figure as a PNG, both with little disturbance to the event loop.

Charts are drawn in a thread, but whatever holds Python's lock for long stops everything else all the same. Two things
did: searches for garbage, which came upon all of matplotlib and ten old figures at once (140 ms), and the packing of
the PNG (70 ms), during which zlib lets go of the lock and Pillow does not. Then there are the 5 ms for which a thread
keeps the lock although another one waits.
"""

import gc
import struct
import sys
import zlib
from collections.abc import Callable
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, ParamSpec

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _RED_GREEN_BLUE_ALPHA, _BYTES_A_PIXEL = 8, 6, 4
_UNFILTERED = b"\0"
_TURN_SECONDS = 0.0005
"""So long the thread keeps Python's lock while the event loop waits for it, several times in each of its turns."""

Given = ParamSpec("Given")


def as_picture(drawn: Callable[Given, "Figure"]) -> Callable[Given, bytes]:
    """Make what draws a figure give it as a PNG. One at a time, in a thread."""

    @wraps(drawn)
    def draw(*args: Given.args, **named: Given.kwargs) -> bytes:
        usual = sys.getswitchinterval()
        sys.setswitchinterval(_TURN_SECONDS)
        gc.disable()
        try:
            _load()
            return _png(drawn(*args, **named))
        finally:
            gc.enable()
            sys.setswitchinterval(usual)
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
    width, height = canvas.get_width_height()
    pixels, row = bytes(canvas.buffer_rgba()), width * _BYTES_A_PIXEL
    rows = b"".join(_UNFILTERED + pixels[start : start + row] for start in range(0, len(pixels), row))
    header = struct.pack(">IIBBBBB", width, height, _DEPTH, _RED_GREEN_BLUE_ALPHA, 0, 0, 0)
    return b"".join((_SIGNATURE, _chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b"")))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))
