"""People in the simulated Discord: what they type and press, and what they see."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import discord
import simcord


def parts(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All components of a message or form, however deep they lie."""
    for component in components:
        yield component
        yield from parts(component.get("components", []))
        for inner in (component.get("component"), component.get("accessory")):
            if inner:
                yield from parts([inner])


@dataclass(frozen=True, slots=True)
class Seen:
    """What came back from a command, a button or a form."""

    result: simcord.InteractionResult

    @property
    def message(self) -> simcord.ResponseMessage:
        assert self.result.response is not None, "there was no answer"
        return self.result.response

    @property
    def text(self) -> str:
        return "\n".join(part["content"] for part in parts(self.message.components) if part["type"] == 10)

    @property
    def said_after(self) -> list[str]:
        """What was said to the same person after the answer."""
        return [
            "\n".join(part["content"] for part in parts(message.components) if part["type"] == 10)
            for message in self.result.followups
        ]

    @property
    def buttons(self) -> list[str]:
        return [part["label"] for part in parts(self.message.components) if part["type"] == 2]

    @property
    def private(self) -> bool:
        return self.message.ephemeral

    @property
    def form(self) -> dict[str, Any]:
        """The fields of the form that opened, by id, with what stands in them."""
        assert self.result.modal is not None, "no form opened"
        fields = {}
        for part in parts(self.result.modal["components"]):
            if part["type"] == 4:
                fields[part["custom_id"]] = part.get("value") or ""
            elif part["type"] == 22:
                fields[part["custom_id"]] = [option["value"] for option in part["options"] if option["default"]]
        return fields


@dataclass(frozen=True, slots=True)
class Reply:
    """A card that the bot wrote into direct messages."""

    message: discord.Message

    @property
    def text(self) -> str:
        return "\n".join(part.content for part in self._parts() if isinstance(part, discord.TextDisplay))

    @property
    def buttons(self) -> list[str]:
        return [part.label or "" for part in self._parts() if isinstance(part, discord.Button)]

    def _parts(self) -> Iterator[discord.Component]:
        pending: list[discord.Component] = list(self.message.components)
        while pending:
            part = pending.pop(0)
            yield part
            pending = [*getattr(part, "children", ()), *pending]


class Person:
    """Somebody in the server's study channel; `direct` is the same person in the bot's DM."""

    def __init__(self, env: simcord.Env, name: str) -> None:
        self.user = env.create_user(name)
        self.member = env.guild.add_member(self.user)
        self.channel = env.guild.channels["study-group"]

    @property
    def id(self) -> int:
        return self.user.id

    async def type(self, command: str, **options: Any) -> Seen:
        return Seen(await self.member.slash(self.channel, command, **options))

    async def type_in_direct_messages(self, command: str, **options: Any) -> Seen:
        return Seen(await self.user.slash(command, **options))

    async def suggestions(self, command: str, option: str, typed: str, **filled: Any) -> list[str]:
        choices = await self.member.autocomplete(self.channel, command, option, typed, **filled)
        return [choice["value"] for choice in choices]

    async def press(self, seen: Seen, label: str) -> Seen:
        return Seen(await self.member.click(seen.message, label=label))

    async def press_in_direct_messages(self, seen: Seen, label: str) -> Seen:
        return Seen(await self.user.click(seen.message, label=label))

    async def writes(self, text: str) -> Reply:
        """Write to the bot; its last answer."""
        return (await self.hears(text))[-1]

    async def hears(self, text: str, **more: Any) -> list[Reply]:
        """Write to the bot; everything that it answers."""
        before = {message.id for message in self.user.dm_channel.history()}
        await self.user.send_dm(text, **more)
        answers = [message for message in self.user.dm_channel.history() if message.author.bot]
        return [Reply(message) for message in answers if message.id not in before]

    async def taps(self, reply: Reply, label: str) -> Seen:
        """Press a button below an answer in direct messages."""
        return Seen(await self.user.click(reply.message, label=label))

    @property
    def received(self) -> list[discord.Message]:
        """What the bot wrote to them by itself, oldest first."""
        return [message for message in self.user.dm_channel.history() if message.author.bot and message.content]

    async def press_in_message(self, message: discord.Message, label: str) -> Seen:
        """Press a button below a message that the bot sent by itself."""
        return Seen(await self.user.click(message, label=label))

    async def fill(self, form: Seen, **fields: Any) -> Seen:
        """Submit a form with what stands in it, but for the fields given."""
        return Seen(await self.member.submit_modal(form.result, {**form.form, **fields}))

    async def fill_in_direct_messages(self, form: Seen, **fields: Any) -> Seen:
        return Seen(await self.user.submit_modal(form.result, {**form.form, **fields}))

    async def log(self, exam: str, when: str, *, result: str = "failed", **fields: Any) -> Seen:
        """Log an attempt from the command to the card."""
        form = await self.type("attempt log", exam=exam, result=result)
        return await self.fill(form, when=when, **fields)
