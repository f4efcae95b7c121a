"""Erasing what was told in a study group, and taking it out of the messages that the bot has posted."""

from dataclasses import dataclass

from bot.actions import cheering, troubles
from bot.actions.duties import SingleDuty
from bot.actions.resources import Resources
from bot.actions.rounds import call_off_rounds
from bot.database import Transaction
from bot.rules.addressees import Due
from bot.rules.failures import Failure
from bot.rules.groups import Group
from bot.rules.promises import Kind, Promise
from bot.stores import promises, rounds

EMPTIED = Kind("round-emptied", to_channel=True, repeatable=True)
"""Takes everything out of a message in the channel; its subject is the message's id."""
MOST_EMPTIED = 60
"""Of more rounds, and more cheers, the messages of the last ones are emptied; each is a request to Discord."""


@dataclass(frozen=True, slots=True)
class Emptied:
    """A message of which nothing is to be left."""

    message_id: int


class EmptiedDuty(SingleDuty[Emptied]):
    """Has a neutral line stand in a round's message."""

    kind = EMPTIED

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Emptied | None:
        return Emptied(int(due.promise.subject))

    async def lost(self, tx: Transaction, resources: Resources, promise: Promise, failure: Failure) -> None:
        if failure is not Failure.MESSAGE_GONE:
            await promises.call_off_all(tx, promise.whom, EMPTIED)
            await troubles.note_channel(tx, resources, promise.whom, failure)


async def erase_told(tx: Transaction, resources: Resources, group: Group) -> None:
    """Erase all of its rounds with everything that was told in them, and owe nothing about it any more."""
    await call_off_rounds(tx, group)
    for of in await rounds.latest(tx, group.group_id, MOST_EMPTIED):
        if of.channel_id is not None and of.message_id is not None:
            await promises.plan(tx, of.channel_id, EMPTIED, str(of.message_id), resources.clock())
    await rounds.forget(tx, group.group_id)
    await cheering.erase_told(tx, resources, group.group_id, MOST_EMPTIED)
