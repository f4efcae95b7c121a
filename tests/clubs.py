"""Three people in the simulated Discord, two of them in a study group that was set up long ago."""

from datetime import time, timedelta

import discord
import simcord

from bot.coach import Coach
from bot.rules.days import EVERY_DAY
from bot.rules.groups import Group, Milestone, Schedule
from bot.stores import groups, learners, members
from bot.ui.spoken import Spoken, buttons_of
from tests.conftest import NOON
from tests.people import Person, Seen
from tests.time_travel import Days

EXAM = "SY0-701"
GROUP_ID = 7_000


def group_in(channel_id: int, guild_id: int, exam: str | None = EXAM) -> Group:
    schedule = Schedule(time(18), EVERY_DAY, "Europe/Berlin", 120)
    return Group(GROUP_ID, guild_id, channel_id, None, "Night_Owls", exam, schedule)


class Club:
    """Ada, Ben and Cleo in the server; Ada and Ben in a study group."""

    def __init__(self, env: simcord.Env) -> None:
        assert isinstance(env.bot, Coach)
        self.env, self.coach, self.days = env, env.bot, Days(env)
        self.ada, self.ben, self.cleo = (Person(env, name) for name in ("ada", "ben", "cleo"))
        self.group = group_in(self.ada.channel.id, env.guild.id)

    async def begins(self, *wanted: Milestone) -> None:
        """The group is set up; Ada wants these told."""
        now = NOON - timedelta(days=60)
        async with self.coach.resources.database.transaction() as tx:
            await groups.add(tx, self.group, now)
            for person in (self.ada, self.ben):
                await learners.meet(tx, person.id, now)
                await members.join(tx, GROUP_ID, person.id, now)
        await self.wants(*wanted)

    async def wants(self, *wanted: Milestone) -> None:
        async with self.coach.resources.database.transaction() as tx:
            for milestone in Milestone:
                await members.choose_cheer(tx, GROUP_ID, self.ada.id, milestone, wanted=milestone in wanted)

    @property
    def told(self) -> list[discord.Message]:
        """What the bot wrote in the group's channel by itself."""
        return [message for message in self.ada.channel.history() if message.author.bot and message.content]

    async def show(self, spoken: Spoken) -> discord.Message:
        """Any buttons, below a message that everybody can press."""
        channel = self.env.bot.get_partial_messageable(self.ada.channel.id)
        with self.env.time_context():
            return await channel.send("-", view=buttons_of(spoken, "0" * 20))

    async def press(self, person: Person, message: discord.Message, label: str) -> Seen:
        return Seen(await person.member.click(message, label=label))
