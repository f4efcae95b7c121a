"""Results in practice, with their results per domain."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.attempts import DomainResult
from bot.rules.practice import Conditions, Practice, PracticeKind, ResourceKind


async def add(tx: Transaction, practice: Practice) -> bool:
    """Write `practice` down; False if the interaction that it came from has done so before."""
    written = await tx.run(
        """
        INSERT INTO practices
            (practice_id, learner_id, exam, kind, percent, right_count, question_count, taken_on, conditions, resource,
             logged_at, replaces)
        VALUES
            (:practice_id, :learner_id, :exam, :kind, :percent, :right_count, :question_count, :taken_on, :conditions,
             :resource, :logged_at, :replaces)
        ON CONFLICT (practice_id) DO NOTHING
        """,
        practice_id=practice.practice_id,
        learner_id=practice.learner_id,
        exam=practice.exam,
        kind=practice.kind.value,
        percent=practice.percent,
        right_count=practice.right_count,
        question_count=practice.question_count,
        taken_on=practice.taken_on.isoformat(),
        conditions=practice.conditions.value,
        resource=practice.resource.value if practice.resource else None,
        logged_at=to_epoch(practice.logged_at),
        replaces=practice.replaces,
    )
    if written:
        await _add_domains(tx, practice)
    return bool(written)


async def _add_domains(tx: Transaction, practice: Practice) -> None:
    for position, result in enumerate(practice.domains):
        await tx.run(
            """
            INSERT INTO practice_domains (practice_id, position, domain, percent)
            VALUES (:practice_id, :position, :domain, :percent)
            """,
            practice_id=practice.practice_id,
            position=position,
            domain=result.domain,
            percent=result.percent,
        )


async def of_exam(tx: Transaction, learner_id: int, exam: str) -> list[Practice]:
    """All results of one person for that exam that are not removed, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM practices WHERE learner_id = :learner_id AND exam = :exam AND removed_at IS NULL
        ORDER BY taken_on DESC, logged_at DESC, practice_id DESC
        """,
        learner_id=learner_id,
        exam=exam,
    )
    return await _with_domains(tx, rows)


async def of_learner(tx: Transaction, learner_id: int) -> list[Practice]:
    """The same for all exams."""
    rows = await tx.all(
        """
        SELECT * FROM practices WHERE learner_id = :learner_id AND removed_at IS NULL
        ORDER BY taken_on DESC, logged_at DESC, practice_id DESC
        """,
        learner_id=learner_id,
    )
    return await _with_domains(tx, rows)


async def last_exam(tx: Transaction, learner_id: int) -> str | None:
    """The exam of the result that this person logged last."""
    row = await tx.one(
        """
        SELECT exam FROM practices WHERE learner_id = :learner_id AND removed_at IS NULL
        ORDER BY logged_at DESC, practice_id DESC LIMIT 1
        """,
        learner_id=learner_id,
    )
    return row["exam"] if row else None


async def one(tx: Transaction, learner_id: int, practice_id: int) -> Practice | None:
    """That result, if it is this person's, removed or not."""
    rows = await tx.all(
        "SELECT * FROM practices WHERE learner_id = :learner_id AND practice_id = :practice_id",
        learner_id=learner_id,
        practice_id=practice_id,
    )
    return next(iter(await _with_domains(tx, rows)), None)


async def standing(tx: Transaction, learner_id: int, practice_id: int) -> int | None:
    """The id under which that result of this person stands now, after any edits; None if it is removed."""
    row = await tx.one(
        """
        WITH RECURSIVE edits (practice_id, removed_at) AS (
            SELECT practice_id, removed_at FROM practices
            WHERE practice_id = :practice_id AND learner_id = :learner_id
            UNION
            SELECT later.practice_id, later.removed_at FROM practices AS later
            JOIN edits ON later.replaces = edits.practice_id
        )
        SELECT practice_id FROM edits WHERE removed_at IS NULL
        """,
        practice_id=practice_id,
        learner_id=learner_id,
    )
    return row["practice_id"] if row else None


async def remove(tx: Transaction, learner_id: int, practice_id: int, at: datetime) -> bool:
    """Take that result of this person away, so that it can be put back; False if there is none to take."""
    changed = await tx.run(
        """
        UPDATE practices SET removed_at = :at
        WHERE learner_id = :learner_id AND practice_id = :practice_id AND removed_at IS NULL
        """,
        learner_id=learner_id,
        practice_id=practice_id,
        at=to_epoch(at),
    )
    return bool(changed)


async def put_back(tx: Transaction, learner_id: int, practice_id: int) -> bool:
    """Undo a removal; False if that result of this person is not removed."""
    changed = await tx.run(
        """
        UPDATE practices SET removed_at = NULL
        WHERE learner_id = :learner_id AND practice_id = :practice_id AND removed_at IS NOT NULL
        """,
        learner_id=learner_id,
        practice_id=practice_id,
    )
    return bool(changed)


async def forget_removed(tx: Transaction, before: datetime) -> int:
    """Delete for good what was removed before that moment; how many results that were."""
    return await tx.run("DELETE FROM practices WHERE removed_at < :before", before=to_epoch(before))


async def _with_domains(tx: Transaction, rows: Collection[Row]) -> list[Practice]:
    """Records from rows of `practices`, with one further look-up however many there are."""
    if not rows:
        return []
    domains: dict[int, list[DomainResult]] = defaultdict(list)
    for part in await tx.all(
        f"SELECT * FROM practice_domains WHERE practice_id IN ({tx.listed}) ORDER BY practice_id, position",  # noqa: S608 - a dialect's own words
        listed=listed(row["practice_id"] for row in rows),
    ):
        domains[part["practice_id"]].append(DomainResult(part["domain"], part["percent"]))
    return [_practice(row, domains[row["practice_id"]]) for row in rows]


def _practice(row: Row, domains: list[DomainResult]) -> Practice:
    return Practice(
        practice_id=row["practice_id"],
        learner_id=row["learner_id"],
        exam=row["exam"],
        kind=PracticeKind(row["kind"]),
        percent=row["percent"],
        taken_on=date.fromisoformat(row["taken_on"]),
        logged_at=from_epoch(row["logged_at"]),
        right_count=row["right_count"],
        question_count=row["question_count"],
        conditions=Conditions(row["conditions"]),
        resource=ResourceKind(row["resource"]) if row["resource"] else None,
        domains=tuple(domains),
        replaces=row["replaces"],
    )
