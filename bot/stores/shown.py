"""What people put up in channels."""

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.partners import Shared
from bot.rules.showing import Shown


async def add(tx: Transaction, shown: Shown) -> bool:
    """Remember that this is put up; whether that is new."""
    added = await tx.run(
        """
        INSERT INTO shown (show_id, learner_id, item, exam, channel_id, shown_at)
        VALUES (:show_id, :learner_id, :item, :exam, :channel_id, :shown_at)
        ON CONFLICT (show_id) DO NOTHING
        """,
        show_id=shown.show_id,
        learner_id=shown.learner_id,
        item=shown.item.value,
        exam=shown.exam,
        channel_id=shown.channel_id,
        shown_at=to_epoch(shown.shown_at),
    )
    return bool(added)


async def stands_in(tx: Transaction, show_id: int, message_id: int) -> bool:
    """It stands in that message; whether it is still to be seen."""
    changed = await tx.run(
        "UPDATE shown SET message_id = :message_id WHERE show_id = :show_id", show_id=show_id, message_id=message_id
    )
    return bool(changed)


async def one(tx: Transaction, show_id: int) -> Shown | None:
    row = await tx.one("SELECT * FROM shown WHERE show_id = :show_id", show_id=show_id)
    return _shown(row) if row else None


async def of_learner(tx: Transaction, learner_id: int) -> list[Shown]:
    """Everything that this person has put up, the latest first."""
    rows = await tx.all(
        "SELECT * FROM shown WHERE learner_id = :learner_id ORDER BY shown_at DESC, show_id DESC", learner_id=learner_id
    )
    return [_shown(row) for row in rows]


async def forget(tx: Transaction, show_id: int) -> None:
    await tx.run("DELETE FROM shown WHERE show_id = :show_id", show_id=show_id)


def _shown(row: Row) -> Shown:
    return Shown(
        show_id=row["show_id"],
        learner_id=row["learner_id"],
        item=Shared(row["item"]),
        exam=row["exam"],
        channel_id=row["channel_id"],
        shown_at=from_epoch(row["shown_at"]),
        message_id=row["message_id"],
    )
