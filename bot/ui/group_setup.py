"""Setting up a group and changing it: the form, the answer, and the ways on from it."""

from dataclasses import replace
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import Label, LayoutView, TextInput

from bot.actions import drafting, grouping
from bot.actions.grouping import GroupView, Where
from bot.errors import Expired, FormRefused, Refusal
from bot.rules.group_form import (
    NO,
    NONE,
    GroupForm,
    as_form,
    form_as_fields,
    form_of_fields,
    in_full,
    over,
    with_defaults,
)
from bot.rules.group_refusals import CannotWriteThere, GroupExists, NoSuchRole, ThreadsInThread, TooManyGroups
from bot.rules.groups import LONGEST_NAME, Group
from bot.texts import groups as texts
from bot.ui import forms
from bot.ui.answers import answer, explain, resources_of
from bot.ui.buttons import CoachButton
from bot.ui.cards import card
from bot.ui.forms import FormKind, OpenAgain, Submission, Typed, keep_draft
from bot.ui.group_place import place_here, place_of, role_seen, server_of_organiser
from bot.ui.group_removal import RemoveAndKeep, history_parts
from bot.ui.member_cards import JoinGroup

GROUP = "group"
_HERE, _ERASE = "here", "erase"
_FIELD = 100
_SHOWN = frozenset({"name", "days", "time", "zone", "open_for"})
"""The fields that the form has room for; the others travel along in a draft."""


class GoOn(CoachButton, kind="group-go-on", label=texts.GO_ON, style=ButtonStyle.primary):
    """Goes on with what was typed, once the bot may write there; its subject is the draft's id."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        draft = await drafting.open_again(resources_of(interaction), interaction.user.id, self.number)
        await _settle(interaction, draft.subject, draft.typed)


class ChangeGroup(CoachButton, kind="group-change", label=texts.CHANGE):
    """Opens the form with what is set; its subject is the group."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        guild_id = server_of_organiser(interaction)
        group = await grouping.one(resources_of(interaction), guild_id, self.number)
        await show_change_form(interaction, group)


class UndoChange(CoachButton, kind="group-undo", label=texts.UNDO_CHANGE):
    """Puts back what was set before; its subject is the draft in which that stands."""

    async def pressed(self, interaction: Interaction[Any]) -> None:
        draft = await drafting.open_again(resources_of(interaction), interaction.user.id, self.number)
        await _settle(interaction, draft.subject, draft.typed)


SETUP_BUTTONS: tuple[type[CoachButton], ...] = (GoOn, ChangeGroup, UndoChange)


async def setup_typed(interaction: Interaction[Any], form: GroupForm) -> None:
    """Set up a group here; where anything is missing for that, open the form."""
    place_here(interaction)
    zone = await grouping.own_zone(resources_of(interaction), interaction.user.id)
    if form.days and form.clock and (form.zone or zone):
        await _settle(interaction, "0:0", form_as_fields(with_defaults(form, zone)))
    else:
        await _show_new_form(interaction, with_defaults(form, zone))


async def edit_typed(interaction: Interaction[Any], group: Group, form: GroupForm, *, here: bool, erase: bool) -> None:
    """Change what was typed; where nothing was, open the form with what is set."""
    server_of_organiser(interaction)
    if form != GroupForm() or here:
        marks = {_HERE: "yes" if here else "", _ERASE: "yes" if erase else ""}
        await _settle(interaction, f"{group.group_id}:0", {**form_as_fields(form), **marks})
    elif erase:
        await answer(interaction, card(*history_parts(group)))
    else:
        await show_change_form(interaction, group)


async def show_change_form(interaction: Interaction[Any], group: Group) -> None:
    """Open the form with what is set."""
    await _open_form(interaction, f"{group.group_id}:0", form_as_fields(_known(interaction, group)))


def _known(interaction: Interaction[Any], group: Group) -> GroupForm:
    """What is set. The zone is somebody's own choice, and only shown to them."""
    known = as_form(group)
    return known if group.organiser_id == interaction.user.id else replace(known, zone="")


async def _show_new_form(interaction: Interaction[Any], form: GroupForm) -> None:
    """Open the form; what it has no room for travels along in a draft."""
    fields = form_as_fields(form)
    if any(value for name, value in fields.items() if name not in _SHOWN):
        await keep_draft(interaction, Submission(GROUP, f"0:{interaction.id}", fields))
        await _open_form(interaction, f"0:{interaction.id}", fields)
    else:
        await _open_form(interaction, "0:0", fields)


async def _open_form(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    is_new = subject.startswith("0:")
    zone_hint = texts.ZONE_HINT if is_new else texts.KEEP_ZONE_HINT
    await forms.show(
        interaction,
        GROUP,
        subject,
        texts.FORM_TITLE,
        _line(typed, "name", texts.NAME_QUESTION, texts.NAME_HINT, longest=LONGEST_NAME),
        _line(typed, "days", texts.DAYS_QUESTION, texts.DAYS_HINT),
        _line(typed, "time", texts.TIME_QUESTION, texts.TIME_HINT),
        _line(typed, "zone", texts.ZONE_QUESTION, zone_hint, required=is_new),
        _line(typed, "open_for", texts.OPEN_QUESTION, texts.OPEN_HINT, required=False),
    )


def _line(
    typed: Typed, name: str, question: str, hint: str, *, longest: int = _FIELD, required: bool = True
) -> Label[Any]:
    default = str(typed.get(name, ""))[:longest] or None
    field = TextInput[Any](custom_id=name, default=default, max_length=longest, required=required)
    return Label(text=question, description=hint, component=field)


async def _open_again(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Open the form with what was typed, over what is set."""
    group_id = _number(subject.partition(":")[0])
    if group_id:
        group = await grouping.one(resources_of(interaction), server_of_organiser(interaction), group_id)
        typed = form_as_fields(over(_known(interaction, group), form_of_fields(typed)))
    await _open_form(interaction, subject, typed)


async def _submitted(interaction: Interaction[Any], submission: Submission) -> None:
    """What stands in the form, with what travelled along."""
    group_id, _, draft_id = submission.subject.partition(":")
    hidden: Typed = {}
    if draft_id != "0":
        draft = await drafting.open_again(resources_of(interaction), interaction.user.id, _number(draft_id))
        hidden = draft.typed
    await _settle(interaction, f"{group_id}:{draft_id}", {**hidden, **submission.typed})


async def _settle(interaction: Interaction[Any], subject: str, typed: Typed) -> None:
    """Set it up or change it; what cannot be done as typed is kept, behind a button that goes on with it."""
    group_id = _number(subject.partition(":")[0])
    try:
        if group_id:
            await _change(interaction, group_id, typed)
        else:
            await _set_up(interaction, form_of_fields(typed))
    except (FormRefused, GroupExists, TooManyGroups) as refused:
        await _keep(interaction, group_id, typed, refused, OpenAgain(interaction.id))
    except CannotWriteThere as refused:
        await _keep(interaction, group_id, typed, refused, GoOn(interaction.id), texts.GO_ON_HINT)
    except ThreadsInThread as refused:
        await _keep(
            interaction, group_id, {**typed, "thread": NO}, refused, GoOn(interaction.id, texts.WITHOUT_THREADS)
        )
    except NoSuchRole as refused:
        await _keep(interaction, group_id, {**typed, "role": NONE}, refused, GoOn(interaction.id, texts.WITHOUT_ROLE))


async def _keep(
    interaction: Interaction[Any], group_id: int, typed: Typed, refused: Refusal, way_on: CoachButton, hint: str = ""
) -> None:
    await keep_draft(interaction, Submission(GROUP, f"{group_id}:{interaction.id}", typed))
    await explain(interaction, refused, hint, [way_on])


def _number(text: str) -> int:
    if not text.isdecimal():
        raise Expired
    return int(text)


async def _set_up(interaction: Interaction[Any], form: GroupForm) -> None:
    resources, learner_id = resources_of(interaction), interaction.user.id
    where = Where(place_here(interaction), role_seen(interaction, form.role))
    zone = await grouping.own_zone(resources, learner_id)
    view = await grouping.set_up(resources, learner_id, interaction.id, where, with_defaults(form, zone))
    await answer(interaction, _setup_card(view))


async def _change(interaction: Interaction[Any], group_id: int, typed: Typed) -> None:
    resources, learner_id = resources_of(interaction), interaction.user.id
    group = await grouping.one(resources, server_of_organiser(interaction), group_id)
    form, here = form_of_fields(typed), bool(typed.get(_HERE))
    place = place_here(interaction) if here else place_of(interaction, group)
    where = Where(place, role_seen(interaction, form.role or str(group.role_id or "")))
    view = await grouping.change(resources, learner_id, group_id, where, form, here=here)
    sees_zone = bool(form.zone) or group.organiser_id == learner_id
    undo = await _undo(interaction, group, view.group)
    parts = history_parts(view.group) if typed.get(_ERASE) else []
    await answer(interaction, card(texts.changed(view, sees_zone=sees_zone), [ChangeGroup(group_id), *undo], *parts))


async def _undo(interaction: Interaction[Any], before: Group, now: Group) -> list[CoachButton]:
    """The way back, where it can be gone: not to another channel, nor to a zone that was somebody else's choice."""
    fields = form_as_fields(in_full(as_form(before)))
    if fields == form_as_fields(in_full(as_form(now))) or before.channel_id != now.channel_id:
        return []
    if before.organiser_id != interaction.user.id:
        if before.schedule.zone != now.schedule.zone:
            return []
        fields["zone"] = ""
    await keep_draft(interaction, Submission(GROUP, f"{before.group_id}:{interaction.id}", fields))
    return [UndoChange(interaction.id)]


def _setup_card(view: GroupView) -> LayoutView:
    group_id = view.group.group_id
    buttons: list[CoachButton] = [JoinGroup(group_id), ChangeGroup(group_id), RemoveAndKeep(group_id, texts.REMOVE)]
    return card(texts.set_up(view), texts.WHO_SEES_WHAT, buttons)


GROUP_FORM = FormKind(_open_again, _submitted)
