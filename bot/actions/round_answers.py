"""Everything that was shared in a round, a page at a time."""

from dataclasses import dataclass
from datetime import datetime

from bot.actions.resources import Resources
from bot.actions.rounds import RoundView, view_of
from bot.errors import NoSuchGroup
from bot.rules.checkins import Checkin
from bot.stores import checkins, groups, rounds

_ON_A_PAGE = 10
"""Of short ones; of long ones fewer fit."""


@dataclass(frozen=True, slots=True)
class Page:
    """`first`: how many come before it."""

    view: RoundView
    told: tuple[Checkin, ...]
    first: int


async def page(resources: Resources, group_id: int, opens_at: datetime, first: int) -> Page:
    """What was shared in a round, the latest first. Raises NoSuchGroup."""
    async with resources.database.transaction() as tx:
        group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
        if group is None or of is None:
            raise NoSuchGroup
        told = await checkins.shared(tx, of, _ON_A_PAGE, first)
        return Page(await view_of(tx, resources, group, of), tuple(told), first)
