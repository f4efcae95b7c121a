"""The notation in which cues are written: words side by side, and names of lists of words.

    ^ $         the clause begins, or ends, here
    word        that word; `word?` where it may be missing; `a|b_c` is "a" or "b c"
    @list       one of the words of that list; `@list?` where it may be missing; `@list|word` or that word
    ~list       as many of them as there are, none included; `~a+b` of both lists
    (?!x)       what else a regular expression can say, with _ for a space

Words in capitals stand for what was taken out of the message: EXAM, DATE, TIME, SPAN, DAYS, VAGUE, SCORE, NUM, NEEDED.
"""

import re
from functools import cache, lru_cache

from bot.rules.words.word_lists import LISTS

_LOOK_AROUND = re.compile(r"\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_PLAIN_WORD = re.compile(r"[A-Za-z0-9]+")


class Notation:
    """One or several notations side by side, of which any may match; each is compiled when a text may hold it."""

    __slots__ = ("_gates", "_notations")

    def __init__(self, *notations: str) -> None:
        self._notations = notations
        self._gates: tuple[tuple[str, tuple[frozenset[str], ...]], ...] | None = None

    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """All of them, compiled."""
        return tuple(map(_pattern, self._notations))

    def search(self, text: str) -> re.Match[str] | None:
        """The leftmost match in a `spaced` text; of several that begin together, that of the first notation."""
        first: re.Match[str] | None = None
        for notation in self._likely(text):
            match = _pattern(notation).search(text)
            if match and (first is None or match.start() < first.start()):
                first = match
        return first

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the beginning of a `spaced` text."""
        return next((match for notation in self._likely(text) if (match := _pattern(notation).match(text))), None)

    def needed_words(self) -> frozenset[str]:
        """Words of which a text has to have one, or nothing matches; none where it need not have any."""
        rarest = [min(gates, key=len, default=frozenset()) for _, gates in self._all_gates()]
        return frozenset().union(*rarest) if all(rarest) else frozenset()

    def _likely(self, text: str) -> list[str]:
        has_none_of = _words(text).isdisjoint
        return [notation for notation, gates in self._all_gates() if not any(map(has_none_of, gates))]

    def _all_gates(self) -> tuple[tuple[str, tuple[frozenset[str], ...]], ...]:
        if self._gates is None:
            self._gates = tuple((notation, _needed(notation)) for notation in self._notations)
        return self._gates


def any_of(name: str) -> Notation:
    """What matches any word of that list."""
    return Notation(f"@{name}")


def words_in(notation: str) -> set[str]:
    """Every word of `notation` that is no placeholder."""
    return set(re.findall(r"[a-z]{2,}", re.sub(r"[~@][a-z+]+", " ", notation)))


def spaced(clause: str) -> str:
    """The words of a clause without marks, each behind a space, so that patterns can begin with any."""
    return " " + " ".join(re.findall(r"[A-Za-z0-9¤]+", clause))


@cache
def _pattern(notation: str) -> re.Pattern[str]:
    return re.compile("".join(map(_token, notation.split())) + "(?= |$)")


@lru_cache(maxsize=32)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _needed(notation: str) -> tuple[frozenset[str], ...]:
    """Sets of words of each of which a text must have one, or it need not be searched."""
    return tuple(words for token in notation.split() if (words := _needed_for(token)))


def _needed_for(token: str) -> frozenset[str]:
    """The first words of what `token` may stand for; none where it may be missing, or says more than words."""
    if token in "^$" or token.endswith("?") or token.startswith(("~", "(?")):
        return frozenset()
    if token.startswith("@"):
        lists, *others = token[1:].split("|")
        token = "|".join([*" ".join(LISTS[name] for name in lists.split("+")).split(), *others])
    firsts = {words.split("_")[0] for words in _LOOK_AROUND.sub("", token).split("|")}
    return frozenset(firsts) if all(map(_PLAIN_WORD.fullmatch, firsts)) else frozenset()


def _token(token: str) -> str:
    if token in "^$":
        return token
    if token.startswith("(?"):
        return token.replace("_", " ")
    if token.startswith("~"):
        return f"(?:{_one_of(token[1:], repeated=True)})*"
    optional = "?" if token.endswith("?") else ""
    token = token.removesuffix("?")
    if token.startswith("@"):
        return f"(?:{_one_of(token[1:])}){optional}"
    return f"(?: (?:{token.replace('_', ' ')})(?= |$)){optional}"


def _one_of(names: str, *, repeated: bool = False) -> str:
    lists, *others = names.split("|")
    words = list(dict.fromkeys([*" ".join(LISTS[name] for name in lists.split("+")).split(), *others]))
    if repeated:
        # "in the" beside "in" and "the" says nothing more, and takes time that doubles with every such pair.
        words = [word for word in words if not _is_made_of(word, [other for other in words if other != word])]
    return f" (?:{'|'.join(word.replace('_', ' ') for word in words)})(?= |$)"


def _is_made_of(word: str, others: list[str]) -> bool:
    """Whether the words of "going_to_have_to" are those of others, such as "going_to" and "have_to"."""
    parts = word.split("_")
    reached = {0}
    for start in range(len(parts)):
        if start in reached:
            reached |= {end for end in range(start + 1, len(parts) + 1) if "_".join(parts[start:end]) in others}
    return len(parts) > 1 and len(parts) in reached
