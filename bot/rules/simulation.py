"""A simulation: as long as the exam, with quiet words on the way, and no pause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.errors import Field, FormRefused, NotReadable, Refusal
from bot.rules.exams import Exam
from bot.rules.form_reading import tried
from bot.rules.practice_form import FULL_FROM_PERCENT, questions_of
from bot.rules.promises import Kind

SIMULATION = Kind("simulation", limit=timedelta(minutes=1), chosen=True, urgent=True, fleeting=True)
"""A word on the way: a minute late, it would only confuse. Its subject is the simulation and the milestone."""
SIMULATION_END = Kind("simulation-end", chosen=True, urgent=True)
"""That time is up, however late: a result waits for it."""
SHORTEST_MINUTES, LONGEST_MINUTES, MOST_QUESTIONS = 5, 600, 500
_APART = timedelta(minutes=5)
_MINUTES = re.compile(r"(?:(\d{1,2})\s*(?:h|hours?|:)\s*)?(\d{1,3})?\s*(?:min\.?|minutes?|m)?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}")


class State(StrEnum):
    RUNNING = "running"
    OVER = "over"
    """It waits for its result."""
    RECORDED = "recorded"
    ABANDONED = "abandoned"


class Milestone(StrEnum):
    HALF = "half"
    FIFTEEN = "fifteen"
    FIVE = "five"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """`ended_at`: when its person ended it or gave it up; None where the clock did, or where it runs."""

    simulation_id: int
    learner_id: int
    exam: str
    began_at: datetime
    ends_at: datetime
    state: State = State.RUNNING
    ended_at: datetime | None = None
    questions: int | None = None
    practice_id: int | None = None

    @property
    def minutes(self) -> int:
        """How long it was set to be."""
        return round((self.ends_at - self.began_at) / timedelta(minutes=1))

    def at(self, now: datetime) -> State:
        """Where it stands: nobody has to do anything for the time to run out."""
        return State.OVER if self.state is State.RUNNING and now >= self.ends_at else self.state


@dataclass(frozen=True, slots=True)
class Length:
    """How long an exam is, as far as that is known."""

    minutes: int | None
    questions: int | None


def length_of(exam: Exam | None) -> Length:
    """The published length; of a range of questions the larger number, so that nobody trains for too few."""
    if exam is None:
        return Length(None, None)
    return Length(exam.minutes, exam.questions or exam.questions_max or exam.questions_min)


def is_short(simulation: Simulation, answered: int | None, exam: Exam | None) -> bool:
    """Whether it was far shorter than the exam, in minutes or questions, or had far fewer than it was set to have."""
    asked, minutes = questions_of(exam), exam.minutes if exam else None
    parts = (
        (simulation.minutes, minutes),
        (simulation.questions, asked),
        (answered, simulation.questions),
    )
    return any(part and whole and 100 * part < FULL_FROM_PERCENT * whole for part, whole in parts)


def was_sat(simulation: Simulation, ended_at: datetime) -> bool:
    """Whether it went on for a third of its time: what ends sooner was no hour in the exam room."""
    return 3 * (ended_at - simulation.began_at) >= simulation.ends_at - simulation.began_at


def milestones(began_at: datetime, ends_at: datetime) -> Iterator[tuple[Milestone, datetime]]:
    """What is said when, in order.

    A mark before the end is kept where it lies in the second half: of 20 minutes, 15 to go is next to the beginning.
    Half of the time is told where no other mark is within five minutes of it.
    """
    total = ends_at - began_at
    marks = [
        (milestone, ends_at - before)
        for milestone, before in ((Milestone.FIFTEEN, timedelta(minutes=15)), (Milestone.FIVE, timedelta(minutes=5)))
        if total >= 2 * before
    ]
    half = began_at + total / 2
    if all(abs(at - half) >= _APART for at in (began_at, ends_at, *(at for _, at in marks))):
        yield Milestone.HALF, half
    yield from marks
    yield Milestone.END, ends_at


def read_length(minutes: str, questions: str) -> tuple[int, int | None]:
    """Minutes ("90", "1h 30") and, if it was told, the number of questions. Raises FormRefused."""
    problems: list[Refusal] = []
    length = tried(lambda: _minutes(minutes), problems)
    number = tried(lambda: _questions(questions), problems)
    if problems or length is None:
        raise FormRefused(tuple(problems))
    return length, number


def _minutes(typed: str) -> int:
    match = _MINUTES.fullmatch(typed.strip())
    total = 60 * int(match[1] or 0) + int(match[2] or 0) if match else 0
    if not SHORTEST_MINUTES <= total <= LONGEST_MINUTES:
        raise NotReadable(Field.MINUTES, typed.strip())
    return total


def _questions(typed: str) -> int | None:
    typed = typed.strip()
    if not typed:
        return None
    if not _NUMBER.fullmatch(typed) or not 1 <= int(typed) <= MOST_QUESTIONS:
        raise NotReadable(Field.QUESTIONS, typed)
    return int(typed)
