"""How tense somebody is: the rating before, and how it goes over time."""

from typing import Any

from discord import File, Interaction
from discord.ui import LayoutView

from bot.actions import calming
from bot.actions.resources import Resources
from bot.texts import calm as texts
from bot.texts import tension as tension_texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.pictured import pictured, take_time
from bot.ui.pictures.kept import Pictures

RATINGS = range(1, 6)
_ENOUGH_FOR_A_PICTURE = 2


class RateBefore(CoachButton, kind="tension-before", label=""):
    """Its subject is the session and the number."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        session_id, tension = map(int, self.subject.split(":"))
        await calming.rate_before(resources_of(interaction), interaction.user.id, session_id, tension)
        await answer(interaction, card(texts.rated_before(tension)))


class OverTime(CoachButton, kind="tension-over-time", label=texts.OVER_TIME):
    """Shows whoever presses their own ratings."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await take_time(interaction)
        resources, pictures = resources_of(interaction), interaction.client.pictures
        await answer(interaction, *await over_time_message(resources, pictures, interaction.user.id))


TENSION_BUTTONS = (RateBefore, OverTime)


def before_parts(session_id: int) -> list[Part]:
    """The question before, with a row of numbers. Not to press any of them is to skip it."""
    return [texts.HOW_TENSE, [RateBefore(f"{session_id}:{tension}", str(tension)) for tension in RATINGS]]


async def over_time_message(resources: Resources, pictures: Pictures, learner_id: int) -> tuple[LayoutView, list[File]]:
    """How it went, in words, and in a picture once there is something to compare."""
    sessions = await calming.over_time(resources, learner_id)
    words = tension_texts.over_time(sessions)
    if len(sessions) < _ENOUGH_FOR_A_PICTURE:
        return card(texts.OVER_TIME_TITLE, words), []
    gallery, file = pictured(await pictures.tension(sessions), "over-time.png", tension_texts.alt_text(sessions))
    return card(texts.OVER_TIME_TITLE, gallery, words), [file]
