"""Letting go of what nobody can take up again."""

from dataclasses import dataclass
from datetime import timedelta

from bot.actions import servers
from bot.actions.resources import Resources
from bot.rules.commitments import KEPT_WHEN_SETTLED
from bot.rules.partners import INVITATION_LASTS
from bot.stores import attempts, commitments, deliveries, drafts, job_runs, misses, partner_invitations, practices

REMOVED_KEPT_FOR = timedelta(days=90)
"""How long a removed attempt, a result in practice or a missed question can be put back."""
DELIVERIES_KEPT_FOR = timedelta(days=90)
"""How long it can be asked what became of a message."""
SILENCE_KEPT_FOR = timedelta(days=7)
"""How long a process that is not heard of any more is remembered."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many rows went."""

    drafts: int
    attempts: int
    deliveries: int = 0
    job_runs: int = 0
    groups: int = 0
    invitations: int = 0
    commitments: int = 0
    practices: int = 0
    misses: int = 0


async def tidy(resources: Resources) -> Tidied:
    """Forget what is expired, or was removed, settled or last heard of long ago.

    Safe to run at any time, any number of times.
    """
    now = resources.clock()
    async with resources.database.transaction() as tx:
        return Tidied(
            drafts=await drafts.forget_expired(tx, now),
            attempts=await attempts.forget_removed(tx, now - REMOVED_KEPT_FOR),
            deliveries=await deliveries.forget_settled_before(tx, now - DELIVERIES_KEPT_FOR),
            job_runs=await job_runs.forget_processes_silent_since(tx, now - SILENCE_KEPT_FOR),
            groups=await servers.forget_left(tx, now - resources.keeps_left),
            invitations=await partner_invitations.forget_before(tx, now - INVITATION_LASTS),
            commitments=await commitments.forget_settled_before(tx, now - KEPT_WHEN_SETTLED),
            practices=await practices.forget_removed(tx, now - REMOVED_KEPT_FOR),
            misses=await misses.forget_removed(tx, now - REMOVED_KEPT_FOR),
        )
