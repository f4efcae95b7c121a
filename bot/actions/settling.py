"""Settings: the time zone, the start of day, and the quiet hours."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.actions.replanning import replan
from bot.actions.resources import LocalTime, Resources, local_time
from bot.rules.nudging import NUDGE
from bot.rules.own_day import OwnDay
from bot.rules.zone_names import ZoneChoice
from bot.rules.zones import ZoneChoices, find_zones, suggest_zones
from bot.stores import attempts, exam_days, groups, learners, pacts, promises, shown, stories


@dataclass(frozen=True, slots=True)
class ZoneChange:
    """The zone as it was before (None: not set), the person's time now, and their next nudge, if one comes."""

    before: str | None
    local: LocalTime
    next_nudge: datetime | None


@dataclass(frozen=True, slots=True)
class OwnDayChange:
    """How the person's day ran before, and their time now, in which it runs as they asked."""

    before: OwnDay
    local: LocalTime


@dataclass(frozen=True, slots=True)
class Sharing:
    """In how many study groups and pacts somebody is, how many stories they left, how much they put up in channels."""

    groups: int
    pacts: int
    stories: int = 0
    shown: int = 0


async def sharing(resources: Resources, learner_id: int) -> Sharing:
    """Where others may see something of this person."""
    async with resources.database.transaction() as tx:
        own_groups, own_pacts = await groups.of_learner(tx, learner_id), await pacts.of_learner(tx, learner_id)
        own_stories, up = await stories.of_learner(tx, learner_id), await shown.of_learner(tx, learner_id)
        return Sharing(len(own_groups), len(own_pacts), len(own_stories), len(up))


async def here(resources: Resources, learner_id: int) -> LocalTime:
    """The person's time, zone if they have set one, and how their day runs."""
    async with resources.database.transaction() as tx:
        return await local_time(tx, resources, learner_id)


def zones_meant(resources: Resources, typed: str) -> ZoneChoices:
    """Which zones a text may stand for."""
    return find_zones(typed, resources.clock(), resources.zones)


async def move_to(resources: Resources, learner_id: int, zone: str) -> ZoneChange:
    """Set the zone. What was logged or booked before there was one is from then on wall time in it."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = await learners.zone_of(tx, learner_id)
        await learners.set_zone(tx, learner_id, zone)
        await attempts.settle_zone(tx, learner_id, zone)
        await exam_days.settle_zone(tx, learner_id, zone)
        await replan(tx, resources, learner_id)
        owed = await promises.of_kind(tx, learner_id, NUDGE)
        next_nudge = owed[0].due_at if owed else None
        return ZoneChange(before, await local_time(tx, resources, learner_id), next_nudge)


async def start_days_at(resources: Resources, learner_id: int, starts: time) -> OwnDayChange:
    """Let the person's own day last from `starts` until `starts` on the next day."""
    return await _change(resources, learner_id, lambda own_day: replace(own_day, starts=starts))


async def keep_quiet(resources: Resources, learner_id: int, quiet_from: time, quiet_until: time) -> OwnDayChange:
    """Hold back what can wait between these hours; two equal ones hold nothing back."""
    return await _change(
        resources, learner_id, lambda own_day: replace(own_day, quiet_from=quiet_from, quiet_until=quiet_until)
    )


def zones_suggested(resources: Resources, typed: str) -> list[ZoneChoice]:
    """Zones to offer while somebody types."""
    return suggest_zones(typed, resources.clock(), resources.zones)


def is_zone(resources: Resources, zone: str) -> bool:
    """Whether `zone` is the exact name of one."""
    return zone in resources.zones.clocks


async def _change(resources: Resources, learner_id: int, change: Callable[[OwnDay], OwnDay]) -> OwnDayChange:
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = await learners.own_day(tx, learner_id)
        await learners.set_own_day(tx, learner_id, change(before))
        await replan(tx, resources, learner_id)
        return OwnDayChange(before, await local_time(tx, resources, learner_id))
