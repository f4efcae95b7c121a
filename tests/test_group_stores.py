"""What study groups keep, on both engines."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.database import Database, Transaction
from bot.rules.checkins import Answer, Checkin, Counts, Standing
from bot.rules.days import WEEKDAYS
from bot.rules.exam_week import ExamDay, Venue
from bot.rules.groups import Group, Milestone, Schedule, Trouble
from bot.rules.nudging import NUDGE, Pause
from bot.rules.rounds import ROUND, ROUND_CLOSE, ROUND_EDIT, Round, RoundState
from bot.stores import checkins, exam_days, groups, learners, members, nudges, promises, rounds

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
OPENS = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
CLOSES = OPENS + timedelta(hours=20)
ADA, BEN, CHI = 11, 12, 13
GROUP = Group(
    7, 5, 6, ADA, "Evening crew", "SY0-701", Schedule(time(18), WEEKDAYS, "Europe/Berlin", 1200), ("Why?",), 9
)


async def begin(tx: Transaction) -> Round:
    """A group with three members, and its first round."""
    for learner_id in (ADA, BEN, CHI):
        await learners.meet(tx, learner_id, NOW)
    await groups.add(tx, GROUP, NOW)
    for learner_id in (ADA, BEN, CHI):
        assert await members.join(tx, GROUP.group_id, learner_id, NOW)
    return await rounds.touch(tx, GROUP.group_id, OPENS, CLOSES)


def told(learner_id: int, at: datetime, standing: Standing = Standing.ON_TRACK, *, shared: bool = True) -> Checkin:
    answers = (Answer(None, f"did {learner_id}"), Answer("Why?", "because"))
    return Checkin(GROUP.group_id, OPENS, learner_id, standing, shared, answers, at, at)


async def test_a_group_is_kept_with_everything_that_was_set(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await begin(tx)
        assert await groups.one(tx, 7) == GROUP
        assert not await groups.add(tx, GROUP, NOW)
        changed = replace(GROUP, name="Early birds", exam=None, questions=(), role_id=None, thread_per_round=True)
        await groups.note_trouble(tx, 7, Trouble.NO_ACCESS)
        assert not await groups.note_trouble(tx, 7, Trouble.NO_ACCESS)
        await groups.change(tx, changed)
        assert await groups.one(tx, 7) == changed
        assert await groups.of_guild(tx, 5) == await groups.in_channel(tx, 6) == await groups.of_learner(tx, BEN)
        assert await groups.all_guilds(tx) == {5: True}
        assert await groups.bot_left(tx, 5, NOW) == 1
        assert await groups.in_channel(tx, 6) == await groups.of_learner(tx, BEN) == []
        assert await groups.all_guilds(tx) == {5: False}
        assert await groups.left_before(tx, NOW + timedelta(days=1)) == [7]
        assert await groups.bot_returned(tx, 5) == 1
        await groups.remove(tx, 7, NOW)
        assert await groups.of_guild(tx, 5) == []


async def test_check_ins_are_counted_and_shown_as_far_as_they_are_shared(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        of = await begin(tx)
        await checkins.keep(tx, told(ADA, OPENS - timedelta(hours=1)))
        await checkins.keep(tx, told(BEN, OPENS + timedelta(hours=1), Standing.NEEDS_HELP, shared=False))
        await checkins.keep(tx, told(CHI, CLOSES, Standing.NEEDS_HELP))
        assert await checkins.counts(tx, of) == Counts(3, early=1, late=1, shared=2, asking=1)
        assert [each.learner_id for each in await checkins.shared(tx, of, 5)] == [CHI, ADA]
        assert await checkins.shared(tx, of, 5, 1) == [told(ADA, OPENS - timedelta(hours=1))]
        assert await checkins.asking(tx, of, 5) == [CHI]
        assert await checkins.of_learner(tx, BEN, 5) == [
            told(BEN, OPENS + timedelta(hours=1), Standing.NEEDS_HELP, shared=False)
        ]
        await checkins.hide(tx, 7, CHI)
        assert (await checkins.counts(tx, of)).shared == 1
        await checkins.note_missing(tx, of, [BEN])
        await checkins.note_missing(tx, of, [BEN])
        assert (await checkins.counts(tx, of)).missing == 1
        await checkins.not_missing(tx, of, BEN)
        assert (await checkins.counts(tx, of)).missing == 0


async def test_an_answer_told_anew_takes_the_place_of_the_one_before(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await begin(tx)
        first = told(ADA, OPENS)
        await checkins.keep(tx, first)
        again = replace(first, answers=(Answer(None, "more"),), changed_at=OPENS + timedelta(hours=1), shared=False)
        await checkins.keep(tx, again)
        assert await checkins.one(tx, 7, OPENS, ADA) == again
        await checkins.take_back(tx, again)
        assert await checkins.one(tx, 7, OPENS, ADA) is None


async def test_early_answers_move_with_their_round(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        of = await begin(tx)
        await checkins.keep(tx, told(ADA, NOW))
        await rounds.move(tx, of, OPENS + timedelta(hours=1), CLOSES)
        moved = await checkins.one(tx, 7, OPENS + timedelta(hours=1), ADA)
        assert moved is not None
        assert moved.answers == told(ADA, NOW).answers
        [coming] = await rounds.of_state(tx, 7, RoundState.COMING)
        assert coming.opens_at == OPENS + timedelta(hours=1)


async def test_who_has_not_checked_in_is_known_with_what_may_excuse_them(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        of = await begin(tx)
        await checkins.keep(tx, told(ADA, OPENS))
        await learners.set_zone(tx, BEN, "Asia/Tokyo")
        await nudges.pause(tx, BEN, Pause(date(2026, 11, 20), date(2026, 11, 30)))
        for exam, day in (("SY0-701", 24), ("N10-009", 26)):
            await exam_days.keep(tx, CHI, ExamDay(exam, date(2026, 11, day), time(9), None, Venue.ONLINE))
        ben, chi = await members.not_checked_in(tx, of, OPENS)
        assert (ben.learner_id, ben.zone, ben.pause) == (
            BEN,
            "Asia/Tokyo",
            Pause(date(2026, 11, 20), date(2026, 11, 30)),
        )
        assert (chi.learner_id, sorted(chi.exam_days)) == (CHI, [date(2026, 11, 24), date(2026, 11, 26)])
        assert [each.learner_id for each in await members.not_checked_in(tx, of, OPENS, {ADA, CHI})] == [CHI]


async def test_a_member_is_kept_with_what_they_chose(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await begin(tx)
        member = await members.one(tx, 7, ADA)
        assert member is not None
        chosen = replace(
            member, paused_at=NOW, reminded_at=time(20, 30), on_leaderboard=True, missed=2,
            cheers=frozenset({Milestone.PASSED}),
        )  # fmt: skip
        await members.keep(tx, chosen)
        assert await members.one(tx, 7, ADA) == chosen
        await members.checked_in(tx, 7, ADA, NOW)
        assert await members.one(tx, 7, ADA) == replace(chosen, paused_at=None, missed=0)
        await members.missed_one_more(tx, 7, [ADA, BEN])
        assert [member.missed for member in await members.of_learner(tx, BEN)] == [1]
        assert await members.count(tx, 7) == 3
        assert await members.leave(tx, 7, ADA)
        assert not await members.leave(tx, 7, ADA)
        assert await members.count(tx, 7) == 2


async def test_an_erased_person_leaves_a_count_behind(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        of = await begin(tx)
        await checkins.keep(tx, told(ADA, OPENS))
        await rounds.posted(tx, of, 6, 77)
        assert [each.opens_at for each in await rounds.of_learner(tx, ADA)] == [OPENS]
        await rounds.leave_unnamed(tx, ADA)
        await tx.run("DELETE FROM learners WHERE learner_id = :learner_id", learner_id=ADA)
        after = await rounds.one(tx, 7, OPENS)
        assert after is not None
        assert await checkins.counts(tx, after) == Counts(1)
        found = await groups.one(tx, 7)
        assert found is not None
        assert found.organiser_id is None


async def test_everything_that_is_owed_about_a_group_is_called_off_and_nothing_else(either_database: Database) -> None:
    async with either_database.transaction() as tx:
        await begin(tx)
        await promises.plan(tx, 6, ROUND, "7", OPENS)
        await promises.plan(tx, 6, ROUND_EDIT, "7:1", OPENS)
        await promises.plan(tx, 7, ROUND_CLOSE, "1", OPENS)
        await promises.plan(tx, 6, ROUND, "71", OPENS)
        await promises.plan(tx, ADA, NUDGE, "", OPENS)
        assert await promises.call_off_to(tx, 6, "70") == 0
        assert await promises.call_off_about(tx, 7) == 3
        assert await promises.due_of(tx, 6, ROUND, "71") == OPENS
        assert await promises.due_of(tx, ADA, NUDGE, "") == OPENS
