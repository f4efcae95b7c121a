"""Finds the score in a message, among all the numbers that are none."""

import re
from dataclasses import dataclass

from bot.rules.exams import Exam
from bot.rules.typed_numbers import decimal

_NUMBER = r"\d{1,4}(?:[.,]\d{1,2})?"
_NEEDED = re.compile(
    r"\b(?:needed|need|needs|required|requires)(?: (?:a|an|at least|to get|to score|like|was|is))* "
    rf"(?P<needed>{_NUMBER})(?: ?(?:%|percent))?(?: to pass)?"
    r"|\b(?:pass|passing|cut ?off|minimum|min)(?: (?:mark|score|grade|line|point|rate))?"
    r"(?<!\bpass)(?:(?: (?:for|of|on|in) (?:the )?(?:EXAM|exam|test|it))?(?: (?:is|was|of|at))?:?|(?<=\bpass) (?:is|"
    r"was)) "
    r"(?P<mark>\d{2,4})(?: ?%)?(?![\d/])"
    r"|\b(?P<asked>\d{2,4})(?: ?%)? (?:(?:is|was|were) )?(?:needed|required|necessary)\b(?! (?:a |an |at least |"
    r"was |is )?\d)"
    r"|\b(?P<pass>\d{2,4}) (?:is|was|to|needed|required)(?: needed| required)?(?: to)? pass(?:ing)?\b"
)
_COUNTED = (
    r"questions?|qs|times|attempts|tries|exams|people|chapters?|labs?|videos?|flash ?cards|cards|pages?|x|k|bucks|"
    r"dollars|euros?|items?|topics?|modules?|sections?|lessons?|domains?"
)
_NUMBERED = (
    r"attempt|try|chapter|module|domain|part|week|section|lab|question|unit|level|version|v|lesson|page|ch|step|"
    r"number|"
    r"no|book|topic|objective|season|episode"
)
_MATERIAL = "chapter|module|domain|section|lab|unit|lesson|page|topic|objective|video"
_NO_SCORE = re.compile(
    r"\b(?P<by>by)(?: (?:only|just|like|about|a|around))* \d{1,3}"
    r"(?: ?(?:points?|marks?|%|percent|pts))?\b"
    r"|\b\d{1,3} (?:points?|marks?|pts|percent|%) (?:short|off|away|below|under|over|above|shy|from)\b"
    rf"|\b\d{{1,4}} ?(?:{_COUNTED})\b"
    r"|(?<=\bpaid )\d+|(?<=\bcosts )\d+|(?<=\bcost )\d+|(?<=\bspent )\d+|(?<=\bwasted )\d+|(?<=\bpay )\d+"
    rf"|\b(?P<of>{_MATERIAL})s? ?#?\d{{1,2}}(?!\d)(?: ?(?:-|to|and) ?\d{{1,2}})?\b"
    rf"|\b(?:{_NUMBERED})s? ?#?\d{{1,2}}(?!\d)(?: ?(?:-|to|and) ?\d{{1,4}})?\b"
    r"|\b(?:page|question|lesson|item|card|level|version|v|no|number|room|gate|bus|seat) ?#?\d{3,4}\b"
    r"|\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b"
)
_OF = re.compile(rf"(?<![\d.:/])\b(?P<got>{_NUMBER}) ?(?:/|out of|of|over) ?(?P<most>\d{{2,4}})\b(?! ?[:/])")
_PERCENT = re.compile(rf"(?<![\d.:/])\b(?P<percent>{_NUMBER}) ?(?:%|percent\b|pct\b|per cent\b)")
_KEYED = re.compile(
    r"\b(?:score[ds]?|scoring|got|get|getting|with|mark|result|grade|points?|made|managed|received|at)"
    r"(?::| (?:was|is|of|a|an|me|only|just|about|exactly|like|around|came|in|at|the|my|score|solid|EXAM|on|it))*:? ?"
    rf"(?P<keyed>{_NUMBER})\b(?! ?[:/])|\b(?P<points>{_NUMBER}) ?(?:points|pts|marks)\b"
)
_BARE = re.compile(r"(?<![\d.:/#])\b(?P<bare>\d{2,4}(?:[.,]\d{1,2})?)\b(?![:/\d-])")
SCORE = "SCORE"
_PERCENT_MOST = 100


@dataclass(frozen=True, slots=True)
class Score:
    """A number that was named as a score: of `most` where that was said, or in percent; `explicit` in so many words."""

    value: float
    most: float | None = None
    percent: bool = False
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class Scores:
    """The text with SCORE and NUM for numbers, the score, and the pass mark that was named."""

    text: str
    score: Score | None = None
    needed: float | None = None


def find_scores(text: str) -> Scores:
    """The first score in a plain `text` without exams, days and times."""
    needed = _NEEDED.search(text)
    text = _NO_SCORE.sub(lambda match: f" {match['by'] or match['of'] or ''} NUM ", _NEEDED.sub(" NEEDED ", text))
    score = None
    if match := _OF.search(text):
        score = Score(decimal(match["got"]), decimal(match["most"]))
    elif match := _PERCENT.search(text):
        score = Score(decimal(match["percent"]), percent=True)
    elif match := _KEYED.search(text):
        score = Score(decimal(match["keyed"] or match["points"]))
    elif match := _BARE.search(text):
        score = Score(decimal(match["bare"]), explicit=False)
    if match:
        start, end = match.span(match.lastgroup) if match.lastgroup in ("keyed", "bare") else match.span()
        text = f"{text[:start]} {SCORE} {text[end:]}"
    mark = next((each for each in needed.groups() if each), None) if needed else None
    return Scores(" ".join(text.split()), score, decimal(mark) if mark else None)


def scaled(score: Score | None, exam: Exam | None) -> float | None:
    """`score` as a score report would show it; None where that is not sure."""
    if score is None:
        return None
    low = exam.scale_min if exam and exam.scale_min is not None else None
    high = exam.scale_max if exam and exam.scale_max is not None else None
    if (
        exam
        and (low is None or high is None)
        and exam.passing_score is not None
        and exam.passing_score <= _PERCENT_MOST
    ):
        low, high = 0, _PERCENT_MOST
    if low is None or high is None:
        plausible = score.explicit or 100 <= score.value <= 1000 or (exam is not None and 10 <= score.value < 100)
        return score.value if plausible and not _of_others(score, 100, 1000) else None
    if score.percent and high != 100:
        return None
    if score.most is not None and score.most != high:
        return None
    fits = low <= score.value <= high
    return score.value if fits or (score.explicit and score.value > high and score.most is None) else None


def _of_others(score: Score, *known: float) -> bool:
    return score.most is not None and score.most not in known and score.most < 100


def in_percent(score: Score | None, exam: Exam | None) -> float | None:
    """The `score` of a practice test: a percentage, or a number of the exam's own scale; None where it is neither."""
    if score is None or score.value > (_PERCENT_MOST if score.percent else score.most or score.value):
        return None
    highest = exam.scale_max if exam else None
    if score.most is not None and score.most == highest and score.value <= _PERCENT_MOST < highest:
        return None  # of a scale, and as small as a percentage: it would be taken for one
    if score.most is None or score.most in (_PERCENT_MOST, highest):
        return score.value
    return round(100 * score.value / score.most, 1) if score.value <= score.most else None


def counted(score: Score | None, exam: Exam | None) -> int | None:
    """How many questions there were, where the `score` of a practice test counts the right ones."""
    if score is None or score.most is None or score.most in (100, exam.scale_max if exam else None):
        return None
    return int(score.most) if score.value <= score.most else None
