"""One message when the window of an exam opens: wanted, or not after all."""

from typing import Any

from discord import Interaction

from bot.actions import opening
from bot.actions.opening import opens_at
from bot.actions.retake_views import RetakeView
from bot.rules.retake import Status
from bot.texts import retake as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.reaching import reach_if_new, reach_parts


class TellOpening(CoachButton, kind="opening-tell", label=texts.TELL_OPENING):
    """Wants the message; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view, at = await opening.tell(resources_of(interaction), interaction.user.id, self.subject, wanted=True)
        told = reach_parts(await reach_if_new(interaction))
        await answer(
            interaction, card(texts.title(view.clock), texts.will_tell(at), *told, [ForgetOpening(self.subject)])
        )


class ForgetOpening(CoachButton, kind="opening-forget", label=texts.FORGET_OPENING):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await opening.tell(resources_of(interaction), interaction.user.id, self.subject, wanted=False)
        await answer(interaction, card(texts.FORGOTTEN, [TellOpening(self.subject)]))


def opening_button(view: RetakeView) -> list[CoachButton]:
    """The offer, where there is something to wait for; or the way back."""
    exam = view.clock.exam.code
    if view.goal.tell_opening:
        return [ForgetOpening(exam)]
    return [TellOpening(exam)] if view.clock.answer.status is Status.WAIT else []


def opening_line(view: RetakeView) -> str | None:
    """That the message comes, where it was asked for."""
    return texts.will_tell(opens_at(view)) if view.goal.tell_opening else None
