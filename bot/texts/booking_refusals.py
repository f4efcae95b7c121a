"""Refusals about vouchers and stories as sentences."""

from bot.rules import booking_refusals as refused
from bot.texts.refusals import sentence


@sentence.register
def _(refusal: refused.NoVoucher) -> str:
    return "No voucher is set for that exam (any more). `/retake target voucher:` takes its last day."


@sentence.register
def _(refusal: refused.NoStory) -> str:
    return "That story is not there (any more). `/settings` shows the ones that you left."


@sentence.register
def _(refusal: refused.NoPlaceForStory) -> str:
    return (
        "A story can be left by somebody who passed an exam after failing it, in the server where they ask or in one "
        "where they are in a study group. I see no such pass and place of yours (any more)."
    )


@sentence.register
def _(refusal: refused.StoryHoldsQuestions) -> str:
    return (
        "**Story**: parts of it look like exam questions, and bodies take certifications away for passing those on. "
        "Accepted: how you came through, in your own words, without any question."
    )
