"""Daily nudges, and the pauses from them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, time
from functools import lru_cache

from bot.database import Row, Transaction, listed
from bot.rules.days import Days, Week, read_days, stored_days
from bot.rules.nudging import Nudging, Pause
from bot.stores.dates import as_day, as_text


async def of_learner(tx: Transaction, learner_id: int) -> Nudging:
    """What this person asked for; an empty week if nothing."""
    return (await of_learners(tx, [learner_id])).get(learner_id) or Nudging(Week())


async def of_learners(tx: Transaction, learner_ids: Iterable[int]) -> dict[int, Nudging]:
    """What each of these people asked for; without those whom nobody knows."""
    rows = await tx.all(
        f"""
        SELECT learners.learner_id, nudges.clock, nudges.days, learners.nudged_on, learners.zone,
            pauses.began_on, pauses.until_on, pauses.attempt_id
        FROM learners
        LEFT JOIN nudges ON nudges.learner_id = learners.learner_id
        LEFT JOIN pauses ON pauses.learner_id = learners.learner_id
        WHERE learners.learner_id IN ({tx.listed})
        """,  # noqa: S608 - a dialect's own words
        listed=listed(learner_ids),
    )
    by_learner: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        by_learner[row["learner_id"]].append(row)
    return {learner_id: _nudging(theirs) for learner_id, theirs in by_learner.items()}


def _nudging(rows: Sequence[Row]) -> Nudging:
    """From all rows of one person, one for each time of day."""
    week = Week()
    for row in rows:
        if row["clock"] is not None:
            week = week.with_days(time.fromisoformat(row["clock"]), _days(row["days"]))
    first, pause = rows[0], None
    if first["began_on"] is not None:
        pause = Pause(date.fromisoformat(first["began_on"]), as_day(first["until_on"]), first["attempt_id"])
    return Nudging(week, pause, as_day(first["nudged_on"]), first["zone"])


async def keep(tx: Transaction, learner_id: int, week: Week) -> None:
    """Nudge this person so, and no other way."""
    await tx.run("DELETE FROM nudges WHERE learner_id = :learner_id", learner_id=learner_id)
    for clock, days in week.by_clock():
        await tx.run(
            "INSERT INTO nudges (learner_id, clock, days) VALUES (:learner_id, :clock, :days)",
            learner_id=learner_id,
            clock=f"{clock:%H:%M}",
            days=stored_days(days),
        )


async def nudged(tx: Transaction, nudged: Iterable[tuple[int, date]]) -> None:
    """For each of these people, that day has had its nudge."""
    await tx.many(
        """
        UPDATE learners SET nudged_on = :day
        WHERE learner_id = :learner_id AND (nudged_on IS NULL OR nudged_on < :day)
        """,
        [{"learner_id": learner_id, "day": on.isoformat()} for learner_id, on in nudged],
    )


async def pause(tx: Transaction, learner_id: int, pause: Pause) -> None:
    await tx.run(
        """
        INSERT INTO pauses (learner_id, began_on, until_on, attempt_id)
        VALUES (:learner_id, :began_on, :until_on, :attempt_id)
        ON CONFLICT (learner_id)
        DO UPDATE SET began_on = :began_on, until_on = :until_on, attempt_id = :attempt_id
        """,
        learner_id=learner_id,
        began_on=pause.began_on.isoformat(),
        until_on=as_text(pause.until_on),
        attempt_id=pause.attempt_id,
    )


async def resume(tx: Transaction, learner_id: int) -> bool:
    """Whether there was a pause to end."""
    return bool(await tx.run("DELETE FROM pauses WHERE learner_id = :learner_id", learner_id=learner_id))


async def use_small_steps(tx: Transaction, learner_id: int, *, wanted: bool) -> None:
    await tx.run(
        "UPDATE learners SET small_steps = :wanted WHERE learner_id = :learner_id", learner_id=learner_id, wanted=wanted
    )


@lru_cache(maxsize=128)
def _days(stored: str) -> Days:
    """There are 127 of them, and reading any costs as much as reading what a person typed."""
    return read_days(stored)
