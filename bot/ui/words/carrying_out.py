"""From what somebody wants to what they see: what is missing is asked, the rest is done, and said in other words."""

from dataclasses import replace
from typing import Any

import discord
from discord import Interaction
from discord.ui import LayoutView

from bot.actions import conversing, settling
from bot.actions.conversing import Heard
from bot.errors import Field, Refusal
from bot.rules.conversation import NO_CANDIDATES, Candidates, missing
from bot.rules.practice_refusals import LooksLikeDump
from bot.rules.words.reading import Intent, Reading, reading_as_text, reading_from_text
from bot.texts import refusals
from bot.texts import words as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.words import coaching
from bot.ui.words.questions import ask
from bot.ui.words.replies import Choice, Reply, Speaker, laid_out
from bot.ui.words.ways import WAYS, log_attempt

Shown = tuple[LayoutView, list[discord.File]]

_SAYS_LITTLE = {Intent.GREETING, Intent.THANKS, Intent.HELP, Intent.UNKNOWN}


async def reply_to(speaker: Speaker, heard: Heard) -> Shown:
    """What is shown for a message; to somebody new who has not said what they want, what to do first."""
    if heard.aside is not None:
        await conversing.no_longer_ask(speaker.resources, speaker.learner_id)
        return card(texts.ASIDES[heard.aside]), []
    if heard.is_new and heard.reading.intent in _SAYS_LITTLE:
        return await _shown(speaker, replace(_suggestions(speaker, heard), view=card(texts.FIRST)), None)
    if coaching.is_dump_of(heard):
        return card(refusals.sentence(LooksLikeDump((Field.QUESTION,)))), []
    if heard.reading.intent is Intent.UNKNOWN:
        return await _shown(speaker, _suggestions(speaker, heard), None)
    return await carry_out(speaker, await coaching.with_text(speaker, heard), candidates=heard.candidates)


async def carry_out(
    speaker: Speaker, reading: Reading, *, sure: bool = False, candidates: Candidates = NO_CANDIDATES
) -> Shown:
    """Do what was asked for, or ask for what is missing."""
    asked = missing(reading)
    try:
        if asked is not None:
            reply = await ask(speaker, reading, asked, candidates)
        else:
            await conversing.no_longer_ask(speaker.resources, speaker.learner_id)
            reply = await (log_attempt(speaker, reading, sure=True) if sure else WAYS[reading.intent](speaker, reading))
    except Refusal as refusal:
        reply = Reply(card(refusals.sentence(refusal)))
    return await _shown(speaker, reply, reading)


async def _shown(speaker: Speaker, reply: Reply, understood: Reading | None) -> Shown:
    above = None
    if understood is not None:
        local = await settling.here(speaker.resources, speaker.learner_id)
        above = texts.understood(understood, _exam_name(speaker, understood), local)
    buttons = [_button(choice) for choice in reply.choices]
    return laid_out(reply.view, above, [*buttons, *reply.others]), list(reply.files)


def _suggestions(speaker: Speaker, heard: Heard) -> Reply:
    choices = tuple(
        Choice(texts.suggestion(reading, _exam_name(speaker, reading)), reading) for reading in heard.suggestions
    )
    above = texts.NOT_THE_ANSWER if heard.unanswered else texts.SUGGESTIONS
    return Reply(card(above, texts.otherwise(speaker.said_id)), choices=choices)


def _exam_name(speaker: Speaker, reading: Reading) -> str | None:
    code = reading.parts.exam
    return speaker.resources.exam(code).name(speaker.resources.clock().date()) if code else None


def _button(choice: Choice) -> CoachButton:
    kind = SaySurely if choice.sure else Say
    return kind(reading_as_text(choice.reading), choice.label)


class Say(CoachButton, kind="say", label=""):
    """Does what would be done had its subject, a reading, been written."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _press(interaction, self.subject, sure=False)


class SaySurely(CoachButton, kind="sure", label=""):
    """The same, where score and result contradict each other and the person has said which is right."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _press(interaction, self.subject, sure=True)


async def _press(interaction: Interaction[Any], subject: str, *, sure: bool) -> None:
    speaker = Speaker(resources_of(interaction), interaction.client.pictures, interaction.user.id, interaction.id)
    view, files = await carry_out(speaker, reading_from_text(subject), sure=sure)
    await answer(interaction, view, files)
