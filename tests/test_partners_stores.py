"""What is kept of pacts, on SQLite and on PostgreSQL alike."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.actions import partnering
from bot.actions.partnering import Asked
from bot.actions.resources import Resources
from bot.database import Database, Transaction
from bot.rules.catalogue import Catalogue
from bot.rules.commitments import Commitment, Intent, Outcome
from bot.rules.days import EVERY_DAY
from bot.rules.exam_search import ExamIndex
from bot.rules.groups import Group, Schedule
from bot.rules.partner_search import Proposal, Says
from bot.rules.partners import Invitation, InvitationState, Pact, Parting, Role, Shared, Side
from bot.rules.zone_names import ZoneNames
from bot.stores import commitments, groups, learners, members, pacts, partner_invitations, partner_search

ADA, BEN, CLEO = 800_000_000_000_000_001, 800_000_000_000_000_002, 800_000_000_000_000_003
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PACT = Pact(Side(1, ADA, BEN, Role.MENTORED, NOW), Side(1, BEN, ADA, Role.MENTOR, NOW))


@pytest.fixture
async def tx(either_database: Database) -> AsyncIterator[Transaction]:
    """A transaction in which Ada, Ben and Cleo are known, and Ada and Ben have a pact."""
    async with either_database.transaction() as tx:
        for learner_id in (ADA, BEN, CLEO):
            await learners.meet(tx, learner_id, NOW)
        await pacts.begin(tx, PACT)
        yield tx


async def test_each_side_of_a_pact_is_its_own_and_all_of_it_goes_with_either_person(tx: Transaction) -> None:
    other = Pact(PACT.other, PACT.own)
    assert await pacts.of_learner(tx, ADA) == [PACT]
    assert await pacts.one(tx, 1, BEN) == other
    assert await pacts.one(tx, 1, CLEO) is None
    await pacts.pause(tx, 1, BEN, NOW)
    await pacts.nudged(tx, 1, ADA, NOW.date())
    [seen] = await pacts.of_learner(tx, ADA)
    assert seen.is_paused
    assert (seen.own.paused_at, seen.own.nudged_on, seen.other.nudged_on) == (None, NOW.date(), None)
    for item in (Shared.EXAM, Shared.WEEK, Shared.EXAM):
        await pacts.share(tx, 1, ADA, item)
    await pacts.take_back(tx, 1, ADA, Shared.WEEK)
    assert await pacts.shared(tx, 1, ADA) == {Shared.EXAM}
    assert await pacts.shared(tx, 1, BEN) == set()
    await commitments.keep(tx, Commitment(5, 1, ADA, Intent("book", date(2026, 12, 1))))
    await pacts.part(tx, ADA, BEN, Parting.REFUSED)
    await pacts.part(tx, ADA, BEN, Parting.ENDED)
    assert (await pacts.parting(tx, ADA, BEN), await pacts.parting(tx, BEN, ADA)) == (Parting.REFUSED, None)
    await tx.run("DELETE FROM learners WHERE learner_id = :learner_id", learner_id=BEN)
    for table in ("pact_sides", "pact_shares", "commitments", "partings"):
        assert await tx.all(f"SELECT * FROM {table}") == [], table
    assert [await pacts.hold(tx, each) for each in (ADA, BEN)] == [True, False]


async def test_an_invitation_stands_once_between_two_and_lapses(tx: Transaction) -> None:
    first = Invitation(7, ADA, 999, Role.PARTNER, NOW)
    await partner_invitations.keep(tx, first)
    await partner_invitations.asked(tx, 7, NOW)
    await partner_invitations.set_state(tx, 7, InvitationState.REFUSED)
    assert await partner_invitations.one(tx, 7) == replace(first, asked_at=NOW, state=InvitationState.REFUSED)
    again = replace(first, invitation_id=8, role=Role.MENTOR)
    await partner_invitations.keep(tx, again)
    assert await partner_invitations.of_learner(tx, 999) == [again]
    assert await partner_invitations.forget_before(tx, NOW - timedelta(seconds=1)) == 0
    assert await partner_invitations.forget_before(tx, NOW) == 1


async def test_commitments_are_kept_changed_and_forgotten_once_they_are_long_settled(tx: Transaction) -> None:
    late = Commitment(5, 1, ADA, Intent("book", date(2026, 12, 9), shared=False, bot_tells=True), NOW)
    early = Commitment(6, 1, ADA, Intent("revise", date(2026, 12, 1)))
    for each in (late, early):
        await commitments.keep(tx, each)
    assert await commitments.of_side(tx, 1, ADA) == [early, late]
    done = replace(early, outcome=Outcome.DONE, settled_at=NOW, word="ill")
    await commitments.keep(tx, done)
    assert await commitments.one(tx, 6) == done
    assert await commitments.open_of(tx, ADA) == [late]
    assert await commitments.forget_settled_before(tx, NOW) == 0
    assert await commitments.forget_settled_before(tx, NOW + timedelta(seconds=1)) == 1


async def test_who_is_free_to_be_asked_and_who_is_never_asked_about_whom(tx: Transaction) -> None:
    group = Group(77, 1, 2, None, "Crew", None, Schedule(time(19), EVERY_DAY, "UTC", 60))
    await groups.add(tx, group, NOW)
    before = NOW - timedelta(days=7)

    async def free(most_pacts: int = 5) -> list[int]:
        return [each.learner_id for each in await partner_search.free(tx, 77, before, most_pacts, 10)]

    for place, learner_id in enumerate((CLEO, BEN, ADA)):
        await members.join(tx, 77, learner_id, NOW)
        assert await partner_search.seek(tx, 77, learner_id, NOW + timedelta(minutes=place))
    assert not await partner_search.seek(tx, 78, ADA, NOW)
    await partner_search.seek(tx, 77, CLEO, NOW + timedelta(hours=1))  # keeps her place
    assert await free() == [CLEO, BEN, ADA]
    assert await free(most_pacts=1) == [CLEO]
    proposal = Proposal(4, 77, NOW, ((BEN, None), (CLEO, None)))
    assert await partner_search.propose(tx, proposal)
    assert not await partner_search.propose(tx, replace(proposal, proposal_id=3))
    assert await free() == [ADA]
    assert await partner_search.never_together(tx, [ADA, BEN, CLEO]) == {(ADA, BEN), (BEN, CLEO)}
    await partner_search.say(tx, 4, CLEO, Says.YES)
    assert await partner_search.one(tx, 4) == replace(proposal, says=((BEN, None), (CLEO, Says.YES)))
    await partner_search.say(tx, 4, BEN, Says.NO)
    assert await free() == [BEN, ADA]
    await partner_search.say(tx, 4, BEN, Says.YES)
    assert await free() == [CLEO, BEN, ADA]
    await groups.forget(tx, [77])
    [kept] = await partner_search.of_learner(tx, CLEO, before)
    assert not kept.is_open(NOW)


async def test_two_who_invite_each_other_at_once_have_one_pact(
    either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames
) -> None:
    resources = Resources(either_database, lambda: NOW, catalogue, exams, zones)
    async with either_database.transaction() as tx:
        for learner_id in (ADA, BEN):
            await learners.meet(tx, learner_id, NOW)
    both = [partnering.invite(resources, one, one, other, Role.PARTNER) for one, other in ((ADA, BEN), (BEN, ADA))]
    came = {each.asked for each in await asyncio.gather(*both)}
    assert came == {Asked.ASKED, Asked.ACCEPTED}
    async with either_database.transaction() as tx:
        assert [len(await pacts.of_learner(tx, each)) for each in (ADA, BEN)] == [1, 1]
        assert await partner_invitations.of_learner(tx, ADA) == []
