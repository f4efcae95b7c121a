"""Numbers in words, as dictation writes them: "seven hundred and twelve" is 712, "az one oh four" az 104."""

import re

_UNITS = {word: value for value, word in enumerate("one two three four five six seven eight nine".split(), 1)}  # noqa: SIM905
_TEENS = {
    word: value
    for value, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),  # noqa: SIM905
        10,
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)  # noqa: SIM905
}
_VALUES = {**_UNITS, **_TEENS, **_TENS}
_UNIT, _TEEN, _TEN = ("|".join(values) for values in (_UNITS, _TEENS, _TENS))
_BELOW_100 = rf"(?:{_TEN})(?:[ -](?:{_UNIT}))?|{_TEEN}"
_HUNDREDS = re.compile(rf"\b(?P<hundreds>{_UNIT}) hundred(?:(?: and)? (?P<rest>{_BELOW_100}|{_UNIT}))?\b")
_WITH_ZERO = re.compile(rf"\b(?P<first>{_UNIT}) (?:oh|o|zero) (?P<last>{_UNIT})\b")
_CLOCK = re.compile(
    rf"\b(?P<at>(?:at|by|until|till|around) )?(?P<hour>{_UNIT}|ten|eleven|twelve) (?P<minute>{_BELOW_100})\b"
    r"(?P<half> ?[ap] ?m\b| in the | o ?clock)?"
)
_OF_SCORE = re.compile(
    r"(?P<before>\b(?:score[ds]?|scoring|with|got|of|was|is|result|failed|passed)(?: (?:a|an|only|just|it|my|the))* )"
    rf"(?P<hundreds>{_UNIT}) (?P<rest>{_BELOW_100})\b(?! ?(?:[ap] ?m\b|minutes|mins|hours))"
)
_COUPLE = re.compile(rf"\b(?P<tens>{_TEN})[ -](?P<unit>{_UNIT})\b|\b(?P<alone>sixty|seventy|eighty|ninety)\b")
_ANY = re.compile(rf"hundred|\b(?:oh|o|zero)\b|{_TEN}|{_TEEN}")


def in_digits(text: str) -> str:
    """Plain `text` with digits for numbers of two and more words; lone small numbers stay words."""
    if not _ANY.search(text):
        return text
    text = _HUNDREDS.sub(lambda match: str(100 * _VALUES[match["hundreds"]] + _value(match["rest"])), text)
    text = _WITH_ZERO.sub(lambda match: f"{_VALUES[match['first']]}0{_VALUES[match['last']]}", text)
    text = _OF_SCORE.sub(
        lambda match: f"{match['before']}{100 * _VALUES[match['hundreds']] + _value(match['rest'])}", text
    )
    text = _CLOCK.sub(_clock, text)
    return _COUPLE.sub(lambda match: str(_value(match[0])), text)


def _clock(match: re.Match[str]) -> str:
    minute = _value(match["minute"])
    if minute > 59 or not (match["at"] or match["half"]):
        return match[0]
    half = re.sub("([ap]) m", r"\1m", match["half"] or "")
    return f"{match['at'] or ''}{_VALUES[match['hour']]}:{minute:02}{half}"


def _value(words: str | None) -> int:
    return sum(_VALUES[word] for word in re.split("[ -]", words)) if words else 0
