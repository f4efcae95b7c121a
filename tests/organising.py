"""Those who organise study groups in the simulated Discord, and the settings of its channels."""

from typing import Any

import discord
import simcord
from simcord.backend.models import Overwrite
from simcord.enums import OverwriteType

from bot.rules.group_permissions import Permission
from tests.people import Person, Seen

EVENINGS = {"name": "Evenings", "days": "weekdays", "time": "19:00", "zone": "Berlin"}


class Organiser(Person):
    """Somebody who may manage channels."""

    def __init__(self, env: simcord.Env, name: str, allowed: str = "manage_channels") -> None:
        super().__init__(env, name)
        role = env.guild.create_role(f"{name}s", permissions=discord.Permissions(**{allowed: True}))
        env.backend.add_member_role(env.guild.id, self.id, role.id)

    async def sets_up(self, **options: Any) -> Seen:
        """Weekdays at 19:00 in Berlin, unless it is said otherwise."""
        return await self.type("group setup", **{**EVENINGS, **options})


def deny(env: simcord.Env, channel: simcord.ChannelHandle, *permissions: Permission) -> None:
    """Let the bot do all but this in a channel."""
    denied = discord.Permissions(**{permission.value: True for permission in permissions})
    bot_id = env.backend.bot_user.id
    env.backend.set_overwrite(channel.id, Overwrite(bot_id, OverwriteType.MEMBER, allow=0, deny=denied.value))


def thread_in(env: simcord.Env, channel: simcord.ChannelHandle, name: str = "corner") -> simcord.ChannelHandle:
    """A thread in a channel."""
    env.backend.create_thread(channel.id, name, env.guild.owner.id)
    return channel.threads[-1]


def posted(channel: simcord.ChannelHandle) -> list[discord.Message]:
    """What the bot has posted there, oldest first."""
    return [message for message in channel.history() if message.author.bot and message.content]


async def presses(env: simcord.Env, who: Person, custom_id: str) -> Seen:
    """Have somebody press a button with that id, as if it stood where they can see it."""
    view = discord.ui.View(timeout=None).add_item(discord.ui.Button(label="Press", custom_id=custom_id))
    view.stop()
    with env.time_context():
        shown = await env.bot.get_partial_messageable(who.channel.id).send("Another's", view=view)
    return Seen(await who.member.click(shown, label="Press"))


async def checks_in(who: Person, words: str, **options: Any) -> Seen:
    """Tell the group called Evenings something, and share it."""
    form = await who.type("checkin now", group="Evenings", **options)
    return await who.fill(form, standing="on track", **{"answer-0": words}, sharing="shared")
