"""Suggestions while somebody types: exams and certification bodies, answered from memory."""

from typing import Any

from discord import Interaction
from discord.app_commands import Choice

from bot.actions import attempting
from bot.rules.identity import LONGEST_NAME
from bot.ui.answers import resources_of

MOST = 25
"""As many suggestions as Discord shows."""


async def exam_choices(interaction: Interaction[Any], typed: str) -> list[Choice[str]]:
    """Exams by code, name, vendor or nickname; what nobody knows is offered as typed. First of all, one's own."""
    resources = resources_of(interaction)
    typed = typed.strip()
    recent = [] if typed else await attempting.exams_sat(resources, interaction.user.id)
    found = resources.exams.search(typed, resources.clock().date(), limit=MOST - 1, recent=recent)
    choices = [Choice(name=f"{exam.name} · {exam.code}"[:100], value=exam.code) for exam in found]
    other = resources.exam_like(typed).code
    if other and other not in {exam.code for exam in found}:
        choices.append(Choice(name=other[:LONGEST_NAME], value=other[:LONGEST_NAME]))
    return choices


async def vendor_choices(interaction: Interaction[Any], typed: str) -> list[Choice[str]]:
    """Certification bodies by name: those that begin with what was typed first, each part in alphabetical order."""
    resources = resources_of(interaction)
    wanted = typed.strip().casefold()
    vendors = sorted(
        (vendor for vendor in resources.catalogue.vendors if vendor.policies), key=lambda vendor: vendor.name
    )
    fitting = [
        vendor
        for vendor in vendors
        if any(wanted in name.casefold() for name in (vendor.name, vendor.id, *vendor.also))
    ]
    fitting.sort(key=lambda vendor: not vendor.name.casefold().startswith(wanted))
    return [Choice(name=vendor.name[:100], value=vendor.id) for vendor in fitting[:MOST]]
