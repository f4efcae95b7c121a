"""What everything about pacts begins with: both people's turn, whose pact it is, how one begins and ends."""

from bot.actions.resources import Resources
from bot.database import Transaction
from bot.errors import NoPact, NotYours, TooManyPacts
from bot.rules.commitments import COMMITMENT, DUE, MISSED, WORD, Commitment, Reminder
from bot.rules.partners import ACCEPTED, MOST_PACTS, NUDGE, Pact, Role, Side
from bot.stores import commitments, learners, pacts, partner_invitations, promises


async def take_turns(tx: Transaction, resources: Resources, learner_id: int, other_id: int) -> bool:
    """Know `learner_id`, and hold both until the transaction ends; whether the other has used the bot.

    Everybody holds the lower id first, so that no two wait for each other.
    """
    known = True
    for each in sorted((learner_id, other_id)):
        if each == learner_id:
            await learners.meet(tx, learner_id, resources.clock())
        else:
            known = await pacts.hold(tx, other_id)
    return known


async def own_pact(tx: Transaction, pact_id: int, learner_id: int) -> Pact:
    """That pact as this person sees it. Raises NoPact; NotYours for anybody else."""
    sides = await pacts.sides(tx, pact_id)
    if sides and learner_id not in {side.learner_id for side in sides}:
        raise NotYours
    pact = await pacts.one(tx, pact_id, learner_id)
    if pact is None:
        raise NoPact
    return pact


async def held_pact(tx: Transaction, resources: Resources, pact_id: int, learner_id: int) -> Pact:
    """The same, with both people held. Raises NoPact, NotYours."""
    other_id = (await own_pact(tx, pact_id, learner_id)).other.learner_id
    await take_turns(tx, resources, learner_id, other_id)
    return await own_pact(tx, pact_id, learner_id)


async def begin(
    tx: Transaction, resources: Resources, pact_id: int, learner_id: int, other_id: int, role: Role
) -> Pact:
    """Begin a pact in which `learner_id` is `role`; nothing is open between these two any more. Raises TooManyPacts."""
    for each in (learner_id, other_id):
        if len(await pacts.of_learner(tx, each)) >= MOST_PACTS:
            raise TooManyPacts(MOST_PACTS)
    now = resources.clock()
    pact = Pact(Side(pact_id, learner_id, other_id, role, now), Side(pact_id, other_id, learner_id, role.facing, now))
    await pacts.begin(tx, pact)
    await partner_invitations.forget_between(tx, learner_id, other_id)
    await pacts.make_up(tx, learner_id, other_id)
    return pact


async def end(tx: Transaction, pact: Pact) -> None:
    """Forget the pact, with everything in it and all that was promised for it."""
    for side in (pact.own, pact.other):
        for kind in (ACCEPTED, NUDGE):
            await promises.call_off(tx, side.learner_id, kind, str(pact.pact_id))
        for commitment in await commitments.of_side(tx, pact.pact_id, side.learner_id):
            await call_off(tx, commitment, side.other_id)
            await promises.call_off(tx, side.other_id, WORD, str(commitment.commitment_id))
    await pacts.end(tx, pact.pact_id)


async def call_off(tx: Transaction, commitment: Commitment, other_id: int) -> None:
    """Neither remind of it any more, nor tell the other of it by itself."""
    for which in Reminder:
        subject = f"{commitment.commitment_id}:{which.value}"
        await promises.call_off(tx, commitment.learner_id, COMMITMENT, subject)
    await promises.call_off(tx, commitment.learner_id, DUE, str(commitment.commitment_id))
    await promises.call_off(tx, other_id, MISSED, str(commitment.commitment_id))
