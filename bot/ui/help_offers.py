"""Offering help to members who shared that they need it, and the message that puts the two in touch."""

from typing import Any

from discord import Interaction
from discord.ui import LayoutView, View

from bot.actions import helping
from bot.actions.helping import Asks, HelpOffer, Offered, Offering, Standings
from bot.rules.checkins import Standing
from bot.rules.help_offers import offer_named, offer_subject
from bot.rules.rounds import round_named
from bot.texts import helping as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.spoken import Spoken


class OfferHelp(CoachButton, kind="help", label=texts.OFFER):
    """Shows who asks for help; its subject is the round."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, opens_at = round_named(self.subject)
        asks = await helping.asking(resources_of(interaction), interaction.user.id, group_id, opens_at)
        await answer(interaction, asks_card(asks))


class HelpThem(CoachButton, kind="help-them", label=texts.OFFER):
    """Offers help to one of them; its subject is the round and that person."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, opens_at, learner_id = offer_named(self.subject)
        offered = await helping.offer(resources_of(interaction), interaction.user.id, group_id, opens_at, learner_id)
        await answer(interaction, offered_card(offered))


class Thanks(CoachButton, kind="help-thanks", label=texts.THANKS):
    """Closes the message, and tells nobody; its subject is the round."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        content = interaction.message.content if interaction.message else ""
        left = View(timeout=None)
        left.add_item(FineNow(self.subject, identity=self.identity))
        left.stop()
        await interaction.response.edit_message(content=texts.thanked(content), view=left)


class FineNow(CoachButton, kind="help-fine", label=texts.FINE_NOW):
    """Has one's own check-in say that all is well; its subject is the round."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _need(interaction, self.subject, help_is_needed=False)


class StillAsking(CoachButton, kind="help-still", label=texts.STILL_ASKING):
    """The way back; its subject is the round."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _need(interaction, self.subject, help_is_needed=True)


HELP_BUTTONS: tuple[type[CoachButton], ...] = (OfferHelp, HelpThem, Thanks, FineNow, StillAsking)


def asks_card(asks: Asks) -> LayoutView:
    """Those who ask, numbered, with a button for each who was not offered help yet."""
    buttons = [
        HelpThem(offer_subject(asks.group.group_id, asks.round.opens_at, ask.learner_id), texts.offer(number))
        for number, ask in enumerate(asks.asks, 1)
        if not ask.offered
    ]
    return card(texts.asking(asks), buttons)


def offered_card(offered: Offered) -> LayoutView:
    """What became of an offer, with the way on to the others."""
    more = [OfferHelp(offered.round.subject)] if offered.result is Offering.NOT_ASKING else []
    return card(texts.offered(offered), more)


def spoken_offer(offer: HelpOffer) -> Spoken:
    """The private message to whoever asked."""
    subject = offer.round.subject
    return Spoken(texts.help_offer(offer), [[Thanks.offer(subject), FineNow.offer(subject)]])


def stands_card(of: Standings) -> LayoutView:
    """How one's check-in stands now, with the way back."""
    is_fine = of.is_changed and of.checkin.standing is Standing.ON_TRACK
    undo = [StillAsking(of.round.subject)] if is_fine else []
    return card(texts.stands(of), undo)


async def _need(interaction: Interaction[Any], subject: str, *, help_is_needed: bool) -> None:
    group_id, opens_at = round_named(subject)
    of = await helping.need(
        resources_of(interaction), interaction.user.id, group_id, opens_at, help_is_needed=help_is_needed
    )
    await answer(interaction, stands_card(of))
