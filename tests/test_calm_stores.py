"""What is kept of breathing, relaxing, prompts and thoughts, on SQLite and on PostgreSQL alike."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.database import Database, Transaction
from bot.rules.breathing import USUAL, Breathing, Pattern
from bot.rules.calm import CalmSession, Technique
from bot.rules.calm_reminders import CalmOccasion, CalmReminder
from bot.rules.thoughts import Reframe, Thought
from bot.stores import breathing, calm_reminders, calm_sessions, learners, thoughts

ADA, BEN = 800_000_000_000_000_001, 800_000_000_000_000_002
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
async def tx(either_database: Database) -> AsyncIterator[Transaction]:
    """A transaction in which Ada and Ben are known."""
    async with either_database.transaction() as tx:
        for learner_id in (ADA, BEN):
            await learners.meet(tx, learner_id, NOW)
        yield tx


def session(number: int, minutes: int = 0, learner_id: int = ADA) -> CalmSession:
    return CalmSession(number, learner_id, Technique.BOX, NOW + timedelta(minutes=minutes), None, None)


def thought(number: int, learner_id: int = ADA, *, fairer: str = "Fairer.", give_back: bool = True) -> Thought:
    return Thought(number, learner_id, Reframe("Dark.", "For.", "Against.", fairer, give_back), NOW)


async def test_everybody_breathes_as_usual_until_they_choose_and_then_as_they_chose_last(tx: Transaction) -> None:
    assert await breathing.chosen(tx, ADA) == USUAL
    for chosen in (Breathing(Pattern.BOX, 3, hold_free=True), Breathing(Pattern.FOUR_SEVEN_EIGHT, 10, hold_free=False)):
        await breathing.choose(tx, ADA, chosen)
        assert await breathing.chosen(tx, ADA) == chosen
    assert await breathing.chosen(tx, BEN) == USUAL


async def test_a_session_begins_once_and_a_rating_is_corrected_by_the_next(tx: Transaction) -> None:
    await calm_sessions.begin(tx, session(1))
    await calm_sessions.begin(tx, session(1, minutes=9, learner_id=BEN))
    for tension in (5, 4):
        await calm_sessions.rate_before(tx, 1, tension)
        await calm_sessions.rate_after(tx, 1, tension - 2)
    assert await calm_sessions.one(tx, 1) == replace(session(1), tension_before=4, tension_after=2)
    await calm_sessions.begin_again(tx, 1, Technique.COHERENT, NOW + timedelta(minutes=1))
    again = await calm_sessions.one(tx, 1)
    assert again == CalmSession(1, ADA, "coherent", NOW + timedelta(minutes=1), 4, 2)
    assert await calm_sessions.one(tx, 2) is None


async def test_over_time_there_are_the_last_sessions_that_were_rated(tx: Transaction) -> None:
    for number in (3, 1, 2, 4):
        await calm_sessions.begin(tx, session(number, minutes=number))
        if number in (1, 3):
            await calm_sessions.rate_before(tx, number, 5)
        if number in (2, 3):
            await calm_sessions.rate_after(tx, number, number)
    await calm_sessions.begin(tx, session(9, learner_id=BEN))
    assert [each.session_id for each in await calm_sessions.rated(tx, ADA, 10)] == [1, 2, 3]
    assert [each.session_id for each in await calm_sessions.rated(tx, ADA, 2)] == [2, 3]
    assert await calm_sessions.rated(tx, BEN, 10) == []


async def test_prompts_are_set_and_forgotten_one_by_one(tx: Transaction) -> None:
    at_ten = CalmReminder(CalmOccasion.SLEEP, time(22))
    with_the_nudge = CalmReminder(CalmOccasion.STUDY)
    for reminder in (at_ten, with_the_nudge, replace(at_ten, clock=time(21, 45))):
        await calm_reminders.keep(tx, ADA, reminder)
    assert await calm_reminders.of_learner(tx, ADA) == [with_the_nudge, replace(at_ten, clock=time(21, 45))]
    assert await calm_reminders.forget(tx, ADA, CalmOccasion.SLEEP)
    assert not await calm_reminders.forget(tx, ADA, CalmOccasion.SLEEP)
    assert await calm_reminders.of_learner(tx, ADA) == [with_the_nudge]
    assert await calm_reminders.of_learner(tx, BEN) == []


async def test_a_thought_is_its_persons_alone(tx: Transaction) -> None:
    await thoughts.keep(tx, thought(1))
    await thoughts.keep(tx, replace(thought(1, BEN), reframe=Reframe("Ben's")))
    assert await thoughts.one(tx, ADA, 1) == thought(1)
    assert await thoughts.one(tx, BEN, 1) is None
    assert not await thoughts.forget(tx, BEN, 1)
    await thoughts.keep(tx, thought(1, fairer="Fairer still."))
    assert (await thoughts.latest(tx, ADA, 5))[0].reframe.fairer == "Fairer still."
    assert await thoughts.forget(tx, ADA, 1)
    assert await thoughts.latest(tx, ADA, 5) == []


async def test_only_fairer_sentences_that_are_wanted_are_given_back(tx: Transaction) -> None:
    await thoughts.keep(tx, thought(1))
    await thoughts.keep(tx, thought(2, give_back=False))
    await thoughts.keep(tx, thought(3, fairer=""))
    await thoughts.keep(tx, thought(4, BEN))
    await thoughts.keep(tx, thought(5))
    assert [each.thought_id for each in await thoughts.to_give_back(tx, ADA)] == [5, 1]
    assert [each.thought_id for each in await thoughts.latest(tx, ADA, 3)] == [5, 3, 2]
