"""/ready: whether to book, explained."""

from discord import Interaction, app_commands
from discord.ext.commands import Cog

from bot.actions import readiness_views
from bot.coach import Coach
from bot.rules.partners import Shared
from bot.texts import retake as retake_texts
from bot.ui.answers import answer
from bot.ui.cards import card
from bot.ui.choices import exam_choices
from bot.ui.ready_cards import LINE_FORM, OWN_LINE, READY_BUTTONS, ready_card, verdict_exhibit


class Ready(Cog):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*READY_BUTTONS)
        coach.forms[OWN_LINE] = LINE_FORM
        coach.exhibits[Shared.VERDICT] = verdict_exhibit

    @app_commands.command()
    @app_commands.describe(exam="Without it, the one you are preparing for")
    @app_commands.autocomplete(exam=exam_choices)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def ready(self, interaction: Interaction[Coach], exam: str | None = None) -> None:
        """Whether to book yet, and what it hangs on"""
        resources, learner_id = self.coach.resources, interaction.user.id
        meant = await readiness_views.exam_meant(resources, learner_id, exam)
        if meant is None:
            await answer(interaction, card(retake_texts.NO_EXAM_YET))
        else:
            await answer(interaction, ready_card(await readiness_views.ready(resources, learner_id, meant.code)))


async def setup(coach: Coach) -> None:
    await coach.add_cog(Ready(coach))
