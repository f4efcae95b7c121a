"""Nudges as cards: set, paused, off, and what was sent; the form that sets one, and the buttons that lead there."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from discord import Interaction
from discord.ui import LayoutView

from bot.actions import nudging, planning_views
from bot.actions.nudging import Standing
from bot.rules.addressees import Reach
from bot.rules.nudging import week_as_text, week_from_text
from bot.rules.promises import Delivery
from bot.texts import common
from bot.texts import nudges as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.fields import line
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.plan_news import answer_with_news
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.zone_cards import SetZone

NUDGE = "nudge"


class SetNudge(CoachButton, kind="nudge", label=texts.SET):
    """Opens the form for a daily nudge, with the time and the days that are set, or that suit the plan."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await open_nudge_form(interaction)


class UndoWeek(CoachButton, kind="nudge-undo", label=common.UNDO):
    """Puts the week back as its subject tells it."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        week = week_from_text(self.subject)
        await answer(
            interaction, changed_card(await nudging.put_week(resources_of(interaction), interaction.user.id, week))
        )


class TurnOff(CoachButton, kind="nudge-off", label=texts.OFF):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(
            interaction, changed_card(await nudging.turn_off(resources_of(interaction), interaction.user.id, None))
        )


class PauseFor(CoachButton, kind="nudge-pause", label=texts.PAUSE):
    """Pauses for as many days as its subject says; until they are resumed, if it says nothing."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        length = timedelta(days=int(self.subject)) if self.subject else None
        await answer_with_news(
            interaction, pause_card(await nudging.pause_for(resources_of(interaction), interaction.user.id, length))
        )


class EndPause(CoachButton, kind="nudge-resume", label=texts.RESUME):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        standing = await nudging.resume(resources_of(interaction), interaction.user.id)
        await answer_with_news(interaction, resumed_card(standing))


class UsualStep(CoachButton, kind="nudge-usual", label=texts.USUAL_STEP):
    """Lets nudges ask for twenty minutes again."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await nudging.use_small_steps(resources_of(interaction), interaction.user.id, wanted=False)
        await answer(interaction, card(texts.USUAL_STEPS))


class WhatWasSent(CoachButton, kind="nudge-why", label=texts.WHY):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, sent_card(*await nudging.latest(resources_of(interaction), interaction.user.id)))


def changed_card(standing: Standing, reach: Reach | None = None) -> LayoutView:
    """What is set now, when the next one comes, whether it will arrive, and the way back."""
    buttons: list[CoachButton] = [UndoWeek(week_as_text(standing.before))]
    if not standing.nudging.week.is_empty:
        buttons += [SetNudge("", texts.CHANGE), TurnOff("")]
    return card(texts.changed(standing), texts.following(standing), zone_button(standing), *reach_parts(reach), buttons)


def pause_card(standing: Standing) -> LayoutView:
    """That nothing comes for a while, and how to make that longer, or end it."""
    pause = standing.nudging.pause
    longer = [EndPause(""), PauseFor("14", texts.TWO_WEEKS), PauseFor("", texts.OPEN_END)]
    return card(texts.paused(pause) if pause else texts.following(standing), longer)


def resumed_card(standing: Standing, reach: Reach | None = None) -> LayoutView:
    """That they go on, and whether they will arrive."""
    return card(texts.resumed(standing), zone_button(standing), *reach_parts(reach))


def sent_card(standing: Standing, deliveries: Sequence[Delivery]) -> LayoutView:
    """What became of the last messages that were owed."""
    closed = Reach.CLOSED if standing.unreachable else None
    return card(texts.sent_title(standing), texts.sent(deliveries), *reach_parts(closed))


def zone_button(standing: Standing) -> list[CoachButton]:
    """The way to set a zone, where nudges wait for it."""
    return [] if standing.local.zone or standing.nudging.week.is_empty else [SetZone("")]


async def set_typed(interaction: Interaction[Any], clock: str, days: str | None) -> None:
    """Set a nudge as typed, and find out whether it will arrive. Raises NotReadable."""
    standing = await nudging.set_nudge(resources_of(interaction), interaction.user.id, clock, days)
    await answer(interaction, changed_card(standing, await reach_if_new(interaction)))


async def open_nudge_form(interaction: Interaction[Any], typed_days: str | None = None) -> None:
    """Open the form with the time and the days that are set, or that suit the plan, as far as none were typed."""
    clock, days = await planning_views.nudge_wish(resources_of(interaction), interaction.user.id)
    await show_nudge_form(interaction, "", {"time": clock, "days": days if typed_days is None else typed_days})


async def show_nudge_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for a daily nudge."""
    await forms.show(
        interaction,
        NUDGE,
        subject,
        texts.FORM_TITLE,
        line("time", texts.TIME_QUESTION, texts.TIME_HINT, typed.get("time", "")),
        line("days", texts.DAYS_QUESTION, texts.DAYS_HINT, typed.get("days", ""), required=False),
    )


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    await set_typed(interaction, str(submission.typed.get("time", "")), str(submission.typed.get("days", "")))


NUDGE_FORM = FormKind(show_nudge_form, _submitted)
