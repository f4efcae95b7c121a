"""/help: what to do next for this person."""

from discord import Interaction, app_commands
from discord.ext.commands import Cog

from bot.coach import Coach
from bot.ui.answers import answer
from bot.ui.help_cards import help_card


class HelpCog(Cog):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach

    @app_commands.command()
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def help(self, interaction: Interaction[Coach]) -> None:
        """What to do next"""
        await answer(interaction, await help_card(self.coach.resources, interaction.user.id))


async def setup(coach: Coach) -> None:
    await coach.add_cog(HelpCog(coach))
