"""Where a group is to meet: who may decide that, and what the bot is allowed to do there."""

from dataclasses import dataclass
from typing import Any

import discord
from discord import ChannelType, Guild, Interaction, Permissions

from bot.rules.failures import Failure
from bot.rules.group_permissions import Permission, Place, RoleSeen, missing
from bot.rules.group_refusals import BotNotInServer, NotAnOrganiser, NotForRounds, OnlyInServers
from bot.rules.groups import Group

_THREADS = frozenset({ChannelType.public_thread, ChannelType.private_thread, ChannelType.news_thread})
_CHANNELS = frozenset({ChannelType.text, ChannelType.news}) | _THREADS

Channel = discord.abc.GuildChannel | discord.Thread


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What keeps the bot from writing for a group; `missing` is named where the channel can be seen."""

    failure: Failure
    missing: tuple[Permission, ...] = ()


def server_of_organiser(interaction: Interaction[Any]) -> int:
    """The server in which this organiser asks. Raises OnlyInServers, BotNotInServer, NotAnOrganiser."""
    if interaction.guild_id is None:
        raise OnlyInServers
    if interaction.client.get_guild(interaction.guild_id) is None:
        raise BotNotInServer
    if not (interaction.permissions.manage_channels or interaction.permissions.manage_guild):
        raise NotAnOrganiser
    return interaction.guild_id


def place_here(interaction: Interaction[Any]) -> Place:
    """The channel in which this organiser asks, where rounds can be posted.

    Raises what `server_of_organiser` raises, and NotForRounds.
    """
    guild_id, channel = server_of_organiser(interaction), interaction.channel
    if channel is None or channel.type not in _CHANNELS:
        raise NotForRounds
    return Place(guild_id, channel.id, channel.type in _THREADS, _granted(interaction.app_permissions))


def place_of(interaction: Interaction[Any], group: Group) -> Place:
    """The channel in which a group meets; nothing is known to be allowed where it cannot be seen."""
    guild_id = server_of_organiser(interaction)
    if group.channel_id == interaction.channel_id:
        return place_here(interaction)
    guild = interaction.client.get_guild(guild_id)
    channel = guild.get_channel_or_thread(group.channel_id) if guild else None
    return _place(channel) if channel else Place(guild_id, group.channel_id, False, frozenset())


def role_seen(interaction: Interaction[Any], role_id: str) -> RoleSeen | None:
    """A role of this server that is not everybody's."""
    guild = interaction.client.get_guild(interaction.guild_id or 0)
    return _role(guild, int(role_id)) if guild and role_id.isdecimal() else None


def obstacle_known(guild: Guild, group: Group) -> Obstacle | None:
    """What keeps the bot from writing for a group, as far as it is known without asking Discord.

    A thread that is not known may be archived, which is no obstacle.
    """
    channel = guild.get_channel_or_thread(group.channel_id)
    return _obstacle(channel, group) if channel else None


async def obstacle(client: discord.Client, group: Group) -> Obstacle | None:
    """The same, and Discord is asked for a channel that is not known. Raises HTTPException if it does not answer."""
    guild = client.get_guild(group.guild_id)
    if guild is None or guild.unavailable:
        return Obstacle(Failure.NO_ACCESS)
    try:
        channel = guild.get_channel_or_thread(group.channel_id) or await client.fetch_channel(group.channel_id)
    except discord.NotFound:
        return Obstacle(Failure.CHANNEL_GONE)
    except discord.Forbidden:
        return Obstacle(Failure.NO_ACCESS)
    return _obstacle(channel, group) if isinstance(channel, Channel) else Obstacle(Failure.CHANNEL_GONE)


def _obstacle(channel: Channel, group: Group) -> Obstacle | None:
    """A role that may not be mentioned is none: the round opens all the same."""
    lacking = missing(_place(channel), None, thread_per_round=group.thread_per_round)
    if not lacking:
        return None
    hidden = Permission.VIEW in lacking
    return Obstacle(Failure.NO_ACCESS if hidden else Failure.NO_PERMISSION, lacking)


def _place(channel: Channel) -> Place:
    """A thread of which the channel is not known may not be looked at; into a locked one, moderators alone write."""
    in_thread = isinstance(channel, discord.Thread)
    try:
        permissions = channel.permissions_for(channel.guild.me)
    except discord.ClientException:
        return Place(channel.guild.id, channel.id, in_thread, frozenset())
    granted = _granted(permissions)
    if isinstance(channel, discord.Thread) and channel.locked and not permissions.manage_threads:
        granted -= {Permission.SEND_IN_THREADS}
    return Place(channel.guild.id, channel.id, in_thread, granted)


def _granted(permissions: Permissions) -> frozenset[Permission]:
    return frozenset(permission for permission in Permission if getattr(permissions, permission.value))


def _role(guild: Guild, role_id: int) -> RoleSeen | None:
    role = guild.get_role(role_id)
    return None if role is None or role.is_default() else RoleSeen(role.id, role.mentionable)
