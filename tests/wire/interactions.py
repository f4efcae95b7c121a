"""Interactions: what a person did, what the bot answered, and the waiting in between."""

import asyncio
import secrets
import time
from dataclasses import dataclass
from typing import Final

from tests.wire.codes import CallbackKind, Install, InteractionKind, Json, MessageFlag
from tests.wire.errors import DiscordError, unknown
from tests.wire.gateway import Gateway
from tests.wire.messages import MessageBook
from tests.wire.reading import text_of
from tests.wire.world import Channel, Person, Snowflakes

FIRST_ANSWER_SECONDS: Final = 3.0
_TOKEN_SECONDS: Final = 900.0


class Interaction:
    """One interaction as the server remembers it."""

    def __init__(
        self, interaction_id: int, kind: InteractionKind, person: Person, at: Channel, installs: frozenset[Install]
    ) -> None:
        self.id = interaction_id
        self.token = secrets.token_urlsafe(48)
        self.kind = kind
        self.person = person
        self.channel = at
        self.installs = installs
        self.source: Json | None = None
        """The message whose button was pressed, or under whose button the form was opened."""
        self.callback: CallbackKind | None = None
        self.callback_data: Json = {}
        self.original: int | None = None
        self.followups: list[int] = []
        self.shown: int | None = None
        """The message that this interaction made or changed last."""
        self.asked_at = time.monotonic()
        self.arrived_at: float | None = None
        """When the first answer arrived, before the server did anything with it."""
        self.acknowledged_at: float | None = None
        self.answered_at: float | None = None
        self._acknowledged = asyncio.Event()
        self._answered = asyncio.Event()

    def acknowledge(self, callback: CallbackKind, data: Json) -> None:
        """Note the first answer."""
        self.callback, self.callback_data = callback, data
        self.acknowledged_at = time.monotonic()
        self._acknowledged.set()
        if callback not in {CallbackKind.DEFERRED_MESSAGE, CallbackKind.DEFERRED_UPDATE}:
            self.finish()

    def show(self, message: Json) -> None:
        """Note a message that was made or changed."""
        self.shown = int(message["id"])
        if not message["flags"] & MessageFlag.LOADING:
            self.finish()

    def finish(self) -> None:
        """Note that the person has an answer."""
        if self.acknowledged_at is not None and self.answered_at is None:
            self.answered_at = time.monotonic()
            self._answered.set()

    async def acknowledged(self, seconds: float = FIRST_ANSWER_SECONDS) -> CallbackKind:
        """What kind of first answer came; a deferral counts. Raises AssertionError where none came in time."""
        await self._wait(self._acknowledged, seconds)
        if self.callback is None:
            raise AssertionError("acknowledged without a callback")
        return self.callback

    async def wait(self, seconds: float) -> None:
        """Return once the person has an answer; raises AssertionError where none came in time."""
        await self._wait(self._answered, seconds)

    async def _wait(self, event: asyncio.Event, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await event.wait()
        except TimeoutError:
            first = "nothing" if self.callback is None else self.callback.name
            message = f"no answer within {seconds:g} s to the {self.kind.name} of {self.person.name}; so far: {first}"
            raise AssertionError(message) from None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person has before them: a message, a form or suggestions."""

    interaction: Interaction
    kind: CallbackKind
    message: Json | None

    @property
    def text(self) -> str:
        """Everything that can be read in the message."""
        return "" if self.message is None else text_of(self.message)

    @property
    def ephemeral(self) -> bool:
        """Whether only the person sees it."""
        return self.message is not None and bool(self.message["flags"] & MessageFlag.EPHEMERAL)

    @property
    def form(self) -> Json:
        """The form that was opened."""
        if self.kind is not CallbackKind.MODAL:
            raise AssertionError(f"no form was opened but {self.kind.name}: {self.text}")
        return self.interaction.callback_data

    @property
    def suggestions(self) -> list[Json]:
        """What autocomplete offers."""
        if self.kind is not CallbackKind.CHOICES:
            raise AssertionError(f"no suggestions came but {self.kind.name}")
        return list(self.interaction.callback_data.get("choices") or ())


class InteractionBook:
    """Holds all interactions, and sends new ones over the gateway."""

    def __init__(self, gateway: Gateway, messages: MessageBook, snowflakes: Snowflakes) -> None:
        self.everything: list[Interaction] = []
        self.messages = messages
        self._gateway = gateway
        self._snowflakes = snowflakes
        self._by_token: dict[str, Interaction] = {}

    def new(self, kind: InteractionKind, person: Person, at: Channel, installs: frozenset[Install]) -> Interaction:
        """An interaction that is not sent yet."""
        interaction = Interaction(self._snowflakes.next(), kind, person, at, installs)
        self.everything.append(interaction)
        self._by_token[interaction.token] = interaction
        return interaction

    async def dispatch(self, interaction: Interaction, payload: Json) -> None:
        """Send it to the shard that is responsible."""
        guild_id = interaction.channel.guild_id
        if not self._gateway.sees(guild_id):
            raise AssertionError(f"no shard of the bot would see this: {payload['channel']}")
        interaction.asked_at = time.monotonic()
        await self._gateway.dispatch("INTERACTION_CREATE", payload, guild_id)

    def to_acknowledge(self, interaction_id: int, token: str) -> Interaction:
        """The interaction that may be answered for the first time now. Raises as Discord does."""
        interaction = self._by_token.get(token)
        late = interaction is not None and time.monotonic() > interaction.asked_at + FIRST_ANSWER_SECONDS
        if interaction is None or interaction.id != interaction_id or late:
            raise unknown("Interaction")
        if interaction.callback is not None:
            raise DiscordError(400, 40060, "Interaction has already been acknowledged.")
        return interaction

    def acknowledged(self, token: str) -> Interaction:
        """The interaction whose token still opens its webhook. Raises as Discord does."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.callback is None:
            raise unknown("Webhook")
        if time.monotonic() > interaction.asked_at + _TOKEN_SECONDS:
            raise DiscordError(401, 50027, "Invalid Webhook Token")
        return interaction

    async def answer(self, interaction: Interaction, seconds: float = FIRST_ANSWER_SECONDS) -> Answer:
        """What the person gets; waits through a deferral. Raises AssertionError where nothing came in time."""
        await interaction.wait(seconds)
        kind = await interaction.acknowledged()
        message = None if interaction.shown is None else self.messages.get(interaction.shown)
        return Answer(interaction, kind, message)
