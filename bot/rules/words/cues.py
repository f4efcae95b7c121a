"""What a clause may ask for or state, as data: what to look for, and how sure it then is.

`patterns` explains the notation. Attempts, practice and targets stand here; nudges, the day's study, calm,
questions, plans, groups and one's own data in files of their own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.rules.words.cues_calm import CALM_CUES
from bot.rules.words.cues_coaching import COACHING_CUES
from bot.rules.words.cues_days import DAY_CUES
from bot.rules.words.cues_groups import GROUP_CUES
from bot.rules.words.cues_nudges import NUDGE_CUES
from bot.rules.words.cues_questions import QUESTION_CUES
from bot.rules.words.cues_talk import TALK_CUES
from bot.rules.words.patterns import Notation, words_in
from bot.rules.words.reading import Intent


@dataclass(frozen=True, slots=True)
class Cue:
    """`weight`: how sure a match is, from 0 to 1, in a clause that says nothing else. `tag`: the result it tells."""

    intent: Intent
    weight: float
    pattern: Notation
    tag: str = ""


_ATTEMPTS: tuple[tuple[str, float, str], ...] = (
    ("failed", 0.8, "@failed ~my"),
    ("failed", 0.8, "@failed ~my @test"),
    ("failed", 0.7, "@failed my|the|another ~any certification|cert|certificate|certification_exam"),
    ("failed", 0.5, "@bombed it? (?!_out)"),
    ("failed", 0.7, "@bombed ~my @test"),
    ("failed", 0.7, "fail|no_pass|failure on|in|for|at ~my @test"),
    ("failed", 0.75, "^ ~my+result+it fail|failed|failure ~result+EXAM $"),
    ("failed", 0.65, "NUM|second|third|fourth|fifth time|attempt? failing ~my @test"),
    ("failed", 0.65, "failing ~my @test again|DATE|for_the|NUM|second_time|third_time"),
    ("failed", 0.7, "missed the|my? EXAM? pass|passing|cutoff|cut_off|NEEDED"),
    ("failed", 0.7, "missed ~my @test by|NUM"),
    ("failed", 0.7, "^ just? missed it? by? just|only? NUM"),
    ("failed", 0.7, "below|under|short_of the? pass|passing|cutoff|cut_off"),
    ("failed", 0.7, "@test ~result fail|failed|failure|no_pass|not_passed"),
    ("failed", 0.46, "not pass|passed"),
    ("failed", 0.7, "not_a_pass|not_a_passing_score|no_pass"),
    ("failed", 0.5, "not_enough|not_good_enough|too_low (?!_(?:time|money|sleep|energy|people|to|practice|study))"),
    ("failed", 0.75, "^ LOGGED ~my fail|failed|failure|failing ~my+test+result"),
    ("passed", 0.8, "@passed ~my"),
    ("passed", 0.8, "@passed ~my @test"),
    ("passed", 0.7, "@passed my|the|another ~any certification|cert|certificate|certification_exam"),
    ("passed", 0.7, "@aced ~my @test"),
    ("passed", 0.7, "got|earned|have my EXAM|cert|certification|certificate $"),
    ("passed", 0.45, "aced|nailed|smashed|crushed|made it"),
    ("passed", 0.7, "got|get|it_is|was|with|result|its a_pass"),
    ("passed", 0.7, "@test ~result pass|passed (?!_(?:mark|score|rate|line|grade|by))"),
    ("passed", 0.75, "^ ~my+result+it pass SCORE? emojicheck? $"),
    ("passed", 0.75, "i_am now|finally|officially a|an? EXAM|certified certified?"),
    ("passed", 0.75, "^ LOGGED ~my pass|passed|passing ~my+test+result"),
    ("", 0.75, "^ LOGGED ~my+test attempt|exam|exam_result|test_result|EXAM|result|results|score"),
    ("scored", 0.5, "@scored ~any SCORE"),
    ("scored", 0.5, "SCORE on|in|for|at the|my? EXAM"),
    ("scored", 0.28, "^ EXAM ~result+with SCORE"),
)  # fmt: skip
_PRACTICES: tuple[tuple[float, str], ...] = (
    (0.75, "score|scored|scores|got|hit|averaged|averaging|average|result|made|reached|managed|came_out"),
    (0.7, "did|took|finished|completed|failed|passed|bombed|flunked|aced|done|tried|sat|ran|nailed|"
     "smashed|retook|wrote"),
    (0.6, "SCORE"),
    (0.75, "^ LOGGED ~any practice|mock|simulation|quiz"),
)  # fmt: skip
_TARGETS: tuple[tuple[float, str], ...] = (
    (0.8, "@booked in|for|it|up|to? ~my EXAM? @test+slot for|of? the? EXAM? ~on+at_last"),
    (0.8, "got my|the|an|a EXAM? @test+slot ~on DATE"),
    (0.8, "@test+slot is|are|has_been|got|was|all? @booked again? ~on+at_last DATE|TIME"),
    (0.65, "booked|signed_up|scheduled|rescheduled|rebooked|registered|booking|moved ~my+on+slot+EXAM DATE"),
    (0.7, "@sitting it|for? ~my @test again? ~on DATE"),
    (0.7, "@sitting it|for? ~my @test? again ~on DATE"),
    (0.65, "@sitting it|for? ~my @test again? VAGUE"),
    (0.7, "^ i? am? go|going again|back ~on DATE"),
    (0.65, "^ i? will|am|am_going_to? sitting|taking|writing|retaking|sit|write|retake it ~on DATE ~on TIME? $"),
    (0.75, "@test+slot date|day? is|will_be|was|got|has_been|moved|set|scheduled|booked|planned|rescheduled|"
     "takes_place|coming_up|date ~on DATE"),
    (0.7, "my|the|next|EXAM|a|another|new next|EXAM|second|new? retake|attempt|try|exam|test|EXAM|target|target_date|"
     "date|goal|deadline|test_day|big_day date|for_EXAM|for_the_EXAM? ~on+now DATE"),
    (0.65, "^ got|have|having my|the|an? @test ~on DATE ~on TIME? $"),
    (0.65, "^ my|the|an @test ~on DATE ~on TIME? $"),
    (0.7, "^ my|the|new? @test+slot|target date|day ~on DATE"),
    (0.65, "^ exam|test ~on DATE ~on TIME? $"),
    (0.5, "^ EXAM ~on DATE ~on TIME? $"),
    (0.65, "aim|aiming|target|targeting|shooting|going|goal|deadline ~aim+EXAM DATE"),
    (0.7, "set|change|move|update? my|the? target|exam|test|goal date? ~on+EXAM+for DATE"),
)  # fmt: skip


def _rows() -> tuple[tuple[Intent, float, str, str], ...]:
    return (
        *((Intent.LOG_ATTEMPT, weight, notation, tag) for tag, weight, notation in _ATTEMPTS),
        *((Intent.LOG_PRACTICE, weight, notation, "") for weight, notation in _PRACTICES),
        *((Intent.SET_TARGET, weight, notation, "") for weight, notation in _TARGETS),
        *(
            (intent, weight, notation, "")
            for intent, weight, notation in (
                *NUDGE_CUES,
                *DAY_CUES,
                *CALM_CUES,
                *QUESTION_CUES,
                *GROUP_CUES,
                *COACHING_CUES,
                *TALK_CUES,
            )
        ),
    )


def cue_words() -> frozenset[str]:
    """Words that cues look for by themselves; what stands in lists is known beside."""
    return frozenset().union(*(words_in(notation) for _, _, notation, _ in _rows()))


CUES = tuple(Cue(intent, weight, Notation(notation), tag) for intent, weight, notation, tag in _rows())


def cues_for(words: Iterable[str]) -> Iterator[Cue]:
    """The cues that may match a text with these words, in their order."""
    by_word, always = _by_word()
    places = set(always).union(*(by_word.get(word, ()) for word in words))
    return (CUES[place] for place in sorted(places))


@cache
def _by_word() -> tuple[Mapping[str, Sequence[int]], Sequence[int]]:
    """The places of cues by the words that they need, and of those that need none."""
    by_word: dict[str, list[int]] = {}
    always: list[int] = []
    for place, cue in enumerate(CUES):
        needed = cue.pattern.needed_words()
        for word in needed:
            by_word.setdefault(word, []).append(place)
        if not needed:
            always.append(place)
    return by_word, always


PRACTICE = re.compile(
    r"\b(?:practice|practicing|mocks?|simulations?|simulators?|sims?|simulated|boson|dion|messer|whizlabs|measureup|"
    r"udemy|tutorials? ?dojo|dojo|examtopics|pocket ?prep|kaplan|transcender|certmaster|quiz(?:zes)?|pre ?tests?|"
    r"trial (?:exam|test)|dry run|diagnostic|sample (?:exam|test|questions?)|skillcertpro|exsim|learnzapp)\b"
)
