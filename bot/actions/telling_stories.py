"""Stories: left in a server by those who passed, read there by those who failed the same exam, and erased.

`here` is the server in which somebody asks, where the bot is in it; None in direct messages and elsewhere: then their
study groups decide which servers they share.
"""

from dataclasses import dataclass, replace

from bot.actions.resources import Resources
from bot.actions.retake_views import of_the_same_exam
from bot.database import Transaction
from bot.rules.attempts import Attempt, Result, latest
from bot.rules.booking_refusals import NoPlaceForStory, NoStory
from bot.rules.identity import IdentifiedExam
from bot.rules.perspective import WayToPass, way_to_pass
from bot.rules.stories import Story, read_story, to_read
from bot.stores import attempts, groups, learners, stories


@dataclass(frozen=True, slots=True)
class Draft:
    """What the form starts with: the story as it stands, which may be changed from anywhere, or the way to the pass."""

    exam: IdentifiedExam
    way: WayToPass | None
    story: Story | None


@dataclass(frozen=True, slots=True)
class StoryWays:
    """What can be done with stories after an attempt."""

    can_leave: bool = False
    can_read: bool = False


async def ways(resources: Resources, learner_id: int, here: int | None, attempt: Attempt) -> StoryWays:
    """Whether there is somebody to leave one for after a pass, or one to read after a failure."""
    async with resources.database.transaction() as tx:
        exam = resources.exam(attempt.exam)
        if attempt.result is Result.FAILED:
            return StoryWays(can_read=bool(await _readable(tx, resources, learner_id, here, exam)))
        way = await _way(tx, resources, learner_id, exam)
        return StoryWays(can_leave=way is not None and bool(await _places(tx, learner_id, here)))


async def read(resources: Resources, learner_id: int, here: int | None, exam: str) -> tuple[Story, ...]:
    """What others in the same server left about that exam, for somebody who failed it; the newest first."""
    async with resources.database.transaction() as tx:
        return await _readable(tx, resources, learner_id, here, resources.exam(exam))


async def shared_servers(resources: Resources, learner_id: int) -> tuple[int, ...]:
    """The servers in which somebody is in a study group."""
    async with resources.database.transaction() as tx:
        return await _places(tx, learner_id, None)


async def places(resources: Resources, learner_id: int, here: int | None, exam: str) -> tuple[int, ...]:
    """The servers in which somebody may leave a story about that exam. Raises NoPlaceForStory without such a pass."""
    async with resources.database.transaction() as tx:
        if await _way(tx, resources, learner_id, resources.exam(exam)) is None:
            raise NoPlaceForStory
        return await _places(tx, learner_id, here)


async def draft(resources: Resources, learner_id: int, here: int | None, guild_id: int, exam: str) -> Draft:
    """Raises NoPlaceForStory without a pass after failures, or for a server that is not theirs."""
    async with resources.database.transaction() as tx:
        return await _draft(tx, resources, learner_id, (here, guild_id), exam)


async def leave(resources: Resources, learner_id: int, here: int | None, told: Story) -> Story:
    """Leave it, in place of the one that was there. `told` holds what was typed, and the id of what brought it.

    Raises what `draft` and `read_story` raise.
    """
    text = read_story(told.text)
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = await _draft(tx, resources, learner_id, (here, told.guild_id), told.exam)
        number = before.story.story_id if before.story else told.story_id
        story = replace(told, story_id=number, learner_id=learner_id, exam=before.exam.code, text=text)
        await stories.keep(tx, story)
        return story


async def own_stories(resources: Resources, learner_id: int) -> list[Story]:
    """All of one person, the latest first."""
    async with resources.database.transaction() as tx:
        return await stories.of_learner(tx, learner_id)


async def delete(resources: Resources, learner_id: int, story_id: int) -> None:
    """Erase one's own story. Raises NoStory."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        if await stories.forget(tx, learner_id, story_id) is None:
            raise NoStory


async def remove(resources: Resources, guild_id: int, story_id: int) -> None:
    """Erase a story in a server, for its organiser, whom the caller has recognised. Raises NoStory."""
    async with resources.database.transaction() as tx:
        if not await stories.forget_in(tx, guild_id, story_id):
            raise NoStory


async def _draft(
    tx: Transaction, resources: Resources, learner_id: int, where: tuple[int | None, int], exam: str
) -> Draft:
    here, guild_id = where
    identified = resources.exam(exam)
    way = await _way(tx, resources, learner_id, identified)
    there = await stories.one(tx, learner_id, guild_id, identified.code)
    if there is None and (way is None or guild_id not in await _places(tx, learner_id, here)):
        raise NoPlaceForStory
    return Draft(identified, way, there)


async def _places(tx: Transaction, learner_id: int, here: int | None) -> tuple[int, ...]:
    """Where they may leave one: here, and wherever they are in a study group."""
    shared = [group.guild_id for group in await groups.of_learner(tx, learner_id)]
    return tuple(dict.fromkeys([here, *shared] if here is not None else shared))


async def _way(tx: Transaction, resources: Resources, learner_id: int, exam: IdentifiedExam) -> WayToPass | None:
    """How they came to their last pass of that exam, if they failed it before."""
    sat = of_the_same_exam(resources, exam, await attempts.of_learner(tx, learner_id))
    passed = latest(sat, Result.PASSED)
    return way_to_pass(sat, passed, (None, None)) if passed else None


async def _readable(
    tx: Transaction, resources: Resources, reader: int, here: int | None, exam: IdentifiedExam
) -> tuple[Story, ...]:
    """Of people in the same server only, about the same exam, to somebody who has failed it."""
    sat_by_reader = of_the_same_exam(resources, exam, await attempts.of_learner(tx, reader))
    if latest(sat_by_reader, Result.FAILED) is None:
        return ()
    shared = [here] if here is not None else [group.guild_id for group in await groups.of_learner(tx, reader)]
    told = [story for story in await stories.in_guilds(tx, set(shared)) if _is_about(resources, story, exam)]
    sat = await attempts.by_learner(tx, {story.learner_id for story in told}) if told else {}
    passed = {
        whose: latest(of_the_same_exam(resources, exam, theirs), Result.PASSED) is not None
        for whose, theirs in sat.items()
    }
    return to_read(told, reader, passed)


def _is_about(resources: Resources, story: Story, exam: IdentifiedExam) -> bool:
    return story.exam == exam.code or resources.exam(story.exam).family == exam.family
