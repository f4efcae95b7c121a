"""Removing a group, bringing it back, and erasing what was told in it: each after one confirming tap."""

from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import grouping
from bot.actions.group_erasing import Emptied
from bot.rules.groups import Group
from bot.texts import groups as texts
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.group_place import server_of_organiser
from bot.ui.spoken import Edited, Spoken


class RemoveAndKeep(CoachButton, kind="group-remove", label=texts.REMOVE_AND_KEEP):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        guild_id = server_of_organiser(interaction)
        group = await grouping.remove(resources_of(interaction), guild_id, self.number)
        ways = [BringBack(group.group_id), RemoveAndErase(group.group_id, texts.ERASE_TOO)]
        await answer(interaction, card(texts.removed(group), ways))


class RemoveAndErase(CoachButton, kind="group-erase", label=texts.REMOVE_AND_ERASE, style=ButtonStyle.danger):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        guild_id = server_of_organiser(interaction)
        group = await grouping.erase(resources_of(interaction), guild_id, self.number)
        await answer(interaction, card(texts.erased(group)))
        interaction.client.delivery.wake()


class BringBack(CoachButton, kind="group-back", label=texts.BRING_BACK):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        guild_id = server_of_organiser(interaction)
        view = await grouping.bring_back(resources_of(interaction), guild_id, self.number)
        await answer(interaction, card(texts.back(view)))


class EraseHistory(CoachButton, kind="group-history", label=texts.ERASE_HISTORY, style=ButtonStyle.danger):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        guild_id = server_of_organiser(interaction)
        view = await grouping.erase_history(resources_of(interaction), guild_id, self.number)
        await answer(interaction, card(texts.history_erased(view)))
        interaction.client.delivery.wake()


REMOVAL_BUTTONS: tuple[type[CoachButton], ...] = (RemoveAndKeep, RemoveAndErase, BringBack, EraseHistory)


def remove_card(group: Group, *, erase: bool | None) -> LayoutView:
    """Asks once. `erase`: what was asked for; None leaves both ways open."""
    keep: list[CoachButton] = [] if erase else [RemoveAndKeep(group.group_id)]
    gone: list[CoachButton] = [] if erase is False else [RemoveAndErase(group.group_id)]
    return card(texts.remove_question(group), [*keep, *gone])


def history_parts(group: Group) -> list[Part]:
    """Asks once whether what was told so far is to be erased."""
    return [texts.erase_question(group), [EraseHistory(group.group_id)]]


def emptied(of: Emptied) -> Edited:
    """What stands in a round's message when all of it was erased."""
    return Edited(of.message_id, Spoken(texts.EMPTIED, []))
