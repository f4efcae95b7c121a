"""What happens to servers: the bot is sent away or invited again, channels and roles go or are mended."""

import discord
from discord import Guild
from discord.ext.commands import Cog

from bot.actions import servers, troubles
from bot.coach import Coach
from bot.rules.groups import Group
from bot.ui.group_place import obstacle_known


class Servers(Cog):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach

    @Cog.listener()
    async def on_ready(self) -> None:
        """After every connect: find out what happened while nobody listened. Asks Discord nothing."""
        for guild_id, is_in in (await servers.all_known(self.coach.resources)).items():
            if not self._is_own(guild_id):
                continue
            guild = self.coach.get_guild(guild_id)
            if guild is None and is_in:
                await servers.left(self.coach.resources, guild_id)
            elif guild is not None and not is_in:
                await self._returned(guild)
        for guild_id, role_id in await servers.roles_mentioned(self.coach.resources):
            guild = self.coach.get_guild(guild_id)
            if guild is not None and not guild.unavailable and guild.get_role(role_id) is None:
                await troubles.role_gone(self.coach.resources, role_id)

    @Cog.listener()
    async def on_guild_remove(self, guild: Guild) -> None:
        await servers.left(self.coach.resources, guild.id)

    @Cog.listener()
    async def on_guild_join(self, guild: Guild) -> None:
        await self._returned(guild)

    @Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await troubles.channel_gone(self.coach.resources, channel.id)

    @Cog.listener()
    async def on_raw_thread_delete(self, thread: discord.RawThreadDeleteEvent) -> None:
        await troubles.channel_gone(self.coach.resources, thread.thread_id)

    @Cog.listener()
    async def on_guild_channel_update(self, _: discord.abc.GuildChannel, channel: discord.abc.GuildChannel) -> None:
        await self._look_again(channel.guild)

    @Cog.listener()
    async def on_thread_update(self, _: discord.Thread, thread: discord.Thread) -> None:
        await self._look_again(thread.guild)

    @Cog.listener()
    async def on_guild_role_update(self, _: discord.Role, role: discord.Role) -> None:
        await self._look_again(role.guild)

    @Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        await troubles.role_gone(self.coach.resources, role.id)

    @Cog.listener()
    async def on_member_update(self, _: discord.Member, member: discord.Member) -> None:
        """Without any privileged intent, Discord tells of the bot's own roles."""
        if member == member.guild.me:
            await self._look_again(member.guild)

    def _is_own(self, guild_id: int) -> bool:
        """Whether a server belongs to the shards of this process."""
        return (guild_id >> 22) % (self.coach.shard_count or 1) in self.coach.shards

    async def _returned(self, guild: Guild) -> None:
        """Its groups go on; where they cannot, their organisers are told at once."""
        back = await servers.returned(self.coach.resources, guild.id)
        if back and not guild.unavailable:
            found = [(group.group_id, obstacle_known(guild, group)) for group in back]
            failures = [(group_id, each.failure) for group_id, each in found if each is not None]
            await servers.cannot_go_on(self.coach.resources, failures)

    async def _look_again(self, guild: Guild) -> None:
        """Something was changed there: groups that were kept from writing may not be any more."""
        troubled = await troubles.in_trouble(self.coach.resources, guild.id)
        mended = [group.group_id for group in troubled if _is_open(guild, group)]
        if mended:
            await troubles.mended(self.coach.resources, mended)
            self.coach.delivery.wake()


def _is_open(guild: Guild, group: Group) -> bool:
    return guild.get_channel_or_thread(group.channel_id) is not None and obstacle_known(guild, group) is None


async def setup(coach: Coach) -> None:
    await coach.add_cog(Servers(coach))
