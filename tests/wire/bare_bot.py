"""The least that a discord.py bot can be: what the loopback server is proved with, and the yardstick of the bench."""

import asyncio
import os
import signal

import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

Interaction = discord.Interaction["BareBot"]


class BareBot(commands.AutoShardedBot):
    """Answers `/pong`, tells with `/seen` what it read in the interaction, opens a form with `/form`, echoes DMs."""

    async def setup_hook(self) -> None:
        """Find the gateway, as every start with explicit shards must, and register the commands."""
        _, gateway, _ = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
        self.tree.add_command(pong)
        self.tree.add_command(seen)
        self.tree.add_command(form)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Let the shards identify one right after the other: the loopback does not pace them."""

    async def on_message(self, message: discord.Message, /) -> None:
        """Say in direct messages what was said."""
        if message.guild is None and not message.author.bot:
            await message.channel.send(f"You said: {message.content}")


class Form(discord.ui.Modal, title="A form"):
    """Two kinds of field."""

    score: discord.ui.Label["Form"] = discord.ui.Label(text="Score", component=discord.ui.TextInput())
    reason: discord.ui.Label["Form"] = discord.ui.Label(
        text="Why",
        component=discord.ui.RadioGroup(
            options=[discord.RadioGroupOption(label="Ran out of time"), discord.RadioGroupOption(label="Misread")]
        ),
    )

    async def on_submit(self, interaction: discord.Interaction, /) -> None:
        """Read the fields back, under a button."""
        score, reason = self.score.component, self.reason.component
        assert isinstance(score, discord.ui.TextInput)
        assert isinstance(reason, discord.ui.RadioGroup)
        await interaction.response.send_message(f"{score.value}: {reason.value}", view=Again(), ephemeral=True)


class Again(discord.ui.View):
    """One button."""

    @discord.ui.button(label="Again")
    async def again(self, interaction: discord.Interaction, _button: discord.ui.Button["Again"]) -> None:
        """Say so in place of what was said."""
        await interaction.response.edit_message(content="Pressed.", view=None)


async def suggest(_interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Words that begin as typed."""
    return [app_commands.Choice(name=word, value=word) for word in ("ping", "pong", "pang") if word.startswith(typed)]


@app_commands.command()
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
@app_commands.autocomplete(word=suggest)
async def pong(interaction: Interaction, word: str = "pong") -> None:
    """Answer"""
    await interaction.response.send_message(word)


@app_commands.command()
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def seen(interaction: Interaction) -> None:
    """Tell what is known of where this is"""
    await interaction.response.defer(ephemeral=True)
    facts = {
        "locale": interaction.locale,
        "guild locale": interaction.guild_locale,
        "channel": interaction.channel,
        "guild install": interaction.is_guild_integration(),
        "user install": interaction.is_user_integration(),
        "private channel": interaction.context.private_channel,
        "manages": interaction.permissions.manage_guild,
        "bot may send": interaction.app_permissions.send_messages,
        "bot may open threads": interaction.app_permissions.create_public_threads,
        "shard": interaction.guild.shard_id if interaction.guild else None,
    }
    await interaction.edit_original_response(content="\n".join(f"{name}: {fact}" for name, fact in facts.items()))


@app_commands.command(name="form")
async def form(interaction: Interaction) -> None:
    """Open a form"""
    await interaction.response.send_modal(Form())


async def main() -> None:
    """Run until SIGTERM; `BARE_SHARDS` is empty or like `0,1/2`: these shards of that many."""
    Route.BASE = os.environ["DISCORD_API_URL"]
    intents = discord.Intents(guilds=True, dm_messages=True)
    if shards := os.environ.get("BARE_SHARDS"):
        ids, _, count = shards.partition("/")
        shard_ids = [int(shard) for shard in ids.split(",")]
        bot = BareBot(commands.when_mentioned, intents=intents, shard_ids=shard_ids, shard_count=int(count))
    else:
        bot = BareBot(commands.when_mentioned, intents=intents)
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    async with bot:
        running = asyncio.create_task(bot.start(os.environ["DISCORD_TOKEN"]))
        stopping = asyncio.create_task(stopped.wait())
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        await bot.close()
        await running
        stopping.cancel()


if __name__ == "__main__":
    asyncio.run(main())
