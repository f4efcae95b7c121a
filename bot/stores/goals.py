"""Goals: one a person and exam."""

from collections import defaultdict
from collections.abc import Iterable

from bot.database import Row, Transaction, listed
from bot.rules.goals import Goal
from bot.rules.practice import ResourceKind
from bot.stores.dates import as_day, as_text


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
        INSERT INTO goals (learner_id, exam, target_on, purchase, approved_on, tell_opening, booked_on,
            voucher_ends_on, own_line_percent, leaned_on, voucher_quiet)
        VALUES (:learner_id, :exam, :target_on, :purchase, :approved_on, :tell_opening, :booked_on,
            :voucher_ends_on, :own_line_percent, :leaned_on, :voucher_quiet)
        ON CONFLICT (learner_id, exam)
        DO UPDATE SET target_on = :target_on, purchase = :purchase, approved_on = :approved_on,
            tell_opening = :tell_opening, booked_on = :booked_on, voucher_ends_on = :voucher_ends_on,
            own_line_percent = :own_line_percent, leaned_on = :leaned_on, voucher_quiet = :voucher_quiet
        """,
        learner_id=learner_id,
        exam=goal.exam,
        target_on=as_text(goal.target_on),
        purchase=goal.purchase,
        approved_on=as_text(goal.approved_on),
        tell_opening=goal.tell_opening,
        booked_on=as_text(goal.booked_on),
        voucher_ends_on=as_text(goal.voucher_ends_on),
        own_line_percent=goal.own_line_percent,
        leaned_on=goal.leaned_on.value if goal.leaned_on else None,
        voucher_quiet=goal.voucher_quiet,
    )


def _goal(row: Row) -> Goal:
    return Goal(
        row["exam"],
        target_on=as_day(row["target_on"]),
        purchase=row["purchase"],
        approved_on=as_day(row["approved_on"]),
        tell_opening=bool(row["tell_opening"]),
        booked_on=as_day(row["booked_on"]),
        voucher_ends_on=as_day(row["voucher_ends_on"]),
        own_line_percent=row["own_line_percent"],
        leaned_on=ResourceKind(row["leaned_on"]) if row["leaned_on"] else None,
        voucher_quiet=bool(row["voucher_quiet"]),
    )
