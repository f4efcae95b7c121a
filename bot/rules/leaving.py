"""Leaving: when a confirmation still counts, and who is to be erased again."""

from datetime import datetime, timedelta

BACKUPS_KEPT = timedelta(days=7)
"""After that, no backup that Comeback makes holds what was erased."""
CONFIRM_WITHIN = timedelta(minutes=10)
"""After that, whoever wants to be erased is shown anew what would go."""


def still_counts(asked_at: datetime, now: datetime, met_at: datetime | None) -> bool:
    """Whether somebody who was shown at `asked_at` what would go may be erased now.

    Not where they were only met afterwards: what is kept since then was never shown to them.
    """
    return now - asked_at <= CONFIRM_WITHIN and (met_at is None or met_at <= asked_at)


def is_back(erased_at: datetime | None, met_at: datetime) -> bool:
    """Whether a database has brought back somebody who was erased: met before, and not anew since."""
    return erased_at is not None and met_at < erased_at
