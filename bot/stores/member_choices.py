"""What a member of a group chooses, each alone: nothing else that is known of them is written with it."""

from datetime import datetime, time

from bot.clock import to_epoch
from bot.database import Transaction


async def pause(tx: Transaction, group_id: int, learner_id: int, now: datetime) -> None:
    """They are on pause since now, or since earlier."""
    await tx.run(
        """
        UPDATE group_members SET paused_at = COALESCE(paused_at, :now)
        WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        group_id=group_id,
        learner_id=learner_id,
        now=to_epoch(now),
    )


async def take_part(tx: Transaction, group_id: int, learner_id: int) -> None:
    """They are on no pause, and have missed no rounds in a row."""
    await tx.run(
        """
        UPDATE group_members SET paused_at = NULL, missed = 0
        WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        group_id=group_id,
        learner_id=learner_id,
    )


async def remind(tx: Transaction, group_id: int, learner_id: int, clock: time | None) -> None:
    """Remind them of rounds at that wall time; None: not at all."""
    await tx.run(
        """
        UPDATE group_members SET reminded_at = :clock WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        group_id=group_id,
        learner_id=learner_id,
        clock=f"{clock:%H:%M}" if clock else None,
    )


async def stand_on_leaderboard(tx: Transaction, group_id: int, learner_id: int, *, wanted: bool) -> None:
    await tx.run(
        """
        UPDATE group_members SET on_leaderboard = :wanted WHERE group_id = :group_id AND learner_id = :learner_id
        """,
        group_id=group_id,
        learner_id=learner_id,
        wanted=wanted,
    )
