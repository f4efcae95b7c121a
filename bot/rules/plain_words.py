"""Typed days and times in plain words: small letters, no ornaments, no slips of the pen, one way to write a time."""

import re
import unicodedata

from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST = 60
"""Characters that are read; nobody needs more to name a day."""

MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
WEEKDAYS = WEEKDAY.split("|")
PARTS_OF_DAY = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}
PART_OF_DAY = "|".join(PARTS_OF_DAY)

_NAMES = (*MONTH.split("|"), *WEEKDAYS)
_FILLERS = ("on", "the", "of", "at", "around", "about", "approx", "roughly", "early", "earlier", "late")
_OTHER_WORDS = (
    "today yesterday tomorrow tonight midnight midday before after couple seven eight eleven twelve "
    "fortnight days weeks months years hours minutes day week month year hour minute"
)
_VOCABULARY = (*_NAMES, *PARTS_OF_DAY, *_FILLERS, *_OTHER_WORDS.split())
_SHORT = {"weds": "wednesday", "tmrw": "tomorrow", "past": "last"}
_LETTERS = str.maketrans({"@": " at ", **dict.fromkeys("'’ʼ`´", ""), **dict.fromkeys("‐‑‒–—−", "-")})

_REWRITTEN = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\d)\s?([ap])\.?\s?m\b\.?", r"\1m"),  # 9 a.m. is 9am
        (r"(?<=\d)t(?=\d)", " "),  # 2026-11-03T14:30
        (r"\b2day\b", "today"),
        (r"(?<=\d)(?=[a-z]{3})|(?<=[a-z]{3})(?=\d)", " "),  # 3nov, nov3
        (r"\b(?:12 )?(?:noon|midday)\b", "12:00pm"),
        (r"\bmidnight\b", "00:00"),
        (r"\b(\d{1,2})\.(\d\d)(?=[ap]m\b)", r"\1:\2"),  # 9.40pm
        (r"(?<![\d:.])(\d{1,2})(?=[ap]m\b)", r"\1:00"),  # 9pm
        (r"\b(\d{1,2})h(\d\d)\b", r"\1:\2"),  # 14h30
        (r"\b(\d{1,2})h\b(?! ago)", r"\1:00"),
        (r"\bat (\d{1,2})\.?(\d\d)\b(?![.:/-])", r"\1:\2"),  # at 14.30, at 1430
        (r"\bat (\d{1,2})\b(?![.:/-])", r"\1:00"),  # at 9
        (r"\b(\d{1,2}) ?oclock\b", r"\1:00"),
        (r"(?<=:\d\d) ?(?:h|hrs|hours|uhr|oclock)\b", ""),
        (r"\btonight\b", "today night"),
        (r"\blast (?=night\b)", "yesterday "),
        (rf"\bthis (?=(?:early |late )?(?:{PART_OF_DAY})\b)", "today "),
        (rf"\bin the (?=(?:early |late )?(?:{PART_OF_DAY})\b)", ""),
        (rf"(?<![\d:./-])(\d{{1,2}}) (?=(?:(?:today|yesterday|tomorrow) )?(?:{PART_OF_DAY})\b)", r"\1:00 "),
        (r"\ba couple(?: of)?\b", "2"),
        (r"(?<!\d)\.|\.(?!\d)", " "),  # Nov. 3 and 3.11. but not 3.11.2026
    )
)


def plain_words(typed: str) -> str:
    """`typed` in small letters and plain words, without ornaments; times of day as 9:40 or 9:40pm."""
    if len(typed) > LONGEST:
        return ""
    text = unicodedata.normalize("NFKC", typed).casefold().translate(_LETTERS)
    text = "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
    text = " ".join(re.sub(r"[^\w/.:-]|_", " ", text).split())
    text = re.sub(r"[^\W\d]+", lambda word: _spelled(word[0]), text)
    for pattern, replacement in _REWRITTEN:
        text = pattern.sub(replacement, text)
    return " ".join(word for word in text.split() if word not in _FILLERS).strip(" .:/").rstrip("-")


def _spelled(word: str) -> str:
    """`word` in full and without its slip: "thurs" is thursday, "tommorow" tomorrow."""
    if word in _VOCABULARY:
        return word
    longer = [name for name in _NAMES if len(word) >= 3 and name.startswith(word)]
    if len(longer) == 1:
        return longer[0]
    if len(word) < 5:
        return _SHORT.get(word, word)
    slips = 1 if len(word) < 7 else 2
    near = process.extract(word, _VOCABULARY, scorer=OSA.distance, score_cutoff=slips, limit=2)
    alone = len(near) == 1 or (len(near) == 2 and near[0][1] < near[1][1])
    return str(near[0][0]) if alone else word
