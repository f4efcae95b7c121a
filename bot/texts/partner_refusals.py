"""Refusals about pacts as sentences."""

from bot import errors
from bot.texts.refusals import sentence


@sentence.register
def _(refusal: errors.NobodyToInvite) -> str:
    if refusal.is_oneself:
        return "A pact takes two, so it cannot be with yourself. Choose somebody else."
    return "A bot has nothing to study for. Choose a person."


@sentence.register
def _(refusal: errors.PactAlready) -> str:
    return f"You have a pact with <@{refusal.other_id}> already. `/partner status` shows it."


@sentence.register
def _(refusal: errors.TooManyInvitations) -> str:
    return (
        f"You have asked {refusal.most} people within a week, which is as many as may be asked at a time. "
        "Once one of them has accepted, or a week has passed, there is room again."
    )


@sentence.register
def _(refusal: errors.TooManyPacts) -> str:
    return (
        f"Nobody has more than {refusal.most} pacts at a time, and one of you has as many. "
        "`/partner end` ends one of yours."
    )


@sentence.register
def _(refusal: errors.NoPact) -> str:
    return "There is no such pact of yours (any more). `/partner status` shows those that you have."


@sentence.register
def _(refusal: errors.InvitationOver) -> str:
    return "That question is not open any more. `/partner status` shows what is."


@sentence.register
def _(refusal: errors.NoCommitment) -> str:
    return "There is nothing such that you set out to do (any more). `/partner status` shows what there is."


@sentence.register
def _(refusal: errors.TooManyCommitments) -> str:
    return f"In one pact, you can set out to do {refusal.most} things at a time. Mark one as done, or let it go, first."
