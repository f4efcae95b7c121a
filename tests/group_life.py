"""A study group in the database, with rounds that open, close and are checked in for, without Discord."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any

from bot.actions import promising
from bot.actions.duties import Duty
from bot.actions.own_reminders import OwnReminderDuty, candidates, plan_for_round
from bot.actions.promising import LateDuty
from bot.actions.resources import Resources
from bot.actions.round_duties import RoundEditDuty
from bot.actions.still_in import StillInDuty, after_closing
from bot.rules.checkins import Answer, Checkin, Standing, is_missing
from bot.rules.days import EVERY_DAY, Days
from bot.rules.groups import Group, Schedule
from bot.rules.membership import OWN_REMINDER, STILL_IN
from bot.rules.rounds import Round, RoundState, closing
from bot.stores import checkins, groups, learners, members, promises, rounds
from tests.keeping import SUNDAY, shown
from tests.time_travel import utc

_DUTIES: dict[str, Duty[Any]] = {
    duty.kind.name: duty for duty in (OwnReminderDuty(), StillInDuty(), LateDuty(), RoundEditDuty())
}
GUILD, CHANNEL = 500, 600
ADA, BEN, CLEO = 800_000_000_000_000_001, 800_000_000_000_000_002, 800_000_000_000_000_003


def group_of(
    zone: str = "UTC", clock: time = time(18), days: Days = EVERY_DAY, open_minutes: int = 180, group_id: int = 700
) -> Group:
    """A group that nobody has changed yet."""
    schedule = Schedule(clock, days, zone, open_minutes)
    return Group(group_id, GUILD, CHANNEL, None, "Night Owls", "SY0-701", schedule)


@dataclass
class Gathering:
    """One group's life; `now` is set by the test."""

    resources: Resources
    group: Group
    now: datetime = SUNDAY
    opened: list[Round] = field(default_factory=list)
    said: list[tuple[int, str, str]] = field(default_factory=list)
    """To whom, what, and when, in UTC."""

    def __post_init__(self) -> None:
        self.resources = replace(self.resources, clock=lambda: self.now)

    async def begins(self, *learner_ids: int, zone: str | None = None) -> None:
        """It is set up, with these members."""
        async with self.resources.database.transaction() as tx:
            await groups.add(tx, self.group, self.now)
        for learner_id in learner_ids:
            await self.joins(learner_id, zone)

    async def joins(self, learner_id: int, zone: str | None = None) -> None:
        async with self.resources.database.transaction() as tx:
            await learners.meet(tx, learner_id, self.now)
            await members.join(tx, self.group.group_id, learner_id, self.now)
            if zone:
                await learners.set_zone(tx, learner_id, zone)

    async def opens(self, at: datetime) -> Round:
        """A round opens then."""
        self.now = at
        async with self.resources.database.transaction() as tx:
            of = await rounds.touch(tx, self.group.group_id, at, closing(self.group.schedule, at))
            await rounds.put_in_state(tx, of, RoundState.OPEN)
            await rounds.posted(tx, of, CHANNEL, 900 + len(self.opened))
            of = await rounds.one(tx, of.group_id, of.opens_at) or of
            await plan_for_round(tx, self.resources, self.group, of)
        self.opened.append(of)
        return of

    async def checks_in(self, learner_id: int, of: Round, *, shared: bool = False) -> None:
        async with self.resources.database.transaction() as tx:
            answers = (Answer(None, "two labs"),)
            await checkins.keep(
                tx,
                Checkin(of.group_id, of.opens_at, learner_id, Standing.ON_TRACK, shared, answers, self.now, self.now),
            )
            await checkins.not_missing(tx, of, learner_id)
            await members.checked_in(tx, of.group_id, learner_id, self.now)

    async def closes(self, of: Round, among: Sequence[int]) -> None:
        """The round closes; of these members, those who are missing are counted, and perhaps asked."""
        self.now = of.closes_at
        async with self.resources.database.transaction() as tx:
            found = (await candidates(tx, self.resources, of, among)).values()
            missing = [replace(each, missed=each.missed + 1) for each in found if is_missing(each, of, self.now)]
            await checkins.note_missing(tx, of, [each.learner_id for each in missing])
            await members.missed_one_more(tx, of.group_id, [each.learner_id for each in missing])
            await rounds.put_in_state(tx, of, RoundState.CLOSED)
            await after_closing(tx, self.resources, self.group, of, missing)

    async def round_of(self, at: datetime, present: Sequence[int], absent: Sequence[int] = ()) -> Round:
        """A whole round, from its opening to its close."""
        of = await self.opens(at)
        self.now = at + timedelta(minutes=1)
        for learner_id in present:
            await self.checks_in(learner_id, of)
        await self.closes(of, absent)
        return of

    async def owed(self, learner_id: int) -> dict[str, datetime]:
        """What is owed to somebody about this group, by kind."""
        found = {}
        async with self.resources.database.transaction() as tx:
            for kind in (OWN_REMINDER, STILL_IN):
                due_at = await promises.due_of(tx, learner_id, kind, str(self.group.group_id))
                if due_at is not None:
                    found[kind.name] = due_at
        return found

    async def lives_until(self, moment: str) -> None:
        """What is owed to members is said when it is due, until then, in UTC."""
        target = utc(moment)
        while (due := await promising.next_try(self.resources)) is not None and due <= target:
            self.now = max(self.now, due)
            for promise in await promising.claim(self.resources, 100, timedelta(minutes=1)):
                duty = _DUTIES[promise.kind]
                [prepared] = await promising.prepare(self.resources, duty, [promise])
                if prepared is not None:
                    await promising.finish(self.resources, duty, [(prepared, 1)])
                    if not duty.kind.to_channel:
                        self.said.append((promise.whom, promise.kind, shown(self.now)))
        self.now = target
