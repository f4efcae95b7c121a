"""The result of a simulation as a card, and all simulations as a list."""

from typing import Any

from discord import Interaction
from discord.ui import LayoutView, Section

from bot.actions import simulating
from bot.actions.simulating import Recorded
from bot.actions.simulation_views import SimulationView
from bot.errors import Expired
from bot.rules.practice_form import form_fields
from bot.rules.simulation import State
from bot.texts import simulation as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.forms import FormKind, Submission
from bot.ui.plan_buttons import TickOff
from bot.ui.ready_cards import ShowReady
from bot.ui.simulation_buttons import GoOn, RecordSimulation, StartSimulation, settled_card
from bot.ui.simulation_form import open_result_form

_WITH_BUTTON = 8
"""Of the list, so many have a button each; a message holds no more than 40 parts."""


class TakeResultBack(CoachButton, kind="simulation-back", label=texts.TAKE_BACK):
    """Undoes that a result was recorded; its subject is the simulation's id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await simulating.take_back(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, settled_card(view))


def recorded_card(of: Recorded) -> LayoutView:
    """The result, what it did to the verdict, and the way back."""
    simulation = of.view.simulation
    buttons = [ShowReady(simulation.exam), TakeResultBack(simulation.simulation_id)]
    tick_off = TickOff.of(simulation.exam, of.item)
    return card(f"{texts.title(of.view.name)}\n{texts.recorded(of)}", tick_off, buttons)


def history_card(views: list[SimulationView]) -> LayoutView:
    """All of them, the latest first, each with what can be done about it."""
    if not views:
        return card(texts.NONE_YET)
    sections = [
        Section[Any](texts.line(view), accessory=button) if (button := _button(view)) else texts.line(view)
        for view in views[:_WITH_BUTTON]
    ]
    rest = "\n".join(texts.line(view) for view in views[_WITH_BUTTON:])
    return card(texts.history_title(len(views)), *sections, rest)


def _button(view: SimulationView) -> CoachButton | None:
    identity = view.simulation.simulation_id
    match view.state:
        case State.RUNNING | State.OVER:
            return RecordSimulation(identity)
        case State.ABANDONED:
            return GoOn(identity) if view.now < view.simulation.ends_at else StartSimulation(view.simulation.exam)
        case State.RECORDED:
            return TakeResultBack(identity) if view.practice else None


async def _result_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    if not submission.subject.isdecimal():
        raise Expired
    resources, learner_id = resources_of(interaction), interaction.user.id
    recorded = await simulating.record(
        resources, learner_id, interaction.id, int(submission.subject), form_fields(submission.typed)
    )
    await answer(interaction, recorded_card(recorded))


RESULT_FORM = FormKind(open_result_form, _result_submitted)
