"""Missed questions as cards: just noted, taken out, put back."""

from typing import Any

from discord import Interaction
from discord.ui import LayoutView

from bot.actions import error_log
from bot.actions.error_log import MissView
from bot.texts import common
from bot.texts import error_log as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.forms import Submission
from bot.ui.miss_form import CORRECT, TEXT_FIELDS, keep_out_dumps, open_correction, show_empty_form
from bot.ui.recall_cards import WantRecalls
from bot.ui.zone_cards import SetZone


class LogMiss(CoachButton, kind="miss", label=texts.LOG):
    """Opens the form of `/practice miss`; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_empty_form(interaction, self.subject)


class EditMiss(CoachButton, kind="miss-edit", label=texts.EDIT):
    """Opens the form with it as it stands; its subject is its id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await open_correction(interaction, str(self.number), {})


class RemoveMiss(CoachButton, kind="miss-remove", label=common.UNDO):
    """Takes it out, and offers to put it back."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        miss = await error_log.remove(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, card(texts.removed(miss), [PutBackMiss(miss.miss_id)]))


class PutBackMiss(CoachButton, kind="miss-back", label=texts.PUT_BACK):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await error_log.put_back(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, noted_card(view))


MISS_BUTTONS: tuple[type[CoachButton], ...] = (LogMiss, EditMiss, RemoveMiss, PutBackMiss)


def noted_card(view: MissView) -> LayoutView:
    """One just noted: when it comes back, what the causes tell, and the ways on."""
    miss = view.miss
    ways: list[CoachButton] = [WantRecalls("")] if view.wish is None and miss.recall_on else []
    zone: list[CoachButton] = [SetZone("")] if view.local.zone is None and view.wish is not None else []
    fixes = [EditMiss(miss.miss_id), RemoveMiss(miss.miss_id), LogMiss(miss.exam, texts.ANOTHER)]
    return card(texts.noted(view), texts.comes_back(view), [*ways, *zone], texts.causes(view), fixes)


async def submitted(interaction: Interaction[Any], submission: Submission) -> None:
    """Note or correct what was submitted, and show it."""
    if await keep_out_dumps(interaction, submission, TEXT_FIELDS):
        return
    resources, learner_id = resources_of(interaction), interaction.user.id
    if submission.form == CORRECT:
        view = await error_log.correct(resources, learner_id, int(submission.subject), submission.typed)
    else:
        view = await error_log.note(resources, learner_id, interaction.id, submission.subject, submission.typed)
    await answer(interaction, noted_card(view))
