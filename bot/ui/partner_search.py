"""Find me a partner: the button on a group's card, and the question to each of two, without a name."""

from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import partnering_search
from bot.actions.partnering_search import Answered
from bot.actions.partnering_views import ProposalView
from bot.rules.partner_search import Says
from bot.texts import partners as texts
from bot.texts.days import moment
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken


class FindPartner(CoachButton, kind="partner-find", label=texts.FIND):
    """Looks for somebody who looks for a partner too; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        seeking = await partnering_search.seek(resources, learner_id, self.number)
        told = reach_parts(await reach_if_new(interaction))
        await answer(interaction, card(texts.seeking(seeking.group_name), *told, [StopSeeking(self.subject)]))


class StopSeeking(CoachButton, kind="partner-stop", label=texts.STOP_LOOKING):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        seeking = await partnering_search.stop_seeking(resources, learner_id, self.number)
        await answer(interaction, card(texts.not_seeking(seeking.group_name), [FindPartner(self.subject)]))


class SayYes(CoachButton, kind="partner-yes", label=texts.YES, style=ButtonStyle.success):
    """Its subject is the proposal, which says nothing of anybody, as is the next one's."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        answered = await partnering_search.answer_proposal(resources, learner_id, self.number, Says.YES)
        await answer(interaction, answered_card(answered))


class SayNo(CoachButton, kind="partner-no", label=texts.NO_THANKS):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        answered = await partnering_search.answer_proposal(resources, learner_id, self.number, Says.NO)
        await answer(interaction, answered_card(answered))


SEARCH_BUTTONS = (FindPartner, StopSeeking, SayYes, SayNo)


def answered_card(answered: Answered) -> LayoutView:
    """What was said, and the way to say otherwise; or that the pact has begun."""
    proposal_id = answered.proposal.proposal_id
    if answered.pact is not None:
        return card(texts.begun(answered.pact))
    if answered.said is Says.YES:
        return card(texts.said_yes(moment(answered.proposal.lapses_at)), [SayNo(proposal_id)])
    stop = [StopSeeking(answered.proposal.group_id)] if answered.proposal.group_id is not None else []
    return card(texts.SAID_NO, [SayYes(proposal_id, texts.YES_AFTER_ALL), *stop])


def proposal_parts(view: ProposalView) -> list[Part]:
    """The question on a card."""
    proposal_id = view.proposal.proposal_id
    yes = [SayYes(proposal_id)] if view.said is not Says.YES else []
    return [texts.proposal(view), [*yes, SayNo(proposal_id)]]


def spoken_proposal(view: ProposalView) -> Spoken:
    """The question as a message."""
    proposal_id = view.proposal.proposal_id
    return Spoken(texts.proposal(view), [[SayYes.offer(proposal_id), SayNo.offer(proposal_id)]])
