"""Brings writing to one plain shape, so that disguises and slips of the hand read like the words they stand for."""

import re
import unicodedata
from functools import cache

_WITHOUT_APOSTROPHES = str.maketrans(
    "", "", "'`\N{ACUTE ACCENT}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{PRIME}"
)
# Letters that look like Latin ones, or that lose their accent in no other way.
_ALIKE = str.maketrans(
    "аеорсухікмтвнјѕԁɡαοειικνρτυłøđıæœ",
    "aeopcyxikmtbhjsdgaoeiikvptulodiao",
)
_NEVER_LATIN = re.compile(
    "[^\\x00-\\xac\\xae-\u0486\u048a-\u052f\u1d00-\u1fff\u2010-\u2029\u2030-\u205f\u2070-\u214f"
    "\u2460-\u24ff\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f130-\U0001f189]+"
)
_LEET = str.maketrans("013457@$!|", "oieastasil")
_LETTERS_ALONE = re.compile(r"(?<![a-z0-9])[a-z0-9](?:[^a-z0-9*#]{1,5}[a-z0-9]){2,}(?![a-z0-9])")
_GAP = re.compile(r"[^a-z0-9]+")
_MIXED = re.compile(r"(?:(?<![013457@$])[013457@$]{1,6})?[a-z]+(?:[013457@$!|]{1,6}[a-z]+)*[013457@$]{0,6}")
_HIDDEN = re.compile(r"(?<=[a-z])[*#]+(?=[a-z])")
_AGAIN = re.compile(r"([a-z])\1+")
_STOP = re.compile(r"[.,;:!?()\n\r\u2013\u2014]+| - ")
_OTHER = re.compile(r"[^a-z0-9.?]+")
_STOPS = re.compile(r"(?: \.)+ ")

_HIDDEN_WORDS = ("kill", "killing", "die", "dead", "suicide", "suicidal", "rape", "raped", "death", "hurt", "abused")
"""Words of which people hide a letter behind an asterisk."""

_EASILY_MISTYPED = (
    "suicide", "suicidal", "myself", "himself", "herself", "themselves", "anymore", "tomorrow", "disappear",
    "threatening", "threatened", "threatens", "overdose", "pointless", "worthless", "boyfriend", "girlfriend",
    "goodbye",
)  # fmt: skip
"""Words that no other word is near: any slip of one letter is taken for them."""
_SOMETIMES_MISTYPED = (
    "living", "killing", "without", "reason", "abused", "abusing", "better", "alive", "want", "wanna", "kill",
    "hurting", "father", "mother", "partner", "husband", "cutting", "beating", "hitting", "forever", "burden",
    "scared", "afraid", "deserve", "worth", "safe", "exist", "dying", "ending",
)  # fmt: skip
"""Words of which only a lost letter or two letters in the wrong order are taken for them ..."""
_WORDS_OF_THEIR_OWN = frozenset(
    {"abuse", "bating", "beting", "buren", "exit", "exits", "kling", "ling", "sacred", "scare", "wan"}
)
"""... but for what is another word, or one with a doubled letter less."""
_SLIPS = {
    "wnat": "want", "watn": "want", "waht": "want", "klil": "kill", "kll": "kill", "dieing": "dying", "dei": "die",
    "diying": "dying", "meself": "myself", "mysel": "myself", "miself": "myself", "hisself": "himself",
    "unalife": "unalive", "suicid": "suicide", "suiside": "suicide", "suacide": "suicide", "suside": "suicide",
    "sewerslide": "suicide", "shud": "should", "cud": "could", "wud": "would", "pls": "please", "luv": "love",
    "lyf": "life", "lief": "life", "liv": "live", "ded": "dead", "u": "you", "r": "are", "2": "to", "ti": "to",
    "tp": "to", "ppl": "people", "sb": "somebody", "noone": "nobody", "bcuz": "because", "cuz": "because",
    "abt": "about", "cos": "because", "coz": "because", "tmrw": "tomorrow", "tmr": "tomorrow", "tonite": "tonight",
    "2nite": "tonight", "nvr": "never", "hav": "have", "smth": "something", "sth": "something", "sum1": "somebody",
    "sm1": "somebody", "rly": "really", "wanr": "want", "wany": "want", "wamt": "want", "wnt": "want",
    "kikl": "kill", "mysekf": "myself", "aever": "forever", "theres": "there is", "iam": "i am",
    "selfharm": "self harm", "abit": "a bit",
}  # fmt: skip


_BETWEEN = (
    "just|really|honestly|actually|literally|simply|totally|completely|absolutely|fucking|fuckin|bloody|damn|"
    "freaking|kinda|kind of|sort of|basically|seriously|genuinely|truly|definitely|probably|maybe|perhaps|somehow|"
    "sometimes|often|lately|recently|constantly|these days|right now|at this point|at the moment|to be honest|tbh|"
    "ngl|rn|lol|lmao|fr|idk|i guess|i think|i mean|you know|i suppose|i swear|every day|every night|every single day|"
    "all the time|a lot|so much|very|quite|pretty much|also|even|still|already|finally|secretly|deep down|in general|"
    "by now|like honestly|if im honest|if i am honest|apparently|obviously|clearly|frankly|sadly|unfortunately|haha|"
    "sorry|please|coach"
)
"""What says nothing of its own and stands between words that belong together."""


def squeezed(text: str) -> str:
    """`text` with every letter once where it stands several times in a row: "killll" and "kil" are one word."""
    return _AGAIN.sub(r"\1", text)


def plain(text: str) -> str:
    """`text` as Latin words and numbers in small letters, doubled ones once, each after a space.

    Where a mark parts two of them, a full stop stands between them instead.
    """
    text = text.translate(_WITHOUT_APOSTROPHES)  # before what looks like one becomes an accent
    text = text.casefold() if text.isascii() else _latin(text)
    text = _MIXED.sub(_read_as_letters, _LETTERS_ALONE.sub(_joined, text))
    text = _HIDDEN.sub("?", _STOP.sub(" . ", text))
    words = squeezed(_OTHER.sub(" ", text)).split()
    slips = _slips()
    return _STOPS.sub(".", f" {' '.join(slips.get(word, word) for word in words)} ").replace("?", " ")


def without_fillers(words: str) -> str:
    """Plain `words` without those that only stand in between."""
    return _fillers().sub("", words)


@cache
def _fillers() -> re.Pattern[str]:
    return re.compile(f"(?<=[ .])(?:{squeezed(_BETWEEN)})[ .]")


def _latin(text: str) -> str:
    """`text` in small letters without accents, with those that only look like Latin ones read as such."""
    text = unicodedata.normalize("NFKC", _NEVER_LATIN.sub(_nothing_or_stop, text)).casefold()
    letters = unicodedata.normalize("NFKD", text).translate(_ALIKE)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _nothing_or_stop(match: re.Match[str]) -> str:
    """What cannot be seen joins what stands around it; a picture or a letter of another script parts it."""
    return "" if all(unicodedata.category(sign) == "Cf" for sign in match[0]) else " . "


def _read_as_letters(match: re.Match[str]) -> str:
    return match[0].translate(_LEET)


def _joined(match: re.Match[str]) -> str:
    """Letters that stand alone become a word; "i k i l l" is "i kill", since nobody spells out the word before."""
    letters = _GAP.sub("", match[0])
    return f"i {letters[1:]}" if letters.startswith("i") and len(letters) > 3 else letters


@cache
def _slips() -> dict[str, str]:
    """Every slip that is taken for another word, both squeezed."""
    slips: dict[str, str] = {}
    for word in _SOMETIMES_MISTYPED:
        slips |= dict.fromkeys(_shorter(word) | _swapped(word), word)
    for word in _EASILY_MISTYPED:
        slips |= dict.fromkeys(_shorter(word) | _swapped(word) | _with_another(word), word)
    for word in _HIDDEN_WORDS:
        slips |= dict.fromkeys(_with_hidden(word), word)
    right = {squeezed(word) for word in (*_SOMETIMES_MISTYPED, *_EASILY_MISTYPED)} | _WORDS_OF_THEIR_OWN
    known = {squeezed(slip): squeezed(word) for slip, word in (slips | _SLIPS).items()}
    return {slip: word for slip, word in known.items() if slip not in right}


def _with_hidden(word: str) -> set[str]:
    """`word` with one to three letters behind one mark, but for the first and the last."""
    return {
        word[:start] + "?" + word[end:]
        for start in range(1, len(word) - 1)
        for end in range(start + 1, len(word))
        if end - start <= 3
    }


def _shorter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(1, len(word)) if len(word) > 4}


def _swapped(word: str) -> set[str]:
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)}


def _with_another(word: str) -> set[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    instead = {word[:at] + letter + word[at + 1 :] for at in range(1, len(word)) for letter in letters}
    return instead | {word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in letters}
