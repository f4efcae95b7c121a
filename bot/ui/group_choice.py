"""Which group somebody means: the one they typed, the one of this channel, or the only one."""

from typing import Any

import discord
from discord import Interaction
from discord.app_commands import Choice

from bot.actions import grouping
from bot.rules.group_refusals import NoGroupHere, NoGroupNamed, WhichGroup
from bot.rules.groups import Group
from bot.ui.answers import resources_of

_MOST = 25


async def groups_here(interaction: Interaction[Any]) -> list[Group]:
    """The groups of this server that the person can see; in direct messages, their own."""
    if interaction.guild_id is None:
        return await grouping.of_learner(resources_of(interaction), interaction.user.id)
    there = await grouping.of_server(resources_of(interaction), interaction.guild_id)
    return [group for group in there if _may_see(interaction, group)]


def _may_see(interaction: Interaction[Any], group: Group) -> bool:
    """Whether somebody sees the channel of a group, as far as that is known, or organises groups."""
    organises = interaction.permissions.manage_channels or interaction.permissions.manage_guild
    channel = interaction.guild.get_channel_or_thread(group.channel_id) if interaction.guild else None
    if organises or channel is None or not isinstance(interaction.user, discord.Member):
        return True
    try:
        return channel.permissions_for(interaction.user).view_channel
    except discord.ClientException:  # a thread below a channel that is not known
        return True


async def autocomplete_group(interaction: Interaction[Any], typed: str) -> list[Choice[str]]:
    """Groups by name: those of this server, then the person's own elsewhere, which only they see."""
    own = await grouping.of_learner(resources_of(interaction), interaction.user.id)
    found = {group.group_id: group for group in [*await groups_here(interaction), *own]}
    wanted = typed.strip().casefold()
    fitting = [group for group in found.values() if wanted in group.name.casefold()]
    return [Choice(name=group.name[:100], value=str(group.group_id)) for group in fitting[:_MOST]]


async def group_meant(interaction: Interaction[Any], typed: str | None, *, mine: bool) -> Group:
    """The group that is meant, of those of this server; with `mine`, rather one that the person is in.

    Raises NoGroupHere, NoGroupNamed, WhichGroup.
    """
    found = await groups_here(interaction)
    if mine:
        own = await _own_first(interaction)
        found = [*own, *(group for group in found if typed and group not in own)] or found
    if not found:
        raise NoGroupHere(mine or interaction.guild_id is None)
    names = tuple(group.name for group in found)
    if typed:
        return _named(found, typed.strip()) or _refused(typed, names)
    in_channel = [group for group in found if group.channel_id in _channels(interaction)]
    for choice in (in_channel, found):
        if len(choice) == 1:
            return choice[0]
    raise WhichGroup(tuple(group.name for group in in_channel) or names)


async def _own_first(interaction: Interaction[Any]) -> list[Group]:
    """The person's own of this server; where there is none, all of their own."""
    own = await grouping.of_learner(resources_of(interaction), interaction.user.id)
    return [group for group in own if group.guild_id == interaction.guild_id] or own


def _named(found: list[Group], typed: str) -> Group | None:
    by_id = next((group for group in found if str(group.group_id) == typed), None)
    return by_id or next((group for group in found if group.name.casefold() == typed.casefold()), None)


def _refused(typed: str, names: tuple[str, ...]) -> Group:
    raise NoGroupNamed(typed, names)


def _channels(interaction: Interaction[Any]) -> tuple[int | None, ...]:
    """This channel, and, of a thread, the one that it is in."""
    channel = interaction.channel
    parent_id = channel.parent_id if isinstance(channel, discord.Thread) else None
    return (interaction.channel_id, parent_id)
