"""The start of day and the quiet hours: a form for each, and the answer with its way back."""

from datetime import time
from typing import Any

from discord import Interaction

from bot.actions import settling
from bot.actions.resources import LocalTime
from bot.actions.settling import OwnDayChange
from bot.rules.own_day import OwnDay, read_quiet_hours, read_start_of_day
from bot.texts import common
from bot.texts import settings as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.zone_cards import SetZone

START = "day-starts"
QUIET = "quiet-hours"


class ChangeStart(CoachButton, kind="day-starts", label=texts.CHANGE_START):
    """Opens the form for the start of day, with what it is now."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        local = await settling.here(resources_of(interaction), interaction.user.id)
        await show_start_form(interaction, "", {"starts": texts.clock(local.own_day.starts)})


class ChangeQuiet(CoachButton, kind="quiet-hours", label=texts.CHANGE_QUIET):
    """Opens the form for the quiet hours, with what they are now."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        local = await settling.here(resources_of(interaction), interaction.user.id)
        await show_quiet_form(interaction, "", {"hours": texts.hours(local.own_day)})


class UndoStart(CoachButton, kind="day-starts-back", label=common.UNDO):
    """Puts the start of day back; its subject is the time that it was."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        change = await start_typed(interaction, self.subject)
        await answer(interaction, card(*start_parts(change), *zone_missing(change.local)))


class UndoQuiet(CoachButton, kind="quiet-hours-back", label=common.UNDO):
    """Puts the quiet hours back; its subject is what they were, as "22:00-07:00"."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        change = await quiet_typed(interaction, self.subject)
        await answer(interaction, card(*quiet_parts(change), *zone_missing(change.local)))


async def start_typed(interaction: Interaction[Any], typed: str) -> OwnDayChange:
    """Set the start of day. Raises NotReadable."""
    starts = read_start_of_day(typed)
    return await settling.start_days_at(resources_of(interaction), interaction.user.id, starts)


async def quiet_typed(interaction: Interaction[Any], typed: str) -> OwnDayChange:
    """Set the quiet hours. Raises NotReadable, AmbiguousInput."""
    start, end = read_quiet_hours(typed)
    return await settling.keep_quiet(resources_of(interaction), interaction.user.id, start, end)


def start_parts(change: OwnDayChange) -> list[Part]:
    """When the day starts now, and the way back."""
    before, now = change.before, change.local.own_day
    buttons: list[CoachButton] = [ChangeStart("")]
    if before.starts != now.starts:
        start = texts.clock(before.starts)
        buttons.insert(0, UndoStart(start, texts.back_to(start)))
    return [texts.start_set(now), buttons]


def quiet_parts(change: OwnDayChange) -> list[Part]:
    """Which hours are quiet now, and the way back."""
    before, now = change.before, change.local.own_day
    buttons: list[CoachButton] = [ChangeQuiet("")]
    if _quiet(before) != _quiet(now):
        start, end = _quiet(before)
        buttons.insert(0, UndoQuiet(f"{start:%H:%M}-{end:%H:%M}", texts.back_to(texts.hours_back(before))))
    return [texts.quiet_set(now), buttons]


def zone_missing(local: LocalTime) -> list[Part]:
    """That hours are meant in UTC as long as there is no zone, and the way to set one."""
    return [common.ZONE_NOT_SET, [SetZone("")]] if local.zone is None else []


async def show_start_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for the start of day."""
    await _show_form(interaction, START, typed, "starts", (texts.START_TITLE, texts.START_QUESTION, texts.START_HINT))


async def show_quiet_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for the quiet hours."""
    await _show_form(interaction, QUIET, typed, "hours", (texts.QUIET_TITLE, texts.QUIET_QUESTION, texts.QUIET_HINT))


async def _show_form(
    interaction: Interaction[Any], form: str, typed: Typed, name: str, words: tuple[str, str, str]
) -> None:
    title, question, hint = words
    await forms.show(interaction, form, "", title, line(name, question, hint, typed.get(name, "")))


async def _start_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    change = await start_typed(interaction, str(submission.typed.get("starts", "")))
    await answer(interaction, card(*start_parts(change), *zone_missing(change.local)))


async def _quiet_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    change = await quiet_typed(interaction, str(submission.typed.get("hours", "")))
    await answer(interaction, card(*quiet_parts(change), *zone_missing(change.local)))


def _quiet(own_day: OwnDay) -> tuple[time, time]:
    return own_day.quiet_from, own_day.quiet_until


START_FORM = FormKind(show_start_form, _start_submitted)
QUIET_FORM = FormKind(show_quiet_form, _quiet_submitted)
