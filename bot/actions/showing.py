"""Sharing from a card: with a partner or a mentor, who see it as it stands; and in a channel, as it is now."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.actions.duties import SingleDuty
from bot.actions.partnering_shares import exam_worked_for, share
from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.errors import NotYours
from bot.rules.addressees import Due
from bot.rules.partners import Pact, Shared
from bot.rules.promises import Kind
from bot.rules.showing import Shown
from bot.stores import learners, pacts, promises, shown

TAKEN_DOWN = Kind("shown-away", to_channel=True, repeatable=True)
"""Takes everything out of a message that was put up; its subject is the message's id."""


@dataclass(frozen=True, slots=True)
class ShareWays:
    """With whom an item can be shared, and with whom it is: pacts, and what was put up in channels.

    Others in a pact see what is of the exam that its person works for. `worked_for`: the name of that exam, None where
    there is none; `is_of_it`: whether this item is of that one.
    """

    item: Shared
    pacts: tuple[tuple[Pact, bool], ...]
    shown: tuple[Shown, ...]
    worked_for: str | None
    is_of_it: bool


@dataclass(frozen=True, slots=True)
class TakenDown:
    """A message of which nothing is to be left."""

    message_id: int


class TakenDownDuty(SingleDuty[TakenDown]):
    """Has a neutral line stand in a message that was put up."""

    kind = TAKEN_DOWN

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> TakenDown | None:
        return TakenDown(int(due.promise.subject))


async def ways(resources: Resources, learner_id: int, item: Shared, exam: str) -> ShareWays:
    """With whom this person can share it, and does."""
    async with resources.database.transaction() as tx:
        own = [each for each in await pacts.of_learner(tx, learner_id) if each.own.role.may_share(item)]
        shared = [item in await pacts.shared(tx, each.pact_id, learner_id) for each in own]
        there = [each for each in await shown.of_learner(tx, learner_id) if (each.item, each.exam) == (item, exam)]
        worked_for, _ = await exam_worked_for(tx, resources, learner_id)
        today = (await local_time(tx, resources, learner_id)).today
        return ShareWays(
            item,
            tuple(zip(own, shared, strict=True)),
            tuple(there),
            worked_for.name(today) if worked_for else None,
            worked_for is not None and worked_for.code == exam,
        )


async def share_in_pact(
    resources: Resources, learner_id: int, pact_id: int, of: tuple[Shared, str], *, wanted: bool
) -> None:
    """Share an item of an exam in a pact, or take it back. Raises NoPact, NotYours.

    One of another exam than they work for is not shared: the other would see something else than was meant.
    """
    item, exam = of
    if not wanted or (await ways(resources, learner_id, item, exam)).is_of_it:
        await share(resources, learner_id, pact_id, item, wanted=wanted)


async def all_up(resources: Resources, learner_id: int) -> list[tuple[Shown, str]]:
    """Everything that this person has put up, the latest first, each with the name of its exam."""
    async with resources.database.transaction() as tx:
        today = (await local_time(tx, resources, learner_id)).today
        return [(each, resources.exam(each.exam).name(today)) for each in await shown.of_learner(tx, learner_id)]


async def put_up(resources: Resources, up: Shown) -> bool:
    """Remember that it is put up, before it is; whether that is new, and not the same tap again."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, up.learner_id, resources.clock())
        return await shown.add(tx, up)


async def stands_in(resources: Resources, show_id: int, channel_id: int, message_id: int) -> None:
    """It is there, in that message; where it was taken back on its way, it goes again."""
    async with resources.database.transaction() as tx:
        if not await shown.stands_in(tx, show_id, message_id):
            await promises.plan(tx, channel_id, TAKEN_DOWN, str(message_id), resources.clock())


async def not_put_up(resources: Resources, show_id: int) -> None:
    """It could not be put up."""
    async with resources.database.transaction() as tx:
        await shown.forget(tx, show_id)


async def take_down(resources: Resources, learner_id: int, show_id: int) -> Shown | None:
    """Take it back wherever it stands; as it was, None where it is not there any more. Raises NotYours."""
    async with resources.database.transaction() as tx:
        there = await shown.one(tx, show_id)
        if there is None:
            return None
        if there.learner_id != learner_id:
            raise NotYours
        await _take_down(tx, resources, [there])
        await shown.forget(tx, show_id)
        return there


async def take_down_all(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Take everything back that this person has put up; the rows go with everything else of theirs."""
    await _take_down(tx, resources, await shown.of_learner(tx, learner_id))


async def _take_down(tx: Transaction, resources: Resources, up: Sequence[Shown]) -> None:
    for each in up:
        if each.message_id is not None:
            await promises.plan(tx, each.channel_id, TAKEN_DOWN, str(each.message_id), resources.clock())
