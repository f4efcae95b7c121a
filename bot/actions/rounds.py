"""Rounds: when the next one is owed, and what is known of one."""

from dataclasses import dataclass
from datetime import datetime

from bot.actions.resources import Resources
from bot.database import Transaction
from bot.rules.checkins import Checkin, Counts
from bot.rules.groups import Group
from bot.rules.rounds import ROUND, Round, last_opening, next_opening
from bot.stores import checkins, promises

_MOST_SHOWN = 25
"""More than a message holds."""
MOST_ASKING = 10


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round as its group sees it: `shown` is what was shared last, the latest first; `asking` wants help."""

    group: Group
    round: Round
    counts: Counts
    shown: tuple[Checkin, ...]
    asking: tuple[int, ...]
    now: datetime


async def view_of(tx: Transaction, resources: Resources, group: Group, of: Round) -> RoundView:
    """What is known of a round, as far as it was shared."""
    counts = await checkins.counts(tx, of)
    shown = await checkins.shared(tx, of, _MOST_SHOWN) if counts.shared else []
    asking = await checkins.asking(tx, of, MOST_ASKING) if counts.asking else []
    return RoundView(group, of, counts, tuple(shown), tuple(asking), resources.clock())


async def plan_next_round(tx: Transaction, resources: Resources, group: Group) -> datetime:
    """Owe the next opening, in place of another one; when that is. One that is due already is left to delivery."""
    now = resources.clock()
    subject = str(group.group_id)
    owed = [each.due_at for each in await promises.of_kind(tx, group.channel_id, ROUND) if each.subject == subject]
    due = next((at for at in owed if at <= now and at == last_opening(group.schedule, at)), None)
    opens_at = due or next_opening(group.schedule, now)
    await promises.plan(tx, group.channel_id, ROUND, subject, opens_at)
    return opens_at


async def call_off_rounds(tx: Transaction, group: Group) -> None:
    """Owe nothing about that group any more, to nobody."""
    await promises.call_off_about(tx, group.group_id)
