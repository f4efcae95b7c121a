"""Checking in: the button, the form, and the card after it."""

from datetime import datetime
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import Label, LayoutView

from bot.actions import gathering
from bot.actions.gathering import Telling, Told
from bot.errors import Expired
from bot.rules.checkins import LONGEST_ANSWER, Standing
from bot.rules.rounds import round_named
from bot.texts import rounds as texts
from bot.ui import forms
from bot.ui.answers import answer, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.fields import choice, paragraph
from bot.ui.forms import FormKind, Submission, Typed

CHECKIN = "checkin"
_STANDING, _SHARING, _ANSWER = "standing", "sharing", "answer-{}"
_SHARED, _COUNTED = "shared", "counted"
_LABEL = 45
"""As many characters as a field's name may have; a longer question stands below it."""


class CheckIn(CoachButton, kind="checkin", label=texts.CHECK_IN, style=ButtonStyle.primary):
    """Opens the form; its subject is the group, and the opening of the round, or nothing: the one that is meant."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, opens_at = (self.number, None) if self.subject.isdecimal() else _round_of(self.subject)
        await show_checkin_form(interaction, group_id, opens_at)


class CheckInEarly(CoachButton, kind="checkin-next", label=texts.CHECK_IN_EARLY):
    """Opens the form for the next round; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_checkin_form(interaction, self.number, coming=True)


class TakeBack(CoachButton, kind="checkin-back", label=texts.TAKE_BACK):
    """Takes a check-in back, which can be undone for a day; its subject is the round."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, opens_at = round_named(self.subject)
        resources, learner_id = resources_of(interaction), interaction.user.id
        was = await gathering.take_back(resources, learner_id, group_id, opens_at, interaction.id)
        await answer(interaction, card(texts.taken_back(was), [PutBack(interaction.id)]))
        interaction.client.delivery.wake()


class PutBack(CoachButton, kind="checkin-put-back", label=texts.PUT_BACK):
    """Undoes that; its subject is what was kept."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_told(
            interaction,
            await gathering.put_back(resources_of(interaction), interaction.user.id, self.number),
        )


class _Share(CoachButton, kind="checkin-never", label=""):
    shared: bool

    async def pressed(self, interaction: Interaction[Any]) -> None:
        group_id, opens_at = round_named(self.subject)
        resources, learner_id = resources_of(interaction), interaction.user.id
        told = await gathering.share(resources, learner_id, group_id, opens_at, shared=self.shared)
        await show_told(interaction, told)


class Share(_Share, kind="checkin-share", label=texts.SHARE):
    """Lets the group see a check-in that only counted."""

    shared = True


class CountOnly(_Share, kind="checkin-count", label=texts.COUNT_ONLY):
    """Lets a check-in that was shared only count."""

    shared = False


CHECKIN_BUTTONS: tuple[type[CoachButton], ...] = (CheckIn, CheckInEarly, TakeBack, PutBack, Share, CountOnly)


async def show_checkin_form(
    interaction: Interaction[Any], group_id: int, opens_at: datetime | None = None, *, coming: bool = False
) -> None:
    """Open the form, with what was told in that round before."""
    resources, learner_id = resources_of(interaction), interaction.user.id
    here = interaction.guild_id
    telling = await gathering.asked(resources, learner_id, group_id, opens_at, coming=coming, in_guild=here)
    told = telling.told
    typed = _typed(told.standing, [each.text for each in told.answers], shared=told.shared) if told else {}
    await _show(interaction, telling, typed)


async def show_told(interaction: Interaction[Any], told: Told) -> None:
    """What counts now, who sees it, and the ways on."""
    await answer(interaction, told_card(told))
    interaction.client.delivery.wake()


def told_card(told: Told) -> LayoutView:
    subject = told.round.subject
    sharing = CountOnly(subject) if told.checkin.shared else Share(subject)
    ways: list[CoachButton] = [CheckIn(subject, texts.EDIT), sharing, TakeBack(subject)]
    if told.now >= told.round.opens_at:
        ways.append(CheckInEarly(told.group.group_id))
    return card(texts.told(told), ways)


async def _show(interaction: Interaction[Any], telling: Telling, typed: Typed) -> None:
    standings = [(each.value, label) for each, label in texts.STANDINGS.items()]
    which = texts.which_round(telling)
    sharing = ((_SHARED, texts.SHARED), (_COUNTED, texts.COUNTED))
    written = telling.told.answers if telling.told else ()
    asked = [each.question for each in written] or list(telling.questions)
    questions = [_question(position, each, typed) for position, each in enumerate(asked)]
    hint = texts.SHARING_HINT if telling.member or telling.told else texts.JOINING_HINT
    await forms.show(
        interaction,
        CHECKIN,
        telling.round.subject,
        texts.form_title(telling),
        choice(_STANDING, texts.STANDING_QUESTION, standings, typed.get(_STANDING), hint=which),
        *questions,
        choice(_SHARING, texts.SHARING_QUESTION, sharing, typed.get(_SHARING), hint=hint),
    )


def _question(position: int, question: str | None, typed: Typed) -> Label[Any]:
    name = _ANSWER.format(position)
    if question is None:
        asked, hint = texts.usual_question(position), texts.usual_hint(position)
    elif len(question) <= _LABEL:
        asked, hint = question, None
    else:
        asked, hint = texts.numbered_question(position), question
    return paragraph(name, asked, hint, typed.get(name, ""), longest=LONGEST_ANSWER, required=False)


def _typed(standing: Standing, answers: list[str], *, shared: bool) -> Typed:
    """What was told, as the form shows it."""
    written = {_ANSWER.format(position): text for position, text in enumerate(answers)}
    return {_STANDING: standing.value, _SHARING: _SHARED if shared else _COUNTED, **written}


async def _open(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    group_id, opens_at = round_named(subject)
    resources, learner_id = resources_of(interaction), interaction.user.id
    telling = await gathering.asked(resources, learner_id, group_id, opens_at, in_guild=interaction.guild_id)
    await _show(interaction, telling, typed)


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    group_id, opens_at = round_named(submission.subject)
    typed = submission.typed
    written = sorted(name for name in typed if name.startswith(_ANSWER.format("")))
    told = await gathering.check_in(
        resources_of(interaction),
        interaction.user.id,
        group_id,
        opens_at,
        Standing(str(typed[_STANDING])),
        [str(typed[name]) for name in written],
        shared=typed[_SHARING] == _SHARED,
        in_guild=interaction.guild_id,
    )
    await show_told(interaction, told)


def _round_of(subject: str) -> tuple[int, datetime]:
    try:
        return round_named(subject)
    except ValueError as error:
        raise Expired from error


CHECKIN_FORM = FormKind(_open, _submitted)
