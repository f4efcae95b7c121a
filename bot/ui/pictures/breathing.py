"""The picture that breathes: one breath, over and over."""

import asyncio
import math
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image, ImageChops

from bot.rules.breathing import Movement, Pattern, Phase, cycle_seconds, phases
from bot.texts.breathing import WORDS
from bot.ui.pictures.canvas import (
    FULL_INK,
    QUIET_INK,
    Animation,
    Line,
    around,
    as_track,
    distances,
    dot,
    form,
    inked,
    put,
    ramp,
    written,
)

FRAMES_A_SECOND = 12
SMALLEST, LARGEST = 78.0, 140.0
"""The form's radius, empty and full, in pixels."""

_FIRST_BREATH = 0.75
"""How full a sigh is before the second breath on top."""
_TRACK_RADIUS = 165
_WORD_SIZE, _COUNT_SIZE = 27, 21
_WORD_AT, _COUNT_AT = 170, 200


class Moment(NamedTuple):
    """What one frame shows: how full the form is and how far the breath has gone (0 to 1), the word, the seconds."""

    fullness: float
    gone: float
    movement: Movement
    seconds_left: int


async def breathing_picture(pattern: Pattern, *, hold_free: bool) -> bytes:
    """An animated GIF of one breath, which repeats for ever."""
    return await asyncio.to_thread(draw, pattern, hold_free=hold_free)


def draw(pattern: Pattern, *, hold_free: bool) -> bytes:
    """The same, here and now."""
    animation = Animation(repeats=True)
    distance = distances()
    track = _track(distance, pattern, hold_free=hold_free)
    words: dict[tuple[Movement, int], Image.Image] = {}
    for moment, hundredths in moments(pattern, hold_free=hold_free):
        said = moment.movement, moment.seconds_left
        if said not in words:
            words[said] = written(
                Line(WORDS[moment.movement], _WORD_SIZE, _WORD_AT),
                Line(str(moment.seconds_left), _COUNT_SIZE, _COUNT_AT, QUIET_INK),
            )
        ink = words[said].copy()
        mark = dot(*around(moment.gone, _TRACK_RADIUS), radius=6)
        put(ink, mark, inked(mark.mask, FULL_INK))
        ground = ImageChops.lighter(form(distance, SMALLEST + (LARGEST - SMALLEST) * moment.fullness), track)
        animation.add(ImageChops.add(ground, ink), hundredths)
    return animation.finish()


def moments(pattern: Pattern, *, hold_free: bool) -> Iterator[tuple[Moment, int]]:
    """Each frame and its hundredths of a second.

    A frame shows what is reached at its end, so that the last one of a breath in is the fullest. Frames begin at the
    nearest hundredth: what one loses to rounding the next one gains, and the whole is as long as the breath.
    """
    cycle = cycle_seconds(pattern, hold_free=hold_free)
    begins, shown, fullness = 0.0, 0, 0.0
    for phase in phases(pattern, hold_free=hold_free):
        count, fuller = math.ceil(phase.seconds * FRAMES_A_SECOND), _fullness_after(phase, pattern, fullness)
        for frame in range(1, count + 1):
            into = frame / count
            ends = begins + phase.seconds * into
            until = round(ends * 100)
            yield (
                Moment(
                    fullness + (fuller - fullness) * _eased(into),
                    ends / cycle,
                    phase.movement,
                    _seconds_left(phase, (frame - 1) / count),
                ),
                until - shown,
            )
            shown = until
        begins, fullness = begins + phase.seconds, fuller


def _fullness_after(phase: Phase, pattern: Pattern, before: float) -> float:
    if phase.movement is Movement.INHALE:
        return _FIRST_BREATH if pattern is Pattern.SIGHING else 1.0
    if phase.movement.holds:
        return before
    return 1.0 if phase.movement is Movement.INHALE_MORE else 0.0


def _eased(into: float) -> float:
    """Begins and ends gently."""
    return (1 - math.cos(math.pi * into)) / 2


def _seconds_left(phase: Phase, into: float) -> int:
    """Counted down in equal beats: five and a half seconds have five, or the first would be over at once."""
    beats = math.floor(phase.seconds)
    return beats - math.floor(into * beats)


def _track(distance: Image.Image, pattern: Pattern, *, hold_free: bool) -> Image.Image:
    """A thin ring on which a dot goes round once a breath, with a gap where one movement ends and the next begins."""
    ring = ImageChops.subtract(_disc(distance, _TRACK_RADIUS + 1.5), _disc(distance, _TRACK_RADIUS - 1.5))
    gone, cycle = 0.0, cycle_seconds(pattern, hold_free=hold_free)
    for phase in phases(pattern, hold_free=hold_free):
        gap = dot(*around(gone / cycle, _TRACK_RADIUS), radius=7)
        ring.paste(0, gap.box, gap.mask)
        gone += phase.seconds
    return as_track(ring)


def _disc(distance: Image.Image, radius: float) -> Image.Image:
    return ramp(distance, radius + 0.5, radius - 0.5, 255)
