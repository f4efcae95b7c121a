"""The retake clock as a card, and what can be done from it: set a target, say what was bought, add the time."""

from datetime import date
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import Label, LayoutView, TextInput

from bot.actions import retaking
from bot.actions.resources import Resources
from bot.actions.retake_views import RetakeView
from bot.errors import Field, NotReadable
from bot.rules.goals import Goal
from bot.rules.retake import Reason
from bot.texts import common
from bot.texts import retake as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.attempt_buttons import AddTime
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.exam_week_cards import exam_week_button
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.opening_buttons import opening_button, opening_line
from bot.ui.zone_cards import SetZone

TARGET = "target"
APPROVED = "approved"


class SetTarget(CoachButton, kind="target", label=texts.SET_TARGET, style=ButtonStyle.primary):
    """Opens the form for the target date; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_target_form(interaction, self.subject, {})


class UndoTarget(CoachButton, kind="target-undo", label=common.UNDO):
    """Puts the target back to what it was: its subject is that day (or nothing) and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        before, _, exam = self.subject.partition(":")
        target_on = date.fromisoformat(before) if before else None
        await retaking.restore_target(resources_of(interaction), interaction.user.id, exam, target_on)
        await answer(interaction, card(texts.target_cleared()))


class Bought(CoachButton, kind="bought", label=""):
    """Says what was bought, where that decides; its subject is the purchase's id and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        purchase, _, exam = self.subject.partition(":")
        view = await retaking.bought(resources_of(interaction), interaction.user.id, exam, purchase)
        await answer(interaction, retake_card(view))


class FormApproved(CoachButton, kind="approved", label=texts.FORM_APPROVED, style=ButtonStyle.primary):
    """Asks for the day on which a retake form was approved; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_approval_form(interaction, self.subject, {})


def retake_card(view: RetakeView) -> LayoutView:
    """Everything about when this exam may be taken again."""
    clock = view.clock
    return card(
        "\n".join([texts.title(clock), texts.headline(clock)]),
        texts.binds(clock),
        texts.goal(clock, view.goal),
        texts.time_to_use(clock),
        opening_line(view),
        texts.receipts(clock.exam.ruling),
        texts.counted(view.attempts),
        common.ZONE_NOT_SET if view.local.zone is None else None,
        texts.notes(clock),
        purchase_buttons(view),
        [*missing_buttons(view), SetTarget(clock.exam.code), *opening_button(view), *zone_button(view)],
    )


def purchase_buttons(view: RetakeView) -> list[Bought]:
    """One for each thing that may have been bought instead, where that decides about retakes."""
    ruling = view.clock.exam.ruling
    if ruling is None:
        return []
    return [
        Bought(f"{known.id}:{view.clock.exam.code}", known.name[:80])
        for known in ruling.policy.purchases
        if known.id != view.clock.purchase
    ]


def missing_buttons(view: RetakeView) -> list[CoachButton]:
    """For what the rule needs to know and nobody has said: the time of the last attempt, the approval of a form."""
    reasons = view.clock.answer.reasons
    buttons: list[CoachButton] = []
    if Reason.TIME_ASSUMED in reasons and view.attempts:
        buttons.append(AddTime(view.attempts[0].attempt_id))
    if Reason.NEEDS_APPROVAL in reasons:
        buttons.append(FormApproved(view.clock.exam.code))
    return buttons


def zone_button(view: RetakeView) -> list[SetZone]:
    return [SetZone("")] if view.local.zone is None else []


def target_card(view: RetakeView, before: Goal, plan_week: CoachButton | None = None) -> LayoutView:
    """That a target is set, what it means, and how to undo it. `plan_week`: the way to the exam week, where unusual."""
    on = view.goal.target_on
    undo = UndoTarget(f"{before.target_on or ''}:{view.clock.exam.code}")
    week = plan_week or exam_week_button(view.clock.exam.code, is_planned=view.week_planned)
    buttons: list[CoachButton] = [week, undo, *zone_button(view)]
    parts: list[Part] = [
        texts.title(view.clock),
        texts.target_set(on) if on else None,
        texts.goal(view.clock, view.goal),
        texts.headline(view.clock),
        texts.receipts(view.clock.exam.ruling),
    ]
    return card(*parts, buttons)


def rules_card(resources: Resources, typed: str) -> LayoutView:
    """A certification body's rules. Raises NotReadable where no such body is known."""
    vendor = resources.vendor_meant(typed)
    if vendor is None:
        raise NotReadable(Field.VENDOR, typed)
    with_notes = len(vendor.policies) == 1
    policies = [texts.policy(policy, with_notes=with_notes) for policy in vendor.policies]
    return card(texts.vendor_title(vendor), *policies, texts.vendor_page(vendor))


async def show_target_form(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """Open the form for a target date."""
    await _show_day_form(interaction, TARGET, exam, typed, (texts.SET_TARGET, texts.TARGET_QUESTION, texts.TARGET_HINT))


async def show_approval_form(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """Open the form for the day on which a retake form was approved."""
    words = (texts.FORM_APPROVED, texts.APPROVAL_QUESTION, texts.APPROVAL_HINT)
    await _show_day_form(interaction, APPROVED, exam, typed, words)


async def _show_day_form(
    interaction: Interaction[Any], form: str, exam: str, typed: Typed, words: tuple[str, str, str]
) -> None:
    title, question, hint = words
    field = TextInput[Any](custom_id="day", default=str(typed.get("day", ""))[:60] or None, max_length=60)
    label: Label[Any] = Label(text=question, description=hint, component=field)
    await forms.show(interaction, form, exam, title, label)


async def _target_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    typed = str(submission.typed.get("day", ""))
    view, before = await retaking.aim(resources_of(interaction), interaction.user.id, submission.subject, typed)
    await answer(interaction, target_card(view, before))


async def _approval_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    typed = str(submission.typed.get("day", ""))
    view = await retaking.approved(resources_of(interaction), interaction.user.id, submission.subject, typed)
    await answer(interaction, retake_card(view))


TARGET_FORM = FormKind(show_target_form, _target_submitted)
APPROVAL_FORM = FormKind(show_approval_form, _approval_submitted)
