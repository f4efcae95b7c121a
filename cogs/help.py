"""/help: what to do next for this person."""

from discord import Interaction, app_commands
from discord.ext.commands import Cog

from bot.actions import guiding
from bot.coach import Coach
from bot.rules.next_step import NextStep, next_step
from bot.texts import help as texts
from bot.ui.answers import answer
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.nudge_cards import SetNudge
from bot.ui.retake_cards import SetTarget
from bot.ui.zone_cards import SetZone


class HelpCog(Cog):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach

    @app_commands.command()
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def help(self, interaction: Interaction[Coach]) -> None:
        """What to do next"""
        situation = await guiding.situation_of(self.coach.resources, interaction.user.id)
        step = next_step(situation)
        buttons: list[CoachButton] = []
        if step is NextStep.SET_ZONE:
            buttons.append(SetZone(""))
        elif situation and step in (NextStep.SET_TARGET, NextStep.MOVE_TARGET, NextStep.LOOK_FOR_THE_RULE):
            buttons.append(SetTarget(situation.clock.exam.code))
        elif step is NextStep.SET_NUDGE:
            buttons.append(SetNudge(""))
        await answer(interaction, card(texts.TITLE, texts.step(step, situation), buttons, texts.BESIDES))


async def setup(coach: Coach) -> None:
    await coach.add_cog(HelpCog(coach))
