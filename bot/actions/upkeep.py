"""Looking after what is kept: backups, checks, and the record of the jobs that do so."""

from datetime import datetime

from bot.actions.resources import Resources
from bot.database import Backup
from bot.rules.jobs import Job, JobRun, to_make_up_for
from bot.rules.staleness import Staleness, stale_policies
from bot.stores import job_runs


async def back_up(resources: Resources) -> Backup | None:
    """Today's backup, in place of one from earlier today; None where the engine's own tools do this.

    Raises BackupFailed.
    """
    return await resources.database.back_up(resources.clock().date())


async def check_integrity(resources: Resources) -> None:
    """Read the database for damage. Raises DatabaseDamaged."""
    await resources.database.check()


def check_policies(resources: Resources) -> Staleness:
    """Which policies of this process's catalogue are stale today."""
    return stale_policies(resources.catalogue.vendors, resources.clock().date())


async def note_run(resources: Resources, job: Job, outcome: str, ran_at: datetime | None = None) -> None:
    """Write down how `job` went in this process, just now if no other moment is given."""
    run = JobRun(job, resources.database.holder, ran_at or resources.clock(), outcome)
    async with resources.database.transaction() as tx:
        await job_runs.remember(tx, run)


async def missed_jobs(resources: Resources) -> tuple[Job, ...]:
    """The daily jobs that are to be made up for."""
    async with resources.database.transaction() as tx:
        return to_make_up_for(await job_runs.all_of_them(tx), resources.clock())
