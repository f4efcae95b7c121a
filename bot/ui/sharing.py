"""The share button on a chart, a plan or a verdict: with whom, and back again."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import discord
from discord import File, Interaction
from discord.ui import LayoutView

from bot.actions import showing
from bot.actions.resources import Resources
from bot.actions.showing import ShareWays, TakenDown
from bot.errors import Expired
from bot.rules.partners import BY_CARD, Shared
from bot.rules.showing import Shown
from bot.texts import sharing as texts
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.pictures.kept import Pictures
from bot.ui.spoken import Edited, Spoken, buttons_of

_MOST_LISTED = 5


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What stands in a channel: words that say all of it, and a picture where there is one."""

    words: str
    picture: File | None = None


Exhibiting = Callable[[Resources, Pictures, int, str], Awaitable[Exhibit | None]]
"""Makes that of an item of one person, for an exam as it is stored; None where there is nothing to share."""


class Share(CoachButton, kind="share", label=texts.SHARE):
    """Asks with whom; its subject is the item and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        item, exam = _read(self.subject)
        await answer(interaction, await _question(interaction, item, exam))


class ShareWith(CoachButton, kind="share-with", label=""):
    """Shares it in one pact, or takes it back; its subject is the pact, whether it is wanted, the item and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        pact_id, wanted, subject = self.subject.split(":", 2)
        item, exam = _read(subject)
        resources, learner_id = resources_of(interaction), interaction.user.id
        await showing.share_in_pact(resources, learner_id, int(pact_id), (item, exam), wanted=wanted == "yes")
        await replace(interaction, await _question(interaction, item, exam))


class ShowHere(CoachButton, kind="share-here", label=texts.SHOW_HERE):
    """Puts it up in this channel; its subject is the item and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        item, exam = _read(self.subject)
        resources, learner_id = resources_of(interaction), interaction.user.id
        if not can_show_here(interaction) or interaction.channel_id is None:
            await answer(interaction, card(texts.not_allowed()))
            return
        await interaction.response.defer()
        exhibit = await interaction.client.exhibits[item](resources, interaction.client.pictures, learner_id, exam)
        if exhibit is None:
            await interaction.edit_original_response(view=card(texts.NOT_THERE_ANY_MORE))
            return
        up = Shown(
            show_id=interaction.id,
            learner_id=learner_id,
            item=item,
            exam=exam,
            channel_id=interaction.channel_id,
            shown_at=resources.clock(),
        )
        if await showing.put_up(resources, up):
            await _put_up(interaction, up, exhibit)


class TakeDown(CoachButton, kind="share-down", label=texts.TAKE_DOWN):
    """Takes it back, for whoever put it up; it stands below the message itself and on the card of its person."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        taken = await showing.take_down(resources_of(interaction), interaction.user.id, self.number)
        if taken is not None and self.identity is not None:  # below the message itself
            await interaction.response.edit_message(content=texts.TAKEN_DOWN, attachments=[], view=None)
            return
        await answer(interaction, card(texts.taken_down(taken) if taken else texts.GONE_ALREADY))


class OwnShown(CoachButton, kind="shown-own", label=texts.OWN_SHOWN):
    """Lists what whoever presses has put up, with the ways back."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        up = (await showing.all_up(resources_of(interaction), interaction.user.id))[:_MOST_LISTED]
        ways = [
            TakeDown(each.show_id, texts.take_down(place, alone=len(up) == 1)) for place, (each, _) in enumerate(up, 1)
        ]
        await answer(interaction, card(texts.own_shown(up), ways))


SHARE_BUTTONS = (Share, ShareWith, ShowHere, TakeDown, OwnShown)


def can_show_here(interaction: Interaction[Any]) -> bool:
    """Whether it can be put up here, and taken back later: in a server that the bot is in, where it may write."""
    if interaction.guild_id is None or interaction.client.get_guild(interaction.guild_id) is None:
        return False
    allowed, channel = interaction.app_permissions, interaction.channel
    writes = allowed.send_messages_in_threads if isinstance(channel, discord.Thread) else allowed.send_messages
    return allowed.view_channel and writes and allowed.attach_files


def edited_away(of: TakenDown) -> Edited:
    """What stands in a message when what it showed was taken back."""
    return Edited(of.message_id, Spoken(texts.TAKEN_DOWN, []))


async def _put_up(interaction: Interaction[Any], up: Shown, exhibit: Exhibit) -> None:
    content = f"{texts.heading(up.learner_id, up.item)}\n{exhibit.words}"
    view = buttons_of(Spoken(content, [[TakeDown.offer(up.show_id)]]), f"{up.show_id:x}")
    pictures: Mapping[str, Any] = {"file": exhibit.picture} if exhibit.picture else {}
    try:
        message = await interaction.followup.send(content, view=view, ephemeral=False, wait=True, **pictures)
    except discord.HTTPException:
        await showing.not_put_up(resources_of(interaction), up.show_id)
        await interaction.edit_original_response(view=card(texts.not_allowed()))
        return
    await showing.stands_in(resources_of(interaction), up.show_id, up.channel_id, message.id)
    await interaction.edit_original_response(view=card(texts.shown_now(up.item), [TakeDown(up.show_id)]))


async def _question(interaction: Interaction[Any], item: Shared, exam: str) -> LayoutView:
    ways = await showing.ways(resources_of(interaction), interaction.user.id, item, exam)
    here = can_show_here(interaction)
    return card(
        texts.question(ways, can_show_here=here),
        _pact_buttons(ways, exam),
        [ShowHere(f"{item.value}:{exam}")] if here else None,
        _down_buttons(ways),
    )


def _pact_buttons(ways: ShareWays, exam: str) -> list[CoachButton]:
    alone = len(ways.pacts) == 1
    return [
        ShareWith(
            f"{pact.pact_id}:{'no' if shared else 'yes'}:{ways.item.value}:{exam}",
            texts.share_with(place, is_shared=shared, alone=alone),
        )
        for place, (pact, shared) in enumerate(ways.pacts, 1)
        if shared or ways.is_of_it
    ]


def _down_buttons(ways: ShareWays) -> list[CoachButton]:
    alone = len(ways.shown) == 1
    return [
        TakeDown(each.show_id, texts.take_down_from(place, alone=alone))
        for place, each in enumerate(ways.shown[:_MOST_LISTED], 1)
    ]


def _read(subject: str) -> tuple[Shared, str]:
    """The item and the exam. Raises Expired for anything else."""
    item, _, exam = subject.partition(":")
    if item not in {each.value for each in BY_CARD} or not exam:
        raise Expired
    return Shared(item), exam
