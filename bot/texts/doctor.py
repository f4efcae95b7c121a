"""What `python -m bot doctor` says: first what is wrong and how to mend it, then what it saw."""

from datetime import timedelta

from bot.rules.examination import LATE_AFTER, Examination, Finding, Wrong
from bot.rules.jobs import Job, JobState
from bot.rules.staleness import STALE_AFTER
from bot.texts.days import count, short_day
from bot.texts.jobs import stale_warning

WELL = "All is well."
_UNITS = ((timedelta(days=1), "day"), (timedelta(hours=1), "hour"), (timedelta(minutes=1), "minute"))

_MENDS = {
    Wrong.DAMAGED: "The backups stand beside it; the bot checks each before it keeps it.",
    Wrong.NEWER: "Update Comeback; until then it does not start on this database.",
    Wrong.PENDING: "Start the bot, or start it again: it applies them before anything else.",
    Wrong.NOT_RUNNING: "Start it with `python -m bot`; what it owes is said then, and what is late says so.",
    Wrong.OVERDUE: "Look for warnings of the delivery in the bot's log; it keeps trying, and nothing is lost.",
    Wrong.NO_BACKUP: "Start the bot again: it makes a backup at once where the last one failed or is a day old.",
    Wrong.STALE: "Update Comeback, or compare them with their sources and give your own in COMEBACK_CONFIG.",
}
_MENDS_OF_FAILED = {
    Job.BEAT: "Look for it in the bot's log, and report it: this is a fault of Comeback's.",
    Job.BACKUP: "Mend what it names, then start the bot again: it makes up for a failed backup at once.",
    Job.INTEGRITY: "Do what it names; if it names nothing, look into the bot's log, and start the bot again.",
    Job.TIDYING: "Look for it in the bot's log; it is tried again daily and at every start.",
    Job.STALENESS: "Look for it in the bot's log; it is tried again daily and at every start.",
}
_MEND_HANGING = "The bot hangs or has just begun: if this stays for a minute, start it again."
_MEND_LATE = "It runs seconds after a start and then daily: if this stays for a minute, look for it in the bot's log."


def what(finding: Finding, seen: Examination) -> str:
    """What is wrong, in one sentence."""
    if finding.job:
        return _job_is_wrong(finding.job, failed=finding.wrong is Wrong.JOB_FAILED)
    overdue = seen.figures.promises.overdue if seen.figures else 0
    sentences = {
        Wrong.DAMAGED: seen.damage or "",
        Wrong.NEWER: f"A newer Comeback has written this database (it has {', '.join(seen.unknown)}).",
        Wrong.PENDING: f"{count(len(seen.pending), 'migration')} not applied yet: {', '.join(seen.pending)}.",
        Wrong.NOT_RUNNING: "No bot is running on this database.",
        Wrong.OVERDUE: (
            f"{count(overdue, 'promise is', 'promises are')} overdue by more than {minutes(LATE_AFTER)} minutes."
        ),
        Wrong.NO_BACKUP: "A backup was made, but none is there any more.",
        Wrong.STALE: stale_warning(seen.stale).partition(";")[0] + ".",
    }
    return sentences[finding.wrong]


def mend(finding: Finding) -> str:
    """What to do about it, in one sentence."""
    if finding.job is None:
        return _MENDS[finding.wrong]
    if finding.wrong is Wrong.JOB_FAILED:
        return _MENDS_OF_FAILED[finding.job.job]
    return _MEND_HANGING if finding.job.job is Job.BEAT else _MEND_LATE


def _job_is_wrong(state: JobState, *, failed: bool) -> str:
    if failed and state.last:
        return f"The last {state.job} {state.last.outcome.rstrip('.')}."
    if state.last is None:
        return f"The {state.job} has never run."
    return f"The {state.job} last ran on {state.last.ran_at:%Y-%m-%d at %H:%M} UTC, too long ago."


def heading(number: int) -> str:
    return f"{count(number, 'thing is', 'things are')} wrong:"


def database(seen: Examination) -> str:
    held = {True: ", open in a bot that runs", False: ", open in no bot", None: ""}[seen.held]
    return f"{seen.place}{held}"


def migrations(seen: Examination) -> str:
    newer = f", {len(seen.unknown)} of a newer Comeback" if seen.unknown else ""
    return f"{len(seen.applied)} applied, {len(seen.pending) or 'none'} pending{newer}"


def promises(seen: Examination) -> str:
    if seen.figures is None:
        return "not read"
    figures = seen.figures.promises
    return (
        f"{figures.count}, of these {figures.held_back} held back (their people cannot be reached), "
        f"{figures.overdue} overdue"
    )


def people(seen: Examination) -> str:
    return str(seen.figures.people) if seen.figures else "not read"


def oldest_due(seen: Examination) -> str:
    if seen.figures is None:
        return "not read"
    oldest = seen.figures.oldest_due
    return f"{oldest.kind}, {length(oldest.late)} late" if oldest else "nothing is due"


def job(state: JobState) -> str:
    if state.last is None or state.ago is None:
        return "never ran"
    lately = f"in {count(state.processes, 'process', 'processes')}" if state.processes else "overdue"
    return f"{length(state.ago)} ago, {lately}: {state.last.outcome}"


def backup(seen: Examination) -> str:
    if not seen.has_backups:
        return "left to PostgreSQL's own tools"
    return f"{seen.backup.name}, {length(seen.backup.age)} old" if seen.backup else "none yet"


def policies(seen: Examination) -> str:
    stale = seen.stale
    if not stale.oldest_checked_on:
        return f"{stale.of}, all checked within {STALE_AFTER.days} days"
    return (
        f"{stale.count} of {stale.of} stale, the oldest {stale.oldest_vendor}'s of {short_day(stale.oldest_checked_on)}"
    )


def length(time: timedelta) -> str:
    """2 days, 3 hours; 5 minutes; 12 seconds. Two units tell enough."""
    left, words = max(time, timedelta()), []
    for unit, name in _UNITS:
        number, left = divmod(left, unit)
        if number:
            words.append(count(number, name))
    if not words:
        return count(int(left.total_seconds()), "second")
    return ", ".join(words[:2])


def minutes(time: timedelta) -> int:
    return int(time / timedelta(minutes=1))
