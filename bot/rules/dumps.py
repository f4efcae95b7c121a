"""Tells pasted exam questions from a person's own words.

Bodies revoke certifications for passing on real questions, so nothing of that kind is kept. What gives it away is its
shape: choices with letters, "Correct answer: B", "QUESTION NO: 12", the name of a site for dumps, the page marks of a
PDF. Own words about a question have none of these, even where they say "which of the two". Where a sign alone could
stand in own words ("which of the following"), two are needed.
"""

import re
from collections.abc import Iterable, Mapping

from bot.errors import Field

_FLAGS = re.IGNORECASE | re.MULTILINE
_SURE = tuple(
    re.compile(pattern, _FLAGS)
    for pattern in (
        r"\b(?:correct|right|suggested|best|official|verified)\s+(?:answers?|options?|choices?)\s*(?:is|are|was)?\s*[:=]"
        r"\s*\(?[A-H]\b",
        r"^\W*(?:answers?|ans|solution|key|correct)\s*[:=]\s*\(?[A-H]\b(?!\s+[a-z])",
        r"\b(?:correct|right|suggested) answers?\s+(?:is|are|was)\s+(?:option\s+)?\(?[B-H]\b",
        r"^\W*(?:new )?(?:questions?|q)\s*(?:no\.?|nr\.?|number|num)?\s*[:.#]*\s*\d{1,4}\s*"
        r"(?:[:.)\n]|$|of \d|(?-i:[A-Z]))",
        r"\b(?:topic|section|exam)\s+\w{1,10}\s+question\s+#?\d",
        r"\bexplanations?\s*/\s*references?\b",
        r"^\W*(?:explanation|reference|community vote distribution|most voted)s?\s*[:(]",
        r"\b(?:exam[\s-]?topics|brain\s?dumps?|pass4sure|passleader|certkiller|actualtests|testking|dumps?\s?pdf"
        r"|exam[\s-]?dumps?|real exam questions|vce file|free-?cram|prepaway|lead2pass|exact2pass|itexams"
        r"|marks4sure)\b",
        r"\bmost voted\b|\bcommunity vote\b|\breveal solution\b",
        r"\(?\b(?:choose|select) (?:all that apply|(?:the )?(?:best|correct|two|three|four|2|3|4)\b"
        r"(?: (?:correct )?(?:answers?|options?|choices?|responses?)\b|\.?\)))",
        r"\bdrag[ -]and[ -]drop question\b|^\W*(?:drag drop|hotspot|simulation)\s*[-:]\s*$",
        r"\bwhich of the following\b[^?]{15,}\?",
    )
)
"""Each of these stands in no own words."""
_HINTS = tuple(
    re.compile(pattern, _FLAGS)
    for pattern in (
        r"\bwhich (?:one )?(?:two |three )?of (?:the|these) following\b",
        r"\bwhat should (?:you|they|the \w+) (?:do|use|configure|implement|recommend|include)\b[^?]*\?",
        r"\b(?:an?|the) (?:company|organization|organisation|security (?:analyst|administrator|engineer)|technician"
        r"|network (?:administrator|engineer)|customer|user)\b.{0,80}\b(?:needs?|wants?|has been|is (?:planning|asked"
        r"|required|concerned|experiencing|configuring|deploying)|must|reports?|discovers?|receives?|notices?)\b",
        r"\byou (?:are (?:the|an?)|have an?|need to|must|plan to|work)\b.{10,}\b(?:you|company|azure|tenant|network"
        r"|subscription|server)",
        r"\b(?:most likely|best describes?|best meets?|least (?:administrative )?(?:effort|expensive)"
        r"|(?:most|least) cost[ -]effective(?:ly)?|would (?:best|most)|should be (?:used|performed) (?:first|next))\b",
        r"\b(?:dumps?|braindump)\b",
        r"\ball of the above\b|\bnone of the above\b",
        r"\bexplanations?\b",
    )
)
"""Two of these together stand in no own words."""
_CHOICE = re.compile(r"(?:^|\s)\(?([A-Ha-h])\s?[.):\]]\s*(?=\S)")
_CHOICE_LINE = re.compile(r"^\s*(?:[-•*○●☐]\s*)?\(?[A-Ha-h1-8]\s?[.):\]]\s*\S.*$", re.MULTILINE)
_LETTERED = 3
"""So many choices with letters in order are a question's."""
_LINES, _LINE = 5, 25
"""So many lines, each with so many characters, are a block from elsewhere: own words take one or two."""
_NOT_SHORT, _LONG = 120, 320
"""Characters from which two hints are enough without a question mark, and a single one with it."""

_OF_FIELD = {"words": Field.QUESTION, "root": Field.ROOT, "domain": Field.DOMAINS, "domains": Field.DOMAINS}
_LISTS = {"domains"}


def is_dump(text: str, *, is_list: bool = False) -> bool:
    """Whether this looks like exam questions that were pasted. `is_list`: it is to have a line for each thing."""
    if any(sign.search(text) for sign in _SURE) or _has_choices(text):
        return True
    if is_list:
        return False
    if _is_block(text):
        return True
    hints = sum(bool(hint.search(text)) for hint in _HINTS)
    return (hints > 1 and ("?" in text or len(text) > _NOT_SHORT)) or (hints == 1 and "?" in text and len(text) > _LONG)


def dumped_fields(typed: Mapping[str, str | tuple[str, ...]], names: Iterable[str]) -> tuple[str, ...]:
    """Which of these fields of a form hold such text."""
    return tuple(
        name for name in names if isinstance(text := typed.get(name), str) and is_dump(text, is_list=name in _LISTS)
    )


def sure_dumps(typed: Mapping[str, str | tuple[str, ...]]) -> tuple[str, ...]:
    """Which fields of any form hold such text beyond doubt: lettered choices, or a sign that own words never have."""
    return tuple(name for name, text in typed.items() if isinstance(text, str) and is_dump(text, is_list=True))


def fields_named(names: Iterable[str]) -> tuple[Field, ...]:
    """The same as refusals name them."""
    return tuple(_OF_FIELD[name] for name in names)


def _has_choices(text: str) -> bool:
    """Whether letters follow each other as choices do: A, B, C."""
    letters = [letter.upper() for letter in _CHOICE.findall(text)]
    run = 0
    for letter in letters:
        run = run + 1 if ord(letter) - ord("A") == run else int(letter == "A")
        if run >= _LETTERED:
            return True
    return False


def _is_block(text: str) -> bool:
    """Whether there are many long lines, or a question with its choices one a line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    asks = any(line.endswith("?") for line in lines)
    choices = len(_CHOICE_LINE.findall(text))
    return sum(len(line) >= _LINE for line in lines) >= _LINES or (asks and choices >= 2)
