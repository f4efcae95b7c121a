"""The picture that guides through muscle relaxation by time, from settling in to coming back."""

import asyncio
import math
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image, ImageChops

from bot.rules.relaxing import COMING_BACK_SECONDS, SETTLING_IN_SECONDS, BodyPart, steps
from bot.texts import relaxing as texts
from bot.ui.pictures.canvas import (
    FULL_INK,
    QUIET_INK,
    Animation,
    Line,
    around,
    as_track,
    blank,
    distances,
    dot,
    form,
    inked,
    put,
    written,
)

TENSE_RADIUS, RELEASE_RADIUS = 110, 136
"""Drawn together, and let go."""

_RING_RADIUS = 162
_LARGEST_DOT, _DOT_SHARE = 7.0, 0.34
"""Dots, one a second, take that share of the room between their middles, so that they never touch."""
REST_SECONDS = 2
"""Of coming back, the end, at which the picture stays."""


class Stage(NamedTuple):
    """What the picture says for some seconds; `place`: which of the parts it is."""

    heading: str
    word: str
    cue: str
    seconds: int
    radius: int
    place: str = ""


async def relaxing_picture(skipped: frozenset[BodyPart]) -> bytes:
    """An animated GIF of the whole time, which plays once and ends at rest."""
    return await asyncio.to_thread(draw, skipped)


def draw(skipped: frozenset[BodyPart]) -> bytes:
    """The same, here and now."""
    animation = Animation(repeats=False)
    distance = distances()
    for stage in stages(skipped):
        ground, words = form(distance, stage.radius), _words(stage)
        for frame in _running_down(stage, ground, words):
            animation.add(frame, 100)
    heading, word, cue = texts.DONE_WORDS
    rest = Stage(heading, word, cue, 0, RELEASE_RADIUS)
    animation.add(ImageChops.add(form(distance, rest.radius), _words(rest)), 100 * REST_SECONDS)
    return animation.finish()


def stages(skipped: frozenset[BodyPart]) -> Iterator[Stage]:
    """All that is shown, in order."""
    yield Stage(*texts.SETTLING_IN_WORDS, SETTLING_IN_SECONDS, RELEASE_RADIUS)
    parts = steps(skipped)
    for number, step in enumerate(parts, start=1):
        name, place = texts.NAMES[step.part], texts.place(number, len(parts))
        yield Stage(name, texts.TENSE_WORD, texts.CUES[step.part], step.tense_seconds, TENSE_RADIUS, place)
        yield Stage(name, texts.RELEASE_WORD, texts.LETTING_GO, step.release_seconds, RELEASE_RADIUS, place)
    yield Stage(*texts.COMING_BACK_WORDS, COMING_BACK_SECONDS - REST_SECONDS, RELEASE_RADIUS)


def _words(stage: Stage) -> Image.Image:
    return written(
        Line(stage.heading, 24, 118),
        Line(stage.word, 35, 156),
        Line(stage.cue, 19, 191),
        Line(stage.place, 17, 259, QUIET_INK),
    )


def _running_down(stage: Stage, ground: Image.Image, words: Image.Image) -> Iterator[Image.Image]:
    """A frame a second: a ring of as many dots as there are seconds, of which one after the other goes out."""
    spacing = math.tau * _RING_RADIUS / stage.seconds
    radius = min(_LARGEST_DOT, spacing * _DOT_SHARE)
    dots = [dot(*around(place / stage.seconds, _RING_RADIUS), radius) for place in range(stage.seconds)]
    track, lit = blank(), blank()
    for each in dots:
        put(track, each, as_track(each.mask))
        put(lit, each, inked(each.mask, FULL_INK))
    ground = ImageChops.lighter(ground, track)
    for left, each in zip(range(stage.seconds, 0, -1), dots, strict=True):
        count = written(Line(str(left), 22, 225, QUIET_INK))
        yield ImageChops.add(ground, ImageChops.lighter(ImageChops.lighter(words, lit), count))
        lit.paste(ImageChops.subtract(lit.crop(each.box), inked(each.mask, FULL_INK)), each.box)
