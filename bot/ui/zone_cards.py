"""The time zone: a form that takes a city, an abbreviation, an offset or the time now, and the answer to check."""

from typing import Any

from discord import ButtonStyle, Interaction

from bot.actions import settling
from bot.actions.settling import ZoneChange
from bot.errors import Field, NotReadable
from bot.texts import common
from bot.texts import settings as texts
from bot.texts.refusals import quoted
from bot.ui import forms
from bot.ui.answers import resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.plan_news import answer_with_news

ZONE = "zone"


class SetZone(CoachButton, kind="zone", label=common.SET_ZONE):
    """Opens the form for the time zone."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_zone_form(interaction, "", {})


class ChooseZone(CoachButton, kind="zone-choose", label="", style=ButtonStyle.primary):
    """Takes one of several zones; its subject is the zone's name."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer_with_news(interaction, card(*await set_zone(interaction, self.subject)))


async def show_zone_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for the time zone."""
    field = line("zone", texts.ZONE_QUESTION, texts.ZONE_HINT, typed.get("zone", ""))
    await forms.show(interaction, ZONE, subject, texts.ZONE_TITLE, field)


async def zone_typed(interaction: Interaction[Any], typed: str) -> list[Part]:
    """Set the zone that was surely meant, or ask which one; what to show of it. Raises NotReadable."""
    found = settling.zones_meant(resources_of(interaction), typed)
    if found.only is not None:
        return await set_zone(interaction, found.only.name)
    if not found.choices:
        raise NotReadable(Field.ZONE, typed)
    return [texts.which_zone(quoted(typed)), [ChooseZone(choice.name, choice.label[:80]) for choice in found.choices]]


async def set_zone(interaction: Interaction[Any], zone: str) -> list[Part]:
    """Set a zone; shows the time there, to be checked at a glance. Raises NotReadable for one that is none."""
    resources = resources_of(interaction)
    if not settling.is_zone(resources, zone):
        raise NotReadable(Field.ZONE, zone)
    return zone_parts(await settling.move_to(resources, interaction.user.id, zone))


def zone_parts(change: ZoneChange) -> list[Part]:
    """The time there, what changes with it, and the way back."""
    buttons: list[CoachButton] = [SetZone("", texts.NOT_MY_TIME)]
    if change.before is not None and change.before != change.local.zone:
        buttons.append(ChooseZone(change.before, texts.back_to(change.before)))
    anew = texts.worked_out_anew() if change.before is None else None
    coming = texts.next_nudge(change.next_nudge) if change.next_nudge else None
    return [texts.zone_set(change.local), coming, anew, texts.PRIVATE, buttons]


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    await answer_with_news(interaction, card(*await zone_typed(interaction, str(submission.typed.get("zone", "")))))


ZONE_FORM = FormKind(show_zone_form, _submitted)
