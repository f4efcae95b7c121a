"""Who and what there is: people, servers and channels, with ids that never change from run to run."""

import time
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from tests.wire.codes import ChannelKind, Context

_DISCORD_EPOCH_MILLISECONDS: Final = 1_420_070_400_000


class Snowflakes:
    """Hands out ids as Discord does: the real time in the upper bits, always rising."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """A new id."""
        milliseconds = time.time_ns() // 1_000_000 - _DISCORD_EPOCH_MILLISECONDS
        self._last = max(milliseconds << 22, self._last + 1)
        return self._last


def steady_id(number: int) -> int:
    """An id that is the same in every run; of two shards, the one with the number `number % 2` sees it."""
    return (300_000_000_000 + number) << 22


FIRST_OF_CROWD: Final = steady_id(20_000)
NEXT_PERSON: Final = steady_id(20_001) - FIRST_OF_CROWD
FIRST_CAMPUS: Final = steady_id(1_000)
"""The servers beyond the first three are as far apart as people; the channel of each has the id after it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with an account, or the bot itself."""

    id: int
    name: str
    bot: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A place to write: a server's channel, someone's direct messages with the bot, or a private group without it."""

    id: int
    name: str
    kind: ChannelKind
    guild_id: int | None = None
    recipients: tuple[Person, ...] = ()
    parent_id: int | None = None
    """For a thread, the channel that it belongs to."""

    @property
    def context(self) -> Context:
        """What Discord calls this place in an interaction."""
        if self.guild_id is not None:
            return Context.GUILD
        return Context.BOT_DM if self.kind is ChannelKind.DM else Context.PRIVATE


@dataclass(frozen=True, slots=True)
class Role:
    """A role of a server; the bot can ping it where it is `mentionable`."""

    id: int
    name: str
    mentionable: bool = True


@dataclass(frozen=True, slots=True)
class Guild:
    """A server; everyone is a member at first, the bot only where `has_bot`."""

    id: int
    name: str
    owner: Person
    channels: tuple[Channel, ...]
    locale: str = "en-US"
    has_bot: bool = True
    roles: tuple[Role, ...] = ()


@dataclass(slots=True)
class Changes:
    """What has become otherwise than it was at first: see places.py."""

    threads: dict[int, Channel] = field(default_factory=dict)
    archived: set[int] = field(default_factory=set)
    locked: set[int] = field(default_factory=set)
    deleted: set[int] = field(default_factory=set)
    """Channels and roles that are no more."""
    without_bot: set[int] = field(default_factory=set)
    left: set[tuple[int, int]] = field(default_factory=set)
    """Servers, each with somebody who has left it."""


def _guild(
    number: int, name: str, owner: Person, channel: str, locale: str = "en-US", *, has_bot: bool = True
) -> Guild:
    guild_id = steady_id(number)
    room = Channel(steady_id(number) + 1, channel, ChannelKind.TEXT, guild_id)
    roles = (Role(guild_id + 2, "learners"), Role(guild_id + 3, "helpers", mentionable=False))
    return Guild(guild_id, name, owner, (room,), locale, has_bot, roles)


@dataclass(frozen=True)
class World:
    """Three people, two servers with the bot, one without it, a private group, and as many more as asked for.

    Each of the `more_guilds` (at most 9,000) has one channel and the bot.
    """

    more_people: int = 0
    more_guilds: int = 0
    bot: Person = field(default=Person(steady_id(1), "Comeback", bot=True))
    ada: Person = field(default=Person(steady_id(10_000), "ada"))
    grace: Person = field(default=Person(steady_id(10_001), "grace"))
    linus: Person = field(default=Person(steady_id(10_002), "linus"))
    changes: Changes = field(default_factory=Changes, compare=False)

    @property
    def application_id(self) -> int:
        """The application's id, which is its bot's too."""
        return self.bot.id

    @cached_property
    def crowd(self) -> tuple[Person, ...]:
        """The people beyond the three, as many as `more_people`."""
        return tuple(Person(steady_id(20_000 + number), f"person-{number}") for number in range(self.more_people))

    @cached_property
    def study_group(self) -> Guild:
        """A server with the bot; shard 0 of two."""
        return _guild(100, "Cert Study Group", self.ada, "study-group")

    @cached_property
    def night_school(self) -> Guild:
        """A German server with the bot; shard 1 of two."""
        return _guild(101, "Night School", self.grace, "abendschule", "de")

    @cached_property
    def elsewhere(self) -> Guild:
        """A server in which the bot is not."""
        return _guild(102, "Elsewhere", self.linus, "general", has_bot=False)

    @cached_property
    def private_group(self) -> Channel:
        """A group of the three people, which the bot can reach only through a user install."""
        return Channel(steady_id(200), "us", ChannelKind.GROUP, None, (self.ada, self.grace, self.linus))

    @cached_property
    def guilds(self) -> tuple[Guild, ...]:
        """All servers."""
        return (self.study_group, self.night_school, self.elsewhere, *self.campuses)

    @cached_property
    def campuses(self) -> tuple[Guild, ...]:
        """The servers beyond the three, as many as `more_guilds`."""
        numbers = range(self.more_guilds)
        return tuple(_guild(1_000 + number, f"Campus {number}", self.ada, "study-group") for number in numbers)

    @cached_property
    def _guilds(self) -> dict[int, Guild]:
        return {guild.id: guild for guild in self.guilds}

    @cached_property
    def _people(self) -> dict[int, Person]:
        return {person.id: person for person in (self.bot, self.ada, self.grace, self.linus, *self.crowd)}

    @cached_property
    def _channels(self) -> dict[int, Channel]:
        rooms = (channel for guild in self.guilds for channel in guild.channels)
        return {channel.id: channel for channel in (*rooms, self.private_group)}

    def direct_messages(self, person: Person) -> Channel:
        """What `person` and the bot write to each other."""
        return Channel(person.id + 1, person.name, ChannelKind.DM, None, (person,))

    def person(self, person_id: int) -> Person | None:
        """Whoever has this id."""
        return self._people.get(person_id)

    def guild(self, guild_id: int | None) -> Guild | None:
        """The server with this id."""
        return None if guild_id is None else self._guilds.get(guild_id)

    def bot_is_in(self, guild: Guild) -> bool:
        """Whether the bot is a member of it now."""
        return guild.has_bot and guild.id not in self.changes.without_bot

    def is_member(self, guild: Guild, person: Person) -> bool:
        """Whether somebody is in it now."""
        return (guild.id, person.id) not in self.changes.left

    def channels_of(self, guild: Guild) -> list[Channel]:
        """Its channels that were not deleted, without threads."""
        return [channel for channel in guild.channels if channel.id not in self.changes.deleted]

    def threads_of(self, guild: Guild) -> list[Channel]:
        """Its threads that are not archived."""
        gone = self.changes.deleted | self.changes.archived
        return [each for each in self.changes.threads.values() if each.guild_id == guild.id and each.id not in gone]

    def roles_of(self, guild: Guild) -> list[Role]:
        """Its roles that were not deleted, without everyone's."""
        return [role for role in guild.roles if role.id not in self.changes.deleted]

    def channel(self, channel_id: int) -> Channel | None:
        """The channel with this id, threads and direct messages included; None for one that was deleted."""
        if channel_id in self.changes.deleted:
            return None
        partner = self._people.get(channel_id - 1)
        if partner is not None and not partner.bot:
            return self.direct_messages(partner)
        return self._channels.get(channel_id) or self.changes.threads.get(channel_id)

    def has_bot(self, channel: Channel) -> bool:
        """Whether the bot may write there by itself."""
        guild = self.guild(channel.guild_id)
        return self.bot_is_in(guild) if guild else channel.kind is ChannelKind.DM
