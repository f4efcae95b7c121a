"""A study group in the simulated Discord: set up straight in the tables, and what stands in its channel."""

from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any

import discord
import simcord

from bot.actions.resources import Resources
from bot.actions.rounds import plan_next_round
from bot.coach import Coach
from bot.rules.days import EVERY_DAY
from bot.rules.groups import Group, Schedule
from bot.stores import groups, learners
from tests.people import Person, Seen
from tests.time_travel import Days

EVENING = Schedule(time(18), EVERY_DAY, "UTC", 12 * 60)
"""From six in the evening until six in the morning, every day."""


@dataclass
class Evenings:
    """A study group whose rounds open every evening, in the server's study channel."""

    env: simcord.Env
    days: Days
    group: Group
    people: dict[str, Person] = field(default_factory=dict)

    @classmethod
    async def begin(cls, env: simcord.Env, *names: str, **more: Any) -> "Evenings":
        """Let it be set up by the first of these people; nobody is a member yet."""
        people = {name: Person(env, name) for name in names}
        organiser = people[names[0]].id
        group = replace(
            Group(7_000, env.guild.id, env.guild.channels["study-group"].id, organiser, "Evening crew", None, EVENING),
            **more,
        )
        evenings = cls(env, Days(env), group, people)
        resources = evenings.resources
        with env.time_context():
            async with resources.database.transaction() as tx:
                await learners.meet(tx, organiser, resources.clock())
                await groups.add(tx, group, resources.clock())
                await plan_next_round(tx, resources, group)
        return evenings

    @property
    def resources(self) -> Resources:
        assert isinstance(self.env.bot, Coach)
        return self.env.bot.resources

    @property
    def messages(self) -> list[discord.Message]:
        """What stands in the channel, oldest first."""
        return list(self.env.guild.channels["study-group"].history())

    @property
    def last(self) -> discord.Message:
        return self.messages[-1]

    async def presses(self, name: str, label: str, message: discord.Message | None = None) -> Seen:
        """Press a button below the last message in the channel."""
        return Seen(await self.people[name].member.click(message or self.last, label=label))

    async def checks_in(
        self,
        name: str,
        standing: str = "on track",
        did: str = "",
        following: str = "",
        *,
        shared: bool = True,
        label: str = "Check in",
        message: discord.Message | None = None,
    ) -> Seen:
        """Check in through the button and the form."""
        form = await self.presses(name, label, message)
        return await self.fills(name, form, standing, did, following, shared=shared)

    async def fills(
        self, name: str, form: Seen, standing: str, did: str = "", following: str = "", *, shared: bool = True
    ) -> Seen:
        """Fill in the form that is open."""
        answers = {"answer-0": did, "answer-1": following}
        written = {field: text for field, text in answers.items() if field in form.form}
        sharing = "shared" if shared else "counted"
        return await self.people[name].fill(form, standing=standing, sharing=sharing, **written)
