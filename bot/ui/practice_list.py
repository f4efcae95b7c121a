"""The list of results in practice, and the buttons that look at, correct, remove and put back one of them."""

from collections.abc import Sequence
from typing import Any

from discord import Interaction
from discord.ui import LayoutView, Section

from bot.actions import practising
from bot.actions.practising_views import Practised
from bot.texts import common
from bot.texts import practice as texts
from bot.ui.answers import answer, replace, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.practice_form import show_edit_form

_ON_ONE_PAGE = 8


class EditPractice(CoachButton, kind="practice-edit", label=texts.EDIT):
    """Opens the form with a result as it stands now; its subject is the result's id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        await show_edit_form(interaction, self.number)


class RemovePractice(CoachButton, kind="practice-remove", label=texts.REMOVE):
    """Removes a result, and offers to put it back."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        practice = await practising.remove(resources, interaction.user.id, self.number)
        name = resources.exam(practice.exam).name(practice.taken_on)
        await answer(interaction, card(texts.removed(practice, name), [PutBackPractice(practice.practice_id)]))


class PutBackPractice(CoachButton, kind="practice-back", label=texts.PUT_BACK):
    async def pressed(self, interaction: Interaction[Any]) -> None:
        view = await practising.put_back(resources_of(interaction), interaction.user.id, self.number)
        words = texts.put_back(view.practice, view.name)
        await answer(interaction, card(words, [OpenPractice(view.practice.practice_id)]))


class UndoPractice(CoachButton, kind="practice-undo", label=common.UNDO):
    """Undoes the logging or the correction that wrote a result."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        resources = resources_of(interaction)
        came_back = await practising.undo(resources, interaction.user.id, self.number)
        name = resources.exam(came_back.exam).name(came_back.taken_on) if came_back else ""
        way_back = EditPractice(came_back.practice_id) if came_back else PutBackPractice(self.number)
        await answer(interaction, card(texts.undone(came_back, name), [way_back]))


class OpenPractice(CoachButton, kind="practice-open", label=texts.OPEN):
    """Shows one result, with what can be done with it."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        practice, exam = await practising.standing(resources_of(interaction), interaction.user.id, self.number)
        lines = [texts.line_of(practice, exam.name(practice.taken_on)), texts.about(practice)]
        figures = {each.domain: each.percent for each in practice.domains if each.percent is not None}
        ways = [EditPractice(practice.practice_id), RemovePractice(practice.practice_id)]
        await answer(interaction, card("\n".join([*lines, *texts.domain_lines(figures, None)]), ways))


class PracticeList(CoachButton, kind="practice-list", label=texts.ALL):
    """Shows all results of an exam; its subject is a page and the exam as stored."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        page, _, exam = self.subject.partition(":")
        of = await practising.look_at_exam(resources_of(interaction), interaction.user.id, exam)
        await answer(interaction, list_card(of, int(page)))


class PracticePage(PracticeList, kind="practice-page", label=""):
    """Turns to another page of the list."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        page, _, exam = self.subject.partition(":")
        of = await practising.look_at_exam(resources_of(interaction), interaction.user.id, exam)
        await replace(interaction, list_card(of, int(page)))


LIST_BUTTONS: tuple[type[CoachButton], ...] = (
    EditPractice, UndoPractice, RemovePractice, PutBackPractice, OpenPractice, PracticeList, PracticePage,
)  # fmt: skip


def list_card(of: Practised, page: int) -> LayoutView:
    """A page of results, the latest first, each with a button that opens it."""
    if not of.practices:
        return card(texts.NONE_YET)
    page = min(max(page, 0), (len(of.practices) - 1) // _ON_ONE_PAGE)
    shown = of.practices[page * _ON_ONE_PAGE : (page + 1) * _ON_ONE_PAGE]
    sections: Sequence[Section[Any]] = [
        Section(texts.line_of(each, of.name), accessory=OpenPractice(each.practice_id)) for each in shown
    ]
    turns = []
    if page > 0:
        turns.append(PracticePage(f"{page - 1}:{of.exam.code}", texts.NEWER))
    if (page + 1) * _ON_ONE_PAGE < len(of.practices):
        turns.append(PracticePage(f"{page + 1}:{of.exam.code}", texts.OLDER))
    return card(texts.list_title(of), *sections, turns)
