"""A pact on its card, with everything that can be done from it."""

from typing import Any

from discord import Interaction
from discord.ui import LayoutView

from bot.actions import partnering, partnering_nudges, partnering_shares, partnering_views
from bot.actions.partnering_views import PactView
from bot.rules.partners import Role, Shared
from bot.texts import commitments as commitment_texts
from bot.texts import partners as texts
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.partner_chart import SeeChart, chart_seen
from bot.ui.partner_commitments import SetOut, commitment_parts
from bot.ui.partner_invitations import ended_card


class OpenPact(CoachButton, kind="pact", label=texts.OPEN):
    """Its subject is the pact, as it is of the other buttons."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await partnering_views.look(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, pact_card(view))


class NudgePartner(CoachButton, kind="pact-nudge", label=texts.NUDGE):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        nudged = await partnering_nudges.nudge(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, card(texts.nudged(nudged)))


class PausePact(CoachButton, kind="pact-pause", label=texts.PAUSE):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id, pact_id = resources_of(interaction), interaction.user.id, self.number
        await partnering.pause(resources, learner_id, pact_id, wanted=True)
        await replace(interaction, pact_card(await partnering_views.look(resources, learner_id, pact_id)))


class ResumePact(CoachButton, kind="pact-resume", label=texts.GO_ON):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id, pact_id = resources_of(interaction), interaction.user.id, self.number
        await partnering.pause(resources, learner_id, pact_id, wanted=False)
        await replace(interaction, pact_card(await partnering_views.look(resources, learner_id, pact_id)))


class EndPact(CoachButton, kind="pact-end", label=texts.END):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        pact = await partnering.end_pact(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, ended_card(pact))


class ShareItem(CoachButton, kind="pact-share", label=""):
    """Its subject is the pact, whether the item is to be shared, and the item."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        pact, wanted, item = self.subject.split(":", 2)
        resources, learner_id, pact_id = resources_of(interaction), interaction.user.id, int(pact)
        await partnering_shares.share(resources, learner_id, pact_id, Shared(item), wanted=wanted == "yes")
        await replace(interaction, pact_card(await partnering_views.look(resources, learner_id, pact_id)))


PACT_BUTTONS = (OpenPact, NudgePartner, PausePact, ResumePact, EndPact, ShareItem, SeeChart)


def pact_card(view: PactView) -> LayoutView:
    """Everything about one pact."""
    return card(*pact_parts(view))


def pact_parts(view: PactView) -> list[Part]:
    """The same, as parts of a card."""
    role = view.pact.own.role
    parts: list[Part] = [texts.pact(view), commitment_texts.theirs(view.theirs), _looks(view)]
    for commitment in view.commitments:
        parts += commitment_parts(commitment) if commitment.is_open else []
    items = [item for item in Shared if role is Role.MENTORED or (role is Role.PARTNER and item in view.shared)]
    return [*parts, [_share_button(view, item) for item in items], _ways(view), texts.below_pact(view)]


def _looks(view: PactView) -> list[CoachButton]:
    pact_id = view.pact.pact_id
    nudge = [NudgePartner(pact_id)] if view.may_nudge else []
    return [*nudge, *([SeeChart(pact_id)] if chart_seen(view) else [])]


def _ways(view: PactView) -> list[CoachButton]:
    pact_id = view.pact.pact_id
    turn = PausePact if view.pact.own.paused_at is None else ResumePact
    set_out = [SetOut(pact_id)] if view.pact.own.role is Role.PARTNER else []
    return [*set_out, turn(pact_id), EndPact(pact_id)]


def _share_button(view: PactView, item: Shared) -> ShareItem:
    is_shared = item in view.shared
    subject = f"{view.pact.pact_id}:{'no' if is_shared else 'yes'}:{item.value}"
    return ShareItem(subject, texts.share_label(item, is_shared=is_shared))
