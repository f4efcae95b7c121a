"""Refusals about practice as sentences."""

from bot.errors import Field
from bot.rules import practice_refusals as refused
from bot.texts.days import listed
from bot.texts.fields import ACCEPTED, NAMES
from bot.texts.refusals import quoted, sentence

_RIGHT = NAMES[Field.RIGHT].capitalize()


@sentence.register
def _(refusal: refused.MoreRightThanAsked) -> str:
    if not refusal.asked:
        return f"**{_RIGHT}**: there has to be at least one question. Accepted: {ACCEPTED[Field.RIGHT]}."
    return (
        f"**{_RIGHT}**: {refusal.right} right of {refusal.asked} is more than there were. Accepted: at most "
        f"{refusal.asked}/{refusal.asked}; the right ones come first."
    )


@sentence.register
def _(refusal: refused.ScoreOffScale) -> str:
    return (
        f"**{_RIGHT}**: {refusal.score:g} is outside of this exam's scale. Accepted: {ACCEPTED[Field.RIGHT]}; or a "
        f"score from {refusal.lowest} to {refusal.highest}."
    )


@sentence.register
def _(refusal: refused.ScoreWithoutScale) -> str:
    return (
        f"**{_RIGHT}**: {quoted(refusal.typed)} looks like a score, and I do not know this exam's scale. "
        f"Accepted: {ACCEPTED[Field.RIGHT]}."
    )


@sentence.register
def _(refusal: refused.PercentNeeded) -> str:
    return (
        f"**Results per domain**: for {quoted(refusal.domain)} I need a figure here, so that it can be compared. "
        "Accepted: “8/10” or “80 %”, or nothing."
    )


@sentence.register
def _(refusal: refused.NoDomainChosen) -> str:
    return "**Domain**: targeted practice is on one domain. Accepted: one of the exam's domains."


@sentence.register
def _(refusal: refused.NoReasonChosen) -> str:
    return "**Why**: none is chosen. Accepted: one of the six; the nearest is good enough."


@sentence.register
def _(refusal: refused.LooksLikeDump) -> str:
    names = listed(tuple(f"**{NAMES[field].capitalize()}**" for field in refusal.fields))
    return (
        f"{names}: that looks like a question from an exam or a question bank, so I have not kept it, not even as a "
        "draft. Bodies take certifications away for passing on or using real questions, and a question by heart is "
        "one point at most. Accepted: a line in your own words about what you mixed up: it is what you will "
        "remember. If these were your own words, say it shorter and without the choices."
    )


@sentence.register
def _(refusal: refused.NoSuchPractice) -> str:
    return "There is no such result of yours (any more). `/practice chart` shows those that are logged."


@sentence.register
def _(refusal: refused.NoSuchMiss) -> str:
    return "There is no such missed question of yours (any more). `/practice miss` notes one."
