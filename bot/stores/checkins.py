"""Check-ins: what people told in the rounds of their groups, and who was missing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction, listed
from bot.rules.checkins import Answer, Checkin, Counts, Standing
from bot.rules.rounds import Round


async def keep(tx: Transaction, checkin: Checkin) -> None:
    """Write it down, in place of what the same person told in that round before."""
    await tx.run(
        """
        INSERT INTO checkins (group_id, opens_at, learner_id, standing, shared, checked_in_at, changed_at)
        VALUES (:group_id, :opens_at, :learner_id, :standing, :shared, :checked_in_at, :changed_at)
        ON CONFLICT (group_id, opens_at, learner_id)
        DO UPDATE SET standing = :standing, shared = :shared, changed_at = :changed_at
        """,
        standing=checkin.standing.value,
        shared=checkin.shared,
        checked_in_at=to_epoch(checkin.checked_in_at),
        changed_at=to_epoch(checkin.changed_at),
        **_named(checkin),
    )
    await tx.run(
        """
        DELETE FROM checkin_answers
        WHERE group_id = :group_id AND opens_at = :opens_at AND learner_id = :learner_id
        """,
        **_named(checkin),
    )
    await tx.many(
        """
        INSERT INTO checkin_answers (group_id, opens_at, learner_id, position, question, answer)
        VALUES (:group_id, :opens_at, :learner_id, :position, :question, :answer)
        """,
        [
            {**_named(checkin), "position": position, "question": answer.question, "answer": answer.text}
            for position, answer in enumerate(checkin.answers)
        ],
    )


async def take_back(tx: Transaction, checkin: Checkin) -> None:
    """As if it had never been told."""
    await tx.run(
        "DELETE FROM checkins WHERE group_id = :group_id AND opens_at = :opens_at AND learner_id = :learner_id",
        **_named(checkin),
    )


async def one(tx: Transaction, group_id: int, opens_at: datetime, learner_id: int) -> Checkin | None:
    rows = await tx.all(
        """
        SELECT * FROM checkins WHERE group_id = :group_id AND opens_at = :opens_at AND learner_id = :learner_id
        """,
        group_id=group_id,
        opens_at=to_epoch(opens_at),
        learner_id=learner_id,
    )
    return (await _with_answers(tx, rows))[0] if rows else None


async def of_learner(tx: Transaction, learner_id: int, limit: int, group_id: int | None = None) -> list[Checkin]:
    """What this person told, in one group or in all of them, the latest round first."""
    rows = await tx.all(
        """
        SELECT * FROM checkins WHERE learner_id = :learner_id AND group_id = COALESCE(:group_id, group_id)
        ORDER BY opens_at DESC LIMIT :limit
        """,
        learner_id=learner_id,
        group_id=group_id,
        limit=limit,
    )
    return await _with_answers(tx, rows)


async def shared(tx: Transaction, of: Round, limit: int, skipped: int = 0) -> list[Checkin]:
    """What was shared in a round, the latest first, after so many that are passed over."""
    rows = await tx.all(
        """
        SELECT * FROM checkins WHERE group_id = :group_id AND opens_at = :opens_at AND shared
        ORDER BY checked_in_at DESC, learner_id DESC LIMIT :limit OFFSET :skipped
        """,
        group_id=of.group_id,
        opens_at=to_epoch(of.opens_at),
        limit=limit,
        skipped=skipped,
    )
    return await _with_answers(tx, rows)


async def asking(tx: Transaction, of: Round, limit: int) -> list[int]:
    """Who shared that they need help, and is still in the group, the first first."""
    rows = await tx.all(
        """
        SELECT learner_id FROM checkins
        WHERE group_id = :group_id AND opens_at = :opens_at AND shared AND standing = 'need help'
            AND learner_id IN (SELECT learner_id FROM group_members WHERE group_id = :group_id)
        ORDER BY checked_in_at, learner_id LIMIT :limit
        """,
        group_id=of.group_id,
        opens_at=to_epoch(of.opens_at),
        limit=limit,
    )
    return [row["learner_id"] for row in rows]


async def counts(tx: Transaction, of: Round) -> Counts:
    """How many checked in for a round, and how."""
    row = await tx.one(
        """
        SELECT COUNT(*) AS checked_in,
            COALESCE(SUM(CASE WHEN checked_in_at < :opens_at THEN 1 ELSE 0 END), 0) AS early,
            COALESCE(SUM(CASE WHEN checked_in_at >= :closes_at THEN 1 ELSE 0 END), 0) AS late,
            COALESCE(SUM(CASE WHEN shared THEN 1 ELSE 0 END), 0) AS shared,
            COALESCE(SUM(CASE WHEN shared AND standing = 'need help' AND learner_id IN (
                SELECT learner_id FROM group_members WHERE group_id = :group_id
            ) THEN 1 ELSE 0 END), 0) AS asking,
            (SELECT COUNT(*) FROM absences WHERE group_id = :group_id AND opens_at = :opens_at) AS missing
        FROM checkins WHERE group_id = :group_id AND opens_at = :opens_at
        """,
        group_id=of.group_id,
        opens_at=to_epoch(of.opens_at),
        closes_at=to_epoch(of.closes_at),
    )
    if row is None:
        return Counts()
    named = row["checked_in"] + of.unnamed
    return Counts(named, row["early"], row["late"], row["shared"], row["asking"], row["missing"])


async def note_missing(tx: Transaction, of: Round, learner_ids: Iterable[int]) -> None:
    """Count these people as missing in a round."""
    await tx.many(
        """
        INSERT INTO absences (group_id, opens_at, learner_id) VALUES (:group_id, :opens_at, :learner_id)
        ON CONFLICT (group_id, opens_at, learner_id) DO NOTHING
        """,
        [
            {"group_id": of.group_id, "opens_at": to_epoch(of.opens_at), "learner_id": learner_id}
            for learner_id in learner_ids
        ],
    )


async def not_missing(tx: Transaction, of: Round, learner_id: int) -> None:
    """This person is counted as missing in it no longer."""
    await tx.run(
        "DELETE FROM absences WHERE group_id = :group_id AND opens_at = :opens_at AND learner_id = :learner_id",
        group_id=of.group_id,
        opens_at=to_epoch(of.opens_at),
        learner_id=learner_id,
    )


async def never_missing(tx: Transaction, group_id: int, learner_id: int) -> None:
    """Forget every round of a group that this person missed."""
    await tx.run(
        "DELETE FROM absences WHERE group_id = :group_id AND learner_id = :learner_id",
        group_id=group_id,
        learner_id=learner_id,
    )


async def hide(tx: Transaction, group_id: int, learner_id: int) -> None:
    """Share nothing any more of what this person told in a group."""
    await tx.run(
        "UPDATE checkins SET shared = FALSE WHERE group_id = :group_id AND learner_id = :learner_id",
        group_id=group_id,
        learner_id=learner_id,
    )


async def missed_by(tx: Transaction, group_id: int, learner_id: int) -> list[datetime]:
    """When the rounds of a group opened in which this person was counted as missing."""
    rows = await tx.all(
        "SELECT opens_at FROM absences WHERE group_id = :group_id AND learner_id = :learner_id ORDER BY opens_at",
        group_id=group_id,
        learner_id=learner_id,
    )
    return [from_epoch(row["opens_at"]) for row in rows]


async def missing_again(tx: Transaction, group_id: int, learner_id: int, opened: Iterable[datetime]) -> None:
    """Count this person as missing in those rounds, as far as they are known, and not told in since."""
    await tx.many(
        """
        INSERT INTO absences (group_id, opens_at, learner_id)
        SELECT group_id, opens_at, :learner_id FROM rounds
        WHERE group_id = :group_id AND opens_at = :opens_at AND NOT EXISTS (
            SELECT 1 FROM checkins WHERE checkins.group_id = :group_id
            AND checkins.opens_at = :opens_at AND checkins.learner_id = :learner_id
        )
        ON CONFLICT (group_id, opens_at, learner_id) DO NOTHING
        """,
        [{"group_id": group_id, "learner_id": learner_id, "opens_at": to_epoch(opens_at)} for opens_at in opened],
    )


async def shared_by(tx: Transaction, group_id: int, learner_id: int) -> list[datetime]:
    """When the rounds of a group opened in which this person shared something."""
    rows = await tx.all(
        """
        SELECT opens_at FROM checkins WHERE group_id = :group_id AND learner_id = :learner_id AND shared
        ORDER BY opens_at
        """,
        group_id=group_id,
        learner_id=learner_id,
    )
    return [from_epoch(row["opens_at"]) for row in rows]


async def share_again(tx: Transaction, group_id: int, learner_id: int, opened: Iterable[datetime]) -> None:
    """Share again what this person told in those rounds."""
    await tx.many(
        """
        UPDATE checkins SET shared = TRUE
        WHERE group_id = :group_id AND learner_id = :learner_id AND opens_at = :opens_at
        """,
        [{"group_id": group_id, "learner_id": learner_id, "opens_at": to_epoch(opens_at)} for opens_at in opened],
    )


async def _with_answers(tx: Transaction, rows: Sequence[Row]) -> list[Checkin]:
    """Each row with what was written."""
    if not rows:
        return []
    opened = [row["opens_at"] for row in rows]
    found = await tx.all(
        f"""
        SELECT * FROM checkin_answers
        WHERE learner_id IN ({tx.listed}) AND opens_at BETWEEN :first AND :last ORDER BY position
        """,  # noqa: S608 - a dialect's own words
        listed=listed({row["learner_id"] for row in rows}),
        first=min(opened),
        last=max(opened),
    )
    answers: dict[tuple[int, int, int], list[Answer]] = defaultdict(list)
    for row in found:
        answers[row["group_id"], row["opens_at"], row["learner_id"]].append(Answer(row["question"], row["answer"]))
    return [_checkin(row, answers[row["group_id"], row["opens_at"], row["learner_id"]]) for row in rows]


def _named(checkin: Checkin) -> dict[str, int]:
    return {
        "group_id": checkin.group_id,
        "opens_at": to_epoch(checkin.opens_at),
        "learner_id": checkin.learner_id,
    }


def _checkin(row: Row, answers: Sequence[Answer]) -> Checkin:
    return Checkin(
        row["group_id"],
        from_epoch(row["opens_at"]),
        row["learner_id"],
        Standing(row["standing"]),
        bool(row["shared"]),
        tuple(answers),
        from_epoch(row["checked_in_at"]),
        from_epoch(row["changed_at"]),
    )
