"""The picture of practice that a partner or a mentor is let to see, as it stands now."""

from typing import Any

from discord import Interaction

from bot.actions import partnering_views
from bot.actions.partnering_shares import SharedChart
from bot.actions.partnering_views import PactView
from bot.actions.practising_views import Practised
from bot.rules.practice_chart import chart
from bot.texts import partners as texts
from bot.texts import practice_chart as chart_texts
from bot.texts import sharing
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.pictured import pictured, take_time


class SeeChart(CoachButton, kind="pact-chart", label=sharing.SEE_CHART):
    """Its subject is the pact."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await take_time(interaction)
        view = await partnering_views.look(resources_of(interaction), interaction.user.id, self.number)
        practised = chart_seen(view)
        drawn = chart(practised.practices, practised.line) if practised else None
        if practised is None or drawn is None:
            await answer(interaction, card(texts.NOTHING_SHARED))
            return
        picture = await interaction.client.pictures.practice(drawn)
        gallery, file = pictured(picture, "practice.png", chart_texts.alt_text(drawn))
        title = f"<@{view.pact.other.learner_id}>, {chart_texts.title(practised.name).removeprefix('## ')}"
        await answer(interaction, card(f"## {title}", gallery, chart_texts.table(drawn)), [file])


def chart_seen(view: PactView) -> Practised | None:
    """The results that the one who looks is let to see; None where that is none."""
    charts = [each.practised for each in view.seen if isinstance(each, SharedChart)]
    return next((each for each in charts if each and each.practices), None)
