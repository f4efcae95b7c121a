"""Where the bot may not write, or not any longer."""

from typing import Final

from tests.wire import payloads
from tests.wire.codes import Permission
from tests.wire.errors import DiscordError, unknown
from tests.wire.world import Channel, Person, World

_CLOSED: Final = (403, 50007, "Cannot send messages to this user")
_NO_SHARED_SERVER: Final = (403, 50278, "Cannot send messages to this user due to having no mutual guilds")
_HIDDEN: Final = (403, 50001, "Missing Access")
_FORBIDDEN: Final = (403, 50013, "Missing Permissions")


class Doors:
    """All doors are open until a test closes one; answers to interactions pass through every door."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._removed: set[int] = set()
        self._hidden: set[int] = set()
        self._silenced: dict[int, tuple[int, int, str]] = {}
        self._without_threads: set[int] = set()
        self._without_history: set[int] = set()

    def close(self, person: Person, *, no_shared_server: bool = False) -> None:
        """Let this person get no direct messages; a channel with them can still be opened, as with Discord."""
        refusal = _NO_SHARED_SERVER if no_shared_server else _CLOSED
        self._silenced[self._world.direct_messages(person).id] = refusal

    def open(self, person: Person) -> None:
        """Let this person get direct messages again."""
        self.restore(self._world.direct_messages(person))

    def remove(self, channel: Channel) -> None:
        """Let there be no such channel; the gateway says nothing of it."""
        self._removed.add(channel.id)

    def forbid(self, channel: Channel) -> None:
        """Let the bot read in this channel and not write."""
        self._silenced[channel.id] = _FORBIDDEN

    def forbid_threads(self, channel: Channel) -> None:
        """Let the bot open no threads in this channel."""
        self._without_threads.add(channel.id)

    def forbid_history(self, channel: Channel) -> None:
        """Let the bot not see what was written in this channel."""
        self._without_history.add(channel.id)

    def hide(self, channel: Channel) -> None:
        """Let the bot not see this channel."""
        self._hidden.add(channel.id)

    def restore(self, channel: Channel) -> None:
        """Let everything be allowed there again."""
        self._removed.discard(channel.id)
        self._hidden.discard(channel.id)
        self._silenced.pop(channel.id, None)
        self._without_threads.discard(channel.id)
        self._without_history.discard(channel.id)

    def permissions_in(self, channel: Channel) -> Permission:
        """What the bot may do there."""
        allowed = payloads.IN_TEXT
        if channel.id in self._hidden:
            allowed &= ~Permission.VIEW
        if channel.id in self._silenced:
            allowed &= ~(Permission.SEND | Permission.SEND_IN_THREADS)
        if channel.id in self._without_threads:
            allowed &= ~Permission.CREATE_THREADS
        if channel.id in self._without_history:
            allowed &= ~Permission.READ_HISTORY
        return allowed

    def shows_history(self, channel: Channel) -> bool:
        """Whether the bot sees what was written there."""
        return channel.id not in self._without_history

    def check_seen(self, channel: Channel) -> None:
        """Raises as Discord does where the bot cannot see the channel."""
        if channel.id in self._removed:
            raise unknown("Channel")
        if channel.id in self._hidden:
            raise DiscordError(*_HIDDEN)

    def check_written(self, channel: Channel) -> None:
        """Raises as Discord does where the bot may not send something new into the channel."""
        if refusal := self._silenced.get(channel.id):
            raise DiscordError(*refusal)

    def check_threads(self, channel: Channel) -> None:
        """Raises as Discord does where the bot may open no thread."""
        if channel.id in self._without_threads:
            raise DiscordError(*_FORBIDDEN)
