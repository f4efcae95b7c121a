"""What cheers do when they are due: what still holds is told, and its message shows what is known."""

from dataclasses import replace
from typing import ClassVar

from bot.actions import troubles
from bot.actions.cheer_views import CheerView, has_passed, plan_edit, view_of
from bot.actions.duties import Settled, SingleDuty
from bot.actions.exam_week_views import standing
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.cheers import (
    CHEER,
    CHEER_EDIT,
    CHEER_TOLD,
    STALE_AFTER,
    Cheer,
    message_named,
    news_named,
)
from bot.rules.failures import Failure
from bot.rules.groups import Milestone
from bot.rules.promises import Kind, Promise
from bot.stores import attempts, cheers, groups, members, promises


class CheerDuty(SingleDuty[CheerView]):
    """Tells a group what its person wants told by itself, if they still do, and it is still so."""

    kind: ClassVar[Kind] = CHEER
    needs_wish: ClassVar[bool] = True

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> CheerView | None:
        promise, news = due.promise, news_named(due.promise.subject)
        group = await groups.one(tx, news.group_id)
        if group is None or not group.is_running:
            return None
        unsaid = [cheer for cheer in await cheers.of_news(tx, news) if cheer.message_id is None]
        holds = [cheer for cheer in unsaid if await self._holds(tx, resources, cheer)]
        for cheer in unsaid:
            if cheer not in holds:
                await cheers.forget(tx, cheer)
        if not holds or due.occasion.now - promise.due_at > STALE_AFTER:
            return None
        if group.channel_id != promise.whom:  # the group has moved meanwhile
            await promises.plan(tx, group.channel_id, self.kind, promise.subject, due.occasion.now)
            return None
        return view_of(resources, group, news, tuple(cheer.learner_id for cheer in holds))

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[CheerView]) -> None:
        """What was called off, or has ceased to hold, while it was being said is taken out of the message again."""
        promise, message_id = settled.due.promise, settled.message_id
        if message_id is None:
            return
        news = news_named(promise.subject)
        is_owed = await promises.due_of(tx, promise.whom, self.kind, promise.subject) is not None
        told = settled.view.learner_ids if settled.view and is_owed else ()
        if not told or await cheers.posted(tx, news, told, promise.whom, message_id) < len(told):
            await plan_edit(tx, resources, promise.whom, news.group_id, message_id)

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        await troubles.note_channel(tx, resources, promise.whom, failure)

    async def _holds(self, tx: Transaction, resources: Resources, cheer: Cheer) -> bool:
        member = await members.one(tx, cheer.group_id, cheer.learner_id)
        if member is None or (self.needs_wish and cheer.milestone not in member.cheers):
            return False
        match cheer.milestone:
            case Milestone.PASSED:
                return await has_passed(tx, cheer.learner_id, cheer.what)
            case Milestone.BOOKED:
                return await _is_booked(tx, resources, cheer)
            case Milestone.STEADY:
                return True


class CheerToldDuty(CheerDuty):
    """Tells a group what its person has pressed a button for."""

    kind = CHEER_TOLD
    needs_wish = False


class CheerEditDuty(SingleDuty[CheerView]):
    """Has a message show of whom it tells by now, and how many cheered; of nobody, where all of that is gone."""

    kind = CHEER_EDIT

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> CheerView | None:
        group_id, message_id = message_named(due.promise.subject)
        group = await groups.one(tx, group_id)
        told = await cheers.in_message(tx, group_id, message_id)
        if group is None or not told:
            return CheerView(group_id, Milestone.PASSED, "", (), message_id=message_id)
        given = await cheers.given(tx, group_id, message_id)
        view = view_of(resources, group, told[0].news, tuple(cheer.learner_id for cheer in told))
        return replace(view, given=given, message_id=message_id)

    async def settle(self, tx: Transaction, resources: Resources, settled: Settled[CheerView]) -> None:
        if settled.view and not settled.view.learner_ids and settled.message_id:
            await cheers.forget_given(tx, settled.view.group_id, settled.message_id)

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        group_id, message_id = message_named(promise.subject)
        if failure in (Failure.MESSAGE_GONE, Failure.CHANNEL_GONE):
            await cheers.message_gone(tx, group_id, message_id)
            await cheers.forget_given(tx, group_id, message_id)
        if failure is not Failure.MESSAGE_GONE:
            await troubles.note_channel(tx, resources, promise.whom, failure)


async def _is_booked(tx: Transaction, resources: Resources, cheer: Cheer) -> bool:
    """Whether an exam day is set and ahead, and no attempt says how it went."""
    sat = await attempts.of_learner(tx, cheer.learner_id)
    exam_day = await standing(tx, resources, cheer.learner_id, cheer.what, sat)
    return exam_day is not None and exam_day.starts_at > resources.clock()
