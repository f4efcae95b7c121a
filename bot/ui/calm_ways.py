"""The ways on between the cards that calm: they lead to each other in circles, so here by their kinds alone."""

from typing import Any

from discord.ui import Button

from bot.texts import calm as texts

RELAX, REFRAME = "relax", "reframe"


def relax_way() -> Button[Any]:
    """The button that leads to muscle relaxation."""
    return Button(label=texts.RELAX, custom_id=f"v1:{RELAX}:")


def reframe_way() -> Button[Any]:
    """The button that opens the form for a thought."""
    return Button(label=texts.REFRAME, custom_id=f"v1:{REFRAME}:")
