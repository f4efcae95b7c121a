"""The notation in which cues are written: words side by side, and names of lists of words.

    ^ $         the clause begins, or ends, here
    word        that word; `word?` where it may be missing; `a|b_c` is "a" or "b c"
    @list       one of the words of that list; `@list?` where it may be missing; `@list|word` or that word
    ~list       as many of them as there are, none included; `~a+b` of both lists
    (?!x)       what else a regular expression can say, with _ for a space

Words in capitals stand for what was taken out of the message: EXAM, DATE, TIME, SPAN, DAYS, VAGUE, SCORE, NUM, NEEDED.
"""

import re

from bot.rules.words.word_lists import LISTS


def compiled(notation: str) -> re.Pattern[str]:
    """The pattern for clauses as `spaced` makes them."""
    return re.compile("".join(map(_token, notation.split())) + "(?= |$)")


def any_of(name: str) -> re.Pattern[str]:
    """The pattern for any word of that list."""
    return compiled(f"@{name}")


def words_in(notation: str) -> set[str]:
    """Every word of `notation` that is no placeholder."""
    return set(re.findall(r"[a-z]{2,}", re.sub(r"[~@][a-z+]+", " ", notation)))


def spaced(clause: str) -> str:
    """The words of a clause without marks, each behind a space, so that patterns can begin with any."""
    return " " + " ".join(re.findall(r"[A-Za-z0-9¤]+", clause))


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
