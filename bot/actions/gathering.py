"""Check-ins: what the form shows, what is told with it, and what was told before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.actions.group_access import running
from bot.actions.resources import Resources
from bot.actions.round_edits import plan_edit
from bot.database import Transaction
from bot.errors import Expired, NoSuchGroup, NotAMember, NothingToldYet
from bot.rules.checkins import Answer, Checkin, Standing, checkin_as_text, checkin_from_text
from bot.rules.drafts import KEPT_FOR, Draft
from bot.rules.groups import Group, Member
from bot.rules.rounds import ROUND, Round, RoundState, closing, next_opening, round_meant, round_named
from bot.stores import checkins, drafts, groups, learners, members, promises, rounds

_TAKEN_BACK = "checkin-taken-back"
"""What can be put back is kept as drafts are, and as long."""
_WHILE_TYPING = timedelta(minutes=30)
"""A form that was opened for one round still goes to it so long after the next one has opened."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The round that somebody checks in for, and what they have told in it so far."""

    group: Group
    round: Round
    told: Checkin | None
    member: Member | None
    now: datetime

    @property
    def questions(self) -> tuple[str | None, ...]:
        """What is asked beside how it goes; None stands for the usual question in that place."""
        return self.group.questions or (None, None)


@dataclass(frozen=True, slots=True)
class Told:
    """A check-in that was just written down; `before`: what it took the place of. `joined`: a member since now."""

    group: Group
    round: Round
    checkin: Checkin
    before: Checkin | None
    joined: bool
    now: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """A check-in, and the group and round in which it was told."""

    group: Group
    round: Round
    checkin: Checkin


async def asked(
    resources: Resources,
    learner_id: int,
    group_id: int,
    opens_at: datetime | None = None,
    *,
    coming: bool = False,
    in_guild: int | None,
) -> Telling:
    """What a form asks: for the round that opens then, if it still takes answers, or else for the one that is meant.

    `coming`: for the next one that opens. Raises NoSuchGroup, also where they neither know the group nor are near it.
    """
    async with resources.database.transaction() as tx:
        group = await running(tx, group_id)
        wanted = await _coming(tx, group, resources.clock()) if coming else opens_at
        telling = await _telling(tx, resources, learner_id, group, wanted)
        if telling.member is None and telling.told is None and in_guild != group.guild_id:
            raise NoSuchGroup
        return telling


async def check_in(
    resources: Resources,
    learner_id: int,
    group_id: int,
    opens_at: datetime,
    standing: Standing,
    texts: Sequence[str],
    *,
    shared: bool,
    in_guild: int | None,
) -> Told:
    """Tell the group how it goes, in place of what was told in that round before.

    Whoever tells something new in the group's server is a member from now on, and takes part again. Raises NoSuchGroup;
    NotAMember elsewhere.
    """
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        group = await running(tx, group_id)
        telling = await _telling(tx, resources, learner_id, group, opens_at)
        before = telling.told
        if before is None and telling.member is None and in_guild != group.guild_id:
            raise NotAMember(group.name)
        of = await rounds.touch(tx, group_id, telling.round.opens_at, telling.round.closes_at)
        asked = before.answers if before and len(before.answers) == len(texts) else ()
        questions = [answer.question for answer in asked] or list(telling.questions)
        checkin = Checkin(
            group_id,
            of.opens_at,
            learner_id,
            standing,
            shared,
            tuple(Answer(question, text.strip()) for question, text in zip(questions, texts, strict=False)),
            before.checked_in_at if before else now,
            now,
        )
        await checkins.keep(tx, checkin)
        if of.state is RoundState.CLOSED:
            await checkins.not_missing(tx, of, learner_id)
        joined = before is None and await members.join(tx, group_id, learner_id, now)
        if before is None:
            await members.checked_in(tx, group_id, learner_id, now)
        await plan_edit(tx, resources, of)
        return Told(group, of, checkin, before, joined, now)


async def share(resources: Resources, learner_id: int, group_id: int, opens_at: datetime, *, shared: bool) -> Told:
    """Share what was told, or only let it count; nothing else is changed by that. Raises NothingToldYet."""
    async with resources.database.transaction() as tx:
        told = await held_checkin(tx, resources, learner_id, group_id, opens_at)
        checkin = replace(told.checkin, shared=shared)
        await checkins.keep(tx, checkin)
        await plan_edit(tx, resources, told.round)
        return Told(told.group, told.round, checkin, told.checkin, False, resources.clock())


async def take_back(resources: Resources, learner_id: int, group_id: int, opens_at: datetime, undo_id: int) -> Earlier:
    """As if it had not been told; what it was, which `undo_id` puts back for a while. Raises NothingToldYet."""
    async with resources.database.transaction() as tx:
        told = await held_checkin(tx, resources, learner_id, group_id, opens_at)
        kept, until = checkin_as_text(told.checkin), resources.clock() + KEPT_FOR
        await drafts.keep(tx, Draft(undo_id, learner_id, _TAKEN_BACK, told.round.subject, kept, until))
        await checkins.take_back(tx, told.checkin)
        await plan_edit(tx, resources, told.round)
        return told


async def put_back(resources: Resources, learner_id: int, undo_id: int) -> Told:
    """As if it had not been taken back; what was told in that round since stays. Raises Expired, NothingToldYet."""
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        draft = await drafts.one(tx, learner_id, undo_id)
        if draft is None or draft.form != _TAKEN_BACK or draft.kept_until < now:
            raise Expired
        group_id, opens_at = round_named(draft.subject)
        group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
        if group is None or of is None:
            raise NothingToldYet
        of = await rounds.touch(tx, group_id, opens_at, of.closes_at)
        told = await checkins.one(tx, group_id, opens_at, learner_id)
        checkin = told or checkin_from_text(group_id, opens_at, learner_id, draft.typed)
        if told is None:
            await checkins.keep(tx, checkin)
            await checkins.not_missing(tx, of, learner_id)
            await members.checked_in(tx, group_id, learner_id, now)
            await plan_edit(tx, resources, of)
        return Told(group, of, checkin, told, False, now)


async def held_checkin(
    tx: Transaction, resources: Resources, learner_id: int, group_id: int, opens_at: datetime
) -> Earlier:
    """What somebody told in that round; its rows are held until the transaction ends. Raises NothingToldYet."""
    await learners.meet(tx, learner_id, resources.clock())
    group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
    if group is None or of is None:
        raise NothingToldYet
    of = await rounds.touch(tx, group_id, opens_at, of.closes_at)
    checkin = await checkins.one(tx, group_id, opens_at, learner_id)
    if checkin is None:
        raise NothingToldYet
    return Earlier(group, of, checkin)


async def history(resources: Resources, learner_id: int, limit: int) -> list[Earlier]:
    """What this person told in all their groups, the latest round first."""
    async with resources.database.transaction() as tx:
        found = []
        for checkin in await checkins.of_learner(tx, learner_id, limit):
            group = await groups.one(tx, checkin.group_id)
            of = await rounds.one(tx, checkin.group_id, checkin.opens_at)
            if group and of:
                found.append(Earlier(group, of, checkin))
        return found


async def _telling(
    tx: Transaction, resources: Resources, learner_id: int, group: Group, wanted: datetime | None
) -> Telling:
    now = resources.clock()
    last, coming = await rounds.last(tx, group.group_id), await _coming(tx, group, now)
    member = await members.one(tx, group.group_id, learner_id)
    if wanted is not None and (wanted == coming or await _takes_answers(tx, learner_id, group, wanted, last, now)):
        opens_at = wanted
    elif coming <= now:
        opens_at = coming
    else:
        told = await checkins.one(tx, group.group_id, last.opens_at, learner_id) if last else None
        came_later = last is not None and (member is None or member.joined_at >= last.closes_at)
        opens_at = round_meant(group.schedule, last, now, answered=told is not None or came_later)
    known = last if last and last.opens_at == opens_at else await rounds.one(tx, group.group_id, opens_at)
    of = known or Round(group.group_id, opens_at, closing(group.schedule, opens_at))
    return Telling(group, of, await checkins.one(tx, group.group_id, opens_at, learner_id), member, now)


async def _coming(tx: Transaction, group: Group, now: datetime) -> datetime:
    """When the next round opens; or should have just now, where many others open in the same minute."""
    due_at = await promises.due_of(tx, group.channel_id, ROUND, str(group.group_id))
    if due_at is not None and due_at <= now < closing(group.schedule, due_at):
        of = await rounds.one(tx, group.group_id, due_at)
        if of is None or of.state is RoundState.COMING:
            return due_at
    return next_opening(group.schedule, now)


async def _takes_answers(
    tx: Transaction, learner_id: int, group: Group, wanted: datetime, last: Round | None, now: datetime
) -> bool:
    """Whether somebody may check in for that round: the latest, or one just followed by another.

    What they have told before can be changed at any time.
    """
    if last and wanted == last.opens_at:
        return True
    if await checkins.one(tx, group.group_id, wanted, learner_id):
        return True
    of = await rounds.one(tx, group.group_id, wanted)
    if of is None or last is None or of.state is RoundState.COMING:
        return False
    return next_opening(group.schedule, wanted) == last.opens_at and now - last.opens_at <= _WHILE_TYPING
