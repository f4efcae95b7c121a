"""Runs of the fixed jobs: the last one of each job in each process."""

from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Transaction
from bot.rules.jobs import JobRun


async def remember(tx: Transaction, run: JobRun) -> None:
    """Write `run` down in place of the one before."""
    await tx.run(
        """
        INSERT INTO job_runs (job, process, ran_at, outcome) VALUES (:job, :process, :ran_at, :outcome)
        ON CONFLICT (job, process) DO UPDATE SET ran_at = :ran_at, outcome = :outcome
        """,
        job=str(run.job),
        process=run.process,
        ran_at=to_epoch(run.ran_at),
        outcome=run.outcome,
    )


async def all_of_them(tx: Transaction) -> list[JobRun]:
    rows = await tx.all("SELECT * FROM job_runs ORDER BY job, ran_at")
    return [JobRun(row["job"], row["process"], from_epoch(row["ran_at"]), row["outcome"]) for row in rows]


async def forget_processes_silent_since(tx: Transaction, moment: datetime) -> int:
    """Forget the runs of processes of which nothing was heard since `moment`; how many runs those were."""
    return await tx.run(
        """
        DELETE FROM job_runs
        WHERE process IN (SELECT process FROM job_runs GROUP BY process HAVING MAX(ran_at) < :moment)
        """,
        moment=to_epoch(moment),
    )
