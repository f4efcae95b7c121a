"""What the engine is given beside a message, and what it hands back."""

from dataclasses import dataclass

from bot.rules.catalogue import Catalogue
from bot.rules.exam_search import ExamIndex
from bot.rules.words.reading import Reading
from bot.rules.zone_names import ZoneChoice, ZoneNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the person and of the world.

    `own_exams`: codes of exams that the person has logged or aims for, the latest first.
    """

    catalogue: Catalogue
    exams: ExamIndex
    zones: ZoneNames
    zone_is_set: bool = True
    own_exams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message asks for, and how sure that is, from 0 to 1.

    `suggestions`: the readings to offer where `reading` is unknown; else none. `exam_choices`: codes of the exams that
    may be meant where one was named, but not clearly. `zone_choices`: the zones that may be meant where `reading` is to
    set one, and none of them is sure.
    """

    reading: Reading
    confidence: float
    suggestions: tuple[Reading, ...] = ()
    exam_choices: tuple[str, ...] = ()
    zone_choices: tuple[ZoneChoice, ...] = ()
