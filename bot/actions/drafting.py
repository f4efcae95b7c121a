"""Keeping what a form could not take."""

from collections.abc import Mapping

from bot.actions.resources import Resources
from bot.errors import Expired
from bot.rules.drafts import KEPT_FOR, Draft
from bot.stores import drafts, learners


async def keep(
    resources: Resources,
    learner_id: int,
    draft_id: int,
    form: str,
    subject: str,
    typed: Mapping[str, str | tuple[str, ...]],
) -> None:
    """Keep what was typed, under the id of the interaction that brought it, for a day."""
    now = resources.clock()
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, now)
        await drafts.keep(tx, Draft(draft_id, learner_id, form, subject, typed, now + KEPT_FOR))


async def open_again(resources: Resources, learner_id: int, draft_id: int) -> Draft:
    """That draft, if it is this person's and not expired. Raises Expired."""
    async with resources.database.transaction() as tx:
        draft = await drafts.one(tx, learner_id, draft_id)
    if draft is None or draft.kept_until < resources.clock():
        raise Expired
    return draft
