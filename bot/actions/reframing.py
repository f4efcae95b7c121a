"""Thoughts: written down, changed, given back or not, and deleted; kept for nobody but their person."""

from collections.abc import Mapping
from dataclasses import replace

from bot.actions.resources import Resources
from bot.database import Transaction
from bot.errors import Expired
from bot.rules.drafts import KEPT_FOR, Draft
from bot.rules.thoughts import Thought, as_typed, read_reframe
from bot.stores import drafts, learners, thoughts

_LATEST = 5


async def write(
    resources: Resources,
    learner_id: int,
    thought_id: int,
    typed: Mapping[str, str | tuple[str, ...]],
    *,
    replaces: int | None = None,
) -> Thought:
    """Write a thought down under the id of the interaction that brought it, or in place of an earlier one.

    One that is gone by now is written anew. Raises what `read_reframe` raises.
    """
    reframe = read_reframe(typed)
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = await thoughts.one(tx, learner_id, replaces) if replaces is not None else None
        if before is not None:
            thought = replace(before, reframe=reframe)
        else:
            thought = Thought(thought_id, learner_id, reframe, resources.clock())
        await thoughts.keep(tx, thought)
        return thought


async def look(resources: Resources, learner_id: int, thought_id: int) -> Thought:
    """That thought. Raises Expired where this person has none such."""
    async with resources.database.transaction() as tx:
        return await _own(tx, learner_id, thought_id)


async def give_back(resources: Resources, learner_id: int, thought_id: int, *, wanted: bool) -> Thought:
    """Want, or no longer want, to read it on the exam's morning. Raises Expired."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = await _own(tx, learner_id, thought_id)
        thought = replace(before, reframe=replace(before.reframe, give_back=wanted))
        await thoughts.keep(tx, thought)
        return thought


async def delete(resources: Resources, learner_id: int, thought_id: int, draft_id: int, form: str) -> None:
    """Delete it; for a day it can be put back, as what was typed into `form`. Raises Expired."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        thought = await _own(tx, learner_id, thought_id)
        kept_until = resources.clock() + KEPT_FOR
        await drafts.keep(tx, Draft(draft_id, learner_id, form, str(thought_id), as_typed(thought.reframe), kept_until))
        await thoughts.forget(tx, learner_id, thought_id)


async def put_back(resources: Resources, learner_id: int, draft_id: int) -> Thought:
    """Undo that deletion. Raises Expired."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        draft = await drafts.one(tx, learner_id, draft_id)
        if draft is None or draft.kept_until < resources.clock():
            raise Expired
        thought_id = int(draft.subject)
        standing = await thoughts.one(tx, learner_id, thought_id)
        thought = standing or Thought(thought_id, learner_id, read_reframe(draft.typed), resources.clock())
        await thoughts.keep(tx, thought)
        return thought


async def latest(resources: Resources, learner_id: int) -> list[Thought]:
    """The last few, the latest first."""
    async with resources.database.transaction() as tx:
        return await thoughts.latest(tx, learner_id, _LATEST)


async def _own(tx: Transaction, learner_id: int, thought_id: int) -> Thought:
    thought = await thoughts.one(tx, learner_id, thought_id)
    if thought is None:
        raise Expired
    return thought
