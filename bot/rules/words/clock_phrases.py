"""How times of day are written in messages, and the one way in which `read_clock` takes them."""

import re

_UNITS = r"minutes?|mins?|hours?|hrs?|days?|weeks?|months?|fortnights?|years?|quarters? of an hour"
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
_IN_WORDS = {word: number for number, word in enumerate(_NUMBERS, 1)}
_MINUTES = {
    "half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20,
    "thirty": 30, "fifteen": 15, "forty five": 45, "fortyfive": 45,
}  # fmt: skip
_HOUR = rf"\d{{1,2}}|{'|'.join(_NUMBERS)}"
_PART = "morning|afternoon|evening|night"
_REST = rf"(?: (?:(?:in|of) the (?:{_PART})|at night|o ?clock|sharp|ish|hrs|hours|exactly))*"
FIRST_MARK, LAST_MARK = "\ue000", "\uf8ff"
"""Behind the word that stands for a phrase is one of these marks: no plain text has them."""
_ALONE = r"(?<![\d:./-])"
_AT = r"(?:\bat |@ ?|\baround |\babout |\bby )*"

BESIDE_THE_HOUR = re.compile(
    r"\b(?:(?:at |by |around |until )(?P<bare>half) (?=\w)"
    r"|(?:at |by |around )?(?:(?P<part>half|quarter|five|ten|twenty)(?: minutes)? (?P<way>past|to|after)"
    r"|(?P<number>\d{1,2}) (?:past)) )"
    rf"(?P<hour>{_HOUR})\b(?! ?(?:{_UNITS}|h|m|%|points?))(?P<rest>(?: ?[ap]m\b)?{_REST})"
)
""" "half past 7", "quarter to eight", "at half 7"."""

CLOCKS = tuple(
    re.compile(pattern)
    for pattern in (
        # 7:30, 19h30, at 7:30pm
        rf"{_ALONE}{_AT}(?P<hour>\d{{1,2}})[:h](?P<minute>\d\d)(?::\d\d)? ?(?P<half>am|pm|h|hrs|hours)?\b(?![:\d])"
        rf"(?P<rest>{_REST})",
        # at 14.30, at 1430
        rf"(?:\bat |@ ?)(?P<hour>\d\d(?=\d\d\b)|\d{{1,2}}(?=[. ]))[. ]?(?P<minute>[0-5]\d)(?: ?(?P<half>am|pm))?\b"
        rf"(?![.:/%]\d|%| ?points)(?P<rest>{_REST})",
        # 9pm, 9.40 pm
        rf"{_ALONE}{_AT}(?P<hour>\d{{1,2}})(?:\.(?P<minute>[0-5]\d))? ?(?P<half>am|pm)\b(?P<rest>{_REST})",
        # 18h, 7 o'clock, 7ish
        rf"{_ALONE}{_AT}(?P<hour>\d{{1,2}}) ?(?:h|o ?clock|ish)\b(?! ?\d)(?P<rest>{_REST})",
        # 7 in the morning
        rf"{_ALONE}{_AT}(?P<hour>{_HOUR})(?P<rest> (?:(?:in|of) the (?:{_PART})|at night|o ?clock)"
        rf"(?: (?:in the (?:{_PART})|at night))?)",
        # at 7, until seven thirty
        rf"(?:\bat |@ ?|\buntil |\btill |\btil )(?P<hour>{_HOUR})(?: (?P<minute>thirty|fifteen|forty ?five))?\b"
        rf"(?! ?(?:{_UNITS}|%|points?|h\b|out|/|[:.]\d|am\b|pm\b|-|times|DATE|questions?))(?P<rest>{_REST})",
        # at noon
        r"(?:\bat |\baround )?\b(?P<named>noon|midday|midnight)\b",
        # seven thirty pm, six pm
        rf"{_AT}\b(?P<hour>{_HOUR})(?: (?P<minute>thirty|fifteen|forty ?five))? (?P<half>am|pm)\b(?P<rest>{_REST})",
        # 0600, 1830 hours
        rf"(?:\bat |@ ?|\bfrom )?{_ALONE}\b(?P<hour>0\d|1\d|2[0-3])(?P<minute>[0-5]\d) ?(?:h|hrs|hours)\b",
        # "and 9" behind "at 7"
        rf"(?<=TIME[{FIRST_MARK}-{LAST_MARK}])(?: and| or| &|,| ,| /)+ (?:at )?(?P<hour>{_HOUR})"
        rf"\b(?! ?(?:{_UNITS}|%|points?|h\b|/|[:.]\d|-|times|[a-z]))",
        # 7.30
        rf"{_ALONE}\b(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)\b(?![.%/\d])",
    )
)
"""The surest first."""
HOURS_OF_NUDGES = re.compile(
    rf"(?<!\bin )(?<!\bfor )(?<!\bafter )(?<!\bsnooze )(?<!\banother ){_ALONE}\b(?P<hour>1[3-9]|2[0-3]|"
    rf"0\d)(?P<rest> ?h)\b"
    r"(?! later)"
)
"""19h is a time of day where a message speaks of nudges, and else a span."""
CLOCKS_OF_NUDGES = tuple(
    re.compile(pattern)
    for pattern in (
        # 0600, 1830
        rf"{_ALONE}\b(?P<hour>0\d|1\d|2[0-3])(?P<minute>[0-5][05])\b(?![.:/%-]|% )(?P<rest>{_REST})",
        # by 8, around 8, for 8
        rf"(?:\b(?:around|by|about|for) |(?<=\bfrom )|(?<=\bto ))(?P<hour>\d{{1,2}})\b"
        rf"(?! ?(?:{_UNITS}|%|points?|h\b|out|/|[:.]\d|am\b|pm\b|-|times|questions?|more))(?P<rest>{_REST})",
    )
)
"""Taken for times of day only where a message speaks of nudges."""


def beside_the_hour(match: re.Match[str]) -> str:
    """ "half past 7" as "7:30", "quarter to eight in the evening" as "7:45 evening"."""
    hour, way = _number(match["hour"]), match["way"]
    minutes = int(match["number"]) if match["number"] else _MINUTES[match["bare"] or match["part"]]
    if way == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    half = re.search(r"[ap]m", match["rest"])
    return f"{hour}:{minutes % 60:02}{half[0] if half else ''}{_part(match['rest'])}"


def clock(match: re.Match[str]) -> str:
    """ "at 7pm" as "7:00pm", "9 in the evening" as "9:00 evening", "noon" as it is."""
    said = match.groupdict("")
    if named := said.get("named"):
        return named
    minute = said.get("minute") or "00"
    minute = str(_MINUTES.get(minute, minute))
    half = said.get("half", "")
    half = half if half in ("am", "pm") else ""
    return f"{_number(said['hour'])}:{minute}{half}{_part(said.get('rest', ''))}"


def _part(rest: str) -> str:
    found = re.search(_PART, rest)
    return f" {found[0]}" if found else ""


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _IN_WORDS[word]
