"""Pacts: asked for, accepted, refused, paused and ended."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.actions.partnering_commitments import plan_commitments
from bot.actions.partnering_pacts import begin, end, held_pact, take_turns
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.errors import InvitationOver, NobodyToInvite, NoPact, NotYours, PactAlready, TooManyInvitations, TooManyPacts
from bot.rules.partners import (
    ACCEPTED,
    ENDED,
    INVITATION_LASTS,
    INVITE,
    MOST_INVITATIONS,
    MOST_PACTS,
    Invitation,
    InvitationState,
    Pact,
    Parting,
    Role,
)
from bot.stores import learners, pacts, partner_invitations, promises


class Asked(Enum):
    """What came of an invitation."""

    ASKED = auto()
    """Whether they were written to, as those are who use the bot, is told to nobody."""
    OPEN_ALREADY = auto()
    THEY_ASKED = auto()
    """They have asked for another kind of pact: it is shown, to be accepted or not."""
    ACCEPTED = auto()
    """They had asked for the same."""


@dataclass(frozen=True, slots=True)
class Inviting:
    """`invitation` is the one that stands now, `begun` the pact that it became at once."""

    asked: Asked
    other_id: int
    invitation: Invitation | None = None
    begun: Pact | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """The pact that was ended; or those that may be meant."""

    ended: Pact | None
    choices: tuple[Pact, ...] = ()


async def invite(
    resources: Resources, learner_id: int, invitation_id: int, other_id: int, role: Role, *, is_bot: bool = False
) -> Inviting:
    """Ask somebody to be `role` in a pact; inviting back whoever has asked for the same accepts it.

    The invitation is named by the interaction that brought it. Raises NobodyToInvite, PactAlready, TooManyPacts,
    TooManyInvitations.
    """
    if is_bot or other_id == learner_id:
        raise NobodyToInvite(is_oneself=not is_bot)
    async with resources.database.transaction() as tx:
        known = await take_turns(tx, resources, learner_id, other_id)
        now = resources.clock()
        await partner_invitations.forget_before(tx, now - INVITATION_LASTS)
        if any(pact.other.learner_id == other_id for pact in await pacts.of_learner(tx, learner_id)):
            raise PactAlready(other_id)
        there = await partner_invitations.of_learner(tx, learner_id)
        theirs = next((each for each in there if each.inviter_id == other_id and each.stands(now)), None)
        if theirs is not None:
            if theirs.role.facing is not role:
                return Inviting(Asked.THEY_ASKED, other_id, theirs)
            return Inviting(Asked.ACCEPTED, other_id, begun=await _accept(tx, resources, theirs))
        made = [each for each in there if each.inviter_id == learner_id]
        before = next((each for each in made if each.invited_id == other_id), None)
        if before is not None and before.state is not InvitationState.TAKEN_BACK:
            return Inviting(Asked.OPEN_ALREADY, other_id, before)
        await _refuse_too_many(tx, resources, learner_id, [each for each in made if each is not before])
        wanted = before or Invitation(invitation_id, learner_id, other_id, role, now)
        invitation = await _ask(tx, resources, wanted, known=known)
        return Inviting(Asked.ASKED, other_id, invitation)


async def _refuse_too_many(tx: Transaction, resources: Resources, learner_id: int, made: list[Invitation]) -> None:
    if len(await pacts.of_learner(tx, learner_id)) >= MOST_PACTS:
        raise TooManyPacts(MOST_PACTS)
    if sum(each.counts(resources.clock()) for each in made) >= MOST_INVITATIONS:
        raise TooManyInvitations(MOST_INVITATIONS)


async def _ask(tx: Transaction, resources: Resources, wanted: Invitation, *, known: bool) -> Invitation:
    """Keep the invitation, and ask its person: never twice, nor again after they have refused."""
    refused = await pacts.parting(tx, wanted.invited_id, wanted.inviter_id) is Parting.REFUSED
    invitation = replace(wanted, state=InvitationState.REFUSED if refused else InvitationState.OPEN)
    await partner_invitations.keep(tx, invitation)
    if known and not refused and invitation.asked_at is None:
        await promises.plan(tx, invitation.invited_id, INVITE, str(invitation.invitation_id), resources.clock())
    return invitation


async def accept(resources: Resources, learner_id: int, invitation_id: int) -> Pact:
    """Begin the pact; its inviter hears of it. Raises InvitationOver, NotYours, TooManyPacts."""
    async with resources.database.transaction() as tx:
        invitation = await _held_invitation(tx, resources, learner_id, invitation_id)
        return await _accept(tx, resources, invitation)


async def refuse(resources: Resources, learner_id: int, invitation_id: int) -> Invitation:
    """Want no such pact; nobody is told, and the question is not put again. Raises InvitationOver, NotYours."""
    async with resources.database.transaction() as tx:
        invitation = await _held_invitation(tx, resources, learner_id, invitation_id)
        await promises.call_off(tx, learner_id, INVITE, str(invitation_id))
        await partner_invitations.set_state(tx, invitation_id, InvitationState.REFUSED)
        await pacts.part(tx, learner_id, invitation.inviter_id, Parting.REFUSED)
        return invitation


async def take_back(resources: Resources, learner_id: int, invitation_id: int) -> Invitation:
    """Ask no more. Raises InvitationOver; NotYours for anybody but the inviter."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        invitation = await _invitation(tx, resources, invitation_id)
        if invitation.inviter_id != learner_id:
            raise NotYours
        await promises.call_off(tx, invitation.invited_id, INVITE, str(invitation_id))
        await partner_invitations.set_state(tx, invitation_id, InvitationState.TAKEN_BACK)
        return invitation


async def pause(resources: Resources, learner_id: int, pact_id: int, *, wanted: bool) -> None:
    """Let nothing of the pact be told, or let it go on. Raises NoPact, NotYours."""
    async with resources.database.transaction() as tx:
        pact = await held_pact(tx, resources, pact_id, learner_id)
        await pacts.pause(tx, pact_id, learner_id, resources.clock() if wanted else None)
        for side in () if wanted else (pact.own, pact.other):  # of what came meanwhile, nothing was said
            await plan_commitments(tx, resources, side.learner_id)


async def end_pact(resources: Resources, learner_id: int, pact_id: int) -> Pact:
    """End that pact; the other hears that it has ended, and no more. Raises NoPact, NotYours."""
    async with resources.database.transaction() as tx:
        pact = await held_pact(tx, resources, pact_id, learner_id)
        await _end(tx, resources, pact)
        return pact


async def end_with(resources: Resources, learner_id: int, other_id: int | None) -> Ending:
    """End the pact with that person, or, for None, the only one there is. Raises NoPact."""
    async with resources.database.transaction() as tx:
        meant = [each for each in await pacts.of_learner(tx, learner_id) if other_id in (None, each.other.learner_id)]
        if not meant:
            raise NoPact
        if len(meant) > 1:
            return Ending(None, tuple(meant))
        pact = await held_pact(tx, resources, meant[0].pact_id, learner_id)
        await _end(tx, resources, pact)
        return Ending(pact)


async def ended_by_erasure(tx: Transaction, resources: Resources, learner_id: int) -> int:
    """End all that this person has with others, before they are erased; how many pacts those were.

    Each of the others hears that a pact has ended, without a name: nothing is to be kept of it any more.
    """
    there = await pacts.of_learner(tx, learner_id)
    for pact in there:
        await end(tx, pact)
        await promises.plan(tx, pact.other.learner_id, ENDED, str(pact.pact_id), resources.clock())
    for invitation in await partner_invitations.of_learner(tx, learner_id):
        await promises.call_off(tx, invitation.invited_id, INVITE, str(invitation.invitation_id))
    await partner_invitations.forget_to(tx, learner_id)
    return len(there)


async def _end(tx: Transaction, resources: Resources, pact: Pact) -> None:
    await end(tx, pact)
    ender, other = pact.own.learner_id, pact.other.learner_id
    await pacts.part(tx, ender, other, Parting.ENDED)
    await promises.plan(tx, other, ENDED, f"{pact.pact_id}:{ender}", resources.clock())


async def _accept(tx: Transaction, resources: Resources, invitation: Invitation) -> Pact:
    pact = await begin(
        tx, resources, invitation.invitation_id, invitation.invited_id, invitation.inviter_id, invitation.role
    )
    await promises.call_off(tx, invitation.invited_id, INVITE, str(invitation.invitation_id))
    await promises.plan(tx, invitation.inviter_id, ACCEPTED, str(pact.pact_id), resources.clock())
    return pact


async def _invitation(tx: Transaction, resources: Resources, invitation_id: int) -> Invitation:
    """An invitation that stands. Raises InvitationOver."""
    invitation = await partner_invitations.one(tx, invitation_id)
    if invitation is None or not invitation.stands(resources.clock()):
        raise InvitationOver
    return invitation


async def _held_invitation(tx: Transaction, resources: Resources, learner_id: int, invitation_id: int) -> Invitation:
    """The same, with both people held. Raises InvitationOver; NotYours for anybody but the invited person."""
    invitation = await _invitation(tx, resources, invitation_id)
    if invitation.invited_id != learner_id:
        raise NotYours
    await take_turns(tx, resources, learner_id, invitation.inviter_id)
    return await _invitation(tx, resources, invitation_id)
