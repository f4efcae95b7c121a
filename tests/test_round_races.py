"""However many check in at the same time, a round's message ends up right, on both engines."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.actions import gathering, promising
from bot.actions.resources import Resources
from bot.actions.round_duties import RoundDuty, RoundEditDuty
from bot.actions.rounds import RoundView, plan_next_round
from bot.database import Database
from bot.rules.catalogue import Catalogue
from bot.rules.checkins import Standing
from bot.rules.exam_search import ExamIndex
from bot.rules.groups import Group
from bot.rules.promises import EDITS_APART, Kind
from bot.rules.rounds import ROUND, ROUND_EDIT
from bot.rules.zone_names import ZoneNames
from bot.stores import groups
from tests.evenings import EVENING
from tests.keeping import LEASE, SUNDAY
from tests.time_travel import utc

PEOPLE = 40
OPENS = utc("2026-11-22 18:00")
GROUP = Group(7, 5, 6, None, "Evening crew", None, EVENING)


class Channel:
    """The group's channel: the message as it was last edited, and when that was."""

    def __init__(self, resources: Resources) -> None:
        self.now = SUNDAY
        self.resources = replace(resources, clock=lambda: self.now)
        self.duties: dict[str, RoundDuty | RoundEditDuty] = {ROUND.name: RoundDuty(), ROUND_EDIT.name: RoundEditDuty()}
        self.seen: list[tuple[datetime, RoundView]] = []

    async def keep_due(self) -> None:
        """Keep what is due, slowly, as others check in meanwhile."""
        claimed = await promising.claim(self.resources, 10, LEASE)
        for promise in (each for each in claimed if each.kind in self.duties):
            duty = self.duties[promise.kind]
            [prepared] = await promising.prepare(self.resources, duty, [promise])
            if prepared is not None:
                self.seen.append((self.now, prepared.view))
                await asyncio.sleep(0.01)  # on its way
                await promising.finish(self.resources, duty, [(prepared, 77)])

    async def lives_on(self) -> None:
        """Until nothing of it is due any more."""
        for _ in range(10):
            self.now += timedelta(seconds=1)
            await self.keep_due()

    async def checks_in(self, learner_id: int, opens_at: datetime = OPENS) -> None:
        await gathering.check_in(
            self.resources, learner_id, 7, opens_at, Standing.ON_TRACK, ["labs", ""], shared=True, in_guild=5
        )


@pytest.fixture
async def channel(either_database: Database, catalogue: Catalogue, exams: ExamIndex, zones: ZoneNames) -> Channel:
    """Its round has just opened."""
    channel = Channel(Resources(either_database, lambda: SUNDAY, catalogue, exams, zones))
    async with either_database.transaction() as tx:
        await groups.add(tx, GROUP, SUNDAY)
        await plan_next_round(tx, channel.resources, GROUP)
    channel.now = OPENS
    await channel.keep_due()
    return channel


async def test_a_message_shows_everybody_though_it_is_edited_while_they_check_in(channel: Channel) -> None:
    people = iter(range(1_000, 1_000 + PEOPLE))
    for _ in range(PEOPLE // 8):
        channel.now += timedelta(seconds=1)
        await asyncio.gather(*(channel.checks_in(next(people)) for _ in range(8)), channel.keep_due())
    await channel.lives_on()
    moments = [at for at, _ in channel.seen]
    assert channel.seen[-1][1].counts.checked_in == PEOPLE
    assert all(after - before >= EDITS_APART for before, after in pairwise(moments[1:]))


@pytest.mark.parametrize("kind", [ROUND, ROUND_EDIT], ids=["opened", "edited"])
async def test_an_answer_that_comes_while_the_message_is_on_its_way_is_shown_by_the_next_edit(
    channel: Channel, kind: Kind
) -> None:
    await channel.checks_in(1)
    channel.now = OPENS + (timedelta(days=1) if kind is ROUND else timedelta(seconds=5))
    duty = channel.duties[kind.name]
    [promise] = [each for each in await promising.claim(channel.resources, 10, LEASE) if each.kind == kind.name]
    [prepared] = await promising.prepare(channel.resources, duty, [promise])
    assert prepared is not None
    await channel.checks_in(2, promise.due_at if kind is ROUND else OPENS)
    await promising.finish(channel.resources, duty, [(prepared, 78)])
    await channel.lives_on()
    assert channel.seen[-1][1].counts.checked_in == (1 if kind is ROUND else 2)
    assert 2 in {checkin.learner_id for checkin in channel.seen[-1][1].shown}


async def test_what_was_told_before_a_killed_process_could_note_its_message_is_shown_too(channel: Channel) -> None:
    channel.now = OPENS + timedelta(days=1)
    duty = channel.duties[ROUND.name]
    [promise] = [each for each in await promising.claim(channel.resources, 10, LEASE) if each.kind == ROUND.name]
    await promising.prepare(channel.resources, duty, [promise])  # it is said, and the process dies
    await channel.checks_in(2, promise.due_at)
    channel.now += 2 * LEASE
    [again] = [each for each in await promising.claim(channel.resources, 10, LEASE) if each.kind == ROUND.name]
    await promising.found(channel.resources, duty, again, 78)
    await channel.lives_on()
    assert channel.seen[-1][1].round.message_id == 78
    assert channel.seen[-1][1].counts.checked_in == 1
