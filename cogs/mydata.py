"""/mydata: everything that is kept about somebody, as files; or gone."""

from discord import Interaction, app_commands
from discord.ext.commands import GroupCog

from bot.actions import leaving
from bot.coach import Coach
from bot.ui.answers import answer
from bot.ui.mydata_cards import MYDATA_BUTTONS, erase_card, send_export


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class MyData(
    GroupCog, group_name="mydata", group_description="Everything I keep about you: yours to take, or to erase"
):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*MYDATA_BUTTONS)

    @app_commands.command()
    async def export(self, interaction: Interaction[Coach]) -> None:
        """Everything I keep about you, as files"""
        await send_export(interaction)

    @app_commands.command()
    async def erase(self, interaction: Interaction[Coach]) -> None:
        """Erase everything I keep about you; first I show what that is"""
        kept = await leaving.look(self.coach.resources, interaction.user.id)
        await answer(interaction, erase_card(interaction.user.id, kept))


async def setup(coach: Coach) -> None:
    await coach.add_cog(MyData(coach))
