"""What is different between two layouts of one plan, so that its person can be told what moved."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.rules.plan.records import Slot


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of work, as it was and as it is now."""

    before: Slot
    after: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is different."""

    moved: tuple[Change, ...] = ()
    """To another day or another time."""
    added: tuple[Slot, ...] = ()
    fallen_away: tuple[Slot, ...] = ()


def changes(before: Sequence[Slot], after: Sequence[Slot]) -> Changes:
    """Pieces are the same if they have the same name; what else they consist of does not matter."""
    old, new = {slot.name: slot for slot in before}, {slot.name: slot for slot in after}
    kept = [Change(old[name], slot) for name, slot in new.items() if name in old]
    return Changes(
        moved=tuple(
            each for each in kept if (each.before.on, each.before.starts) != (each.after.on, each.after.starts)
        ),
        added=tuple(slot for name, slot in new.items() if name not in old),
        fallen_away=tuple(slot for name, slot in old.items() if name not in new),
    )
