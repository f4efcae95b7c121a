"""What somebody sets out to do by a day: its form, its card, its reminders, and the words to the partner."""

from typing import Any, ClassVar

from discord import ButtonStyle, CheckboxGroupOption, Interaction
from discord.ui import CheckboxGroup, Label, LayoutView

from bot.actions import partnering_commitments as commitments
from bot.actions.partnering_commitments import CommitmentView
from bot.actions.partnering_duties import Reminded
from bot.errors import Field
from bot.rules.commitments import BOT_TELLS, LONGEST_WHAT, LONGEST_WORD, SHARED, Commitment, Outcome, as_typed
from bot.texts import commitments as texts
from bot.texts import common
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton, Offer
from bot.ui.cards import Part, card
from bot.ui.fields import line, paragraph
from bot.ui.forms import FormKind, Submission, Typed
from bot.ui.reaching import reach_if_new, reach_parts
from bot.ui.spoken import Spoken
from bot.ui.zone_cards import SetZone

COMMITMENT = "commitment"
MOVED = "commitment-move"
WORD = "commitment-word"
_DAY = 60


class SetOut(CoachButton, kind="commitment", label=texts.SET_OUT):
    """Opens the form for something new; its subject is the pact."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await commitments.partner_of(resources_of(interaction), interaction.user.id, self.number)
        await show_form(interaction, self.subject, {Field.WHAT.value: texts.USUAL, "boxes": (SHARED,)})


class _Settle(CoachButton, kind="commitment-never", label=""):
    """Its subject is the commitment, as it is of the other buttons."""

    outcome: ClassVar[Outcome | None]

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await commitments.settle(resources_of(interaction), interaction.user.id, self.number, self.outcome)
        await answer(interaction, settled_card(view))


class CommitmentDone(_Settle, kind="commitment-done", label=texts.DONE, style=ButtonStyle.success):
    outcome = Outcome.DONE


class LetCommitmentGo(_Settle, kind="commitment-drop", label=texts.LET_GO):
    outcome = Outcome.LET_GO


class ReopenCommitment(_Settle, kind="commitment-open", label=common.UNDO):
    outcome = None


class MoveCommitment(CoachButton, kind="commitment-move", label=texts.MOVE):
    """Opens the form with what is set."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await commitments.look(resources_of(interaction), interaction.user.id, self.number)
        await show_moving_form(interaction, self.subject, as_typed(view.commitment.intent))


class TellWhy(CoachButton, kind="commitment-tell", label=texts.TELL_WHY):
    """Opens the form for the words to the partner."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await commitments.look(resources_of(interaction), interaction.user.id, self.number)
        await show_word_form(interaction, self.subject, {})


COMMITMENT_BUTTONS = (SetOut, CommitmentDone, LetCommitmentGo, ReopenCommitment, MoveCommitment, TellWhy)
_WAYS: tuple[type[CoachButton], ...] = (CommitmentDone, TellWhy, MoveCommitment, LetCommitmentGo)


def commitment_parts(commitment: Commitment) -> list[Part]:
    """One that is open, on the card of its pact."""
    return [texts.own_line(commitment), [way(commitment.commitment_id) for way in _WAYS]]


def kept_card(view: CommitmentView, told: list[Part]) -> LayoutView:
    """What is set, and every way to change it."""
    zone: list[Part] = [common.ZONE_NOT_SET, [SetZone("")]] if view.local.zone is None else []
    return card(texts.kept(view), *zone, *told, [way(view.commitment.commitment_id) for way in _WAYS])


def settled_card(view: CommitmentView) -> LayoutView:
    """How it is marked, and the way back."""
    if view.commitment.is_open:
        return card(texts.settled(view), [way(view.commitment.commitment_id) for way in _WAYS])
    return card(texts.settled(view), [ReopenCommitment(view.commitment.commitment_id)])


def spoken_reminder(of: Reminded) -> Spoken:
    offers: list[Offer] = [way.offer(of.commitment.commitment_id) for way in _WAYS]
    return Spoken(texts.reminder(of), [offers])


async def show_form(interaction: Interaction[Any], subject: str, typed: Typed, form: str = COMMITMENT) -> None:
    """Open the form, filled with `typed`."""
    what, by = Field.WHAT.value, Field.BY.value
    ticked = typed.get("boxes", ())
    named = ((SHARED, texts.SHARED_BOX, texts.SHARED_BOX_HINT), (BOT_TELLS, texts.TELL_BOX, texts.TELL_BOX_HINT))
    boxes = CheckboxGroup[Any](
        custom_id="boxes",
        required=False,
        min_values=0,
        max_values=len(named),
        options=[
            CheckboxGroupOption(label=label, value=value, description=hint, default=value in ticked)
            for value, label, hint in named
        ],
    )
    labels: list[Label[Any]] = [
        line(what, texts.WHAT_QUESTION, texts.WHAT_HINT, typed.get(what, ""), longest=LONGEST_WHAT),
        line(by, texts.BY_QUESTION, texts.BY_HINT, typed.get(by, ""), longest=_DAY),
        Label(text=texts.BOXES_QUESTION, component=boxes),
    ]
    await forms.show(interaction, form, subject, texts.FORM_TITLE, *labels)


async def show_moving_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """The same for one that there is."""
    await show_form(interaction, subject, typed, MOVED)


async def show_word_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form for the words to the partner."""
    name = Field.WORD.value
    words = paragraph(name, texts.WORD_QUESTION, texts.WORD_HINT, typed.get(name, ""), longest=LONGEST_WORD)
    await forms.show(interaction, WORD, subject, texts.WORD_TITLE, words)


async def _made(interaction: Interaction[Any], submission: Submission) -> None:
    resources, learner_id = resources_of(interaction), interaction.user.id
    view = await commitments.make(resources, learner_id, int(submission.subject), interaction.id, submission.typed)
    await answer(interaction, kept_card(view, reach_parts(await reach_if_new(interaction))))


async def _moved(interaction: Interaction[Any], submission: Submission) -> None:
    view = await commitments.change(
        resources_of(interaction), interaction.user.id, int(submission.subject), submission.typed
    )
    await answer(interaction, kept_card(view, []))


async def _told(interaction: Interaction[Any], submission: Submission) -> None:
    word = str(submission.typed.get(Field.WORD.value, ""))
    view = await commitments.tell(resources_of(interaction), interaction.user.id, int(submission.subject), word)
    await answer(interaction, settled_card(view))


COMMITMENT_FORMS = {
    COMMITMENT: FormKind(show_form, _made),
    MOVED: FormKind(show_moving_form, _moved),
    WORD: FormKind(show_word_form, _told),
}
