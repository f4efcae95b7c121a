"""What the bot must be allowed to do in a channel, so that a study group can meet there."""

from dataclasses import dataclass
from enum import StrEnum


class Permission(StrEnum):
    """What is needed, by the names that Discord's interface gives them."""

    VIEW = "view_channel"
    SEND = "send_messages"
    SEND_IN_THREADS = "send_messages_in_threads"
    READ_HISTORY = "read_message_history"
    CREATE_THREADS = "create_public_threads"
    MENTION_ROLES = "mention_everyone"


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or thread of a server, and what the bot is allowed to do there."""

    guild_id: int
    channel_id: int
    is_thread: bool
    granted: frozenset[Permission]


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A role of a server; whether anybody may mention it."""

    role_id: int
    is_mentionable: bool


def needed(*, in_thread: bool, thread_per_round: bool, mentions_role: bool) -> tuple[Permission, ...]:
    """Everything that rounds need, the most basic first. `mentions_role`: one that not everybody may mention."""
    send = Permission.SEND_IN_THREADS if in_thread else Permission.SEND
    more = [Permission.CREATE_THREADS] if thread_per_round and not in_thread else []
    more += [Permission.MENTION_ROLES] if mentions_role else []
    return (Permission.VIEW, send, Permission.READ_HISTORY, *more)


def missing(place: Place, role: RoleSeen | None, *, thread_per_round: bool) -> tuple[Permission, ...]:
    """What is not allowed there, and has to be."""
    mentions_role = role is not None and not role.is_mentionable
    wanted = needed(in_thread=place.is_thread, thread_per_round=thread_per_round, mentions_role=mentions_role)
    return tuple(permission for permission in wanted if permission not in place.granted)
