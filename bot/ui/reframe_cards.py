"""Reframing: the form for a thought, its card with the fairer sentence first, and the list of the last few."""

from typing import Any

from discord import ButtonStyle, CheckboxGroupOption, Interaction, TextStyle
from discord.ui import CheckboxGroup, Label, LayoutView, TextInput

from bot.actions import reframing
from bot.errors import Field
from bot.rules.thoughts import GIVE_BACK, LONGEST, Thought, as_typed
from bot.texts import calm as calm_texts
from bot.texts import reframe as texts
from bot.ui import forms
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.calm_ways import REFRAME
from bot.ui.cards import Part, card
from bot.ui.forms import FormKind, Submission, Typed

_FIELDS = (
    (Field.THOUGHT, texts.THOUGHT, texts.THOUGHT_HINT),
    (Field.EVIDENCE_FOR, texts.FOR, texts.FOR_HINT),
    (Field.EVIDENCE_AGAINST, texts.AGAINST, texts.AGAINST_HINT),
    (Field.FAIRER, texts.FAIRER, texts.FAIRER_HINT),
)


class Reframe(CoachButton, kind=REFRAME, label=calm_texts.REFRAME):
    """Opens the form for a new thought."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_reframe_form(interaction, "", {})


class EditThought(CoachButton, kind="thought-edit", label=texts.EDIT):
    """Opens the form with a thought as it stands; its subject is the thought."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        thought = await reframing.look(resources_of(interaction), interaction.user.id, int(self.subject))
        await show_reframe_form(interaction, self.subject, as_typed(thought.reframe))


class WriteFairer(EditThought, kind="thought-fairer", label=texts.WRITE_IT, style=ButtonStyle.primary):
    """The same form, for the sentence that is still open."""


class GiveBack(CoachButton, kind="thought-give-back", label=""):
    """Its subject is the thought, and whether it is wanted back."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        thought_id, _, wanted = self.subject.partition(":")
        resources, learner_id = resources_of(interaction), interaction.user.id
        thought = await reframing.give_back(resources, learner_id, int(thought_id), wanted=wanted == "yes")
        await replace(interaction, thought_card(thought))


class ShowThought(CoachButton, kind="thought-show", label=texts.SHOW):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        thought = await reframing.look(resources_of(interaction), interaction.user.id, int(self.subject))
        await answer(interaction, thought_card(thought))


class DeleteThought(CoachButton, kind="thought-delete", label=texts.DELETE):
    """Deletes a thought, and offers to put it back."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources, learner_id = resources_of(interaction), interaction.user.id
        await reframing.delete(resources, learner_id, int(self.subject), interaction.id, REFRAME)
        await replace(interaction, card(texts.DELETED, [PutBackThought(interaction.id), AllThoughts("")]))


class PutBackThought(CoachButton, kind="thought-put-back", label=texts.PUT_BACK):
    """Undoes a deletion; its subject is what was kept of it."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        thought = await reframing.put_back(resources_of(interaction), interaction.user.id, int(self.subject))
        await replace(interaction, thought_card(thought))


class AllThoughts(CoachButton, kind="thoughts", label=texts.ALL):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        await answer(interaction, thoughts_card(await reframing.latest(resources_of(interaction), interaction.user.id)))


REFRAME_BUTTONS = (
    Reframe, EditThought, WriteFairer, GiveBack, ShowThought, DeleteThought, PutBackThought, AllThoughts,
)  # fmt: skip


def thought_card(thought: Thought) -> LayoutView:
    """The fairer sentence first, or what helps to find it; then what it stands against, and the ways to change it."""
    reframe, thought_id = thought.reframe, thought.thought_id
    back = f"{thought_id}:{'no' if reframe.give_back else 'yes'}"
    buttons: list[CoachButton] = [
        EditThought(thought_id),
        GiveBack(back, texts.KEEP_IT if reframe.give_back else texts.GIVE_BACK),
        DeleteThought(thought_id),
        AllThoughts(""),
    ]
    return card(
        texts.fairer(reframe),
        [] if reframe.fairer else [WriteFairer(thought_id)],
        texts.beside(reframe),
        texts.given_back(reframe),
        buttons,
        f"{texts.PRIVATE}\n{texts.EVIDENCE}",
    )


def thoughts_card(thoughts: list[Thought]) -> LayoutView:
    """The last few, each with its buttons."""
    if not thoughts:
        return card(texts.TITLE, texts.NONE_YET, [Reframe("", texts.OPEN)])
    parts: list[Part] = [texts.TITLE]
    for thought in thoughts:
        parts += [texts.line(thought.reframe), [ShowThought(thought.thought_id), DeleteThought(thought.thought_id)]]
    return card(*parts, texts.PRIVATE)


async def show_reframe_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form, filled with `typed`; `subject` is the thought that it changes, if it is not a new one."""
    labels: list[Label[Any]] = []
    for field, question, hint in _FIELDS:
        text = TextInput[Any](
            custom_id=field.value,
            style=TextStyle.paragraph,
            default=str(typed.get(field.value, ""))[:LONGEST] or None,
            placeholder=texts.THOUGHT_PLACEHOLDER if field is Field.THOUGHT else None,
            required=field is Field.THOUGHT,
            max_length=LONGEST,
        )
        labels.append(Label(text=question, description=hint, component=text))
    ticked = GIVE_BACK in typed.get("box", ())
    box = CheckboxGroup[Any](
        custom_id="box",
        required=False,
        min_values=0,
        max_values=1,
        options=[CheckboxGroupOption(label=texts.GIVE_BACK_BOX, value=GIVE_BACK, default=ticked)],
    )
    labels.append(Label(text=texts.GIVE_BACK_QUESTION, component=box))
    await forms.show(interaction, REFRAME, subject, texts.FORM_TITLE, *labels)


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    replaces = int(submission.subject) if submission.subject else None
    resources, learner_id = resources_of(interaction), interaction.user.id
    thought = await reframing.write(resources, learner_id, interaction.id, submission.typed, replaces=replaces)
    await answer(interaction, thought_card(thought))


REFRAME_FORM = FormKind(show_reframe_form, _submitted)
