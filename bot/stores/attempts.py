"""Attempts, with their results per domain and their causes."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, time

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.attempts import Attempt, Band, Cause, DomainResult, Result


async def add(tx: Transaction, attempt: Attempt) -> bool:
    """Write `attempt` down; False if the interaction that it came from has done so before."""
    written = await tx.run(
        """
        INSERT INTO attempts
            (attempt_id, learner_id, exam, result, taken_on, taken_clock, zone, score, logged_at, replaces)
        VALUES
            (:attempt_id, :learner_id, :exam, :result, :taken_on, :taken_clock, :zone, :score, :logged_at, :replaces)
        ON CONFLICT (attempt_id) DO NOTHING
        """,
        attempt_id=attempt.attempt_id,
        learner_id=attempt.learner_id,
        exam=attempt.exam,
        result=attempt.result.value,
        taken_on=attempt.taken_on.isoformat(),
        taken_clock=f"{attempt.taken_clock:%H:%M}" if attempt.taken_clock else None,
        zone=attempt.zone,
        score=attempt.score,
        logged_at=to_epoch(attempt.logged_at),
        replaces=attempt.replaces,
    )
    if written:
        await _add_domains(tx, attempt)
        await _add_causes(tx, attempt)
    return bool(written)


async def _add_domains(tx: Transaction, attempt: Attempt) -> None:
    for position, result in enumerate(attempt.domains):
        await tx.run(
            """
            INSERT INTO attempt_domains (attempt_id, position, domain, percent, band, score)
            VALUES (:attempt_id, :position, :domain, :percent, :band, :score)
            """,
            attempt_id=attempt.attempt_id,
            position=position,
            domain=result.domain,
            percent=result.percent,
            band=result.band.value if result.band else None,
            score=result.score,
        )


async def _add_causes(tx: Transaction, attempt: Attempt) -> None:
    for cause in attempt.causes:
        await tx.run(
            "INSERT INTO attempt_causes (attempt_id, cause) VALUES (:attempt_id, :cause)",
            attempt_id=attempt.attempt_id,
            cause=cause.value,
        )


async def of_learner(tx: Transaction, learner_id: int) -> list[Attempt]:
    """All attempts of one person that are not removed, the latest sitting first."""
    return (await by_learner(tx, [learner_id]))[learner_id]


async def by_learner(tx: Transaction, learner_ids: Iterable[int]) -> defaultdict[int, list[Attempt]]:
    """All attempts of these people that are not removed, each one's latest sitting first."""
    rows = await tx.all(
        f"""
        SELECT * FROM attempts WHERE learner_id IN ({tx.listed}) AND removed_at IS NULL
        ORDER BY taken_on DESC, COALESCE(taken_clock, '') DESC, logged_at DESC, attempt_id DESC
        """,  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
    )
    attempts: defaultdict[int, list[Attempt]] = defaultdict(list)
    for attempt in await _with_parts(tx, rows):
        attempts[attempt.learner_id].append(attempt)
    return attempts


async def one(tx: Transaction, learner_id: int, attempt_id: int) -> Attempt | None:
    """That attempt, if it is this person's, removed or not."""
    rows = await tx.all(
        "SELECT * FROM attempts WHERE learner_id = :learner_id AND attempt_id = :attempt_id",
        learner_id=learner_id,
        attempt_id=attempt_id,
    )
    return next(iter(await _with_parts(tx, rows)), None)


async def standing(tx: Transaction, learner_id: int, attempt_id: int) -> int | None:
    """The id under which that attempt of this person stands now, after any edits; None if it is removed."""
    row = await tx.one(
        """
        WITH RECURSIVE edits (attempt_id, removed_at) AS (
            SELECT attempt_id, removed_at FROM attempts
            WHERE attempt_id = :attempt_id AND learner_id = :learner_id
            UNION
            SELECT later.attempt_id, later.removed_at FROM attempts AS later
            JOIN edits ON later.replaces = edits.attempt_id
        )
        SELECT attempt_id FROM edits WHERE removed_at IS NULL
        """,
        attempt_id=attempt_id,
        learner_id=learner_id,
    )
    return row["attempt_id"] if row else None


async def remove(tx: Transaction, learner_id: int, attempt_id: int, now: datetime) -> bool:
    """Take that attempt of this person away, so that it can be put back; False if there is none to take."""
    changed = await tx.run(
        """
        UPDATE attempts SET removed_at = :now
        WHERE learner_id = :learner_id AND attempt_id = :attempt_id AND removed_at IS NULL
        """,
        learner_id=learner_id,
        attempt_id=attempt_id,
        now=to_epoch(now),
    )
    return bool(changed)


async def put_back(tx: Transaction, learner_id: int, attempt_id: int) -> bool:
    """Undo a removal; False if that attempt of this person is not removed."""
    changed = await tx.run(
        """
        UPDATE attempts SET removed_at = NULL
        WHERE learner_id = :learner_id AND attempt_id = :attempt_id AND removed_at IS NOT NULL
        """,
        learner_id=learner_id,
        attempt_id=attempt_id,
    )
    return bool(changed)


async def forget_removed(tx: Transaction, before: datetime) -> int:
    """Delete for good what was removed before that moment; how many attempts that were."""
    return await tx.run("DELETE FROM attempts WHERE removed_at < :before", before=to_epoch(before))


async def settle_zone(tx: Transaction, learner_id: int, zone: str) -> None:
    """Read the wall times that were logged before the person set a zone as wall times in `zone`."""
    await tx.run(
        "UPDATE attempts SET zone = :zone WHERE learner_id = :learner_id AND zone IS NULL",
        learner_id=learner_id,
        zone=zone,
    )


async def _with_parts(tx: Transaction, rows: Collection[Row]) -> list[Attempt]:
    """Records from rows of `attempts`, with one further look-up however many there are."""
    if not rows:
        return []
    domains: dict[int, list[DomainResult]] = defaultdict(list)
    causes: dict[int, list[Cause]] = defaultdict(list)
    for part in await tx.all(
        f"""
        SELECT attempt_id, position, domain, percent, band, score, NULL AS cause
        FROM attempt_domains WHERE attempt_id IN ({tx.listed})
        UNION ALL
        SELECT attempt_id, 0, NULL, NULL, NULL, NULL, cause FROM attempt_causes WHERE attempt_id IN ({tx.listed})
        ORDER BY 1, 2
        """,  # noqa: S608 - a dialect's own words
        listed=listed(row["attempt_id"] for row in rows),
    ):
        if part["cause"] is not None:
            causes[part["attempt_id"]].append(Cause(part["cause"]))
        else:
            band = Band(part["band"]) if part["band"] else None
            domains[part["attempt_id"]].append(DomainResult(part["domain"], part["percent"], band, part["score"]))
    return [_attempt(row, domains[row["attempt_id"]], causes[row["attempt_id"]]) for row in rows]


def _attempt(row: Row, domains: list[DomainResult], causes: list[Cause]) -> Attempt:
    return Attempt(
        attempt_id=row["attempt_id"],
        learner_id=row["learner_id"],
        exam=row["exam"],
        result=Result(row["result"]),
        taken_on=date.fromisoformat(row["taken_on"]),
        taken_clock=time.fromisoformat(row["taken_clock"]) if row["taken_clock"] else None,
        zone=row["zone"],
        score=row["score"],
        logged_at=from_epoch(row["logged_at"]),
        domains=tuple(domains),
        causes=tuple(sorted(causes, key=list(Cause).index)),
        replaces=row["replaces"],
    )
