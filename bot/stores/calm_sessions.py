"""Times of breathing and relaxing, and how tense people were before and after."""

from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.calm import CalmSession


async def begin(tx: Transaction, session: CalmSession) -> None:
    """Write down that it began; the same id again changes nothing."""
    await tx.run(
        """
        INSERT INTO calm_sessions (session_id, learner_id, technique, began_at)
        VALUES (:session_id, :learner_id, :technique, :began_at)
        ON CONFLICT (session_id) DO NOTHING
        """,
        session_id=session.session_id,
        learner_id=session.learner_id,
        technique=session.technique,
        began_at=to_epoch(session.began_at),
    )


async def one(tx: Transaction, session_id: int) -> CalmSession | None:
    """That session, whosever it is."""
    row = await tx.one("SELECT * FROM calm_sessions WHERE session_id = :session_id", session_id=session_id)
    return _session(row) if row else None


async def begin_again(tx: Transaction, session_id: int, technique: str, now: datetime) -> None:
    """It goes on as `technique`, from now."""
    await tx.run(
        "UPDATE calm_sessions SET technique = :technique, began_at = :began_at WHERE session_id = :session_id",
        session_id=session_id,
        technique=technique,
        began_at=to_epoch(now),
    )


async def rate_before(tx: Transaction, session_id: int, tension: int) -> None:
    await tx.run(
        "UPDATE calm_sessions SET tension_before = :tension WHERE session_id = :session_id",
        session_id=session_id,
        tension=tension,
    )


async def rate_after(tx: Transaction, session_id: int, tension: int) -> None:
    await tx.run(
        "UPDATE calm_sessions SET tension_after = :tension WHERE session_id = :session_id",
        session_id=session_id,
        tension=tension,
    )


async def rated(tx: Transaction, learner_id: int, most: int) -> list[CalmSession]:
    """The last ones that were rated before or after, oldest first."""
    rows = await tx.all(
        """
        SELECT * FROM calm_sessions
        WHERE learner_id = :learner_id AND (tension_before IS NOT NULL OR tension_after IS NOT NULL)
        ORDER BY began_at DESC, session_id DESC LIMIT :most
        """,
        learner_id=learner_id,
        most=most,
    )
    return [_session(row) for row in reversed(rows)]


def _session(row: Row) -> CalmSession:
    return CalmSession(
        row["session_id"],
        row["learner_id"],
        row["technique"],
        from_epoch(row["began_at"]),
        row["tension_before"],
        row["tension_after"],
    )
