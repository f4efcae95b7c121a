"""What the organiser is told when the bot cannot write for a group, and the buttons that try again."""

from typing import Any

import discord
from discord import ButtonStyle, Interaction

from bot.actions import troubles
from bot.actions.troubles import TroubleView
from bot.errors import Expired
from bot.rules.failures import Failure
from bot.rules.groups import Trouble
from bot.texts import group_troubles as texts
from bot.ui.answers import answer, resources_of, seen_by_others
from bot.ui.buttons import CoachButton, Offer
from bot.ui.cards import card
from bot.ui.group_place import obstacle
from bot.ui.reaching import WhatIsThis
from bot.ui.spoken import Spoken


class TryGroupAgain(CoachButton, kind="group-try", label=texts.TRY_AGAIN, style=ButtonStyle.primary):
    """Looks whether the bot may write there now; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        group = await troubles.organised(resources, interaction.user.id, self.number)
        await interaction.response.defer(ephemeral=seen_by_others(interaction), thinking=True)
        try:
            found = await obstacle(interaction.client, group)
        except discord.HTTPException:
            await answer(interaction, card(texts.NOT_KNOWN, [TryGroupAgain(group.group_id)]))
            return
        if found is None:
            await troubles.mended(resources, [group.group_id])
            await answer(interaction, card(texts.works_again(group)))
            interaction.client.delivery.wake()
        elif found.failure is Failure.CHANNEL_GONE:
            await answer(interaction, card(texts.still_gone(group)))
        else:
            text = texts.still_missing(group, found.missing) if found.missing else texts.still_hidden(group)
            await answer(interaction, card(text, [TryGroupAgain(group.group_id)]))


class PostAgain(CoachButton, kind="round-post", label=texts.POST_AGAIN, style=ButtonStyle.primary):
    """Posts the message of an open round once more; its subject is the round."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        try:
            group = await troubles.post_anew(resources_of(interaction), interaction.user.id, self.subject)
        except ValueError as error:
            raise Expired from error
        await answer(interaction, card(texts.posted_again(group)))
        interaction.client.delivery.wake()


TROUBLE_BUTTONS: tuple[type[CoachButton], ...] = (TryGroupAgain, PostAgain)


def spoken_trouble(view: TroubleView) -> Spoken:
    """The one message to the organiser."""
    return Spoken(texts.trouble_message(view), [[_way_out(view)]])


def _way_out(view: TroubleView) -> Offer:
    if view.trouble is Trouble.MESSAGE_GONE and view.round:
        return PostAgain.offer(view.round.subject)
    return TryGroupAgain.offer(view.group.group_id) if view.trouble else WhatIsThis.offer("")
