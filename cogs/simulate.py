"""/simulate: a timed simulation under exam conditions."""

from discord import Interaction, app_commands
from discord.ext.commands import GroupCog

from bot.actions import readiness_views, simulation_views
from bot.actions.simulation_views import AtTheEnd, OnTheWay
from bot.coach import Coach
from bot.rules.simulation import State
from bot.texts import retake as retake_texts
from bot.texts import simulation as texts
from bot.ui.answers import answer
from bot.ui.cards import card
from bot.ui.choices import exam_choices
from bot.ui.simulation_buttons import LENGTH, LENGTH_FORM, SIMULATION_BUTTONS, show_offer, spoken_word
from bot.ui.simulation_cards import RESULT_FORM, TakeResultBack, history_card
from bot.ui.simulation_form import RESULT, show_result_form


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Simulate(GroupCog, group_name="simulate", group_description="A full exam on the clock, under real conditions"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*SIMULATION_BUTTONS, TakeResultBack)
        coach.delivery.register(OnTheWay(), spoken_word)
        coach.delivery.register(AtTheEnd(), spoken_word)
        coach.forms[LENGTH] = LENGTH_FORM
        coach.forms[RESULT] = RESULT_FORM

    @app_commands.command()
    @app_commands.describe(exam="Without it, the one you are preparing for")
    @app_commands.autocomplete(exam=exam_choices)
    async def start(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """See what it is like, then start its clock"""
        meant = await readiness_views.exam_meant(self.coach.resources, interaction.user.id, exam)
        if meant is None:
            await answer(interaction, card(retake_texts.NO_EXAM_YET))
        else:
            await show_offer(interaction, meant.code)

    @app_commands.command()
    async def finish(self, interaction: Interaction[Coach]) -> None:
        """End the one that runs, or record the result that is waiting"""
        view = await simulation_views.unsettled(self.coach.resources, interaction.user.id)
        if view is None or view.state not in (State.RUNNING, State.OVER):
            await answer(interaction, card(texts.NONE_UNSETTLED))
        else:
            await show_result_form(interaction, view)

    @app_commands.command()
    async def history(self, interaction: Interaction[Coach]) -> None:
        """All your simulations, with their results"""
        await answer(
            interaction, history_card(await simulation_views.history(self.coach.resources, interaction.user.id))
        )


async def setup(coach: Coach) -> None:
    await coach.add_cog(Simulate(coach))
