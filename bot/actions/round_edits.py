"""Having the message of a round show what is known: soon, and at most so often, whatever happens in between."""

from bot.actions import cheering
from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.groups import Group
from bot.rules.promises import EDITS_APART
from bot.rules.rounds import ROUND_EDIT, Round
from bot.stores import promises, rounds

_LATEST = 2


async def plan_edit(tx: Transaction, resources: Resources, of: Round) -> None:
    """Have the message of `of` show what is known now. For whoever holds its row, as `rounds.touch` does.

    An edit that is owed and not made up yet will show it. One that is just on its way was made up before, so that
    another one follows it. A message that is not sent yet is compared once it stands there.
    """
    now = resources.clock()
    await rounds.changed(tx, of, now)
    if of.message_id is None or of.channel_id is None or of.shown_at is None:
        return
    due_at = max(now, of.shown_at + EDITS_APART)
    owed = await promises.due_of(tx, of.channel_id, ROUND_EDIT, of.subject)
    if owed is None or owed <= of.shown_at:
        await promises.plan(tx, of.channel_id, ROUND_EDIT, of.subject, due_at)


async def show_latest(tx: Transaction, resources: Resources, group: Group) -> None:
    """Have the messages of the latest rounds show what is known. Everybody holds the earliest first."""
    if not group.is_running:
        return
    for of in reversed(await rounds.latest(tx, group.group_id, _LATEST)):
        await plan_edit(tx, resources, await rounds.touch(tx, of.group_id, of.opens_at, of.closes_at))


async def plan_after_erasing(tx: Transaction, resources: Resources, learner_id: int) -> None:
    """Take what this person told out of every message, and keep no more than a count. Before their rows go."""
    counting = await rounds.of_learner(tx, learner_id)
    held = [await rounds.touch(tx, of.group_id, of.opens_at, of.closes_at) for of in counting]
    await rounds.leave_unnamed(tx, learner_id)
    for of in held:
        await plan_edit(tx, resources, of)
    await cheering.neutral(tx, resources, learner_id)
