"""Goals: one a person and exam."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from bot.database import Row, Transaction, listed
from bot.rules.goals import Goal


async def of_exam(tx: Transaction, learner_id: int, exam: str) -> Goal:
    """The goal of this person for that exam; an empty one if nothing was said."""
    row = await tx.one(
        "SELECT * FROM goals WHERE learner_id = :learner_id AND exam = :exam", learner_id=learner_id, exam=exam
    )
    return _goal(row) if row else Goal(exam)


async def of_learner(tx: Transaction, learner_id: int) -> list[Goal]:
    return (await by_learner(tx, [learner_id]))[learner_id]


async def by_learner(tx: Transaction, learner_ids: Iterable[int]) -> defaultdict[int, list[Goal]]:
    """All goals of these people."""
    goals: defaultdict[int, list[Goal]] = defaultdict(list)
    for row in await tx.all(
        f"SELECT * FROM goals WHERE learner_id IN ({tx.listed}) ORDER BY exam",  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
    ):
        goals[row["learner_id"]].append(_goal(row))
    return goals


async def keep(tx: Transaction, learner_id: int, goal: Goal) -> None:
    """Write `goal` down in place of what was said before."""
    await tx.run(
        """
        INSERT INTO goals (learner_id, exam, target_on, purchase, approved_on, tell_opening)
        VALUES (:learner_id, :exam, :target_on, :purchase, :approved_on, :tell_opening)
        ON CONFLICT (learner_id, exam)
        DO UPDATE SET target_on = :target_on, purchase = :purchase, approved_on = :approved_on,
            tell_opening = :tell_opening
        """,
        learner_id=learner_id,
        exam=goal.exam,
        target_on=goal.target_on.isoformat() if goal.target_on else None,
        purchase=goal.purchase,
        approved_on=goal.approved_on.isoformat() if goal.approved_on else None,
        tell_opening=goal.tell_opening,
    )


def _goal(row: Row) -> Goal:
    target_on, approved_on = (
        date.fromisoformat(day) if day else None for day in (row["target_on"], row["approved_on"])
    )
    return Goal(row["exam"], target_on, row["purchase"], approved_on, bool(row["tell_opening"]))
