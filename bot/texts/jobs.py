"""How the fixed jobs went, for the log and the table of runs: counts and kinds of faults, nothing personal."""

from bot.rules.jobs import FAILED
from bot.rules.staleness import STALE_AFTER, Staleness
from bot.texts.days import count, short_day

OK = "ok"
LEFT_TO_POSTGRESQL = "left to PostgreSQL"
_LONGEST = 300


def failed(reason: str) -> str:
    return f"{FAILED}: {reason}"[:_LONGEST]


def tidied(drafts: int, attempts: int, deliveries: int, runs: int, groups: int) -> str:
    return (
        f"{count(drafts, 'draft')}, {count(attempts, 'removed attempt')}, "
        f"{count(deliveries, 'delivery', 'deliveries')}, {count(runs, 'job run')}, {count(groups, 'group')}"
    )


def backed_up(name: str, size: int) -> str:
    return f"{OK}, {name}, {megabytes(size)}"


def stale(found: Staleness) -> str:
    return f"{found.count} of {found.of} stale" if found.count else OK


def stale_warning(found: Staleness) -> str:
    """Which rules nobody has looked up for too long."""
    oldest = f"{found.oldest_vendor}, {short_day(found.oldest_checked_on)}" if found.oldest_checked_on else "none"
    return (
        f"{found.count} of {count(found.of, 'retake policy', 'retake policies')} were last checked more than "
        f"{STALE_AFTER.days} days ago (the oldest: {oldest}); update Comeback, or give your own in COMEBACK_CONFIG."
    )


def megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
