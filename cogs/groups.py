"""/group: the study groups of a server, for those who organise them and for those who are in them."""

from dataclasses import replace
from typing import Literal

import discord
from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import GroupCog

from bot.actions import settling
from bot.actions.group_erasing import EmptiedDuty
from bot.actions.own_reminders import OwnReminderDuty
from bot.actions.still_in import StillInDuty
from bot.actions.troubles import TroubleDuty
from bot.coach import Coach
from bot.delivery.presence import Presence
from bot.rules.group_form import NO, NONE, YES, GroupForm
from bot.ui.answers import answer
from bot.ui.choices import exam_choices
from bot.ui.group_choice import autocomplete_group, group_meant
from bot.ui.group_place import server_of_organiser
from bot.ui.group_removal import REMOVAL_BUTTONS, emptied, remove_card
from bot.ui.group_setup import GROUP, GROUP_FORM, SETUP_BUTTONS, edit_typed, setup_typed
from bot.ui.group_troubles import TROUBLE_BUTTONS, spoken_trouble
from bot.ui.member_cards import MEMBER_BUTTONS, show_join, show_leave, show_status, spoken_still_in
from bot.ui.member_reminders import OWN_REMINDER, REMINDER_FORM, spoken_reminder

History = Literal["keep", "erase"]
_WHICH = "Which group; without it, the one of this channel, or the only one"
_DAYS = "“weekdays”, “mon, wed, fri”, “every day except sunday”"
_ASKED = "A question of your own; without any, the usual ones are asked"
_SETTINGS = {
    "exam": "The exam that it is about",
    "days": _DAYS,
    "time": "When a round opens: “19:00”, “7:30 pm”",
    "zone": "A city, “CET” or “UTC+2”; without it, your own. Everybody sees their own clock",
    "open_for": "“20 hours”, “90 min”, “until the next round”",
    "question_1": _ASKED,
    "question_2": "A second one",
    "question_3": "A third one",
    "role": "A role to mention when a round opens",
    "thread": "A thread below each round",
    "summary": "A short new message when a round closes",
}


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Groups(GroupCog, group_name="group", group_description="Study groups and their check-in rounds"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(*SETUP_BUTTONS, *REMOVAL_BUTTONS, *TROUBLE_BUTTONS, *MEMBER_BUTTONS)
        coach.forms[GROUP] = GROUP_FORM
        coach.forms[OWN_REMINDER] = REMINDER_FORM
        coach.delivery.register(TroubleDuty(), spoken_trouble)
        coach.delivery.register(EmptiedDuty(), emptied)
        look = Presence(coach.delivery, coach.resources).before_writing
        coach.delivery.register(OwnReminderDuty(), spoken_reminder, before=look)
        coach.delivery.register(StillInDuty(), spoken_still_in, before=look)

    @app_commands.command()
    @app_commands.describe(name="What it is called, in at most 60 characters", **_SETTINGS)
    @app_commands.autocomplete(exam=exam_choices)
    async def setup(
        self,
        interaction: Interaction[Coach],
        name: str,
        exam: str | None = None,
        days: str | None = None,
        time: str | None = None,
        zone: str | None = None,
        open_for: str | None = None,
        question_1: str | None = None,
        question_2: str | None = None,
        question_3: str | None = None,
        role: discord.Role | None = None,
        thread: bool | None = None,
        summary: bool | None = None,
    ) -> None:
        """Start a study group in this channel (Manage Channels or Manage Server)"""
        given = _form(name, days, time, zone, open_for, exam, role, thread, summary)
        await setup_typed(interaction, _asking(given, question_1, question_2, question_3))

    @app_commands.command()
    @app_commands.describe(
        group=_WHICH,
        name="Another name",
        no_role="Mention no role any more",
        here="Let it meet in this channel from now on",
        history="What was told so far; erasing asks once more",
        **_SETTINGS,
    )
    @app_commands.autocomplete(group=autocomplete_group, exam=exam_choices)
    async def edit(
        self,
        interaction: Interaction[Coach],
        group: str | None = None,
        name: str | None = None,
        exam: str | None = None,
        days: str | None = None,
        time: str | None = None,
        zone: str | None = None,
        open_for: str | None = None,
        question_1: str | None = None,
        question_2: str | None = None,
        question_3: str | None = None,
        role: discord.Role | None = None,
        no_role: bool = False,
        thread: bool | None = None,
        summary: bool | None = None,
        here: bool = False,
        history: History = "keep",
    ) -> None:
        """Change a group; “none” takes back its exam or a question (Manage Channels or Manage Server)"""
        server_of_organiser(interaction)
        meant = await group_meant(interaction, group, mine=False)
        given = _form(name, days, time, zone, open_for, exam, NONE if no_role else role, thread, summary)
        form = _asking(given, question_1, question_2, question_3)
        await edit_typed(interaction, meant, form, here=here, erase=history == "erase")

    @app_commands.command()
    @app_commands.describe(group=_WHICH, history="Keep what was told, or erase it; you are asked once more")
    @app_commands.autocomplete(group=autocomplete_group)
    async def remove(
        self, interaction: Interaction[Coach], group: str | None = None, history: History | None = None
    ) -> None:
        """End a group (Manage Channels or Manage Server)"""
        server_of_organiser(interaction)
        meant = await group_meant(interaction, group, mine=False)
        await answer(interaction, remove_card(meant, erase=None if history is None else history == "erase"))

    @app_commands.command()
    @app_commands.describe(group=_WHICH)
    @app_commands.autocomplete(group=autocomplete_group)
    async def join(self, interaction: Interaction[Coach], group: str | None = None) -> None:
        """Be in a study group of this server"""
        await show_join(interaction, (await group_meant(interaction, group, mine=False)).group_id)

    @app_commands.command()
    @app_commands.describe(group=_WHICH)
    @app_commands.autocomplete(group=autocomplete_group)
    async def leave(self, interaction: Interaction[Coach], group: str | None = None) -> None:
        """Be in it no more; nobody is told"""
        await show_leave(interaction, (await group_meant(interaction, group, mine=True)).group_id)

    @app_commands.command()
    @app_commands.describe(group=_WHICH)
    @app_commands.autocomplete(group=autocomplete_group)
    async def status(self, interaction: Interaction[Coach], group: str | None = None) -> None:
        """How the group is doing, and what you have chosen in it"""
        await show_status(interaction, (await group_meant(interaction, group, mine=False)).group_id)

    @setup.autocomplete("zone")
    @edit.autocomplete("zone")
    async def _zones(self, interaction: Interaction[Coach], typed: str) -> list[Choice[str]]:
        suggested = settling.zones_suggested(self.coach.resources, typed)
        return [Choice(name=choice.label[:100], value=choice.name) for choice in suggested]


def _form(
    name: str | None,
    days: str | None,
    clock: str | None,
    zone: str | None,
    open_for: str | None,
    exam: str | None,
    role: discord.Role | str | None,
    thread: bool | None,
    summary: bool | None,
) -> GroupForm:
    role_id = role if isinstance(role, str) else str(role.id) if role else ""
    return GroupForm(
        name or "",
        days or "",
        clock or "",
        zone or "",
        open_for or "",
        exam or "",
        role_id,
        _choice(thread),
        _choice(summary),
    )


def _asking(form: GroupForm, *questions: str | None) -> GroupForm:
    return replace(form, questions=tuple(question or "" for question in questions))


def _choice(wanted: bool | None) -> str:
    return "" if wanted is None else YES if wanted else NO


async def setup(coach: Coach) -> None:
    await coach.add_cog(Groups(coach))
