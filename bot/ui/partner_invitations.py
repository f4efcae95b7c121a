"""Invitations to a pact: asked, accepted, refused and taken back."""

from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

import bot.texts.partner_refusals  # noqa: F401 - gives the refusals of pacts their sentences
from bot.actions import partnering
from bot.actions.partnering import Asked
from bot.rules.partners import Invitation, Pact, Role
from bot.texts import partners as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken


class AcceptInvitation(CoachButton, kind="partner-accept", label=texts.ACCEPT, style=ButtonStyle.success):
    """Its subject is the invitation, as is the next ones'."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        pact = await partnering.accept(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, card(texts.begun(pact), *reach_parts(await reach_if_new(interaction))))


class RefuseInvitation(CoachButton, kind="partner-refuse", label=texts.NO_THANKS):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await partnering.refuse(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, card(texts.REFUSED, [AcceptInvitation(self.subject, texts.ACCEPT_AFTER_ALL)]))


class TakeInvitationBack(CoachButton, kind="partner-unask", label=texts.TAKE_BACK):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        made = await partnering.take_back(resources_of(interaction), interaction.user.id, self.number)
        again = InviteAgain(_named(made.invited_id, made.role), texts.ASK_AGAIN)
        await answer(interaction, card(texts.TAKEN_BACK, [again]))


class InviteAgain(CoachButton, kind="partner-again", label=texts.INVITE_AGAIN):
    """Invites somebody with whom there was something before; its subject is what they would be, and who they are."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        role, _, other_id = self.subject.partition(":")
        await invite(interaction, int(other_id), Role(role))


INVITATION_BUTTONS = (AcceptInvitation, RefuseInvitation, TakeInvitationBack, InviteAgain)


async def invite(interaction: Interaction[Any], other_id: int, role: Role, *, is_bot: bool = False) -> None:
    """Invite that person. Raises what `partnering.invite` raises."""
    resources, learner_id = resources_of(interaction), interaction.user.id
    inviting = await partnering.invite(resources, learner_id, interaction.id, other_id, role, is_bot=is_bot)
    told = reach_parts(await reach_if_new(interaction))
    made = inviting.invitation
    if inviting.asked is Asked.THEY_ASKED and made is not None:
        await answer(interaction, card(texts.invited(inviting), *invitation_parts(made), *told))
        return
    begun = texts.begun(inviting.begun) if inviting.begun else None
    ways_back = [TakeInvitationBack(made.invitation_id)] if made else []
    await answer(interaction, card(texts.invited(inviting), begun, *told, ways_back))


def invitation_parts(invitation: Invitation) -> list[Part]:
    """The question on a card."""
    made = invitation.invitation_id
    return [texts.invitation(invitation), [AcceptInvitation(made), RefuseInvitation(made)]]


def spoken_invitation(invitation: Invitation) -> Spoken:
    """The question as a message."""
    made = invitation.invitation_id
    return Spoken(texts.invitation(invitation), [[AcceptInvitation.offer(made), RefuseInvitation.offer(made)]])


def ended_card(pact: Pact) -> LayoutView:
    """That it has ended, and the way back, which is to ask again."""
    return card(texts.ended(pact), [InviteAgain(_named(pact.other.learner_id, pact.other.role))])


def _named(other_id: int, role: Role) -> str:
    return f"{role.value}:{other_id}"
