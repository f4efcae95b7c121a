"""What somebody sees of their pacts, and of nobody else's."""

from dataclasses import dataclass

from bot.actions.partnering_pacts import own_pact
from bot.actions.partnering_shares import SharedView, shared_views, week_of
from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.rules.commitments import Commitment, Outcome
from bot.rules.partner_search import PROPOSAL_LASTS, Proposal, Says
from bot.rules.partners import (
    Invitation,
    InvitationState,
    Pact,
    Report,
    Role,
    Shared,
)
from bot.stores import commitments, groups, pacts, partner_invitations, partner_search


@dataclass(frozen=True, slots=True)
class PactView:
    """A pact as one of the two sees it, at their own `local` time.

    `report`: what a partner sees of the other; None where that rests. `theirs`: what the other set out to do and lets
    them see. `shared`: what the other is let to see, or, for a mentor, what this one is; `seen`: what this one sees.
    """

    pact: Pact
    local: LocalTime
    report: Report | None = None
    commitments: tuple[Commitment, ...] = ()
    theirs: tuple[Commitment, ...] = ()
    shared: frozenset[Shared] = frozenset()
    seen: tuple[SharedView, ...] = ()

    @property
    def nudged_today(self) -> bool:
        return self.pact.own.nudged_on is not None and self.pact.own.nudged_on >= self.local.today

    @property
    def may_nudge(self) -> bool:
        return self.report is not None and not self.report.done_today and not self.nudged_today


@dataclass(frozen=True, slots=True)
class ProposalView:
    """What somebody was asked, without a name: in which group, and what they have said to it."""

    proposal: Proposal
    group_name: str
    said: Says | None


@dataclass(frozen=True, slots=True)
class Overview:
    """All that somebody has with others, and what waits for an answer, of theirs or of others'."""

    pacts: tuple[PactView, ...]
    incoming: tuple[Invitation, ...]
    outgoing: tuple[Invitation, ...]
    proposals: tuple[ProposalView, ...]
    seeks_in: tuple[tuple[int, str], ...]
    """Groups in which they look for a partner: id and name."""


async def overview(resources: Resources, learner_id: int) -> Overview:
    """Everything that `/partner status` shows."""
    async with resources.database.transaction() as tx:
        now = resources.clock()
        there = [each for each in await partner_invitations.of_learner(tx, learner_id) if each.stands(now)]
        unanswered = [each for each in there if each.state is InvitationState.OPEN]
        return Overview(
            tuple([await view_of(tx, resources, pact) for pact in await pacts.of_learner(tx, learner_id)]),
            tuple(each for each in unanswered if each.invited_id == learner_id),
            tuple(each for each in there if each.inviter_id == learner_id),
            tuple(await _proposals(tx, resources, learner_id)),
            tuple(await _seeks_in(tx, learner_id)),
        )


async def look(resources: Resources, learner_id: int, pact_id: int) -> PactView:
    """One pact. Raises NoPact, NotYours."""
    async with resources.database.transaction() as tx:
        return await view_of(tx, resources, await own_pact(tx, pact_id, learner_id))


async def view_of(tx: Transaction, resources: Resources, pact: Pact) -> PactView:
    """That pact, as the one sees it whose own side comes first."""
    local = await local_time(tx, resources, pact.own.learner_id)
    if pact.own.role is Role.MENTORED:
        return PactView(pact, local, shared=await pacts.shared(tx, pact.pact_id, pact.own.learner_id))
    if pact.own.role is Role.MENTOR:
        items = frozenset() if pact.is_paused else await pacts.shared(tx, pact.pact_id, pact.other.learner_id)
        seen = await shared_views(tx, resources, pact.other.learner_id, items)
        return PactView(pact, local, shared=items, seen=seen)
    told = await report_of(tx, resources, pact)
    items = await pacts.shared(tx, pact.pact_id, pact.other.learner_id) if told else frozenset[Shared]()
    theirs = await commitments.of_side(tx, pact.pact_id, pact.other.learner_id) if told else []
    return PactView(
        pact,
        local,
        told,
        commitments=tuple(await commitments.of_side(tx, pact.pact_id, pact.own.learner_id)),
        theirs=tuple(each for each in theirs if each.intent.shared and each.outcome in (None, Outcome.DONE)),
        shared=await pacts.shared(tx, pact.pact_id, pact.own.learner_id),
        seen=await shared_views(tx, resources, pact.other.learner_id, items),
    )


async def report_of(tx: Transaction, resources: Resources, pact: Pact) -> Report | None:
    """What a partner sees of the other now; None where that rests."""
    return None if pact.is_paused else await week_of(tx, resources, pact.other.learner_id)


async def proposal_view(tx: Transaction, proposal: Proposal, learner_id: int) -> ProposalView | None:
    """What this person was asked; None where that is over."""
    group = await groups.one(tx, proposal.group_id) if proposal.group_id is not None else None
    if group is None or not group.is_running:
        return None
    return ProposalView(proposal, group.name, proposal.said_by(learner_id))


async def _proposals(tx: Transaction, resources: Resources, learner_id: int) -> list[ProposalView]:
    """Those that are open as far as this person may know."""
    asked_after = resources.clock() - PROPOSAL_LASTS
    found = await partner_search.of_learner(tx, learner_id, asked_after)
    views = [await proposal_view(tx, each, learner_id) for each in found if not each.is_agreed]
    return [view for view in views if view is not None and view.said is not Says.NO]


async def _seeks_in(tx: Transaction, learner_id: int) -> list[tuple[int, str]]:
    looked = set(await partner_search.seeks_in(tx, learner_id))
    return [(each.group_id, each.name) for each in await groups.of_learner(tx, learner_id) if each.group_id in looked]
