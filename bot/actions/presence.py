"""Whether members of a study group are still in its server: nobody tells the bot, so it has to ask now and then."""

from collections.abc import Sequence
from datetime import timedelta

from bot.actions.resources import Resources
from bot.actions.round_edits import show_latest
from bot.rules.checkins import Candidate, is_missing
from bot.rules.rounds import RoundState, round_named
from bot.stores import checkins, groups, members, promises, rounds

_ALL_OF_SO_MANY = 10
"""So few are all asked for."""
_AT_MOST = 25
"""More at once would keep everything else waiting that the bot has to say."""
_SEEN_FOR = timedelta(days=7)
"""Of many, only those are asked for who were not seen for so long, or who missed the round before too."""


async def to_look_for(resources: Resources, group_id: int, opened: str) -> tuple[int, Sequence[int]]:
    """The server, and those of its members who would be counted as missing in a round that closes.

    `opened` is when it opened, as in the promise that closes it. Of many, those who were not seen for longest.
    """
    async with resources.database.transaction() as tx:
        _, opens_at = round_named(f"{group_id}:{opened}")
        group, of = await groups.one(tx, group_id), await rounds.one(tx, group_id, opens_at)
        if group is None or of is None or of.state is not RoundState.OPEN:
            return 0, ()
        now = resources.clock()
        candidates = await members.not_checked_in(tx, of, now)
    missing = [each for each in candidates if is_missing(each, of, now)]
    if len(missing) > _ALL_OF_SO_MANY:
        missing = [each for each in missing if _may_be_gone(each, resources)]
    return group.guild_id, [each.learner_id for each in missing[:_AT_MOST]]


def _may_be_gone(candidate: Candidate, resources: Resources) -> bool:
    return candidate.missed > 0 or resources.clock() - candidate.seen_at > _SEEN_FOR


async def server_of(resources: Resources, group_id: int) -> int | None:
    """The server of a group."""
    async with resources.database.transaction() as tx:
        group = await groups.one(tx, group_id)
        return group.guild_id if group else None


async def is_there(resources: Resources, guild_id: int, learner_id: int) -> None:
    """They are in that server."""
    async with resources.database.transaction() as tx:
        for group in await groups.of_guild(tx, guild_id):
            await members.seen(tx, group.group_id, learner_id, resources.clock())


async def is_gone(resources: Resources, guild_id: int, learner_id: int) -> None:
    """They have left that server, and so its groups; what they told stays theirs."""
    async with resources.database.transaction() as tx:
        for group in await groups.of_guild(tx, guild_id):
            if await members.one(tx, group.group_id, learner_id):
                await show_latest(tx, resources, group)  # rounds are held before members, as where a round closes
                await members.leave(tx, group.group_id, learner_id)
                await checkins.never_missing(tx, group.group_id, learner_id)
                await promises.call_off_to(tx, learner_id, str(group.group_id))
