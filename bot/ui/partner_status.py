"""All pacts on one card, with what waits for an answer; and the messages about them."""

from typing import Any

from discord import Interaction
from discord.ui import LayoutView, Section

from bot.actions import partnering, partnering_views
from bot.actions.partnering import Ending
from bot.actions.partnering_duties import PactEnded, PoliteNudge
from bot.actions.partnering_views import Overview
from bot.rules.commitments import Commitment
from bot.rules.partners import Pact
from bot.texts import commitments as commitment_texts
from bot.texts import partners as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.nudge_buttons import Done, subject_of
from bot.ui.nudge_buttons import Part as DidPart
from bot.ui.partner_invitations import TakeInvitationBack, ended_card, invitation_parts
from bot.ui.partner_pacts import EndPact, OpenPact, pact_parts
from bot.ui.partner_search import StopSeeking, proposal_parts
from bot.ui.spoken import Spoken

_QUESTIONS = 2
_GROUPS = 2
"""So many are shown with buttons: Discord takes 40 parts in a message, and five pacts need most of them."""


class ShowPartners(CoachButton, kind="partners", label=texts.SHOW):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        overview = await partnering_views.overview(resources_of(interaction), interaction.user.id)
        await answer(interaction, status_card(overview))


def status_card(of: Overview) -> LayoutView:
    """Everything that somebody has with others; the only pact, where there is nothing else, with all its buttons."""
    questions = [invitation_parts(each) for each in of.incoming] + [proposal_parts(each) for each in of.proposals]
    if not (of.pacts or questions or of.outgoing or of.seeks_in):
        return card(texts.TITLE, texts.NONE)
    if len(of.pacts) == 1 and not (questions or of.outgoing or of.seeks_in):
        return card(*pact_parts(of.pacts[0]))
    parts: list[Part] = [texts.TITLE]
    for question in questions[:_QUESTIONS]:
        parts += question
    parts.append(texts.more_questions(len(questions) - _QUESTIONS))
    parts += [Section[Any](texts.line(view), accessory=OpenPact(view.pact.pact_id)) for view in of.pacts]
    return card(*parts, *_outgoing(of), _seeking(of))


def _outgoing(of: Overview) -> list[Part]:
    if not of.outgoing:
        return []
    many = len(of.outgoing)
    buttons = [
        TakeInvitationBack(each.invitation_id, texts.take_back_label(place, many))
        for place, each in enumerate(of.outgoing, 1)
    ]
    return [texts.outgoing(of.outgoing), buttons]


def _seeking(of: Overview) -> list[StopSeeking]:
    return [StopSeeking(group_id, texts.stop_label(name)) for group_id, name in of.seeks_in[:_GROUPS]]


async def end(interaction: Interaction[Any], other_id: int | None) -> None:
    """End the pact with that person, or the only one; else ask which. Raises NoPact."""
    ending = await partnering.end_with(resources_of(interaction), interaction.user.id, other_id)
    await answer(interaction, ending_card(ending))


def ending_card(ending: Ending) -> LayoutView:
    """That it has ended; or which may be meant."""
    if ending.ended is not None:
        return ended_card(ending.ended)
    buttons = [EndPact(each.pact_id, texts.end_label(place)) for place, each in enumerate(ending.choices, 1)]
    return card(texts.which(ending.choices), buttons)


def spoken_accepted(pact: Pact) -> Spoken:
    return Spoken(texts.begun(pact), [[ShowPartners.offer("")]])


def spoken_ended(ended: PactEnded) -> Spoken:
    return Spoken(texts.ended_by_other(ended), [[ShowPartners.offer("")]])


def spoken_nudge(nudge: PoliteNudge) -> Spoken:
    """With the buttons that mark the receiver's day."""
    day = subject_of(nudge.learner_id, nudge.today)
    return Spoken(texts.polite_nudge(nudge.sender_id), [[Done.offer(day), DidPart.offer(day), ShowPartners.offer("")]])


def spoken_missed(commitment: Commitment) -> Spoken:
    return Spoken(commitment_texts.missed(commitment), [[ShowPartners.offer("")]])


def spoken_word(commitment: Commitment) -> Spoken:
    return Spoken(commitment_texts.word(commitment), [[ShowPartners.offer("")]])
