"""What to do next, for one person."""

from discord.ui import LayoutView

from bot.actions import guiding
from bot.actions.resources import Resources
from bot.rules.next_step import NextStep, next_step
from bot.texts import help as texts
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.checkin_form import CheckIn
from bot.ui.nudge_cards import SetNudge
from bot.ui.plan_buttons import MakePlan, ShowPlanToday
from bot.ui.ready_cards import ShowReady
from bot.ui.target_cards import SetTarget
from bot.ui.zone_cards import SetZone

_MOST_ROUNDS = 3


async def help_card(resources: Resources, learner_id: int, greeting: str | None = None) -> LayoutView:
    """The one thing to do, the button for it, and what there is besides."""
    situation = await guiding.situation_of(resources, learner_id)
    step = next_step(situation)
    buttons: list[CoachButton] = []
    if step is NextStep.SET_ZONE:
        buttons.append(SetZone(""))
    elif situation and step in (NextStep.SET_TARGET, NextStep.MOVE_TARGET, NextStep.LOOK_FOR_THE_RULE):
        buttons.append(SetTarget(situation.clock.exam.code))
        if step is NextStep.SET_TARGET:
            buttons.append(MakePlan(situation.clock.exam.code))
    elif situation and step is NextStep.MAKE_PLAN:
        buttons.append(MakePlan(situation.clock.exam.code))
    elif step is NextStep.SET_NUDGE:
        buttons.append(SetNudge(""))
    elif situation and step is NextStep.WORK_TOWARDS_IT:
        buttons += [ShowPlanToday(situation.clock.exam.code), ShowReady(situation.clock.exam.code)]
    waiting = (await guiding.waiting_rounds(resources, learner_id))[:_MOST_ROUNDS]
    rounds = texts.waiting(waiting) if waiting else None
    check_ins = [CheckIn(each.round.subject, texts.check_in_label(each, len(waiting))) for each in waiting]
    return card(greeting, texts.TITLE, texts.step(step, situation), buttons, rounds, check_ins, texts.BESIDES)
