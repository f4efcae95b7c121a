"""Which retake policies nobody has compared with their sources for too long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.rules.policies import Vendor

STALE_AFTER = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Staleness:
    """How many policies are stale, of how many; where the oldest of these stands, if there is one."""

    count: int
    of: int
    oldest_vendor: str | None = None
    oldest_checked_on: date | None = None


def stale_policies(vendors: Iterable[Vendor], today: date) -> Staleness:
    """Policies that were last checked more than STALE_AFTER before `today`; on the last day they still hold."""
    policies = [(policy.checked_on, vendor.name) for vendor in vendors for policy in vendor.policies]
    stale = [(checked_on, name) for checked_on, name in policies if today - checked_on > STALE_AFTER]
    if not stale:
        return Staleness(0, len(policies))
    checked_on, name = min(stale)
    return Staleness(len(stale), len(policies), name, checked_on)
