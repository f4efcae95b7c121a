"""Muscle relaxation: what it is, then step by step at one's own tap, or by time with a picture that leads through.

Which parts are left out stands in the buttons, as one number with a bit for each part.
"""

from datetime import timedelta
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import calming
from bot.rules.relaxing import BodyPart, steps, total_seconds
from bot.texts import calm as calm_texts
from bot.texts import relaxing as guidance_texts
from bot.texts import relaxing_cards as texts
from bot.ui.answers import answer, replace, resources_of
from bot.ui.breathing_cards import StopSession, after_parts
from bot.ui.buttons import CoachButton
from bot.ui.calm_ways import RELAX
from bot.ui.cards import Part, card
from bot.ui.pictured import pictured
from bot.ui.tension_cards import OverTime, before_parts

Skipped = frozenset[BodyPart]
_BITS = {part: 1 << place for place, part in enumerate(BodyPart)}


class Relax(CoachButton, kind=RELAX, label=calm_texts.RELAX):
    """Shows what muscle relaxation is, and begins nothing yet."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, relax_card())


class LeaveOut(CoachButton, kind="relax-leave-out", label=""):
    """Leaves a part out, or takes it in again; its subject is which parts are left out then."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await replace(interaction, relax_card(_read(self.subject)))


class ByTap(CoachButton, kind="relax-tap", label=texts.BY_TAP, style=ButtonStyle.primary):
    """Begins in the same message; its subject is which parts are left out."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await calming.relax(resources_of(interaction), interaction.user.id, interaction.id, None)
        await replace(interaction, _step_card(interaction.id, 0, _read(self.subject)))


class ByTime(CoachButton, kind="relax-time", label=texts.BY_TIME, style=ButtonStyle.primary):
    """Begins in the same message, with the picture that leads through; its subject is which parts are left out."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await interaction.response.defer()
        skipped = _read(self.subject)
        picture = await interaction.client.pictures.relaxing(skipped)
        gallery, file = pictured(picture, "relaxing.gif", guidance_texts.alt_text(skipped))
        takes = timedelta(seconds=total_seconds(skipped))
        await calming.relax(resources_of(interaction), interaction.user.id, interaction.id, takes)
        view = card(
            texts.TITLE,
            texts.by_time(takes),
            guidance_texts.guidance(skipped),
            gallery,
            *before_parts(interaction.id),
            [StopSession(interaction.id), OverTime("")],
            guidance_texts.EVIDENCE,
        )
        await interaction.edit_original_response(view=view, attachments=[file])


class _Onward(CoachButton, kind="relax-never", label=""):
    """Goes on in the same message; its subject is the session, the step to show, and which parts are left out."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        session_id, place, skipped = self.subject.split(":")
        session = await calming.look(resources_of(interaction), interaction.user.id, int(session_id))
        if int(place) > _last(_read(skipped)):
            await replace(interaction, card(texts.DONE, *after_parts(session)))
        else:
            await replace(interaction, _step_card(session.session_id, int(place), _read(skipped)))


class NextStep(_Onward, kind="relax-next", label=texts.NEXT, style=ButtonStyle.primary):
    pass


class SkipStep(_Onward, kind="relax-skip", label=texts.SKIP_PART):
    pass


RELAXING_BUTTONS = (Relax, LeaveOut, ByTap, ByTime, NextStep, SkipStep)


def relax_card(skipped: Skipped = frozenset()) -> LayoutView:
    """What it is, which parts to leave out, and two ways to begin."""
    toggles = [
        LeaveOut(_bits(skipped ^ {part}), texts.part(guidance_texts.NAMES[part], left_out=part in skipped))
        for part in BodyPart
    ]
    starts: list[CoachButton] = [ByTap(_bits(skipped)), ByTime(_bits(skipped))] if steps(skipped) else []
    return card(
        texts.TITLE,
        texts.what(skipped),
        f"{guidance_texts.HOW} {guidance_texts.SKIPPING}",
        starts,
        texts.LEAVE_OUT,
        toggles,
        guidance_texts.EVIDENCE,
    )


def _step_card(session_id: int, place: int, skipped: Skipped) -> LayoutView:
    """Settling in, then each part, then coming back."""
    parts, state = steps(skipped), _bits(skipped)
    onward: list[CoachButton] = [NextStep(f"{session_id}:{place + 1}:{state}")]
    more: list[Part] = []
    if place == 0:
        text, more = guidance_texts.SETTLING_IN, before_parts(session_id)
    elif place <= len(parts):
        step = parts[place - 1]
        text = guidance_texts.step_text(step)
        onward.append(SkipStep(f"{session_id}:{place}:{_bits(skipped | {step.part})}"))
    else:
        text = guidance_texts.COMING_BACK
    return card(texts.step(place, len(parts)), text, [*onward, StopSession(session_id)], *more)


def _last(skipped: Skipped) -> int:
    """The number of the last step, which is coming back."""
    return len(steps(skipped)) + 1


def _bits(skipped: Skipped) -> int:
    return sum(_BITS[part] for part in skipped)


def _read(subject: str) -> Skipped:
    return frozenset(part for part, bit in _BITS.items() if int(subject) & bit)
