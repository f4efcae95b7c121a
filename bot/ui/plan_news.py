"""What moved in somebody's plan by what they have just done, said on the card of that, and never by itself."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import Interaction
from discord.ui import Container, LayoutView, TextDisplay

from bot.actions import planning_views
from bot.texts import plan as texts
from bot.ui.answers import answer, resources_of
from bot.ui.cards import MOST_CHARACTERS


async def answer_with_news(interaction: Interaction[Any], view: LayoutView, files: Sequence[discord.File] = ()) -> None:
    """Show `view`, and below it what moved in the plan since its person last looked."""
    news = texts.news(await planning_views.news_of(resources_of(interaction), interaction.user.id))
    if news is not None:
        _add(view, "\n".join(f"-# {line}" for line in news.splitlines()))
    await answer(interaction, view, files)


def _add(view: LayoutView, text: str) -> None:
    said = sum(len(item.content) for item in view.walk_children() if isinstance(item, TextDisplay))
    for item in view.children:
        if isinstance(item, Container) and said + len(text) <= MOST_CHARACTERS:
            item.add_item(TextDisplay(text))
