"""The error log: missed questions in their people's own words, and how they went when they came back."""

from collections import defaultdict
from datetime import date, datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.practice import Miss, MissReason
from bot.rules.recall import Recalled, RecallOutcome
from bot.stores.dates import as_day, as_text


async def add(tx: Transaction, miss: Miss) -> bool:
    """Write `miss` down; False if the interaction that it came from has done so before."""
    written = await tx.run(
        """
        INSERT INTO misses (miss_id, learner_id, exam, domain, words, reason, root, written_at, recall_on, recalls)
        VALUES (:miss_id, :learner_id, :exam, :domain, :words, :reason, :root, :written_at, :recall_on, :recalls)
        ON CONFLICT (miss_id) DO NOTHING
        """,
        miss_id=miss.miss_id,
        learner_id=miss.learner_id,
        exam=miss.exam,
        domain=miss.domain,
        words=miss.words,
        reason=miss.reason.value,
        root=miss.root,
        written_at=to_epoch(miss.written_at),
        recall_on=as_text(miss.recall_on),
        recalls=miss.recalls,
    )
    return bool(written)


async def correct(tx: Transaction, miss: Miss) -> bool:
    """Write what is said of `miss` down in place of what was said; False if this person has no such one."""
    changed = await tx.run(
        """
        UPDATE misses SET domain = :domain, words = :words, reason = :reason, root = :root
        WHERE learner_id = :learner_id AND miss_id = :miss_id AND removed_at IS NULL
        """,
        miss_id=miss.miss_id,
        learner_id=miss.learner_id,
        domain=miss.domain,
        words=miss.words,
        reason=miss.reason.value,
        root=miss.root,
    )
    return bool(changed)


async def one(tx: Transaction, learner_id: int, miss_id: int) -> Miss | None:
    """That one, if it is this person's and not removed."""
    row = await tx.one(
        "SELECT * FROM misses WHERE learner_id = :learner_id AND miss_id = :miss_id AND removed_at IS NULL",
        learner_id=learner_id,
        miss_id=miss_id,
    )
    return _miss(row) if row else None


async def of_learner(tx: Transaction, learner_id: int) -> list[Miss]:
    """All of one person that are not removed, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM misses WHERE learner_id = :learner_id AND removed_at IS NULL
        ORDER BY written_at DESC, miss_id DESC
        """,
        learner_id=learner_id,
    )
    return [_miss(row) for row in rows]


async def reasons(tx: Transaction, learner_id: int, exam: str) -> dict[MissReason, int]:
    """How often each reason was given for that exam, the most frequent first."""
    rows = await tx.all(
        """
        SELECT reason, COUNT(*) AS times FROM misses
        WHERE learner_id = :learner_id AND exam = :exam AND removed_at IS NULL
        GROUP BY reason ORDER BY times DESC, reason
        """,
        learner_id=learner_id,
        exam=exam,
    )
    return {MissReason(row["reason"]): int(row["times"]) for row in rows}


async def due(tx: Transaction, learner_id: int, on: date) -> list[Miss]:
    """What is to come back by that day, the longest due first."""
    rows = await tx.all(
        """
        SELECT * FROM misses WHERE learner_id = :learner_id AND removed_at IS NULL AND recall_on <= :on_day
        ORDER BY recall_on, written_at, miss_id
        """,
        learner_id=learner_id,
        on_day=on.isoformat(),
    )
    return [_miss(row) for row in rows]


async def next_on(tx: Transaction, learner_id: int) -> date | None:
    """The first day on which something is to come back; it may be over."""
    row = await tx.one(
        "SELECT MIN(recall_on) AS recall_on FROM misses WHERE learner_id = :learner_id AND removed_at IS NULL",
        learner_id=learner_id,
    )
    return as_day(row["recall_on"]) if row else None


async def plan(tx: Transaction, learner_id: int, miss_id: int, recall_on: date | None, recalls: int) -> None:
    """Let it come back on that day, or not any more."""
    await tx.run(
        """
        UPDATE misses SET recall_on = :recall_on, recalls = :recalls
        WHERE learner_id = :learner_id AND miss_id = :miss_id
        """,
        learner_id=learner_id,
        miss_id=miss_id,
        recall_on=as_text(recall_on),
        recalls=recalls,
    )


async def remove(tx: Transaction, learner_id: int, miss_id: int, at: datetime) -> bool:
    """Take it away, so that it can be put back; False if there is none to take."""
    changed = await tx.run(
        """
        UPDATE misses SET removed_at = :at
        WHERE learner_id = :learner_id AND miss_id = :miss_id AND removed_at IS NULL
        """,
        learner_id=learner_id,
        miss_id=miss_id,
        at=to_epoch(at),
    )
    return bool(changed)


async def put_back(tx: Transaction, learner_id: int, miss_id: int) -> bool:
    """Undo a removal; False if there is none to undo."""
    changed = await tx.run(
        """
        UPDATE misses SET removed_at = NULL
        WHERE learner_id = :learner_id AND miss_id = :miss_id AND removed_at IS NOT NULL
        """,
        learner_id=learner_id,
        miss_id=miss_id,
    )
    return bool(changed)


async def forget_removed(tx: Transaction, before: datetime) -> int:
    """Delete for good what was removed before that moment; how many that were."""
    return await tx.run("DELETE FROM misses WHERE removed_at < :before", before=to_epoch(before))


async def recall(tx: Transaction, miss_id: int, recalled: Recalled) -> None:
    """Write down how it went on that day; what is said last of a day counts."""
    await tx.run(
        """
        INSERT INTO recalls (miss_id, recalled_on, outcome) VALUES (:miss_id, :recalled_on, :outcome)
        ON CONFLICT (miss_id, recalled_on) DO UPDATE SET outcome = :outcome
        """,
        miss_id=miss_id,
        recalled_on=recalled.on.isoformat(),
        outcome=recalled.outcome.value,
    )


async def forget_recall(tx: Transaction, miss_id: int, on: date) -> bool:
    """Take back what was said on that day; whether anything was."""
    forgotten = await tx.run(
        "DELETE FROM recalls WHERE miss_id = :miss_id AND recalled_on = :recalled_on",
        miss_id=miss_id,
        recalled_on=on.isoformat(),
    )
    return bool(forgotten)


async def recalled(tx: Transaction, learner_id: int) -> dict[int, list[Recalled]]:
    """How it went whenever something came back, by what came back, the first time first."""
    found: defaultdict[int, list[Recalled]] = defaultdict(list)
    for row in await tx.all(
        """
        SELECT recalls.* FROM recalls JOIN misses ON misses.miss_id = recalls.miss_id
        WHERE misses.learner_id = :learner_id ORDER BY recalls.miss_id, recalls.recalled_on
        """,
        learner_id=learner_id,
    ):
        found[row["miss_id"]].append(Recalled(date.fromisoformat(row["recalled_on"]), RecallOutcome(row["outcome"])))
    return found


def _miss(row: Row) -> Miss:
    return Miss(
        miss_id=row["miss_id"],
        learner_id=row["learner_id"],
        exam=row["exam"],
        domain=row["domain"],
        words=row["words"],
        reason=MissReason(row["reason"]),
        root=row["root"],
        written_at=from_epoch(row["written_at"]),
        recall_on=as_day(row["recall_on"]),
        recalls=row["recalls"],
    )
