"""Settings: the time zone."""

from dataclasses import dataclass

from bot.actions.resources import LocalTime, Resources, local_time
from bot.rules.zone_names import ZoneChoice
from bot.rules.zones import ZoneChoices, find_zones, suggest_zones
from bot.stores import attempts, learners


@dataclass(frozen=True, slots=True)
class ZoneChange:
    """The zone as it was before (None: not set), and the person's time now."""

    before: str | None
    local: LocalTime


async def here(resources: Resources, learner_id: int) -> LocalTime:
    """The person's time, and zone if they have set one."""
    async with resources.database.transaction() as tx:
        return await local_time(tx, resources, learner_id)


def zones_meant(resources: Resources, typed: str) -> ZoneChoices:
    """Which zones a text may stand for."""
    return find_zones(typed, resources.clock(), resources.zones)


async def move_to(resources: Resources, learner_id: int, zone: str) -> ZoneChange:
    """Set the zone. What was logged before there was one is from then on read as wall time in it."""
    async with resources.database.transaction() as tx:
        await learners.meet(tx, learner_id, resources.clock())
        before = await learners.zone_of(tx, learner_id)
        await learners.set_zone(tx, learner_id, zone)
        await attempts.settle_zone(tx, learner_id, zone)
        return ZoneChange(before, await local_time(tx, resources, learner_id))


def zones_suggested(resources: Resources, typed: str) -> list[ZoneChoice]:
    """Zones to offer while somebody types."""
    return suggest_zones(typed, resources.clock(), resources.zones)


def is_zone(resources: Resources, zone: str) -> bool:
    """Whether `zone` is the exact name of one."""
    return zone in resources.zones.clocks
