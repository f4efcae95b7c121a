"""Everything that a message names, taken out of it before anybody asks what it wants."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from bot.errors import InTheFuture
from bot.rules.exams import Exam
from bot.rules.moments import Moment
from bot.rules.words.clauses import Clause, read_clauses
from bot.rules.words.cues_told import BOOKED
from bot.rules.words.dates import future_day, past_moment
from bot.rules.words.exam_names import Exams, find_exams
from bot.rules.words.known import Known
from bot.rules.words.normal import plain
from bot.rules.words.phrases import Kind, Phrases, find_phrases
from bot.rules.words.scores import Score
from bot.rules.words.spelling import mended

_SHORTEST_ENDING = 100
"""Nobody calls an exam by two digits."""
_MOST_DAYS = 2
"""More are not looked at: nobody means them all, and each takes its time."""
_TODAY = re.compile(r"(?:earlier )?today|tonight|this (?:morning|afternoon|evening)")
_FOR_TODAY = re.compile(r"\b(?:for|is|on|to|at) DATE")
"""Booked for today, not today."""
_JUST_NOW = re.compile(
    r"\bjust (?:got (?:back|home|in|out)|came|come|walked|left|stepped|finished|back|stumbled|emerged|"
    r"out)\b[a-z ]{0,20}"
    r"\b(?:home|cent(?:er|re)|exam|test|room)\b|\bfresh (?:out|from)\b[a-z ]{0,20}\b(?:exam|test|cent(?:er|re))\b"
)
_SAT = re.compile(
    r"(?<!\bon )(?<!\bthis )(?<!\bnext )(?<!\blast )(?<!\bfor )(?<!\bcoming )\b(?:sat|sitted) (?:for )?"
    r"(?=(?:the (?!\d)|my|it|an?|EXAM|this|that|exam|test)\b)|(?<=EXAM )sat (?=(?:[a-z0-9:]+ ){0,3}(?:today|yesterday|"
    r"this morning|this afternoon|last)\b)"
    r"|(?<=\bi )sat\b ?|(?<=\b(?:just|have) )sat\b ?"
)


@dataclass(frozen=True)
class Facts:
    """What is named. `bare`: the plain text; `mended`: without slips of the pen, and EXAM where exams were."""

    bare: str
    mended: str
    exams: Exams
    phrases: Phrases
    clauses: tuple[Clause, ...]
    known: Known
    now: datetime

    @property
    def exam(self) -> str | None:
        """The one exam that is surely named."""
        return self.exams.codes[0] if len(self.exams.codes) == 1 else None

    def exam_in(self, clause: Clause) -> str | None:
        """The one exam that is surely named in that clause."""
        named = self.exams.named[clause.first_exam :][: clause.whole.count(" EXAM")]
        codes = {each.codes[0] for each in named if each.sure and len(each.codes) == 1}
        return codes.pop() if len(codes) == 1 and all(each.sure for each in named) else None

    @cached_property
    def days_ahead(self) -> tuple[date | None, ...]:
        """What the first few days that are named mean, if they are ahead."""
        days = self.phrases.of(Kind.DATE)
        if _FOR_TODAY.search(self.phrases.text) is None and any(BOOKED.search(each.text) for each in self.clauses):
            days = [day for day in days if not _TODAY.fullmatch(day)]
        return tuple(future_day(day, self.now) for day in days[:_MOST_DAYS])

    @cached_property
    def happened(self) -> Moment | date | None:
        """The first moment that is named and over; a day ahead where only such are named."""
        times = self.phrases.of(Kind.TIME)
        clock = times[0] if len(times) == 1 else ""
        ahead: date | None = None
        if not self.phrases.of(Kind.DATE) and _JUST_NOW.search(self.mended):
            return Moment(self.now.date())
        for day in self._days_of_no_booking():
            try:
                moment = past_moment(day, clock, self.now, self.known.zone_is_set)
            except InTheFuture as error:
                ahead = ahead or error.on
                continue
            if moment:
                return moment
        return ahead

    def _days_of_no_booking(self) -> list[str]:
        """The first few days that are named, but for those in a clause that tells what was booked."""
        booked: list[bool] = []
        for clause in self.clauses:
            booked += [BOOKED.search(clause.text) is not None] * clause.whole.count(" DATE")
        days = self.phrases.of(Kind.DATE)
        if len(booked) != len(days):
            return days[:_MOST_DAYS]
        return [day for day, is_booked in zip(days, booked, strict=True) if not is_booked][:_MOST_DAYS]

    @property
    def listed_exam(self) -> Exam | None:
        """What is known of that exam."""
        return self.known.catalogue.exam(self.exam, self.now.date()) if self.exam else None

    def score(self, *, practice: bool) -> Score | None:
        """The score that is named in a clause of that kind; of a practice test, wherever it stands."""
        fitting = [clause.score for clause in self.clauses if clause.score and clause.practice is practice]
        others = [clause.score for clause in self.clauses if clause.score] if practice else []
        if not self.exams.named and fitting and not fitting[0].explicit and self._ends_a_code(fitting[0]):
            return None
        codes = tuple(code for code in self.exams.codes)
        fitting = [each for each in fitting if each.explicit or not f"-{'-'.join(codes)}".endswith(f"-{each.value:g}")]
        fitting = sorted(fitting, key=lambda each: (_is_of_points(each), not each.explicit))
        return next(iter(fitting + others), None)

    def _ends_a_code(self, score: Score) -> bool:
        """Whether a mere number rather is short for an exam, as 701 is."""
        if score.value < _SHORTEST_ENDING:
            return False
        return any(code.endswith(f"{score.value:g}") for code in self.known.exams.codes)

    @property
    def needed(self) -> float | None:
        """The pass mark that was named."""
        return next((clause.needed for clause in self.clauses if clause.needed is not None), None)

    def first(self, kind: Kind) -> str | None:
        """The first phrase of that kind."""
        return next(iter(self.phrases.of(kind)), None)


def _is_of_points(score: Score) -> bool:
    """Whether it may as well be how many points were lacking: "683, 17 points"."""
    return score.value < _SHORTEST_ENDING and score.most is None and not score.percent


def read_facts(text: str, known: Known, now: datetime) -> Facts:
    """What `text` names; `now` is aware, in the person's zone."""
    bare = plain(text)
    exams = find_exams(bare, known, now.date())
    spelled = _SAT.sub("took ", mended(exams.text))
    phrases = find_phrases(spelled)
    return Facts(bare, spelled, exams, phrases, read_clauses(phrases.text), known, now)
