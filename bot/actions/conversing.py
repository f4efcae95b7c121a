"""Direct messages: what somebody wants by what they wrote, by what they were asked, and by what is known of them."""

from dataclasses import dataclass

from bot.actions.resources import LocalTime, Resources, local_time
from bot.database import Transaction
from bot.rules.attempts import Result
from bot.rules.conversation import (
    Aside,
    Candidates,
    OpenQuestion,
    OwnExams,
    aside,
    taken_together,
    with_own_exam,
)
from bot.rules.words import Known, read_answer, wish_in
from bot.rules.words.reading import Intent, Part, Reading
from bot.stores import addressees, attempts, goals, learners, open_questions, practices, promises


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message asks for. `is_new`: its author has never been met before.

    `suggestions`: what it may ask for, where that is not known; `unanswered`: they had been asked something; `aside`:
    it speaks of the talk itself. `text` is what they wrote.
    """

    reading: Reading
    suggestions: tuple[Reading, ...]
    candidates: Candidates
    is_new: bool
    unanswered: bool
    aside: Aside | None = None
    text: str = ""


async def listen(resources: Resources, learner_id: int, channel_id: int, text: str) -> Heard:
    """What `text`, which is no crisis, asks for, written in the direct messages `channel_id`, which therefore work."""
    async with resources.database.transaction() as tx:
        is_new = await _meet(tx, resources, learner_id, channel_id)
        local = await local_time(tx, resources, learner_id)
        own = await _own_exams(tx, learner_id)
        question = await open_questions.of_learner(tx, learner_id)
    if question is not None and not question.is_open(resources.clock()):
        question = None
    known = _known(resources, local, own)
    understood = wish_in(text, known, local.now)
    answer = read_answer(question.asked, text, known, local.now) if question else None
    reading = with_own_exam(taken_together(understood.reading, question, answer), own, understood.exam_choices)
    return Heard(
        reading,
        understood.suggestions,
        Candidates(understood.exam_choices, understood.zone_choices),
        is_new,
        unanswered=question is not None and reading.intent is Intent.UNKNOWN,
        aside=aside(text) if reading.intent is Intent.UNKNOWN else None,
        text=text,
    )


async def ask(resources: Resources, learner_id: int, reading: Reading, asked: Part) -> None:
    """Remember that this part of `reading` was asked for, in place of what was asked before."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        await open_questions.ask(tx, learner_id, OpenQuestion(reading, asked, resources.clock()))


async def no_longer_ask(resources: Resources, learner_id: int) -> None:
    async with resources.database.transaction() as tx:
        await open_questions.forget(tx, learner_id)


async def own_exams(resources: Resources, learner_id: int) -> tuple[OwnExams, LocalTime]:
    """The exams of that person, and their time."""
    async with resources.database.transaction() as tx:
        return await _own_exams(tx, learner_id), await local_time(tx, resources, learner_id)


async def _meet(tx: Transaction, resources: Resources, learner_id: int, channel_id: int) -> bool:
    """Know them, where they are written to, and that it works; whether they are new."""
    addressee = await addressees.one(tx, learner_id)
    await learners.meet(tx, learner_id, resources.clock())
    if addressee is None or addressee.dm_channel_id != channel_id:
        await addressees.keep_channel(tx, learner_id, channel_id)
    if addressee is not None and addressee.unreachable_since is not None:
        await addressees.can_be_reached(tx, learner_id)
        await promises.take_up(tx, learner_id)
    return addressee is None


async def _own_exams(tx: Transaction, learner_id: int) -> OwnExams:
    sat = await attempts.of_learner(tx, learner_id)
    aimed_for = [goal.exam for goal in await goals.of_learner(tx, learner_id) if goal.target_on]
    passed = {attempt.exam for attempt in sat if attempt.result is Result.PASSED}
    practised = await practices.last_exam(tx, learner_id)
    known = tuple(dict.fromkeys([*(attempt.exam for attempt in sat), *aimed_for, *([practised] if practised else [])]))
    return OwnExams(known, tuple(exam for exam in known if exam not in passed))


def _known(resources: Resources, local: LocalTime, own: OwnExams) -> Known:
    return Known(
        catalogue=resources.catalogue,
        exams=resources.exams,
        zones=resources.zones,
        zone_is_set=local.zone is not None,
        own_exams=own.known,
    )
