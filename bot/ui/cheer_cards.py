"""Cheers: the choice of what a group hears, telling it of a pass by hand, and the message that tells it."""

from collections.abc import Sequence
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import LayoutView

from bot.actions import cheering, cheering_on
from bot.actions.cheer_views import CheerView
from bot.actions.cheering import Choices, Stage, Telling
from bot.actions.cheering_on import Cheering
from bot.rules.cheers import message_named, message_subject
from bot.rules.groups import Milestone
from bot.texts import cheers as texts
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.spoken import Edited, Spoken

_MOST_GROUPS = 3


class CheerChoices(CoachButton, kind="cheers", label=texts.CHOICES):
    """Shows what a group hears, with the ways to change it; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        choices = await cheering.choices(resources_of(interaction), interaction.user.id, self.number)
        await answer(interaction, choices_card(choices))


class CheerToggle(CoachButton, kind="cheer-set", label=""):
    """Its subject is the group, the milestone, and `on` or `off`."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, milestone, wanted = self.subject.split(":")
        choices = await cheering.choose(
            resources_of(interaction), interaction.user.id, int(group_id), Milestone(milestone), wanted=wanted == "on"
        )
        await replace(interaction, choices_card(choices))


class TellGroup(CoachButton, kind="cheer-tell", label=texts.TELL):
    """Shows what a group would read of a pass, and posts nothing; its subject is the group and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, exam = self.subject.split(":", 1)
        telling = await cheering.pass_to_tell(resources_of(interaction), interaction.user.id, int(group_id), exam)
        await answer(interaction, telling_card(telling))


class PostCheer(CoachButton, kind="cheer-post", label=texts.POST, style=ButtonStyle.primary):
    """Tells a group of a pass; its subject is the group and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, exam = self.subject.split(":", 1)
        telling = await cheering.tell(resources_of(interaction), interaction.user.id, int(group_id), exam)
        await replace(interaction, telling_card(telling))


class TakeBackCheer(CoachButton, kind="cheer-back", label=texts.TAKE_BACK):
    """Tells it no more; its subject is the group, the milestone, and what it is about."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, milestone, what = self.subject.split(":", 2)
        taken_back = await cheering.take_back(
            resources_of(interaction), interaction.user.id, int(group_id), Milestone(milestone), what
        )
        await answer(interaction, card(texts.TAKEN_BACK if taken_back else texts.NOTHING_TO_TAKE_BACK))


class CheerOn(CoachButton, kind="cheer-on", label=texts.CHEER_ON, style=ButtonStyle.success):
    """Counts a cheer for what the message above it tells, each person's once; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, message = self.number, interaction.message
        if message is None:
            return
        result, own = await cheering_on.cheer_on(resources_of(interaction), interaction.user.id, group_id, message.id)
        buttons: list[CoachButton] = []
        if own is not None:
            buttons.append(TakeBackCheer(f"{group_id}:{own.milestone.value}:{own.what}"))
        elif result is not Cheering.NOTHING_THERE:
            buttons.append(CheerNoMore(message_subject(group_id, message.id)))
        await answer(interaction, card(texts.cheered(result), buttons))


class CheerNoMore(CoachButton, kind="cheer-off", label=texts.TAKE_BACK):
    """Takes a cheer back; its subject is the group and the message."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, message_id = message_named(self.subject)
        await cheering_on.cheer_no_more(resources_of(interaction), interaction.user.id, group_id, message_id)
        await answer(interaction, card(texts.CHEER_TAKEN_BACK))


CHEER_BUTTONS: tuple[type[CoachButton], ...] = (
    CheerChoices,
    CheerToggle,
    TellGroup,
    PostCheer,
    TakeBackCheer,
    CheerOn,
    CheerNoMore,
)


def choices_card(choices: Choices) -> LayoutView:
    """What is on and what is off, in words, with a button each."""
    buttons = []
    for milestone in Milestone:
        turns_on = milestone not in choices.member.cheers
        subject = f"{choices.group.group_id}:{milestone.value}:{'on' if turns_on else 'off'}"
        buttons.append([CheerToggle(subject, texts.toggle(milestone, turns_on=turns_on))])
    return card(texts.choices(choices), *buttons)


def telling_card(telling: Telling) -> LayoutView:
    """What the group would read, with the button that posts it; or, once it is told, the way back."""
    view = telling.view
    if telling.stage in (Stage.TOLD, Stage.ON_ITS_WAY):
        button: CoachButton = TakeBackCheer(f"{view.group_id}:{view.milestone.value}:{view.what}")
    else:
        button = PostCheer(f"{view.group_id}:{view.what}")
    return card(texts.to_tell(telling), [button])


def tell_parts(tellings: Sequence[Telling]) -> list[Part]:
    """Below a pass: a button for each group that could be told, and what is told by itself with the way out of it."""
    parts: list[Part] = []
    planned = [telling for telling in tellings if telling.stage is Stage.PLANNED]
    for telling in planned[:_MOST_GROUPS]:
        view = telling.view
        subject = f"{view.group_id}:{view.milestone.value}:{view.what}"
        parts += [texts.planned(telling), [TakeBackCheer(subject, texts.DO_NOT_TELL)]]
    parts.append(texts.planned_besides(len(planned) - _MOST_GROUPS))
    untold = [telling for telling in tellings if telling.stage is Stage.NOT_TOLD]
    buttons = [
        TellGroup(f"{each.view.group_id}:{each.view.what}", texts.tell(each.group, is_only=len(untold) == 1))
        for each in untold[:_MOST_GROUPS]
    ]
    parts.append(buttons)
    return parts


def spoken_cheer(view: CheerView) -> Spoken:
    """The message in the group's channel."""
    rows = [[CheerOn.offer(view.group_id)]] if view.learner_ids else []
    return Spoken(texts.message(view), rows)


def edited_cheer(view: CheerView) -> Edited:
    """The same message as it is now: of nobody, and without a button, where all of it was taken back."""
    return Edited(view.message_id or 0, spoken_cheer(view))
