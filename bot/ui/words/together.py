"""What is shown to whoever asks in plain words about their study groups, their partners, or what is kept of them."""

from collections.abc import Sequence
from typing import Any

from discord import Interaction
from discord.utils import DEFAULT_FILE_SIZE_LIMIT_BYTES

from bot.actions import grouping, leaving, membership, partnering_views
from bot.actions.partnering_views import Overview
from bot.errors import Expired
from bot.rules.group_refusals import NoGroupHere
from bot.rules.groups import Group
from bot.rules.words.reading import Intent, Reading
from bot.texts import partners as partner_texts
from bot.texts import refusals
from bot.texts import rounds as round_texts
from bot.texts import words as texts
from bot.ui import partner_status
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.checkin_form import CheckIn
from bot.ui.member_cards import show_status, status_card
from bot.ui.mydata_cards import erase_card, export_card
from bot.ui.partner_search import FindPartner
from bot.ui.words.replies import Choice, Reply, Speaker

_MOST_GROUPS = 10


class ShowGroup(CoachButton, kind="say-group", label=texts.SHOW_GROUP):
    """For whoever is in several; its subject is the one that is meant."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        if not self.subject.isdecimal():
            raise Expired
        await show_status(interaction, int(self.subject))


async def check_in(speaker: Speaker, _: Reading) -> Reply:
    """The way to the form; without a group, what can be done alone."""
    groups = await _groups_of(speaker)
    if not groups:
        alone = (Reading(Intent.DONE), Reading(Intent.PLAN_TODAY))
        choices = tuple(Choice(texts.suggestion(each, None), each) for each in alone)
        return Reply(card(refusals.sentence(NoGroupHere(mine=True))), choices=choices)
    buttons = [CheckIn(group_id, label) for group_id, label in _labels(groups, round_texts.CHECK_IN)]
    return Reply(card(texts.CHECK_IN, buttons))


async def show_group(speaker: Speaker, _: Reading) -> Reply:
    """How things stand in the person's group; of several, which one is meant. Raises NoGroupHere."""
    groups = await _groups_of(speaker)
    if not groups:
        raise NoGroupHere(mine=True)
    if len(groups) == 1:
        return Reply(status_card(await membership.status(speaker.resources, speaker.learner_id, groups[0].group_id)))
    buttons = [ShowGroup(group_id, label) for group_id, label in _labels(groups, texts.SHOW_GROUP)]
    return Reply(card(texts.WHICH_GROUP, buttons))


async def show_partners(speaker: Speaker, _: Reading) -> Reply:
    """All pacts; where there is none, and nothing on the way, also how to find somebody."""
    overview = await partnering_views.overview(speaker.resources, speaker.learner_id)
    groups = [] if _has_anything(overview) else await _groups_of(speaker)
    buttons = tuple(FindPartner(group_id, label) for group_id, label in _labels(groups, partner_texts.FIND))
    return Reply(partner_status.status_card(overview), others=buttons)


async def export_data(speaker: Speaker, _: Reading) -> Reply:
    view, files = await export_card(
        speaker.resources, speaker.pictures, speaker.learner_id, DEFAULT_FILE_SIZE_LIMIT_BYTES
    )
    return Reply(view, files)


async def erase_data(speaker: Speaker, _: Reading) -> Reply:
    """What would go; nothing goes without the tap below it."""
    return Reply(erase_card(speaker.learner_id, await leaving.look(speaker.resources, speaker.learner_id)))


async def _groups_of(speaker: Speaker) -> list[Group]:
    return (await grouping.of_learner(speaker.resources, speaker.learner_id))[:_MOST_GROUPS]


def _labels(groups: Sequence[Group], label: str) -> list[tuple[int, str]]:
    """Each group with what stands on its button; of several, with its name."""
    if len(groups) == 1:
        return [(groups[0].group_id, label)]
    return [(group.group_id, texts.label_of_group(label, group.name)) for group in groups]


def _has_anything(overview: Overview) -> bool:
    return bool(overview.pacts or overview.incoming or overview.outgoing or overview.proposals or overview.seeks_in)
