"""Whether somebody can be written to, and what they are told when they cannot."""

from bot.actions.resources import Resources
from bot.stores import addressees, learners, promises


async def opened(resources: Resources, learner_id: int, channel_id: int) -> None:
    """Their direct messages work: remember where they are, and send what was held back."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await addressees.keep_channel(tx, learner_id, channel_id)
        if await addressees.can_be_reached(tx, learner_id):
            await promises.take_up(tx, learner_id)


async def closed(resources: Resources, learner_id: int) -> None:
    """They cannot be written to, and have just been told so."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await addressees.cannot_be_reached(tx, learner_id, resources.clock())
        await addressees.tell_once(tx, learner_id)
        await promises.hold(tx, learner_id)


async def to_be_told(resources: Resources, learner_id: int) -> bool:
    """Whether they are to be told at this contact that messages to them came back. True once."""
    async with resources.database.transaction() as tx:
        addressee = await addressees.one(tx, learner_id)
        if addressee is None or addressee.unreachable_since is None or addressee.told:
            return False
        return await addressees.tell_once(tx, learner_id)


async def is_known_to_work(resources: Resources, learner_id: int) -> bool:
    """Whether they were written to before, and it arrived."""
    async with resources.database.transaction() as tx:
        addressee = await addressees.one(tx, learner_id)
    return addressee is not None and addressee.dm_channel_id is not None and addressee.unreachable_since is None
