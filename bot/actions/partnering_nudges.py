"""Polite nudges between partners: at most one a day and direction."""

from enum import Enum, auto

from bot.actions.partnering_pacts import held_pact
from bot.actions.partnering_views import report_of
from bot.actions.resources import Resources, local_time
from bot.errors import NoPact
from bot.rules.own_day import quiet_end
from bot.rules.partners import NUDGE, Role
from bot.stores import pacts, promises


class Nudged(Enum):
    """What came of a nudge."""

    ON_ITS_WAY = auto()
    """It comes outside of their quiet hours; when that is, is not told."""
    TODAY_ALREADY = auto()
    THEY_REST = auto()
    THEY_HAVE_DONE_IT = auto()


async def nudge(resources: Resources, learner_id: int, pact_id: int) -> Nudged:
    """Nudge the partner in that pact, if there is anything to nudge for. Raises NoPact, NotYours."""
    async with resources.database.transaction() as tx:
        pact = await held_pact(tx, resources, pact_id, learner_id)
        if pact.own.role is not Role.PARTNER:
            raise NoPact
        told = await report_of(tx, resources, pact)
        if told is None:
            return Nudged.THEY_REST
        if told.done_today:
            return Nudged.THEY_HAVE_DONE_IT
        today = (await local_time(tx, resources, learner_id)).today
        if pact.own.nudged_on is not None and pact.own.nudged_on >= today:
            return Nudged.TODAY_ALREADY
        other = await local_time(tx, resources, pact.other.learner_id)
        due_at = quiet_end(other.now, other.tzinfo, other.own_day) or resources.clock()
        await pacts.nudged(tx, pact_id, learner_id, today)
        await promises.plan(tx, pact.other.learner_id, NUDGE, str(pact_id), due_at)
        return Nudged.ON_ITS_WAY
