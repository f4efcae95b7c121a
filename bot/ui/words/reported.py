"""A score report that was pasted into direct messages: what was read of it, and keeping that."""

from dataclasses import dataclass
from typing import Any

from discord import Interaction

from bot.actions import drafting, reporting
from bot.actions.resources import Resources
from bot.errors import Expired
from bot.rules.attempt_form import AttemptForm, prefilled_domains
from bot.rules.report_file import Taken
from bot.rules.words.pasted_report import in_lines
from bot.ui.answers import resources_of
from bot.ui.attempt_buttons import UndoAttempt
from bot.ui.attempt_form import as_typed
from bot.ui.pictured import take_time
from bot.ui.report_cards import show_report

_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Pasted:
    """The form with what was read in it, and the failed attempt that it belongs to, if there is one."""

    taken: Taken
    attempt_id: int | None


async def pasted(resources: Resources, learner_id: int, exam: str, heard: int) -> Pasted:
    """What the message that was kept under `heard` says of that exam. Raises Expired."""
    draft = await drafting.open_again(resources, learner_id, heard)
    text = str(draft.typed.get(_TEXT, ""))
    about = await reporting.subject(resources, learner_id, exam)
    attempt, today = about.attempt, about.local.now.date()
    if attempt is None:
        form = AttemptForm(f"{today}", domains=prefilled_domains(about.exam.version(today)))
    else:
        form = as_typed(attempt, prefilled_domains(about.exam.version(attempt.taken_on)))
    attempt_id = attempt.attempt_id if attempt else None
    taken = await reporting.fill(resources, learner_id, attempt_id, exam, form, in_lines(text))
    return Pasted(taken, attempt_id)


async def keep(interaction: Interaction[Any], exam: str, heard: int) -> None:
    """Write it into the attempt that it belongs to, and show the report. Raises Expired, and what a form refuses."""
    resources, learner_id = resources_of(interaction), interaction.user.id
    read = await pasted(resources, learner_id, exam, heard)
    if read.attempt_id is None:
        raise Expired
    await take_time(interaction)
    view = await reporting.report(resources, learner_id, interaction.id, read.attempt_id, exam, read.taken.form)
    await show_report(interaction, view, undo=UndoAttempt(view.attempt.attempt_id))
