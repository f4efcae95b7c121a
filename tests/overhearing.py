"""What others can read in the simulated server: all that the bot writes there, changes, names, and whom it pings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import simcord
from simcord.backend.models import Message

_READ = ("content", "components", "embeds", "attachments", "poll", "sticker_items")
_HIDDEN = 1 << 6
"""The flag of a message that only one person sees."""
WAYS_TO_SPEAK = {
    ("POST", "/channels/*/messages"),
    ("PATCH", "/channels/*/messages/*"),
    ("POST", "/channels/*/messages/*/threads"),
    ("POST", "/interactions/*/*/callback"),
    ("POST", "/webhooks/*/*"),
    ("PATCH", "/webhooks/*/*/messages/*"),
}
"""The bot may say something in these ways, which `Server` listens to. To all other requests, others are deaf:"""
SILENT_REQUESTS = {
    ("POST", "/users/@me/channels"),
    ("PUT", "/applications/*/commands"),
}


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing as others saw it: its `lines` are all texts in it, of buttons, pictures and threads too.

    `answers`: it answers somebody's command or button. `pings`: whom it pinged.
    """

    message_id: int
    lines: tuple[str, ...]
    custom_ids: tuple[str, ...]
    answers: bool = False
    pings: frozenset[int | str] = frozenset()

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


class Server:
    """Listens to everything that the bot lets others read, from now on."""

    def __init__(self, env: simcord.Env) -> None:
        self._backend = env.backend
        self.heard: list[Heard] = []
        env.backend.subscribers.append(self._listen)

    @property
    def standing(self) -> list[Heard]:
        """What stands there now."""
        backend = self._backend
        places = [channel.id for channel in backend.channels.values() if channel.guild_id is not None]
        messages = [message for place in places for message in backend.messages.get(place, {}).values()]
        written = [message for message in messages if message.author_id == backend.bot_user.id]
        return [_as_heard(message) for message in written if not message.is_ephemeral]

    @property
    def unknown_requests(self) -> set[tuple[str, str]]:
        """The kinds of requests in which something may have been said that nobody has listened to."""
        kinds = {(request.method, _route(request.path)) for request in self._backend.http_requests}
        return {kind for kind in kinds if kind[0] != "GET"} - WAYS_TO_SPEAK - SILENT_REQUESTS

    def _listen(self, event: str, payload: Mapping[str, Any]) -> None:
        if event.startswith("THREAD_") and "name" in payload:
            self.heard.append(Heard(int(payload["id"]), (payload["name"],), ()))
        if event not in ("MESSAGE_CREATE", "MESSAGE_UPDATE") or "guild_id" not in payload:
            return
        message = self._backend.get_message(int(payload["channel_id"]), int(payload["id"]))
        if message.author_id == self._backend.bot_user.id and not message.is_ephemeral:
            self.heard.append(_as_heard(message))


def strings(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """All texts in a message, each with the name of its field."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from strings(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, name)


def read(message: Message) -> list[tuple[str, str]]:
    """All texts in a message as it stands, each with the name of its field."""
    return [found for name in _READ for found in strings(getattr(message, name, None), name)]


def _as_heard(message: Message) -> Heard:
    found = read(message)
    pings: set[int | str] = {*message.ping_user_ids, *message.ping_role_ids}
    return Heard(
        message.id,
        tuple(text for name, text in found if name != "custom_id"),
        tuple(text for name, text in found if name == "custom_id"),
        message.interaction_metadata is not None,
        frozenset(pings | ({"everyone"} if message.mention_everyone else set())),
    )


def _route(path: str) -> str:
    path = re.sub(r"/(interactions|webhooks)/\d+/[^/]+", r"/\1/*/*", path)
    return re.sub(r"/(\d+|@original)(?=/|$)", "/*", path)
