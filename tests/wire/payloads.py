"""People, servers and channels as Discord writes them."""

from datetime import UTC, datetime
from typing import Final

from tests.wire.codes import ChannelKind, Json
from tests.wire.world import Channel, Guild, Person, World

_JOINED_AT: Final = "2026-01-05T08:00:00+00:00"
EVERYTHING_IN_TEXT: Final = str((1 << 10) | (1 << 11) | (1 << 14) | (1 << 15) | (1 << 16) | (1 << 31) | (1 << 50))
"""View, write, embed, attach, read history, use commands and external apps."""


def now_text() -> str:
    """This moment, as a timestamp on the wire."""
    return datetime.now(UTC).isoformat()


def user(person: Person) -> Json:
    """A user."""
    return {
        "id": str(person.id),
        "username": person.name.lower(),
        "discriminator": "0",
        "global_name": None if person.bot else person.name.capitalize(),
        "avatar": None,
        "bot": person.bot,
        "public_flags": 0,
    }


def member(person: Person, *, permissions: str | None = None) -> Json:
    """A member, without the user; `permissions` as in interactions."""
    body: Json = {
        "roles": [],
        "nick": None,
        "avatar": None,
        "joined_at": _JOINED_AT,
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "user": user(person),
    }
    return body if permissions is None else body | {"permissions": permissions}


def channel(place: Channel) -> Json:
    """A channel of any kind."""
    body: Json = {"id": str(place.id), "type": int(place.kind), "flags": 0, "last_message_id": None}
    if place.kind is ChannelKind.TEXT:
        return body | {
            "guild_id": str(place.guild_id),
            "name": place.name,
            "position": 0,
            "parent_id": None,
            "topic": None,
            "nsfw": False,
            "rate_limit_per_user": 0,
            "permission_overwrites": [],
            "permissions": EVERYTHING_IN_TEXT,
        }
    body["recipients"] = [user(person) for person in place.recipients]
    if place.kind is ChannelKind.GROUP:
        body |= {"name": place.name, "icon": None, "owner_id": str(place.recipients[0].id)}
    return body


def _everyone(guild: Guild) -> Json:
    return {
        "id": str(guild.id),
        "name": "@everyone",
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": 0,
        "permissions": EVERYTHING_IN_TEXT,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def guild(server: Guild, world: World) -> Json:
    """A whole server, as in GUILD_CREATE."""
    return {
        "id": str(server.id),
        "name": server.name,
        "icon": None,
        "owner_id": str(server.owner.id),
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "afk_timeout": 300,
        "preferred_locale": server.locale,
        "features": [],
        "roles": [_everyone(server)],
        "emojis": [],
        "stickers": [],
        "channels": [channel(place) for place in server.channels],
        "threads": [],
        "members": [member(world.bot)],
        "member_count": 4 + world.more_people,
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        "joined_at": _JOINED_AT,
        "large": False,
        "unavailable": False,
    }


def application(world: World) -> Json:
    """The application that the bot belongs to."""
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user(world.ada),
        "team": None,
        "verify_key": "0" * 64,
        "flags": 0,
        "approximate_guild_count": sum(server.has_bot for server in world.guilds),
        "approximate_user_install_count": 1,
        "integration_types_config": {"0": {}, "1": {}},
    }
