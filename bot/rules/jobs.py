"""The fixed jobs: which there are, and when one of them should have run by now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Job(StrEnum):
    """The values are the names in the table of runs, and what the operator reads."""

    BEAT = "beat"
    BACKUP = "backup"
    INTEGRITY = "integrity check"
    TIDYING = "tidying"
    STALENESS = "stale-policy check"


DAILY = tuple(job for job in Job if job is not Job.BEAT)
DAY = timedelta(days=1)
LONGEST_SILENCE = dict.fromkeys(DAILY, timedelta(hours=26)) | {Job.BEAT: timedelta(minutes=3)}
"""A job that was not heard of for longer is overdue. The beat is written down once a minute."""
FAILED = "failed"
"""How the outcome of a run begins that did not do what it was to do."""


@dataclass(frozen=True, slots=True)
class JobRun:
    """When a job last ran in one process, and how that went, without anything personal."""

    job: str
    process: str
    ran_at: datetime
    outcome: str

    @property
    def failed(self) -> bool:
        return self.outcome.startswith(FAILED)


@dataclass(frozen=True, slots=True)
class JobState:
    """A job over all processes. `processes` counts those that it ran in lately, within its longest silence."""

    job: Job
    processes: int
    last: JobRun | None = None
    ago: timedelta | None = None
    """How long ago it last ran."""

    @property
    def overdue(self) -> bool:
        return self.ago is None or self.ago > LONGEST_SILENCE[self.job]

    @property
    def failed(self) -> bool:
        return self.last is not None and self.last.failed


def job_states(runs: Sequence[JobRun], now: datetime) -> tuple[JobState, ...]:
    """Every fixed job, whether it ever ran or not."""
    states = []
    for job in Job:
        own = [run for run in runs if run.job == job]
        lately = [run for run in own if now - run.ran_at <= LONGEST_SILENCE[job]]
        last = max(own, key=lambda run: run.ran_at, default=None)
        states.append(JobState(job, len(lately), last, now - last.ran_at if last else None))
    return tuple(states)


def to_make_up_for(runs: Sequence[JobRun], now: datetime) -> tuple[Job, ...]:
    """The daily jobs that no process ran with success within a day: a bot may be off whenever they would be due."""
    return tuple(
        state.job
        for state in job_states(runs, now)
        if state.job in DAILY and (state.ago is None or state.failed or state.ago >= DAY)
    )
