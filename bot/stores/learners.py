"""Who uses Comeback, their time zone, and how their day runs."""

from collections.abc import Iterable
from datetime import date, datetime, time

from bot.clock import to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.own_day import USUAL, OwnDay
from bot.stores.dates import as_day, as_text


async def meet(tx: Transaction, learner_id: int, now: datetime) -> None:
    """Know `learner_id` from now on, if they are new; and hold their row until the transaction ends.

    So two actions of one person at once, in whatever processes, take turns.
    """
    await tx.run(
        """
        INSERT INTO learners (learner_id, met_at) VALUES (:learner_id, :met_at)
        ON CONFLICT (learner_id) DO UPDATE SET met_at = learners.met_at
        """,
        learner_id=learner_id,
        met_at=to_epoch(now),
    )


async def hold(tx: Transaction, learner_ids: Iterable[int]) -> set[int]:
    """Those of these people who are still known; they stay so until the transaction ends."""
    rows = await tx.all(
        f"SELECT learner_id FROM learners WHERE learner_id IN ({tx.listed}) ORDER BY learner_id {tx.held}",  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
    )
    return {row["learner_id"] for row in rows}


async def zone_of(tx: Transaction, learner_id: int) -> str | None:
    """The IANA name of their zone; None as long as they have not set one."""
    row = await tx.one("SELECT zone FROM learners WHERE learner_id = :learner_id", learner_id=learner_id)
    return row["zone"] if row else None


async def set_zone(tx: Transaction, learner_id: int, zone: str) -> None:
    await tx.run("UPDATE learners SET zone = :zone WHERE learner_id = :learner_id", learner_id=learner_id, zone=zone)


async def own_day(tx: Transaction, learner_id: int) -> OwnDay:
    """How their day runs: as usual, where they have not said otherwise."""
    row = await tx.one(
        "SELECT day_starts, quiet_from, quiet_until FROM learners WHERE learner_id = :learner_id", learner_id=learner_id
    )
    return own_day_of(row) if row else USUAL


async def time_of(tx: Transaction, learner_id: int) -> tuple[str | None, OwnDay]:
    """Both at once: the zone, if they have set one, and how their day runs."""
    row = await tx.one(
        "SELECT zone, day_starts, quiet_from, quiet_until FROM learners WHERE learner_id = :learner_id",
        learner_id=learner_id,
    )
    return (row["zone"], own_day_of(row)) if row else (None, USUAL)


async def looks_back_on(tx: Transaction, learner_id: int) -> date | None:
    """Since which day they look back once a month; None: they do not."""
    row = await tx.one("SELECT looks_back_on FROM learners WHERE learner_id = :learner_id", learner_id=learner_id)
    return as_day(row["looks_back_on"]) if row else None


async def look_back_on(tx: Transaction, learner_id: int, since: date | None) -> None:
    """Let them look back once a month since that day, or no more."""
    await tx.run(
        "UPDATE learners SET looks_back_on = :since WHERE learner_id = :learner_id",
        learner_id=learner_id,
        since=as_text(since),
    )


async def set_own_day(tx: Transaction, learner_id: int, own_day: OwnDay) -> None:
    """Write down what is not as USUAL."""
    await tx.run(
        """
        UPDATE learners SET day_starts = :day_starts, quiet_from = :quiet_from, quiet_until = :quiet_until
        WHERE learner_id = :learner_id
        """,
        learner_id=learner_id,
        day_starts=_unusual(own_day.starts, USUAL.starts),
        quiet_from=_unusual(own_day.quiet_from, USUAL.quiet_from),
        quiet_until=_unusual(own_day.quiet_until, USUAL.quiet_until),
    )


def own_day_of(row: Row) -> OwnDay:
    """How the day runs of somebody whose row that is."""
    return OwnDay(
        _clock(row["day_starts"], USUAL.starts),
        _clock(row["quiet_from"], USUAL.quiet_from),
        _clock(row["quiet_until"], USUAL.quiet_until),
    )


def _unusual(clock: time, usual: time) -> str | None:
    return None if clock == usual else f"{clock:%H:%M}"


def _clock(stored: str | None, usual: time) -> time:
    return time.fromisoformat(stored) if stored else usual
