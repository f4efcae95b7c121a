"""`python -m bot doctor`: looks a database and its bot over, whether that runs or not, and changes nothing.

The keys of the JSON:

well                whether nothing is wrong; the exit status is then 0, else 1
wrong               what is, the gravest first: kind ("damaged", "newer", "pending", "not running", "overdue",
                    "job late", "job failed", "no backup", "stale"), job (its name, or null), what and mend (sentences)
database            the file, or "PostgreSQL"
held                whether a process has the file open; null for PostgreSQL
processes           in how many processes the heart has beaten within three minutes, so after a restart in both; null
                    where that cannot be read
migrations          applied, pending, unknown (a newer Comeback's): their names
people              how many; null, as with the three after it, where migrations are pending or unknown
promises            count, held_back (their people cannot be reached), overdue (by more than two minutes)
oldest_due          kind and late_seconds of what has been due for longest; null if nothing is due
jobs                job, last_ran_at (or null), processes (lately), outcome (or null), overdue
backup              file and age_seconds of the newest one; null if there is none
stale_policies      count, of (all), oldest_vendor and oldest_checked_on (null if none is stale)
"""

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from bot.actions import examining
from bot.catalogue_files import read_catalogue
from bot.database import look_at
from bot.rules.examination import Examination, Finding, findings
from bot.rules.jobs import JobState
from bot.texts import doctor as texts


async def look_over(address: str, config: Path | None, now: datetime) -> Examination:
    """Examine the database at `address`. Raises DatabaseUnusable, BadFile, BadSetting."""
    catalogue = read_catalogue(config)
    sight = await look_at(address)
    try:
        return await examining.examine(sight, catalogue, now)
    finally:
        await sight.database.close()


def is_well(seen: Examination) -> bool:
    return not findings(seen)


def as_text(seen: Examination) -> str:
    """For a person at the shell: what is wrong comes first."""
    found = findings(seen)
    lines = [texts.heading(len(found)) if found else texts.WELL]
    lines += [f"- {texts.what(finding, seen)}\n  {texts.mend(finding)}" for finding in found]
    rows = [
        ("Database", texts.database(seen)),
        ("Migrations", texts.migrations(seen)),
        ("People", texts.people(seen)),
        ("Promises", texts.promises(seen)),
        ("Oldest due", texts.oldest_due(seen)),
        *((_capital(state.job), texts.job(state)) for state in _jobs(seen)),
        ("Last backup", texts.backup(seen)),
        ("Policies", texts.policies(seen)),
    ]
    width = max(len(name) for name, _ in rows)
    return "\n".join([*lines, "", *(f"{name:{width}}  {said}" for name, said in rows)])


def as_json(seen: Examination) -> str:
    """Exactly the documented keys."""
    figures = seen.figures
    oldest = figures.oldest_due if figures else None
    answer = {
        "well": is_well(seen),
        "wrong": [_finding(finding, seen) for finding in findings(seen)],
        "database": seen.place,
        "held": seen.held,
        "processes": seen.processes,
        "migrations": {"applied": seen.applied, "pending": seen.pending, "unknown": seen.unknown},
        "people": figures.people if figures else None,
        "promises": asdict(figures.promises) if figures else None,
        "oldest_due": {"kind": oldest.kind, "late_seconds": _seconds(oldest.late)} if oldest else None,
        "jobs": [_job(state) for state in figures.jobs] if figures else None,
        "backup": {"file": seen.backup.name, "age_seconds": _seconds(seen.backup.age)} if seen.backup else None,
        "stale_policies": asdict(seen.stale),
    }
    return json.dumps(answer, ensure_ascii=False, indent=2, default=str)  # a day as 2026-11-22


def _finding(finding: Finding, seen: Examination) -> dict[str, str | None]:
    return {
        "kind": finding.wrong,
        "job": finding.job.job if finding.job else None,
        "what": texts.what(finding, seen),
        "mend": texts.mend(finding),
    }


def _job(state: JobState) -> dict[str, str | int | None]:
    return {
        "job": state.job,
        "last_ran_at": state.last.ran_at.isoformat() if state.last else None,
        "processes": state.processes,
        "outcome": state.last.outcome if state.last else None,
        "overdue": state.overdue,
    }


def _jobs(seen: Examination) -> tuple[JobState, ...]:
    return seen.figures.jobs if seen.figures else ()


def _seconds(time: timedelta) -> int:
    return int(time.total_seconds())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
