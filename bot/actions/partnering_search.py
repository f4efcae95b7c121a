"""Find me a partner: within a group, between two who both want it, and told to nobody where one does not."""

import secrets
from dataclasses import dataclass
from datetime import UTC, timedelta, tzinfo
from zoneinfo import ZoneInfo

from bot.actions.group_access import running
from bot.actions.partnering_pacts import begin, take_turns
from bot.actions.partnering_shares import exam_worked_for
from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.errors import InvitationOver, NoSuchGroup, NotAMember, NotYours, TooManyPacts
from bot.rules.groups import Group
from bot.rules.own_day import OwnDay
from bot.rules.partner_search import (
    PROPOSAL,
    PROPOSAL_LASTS,
    SEARCH,
    Proposal,
    Says,
    Seeker,
    both_awake,
    pairs,
)
from bot.rules.partners import ACCEPTED, MOST_PACTS, Pact, Role
from bot.stores import groups, learners, pacts, partner_search, promises
from bot.stores.partner_search import Free

_MOST_LOOKED_AT = 100
"""Of those who wait for a partner in one group, at a time: pairs are many."""
_ID_BITS = 62


@dataclass(frozen=True, slots=True)
class Seeking:
    """Whether somebody looks for a partner in that group now."""

    group_id: int
    group_name: str
    seeks: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """What somebody said to a proposal; `pact` where both have said yes, and not before."""

    proposal: Proposal
    said: Says
    pact: Pact | None = None


async def seek(resources: Resources, learner_id: int, group_id: int) -> Seeking:
    """Look for a partner in that group. Raises NoSuchGroup, NotAMember, TooManyPacts."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        if len(await pacts.of_learner(tx, learner_id)) >= MOST_PACTS:
            raise TooManyPacts(MOST_PACTS)
        group = await running(tx, group_id)
        if not await partner_search.seek(tx, group_id, learner_id, resources.clock()):
            raise NotAMember(group.name)
        await search(tx, resources, group_id)
        return Seeking(group_id, group.name, seeks=True)


async def stop_seeking(resources: Resources, learner_id: int, group_id: int) -> Seeking:
    """Look for nobody in that group any more; what was asked before can still be answered. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        group = await groups.one(tx, group_id)
        if group is None:
            raise NoSuchGroup
        await partner_search.seek(tx, group_id, learner_id, None)
        return Seeking(group_id, group.name, seeks=False)


async def answer_proposal(resources: Resources, learner_id: int, proposal_id: int, says: Says) -> Answered:
    """Say yes or no to it, as often as one's mind changes while it is open. Raises InvitationOver, NotYours.

    What the other has said is told only where both say yes.
    """
    async with resources.database.transaction() as tx:
        proposal = await _open_proposal(tx, resources, proposal_id, learner_id)
        await take_turns(tx, resources, learner_id, proposal.other(learner_id))
        proposal = await _open_proposal(tx, resources, proposal_id, learner_id)
        await partner_search.say(tx, proposal_id, learner_id, says)
        await promises.call_off(tx, learner_id, PROPOSAL, str(proposal_id))
        said = await partner_search.one(tx, proposal_id)
        if said is None or said.group_id is None:
            raise InvitationOver
        if says is Says.NO:
            await search(tx, resources, said.group_id)
            return Answered(said, says)
        return Answered(said, says, await _agree(tx, resources, said, learner_id) if said.is_agreed else None)


async def search(tx: Transaction, resources: Resources, group_id: int) -> int:
    """Ask whoever fits together among those in that group who wait for nothing; how many pairs those are."""
    await partner_search.hold_group(tx, group_id)
    group = await groups.one(tx, group_id)
    if group is None or not group.is_running:
        return 0
    asked_after = resources.clock() - PROPOSAL_LASTS
    free = await partner_search.free(tx, group_id, asked_after, MOST_PACTS, _MOST_LOOKED_AT)
    if len(free) < 2:
        return 0
    never = await partner_search.never_together(tx, [each.learner_id for each in free])
    found = pairs([await _seeker(tx, resources, group, each) for each in free], never)
    for first_id, second_id in found:
        await _propose(tx, resources, group_id, first_id, second_id)
    return len(found)


async def _seeker(tx: Transaction, resources: Resources, group: Group, free: Free) -> Seeker:
    """What decides who fits: the exam that they work for, else the group's, and their clock."""
    exam, _ = await exam_worked_for(tx, resources, free.learner_id)
    code = exam.code if exam else group.exam
    local = await local_time(tx, resources, free.learner_id)
    return Seeker(
        free.learner_id,
        free.since,
        resources.exam(code).family if code else None,
        local.now.utcoffset() if local.zone else None,
    )


async def _propose(tx: Transaction, resources: Resources, group_id: int, first_id: int, second_id: int) -> None:
    """Ask both at the same time. The proposal's name says nothing of either."""
    now = resources.clock()
    proposal = Proposal(secrets.randbits(_ID_BITS), group_id, now, ((first_id, None), (second_id, None)))
    if not await partner_search.propose(tx, proposal):
        return
    at = both_awake(now, [await _clock_of(tx, learner_id) for learner_id in proposal.people])
    for learner_id in proposal.people:
        await promises.plan(tx, learner_id, PROPOSAL, str(proposal.proposal_id), at)
    await promises.plan(tx, group_id, SEARCH, str(proposal.proposal_id), proposal.lapses_at + timedelta(seconds=1))


async def _agree(tx: Transaction, resources: Resources, proposal: Proposal, learner_id: int) -> Pact | None:
    """Begin the pact, unless one of them has too many by now. Both hear of it, but for the one who is answered now."""
    other_id = proposal.other(learner_id)
    if any(pact.other.learner_id == other_id for pact in await pacts.of_learner(tx, learner_id)):
        raise InvitationOver
    try:
        pact = await begin(tx, resources, proposal.proposal_id, learner_id, other_id, Role.PARTNER)
    except TooManyPacts:
        return None
    await promises.plan(tx, other_id, ACCEPTED, str(pact.pact_id), resources.clock())
    for each in proposal.people:
        if proposal.group_id is not None:
            await partner_search.seek(tx, proposal.group_id, each, None)
    return pact


async def _open_proposal(tx: Transaction, resources: Resources, proposal_id: int, learner_id: int) -> Proposal:
    proposal = await partner_search.one(tx, proposal_id)
    if proposal is not None and learner_id not in proposal.people:
        raise NotYours
    if proposal is None or proposal.is_agreed or not proposal.is_open(resources.clock()):
        raise InvitationOver
    return proposal


async def _clock_of(tx: Transaction, learner_id: int) -> tuple[OwnDay, tzinfo]:
    zone, own_day = await learners.time_of(tx, learner_id)
    return own_day, ZoneInfo(zone) if zone else UTC
