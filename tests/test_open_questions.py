"""What was asked is kept, one question a person, on each engine."""

from datetime import UTC, datetime

from bot.database import Database
from bot.rules.attempts import Result
from bot.rules.conversation import OpenQuestion
from bot.rules.words.reading import Intent, Part, Parts, Reading
from bot.stores import learners, open_questions

ADA, BEN = 1, 2
NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)
FAILED = Reading(Intent.LOG_ATTEMPT, Parts(result=Result.FAILED))


async def test_a_new_question_takes_the_place_of_the_one_before(either_database: Database) -> None:
    first, second = (OpenQuestion(FAILED, part, NOW) for part in (Part.EXAM, Part.TAKEN_AT))
    async with either_database.transaction() as tx:
        for learner_id in (ADA, BEN):
            await learners.meet(tx, learner_id, NOW)
        await open_questions.ask(tx, ADA, first)
        await open_questions.ask(tx, ADA, second)
        assert await open_questions.of_learner(tx, ADA) == second
        assert await open_questions.of_learner(tx, BEN) is None
        await open_questions.forget(tx, ADA)
        assert await open_questions.of_learner(tx, ADA) is None
