"""Simulations: started, ended, given up, taken up again, recorded. The clock runs on through all of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.actions.plan_days import done_by
from bot.actions.readiness_views import ReadinessView, readiness_of
from bot.actions.resources import Resources, local_time
from bot.actions.simulation_views import SimulationView, own, seen
from bot.database import Transaction
from bot.errors import Expired
from bot.rules.kept_plans import KeptSlot
from bot.rules.practice import Conditions, Practice, PracticeKind
from bot.rules.practice_form import PracticeForm, read_practice_form
from bot.rules.readiness import Status
from bot.rules.simulation import (
    LONGEST_MINUTES,
    MOST_QUESTIONS,
    SIMULATION,
    SIMULATION_END,
    Length,
    Milestone,
    Simulation,
    State,
    is_short,
    milestones,
    was_sat,
)
from bot.stores import learners, practices, promises, simulations


@dataclass(frozen=True, slots=True)
class Recorded:
    """The result that was written down, and the verdict before and after it; `item`: as in `PracticeView`."""

    view: SimulationView
    practice: Practice
    before: Status
    readiness: ReadinessView
    item: KeptSlot | None = None


async def start(
    resources: Resources, learner_id: int, simulation_id: int, exam: str, length: Length
) -> SimulationView | None:
    """Let the clock run from now on, and owe every word on the way; None where another one runs.

    Raises Expired for a length that no simulation has.
    """
    minutes, questions = length.minutes or 0, length.questions
    if not 0 < minutes <= LONGEST_MINUTES or not 0 <= (questions or 0) <= MOST_QUESTIONS:
        raise Expired
    async with resources.database.transaction() as tx:
        now = resources.clock().replace(microsecond=0)
        await learners.meet(tx, learner_id, now)
        running = await simulations.running(tx, learner_id, now)
        if running is not None:
            return await seen(tx, resources, running) if running.simulation_id == simulation_id else None
        begun = Simulation(
            simulation_id=simulation_id,
            learner_id=learner_id,
            exam=resources.exam(exam).code,
            began_at=now,
            ends_at=now + timedelta(minutes=minutes),
            questions=questions,
        )
        if await simulations.add(tx, begun):
            await _plan(tx, begun, now)
        return await seen(tx, resources, begun)


async def give_up(resources: Resources, learner_id: int, simulation_id: int) -> SimulationView:
    """Say no more about it, and ask for no result; what is settled already stays as it is. Raises Expired."""
    async with resources.database.transaction() as tx:
        now = resources.clock()
        found = await _held(tx, learner_id, simulation_id)
        if found.state in (State.RUNNING, State.OVER):
            await _stop(tx, found, now)
            found = replace(found, state=State.ABANDONED, ended_at=now.replace(microsecond=0))
            await simulations.settle(tx, found)
        return await seen(tx, resources, found)


async def take_up(resources: Resources, learner_id: int, simulation_id: int) -> SimulationView:
    """Go on with one that was given up: its clock went on meanwhile, so that it may wait for its result by now.

    Raises Expired.
    """
    async with resources.database.transaction() as tx:
        found = await _held(tx, learner_id, simulation_id)
        if found.state is State.ABANDONED:
            found = await _go_on(tx, resources, found)
        return await seen(tx, resources, found)


async def record(
    resources: Resources, learner_id: int, practice_id: int, simulation_id: int, form: PracticeForm
) -> Recorded:
    """Write its result down as practice under real conditions; one that still runs ends with that.

    The same `practice_id` again, that of the interaction that brought it, changes nothing.
    Raises Expired, and FormRefused with everything that was wrong.
    """
    async with resources.database.transaction() as tx:
        now = resources.clock()
        found = await _held(tx, learner_id, simulation_id)
        exam = resources.exam(found.exam)
        stands = await readiness_of(tx, resources, learner_id, exam)
        before = stands.verdict.status
        if again := await practices.one(tx, learner_id, practice_id):
            return Recorded(await seen(tx, resources, found), again, before, stands)
        if found.state is State.RECORDED and found.practice_id != practice_id:
            await _remove_result(tx, found, now)  # a second form, for the same one
        recorded_before = found.ended_at if found.state is State.RECORDED else None
        found = replace(found, ended_at=recorded_before or min(now.replace(microsecond=0), found.ends_at))
        practice = await _as_practice(tx, resources, found, practice_id, form)
        await practices.add(tx, practice)
        await _stop(tx, found, now)
        settled = replace(found, state=State.RECORDED, practice_id=practice_id)
        await simulations.settle(tx, settled)
        after = await readiness_of(tx, resources, learner_id, exam)
        return Recorded(await seen(tx, resources, settled), practice, before, after, await done_by(tx, practice))


async def take_back(resources: Resources, learner_id: int, simulation_id: int) -> SimulationView:
    """Undo that its result was recorded: it waits for one, or runs on where there is time left. Raises Expired."""
    async with resources.database.transaction() as tx:
        found = await _held(tx, learner_id, simulation_id)
        if found.state is State.RECORDED:
            await _remove_result(tx, found, resources.clock())
            found = await _go_on(tx, resources, found)
        return await seen(tx, resources, found)


async def _as_practice(
    tx: Transaction, resources: Resources, simulation: Simulation, practice_id: int, form: PracticeForm
) -> Practice:
    """Its result, as one of the day on which it began; of far too few questions it is no full one.

    One that was ended soon after it began was not under the exam's conditions.
    """
    local = await local_time(tx, resources, simulation.learner_id)
    taken_on = simulation.began_at.astimezone(local.tzinfo).date()
    exam = resources.exam(simulation.exam)
    version = exam.version(taken_on)
    was_real = was_sat(simulation, simulation.ended_at or simulation.ends_at)
    conditions = Conditions.REAL if was_real else Conditions.RELAXED
    read = read_practice_form(
        replace(form, when=taken_on.isoformat(), conditions=conditions.value),
        exam,
        PracticeKind.FULL,
        local.now,
        zone_is_set=local.zone is not None,
    )
    practice = read.as_practice(practice_id, simulation.learner_id, simulation.exam, local.now)
    is_mixed = is_short(simulation, read.result.question_count, version)
    return replace(practice, kind=PracticeKind.MIXED) if is_mixed else practice


async def _held(tx: Transaction, learner_id: int, simulation_id: int) -> Simulation:
    """That simulation, with nothing else about its person going on meanwhile. Raises Expired."""
    await learners.hold(tx, [learner_id])
    return await own(tx, learner_id, simulation_id)


async def _remove_result(tx: Transaction, simulation: Simulation, now: datetime) -> None:
    """Take its result away, under whatever id it stands after corrections."""
    standing = await practices.standing(tx, simulation.learner_id, simulation.practice_id or 0)
    if standing is not None:
        await practices.remove(tx, simulation.learner_id, standing, now)


async def _go_on(tx: Transaction, resources: Resources, simulation: Simulation) -> Simulation:
    """Let it run again, or wait for its result; it waits as well where another one runs by now."""
    now = resources.clock()
    running = replace(simulation, state=State.RUNNING, ended_at=None, practice_id=None)
    if now >= running.ends_at or await simulations.running(tx, simulation.learner_id, now):
        running = replace(running, state=State.OVER)
    await simulations.settle(tx, running)
    if running.state is State.RUNNING:
        await _plan(tx, running, now)
    return running


async def _plan(tx: Transaction, simulation: Simulation, now: datetime) -> None:
    """Owe every word that is still to come."""
    for milestone, at in milestones(simulation.began_at, simulation.ends_at):
        if at > now:
            kind = SIMULATION_END if milestone is Milestone.END else SIMULATION
            await promises.plan(tx, simulation.learner_id, kind, f"{simulation.simulation_id}:{milestone}", at)


async def _stop(tx: Transaction, simulation: Simulation, now: datetime) -> None:
    """Owe no more words about it, and let come what was kept back from disturbing it."""
    await promises.call_off_to(tx, simulation.learner_id, str(simulation.simulation_id))
    if simulation.at(now) is State.RUNNING:
        await promises.wait_no_longer(tx, simulation.learner_id, simulation.ends_at, now)
