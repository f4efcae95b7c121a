"""Somebody's plan as a calendar file."""

import asyncio
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import discord
from discord import Interaction
from discord.ui import LayoutView

from bot.actions import planning
from bot.actions.plan_reflow import PlanView
from bot.actions.resources import Resources
from bot.texts import plan as texts
from bot.texts import plan_slots
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.calendar import Event, calendar_file
from bot.ui.cards import card
from bot.ui.pictured import take_time
from bot.ui.zone_cards import SetZone


class CalendarFile(CoachButton, kind="plan-calendar", label=texts.CALENDAR):
    """The plan as a calendar file, without alarms; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await send_calendar(interaction, self.subject or None, None)


@dataclass(frozen=True, slots=True)
class _File:
    packed: bytes
    entries: int
    cancelled: int


async def send_calendar(interaction: Interaction[Any], typed_exam: str | None, alarm: timedelta | None) -> None:
    """The file of the plan that is meant, which only its person sees. Raises NoPlan."""
    await take_time(interaction)
    view, files = await calendar_message(resources_of(interaction), interaction.user.id, typed_exam, alarm)
    await answer(interaction, view, files)


async def calendar_message(
    resources: Resources, learner_id: int, typed_exam: str | None, alarm: timedelta | None
) -> tuple[LayoutView, list[discord.File]]:
    """The card with the file of the plan that is meant. Raises NoPlan."""
    look = await planning.plan_of(resources, learner_id, typed_exam)
    if look.view is None:
        return card(texts.NO_EXAM_YET), []
    made = await asyncio.to_thread(_file, look.view, resources.clock(), alarm)
    shown: discord.ui.File[Any] = discord.ui.File(f"attachment://{texts.CALENDAR_FILE}")
    no_zone = look.view.grounds.local.zone is None
    view = card(
        f"{texts.CALENDAR_TITLE}\n{texts.calendar(made.entries, made.cancelled)}",
        shown,
        texts.CALENDAR_UTC if no_zone else None,
        [SetZone("")] if no_zone else None,
    )
    file = discord.File(io.BytesIO(made.packed), texts.CALENDAR_FILE, description=texts.CALENDAR_ALT_TEXT)
    return view, [file]


def _file(view: PlanView, now: datetime, alarm: timedelta | None) -> _File:
    events = list(plan_events(view, alarm))
    name = texts.calendar_name(view.grounds.exam, view.plan.exam_on)
    cancelled = sum(event.is_cancelled for event in events)
    return _File(calendar_file(view.plan.learner_id, name, events, now), len(events) - cancelled, cancelled)


def plan_events(view: PlanView, alarm: timedelta | None = None) -> Iterator[Event]:
    """Everything that is or was to be done in a plan; what is not any more is cancelled."""
    local, plan, ended = view.grounds.local, view.plan, view.is_ended
    for each in view.slots:
        slot = each.slot
        cancelled = each.dropped_at is not None or (ended and each.is_open)
        yield Event(
            f"plan:{plan.exam}:{slot.name}",
            texts.bare(plan_slots.title(slot)),
            local.at(slot.on, slot.starts),
            timedelta(minutes=slot.minutes),
            texts.bare(plan_slots.sentence(slot)),
            sequence=plan.sequence,
            alarm=None if cancelled else alarm,
            is_cancelled=cancelled,
        )
