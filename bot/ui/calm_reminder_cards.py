"""Breathing prompts: one card with what is set, its buttons, the form for a time, and the prompt itself."""

from datetime import time
from typing import Any

from discord import Interaction
from discord.ui import LayoutView

from bot.actions import calm_reminding
from bot.actions.calm_reminding import Prompt, Prompts
from bot.errors import NotYours
from bot.rules.addressees import Reach
from bot.rules.calm_reminders import CalmOccasion, CalmReminder
from bot.texts import calm_reminders as texts
from bot.texts import common
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.breathing_cards import Breathe
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.nudge_cards import SetNudge
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken
from bot.ui.zone_cards import SetZone

PROMPT = "calm-time"


class TurnOn(CoachButton, kind="calm-on", label=""):
    """Its subject is the occasion and, where it is not the usual one, the time."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        occasion, _, clock = self.subject.partition(":")
        await turn_on(interaction, CalmOccasion(occasion), clock)


class TurnOff(CoachButton, kind="calm-off", label=""):
    """Its subject is the occasion."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _turn_off(interaction, CalmOccasion(self.subject))


class StopForGood(CoachButton, kind="calm-off-for-good", label=texts.STOP_FOR_GOOD):
    """Below a prompt; its subject is its person and the occasion."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        learner_id, _, occasion = self.subject.partition(":")
        if interaction.user.id != int(learner_id):
            raise NotYours
        await _turn_off(interaction, CalmOccasion(occasion))


class ChangeTime(CoachButton, kind="calm-time", label=texts.CHANGE):
    """Opens the form for a time; its subject is the occasion."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        prompts = await calm_reminding.look(resources_of(interaction), interaction.user.id)
        reminder = prompts.of(CalmOccasion(self.subject))
        await show_time_form(interaction, self.subject, {"time": _clock(reminder)})


REMINDER_BUTTONS = (TurnOn, TurnOff, StopForGood, ChangeTime)


async def turn_on(interaction: Interaction[Any], occasion: CalmOccasion, typed_clock: str) -> None:
    """Ask at that occasion from now on, and find out whether it will arrive. Raises NotReadable."""
    prompts = await calm_reminding.turn_on(resources_of(interaction), interaction.user.id, occasion, typed_clock)
    await answer(interaction, prompt_card(occasion, prompts, await reach_if_new(interaction)))


def prompt_card(occasion: CalmOccasion, prompts: Prompts, reach: Reach | None = None) -> LayoutView:
    """What is set for one occasion now, whether it will arrive, and the ways to change it."""
    buttons: list[CoachButton] = [ChangeTime(occasion.value), TurnOff(occasion.value, texts.turn_off(occasion))]
    if occasion is CalmOccasion.STUDY and not prompts.has_nudge:
        buttons.append(SetNudge(""))
    return card(texts.line(occasion, prompts), *_zone_parts(prompts), *reach_parts(reach), buttons)


def prompts_card(prompts: Prompts) -> LayoutView:
    """All three, each with its buttons."""
    parts: list[Part] = [texts.TITLE, texts.OFF_BY_DEFAULT]
    for occasion in CalmOccasion:
        if prompts.of(occasion):
            buttons: list[CoachButton] = [TurnOff(occasion.value, texts.turn_off(occasion)), ChangeTime(occasion.value)]
        else:
            buttons = [TurnOn(f"{occasion.value}:", texts.turn_on(occasion))]
        parts += [texts.line(occasion, prompts), buttons]
    return card(*parts, *_zone_parts(prompts))


def which_card(clock: time) -> LayoutView:
    """Asks what a time is for that was typed alone."""
    choices = [TurnOn(f"{occasion.value}:{clock:%H:%M}", texts.name(occasion)) for occasion in CalmOccasion]
    return card(texts.which_one(clock), choices)


def spoken_prompt(prompt: Prompt) -> Spoken:
    """The message: one tap to begin, one to stop these for good."""
    buttons = [Breathe.offer("", texts.START), StopForGood.offer(f"{prompt.learner_id}:{prompt.occasion.value}")]
    return Spoken(texts.prompt(prompt.occasion), [buttons])


async def show_time_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for the time of one prompt."""
    before_study = CalmOccasion(subject) is CalmOccasion.STUDY
    hint = texts.TIME_HINT_STUDY if before_study else texts.TIME_HINT
    field = line("time", texts.TIME_QUESTION, hint, typed.get("time", ""), required=not before_study)
    await forms.show(interaction, PROMPT, subject, texts.FORM_TITLE, field)


async def _turn_off(interaction: Interaction[Any], occasion: CalmOccasion) -> None:
    before = await calm_reminding.turn_off(resources_of(interaction), interaction.user.id, occasion)
    undo = [TurnOn(f"{occasion.value}:{_clock(before)}", common.UNDO)] if before else []
    await answer(interaction, card(texts.turned_off(occasion), undo))


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    await turn_on(interaction, CalmOccasion(submission.subject), str(submission.typed.get("time", "")))


def _zone_parts(prompts: Prompts) -> list[Part]:
    """What prompts that are set wait for, and the way to set it."""
    return [] if prompts.has_zone or not prompts.reminders else [texts.NEEDS_ZONE, [SetZone("")]]


def _clock(reminder: CalmReminder | None) -> str:
    return f"{reminder.clock:%H:%M}" if reminder and reminder.clock else ""


PROMPT_FORM = FormKind(show_time_form, _submitted)
