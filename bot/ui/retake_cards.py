"""The retake clock as a card, and what can be done from it: say what was bought, add the time, set a target."""

from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import retaking
from bot.actions.resources import Resources
from bot.actions.retake_views import RetakeView
from bot.errors import Field, NotReadable
from bot.rules.retake import Reason
from bot.texts import booking as booking_texts
from bot.texts import common
from bot.texts import retake as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.attempt_buttons import AddTime
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.opening_buttons import opening_button, opening_line
from bot.ui.target_cards import SetTarget
from bot.ui.zone_cards import SetZone

APPROVED = "approved"


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
        *goal_parts(view),
        texts.time_to_use(clock),
        opening_line(view),
        texts.receipts(clock.exam.ruling),
        texts.counted(view.attempts),
        common.ZONE_NOT_SET if view.local.zone is None else None,
        texts.notes(clock),
        purchase_buttons(view),
        [*missing_buttons(view), SetTarget(clock.exam.code), *opening_button(view), *zone_button(view)],
    )


def goal_parts(view: RetakeView) -> list[Part]:
    """The day aimed for, whether it is booked, and the voucher, until the exam is passed."""
    aim = texts.goal(view.clock, view.goal)
    if view.clock.last is not None and view.clock.last.passed:
        return []
    today = view.clock.now.date()
    lines = [aim, booking_texts.booked(view.goal, today) if aim else None]
    return ["\n".join(line for line in lines if line), booking_texts.voucher(view.goal, today)]


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


def rules_card(resources: Resources, typed: str) -> LayoutView:
    """A certification body's rules. Raises NotReadable where no such body is known."""
    vendor = resources.vendor_meant(typed)
    if vendor is None:
        raise NotReadable(Field.VENDOR, typed)
    with_notes = len(vendor.policies) == 1
    policies = [texts.policy(policy, with_notes=with_notes) for policy in vendor.policies]
    return card(texts.vendor_title(vendor), *policies, texts.vendor_page(vendor))


async def show_approval_form(interaction: Interaction[Any], exam: str, typed: Typed) -> None:
    """Open the form for the day on which a retake form was approved."""
    field = line("day", texts.APPROVAL_QUESTION, texts.APPROVAL_HINT, typed.get("day", ""))
    await forms.show(interaction, APPROVED, exam, texts.FORM_APPROVED, field)


async def _approval_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    typed = str(submission.typed.get("day", ""))
    view = await retaking.approved(resources_of(interaction), interaction.user.id, submission.subject, typed)
    await answer(interaction, retake_card(view))


APPROVAL_FORM = FormKind(show_approval_form, _approval_submitted)
