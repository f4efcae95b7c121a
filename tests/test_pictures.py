"""The pictures, looked at frame by frame as a reader's program does."""

import asyncio
import gc
import io
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import NoReturn

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat
from PIL.GifImagePlugin import GifImageFile

from bot.rules.breathing import Movement, Pattern, cycle_seconds, has_holds, phases
from bot.rules.calm import CalmSession, Technique
from bot.rules.relaxing import SETTLING_IN_SECONDS, TENSE_SECONDS, BodyPart, total_seconds
from bot.texts.breathing import WORDS
from bot.ui.pictures import relaxing, tension
from bot.ui.pictures.breathing import breathing_picture, moments
from bot.ui.pictures.canvas import CARD, FORM, FULL_INK, INK, QUIET_INK, TRACK, Colour, grounds, mixed
from bot.ui.pictures.charts import as_picture
from bot.ui.pictures.kept import Pictures, Shelf
from bot.ui.pictures.relaxing import REST_SECONDS

LARGEST_FILE = 1_000_000
LONGEST_FRAME_MS = 100
BELOW_THE_WORDS = 240
WORD_BOX = (60, 154, 300, 187)
WAYS = [(pattern, hold_free) for pattern in Pattern for hold_free in {False, has_holds(pattern)}]
NOTHING: frozenset[BodyPart] = frozenset()


@dataclass(frozen=True)
class Frame:
    """`width`: of the form, on one line; `word`: where its ink is; `light`: on average."""

    begins_ms: int
    lasts_ms: int
    width: int
    word: Image.Image
    light: float


@dataclass(frozen=True)
class Film:
    size: int
    loop: int | None
    frames: list[Frame]

    @property
    def lasts_ms(self) -> int:
        return sum(frame.lasts_ms for frame in self.frames)


def looked_at(data: bytes) -> Film:
    frames, begins = [], 0
    with GifImageFile(io.BytesIO(data)) as image:
        assert image.convert("RGBA").getchannel("A").getextrema() == (255, 255)  # looks the same on dark and light
        for number in range(image.n_frames):
            image.seek(number)
            seen, lasts = image.convert("RGB"), int(image.info["duration"])
            line = seen.crop((0, BELOW_THE_WORDS, seen.width, BELOW_THE_WORDS + 1))
            width = sum(count for count, colour in line.getcolors() or [] if colour == FORM)
            light = ImageStat.Stat(seen.reduce(10).convert("L")).mean[0]
            frames.append(Frame(begins, lasts, width, bright(seen.crop(WORD_BOX)), light))
            begins += lasts
        return Film(len(data), image.info.get("loop"), frames)


def bright(image: Image.Image) -> Image.Image:
    """Where there is much ink, whatever lies under it."""
    return image.getchannel(0).point([255 if value > 185 else 0 for value in range(256)])


@pytest.fixture(scope="module")
def films() -> dict[tuple[Pattern, bool], Film]:
    async def all_of_them() -> dict[tuple[Pattern, bool], Film]:
        return {way: looked_at(await breathing_picture(way[0], hold_free=way[1])) for way in WAYS}

    return asyncio.run(all_of_them())


@pytest.mark.parametrize("way", WAYS)
def test_a_breath_takes_its_time_to_the_hundredth_is_smooth_and_repeats_for_ever(
    films: dict[tuple[Pattern, bool], Film], way: tuple[Pattern, bool]
) -> None:
    film = films[way]
    assert film.lasts_ms == pytest.approx(cycle_seconds(way[0], hold_free=way[1]) * 1000, abs=5)
    assert max(frame.lasts_ms for frame in film.frames) <= LONGEST_FRAME_MS
    assert film.loop == 0
    assert film.size <= LARGEST_FILE / 2


@pytest.mark.parametrize("way", WAYS)
def test_the_form_grows_with_the_breath_and_rests_where_it_is_held(
    films: dict[tuple[Pattern, bool], Film], way: tuple[Pattern, bool]
) -> None:
    widths: dict[Movement, list[int]] = {}
    for frame in films[way].frames:
        widths.setdefault(movement_at(way, frame), []).append(frame.width)
    for movement, found in widths.items():
        if movement.holds:
            assert len(set(found)) == 1
        else:
            assert found == sorted(found, reverse=movement is Movement.EXHALE)
            assert found[0] != found[-1]
    every = [width for found in widths.values() for width in found]
    fullest = Movement.INHALE_MORE if Movement.INHALE_MORE in widths else Movement.INHALE
    assert widths[fullest][-1] == max(every)
    assert widths[Movement.EXHALE][-1] == min(every) < max(every) / 2


@pytest.mark.parametrize("way", WAYS)
def test_the_right_word_stands_there_from_the_border_of_its_phase_to_the_next(
    films: dict[tuple[Pattern, bool], Film], way: tuple[Pattern, bool]
) -> None:
    begins = {frame.begins_ms for frame in films[way].frames}
    border = 0.0
    for phase in phases(way[0], hold_free=way[1]):
        assert round(border * 100) * 10 in begins
        border += phase.seconds
    seen: dict[Movement, Image.Image] = {}
    for frame in films[way].frames:
        movement = movement_at(way, frame)
        if movement not in seen:
            seen[movement] = frame.word
            assert read(frame.word) == WORDS[movement]
        assert frame.word.tobytes() == seen[movement].tobytes()


def movement_at(way: tuple[Pattern, bool], frame: Frame) -> Movement:
    middle = (frame.begins_ms + frame.lasts_ms / 2) / 1000
    breath = phases(way[0], hold_free=way[1])
    ends = accumulate(phase.seconds for phase in breath)
    return next(phase.movement for phase, end in zip(breath, ends, strict=True) if middle < end)


def read(word: Image.Image) -> str:
    """Which of the words it is, by what each looks like."""
    return min(WORDS.values(), key=lambda text: ImageStat.Stat(ImageChops.difference(word, drawn(text))).sum[0])


def drawn(text: str) -> Image.Image:
    page = Image.new("L", (360, 360))
    ImageDraw.Draw(page).text((180, 170), text, fill=255, font=ImageFont.load_default(27), anchor="mm")
    return bright(page.crop(WORD_BOX).convert("RGB"))


@pytest.mark.parametrize("way", WAYS)
def test_nothing_flashes(films: dict[tuple[Pattern, bool], Film], way: tuple[Pattern, bool]) -> None:
    lights = [frame.light for frame in films[way].frames]
    assert max(abs(one - next_one) for one, next_one in zip(lights, lights[1:] + lights[:1], strict=True)) < 3


def test_the_seconds_of_each_phase_are_counted_down_to_one() -> None:
    for pattern, hold_free in WAYS:
        counts: dict[Movement, list[int]] = {}
        for moment, _ in moments(pattern, hold_free=hold_free):
            counts.setdefault(moment.movement, []).append(moment.seconds_left)
        for phase in phases(pattern, hold_free=hold_free):
            assert list(dict.fromkeys(counts[phase.movement])) == list(range(int(phase.seconds), 0, -1))


def contrast(one: Colour, other: Colour) -> float:
    """By the measure of the Web Content Accessibility Guidelines."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    linear = [
        value / 255 / 12.92 if value / 255 <= 0.04045 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_and_forms_can_be_told_from_what_they_lie_on() -> None:
    for ground in grounds():
        assert contrast(INK, ground) >= 4.5
        if ground != TRACK:  # nothing quiet is written on it
            assert contrast(mixed(ground, INK, QUIET_INK / FULL_INK), ground) >= 4.5
    assert contrast(FORM, CARD) >= 3
    assert contrast(INK, TRACK) >= 3
    for line in (tension.BEFORE_COLOUR, tension.AFTER_COLOUR):
        assert contrast(line, CARD) >= 3


async def test_a_thousand_people_breathe_with_one_drawing() -> None:
    drawings = []

    async def counted(way: tuple[Pattern, bool]) -> bytes:
        drawings.append(way)
        return await breathing_picture(way[0], hold_free=way[1])

    shelf = Shelf(counted, most=2)
    way = (Pattern.BOX, True)
    wanted = await asyncio.gather(*(shelf.get(way) for _ in range(1000)))
    assert drawings == [way]
    assert len({id(picture) for picture in wanted}) == 1


async def test_what_was_asked_for_last_is_kept_and_a_failed_drawing_is_tried_again() -> None:
    drawn_for, fails = [], True

    async def draw(key: int) -> bytes:
        drawn_for.append(key)
        if fails:
            raise MemoryError
        return b"%d" % key

    shelf = Shelf(draw, most=2)
    with pytest.raises(MemoryError):
        await shelf.get(1)
    fails = False
    for key in (1, 2, 1, 3, 1, 2):
        assert await shelf.get(key) == b"%d" % key
    assert drawn_for == [1, 1, 2, 3, 2]  # 3 came while 1 was fresher than 2


async def test_relaxing_is_guided_second_by_second_plays_once_and_ends_at_rest() -> None:
    pictures = Pictures()
    picture, again = await pictures.relaxing(NOTHING), await pictures.relaxing(frozenset())
    assert picture is again
    assert len(picture) <= LARGEST_FILE
    begins = SETTLING_IN_SECONDS
    ring = []
    with GifImageFile(io.BytesIO(picture)) as image:
        assert "loop" not in image.info
        assert image.n_frames == total_seconds(NOTHING) - REST_SECONDS + 1
        for second in range(begins + TENSE_SECONDS + 1):
            image.seek(second)
            assert image.info["duration"] == 1000
            ring.append(ImageStat.Stat(bright(image.convert("RGB").crop((0, 0, 360, 60)))).sum[0])
        image.seek(image.n_frames - 1)
        assert image.info["duration"] == 1000 * REST_SECONDS
        assert ImageStat.Stat(bright(image.convert("RGB").crop((0, 0, 360, 60)))).sum[0] == 0
    assert ring[0] > ring[5] > ring[10]  # it runs down clockwise from the top
    assert ring[begins - 1] < ring[begins] > ring[begins + 1]  # and is full again with what comes next
    assert ring[begins + TENSE_SECONDS] > ring[begins + TENSE_SECONDS - 1]


def test_a_shorter_round_is_guided_as_well_and_says_what_is_left() -> None:
    skipped = frozenset(BodyPart) - {BodyPart.HANDS, BodyPart.JAW}
    stages = list(relaxing.stages(skipped))
    assert sum(stage.seconds for stage in stages) == total_seconds(skipped) - REST_SECONDS
    assert [stage.heading for stage in stages[1:-1]] == ["Hands", "Hands", "Jaw, mouth", "Jaw, mouth"]
    assert [stage.word for stage in stages[1:-1]] == ["Tense", "Release"] * 2


async def test_tension_over_time_becomes_a_small_picture() -> None:
    began = datetime(2026, 11, 1, 20, tzinfo=UTC)
    sessions = [
        CalmSession(number, 1, Technique.BOX, began + timedelta(days=number), before, after)
        for number, (before, after) in enumerate([(5, 2), (4, None), (None, 3), (3, 3)] * 10)
    ]
    pictures = Pictures()
    few, many = await pictures.tension(sessions[:2]), await pictures.tension(sessions)
    for picture in (few, many):
        assert len(picture) < LARGEST_FILE / 5
        with Image.open(io.BytesIO(picture)) as image:
            seen = {colour for _, colour in image.convert("RGB").getcolors(1 << 20) or []}
        assert {CARD, tension.BEFORE_COLOUR, tension.AFTER_COLOUR} <= seen


def test_drawing_charts_leaves_python_as_it_was_even_if_it_fails() -> None:
    before = gc.isenabled(), sys.getswitchinterval()

    @as_picture
    def broken() -> NoReturn:
        raise ZeroDivisionError

    tension.draw([])
    with pytest.raises(ZeroDivisionError):
        broken()
    assert (gc.isenabled(), sys.getswitchinterval()) == before


def test_the_bot_starts_without_loading_what_charts_need() -> None:
    script = "import sys, bot.ui.pictures.kept; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=30).returncode == 0
