"""Every message that was ever sent, and the files that came with them."""

import copy
import time
from collections import defaultdict
from collections.abc import Mapping
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


class MessageBook:
    """Creates, edits, deletes and finds messages, and tells the gateway about them."""

    def __init__(self, world: World, gateway: Gateway, snowflakes: Snowflakes, files_url: str) -> None:
        self.files: dict[int, Upload] = {}
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

    def forget_nonces(self) -> None:
        """Remember no nonce any longer, as Discord does after some minutes."""
        self._nonces.clear()

    async def send(self, channel: Channel, body: Json, files: Files) -> Json:
        """What the bot sends to a channel by itself; the same enforced nonce gives the first message again."""
        key = (channel.id, str(body.get("nonce")))
        if body.get("enforce_nonce") and key in self._nonces:
            message_id, until = self._nonces[key]
            if time.monotonic() < until and message_id in self._messages:
                return self._messages[message_id]
        message = await self.create(channel, self._world.bot, body, files)
        if body.get("nonce") is not None:
            self._nonces[key] = (int(message["id"]), time.monotonic() + _NONCE_SECONDS)
        return message

    async def create(
        self, channel: Channel, author: Person, body: Json, files: Files, extra: Json | None = None, *start: str
    ) -> Json:
        """Add a message; `extra` are further fields of it, `start` its place in the request."""
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
            "mention_roles": [],
            "attachments": attachments,
            "embeds": body.get("embeds") or [],
            "components": self._finished_components(body.get("components") or [], attachments),
            "pinned": False,
            "type": 0,
            "flags": int((body.get("flags") or 0) & _KEPT_FLAGS),
            **({"nonce": body["nonce"]} if body.get("nonce") is not None else {}),
            **(extra or {}),
        }
        self._of_channel[channel.id].append(int(message["id"]))
        await self._keep("MESSAGE_CREATE", channel, message)
        return message

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
        await self._keep("MESSAGE_UPDATE", channel, message)
        return message

    async def delete(self, message_id: int) -> None:
        """Remove a message."""
        message = self.get(message_id)
        channel = self._channel_of(message)
        del self._messages[message_id]
        self._of_channel[channel.id].remove(message_id)
        await self._announce(
            "MESSAGE_DELETE", channel, {"id": message["id"], "channel_id": message["channel_id"]}, message
        )

    async def _keep(self, event: str, channel: Channel, message: Json) -> None:
        self._messages[int(message["id"])] = message
        await self._announce(event, channel, message, message)

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
        finished = copy.deepcopy(components)
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
