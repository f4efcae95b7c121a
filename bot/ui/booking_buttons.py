"""Writing down that an exam is booked: the button, and its form."""

from typing import Any

from discord import ButtonStyle, Interaction

from bot.actions import exam_week
from bot.texts import booking as texts
from bot.texts import exam_week as exam_week_texts
from bot.ui import forms
from bot.ui.answers import resources_of
from bot.ui.buttons import CoachButton
from bot.ui.exam_week_cards import show_known
from bot.ui.fields import choice, line
from bot.ui.forms import Typed

BOOKED = "booked"


class BookExam(CoachButton, kind="book", label=texts.IT_IS_BOOKED, style=ButtonStyle.success):
    """Opens the form for the booked day; its subject is the exam as stored.

    Where the exam day is planned already, that is the form to move it in.
    """

    async def pressed(self, interaction: Interaction[Any]) -> None:
        known = await exam_week.look(resources_of(interaction), interaction.user.id, self.subject)
        if known.view and not known.view.is_over:
            await show_known(interaction, known)
        else:
            await show_booked_form(interaction, self.subject, {"day": known.form.day, "delivery": known.form.venue})


async def show_booked_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for the booked day, with the time of day and the place as far as they are known."""
    venues = [(each.value, label) for each, label in exam_week_texts.VENUES.items()]
    await forms.show(
        interaction,
        BOOKED,
        subject,
        texts.BOOKED_TITLE,
        line("day", texts.BOOKED_QUESTION, texts.BOOKED_HINT, typed.get("day", "")),
        line("time", texts.TIME_QUESTION, texts.TIME_HINT, typed.get("time", ""), required=False),
        choice(
            "delivery",
            exam_week_texts.DELIVERY_QUESTION,
            venues,
            typed.get("delivery"),
            hint=texts.DELIVERY_HINT,
            required=False,
        ),
    )
