"""What leaving a group takes away and gives back, on both engines; and every card of a member, whole."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.actions import membership, own_reminders
from bot.actions.member_views import GroupStatus
from bot.actions.membership import Joined
from bot.actions.resources import LocalTime, Resources
from bot.database import Database
from bot.errors import Expired
from bot.rules.catalogue import Catalogue
from bot.rules.checkins import Excuse
from bot.rules.exam_search import ExamIndex
from bot.rules.groups import Member, Milestone, Trouble
from bot.rules.leaderboard import Steadiness, board_for, ranked
from bot.rules.membership import membership_as_text, membership_from_text
from bot.rules.rounds import Round, RoundState
from bot.rules.zone_names import ZoneNames
from bot.stores import checkins, members, partner_search
from bot.texts import members as texts
from bot.ui.member_cards import status_card
from tests.group_life import ADA, BEN, Gathering, group_of
from tests.keeping import SUNDAY
from tests.test_texts import whole

instants = st.integers(0, 2**33).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
minutes = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
memberships = st.builds(
    Member,
    st.just(700),
    st.just(ADA),
    instants,
    st.integers(0, 9),
    st.none() | instants,
    st.none() | minutes,
    st.booleans(),
    st.frozensets(st.sampled_from(Milestone)),
    st.none() | st.dates(),
    st.none() | instants,
)


@settings(max_examples=50)
@given(memberships, st.lists(instants, max_size=4).map(tuple))
def test_a_membership_is_kept_as_text_and_read_back(member: Member, absences: tuple[datetime, ...]) -> None:
    assert membership_from_text(700, ADA, membership_as_text(member, absences)) == (member, absences)


async def test_what_leaving_takes_away_comes_back_whole_on_either_engine(
    either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames
) -> None:
    resources = Resources(either_database, lambda: SUNDAY, catalogue, exams, zones)
    life = Gathering(resources, group_of(open_minutes=60))
    await life.begins(ADA, zone="Europe/Berlin")
    first = await life.opens(SUNDAY)
    await life.checks_in(ADA, first, shared=True)
    await life.closes(first, [ADA])
    await life.round_of(SUNDAY + timedelta(days=1), present=[], absent=[ADA])
    await own_reminders.remind_at(life.resources, ADA, 700, "13:30")
    await membership.stand_on_leaderboard(life.resources, ADA, 700, wanted=True)
    async with either_database.transaction() as tx:
        for milestone in (Milestone.BOOKED, Milestone.PASSED):
            await members.choose_cheer(tx, 700, ADA, milestone, wanted=True)
        await partner_search.seek(tx, 700, ADA, life.now)
        await members.told_steady(tx, 700, [ADA], SUNDAY.date())
    before = await membership.status(life.resources, ADA, 700)
    await life.opens(SUNDAY + timedelta(days=2))
    left = await membership.leave(life.resources, ADA, 700, 1)
    assert (left.shared, await life.owed(ADA)) == (1, {})
    assert (await membership.take_back_shared(life.resources, ADA, 700, 2)).rounds == 1
    assert (await membership.take_back_shared(life.resources, ADA, 700, 3)).rounds == 0
    assert (await membership.share_again(life.resources, ADA, 2)).rounds == 1
    await membership.join_again(life.resources, ADA, 1)
    after = await membership.status(life.resources, ADA, 700)
    assert after.member is not None
    assert before.member is not None
    assert replace(after.member, seen_at=before.member.seen_at) == before.member
    assert after.steadiness == before.steadiness
    assert (after.board, after.seeking) == (before.board, 1)
    assert await life.owed(ADA) == {"checkin-reminder": SUNDAY + timedelta(days=2, minutes=30)}
    async with either_database.transaction() as tx:
        assert await checkins.shared_by(tx, 700, ADA) == [SUNDAY]
        assert await checkins.missed_by(tx, 700, ADA) == [SUNDAY + timedelta(days=1)]


async def test_leaving_is_undone_for_a_day_and_by_its_own_person_alone(resources: Resources) -> None:
    life = Gathering(resources, group_of())
    await life.begins(ADA, BEN)
    await membership.leave(life.resources, ADA, 700, 1)
    with pytest.raises(Expired):
        await membership.join_again(life.resources, BEN, 1)
    with pytest.raises(Expired):
        await membership.share_again(life.resources, ADA, 1)
    life.now += timedelta(hours=25)
    with pytest.raises(Expired):
        await membership.join_again(life.resources, ADA, 1)


@pytest.mark.parametrize("excuse", [None, *Excuse])
def test_every_card_is_whole_and_fits(excuse: Excuse | None) -> None:
    group = replace(group_of(), name="*_`|" * 15, exam="SY0-701", trouble=Trouble.CHANNEL_GONE)
    member = Member(700, ADA, SUNDAY, reminded_at=time(18), on_leaderboard=True, cheers=frozenset(Milestone))
    of = Round(700, SUNDAY, SUNDAY + timedelta(hours=3), RoundState.OPEN)
    steady = [Steadiness(ADA + each, 20 - each, 20) for each in range(30)]
    board = board_for(ranked(steady), ADA + 29)
    for open_round, counted in itertools.product((None, of), ((0, 0), (0, 3), (2, 3), (3, 3))):
        local = LocalTime(SUNDAY, None)
        status = GroupStatus(
            group, member, 4, 2, open_round, SUNDAY, False, Steadiness(ADA, *counted), board, excuse, local
        )
        said = [texts.standing(status), texts.introduction(status), texts.joined(Joined(status, is_new=True))]
        said += [texts.paused(status), texts.resumed(status), texts.stays(status), texts.trouble(group) or ""]
        assert all(whole(each) for each in said), said
        assert not any(word in each for each in said for word in ("fail", "streak", "lost", "!"))
        assert len(texts.standing(status)) + len(texts.leaderboard(board) if board else "") < 3900
        status_card(status, organises=True)
