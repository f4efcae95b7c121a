"""What moving pictures are drawn on: a small card in few colours, and an animation that stores only what changes.

A pixel is a *ground* (card, soft form, track) with more or less *ink* (words and marks) on it. All mixtures stand in
one palette, so that a ground and its ink are simply added, and no frame needs colours of its own.
"""

import io
import math
from array import array
from functools import cache
from typing import NamedTuple

from PIL import GifImagePlugin, Image, ImageChops, ImageDraw, ImageFont

Colour = tuple[int, int, int]

SIDE = 360
CENTRE = SIDE / 2
CARD: Colour = (10, 18, 27)
FORM: Colour = (47, 104, 122)
TRACK: Colour = (62, 80, 98)
INK: Colour = (255, 252, 245)
"""Light on dark and opaque, so that words have the same contrast on Discord's dark and light backgrounds."""

FULL_INK, QUIET_INK = 5, 4
GLOW_LEVELS, FORM_LEVELS, TRACK_LEVELS = 2, 4, 4
"""Steps from the card to the form's glow, from there to the form itself, and from the card to a track."""
GLOW_SHARE = 0.42
"""How much of the form's colour its glow has where it is strongest."""

_GROUNDS = 1 + GLOW_LEVELS + FORM_LEVELS + TRACK_LEVELS
_UNCHANGED = 127
_NOTHING = [255] + [0] * 255
_FINER = 8
_GLOW = 14


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with a share of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def grounds() -> list[Colour]:
    """All colours that ink can lie on, in the order of the palette."""
    strongest_glow = mixed(CARD, FORM, GLOW_SHARE)
    return [
        CARD,
        *(mixed(CARD, strongest_glow, step / GLOW_LEVELS) for step in range(1, GLOW_LEVELS + 1)),
        *(mixed(strongest_glow, FORM, step / FORM_LEVELS) for step in range(1, FORM_LEVELS + 1)),
        *(mixed(CARD, TRACK, step / TRACK_LEVELS) for step in range(1, TRACK_LEVELS + 1)),
    ]


def palette() -> bytes:
    """128 colours: each ground with each strength of ink, and one that stands for what stays as it is."""
    colours = [mixed(ground, INK, ink / FULL_INK) for ink in range(FULL_INK + 1) for ground in grounds()]
    return bytes(value for colour in colours for value in colour).ljust(128 * 3, b"\0")


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """The typeface that Pillow brings along."""
    found = ImageFont.load_default(size)
    if not isinstance(found, ImageFont.FreeTypeFont):
        raise TypeError("this Pillow was built without FreeType")
    return found


def distances() -> Image.Image:
    """How far each pixel is from the centre."""
    middle = CENTRE - 0.5
    values = array("f", (math.hypot(x - middle, y - middle) for y in range(SIDE) for x in range(SIDE)))
    return Image.frombytes("F", (SIDE, SIDE), values.tobytes())


def ramp(distance: Image.Image, outer: float, inner: float, levels: int) -> Image.Image:
    """0 outside `outer`, growing to `levels` at `inner`."""
    slope = levels / (outer - inner)
    return distance.point(lambda far: far * -slope + (outer * slope + 0.5)).convert("L").point(_cut_at(levels))


def _cut_at(levels: int) -> list[int]:
    return [min(value, levels) for value in range(256)]


def inked(coverage: Image.Image, strength: int) -> Image.Image:
    """A mask (0 to 255) as what has to be added to a ground."""
    return coverage.point([(value * strength + 127) // 255 * _GROUNDS for value in range(256)])


class Line(NamedTuple):
    """A line of words, centred on the card at `y`."""

    text: str
    size: int
    y: float
    ink: int = FULL_INK


def written(*lines: Line) -> Image.Image:
    """Ink that says `lines`."""
    page = blank()
    for line in lines:
        coverage = blank()
        ImageDraw.Draw(coverage).text((CENTRE, line.y), line.text, fill=255, font=font(line.size), anchor="mm")
        page = ImageChops.lighter(page, inked(coverage, line.ink))
    return page


def blank() -> Image.Image:
    return Image.new("L", (SIDE, SIDE))


def form(distance: Image.Image, radius: float) -> Image.Image:
    """The soft round form, as ground."""
    glow = ramp(distance, radius + _GLOW, radius, GLOW_LEVELS)
    return ImageChops.add(glow, ramp(distance, radius + 0.5, radius - 0.5, FORM_LEVELS))


def as_track(coverage: Image.Image) -> Image.Image:
    """A mask (0 to 255) as the ground of a track."""
    levels = [(value * TRACK_LEVELS + 127) // 255 for value in range(256)]
    return coverage.point([level and level + GLOW_LEVELS + FORM_LEVELS for level in levels])


class Dot(NamedTuple):
    """A mask (0 to 255) of a dot, and the part of the card that it lies on."""

    mask: Image.Image
    box: tuple[int, int, int, int]


def dot(x: float, y: float, radius: float) -> Dot:
    """A dot, between the pixels where need be."""
    reach = math.ceil(radius) + 1
    left, top, side = math.floor(x) - reach, math.floor(y) - reach, 2 * reach + 1
    fine = Image.new("L", (side * _FINER, side * _FINER))
    ImageDraw.Draw(fine).circle(((x - left) * _FINER, (y - top) * _FINER), radius * _FINER, fill=255)
    return Dot(fine.reduce(_FINER), (left, top, left + side, top + side))


def put(page: Image.Image, mark: Dot, drawn: Image.Image) -> None:
    """Add `drawn` to the page where `mark` is."""
    page.paste(ImageChops.lighter(page.crop(mark.box), drawn), mark.box)


def around(share: float, radius: float) -> tuple[float, float]:
    """The point on a circle around the centre: at the top for 0, then clockwise."""
    angle = math.tau * share
    return CENTRE + radius * math.sin(angle), CENTRE - radius * math.cos(angle)


class Animation:
    """Frames that are compressed as they come, each only where it differs from the one before."""

    def __init__(self, *, repeats: bool) -> None:
        self._stream = io.BytesIO()
        self._before: Image.Image | None = None
        self._begin(repeats=repeats)

    def _begin(self, *, repeats: bool) -> None:
        size = SIDE.to_bytes(2, "little") * 2
        self._stream.write(b"GIF89a" + size + bytes([0b1111_0110, 0, 0]) + palette())
        if repeats:
            self._stream.write(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00")

    def add(self, frame: Image.Image, hundredths: int) -> None:
        """Show `frame` (of palette indices) for so many hundredths of a second."""
        left, top, new = 0, 0, frame
        if self._before is not None:
            difference = ImageChops.difference(frame, self._before)
            left, top, *_ = box = difference.getbbox() or (0, 0, 1, 1)
            new = frame.crop(box)
            new.paste(_UNCHANGED, mask=difference.crop(box).point(_NOTHING))
        shown = {"duration": hundredths * 10, "disposal": 1, "transparency": _UNCHANGED}
        for part in GifImagePlugin.getdata(_as_palette_image(new), (left, top), **shown):
            self._stream.write(part)
        self._before = frame

    def finish(self) -> bytes:
        return self._stream.getvalue() + b";"


def _as_palette_image(indices: Image.Image) -> Image.Image:
    """The same values, read as places in the palette."""
    image = Image.frombytes("P", indices.size, indices.tobytes())
    image.putpalette(palette())
    return image
