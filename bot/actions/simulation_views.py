"""Simulations as they are looked at, and the words on their way."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.actions.duties import SingleDuty
from bot.actions.resources import Resources, local_time
from bot.database import Transaction
from bot.errors import Expired
from bot.rules.addressees import Due
from bot.rules.identity import IdentifiedExam
from bot.rules.practice import Practice
from bot.rules.simulation import SIMULATION, SIMULATION_END, Length, Milestone, Simulation, State, length_of
from bot.stores import practices, simulations

MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class SimulationView:
    """One simulation, its exam, and where it stands now (where its person is); `practice`: its result, if there is one.

    `now` is aware, in the person's zone.
    """

    simulation: Simulation
    exam: IdentifiedExam
    now: datetime
    practice: Practice | None = None

    @property
    def began_on(self) -> date:
        """The day on which it began, where its person is."""
        return self.simulation.began_at.astimezone(self.now.tzinfo).date()

    @property
    def state(self) -> State:
        return self.simulation.at(self.now)

    @property
    def name(self) -> str:
        return self.exam.name(self.now.date())


@dataclass(frozen=True, slots=True)
class Offered:
    """What a simulation of that exam would be; `running`: the one that has to end before."""

    exam: IdentifiedExam
    length: Length
    now: datetime
    running: SimulationView | None


@dataclass(frozen=True, slots=True)
class Word:
    """What is to be said on the way."""

    view: SimulationView
    milestone: Milestone


class OnTheWay(SingleDuty[Word]):
    """The quiet words between beginning and end."""

    kind = SIMULATION

    async def look_at(self, tx: Transaction, resources: Resources, due: Due) -> Word | None:
        simulation_id, _, milestone = due.promise.subject.partition(":")
        found = await simulations.one(tx, due.promise.whom, int(simulation_id))
        if found is None or found.state is not State.RUNNING:
            return None
        return Word(await seen(tx, resources, found), Milestone(milestone))


class AtTheEnd(OnTheWay):
    """That time is up."""

    kind = SIMULATION_END


async def offer(resources: Resources, learner_id: int, exam: IdentifiedExam) -> Offered:
    """What a simulation of `exam` would be."""
    now = resources.clock()
    async with resources.database.transaction() as tx:
        running = await simulations.running(tx, learner_id, now)
        other = await seen(tx, resources, running) if running else None
    return Offered(exam, length_of(exam.version(now.date())), now, other)


async def unsettled(resources: Resources, learner_id: int) -> SimulationView | None:
    """The one that runs, or the latest that waits for its result."""
    async with resources.database.transaction() as tx:
        found = await simulations.unsettled(tx, learner_id)
        return await seen(tx, resources, found) if found else None


async def look(resources: Resources, learner_id: int, simulation_id: int) -> SimulationView:
    """That simulation. Raises Expired where this person has none like it."""
    async with resources.database.transaction() as tx:
        return await seen(tx, resources, await own(tx, learner_id, simulation_id))


async def history(resources: Resources, learner_id: int) -> list[SimulationView]:
    """The last ones, the latest first, each with its result."""
    async with resources.database.transaction() as tx:
        found = await simulations.of_learner(tx, learner_id, MOST_LISTED)
        return [await _with_result(tx, resources, each) for each in found]


async def own(tx: Transaction, learner_id: int, simulation_id: int) -> Simulation:
    """That simulation of this person. Raises Expired where they have none like it."""
    found = await simulations.one(tx, learner_id, simulation_id)
    if found is None:
        raise Expired
    return found


async def seen(
    tx: Transaction, resources: Resources, simulation: Simulation, practice: Practice | None = None
) -> SimulationView:
    """That simulation, within the caller's transaction."""
    local = await local_time(tx, resources, simulation.learner_id)
    return SimulationView(simulation, resources.exam(simulation.exam), local.now, practice)


async def _with_result(tx: Transaction, resources: Resources, simulation: Simulation) -> SimulationView:
    standing = await practices.standing(tx, simulation.learner_id, simulation.practice_id or 0)
    practice = await practices.one(tx, simulation.learner_id, standing) if standing is not None else None
    return await seen(tx, resources, simulation, practice)
