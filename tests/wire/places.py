"""What changes in servers while the bot is there: threads, who is in, and what is deleted."""

from tests.wire import payloads
from tests.wire.codes import ChannelKind, Intent, Json
from tests.wire.gateway import Gateway
from tests.wire.messages import MessageBook
from tests.wire.world import Channel, Guild, Person, Role, Snowflakes, World


class Places:
    """Changes the world, and tells the bot what Discord would tell it."""

    def __init__(self, world: World, gateway: Gateway, messages: MessageBook, snowflakes: Snowflakes) -> None:
        self._world = world
        self._changes = world.changes
        self._gateway = gateway
        self._messages = messages
        self._snowflakes = snowflakes

    def leave(self, guild: Guild, person: Person) -> None:
        """Let somebody be in a server no more; a bot that does not ask for members is not told."""
        self._changes.left.add((guild.id, person.id))

    def come_back(self, guild: Guild, person: Person) -> None:
        """Let somebody be in a server again."""
        self._changes.left.discard((guild.id, person.id))

    async def take_bot_out(self, guild: Guild) -> None:
        """Take the bot out of a server."""
        self._changes.without_bot.add(guild.id)
        await self._tell("GUILD_DELETE", {"id": str(guild.id)}, guild.id)

    async def invite_bot(self, guild: Guild) -> None:
        """Bring the bot back into a server that it was taken out of."""
        self._changes.without_bot.discard(guild.id)
        await self._tell("GUILD_CREATE", payloads.guild(guild, self._world), guild.id)

    async def open_thread(self, channel: Channel, name: str, message_id: int | None = None) -> Channel:
        """A new thread in a channel, be it below a message, whose id it gets."""
        thread_id = message_id or self._snowflakes.next()
        thread = Channel(thread_id, name, ChannelKind.THREAD, channel.guild_id, parent_id=channel.id)
        self._changes.threads[thread_id] = thread
        await self._tell("THREAD_CREATE", self.payload(thread) | {"newly_created": True}, channel.guild_id)
        return thread

    async def archive(self, thread: Channel, *, archived: bool = True, locked: bool = False) -> None:
        """Archive a thread, or open it again; one that is locked the bot cannot open."""
        before = thread.id in self._changes.archived, thread.id in self._changes.locked
        for marked, is_so in ((self._changes.archived, archived), (self._changes.locked, locked)):
            if is_so:
                marked.add(thread.id)
            else:
                marked.discard(thread.id)
        if before != (archived, locked):
            await self._tell("THREAD_UPDATE", self.payload(thread), thread.guild_id)

    async def delete(self, channel: Channel) -> None:
        """Delete a channel with its threads, or one thread."""
        below = [thread for thread in self._changes.threads.values() if thread.parent_id == channel.id]
        self._changes.deleted.update(each.id for each in (channel, *below))
        event = "THREAD_DELETE" if channel.parent_id else "CHANNEL_DELETE"
        await self._tell(event, self.payload(channel), channel.guild_id)

    async def delete_role(self, guild: Guild, role: Role) -> None:
        """Delete a role of a server."""
        self._changes.deleted.add(role.id)
        await self._tell("GUILD_ROLE_DELETE", {"guild_id": str(guild.id), "role_id": str(role.id)}, guild.id)

    def payload(self, channel: Channel) -> Json:
        """A channel or thread as Discord writes it now."""
        body = payloads.channel(channel)
        if channel.kind is not ChannelKind.THREAD:
            return body
        is_archived, is_locked = channel.id in self._changes.archived, channel.id in self._changes.locked
        return body | {"thread_metadata": payloads.thread_metadata(archived=is_archived, locked=is_locked)}

    async def _tell(self, event: str, data: Json, guild_id: int | None) -> None:
        await self._gateway.dispatch(event, data, guild_id, Intent.GUILDS)
