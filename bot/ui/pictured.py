"""Pictures on cards, and the time that it takes to make them."""

from io import BytesIO
from typing import Any

from discord import File, Interaction, MediaGalleryItem
from discord.ui import MediaGallery

from bot.ui.answers import seen_by_others


def pictured(picture: bytes, name: str, alt_text: str) -> tuple[MediaGallery[Any], File]:
    """A picture as part of a card, and the file that goes with that card."""
    gallery: MediaGallery[Any] = MediaGallery(MediaGalleryItem(f"attachment://{name}", description=alt_text))
    return gallery, File(BytesIO(picture), name, description=alt_text)


async def take_time(interaction: Interaction[Any]) -> None:
    """Tell Discord that an answer comes, before something that may be slow; for everybody but the person unseen."""
    if not interaction.response.is_done():
        await interaction.response.defer(ephemeral=seen_by_others(interaction), thinking=True)
