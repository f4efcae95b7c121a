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
    """What is different. A piece that moved and became shorter is in `moved` and in `resized`."""

    moved: tuple[Change, ...] = ()
    """To another day or another time."""
    resized: tuple[Change, ...] = ()
    """Shorter or longer."""
    added: tuple[Slot, ...] = ()
    fallen_away: tuple[Slot, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.moved or self.resized or self.added or self.fallen_away)


def changes(before: Sequence[Slot], after: Sequence[Slot]) -> Changes:
    """Pieces are the same if they have the same name; what else they consist of does not matter."""
    old, new = {slot.name: slot for slot in before}, {slot.name: slot for slot in after}
    kept = [Change(old[name], slot) for name, slot in new.items() if name in old]
    return Changes(
        moved=tuple(
            each for each in kept if (each.before.on, each.before.starts) != (each.after.on, each.after.starts)
        ),
        resized=tuple(each for each in kept if each.before.minutes != each.after.minutes),
        added=tuple(slot for name, slot in new.items() if name not in old),
        fallen_away=tuple(slot for name, slot in old.items() if name not in new),
    )
