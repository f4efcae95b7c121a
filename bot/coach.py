"""The bot: holds what every feature works with, loads the features, and hands forms and stale buttons on."""

import asyncio
import hashlib
import importlib
import json
import logging
from typing import Any

import discord
from discord import AllowedMentions, Intents, Interaction, InteractionType, app_commands
from discord.ext import commands

from bot.actions.resources import Resources
from bot.delivery import Delivery
from bot.errors import Expired
from bot.rules.partners import Shared
from bot.settings import Settings
from bot.stores import synced_commands
from bot.ui import forms
from bot.ui.answers import explain
from bot.ui.buttons import CoachButton
from bot.ui.forms import FormKind, OpenAgain
from bot.ui.pictures.kept import Pictures
from bot.ui.reaching import tell_if_unreachable
from bot.ui.safety_cards import met, typed_options
from bot.ui.sharing import Exhibiting

log = logging.getLogger(__name__)

FEATURES = (
    "cogs.attempts", "cogs.retake", "cogs.nudges", "cogs.calm", "cogs.partners", "cogs.settings", "cogs.mydata",
    "cogs.help", "cogs.messages", "cogs.checkins", "cogs.cheers", "cogs.groups", "cogs.servers",
    "cogs.sharing", "cogs.report", "cogs.plan", "cogs.practice",
    "cogs.simulate", "cogs.ready",
)  # fmt: skip
INTENTS = Intents(guilds=True, dm_messages=True)
_ANSWERS_WITHIN = 3.0
"""Seconds after which Discord takes no first answer any more."""
_LAST_LOOKS, _LOOK = 80, 0.025
"""Told to stop, it looks so often, every so many seconds, whether anybody still waits for an answer."""


class Tree(app_commands.CommandTree["Coach"]):
    async def interaction_check(self, interaction: Interaction["Coach"], /) -> bool:
        """Somebody in danger is met before their command does anything; suggestions while typing go their way."""
        typed = typed_options(interaction) if interaction.type is InteractionType.application_command else ()
        return not await met(interaction, typed)

    async def on_error(self, interaction: Interaction["Coach"], error: app_commands.AppCommandError, /) -> None:
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await explain(interaction, cause)


class Coach(commands.AutoShardedBot):
    """One process of Comeback."""

    tree: Tree

    def __init__(self, settings: Settings, resources: Resources) -> None:
        own_shards: dict[str, Any] = {"shard_ids": list(settings.shard_ids)} if settings.shard_ids else {}
        super().__init__(
            command_prefix=(),
            help_command=None,
            intents=INTENTS,
            allowed_mentions=AllowedMentions.none(),
            tree_cls=Tree,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            shard_count=settings.shard_count,
            **own_shards,
        )
        self.settings = settings
        self.resources = resources
        self.forms: dict[str, FormKind] = {}
        self.pictures = Pictures()
        self.exhibits: dict[Shared, Exhibiting] = {}
        self.delivery = Delivery(
            self, resources, per_second=settings.sends_per_second, lease_seconds=settings.lease_seconds
        )
        self.is_set_up = asyncio.Event()
        self._button_kinds: set[str] = set()
        self._asked: dict[Interaction[Any], float] = {}

    async def setup_hook(self) -> None:
        self.add_buttons(OpenAgain)
        for feature in FEATURES:
            await importlib.import_module(feature).setup(self)
        await self._sync_changed_commands()
        self.is_set_up.set()

    def add_buttons(self, *buttons: type[CoachButton]) -> None:
        """Answer presses of these, under old messages too."""
        self.add_dynamic_items(*buttons)
        self._button_kinds.update(button.kind for button in buttons)

    async def close(self) -> None:
        """Give everybody who has asked their answer, then leave."""
        for _ in range(_LAST_LOOKS):
            if not self._unanswered():
                break
            await asyncio.sleep(_LOOK)
        await super().close()

    def _unanswered(self) -> dict[Interaction[Any], float]:
        """The interactions that can still have a first answer, and have none."""
        earliest = self.loop.time() - _ANSWERS_WITHIN
        self._asked = {asked: at for asked, at in self._asked.items() if at > earliest and not asked.response.is_done()}
        return self._asked

    async def on_interaction(self, interaction: Interaction["Coach"]) -> None:
        """Forms all come here; of buttons only those that nothing else answers."""
        self._unanswered()[interaction] = self.loop.time()
        if interaction.type is InteractionType.modal_submit:
            await forms.receive(interaction, self.forms)
        elif interaction.type is InteractionType.component and not self._is_ours(interaction):
            await explain(interaction, Expired())

    def _is_ours(self, interaction: Interaction["Coach"]) -> bool:
        data: Any = interaction.data
        version, _, rest = data["custom_id"].partition(":")
        return version == "v1" and rest.partition(":")[0] in self._button_kinds

    async def on_app_command_completion(
        self, interaction: Interaction["Coach"], command: app_commands.Command[Any, ..., Any] | app_commands.ContextMenu
    ) -> None:
        """Whoever speaks to the bot hears, once, that it cannot speak to them."""
        await tell_if_unreachable(interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        """Nothing that is written is a command: direct messages have a listener, and others are not read."""

    async def _sync_changed_commands(self) -> None:
        """Tell Discord of the commands, if they are not the ones that it was last told of."""
        payload = [command.to_dict(self.tree) for command in self.tree.get_commands()]
        fingerprint = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
        application_id = self.application_id or 0
        async with self.resources.database.transaction() as tx:
            known = await synced_commands.fingerprint(tx, application_id)
        if known == fingerprint:
            return
        await self.tree.sync()
        async with self.resources.database.transaction() as tx:
            await synced_commands.remember(tx, application_id, fingerprint)
        log.info("told Discord of %s commands", len(payload))
