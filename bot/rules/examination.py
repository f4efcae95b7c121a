"""What an examination of the database and its bot saw, and what of it counts as wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.rules.jobs import Job, JobState
from bot.rules.staleness import Staleness

LATE_AFTER = timedelta(minutes=2)
"""A promise that is later than that is not merely waiting for its turn."""


@dataclass(frozen=True, slots=True)
class PromiseFigures:
    """`held_back`: their person cannot be reached. `overdue`: later than LATE_AFTER."""

    count: int
    held_back: int
    overdue: int


@dataclass(frozen=True, slots=True)
class OldestDue:
    """What has been due for longest; never whose it is."""

    kind: str
    late: timedelta


@dataclass(frozen=True, slots=True)
class Figures:
    """What is in the tables."""

    people: int
    promises: PromiseFigures
    oldest_due: OldestDue | None
    jobs: tuple[JobState, ...]

    def job(self, job: Job) -> JobState:
        return next(state for state in self.jobs if state.job is job)


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The newest file of a backup."""

    name: str
    age: timedelta


@dataclass(frozen=True, slots=True)
class Examination:
    """`place` names the database without its password. `held`: whether a process has it open; None if nothing tells.

    `unknown` are the migrations of a newer Comeback. `figures` is None where the tables are not those of this one.
    `damage` is a sentence for the operator. `has_backups`: whether backups are this bot's to make.
    """

    place: str
    held: bool | None
    applied: tuple[str, ...]
    pending: tuple[str, ...]
    unknown: tuple[str, ...]
    figures: Figures | None
    damage: str | None
    has_backups: bool
    backup: LastBackup | None
    stale: Staleness

    @property
    def processes(self) -> int | None:
        """In how many processes the heart beats; None where that is not known."""
        return self.figures.job(Job.BEAT).processes if self.figures else None

    @property
    def is_running(self) -> bool | None:
        if self.held is not None:
            return self.held
        return None if self.processes is None else self.processes > 0


class Wrong(StrEnum):
    """What can be wrong, the gravest first."""

    DAMAGED = "damaged"
    NEWER = "newer"
    PENDING = "pending"
    NOT_RUNNING = "not running"
    OVERDUE = "overdue"
    JOB_LATE = "job late"
    JOB_FAILED = "job failed"
    NO_BACKUP = "no backup"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `job` is set where it is a job's."""

    wrong: Wrong
    job: JobState | None = None


def findings(seen: Examination) -> tuple[Finding, ...]:
    """All that is wrong, the gravest first."""
    found = [Finding(wrong) for wrong, is_so in _conditions(seen) if is_so]
    order = list(Wrong)
    return tuple(sorted([*found, *_jobs(seen)], key=lambda finding: order.index(finding.wrong)))


def _conditions(seen: Examination) -> Iterator[tuple[Wrong, bool]]:
    figures = seen.figures
    yield Wrong.DAMAGED, seen.damage is not None
    yield Wrong.NEWER, bool(seen.unknown)
    yield Wrong.PENDING, bool(seen.pending)
    yield Wrong.NOT_RUNNING, seen.is_running is False
    yield Wrong.OVERDUE, figures is not None and figures.promises.overdue > 0
    made = figures is not None and figures.job(Job.BACKUP).last is not None
    yield Wrong.NO_BACKUP, seen.has_backups and seen.backup is None and made
    yield Wrong.STALE, seen.stale.count > 0


def _jobs(seen: Examination) -> Iterator[Finding]:
    """Jobs that are late, which says something only of a bot that runs; and those whose last run failed."""
    for state in seen.figures.jobs if seen.figures else ():
        if state.failed:
            yield Finding(Wrong.JOB_FAILED, state)
        elif state.overdue and seen.is_running:
            yield Finding(Wrong.JOB_LATE, state)
