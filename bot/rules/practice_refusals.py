"""What can be wrong with a result in practice, or with what is said of a missed question.

Refusal
├── MoreRightThanAsked   more right answers than there were questions, or no questions at all
├── ScoreOffScale        a score that the exam cannot give
├── ScoreWithoutScale    a number over 100 for an exam whose scale is not known
├── PercentNeeded        a domain of a practice result as "above" or "below"
├── NoDomainChosen       a targeted result that does not say of which domain it is
├── NoReasonChosen       a missed question without why
├── LooksLikeDump        text that looks like exam questions that were pasted
├── NoSuchPractice       no such result of this person (whoever else it may belong to)
└── NoSuchMiss           no such missed question of this person
"""

from dataclasses import dataclass

from bot.errors import Field, Refusal


@dataclass(eq=False)
class MoreRightThanAsked(Refusal):
    right: int
    asked: int


@dataclass(eq=False)
class ScoreOffScale(Refusal):
    score: float
    lowest: int
    highest: int


@dataclass(eq=False)
class ScoreWithoutScale(Refusal):
    typed: str


@dataclass(eq=False)
class PercentNeeded(Refusal):
    domain: str


@dataclass(eq=False)
class NoDomainChosen(Refusal):
    pass


@dataclass(eq=False)
class NoReasonChosen(Refusal):
    pass


@dataclass(eq=False)
class LooksLikeDump(Refusal):
    """`fields`: those that hold it."""

    fields: tuple[Field, ...]


@dataclass(eq=False)
class NoSuchPractice(Refusal):
    pass


@dataclass(eq=False)
class NoSuchMiss(Refusal):
    pass
