"""The error log: noting a missed question, correcting it, taking it out; and what its causes tell."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.actions.practising_views import exam_meant
from bot.actions.recalling import noted, plan_recalls
from bot.actions.replanning import replan
from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.rules.identity import IdentifiedExam
from bot.rules.miss_form import read_miss_form
from bot.rules.practice import Miss, MissReason
from bot.rules.practice_refusals import NoSuchMiss
from bot.rules.recall import RecallWish
from bot.rules.remedies import Drill, drills
from bot.stores import learners, misses, recall_wishes

Typed = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class MissView:
    """A missed question, how often each reason was given for its exam, and the drills that answer these.

    `new_drills`: those that this one has added. `wish`: whether it comes back by message.
    """

    miss: Miss
    exam: IdentifiedExam
    reasons: Mapping[MissReason, int]
    drills: tuple[Drill, ...]
    new_drills: tuple[Drill, ...]
    wish: RecallWish | None
    local: LocalTime

    @property
    def name(self) -> str:
        return self.exam.name(self.local.today)


async def asked(resources: Resources, learner_id: int, typed: str | None) -> IdentifiedExam:
    """The exam that is meant. Raises NoExamNamed."""
    async with resources.database.transaction() as tx:
        return await exam_meant(tx, resources, learner_id, typed)


async def note(resources: Resources, learner_id: int, miss_id: int, exam: str, typed: Typed) -> MissView:
    """Note a missed question under the id of the interaction that brought it; the same id again changes nothing.

    Raises what `read_miss_form` raises.
    """
    async with resources.database.transaction() as tx:
        now = resources.clock()
        await learners.meet(tx, learner_id, now)
        if again := await misses.one(tx, learner_id, miss_id):
            return await _view(tx, resources, again)
        identified = resources.exam(exam)
        answers = read_miss_form(typed, identified.version(now.date()))
        miss = Miss(
            miss_id=miss_id,
            learner_id=learner_id,
            exam=identified.code,
            domain=answers.domain,
            words=answers.words,
            reason=answers.reason,
            root=answers.root,
            written_at=now,
        )
        before = await _drills(tx, miss)
        await misses.add(tx, miss)
        return await _changed(tx, resources, miss, before)


async def correct(resources: Resources, learner_id: int, miss_id: int, typed: Typed) -> MissView:
    """Write down what is said of it now. Raises NoSuchMiss; and what `note` raises."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        old = await noted(tx, learner_id, miss_id)
        answers = read_miss_form(typed, resources.exam(old.exam).version(resources.clock().date()))
        miss = replace(old, words=answers.words, domain=answers.domain, reason=answers.reason, root=answers.root)
        before = await _drills(tx, miss)
        await misses.correct(tx, miss)
        return await _changed(tx, resources, miss, before)


async def remove(resources: Resources, learner_id: int, miss_id: int) -> Miss:
    """Take it out of the log. Raises NoSuchMiss."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        miss = await noted(tx, learner_id, miss_id)
        before = await _drills(tx, miss)
        await misses.remove(tx, learner_id, miss_id, resources.clock())
        await _changed(tx, resources, miss, before)
        return miss


async def put_back(resources: Resources, learner_id: int, miss_id: int) -> MissView:
    """Undo that. Raises NoSuchMiss."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        if not await misses.put_back(tx, learner_id, miss_id):
            raise NoSuchMiss
        miss = await noted(tx, learner_id, miss_id)
        await replan(tx, resources, learner_id)
        return await _view(tx, resources, miss)


async def one(resources: Resources, learner_id: int, miss_id: int) -> tuple[Miss, IdentifiedExam]:
    """That one, and its exam. Raises NoSuchMiss."""
    async with resources.database.transaction() as tx:
        miss = await noted(tx, learner_id, miss_id)
        return miss, resources.exam(miss.exam)


async def _drills(tx: Transaction, miss: Miss) -> tuple[Drill, ...]:
    return drills((), await misses.reasons(tx, miss.learner_id, miss.exam))


async def _changed(tx: Transaction, resources: Resources, miss: Miss, before: tuple[Drill, ...]) -> MissView:
    """When it comes back; where other drills answer the causes now than before, the plan takes these up."""
    if set(await _drills(tx, miss)) != set(before):
        await replan(tx, resources, miss.learner_id)
    else:
        await plan_recalls(tx, resources, miss.learner_id)
    return await _view(tx, resources, miss, before)


async def _view(tx: Transaction, resources: Resources, miss: Miss, before: tuple[Drill, ...] | None = None) -> MissView:
    reasons = await misses.reasons(tx, miss.learner_id, miss.exam)
    now = drills((), reasons)
    return MissView(
        miss=await misses.one(tx, miss.learner_id, miss.miss_id) or miss,
        exam=resources.exam(miss.exam),
        reasons=reasons,
        drills=now,
        new_drills=tuple(each for each in now if before is not None and each not in before),
        wish=await recall_wishes.of_learner(tx, miss.learner_id),
        local=await local_time(tx, resources, miss.learner_id),
    )
