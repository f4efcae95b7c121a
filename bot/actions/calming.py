"""Breathing and relaxing: sessions that begin, go on otherwise, end and are rated."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.actions.duties import SingleDuty
from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.errors import Expired, NotYours
from bot.rules.addressees import Due
from bot.rules.breathing import Breathing, Pattern
from bot.rules.calm import CalmSession, Technique
from bot.rules.promises import Kind
from bot.rules.tension import MOST_SHOWN
from bot.stores import breathing, calm_sessions, learners, promises

BREATHED = Kind("breathed", limit=timedelta(minutes=20), chosen=True, fleeting=True)
"""Asks how tense somebody is after a session, its subject: later than that it would ask about something else."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How somebody wants to breathe; what is None is as they chose before. `just_once`: and not from now on."""

    pattern: Pattern | None = None
    minutes: int | None = None
    hold_free: bool | None = None
    just_once: bool = False

    @property
    def are_to_be_kept(self) -> bool:
        return not self.just_once and self != Wishes()

    def applied_to(self, chosen: Breathing) -> Breathing:
        return Breathing(
            self.pattern or chosen.pattern,
            self.minutes or chosen.minutes,
            chosen.hold_free if self.hold_free is None else self.hold_free,
        )


class BreathedDuty(SingleDuty[CalmSession]):
    """Asks for the rating after, where there is none yet."""

    kind = BREATHED

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> CalmSession | None:
        session = await calm_sessions.one(tx, int(due.promise.subject))
        return session if session and session.tension_after is None else None


async def breathe(resources: Resources, learner_id: int, session_id: int, wishes: Wishes) -> Breathing:
    """Begin a session under the id of the interaction that asked for it, and remember what was wished for."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        wanted = wishes.applied_to(await breathing.chosen(tx, learner_id))
        if wishes.are_to_be_kept:
            await breathing.choose(tx, learner_id, wanted)
        await _begin(tx, resources, _session(resources, learner_id, session_id, wanted.pattern))
        await _ask_after(tx, resources, learner_id, session_id, timedelta(minutes=wanted.minutes))
        return wanted


async def breathe_along(resources: Resources, learner_id: int, session_id: int, with_others: Breathing) -> Breathing:
    """Begin a session as others breathe. What one has chosen for oneself stays; no holds for whoever holds none."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        own = await breathing.chosen(tx, learner_id)
        hold_free = with_others.hold_free or own.hold_free
        wanted = Breathing(with_others.pattern, with_others.minutes, hold_free)
        await _begin(tx, resources, _session(resources, learner_id, session_id, wanted.pattern))
        await _ask_after(tx, resources, learner_id, session_id, timedelta(minutes=wanted.minutes))
        return wanted


async def breathe_otherwise(
    resources: Resources, learner_id: int, session_id: int, wanted: Breathing, new_id: int
) -> int:
    """Go on so, from now, and remember that; the session that this is: a new one, where that one was rated after.

    Raises NotYours, Expired.
    """
    async with resources.database.transaction() as tx:
        session = await own_session(tx, resources, learner_id, session_id)
        await breathing.choose(tx, learner_id, wanted)
        if session.tension_after is None:
            await calm_sessions.begin_again(tx, session_id, Technique(wanted.pattern.value), resources.clock())
        else:
            session_id = new_id
            await _begin(tx, resources, _session(resources, learner_id, session_id, wanted.pattern))
        await _ask_after(tx, resources, learner_id, session_id, timedelta(minutes=wanted.minutes))
        return session_id


async def relax(resources: Resources, learner_id: int, session_id: int, takes: timedelta | None) -> None:
    """Begin a session of muscle relaxation that `takes` so long; None: it is over when its person has come through."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        session = CalmSession(session_id, learner_id, Technique.RELAXATION, resources.clock(), None, None)
        await _begin(tx, resources, session)
        if takes is not None:
            await _ask_after(tx, resources, learner_id, session_id, takes)


async def look(resources: Resources, learner_id: int, session_id: int) -> CalmSession:
    """That session. Raises NotYours, Expired."""
    async with resources.database.transaction() as tx:
        return await own_session(tx, resources, learner_id, session_id)


async def stop(resources: Resources, learner_id: int, session_id: int) -> CalmSession:
    """End a session now: nothing is asked later. Raises NotYours, Expired."""
    async with resources.database.transaction() as tx:
        session = await own_session(tx, resources, learner_id, session_id)
        await promises.call_off(tx, learner_id, BREATHED, str(session_id))
        return session


async def rate_before(resources: Resources, learner_id: int, session_id: int, tension: int) -> None:
    """Remember how tense they were before; a second time corrects the first. Raises NotYours, Expired."""
    async with resources.database.transaction() as tx:
        await own_session(tx, resources, learner_id, session_id)
        await calm_sessions.rate_before(tx, session_id, tension)


async def rate_after(resources: Resources, learner_id: int, session_id: int, tension: int) -> CalmSession:
    """Remember how tense they are after, and ask no more; the session with both. Raises NotYours, Expired."""
    async with resources.database.transaction() as tx:
        await own_session(tx, resources, learner_id, session_id)
        await calm_sessions.rate_after(tx, session_id, tension)
        await promises.call_off(tx, learner_id, BREATHED, str(session_id))
        return await own_session(tx, resources, learner_id, session_id)


async def over_time(resources: Resources, learner_id: int) -> list[CalmSession]:
    """The last sessions that were rated, oldest first, at moments of the person's own clock."""
    async with resources.database.transaction() as tx:
        zone = (await local_time(tx, resources, learner_id)).now.tzinfo
        rated = await calm_sessions.rated(tx, learner_id, MOST_SHOWN)
        return [replace(each, began_at=each.began_at.astimezone(zone)) for each in rated]


async def own_session(tx: Transaction, resources: Resources, learner_id: int, session_id: int) -> CalmSession:
    """That session, held until the transaction ends. Raises NotYours for anybody else's, Expired for none."""
    session = await calm_sessions.one(tx, session_id)
    if session is None:
        raise Expired
    if session.learner_id != learner_id:
        raise NotYours
    await learners.meet(tx, learner_id, resources.clock())
    return session


def _session(resources: Resources, learner_id: int, session_id: int, pattern: Pattern) -> CalmSession:
    return CalmSession(session_id, learner_id, Technique(pattern.value), resources.clock(), None, None)


async def _begin(tx: Transaction, resources: Resources, session: CalmSession) -> None:
    """Nobody is in two sessions at once: whatever else they had begun is asked about no more."""
    await promises.call_off_all(tx, session.learner_id, BREATHED)
    await calm_sessions.begin(tx, session)


async def _ask_after(tx: Transaction, resources: Resources, learner_id: int, session_id: int, takes: timedelta) -> None:
    await promises.plan(tx, learner_id, BREATHED, str(session_id), resources.clock() + takes)
