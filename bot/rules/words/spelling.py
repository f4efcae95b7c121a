"""Mends slips of the pen in words that carry a wish: "nugde" is nudge, "pasued" paused."""

import re
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.rules.words.cues import cue_words
from bot.rules.words.normal import shortened
from bot.rules.words.vocabulary import FAMILIAR, MENDED
from bot.rules.words.word_lists import LISTS

_MENDED_FROM_LETTERS = 5
_TWO_SLIPS_FROM_LETTERS = 8
_LONGEST_WORD = 20
_WORD = re.compile(r"(?<![a-z0-9¤+-])[a-z]+(?![a-z0-9¤+])")
_BY_FIRST_LETTER = {
    letter: sorted(word for word in MENDED if word[0] == letter) for letter in "abcdefghijklmnopqrstuvwxyz"
}
_SHORTEST_SWAPPED = 4


@cache
def _known() -> frozenset[str]:
    """No word of a cue is a slip."""
    return FAMILIAR.union(cue_words(), *(re.findall(r"[a-z]{2,}", words) for words in LISTS.values()))


def mended(text: str) -> str:
    """Plain `text` without slips of the pen; the first letter of a word is taken to be right."""
    return _WORD.sub(lambda match: _mended(match[0]), text)


def _mended(word: str) -> str:
    known = _known()
    if word in known or word.removesuffix("s") in known or len(word) > _LONGEST_WORD:
        return word
    if word.endswith("in") and f"{word}g" in known:
        return f"{word}g"
    shorter = shortened(word)
    for candidate in shorter:
        if candidate in known:
            return candidate
    for candidate in shorter:
        if found := _near(candidate):
            return found
    return shorter[-1]


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _near(word: str) -> str | None:
    """The one telling word that is meant: with the same letters, else the nearest."""
    if len(word) < _SHORTEST_SWAPPED:
        return None
    known = _BY_FIRST_LETTER[word[0]]
    slips = 2 if len(word) >= _TWO_SLIPS_FROM_LETTERS else 1
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=4)
    swapped = [str(found) for found, distance, _ in near if distance == 1 and sorted(found) == sorted(word)]
    if swapped:
        return swapped[0]
    if not near:
        return None
    if len(word) < _MENDED_FROM_LETTERS:
        lacking = [str(found) for found, _, _ in near if len(found) > len(word) and found[-1] == word[-1]]
        return lacking[0] if len(lacking) == 1 else None
    doubled = [
        str(found) for found, distance, _ in near if distance == 1 and _undoubled(str(found)) == _undoubled(word)
    ]
    if len(doubled) == 1:
        return doubled[0]
    nearest = [str(found) for found, distance, _ in near if distance == near[0][1]]
    # Letters are left out more often than added.
    fuller = [found for found in nearest if len(found) > len(word)] or nearest
    return fuller[0] if len(fuller) == 1 else None
