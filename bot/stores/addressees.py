"""Where people can be written to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.addressees import Addressee
from bot.rules.promises import Promise
from bot.stores.learners import own_day_of


@dataclass(frozen=True, slots=True)
class Claimed:
    """Whom a promise is owed to (None: a channel, or nobody known), and whether it may have to tell of missed ones.

    `silent_until`: when the silence around an exam ends that they are in now; `busy_until`: the end of a simulation
    that runs.
    """

    addressee: Addressee | None
    may_have_missed: bool
    silent_until: datetime | None
    busy_until: datetime | None


async def one(tx: Transaction, learner_id: int) -> Addressee | None:
    """That person; None for somebody whom nobody knows."""
    row = await tx.one("SELECT * FROM learners WHERE learner_id = :learner_id", learner_id=learner_id)
    return _addressee(row) if row else None


async def of_claimed(
    tx: Transaction, promises: Collection[Promise], holder: str, now: datetime
) -> dict[Promise, Claimed]:
    """Whom each is owed to, as far as it is still owed at that time, and still this holder's to say."""
    rows = await tx.all(
        f"""
        SELECT promises.whom, promises.kind, promises.subject, promises.due_at, learners.*, EXISTS (
            SELECT 1 FROM deliveries
            WHERE deliveries.whom = promises.whom AND outcome = 'missed' AND (told_in IS NULL OR promises.begun)
        ) AS may_have_missed, (
            SELECT MAX(silent_until) FROM exam_days
            WHERE exam_days.learner_id = promises.whom AND silent_from <= :now AND silent_until > :now
        ) AS silent_until, (
            SELECT MAX(ends_at) FROM simulations
            WHERE simulations.learner_id = promises.whom AND state = 'running' AND ends_at > :now
        ) AS busy_until
        FROM promises LEFT JOIN learners ON learners.learner_id = promises.whom
        WHERE promises.whom IN ({tx.listed}) AND claimed_by = :holder
        """,  # noqa: S608 - a dialect's own words
        listed=listed(promise.whom for promise in promises),
        holder=holder,
        now=to_epoch(now),
    )
    found = {(row["whom"], row["kind"], row["subject"], row["due_at"]): row for row in rows}
    named = {promise: (promise.whom, promise.kind, promise.subject, to_epoch(promise.due_at)) for promise in promises}
    return {promise: _claimed(found[name]) for promise, name in named.items() if name in found}


def _claimed(row: Row) -> Claimed:
    return Claimed(
        _addressee(row) if row["learner_id"] is not None else None,
        bool(row["may_have_missed"]),
        from_epoch(row["silent_until"]) if row["silent_until"] is not None else None,
        from_epoch(row["busy_until"]) if row["busy_until"] is not None else None,
    )


def _addressee(row: Row) -> Addressee:
    closed_since = row["unreachable_since"]
    return Addressee(
        row["learner_id"],
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
