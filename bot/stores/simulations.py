"""Simulations, with where they stand."""

from datetime import datetime

from bot.clock import from_epoch, to_epoch
from bot.database import Row, Transaction
from bot.rules.simulation import Simulation, State


async def add(tx: Transaction, simulation: Simulation) -> bool:
    """Write it down; False if the interaction that it came from has done so before."""
    written = await tx.run(
        """
        INSERT INTO simulations (simulation_id, learner_id, exam, began_at, ends_at, questions, state)
        VALUES (:simulation_id, :learner_id, :exam, :began_at, :ends_at, :questions, :state)
        ON CONFLICT (simulation_id) DO NOTHING
        """,
        simulation_id=simulation.simulation_id,
        learner_id=simulation.learner_id,
        exam=simulation.exam,
        began_at=to_epoch(simulation.began_at),
        ends_at=to_epoch(simulation.ends_at),
        questions=simulation.questions,
        state=simulation.state.value,
    )
    return bool(written)


async def one(tx: Transaction, learner_id: int, simulation_id: int) -> Simulation | None:
    """That simulation, if it is this person's."""
    row = await tx.one(
        "SELECT * FROM simulations WHERE learner_id = :learner_id AND simulation_id = :simulation_id",
        learner_id=learner_id,
        simulation_id=simulation_id,
    )
    return _simulation(row) if row else None


async def of_learner(tx: Transaction, learner_id: int, most: int) -> list[Simulation]:
    """The last ones of one person, the latest first."""
    rows = await tx.all(
        """
        SELECT * FROM simulations WHERE learner_id = :learner_id
        ORDER BY began_at DESC, simulation_id DESC LIMIT :most
        """,
        learner_id=learner_id,
        most=most,
    )
    return [_simulation(row) for row in rows]


async def unsettled(tx: Transaction, learner_id: int) -> Simulation | None:
    """The one that runs, or else the latest that waits for its result."""
    row = await tx.one(
        """
        SELECT * FROM simulations WHERE learner_id = :learner_id AND state IN ('running', 'over')
        ORDER BY ends_at DESC, simulation_id DESC LIMIT 1
        """,
        learner_id=learner_id,
    )
    return _simulation(row) if row else None


async def running(tx: Transaction, learner_id: int, now: datetime) -> Simulation | None:
    """The one whose clock runs at that moment."""
    row = await tx.one(
        "SELECT * FROM simulations WHERE learner_id = :learner_id AND state = 'running' AND ends_at > :now",
        learner_id=learner_id,
        now=to_epoch(now),
    )
    return _simulation(row) if row else None


async def settle(tx: Transaction, simulation: Simulation) -> None:
    """Write down where it stands now."""
    await tx.run(
        """
        UPDATE simulations SET state = :state, ended_at = :ended_at, practice_id = :practice_id
        WHERE learner_id = :learner_id AND simulation_id = :simulation_id
        """,
        learner_id=simulation.learner_id,
        simulation_id=simulation.simulation_id,
        state=simulation.state.value,
        ended_at=to_epoch(simulation.ended_at) if simulation.ended_at else None,
        practice_id=simulation.practice_id,
    )


def _simulation(row: Row) -> Simulation:
    return Simulation(
        simulation_id=row["simulation_id"],
        learner_id=row["learner_id"],
        exam=row["exam"],
        began_at=from_epoch(row["began_at"]),
        ends_at=from_epoch(row["ends_at"]),
        state=State(row["state"]),
        ended_at=from_epoch(row["ended_at"]) if row["ended_at"] is not None else None,
        questions=row["questions"],
        practice_id=row["practice_id"],
    )
