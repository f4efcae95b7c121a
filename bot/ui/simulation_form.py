"""The form for the result of a simulation."""

from typing import Any

from discord import Interaction, TextStyle
from discord.ui import Label, TextInput

from bot.actions.simulation_views import SimulationView
from bot.rules.attempt_form import prefilled_domains
from bot.texts import simulation as texts
from bot.ui import forms
from bot.ui.forms import Typed

RESULT = "simulation-result"
_RIGHT, _DOMAINS = 30, 1500


async def show_result_form(interaction: Interaction[Any], view: SimulationView) -> None:
    """Open it with the exam's domains in it, one a line."""
    typed = {"domains": prefilled_domains(view.exam.version(view.began_on))}
    await open_result_form(interaction, str(view.simulation.simulation_id), typed)


async def open_result_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open it with what was typed; its subject is the simulation's id."""
    right = TextInput[Any](custom_id="right", default=str(typed.get("right", ""))[:_RIGHT] or None, max_length=_RIGHT)
    domains = TextInput[Any](
        custom_id="domains",
        style=TextStyle.paragraph,
        default=str(typed.get("domains", ""))[:_DOMAINS] or None,
        required=False,
        max_length=_DOMAINS,
    )
    await forms.show(
        interaction,
        RESULT,
        subject,
        texts.RESULT_TITLE,
        Label(text=texts.RIGHT_QUESTION, description=texts.RIGHT_HINT, component=right),
        Label(text=texts.DOMAINS_QUESTION, description=texts.DOMAINS_HINT, component=domains),
    )
