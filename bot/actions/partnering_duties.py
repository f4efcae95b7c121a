"""What is said between partners when it is due: each is looked at once more, since much may have changed."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.actions.duties import Settled, SingleDuty
from bot.actions.partnering_search import search
from bot.actions.partnering_shares import is_resting
from bot.actions.partnering_views import ProposalView, proposal_view, report_of
from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.commitments import (
    COMMITMENT,
    DUE,
    MISSED,
    REMINDED_BEFORE_TELLING,
    WORD,
    Commitment,
    Outcome,
    Reminder,
    next_noon,
)
from bot.rules.partner_search import PROPOSAL, SEARCH, Says
from bot.rules.partners import ACCEPTED, ENDED, INVITE, NUDGE, Invitation, InvitationState, Pact
from bot.rules.promises import Promise
from bot.stores import commitments, pacts, partner_invitations, partner_search, promises


@dataclass(frozen=True, slots=True)
class PactEnded:
    """With whom; None where nothing is kept of them any more."""

    other_id: int | None


@dataclass(frozen=True, slots=True)
class PoliteNudge:
    """From whom, to whom, and the receiver's own day."""

    sender_id: int
    learner_id: int
    today: date


@dataclass(frozen=True, slots=True)
class Reminded:
    """What its person is reminded of, for whom they do it, and their own day."""

    commitment: Commitment
    which: Reminder
    other_id: int
    today: date


class InviteDuty(SingleDuty[Invitation]):
    """Asks somebody whether they want a pact, as long as that is still asked."""

    kind = INVITE

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Invitation | None:
        invitation = await partner_invitations.one(tx, int(due.promise.subject))
        if invitation is None or invitation.state is not InvitationState.OPEN:
            return None
        return invitation if invitation.stands(resources.clock()) else None

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[Invitation]) -> None:
        await partner_invitations.asked(tx, int(settled.due.promise.subject), resources.clock())


class AcceptedDuty(SingleDuty[Pact]):
    """Says that a pact has begun."""

    kind = ACCEPTED

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Pact | None:
        return await pacts.one(tx, int(due.promise.subject), due.promise.whom)


class PactEndedDuty(SingleDuty[PactEnded]):
    kind = ENDED

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> PactEnded | None:
        _, _, other_id = due.promise.subject.partition(":")
        return PactEnded(int(other_id) if other_id else None)


class PoliteNudgeDuty(SingleDuty[PoliteNudge]):
    """Hands on a nudge, if there still is anything to nudge for."""

    kind = NUDGE

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> PoliteNudge | None:
        whom = due.promise.whom
        pact = await pacts.one(tx, int(due.promise.subject), whom)
        told = await report_of(tx, resources, Pact(pact.other, pact.own)) if pact else None
        if pact is None or told is None or told.done_today:
            return None
        return PoliteNudge(pact.other.learner_id, whom, (await local_time(tx, resources, whom)).today)


class ProposalDuty(SingleDuty[ProposalView]):
    """Asks one of two, without a name; not any more where the other has said no."""

    kind = PROPOSAL

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> ProposalView | None:
        proposal = await partner_search.one(tx, int(due.promise.subject))
        if proposal is None or not proposal.is_open(resources.clock()):
            return None
        if Says.NO in (said for _, said in proposal.says) or proposal.said_by(due.promise.whom) is not None:
            return None
        return await proposal_view(tx, proposal, due.promise.whom)


class SearchDuty(SingleDuty[None]):
    """Says nothing: whoever was not answered within a week is free, and may fit somebody else."""

    kind = SEARCH

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> None:
        await search(tx, resources, due.promise.whom)


class CommitmentDuty(SingleDuty[Reminded]):
    """Reminds of what somebody set out to do: on its eve while that lasts, and on its day, or once that is possible."""

    kind = COMMITMENT

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Reminded | None:
        commitment_id, _, which = due.promise.subject.partition(":")
        commitment = await commitments.one(tx, int(commitment_id))
        pact = await _going_on(tx, commitment)
        if commitment is None or pact is None:
            return None
        today = (await local_time(tx, resources, due.promise.whom)).today
        if Reminder(which) is Reminder.EVE and today >= commitment.intent.by_on:
            return None
        return Reminded(commitment, Reminder(which), pact.other.learner_id, today)

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[Reminded]) -> None:
        commitment_id, _, which = settled.due.promise.subject.partition(":")
        commitment = await commitments.one(tx, int(commitment_id))
        if commitment is not None and Reminder(which) is Reminder.DAY:
            await commitments.keep(tx, replace(commitment, reminded_at=resources.clock()))


class DueDuty(SingleDuty[None]):
    """Says nothing: has the partner told at their own noon, which says nothing of where its person lives."""

    kind = DUE

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> None:
        commitment = await _to_tell(tx, resources, int(due.promise.subject))
        pact = await _going_on(tx, commitment)
        if pact is not None:
            others = (await local_time(tx, resources, pact.other.learner_id)).now
            at = next_noon(others.astimezone(UTC) - timedelta(seconds=1), others.tzinfo or UTC)
            await promises.plan(tx, pact.other.learner_id, MISSED, due.promise.subject, at)

    async def next_of(self, tx: Transaction, resources: Resources, promise: Promise) -> datetime | None:
        """At noon again, as long as it is neither settled nor told."""
        commitment = await commitments.one(tx, int(promise.subject))
        if commitment is None or not commitment.is_open or not commitment.intent.bot_tells:
            return None
        local = await local_time(tx, resources, promise.whom)
        return next_noon(local.now, local.tzinfo)


class MissedDuty(SingleDuty[Commitment]):
    """Tells the partner that it has not happened, unless that has changed since it was looked at."""

    kind = MISSED

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Commitment | None:
        return await _to_tell(tx, resources, int(due.promise.subject))

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[Commitment]) -> None:
        commitment = await commitments.one(tx, int(settled.due.promise.subject))
        if commitment is not None and commitment.is_open:
            await promises.call_off(tx, commitment.learner_id, DUE, str(commitment.commitment_id))
            told = replace(commitment, outcome=Outcome.TOLD, settled_at=resources.clock())
            await commitments.keep(tx, told)


class WordDuty(SingleDuty[Commitment]):
    """Hands on what somebody tells their partner, and keeps it no longer."""

    kind = WORD

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Commitment | None:
        commitment = await commitments.one(tx, int(due.promise.subject))
        return commitment if commitment is not None and commitment.word else None

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[Commitment]) -> None:
        commitment = await commitments.one(tx, int(settled.due.promise.subject))
        if commitment is not None:
            await commitments.keep(tx, replace(commitment, word=None))


async def _going_on(tx: Transaction, commitment: Commitment | None) -> Pact | None:
    """The pact of something that is still open, as its person sees it; None where the pact is paused, or over."""
    if commitment is None or not commitment.is_open:
        return None
    pact = await pacts.one(tx, commitment.pact_id, commitment.learner_id)
    return None if pact is None or pact.is_paused else pact


async def _to_tell(tx: Transaction, resources: Resources, commitment_id: int) -> Commitment | None:
    """What the partner is to be told now: where its person wants that, was reminded well before, and does not rest."""
    commitment = await commitments.one(tx, commitment_id)
    if commitment is None or not commitment.intent.bot_tells or await _going_on(tx, commitment) is None:
        return None
    reminded_at, now = commitment.reminded_at, resources.clock()
    if reminded_at is None or now - reminded_at < REMINDED_BEFORE_TELLING:
        return None
    return None if await is_resting(tx, resources, commitment.learner_id) else commitment
