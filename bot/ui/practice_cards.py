"""The card after a result in practice was logged or corrected."""

from typing import Any

from discord import Interaction
from discord.ui import LayoutView

from bot.actions import practising
from bot.actions.practising import PracticeOf
from bot.actions.practising_views import PracticeView
from bot.rules.practice_form import form_fields
from bot.texts import common
from bot.texts import practice as texts
from bot.ui import practice_form
from bot.ui.answers import resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.forms import Submission
from bot.ui.miss_cards import LogMiss
from bot.ui.miss_form import keep_out_dumps
from bot.ui.plan_buttons import TickOff
from bot.ui.plan_news import answer_with_news
from bot.ui.practice_chart import ShowChart
from bot.ui.practice_form import kind_and_exam
from bot.ui.practice_list import EditPractice, UndoPractice
from bot.ui.ready_cards import ShowReady
from bot.ui.zone_cards import SetZone

_TEXT_FIELDS = ("domain", "domains")


def logged_card(view: PracticeView, *, corrected: bool = False) -> LayoutView:
    """A result just logged: what is new about it, where its person stands, and the ways on."""
    practice = view.practice
    zone = view.local.zone is None
    ways: list[CoachButton] = [ShowChart(practice.exam), LogMiss(practice.exam), ShowReady(practice.exam)]
    fixes: list[CoachButton] = [EditPractice(practice.practice_id), UndoPractice(practice.practice_id)]
    return card(
        texts.heading(view),
        texts.corrected() if corrected else None,
        texts.notes(view),
        texts.wins(view),
        texts.standing(view),
        texts.causes(view.reasons, view.drills),
        texts.leaning(view.leaning),
        common.ZONE_NOT_SET if zone else None,
        TickOff.of(practice.exam, view.item),
        ways,
        [*fixes, *([SetZone("")] if zone else [])],
    )


async def submitted(interaction: Interaction[Any], submission: Submission) -> None:
    """Log or correct what was submitted, and show it."""
    if await keep_out_dumps(interaction, submission, _TEXT_FIELDS):
        return
    resources, learner_id = resources_of(interaction), interaction.user.id
    form = form_fields(submission.typed)
    if submission.form == practice_form.LOG:
        kind, exam = kind_and_exam(submission.subject)
        view = await practising.log(resources, learner_id, interaction.id, PracticeOf(exam, kind), form)
        await answer_with_news(interaction, logged_card(view))
        return
    view = await practising.edit(resources, learner_id, interaction.id, int(submission.subject), form)
    await answer_with_news(interaction, logged_card(view, corrected=True))
