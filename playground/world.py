"""The simulated world: a server with a channel and a role, which Ada runs, three members, their direct messages."""

from dataclasses import dataclass

from simcord import ChannelHandle, Env, MemberActor, UserHandle

from bot.texts import playground as texts

NAMES = ("Ada", "Ben", "Chi")


@dataclass(frozen=True, slots=True)
class Room:
    """A channel as one person sees it; `key` names it in addresses."""

    key: str
    title: str
    channel: ChannelHandle
    viewer: MemberActor | UserHandle


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to act as, with the two rooms that they can be in."""

    name: str
    direct: Room
    channel: Room


@dataclass(frozen=True, slots=True)
class World:
    people: tuple[Person, ...]

    def room(self, key: str) -> Room | None:
        """The room of that key."""
        rooms = (room for person in self.people for room in (person.direct, person.channel))
        return next((room for room in rooms if room.key == key), None)

    def channels(self) -> tuple[ChannelHandle, ...]:
        """Every channel once."""
        return (self.people[0].channel.channel, *(person.direct.channel for person in self.people))


def build(env: Env) -> World:
    """Build the world in a simulation that has not started yet.

    Ids are made of simcord's fixed first moment and the order of making, so they are the same in every run, and what
    a person logged stays theirs. That is why nothing else may be made before.
    """
    users = [env.create_user(name.lower(), global_name=name) for name in NAMES]
    guild = env.create_guild(texts.SERVER_NAME, owner=users[0])
    channel = guild.create_text_channel(texts.CHANNEL_NAME, topic=texts.CHANNEL_TOPIC)
    people = []
    for name, user in zip(NAMES, users, strict=True):
        member = guild.add_member(user)
        people.append(
            Person(
                name,
                Room(f"{user.name}-direct", texts.direct_messages_of(name), user.dm_channel, user),
                Room(f"{user.name}-channel", texts.in_the_channel(name), channel, member),
            )
        )
    guild.create_role(texts.ROLE_NAME, mentionable=True)
    return World(tuple(people))
