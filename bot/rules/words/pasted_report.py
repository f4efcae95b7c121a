"""Whether a message is a score report that somebody pasted: names of domains, each with how it went."""

import re

_CUT = re.compile(r"[\n,;•|]+")
_VALUE = (
    r"(?:\d{1,3}(?:[.,]\d+)? ?%|\d{1,3} ?percent"
    r"|(?:above|at|below|near|meets)(?: (?:target|proficiency|competenc\w+))?)"
)
_LINE = re.compile(
    r"(?:.*(?:domains?|report|results?|scores?)\b[^:]*:)?\s*[\s*-]*(?:\d+(?:\.\d+)?\.? ?)?"
    rf"(?P<name>[A-Za-z][A-Za-z&/(), -]{{2,60}}?(?: \d{{1,2}})?)\s*(?:[:=–—-]|\.{{2,}}|\s)\s*(?P<value>{_VALUE})[\s.]*",
    re.IGNORECASE,
)
_OF_A_REPORT = re.compile(r"\b(?:report|domains?|objectives?|sections?|breakdown|scorecard)\b", re.IGNORECASE)
_MAY_BE = re.compile(r"%|percent|above|below|at target", re.IGNORECASE)
_AFTER_VALUE = re.compile(
    r"(?P<value>\d ?%|\bpercent|\b(?:above|at|below|near|meets)(?: (?:target|proficiency|competenc\w+))?)\s*[,;|]\s*"
    r"(?:and )?",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"(?P<head>\b(?:report|breakdown|domains|scores|results)\b[^:\n]{0,40}:)\s*(?=[A-Za-z]|\d+\.\d)", re.IGNORECASE
)
_LONGEST_LOOKED_AT = 4000
_LINES, _LINES_OF_A_REPORT = 3, 2


def is_pasted_report(text: str) -> bool:
    """Three lines or parts of a sentence that each name a domain and how it went; two where it says what they are."""
    text = text[:_LONGEST_LOOKED_AT]
    if len(_MAY_BE.findall(text)) < _LINES_OF_A_REPORT:
        return False
    names = {match["name"].casefold() for part in _CUT.split(text) if (match := _LINE.fullmatch(part.strip()))}
    return len(names) >= (_LINES_OF_A_REPORT if _OF_A_REPORT.search(text) else _LINES)


def in_lines(text: str) -> str:
    """The same report with each domain on a line of its own, as reports are read."""
    return _AFTER_VALUE.sub(r"\g<value>\n", _HEADED.sub(r"\g<head>\n", text))
