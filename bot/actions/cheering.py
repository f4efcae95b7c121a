"""Cheers: what somebody wants told to their groups, telling it, taking it back, and cheering for it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from bot.actions.cheer_views import CheerView, has_passed, plan_edit, view_of
from bot.actions.group_access import membership
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.errors import NothingThere
from bot.rules.attempts import Attempt
from bot.rules.cheers import (
    CHEER,
    CHEER_TOLD,
    MONTH,
    UNDONE_WITHIN,
    Cheer,
    News,
    is_steady,
)
from bot.rules.groups import Group, Member, Milestone
from bot.rules.rounds import Round
from bot.stores import cheers, groups, learners, members, promises


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody wants told to a group, with what it would read of each, where it is about the group's own exam."""

    group: Group
    member: Member
    examples: tuple[CheerView, ...]


class Stage(Enum):
    """How far the telling is."""

    NOT_TOLD = auto()
    PLANNED = auto()
    """It is told by itself, since its person wants that; until then it can be called off."""
    ON_ITS_WAY = auto()
    TOLD = auto()


@dataclass(frozen=True, slots=True)
class Telling:
    """What a group reads, or would read, of somebody; and how far that is."""

    group: Group
    view: CheerView
    stage: Stage


async def choices(resources: Resources, learner_id: int, group_id: int) -> Choices:
    """What somebody wants told to a group. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        return await _choices(tx, resources, learner_id, group_id)


async def choose(
    resources: Resources, learner_id: int, group_id: int, milestone: Milestone, *, wanted: bool
) -> Choices:
    """Want that milestone told to a group from now on, or no longer. Raises NoSuchGroup, NotAMember."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await membership(tx, learner_id, group_id)
        await members.choose_cheer(tx, group_id, learner_id, milestone, wanted=wanted)
        return await _choices(tx, resources, learner_id, group_id)


async def passed(tx: Transaction, resources: Resources, attempt: Attempt) -> tuple[Telling, ...]:
    """Tell those groups that are to hear of a pass, soon; each of the person's groups, and what becomes of it there."""
    await _plan(tx, resources, attempt.learner_id, Milestone.PASSED, attempt.exam)
    running = await groups.of_learner(tx, attempt.learner_id)
    return tuple([await _telling(tx, resources, attempt.learner_id, group, attempt.exam) for group in running])


async def booked(tx: Transaction, resources: Resources, learner_id: int, exam: str) -> None:
    """Tell those groups that are to hear of an exam day, soon; of the same exam never again."""
    await _plan(tx, resources, learner_id, Milestone.BOOKED, exam)


async def withdraw(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Take back what was told of passes that do not stand any more."""
    told = [each for each in await cheers.of_learner(tx, learner_id) if each.milestone is Milestone.PASSED]
    for cheer in told:
        if not await has_passed(tx, learner_id, cheer.what):
            await _unsay(tx, resources, cheer)
            await cheers.forget(tx, cheer)


async def after_closing(tx: Transaction, resources: Resources, group: Group, of: Round) -> None:
    """Tell the group of everybody who was steady for a month, as far as they want that, in one message."""
    since = of.opens_at - MONTH
    months = await cheers.months(tx, of, since)
    if not months:
        return
    held = await cheers.held(tx, of, since)
    now, today = resources.clock(), of.closes_at.astimezone(group.schedule.tzinfo).date()
    steady = [month.learner_id for month in months if is_steady(month, of, held, today)]
    news = News(group.group_id, None, Milestone.STEADY, today.isoformat())
    for learner_id in steady:
        await cheers.add(tx, Cheer(group.group_id, learner_id, news.milestone, news.what, now))
    if steady:
        await members.told_steady(tx, group.group_id, steady, today)
        await promises.plan(tx, group.channel_id, CHEER, news.subject, now + UNDONE_WITHIN)


async def pass_to_tell(resources: Resources, learner_id: int, group_id: int, exam: str) -> Telling:
    """What a group would read of a pass. Raises NoSuchGroup, NotAMember; NothingThere where there is no such pass."""
    async with resources.database.transaction() as tx:
        return await _pass_to_tell(tx, resources, learner_id, group_id, exam)


async def tell(resources: Resources, learner_id: int, group_id: int, exam: str) -> Telling:
    """Tell a group of a pass, at once, and once. Raises what `pass_to_tell` raises."""
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        telling = await _pass_to_tell(tx, resources, learner_id, group_id, exam)
        if telling.stage not in (Stage.NOT_TOLD, Stage.PLANNED):
            return telling
        cheer = Cheer(group_id, learner_id, Milestone.PASSED, telling.view.what, now)
        await cheers.add(tx, cheer)
        channel_id, subject = telling.group.channel_id, cheer.news.subject
        await promises.call_off(tx, channel_id, CHEER, subject)
        await promises.plan(tx, channel_id, CHEER_TOLD, subject, now)
        return replace(telling, stage=Stage.ON_ITS_WAY)


async def take_back(resources: Resources, learner_id: int, group_id: int, milestone: Milestone, what: str) -> bool:
    """Tell this no more, and take it out of the message in which it stands; whether there was anything to take back."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        cheer = await cheers.one(tx, group_id, learner_id, milestone, what)
        return await _unsay(tx, resources, cheer) if cheer else False


async def neutral(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Take this person out of every message that tells of them. Before their rows go."""
    for cheer in await cheers.of_learner(tx, learner_id):
        if cheer.channel_id is not None and cheer.message_id is not None:
            await plan_edit(tx, resources, cheer.channel_id, cheer.group_id, cheer.message_id)


async def erase_told(tx: Transaction, resources: Resources, group_id: int, most: int) -> None:
    """Erase everything that a group was told of anybody, and take it out of the last `most` messages with it."""
    for channel_id, message_id in await cheers.messages_of(tx, group_id, most):
        await plan_edit(tx, resources, channel_id, group_id, message_id)
    await cheers.forget_group(tx, group_id)


async def _choices(tx: Transaction, resources: Resources, learner_id: int, group_id: int) -> Choices:
    group, member = await membership(tx, learner_id, group_id)
    of_each = [News(group_id, learner_id, milestone, group.exam or "") for milestone in Milestone]
    return Choices(group, member, tuple(view_of(resources, group, news, (learner_id,)) for news in of_each))


async def _plan(tx: Transaction, resources: Resources, learner_id: int, milestone: Milestone, what: str) -> None:
    """Tell each group that is to hear of it, where nothing was ever to be told of the same."""
    now = resources.clock()
    for group in await groups.of_learner(tx, learner_id):
        member = await members.one(tx, group.group_id, learner_id)
        cheer = Cheer(group.group_id, learner_id, milestone, what, now)
        if member and milestone in member.cheers and await cheers.add(tx, cheer):
            await promises.plan(tx, group.channel_id, CHEER, cheer.news.subject, now + UNDONE_WITHIN)


async def _pass_to_tell(tx: Transaction, resources: Resources, learner_id: int, group_id: int, exam: str) -> Telling:
    group, _ = await membership(tx, learner_id, group_id)
    if not await has_passed(tx, learner_id, exam):
        raise NothingThere
    return await _telling(tx, resources, learner_id, group, exam)


async def _telling(tx: Transaction, resources: Resources, learner_id: int, group: Group, exam: str) -> Telling:
    news = News(group.group_id, learner_id, Milestone.PASSED, exam)
    return Telling(group, view_of(resources, group, news, (learner_id,)), await _stage(tx, resources, group, news))


async def _stage(tx: Transaction, resources: Resources, group: Group, news: News) -> Stage:
    if any(cheer.message_id for cheer in await cheers.of_news(tx, news)):
        return Stage.TOLD
    by_hand = await promises.due_of(tx, group.channel_id, CHEER_TOLD, news.subject)
    planned: datetime | None = await promises.due_of(tx, group.channel_id, CHEER, news.subject)
    if by_hand is not None or (planned is not None and planned <= resources.clock()):
        return Stage.ON_ITS_WAY
    return Stage.PLANNED if planned is not None else Stage.NOT_TOLD


async def _unsay(tx: Transaction, resources: Resources, cheer: Cheer) -> bool:
    """Whether it was told, or was to be."""
    group = await groups.one(tx, cheer.group_id)
    called_off = False
    if group is not None and cheer.news.learner_id is not None:
        for kind in (CHEER, CHEER_TOLD):
            called_off |= await promises.call_off(tx, group.channel_id, kind, cheer.news.subject)
    if cheer.channel_id is None or cheer.message_id is None:
        return called_off
    await cheers.unsay(tx, cheer)
    await plan_edit(tx, resources, cheer.channel_id, cheer.group_id, cheer.message_id)
    return True
