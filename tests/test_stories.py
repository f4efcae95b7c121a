"""Stories for others in the same server: who may leave one, who reads it, and how it goes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import simcord

from bot.actions import attempting, leaving, servers, telling_stories, tidying
from bot.actions.attempting import ExamResult
from bot.actions.resources import Resources
from bot.database import Database
from bot.errors import NotReadable, TooLong
from bot.rules.attempt_form import AttemptForm
from bot.rules.attempts import Attempt, Result
from bot.rules.booking_refusals import NoPlaceForStory, NoStory, StoryHoldsQuestions
from bot.rules.perspective import way_to_pass
from bot.rules.stories import LONGEST_STORY, MOST_SHOWN, Story, read_story, to_read
from bot.stores import groups, learners, members, stories
from bot.texts import stories as texts
from bot.ui.spoken import Spoken
from bot.ui.story_cards import ReallyDelete, ReallyRemove, RemoveStory
from tests.clubs import GROUP_ID, Club, group_in
from tests.conftest import NOON
from tests.people import Person

HERE, ELSEWHERE = 100, 200
ADA, BEN, CLEO, DAN = 1, 2, 3, 4
EXAM = "SY0-701"
TEXT = "Failed it twice, passed on the third attempt. Labs did it."


def story(number: int, learner_id: int = ADA, guild_id: int = HERE, exam: str = EXAM) -> Story:
    return Story(number, learner_id, guild_id, exam, TEXT, False, NOON + timedelta(minutes=number))


CLEANED = [
    ("  Labs   did it.\n\n\nReally. ", "Labs did it.\nReally."),
    ("see https://example.com/x?y and www.dumps.example now", "see and now"),
    ("[my course](https://sell.example) helped", "my course helped"),
    ("join discord.gg/abc or bit.ly/abc", "join or"),
    ("<https://a.example> TCP/IP, 24/7, 3.5/4.0, sec+", "TCP/IP, 24/7, 3.5/4.0, sec+"),
]


@pytest.mark.parametrize(("typed", "kept"), CLEANED)
def test_a_story_is_kept_without_links(typed: str, kept: str) -> None:
    assert read_story(typed) == kept


def test_nothing_too_much_and_exam_questions_are_no_story() -> None:
    for nothing in ("", " \n ", "https://example.com", "…"):
        with pytest.raises(NotReadable):
            read_story(nothing)
    for long in ("x" * (LONGEST_STORY + 1), "x " * 5000):
        with pytest.raises(TooLong):
            read_story(long)
    with pytest.raises(StoryHoldsQuestions):
        read_story("Question 12: which port? A. 22 B. 23 C. 25 D. 80 Correct answer: A")


def test_a_story_can_neither_format_nor_mention_and_has_a_name_only_where_that_is_wanted() -> None:
    shown = texts.quoted(replace(story(1), text="@everyone <@5> **loud**\n> more"))
    assert shown == "> \\@everyone \\<\\@5\\> \\*\\*loud\\*\\*\n> \\> more"
    assert texts.quoted(replace(story(1), named=True)).endswith(f"— <@{ADA}>")


def test_three_are_shown_the_newest_first_never_ones_own_nor_of_somebody_without_a_pass() -> None:
    told = [story(number, learner_id=number) for number in range(1, 8)]
    passed = dict.fromkeys(range(1, 8), True) | {6: False}
    assert [each.story_id for each in to_read(told, 7, passed)] == [5, 4, 3]
    assert len(to_read(told, 0, passed)) == MOST_SHOWN
    assert to_read(told, 0, {}) == ()


def attempt(number: int, result: Result, on: date) -> Attempt:
    return Attempt(attempt_id=number, learner_id=ADA, exam=EXAM, result=result, taken_on=on, logged_at=NOON)


def test_the_first_line_is_made_from_ones_own_attempts() -> None:
    passed = attempt(3, Result.PASSED, date(2026, 11, 20))
    sat = [passed, attempt(2, Result.FAILED, date(2026, 10, 1)), attempt(1, Result.FAILED, date(2026, 8, 20))]
    way = way_to_pass(sat, passed, (None, None))
    assert way is not None
    assert texts.prefilled(way).startswith("Failed it twice, passed on the third attempt, 92 days after the first one.")
    assert way_to_pass(sat[:1], passed, (None, None)) is None


async def test_stories_are_kept_changed_and_forgotten(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        for whom in (ADA, BEN):
            await learners.meet(tx, whom, NOON)
        for each in (story(1), story(2, BEN), story(3, ADA, ELSEWHERE), story(4, ADA, HERE, "200-301")):
            await stories.keep(tx, each)
        await stories.keep(tx, replace(story(9), text="Otherwise.", named=True))
        assert [each.story_id for each in await stories.of_learner(tx, ADA)] == [1, 4, 3]
        first = await stories.one(tx, ADA, HERE, EXAM)
        assert first == replace(story(9), story_id=1, text="Otherwise.", named=True)
        assert {each.story_id for each in await stories.in_guilds(tx, {HERE})} == {1, 2, 4}
        assert await stories.in_guilds(tx, ()) == []
        assert await stories.forget(tx, BEN, 1) is None
        assert await stories.forget(tx, ADA, 1) is not None
        assert not await stories.forget_in(tx, ELSEWHERE, 2)
        assert await stories.forget_in(tx, HERE, 2)
        assert await stories.guilds(tx) == {HERE, ELSEWHERE}
        await stories.forget_guilds(tx, [HERE])
        assert [each.story_id for each in await stories.of_learner(tx, ADA)] == [3]


async def sat(resources: Resources, whom: int, *results: Result, exam: str = EXAM) -> None:
    for place, result in enumerate(results):
        form = AttemptForm(f"{date(2026, 9, 1) + timedelta(days=20 * place)}", "", "", ())
        await attempting.log(resources, whom, whom * 100 + place, ExamResult(exam, result), form)


async def leave(resources: Resources, whom: int, here: int | None = HERE, guild_id: int = HERE) -> Story:
    told = Story(whom * 1000, whom, guild_id, EXAM, TEXT, False, resources.clock())
    return await telling_stories.leave(resources, whom, here, told)


async def join(resources: Resources, guild_id: int, *people: int) -> None:
    async with resources.database.transaction() as tx:
        group = replace(group_in(guild_id + 1, guild_id), group_id=guild_id)
        await groups.add(tx, group, resources.clock())
        for whom in people:
            await learners.meet(tx, whom, resources.clock())
            await members.join(tx, guild_id, whom, resources.clock())


@pytest.fixture
async def told(resources: Resources) -> Resources:
    """Ada failed, passed, and left a story here; Ben has just failed."""
    await sat(resources, ADA, Result.FAILED, Result.PASSED)
    await sat(resources, BEN, Result.FAILED)
    await leave(resources, ADA)
    return resources


async def test_it_is_read_in_its_server_by_whoever_failed_the_same_exam(told: Resources) -> None:
    await sat(told, CLEO, Result.FAILED, exam="200-301")
    await sat(told, DAN, Result.PASSED)
    [read] = await telling_stories.read(told, BEN, HERE, EXAM)
    assert read.text == TEXT
    nobody: Sequence[tuple[int, int | None, str]] = [
        (BEN, ELSEWHERE, EXAM),  # another server
        (BEN, None, EXAM),  # direct messages, without a group that is shared
        (BEN, HERE, "200-301"),  # an exam that Ben has not failed
        (CLEO, HERE, EXAM),  # somebody who failed another exam
        (CLEO, HERE, "200-301"),
        (DAN, HERE, EXAM),  # somebody who never failed it
        (99, HERE, EXAM),  # somebody unknown
        (ADA, HERE, EXAM),  # its writer
    ]
    for whom, here, exam in nobody:
        assert await telling_stories.read(told, whom, here, exam) == (), (whom, here, exam)


async def test_in_direct_messages_only_a_group_in_the_same_server_shows_it(told: Resources) -> None:
    await join(told, ELSEWHERE, BEN)
    assert await telling_stories.read(told, BEN, None, EXAM) == ()
    await join(told, HERE, BEN)
    assert len(await telling_stories.read(told, BEN, None, EXAM)) == 1
    async with told.database.transaction() as tx:
        await members.leave(tx, HERE, BEN)
    assert await telling_stories.read(told, BEN, None, EXAM) == ()


async def test_a_story_goes_with_its_writer_and_rests_without_the_pass(told: Resources) -> None:
    await attempting.remove(told, ADA, ADA * 100 + 1)
    assert await telling_stories.read(told, BEN, HERE, EXAM) == ()
    await attempting.put_back(told, ADA, ADA * 100 + 1)
    assert len(await telling_stories.read(told, BEN, HERE, EXAM)) == 1
    await leaving.erase(told, ADA, told.clock())
    assert await telling_stories.read(told, BEN, HERE, EXAM) == ()
    async with told.database.transaction() as tx:
        assert await tx.all("SELECT * FROM stories") == []


async def test_only_a_pass_after_a_failure_tells_one_and_only_where_its_person_is(resources: Resources) -> None:
    await sat(resources, BEN, Result.FAILED)
    await sat(resources, DAN, Result.PASSED)
    await sat(resources, ADA, Result.FAILED, Result.PASSED)
    for whom, here, guild_id in ((BEN, HERE, HERE), (DAN, HERE, HERE), (ADA, HERE, ELSEWHERE), (ADA, None, HERE)):
        with pytest.raises(NoPlaceForStory):
            await leave(resources, whom, here, guild_id)
    assert await telling_stories.places(resources, ADA, None, EXAM) == ()
    await join(resources, ELSEWHERE, ADA)
    assert await telling_stories.places(resources, ADA, HERE, EXAM) == (HERE, ELSEWHERE)
    assert (await leave(resources, ADA, None, ELSEWHERE)).guild_id == ELSEWHERE


async def test_only_its_writer_deletes_it_and_only_its_own_server_removes_it(told: Resources) -> None:
    [left] = await telling_stories.own_stories(told, ADA)
    for refused in (
        telling_stories.delete(told, BEN, left.story_id),
        telling_stories.remove(told, ELSEWHERE, left.story_id),
    ):
        with pytest.raises(NoStory):
            await refused
    again = await leave(told, ADA, None)  # what is there can be changed from anywhere
    assert again.story_id == left.story_id
    await telling_stories.delete(told, ADA, left.story_id)
    with pytest.raises(NoStory):
        await telling_stories.remove(told, HERE, left.story_id)


async def test_stories_go_with_a_server_that_the_bot_left(told: Resources) -> None:
    assert (await servers.all_known(told))[HERE]
    await servers.left(told, HERE)
    assert await telling_stories.own_stories(told, ADA) == []
    await join(told, ELSEWHERE, ADA)
    await leave(told, ADA, None, ELSEWHERE)
    await servers.left(told, ELSEWHERE)
    assert len(await telling_stories.own_stories(told, ADA)) == 1  # its groups wait for the bot, and so does it
    await sat(told, BEN, Result.FAILED, exam="SY0-701 ")
    later = replace(told, clock=lambda: datetime(2027, 3, 1, tzinfo=UTC))
    await tidying.tidy(later)
    assert await telling_stories.own_stories(told, ADA) == []


async def test_a_story_from_the_pass_to_the_one_who_failed_and_back(env: simcord.Env) -> None:
    ada, ben = Person(env, "ada"), Person(env, "ben")
    first = await ben.log("SY0-701", "1 nov")
    assert "How others here got there" not in first.buttons
    await ada.log("SY0-701", "1 sep")
    passed = await ada.log("SY0-701", "yesterday", result="passed")
    assert "Attempt 2, 81 days after the first failure." in passed.text
    form = await ada.press(passed, "Leave a story for others")
    assert form.form["story"].startswith("Failed it once, passed on the second attempt, 81 days after the first one.")
    assert form.form["named"] == []
    left = await ada.fill(form, story="One step a day.\nhttps://spam.example")
    assert left.private
    assert "> One step a day.\n" in left.text
    assert "Your name does not stand with it." in left.text
    assert "spam" not in left.text
    settings = await ada.type("settings")
    assert "in 1 story that you left for others" in settings.text
    failed = await ben.log("SY0-701", "yesterday")
    read = await ben.press(failed, "How others here got there")
    assert read.private
    assert "> One step a day." in read.text
    assert (str(ada.id) in read.text, read.buttons) == (False, [])
    own = await ada.press(settings, "My stories")
    named = await ada.fill(await ada.press(own, "Edit the story"), named=["named"])
    assert "Your name stands with it." in named.text
    assert f"— <@{ada.id}>" in (await ben.press(failed, "How others here got there")).text
    asked = await ada.press(own, "Delete the story")
    await ada.press(asked, "Yes, delete it")
    assert "Nobody in this server has left a story" in (await ben.press(failed, "How others here got there")).text
    assert "story" not in (await ada.type("settings")).text


async def test_in_direct_messages_somebody_who_left_the_server_reads_nothing(env: simcord.Env) -> None:
    club = Club(env)
    await club.begins()
    await club.ada.log("SY0-701", "1 sep")
    passed = await club.ada.log("SY0-701", "yesterday", result="passed")
    await club.ada.fill(await club.ada.press(passed, "Leave a story for others"))
    failed = await club.ben.fill_in_direct_messages(
        await club.ben.type_in_direct_messages("attempt log", exam="SY0-701"), when="today"
    )
    read = await club.ben.press_in_direct_messages(failed, "How others here got there")
    assert "Failed it once" in read.text
    del env.backend.guilds[env.guild.id].members[club.ben.id]
    read = await club.ben.press_in_direct_messages(failed, "How others here got there")
    assert "Nobody in this server" in read.text
    async with club.coach.resources.database.transaction() as tx:
        assert await members.one(tx, GROUP_ID, club.ben.id) is None


async def test_whoever_looks_after_the_server_can_remove_a_story(env: simcord.Env) -> None:
    club, olga = Club(env), Person(env, "olga")
    ada = club.ada
    await ada.log("SY0-701", "1 sep")
    passed = await ada.log("SY0-701", "yesterday", result="passed")
    await ada.fill(await ada.press(passed, "Leave a story for others"))
    failed = await olga.log("SY0-701", "today")
    read = await olga.press(failed, "How others here got there")
    assert read.buttons == []
    env.backend.guilds[env.guild.id].owner_id = olga.id
    read = await olga.press(failed, "How others here got there")
    assert read.buttons == ["Remove this one"]
    assert str(ada.id) not in str(read.message.components)
    [left] = await telling_stories.own_stories(club.coach.resources, ada.id)
    ways = [way.offer(left.story_id) for way in (RemoveStory, ReallyRemove, ReallyDelete)]
    shown = await club.show(Spoken("-", [ways]))
    assert "it takes the permission" in (await club.press(club.ben, shown, "Remove this one")).text
    assert "it takes the permission" in (await club.press(club.ben, shown, "Yes, remove it")).text
    assert "That story is not there" in (await club.press(club.ben, shown, "Yes, delete it")).text
    asked = await olga.press(read, "Remove this one")
    assert "It is removed from this server." in (await olga.press(asked, "Yes, remove it")).text
    assert "Nobody in this server" in (await olga.press(failed, "How others here got there")).text
