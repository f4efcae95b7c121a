"""/attempt: log, list, edit and delete attempts."""

from typing import Any

from discord import Interaction, app_commands
from discord.app_commands import Choice
from discord.ext.commands import GroupCog

from bot.actions import attempting
from bot.actions.resting import GentleDuty
from bot.coach import Coach
from bot.errors import NothingThere, ScoreContradictsResult
from bot.rules.attempt_form import AttemptForm, form_fields, prefilled_domains
from bot.rules.attempts import Result
from bot.texts import attempts as texts
from bot.ui import attempt_form
from bot.ui.answers import answer, explain
from bot.ui.attempt_buttons import AddTime, DeleteAttempt, EditAttempt, PutBack, UndoAttempt
from bot.ui.attempt_cards import AttemptPage, IFailed, IPassed, list_card, submit, which_result
from bot.ui.cards import card
from bot.ui.choices import exam_choices
from bot.ui.forms import FormKind, Submission, Typed, keep_draft
from bot.ui.rest_buttons import NotToday, RatherNot, spoken_gentle
from bot.ui.story_cards import STORY, STORY_BUTTONS, STORY_FORM


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Attempts(GroupCog, group_name="attempt", group_description="The exams you have sat"):
    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        coach.add_buttons(EditAttempt, AddTime, DeleteAttempt, UndoAttempt, PutBack, AttemptPage, IPassed, IFailed)
        coach.add_buttons(NotToday, RatherNot, *STORY_BUTTONS)
        coach.forms[STORY] = STORY_FORM
        coach.delivery.register(GentleDuty(), spoken_gentle)
        coach.forms[attempt_form.LOG] = FormKind(self._open_log, self._submitted)
        coach.forms[attempt_form.EDIT] = FormKind(self._open_edit, self._submitted)

    @app_commands.command()
    @app_commands.describe(exam="Its code or name", result="How it went")
    @app_commands.autocomplete(exam=exam_choices)
    async def log(self, interaction: Interaction[Coach], exam: str, result: Result = Result.FAILED) -> None:
        """Log an exam that you failed, or passed"""
        resources = self.coach.resources
        identified = resources.exam_meant(exam)
        now = await attempting.now_for(resources, interaction.user.id)
        domains = prefilled_domains(identified.version(now.date()))
        form = AttemptForm(when=f"{now.date()}", domains=domains)
        await attempt_form.show_log_form(interaction, identified.code, result, form)

    @app_commands.command(name="list")
    async def list_attempts(self, interaction: Interaction[Coach]) -> None:
        """See the attempts you have logged"""
        attempts = await attempting.all_of(self.coach.resources, interaction.user.id)
        await answer(interaction, list_card(self.coach.resources, attempts, page=0))

    @app_commands.command()
    @app_commands.describe(
        attempt="Which one", exam="Only if it was another exam", result="Only if it went otherwise than it says"
    )
    async def edit(
        self, interaction: Interaction[Coach], attempt: str, exam: str | None = None, result: Result | None = None
    ) -> None:
        """Correct an attempt you have logged"""
        resources = self.coach.resources
        old, _ = await attempting.standing(resources, interaction.user.id, _attempt_id(attempt))
        identified = resources.exam_meant(exam) if exam else resources.exam(old.exam)
        form = attempt_form.as_typed(old, prefilled_domains(identified.version(old.taken_on)))
        await attempt_form.show_edit_form(interaction, old.attempt_id, identified.code, result or old.result, form)

    @app_commands.command()
    @app_commands.describe(attempt="Which one")
    async def delete(self, interaction: Interaction[Coach], attempt: str) -> None:
        """Remove an attempt you have logged"""
        resources = self.coach.resources
        removed = await attempting.remove(resources, interaction.user.id, _attempt_id(attempt))
        version = resources.exam(removed.exam).version(removed.taken_on)
        await answer(interaction, card(texts.removed(removed, version), [PutBack(removed.attempt_id)]))

    @edit.autocomplete("exam")
    async def _exams(self, interaction: Interaction[Coach], typed: str) -> list[Choice[str]]:
        return await exam_choices(interaction, typed)

    @edit.autocomplete("attempt")
    @delete.autocomplete("attempt")
    async def _attempts(self, interaction: Interaction[Coach], typed: str) -> list[Choice[str]]:
        resources = self.coach.resources
        choices = [
            Choice(
                name=texts.choice(attempt, resources.exam(attempt.exam).version(attempt.taken_on)),
                value=str(attempt.attempt_id),
            )
            for attempt in await attempting.all_of(resources, interaction.user.id)
        ]
        return [choice for choice in choices if typed.casefold() in choice.name.casefold()][:25]

    async def _submitted(self, interaction: Interaction[Any], submission: Submission) -> None:
        try:
            await submit(interaction, submission, interaction.id)
        except ScoreContradictsResult as question:
            await keep_draft(interaction, submission)
            await explain(interaction, question, which_result(interaction.id))

    async def _open_log(self, interaction: Interaction[Any], subject: str, typed: Typed) -> None:
        result, _, exam = subject.partition(":")
        await attempt_form.show_log_form(interaction, exam, Result(result), form_fields(typed))

    async def _open_edit(self, interaction: Interaction[Any], subject: str, typed: Typed) -> None:
        attempt_id, result, exam = subject.split(":", 2)
        await attempt_form.show_edit_form(interaction, int(attempt_id), exam, Result(result), form_fields(typed))


def _attempt_id(chosen: str) -> int:
    """The id that a suggestion stands for. Raises NothingThere for anything else that was typed."""
    if not chosen.isascii() or not chosen.isdigit() or len(chosen) > 20 or int(chosen) >= 2**63:
        raise NothingThere
    return int(chosen)


async def setup(coach: Coach) -> None:
    await coach.add_cog(Attempts(coach))
