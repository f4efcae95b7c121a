"""What can go wrong in a way that a person or an operator can mend.

Refusal                     the answer is a sentence (bot.texts.refusals), never a number
├── FormRefused             several at once: everything that was wrong in one form
├── NotReadable             a field's text means nothing to us
│   └── AmbiguousInput      it means several things: choose one
├── NoSuchDay               a date that no calendar has
├── InTheFuture             an attempt that has not happened yet
│   └── LaterToday          today, at a time of day that is still to come
├── TooLongAgo              an attempt before certification exams existed
├── InThePast               a target that is over
├── TooFarAhead             a target that lies too many years ahead to plan for
├── TooLong                 more characters than a field holds
├── TooMany                 more lines than a field takes
├── ScoreOutsideScale       a score that the exam cannot give
├── ScoreContradictsResult  a failed attempt at or over the pass mark, or the other way round
├── UnknownDomain           a domain that the exam does not have
├── DomainOutOfRange        a percentage over 100 or below 0
├── DuplicateAttempt        the same exam on the same day, logged before
├── NoExamNamed             no exam was named, and none was logged to fall back on
├── NothingThere            no such attempt of this person (whoever else it may belong to)
├── EarlierToday            an exam at a time of today that is over
├── PassedAlready           an exam to prepare for that was passed not long ago
├── NoExamDay               no exam day to look at, to change or to cancel
├── NoNudges                no nudge to pause or turn off
├── TooFarBack              a day that is too long over to be marked
├── NobodyToInvite          oneself, or a bot, asked to be a partner
├── PactAlready             a pact with somebody with whom there is one
├── TooManyInvitations      more people asked at a time than may be
├── TooManyPacts            more pacts at a time than somebody may have
├── NoPact                  a pact that has ended, or was never there
├── InvitationOver          an invitation or a proposal that cannot be answered any more
├── NoCommitment            nothing that was set out to be done, or not any more
├── TooManyCommitments      more set out to be done at a time than may be
├── NoSuchGroup             a study group that is not there any more
├── NotAMember              something of a study group that is for its members
├── NothingToldYet          a check-in that is not there (any more)
├── NotYours                a button under somebody else's message
└── Expired                 what a button or form stood for is gone
OperatorError               one sentence for the operator, exit status 2
├── BadSetting              a setting that is missing or wrong
└── BadFile                 a file of rules or exams that does not fit
"""

from dataclasses import dataclass
from datetime import date, time

from bot.errors.fields import Field as Field


class Refusal(Exception):
    """Something asked for that cannot be done as asked; says what was wrong and what is accepted."""


@dataclass(eq=False)
class FormRefused(Refusal):
    problems: tuple[Refusal, ...]


@dataclass(eq=False)
class NotReadable(Refusal):
    field: Field
    typed: str


@dataclass(eq=False)
class AmbiguousInput(NotReadable):
    choices: tuple[str, ...]


@dataclass(eq=False)
class NoSuchDay(Refusal):
    typed: str


@dataclass(eq=False)
class InTheFuture(Refusal):
    on: date
    today: date


@dataclass(eq=False)
class LaterToday(InTheFuture):
    at: time


@dataclass(eq=False)
class TooLongAgo(Refusal):
    on: date


@dataclass(eq=False)
class InThePast(Refusal):
    on: date
    today: date
    field: Field = Field.TARGET


@dataclass(eq=False)
class TooFarAhead(Refusal):
    on: date
    latest: date
    field: Field = Field.TARGET


@dataclass(eq=False)
class TooLong(Refusal):
    field: Field
    longest: int


@dataclass(eq=False)
class TooMany(Refusal):
    field: Field
    most: int


@dataclass(eq=False)
class ScoreOutsideScale(Refusal):
    score: float
    lowest: int
    highest: int


@dataclass(eq=False)
class ScoreContradictsResult(Refusal):
    score: float
    passing_score: int
    passed: bool


@dataclass(eq=False)
class UnknownDomain(Refusal):
    typed: str
    known: tuple[str, ...]


@dataclass(eq=False)
class DomainOutOfRange(Refusal):
    domain: str
    typed: str


@dataclass(eq=False)
class DuplicateAttempt(Refusal):
    exam: str
    on: date


@dataclass(eq=False)
class NoExamNamed(Refusal):
    pass


@dataclass(eq=False)
class NothingThere(Refusal):
    pass


@dataclass(eq=False)
class EarlierToday(Refusal):
    on: date
    at: time


@dataclass(eq=False)
class PassedAlready(Refusal):
    exam: str
    on: date


@dataclass(eq=False)
class NoExamDay(Refusal):
    pass


@dataclass(eq=False)
class NoNudges(Refusal):
    pass


@dataclass(eq=False)
class TooFarBack(Refusal):
    day: date
    earliest: date


@dataclass(eq=False)
class NobodyToInvite(Refusal):
    is_oneself: bool


@dataclass(eq=False)
class PactAlready(Refusal):
    other_id: int


@dataclass(eq=False)
class TooManyInvitations(Refusal):
    most: int


@dataclass(eq=False)
class TooManyPacts(Refusal):
    most: int


@dataclass(eq=False)
class NoPact(Refusal):
    pass


@dataclass(eq=False)
class InvitationOver(Refusal):
    pass


@dataclass(eq=False)
class NoCommitment(Refusal):
    pass


@dataclass(eq=False)
class TooManyCommitments(Refusal):
    most: int


@dataclass(eq=False)
class NoSuchGroup(Refusal):
    pass


@dataclass(eq=False)
class NotAMember(Refusal):
    group: str


@dataclass(eq=False)
class NothingToldYet(Refusal):
    pass


@dataclass(eq=False)
class NotYours(Refusal):
    pass


@dataclass(eq=False)
class Expired(Refusal):
    pass


class OperatorError(Exception):
    """One sentence that tells the operator what to mend."""


class BadSetting(OperatorError):
    """A setting that is missing or wrong; the sentence names it, where it was read, and an accepted value."""


class BadFile(OperatorError):
    """A file of rules or exams that does not fit; the sentence names file, line or key, and the fault."""
