"""The form for the result of a simulation."""

from typing import Any

from discord import Interaction

from bot.actions.simulation_views import SimulationView
from bot.rules.attempt_form import prefilled_domains
from bot.texts import simulation as texts
from bot.ui import forms
from bot.ui.fields import line, paragraph
from bot.ui.forms import Typed

RESULT = "simulation-result"
_RIGHT, _DOMAINS = 30, 1500


async def show_result_form(interaction: Interaction[Any], view: SimulationView) -> None:
    """Open it with the exam's domains in it, one a line."""
    typed = {"domains": prefilled_domains(view.exam.version(view.began_on))}
    await open_result_form(interaction, str(view.simulation.simulation_id), typed)


async def open_result_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open it with what was typed; its subject is the simulation's id."""
    domains = typed.get("domains", "")
    await forms.show(
        interaction,
        RESULT,
        subject,
        texts.RESULT_TITLE,
        line("right", texts.RIGHT_QUESTION, texts.RIGHT_HINT, typed.get("right", ""), longest=_RIGHT),
        paragraph("domains", texts.DOMAINS_QUESTION, texts.DOMAINS_HINT, domains, longest=_DOMAINS, required=False),
    )
