"""Where people can be written to."""

from datetime import datetime
from typing import Any

from bot.clock import from_epoch, to_epoch
from bot.database import Transaction
from bot.rules.addressees import Addressee
from bot.stores.learners import own_day_of


async def one(tx: Transaction, learner_id: int) -> Addressee | None:
    """That person; None for somebody whom nobody knows."""
    row: Any = await tx.one("SELECT * FROM learners WHERE learner_id = :learner_id", learner_id=learner_id)
    if row is None:
        return None
    closed_since = row["unreachable_since"]
    return Addressee(
        learner_id,
        row["zone"],
        own_day_of(row),
        row["dm_channel_id"],
        from_epoch(closed_since) if closed_since is not None else None,
        told=bool(row["unreachable_told"]),
        small_steps=bool(row["small_steps"]),
    )


async def keep_channel(tx: Transaction, learner_id: int, channel_id: int) -> None:
    """Remember where their direct messages are."""
    await tx.run(
        "UPDATE learners SET dm_channel_id = :channel_id WHERE learner_id = :learner_id",
        learner_id=learner_id,
        channel_id=channel_id,
    )


async def cannot_be_reached(tx: Transaction, learner_id: int, since: datetime) -> None:
    await tx.run(
        """
        UPDATE learners SET unreachable_since = :since, unreachable_told = FALSE
        WHERE learner_id = :learner_id AND unreachable_since IS NULL
        """,
        learner_id=learner_id,
        since=to_epoch(since),
    )


async def can_be_reached(tx: Transaction, learner_id: int) -> bool:
    """They can; whether that is news."""
    news = await tx.run(
        """
        UPDATE learners SET unreachable_since = NULL, unreachable_told = FALSE
        WHERE learner_id = :learner_id AND unreachable_since IS NOT NULL
        """,
        learner_id=learner_id,
    )
    return bool(news)


async def tell_once(tx: Transaction, learner_id: int) -> bool:
    """Whether they are to be told now that they cannot be reached: True once."""
    told = await tx.run(
        """
        UPDATE learners SET unreachable_told = TRUE
        WHERE learner_id = :learner_id AND unreachable_since IS NOT NULL AND NOT unreachable_told
        """,
        learner_id=learner_id,
    )
    return bool(told)
