"""Every message that was ever sent, and the files that came with them."""

import json
import time
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from tests.wire import payloads
from tests.wire.bodies import check_message
from tests.wire.codes import Intent, Json, MessageFlag
from tests.wire.components import media_of, number, walk
from tests.wire.errors import DiscordError, unknown
from tests.wire.gateway import Gateway
from tests.wire.recording import Upload
from tests.wire.world import Channel, Person, Snowflakes, World

_NONCE_SECONDS: Final = 180.0
_KEPT_FLAGS: Final = (
    MessageFlag.SUPPRESS_EMBEDS | MessageFlag.EPHEMERAL | MessageFlag.SILENT | MessageFlag.COMPONENTS_V2
) | MessageFlag.LOADING

Files = Mapping[str, Upload]


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the bot sent by itself: what was created, not what was asked for; `at` on the monotonic clock."""

    at: float
    channel_id: int
    message_id: int
    nonce: str | None


@dataclass(frozen=True, slots=True)
class Edit:
    """A message that the bot changed by itself, not in answer to somebody; `at` on the monotonic clock."""

    at: float
    channel_id: int
    message_id: int


def closest(edits: Iterable[Edit]) -> float | None:
    """The fewest seconds between two changes of the same message; None where there were no two."""
    in_order = sorted(edits, key=lambda edit: (edit.message_id, edit.at))
    pairs = ((earlier, later) for earlier, later in pairwise(in_order) if earlier.message_id == later.message_id)
    return min((later.at - earlier.at for earlier, later in pairs), default=None)


class MessageBook:
    """Creates, edits, deletes and finds messages, and tells the gateway about them."""

    def __init__(self, world: World, gateway: Gateway, snowflakes: Snowflakes, files_url: str) -> None:
        self.files: dict[int, Upload] = {}
        self.sent: list[Sent] = []
        self.edits: list[Edit] = []
        self.pings: list[tuple[int, int]] = []
        """The messages that pinged a role when they were new, each with that role."""
        self.repeated: list[int] = []
        """The messages that were asked for once more under their nonce, and not created again."""
        self._world = world
        self._gateway = gateway
        self._snowflakes = snowflakes
        self._files_url = files_url
        self._messages: dict[int, Json] = {}
        self._of_channel: defaultdict[int, list[int]] = defaultdict(list)
        self._nonces: dict[tuple[int, str], tuple[int, float]] = {}

    def get(self, message_id: int) -> Json:
        """The message as it stands now. Raises the 404 that Discord gives."""
        try:
            return self._messages[message_id]
        except KeyError:
            raise unknown("Message") from None

    def in_channel(self, channel: Channel, *, ephemeral: bool = False) -> list[Json]:
        """The messages of a channel, oldest first; ephemeral ones only where asked for."""
        messages = (self._messages[message_id] for message_id in self._of_channel[channel.id])
        return [message for message in messages if ephemeral or not message["flags"] & MessageFlag.EPHEMERAL]

    def said_to(self, person: Person) -> list[Json]:
        """What the bot wrote by itself or in answer into this person's direct messages, oldest first."""
        messages = self.in_channel(self._world.direct_messages(person), ephemeral=True)
        return [message for message in messages if message["author"]["bot"]]

    def sent_to(self, person: Person) -> list[Json]:
        """What the bot wrote by itself into this person's direct messages, oldest first."""
        return [message for message in self.said_to(person) if "webhook_id" not in message]

    def page(self, channel: Channel, limit: int, *, before: int | None = None, after: int | None = None) -> list[Json]:
        """At most `limit` messages, newest first: the oldest of those `after`, otherwise the newest."""
        ids = self._of_channel[channel.id]
        first = 0 if after is None else bisect_right(ids, after)
        last = len(ids) if before is None else bisect_left(ids, before)
        places = range(last - 1, first - 1, -1) if after is None else range(first, last)
        messages = (self._messages[ids[place]] for place in places)
        seen = (message for message in messages if not message["flags"] & MessageFlag.EPHEMERAL)
        page = list(islice(seen, limit))
        return page if after is None else page[::-1]

    def forget_nonces(self) -> None:
        """Remember no nonce any longer, as Discord does after some minutes."""
        self._nonces.clear()

    async def send(self, channel: Channel, body: Json, files: Files) -> Json:
        """What the bot sends to a channel by itself; the same enforced nonce gives the first message again.

        The nonce stands in the answer and in the gateway's event, and is not kept with the message.
        """
        nonce = body.get("nonce")
        told: Json = {} if nonce is None else {"nonce": nonce}
        key, now = (channel.id, str(nonce)), time.monotonic()
        if told and body.get("enforce_nonce") and key in self._nonces:
            message_id, until = self._nonces[key]
            if now < until and message_id in self._messages:
                self.repeated.append(message_id)
                return self._messages[message_id] | told
        message = self._made(channel, self._world.bot, body, files)
        # Nothing is awaited before this: of two requests at once, one creates the message.
        if told:
            self._nonces[key] = (int(message["id"]), now + _NONCE_SECONDS)
        self.sent.append(Sent(now, channel.id, int(message["id"]), str(nonce) if told else None))
        await self._announce("MESSAGE_CREATE", channel, message | told, message)
        return message | told

    async def create(
        self, channel: Channel, author: Person, body: Json, files: Files, extra: Json | None = None, *start: str
    ) -> Json:
        """Add a message; `extra` are further fields of it, `start` its place in the request."""
        message = self._made(channel, author, body, files, extra, *start)
        await self._announce("MESSAGE_CREATE", channel, message, message)
        return message

    def _made(
        self, channel: Channel, author: Person, body: Json, files: Files, extra: Json | None = None, *start: str
    ) -> Json:
        """A new message, kept and not announced yet."""
        attachments = self._attach(channel, body, files, [])
        loading = (body.get("flags") or 0) & MessageFlag.LOADING
        if not loading:
            check_message(body, {attachment["filename"] for attachment in attachments}, *start)
        message: Json = {
            "id": str(self._snowflakes.next()),
            "channel_id": str(channel.id),
            "author": payloads.user(author),
            "content": body.get("content") or "",
            "timestamp": payloads.now_text(),
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": self._mentioned(channel, body),
            "attachments": attachments,
            "embeds": body.get("embeds") or [],
            "components": self._finished_components(body.get("components") or [], attachments),
            "pinned": False,
            "type": 0,
            "flags": int((body.get("flags") or 0) & _KEPT_FLAGS),
            **(extra or {}),
        }
        self._of_channel[channel.id].append(int(message["id"]))
        self._messages[int(message["id"])] = message
        self.pings += ((int(message["id"]), int(role_id)) for role_id in message["mention_roles"])
        return message

    async def change(self, message_id: int, body: Json, files: Files) -> Json:
        """What the bot makes of a message by itself."""
        message = await self.edit(message_id, body, files)
        self.edits.append(Edit(time.monotonic(), int(message["channel_id"]), message_id))
        return message

    def _mentioned(self, channel: Channel, body: Json) -> list[str]:
        """The roles that a message names and may ping."""
        guild = self._world.guild(channel.guild_id)
        allowed: Json = body.get("allowed_mentions") or {"parse": ["roles"]}
        named = {str(role_id) for role_id in allowed.get("roles") or ()}
        content = body.get("content") or ""
        return [
            str(role.id)
            for role in (self._world.roles_of(guild) if guild else ())
            if f"<@&{role.id}>" in content
            and role.mentionable
            and ("roles" in (allowed.get("parse") or ()) or str(role.id) in named)
        ]

    async def edit(self, message_id: int, body: Json, files: Files, *start: str) -> Json:
        """Change the fields that `body` names; a message that was loading is complete afterwards."""
        old = self.get(message_id)
        channel = self._channel_of(old)
        named: Json = {key: body[key] for key in ("content", "embeds", "components") if key in body}
        kept = old["attachments"] if "attachments" not in body else self._kept(old["attachments"], body["attachments"])
        attachments = self._attach(channel, body, files, kept)
        flags = (old["flags"] & ~MessageFlag.LOADING) | ((body.get("flags") or 0) & MessageFlag.COMPONENTS_V2)
        check_message({**old, **named, "flags": flags}, {attachment["filename"] for attachment in attachments}, *start)
        message = old | {
            "content": named.get("content", old["content"]) or "",
            "embeds": named.get("embeds", old["embeds"]) or [],
            "components": self._finished_components(named.get("components", old["components"]) or [], attachments),
            "attachments": attachments,
            "flags": int(flags),
            "edited_timestamp": payloads.now_text(),
        }
        self._messages[message_id] = message
        await self._announce("MESSAGE_UPDATE", channel, message, message)
        return message

    async def delete(self, message_id: int) -> None:
        """Remove a message."""
        message = self.get(message_id)
        channel = self._channel_of(message)
        del self._messages[message_id]
        ids = self._of_channel[channel.id]
        del ids[bisect_left(ids, message_id)]
        await self._announce(
            "MESSAGE_DELETE", channel, {"id": message["id"], "channel_id": message["channel_id"]}, message
        )

    async def _announce(self, event: str, channel: Channel, data: Json, message: Json) -> None:
        """Tell the bot, where it may see the message."""
        if message["flags"] & MessageFlag.EPHEMERAL or not self._world.has_bot(channel):
            return
        if channel.guild_id is None:
            await self._gateway.dispatch(event, data, None, Intent.DIRECT_MESSAGES)
        else:
            data = data | {"guild_id": str(channel.guild_id)}
            await self._gateway.dispatch(event, data, channel.guild_id, Intent.GUILD_MESSAGES)

    def _channel_of(self, message: Json) -> Channel:
        channel = self._world.channel(int(message["channel_id"]))
        if channel is None:
            raise unknown("Channel")
        return channel

    def _attach(self, channel: Channel, body: Json, files: Files, kept: list[Json]) -> list[Json]:
        """The attachments of a message: `kept` ones and what was uploaded now."""
        described = {str(entry["id"]): entry for entry in body.get("attachments") or ()}
        new = []
        for field, upload in files.items():
            entry = described.get(field.removeprefix("files[").removesuffix("]"), {})
            new.append(self.store(channel, upload, entry.get("description")))
        return [*kept, *new]

    def store(self, channel: Channel, upload: Upload, description: str | None = None) -> Json:
        """Keep a file and give its attachment."""
        if not upload.data:
            raise DiscordError(400, 50035, "Cannot send an empty file")
        attachment_id = self._snowflakes.next()
        self.files[attachment_id] = upload
        url = f"{self._files_url}/{channel.id}/{attachment_id}/{upload.filename}"
        attachment: Json = {
            "id": str(attachment_id),
            "filename": upload.filename,
            "size": len(upload.data),
            "url": url,
            "proxy_url": url,
        }
        return attachment if description is None else attachment | {"description": description}

    @staticmethod
    def _kept(old: list[Json], named: list[Json]) -> list[Json]:
        wanted = {str(entry["id"]) for entry in named}
        return [attachment for attachment in old if attachment["id"] in wanted]

    @staticmethod
    def _finished_components(components: list[Json], attachments: list[Json]) -> list[Json]:
        """The components with ids, and with addresses in place of `attachment://`."""
        finished: list[Json] = json.loads(json.dumps(components))  # several times faster than copy.deepcopy
        number(finished)
        urls = {f"attachment://{attachment['filename']}": attachment for attachment in attachments}
        for _, component in walk(finished):
            for media in media_of(component):
                if media["url"] in urls:
                    attachment = urls[media["url"]]
                    media |= {
                        "url": attachment["url"],
                        "proxy_url": attachment["url"],
                        "attachment_id": attachment["id"],
                    }
        return finished
