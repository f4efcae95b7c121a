"""Everything that a message names, taken out of it before anybody asks what it wants."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from bot.errors import InTheFuture
from bot.rules.exams import Exam
from bot.rules.moments import Moment
from bot.rules.words.clauses import Clause, read_clauses
from bot.rules.words.dates import future_day, past_moment
from bot.rules.words.exam_names import Exams, find_exams
from bot.rules.words.known import Known
from bot.rules.words.normal import plain
from bot.rules.words.phrases import Kind, Phrases, find_phrases
from bot.rules.words.scores import Score
from bot.rules.words.spelling import mended

_MOST_DAYS = 4
"""More are not looked at: nobody means them all, and each takes its time."""
_SAT = re.compile(r"\b(?:sat|sitted) (?=(?:the|my|for|it|an?|EXAM|this|that)\b)|(?<=\bi )sat\b ?")


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
        return tuple(future_day(day, self.now) for day in self.phrases.of(Kind.DATE)[:_MOST_DAYS])

    @cached_property
    def happened(self) -> Moment | date | None:
        """The first moment that is named and over; a day ahead where only such are named."""
        times = self.phrases.of(Kind.TIME)
        clock = times[0] if len(times) == 1 else ""
        ahead: date | None = None
        for day in self.phrases.of(Kind.DATE)[:_MOST_DAYS]:
            try:
                moment = past_moment(day, clock, self.now, self.known.zone_is_set)
            except InTheFuture as error:
                ahead = ahead or error.on
                continue
            if moment:
                return moment
        return ahead

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
        return next(iter([score for score in fitting if score.explicit] + fitting + others), None)

    def _ends_a_code(self, score: Score) -> bool:
        """Whether a mere number rather is short for an exam, as 701 is."""
        return any(code.endswith(f"{score.value:g}") for code in self.known.exams.codes)

    @property
    def needed(self) -> float | None:
        """The pass mark that was named."""
        return next((clause.needed for clause in self.clauses if clause.needed is not None), None)

    def first(self, kind: Kind) -> str | None:
        """The first phrase of that kind."""
        return next(iter(self.phrases.of(kind)), None)


def read_facts(text: str, known: Known, now: datetime) -> Facts:
    """What `text` names; `now` is aware, in the person's zone."""
    bare = plain(text)
    exams = find_exams(bare, known, now.date())
    spelled = _SAT.sub("took ", mended(exams.text))
    phrases = find_phrases(spelled)
    return Facts(bare, spelled, exams, phrases, read_clauses(phrases.text), known, now)
