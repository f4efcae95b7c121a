"""A member's own reminder: the form, the card after it, and the reminder itself."""

from typing import Any

from discord import Interaction
from discord.ui import LayoutView

from bot.actions import own_reminders
from bot.actions.own_reminders import OwnReminder, Reminding
from bot.rules.addressees import Reach
from bot.texts import common
from bot.texts import member_reminders as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.checkin_form import CheckIn
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken
from bot.ui.zone_cards import SetZone

OWN_REMINDER = "group-reminder"


class MyReminder(CoachButton, kind="group-remind", label=texts.MY_REMINDER):
    """Opens the form for the time; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_reminder_form(interaction, self.subject, {})


class RemindAt(CoachButton, kind="group-remind-at", label=common.UNDO):
    """Sets a reminder as it was before; its subject is the group and the time."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, _, clock = self.subject.partition(":")
        await _remind_at(interaction, int(group_id), clock)


class StopReminding(CoachButton, kind="group-remind-off", label=texts.STOP_FOR_GOOD):
    """Ends them; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        reminding = await own_reminders.stop(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, off_card(reminding))


REMINDER_BUTTONS: tuple[type[CoachButton], ...] = (MyReminder, RemindAt, StopReminding)


def set_card(reminding: Reminding, reach: Reach | None = None) -> LayoutView:
    """What is set, whether it will arrive, and the ways to change it."""
    member, before = reminding.member, reminding.before
    if member.reminded_at is None:
        return off_card(reminding)
    group_id = reminding.group.group_id
    ways: list[CoachButton] = [MyReminder(group_id, texts.CHANGE), StopReminding(group_id, texts.TURN_OFF)]
    if before is not None and before != member.reminded_at:
        ways.insert(0, RemindAt(f"{group_id}:{before:%H:%M}"))
    zone: list[Part] = [] if reminding.has_zone else [texts.NEEDS_ZONE, [SetZone("")]]
    return card(texts.set_to(reminding, member.reminded_at), *zone, *reach_parts(reach), ways)


def off_card(reminding: Reminding) -> LayoutView:
    """That none comes any more, and the way back."""
    before = reminding.before
    undo = [RemindAt(f"{reminding.group.group_id}:{before:%H:%M}")] if before is not None else []
    return card(texts.turned_off(reminding), undo)


def spoken_reminder(reminder: OwnReminder) -> Spoken:
    """The message: one tap to check in, one to stop these for good."""
    buttons = [CheckIn.offer(reminder.round.subject), StopReminding.offer(reminder.group.group_id)]
    return Spoken(texts.reminder(reminder), [buttons])


async def show_reminder_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form with what is set."""
    reminding = await own_reminders.look(resources_of(interaction), interaction.user.id, int(subject))
    clock = reminding.member.reminded_at
    shown = str(typed.get("time", f"{clock:%H:%M}" if clock else ""))
    field = line("time", texts.TIME_QUESTION, texts.TIME_HINT, shown)
    await forms.show(interaction, OWN_REMINDER, subject, texts.form_title(reminding), field)


async def _remind_at(interaction: Interaction[Any], group_id: int, typed_clock: str) -> None:
    """Set it, and find out whether it will arrive. Raises NotReadable."""
    resources, learner_id = resources_of(interaction), interaction.user.id
    reminding = await own_reminders.remind_at(resources, learner_id, group_id, typed_clock)
    await answer(interaction, set_card(reminding, await reach_if_new(interaction)))


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    await _remind_at(interaction, int(submission.subject), str(submission.typed.get("time", "")))


REMINDER_FORM = FormKind(show_reminder_form, _submitted)
