"""What somebody sets out to do as part of a pact: made, moved, marked, let go, and told of in their own words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.actions.partnering_pacts import call_off, held_pact, own_pact
from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.errors import NoCommitment, NoPact, NotYours, TooManyCommitments
from bot.rules.commitments import (
    COMMITMENT,
    DUE,
    MOST_OPEN,
    WORD,
    Commitment,
    Outcome,
    Reminder,
    looked_at,
    next_noon,
    read_intent,
    read_word,
    reminders,
)
from bot.rules.partners import Pact, Role
from bot.stores import commitments, promises

_LATE_REMINDER = timedelta(hours=1)
"""What was made, or opened again, after its evening: it is reminded of so much later, once."""


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """What was set out to be done, in which pact, at its person's own time.

    `word_said`: the other has read why it has not happened.
    """

    commitment: Commitment
    pact: Pact
    local: LocalTime
    word_said: bool = False


async def look(resources: Resources, learner_id: int, commitment_id: int) -> CommitmentView:
    """Raises NoCommitment, NotYours."""
    async with resources.database.transaction() as tx:
        return await _view(tx, resources, await _own(tx, learner_id, commitment_id))


async def partner_of(resources: Resources, learner_id: int, pact_id: int) -> int:
    """The other one in a pact of partners. Raises NoPact, NotYours."""
    async with resources.database.transaction() as tx:
        pact = await own_pact(tx, pact_id, learner_id)
        if pact.own.role is not Role.PARTNER:
            raise NoPact
        return pact.other.learner_id


async def make(
    resources: Resources,
    learner_id: int,
    pact_id: int,
    commitment_id: int,
    typed: Mapping[str, str | tuple[str, ...]],
) -> CommitmentView:
    """Set out to do something, under the id of the interaction that brought it.

    Raises NoPact, NotYours, TooManyCommitments, and what `read_intent` raises.
    """
    async with resources.database.transaction() as tx:
        pact = await held_pact(tx, resources, pact_id, learner_id)
        if pact.own.role is not Role.PARTNER:
            raise NoPact
        intent = read_intent(typed, (await local_time(tx, resources, learner_id)).now)
        there = await commitments.of_side(tx, pact_id, learner_id)
        if sum(each.is_open for each in there) >= MOST_OPEN:
            raise TooManyCommitments(MOST_OPEN)
        return await _keep(tx, resources, pact, Commitment(commitment_id, pact_id, learner_id, intent))


async def change(
    resources: Resources, learner_id: int, commitment_id: int, typed: Mapping[str, str | tuple[str, ...]]
) -> CommitmentView:
    """Set out to do it otherwise, or by another day; it is open again. Raises what `make` raises, NoCommitment."""
    async with resources.database.transaction() as tx:
        before, pact = await _held(tx, resources, learner_id, commitment_id)
        intent = read_intent(typed, (await local_time(tx, resources, learner_id)).now)
        reminded_at = before.reminded_at if intent.by_on == before.intent.by_on else None
        changed = Commitment(commitment_id, before.pact_id, learner_id, intent, reminded_at)
        return await _keep(tx, resources, pact, changed)


async def settle(resources: Resources, learner_id: int, commitment_id: int, outcome: Outcome | None) -> CommitmentView:
    """It is done, or let go; for None, open again. Raises NoCommitment, NotYours."""
    async with resources.database.transaction() as tx:
        before, pact = await _held(tx, resources, learner_id, commitment_id)
        unsaid = await promises.call_off(tx, pact.other.learner_id, WORD, str(commitment_id))
        settled_at = resources.clock() if outcome else None
        settled = replace(before, outcome=outcome, settled_at=settled_at, word=None)
        view = await _keep(tx, resources, pact, settled)
        return replace(view, word_said=before.outcome is Outcome.TOLD and not unsaid)


async def tell(resources: Resources, learner_id: int, commitment_id: int, typed: str) -> CommitmentView:
    """Tell the partner why it has not happened. Raises NoCommitment, NotYours, and what `read_word` raises."""
    word = read_word(typed)
    async with resources.database.transaction() as tx:
        before, pact = await _held(tx, resources, learner_id, commitment_id)
        told = replace(before, outcome=Outcome.TOLD, settled_at=resources.clock(), word=word)
        await promises.plan(tx, pact.other.learner_id, WORD, str(commitment_id), resources.clock())
        return await _keep(tx, resources, pact, told)


async def plan_commitments(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Plan anew what is promised about them, after anything that it hangs on was changed."""
    for commitment in await commitments.open_of(tx, learner_id):
        await _plan(tx, resources, commitment)


async def _plan(tx: Transaction, resources: Resources, commitment: Commitment) -> None:
    """Owe the reminders that are ahead and, where that is wanted, a look at whether the partner is to be told."""
    if not commitment.is_open:
        return
    subject = str(commitment.commitment_id)
    now, by_on = resources.clock(), commitment.intent.by_on
    local = await local_time(tx, resources, commitment.learner_id)
    zone = local.tzinfo
    for which, at in reminders(by_on, local.own_day, zone).items():
        due_at = at if at > now or which is Reminder.EVE else now + _LATE_REMINDER
        if due_at > now and not (which is Reminder.DAY and commitment.reminded_at):
            await promises.plan(tx, commitment.learner_id, COMMITMENT, f"{subject}:{which.value}", due_at)
        else:
            await promises.call_off(tx, commitment.learner_id, COMMITMENT, f"{subject}:{which.value}")
    if commitment.intent.bot_tells:
        due_at = looked_at(by_on, local.own_day, zone)
        await promises.plan(tx, commitment.learner_id, DUE, subject, due_at if due_at > now else next_noon(now, zone))


async def _keep(tx: Transaction, resources: Resources, pact: Pact, commitment: Commitment) -> CommitmentView:
    await commitments.keep(tx, commitment)
    await call_off(tx, commitment, pact.other.learner_id)
    await _plan(tx, resources, commitment)
    return CommitmentView(commitment, pact, await local_time(tx, resources, commitment.learner_id))


async def _view(tx: Transaction, resources: Resources, commitment: Commitment) -> CommitmentView:
    pact = await own_pact(tx, commitment.pact_id, commitment.learner_id)
    return CommitmentView(commitment, pact, await local_time(tx, resources, commitment.learner_id))


async def _own(tx: Transaction, learner_id: int, commitment_id: int) -> Commitment:
    commitment = await commitments.one(tx, commitment_id)
    if commitment is None:
        raise NoCommitment
    if commitment.learner_id != learner_id:
        raise NotYours
    return commitment


async def _held(tx: Transaction, resources: Resources, learner_id: int, commitment_id: int) -> tuple[Commitment, Pact]:
    """The commitment as it stands, with both people held. Raises NoCommitment, NotYours."""
    pact_id = (await _own(tx, learner_id, commitment_id)).pact_id
    try:
        pact = await held_pact(tx, resources, pact_id, learner_id)
    except NoPact as ended:
        raise NoCommitment from ended
    return await _own(tx, learner_id, commitment_id), pact
