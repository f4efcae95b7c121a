"""Everything about somebody's nudges, on one card."""

from discord.ui import LayoutView

from bot.actions import nudging
from bot.actions.nudging import Standing
from bot.rules.addressees import Reach
from bot.texts import nudges as texts
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.nudge_buttons import DoneBefore, subject_of
from bot.ui.nudge_cards import EndPause, PauseFor, SetNudge, TurnOff, UsualStep, WhatWasSent, zone_button
from bot.ui.reaching import reach_parts


def list_card(learner_id: int, standing: Standing) -> LayoutView:
    """What is set, when the next one comes, how it goes, and the days that are still open."""
    week = standing.nudging.week
    if week.is_empty:
        return card(texts.TITLE, texts.NONE, [SetNudge("")])
    parts: list[Part] = [
        texts.TITLE,
        texts.week(week),
        texts.following(standing),
        zone_button(standing),
        texts.steady(standing.steadiness),
        *reach_parts(Reach.CLOSED if standing.unreachable else None),
    ]
    if standing.open_days:
        days = [DoneBefore(subject_of(learner_id, on), texts.open_day(on)) for on in standing.open_days]
        parts += [texts.OPEN_DAYS, days]
    pausing = EndPause("") if standing.is_paused else PauseFor(nudging.PAUSED_FOR.days)
    buttons: list[CoachButton] = [SetNudge("", texts.CHANGE), pausing, TurnOff(""), WhatWasSent("")]
    if standing.small_steps:
        buttons.append(UsualStep(""))
    return card(*parts, buttons)
