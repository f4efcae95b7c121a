"""One way to answer, and one way to explain what went wrong, for commands, buttons and forms alike."""

import logging
import secrets
import traceback
from collections.abc import Sequence
from typing import Any

import discord
from discord import Interaction
from discord.ui import LayoutView

from bot.actions.resources import Resources
from bot.errors import Refusal
from bot.texts import common, refusals
from bot.ui.cards import Part, card

log = logging.getLogger(__name__)


def resources_of(interaction: Interaction[Any]) -> Resources:
    """What actions work with, from the bot that received the interaction."""
    resources: Resources = interaction.client.resources
    return resources


def seen_by_others(interaction: Interaction[Any]) -> bool:
    """Whether anybody but the person could read a plain answer here: everywhere but in the bot's own DM."""
    return not interaction.context.dm_channel


async def answer(interaction: Interaction[Any], view: LayoutView, files: Sequence[discord.File] = ()) -> None:
    """Show `view` to the person who asked, and to nobody else."""
    ephemeral = seen_by_others(interaction)
    if interaction.response.is_done():
        await interaction.followup.send(view=view, files=files, ephemeral=ephemeral)
    else:
        await interaction.response.send_message(view=view, files=files, ephemeral=ephemeral)


async def replace(interaction: Interaction[Any], view: LayoutView) -> None:
    """Show `view` in place of the message whose button was pressed."""
    await interaction.response.edit_message(view=view)


async def explain(interaction: Interaction[Any], error: Exception, *more: Part) -> None:
    """A refusal becomes its sentence, a fault an apology with a number that stands in the log too.

    `more` parts, such as a button that opens a form again, stand below.
    """
    text = refusals.sentence(error) if isinstance(error, Refusal) else common.fault(note_fault(error))
    if interaction.type is discord.InteractionType.autocomplete:
        await interaction.response.autocomplete([])  # where nothing else can be said
        return
    try:
        await answer(interaction, card(text, *more))
    except discord.HTTPException as failed:
        log.warning("an explanation could not be delivered: HTTP %s, code %s", failed.status, failed.code)


def note_fault(error: Exception) -> str:
    """Write a fault to the log and return its number.

    Only its class and where it happened: its text may hold what a person typed.
    """
    number = secrets.token_hex(3)
    frames = "".join(traceback.format_tb(error.__traceback__))
    status = f" ({error.status}, {error.code})" if isinstance(error, discord.HTTPException) else ""
    log.error("fault %s: %s%s\n%s", number, type(error).__qualname__, status, frames)
    return number
