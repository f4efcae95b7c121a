"""Study groups where much happens at once, or in an unusual order."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import discord
import pytest
import simcord
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.actions import gathering, membership, promising, servers, troubles
from bot.actions.duties import Duty
from bot.actions.gathering import Told
from bot.actions.resources import Resources
from bot.actions.round_duties import RoundCloseDuty, RoundDuty
from bot.actions.rounds import RoundView, plan_next_round
from bot.database import Database
from bot.database.sqlite import SqliteDatabase
from bot.errors import NoSuchGroup
from bot.rules.catalogue import Catalogue
from bot.rules.checkins import Standing
from bot.rules.exam_search import ExamIndex
from bot.rules.failures import Failure
from bot.rules.groups import Group, Member
from bot.rules.rounds import ROUND_CLOSE
from bot.rules.zone_names import ZoneNames
from bot.stores import groups, learners, members, promises
from tests.evenings import EVENING
from tests.keeping import LEASE, SUNDAY
from tests.organising import Organiser
from tests.people import Person
from tests.time_travel import utc

OPENS = utc("2026-11-22 18:00")
A_DAY = timedelta(days=1)
GROUP = Group(7, 5, 6, None, "Evening crew", None, EVENING)
ADA, BEN, STRANGER = 1, 2, 44


class Crew:
    """A group of two; `now` is set by the test."""

    def __init__(self, resources: Resources) -> None:
        self.now = SUNDAY
        self.resources = replace(resources, clock=lambda: self.now)

    async def begins(self) -> None:
        """They join, and the first round has just opened."""
        async with self.resources.database.transaction() as tx:
            await groups.add(tx, GROUP, SUNDAY)
            await plan_next_round(tx, self.resources, GROUP)
            for learner_id in (ADA, BEN):
                await learners.meet(tx, learner_id, SUNDAY)
                await members.join(tx, GROUP.group_id, learner_id, SUNDAY)
        await self.opens(OPENS)

    async def opens(self, at: datetime) -> None:
        self.now = at
        await self.keeps(RoundDuty())

    async def keeps(self, duty: Duty[RoundView]) -> None:
        """Keep what is due of that kind."""
        for promise in await promising.claim(self.resources, 10, LEASE):
            if promise.kind == duty.kind.name:
                [prepared] = await promising.prepare(self.resources, duty, [promise])
                if prepared is not None:
                    await promising.finish(self.resources, duty, [(prepared, 77)])

    async def ada_checks_in(self, opens_at: datetime = OPENS) -> Told:
        told = (Standing.ON_TRACK, ["labs", ""])
        return await gathering.check_in(self.resources, ADA, 7, opens_at, *told, shared=True, in_guild=5)

    async def ada(self) -> Member | None:
        async with self.resources.database.transaction() as tx:
            return await members.one(tx, 7, ADA)


@pytest.fixture
async def crew(resources: Resources) -> Crew:
    crew = Crew(resources)
    await crew.begins()
    return crew


async def until_waiting(database: Database, transactions: int) -> None:
    """Return when so many wait for a row that somebody holds; SQLite lets nobody else begin, so that nobody does."""
    if isinstance(database, SqliteDatabase):
        return
    waiting = 0
    while waiting < transactions:
        await asyncio.sleep(0.01)
        async with database.transaction() as tx:
            row = await tx.one(
                "SELECT COUNT(*) AS waiting FROM pg_stat_activity "
                "WHERE wait_event_type = 'Lock' AND datname = current_database()"
            )
        waiting = row["waiting"] if row else 0


async def test_leaving_while_a_round_closes_fails_neither(
    either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames
) -> None:
    crew = Crew(Resources(either_database, lambda: SUNDAY, catalogue, exams, zones))
    await crew.begins()
    crew.now = OPENS + timedelta(hours=12)
    async with either_database.transaction() as tx:
        await members.seen(tx, 7, ADA, crew.now)
        leaving = asyncio.create_task(membership.leave(crew.resources, ADA, 7, 99))
        await until_waiting(either_database, 1)
        closing = asyncio.create_task(crew.keeps(RoundCloseDuty()))
        await until_waiting(either_database, 2)
    await asyncio.gather(closing, leaving)
    assert await crew.ada() is None
    async with either_database.transaction() as tx:
        assert await promises.of_kind(tx, 7, ROUND_CLOSE) == []


async def test_counting_only_what_was_told_does_not_bring_back_who_has_left(crew: Crew) -> None:
    await crew.ada_checks_in()
    await membership.leave(crew.resources, ADA, 7, 99)
    told = await gathering.share(crew.resources, ADA, 7, OPENS, shared=False)
    assert not told.checkin.shared
    assert await crew.ada() is None


async def test_changing_what_was_told_does_not_end_a_pause(crew: Crew) -> None:
    await crew.ada_checks_in()
    await membership.pause(crew.resources, ADA, 7)
    await gathering.share(crew.resources, ADA, 7, OPENS, shared=False)
    await crew.ada_checks_in()
    ada = await crew.ada()
    assert ada is not None
    assert ada.paused_at is not None


async def test_what_is_told_in_the_moment_before_a_round_has_opened_goes_to_it(crew: Crew) -> None:
    await crew.ada_checks_in()
    crew.now = OPENS + A_DAY + timedelta(seconds=20)  # many groups open in this minute
    asked = await gathering.asked(crew.resources, ADA, 7, in_guild=5)
    assert asked.round.opens_at == OPENS + A_DAY
    told = await crew.ada_checks_in(OPENS + A_DAY)
    assert told.round.opens_at == OPENS + A_DAY


async def test_what_was_taken_back_of_an_old_round_is_put_back_there_as_it_was(crew: Crew) -> None:
    told = await crew.ada_checks_in()
    for days in (1, 2):
        await crew.opens(OPENS + days * A_DAY)
    await gathering.take_back(crew.resources, ADA, 7, OPENS, 98)
    assert await gathering.history(crew.resources, ADA, 5) == []
    back = await gathering.put_back(crew.resources, ADA, 98)
    assert (back.round.opens_at, back.checkin) == (OPENS, told.checkin)
    assert [each.checkin for each in await gathering.history(crew.resources, ADA, 5)] == [told.checkin]


async def test_a_channel_that_cannot_be_written_to_is_trouble_for_every_group_in_it(crew: Crew) -> None:
    async with crew.resources.database.transaction() as tx:
        other = replace(GROUP, group_id=8, name="Other", organiser_id=BEN)
        await groups.add(tx, other, SUNDAY)
        await plan_next_round(tx, crew.resources, other)
    crew.now = OPENS + A_DAY
    claimed = await promising.claim(crew.resources, 10, LEASE)
    promise = next(each for each in claimed if each.subject == "7")
    await promising.channel_lost(crew.resources, RoundDuty(), promise, Failure.NO_PERMISSION)
    assert [group.group_id for group in await troubles.in_trouble(crew.resources, 5)] == [7, 8]


async def test_what_kept_the_bot_from_writing_is_forgotten_once_it_was_away(crew: Crew) -> None:
    async with crew.resources.database.transaction() as tx:
        await troubles.note(tx, crew.resources, 7, Failure.NO_ACCESS)
    await servers.left(crew.resources, 5)
    await servers.returned(crew.resources, 5)
    assert await troubles.in_trouble(crew.resources, 5) == []


async def test_a_group_of_another_server_shows_nothing_of_itself(crew: Crew) -> None:
    with pytest.raises(NoSuchGroup):
        await gathering.asked(crew.resources, STRANGER, 7, OPENS, in_guild=6)


async def test_a_group_in_a_hidden_channel_is_shown_only_to_who_sees_it(env: simcord.Env) -> None:
    olga, ben = Organiser(env, "olga"), Person(env, "ben")
    olga.channel = env.guild.create_text_channel("quiet-corner")
    await olga.sets_up()
    assert len(await ben.suggestions("group join", "group", "")) == 1
    hidden = discord.Permissions(view_channel=True).value
    env.backend.set_overwrite(olga.channel.id, Overwrite(env.guild.id, OverwriteType.ROLE, allow=0, deny=hidden))
    assert await ben.suggestions("group join", "group", "") == []
    assert "Evenings" not in (await ben.type("group status")).text
