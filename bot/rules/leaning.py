"""Whether somebody leans on one kind of resource.

Practice that varies its sources transfers better than more of the same, and questions of one bank get known by heart:
their results rise while the exam's do not. So leaning is noticed once there is enough to go by, and said kindly.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.rules.practice import Practice, ResourceKind

LATEST = 10
"""So many results that name a resource are looked at, the latest ones."""
ENOUGH = 5
"""Fewer say nothing."""
_SHARE_PERCENT = 70

ANOTHER: Mapping[ResourceKind, ResourceKind] = {
    ResourceKind.VIDEO: ResourceKind.LAB,
    ResourceKind.LAB: ResourceKind.DOCS,
    ResourceKind.QUESTION_BANK: ResourceKind.TEACHING,
    ResourceKind.DOCS: ResourceKind.QUESTION_BANK,
    ResourceKind.TEACHING: ResourceKind.LAB,
}
"""What to try beside each: watching and reading want doing; doing wants reading; questions want explaining aloud."""


def leaned_on(practices: Iterable[Practice], told: ResourceKind | None) -> ResourceKind | None:
    """The kind of resource that was used nearly all the time, lately; else what the person said of themselves.

    It is one where it makes up 70 % of the latest ten results that name one, and there are at least five of these.
    """
    named = sorted(
        ((each.taken_on, each.logged_at, each.practice_id, each.resource) for each in practices if each.resource),
        reverse=True,
    )[:LATEST]
    if len(named) >= ENOUGH:
        kind, times = Counter(each[3] for each in named).most_common(1)[0]
        if 100 * times >= _SHARE_PERCENT * len(named):
            return kind
        return None
    return told
