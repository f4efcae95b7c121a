"""Looking a database and its bot over, without changing either."""

from datetime import datetime

from bot.database import Backup, DatabaseDamaged, Sight
from bot.rules.catalogue import Catalogue
from bot.rules.examination import LATE_AFTER, Examination, Figures, LastBackup
from bot.rules.jobs import job_states
from bot.rules.staleness import stale_policies
from bot.stores import figures, job_runs


async def examine(sight: Sight, catalogue: Catalogue, now: datetime) -> Examination:
    """All there is to see. Raises DatabaseUnusable where damage keeps it from being read."""
    standing = sight.standing
    damage = await _damage(sight)
    return Examination(
        place=sight.place,
        held=sight.held,
        applied=standing.applied,
        pending=standing.pending,
        unknown=standing.unknown,
        figures=None if standing.pending or standing.unknown else await _figures(sight, now),
        damage=damage,
        has_backups=sight.has_backups,
        backup=_last(sight.backup, now) if sight.backup else None,
        stale=stale_policies(catalogue.vendors, now.date()),
    )


async def _damage(sight: Sight) -> str | None:
    try:
        await sight.database.check()
    except DatabaseDamaged as error:
        return str(error)
    return None


async def _figures(sight: Sight, now: datetime) -> Figures:
    async with sight.database.transaction() as tx:
        return Figures(
            people=await figures.people(tx),
            promises=await figures.promises(tx, now - LATE_AFTER),
            oldest_due=await figures.oldest_due(tx, now),
            jobs=job_states(await job_runs.all_of_them(tx), now),
        )


def _last(backup: Backup, now: datetime) -> LastBackup:
    return LastBackup(backup.path.name, now - backup.made_at)
