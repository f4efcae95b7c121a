"""People, servers and channels as Discord writes them."""

from datetime import UTC, datetime
from typing import Final

from tests.wire.codes import ChannelKind, Json, Permission
from tests.wire.world import Channel, Guild, Person, Role, World

_JOINED_AT: Final = "2026-01-05T08:00:00+00:00"
IN_TEXT: Final = (
    Permission.VIEW
    | Permission.SEND
    | Permission.EMBED
    | Permission.ATTACH
    | Permission.READ_HISTORY
    | Permission.USE_COMMANDS
    | Permission.CREATE_THREADS
    | Permission.SEND_IN_THREADS
    | Permission.USE_EXTERNAL_APPS
)
"""What everyone may do in the channels of a server."""
EVERYTHING_IN_TEXT: Final = str(int(IN_TEXT))


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
    if place.kind is ChannelKind.THREAD:
        return body | {
            "guild_id": str(place.guild_id),
            "parent_id": str(place.parent_id),
            "owner_id": str(place.guild_id),
            "name": place.name,
            "message_count": 0,
            "member_count": 1,
            "total_message_sent": 0,
            "rate_limit_per_user": 0,
            "permissions": EVERYTHING_IN_TEXT,
            "thread_metadata": thread_metadata(archived=False, locked=False),
        }
    body["recipients"] = [user(person) for person in place.recipients]
    if place.kind is ChannelKind.GROUP:
        body |= {"name": place.name, "icon": None, "owner_id": str(place.recipients[0].id)}
    return body


def thread_metadata(*, archived: bool, locked: bool) -> Json:
    """Whether a thread is open."""
    return {
        "archived": archived,
        "auto_archive_duration": 1_440,
        "archive_timestamp": now_text(),
        "locked": locked,
        "create_timestamp": _JOINED_AT,
    }


def role(of: Role) -> Json:
    """A role; everyone's has the id of its server."""
    return {
        "id": str(of.id),
        "name": of.name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": 0,
        "permissions": EVERYTHING_IN_TEXT,
        "managed": False,
        "mentionable": of.mentionable,
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
        "roles": [role(each) for each in (Role(server.id, "@everyone", mentionable=False), *world.roles_of(server))],
        "emojis": [],
        "stickers": [],
        "channels": [channel(place) for place in world.channels_of(server)],
        "threads": [channel(place) for place in world.threads_of(server)],
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
        "approximate_guild_count": sum(world.bot_is_in(server) for server in world.guilds),
        "approximate_user_install_count": 1,
        "integration_types_config": {"0": {}, "1": {}},
    }
