"""The buttons under attempts: edit, delete, undo, put back."""

from typing import Any

from discord import Interaction

from bot.actions import attempting
from bot.rules.attempt_form import prefilled_domains
from bot.texts import attempts as texts
from bot.texts import common
from bot.texts import retake as retake_texts
from bot.ui.answers import answer, resources_of
from bot.ui.attempt_form import as_typed, show_edit_form
from bot.ui.buttons import CoachButton
from bot.ui.cards import card


class EditAttempt(CoachButton, kind="attempt-edit", label=texts.EDIT):
    """Opens the form with an attempt as it stands now; its subject is the attempt's id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        attempt, _ = await attempting.standing(resources, interaction.user.id, int(self.subject))
        version = resources.exam(attempt.exam).version(attempt.taken_on)
        typed = as_typed(attempt, prefilled_domains(version))
        await show_edit_form(interaction, attempt.attempt_id, attempt.exam, attempt.result, typed)


class AddTime(EditAttempt, kind="attempt-time", label=retake_texts.ADD_TIME):
    """The same form, for the time of day that a rule in hours asks for."""


class DeleteAttempt(CoachButton, kind="attempt-delete", label=texts.DELETE):
    """Removes an attempt, and offers to put it back."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        attempt = await attempting.remove(resources, interaction.user.id, int(self.subject))
        version = resources.exam(attempt.exam).version(attempt.taken_on)
        await answer(interaction, card(texts.removed(attempt, version), [PutBack(attempt.attempt_id)]))


class UndoAttempt(CoachButton, kind="attempt-undo", label=common.UNDO):
    """Undoes the logging or the correction that wrote an attempt."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        came_back = await attempting.undo(resources, interaction.user.id, int(self.subject))
        version = resources.exam(came_back.exam).version(came_back.taken_on) if came_back else None
        buttons = [] if came_back else [PutBack(self.subject)]
        await answer(interaction, card(texts.undone(came_back, version), buttons))


class PutBack(CoachButton, kind="attempt-put-back", label=texts.PUT_BACK):
    """Undoes a removal."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        logged = await attempting.put_back(resources, interaction.user.id, int(self.subject))
        version = resources.exam(logged.attempt.exam).version(logged.attempt.taken_on)
        buttons = [EditAttempt(logged.attempt.attempt_id), DeleteAttempt(logged.attempt.attempt_id)]
        await answer(interaction, card(texts.put_back(logged.attempt, version), buttons))
