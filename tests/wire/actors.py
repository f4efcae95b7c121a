"""A person at a place: everything that they can do with the bot."""

import dataclasses
from dataclasses import dataclass
from typing import Any, Final, Self

from tests.wire import payloads
from tests.wire.codes import ComponentKind, Context, Install, InteractionKind, Json, Permission
from tests.wire.commands import CannotBeDone, CommandBook, Registered, command_data
from tests.wire.doors import Doors
from tests.wire.forms import filled_in
from tests.wire.interactions import FIRST_ANSWER_SECONDS, Answer, Interaction, InteractionBook
from tests.wire.messages import MessageBook
from tests.wire.reading import control
from tests.wire.world import Channel, Person, World

FOR_GUILD: Final = frozenset({Install.GUILD})
FOR_USER: Final = frozenset({Install.USER})


@dataclass(frozen=True, slots=True)
class Desk:
    """What an actor works with on the server."""

    world: World
    commands: CommandBook
    messages: MessageBook
    interactions: InteractionBook
    doors: Doors


@dataclass(frozen=True, slots=True)
class Actor:
    """`person` at the channel `at`, with a client in the language `locale`.

    `installs` says for whom the bot was installed: the server (or, in its direct messages, any), the user, or both.
    `permissions`: what they may do there. What the bot may do is what `server.doors` leave it.
    """

    desk: Desk
    person: Person
    at: Channel
    locale: str = "en-US"
    installs: frozenset[Install] = FOR_GUILD
    permissions: Permission = payloads.IN_TEXT
    attachment_size_limit: int = 10 * 1024 * 1024

    def moved_to(self, at: Channel) -> Self:
        """The same person elsewhere."""
        return dataclasses.replace(self, at=at)

    async def say(self, text: str) -> Json:
        """Write a message."""
        return await self.desk.messages.create(self.at, self.person, {"content": text}, {})

    async def begin(self, words: str, /, **options: Any) -> Interaction:
        """Send a slash command, as in `begin("retake when", exam="SY0-701")`, and do not wait."""
        found = self._offered(words)
        data = command_data(found, options, self.at, self.desk.messages)
        return await self._send(InteractionKind.COMMAND, data)

    async def run(self, words: str, /, seconds: float = FIRST_ANSWER_SECONDS, **options: Any) -> Answer:
        """Send a slash command and wait for what it shows."""
        return await self.answer(await self.begin(words, **options), seconds)

    async def complete(self, words: str, option: str, typed: str, /, **options: Any) -> list[Json]:
        """The suggestions for what was `typed` into `option` so far."""
        found = self._offered(words)
        if not any(each["name"] == option and each.get("autocomplete") for each in found.options):
            raise CannotBeDone(f"/{words} suggests nothing for {option}")
        data = command_data(found, options | {option: typed}, self.at, self.desk.messages, focused=option)
        return (await self.answer(await self._send(InteractionKind.AUTOCOMPLETE, data))).suggestions

    async def press(self, on: Answer | Json, key: str, *chosen: str, seconds: float = FIRST_ANSWER_SECONDS) -> Answer:
        """Press the button, or choose from the menu, whose custom id or label is `key`, and wait for what it does."""
        return await self.answer(await self.begin_press(on, key, *chosen), seconds)

    async def begin_press(self, on: Answer | Json, key: str, *chosen: str) -> Interaction:
        """Press a button, or choose from a menu, and do not wait."""
        shown = on.message if isinstance(on, Answer) else on
        if shown is None:
            raise CannotBeDone("there is no message to press anything on")
        message = self.desk.messages.get(int(shown["id"]))
        pressed = control(message, key)
        if pressed.get("disabled"):
            raise CannotBeDone(f"{key!r} is disabled")
        data: Json = {"custom_id": pressed["custom_id"], "component_type": pressed["type"], "id": pressed["id"]}
        if pressed["type"] != ComponentKind.BUTTON:
            data["values"] = list(chosen)
        return await self._send(InteractionKind.COMPONENT, data, message)

    async def submit(self, form: Answer, values: dict[str, Any], seconds: float = FIRST_ANSWER_SECONDS) -> Answer:
        """Fill in a form and send it; `values` by custom id or by the words above the field."""
        return await self.answer(await self.begin_submit(form, values), seconds)

    async def begin_submit(self, form: Answer, values: dict[str, Any]) -> Interaction:
        """Fill in a form and send it, and do not wait."""
        data = filled_in(form.form, values, self.at, self.desk.messages)
        return await self._send(InteractionKind.MODAL, data, form.interaction.source)

    async def answer(self, interaction: Interaction, seconds: float = FIRST_ANSWER_SECONDS) -> Answer:
        """Wait for what an interaction that was begun shows."""
        return await self.desk.interactions.answer(interaction, seconds)

    def _offered(self, words: str) -> Registered:
        found = self.desk.commands.find(words, self.at.guild_id)
        found.check_offered(self.at.context, self._installs_here())
        return found

    def _installs_here(self) -> frozenset[Install]:
        """The installs that count at this place: a server's only where the bot is, none but the user's in private."""
        guild = self.desk.world.guild(self.at.guild_id)
        if self.at.context is Context.PRIVATE or (guild is not None and not self.desk.world.bot_is_in(guild)):
            return self.installs - FOR_GUILD
        return self.installs

    async def _send(self, kind: InteractionKind, data: Json, source: Json | None = None) -> Interaction:
        interaction = self.desk.interactions.new(kind, self.person, self.at, self._installs_here())
        interaction.source = source
        payload = self._payload(interaction, data)
        if source is not None:
            payload["message"] = source
        await self.desk.interactions.dispatch(interaction, payload)
        return interaction

    def _payload(self, interaction: Interaction, data: Json) -> Json:
        """The whole INTERACTION_CREATE."""
        payload: Json = {
            "id": str(interaction.id),
            "application_id": str(self.desk.world.application_id),
            "type": int(interaction.kind),
            "token": interaction.token,
            "version": 1,
            "data": data,
            "channel_id": str(self.at.id),
            "channel": payloads.channel(self.at),
            "locale": self.locale,
            "context": int(self.at.context),
            "authorizing_integration_owners": self._owners(interaction.installs),
            "app_permissions": str(int(self.desk.doors.permissions_in(self.at))),
            "attachment_size_limit": self.attachment_size_limit,
            "entitlements": [],
            "entitlement_sku_ids": [],
        }
        guild = self.desk.world.guild(self.at.guild_id)
        if guild is None:
            return payload | {"user": payloads.user(self.person)}
        return payload | {
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": payloads.member(self.person, permissions=str(int(self.permissions))),
        }

    def _owners(self, installs: frozenset[Install]) -> dict[str, str]:
        """Who authorized the application: the server ("0" in its direct messages), the user, or both."""
        authorized = {Install.GUILD: str(self.at.guild_id or 0), Install.USER: str(self.person.id)}
        return {str(int(install)): owner for install, owner in authorized.items() if install in installs}
