"""Letting go of what nobody can take up again."""

from dataclasses import dataclass
from datetime import timedelta

from bot.actions.resources import Resources
from bot.stores import attempts, drafts

REMOVED_KEPT_FOR = timedelta(days=90)
"""How long a removed attempt can be put back."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many rows went."""

    drafts: int
    attempts: int


async def tidy(resources: Resources) -> Tidied:
    """Forget expired drafts, and attempts that were removed long ago. Safe to run at any time, any number of times."""
    now = resources.clock()
    async with resources.database.transaction() as tx:
        return Tidied(
            drafts=await drafts.forget_expired(tx, now),
            attempts=await attempts.forget_removed(tx, now - REMOVED_KEPT_FOR),
        )
