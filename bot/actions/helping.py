"""Help among members of a group: who shared that they need it, and putting one who offers it in touch with them."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from bot.actions.duties import SingleDuty
from bot.actions.gathering import held_checkin
from bot.actions.group_access import membership
from bot.actions.resources import Resources
from bot.actions.round_edits import plan_edit
from bot.actions.rounds import MOST_ASKING
from bot.database import Transaction
from bot.errors import NoSuchGroup
from bot.rules.addressees import Due
from bot.rules.checkins import Checkin, Standing
from bot.rules.groups import Group
from bot.rules.help_offers import HELP_OFFER, offer_named, offer_subject
from bot.rules.own_day import quiet_end
from bot.rules.rounds import Round, RoundState
from bot.stores import addressees, checkins, groups, help_offers, learners, members, promises, rounds

_LOOKED_AT = 5 * MOST_ASKING
"""Some of those who ask are looked at in vain: oneself, and who has left."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Somebody who shared that they need help; `words`: the first that they wrote. `offered`: by whoever looks."""

    learner_id: int
    words: str
    offered: bool


@dataclass(frozen=True, slots=True)
class Asks:
    """Those who ask in a round, but for whoever looks, who may be among them (`is_asking`)."""

    group: Group
    round: Round
    asks: tuple[Ask, ...]
    is_asking: bool


class Offering(Enum):
    """What became of an offer."""

    ON_ITS_WAY = auto()
    OFFERED_BEFORE = auto()
    NOT_REACHABLE = auto()
    """Their direct messages are closed, so that only the channel is left."""
    NOT_ASKING = auto()
    """They do not ask (any more)."""
    ONESELF = auto()


@dataclass(frozen=True, slots=True)
class Offered:
    group: Group
    round: Round
    learner_id: int
    result: Offering


@dataclass(frozen=True, slots=True)
class HelpOffer:
    """What is said to whoever asked."""

    group: Group
    round: Round
    helper_id: int


@dataclass(frozen=True, slots=True)
class Standings:
    """How somebody's check-in stands now, and whether that was changed."""

    group: Group
    round: Round
    checkin: Checkin
    is_changed: bool


async def asking(resources: Resources, helper_id: int, group_id: int, opens_at: datetime) -> Asks:
    """Who asks for help in a round, the first first. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        group, of = await _for_members(tx, helper_id, group_id, opens_at)
        offered = await help_offers.of_helper(tx, group_id, opens_at, helper_id)
        found = await checkins.asking(tx, of, _LOOKED_AT)
        asks: list[Ask] = []
        for learner_id in found:
            checkin = await _asks(tx, group_id, opens_at, learner_id) if learner_id != helper_id else None
            if checkin is not None:
                words = next((answer.text for answer in checkin.answers if answer.text), "")
                asks.append(Ask(learner_id, words, learner_id in offered))
            if len(asks) == MOST_ASKING:
                break
        return Asks(group, of, tuple(asks), helper_id in found)


async def offer(resources: Resources, helper_id: int, group_id: int, opens_at: datetime, learner_id: int) -> Offered:
    """Offer somebody help, once in a round. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, helper_id, now)
        group, of = await _for_members(tx, helper_id, group_id, opens_at)
        if learner_id == helper_id:
            return Offered(group, of, learner_id, Offering.ONESELF)
        if await _asks(tx, group_id, opens_at, learner_id) is None:
            return Offered(group, of, learner_id, Offering.NOT_ASKING)
        addressee = await addressees.one(tx, learner_id)
        if addressee is None or addressee.unreachable_since is not None:
            return Offered(group, of, learner_id, Offering.NOT_REACHABLE)
        if not await help_offers.add(tx, group_id, opens_at, learner_id, helper_id, now):
            return Offered(group, of, learner_id, Offering.OFFERED_BEFORE)
        due_at = quiet_end(now, addressee.tzinfo, addressee.own_day) or now
        await promises.plan(tx, learner_id, HELP_OFFER, offer_subject(group_id, opens_at, helper_id), due_at)
        return Offered(group, of, learner_id, Offering.ON_ITS_WAY)


async def need(
    resources: Resources, learner_id: int, group_id: int, opens_at: datetime, *, help_is_needed: bool
) -> Standings:
    """Ask for help no more with one's check-in, or again, and leave all else in it as it is. Raises NothingToldYet."""
    async with resources.database.transaction() as tx:
        told = await held_checkin(tx, resources, learner_id, group_id, opens_at)
        group, of, before = told.group, told.round, told.checkin
        known, wanted = Standing.NEEDS_HELP, Standing.ON_TRACK
        if help_is_needed:
            known, wanted = wanted, known
        if before.standing is not known:
            return Standings(group, of, before, is_changed=False)
        checkin = replace(before, standing=wanted, changed_at=resources.clock())
        await checkins.keep(tx, checkin)
        await plan_edit(tx, resources, of)
        return Standings(group, of, checkin, is_changed=True)


class HelpOfferDuty(SingleDuty[HelpOffer]):
    """Tells whoever asked who offers help, if both are still there, and they still ask."""

    kind = HELP_OFFER

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> HelpOffer | None:
        group_id, opens_at, helper_id = offer_named(due.promise.subject)
        group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
        if group is None or not group.is_running or of is None:
            return None
        if await members.one(tx, group_id, helper_id) is None:
            return None
        if await _asks(tx, group_id, opens_at, due.promise.whom) is None:
            return None
        return HelpOffer(group, of, helper_id)


async def _for_members(tx: Transaction, learner_id: int, group_id: int, opens_at: datetime) -> tuple[Group, Round]:
    """A group, and a round of which its members see what is shared."""
    group, _ = await membership(tx, learner_id, group_id)
    of = await rounds.one(tx, group_id, opens_at)
    if of is None or of.state is RoundState.COMING:
        raise NoSuchGroup
    return group, of


async def _asks(tx: Transaction, group_id: int, opens_at: datetime, learner_id: int) -> Checkin | None:
    """What a member shared who needs help; None where they are none, do not need it, or did not share that."""
    checkin = await checkins.one(tx, group_id, opens_at, learner_id)
    if checkin is None or not checkin.shared or checkin.standing is not Standing.NEEDS_HELP:
        return None
    return checkin if await members.one(tx, group_id, learner_id) else None
