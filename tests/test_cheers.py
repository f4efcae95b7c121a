"""Cheers: a group hears of those who want that, never of a score, never twice, and no longer once it is taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import simcord

from bot.actions import cheering, group_erasing, leaving, promising
from bot.actions.cheer_duties import CheerDuty
from bot.database import Database, Transaction
from bot.rules.checkins import Checkin, Standing
from bot.rules.cheers import CHEER_EDIT, MONTH, Cheer, Month, News, is_steady, message_subject, news_named
from bot.rules.groups import Milestone
from bot.rules.rounds import Round, RoundState
from bot.stores import checkins, cheers, groups, learners, members, promises, rounds
from bot.ui.cheer_cards import CheerChoices, PostCheer, TakeBackCheer, TellGroup
from bot.ui.debrief_buttons import IPassedIt
from bot.ui.spoken import Spoken
from tests.clubs import EXAM, GROUP_ID, Club, group_in
from tests.conftest import NOON
from tests.keeping import LEASE

NOW = NOON
LAST = Round(GROUP_ID, NOW, NOW + timedelta(hours=2), RoundState.CLOSED)
STEADY = Month(1, NOW - timedelta(days=40), is_paused=False, told_on=None, checked_in=4, missed=0)


@pytest.mark.parametrize(
    ("month", "held", "steady"),
    [
        (STEADY, 4, True),
        (STEADY, 8, True),
        (STEADY, 9, False),
        (replace(STEADY, checked_in=3), 3, False),
        (replace(STEADY, checked_in=20, missed=1), 21, False),
        (replace(STEADY, is_paused=True), 4, False),
        (replace(STEADY, joined_at=LAST.closes_at - MONTH), 4, True),
        (replace(STEADY, joined_at=LAST.closes_at - MONTH + timedelta(seconds=1)), 4, False),
        (replace(STEADY, told_on=date(2026, 10, 25)), 4, True),
        (replace(STEADY, told_on=date(2026, 10, 26)), 4, False),
    ],
)
def test_a_month_is_steady_with_nothing_missed_and_enough_taken_part_in(month: Month, held: int, steady: bool) -> None:
    assert is_steady(month, LAST, held, date(2026, 11, 22)) is steady


@pytest.mark.parametrize("whose", [None, 800_000_000_000_000_001])
@pytest.mark.parametrize("what", [EXAM, "my exam: part 2", "2026-11-22"])
def test_news_are_read_back_from_the_subject_of_their_promise(whose: int | None, what: str) -> None:
    news = News(GROUP_ID, whose, Milestone.BOOKED, what)
    assert news_named(news.subject) == news


async def test_what_is_told_and_who_cheered_is_remembered_once(either_database: Database) -> None:
    cheer = Cheer(GROUP_ID, 1, Milestone.PASSED, EXAM, NOW)
    async with either_database.transaction() as tx:
        await groups.add(tx, group_in(6, 5), NOW)
        for learner_id in (1, 2):
            await learners.meet(tx, learner_id, NOW)
        assert await cheers.add(tx, cheer)
        assert not await cheers.add(tx, cheer)
        assert await cheers.posted(tx, cheer.news, (1, 2), 6, 60) == 1
        assert await cheers.posted(tx, cheer.news, (1,), 6, 61) == 0
        told = replace(cheer, channel_id=6, message_id=60)
        assert await cheers.in_message(tx, GROUP_ID, 60) == await cheers.of_learner(tx, 1) == [told]
        assert [await cheers.give(tx, GROUP_ID, 60, learner_id, NOW) for learner_id in (2, 2, 1)] == [True, False, True]
        assert await cheers.take_back(tx, GROUP_ID, 60, 1)
        assert not await cheers.take_back(tx, GROUP_ID, 60, 1)
        assert await cheers.given(tx, GROUP_ID, 60) == 1
        await cheers.unsay(tx, told)
        assert await cheers.one(tx, GROUP_ID, 1, Milestone.PASSED, EXAM) == cheer
        await cheers.forget(tx, cheer)
        await cheers.forget_given(tx, GROUP_ID, 60)
        assert await cheers.of_news(tx, cheer.news) == []
        assert await cheers.given(tx, GROUP_ID, 60) == 0


async def test_a_month_is_looked_at_for_those_alone_who_want_it_told(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await groups.add(tx, group_in(6, 5), NOW - MONTH)
        for learner_id in (1, 2, 3):
            await learners.meet(tx, learner_id, NOW - MONTH)
            await members.join(tx, GROUP_ID, learner_id, NOW - MONTH)
            await members.choose_cheer(tx, GROUP_ID, learner_id, Milestone.STEADY, wanted=learner_id != 3)
        await weekly_rounds(tx, 1, 2, missing_once=2)
        assert await cheers.held(tx, LAST, NOW - MONTH) == 4
        [ada, ben] = await cheers.months(tx, LAST, NOW - MONTH)
        assert (ada.learner_id, ada.checked_in, ada.missed, ada.told_on) == (1, 4, 0, None)
        assert (ben.learner_id, ben.checked_in, ben.missed) == (2, 3, 1)


async def weekly_rounds(tx: Transaction, *present: int, missing_once: int | None = None) -> None:
    """Five rounds, the last of them LAST; the first lies a month back, and does not count any more."""
    for weeks in range(4, -1, -1):
        opens_at = NOW - timedelta(weeks=weeks)
        of = await rounds.touch(tx, GROUP_ID, opens_at, opens_at + timedelta(hours=2))
        await rounds.put_in_state(tx, of, RoundState.CLOSED)
        for learner_id in present:
            if weeks == 1 and learner_id == missing_once:
                await checkins.note_missing(tx, of, [learner_id])
            else:
                on_track = Checkin(GROUP_ID, opens_at, learner_id, Standing.ON_TRACK, False, (), opens_at, opens_at)
                await checkins.keep(tx, on_track)


@pytest.fixture
def club(env: simcord.Env) -> Club:
    return Club(env)


async def test_a_pass_is_told_ten_minutes_later_and_everybodys_cheer_counts_once(club: Club) -> None:
    await club.begins(Milestone.PASSED)
    card = await club.ada.log(EXAM, "today", result="passed", score="780")
    said = f"<@{club.ada.id}> has passed CompTIA Security+ (V7)."
    assert f"In ten minutes Night\\_Owls reads, as you wanted: “{said}”" in card.text
    await club.days.until("2026-11-22 12:09")
    assert club.told == []
    await club.days.until("2026-11-22 12:11")
    [told] = club.told
    assert told.content == said
    counted = await club.press(club.ben, told, "Cheer them on")
    assert counted.private
    assert "Your cheer counts already." in (await club.press(club.ben, told, "Cheer them on")).text
    own = await club.press(club.ada, told, "Cheer them on")
    assert "the cheering is for the others" in own.text
    assert "You are not in Night\\_Owls" in (await club.press(club.cleo, told, "Cheer them on")).text
    await club.days.until("2026-11-22 12:12")
    assert [message.content for message in club.told] == [f"{said}\n-# 1 cheer"]
    await club.ben.press(counted, "Take it back")
    await club.days.until("2026-11-22 12:13")
    assert [message.content for message in club.told] == [said]
    await club.ada.press(own, "Take it back")
    await club.days.until("2026-11-22 12:14")
    assert [message.content for message in club.told] == ["Somebody here had something to celebrate."]
    assert not club.told[0].components


async def test_a_slip_is_told_to_nobody_and_what_was_told_wrongly_is_taken_out(club: Club) -> None:
    await club.begins(Milestone.PASSED)
    slip = await club.ada.log(EXAM, "today", result="passed")
    await club.ada.press(slip, "Undo")
    await club.days.until("2026-11-22 12:30")
    assert club.told == []
    meant = await club.ada.log(EXAM, "today", result="passed")
    await club.days.until("2026-11-22 12:45")
    assert len(club.told) == 1
    await club.ada.press(meant, "Undo")
    await club.days.until("2026-11-22 12:46")
    assert [message.content for message in club.told] == ["Somebody here had something to celebrate."]
    rather_not = await club.ada.log(EXAM, "today", result="passed")
    assert "Taken back" in (await club.ada.press(rather_not, "Do not tell them")).text
    await club.days.until("2026-11-22 13:00")
    assert len(club.told) == 1


async def test_a_pass_is_told_by_hand_only_after_it_was_shown_and_posted_once(club: Club) -> None:
    await club.begins()
    card = await club.ada.log(EXAM, "today", result="passed", score="780")
    shown = await club.ada.press(card, "Tell my group")
    assert shown.private
    assert f"> <@{club.ada.id}> has passed CompTIA Security+ (V7).\n" in shown.text
    await club.days.until("2026-11-22 12:30")
    assert club.told == []
    posted = await club.ada.press(shown, "Post it")
    await club.days.say_due()
    [told] = club.told
    assert told.content == f"<@{club.ada.id}> has passed CompTIA Security+ (V7)."
    again = await club.ada.press(card, "Tell my group")
    assert "has read it already" in again.text
    assert "Post it" not in again.buttons
    assert (await club.ada.press(posted, "Take it back")).text.startswith("Taken back")
    await club.days.until("2026-11-22 12:31")
    assert [message.content for message in club.told] == ["Somebody here had something to celebrate."]


async def test_the_name_of_another_exam_than_the_groups_is_nobodys_business(club: Club) -> None:
    await club.begins(Milestone.PASSED)
    await club.ada.log("200-301", "today", result="passed")
    await club.days.until("2026-11-22 12:11")
    assert [message.content for message in club.told] == [f"<@{club.ada.id}> has passed an exam."]


async def test_an_exam_day_is_told_once_however_often_it_moves_and_not_if_it_was_cancelled(club: Club) -> None:
    await club.begins(Milestone.BOOKED)
    await club.ada.type("settings", zone="UTC")
    slip = await club.ada.type("calm examday", exam="200-301", day="7 dec", time="10:00", delivery="online")
    await club.ada.press(slip, "Cancel exam day")
    await club.ada.type("calm examday", exam=EXAM, day="30 nov", time="10:00", delivery="online")
    await club.days.until("2026-11-22 12:20")
    said = [f"<@{club.ada.id}> has booked CompTIA Security+ (V7)."]
    assert [message.content for message in club.told] == said
    await club.ada.type("calm examday", exam=EXAM, day="1 dec", time="10:00", delivery="online")
    await club.days.until("2026-11-22 12:40")
    assert [message.content for message in club.told] == said
    await club.ada.type("calm examday", exam="220-1201", day="8 dec", time="10:00", delivery="online")
    await club.wants()
    await club.days.until("2026-11-22 13:00")
    assert [message.content for message in club.told] == said


async def test_everybody_who_was_steady_stands_in_one_message_and_whoever_is_erased_no_longer(club: Club) -> None:
    await club.begins(Milestone.STEADY)
    resources = club.coach.resources
    async with resources.database.transaction() as tx:
        await members.choose_cheer(tx, GROUP_ID, club.ben.id, Milestone.STEADY, wanted=True)
        await weekly_rounds(tx, club.ada.id, club.ben.id)
        for _ in range(2):
            await cheering.after_closing(tx, resources, club.group, LAST)
    await club.days.until("2026-11-22 12:11")
    ada, ben = sorted((club.ada.id, club.ben.id))
    steady = "been steady for four weeks: no check-in missed."
    assert [message.content for message in club.told] == [f"<@{ada}> and <@{ben}> have {steady}"]
    for erased, left in ((ada, f"<@{ben}> has {steady}"), (ben, "Somebody here had something to celebrate.")):
        with club.env.time_context():
            assert await leaving.erase(resources, erased, resources.clock())
        await club.days.until(f"2026-11-22 12:{12 if erased == ada else 13}")
        assert [message.content for message in club.told] == [left]


async def test_what_is_taken_back_while_it_is_being_said_is_taken_out_of_its_message(club: Club) -> None:
    await club.begins(Milestone.PASSED)
    card = await club.ada.log(EXAM, "today", result="passed")
    await club.days.asleep_until("2026-11-22 12:11")
    resources, duty = club.coach.resources, CheerDuty()
    with club.env.time_context():
        [claimed] = await promising.claim(resources, 10, LEASE)
        [prepared] = await promising.prepare(resources, duty, [claimed])
        assert prepared is not None
        await club.ada.press(card, "Do not tell them")
        await promising.finish(resources, duty, [(prepared, 99)])
    async with resources.database.transaction() as tx:
        assert await cheers.in_message(tx, GROUP_ID, 99) == []
        assert await promises.due_of(tx, club.group.channel_id, CHEER_EDIT, message_subject(GROUP_ID, 99))


async def test_nothing_is_told_of_whoever_has_left_the_server(club: Club) -> None:
    await club.begins(Milestone.PASSED)
    await club.ada.log(EXAM, "today", result="passed")
    club.env.guild.remove_member(club.ada.member)
    await club.days.until("2026-11-22 12:30")
    assert club.told == []


async def test_what_a_group_was_told_is_erased_with_its_history(club: Club) -> None:
    await club.begins(Milestone.PASSED)
    await club.ada.log(EXAM, "today", result="passed")
    await club.days.until("2026-11-22 12:11")
    resources = club.coach.resources
    async with resources.database.transaction() as tx:
        await group_erasing.erase_told(tx, resources, club.group)
        await groups.remove(tx, GROUP_ID, NOW)
    await club.days.until("2026-11-22 12:12")
    assert [message.content for message in club.told] == ["Somebody here had something to celebrate."]


async def test_what_a_group_hears_is_chosen_item_by_item_and_off_at_first(club: Club) -> None:
    await club.begins()
    below = await club.show(Spoken("-", [[CheerChoices.offer(GROUP_ID)]]))
    card = await club.press(club.ada, below, "What my group hears")
    assert card.private
    assert card.text.count("**off**") == 3
    changed = await club.ada.press(card, "Turn on: when I have passed an exam")
    assert f"When I have passed an exam: **on**. “<@{club.ada.id}> has passed CompTIA Security+ (V7).”" in changed.text
    assert changed.text.count("**off**") == 2
    assert changed.buttons[1] == "Turn off: when I have passed an exam"
    assert "You are not in Night\\_Owls" in (await club.press(club.cleo, below, "What my group hears")).text


async def test_a_stranger_tells_nothing_of_anybody(club: Club) -> None:
    await club.begins()
    await club.ada.log(EXAM, "today", result="passed")
    subject = f"{GROUP_ID}:{EXAM}"
    back = TakeBackCheer.offer(f"{GROUP_ID}:passed:{EXAM}")
    below = await club.show(Spoken("-", [[TellGroup.offer(subject), PostCheer.offer(subject), back]]))
    for label in ("Tell my group", "Post it"):
        assert "no such attempt of yours" in (await club.press(club.ben, below, label)).text
        assert "You are not in Night\\_Owls" in (await club.press(club.cleo, below, label)).text
    assert "nothing to take back" in (await club.press(club.ben, below, "Take it back")).text
    await club.days.until("2026-11-22 12:30")
    assert [message.content for message in club.told] == ["-"]


async def test_who_says_after_the_exam_that_they_passed_can_tell_their_group_in_place_of_copying_words(
    club: Club,
) -> None:
    await club.begins()
    for person in (club.ada, club.cleo):
        await person.type("settings", zone="UTC")
        await person.type("calm examday", exam=EXAM, day="today", time="13:00", delivery="online")
    await club.days.asleep_until("2026-11-22 13:30")
    below = await club.show(Spoken("-", [[IPassedIt.offer(f"202611221300o0:{EXAM}")]]))
    assert "Words to share" in (await club.press(club.cleo, below, "I passed")).buttons
    in_a_group = (await club.press(club.ada, below, "I passed")).buttons
    assert "Tell my group" in in_a_group
    assert "Words to share" not in in_a_group
