"""All that is kept of somebody: the file with it, and the card that asks before it goes."""

import asyncio
import io
from datetime import datetime
from typing import Any

import discord
from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import exporting, leaving
from bot.actions.exporting import Export
from bot.actions.leaving import Kept
from bot.actions.resources import Resources
from bot.clock import from_epoch, to_epoch
from bot.errors import NotYours
from bot.rules.leaving import CONFIRM_WITHIN
from bot.rules.practice_chart import chart
from bot.texts import mydata as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.mydata_archive import MOST_DRAWN, archive, practice_picture
from bot.ui.pictured import take_time
from bot.ui.pictures.kept import Pictures

_ENOUGH_FOR_A_PICTURE = 2


class EraseEverything(CoachButton, kind="mydata-erase", label=texts.ERASE, style=ButtonStyle.danger):
    """Its subject is whose data goes, and when they were shown what that is."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        learner_id, asked_at = _read(self.subject)
        if learner_id != interaction.user.id:
            raise NotYours
        await interaction.response.defer()  # all that was ever sent is looked through
        erased = await leaving.erase(resources_of(interaction), interaction.user.id, asked_at)
        await interaction.edit_original_response(view=gone_card(erased) if erased else card(texts.NOTHING_KEPT))


class ExportFirst(CoachButton, kind="mydata-export", label=texts.EXPORT):
    """Gives whoever presses it their own file."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await send_export(interaction)


MYDATA_BUTTONS = (EraseEverything, ExportFirst)


async def send_export(interaction: Interaction[Any]) -> None:
    """Everything that is kept about whoever asks, in a file that only they see."""
    await take_time(interaction)
    view, files = await export_card(
        resources_of(interaction), interaction.client.pictures, interaction.user.id, interaction.filesize_limit
    )
    await answer(interaction, view, files)


async def export_card(
    resources: Resources, pictures: Pictures, learner_id: int, largest_bytes: int
) -> tuple[LayoutView, list[discord.File]]:
    """The card with the file, as large as Discord takes one where it is shown."""
    export = await exporting.export(resources, learner_id)
    packed = await asyncio.to_thread(archive, export, await _drawn(pictures, export))
    if len(packed) > largest_bytes:
        return card(texts.EXPORT_TITLE, texts.too_large(largest_bytes)), []
    name, alt_text = texts.file_name(export.made_at), texts.file_alt_text(export.made_at)
    shown: discord.ui.File[Any] = discord.ui.File(f"attachment://{name}")
    told = texts.exported({table: len(rows) for table, rows in export.tables.items()})
    view = card(texts.EXPORT_TITLE, told, shown, texts.PRIVATE)
    return view, [discord.File(io.BytesIO(packed), name, description=alt_text)]


async def _drawn(pictures: Pictures, export: Export) -> dict[str, bytes]:
    """The pictures that belong to it, by their names."""
    drawn = {}
    if len(export.rated) >= _ENOUGH_FOR_A_PICTURE:
        drawn["tension.png"] = await pictures.tension(export.rated)
    for place, of in enumerate(export.practised[:MOST_DRAWN], 1):
        if (practised := chart(of.practices, of.line)) is not None:
            drawn[practice_picture(place)] = await pictures.practice(practised)
    return drawn


def erase_card(learner_id: int, kept: Kept) -> LayoutView:
    """What would go, what stays, and the one tap that does it."""
    if not kept.rows:
        return card(texts.NOTHING_KEPT)
    subject = f"{learner_id}:{to_epoch(kept.asked_at)}"
    return card(
        texts.ERASE_TITLE,
        texts.would_go(kept.rows),
        texts.stays(kept.rows, kept.asked_at + CONFIRM_WITHIN),
        [EraseEverything(subject), ExportFirst("")],
    )


def gone_card(kept: Kept) -> LayoutView:
    """What was done."""
    return card(texts.ERASED_TITLE, texts.gone(kept.rows))


def _read(subject: str) -> tuple[int, datetime]:
    learner_id, asked_at = subject.split(":")
    return int(learner_id), from_epoch(int(asked_at))
