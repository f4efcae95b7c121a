"""A score report as it is submitted: read from the form and its file, written down, and shown."""

from dataclasses import asdict, replace
from typing import Any

from discord import Interaction

from bot.actions import reporting
from bot.actions.reporting import ReportView
from bot.errors import Refusal, ScoreContradictsResult
from bot.rules.attempt_form import AttemptForm, form_fields
from bot.rules.attempts import Result
from bot.rules.report_file import Taken
from bot.rules.report_paste import is_report
from bot.score_files import ScoreFiles
from bot.texts import report as texts
from bot.ui import attempt_form, forms
from bot.ui.answers import explain, resources_of
from bot.ui.attempt_buttons import UndoAttempt
from bot.ui.attempt_cards import which_result
from bot.ui.forms import Submission, Typed, keep_draft
from bot.ui.pictured import take_time
from bot.ui.report_cards import UndoTopics, show_report
from bot.ui.report_form import TOPICS, downloaded, topics_typed
from bot.ui.safety_cards import met


async def report_submitted(interaction: Interaction[Any], submission: Submission, files: ScoreFiles) -> None:
    """Read the file, if there is one, write the report down, and show it. What is refused stays in the form."""
    await take_time(interaction)
    filled = submission
    try:
        text = await files.text_of(await downloaded(interaction, submission.files[0])) if submission.files else None
        if text is not None and await met(interaction, [text]):  # a file may be written by somebody in danger, too
            return
        taken = await _with_file(interaction, submission, text)
        filled = replace(submission, typed=_as_typed(taken.form))
        view = await _written(interaction, submission.subject, taken.form)
    except ScoreContradictsResult as question:
        await keep_draft(interaction, _as_attempt(filled))
        await explain(interaction, question, which_result(interaction.id))
        return
    except Refusal as refusal:
        await forms.explain_with_draft(interaction, filled, refusal)
        return
    is_pasted = not submission.files and is_report(taken.form.domains, view.version)
    given = Taken(taken.form, view.attempt.domains, view.attempt.score) if is_pasted else taken
    head = [texts.taken(given, from_file=bool(submission.files))] if is_pasted or submission.files else []
    await show_report(interaction, view, *head, undo=UndoAttempt(view.attempt.attempt_id))


async def topics_submitted(interaction: Interaction[Any], submission: Submission) -> None:
    """Keep own topics, and show the report with them."""
    await take_time(interaction)
    resources, learner_id = resources_of(interaction), interaction.user.id
    typed = topics_typed(submission.typed)
    view = await reporting.keep_topics(resources, learner_id, interaction.id, submission.subject, typed, TOPICS)
    await show_report(interaction, view, texts.TOPICS_KEPT, undo=UndoTopics(interaction.id))


async def _with_file(interaction: Interaction[Any], submission: Submission, text: str | None) -> Taken:
    form = form_fields(submission.typed)
    if text is None:
        return Taken(form)
    replaces, exam = _about(submission.subject)
    return await reporting.fill(resources_of(interaction), interaction.user.id, replaces, exam, form, text)


async def _written(interaction: Interaction[Any], subject: str, form: AttemptForm) -> ReportView:
    replaces, exam = _about(subject)
    return await reporting.report(resources_of(interaction), interaction.user.id, interaction.id, replaces, exam, form)


def _about(subject: str) -> tuple[int | None, str]:
    """The attempt that is corrected, if there is one, and the exam as stored."""
    attempt_id, _, exam = subject.partition(":")
    return (int(attempt_id) if attempt_id else None), exam


def _as_typed(form: AttemptForm) -> Typed:
    return {**asdict(form), "causes": tuple(cause.value for cause in form.causes)}


def _as_attempt(submission: Submission) -> Submission:
    """The same as the form of an attempt, which the buttons for a doubtful result take up."""
    replaces, exam = _about(submission.subject)
    if replaces is None:
        return Submission(attempt_form.LOG, f"{Result.FAILED.value}:{exam}", submission.typed)
    return Submission(attempt_form.EDIT, f"{replaces}:{Result.FAILED.value}:{exam}", submission.typed)
