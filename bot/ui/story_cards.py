"""Stories as cards: left after a pass, read after a failure, changed and deleted by their writer at any time."""

from collections.abc import Sequence
from typing import Any

from discord import ButtonStyle, CheckboxGroupOption, Interaction
from discord.ui import CheckboxGroup, Label, LayoutView

import bot.texts.booking_refusals  # noqa: F401 - gives the refusals of vouchers and stories their sentences
from bot.actions import presence, telling_stories
from bot.actions.telling_stories import StoryWays
from bot.errors import Expired, Field
from bot.rules.attempts import Attempt
from bot.rules.booking_refusals import NoPlaceForStory, StoryHoldsQuestions
from bot.rules.stories import LONGEST_STORY, NAMED, Story
from bot.texts import stories as texts
from bot.ui import forms
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import Part, card
from bot.ui.fields import paragraph
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.group_place import server_of_organiser
from bot.ui.pictured import take_time

STORY = "story"
_MOST_PLACES = 5


class LeaveStory(CoachButton, kind="story-leave", label=texts.LEAVE):
    """Opens the form, or asks for the server first; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        places = await telling_stories.places(resources, learner_id, server_here(interaction), self.subject)
        if not places:
            raise NoPlaceForStory
        if len(places) == 1:
            await _open_draft(interaction, places[0], self.subject)
            return
        buttons = [
            WriteStory(f"{guild_id}:{self.subject}", texts.where(_server(interaction, guild_id)))
            for guild_id in places[:_MOST_PLACES]
        ]
        await answer(interaction, card(texts.WHERE, buttons))


class WriteStory(CoachButton, kind="story-write", label=texts.EDIT):
    """Opens the form with the story as it stands, or a first line for one; its subject is the server and the exam."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await _open_draft(interaction, *_place_named(self.subject))


class DeleteStory(CoachButton, kind="story-delete", label=texts.DELETE):
    """Asks once, since nothing of it is kept; its subject is the story."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, card(texts.DELETE_QUESTION, [ReallyDelete(self.subject)]))


class ReallyDelete(CoachButton, kind="story-gone", label=texts.DELETE_IT, style=ButtonStyle.danger):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await telling_stories.delete(resources_of(interaction), interaction.user.id, self.number)
        await replace(interaction, card(texts.DELETED))


class OwnStories(CoachButton, kind="stories-own", label=texts.OWN):
    """All of one's own, with the ways to change them."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        own = await telling_stories.own_stories(resources_of(interaction), interaction.user.id)
        await answer(interaction, own_card(interaction, own))


class ReadStories(CoachButton, kind="stories", label=texts.READ):
    """What others in the same server left; its subject is the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        await _look_who_is_there(interaction)
        told = await telling_stories.read(resources, learner_id, server_here(interaction), self.subject)
        organises = server_here(interaction) is not None and interaction.permissions.manage_guild
        exam = resources.exam(self.subject).name(resources.clock().date())
        await answer(interaction, read_card(told, exam, organises=organises))


class RemoveStory(CoachButton, kind="story-remove", label=texts.REMOVE):
    """For those who look after the server: asks once; its subject is the story."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        server_of_organiser(interaction)
        await answer(interaction, card(texts.REMOVE_QUESTION, [ReallyRemove(self.subject)]))


class ReallyRemove(CoachButton, kind="story-removed", label=texts.REMOVE_IT, style=ButtonStyle.danger):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        guild_id = server_of_organiser(interaction)
        await telling_stories.remove(resources_of(interaction), guild_id, self.number)
        await replace(interaction, card(texts.REMOVED))


STORY_BUTTONS: tuple[type[CoachButton], ...] = (
    LeaveStory,
    WriteStory,
    DeleteStory,
    ReallyDelete,
    OwnStories,
    ReadStories,
    RemoveStory,
    ReallyRemove,
)


def server_here(interaction: Interaction[Any]) -> int | None:
    """The server in which somebody asks, where the bot is in it too."""
    guild_id = interaction.guild_id
    return guild_id if guild_id is not None and interaction.client.get_guild(guild_id) is not None else None


async def ways_with_stories(interaction: Interaction[Any], attempt: Attempt) -> StoryWays:
    """Whether a card about that attempt has a story to offer, or somebody to leave one for."""
    return await telling_stories.ways(resources_of(interaction), interaction.user.id, server_here(interaction), attempt)


async def _look_who_is_there(interaction: Interaction[Any]) -> None:
    """Outside of a server: whoever has left one since is in its groups no more, and reads nothing of it."""
    if server_here(interaction) is not None:
        return
    await take_time(interaction)
    resources, learner_id = resources_of(interaction), interaction.user.id
    for guild_id in await telling_stories.shared_servers(resources, learner_id):
        if await interaction.client.delivery.in_server(guild_id, learner_id) is False:
            await presence.is_gone(resources, guild_id, learner_id)


def read_card(told: Sequence[Story], exam: str, *, organises: bool) -> LayoutView:
    """Stories of others. `organises`: each can be removed from the server."""
    if not told:
        return card(texts.NOTHING_TO_READ)
    parts: list[Part] = [texts.to_read(exam)]
    for story in told:
        parts += [texts.quoted(story), [RemoveStory(story.story_id)] if organises else None]
    return card(*parts)


def own_card(interaction: Interaction[Any], own: Sequence[Story]) -> LayoutView:
    """One's own stories, as others read them."""
    parts: list[Part] = [texts.OWN_TITLE if own else texts.NONE_LEFT]
    for story in own[:_MOST_PLACES]:
        parts += _own_parts(interaction, story)
    return card(*parts)


def _own_parts(interaction: Interaction[Any], story: Story) -> list[Part]:
    resources = resources_of(interaction)
    exam = resources.exam(story.exam).name(resources.clock().date())
    ways = [WriteStory(f"{story.guild_id}:{story.exam}"), DeleteStory(story.story_id)]
    return [texts.left(story, exam, _server(interaction, story.guild_id)), ways]


async def show_story_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form, filled with `typed`."""
    name = Field.STORY.value
    box = CheckboxGroup[Any](
        custom_id=NAMED,
        required=False,
        min_values=0,
        max_values=1,
        options=[
            CheckboxGroupOption(
                label=texts.NAMED_BOX, value=NAMED, description=texts.NAMED_HINT, default=NAMED in typed.get(NAMED, ())
            )
        ],
    )
    await forms.show(
        interaction,
        STORY,
        subject,
        texts.FORM_TITLE,
        paragraph(name, texts.QUESTION, texts.HINT, typed.get(name, ""), longest=LONGEST_STORY),
        Label(text=texts.NAMED_QUESTION, component=box),
    )


async def _open_draft(interaction: Interaction[Any], guild_id: int, exam: str) -> None:
    resources, learner_id = resources_of(interaction), interaction.user.id
    draft = await telling_stories.draft(resources, learner_id, server_here(interaction), guild_id, exam)
    text = draft.story.text if draft.story else texts.prefilled(draft.way) if draft.way else ""
    named = (NAMED,) if draft.story and draft.story.named else ()
    await show_story_form(interaction, f"{guild_id}:{exam}", {Field.STORY.value: text, NAMED: named})


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    guild_id, exam = _place_named(submission.subject)
    resources, learner_id = resources_of(interaction), interaction.user.id
    typed, named = str(submission.typed.get(Field.STORY.value, "")), NAMED in submission.typed.get(NAMED, ())
    told = Story(interaction.id, learner_id, guild_id, exam, typed, named, resources.clock())
    try:
        story = await telling_stories.leave(resources, learner_id, server_here(interaction), told)
    except StoryHoldsQuestions as refusal:
        await forms.explain_without(interaction, submission, refusal, (Field.STORY.value,))
        return
    await answer(interaction, card(*_own_parts(interaction, story)))


def _place_named(subject: str) -> tuple[int, str]:
    """The server and the exam. Raises Expired for anything else."""
    guild_id, _, exam = subject.partition(":")
    if not guild_id.isdecimal():
        raise Expired
    return int(guild_id), exam


def _server(interaction: Interaction[Any], guild_id: int) -> str:
    guild = interaction.client.get_guild(guild_id)
    return guild.name if guild else texts.NO_SERVER


STORY_FORM = FormKind(show_story_form, _submitted)
