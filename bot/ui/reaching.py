"""Whether messages reach somebody: found out when they first ask for some, and told when it stops."""

from typing import Any

from discord import ButtonStyle, Interaction

from bot.actions import reaching
from bot.rules.addressees import Reach
from bot.texts import sending as texts
from bot.ui.answers import answer, resources_of, seen_by_others
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.spoken import Spoken


class TryAgain(CoachButton, kind="reach", label=texts.TRY_AGAIN, style=ButtonStyle.primary):
    """Writes to the person once more, to see whether that works now."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, card(*reach_parts(await reach(interaction))))


class WhatIsThis(CoachButton, kind="hello", label=texts.WHAT_IS_THIS):
    """Under the first message: says what comes here, and what does not."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, card(texts.WHAT_COMES_HERE))


async def reach(interaction: Interaction[Any]) -> Reach:
    """Write to whoever has just asked for messages, and see whether that works."""
    if not interaction.response.is_done():
        await interaction.response.defer(ephemeral=seen_by_others(interaction), thinking=True)
    identity = f"{interaction.id:020x}"[-20:]
    spoken = Spoken(texts.HELLO, [[WhatIsThis.offer("")]])
    found: Reach = await interaction.client.delivery.reach(interaction.user.id, spoken, identity)
    return found


async def reach_if_new(interaction: Interaction[Any]) -> Reach | None:
    """The same, where it is news: None if it was known to work, or is seen to, right above the answer."""
    if await reaching.is_known_to_work(resources_of(interaction), interaction.user.id):
        return None
    found = await reach(interaction)
    return found if found is not Reach.OPEN or seen_by_others(interaction) else None


def reach_parts(reach: Reach | None) -> list[Part]:
    """What is said of it on a card; nothing where it was not asked."""
    match reach:
        case Reach.OPEN:
            return [texts.WORKS]
        case Reach.CLOSED:
            return [texts.UNREACHABLE, [TryAgain("")]]
        case Reach.UNKNOWN:
            return [texts.NOT_KNOWN]
        case None:
            return []


async def tell_if_unreachable(interaction: Interaction[Any]) -> None:
    """Tell somebody who is just being answered, once, that messages to them came back."""
    if not interaction.response.is_done():
        return
    if await reaching.to_be_told(resources_of(interaction), interaction.user.id):
        await answer(interaction, card(*reach_parts(Reach.CLOSED)))
